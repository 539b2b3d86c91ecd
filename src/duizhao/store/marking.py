"""Marks as they are kept: given to a revision, withdrawn, given again.

Decides which segments a mark may stand in: its own, or, where that was retired, those that lead to it. Judges nothing.
"""

from collections.abc import Set as AbstractSet

from sqlalchemy import Connection, insert, select

from duizhao.domain.marks import Mark, MarkEvent, MarkEventKind, NewMark
from duizhao.domain.mqm import MarkSeverity
from duizhao.domain.review import Actor, Role
from duizhao.domain.segment import Segment
from duizhao.store import schema
from duizhao.store.damage import decodes
from duizhao.store.lineage import leading, leads_to
from duizhao.store.mark_tables import mark, mark_event
from duizhao.store.rows import retired
from duizhao.store.writing import actor_id, now


def add_mark(connection: Connection, segment: Segment, new: NewMark, actor: Actor) -> None:
    """A mark on the present revision of a row."""
    values = {
        "name": new.id,
        "segment_id": segment.id,
        "version": segment.revision.version,
        "revision_hash": segment.revision.hash,
        "first": new.span[0],
        "after": new.span[1],
        "type": new.type,
        "severity": new.severity,
        "comment": new.comment,
    }
    connection.execute(insert(mark).values(**values))
    add_mark_event(connection, new.id, MarkEventKind.ADDED, actor)


def add_mark_event(connection: Connection, name: str, kind: MarkEventKind, actor: Actor) -> None:
    """A mark was given, or taken back."""
    key = select(mark.c.id).where(mark.c.name == name).scalar_subquery()
    connection.execute(insert(mark_event).values(mark_id=key, kind=kind, actor_id=actor_id(connection, actor), at=now()))


@decodes
def marks(connection: Connection, document: int) -> list[Mark]:
    """All marks of a document in the order in which they were given, those that were withdrawn too."""
    table, segment, revision = mark.c, schema.segment.c, schema.revision.c
    kept = connection.execute(
        select(mark, revision.text)
        .join(schema.segment, segment.id == table.segment_id)
        .join(schema.revision, (revision.segment_id == table.segment_id) & (revision.version == table.version))
        .where(segment.document_id == document)
        .order_by(table.id)
    ).all()
    if not kept:
        return []
    events, segments = _events(connection), {row.segment_id for row in kept}
    known, rows = retired(connection, document, segments), _rows(connection, document, segments)
    return [
        Mark(
            row.name,
            row.segment_id,
            row.version,
            row.revision_hash,
            row.text,
            known[row.segment_id].source.plain,
            (row.first, row.after),
            row.type,
            MarkSeverity(row.severity),
            row.comment,
            tuple(events[row.id]),
            rows[row.segment_id],
        )
        for row in kept
    ]


def _events(connection: Connection) -> dict[int, list[MarkEvent]]:
    table, actor = mark_event.c, schema.actor.c
    found: dict[int, list[MarkEvent]] = {}
    given = select(table.mark_id, table.kind, table.at, actor.name, actor.role).join(schema.actor, actor.id == table.actor_id)
    for key, kind, at, name, role in connection.execute(given.order_by(table.id)):
        found.setdefault(key, []).append(MarkEvent(MarkEventKind(kind), Actor(name, Role(role)), at))
    return found


def _rows(connection: Connection, document: int, segments: AbstractSet[int]) -> dict[int, tuple[int, ...]]:
    """For each of these segments the standing ones in which its marks may stand, in the order of the text."""
    table = schema.segment.c
    wanted = select(table.id).where(table.document_id == document, table.retired_at.is_(None)).order_by(table.ord)
    standing = list(connection.execute(wanted).scalars())
    if segments <= set(standing):
        return {key: (key,) for key in segments}
    earlier = leading(connection)
    before = {key: set(leads_to(key, earlier)) for key in standing if key in earlier}
    still = set(standing)
    return {
        segment: (segment,) if segment in still else tuple(key for key in standing if segment in before.get(key, ()))
        for segment in segments
    }
