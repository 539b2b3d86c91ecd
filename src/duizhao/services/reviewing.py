"""Reviewing: verdicts, waivers, and how far the document is.

Decides which rows a command reaches and which it refuses; whether a row may be approved is the domain's rule.
"""

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.errors import UsageError
from duizhao.domain.findings import Finding, Severity, counts
from duizhao.domain.review import Actor, Reason, Role, Status, VerdictKind, may_approve
from duizhao.domain.segment import Segment
from duizhao.services import snapshot
from duizhao.services.snapshot import Snapshot
from duizhao.store import Project, reading, writing

_REVIEWED = frozenset({Aspect.REVIEW})


@dataclass(frozen=True, slots=True)
class Overview:
    """How far one document is: rows by status, open findings by severity, waived ones, and why it may not go out."""

    name: str
    segments: int
    statuses: dict[Status, int]
    findings: dict[str, int]
    waived: int
    gate: list[Reason]


def overview(now: Snapshot) -> Overview:
    """The state of a document in figures."""
    return Overview(
        name=now.document.name,
        segments=len(now.segments),
        statuses=dict(Counter(now.statuses)),
        findings=counts(now.open_findings),
        waived=len(now.findings) - len(now.open_findings),
        gate=now.gate,
    )


def show(project: Project) -> Snapshot:
    """The document as it stands."""
    with project.reading() as connection:
        return snapshot.take(connection, reading.documents(connection)[0])


def confirm(project: Project, rows: Collection[int] | None, actor: Actor) -> Changes:
    """The translator says that these rows (0-based; None: all) are done. A row without English is refused."""

    def refusal(now: Snapshot, segment: Segment) -> str | None:
        missing = not segment.target.plain.strip() and any(f.family == "empty" for f in now.open_of(segment.position))
        return "review.refused.empty" if missing else None

    return _judge(project, rows, VerdictKind.CONFIRM, actor, refusal, skip=(Status.CONFIRMED, Status.APPROVED))


def approve(project: Project, rows: Collection[int] | None, actor: Actor) -> Changes:
    """Approve the rows that may be approved; the others are refused with the reason.

    A row that was sent back is approved only when it is named: "all" (None) does not reach over a colleague's objection.
    """

    def refusal(now: Snapshot, segment: Segment) -> str | None:
        if rows is None and now.statuses[segment.position] is Status.SENT_BACK:
            return "review.refused.sent_back"
        return may_approve(actor, segment.authors, now.open_of(segment.position), now.profile)

    return _judge(project, rows, VerdictKind.APPROVE, actor, refusal, skip=(Status.APPROVED,))


def send_back(project: Project, rows: Collection[int] | None, actor: Actor, comment: str) -> Changes:
    """Return rows to the translator, saying why.

    Raises:
        UsageError: the comment is missing.
    """
    if not comment.strip():
        raise UsageError("review.comment_needed")

    def refusal(_: Snapshot, __: Segment) -> str | None:
        return "review.refused.role" if actor.role is Role.TRANSLATOR else None

    return _judge(project, rows, VerdictKind.SEND_BACK, actor, refusal, comment=comment.strip())


def reopen(project: Project, rows: Collection[int] | None, actor: Actor, comment: str = "") -> Changes:
    """Take back whatever was said about the rows' present texts."""
    return _judge(project, rows, VerdictKind.REOPEN, actor, lambda _, __: None, skip=(Status.NEW, Status.DRAFT), comment=comment)


def waive(project: Project, wanted: Collection[str] | None, reason: str, actor: Actor) -> Changes:
    """Leave these findings (None: all open ones) as they are, saying why. Errors are not a translator's to waive; they are refused.

    Raises:
        UsageError: the reason is missing, or an id is unknown.
    """
    if not reason.strip():
        raise UsageError("review.reason_needed")
    with project.transaction() as connection:
        document = reading.documents(connection)[0]
        now = snapshot.take(connection, document)
        chosen = now.open_findings if wanted is None else [_open(now, name) for name in dict.fromkeys(wanted)]
        refused = [f for f in chosen if actor.role is Role.TRANSLATOR and f.severity is Severity.ERROR]
        waived = [finding for finding in chosen if finding not in refused]
        writing.add_waivers(connection, document.id, waived, now.segments, reason.strip(), actor)
    touched = frozenset(finding.segment for finding in waived)
    aspects = frozenset({Aspect.FINDINGS}) if touched else frozenset[Aspect]()
    return Changes(touched, aspects, {finding.segment: "review.refused.waiver_role" for finding in refused})


def _open(now: Snapshot, name: str) -> Finding:
    found = next((finding for finding in now.open_findings if finding.id == name), None)
    if found is None:
        raise UsageError("finding.unknown", finding=name)
    return found


def _judge(
    project: Project,
    rows: Collection[int] | None,
    kind: VerdictKind,
    actor: Actor,
    refusal: Callable[[Snapshot, Segment], str | None],
    *,
    skip: Sequence[Status] = (),
    comment: str = "",
) -> Changes:
    """Give one verdict to the rows that are not in a status of `skip` and that `refusal` lets pass."""
    with project.transaction() as connection:
        now = snapshot.take(connection, reading.documents(connection)[0])
        reached, refused = [], {}
        for segment, status in zip(_chosen(now, rows), _chosen_statuses(now, rows), strict=True):
            if status in skip:
                continue
            if (why := refusal(now, segment)) is not None:
                refused[segment.position] = why
            else:
                reached.append(segment)
        writing.add_verdicts(connection, reached, kind, actor, comment)
    return Changes(frozenset(segment.position for segment in reached), _REVIEWED if reached else frozenset(), refused)


def _chosen(now: Snapshot, rows: Collection[int] | None) -> list[Segment]:
    if rows is None:
        return list(now.segments)
    for row in rows:
        if not 0 <= row < len(now.segments):
            raise UsageError("rows.unknown", row=row + 1, rows=len(now.segments))
    return [now.segments[row] for row in sorted(set(rows))]


def _chosen_statuses(now: Snapshot, rows: Collection[int] | None) -> list[Status]:
    statuses = now.statuses
    return statuses if rows is None else [statuses[row] for row in sorted(set(rows))]
