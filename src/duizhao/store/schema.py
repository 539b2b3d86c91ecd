"""The tables of a project, for every database that can hold one.

Decides what is kept and what is unique. Does not open anything; statements are in `reading` and `writing`.
Times are milliseconds since 1970, UTC. Inline codes and lists are JSON. A revision, a verdict and a waiver are never changed or deleted.
"""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

METADATA = MetaData()

project = Table(
    "project",
    METADATA,
    Column("id", Integer, CheckConstraint("id = 1"), primary_key=True),
    Column("uuid", String(36), nullable=False),
    Column("name", Text, nullable=False),
    Column("created_at", Integer, nullable=False),
    Column("program", Text, nullable=False),
    Column("two_person", Boolean, nullable=False),
    Column("variety", Text, nullable=False),
    Column("signing", Text, nullable=False, server_default="{}"),
)
"""`signing` is JSON: the sign-offs with their names and roles, what a release needs, and the MQM profile; what it leaves out is as it comes."""

actor = Table(
    "actor",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("role", Text, nullable=False),
    UniqueConstraint("name", "role"),
)

document = Table(
    "document",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("uuid", String(36), nullable=False, unique=True),
    Column("ord", Integer, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("source_name", Text, nullable=False),
    Column("draft_name", Text, nullable=False),
    Column("reference_name", Text, nullable=False),
    Column("dated", Text, nullable=False, server_default=""),
    Column("source_changes", Text, nullable=False, server_default=""),
    Column("draft_changes", Text, nullable=False, server_default=""),
)
"""`source_changes` and `draft_changes` say how tracked changes were read (see `domain.tracked.Taking`)."""

paragraph = Table(
    "paragraph",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("document_id", ForeignKey("document.id"), nullable=False),
    Column("side", Text, CheckConstraint("side IN ('source', 'draft', 'reference')"), nullable=False),
    Column("ord", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("level", Integer, nullable=False),
    Column("ordered", Boolean, nullable=False),
    Column("cell", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("codes", Text, nullable=False),
    Column("hash", String(64), nullable=False),
    UniqueConstraint("document_id", "side", "ord"),
)

segment = Table(
    "segment",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("uuid", String(36), nullable=False, unique=True),
    Column("document_id", ForeignKey("document.id"), nullable=False),
    Column("ord", Integer, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("pinned", Boolean, nullable=False),
    Column("version", Integer, nullable=False),
    Column("retired_at", Integer),
)
Index("segment_place", segment.c.document_id, segment.c.ord, unique=True, sqlite_where=text("retired_at IS NULL"))

segment_paragraph = Table(
    "segment_paragraph",
    METADATA,
    Column("segment_id", ForeignKey("segment.id"), primary_key=True),
    Column("paragraph_id", ForeignKey("paragraph.id"), primary_key=True),
)

revision = Table(
    "revision",
    METADATA,
    Column("segment_id", ForeignKey("segment.id"), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("text", Text, nullable=False),
    Column("codes", Text, nullable=False),
    Column("origin", Text, nullable=False),
    Column("actor_id", ForeignKey("actor.id"), nullable=False),
    Column("at", Integer, nullable=False),
    Column("edit_uuid", String(36), nullable=False, unique=True),
    Column("source_hash", String(64), nullable=False),
    Column("previous_hash", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
)

verdict = Table(
    "verdict",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("segment_id", ForeignKey("segment.id"), nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("source_hash", String(64), nullable=False),
    Column("target_hash", String(64), nullable=False),
    Column("actor_id", ForeignKey("actor.id"), nullable=False),
    Column("at", Integer, nullable=False),
    Column("comment", Text, nullable=False),
    Column("level", Integer, nullable=False, server_default="1"),
    Column("paper", Integer, nullable=False, server_default="0"),
    Column("came_from", Text, nullable=False, server_default=""),
    Column("thread", Integer, nullable=False, server_default="0"),
    Column("span", Text, nullable=False, server_default=""),
)
"""`paper` is the id of the paper that bears it, `came_from` the name of the file that it was read from; empty where it was given here. `thread` is
the id of the verdict whose comment it answers or settles, 0 for none; `span` is JSON, the part of the English that a comment is about."""

waiver = Table(
    "waiver",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("document_id", ForeignKey("document.id"), nullable=False),
    Column("finding", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("actor_id", ForeignKey("actor.id"), nullable=False),
    Column("at", Integer, nullable=False),
    Column("matter", Text, nullable=False, server_default=""),
)

glossary = Table(
    "glossary",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("ord", Integer, nullable=False, unique=True),
    Column("name", Text, nullable=False),
)

concept = Table(
    "concept",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("glossary_id", ForeignKey("glossary.id"), nullable=False),
    Column("ord", Integer, nullable=False),
    Column("chinese", Text, nullable=False),
    Column("preferred", Text, nullable=False),
    Column("admitted", Text, nullable=False),
    Column("forbidden", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("exact", Boolean, nullable=False),
    Column("deprecated", Text, nullable=False, server_default="[]"),
    Column("abbreviations", Text, nullable=False, server_default="[]"),
    Column("cased", Boolean, nullable=False, server_default="0"),
    Column("must", Boolean, nullable=False, server_default="0"),
    Column("redline", Boolean, nullable=False, server_default="0"),
    Column("domain", Text, nullable=False, server_default=""),
    Column("source", Text, nullable=False, server_default=""),
    Column("since", Text, nullable=False, server_default=""),
    Column("until", Text, nullable=False, server_default=""),
    UniqueConstraint("glossary_id", "ord"),
)

check_run = Table(
    "check_run",
    METADATA,
    Column("document_id", ForeignKey("document.id"), primary_key=True),
    Column("fingerprint", String(64), nullable=False),
    Column("at", Integer, nullable=False),
)

finding = Table(
    "finding",
    METADATA,
    Column("document_id", ForeignKey("document.id"), primary_key=True),
    Column("ord", Integer, primary_key=True),
    Column("id", Text, nullable=False),
    Column("check", Text, nullable=False),
    Column("severity", Text, nullable=False),
    Column("segment_id", ForeignKey("segment.id"), nullable=False),
    Column("content", Text, nullable=False),
)

score = Table(
    "score",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("document_id", ForeignKey("document.id"), nullable=False),
    Column("checkpoint", Text, nullable=False),
    Column("against", Text, nullable=False),
    Column("metric", Text, nullable=False),
    Column("value", Float, nullable=False),
    Column("signature", Text, nullable=False),
    Column("fingerprint", String(64), nullable=False),
    Column("at", Integer, nullable=False),
    Column("checkpoint_id", Integer),
)
"""A value of any kind under its name, `metric`. Before schema 9 there was no `checkpoint_id`: `checkpoint` alone names the occasion."""

release = Table(
    "release",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("document_id", ForeignKey("document.id"), nullable=False),
    Column("name", Text, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("override", Text, nullable=False),
    Column("program", Text, nullable=False),
    Column("actor_id", ForeignKey("actor.id"), nullable=False),
    Column("at", Integer, nullable=False),
)

edition = Table(
    "edition",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("document_id", ForeignKey("document.id"), nullable=False),
    Column("side", Text, CheckConstraint("side IN ('source', 'draft')"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("actor_id", ForeignKey("actor.id"), nullable=False),
    Column("at", Integer, nullable=False),
    Column("changes", Text, nullable=False, server_default=""),
    UniqueConstraint("document_id", "side", "number"),
)
"""A newer draft or a changed source, its tracked changes read as `changes` says; the first reading, number 0, has no row here."""

paragraph_place = Table(
    "paragraph_place",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("paragraph_id", ForeignKey("paragraph.id"), nullable=False, index=True),
    Column("edition", Integer, nullable=False),
    Column("ord", Integer, nullable=False),
    Column("part", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("level", Integer, nullable=False),
    Column("ordered", Boolean, nullable=False),
    Column("cell", Text, nullable=False),
    Column("after_segment", Integer, nullable=False),
)
"""Where a paragraph stands, and as what, if not as it was first read: the latest place counts, for segments with ids above `after_segment`.

`ord` is the place in the file of that edition, `part` the part of the paragraph there ("1" < "11" < "12" < "2"). What was not in the
first reading has a negative number of its own as its `paragraph.ord`.
"""

predecessor = Table(
    "predecessor",
    METADATA,
    Column("segment_id", ForeignKey("segment.id"), primary_key=True),
    Column("predecessor_id", ForeignKey("segment.id"), primary_key=True),
)
"""Which segments a segment was made of when paragraphs were linked anew."""

remembered = Table(
    "remembered",
    METADATA,
    Column("segment_id", ForeignKey("segment.id"), primary_key=True),
    Column("former_id", ForeignKey("segment.id"), primary_key=True),
)
"""Retired segments to which a segment leads though it was not made of them: for reading, nothing is taken over from them."""

ruling = Table(
    "ruling",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("segment_id", ForeignKey("segment.id"), nullable=False, index=True),
    Column("ruling", Text, nullable=False),
    Column("actor_id", ForeignKey("actor.id"), nullable=False),
    Column("at", Integer, nullable=False),
)
"""What was decided about segments without counterpart; the latest counts, and an empty one takes it back."""

person = Table(
    "person",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("ord", Integer, nullable=False, unique=True),
    Column("chinese", Text, nullable=False),
    Column("english", Text, nullable=False),
    Column("also", Text, nullable=False),
    Column("post", Text, nullable=False),
    Column("chinese_post", Text, nullable=False),
    Column("gender", Text, nullable=False),
    Column("own", Boolean, nullable=False),
    Column("since", Text, nullable=False),
    Column("until", Text, nullable=False),
    Column("note", Text, nullable=False),
)

acceptance = Table(
    "acceptance",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("document_id", ForeignKey("document.id")),
    Column("chinese", Text, nullable=False),
    Column("english", Text, nullable=False),
    Column("holds", Boolean, nullable=False),
    Column("actor_id", ForeignKey("actor.id"), nullable=False),
    Column("at", Integer, nullable=False),
)
"""Renderings that were accepted for a Chinese term in one document, or, without a document, in the whole project; the latest counts, and
one that does not hold takes it back."""

house = Table(
    "house",
    METADATA,
    Column("id", Integer, CheckConstraint("id = 1"), primary_key=True),
    Column("name", Text, nullable=False),
    Column("rules", Text, nullable=False),
    Column("words", Text, nullable=False),
)
"""Which checks run and how much they weigh, and words that no dictionary need know; no row is no rule."""

release_row = Table(
    "release_row",
    METADATA,
    Column("release_id", ForeignKey("release.id"), primary_key=True),
    Column("segment_id", ForeignKey("segment.id"), primary_key=True),
    Column("version", Integer, nullable=False),
)
"""Which version of each segment went out with a release."""

publication = Table(
    "publication",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("release_id", ForeignKey("release.id"), nullable=False),
    Column("actor_id", ForeignKey("actor.id"), nullable=False),
    Column("at", Integer, nullable=False),
)
"""A release was published; the last one counts."""

paper = Table(
    "paper",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("scan", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("digest", Text, nullable=False),
    Column("actor_id", ForeignKey("actor.id"), nullable=False),
    Column("at", Integer, nullable=False),
)
"""A signature on paper: who recorded it, and the scan with its file's name; both empty where none was attached."""

checkpoint = Table(
    "checkpoint",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("document_id", ForeignKey("document.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("actor_id", ForeignKey("actor.id"), nullable=False),
    Column("at", Integer, nullable=False),
    Column("last_verdict", Integer, nullable=False),
)
"""A moment that is to be compared with others. They follow one another by id; `last_verdict` is the last one that was given by then."""

checkpoint_row = Table(
    "checkpoint_row",
    METADATA,
    Column("checkpoint_id", ForeignKey("checkpoint.id"), primary_key=True),
    Column("segment_id", ForeignKey("segment.id"), primary_key=True),
    Column("version", Integer, nullable=False),
)
"""Which version of each segment stood then."""

checkpoint_check = Table(
    "checkpoint_check",
    METADATA,
    Column("checkpoint_id", ForeignKey("checkpoint.id"), primary_key=True),
    Column("words", Integer, nullable=False),
    Column("findings", Text, nullable=False),
    Column("signature", Text, nullable=False),
)
"""What the checks said of just those versions: English words, and the open and the waived findings as JSON, by matter."""
