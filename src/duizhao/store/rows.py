"""The rows of a document, put together from the tables.

Decides how segments, their paragraphs, histories and verdicts become `Segment`s: all of a document, or a few. A document may have ten
thousand rows, so each table is read once, in plain tuples, and values that many rows share are made once.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Column, Connection, CursorResult, Select, func, select

from duizhao.domain.arrangement import Ruling
from duizhao.domain.document import Cell, Kind, Paragraph
from duizhao.domain.review import Actor, Paper, Role, Verdict, VerdictKind
from duizhao.domain.segment import AUTHORED, Origin, Revision, Segment, holding
from duizhao.domain.text import NO_CODES, Text
from duizhao.store import schema
from duizhao.store.damage import DamageError, decodes
from duizhao.store.lineage import inherited

_FEW = 500
"""More rows than this are faster read with all the others than looked up one by one."""
Place = tuple[int, str]
"""Where a paragraph stands: its place in its file, and which part of the paragraph there it is. Places sort as the text runs."""
_KINDS = {str(kind): kind for kind in Kind}
_ORIGINS = {str(origin): origin for origin in Origin}
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
    wanted = select(table.id, table.uuid, table.confidence, table.pinned).where(table.document_id == document, table.retired_at.is_(None))
    rows = connection.execute(_few(wanted, table.id, ids).order_by(table.ord)).all()
    return _put_together(connection, document, [(row, place if only is None else only[row[0]]) for place, row in enumerate(rows)], ids)


def retired(connection: Connection, document: int, ids: Collection[int]) -> dict[int, Segment]:
    """The segments with these ids, whether they stand or not, each at the place where it stood last."""
    table = schema.segment.c
    wanted = select(table.id, table.uuid, table.confidence, table.pinned, table.ord).where(table.id.in_(ids))
    rows = [(row[:4], row[4]) for row in connection.execute(wanted).all()]
    return {segment.id: segment for segment in _put_together(connection, document, rows, list(ids))}


def _put_together(connection: Connection, document: int, rows: Sequence[tuple[Any, int]], ids: Collection[int] | None) -> list[Segment]:
    """Segments of what `segment` says of them (id, uuid, confidence, pin) and their positions."""
    actors = _actors(connection)
    linked = _linked_paragraphs(connection, document, ids)
    heads, authors = _heads(connection, document, ids, actors)
    verdicts = _verdicts(connection, document, ids, actors)
    ruled = rulings(connection, document, ids)
    sources, drafts, references = linked["source"], linked["draft"], linked["reference"]
    made = []
    for (key, uuid, confidence, pinned), position in rows:
        if key not in heads:
            raise DamageError(f"segment {key} has no revision")
        source_indices, source = sources.get(key, ((), ()))
        draft_indices, draft = drafts.get(key, ((), ()))
        made.append(
            Segment(
                key,
                uuid,
                position,
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
                holding(ruled[key], "".join(each.text for each in source), heads[key].text.plain) if key in ruled else None,
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


def last_revisions(connection: Connection, document: int, ids: Collection[int]) -> dict[int, Revision]:
    """The last revision of each of these segments, whether they stand or not."""
    found: dict[int, Revision] = {}
    actors, some = _actors(connection), list(ids)
    for first in range(0, len(some), _FEW):
        found |= _heads(connection, document, some[first : first + _FEW], actors)[0]
    return found


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
    some = None if ids is None else [paragraph for paragraph, _ in links]
    later = later_places(connection, document, some)
    read: dict[int, tuple[str, Place, Paragraph]] = {}
    for key, side, order, content in held_paragraphs(connection, document, some):
        if key in later:
            read[key] = (side, later[key][-1].place, paragraph_of(content, later[key][-1]))
        else:
            read[key] = (side, (order, ""), content)
    linked: defaultdict[str, dict[int, tuple[tuple[int, ...], tuple[Paragraph, ...]]]] = defaultdict(dict)
    known_links = [(read[paragraph], segment) for paragraph, segment in links if paragraph in read]
    for (side, (order, _), content), segment in sorted(known_links, key=_place):
        index = max(order, 0)  # what a person put in above all others is shown where the first paragraph is
        known = linked[side].get(segment)
        linked[side][segment] = ((index,), (content,)) if known is None else ((*known[0], index), (*known[1], content))
    return linked


def _place(link: tuple[tuple[str, Place, Paragraph], int]) -> Place:
    return link[0][1]


def held_paragraphs(connection: Connection, document: int, ids: Collection[int] | None = None) -> Iterator[tuple[int, str, int, Paragraph]]:
    """The paragraphs of all sides, or those with these ids: id, side, place as they were first read, and what stands there."""
    wanted = select(_PARAGRAPH.id, _PARAGRAPH.side, _PARAGRAPH.ord, *_STORED_PARAGRAPH)
    # by their ids alone where they are named: told the document too, SQLite would look through all of it
    wanted = wanted.where(_PARAGRAPH.document_id == document if ids is None else _PARAGRAPH.id.in_(ids))
    for key, side, place, text, codes, kind, level, ordered, cell in _each(connection.execute(wanted)):
        yield key, side, place, _paragraph(text, codes, kind, level, ordered, cell)


@dataclass(frozen=True, slots=True)
class LaterPlace:
    """Where a paragraph stood, and as what, in segments with ids above `after_segment`."""

    after_segment: int
    place: Place
    kind: Kind
    level: int
    ordered: bool
    cell: Cell | None


@decodes
def later_places(connection: Connection, document: int, ids: Collection[int] | None = None) -> dict[int, list[LaterPlace]]:
    """For each paragraph that did not stay where it was first read, or was not read at all, its places; the last one counts."""
    table = schema.paragraph_place.c
    wanted = select(
        table.paragraph_id, table.after_segment, table.ord, table.part, table.kind, table.level, table.ordered, table.cell
    ).order_by(table.id)
    if ids is None:
        wanted = wanted.join(schema.paragraph, _PARAGRAPH.id == table.paragraph_id).where(_PARAGRAPH.document_id == document)
    else:
        wanted = wanted.where(table.paragraph_id.in_(ids))
    found: dict[int, list[LaterPlace]] = {}
    for key, after, order, part, kind, level, ordered, cell in connection.execute(wanted).all():
        found.setdefault(key, []).append(LaterPlace(after, (order, part), _KINDS[kind], level, ordered, _cell(cell)))
    return found


def paragraph_of(content: Paragraph, place: LaterPlace) -> Paragraph:
    """A paragraph as what it stands for at another place than the one where it was read."""
    return replace(content, kind=place.kind, level=place.level, ordered=place.ordered, cell=place.cell)


@decodes
def rulings(connection: Connection, document: int, ids: Collection[int] | None = None) -> dict[int, Ruling]:
    """What was last decided about segments without counterpart, by id, whether it holds now or not."""
    table, segment = schema.ruling.c, schema.segment.c
    wanted = _few(select(table.segment_id, table.ruling), table.segment_id, ids).join(schema.segment, segment.id == table.segment_id)
    given = connection.execute(wanted.where(segment.document_id == document).order_by(table.id))
    last = {row.segment_id: row.ruling for row in given}
    return {key: Ruling(name) for key, name in last.items() if name}


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
    aligned: set[int] = set()
    for row in _each(rows):
        key, origin = row[0], row[4]
        last[key] = tuple(row[1:])
        if origin in AUTHORED:
            authors.setdefault(key, {})[actors[row[5]].name] = None
        elif origin == Origin.ALIGNED:
            aligned.add(key)
        elif origin == Origin.DRAFT and key in authors:
            authors[key].clear()
    for key, names in inherited(connection, aligned).items() if aligned else ():
        authors[key] = dict.fromkeys([*names, *authors.get(key, ())])
    return {key: _revision(row, actors) for key, row in last.items()}, authors


@decodes
def _verdicts(
    connection: Connection, document: int, ids: Collection[int] | None, actors: Mapping[int, Actor]
) -> Mapping[int, list[Verdict]]:
    verdict, table = schema.verdict.c, schema.segment.c
    content = (
        verdict.kind,
        verdict.actor_id,
        verdict.at,
        verdict.source_hash,
        verdict.target_hash,
        verdict.comment,
        verdict.level,
        verdict.paper,
        verdict.came_from,
        verdict.id,
        verdict.thread,
        verdict.span,
    )
    rows = connection.execute(
        _few(select(verdict.segment_id, *content), verdict.segment_id, ids)
        .join(schema.segment, table.id == verdict.segment_id)
        .where(table.document_id == document)
        .order_by(verdict.id)
    ).all()
    papers = _papers(connection, actors) if any(row.paper for row in rows) else {}
    found: dict[int, list[Verdict]] = {}
    for key, kind, actor, at, source_hash, target_hash, comment, level, paper, came_from, name, thread, span in rows:
        about = tuple(json.loads(span)) if span else None
        said = Verdict(
            VerdictKind(kind),
            actors[actor],
            at,
            source_hash,
            target_hash,
            comment,
            level,
            papers.get(paper),
            came_from,
            name,
            thread,
            about,
        )
        found.setdefault(key, []).append(said)
    return found


def _papers(connection: Connection, actors: Mapping[int, Actor]) -> dict[int, Paper]:
    table = schema.paper.c
    kept = connection.execute(select(table.id, table.actor_id, table.scan, table.digest, func.length(table.content)))
    return {key: Paper(actors[recorder].name, scan, digest, size) for key, recorder, scan, digest, size in kept}


def _revision(stored: Iterable[Any], actors: Mapping[int, Actor]) -> Revision:
    version, text, codes, origin, actor, at, digest = stored
    return Revision(version, Text.from_json(text, codes), _ORIGINS[origin], actors[actor], at, digest)


def _paragraph(text: str, codes: str, kind: str, level: int, ordered: bool, cell: str) -> Paragraph:
    inline = () if codes == NO_CODES else Text.from_json(text, codes).codes
    return Paragraph(text, inline, _KINDS[kind], level, ordered, _cell(cell))


def _cell(stored: str) -> Cell | None:
    return Cell(*json.loads(stored)) if stored else None


def _each(result: CursorResult[Any]) -> Iterator[Any]:
    """The rows of a long answer: fetched in batches, for one by one is slow and all at once is much for the garbage collector."""
    for batch in result.partitions(1000):
        yield from batch


def _few(query: Select[Any], column: Column[int], ids: Collection[int] | None) -> Select[Any]:
    return query if ids is None else query.where(column.in_(ids))
