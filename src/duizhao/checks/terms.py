"""The house's terms: is each Chinese term rendered as the glossary has it, and does no forbidden rendering stand in the English?

Decides how much each kind of rendering weighs, and what is told of terms that stand in a row, rightly rendered or not. Does not find terms: `language.terms` does.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from duizhao.checks.base import Check, Evidence, SegmentText
from duizhao.checks.figures import FiguredText
from duizhao.checks.unwanted import unwanted
from duizhao.domain.document import Kind
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.glossary import Concept, TermHit, TermState
from duizhao.domain.text import Span
from duizhao.language.english import cased_like, reworded, with_article
from duizhao.language.terms import Forbidden, Rendered, Rendering

_POINTING_BACK = re.compile(r"\b(?:the|this|its|our|their) $", re.IGNORECASE)
_OPENS = re.compile(r"(?:^|[.!?:\n][\"”’)]*\s+|^[\"“‘(]+|\n)[\"“‘(]*$")
"""What stands before the first word of a sentence."""
_ARTICLE = re.compile(r"(?:the|an?) ", re.IGNORECASE)
_TITLE = re.compile(r"《[^《》]*》")
"""A law, a book, a document: its English title is its own."""
_COMPANY = re.compile(r"(?:集团|控股|股份|有限|责任)*公司")
"""What stands after a term that is a part of a company's name."""
_MINISTER = re.compile("副?部?长")
_MINISTERIAL = re.compile(r"\bministers?\b", re.IGNORECASE)
_MINISTRY = re.compile(r"(?:the )?Ministry (?:of|for) (?:the )?(?P<field>\w+)", re.IGNORECASE)
_CODES = {
    Rendered.UNTIMELY: ("term.untimely", "term.untimely"),
    Rendered.INFLECTED: ("term.inflected", "term.inflected.several"),
    Rendered.VARIANT: ("term.variant", "term.variant.several"),
    Rendered.PARTIAL: ("term.partial", "term.partial.several"),
    Rendered.ABSENT: ("term.missing", "term.missing.several"),
}
"""What is said where one English term is allowed, and where several are."""

_STATES = {
    Rendered.RIGHT: TermState.RIGHT,
    Rendered.FORBIDDEN: TermState.FORBIDDEN,
    Rendered.UNTIMELY: TermState.NEAR,
    Rendered.INFLECTED: TermState.NEAR,
    Rendered.VARIANT: TermState.NEAR,
    Rendered.PARTIAL: TermState.NEAR,
    Rendered.ABSENT: TermState.ABSENT,
}


def missing(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:
    """A Chinese term whose English is not there, or stands in another shape."""
    for rendering in FiguredText.of(segment, evidence).renderings:
        if rendering.how in _CODES and not _is_minister(segment, rendering):
            yield _finding(segment, rendering)


def _is_minister(segment: SegmentText, rendering: Rendering) -> bool:
    """Whether the Chinese goes on to the head of a ministry, and the English names that post by the ministry's field: 商务部部长."""
    if not _MINISTER.match(segment.source, rendering.source_span[1]) or not _MINISTERIAL.search(segment.target):
        return False
    fields = (found["field"] for term in rendering.concept.allowed if (found := _MINISTRY.match(term)))
    return any(re.search(rf"\b{re.escape(field)}\b", segment.target, re.IGNORECASE) for field in fields)


def forbidden(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:
    """A rendering that the glossary forbids."""
    for each in _unwanted_in(segment, evidence):
        if not each.deprecated:
            yield _unwanted(segment, each, ("term.forbidden", "term.forbidden.bare"), Severity.ERROR)


def deprecated(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:
    """A rendering that the glossary advises against."""
    for each in _unwanted_in(segment, evidence):
        if each.deprecated:
            yield _unwanted(segment, each, ("term.deprecated", "term.deprecated.bare"), Severity.WARNING)


def case(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:
    """A term whose capitals the glossary demands, written with others; capitals that a sentence or a headline gives are let be."""
    for rendering in FiguredText.of(segment, evidence).renderings:
        if not rendering.concept.case or rendering.how is not Rendered.RIGHT or rendering.target_span is None:
            continue
        start, end = rendering.target_span
        found = segment.target[start:end]
        listed = [term for term in (*rendering.concept.allowed, *rendering.concept.abbreviations) if term.casefold() == found.casefold()]
        if not listed or found in listed or _is_set_in_capitals(segment, found):
            continue
        if _OPENS.search(segment.target, 0, start) and any(found == term[:1].upper() + term[1:] for term in listed):
            continue
        yield Finding(
            check="term.case",
            severity=Severity.WARNING,
            segment=segment.index,
            code="term.case",
            source_span=rendering.source_span,
            target_span=(start, end),
            found=found,
            expected=listed[0],
            suggestions=(listed[0],),
            safe=True,
            values={"chinese": segment.source[slice(*rendering.source_span)]},
        )


def _unwanted_in(segment: SegmentText, evidence: Evidence) -> list[Forbidden]:
    return FiguredText.of(segment, evidence).once(_all_unwanted)


def _all_unwanted(text: FiguredText) -> list[Forbidden]:
    return text.terms.forbidden(text.source, text.target, text.days_that_matter) if text.terms else []


def _unwanted(segment: SegmentText, each: Forbidden, codes: tuple[str, str], severity: Severity) -> Finding:
    """With the listed form, not the one that fits here, as what is expected: that is how it stands in the glossary."""
    listed = each.concept.preferred[0] if each.concept.preferred else None
    return replace(unwanted(segment, each, codes, severity), expected=listed, values={"chinese": each.concept.chinese[0]})


def _is_set_in_capitals(segment: SegmentText, found: str) -> bool:
    """Whether the place is set in capitals or in a headline, where capitals are the typesetter's."""
    return found.isupper() or any(kind in (Kind.HEADLINE, Kind.HEADING) for kind in segment.kinds)


def standing(segment: SegmentText, evidence: Evidence) -> tuple[TermHit, ...]:
    """The terms of the glossary that stand in the Chinese, in its order, each concept where it first does."""
    renderings = FiguredText.of(segment, evidence).renderings
    places: dict[Concept, Span] = {}
    if any(rendering.how is Rendered.FORBIDDEN for rendering in renderings):
        places = {each.concept: each.span for each in reversed(_unwanted_in(segment, evidence))}
    return tuple(
        TermHit(rendering.source_span, rendering.concept, rendering.target_span or places.get(rendering.concept), _STATES[rendering.how])
        for rendering in renderings
    )


def _finding(segment: SegmentText, rendering: Rendering) -> Finding:
    span, suggestions = rendering.target_span, tuple[str, ...]()
    if span and rendering.how in (Rendered.UNTIMELY, Rendered.INFLECTED, Rendered.VARIANT):
        span, suggestions = reworded(segment.target, span, rendering.term)
    elif span and rendering.how is Rendered.PARTIAL and (whole := _completed(segment.target[slice(*span)], rendering.concept)):
        span, suggestion = with_article(segment.target, span, whole)
        suggestions = (suggestion,)
    one, several = _CODES[rendering.how]
    *others, last = rendering.concept.allowed
    return Finding(
        check="term.missing",
        severity=_severity(rendering, segment),
        segment=segment.index,
        code=several if others else one,
        source_span=rendering.source_span,
        target_span=span,
        found=segment.target[slice(*span)] if span else "",
        expected=rendering.term if rendering.how is Rendered.UNTIMELY else " / ".join(rendering.concept.allowed),
        suggestions=suggestions,
        values={"chinese": segment.source[slice(*rendering.source_span)], "others": [f"“{term}”" for term in others], "last": last},
    )


def _completed(found: str, concept: Concept) -> str | None:
    """The allowed term of which most words stand there in one piece; less than that may be part of quite another phrase."""
    words = found.count(" ") + 1
    for term in concept.allowed:
        place = f" {term} ".casefold().find(f" {found} ".casefold())
        if words > 1 and place >= 0 and 2 * words >= term.count(" "):
            return cased_like(term, found) if place == 0 else term
    return None


def _severity(rendering: Rendering, segment: SegmentText) -> Severity:
    """How much it weighs; for a name that is not there, "we" or "the university" may well stand instead."""
    if rendering.how is Rendered.INFLECTED or (rendering.concept.must and rendering.how is Rendered.ABSENT):
        return Severity.ERROR
    if rendering.how in (Rendered.UNTIMELY, Rendered.VARIANT):
        return Severity.WARNING
    if _is_in_title(segment.source, rendering.source_span):
        return Severity.NOTE
    if rendering.how is Rendered.ABSENT:
        is_silent = _is_name(rendering.concept) or _COMPANY.match(segment.source, rendering.source_span[1]) is not None
    else:
        is_silent = _is_name(rendering.concept) and _is_short_for_name(rendering, segment.target)
    return Severity.NOTE if is_silent else Severity.WARNING


def _is_in_title(source: str, span: Span) -> bool:
    """Whether a term is a part of a title: 《职业教育法》."""
    return "《" in source and any(title.start() < span[0] and span[1] < title.end() for title in _TITLE.finditer(source))


def _is_short_for_name(rendering: Rendering, target: str) -> bool:
    """Whether the part that stands is one common noun that points back: "the university"."""
    start, end = rendering.target_span or (0, 0)
    found = target[start:end]
    return found.isalpha() and found.islower() and _POINTING_BACK.search(target, max(0, start - 8), start) is not None


def _is_name(concept: Concept) -> bool:
    """Whether a concept is an organisation, a place or a person, to judge by its capital."""
    return any(_ARTICLE.sub("", term, count=1)[:1].isupper() for term in concept.preferred)


CHECKS = (
    Check("term.missing", its="terminology", mqm="terminology/inconsistent-with-terminology-resource", segment=missing),
    Check("term.forbidden", its="terminology", mqm="terminology/wrong-term", segment=forbidden),
    Check("term.deprecated", its="terminology", mqm="terminology/wrong-term", segment=deprecated),
    Check("term.case", its="typographical", mqm="linguistic-conventions/capitalization", segment=case),
)
