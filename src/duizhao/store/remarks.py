"""Remarks on rows that somebody made in a file.

Decides that each keeps its author, its time and the name of its file, and that replies stay in their thread. Judges nothing.
"""

from collections.abc import Iterable

from sqlalchemy import Connection, insert, select

from duizhao.domain.document import Note
from duizhao.domain.review import Actor, VerdictKind
from duizhao.domain.segment import Segment
from duizhao.domain.threads import threads
from duizhao.store import schema
from duizhao.store.writing import actor_id, now


def add_remarks(connection: Connection, said: Iterable[tuple[Segment, Actor, Note]], file: str, reader: Actor) -> None:
    """What was said in `file` about rows, in this order, each by its actor; whose time is not known was said now.

    A reply belongs to the thread of its row that began with what it answers, in this file or before. What is marked as done there is settled
    in the name of whoever reads the file in.
    """
    present, ids = now(), dict[Actor, int]()
    begun: dict[tuple[int, str], int] = {}
    done: dict[int, Segment] = {}
    met: set[int] = set()
    for segment, actor, note in said:
        if segment.id not in met:
            met.add(segment.id)
            for thread in threads(segment.verdicts):
                begun.setdefault((segment.id, thread.first.comment), thread.first.id)
        if actor not in ids:
            ids[actor] = actor_id(connection, actor)
        kept = insert(schema.verdict).values(
            **_on(segment, VerdictKind.REMARK, file),
            actor_id=ids[actor],
            at=note.at or present,
            comment=note.text,
            thread=begun.get((segment.id, note.answers), 0) if note.answers else 0,
        )
        key = connection.execute(kept.returning(schema.verdict.c.id)).scalar_one()
        begun.setdefault((segment.id, note.text), key)
        if note.done:
            done[key] = segment
    add_settled(connection, [(segment, thread) for thread, segment in done.items()], file, reader)


def add_settled(connection: Connection, settled: Iterable[tuple[Segment, int]], file: str, reader: Actor) -> None:
    """That threads of rows, by the verdict with which they began, are marked as done in `file`."""
    rows = [{**_on(segment, VerdictKind.RESOLVE, file), "thread": thread} for segment, thread in settled]
    if rows:
        said_by = {"actor_id": actor_id(connection, reader), "at": now(), "comment": ""}
        connection.execute(insert(schema.verdict), [{**row, **said_by} for row in rows])


def commented(connection: Connection, document: int) -> list[int]:
    """Ids of the segments that stand no longer and about which something was said."""
    table, verdict = schema.segment.c, schema.verdict.c
    wanted = select(table.id).join_from(schema.segment, schema.verdict, verdict.segment_id == table.id).distinct()
    return [
        *connection.execute(wanted.where(table.document_id == document, table.retired_at.is_not(None), verdict.comment != "")).scalars()
    ]


def _on(segment: Segment, kind: VerdictKind, file: str) -> dict[str, object]:
    return {
        "segment_id": segment.id,
        "kind": kind,
        "source_hash": segment.source_hash,
        "target_hash": segment.target_hash,
        "came_from": file,
    }
