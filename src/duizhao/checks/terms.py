"""The house's terms: is each Chinese term rendered as the glossary has it, and does no forbidden rendering stand in the English?

Decides how much each kind of rendering weighs, and what is told of terms that stand in a row, rightly rendered or not. Does not find terms: `language.terms` does.
"""

import re
from collections.abc import Iterator

from duizhao.checks.base import Check, Evidence, SegmentText
from duizhao.checks.figures import FiguredText
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.glossary import Concept, TermHit, TermState
from duizhao.domain.text import Span
from duizhao.language.english import reworded
from duizhao.language.terms import Rendered, Rendering

_POINTING_BACK = re.compile(r"\b(?:the|this|its|our|their) $", re.IGNORECASE)
_SMALL_OPENING = re.compile(r"(?:the|an?) ")
_CODES = {
    Rendered.INFLECTED: ("term.inflected", "term.inflected.several"),
    Rendered.VARIANT: ("term.variant", "term.variant.several"),
    Rendered.PARTIAL: ("term.partial", "term.partial.several"),
    Rendered.ABSENT: ("term.missing", "term.missing.several"),
}
"""What is said where one English term is allowed, and where several are."""

_STATES = {
    Rendered.RIGHT: TermState.RIGHT,
    Rendered.FORBIDDEN: TermState.FORBIDDEN,
    Rendered.INFLECTED: TermState.NEAR,
    Rendered.VARIANT: TermState.NEAR,
    Rendered.PARTIAL: TermState.NEAR,
    Rendered.ABSENT: TermState.ABSENT,
}


def missing(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:
    """A Chinese term whose English is not there, or stands in another shape."""
    for rendering in FiguredText.of(segment, evidence).renderings:
        if rendering.how in _CODES:
            yield _finding(segment, rendering)


def forbidden(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:
    """A rendering that the glossary forbids."""
    for each in evidence.terms.forbidden(segment.source, segment.target):
        span, suggestions = reworded(segment.target, each.span, each.instead)
        yield Finding(
            check="term.forbidden",
            severity=Severity.ERROR,
            segment=segment.index,
            code="term.forbidden" if each.concept.preferred else "term.forbidden.bare",
            source_span=each.source_span,
            target_span=span,
            found=segment.target[slice(*span)],
            expected=each.concept.preferred[0] if each.concept.preferred else None,
            suggestions=suggestions,
            values={"chinese": each.concept.chinese[0]},
        )


def standing(segment: SegmentText, evidence: Evidence) -> tuple[TermHit, ...]:
    """The terms of the glossary that stand in the Chinese, in its order, each concept where it first does."""
    renderings = FiguredText.of(segment, evidence).renderings
    places: dict[Concept, Span] = {}
    if any(rendering.how is Rendered.FORBIDDEN for rendering in renderings):
        places = {each.concept: each.span for each in reversed(evidence.terms.forbidden(segment.source, segment.target))}
    return tuple(
        TermHit(rendering.source_span, rendering.concept, rendering.target_span or places.get(rendering.concept), _STATES[rendering.how])
        for rendering in renderings
    )


def _finding(segment: SegmentText, rendering: Rendering) -> Finding:
    span, suggestions = rendering.target_span, tuple[str, ...]()
    if span and rendering.how in (Rendered.INFLECTED, Rendered.VARIANT):
        span, suggestions = reworded(segment.target, span, rendering.term)
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
        expected=" / ".join(rendering.concept.allowed),
        suggestions=suggestions,
        values={"chinese": segment.source[slice(*rendering.source_span)], "others": [f"“{term}”" for term in others], "last": last},
    )


def _severity(rendering: Rendering, segment: SegmentText) -> Severity:
    """How much it weighs; for a name that is not there, "we" or "the university" may well stand instead."""
    if rendering.how is Rendered.INFLECTED:
        return Severity.ERROR
    instead = rendering.how is Rendered.ABSENT or (rendering.how is Rendered.PARTIAL and _is_short_for_name(rendering, segment.target))
    return Severity.NOTE if instead and _is_name(rendering.concept) else Severity.WARNING


def _is_short_for_name(rendering: Rendering, target: str) -> bool:
    """Whether the part that stands is one common noun that points back: "the university"."""
    start, end = rendering.target_span or (0, 0)
    found = target[start:end]
    return found.isalpha() and found.islower() and _POINTING_BACK.search(target, max(0, start - 8), start) is not None


def _is_name(concept: Concept) -> bool:
    """Whether a concept is an organisation, a place or a person, to judge by its capital."""
    return any(_SMALL_OPENING.sub("", term)[:1].isupper() for term in concept.preferred)


CHECKS = (
    Check("term.missing", its="terminology", mqm="terminology/inconsistent-with-terminology-resource", segment=missing),
    Check("term.forbidden", its="terminology", mqm="terminology/wrong-term", segment=forbidden),
)
