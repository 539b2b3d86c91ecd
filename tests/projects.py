"""What a person would have in front of them in an open project."""

from collections.abc import Sequence

from duizhao.domain.findings import Finding
from duizhao.domain.segment import Segment
from duizhao.services import reviewing
from duizhao.store import Project


def seen(project: Project, *positions: int) -> Sequence[Segment]:
    """The rows at these places as they stand, or all of them."""
    segments = reviewing.show(project).segments
    return [segments[position] for position in positions] if positions else segments


def open_findings(project: Project, check: str = "") -> list[Finding]:
    """The open findings, of one check if it is named."""
    return [finding for finding in reviewing.show(project).open_findings if not check or finding.check == check]
