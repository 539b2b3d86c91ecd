"""Finding the glossary's terms in a pair of texts.

Decides which Chinese terms of a text count (the longest of those that lie inside one another; of terms that cross, one that is rendered),
how the English renders each of them, and where English stands that the glossary forbids. Does not find the Chinese (`term_places` does), and
does not decide how much any of it weighs (`checks.terms`, `checks.style` and `checks.redline` do).
"""

import copy
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from duizhao.domain.glossary import Concept, Glossary
from duizhao.domain.text import Span
from duizhao.language.english import Reading, as_noun, in_number, in_verb_form, read
from duizhao.language.event_days import Days
from duizhao.language.glossary_words import GlossaryWords
from duizhao.language.near import Near, Nearness, Phrase, nearest, prepared, short_form, spread
from duizhao.language.phrases import Form, Place, Stream, holds_any, pattern_of, stream
from duizhao.language.term_phrases import Phrases, avoided_key
from duizhao.language.term_places import ChineseTerms, Standing


class Rendered(StrEnum):
    """How the English renders a Chinese term."""

    RIGHT = "an allowed term"
    FORBIDDEN = "a forbidden term"
    INFLECTED = "an allowed term, but not in its exact form"
    UNTIMELY = "an allowed term of a concept that holds on other days"
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


class TermIndex:
    """A glossary prepared for looking its terms up in any number of texts."""

    def __init__(self, glossary: Glossary) -> None:
        self._concepts = glossary.concepts
        self._longs: Mapping[str, Sequence[str]] = {}
        self._terms = ChineseTerms(self._concepts)
        self.words = GlossaryWords(glossary.concepts)
        self._phrases = Phrases(self._concepts)

    def knowing(self, introduced: Mapping[str, str]) -> "TermIndex":
        """This index for a document that introduces abbreviations (each with its full name): they stand for their names in it."""
        known = copy.copy(self)
        known._longs = {short: [as_noun(word.text) for word in read(long).words] for short, long in introduced.items()}  # noqa: SLF001  (its own class)
        return known

    def renderings(self, source: str, target: str, days: Days | None = None) -> list[Rendering]:
        """Every Chinese term of `source` that counts, once for each concept, with what `target` makes of it; in the order of the Chinese.

        Concepts that hold on none of the `days` of the event do not count.
        """
        wordings = {held: place for place, held in self._terms.holding(self._terms.longest(source), days).items()}
        if not wordings:
            return []
        reading = read(target)
        forbidden = {number for number, _ in self._forbidden(list(wordings), reading, days)}
        taken: set[int] = set()
        firsts = {place.concepts: place for place in reversed(wordings)}
        found = {concepts: self._settled(place, reading, forbidden, taken) for concepts, place in firsts.items()}
        told = sorted(place.start for place in wordings if found[place.concepts])
        by_start = {place.start: place for place in wordings}
        for place in sorted(wordings, key=lambda p: (p.start - p.end, p.start)):
            if not found[place.concepts] and not _is_crossed(place, told, by_start):
                untimely = self._untimely(place, wordings[place], reading)
                found[place.concepts] = untimely or self._unsettled(place, reading, taken, place.start / len(source))
                insort(told, place.start)
        return sorted(filter(None, found.values()), key=lambda rendering: rendering.source_span)

    def forbidden(self, source: str, target: str, days: Days | None = None) -> list[Forbidden]:
        """Forbidden renderings in `target`: those of several words anywhere, those of one word only beside their Chinese term.

        Concepts that hold on none of the `days` of the event forbid nothing.
        """
        if not self._phrases.banned:
            return []
        reading = read(target)
        standing = self._terms.longest(source)
        found = [
            replace(self._reworded(number, text, reading.span(*place), reading), source_span=self._terms.place_of(number, standing, source))
            for number, (text, place) in self._forbidden(standing, reading, days)
        ]
        return _longest(found)

    def avoided(self, target: str) -> list[Forbidden]:
        """Phrases in `target` that the English-only rows of the glossary tell to avoid."""
        if not self._phrases.avoided:
            return []
        reading = read(target)
        found = [(number, text, place) for number, text, form, place in self._phrases.avoided.occurrences(reading)]
        allowed = _Allowed(self._places_of_allowed(reading) if found else ())
        kept = [each for each in found if not any(allowed.around(each[2]))]
        return _longest([self._reworded(number, text, reading.span(*place), reading) for number, text, place in kept])

    def redlines(self, source: str, target: str) -> list[Forbidden | Span]:
        """Phrases in `target` that must never go out; and places in `source` of red lines that name no English, which may not be there at all."""
        found: list[Forbidden | Span] = []
        if self._phrases.redlines:
            reading = read(target)
            occurrences = self._phrases.redlines.occurrences(reading)
            found += _longest([self._reworded(number, text, reading.span(*place), reading) for number, text, _, place in occurrences])
        for place in self._terms.all(source):
            if any(self._concepts[number].redline and not self._concepts[number].unwanted for number in place.concepts):
                found.append((place.start, place.end))
        return found

    @property
    def is_dated(self) -> bool:
        """Whether it matters of which days a text speaks."""
        return self._terms.is_dated

    @property
    def allowed_words(self) -> frozenset[str]:
        """The words of all allowed English terms, with the capitals that they have there."""
        return self.words.written

    def allowed_in(self, target: str) -> list[tuple[str, Span]]:
        """The allowed terms of the glossary that stand in `target` in any form, as they are listed, each with its place."""
        reading = read(target)
        return [(text, reading.span(*place)) for _, text, _, place in self._phrases.allowed.occurrences(reading)]

    def _forbidden(self, standing: Sequence[Standing], reading: Reading, days: Days | None) -> list[tuple[int, tuple[str, Place]]]:
        beside = {number for place in standing for number in place.concepts}
        found = [
            each
            for each in self._phrases.banned.occurrences(reading)
            if (each[0] in beside or len(each[1].split()) > 1) and self._terms.holds(each[0], days)
        ]
        if not found:
            return []
        allowed = _Allowed(each for each in self._places_of_allowed(reading) if self._terms.holds(each[0], days))
        return [
            (number, (text, _widened(place, allowed.of.get(number, ()))))
            for number, text, form, place in found
            if not any(not (form is Form.WRITTEN and owner == number) for owner, _ in allowed.around(place))
        ]

    def _places_of_allowed(self, reading: Reading) -> list[tuple[int, Place]]:
        return [(number, place) for number, _, _, place in self._phrases.allowed.occurrences(reading)]

    def _settled(self, place: Standing, reading: Reading, forbidden: set[int], taken: set[int]) -> Rendering | None:
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
        if not found and self._longs and (holds_any(reading, self._longs) or holds_any(read(phrase.text), self._longs)):
            found = Stream(reading, phrase.form, self._longs).find(pattern_of(phrase.text, phrase.form, self._longs))
        if found:
            return list(range(found.first, found.last + 1))
        if phrase.form is Form.WRITTEN:
            return []
        if (short := short_form(reading, phrase)) is not None:
            return [short]
        return spread(reading, phrase)

    def _untimely(self, place: Standing, wording: Standing, reading: Reading) -> Rendering | None:
        """The English of a concept of the same wording that holds on other days, where that is what stands."""
        for number in wording.concepts:
            if number not in place.concepts:
                for text in self._concepts[number].allowed:
                    if words := self._words_of(prepared(text, exact=self._concepts[number].exact), reading):
                        concept = next((held for held in map(self._concepts.__getitem__, place.concepts) if held.allowed), None)
                        span = reading.span(words[0], words[-1])
                        return (
                            Rendering(concept, (place.start, place.end), Rendered.UNTIMELY, span, concept.allowed[0]) if concept else None
                        )
        return None

    def _unsettled(self, place: Standing, reading: Reading, taken: set[int], where: float) -> Rendering:
        span = (place.start, place.end)
        best: tuple[Near, Concept] | None = None
        for concept in (self._concepts[number] for number in place.concepts):
            if concept.exact:
                for text in concept.allowed:
                    if inflected := stream(reading.text, Form.NOUN).find(pattern_of(text, Form.NOUN)):
                        return Rendering(concept, span, Rendered.INFLECTED, reading.span(*inflected), text)
            near = nearest(reading, map(prepared, concept.allowed), taken, where)
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
            first_listed = next(text for text in concept.unwanted if avoided_key(text) == avoided_key(listed))
            preferred = in_verb_form(preferred, first_listed, found)
        elif preferred and not concept.exact:
            preferred = in_number(preferred, listed, found)
        return Forbidden(concept, span, listed, preferred, deprecated=listed not in concept.forbidden)


def _is_crossed(place: Standing, told: Sequence[int], by_start: Mapping[int, Standing]) -> bool:
    """Whether a place reaches into one of those whose starts are `told` in order; none of all lies inside another, so its neighbours tell."""
    after = bisect_left(told, place.start)
    return any(place.crosses(by_start[start]) for start in told[max(0, after - 1) : after + 1])


class _Allowed:
    """The allowed terms that stand in a text: `of` each concept, and around a place."""

    def __init__(self, found: Iterable[tuple[int, Place]]) -> None:
        self.of: dict[int, list[Place]] = {}
        self._begins: dict[int, list[tuple[int, Place]]] = {}
        self._longest = 0
        for owner, place in found:
            self.of.setdefault(owner, []).append(place)
            self._begins.setdefault(place.first, []).append((owner, place))
            self._longest = max(self._longest, place.last - place.first + 1)

    def around(self, place: Place) -> Iterator[tuple[int, Place]]:
        """Those inside which a place lies, with their concepts."""
        for first in range(place.last - self._longest + 1, place.first + 1):
            yield from ((owner, other) for owner, other in self._begins.get(first, ()) if place.last <= other.last)


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
        place = bisect_left(kept, each.span, key=_span)
        beside = kept[max(0, place - 1) : place + 1]
        if all(each.span[1] <= other.span[0] or other.span[1] <= each.span[0] for other in beside):
            kept.insert(place, each)
    return kept


def _span(found: Forbidden) -> Span:
    return found.span
