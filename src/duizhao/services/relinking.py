"""Relinking: an arrangement becomes the rows of a project, at any time after the first.

Decides which rows stay, which stand again, which are retired and which are made, and what a new row takes over from those that it is
made of. A row that holds just the paragraphs of one that the document has or had is that row: its history, comments, approvals and pin
stay with it, so that going back to an earlier arrangement undoes everything. Nothing is lost: `forerunners` leads to the rows before.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from duizhao.domain.arrangement import Arrangement, Ruling, Side
from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.errors import ConflictError
from duizhao.domain.review import Actor, Verdict, VerdictKind, standing
from duizhao.domain.segment import Revision, Segment
from duizhao.domain.text import Text
from duizhao.services import arranging, came_along, checking, renewing, succeeding
from duizhao.services.checking import Recheck
from duizhao.services.renewing import Edition
from duizhao.services.succeeding import Succession
from duizhao.store import Project, lineage, placing, reading, relinks, remarks
from duizhao.store.reading import DocumentRecord

_RELINKED = frozenset({Aspect.LINKS, Aspect.TEXT, Aspect.FINDINGS, Aspect.SCORES, Aspect.REVIEW})


@dataclass(frozen=True, slots=True)
class Forerunner:
    """A row that another was made of: its Chinese, every version of its English, and what was said about it.

    `position` is the 0-based place at which it stood last.
    """

    source: Text
    revisions: tuple[Revision, ...]
    verdicts: tuple[Verdict, ...]
    position: int


def relink(
    project: Project,
    seen: Sequence[Segment],
    wanted: Arrangement,
    actor: Actor,
    *,
    editions: Mapping[Side, Edition] | None = None,
    recheck: Recheck = checking.refresh,
) -> Changes:
    """Make the rows those of an arrangement that was taken from `arranging.arrangement_of`, all in one step. If they are, nothing is written.

    `editions` are the files that took the place of a side; what they say about rows and was not said yet comes to those. Positions in the answer are those after the change; `reopened` are rows that
    hold a paragraph of one that somebody had confirmed or approved and that stands no longer, or reads differently now.

    Raises:
        ConflictError: the rows are not as they were `seen`; nothing was written.
    """
    with project.transaction() as connection:
        document = reading.documents(connection)[0]
        _demand(connection, document.id, seen)
        before = arranging.standing(connection, document)
        succession, newer = Succession(), editions or {}
        if not renewing.same(before.arrangement, wanted):
            numbers = {
                side: relinks.add_edition(connection, document.id, side, newer[side].name, actor, newer[side].taking)
                if side in newer
                else relinks.edition(connection, document.id, side)
                for side in Side
            }
            ids = placing.settle(connection, document.id, wanted, numbers, before.held)
            reader = succeeding.Reader(actor, newer[Side.TARGET].document.beside if Side.TARGET in newer else {})
            succession = succeeding.succession(connection, document.id, before, wanted, ids, reader)
            succeeding.carry_out(connection, document.id, succession, actor)
        said = _taken_in(connection, document.id, wanted, newer, actor)
        succession.touched |= said
        return replace(_rechecked(connection, before, succession, recheck), commented=said)


def rule(project: Project, seen: Sequence[Segment], ruling: Ruling | None, actor: Actor, *, recheck: Recheck = checking.refresh) -> Changes:
    """Decide about rows without counterpart, or with None take the decision back. Ruled rows are pinned.

    Refused are rows that have one, and those that the ruling is not about: only Chinese is cut, only English kept.

    Raises:
        ConflictError: one of the rows is not as it was seen; nothing was written.
    """
    refused: dict[int, str] = {}
    chosen: dict[int, Segment] = {}
    with project.transaction() as connection:
        document = reading.documents(connection)[0]
        now = {segment.id: segment for segment in reading.segments(connection, document.id, {each.id: each.position for each in seen})}
        for segment in seen:
            _demand_row(now.get(segment.id), segment)
            if ruling is None or _is_about(ruling, segment):
                chosen[segment.id] = now[segment.id]
            else:
                refused[segment.position] = "ruling.refused"
        decided = {key: segment for key, segment in chosen.items() if segment.ruling is not ruling}
        relinks.add_rulings(connection, dict.fromkeys(decided, ruling), actor)
        relinks.set_links(connection, {key: (segment.confidence, ruling is not None) for key, segment in decided.items()})
        touched = frozenset(segment.position for segment in decided.values())
        if touched:
            touched |= recheck(connection, document)
    return Changes(touched, frozenset({Aspect.LINKS, Aspect.FINDINGS}) if touched else frozenset(), refused)


def forerunners(project: Project, segment: int) -> list[Forerunner]:
    """The rows that the row with this id was made of, and those before them, the nearest first; also those that are gone without a trace."""
    with project.reading() as connection:
        order = lineage.leads_to(segment, lineage.leading(connection))
        rows = reading.retired(connection, reading.documents(connection)[0].id, order)
        return [
            Forerunner(row.source, tuple(reading.history(connection, row.id)), row.verdicts, row.position)
            for row in (rows[key] for key in order)
        ]


def _taken_in(connection: Connection, document: int, wanted: Arrangement, editions: Mapping[Side, Edition], actor: Actor) -> frozenset[int]:
    """Keep what the newer files say about rows; returns the places of the rows of which something was said that is new."""
    reached: set[int] = set()
    for side, edition in editions.items():
        found = came_along.remarks_on(wanted, side, edition.document, actor)
        if found:
            gone = reading.retired(connection, document, remarks.commented(connection, document))
            news = came_along.news(found, reading.segments(connection, document), gone.values())
            remarks.add_remarks(connection, news.said, edition.name, actor)
            remarks.add_settled(connection, news.settled, edition.name, actor)
            reached |= {row.position for row, *_ in news.said} | {row.position for row, _ in news.settled}
    return frozenset(reached)


def _demand(connection: Connection, document: int, seen: Sequence[Segment]) -> None:
    """See to it that the rows are those that were seen, at the same versions."""
    now = reading.versions(connection, document)
    before = [(segment.id, segment.revision.version) for segment in seen]
    if now != before:
        pairs = zip(now, before, strict=False)
        first = next((row for row, (one, other) in enumerate(pairs) if one != other), min(len(now), len(before)))
        raise ConflictError("store.conflict", row=first + 1)


def _demand_row(now: Segment | None, seen: Segment) -> None:
    if now is None or now.revision.version != seen.revision.version:
        raise ConflictError("store.conflict", row=seen.position + 1)


def _is_about(ruling: Ruling, segment: Segment) -> bool:
    chinese, english = bool(segment.source.plain.strip()), bool(segment.target.plain.strip())
    return (chinese, english) == ((True, False) if ruling is Ruling.CUT else (False, True))


def _rechecked(connection: Connection, before: arranging.Standing, done: Succession, recheck: Recheck) -> Changes:
    """What was changed, named by the places at which the rows stand now."""
    if not done.changes_anything:
        return Changes()
    document = reading.documents(connection)[0]
    touched = recheck(connection, document)
    rows = frozenset(range(len(done.origins))) if done.moves_rows else frozenset(done.touched | touched)
    favoured = _favoured(before.segments)
    return Changes(rows, _RELINKED, reopened=_reopened(connection, document, before, done, favoured) if favoured else frozenset())


def _reopened(
    connection: Connection, document: DocumentRecord, before: arranging.Standing, done: Succession, favoured: Collection[int]
) -> frozenset[int]:
    """The rows that hold a paragraph of one in whose favour somebody spoke, and that is no more or reads differently."""
    now = reading.segments(connection, document.id)
    texts = {segment.id: (segment.source_hash, segment.target_hash) for segment in now if segment.id in favoured}
    overtaken = {
        paragraph
        for segment in before.segments
        if segment.id in favoured and texts.get(segment.id) != (segment.source_hash, segment.target_hash)
        for paragraph in (*before.kept[segment.id].source, *before.kept[segment.id].draft)
    }
    still = _favoured(now)
    return frozenset(row for row, origins in enumerate(done.origins) if now[row].id not in still and not overtaken.isdisjoint(origins))


def _favoured(segments: Iterable[Segment]) -> frozenset[int]:
    """Ids of the rows that somebody had confirmed or approved as they stand."""
    latest = (
        (segment.id, standing(segment.verdicts, segment.source_hash, segment.target_hash)) for segment in segments if segment.verdicts
    )
    return frozenset(key for key, verdict in latest if verdict is not None and verdict.kind in (VerdictKind.CONFIRM, VerdictKind.APPROVE))
