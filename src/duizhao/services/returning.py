"""Returning: what a reviewer did in another program comes back into the project.

Decides what kind of file came back, and that nothing is written before somebody has seen the list of changes; then it is written in one
step. What is new in a row is found in `returned_rows`, in a copy of a release in `release_copies`.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from sqlalchemy import Connection

from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.exchange import ReturnedFile
from duizhao.domain.review import Actor, VerdictKind, standing
from duizhao.domain.segment import Origin, Segment
from duizhao.domain.threads import threads
from duizhao.services import checking, handing_out, release_copies, returned_rows
from duizhao.services.checking import Recheck
from duizhao.services.returned_rows import Change, Preview, Refusal, Remarked
from duizhao.services.snapshot import Snapshot
from duizhao.store import Project, reading, talking, writing

__all__ = ["Change", "Preview", "Refusal", "preview", "read", "take_in"]

_FAVOURING = (VerdictKind.CONFIRM, VerdictKind.APPROVE)


def read(path: Path) -> ReturnedFile:
    """A file that came back.

    Raises:
        FileError: it cannot be read.
    """
    from duizhao.formats import review  # noqa: PLC0415  (every format's library, 0.1 s)

    return review.read_returned(path, [handing_out.headings(voice) for voice in returned_rows.voices()])


def preview(project: Project, now: Snapshot, path: Path, returned: ReturnedFile, actor: Actor) -> Preview:
    """What a returned file would change, compared with the rows as they were seen. `actor` is who edited where the file does not say.

    A file that names its rows is a review file; any other is taken for an edited copy of the release.

    Raises:
        FileError: nothing in the file is of this project.
    """
    compare = returned_rows.preview if returned.has_keys else release_copies.preview
    return compare(project, now, path, returned, returned_rows.person(returned.author, actor))


def take_in(project: Project, seen: Sequence[Segment], chosen: Iterable[Change], *, recheck: Recheck = checking.refresh) -> Changes:
    """Make revisions and remarks of these changes, each in the name of who made it, all in one step or none.

    Raises:
        ConflictError: somebody else wrote a version of one of the rows since they were seen.
    """
    written: list[Segment] = []
    remarked: set[int] = set()
    with project.transaction() as connection:
        document = reading.documents(connection)[0]
        for change in chosen:
            row = seen[change.position]
            for who, text in change.steps:
                writing.add_revision(connection, row, text, Origin.REVIEW_FILE, who)
                (row,) = reading.segments(connection, document.id, {row.id: row.position})
            if change.steps:
                written.append(seen[change.position])
            if change.notes:
                _speak(connection, row, change.notes)
                remarked.add(change.position)
        rechecked = recheck(connection, document) if written else set()
    texts = {segment.position for segment in written}
    aspects = {Aspect.REVIEW, Aspect.FINDINGS} | ({Aspect.TEXT, Aspect.SCORES} if written else set())
    touched = frozenset(texts | remarked | rechecked)
    return Changes(touched, frozenset(aspects) if touched else frozenset(), reopened=_favoured(written))


def _speak(connection: Connection, row: Segment, notes: Iterable[Remarked]) -> None:
    """Each remark in the name of who made it; a reply goes into the thread that it answers, and one that was marked as done is settled."""
    begun = {returned_rows.squeezed(thread.first.comment): thread.first.id for thread in threads(row.verdicts)}
    for note in notes:
        if note.settles:
            talking.add_talk(connection, row, VerdictKind.RESOLVE, note.who, "", begun[returned_rows.squeezed(note.text)])
            continue
        thread = begun.get(returned_rows.squeezed(note.answers), 0) if note.answers else 0
        made = talking.add_talk(connection, row, VerdictKind.REMARK, note.who, note.text, thread)
        if not thread:
            begun[returned_rows.squeezed(note.text)] = made


def _favoured(segments: Iterable[Segment]) -> frozenset[int]:
    """Which of these rows, as they stood, somebody had confirmed or approved."""
    latest = ((each.position, standing(each.verdicts, each.source_hash, each.target_hash)) for each in segments)
    return frozenset(position for position, verdict in latest if verdict is not None and verdict.kind in _FAVOURING)
