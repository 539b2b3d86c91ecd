"""Consistency: the terms of a document with all their renderings, and one rendering put in the place of others.

Decides what becomes of the other renderings when one is made the house form, what a glossary says of a term that was mined, and how a rendering
is put in the place of another. Finds no terms itself (`language.mining` does); needs no project, so that two files will do.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from duizhao.domain.findings import Finding, Severity
from duizhao.domain.glossary import Concept, Glossary
from duizhao.domain.house import House
from duizhao.language.english import in_number, reworded
from duizhao.language.mining import Place, TermUse, term_uses
from duizhao.language.terms import TermIndex

__all__ = ["Others", "Place", "Replacement", "TermUse", "as_findings", "as_glossary", "house_form", "replacements", "table"]


class Others(StrEnum):
    """What the glossary says of the other renderings once one is the house form."""

    ADMITTED = "admitted"
    DEPRECATED = "deprecated"
    FORBIDDEN = "forbidden"
    UNSAID = "unsaid"


@dataclass(frozen=True, slots=True)
class Replacement:
    """The English at `span` of a row (0-based) becomes `new`."""

    row: int
    span: tuple[int, int]
    found: str
    new: str


def table(rows: Sequence[tuple[str, str]], house: House) -> list[TermUse]:
    """The terms of a document, listed or not, with their renderings and places; those in several ways first.

    `rows` are pairs of Chinese and English.
    """
    return term_uses(rows, TermIndex(house.terms))


def house_form(use: TermUse, form: str, others: Others, listed: Concept | None = None) -> Concept:
    """The entry that makes `form` the house's rendering of a term; `listed` is the entry that the term has already, if any."""
    rest = tuple(way.text for way in use.ways if way.text and _folded(way.text) != _folded(form))
    concept = listed or Concept((use.chinese,), ())
    old = tuple(term for term in concept.preferred if _folded(term) != _folded(form))
    taken = {_folded(term) for term in (form, *rest)} if others is not Others.UNSAID else {_folded(form)}
    concept = replace(
        concept,
        preferred=(form,),
        admitted=_without((*old, *concept.admitted), taken),
        deprecated=_without(concept.deprecated, taken),
        forbidden=_without(concept.forbidden, taken),
    )
    match others:
        case Others.ADMITTED:
            return replace(concept, admitted=(*concept.admitted, *rest))
        case Others.DEPRECATED:
            return replace(concept, deprecated=(*concept.deprecated, *rest))
        case Others.FORBIDDEN:
            return replace(concept, forbidden=(*concept.forbidden, *rest))
        case _:
            return concept


def as_glossary(uses: Sequence[TermUse], name: str = "") -> Glossary:
    """Mined terms as entries: the usual rendering preferred, the others admitted, how often each stands as a note.

    It is a proposal, so nothing is forbidden before somebody has decided.
    """
    return Glossary(tuple(concept for use in uses if (concept := _concept(use)) is not None), name)


def replacements(use: TermUse, form: str, targets: Sequence[str]) -> list[Replacement]:
    """Every place of a term where another rendering stands, with what `form` would read there: in the place's number and capitals.

    `targets` are the English texts of all rows.
    """
    found = []
    for way in use.ways:
        if not way.text or _folded(way.text) == _folded(form):
            continue
        for place in way.places:
            if place.target is None:
                continue
            text = targets[place.row]
            span, suggestions = reworded(text, place.target, in_number(form, way.text, text[slice(*place.target)]))
            if suggestions and suggestions[0] != text[slice(*span)]:
                found.append(Replacement(place.row, span, text[slice(*span)], suggestions[0]))
    return sorted(found, key=lambda each: (each.row, each.span))


def as_findings(chosen: Iterable[Replacement]) -> list[Finding]:
    """Replacements as what is applied in one step: findings with the new wording as their only suggestion."""
    return [
        Finding(
            check="consistency.listed",
            severity=Severity.NOTE,
            segment=each.row,
            code="consistency.listed",
            target_span=each.span,
            found=each.found,
            expected=each.new,
            suggestions=(each.new,),
        )
        for each in chosen
    ]


def _concept(use: TermUse) -> Concept | None:
    forms = list(dict.fromkeys(way.text for way in use.ways if way.text))
    if not forms:
        return None
    note = "; ".join(f"{way.text or '–'} × {len(way.places)}" for way in use.ways)
    return Concept((use.chinese,), (forms[0],), tuple(forms[1:]), note=note)


def _without(terms: Iterable[str], taken: set[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(term for term in terms if _folded(term) not in taken))


def _folded(term: str) -> str:
    return " ".join(term.split()).casefold()
