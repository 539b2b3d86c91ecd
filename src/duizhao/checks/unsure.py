"""Rows whose two texts may not belong together.

Decides nothing but whether a row is told of: it does so while the aligner was unsure and nobody has pinned the link. A pinned link comes with
full confidence.
"""

from collections.abc import Iterator

from duizhao.checks.base import Check, Evidence, SegmentText
from duizhao.domain.findings import Finding, Severity
from duizhao.settings import UNSURE


def unsure(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:  # noqa: ARG001  (every check has this shape)
    """A link whose confidence is low."""
    if segment.confidence < UNSURE:
        yield Finding(
            check="alignment.unsure",
            severity=Severity.NOTE,
            segment=segment.index,
            code="alignment.unsure",
            source_span=(0, len(segment.source)),
            values={"confidence": round(100 * segment.confidence)},
        )


CHECKS = (Check("alignment.unsure", its="other", mqm="accuracy", segment=unsure),)
