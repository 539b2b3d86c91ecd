"""Whether a project still says what was written into it.

Decides what counts as damage: a revision whose hash does not follow from its content and its predecessor, a head that is not the last
revision, a source paragraph that no longer bears its hash, a row whose Chinese is another than it was. Mends nothing.
"""

from sqlalchemy import Connection, func, select

from duizhao.domain.segment import PARAGRAPH_BREAK, text_hash
from duizhao.domain.text import Text
from duizhao.store import schema
from duizhao.store.relinks import linked_ids
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
    """Ids of segments whose version is not that of their last revision, or that have none."""
    heads = select(schema.revision.c.segment_id, func.max(schema.revision.c.version).label("version")).group_by(
        schema.revision.c.segment_id
    )
    last = {row.segment_id: row.version for row in connection.execute(heads)}
    rows = connection.execute(select(schema.segment.c.id, schema.segment.c.version))
    return [row.id for row in rows if last.get(row.id) != row.version]


def strange_sources(connection: Connection) -> list[int]:
    """Ids of segments whose linked Chinese is not what their first revision was written for."""
    paragraph, revision = schema.paragraph.c, schema.revision
    rows = connection.execute(select(paragraph.id, paragraph.text, paragraph.codes).where(paragraph.side == "source"))
    texts = {row.id: _text(row.text, row.codes) for row in rows}
    linked: dict[int, list[Text]] = {}
    for document in connection.execute(select(schema.document.c.id)).scalars().all():
        for (segment, side), ids in linked_ids(connection, document).items():
            if side == "source":
                linked[segment] = [texts[key] for key in ids]
    written = connection.execute(select(revision.c.segment_id, revision.c.source_hash).where(revision.c.version == 1))
    return [row.segment_id for row in written if text_hash(Text.joined(linked.get(row.segment_id, []), PARAGRAPH_BREAK)) != row.source_hash]


def _text(plain: str, codes: str) -> Text:
    try:
        return Text.from_json(plain, codes)
    except (ValueError, TypeError):  # codes that no longer are any: `damaged_paragraphs` names them
        return Text(plain)


def _bears_its_hash(plain: str, codes: str, digest: str) -> bool:
    try:
        return text_hash(Text.from_json(plain, codes)) == digest
    except (ValueError, TypeError):  # codes that no longer are any
        return False
