"""Editing: new revisions of a row's English.

Decides how a typed text, a fix, an older version and what a crash cut off become a revision. A command is told which version the person
saw; when the row has moved on since, nothing is written. `recheck` says what then becomes of the findings.
"""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection

from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.codes import with_code, without_code
from duizhao.domain.errors import UsageError
from duizhao.domain.findings import Finding
from duizhao.domain.review import Actor, VerdictKind, standing
from duizhao.domain.segment import Origin, Revision, Segment
from duizhao.domain.text import Code, CodeKind, Text, storable
from duizhao.language.diff import carried
from duizhao.services import checking
from duizhao.services.checking import Recheck
from duizhao.store import Project, reading, writing
from duizhao.store.journal import Pending

_EDITED = frozenset({Aspect.TEXT, Aspect.FINDINGS, Aspect.SCORES, Aspect.REVIEW})


def edit(
    project: Project, seen: Segment, text: str, actor: Actor, origin: Origin = Origin.TYPED, *, recheck: Recheck = checking.refresh
) -> Changes:
    """Give a row a new English text, typed or put in from the memory; inline codes stay on the words that stay.

    Raises:
        ConflictError: somebody else wrote a version since the row was seen.
    """
    typed = storable(text)
    if seen.target.plain == typed:
        return Changes()
    with project.transaction() as connection:
        writing.add_revision(connection, seen, carried(seen.target, typed), origin, actor)
        touched = _rechecked(connection, [seen], recheck)
    return Changes(touched, _EDITED, reopened=_favoured([seen]))


def restore(project: Project, seen: Segment, version: int, actor: Actor, *, recheck: Recheck = checking.refresh) -> Changes:
    """Bring an older version of a row back, with its codes, as a new revision; the ones between stay in its history.

    Raises:
        ConflictError: somebody else wrote a version since the row was seen.
        UsageError: the row has no such version.
    """
    return restore_rows(project, [(seen, version)], actor, recheck=recheck)


def restore_rows(project: Project, wanted: Sequence[tuple[Segment, int]], actor: Actor, *, recheck: Recheck = checking.refresh) -> Changes:
    """Bring back a version of each of several rows, all or none.

    Raises:
        ConflictError: somebody else wrote a version of one of the rows since they were seen.
        UsageError: a row has no such version.
    """
    written = []
    with project.transaction() as connection:
        for seen, version in wanted:
            text = _version(connection, seen, version)
            if text != seen.target:
                writing.add_revision(connection, seen, text, Origin.RESTORE, actor)
                written.append(seen)
        touched = _rechecked(connection, written, recheck)
    return Changes(touched, _EDITED if written else frozenset(), reopened=_favoured(written))


def _version(connection: Connection, seen: Segment, version: int) -> Text:
    wanted = next((revision for revision in reading.history(connection, seen.id) if revision.version == version), None)
    if wanted is None:
        raise UsageError("restore.unknown", row=seen.position + 1, version=version)
    return wanted.text


def recover(project: Project, pending: Iterable[Pending], actor: Actor, *, recheck: Recheck = checking.refresh) -> Changes:
    """Make revisions of texts that were being typed when the program stopped, each on the revision that it was typed over.

    Where a row has moved on since, the text is refused and the journal keeps it; the same goes for a row that is gone, which has no place
    to be named by. Whoever called settles the others.
    """
    texts = {each.segment: each for each in pending}
    refused: dict[int, str] = {}
    written = []
    with project.transaction() as connection:
        document = reading.documents(connection)[0]
        for segment in reading.segments(connection, document.id, reading.places(connection, document.id, texts.keys())):
            text = storable(texts[segment.uuid].text)
            if text == segment.target.plain:
                continue  # it became a revision just before the program stopped
            if texts[segment.uuid].base != segment.target_hash:
                refused[segment.position] = "journal.moved"
                continue
            writing.add_revision(connection, segment, carried(segment.target, text), Origin.TYPED, actor)
            written.append(segment)
        touched = _rechecked(connection, written, recheck)
    return Changes(touched, _EDITED if written else frozenset(), refused, _favoured(written))


def recode(project: Project, seen: Segment, text: Text, actor: Actor, *, recheck: Recheck = checking.refresh) -> Changes:
    """Give a row's English other codes; its words are those of the row as it was seen.

    Raises:
        ValueError: the words are others.
        ConflictError: somebody else wrote a version since the row was seen.
    """
    if text.plain != seen.target.plain:
        raise ValueError("other words are no other codes")
    with project.transaction() as connection:
        writing.add_revision(connection, seen, text, Origin.TYPED, actor)
        touched = _rechecked(connection, [seen], recheck)
    return Changes(touched, _EDITED, reopened=_favoured([seen]))


def history(project: Project, segment: int) -> list[Revision]:
    """Every revision of the row with this id, the oldest first."""
    with project.reading() as connection:
        return reading.history(connection, segment)


def fix(
    project: Project, seen: Sequence[Segment], findings: Iterable[Finding], actor: Actor, *, recheck: Recheck = checking.refresh
) -> Changes:
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
        touched = _rechecked(connection, fixed, recheck)
    return Changes(touched, _EDITED if fixed else frozenset(), refused, _favoured(fixed))


def _rechecked(connection: Connection, changed: Sequence[Segment], recheck: Recheck) -> frozenset[int]:
    """The rows that changed, and those that another row's text gave or took a finding."""
    if not changed:
        return frozenset()
    document = reading.documents(connection)[0]
    return frozenset(recheck(connection, document) | {segment.position for segment in changed})


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
        if (gives := finding.values.get("gives")) is not None:
            text = with_code(text, _code(gives))
        elif (takes := finding.values.get("takes")) is not None:
            text = without_code(text, _code(takes))
        elif finding.target_span is not None:
            text = text.replaced(finding.target_span, finding.suggestions[0])
    return text


def _code(written: object) -> Code:
    """A code as a finding has it: where it begins and ends, its kind, its data."""
    if not isinstance(written, list | tuple):
        raise TypeError(f"no code: {written!r}")
    start, end, kind, data = written
    return Code(int(start), int(end), CodeKind(kind), str(data))
