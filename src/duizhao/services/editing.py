"""Editing: new revisions of a row's English.

Decides how a typed text and a fix become a revision. A command is told which version the person saw; when the row has moved on
since, nothing is written.
"""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection

from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.findings import Finding
from duizhao.domain.review import Actor, VerdictKind, standing
from duizhao.domain.segment import Origin, Segment
from duizhao.domain.text import Text, storable
from duizhao.language.diff import carried
from duizhao.services import checking
from duizhao.store import Project, reading, writing

_EDITED = frozenset({Aspect.TEXT, Aspect.FINDINGS, Aspect.SCORES, Aspect.REVIEW})


def edit(project: Project, seen: Segment, text: str, actor: Actor) -> Changes:
    """Give a row a new English text; inline codes stay on the words that stay.

    Raises:
        ConflictError: somebody else wrote a version since the row was seen.
    """
    typed = storable(text)
    if seen.target.plain == typed:
        return Changes()
    with project.transaction() as connection:
        writing.add_revision(connection, seen, carried(seen.target, typed), Origin.TYPED, actor)
        touched = _refreshed(connection, [seen])
    return Changes(touched, _EDITED, reopened=_favoured([seen]))


def fix(project: Project, seen: Sequence[Segment], findings: Iterable[Finding], actor: Actor) -> Changes:
    """Apply the first suggestion of each of these findings to the rows as they were seen.

    Where two fixes touch the same words, the first is applied and the row is named as refused.

    Raises:
        ConflictError: somebody else wrote a version of one of the rows since they were seen.
    """
    by_row: dict[int, list[Finding]] = {}
    for finding in findings:
        by_row.setdefault(finding.segment, []).append(finding)
    fixed, refused = [], {}
    with project.transaction() as connection:
        for segment in (segment for segment in seen if segment.position in by_row):
            applied, left = _without_overlaps(by_row[segment.position])
            if left:
                refused[segment.position] = "fix.refused.overlap"
            writing.add_revision(connection, segment, _fixed(segment, applied), Origin.FIX, actor)
            fixed.append(segment)
        touched = _refreshed(connection, fixed) if fixed else frozenset[int]()
    return Changes(touched, _EDITED if fixed else frozenset(), refused, _favoured(fixed))


def _refreshed(connection: Connection, changed: Iterable[Segment]) -> frozenset[int]:
    """Check the document anew; the rows that changed, and those that another row's text gave or took a finding."""
    document = reading.documents(connection)[0]
    return frozenset(checking.refresh(connection, document) | {segment.position for segment in changed})


def _favoured(segments: Iterable[Segment]) -> frozenset[int]:
    """Which of these rows, as they stood, somebody had confirmed or approved."""
    latest = ((segment.position, standing(segment.verdicts, segment.source_hash, segment.target_hash)) for segment in segments)
    return frozenset(
        position for position, verdict in latest if verdict is not None and verdict.kind in (VerdictKind.CONFIRM, VerdictKind.APPROVE)
    )


def _without_overlaps(findings: Iterable[Finding]) -> tuple[list[Finding], list[Finding]]:
    """Findings whose spans can be replaced together, and the rest."""
    kept: list[Finding] = []
    left: list[Finding] = []
    for finding in sorted(findings, key=lambda f: f.target_span or (0, 0)):
        start, _ = finding.target_span or (0, 0)
        (left if kept and start < (kept[-1].target_span or (0, 0))[1] else kept).append(finding)
    return kept, left


def _fixed(segment: Segment, findings: list[Finding]) -> Text:
    text = segment.target
    for finding in reversed(findings):
        if finding.target_span is not None:
            text = text.replaced(finding.target_span, finding.suggestions[0])
    return text
