"""What answers to a term on the other side of the rows in which it stands.

Decides it by what the dictionary gives for the term, by how often the same answer stands beside it, and by how seldom it stands where the term does not.
A row in which nothing is likely enough has no answer: a wrong mark is worse than none. Finds no terms (`mining` does).
"""

import re
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence

from duizhao.domain.text import Span
from duizhao.language.chinese import HAN
from duizhao.language.english import as_noun, read
from duizhao.language.lexicon import senses_in
from duizhao.language.mining import bag_of, likeness, parts_of, phrases_of

Row = tuple[str, str, tuple[Span, ...]]
"""The Chinese and the English of a row, and where the term stands on its own side."""
Ways = list[tuple[str, int]]

_RUN = re.compile(rf"[{HAN}]+")
_LEAST_SUPPORT = 0.34
_LEAST_SCORE = 0.4
_LONGEST, _WORD = 10, 4
"""Characters of a Chinese answer, and of a dictionary word in it."""


def counterparts(rows: Sequence[Row], others: Sequence[tuple[str, str]], *, chinese: bool) -> tuple[list[tuple[Span, ...]], Ways]:
    """For each row where the answer to the term stands, and every answer with how many rows have it, the most usual first.

    `others` are rows without the term; `chinese` says that the term is Chinese and its answers are English.
    """
    if not rows:
        return [], []
    first, spans = rows[0][0 if chinese else 1], rows[0][2]
    term = str(first)[slice(*spans[0])] if spans else ""
    answers = _English(term) if chinese else _Chinese(term)
    texts = [english if chinese else source for source, english, _ in rows]
    own = [answers.candidates(text) for text in texts]
    beside = Counter(key for row in own for key in row)
    elsewhere = Counter(key for row in others for key in answers.candidates(row[1 if chinese else 0]))
    scores = {key: answers.worth(key) * _strength(beside[key], elsewhere[key], len(rows)) for key in beside}
    places: list[tuple[Span, ...]] = []
    told: Counter[str] = Counter()
    written: dict[str, Counter[str]] = {}
    for text, candidates in zip(texts, own, strict=True):
        # of like answers the shorter in English, where words are told apart; the longer in Chinese, where a part of a word is one too (书馆)
        best = max(candidates, key=lambda key: (scores[key], -len(key) if chinese else len(key), key), default="")
        if not best or scores[best] < _LEAST_SCORE:
            places.append(())
            continue
        places.append((candidates[best],))
        told[best] += 1
        written.setdefault(best, Counter())[_small(text[slice(*candidates[best])])] += 1
    return places, [(written[key].most_common(1)[0][0], count) for key, count in told.most_common()]


def _strength(beside: int, elsewhere: int, rows: int) -> float:
    """How much more often an answer stands beside the term than elsewhere, and in how many of its rows."""
    return beside / (beside + elsewhere) * (0.7 + 0.3 * beside / rows)


class _English:
    """English answers to a Chinese term: groups of words, some of which the dictionary gives for a part of it."""

    def __init__(self, term: str) -> None:
        self._parts = parts_of("".join(term.split())) if term else ()
        self._known = frozenset[str]().union(*self._parts)

    def candidates(self, text: str) -> Mapping[str, Span]:
        """The answers that may stand in a text, by what they have in common whatever the order of their words."""
        reading = read(text)
        keys = [as_noun(word.text) for word in reading.words]
        likely = [key in self._known or key[:4] in self._known for key in keys]
        if not any(likely):
            return {}
        return {
            " ".join(bag_of(key)): reading.span(first, last)
            for key, (first, last) in phrases_of(reading)
            if any(likely[first : last + 1]) and likely[first] + likely[last] > 0
        }

    def worth(self, key: str) -> float:
        """How well an answer fits the term by the dictionary, 0 where it does not."""
        return _worth(tuple(key.split(" ")), self._parts, key.count(" ") + 1)


class _Chinese:
    """Chinese answers to an English term: groups of dictionary words, to which the dictionary gives some of its words."""

    def __init__(self, term: str) -> None:
        self._bag = bag_of(" ".join(as_noun(word.text) for word in read(term).words))

    def candidates(self, text: str) -> Mapping[str, Span]:
        """The answers that may stand in a text."""
        return dict(self._pieces(text))

    def worth(self, key: str) -> float:
        """How well an answer fits the term by the dictionary, 0 where it does not."""
        parts = parts_of(key)
        return _worth(self._bag, parts, len(parts))

    def _pieces(self, text: str) -> Iterator[tuple[str, Span]]:
        for run in _RUN.finditer(text):
            words = senses_in(run[0])
            if any(likeness(self._bag, parts_of(word))[0] for word in words if len(word) > 1):
                for start, end in _stretches(run[0], words):
                    yield run[0][start:end], (run.start() + start, run.start() + end)


def _stretches(run: str, words: Container[str]) -> Iterator[Span]:
    """The stretches of a run of characters that begin and end with a dictionary word of several; between them may stand one of a single one (学习型社会)."""
    for start in range(len(run)):
        ends = {start}
        for end in range(start + 1, min(len(run), start + _LONGEST) + 1):
            if any(run[middle:end] in words for middle in ends if end - middle <= _WORD and (end - middle > 1 or middle > start)):
                ends.add(end)
                if any(middle in ends and run[middle:end] in words for middle in range(max(start, end - _WORD), end - 1)):
                    yield start, end


def _worth(bag: tuple[str, ...], parts: Sequence[frozenset[str]], size: int) -> float:
    support, cover = likeness(bag, parts)
    if support < _LEAST_SUPPORT:
        return 0.0
    return (0.4 + 0.6 * support) * (0.4 + 0.6 * cover) * (1 + 0.06 * min(size, 4))


def _small(text: str) -> str:
    """An answer as a list would have it: without the capital of a sentence's first word."""
    return text[:1].lower() + text[1:] if text[1:].islower() else text
