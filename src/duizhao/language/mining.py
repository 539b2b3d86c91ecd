"""Terms drawn from aligned rows: which Chinese words recur, and in which ways the English renders each of them.

Decides what is likely a term (a noun, or several words that recur together), which English goes with it, and which other English stands
where that one does not. It is a list for people to look through: evidence and rank, no verdict. Listed terms are looked for as the glossary
has them; all others are told by how they recur (Dice's coefficient over rows; Dice 1945) and by the dictionary's senses.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from duizhao.domain.text import Span
from duizhao.language.chinese import HAN
from duizhao.language.english import FUNCTION_WORDS, Reading, as_noun, read
from duizhao.language.inflection import listed
from duizhao.language.lexicon import senses_in
from duizhao.language.near import nearest, prepared
from duizhao.language.terms import Rendered, TermIndex

_RUN = re.compile(rf"[{HAN}]+")
_FEWEST = 2
"""Rows in which a term recurs."""
_SHORTEST, _LONGEST = 2, 10
"""Characters of a term."""
_WORD = 4
"""Characters of the longest dictionary word that a term is tiled with."""
_MOST_WORDS = 6
_LEAST_SCORE = 0.55
"""Below this nothing is said to be the rendering of a term."""
_LEAST_SUPPORT = 0.34
"""The share of a rendering's words that the dictionary must give for some word of the term."""
_FAMILY = 4
_EDGES = frozenset(
    "的了在和与是等为及对将把被从到以而并或其这那个一不也都就更很最该各每某何之所于由向至者们着过地得上下中内外前后时年月日元人次两三四五六七八九十百千万亿第"
)
"""Characters with which no term is taken to begin or end: they belong to what stands beside it."""
_INSIDE = frozenset("的了是在和与或及、")
_SUFFIXES = frozenset("化性学率力度型部局厅处院省市县区法者员家品券权额值量费制")
_WEAK = listed(
    "be been being is are was were will would has have had may might can could should do does did also more most other such than when which who we "
    "they it you he she if but so well during over after before including given not no new two three one year said say"
)
"""Words with which no rendering begins or ends: they say nothing of their own."""


@dataclass(frozen=True, slots=True)
class Place:
    """A term in a row, in code points of both texts; the English is None where none of its renderings was found."""

    row: int
    source: Span
    target: Span | None


@dataclass(frozen=True, slots=True)
class Way:
    """One way in which a term is rendered, as it is written most often, with its places; `text` is empty where none was found."""

    text: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class TermUse:
    """A term of the rows and all its renderings, the most usual first. `listed` says that the glossary has it, `score` in [0, 1] how sure it is one."""

    chinese: str
    ways: tuple[Way, ...]
    listed: bool
    score: float

    @property
    def count(self) -> int:
        return sum(len(way.places) for way in self.ways)

    @property
    def is_split(self) -> bool:
        """Whether it is rendered in more ways than one."""
        return sum(bool(way.text) for way in self.ways) > 1


def term_uses(rows: Sequence[tuple[str, str]], index: TermIndex) -> list[TermUse]:
    """The terms of a document, those that are rendered in several ways first, then the more frequent ones.

    `rows` are pairs of Chinese and English. Time grows about linearly with their length.
    """
    own = list(_listed(rows, index))
    known = {use.chinese for use in own}
    mined = [use for use in _Miner(rows).uses() if use.chinese not in known]
    return sorted((*own, *mined), key=_rank)


def _rank(use: TermUse) -> tuple[object, ...]:
    """Terms in several ways first, of these those of several words: "finance" beside "financial" is seldom a slip."""
    words = max(way.text.count(" ") for way in use.ways)
    return not use.is_split, not words, not use.listed, -use.count * len(use.chinese), use.chinese


def _listed(rows: Sequence[tuple[str, str]], index: TermIndex) -> Iterator[TermUse]:
    """The glossary's terms, each with the English that stands for it."""
    found: dict[str, list[tuple[str, Place]]] = defaultdict(list)
    for number, (source, target) in enumerate(rows):
        for rendering in index.renderings(source, target):
            span = rendering.target_span
            if rendering.how is Rendered.FORBIDDEN and span is None:
                span = next((each.span for each in index.forbidden(source, target) if each.concept is rendering.concept), None)
            place = Place(number, rendering.source_span, span)
            text = target[slice(*span)] if span is not None else ""
            found[rendering.concept.chinese[0]].append((text, place))
    for chinese, places in found.items():
        yield TermUse(chinese, _ways(places), listed=True, score=1.0)


_Bag = tuple[str, ...]


class _Miner:
    """What recurs in the Chinese of the rows, and what in their English."""

    def __init__(self, rows: Sequence[tuple[str, str]]) -> None:
        self._rows = rows
        self._readings = [read(target) for _, target in rows]
        self._phrases: list[dict[str, tuple[int, int]]] = [dict(phrases_of(reading)) for reading in self._readings]
        self._bags = [{bag_of(key) for key in phrases} for phrases in self._phrases]
        self._of_bag: Counter[_Bag] = Counter(bag for bags in self._bags for bag in bags)

    def uses(self) -> Iterator[TermUse]:
        """Every recurring term with a rendering."""
        for term, places in _recurring([source for source, _ in self._rows]).items():
            found = self._rendering(term, places)
            if found is not None:
                key, score = found
                yield TermUse(term, _ways(self._places(key, places)), listed=False, score=score)

    def _rendering(self, term: str, places: Mapping[int, Span]) -> tuple[str, float] | None:
        """The phrase that goes with a term best, whatever the order of its words, and how well."""
        tally = Counter(bag for row in places for bag in self._bags[row])
        parts = parts_of(term)
        best: tuple[float, _Bag] | None = None
        for bag, count in tally.items():
            if count < min(_FEWEST, len(places)) or count < len(places) / 2:
                continue
            dice = 2 * count / (len(places) + self._of_bag[bag])
            support, cover = likeness(bag, parts)
            if support < _LEAST_SUPPORT:
                continue
            score = dice * (0.55 + 0.45 * support) * (0.5 + 0.5 * cover) * (1 + 0.06 * min(len(bag), 4))
            if best is None or (score, bag) > best:
                best = (score, bag)
        if best is None or best[0] < _LEAST_SCORE:
            return None
        keys = Counter(key for row in places for key in self._phrases[row] if bag_of(key) == best[1])
        return max(keys, key=lambda key: (keys[key], -len(key), key)), min(1.0, best[0])

    def _places(self, key: str, places: Mapping[int, Span]) -> Iterator[tuple[str, Place]]:
        """The term's places, each with what stands for it: the rendering, the same words in another shape, or what resembles it."""
        usual = self._written(key, places)
        phrase = prepared(usual)
        for row, span in places.items():
            reading = self._readings[row]
            if key in self._phrases[row]:
                first, last = self._phrases[row][key]
            else:
                near = nearest(reading, [phrase], ())
                if near is None:
                    yield "", Place(row, span, None)
                    continue
                first, last = near.place
            target = reading.span(first, last)
            yield reading.text[slice(*target)], Place(row, span, target)

    def _written(self, key: str, places: Mapping[int, Span]) -> str:
        row = next(row for row in places if key in self._phrases[row])
        first, last = self._phrases[row][key]
        return self._readings[row].text[slice(*self._readings[row].span(first, last))]


def _ways(places: Iterable[tuple[str, Place]]) -> tuple[Way, ...]:
    """The places by what stands there; number, case and spelling variety make no other way."""
    by_key: dict[str, list[tuple[str, Place]]] = defaultdict(list)
    for text, place in places:
        by_key[_key(text)].append((text, place))
    ways = [
        Way(Counter(_small(text) for text, _ in found).most_common(1)[0][0] if key else "", tuple(place for _, place in found))
        for key, found in by_key.items()
    ]
    return tuple(sorted(ways, key=lambda way: (not way.text, -len(way.places), way.text)))


def _key(text: str) -> str:
    return " ".join(as_noun(word.text) for word in read(text).words)


def _small(text: str) -> str:
    """A rendering as a list would have it: without the capital of a sentence's first word, where the others have none."""
    rest = text[1:]
    return text[:1].lower() + rest if rest.islower() else text


def phrases_of(reading: Reading) -> Iterator[tuple[str, tuple[int, int]]]:
    """The word groups of a text that could render a term: no break inside, a word of its own at both ends."""
    keys = [as_noun(word.text) for word in reading.words]
    small = [word.text.lower() for word in reading.words]
    edge = [word not in FUNCTION_WORDS and word not in _WEAK and not word.isdigit() for word in small]
    for first in range(len(keys)):
        if not edge[first]:
            continue
        for last in range(first, min(len(keys), first + _MOST_WORDS)):
            if last > first and reading.breaks[last]:
                break
            if edge[last]:
                yield " ".join(keys[first : last + 1]), (first, last)


def _recurring(sources: Sequence[str]) -> dict[str, dict[int, Span]]:
    """Words and groups of words that recur, each with its first place in every row; what recurs only inside a longer one is left out."""
    found: dict[str, dict[int, Span]] = defaultdict(dict)
    for number, source in enumerate(sources):
        for run in _RUN.finditer(source):
            for start, end in _pieces(run[0]):
                place = (run.start() + start, run.start() + end)
                found[run[0][start:end]].setdefault(number, place)
    kept = {term: places for term, places in found.items() if len(places) >= _FEWEST}
    inside = {
        inner
        for term, places in kept.items()
        for size in range(_SHORTEST, len(term))
        for inner in (term[start : start + size] for start in range(len(term) - size + 1))
        if inner in kept and len(kept[inner]) == len(places)
    }
    return {term: places for term, places in kept.items() if term not in inside}


def _pieces(run: str) -> Iterator[Span]:
    """The stretches of a run of characters that dictionary words tile and that could be a term."""
    words = set(senses_in(run))
    cut = _cut(run, words)
    for start in range(len(run)):
        if run[start] in _EDGES or start in cut or (start and run[start] in _SUFFIXES):
            continue
        ends = {start}
        for end in range(start + 1, min(len(run), start + _LONGEST) + 1):
            if run[end - 1] in _INSIDE:
                break
            if any(run[middle:end] in words and (end - middle > 1 or run[middle] in _SUFFIXES) for middle in ends if end - middle <= _WORD):
                ends.add(end)
                if end not in cut and end - start >= _SHORTEST and run[end - 1] not in _EDGES and _is_nominal(run[start:end], words):
                    yield start, end


def _cut(run: str, words: set[str]) -> set[int]:
    """The places at which a dictionary word of the run would be cut in two, unless another one ends or begins just there."""
    ends, starts, within = set[int](), set[int](), set[int]()
    for start in range(len(run)):
        for size in range(2, _WORD + 1):
            if run[start : start + size] in words and start + size <= len(run):
                starts.add(start)
                ends.add(start + size)
                within |= set(range(start + 1, start + size))
    return {place for place in within if not (place in ends and place in starts)}


def _is_nominal(piece: str, words: set[str]) -> bool:
    """Whether a stretch may name something: its first and its last word are not verbs alone."""
    first = next((piece[:size] for size in (3, 2) if piece[:size] in words), piece)
    last = next((piece[-size:] for size in (3, 2) if piece[-size:] in words), piece)
    return not (_is_verb(first) and first != piece) and not _is_verb(last)


@lru_cache(maxsize=8192)
def _is_verb(word: str) -> bool:
    senses = senses_in(word).get(word, ())
    return len(word) == _SHORTEST and bool(senses) and all(sense.startswith("to ") for sense in senses)


def bag_of(key: str) -> _Bag:
    """The content words of a phrase without their order: "education digitalisation" and "digitalisation of education" are one."""
    return tuple(sorted(word for word in key.split(" ") if word not in FUNCTION_WORDS))


def likeness(bag: _Bag, parts: Sequence[frozenset[str]]) -> tuple[float, float]:
    """The share of a phrase's words that the term's dictionary senses have, and the share of the term's parts that the phrase speaks of."""
    every = frozenset[str]().union(*parts)
    support = sum(word in every or word[:_FAMILY] in every for word in bag) / len(bag) if bag else 0.0
    told = sum(any(word in part or word[:_FAMILY] in part for word in bag) for part in parts)
    return support, told / len(parts) if parts else 0.0


@lru_cache(maxsize=4096)
def parts_of(term: str) -> tuple[frozenset[str], ...]:
    """The words of the senses of each part of a term, its longest dictionary words from the left, with how their families begin."""
    senses, found, start = senses_in(term), [], 0
    while start < len(term):
        size = next((size for size in range(min(_WORD, len(term) - start), 1, -1) if term[start : start + size] in senses), 1)
        part = term[start : start + size]
        words = {as_noun(word.text) for sense in senses.get(part, ()) for word in read(sense).words} - FUNCTION_WORDS
        if size > 1 and words:
            found.append(frozenset(words | {word[:_FAMILY] for word in words if len(word) >= _FAMILY}))
        start += size
    if not found:
        words = {as_noun(word.text) for each in senses.values() for sense in each for word in read(sense).words} - FUNCTION_WORDS
        found.append(frozenset(words | {word[:_FAMILY] for word in words if len(word) >= _FAMILY}))
    return tuple(found)
