"""Whether a project still says what was written into it.

Decides what counts as damage: a revision whose hash does not follow from its content and its predecessor, a head that is not the last
revision, a source paragraph that no longer bears its hash. Mends nothing.
"""

from sqlalchemy import Connection, func, select

from duizhao.domain.segment import text_hash
from duizhao.domain.text import Text
from duizhao.store import schema
from duizhao.store.writing import chain


def damaged_revisions(connection: Connection) -> list[tuple[int, int]]:
    """(segment id, version) of every revision that breaks its chain."""
    table = schema.revision
    rows = connection.execute(select(table, schema.actor.c.name).join(schema.actor).order_by(table.c.segment_id, table.c.version))
    damaged: list[tuple[int, int]] = []
    previous: dict[int, str] = {}
    for row in rows:
        content = (row.previous_hash, row.source_hash, row.version, row.text, row.codes, row.origin, row.name, row.at)
        if row.previous_hash != previous.get(row.segment_id, "") or row.hash != chain(*content):
            damaged.append((row.segment_id, row.version))
        previous[row.segment_id] = row.hash
    return damaged


def damaged_paragraphs(connection: Connection) -> list[tuple[str, int]]:
    """(side, place) of every paragraph that no longer bears its hash."""
    rows = connection.execute(select(schema.paragraph))
    return [(row.side, row.ord) for row in rows if not _bears_its_hash(row.text, row.codes, row.hash)]


def stale_heads(connection: Connection) -> list[int]:
    """Ids of segments whose version is not that of their last revision."""
    last = select(schema.revision.c.segment_id, func.max(schema.revision.c.version).label("version")).group_by(schema.revision.c.segment_id)
    heads = last.subquery()
    rows = connection.execute(
        select(schema.segment.c.id)
        .join(heads, heads.c.segment_id == schema.segment.c.id)
        .where(heads.c.version != schema.segment.c.version)
    )
    return [row.id for row in rows]


def _bears_its_hash(plain: str, codes: str, digest: str) -> bool:
    try:
        return text_hash(Text.from_json(plain, codes)) == digest
    except (ValueError, TypeError):  # codes that no longer are any
        return False
