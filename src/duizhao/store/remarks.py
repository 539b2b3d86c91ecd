"""Remarks on rows that somebody made in a file, before the project was there.

Decides that each keeps its author, its time and the name of its file, and that replies stay in their thread. Judges nothing.
"""

from collections.abc import Iterable

from sqlalchemy import Connection, insert

from duizhao.domain.document import Note
from duizhao.domain.review import Actor, VerdictKind
from duizhao.domain.segment import Segment
from duizhao.store import schema
from duizhao.store.writing import actor_id, now


def add_remarks(connection: Connection, said: Iterable[tuple[Segment, Actor, Note]], file: str) -> None:
    """What was said in `file` about rows, in this order, each by its actor; whose time is not known was said now."""
    present, ids = now(), dict[Actor, int]()
    begun: dict[tuple[int, str], int] = {}
    for segment, actor, note in said:
        if actor not in ids:
            ids[actor] = actor_id(connection, actor)
        kept = insert(schema.verdict).values(
            segment_id=segment.id,
            kind=VerdictKind.REMARK,
            source_hash=segment.source_hash,
            target_hash=segment.target_hash,
            actor_id=ids[actor],
            at=note.at or present,
            comment=note.text,
            came_from=file,
            thread=begun.get((segment.id, note.answers), 0) if note.answers else 0,
        )
        begun.setdefault((segment.id, note.text), connection.execute(kept.returning(schema.verdict.c.id)).scalar_one())
