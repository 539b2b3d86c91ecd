"""The rows of a document, put together from the tables.

Decides how segments, their paragraphs, histories and verdicts become `Segment`s: all of a document, or a few. A document may have ten
thousand rows, so each table is read once, in plain tuples, and values that many rows share are made once.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import Column, Connection, CursorResult, Select, select

from duizhao.domain.document import Cell, Kind, Paragraph
from duizhao.domain.review import Actor, Role, Verdict, VerdictKind
from duizhao.domain.segment import AUTHORED, Origin, Revision, Segment
from duizhao.domain.text import NO_CODES, Text
from duizhao.store import schema
from duizhao.store.damage import DamageError, decodes

_FEW = 500
"""More rows than this are faster read with all the others than looked up one by one."""
_KINDS = {str(kind): kind for kind in Kind}
_PARAGRAPH = schema.paragraph.c
_STORED_PARAGRAPH = (_PARAGRAPH.text, _PARAGRAPH.codes, _PARAGRAPH.kind, _PARAGRAPH.level, _PARAGRAPH.ordered, _PARAGRAPH.cell)
_REVISION = schema.revision.c
_STORED_REVISION = (
    _REVISION.version,
    _REVISION.text,
    _REVISION.codes,
    _REVISION.origin,
    _REVISION.actor_id,
    _REVISION.at,
    _REVISION.hash,
)


def segments(connection: Connection, document: int, only: Mapping[int, int] | None = None) -> list[Segment]:
    """The document's rows as they stand now, in order.

    With `only`, just the rows with these ids that still stand; each bears the place that `only` gives it: whoever asks for a few knows
    where they are, and counting the rows above them would mean reading all.
    """
    if only is not None and len(only) > _FEW:
        return [replace(segment, position=only[segment.id]) for segment in segments(connection, document) if segment.id in only]
    table, ids = schema.segment.c, None if only is None else list(only)
    standing = select(table.id, table.uuid, table.confidence, table.pinned).where(table.document_id == document, table.retired_at.is_(None))
    rows = connection.execute(_few(standing, table.id, ids).order_by(table.ord)).all()
    actors = _actors(connection)
    linked = _linked_paragraphs(connection, document, ids)
    heads, authors = _heads(connection, document, ids, actors)
    verdicts = _verdicts(connection, document, ids, actors)
    sources, drafts, references = linked["source"], linked["draft"], linked["reference"]
    made = []
    for place, (key, uuid, confidence, pinned) in enumerate(rows):
        if key not in heads:
            raise DamageError(f"segment {key} has no revision")
        source_indices, source = sources.get(key, ((), ()))
        draft_indices, draft = drafts.get(key, ((), ()))
        made.append(
            Segment(
                key,
                uuid,
                place if only is None else only[key],
                source,
                source_indices,
                draft,
                draft_indices,
                confidence,
                pinned,
                heads[key],
                references[key][1] if key in references else (),
                tuple(verdicts[key]) if key in verdicts else (),
                tuple(authors[key]) if key in authors else (),
            )
        )
    return made


def versions(connection: Connection, document: int) -> list[tuple[int, int]]:
    """(segment id, version) of the document's rows in order: tells whether a snapshot still stands without reading a text."""
    table = schema.segment.c
    standing = select(table.id, table.version).where(table.document_id == document, table.retired_at.is_(None)).order_by(table.ord)
    return [(key, version) for key, version in connection.execute(standing)]


def places(connection: Connection, document: int, uuids: Collection[str]) -> dict[int, int]:
    """The rows with these uuids that still stand: segment id → 0-based place."""
    table = schema.segment.c
    standing = select(table.id, table.uuid).where(table.document_id == document, table.retired_at.is_(None)).order_by(table.ord)
    return {key: place for place, (key, uuid) in enumerate(connection.execute(standing)) if uuid in uuids}


@decodes
def history(connection: Connection, segment: int) -> list[Revision]:
    """Every revision of one segment, the oldest first."""
    rows = connection.execute(select(*_STORED_REVISION).where(_REVISION.segment_id == segment).order_by(_REVISION.version)).all()
    actors = _actors(connection)
    return [_revision(row, actors) for row in rows]


@decodes
def paragraphs(connection: Connection, document: int, side: str) -> list[Paragraph]:
    """The paragraphs of one side ("source", "draft" or "reference") as they were read."""
    rows = connection.execute(
        select(*_STORED_PARAGRAPH).where(_PARAGRAPH.document_id == document, _PARAGRAPH.side == side).order_by(_PARAGRAPH.ord)
    )
    return [_paragraph(*row) for row in rows]


@decodes
def _actors(connection: Connection) -> dict[int, Actor]:
    table = schema.actor.c
    return {key: Actor(name, Role(role)) for key, name, role in connection.execute(select(table.id, table.name, table.role))}


@decodes
def _linked_paragraphs(
    connection: Connection, document: int, ids: Collection[int] | None
) -> Mapping[str, dict[int, tuple[tuple[int, ...], tuple[Paragraph, ...]]]]:
    """For each side and segment the paragraphs that are linked, in order, with their places in their file.

    Links and paragraphs are joined here: SQLite has no index that leads from a paragraph to its links.
    """
    link = schema.segment_paragraph.c
    links = connection.execute(_few(select(link.paragraph_id, link.segment_id), link.segment_id, ids)).all()
    wanted = select(_PARAGRAPH.id, _PARAGRAPH.side, _PARAGRAPH.ord, *_STORED_PARAGRAPH)
    if ids is None:
        wanted = wanted.where(_PARAGRAPH.document_id == document)
    else:  # by their ids alone: told the document too, SQLite would look through all of it
        wanted = wanted.where(_PARAGRAPH.id.in_([paragraph for paragraph, _ in links]))
    read = {
        key: (side, place, _paragraph(text, codes, kind, level, ordered, cell))
        for key, side, place, text, codes, kind, level, ordered, cell in _each(connection.execute(wanted))
    }
    linked: defaultdict[str, dict[int, tuple[tuple[int, ...], tuple[Paragraph, ...]]]] = defaultdict(dict)
    for paragraph, segment in links:
        if paragraph in read:
            side, place, content = read[paragraph]
            known = linked[side].get(segment)
            linked[side][segment] = ((place,), (content,)) if known is None else _in_order(known, place, content)
    return linked


def _in_order(
    known: tuple[tuple[int, ...], tuple[Paragraph, ...]], place: int, content: Paragraph
) -> tuple[tuple[int, ...], tuple[Paragraph, ...]]:
    pairs = sorted([*zip(*known, strict=True), (place, content)], key=lambda pair: pair[0])
    return tuple(index for index, _ in pairs), tuple(paragraph for _, paragraph in pairs)


@decodes
def _heads(
    connection: Connection, document: int, ids: Collection[int] | None, actors: Mapping[int, Actor]
) -> tuple[dict[int, Revision], dict[int, dict[str, None]]]:
    """For each segment its last revision, and who wrote that: everybody since the text last came from outside.

    An imported draft has no author here. Older revisions are not made into values; nobody asks for them with the row.
    """
    table = schema.segment.c
    rows = connection.execute(
        _few(select(_REVISION.segment_id, *_STORED_REVISION), _REVISION.segment_id, ids)
        .join(schema.segment, table.id == _REVISION.segment_id)
        .where(table.document_id == document)
        .order_by(_REVISION.segment_id, _REVISION.version)
    )
    last: dict[int, Any] = {}
    authors: dict[int, dict[str, None]] = {}
    for row in _each(rows):
        key, origin = row[0], row[4]
        last[key] = tuple(row[1:])
        if origin in AUTHORED:
            authors.setdefault(key, {})[actors[row[5]].name] = None
        elif origin == Origin.DRAFT and key in authors:
            authors[key].clear()
    return {key: _revision(row, actors) for key, row in last.items()}, authors


@decodes
def _verdicts(
    connection: Connection, document: int, ids: Collection[int] | None, actors: Mapping[int, Actor]
) -> Mapping[int, list[Verdict]]:
    verdict, table = schema.verdict.c, schema.segment.c
    content = (verdict.kind, verdict.actor_id, verdict.at, verdict.source_hash, verdict.target_hash, verdict.comment)
    rows = connection.execute(
        _few(select(verdict.segment_id, *content), verdict.segment_id, ids)
        .join(schema.segment, table.id == verdict.segment_id)
        .where(table.document_id == document)
        .order_by(verdict.id)
    ).all()
    found: dict[int, list[Verdict]] = {}
    for key, kind, actor, at, source_hash, target_hash, comment in rows:
        found.setdefault(key, []).append(Verdict(VerdictKind(kind), actors[actor], at, source_hash, target_hash, comment))
    return found


def _revision(stored: Iterable[Any], actors: Mapping[int, Actor]) -> Revision:
    version, text, codes, origin, actor, at, digest = stored
    return Revision(version, Text.from_json(text, codes), Origin(origin), actors[actor], at, digest)


def _paragraph(text: str, codes: str, kind: str, level: int, ordered: bool, cell: str) -> Paragraph:
    inline = () if codes == NO_CODES else Text.from_json(text, codes).codes
    return Paragraph(text, inline, _KINDS[kind], level, ordered, Cell(*json.loads(cell)) if cell else None)


def _each(result: CursorResult[Any]) -> Iterator[Any]:
    """The rows of a long answer: fetched in batches, for one by one is slow and all at once is much for the garbage collector."""
    for batch in result.partitions(1000):
        yield from batch


def _few(query: Select[Any], column: Column[int], ids: Collection[int] | None) -> Select[Any]:
    return query if ids is None else query.where(column.in_(ids))
