"""Finding the glossary's terms in a pair of texts.

Decides which Chinese terms of a text count (the longest of those that lie inside one another; of terms that cross, one that is rendered),
how the English renders each of them, and where English stands that the glossary forbids. Does not decide how much any of it weighs
(`checks.terms` and `checks.style` do).
"""

import copy
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cached_property

from ahocorasick_rs import AhoCorasick

from duizhao.domain.glossary import Concept, Glossary
from duizhao.domain.text import Span
from duizhao.language.english import Reading, as_noun, in_number, in_verb_form, is_verb_phrase, read
from duizhao.language.glossary_words import GlossaryWords
from duizhao.language.near import Near, Nearness, Phrase, nearest, prepared, spread
from duizhao.language.phrases import Form, PhraseIndex, Place, Stream, pattern_of, stream
from duizhao.language.variants_zh import simplified

_ALPHANUMERIC = re.compile(r"[A-Za-z]{2}|[0-9]{2}")
_BEFORE_FEI = frozenset("除并若莫绝决南北东西中亚")
"""After these 非 is no prefix: 除非, 并非, 南非."""

_HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}


class Rendered(StrEnum):
    """How the English renders a Chinese term."""

    RIGHT = "an allowed term"
    FORBIDDEN = "a forbidden term"
    INFLECTED = "an allowed term, but not in its exact form"
    VARIANT = "the words of an allowed term in another shape"
    PARTIAL = "a part of an allowed term"
    ABSENT = "nothing that resembles an allowed term"


@dataclass(frozen=True, slots=True)
class Rendering:
    """A Chinese term of a text and what the English makes of it; `term` is the allowed English term that comes nearest."""

    concept: Concept
    source_span: Span
    how: Rendered
    target_span: Span | None = None
    term: str = ""


@dataclass(frozen=True, slots=True)
class Forbidden:
    """A forbidden English phrase in a text; `listed` is how the glossary has it, `instead` what to write, in the same number or verb form.

    `source_span` is where a Chinese term of its concept stands, if one does. `deprecated` says that the glossary only advises against it.
    """

    concept: Concept
    span: Span
    listed: str
    instead: str
    source_span: Span | None = None
    deprecated: bool = False


@dataclass(frozen=True, slots=True)
class _Standing:
    """A place in the Chinese and the numbers of the concepts that have a term of just this wording."""

    start: int
    end: int
    concepts: tuple[int, ...]

    def crosses(self, other: "_Standing") -> bool:
        return self != other and self.start < other.end and other.start < self.end


class _Listing:
    """Phrases of many concepts, each looked for in its own form."""

    def __init__(self, phrases: Iterable[tuple[int, str]], form_of: Callable[[int, str], Form]) -> None:
        by_form: dict[Form, list[tuple[int, str]]] = {}
        for number, text in phrases:
            if text.strip():
                by_form.setdefault(form_of(number, text), []).append((number, text))
        self._indexes = [(form, own, PhraseIndex([text for _, text in own], form)) for form, own in by_form.items()]

    def __bool__(self) -> bool:
        return bool(self._indexes)

    def occurrences(self, reading: Reading) -> Iterator[tuple[int, str, Form, Place]]:
        """Number of the concept, phrase as listed, its form and its place."""
        for form, own, index in self._indexes:
            for phrase, place in index.occurrences(reading):
                yield *own[phrase], form, place


class _Phrases:
    """The English phrases of a glossary, each kind prepared when it is first looked for."""

    def __init__(self, concepts: Sequence[Concept]) -> None:
        self._concepts = concepts
        self._numbered = [(number, concept) for number, concept in enumerate(concepts) if not concept.redline]

    @cached_property
    def allowed(self) -> _Listing:
        terms = ((number, text) for number, concept in enumerate(self._concepts) for text in (*concept.allowed, *concept.abbreviations))
        return _Listing(terms, lambda _number, _text: Form.NOUN)

    @cached_property
    def banned(self) -> _Listing:
        terms = [(number, text) for number, concept in self._numbered if concept.chinese for text in concept.unwanted]
        return _Listing(terms, lambda number, text: _banned_form(self._concepts[number], text))

    @cached_property
    def avoided(self) -> _Listing:
        terms = [(number, text) for number, concept in self._numbered if not concept.chinese for text in concept.unwanted]
        return _Listing(terms, lambda _number, text: _avoided_form(text))

    @cached_property
    def redlines(self) -> _Listing:
        terms = [(number, text) for number, concept in enumerate(self._concepts) if concept.redline for text in concept.unwanted]
        return _Listing(terms, lambda _number, text: _avoided_form(text))


class TermIndex:
    """A glossary prepared for looking its terms up in any number of texts."""

    def __init__(self, glossary: Glossary) -> None:
        self._concepts = glossary.concepts
        self._longs: Mapping[str, Sequence[str]] = {}
        self._last: tuple[str, list[_Standing]] = ("", [])
        """The text that was read last, and its terms: several checks ask for them one after another."""
        chinese: dict[str, list[int]] = {}
        for number, concept in enumerate(self._concepts):
            for term in filter(None, map(_folded, concept.chinese)):
                chinese.setdefault(term, []).append(number)
        self.is_dated = any(concept.since or concept.until for concept in self._concepts)
        """Whether it matters of which day a text speaks."""
        self._owners = [tuple(dict.fromkeys(numbers)) for numbers in chinese.values()]
        self._automaton = AhoCorasick(list(chinese)) if chinese else None
        self.words = GlossaryWords(glossary.concepts)
        self._phrases = _Phrases(self._concepts)

    def knowing(self, introduced: Mapping[str, str]) -> "TermIndex":
        """This index for a document that introduces abbreviations (each with its full name): they stand for their names in it."""
        known = copy.copy(self)
        known._longs = {short: [as_noun(word.text) for word in read(long).words] for short, long in introduced.items()}  # noqa: SLF001  (its own class)
        return known

    def renderings(self, source: str, target: str, day: date | None = None) -> list[Rendering]:
        """Every Chinese term of `source` that counts, once for each concept, with what `target` makes of it; in the order of the Chinese.

        Concepts that do not hold for an event of `day` do not count.
        """
        standing = self._holding(self._standing(source), day)
        if not standing:
            return []
        reading = read(target)
        forbidden = {number for number, _ in self._forbidden(standing, reading)}
        taken: set[int] = set()
        firsts = {place.concepts: place for place in reversed(standing)}
        found = {concepts: self._settled(place, reading, forbidden, taken) for concepts, place in firsts.items()}
        told = [place for place in standing if found[place.concepts]]
        for place in sorted(standing, key=lambda p: (p.start - p.end, p.start)):
            if not found[place.concepts] and not any(place.crosses(other) for other in told):
                found[place.concepts] = self._unsettled(place, reading, taken)
                told.append(place)
        return sorted(filter(None, found.values()), key=lambda rendering: rendering.source_span)

    def forbidden(self, source: str, target: str) -> list[Forbidden]:
        """Forbidden renderings in `target`: those of several words anywhere, those of one word only beside their Chinese term."""
        if not self._phrases.banned:
            return []
        reading = read(target)
        standing = self._standing(source)
        found = [
            replace(self._reworded(number, text, reading.span(*place), reading), source_span=self._place_of(number, standing, source))
            for number, (text, place) in self._forbidden(standing, reading)
        ]
        return _longest(found)

    def avoided(self, target: str) -> list[Forbidden]:
        """Phrases in `target` that the English-only rows of the glossary tell to avoid."""
        if not self._phrases.avoided:
            return []
        reading = read(target)
        found = [(number, text, place) for number, text, form, place in self._phrases.avoided.occurrences(reading)]
        allowed = self._places_of_allowed(reading) if found else []
        kept = [each for each in found if not any(_inside(each[2], place) for _, place in allowed)]
        return _longest([self._reworded(number, text, reading.span(*place), reading) for number, text, place in kept])

    def redlines(self, source: str, target: str) -> list[Forbidden | Span]:
        """Phrases in `target` that must never go out; and places in `source` of red lines that name no English, which may not be there at all."""
        found: list[Forbidden | Span] = []
        if self._phrases.redlines:
            reading = read(target)
            occurrences = self._phrases.redlines.occurrences(reading)
            found += _longest([self._reworded(number, text, reading.span(*place), reading) for number, text, _, place in occurrences])
        for place in self._whole(source):
            if any(self._concepts[number].redline and not self._concepts[number].unwanted for number in place.concepts):
                found.append((place.start, place.end))
        return found

    @property
    def allowed_words(self) -> frozenset[str]:
        """The words of all allowed English terms, with the capitals that they have there."""
        return self.words.written

    def allowed_in(self, target: str) -> list[tuple[str, Span]]:
        """The allowed terms of the glossary that stand in `target` in any form, as they are listed, each with its place."""
        reading = read(target)
        return [(text, reading.span(*place)) for _, text, _, place in self._phrases.allowed.occurrences(reading)]

    def _holding(self, standing: list[_Standing], day: date | None) -> list[_Standing]:
        """The places with the concepts that hold for an event of that day; those of which none does are left out."""
        if day is None or not self.is_dated:
            return standing
        kept = []
        for place in standing:
            concepts = tuple(number for number in place.concepts if self._concepts[number].holds_on(day))
            if concepts:
                kept.append(place if concepts == place.concepts else replace(place, concepts=concepts))
        return kept

    def _standing(self, source: str) -> list[_Standing]:
        """The Chinese terms of `source` that lie inside no longer one."""
        kept: list[_Standing] = []
        for place in self._whole(source):
            if not kept or place.end > kept[-1].end:
                kept.append(place)
        return kept

    def _whole(self, source: str) -> list[_Standing]:
        """All Chinese terms of `source`, a longer one before those that it begins with."""
        if self._automaton is None or not source:
            return []
        if self._last[0] == source:
            return self._last[1]
        found = self._automaton.find_matches_as_indexes(_folded(source, strip=False), overlapping=True)
        whole = {_Standing(start, end, self._owners[term]) for term, start, end in found if _is_whole(source, start, end)}
        places = sorted(whole, key=lambda place: (place.start, -place.end))
        self._last = (source, places)
        return places

    def _place_of(self, number: int, standing: Sequence[_Standing], source: str) -> Span | None:
        """Where a term of that concept stands, in a longer term if nowhere else."""
        place = next((place for place in (*standing, *self._whole(source)) if number in place.concepts), None)
        return (place.start, place.end) if place else None

    def _forbidden(self, standing: Sequence[_Standing], reading: Reading) -> list[tuple[int, tuple[str, Place]]]:
        beside = {number for place in standing for number in place.concepts}
        found = [each for each in self._phrases.banned.occurrences(reading) if each[0] in beside or len(each[1].split()) > 1]
        if not found:
            return []
        allowed = self._places_of_allowed(reading)
        return [
            (number, (text, _widened(place, [other for owner, other in allowed if owner == number])))
            for number, text, form, place in found
            if not any(_inside(place, other) and not (form is Form.WRITTEN and owner == number) for owner, other in allowed)
        ]

    def _places_of_allowed(self, reading: Reading) -> list[tuple[int, Place]]:
        return [(number, place) for number, _, _, place in self._phrases.allowed.occurrences(reading)]

    def _settled(self, place: _Standing, reading: Reading, forbidden: set[int], taken: set[int]) -> Rendering | None:
        """How the term at `place` is rendered, when nothing near an allowed term need be looked for."""
        for number in place.concepts:
            concept = self._concepts[number]
            for text in concept.allowed:
                if words := self._words_of(prepared(text, exact=concept.exact), reading):
                    taken.update(words)
                    return Rendering(concept, (place.start, place.end), Rendered.RIGHT, reading.span(words[0], words[-1]), text)
            for text in concept.abbreviations:
                if words := [number for number, word in enumerate(reading.words) if text in (word.text, word.text.removesuffix("s"))]:
                    taken.update(words)
                    return Rendering(concept, (place.start, place.end), Rendered.RIGHT, reading.span(words[0], words[0]), text)
        for number in place.concepts:
            if number in forbidden or not self._concepts[number].allowed:
                how = Rendered.FORBIDDEN if number in forbidden else Rendered.RIGHT
                return Rendering(self._concepts[number], (place.start, place.end), how)
        return None

    def _words_of(self, phrase: Phrase, reading: Reading) -> list[int]:
        """The words of `reading` that are an allowed occurrence of `phrase`; empty when there is none."""
        found = stream(reading.text, phrase.form).find(phrase.pattern)
        if not found and self._longs:
            found = Stream(reading, phrase.form, self._longs).find(pattern_of(phrase.text, phrase.form, self._longs))
        if found:
            return list(range(found.first, found.last + 1))
        if phrase.form is Form.WRITTEN:
            return []
        for number, word in enumerate(reading.words):
            if word.text.removesuffix("s") in phrase.initials:
                return [number]
        return spread(reading, phrase)

    def _unsettled(self, place: _Standing, reading: Reading, taken: set[int]) -> Rendering:
        span = (place.start, place.end)
        best: tuple[Near, Concept] | None = None
        for concept in (self._concepts[number] for number in place.concepts):
            if concept.exact:
                for text in concept.allowed:
                    if inflected := stream(reading.text, Form.NOUN).find(pattern_of(text, Form.NOUN)):
                        return Rendering(concept, span, Rendered.INFLECTED, reading.span(*inflected), text)
            near = nearest(reading, map(prepared, concept.allowed), taken)
            if near and (best is None or near.nearness > best[0].nearness):
                best = near, concept
        if best is None:
            concept = self._concepts[place.concepts[0]]
            return Rendering(concept, span, Rendered.ABSENT, None, concept.allowed[0])
        near, concept = best
        how = Rendered.VARIANT if near.nearness is Nearness.VARIANT else Rendered.PARTIAL
        return Rendering(concept, span, how, reading.span(*near.place), near.phrase.text)

    def _reworded(self, number: int, listed: str, span: Span, reading: Reading) -> Forbidden:
        concept = self._concepts[number]
        found = reading.text[slice(*span)]
        preferred = concept.preferred[0] if concept.preferred else ""
        if preferred and not concept.chinese:
            first_listed = next(text for text in concept.unwanted if _avoided_key(text) == _avoided_key(listed))
            preferred = in_verb_form(preferred, first_listed, found)
        elif preferred and not concept.exact:
            preferred = in_number(preferred, listed, found)
        return Forbidden(concept, span, listed, preferred, deprecated=listed not in concept.forbidden)


def _banned_form(concept: Concept, text: str) -> Form:
    """A forbidden term that differs from an allowed one by its form or spelling alone is looked for as it is written."""
    key = pattern_of(text, Form.NOUN)
    if any(pattern_of(allowed, Form.NOUN) == key for allowed in concept.allowed):
        return Form.WRITTEN
    return Form.VERB if is_verb_phrase(text) else Form.NOUN


def _avoided_form(text: str) -> Form:
    """Any form of a verb is avoided with it, but a noun in -ing ("learning outcomes") is not taken for a verb."""
    return Form.NOUN if text.lower().split()[0].endswith(("ing", "ed")) and not is_verb_phrase(text) else Form.VERB


def _avoided_key(text: str) -> str:
    return pattern_of(text, _avoided_form(text))


def _inside(place: Place, other: Place) -> bool:
    return other.first <= place.first and place.last <= other.last


def _is_whole(source: str, start: int, end: int) -> bool:
    """Whether a term is not a part of another word: of a longer figure (图1 in 图10), or of its contrary (非学历教育)."""
    if (_ALPHANUMERIC.match(source, start - 1, start + 1) and start) or _ALPHANUMERIC.match(source, end - 1, end + 1):
        return False
    return not (source[start - 1 : start] == "非" and source[start - 2 : start - 1] not in _BEFORE_FEI)


def _widened(place: Place, allowed: Iterable[Place]) -> Place:
    """`place` with the allowed terms of its concept that it cuts into, so that the whole can be replaced ("National *Open University* of China")."""
    for other in allowed:
        if other.first <= place.last and place.first <= other.last:
            place = Place(min(place.first, other.first), max(place.last, other.last))
    return place


def _longest(found: Iterable[Forbidden]) -> list[Forbidden]:
    """The findings in the order of the text, of those that overlap the longest alone."""
    kept: list[Forbidden] = []
    for each in sorted(found, key=lambda f: (f.span[0] - f.span[1], f.span[0])):
        if all(each.span[1] <= other.span[0] or other.span[1] <= each.span[0] for other in kept):
            kept.append(each)
    return sorted(kept, key=lambda f: f.span)


def _folded(text: str, *, strip: bool = True) -> str:
    """Simplified Chinese with half-width letters in small type, code point for code point; half a surrogate pair, which is no text, becomes "?"."""
    half = text.encode(errors="replace").decode().translate(_HALF_WIDTH)
    lower = half.lower()
    if len(lower) == len(half):
        half = lower
    half = simplified(half)
    return half.strip() if strip else half
