"""Links, note marks, pictures and formatting of the English, held against those of the draft and the Chinese.

Decides how heavy it is that one is wanting, and says where it would go. Which are wanting, `domain.codes` says.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from duizhao.checks.base import Check, Evidence, SegmentText
from duizhao.domain.codes import NOTES, crossed, extra, lost
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.text import Code, CodeKind, Span

_WORD_BEFORE = re.compile(r"\S+\s*$")
_SHOWN = 40


def missing(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:  # noqa: ARG001  (every check has this shape)
    """A code that the draft or the Chinese has and the English has not."""
    rich = segment.rich
    if rich is None or not segment.target.strip() or rich.target.plain != segment.target:
        return
    for each in lost(rich.source, rich.draft, rich.target):
        given, sort = each.given, _sort(each.code)
        span = _shown(segment.target, given)
        words = segment.target[slice(*span)]
        yield Finding(
            check="codes.missing",
            severity=Severity.NOTE if each.is_formatting else Severity.WARNING,
            segment=segment.index,
            code=f"codes.missing.{sort}.{'source' if each.in_source else 'draft'}",
            source_span=(each.code.start, each.code.end) if each.in_source else None,
            target_span=span,
            found=words,
            expected=each.words if sort == "looks" else (each.words or each.code.data)[:_SHOWN],
            suggestions=(f"{words}[*]" if given.kind is CodeKind.OBJECT else f"[{words}]",),
            values={"gives": [given.start, given.end, str(given.kind), given.data]},
        )


def surplus(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:  # noqa: ARG001  (every check has this shape)
    """A note mark or a picture that stands in the English once more than anywhere else."""
    rich = segment.rich
    if rich is None or rich.target.plain != segment.target or not (rich.source.plain or rich.draft.plain):
        return
    for code in extra(rich.source, rich.draft, rich.target):
        words = segment.target[slice(*_shown(segment.target, code))]
        told = _told(segment, code, "codes.extra", Severity.WARNING)
        yield replace(told, suggestions=(words,), values={"takes": [code.start, code.end, str(code.kind), code.data]})


def order(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:  # noqa: ARG001  (every check has this shape)
    """Note marks that have changed places."""
    rich = segment.rich
    if rich is None or rich.target.plain != segment.target:
        return
    code = crossed(rich.draft, rich.target)
    if code is not None:
        yield _told(segment, code, "codes.order", Severity.NOTE)


def _told(segment: SegmentText, code: Code, check: str, severity: Severity) -> Finding:
    """What is said of a code that stands in the English, at the words that show where."""
    span = _shown(segment.target, code)
    found = segment.target[slice(*span)]
    return Finding(check=check, severity=severity, segment=segment.index, code=check, target_span=span, found=found)


def _sort(code: Code) -> str:
    """What a code is called in the sentences."""
    if code.kind is CodeKind.LINK:
        return "link"
    if code.kind is CodeKind.OBJECT:
        return "note" if code.data.partition(":")[0] in NOTES else "thing"
    return "looks"


def _shown(target: str, code: Code) -> Span:
    """The words that show where a code is or goes: those that it covers, or the one before it."""
    if code.start < code.end:
        return code.start, code.end
    before = _WORD_BEFORE.search(target, 0, code.start)
    return (before.start(), code.start) if before else (code.start, code.start)


CHECKS = (
    Check("codes.missing", its="markup", mqm="design-and-markup/markup", segment=missing),
    Check("codes.extra", its="markup", mqm="design-and-markup/markup", segment=surplus),
    Check("codes.order", its="markup", mqm="design-and-markup/markup", segment=order),
)
