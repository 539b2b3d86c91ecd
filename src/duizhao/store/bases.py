"""Earlier texts that a row is compared with, what was published, and scans of signed paper.

Decides which version answers to a verdict, and which release is the published one. Compares nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, insert, select

from duizhao.domain.review import Actor, VerdictKind
from duizhao.domain.segment import Segment, text_hash
from duizhao.domain.text import Text
from duizhao.store import schema
from duizhao.store.damage import decodes
from duizhao.store.writing import actor_id, now


@dataclass(frozen=True, slots=True)
class Published:
    """A release that was published: its record's id, the name of its file, who said so and when (milliseconds since 1970, UTC)."""

    release: int
    name: str
    actor: str
    at: int


@decodes
def judged_texts(connection: Connection, document: int, kind: VerdictKind) -> dict[int, Text]:
    """For each segment that stands, the English that last got a verdict of this kind, whatever became of it since; by the segment's id."""
    verdict, segment, revision = schema.verdict.c, schema.segment.c, schema.revision.c
    given = connection.execute(
        select(verdict.segment_id, verdict.target_hash)
        .join(schema.segment, segment.id == verdict.segment_id)
        .where(segment.document_id == document, segment.retired_at.is_(None), verdict.kind == kind)
        .order_by(verdict.id)
    )
    wanted: dict[int, str] = {row.segment_id: row.target_hash for row in given}
    texts = connection.execute(
        select(revision.segment_id, revision.text, revision.codes)
        .join(schema.segment, segment.id == revision.segment_id)
        .where(segment.document_id == document, segment.retired_at.is_(None))
    )
    found: dict[int, Text] = {}
    for key, plain, codes in texts:
        if key in wanted and key not in found:
            text = Text.from_json(plain, codes)
            if text_hash(text) == wanted[key]:
                found[key] = text
    return found


@decodes
def previous_texts(connection: Connection, document: int) -> dict[int, Text]:
    """For each segment that stands and has more than one version, the English of the version before the present one; by the segment's id."""
    segment, revision = schema.segment.c, schema.revision.c
    texts = connection.execute(
        select(revision.segment_id, revision.text, revision.codes)
        .join(schema.segment, (segment.id == revision.segment_id) & (segment.version == revision.version + 1))
        .where(segment.document_id == document, segment.retired_at.is_(None))
    )
    return {key: Text.from_json(plain, codes) for key, plain, codes in texts}


def add_release_rows(connection: Connection, release: int, segments: Iterable[Segment]) -> None:
    """Which version of each row went out with a release."""
    rows = [{"release_id": release, "segment_id": segment.id, "version": segment.revision.version} for segment in segments]
    if rows:
        connection.execute(insert(schema.release_row), rows)


def last_release(connection: Connection, document: int) -> tuple[int, str] | None:
    """The id and the file's name of the last release of which it is known what went out."""
    table = schema.release.c
    wanted = select(table.id, table.name).where(
        table.document_id == document, table.id.in_(select(schema.release_row.c.release_id).distinct())
    )
    row = connection.execute(wanted.order_by(table.id.desc()).limit(1)).one_or_none()
    return None if row is None else (row.id, row.name)


def add_publication(connection: Connection, release: int, actor: Actor) -> None:
    """A release was published."""
    connection.execute(insert(schema.publication).values(release_id=release, actor_id=actor_id(connection, actor), at=now()))


def published(connection: Connection, document: int) -> Published | None:
    """The release that was last said to be published."""
    table, release, actor = schema.publication.c, schema.release.c, schema.actor.c
    row = connection.execute(
        select(release.id, release.name, actor.name.label("who"), table.at)
        .join(schema.release, release.id == table.release_id)
        .join(schema.actor, actor.id == table.actor_id)
        .where(release.document_id == document)
        .order_by(table.id.desc())
        .limit(1)
    ).one_or_none()
    return None if row is None else Published(row.id, row.name, row.who, row.at)


def scans(connection: Connection) -> list[tuple[int, str, bytes]]:
    """Every scan of signed paper: its number, the name of its file, and its bytes."""
    table = schema.paper.c
    kept = connection.execute(select(table.id, table.scan, table.content).where(table.scan != "").order_by(table.id))
    return [(key, name, content) for key, name, content in kept]


@decodes
def released_texts(connection: Connection, release: int) -> dict[int, Text]:
    """The English that went out with a release, by the segment's id."""
    row, revision = schema.release_row.c, schema.revision.c
    texts = connection.execute(
        select(row.segment_id, revision.text, revision.codes)
        .join(schema.revision, (revision.segment_id == row.segment_id) & (revision.version == row.version))
        .where(row.release_id == release)
    )
    return {key: Text.from_json(plain, codes) for key, plain, codes in texts}
