"""What people say about a row without judging it, as it is kept.

Decides that it is a verdict like others, in the same order with them. What is a thread, the domain says.
"""

import json

from sqlalchemy import Connection, insert

from duizhao.domain.review import Actor, VerdictKind
from duizhao.domain.segment import Segment
from duizhao.domain.text import Span
from duizhao.store import schema
from duizhao.store.writing import actor_id, now


def add_talk(
    connection: Connection, segment: Segment, kind: VerdictKind, actor: Actor, comment: str, thread: int = 0, span: Span | None = None
) -> int:
    """A remark, or that a thread was settled or taken up again, said of a row as it stands; returns the id that names it.

    `thread` is the id of the verdict with which the thread began, 0 for a comment that begins one.
    """
    made = connection.execute(
        insert(schema.verdict).values(
            segment_id=segment.id,
            kind=kind,
            source_hash=segment.source_hash,
            target_hash=segment.target_hash,
            actor_id=actor_id(connection, actor),
            at=now(),
            comment=comment,
            thread=thread,
            span="" if span is None else json.dumps(span),
        )
    ).inserted_primary_key
    return int(made[0]) if made else 0
