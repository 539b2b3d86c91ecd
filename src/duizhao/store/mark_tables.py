"""The tables that keep MQM marks.

Decides what is kept of a mark; the other tables are `schema`'s. Rows of both are never changed or deleted.
"""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, String, Table, Text

from duizhao.store.schema import METADATA

mark = Table(
    "mark",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("segment_id", ForeignKey("segment.id"), nullable=False, index=True),
    Column("version", Integer, nullable=False),
    Column("revision_hash", String(64), nullable=False),
    Column("first", Integer, nullable=False),
    Column("after", Integer, nullable=False),
    Column("type", Text, nullable=False),
    Column("severity", Text, nullable=False),
    Column("comment", Text, nullable=False),
)
"""An MQM mark on [first, after) of the English of one revision."""

mark_event = Table(
    "mark_event",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("mark_id", ForeignKey("mark.id"), nullable=False, index=True),
    Column("kind", Text, CheckConstraint("kind IN ('added', 'withdrawn')"), nullable=False),
    Column("actor_id", ForeignKey("actor.id"), nullable=False),
    Column("at", Integer, nullable=False),
)
"""A mark was given, or taken back; the latest counts."""

MARKING = (mark, mark_event)
"""What came with marks."""
