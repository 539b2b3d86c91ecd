"""Editing: new revisions of a row's English.

Decides how a typed text and a fix become a revision. Undo is history: restoring appends a revision too.
"""

from collections.abc import Collection, Iterable

from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.errors import UsageError
from duizhao.domain.findings import Finding
from duizhao.domain.review import Actor, VerdictKind, standing
from duizhao.domain.segment import Origin, Segment
from duizhao.domain.text import Text, storable
from duizhao.language.diff import carried
from duizhao.services import checking, snapshot
from duizhao.store import Project, reading, writing

_EDITED = frozenset({Aspect.TEXT, Aspect.FINDINGS, Aspect.SCORES, Aspect.REVIEW})


def edit(project: Project, position: int, text: str, actor: Actor) -> Changes:
    """Give row `position` (0-based) a new English text; inline codes stay on the words that stay.

    Raises:
        UsageError: there is no such row.
        ConflictError: somebody else wrote a version meanwhile.
    """
    with project.transaction() as connection:
        document = reading.documents(connection)[0]
        segments = reading.segments(connection, document.id)
        if not 0 <= position < len(segments):
            raise UsageError("rows.unknown", row=position + 1, rows=len(segments))
        segment, typed = segments[position], storable(text)
        if segment.target.plain == typed:
            return Changes()
        writing.add_revision(connection, segment, carried(segment.target, typed), Origin.TYPED, actor)
        checking.refresh(connection, document)
    return Changes(frozenset({position}), _EDITED, reopened=_reopened([segment]))


def fix(project: Project, wanted: Collection[str] | None, actor: Actor) -> Changes:
    """Apply the first suggestion of the findings with these ids, or of every safe open finding when `wanted` is None.

    Fixes of one row that overlap are applied one at a time; the later one is refused.

    Raises:
        UsageError: an id is unknown, or its finding offers nothing to apply.
    """
    with project.transaction() as connection:
        document = reading.documents(connection)[0]
        now = snapshot.take(connection, document)
        chosen = [f for f in now.open_findings if f.safe] if wanted is None else [_fixable(now, name) for name in dict.fromkeys(wanted)]
        touched, refused = set(), {}
        for segment in now.segments:
            mine = [finding for finding in chosen if finding.segment == segment.position]
            applied, left = _without_overlaps(mine)
            if left:
                refused[segment.position] = "fix.refused.overlap"
            if applied:
                writing.add_revision(connection, segment, _fixed(segment, applied), Origin.FIX, actor)
                touched.add(segment.position)
        if touched:
            checking.refresh(connection, document)
    overtaken = _reopened([segment for segment in now.segments if segment.position in touched])
    return Changes(frozenset(touched), _EDITED if touched else frozenset(), refused, overtaken)


def _reopened(segments: Iterable[Segment]) -> frozenset[int]:
    """Which of these rows, as they stood, somebody had confirmed or approved."""
    favoured = (VerdictKind.CONFIRM, VerdictKind.APPROVE)
    latest = ((segment.position, standing(segment.verdicts, segment.source_hash, segment.target_hash)) for segment in segments)
    return frozenset(position for position, verdict in latest if verdict is not None and verdict.kind in favoured)


def _fixable(now: snapshot.Snapshot, name: str) -> Finding:
    found = next((finding for finding in now.open_findings if finding.id == name), None)
    if found is None:
        raise UsageError("finding.unknown", finding=name)
    if not found.suggestions or found.target_span is None:
        raise UsageError("finding.no_fix", finding=name)
    return found


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
