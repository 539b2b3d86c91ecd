"""Reviewing: verdicts, waivers, and how far the document is.

Decides which rows a command reaches and which it refuses; whether a row may be approved is the domain's rule. A verdict is given to
the texts that the person saw: a row that has moved on since is refused.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.errors import FileError, UsageError
from duizhao.domain.findings import Finding, Severity, counts
from duizhao.domain.process import SELF_APPROVED
from duizhao.domain.review import Actor, Reason, Role, Status, VerdictKind, may_approve, next_level, same_person
from duizhao.domain.segment import Segment
from duizhao.services import snapshot
from duizhao.services.snapshot import Present, Snapshot
from duizhao.settings import printable_name
from duizhao.store import Project, reading, waiving, writing

_REVIEWED = frozenset({Aspect.REVIEW, Aspect.FINDINGS})
_RED_LINE = "redline"
"""The family of findings that only an editor may waive."""


LARGEST_SCAN = 20 * 2**20
"""Bytes. The project keeps the scan; a page in grey at 300 dots an inch has a few million."""


@dataclass(frozen=True, slots=True)
class OnPaper:
    """A signature that stands on paper: who records it here, and a scan of it, if there is one."""

    recorder: Actor
    scan: Path | None = None


@dataclass(frozen=True, slots=True)
class Overview:
    """How far one document is: rows by status, open findings by severity, waived ones, why it may not go out, and how it was reviewed."""

    name: str
    segments: int
    statuses: dict[Status, int]
    findings: dict[str, int]
    waived: int
    gate: list[Reason]
    process: list[Reason]


def overview(now: Snapshot) -> Overview:
    """The state of a document in figures."""
    return Overview(
        name=now.document.name,
        segments=len(now.segments),
        statuses=dict(Counter(now.statuses)),
        findings=counts(now.open_findings),
        waived=len(now.findings) - len(now.open_findings),
        gate=now.gate,
        process=snapshot.said_of_review(now),
    )


def show(project: Project, *, check: bool = True) -> Snapshot:
    """The document as it stands; without `check`, stale findings are left out where they would otherwise be made anew."""
    with project.reading() as connection:
        return snapshot.take(connection, reading.documents(connection)[0], check=check)


def renewed(project: Project, before: Snapshot, positions: Iterable[int], *, terms: bool = False) -> Snapshot:
    """`before` with these rows and all waivers, and with `terms` the house too, as they stand now. Nothing else is read."""
    with project.reading() as connection:
        places = {before.segments[position].id: position for position in positions}
        rows = reading.segments(connection, before.document.id, places)
        now = before.with_rows(rows).with_waivers(reading.waivers(connection, before.document.id))
        return now.with_house(reading.house(connection, before.document.id)).with_profile(reading.profile(connection)) if terms else now


def relinked(project: Project, before: Snapshot, positions: Iterable[int]) -> Snapshot:
    """The document after its rows were linked anew: `renewed` where the same rows still stand, else as it is now.

    What was found in a row that stands as it stood is taken along; the snapshot is not checked then.
    """
    with project.reading() as connection:
        standing_rows = [segment for segment, _ in reading.versions(connection, before.document.id)]
    if standing_rows == [segment.id for segment in before.segments]:
        return renewed(project, before, positions)
    now = show(project, check=False)
    places = {segment.id: segment for segment in before.segments}
    found = {
        segment.position: [replace(finding, segment=segment.position) for finding in before.findings_of(places[segment.id].position)]
        for segment in now.segments
        if segment.id in places and snapshot.same_texts(segment, places[segment.id])
    }
    return now if now.checked else now.with_findings({position: findings for position, findings in found.items() if findings})


def uuid_of(project: Project) -> str:
    """What names the project for good, whatever its file is called."""
    with project.reading() as connection:
        return reading.project_uuid(connection)


def confirm(
    project: Project,
    seen: Sequence[Segment],
    actor: Actor,
    *,
    named: bool = True,
    comment: str = "",
    present: Present = snapshot.take,
) -> Changes:
    """The translator says that these rows, as they were seen, are done.

    Refused is a row without English, and one that was sent back and not changed since, unless it is `named` by itself.
    """

    def refusal(now: Snapshot, segment: Segment, status: Status) -> str | None:
        if not named and status is Status.SENT_BACK:
            return "review.refused.sent_back"
        missing = not segment.target.plain.strip() and any(f.family == "empty" for f in now.open_of(segment.position))
        return "review.refused.empty" if missing else None

    verdict = _Verdict(VerdictKind.CONFIRM, refusal, (Status.CONFIRMED, Status.REVIEWED, Status.APPROVED), comment)
    return _judge(project, seen, actor, verdict, present)


def approve(
    project: Project,
    seen: Sequence[Segment],
    actor: Actor,
    *,
    named: bool = True,
    comment: str = "",
    paper: OnPaper | None = None,
    present: Present = snapshot.take,
) -> Changes:
    """Give the rows, as they were seen, their next sign-off where `actor` may give it; the others are refused with the reason.

    `named` says that each row was meant by itself. Otherwise ("all of them") a row that was sent back is refused: nobody reaches over
    a colleague's objection without looking. With `paper`, `actor` signed there, and somebody else may be recording it.

    Raises:
        UsageError: a translator records what others signed on paper.
        FileError: the scan cannot be read, or is too large.
    """
    if paper is not None and paper.recorder.role is Role.TRANSLATOR:
        raise UsageError("paper.role")
    scanned = _scanned(paper.scan) if paper is not None and paper.scan is not None else ("", b"")
    kept = None if paper is None else (paper.recorder, *scanned)

    def refusal(now: Snapshot, segment: Segment, status: Status) -> str | None:
        if not named and status is Status.SENT_BACK:
            return "review.refused.sent_back"
        return may_approve(actor, segment.authors, now.open_of(segment.position), now.profile, snapshot.signed(segment))

    return _judge(project, seen, actor, _Verdict(VerdictKind.APPROVE, refusal, (Status.APPROVED,), comment, kept), present)


def clean(now: Snapshot, actor: Actor) -> list[int]:
    """The rows that `actor` may sign without having looked at each: positions.

    They have English just as the draft brought it, nothing was found in them, and nobody sent them back; a row that somebody worked on
    deserves an eye of its own.
    """
    return [
        segment.position
        for segment, status in zip(now.segments, now.statuses, strict=True)
        if status in (Status.DRAFT, Status.CONFIRMED, Status.REVIEWED)
        and segment.target == segment.draft
        and not now.open_of(segment.position)
        and may_approve(actor, segment.authors, (), now.profile, snapshot.signed(segment)) is None
    ]


def send_back(project: Project, seen: Sequence[Segment], actor: Actor, comment: str, *, present: Present = snapshot.take) -> Changes:
    """Return rows to the translator, saying why.

    Raises:
        UsageError: the comment is missing.
    """
    if not comment.strip():
        raise UsageError("review.comment_needed")

    def refusal(_: Snapshot, __: Segment, ___: Status) -> str | None:
        return "review.refused.role" if actor.role is Role.TRANSLATOR else None

    return _judge(project, seen, actor, _Verdict(VerdictKind.SEND_BACK, refusal, comment=comment), present)


def reopen(project: Project, seen: Sequence[Segment], actor: Actor, comment: str = "", *, present: Present = snapshot.take) -> Changes:
    """Take back whatever was said about the rows' present texts."""
    verdict = _Verdict(VerdictKind.REOPEN, lambda _, __, ___: None, (Status.NEW, Status.DRAFT), comment)
    return _judge(project, seen, actor, verdict, present)


def waive(project: Project, seen: Sequence[Finding], reason: str, actor: Actor, *, present: Present = snapshot.take) -> Changes:
    """Leave these findings as they are, saying why.

    Refused are those whose text has moved on since they were seen, errors when it is a translator who waives, a red line unless an editor
    does, and that somebody approved a text of their own when it is they who waive it.

    Raises:
        UsageError: the reason is missing.
    """
    if not reason.strip():
        raise UsageError("review.reason_needed")
    refused: dict[int, str] = {}
    waived = []
    with project.transaction() as connection:
        document = reading.documents(connection)[0]
        known = {finding.id for finding in present(connection, document).open_findings}
        for finding in seen:
            if finding.id not in known:
                refused[finding.segment] = "review.refused.moved"
            elif why := _may_not_waive(finding, actor):
                refused[finding.segment] = why
            else:
                waived.append(finding)
        waiving.add_waivers(connection, document.id, waived, reason.strip(), actor)
    touched = frozenset(finding.segment for finding in waived)
    return Changes(touched, frozenset({Aspect.FINDINGS}) if touched else frozenset(), refused)


def withdraw(project: Project, seen: Sequence[Finding], actor: Actor, *, present: Present = snapshot.take) -> Changes:
    """Take back that these findings were left as they are.

    Refused are those that are no longer waived, and for a translator errors, for all but an editor red lines.
    """
    refused: dict[int, str] = {}
    withdrawn = []
    with project.transaction() as connection:
        document = reading.documents(connection)[0]
        now = present(connection, document)
        waived = {finding.id for finding in now.findings if now.waiver_of(finding)}
        for finding in seen:
            if finding.id not in waived:
                refused[finding.segment] = "review.refused.moved"
            elif why := _may_not_waive(finding, actor):
                refused[finding.segment] = why
            else:
                withdrawn.append(finding)
        waiving.add_waivers(connection, document.id, withdrawn, "", actor)
    touched = frozenset(finding.segment for finding in withdrawn)
    return Changes(touched, frozenset({Aspect.FINDINGS}) if touched else frozenset(), refused)


def _may_not_waive(finding: Finding, actor: Actor) -> str | None:
    """The code of what keeps somebody from deciding that a finding is left as it is."""
    if finding.family == _RED_LINE and actor.role is not Role.EDITOR:
        return "review.refused.redline"
    if finding.check == SELF_APPROVED and same_person(actor.name, finding.found or ""):
        return "review.refused.own_approval"
    return "review.refused.waiver_role" if actor.role is Role.TRANSLATOR and finding.severity is Severity.ERROR else None


@dataclass(frozen=True, slots=True)
class _Verdict:
    """What is said, and to which rows: not to those in a status of `skip`, and not to those for which `refusal` gives a reason."""

    kind: VerdictKind
    refusal: Callable[[Snapshot, Segment, Status], str | None]
    skip: Sequence[Status] = ()
    comment: str = ""
    paper: tuple[Actor, str, bytes] | None = None
    """Who records that it stands on paper, and the name and the bytes of the scan."""


def _scanned(path: Path) -> tuple[str, bytes]:
    from duizhao.formats.files import contents  # noqa: PLC0415  (every format's library, 0.1 s; few approvals come on paper)

    content = contents(path)
    if len(content) > LARGEST_SCAN:
        raise FileError("paper.large", path, limit=LARGEST_SCAN // 2**20)
    return printable_name(path), content


def _judge(project: Project, seen: Sequence[Segment], actor: Actor, verdict: _Verdict, present: Present) -> Changes:
    """Give one verdict to the rows that are still as they were seen."""
    reached: list[Segment] = []
    refused: dict[int, str] = {}
    with project.transaction() as connection:
        now = present(connection, reading.documents(connection)[0])
        standing = {segment.id: (segment, status) for segment, status in zip(now.segments, now.statuses, strict=True)}
        for segment in seen:
            current, status = standing.get(segment.id, (None, None))
            if current is None or status is None or not snapshot.same_texts(current, segment):
                refused[segment.position] = "review.refused.moved"
            elif status in verdict.skip:
                continue
            elif (why := verdict.refusal(now, current, status)) is not None:
                refused[segment.position] = why
            else:
                reached.append(current)
        levels = {segment.id: next_level(snapshot.signed(segment)) for segment in reached} if verdict.kind is VerdictKind.APPROVE else {}
        paper = writing.add_paper(connection, *verdict.paper) if reached and verdict.paper is not None else 0
        writing.add_verdicts(connection, reached, verdict.kind, actor, verdict.comment.strip(), levels, paper)
    return Changes(frozenset(segment.position for segment in reached), _REVIEWED if reached else frozenset(), refused)
