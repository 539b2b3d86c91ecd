"""Finding listed English phrases in a text through inflection, hyphens, spaces, articles and case.

Decides where a phrase stands. Does not decide what finding it means. Keys are joined without spaces, so that "banknote", "bank note"
and "bank-note" are one; an occurrence must begin and end where words do, and may not run over a break of the sentence.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from duizhao.language.english import KeyOf, Reading, as_noun, as_verb, as_written, read

_BREAK = "\n"


class Form(Enum):
    """What of a phrase is free when it is looked for."""

    NOUN = "number, case, spelling variety"
    VERB = "the verb's form as well"
    WRITTEN = "only case"


_KEYS: Mapping[Form, KeyOf] = {Form.NOUN: as_noun, Form.VERB: as_verb, Form.WRITTEN: as_written}


class Place(NamedTuple):
    """Which words of a reading an occurrence covers, both ends included."""

    first: int
    last: int


class Stream:
    """The keys of a reading joined into one string.

    `longs` gives abbreviations (as written) and the keys of the full names that stand in their place.
    """

    def __init__(self, reading: Reading, form: Form, longs: Mapping[str, Sequence[str]] | None = None) -> None:
        key_of = _KEYS[form]
        keys = [key_of(word.text) for word in reading.words]
        owners: Sequence[int] = range(len(keys))
        breaks: Sequence[bool] = reading.breaks
        if longs:
            written = [_long(word.text, longs) or (key,) for word, key in zip(reading.words, keys, strict=True)]
            owners = [number for number, members in enumerate(written) for _ in members]
            breaks = [breaks[number] and place == 0 for number, members in enumerate(written) for place in range(len(members))]
            keys = [key for members in written for key in members]
        pieces = [_BREAK + key if broken else key for key, broken in zip(keys, breaks, strict=True)]
        ends = list(accumulate(map(len, pieces)))
        self._starts = {end - len(key): owner for end, key, owner in zip(ends, keys, owners, strict=True)}
        self._ends = dict(zip(ends, owners, strict=True))
        self.joined = "".join(pieces)

    def place(self, start: int, end: int) -> Place | None:
        """The words over `joined[start:end]`, when it begins and ends where words do."""
        first, last = self._starts.get(start), self._ends.get(end)
        return None if first is None or last is None else Place(first, last)

    def find(self, pattern: str) -> Place | None:
        """The first occurrence of a phrase's pattern."""
        start = self.joined.find(pattern) if pattern else -1
        while start >= 0:
            if place := self.place(start, start + len(pattern)):
                return place
            start = self.joined.find(pattern, start + 1)
        return None


def _long(word: str, longs: Mapping[str, Sequence[str]]) -> Sequence[str] | None:
    """The keys of the full name that an abbreviation, or several of it, stands for."""
    return longs.get(word) or longs.get(word.removesuffix("s"))


def holds_any(reading: Reading, longs: Mapping[str, Sequence[str]]) -> bool:
    """Whether one of the abbreviations stands in a text."""
    return not longs.keys().isdisjoint(_may_be_short(reading.text))


@lru_cache(maxsize=1024)
def _may_be_short(text: str) -> frozenset[str]:
    """The words of a text, as they stand and without an s at their end."""
    texts = [word.text for word in read(text).words]
    return frozenset((*texts, *(word.removesuffix("s") for word in texts)))


@lru_cache(maxsize=1024)
def stream(text: str, form: Form) -> Stream:
    """The stream of a text, kept for the many phrases that are looked for in it."""
    return Stream(read(text), form)


def pattern_of(phrase: str, form: Form, longs: Mapping[str, Sequence[str]] | None = None) -> str:
    """What to look for in a stream of the same form; empty when `phrase` holds no word but articles."""
    return Stream(read(phrase), form, longs).joined if longs else _plain_pattern(phrase, form)


@lru_cache(maxsize=1 << 16)
def _plain_pattern(phrase: str, form: Form) -> str:
    reading, key_of = read(phrase), _KEYS[form]
    if True not in reading.breaks:
        return "".join([key_of(word.text) for word in reading.words])
    return Stream(reading, form).joined


class PhraseIndex:
    """Many phrases looked for at once."""

    def __init__(self, phrases: Iterable[str], form: Form) -> None:
        self.form = form
        numbers: dict[str, list[int]] = defaultdict(list)
        for number, phrase in enumerate(phrases):
            if pattern := pattern_of(phrase, form):
                numbers[pattern].append(number)
        self._numbers = list(numbers.values())
        self._automaton = AhoCorasick(list(numbers)) if numbers else None

    def occurrences(self, reading: Reading) -> list[tuple[int, Place]]:
        """Every (number of the phrase, place), overlapping ones too."""
        if self._automaton is None:
            return []
        keys = stream(reading.text, self.form)
        found = []
        for pattern, start, end in self._automaton.find_matches_as_indexes(keys.joined, overlapping=True):
            if place := keys.place(start, end):
                found += [(number, place) for number in self._numbers[pattern]]
        return found
