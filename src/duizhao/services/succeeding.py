"""Succession: which rows of a project the rows of an arrangement are, and what new ones take over from those before them.

Decides by the paragraphs alone which row is which, and by the pieces' texts what was carried over and what somebody wrote just now. Reads
through `relinks` what it is not handed, and writes only in `carry_out`.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from sqlalchemy import Connection

from duizhao.domain.arrangement import Arrangement, Cut, Piece, Row, Ruling
from duizhao.domain.document import Beside
from duizhao.domain.review import Actor
from duizhao.domain.segment import PARAGRAPH_BREAK, Origin, Revision, Segment, text_hash
from duizhao.domain.text import Text
from duizhao.services import came_along
from duizhao.services.arranging import Standing, english_of, english_pieces
from duizhao.store import lineage, reading, relinks
from duizhao.store.placing import Ids
from duizhao.store.relinks import Kept, NewRow, Versions

Key = tuple[tuple[int, ...], tuple[int, ...]]
"""What a row is known by: the ids of its Chinese and of its English paragraphs, in order."""
_NOTHING: Key = ((), ())


@dataclass(slots=True)
class Succession:
    """What is to be written so that the rows are those of an arrangement. Rows are named by id, new ones by their order."""

    retired: list[int] = field(default_factory=list)
    orders: dict[int, int] = field(default_factory=dict)
    links: dict[int, tuple[float, bool]] = field(default_factory=dict)
    versions: list[Versions] = field(default_factory=list)
    rulings: dict[int, Ruling | None] = field(default_factory=dict)
    predecessors: dict[int, tuple[int, ...]] = field(default_factory=dict)
    remembered: dict[int, tuple[int, ...]] = field(default_factory=dict)
    """For rows by their place, the ids of retired ones that they lead to without being made of them."""
    rows: list[int | None] = field(default_factory=list)
    """For each row in its order its id; None for one to be made."""
    new: list[NewRow] = field(default_factory=list)
    origins: list[frozenset[int]] = field(default_factory=list)
    """For each row in its new order, the ids of its paragraphs and of those that they were made from."""
    touched: set[int] = field(default_factory=set)

    @property
    def moves_rows(self) -> bool:
        return bool(self.retired or self.orders or self.new)

    @property
    def changes_anything(self) -> bool:
        return bool(self.moves_rows or self.touched)


@dataclass(frozen=True, slots=True)
class Reader:
    """Who takes the rows up, and what the draft says beside its text, by place, if it was read just now."""

    actor: Actor
    beside: Mapping[int, Beside]


def succession(connection: Connection, document: int, before: Standing, wanted: Arrangement, ids: Ids, reader: Reader) -> Succession:
    """What becomes of the rows of a document when an arrangement, whose paragraphs have these ids, takes their place."""
    return _Planner(connection, document, before, wanted, ids, reader).plan()


def carry_out(connection: Connection, document: int, plan: Succession, actor: Actor) -> None:
    """Write it. What does not change is not touched."""
    relinks.retire(connection, plan.retired)
    relinks.put_in_order(connection, plan.orders)
    relinks.set_links(connection, plan.links)
    relinks.add_versions(connection, plan.versions, actor)
    relinks.add_rulings(connection, plan.rulings, actor)
    relinks.add_predecessors(connection, plan.predecessors)
    made = iter(relinks.add_rows(connection, document, plan.new, actor))
    ids = [next(made) if key is None else key for key in plan.rows]
    lineage.remember(connection, {ids[place]: former for place, former in plan.remembered.items()})


class _Planner:
    def __init__(self, connection: Connection, document: int, before: Standing, wanted: Arrangement, ids: Ids, reader: Reader) -> None:
        self._connection, self._document = connection, document
        self._before, self._wanted, self._reader = before, wanted, reader
        self._plan = Succession()
        self._keys = _keys(wanted, ids)
        self._carrying = _Carrying(before)
        self._rulings = reading.rulings(connection, document)
        self._rows = self._identified()
        made = {row for row, kept in enumerate(self._rows) if kept is None}
        standing = {kept.id for kept in self._rows if kept is not None}
        self._plan.retired = [segment.id for segment in before.segments if segment.id not in standing]
        self._references = self._references_of(made)

    def plan(self) -> Succession:
        """Go through the rows of the arrangement."""
        plan = self._plan
        for row, kept, key in zip(self._wanted.rows, self._rows, self._keys, strict=True):
            plan.origins.append(frozenset((*key[0], *key[1], *_bases(row))))
            if kept is None:
                plan.new.append(self._made(row, key))
            else:
                self._keep(row, kept)
        plan.rows = [None if kept is None else kept.id for kept in self._rows]
        if plan.moves_rows:
            self._remember()
        return plan

    def _identified(self) -> list[Kept | None]:
        """For each row of the arrangement the segment that it is, standing or retired."""
        standing = {segment.id for segment in self._before.segments}
        kept = self._before.kept
        by_key = {(kept[key].source, kept[key].draft): kept[key] for key in standing}
        asked = {key for key in self._keys if key not in by_key and key != _NOTHING}
        loose = _NOTHING in self._keys
        gone: dict[Key, list[Kept]] = {}
        for each in kept.values():
            key = (each.source, each.draft)
            if (key in asked and each.id not in standing) or (loose and key == _NOTHING):
                gone.setdefault(key, []).append(each)
        self._heads = reading.last_revisions(self._connection, self._document, [each.id for some in gone.values() for each in some])
        claimed = frozenset[int]().union(*map(_stood_in, self._wanted.rows))  # equal words alone don't tell which row is which
        found: list[Kept | None] = []
        for row, key in zip(self._wanted.rows, self._keys, strict=True):
            if key != _NOTHING and key in by_key:
                found.append(by_key[key])
                continue
            own = _stood_in(row)
            free = [each for each in gone.get(key, []) if key != _NOTHING or each.id in own or each.id not in claimed]
            same = [each for each in free if self._english(row, each) == english_of(row)]
            one = max(same or (free if key != _NOTHING else ()), key=lambda each: (each.id in own, each.id), default=None)
            if one is not None:
                gone[key].remove(one)
            found.append(one)
        return found

    def _english(self, row: Row, kept: Kept) -> Text:
        """The English of a segment that is this row, as an arrangement shows it."""
        if kept.id in self._before.english:
            return Text.joined(self._before.english[kept.id], PARAGRAPH_BREAK)
        pieces = english_pieces(_cuts(row.target), self._heads[kept.id].text)
        return Text.joined((text for text, _ in pieces), PARAGRAPH_BREAK)

    def _keep(self, row: Row, kept: Kept) -> None:
        plan, link = self._plan, (row.link.confidence, row.link.pinned)
        if kept.retired or kept.order != row.number:
            plan.orders[kept.id] = row.number
        if (kept.confidence, kept.pinned) != link:
            plan.links[kept.id] = link
            plan.touched.add(row.number)
        if not (row.source and row.target) and self._rulings.get(kept.id) is not row.ruling:
            plan.rulings[kept.id] = row.ruling
            plan.touched.add(row.number)
        english, present = english_of(row), self._english(row, kept)
        if english != present:
            plan.touched.add(row.number)
            self._rewrite(row, kept, present, english)
        if kept.retired and (after := self._after.get(kept.id)):  # it leads to what stood in its place
            plan.remembered[row.number] = after

    def _rewrite(self, row: Row, kept: Kept, present: Text, english: Text) -> None:
        """Another English for a segment that stands: an earlier one again, one that was carried over, or one that was just written."""
        head = self._head(kept.id)
        source = text_hash(Text.joined((piece.text for piece in row.source), PARAGRAPH_BREAK))
        cuts = _cuts(row.target)
        history = reading.history(self._connection, kept.id)
        again = next((old.text for old in reversed(history) if _shown(cuts, old.text) == english), None)
        if again is not None:
            self._plan.versions.append((kept.id, source, head, ((again, Origin.RESTORE),)))
            return
        carried = self._carrying.carried(row)
        versions = _versions(present, carried, english)
        self._plan.versions.append((kept.id, source, head, versions))
        if versions[0][1] is Origin.ALIGNED:
            self._plan.predecessors[kept.id] = tuple(key for key in self._carrying.rows_before(row) if key != kept.id)

    def _head(self, segment: int) -> Revision:
        return self._heads[segment] if segment in self._heads else self._standing[segment].revision

    @cached_property
    def _standing(self) -> Mapping[int, Segment]:
        return {segment.id: segment for segment in self._before.segments}

    @cached_property
    def _after(self) -> Mapping[int, tuple[int, ...]]:
        """For each segment those made of it that are retired now, and in which anything was said or written."""
        retired = [self._standing[key] for key in self._plan.retired]
        said = lineage.said(self._connection, [segment.id for segment in retired])
        after: dict[int, tuple[int, ...]] = {}
        for segment in retired:
            if segment.id in said:
                for ancestor in lineage.ancestors(segment.id, self._earlier):
                    after[ancestor] = (*after.get(ancestor, ()), segment.id)
        return after

    def _made(self, row: Row, key: Key) -> NewRow:
        came = Text.joined((cut.paragraph.content for cut in _cuts(row.target)), PARAGRAPH_BREAK)
        english, carried = english_of(row), self._carrying.carried(row)
        written = came_along.versions(row, came, self._reader.beside, self._reader.actor)
        versions = (*((text, origin) for text, origin, _ in written), *(_versions(came, carried, english) if english != came else ()))
        return NewRow(
            order=row.number,
            confidence=row.link.confidence,
            pinned=row.link.pinned,
            paragraphs=(*key[0], *key[1], *self._references.get(row.number, ())),
            source=Text.joined((piece.text for piece in row.source), PARAGRAPH_BREAK),
            versions=versions,
            predecessors=self._carrying.rows_before(row),
            ruling=row.ruling,
            wrote=tuple(wrote for *_, wrote in written),
        )

    def _remember(self) -> None:
        """Let what was said and written in rows to which no row leads any more be found at the nearest row above."""
        plan = self._plan
        if not plan.rows:
            return
        earlier = {key: [*before] for key, before in self._earlier.items()}
        made = [each.predecessors for each in plan.new]
        for key, more in [*plan.predecessors.items(), *((plan.rows[place], more) for place, more in plan.remembered.items())]:
            if key is not None:
                earlier[key] = [*earlier.get(key, ()), *more]
        standing = [key for key in plan.rows if key is not None]
        # nothing was made of a row that is yet to be made, so that all it leads to is what its predecessors are and lead to
        reached = {*standing, *(key for some in made for one in some for key in (one, *lineage.ancestors(one, earlier)))}
        for key in standing:
            if earlier.get(key):
                reached.update(lineage.leads_to(key, earlier))
        lost = [key for key in self._before.kept if key not in reached]
        said = lineage.said(self._connection, lost)
        for key in lost:
            if key in said:
                place = self._row_above(self._before.kept[key])
                plan.remembered[place] = (*plan.remembered.get(place, ()), key)

    def _row_above(self, gone: Kept) -> int:
        """The place of the row that has what stood nearest above a row that is gone, or else the first."""
        for segment in reversed(self._before.segments[: gone.order]):
            kept = self._before.kept[segment.id]
            place = max((self._place_of[key] for key in (*kept.source, *kept.draft) if key in self._place_of), default=None)
            if place is not None:
                return place
        return 0

    @cached_property
    def _place_of(self) -> Mapping[int, int]:
        return {key: place for place, origins in enumerate(self._plan.origins) for key in origins}

    @cached_property
    def _earlier(self) -> Mapping[int, Sequence[int]]:
        return lineage.leading(self._connection)

    def _references_of(self, made: Collection[int]) -> dict[int, tuple[int, ...]]:
        """The reference paragraphs of retired segments, for the rows that have the first Chinese paragraph of each now."""
        kept, retired = self._before.kept, set(self._plan.retired)
        with_reference = [kept[key] for key in retired if kept[key].reference]
        if not with_reference:
            return {}
        row_of = {base: row.number for row in self._wanted.rows for base in _bases(row)}
        found: dict[int, tuple[int, ...]] = {}
        for each in sorted(with_reference, key=_latest):
            row = next((row_of[key] for key in each.source if key in row_of), None)
            if row is not None and row in made:
                found[row] = (*found.get(row, ()), *each.reference)
        return found


class _Carrying:
    """What the pieces of an arrangement take over from the rows before."""

    def __init__(self, before: Standing) -> None:
        self._known = before.kept
        self._owner = {
            paragraph: segment.id
            for segment in before.segments
            for paragraph in (*before.kept[segment.id].source, *before.kept[segment.id].draft)
        }

    def rows_before(self, row: Row) -> tuple[int, ...]:
        """Ids of the segments that the pieces of a row stand in, or stood in when the arrangement was taken."""
        found = {self._owner[base]: None for base in _bases(row) if base in self._owner}
        found |= {key: None for piece in row.target if piece.stood for key in piece.stood.rows if key in self._known}
        return tuple(found)

    def carried(self, row: Row) -> Text:
        """A row's English without what was written just now."""
        texts = (piece.stood.text if piece.stood else piece.came for piece in row.target if piece.stood or piece.cuts)
        return Text.joined(texts, PARAGRAPH_BREAK)


def _keys(wanted: Arrangement, ids: Ids) -> list[Key]:
    source, target = (ids[side] for side in ids)
    return [
        (tuple(key for i in row.link.source for key in source[i]), tuple(key for j in row.link.target for key in target[j]))
        for row in wanted.rows
    ]


def _versions(before: Text, carried: Text, english: Text) -> tuple[tuple[Text, Origin], ...]:
    """The versions that lead from one English to another: first what was carried over, then what was written just now."""
    first = ((carried, Origin.ALIGNED),) if carried != before else ()
    return (*first, (english, Origin.TYPED)) if english != carried else first


def _shown(cuts: Sequence[Cut], english: Text) -> Text:
    return Text.joined((text for text, _ in english_pieces(cuts, english)), PARAGRAPH_BREAK)


def _cuts(pieces: Iterable[Piece]) -> list[Cut]:
    return [cut for piece in pieces for cut in piece.cuts]


def _base(cut: Cut) -> int:
    """The paragraph of the project that a cut is, or is made from."""
    return cut.stored if cut.stored is not None else cut.made_from if cut.made_from is not None else 0


def _bases(row: Row) -> list[int]:
    return [base for cut in _cuts(row.pieces) if (base := _base(cut))]


def _stood_in(row: Row) -> frozenset[int]:
    """Ids of the segments in which the English of a row stood when the arrangement was taken."""
    return frozenset(key for piece in row.target if piece.stood for key in piece.stood.rows)


def _latest(kept: Kept) -> int:
    return kept.id
