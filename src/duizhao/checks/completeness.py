"""Nothing left out, nothing left over: Chinese without English, English without Chinese, Chinese still standing in the English.

Decides by the characters alone. Does not judge whether the English says all that the Chinese says.
"""

import re
from collections.abc import Iterator

from duizhao.checks.base import Check, Evidence, SegmentText
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.text import Span
from duizhao.language.chinese import HAN

_HAN = re.compile(rf"(?:(?!丨)[{HAN}])+")
"""Without 丨, which people type for an upright bar."""

_WORD_CHARACTER = re.compile(r"\w")
_GLOSS = re.compile(r"\w[\"”’']?\s*[(（\[][^()（）\[\]]*$")
"""An open bracket after a word: what stands in it is the original of that word."""


def empty_target(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:  # noqa: ARG001  (every check has this shape)
    """Chinese that has no English."""
    if _WORD_CHARACTER.search(segment.source) and not segment.target.strip():
        yield Finding("empty.target", Severity.ERROR, segment.index, "empty.target", source_span=_extent(segment.source), found="")


def empty_source(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:  # noqa: ARG001  (every check has this shape)
    """English that has no Chinese beside it."""
    if _WORD_CHARACTER.search(segment.target) and not segment.source.strip():
        start, end = span = _extent(segment.target)
        yield Finding("empty.source", Severity.WARNING, segment.index, "empty.source", target_span=span, found=segment.target[start:end])


def untranslated(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:  # noqa: ARG001  (every check has this shape)
    """Chinese characters in the English; in brackets after their translation they may be meant."""
    for found in _HAN.finditer(segment.target):
        meant = _GLOSS.search(segment.target, max(0, found.start() - 80), found.start()) is not None
        yield Finding(
            check="untranslated.chinese",
            severity=Severity.WARNING if meant else Severity.ERROR,
            segment=segment.index,
            code="untranslated.original" if meant else "untranslated.chinese",
            target_span=found.span(),
            found=found[0],
        )


def has_both_texts(segment: SegmentText) -> bool:
    """Whether there is something to compare; where one text is not there, no more than that is said of the row."""
    return bool(segment.source.strip() and segment.target.strip())


def _extent(text: str) -> Span:
    start = len(text) - len(text.lstrip())
    return start, len(text.rstrip())


EMPTY = (
    Check("empty.target", its="omission", mqm="accuracy/omission", segment=empty_target),
    Check("empty.source", its="addition", mqm="accuracy/addition", segment=empty_source),
)
"""What alone is asked about a row of which one text is not there."""

CHECKS = (
    *EMPTY,
    Check("untranslated.chinese", its="untranslated", mqm="accuracy/untranslated", segment=untranslated),
)
