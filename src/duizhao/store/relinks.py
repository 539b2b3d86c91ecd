"""Segments that take the place of others, and the paragraphs that they are made of.

Decides how a paragraph's places, a segment's predecessors and its rulings become rows of tables, and in which order the paragraphs of a
segment stood when it was made. Which segment takes whose place is the services' to say.
"""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from sqlalchemy import Connection, bindparam, func, insert, select, update

from duizhao.domain.arrangement import Ruling, Side
from duizhao.domain.document import Cell, Paragraph
from duizhao.domain.review import Actor
from duizhao.domain.segment import Origin, Revision, stored_hash, text_hash
from duizhao.domain.text import NO_CODES, Text
from duizhao.domain.tracked import ACCEPTED, Taking
from duizhao.store import schema, waiving
from duizhao.store.bulk import add_many, fresh_uuids
from duizhao.store.damage import decodes
from duizhao.store.lineage import earlier_segments
from duizhao.store.rows import Place, held_paragraphs, later_places, paragraph_of
from duizhao.store.writing import NewRevision, actor_id, add_revisions, now

DRAFT, SOURCE, REFERENCE = "draft", "source", "reference"
"""The sides as the tables name them; the English of a project is its draft."""
_PARAGRAPH = ("document_id", "side", "ord", "kind", "level", "ordered", "cell", "text", "codes", "hash")
_SEGMENT = ("uuid", "document_id", "ord", "confidence", "pinned", "version")
"""Columns in the order of their table."""
_STORED_SIDES = {Side.SOURCE: SOURCE, Side.TARGET: DRAFT}


def stored_side(side: Side) -> str:
    """What the tables call a side."""
    return _STORED_SIDES[side]


@dataclass(frozen=True, slots=True)
class Held:
    """A paragraph of the project with its latest place, and every other place at which it stood before."""

    id: int
    side: str
    place: Place
    paragraph: Paragraph
    before: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Kept:
    """A segment as the tables have it, retired ones too. Ids of paragraphs stand in the order that they had when it was made."""

    id: int
    order: int
    confidence: float
    pinned: bool
    retired: bool
    source: tuple[int, ...]
    draft: tuple[int, ...]
    reference: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NewRow:
    """A segment to be made: its place, its link, the ids of its paragraphs, its joined Chinese, and the versions of its English."""

    order: int
    confidence: float
    pinned: bool
    paragraphs: tuple[int, ...]
    source: Text
    versions: tuple[tuple[Text, Origin], ...]
    predecessors: tuple[int, ...] = ()
    ruling: Ruling | None = None
    wrote: tuple[tuple[Actor, int] | None, ...] = ()
    """Who wrote each version and when, as far as that is not whoever makes the row now."""


@decodes
def held(connection: Connection, document: int) -> dict[int, Held]:
    """Every paragraph of both sides, whether it stands in a segment or not, by id."""
    later = later_places(connection, document)
    found = {}
    for key, side, place, paragraph in held_paragraphs(connection, document):
        if side == REFERENCE:
            continue
        places = later.get(key)
        if places is None:
            found[key] = Held(key, side, (place, ""), paragraph)
        else:
            first = [] if place < 0 else [(place, "")]
            before = (*first, *(earlier.place for earlier in places[:-1]))
            found[key] = Held(key, side, places[-1].place, paragraph_of(paragraph, places[-1]), before)
    return found


def segments(connection: Connection, document: int) -> list[Kept]:
    """Every segment that the document ever had, the oldest first."""
    table = schema.segment.c
    rows = connection.execute(
        select(table.id, table.ord, table.confidence, table.pinned, table.retired_at)
        .where(table.document_id == document)
        .order_by(table.id)
    ).all()
    linked = linked_ids(connection, document)
    return [
        Kept(key, order, confidence, pinned, retired is not None, *(linked.get((key, side), ()) for side in (SOURCE, DRAFT, REFERENCE)))
        for key, order, confidence, pinned, retired in rows
    ]


def linked_ids(connection: Connection, document: int) -> dict[tuple[int, str], tuple[int, ...]]:
    """For each segment and side the ids of its paragraphs, in the order that they had when the segment was made."""
    link, paragraph = schema.segment_paragraph.c, schema.paragraph.c
    later = later_places(connection, document)
    wanted = select(link.segment_id, paragraph.side, paragraph.id, paragraph.ord).join_from(schema.segment_paragraph, schema.paragraph)
    found: dict[tuple[int, str], list[tuple[Place, int]]] = {}
    for segment, side, key, order in connection.execute(wanted.where(paragraph.document_id == document)).all():
        place = (order, "")
        for then in later.get(key, ()):
            if then.after_segment < segment:
                place = then.place
        found.setdefault((segment, side), []).append((place, key))
    return {owner: tuple(key for _, key in sorted(ids)) if len(ids) > 1 else (ids[0][1],) for owner, ids in found.items()}


def edition(connection: Connection, document: int, side: Side) -> int:
    """The number of the edition that is in hand on a side; 0 is the first reading."""
    table = schema.edition.c
    wanted = select(func.max(table.number)).where(table.document_id == document, table.side == stored_side(side))
    return int(connection.execute(wanted).scalar_one() or 0)


def add_edition(connection: Connection, document: int, side: Side, name: str, actor: Actor, taking: Taking = ACCEPTED) -> int:
    """Note that another file, its tracked changes read like this, has taken the place of a side; returns the edition's number."""
    number = edition(connection, document, side) + 1
    values = {"document_id": document, "side": stored_side(side), "number": number, "name": name, "changes": str(taking)}
    connection.execute(insert(schema.edition).values(**values, actor_id=actor_id(connection, actor), at=now()))
    return number


def add_paragraphs(connection: Connection, document: int, side: str, paragraphs: Sequence[Paragraph]) -> list[int]:
    """The paragraphs of a side as they were first read; returns their ids."""
    return add_paragraphs_at(connection, document, side, [*enumerate(paragraphs)])


def add_later_paragraphs(connection: Connection, document: int, side: str, paragraphs: Sequence[Paragraph]) -> list[int]:
    """Paragraphs that were not in the first reading; returns their ids. Where they stand is for `add_places` to say.

    Their own numbers are negative, which no place in a file is.
    """
    table = schema.paragraph.c
    least = select(func.min(table.ord)).where(table.document_id == document, table.side == side)
    first = min(0, int(connection.execute(least).scalar_one() or 0)) - 1
    return add_paragraphs_at(connection, document, side, [(first - number, paragraph) for number, paragraph in enumerate(paragraphs)])


def add_paragraphs_at(connection: Connection, document: int, side: str, paragraphs: Sequence[tuple[int, Paragraph]]) -> list[int]:
    """Paragraphs with their own numbers, which rise or fall from the first to the last; returns their ids."""
    table = schema.paragraph.c
    rows = []
    for order, paragraph in paragraphs:
        plain, codes = paragraph.text, paragraph.content.codes_as_json() if paragraph.codes else NO_CODES
        what = (paragraph.kind.value, paragraph.level, paragraph.ordered, _as_cell(paragraph.cell))
        rows.append((document, side, order, *what, plain, codes, stored_hash(plain, codes)))
    if not rows:
        return []
    add_many(connection, schema.paragraph, _PARAGRAPH, rows)
    mine = (table.document_id == document, table.side == side)
    least, most = sorted((paragraphs[0][0], paragraphs[-1][0]))
    made = {each[0]: each[1] for each in connection.execute(select(table.ord, table.id).where(*mine, table.ord.between(least, most))).all()}
    return [made[order] for order, _ in paragraphs]


def add_places(connection: Connection, edition_number: int, places: Iterable[tuple[int, Place, Paragraph]]) -> None:
    """Where paragraphs stand from now on, by id, and as what (the paragraph's text does not matter)."""
    last = connection.execute(select(func.coalesce(func.max(schema.segment.c.id), 0))).scalar_one()
    rows = [
        {"paragraph_id": key, "edition": edition_number, "ord": order, "part": part, **_as_what(paragraph), "after_segment": last}
        for key, (order, part), paragraph in places
    ]
    if rows:
        connection.execute(insert(schema.paragraph_place), rows)


def retire(connection: Connection, ids: Collection[int]) -> None:
    """Let segments stand no longer. Nothing of them is lost."""
    table, at = schema.segment, now()
    if ids:
        connection.execute(
            update(table).where(table.c.id == bindparam("key")).values(retired_at=bindparam("at")), [{"key": key, "at": at} for key in ids]
        )


def put_in_order(connection: Connection, orders: Mapping[int, int]) -> None:
    """Give segments, by id, other places; retired ones among them stand again.

    No two that stand may have one place, not even in passing: first all of them go where no place is, then to theirs.
    """
    table = schema.segment
    if not orders:
        return
    rows = [{"key": key, "aside": -1 - order, "order": order} for key, order in orders.items()]
    connection.execute(update(table).where(table.c.id == bindparam("key")).values(ord=bindparam("aside"), retired_at=None), rows)
    connection.execute(update(table).where(table.c.id == bindparam("key")).values(ord=bindparam("order")), rows)


def set_links(connection: Connection, links: Mapping[int, tuple[float, bool]]) -> None:
    """The confidence and the pin of segments, by id."""
    table = schema.segment
    if links:
        connection.execute(
            update(table).where(table.c.id == bindparam("key")).values(confidence=bindparam("sure"), pinned=bindparam("fixed")),
            [{"key": key, "sure": confidence, "fixed": pinned} for key, (confidence, pinned) in links.items()],
        )


def add_rows(connection: Connection, document: int, rows: Sequence[NewRow], actor: Actor) -> list[int]:
    """New segments at free places, with all that belongs to them; returns their ids."""
    if not rows:
        return []
    table = schema.segment
    made = [
        (name, document, row.order, row.confidence, row.pinned, len(row.versions))
        for name, row in zip(fresh_uuids(len(rows)), rows, strict=True)
    ]
    add_many(connection, table, _SEGMENT, made)
    standing = select(table.c.ord, table.c.id).where(table.c.document_id == document, table.c.retired_at.is_(None))
    by_order = {each[0]: each[1] for each in connection.execute(standing).all()}
    ids = [by_order[row.order] for row in rows]
    linked = [(key, each) for key, row in zip(ids, rows, strict=True) for each in row.paragraphs]
    add_many(connection, schema.segment_paragraph, ("segment_id", "paragraph_id"), linked)
    add_revisions(
        connection,
        [
            NewRevision(key, version, text, origin, text_hash(row.source), wrote=wrote)
            for key, row in zip(ids, rows, strict=True)
            for version, ((text, origin), wrote) in enumerate(zip_longest(row.versions, row.wrote), start=1)
        ],
        actor,
    )
    add_predecessors(connection, {key: row.predecessors for key, row in zip(ids, rows, strict=True) if row.predecessors})
    add_rulings(connection, {key: row.ruling for key, row in zip(ids, rows, strict=True) if row.ruling}, actor)
    return ids


def add_predecessors(connection: Connection, made: Mapping[int, Iterable[int]]) -> None:
    """Which segments each of these segments was made of, besides those that are known."""
    known = earlier_segments(connection) if made else {}
    rows = [
        {"segment_id": key, "predecessor_id": earlier}
        for key, before in made.items()
        for earlier in dict.fromkeys(before)
        if earlier not in known.get(key, ())
    ]
    if rows:
        connection.execute(insert(schema.predecessor), rows)
        waiving.hand_on(connection, [(row["predecessor_id"], row["segment_id"]) for row in rows])


def add_rulings(connection: Connection, rulings: Mapping[int, Ruling | None], actor: Actor) -> None:
    """What was decided about segments, by id; None takes a decision back."""
    if rulings:
        who, at = actor_id(connection, actor), now()
        connection.execute(
            insert(schema.ruling),
            [{"segment_id": key, "ruling": ruling or "", "actor_id": who, "at": at} for key, ruling in rulings.items()],
        )


Versions = tuple[int, str, Revision, tuple[tuple[Text, Origin], ...]]
"""What is written on a segment: its id, the hash of its Chinese, its head, and the versions that follow, each with its origin."""


def add_versions(connection: Connection, written: Iterable[Versions], actor: Actor) -> None:
    """The next versions of segments; the caller knows that the heads stand."""
    new, last = [], []
    table = schema.segment
    for key, source, head, versions in written:
        last.append({"key": key, "last": head.version + len(versions)})
        for number, (text, origin) in enumerate(versions, start=1):
            new.append(NewRevision(key, head.version + number, text, origin, source, head.hash if number == 1 else ""))
    if new:
        connection.execute(update(table).where(table.c.id == bindparam("key")).values(version=bindparam("last")), last)
        add_revisions(connection, new, actor)


def _as_what(paragraph: Paragraph) -> dict[str, object]:
    """What a paragraph is in its file, as columns."""
    return {"kind": paragraph.kind, "level": paragraph.level, "ordered": paragraph.ordered, "cell": _as_cell(paragraph.cell)}


def _as_cell(cell: Cell | None) -> str:
    return json.dumps([cell.table, cell.row, cell.column]) if cell else ""
