"""Names of persons: spelt as pinyin has them, surname first, and alike in the whole document.

Decides which spellings are told of, and how much each weighs. A name that the glossary lists is the glossary's: nothing is said of it here,
nor of an English name that it lists. Does not find names and does not know pinyin: `language.people` does. A name that does not stand in the
English at all is nobody's slip.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from duizhao.checks.base import Check, Evidence, Revisions, SegmentText
from duizhao.checks.completeness import has_both_texts
from duizhao.checks.figures import FiguredText
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.text import Span
from duizhao.language.people import How, Spelt, people
from duizhao.language.terms import TermIndex

_CODES = {How.NEAR: "name.pinyin", How.SURNAME: "name.surname"}
_CHECKS = {
    "name.pinyin": "name.pinyin",
    "name.surname": "name.pinyin",
    "name.order": "name.order",
    "name.capitals": "name.order",
    "name.variant": "name.variant",
}
"""Which check each sentence belongs to."""
_PART = re.compile(r"[^\s,]+")
_LONGEST = 4
"""Characters of a name: two of the surname, two of the given name."""


def pinyin(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:
    """A name that is one slip from its pinyin; an error where nothing else can be meant."""
    for spelt in people(segment.source, segment.target):
        if spelt.how in _CODES and not _is_listed(spelt, segment, evidence):
            yield replace(
                _finding(_CODES[spelt.how], segment, spelt, spelt.instead),
                severity=Severity.ERROR if spelt.sure else Severity.WARNING,
                safe=spelt.sure and len(spelt.instead) == 1,
            )


def _is_listed(spelt: Spelt, segment: SegmentText, evidence: Evidence) -> bool:
    """Whether the registry or the glossary says how this name is written, or has another that is written so."""
    start, end = spelt.source
    if evidence.house.people.named(segment.source[start:end]):
        return True
    renderings = FiguredText.of(segment, evidence).renderings
    if any(each.source_span[0] <= start and end <= each.source_span[1] for each in renderings):
        return True
    return _is_allowed(spelt.target, segment.target, evidence.terms)


def _is_allowed(span: Span, english: str, terms: TermIndex) -> bool:
    """Whether each word of `span` stands in an English term of the glossary."""
    return all(terms.words.spells(english, word.span()) for word in _PART.finditer(english, *span))


def _finding(code: str, segment: SegmentText, spelt: Spelt, suggestions: tuple[str, ...]) -> Finding:
    return Finding(
        check=_CHECKS[code],
        severity=Severity.WARNING,
        segment=segment.index,
        code=code,
        source_span=spelt.source,
        target_span=spelt.target,
        found=segment.target[slice(*spelt.target)],
        expected=" / ".join(suggestions),
        suggestions=suggestions,
        values={"chinese": segment.source[slice(*spelt.source)]},
    )


class _Place(NamedTuple):
    """A name in a row, in Chinese and as it is written."""

    chinese: str
    written: str
    segment: SegmentText
    spelt: Spelt


class _Names:
    """The names of a document that the glossary does not list, row by row."""

    def __init__(self, evidence: Evidence) -> None:
        self._terms = evidence.terms
        registered = (person.chinese for person in evidence.house.people.persons)
        terms = (term for concept in evidence.glossary.concepts for term in concept.chinese if len(term) <= _LONGEST)
        self._listed = frozenset((*terms, *registered))
        self._rows: dict[int, tuple[_Place, ...]] = {}
        self._revisions = Revisions()

    def put(self, segment: SegmentText) -> None:
        """Read a row, new or instead of the one that stood at its place."""
        self._revisions.put(segment)
        found = people(segment.source, segment.target) if has_both_texts(segment) else ()
        places = tuple(place for spelt in found if (place := self._place(segment, spelt)))
        if places:
            self._rows[segment.index] = places
        else:
            self._rows.pop(segment.index, None)

    def _place(self, segment: SegmentText, spelt: Spelt) -> _Place | None:
        chinese = segment.source[slice(*spelt.source)]
        if chinese in self._listed or (spelt.how is not How.RIGHT and _is_allowed(spelt.target, segment.target, self._terms)):
            return None
        return _Place(chinese, segment.target[slice(*spelt.target)], segment, spelt)

    def places(self, *hows: How) -> list[_Place]:
        """The names that are written so, in the order of the document."""
        return [place for index in sorted(self._rows) for place in self._rows[index] if place.spelt.how in hows]

    def digest(self) -> str:
        return self._revisions.digest()


class Order:
    """Given names before surnames, and surnames in capitals beside others that are not."""

    def __init__(self, evidence: Evidence) -> None:
        self._names = _Names(evidence)

    def put(self, segment: SegmentText) -> None:
        """Read a row, new or instead of the one that stood at its place."""
        self._names.put(segment)

    def findings(self, only: int | None = None) -> Iterator[Finding]:
        """Each name out of order, and each whose surname is written as fewer are; of as many each way, those in capitals."""
        turned, right = self._names.places(How.REVERSED), self._names.places(How.RIGHT)
        styles = Counter(style for place in right if (style := _has_capitals(place.written)) is not None)
        fewer = styles[True] <= styles[False]
        odd = [place for place in right if min(styles[True], styles[False]) and _has_capitals(place.written) is fewer]
        turned, odd = ([place for place in places if only in (None, place.segment.index)] for places in (turned, odd))
        digest = self._names.digest() if turned or odd else ""
        first = {place.chinese for place in right}
        for place in turned:
            found = _finding("name.order", place.segment, place.spelt, place.spelt.instead)
            yield replace(found, safe=place.chinese in first, reads=digest)
        for place in odd:
            found = _finding("name.capitals", place.segment, place.spelt, (_recased(place.written),))
            yield replace(found, safe=True, reads=digest)


def _has_capitals(written: str) -> bool | None:
    """Whether the surname alone is in capitals; None where that can't be said."""
    surname, _, given = written.partition(" ")
    surname = surname.rstrip(",")
    if given.isupper() or len(surname) < 2:
        return None
    return surname.isupper()


def _recased(written: str) -> str:
    """A name with its surname in capitals, or without if it has them."""
    surname, space, given = written.partition(" ")
    return (surname.capitalize() if surname.isupper() else surname.upper()) + space + given


@dataclass(frozen=True, slots=True)
class _House:
    """How a document writes a name: the form that it has most often, and the first row that has it."""

    written: str
    row: int


class Variant:
    """One name written in two ways: two that pinyin allows, one that it does not, or a part of the given name."""

    def __init__(self, evidence: Evidence) -> None:
        self._names = _Names(evidence)

    def put(self, segment: SegmentText) -> None:
        """Read a row, new or instead of the one that stood at its place."""
        self._names.put(segment)

    def findings(self, only: int | None = None) -> Iterator[Finding]:
        """Each place where a name is written otherwise than the document mostly does."""
        right = self._names.places(How.RIGHT)
        house = _house(right)
        odd = [each for each in self._odd(right, house) if only in (None, each[0].segment.index)] if house else []
        digest = self._names.digest() if odd else ""
        told: set[tuple[int, Span]] = set()
        for place, name in odd:
            where = place.segment.index, place.spelt.target
            if where not in told:
                told.add(where)
                written = _cased_like(house[name].written, place.written)
                found = _finding("name.variant", place.segment, place.spelt, (written,))
                safe = place.spelt.how is How.RIGHT and place.chinese == name
                yield replace(found, safe=safe, values={"chinese": name, "row": house[name].row + 1}, reads=digest)

    def _odd(self, right: Iterable[_Place], house: Mapping[str, _House]) -> Iterator[tuple[_Place, str]]:
        """The places at which a name is written otherwise, each with that name in Chinese."""
        for place in right:
            longer = _longer(place, house)
            if longer:
                yield place, longer
            elif _form(place.written) != _form(house[place.chinese].written):
                yield place, place.chinese
        for place in self._names.places(How.LOOSE):
            if place.chinese in house:
                yield place, place.chinese


def _house(right: Iterable[_Place]) -> dict[str, _House]:
    """How each name is written most often, and of as many where it comes first."""
    forms: defaultdict[str, dict[str, list[_Place]]] = defaultdict(dict)
    for place in right:
        forms[place.chinese].setdefault(_form(place.written), []).append(place)
    most = {chinese: max(written.values(), key=len) for chinese, written in forms.items()}
    return {chinese: _House(places[0].written.replace(",", ""), places[0].segment.index) for chinese, places in most.items()}


def _form(written: str) -> str:
    """What of a name has to be alike: all but capitals, the comma after the surname and the shape of apostrophes."""
    return written.replace(",", "").replace("’", "'").replace("\N{NO-BREAK SPACE}", " ").casefold()


def _longer(place: _Place, house: Mapping[str, _House]) -> str | None:
    """The name of three characters of which only two are written here: "Zhang Zhong" for 张忠谋."""
    source, (start, end) = place.segment.source, place.spelt.source
    name = source[start : end + 1]
    if (
        name not in house
        or source.count(place.chinese) > source.count(name)
        or len(_form(place.written)) >= len(_form(house[name].written))
    ):
        return None
    return name


def _cased_like(written: str, found: str) -> str:
    """A name with its surname in capitals if `found` has it so."""
    return _recased(written) if _has_capitals(found) is not _has_capitals(written) and _has_capitals(found) is not None else written


CHECKS = (
    Check("name.pinyin", its="misspelling", mqm="accuracy/mistranslation", segment=pinyin),
    Check("name.order", its="locale-violation", mqm="locale-conventions/name-format", reader=Order),
    Check("name.variant", its="inconsistent-entities", mqm="style/inconsistent-style", reader=Variant),
)
