"""Where the Chinese terms of a glossary stand in a text.

Decides what is one wording (full width, small letters and traditional characters are folded away, code point for code point), which
places are a part of another word, and which concepts hold for the days of which a text speaks. Does not look at the English.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from ahocorasick_rs import AhoCorasick

from duizhao.domain.glossary import Concept
from duizhao.domain.text import Span
from duizhao.language.event_days import Days, overlap
from duizhao.language.lexicon import is_in_word
from duizhao.language.variants_zh import simplified

_ALPHANUMERIC = re.compile(r"[A-Za-z]{2}|[0-9]{2}")
_BEFORE_FEI = frozenset("除并若莫绝决南北东西中亚")
"""After these 非 is no prefix: 除非, 并非, 南非."""
_HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_BETWEEN = "\n"


@dataclass(frozen=True, slots=True)
class Standing:
    """A place in the Chinese and the numbers of the concepts that have a term of just this wording."""

    start: int
    end: int
    concepts: tuple[int, ...]

    def crosses(self, other: "Standing") -> bool:
        return self != other and self.start < other.end and other.start < self.end


class ChineseTerms:
    """The Chinese terms of a glossary prepared for looking them up in any number of texts."""

    def __init__(self, concepts: Sequence[Concept]) -> None:
        self._concepts = concepts
        self._last: tuple[str, list[Standing]] = ("", [])
        """The text that was read last, and its terms: several checks ask for them one after another."""
        owners: dict[str, int] = {}
        others: dict[str, list[int]] = {}
        numbers = [number for number, concept in enumerate(concepts) for _ in concept.chinese]
        listed = _all_folded([term for concept in concepts for term in concept.chinese])
        for number, term in zip(numbers, listed, strict=True):
            if term and owners.setdefault(term, number) != number:
                others.setdefault(term, []).append(number)
        self._owners = [(number, *dict.fromkeys(others.get(term, ()))) for term, number in owners.items()]
        self._automaton = AhoCorasick(list(owners)) if owners else None
        self.is_dated = any(concept.since or concept.until for concept in concepts)
        """Whether it matters of which days a text speaks."""

    def longest(self, source: str) -> list[Standing]:
        """The Chinese terms of `source` that lie inside no longer one."""
        kept: list[Standing] = []
        for place in self.all(source):
            if not kept or place.end > kept[-1].end:
                kept.append(place)
        return kept

    def all(self, source: str) -> list[Standing]:
        """All Chinese terms of `source`, a longer one before those that it begins with."""
        if self._automaton is None or not source:
            return []
        if self._last[0] == source:
            return self._last[1]
        found = self._automaton.find_matches_as_indexes(folded(source), overlapping=True)
        whole = {Standing(start, end, self._owners[term]) for term, start, end in found if _is_whole(source, start, end)}
        places = sorted(whole, key=lambda place: (place.start, -place.end))
        self._last = (source, places)
        return places

    def place_of(self, number: int, standing: Sequence[Standing], source: str) -> Span | None:
        """Where a term of that concept stands: at one of these places, else in a longer term."""
        place = next((place for place in chain(standing, self.all(source)) if number in place.concepts), None)
        return (place.start, place.end) if place else None

    def holding(self, standing: Sequence[Standing], days: Days | None) -> Mapping[Standing, Standing]:
        """The places with the concepts that hold on one of the days, by the places with all; those of which none does are left out."""
        if days is None or not self.is_dated:
            return {place: place for place in standing}
        kept = {}
        for place in standing:
            if concepts := tuple(number for number in place.concepts if self.holds(number, days)):
                kept[place] = place if concepts == place.concepts else replace(place, concepts=concepts)
        return kept

    def holds(self, number: int, days: Days | None) -> bool:
        """Whether the concept of that number holds on one of the days."""
        return overlap(days, self._concepts[number].since, self._concepts[number].until)


def folded(text: str) -> str:
    """Simplified Chinese with half-width letters in small type, code point for code point; half a surrogate pair, which is no text, becomes "?"."""
    half = text.encode(errors="replace").decode().translate(_HALF_WIDTH)
    lower = half.lower()
    if len(lower) == len(half):
        half = lower
    return simplified(half)


def _all_folded(terms: Sequence[str]) -> list[str]:
    """Every term folded and stripped; all at once, which takes a tenth of the time."""
    together = [term.strip() for term in folded(_BETWEEN.join(terms)).split(_BETWEEN)]
    return together if len(together) == len(terms) else [folded(term).strip() for term in terms]


def _is_whole(source: str, start: int, end: int) -> bool:
    """Whether a term is not a part of another word: of a longer figure (图1 in 图10), of its contrary (非学历教育), or, if it is one character, of any."""
    if (_ALPHANUMERIC.match(source, start - 1, start + 1) and start) or _ALPHANUMERIC.match(source, end - 1, end + 1):
        return False
    if end - start == 1 and is_in_word(source, start):
        return False
    return not (source[start - 1 : start] == "非" and source[start - 2 : start - 1] not in _BEFORE_FEI)
