"""Renewing: a newer draft or a changed source takes the place of the old one in an arrangement.

Decides which paragraphs of the new file are those of the old one, which are old ones with other words, and what becomes of the links
and of what people wrote. Stores nothing (`relinking` does), and aligns nothing but what is left over, around what stays.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from duizhao.aligner import Aligner
from duizhao.domain.alignment import Alignment, Link
from duizhao.domain.arrangement import Arrangement, Cut, Piece, Row, Side, Stood
from duizhao.domain.corrections import DOUBTED
from duizhao.domain.document import Document, Paragraph
from duizhao.domain.glossary import Glossary
from duizhao.domain.segment import PARAGRAPH_BREAK
from duizhao.domain.text import Text
from duizhao.domain.tracked import ACCEPTED, Taking
from duizhao.language.diff import Change, changes
from duizhao.services.aligning import known_to_the_office
from duizhao.services.arranging import texts_of
from duizhao.settings import UNSURE
from duizhao.store.placing import is_put_in

_ALIKE = 50.0
"""Two paragraphs at the same place that have less of each other (rapidfuzz's ratio, of 100) are two paragraphs."""
_MOSTLY = 80.0
"""A paragraph that has so much of its old words is linked as it was, whatever its place: its words tell more than the aligner could."""
_REACH = 20
"""How far from its expected place inside a long changed stretch an altered paragraph is looked for."""
_SMALL = 10_000
"""In a stretch of so many comparisons all are made."""


@dataclass(frozen=True, slots=True)
class Edition:
    """A file that takes the place of a side: its name, what was read from it, and how its tracked changes were."""

    name: str
    document: Document
    taking: Taking = ACCEPTED


def renewed(now: Arrangement, side: Side, document: Document) -> Arrangement:
    """The arrangement with another document on one side.

    A paragraph that is there word for word, wherever it moved, keeps its key, its text as people mended it, its link, pin and ruling.
    One with other words takes them; what people changed in it is carried over where that does not touch what is new. What is new stands
    alone, what is gone leaves the other side behind. `changed` are all paragraphs of rows that are not as they were.
    """
    old = _old(now.side(side))
    pairs = paired([_bare(text.plain for text in each.came) for each in old], [_bare([p.text]) for p in document.paragraphs])
    maker = _Maker(now, old, document.paragraphs, pairs)
    maker.make()
    return maker.arrangement(side)


def around(now: Arrangement) -> tuple[Link, ...]:
    """The links that a newer document left as they were, as pinned ones for the aligner; what has no counterpart may still find one."""
    return tuple(replace(row.link, pinned=True) for row in now.rows if _stays(now, row))


def settled(now: Arrangement, alignment: Alignment) -> Arrangement:
    """The arrangement with what the aligner found `around` what stays, which keeps the confidence and the pins that it had.

    So does what had no counterpart, and found none. A sure link of which only some words are others stands, or stands within a larger one.
    """
    before = {(row.link.source, row.link.target): row.link for row in now.rows if not row.keys & now.changed}
    sure = [row.link for row in now.rows if row.source and row.target and row.keys & now.changed and row.link.confidence >= UNSURE]
    found = {place: link for link in alignment.links for place in link.source}
    broken = [link for link in sure if not all(set(link.target) <= set(found[place].target) for place in link.source)]
    taken = {place for link in broken for place in link.source}, {place for link in broken for place in link.target}
    links = [before.get((link.source, link.target), link) for link in alignment.links]
    return now.realigned(Alignment.from_links([*(rest for link in links for rest in _without(link, *taken)), *broken]))


def realigned(now: Arrangement, glossary: Glossary) -> Arrangement:
    """The arrangement with everything aligned, by the terms of a glossary and the office's memory too, that a newer document did not leave as it was.

    Where it left all as it was nothing is aligned.
    """
    if not now.changed:
        return now
    return settled(now, Aligner("paragraph", known_to_the_office([glossary])).align(*texts_of(now), pinned=around(now)))


def same(one: Arrangement, other: Arrangement) -> bool:
    """Whether two arrangements are one: the same paragraphs at the same places of their files, linked and ruled the same."""
    mine, others = ((each.source, each.target, each.alignment, each.rulings) for each in (one, other))
    return mine == others


@dataclass(frozen=True, slots=True)
class Difference:
    """Rows by what became of them: `gone` are places in the old order, the others in the new one; all are 0-based."""

    unchanged: frozenset[int]
    changed: frozenset[int]
    new: frozenset[int]
    gone: frozenset[int]


def difference(before: Arrangement, after: Arrangement) -> Difference:
    """What became of the rows of an arrangement when it was renewed and aligned."""
    whole = {row.keys for row in before.rows}
    known = before.row_of.keys()
    unchanged, changed, new = set[int](), set[int](), set[int]()
    for row in after.rows:
        if row.keys in whole and not row.keys & after.changed:
            unchanged.add(row.number)
        else:
            (changed if row.keys & known else new).add(row.number)
    gone = {row.number for row in before.rows if not row.keys & after.row_of.keys()}
    return Difference(frozenset(unchanged), frozenset(changed), frozenset(new), frozenset(gone))


def carried_over(came: Text, edited: Text, new: Text) -> Text:
    """`new` with the changes that lead from `came` to `edited`, by words, where they don't touch a change from `came` to `new`."""
    if came == edited:
        return new
    others = changes(came.plain, new.plain)
    text = new
    for change in reversed(changes(came.plain, edited.plain)):
        if any(change.old[0] <= other.old[1] and other.old[0] <= change.old[1] for other in others):
            continue
        shift = sum((other.new[1] - other.new[0]) - (other.old[1] - other.old[0]) for other in others if other.old[1] <= change.old[0])
        text = text.replaced((change.old[0] + shift, change.old[1] + shift), _slice(edited, change))
    return text


def paired(old: Sequence[str], new: Sequence[str]) -> dict[int, tuple[int, bool]]:
    """For each new text that is an old one: which, and whether it is the very same.

    Same texts are paired in order first, then wherever they moved, then texts that are alike between those that stayed.
    """
    pairs: dict[int, tuple[int, bool]] = {}
    anchors = [
        (block.src_start + step, block.dest_start + step)
        for block in Indel.opcodes(old, new)
        if block.tag == "equal"
        for step in range(block.src_end - block.src_start)
    ]
    pairs |= {j: (i, True) for i, j in anchors}
    taken = {i for i, _ in anchors}
    elsewhere: dict[str, list[int]] = {}
    for i in reversed(range(len(old))):
        if i not in taken and old[i]:
            elsewhere.setdefault(old[i], []).append(i)
    for j, text in enumerate(new):
        if j not in pairs and elsewhere.get(text):
            i = elsewhere[text].pop()
            pairs[j] = (i, True)
            taken.add(i)
    start = (0, 0)
    for end in [*anchors, (len(old), len(new))]:
        left = [i for i in range(start[0], end[0]) if i not in taken]
        right = [j for j in range(start[1], end[1]) if j not in pairs]
        pairs |= {j: (i, False) for i, j in _alike(left, right, old, new)}
        start = (end[0] + 1, end[1] + 1)
    return pairs


def _alike(left: Sequence[int], right: Sequence[int], old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of texts that are alike, in order, so that all together they are as much alike as can be."""
    reach = max(len(left), len(right)) if len(left) * len(right) <= _SMALL else _REACH
    best: list[_Chain] = []  # by their last place on the right, each more alike than those before it
    for a, i in enumerate(left):
        middle = a * len(right) // len(left)
        longer = []
        for b in range(max(0, middle - reach), min(len(right), middle + reach + 1)):
            if ratio := fuzz.ratio(old[i], new[right[b]], score_cutoff=_ALIKE):
                place = bisect_left(best, b, key=_end)
                before = best[place - 1] if place else None
                longer.append(_Chain(b, ratio + (before.alike if before else 0.0), (i, right[b]), before))
        for chain in longer:
            place = bisect_left(best, chain.end, key=_end)
            if place and best[place - 1].alike >= chain.alike:
                continue
            stop = place
            while stop < len(best) and best[stop].alike <= chain.alike:
                stop += 1
            if stop > place or place == len(best) or best[place].end != chain.end:
                best[place:stop] = [chain]
    return best[-1].pairs() if best else []


@dataclass(frozen=True, slots=True)
class _Chain:
    """Pairs in order that end at a place on the right, and how much alike they are together."""

    end: int
    alike: float
    pair: tuple[int, int]
    before: "_Chain | None"

    def pairs(self) -> list[tuple[int, int]]:
        found, link = [], self
        while True:
            found.append(link.pair)
            if link.before is None:
                return found
            link = link.before


def _end(chain: _Chain) -> int:
    return chain.end


@dataclass(frozen=True, slots=True)
class _Old:
    """A paragraph of the file in hand: the pieces that it became, by key, and their cuts."""

    keys: tuple[int, ...]
    cuts: tuple[Cut, ...]

    @property
    def came(self) -> list[Text]:
        return [cut.paragraph.content for cut in self.cuts]


def _old(pieces: Sequence[Piece]) -> list[_Old]:
    """The paragraphs of the file in hand, in its order; what a person put in is none."""
    by_place: dict[int, list[tuple[str, int, Cut]]] = {}
    for piece in pieces:
        for cut in piece.cuts:
            if not is_put_in(cut.part):
                by_place.setdefault(cut.index, []).append((cut.part, piece.key, cut))
    found = []
    for place in sorted(by_place):
        parts = sorted(by_place[place], key=lambda part: part[0])
        found.append(_Old(tuple(key for _, key, _ in parts), tuple(cut for *_, cut in parts)))
    return found


class _Maker:
    """Puts the new side together: pieces in the order of the new file, and what was put in by hand behind what it stood behind."""

    def __init__(self, now: Arrangement, old: Sequence[_Old], new: Sequence[Paragraph], pairs: Mapping[int, tuple[int, bool]]) -> None:
        self._now, self._old, self._new = now, old, new
        self._pieces = {piece.key: piece for piece in (*now.source, *now.target)}
        self._old_at = {cut.index: i for i, each in enumerate(old) for cut in each.cuts}
        self._places = {i: (j, same and self._is_same(i, j)) for j, (i, same) in pairs.items()}
        self._made: list[Piece] = []
        self._changed: set[int] = set()
        self._rewritten: set[int] = set()
        self._next_key = now.next_key

    def make(self) -> None:
        """Go through the new file; what stands at one place there comes of one old paragraph, or of none."""
        sources = {j: i for i, (j, _) in self._places.items()}
        done: set[int] = set()
        for j, paragraph in enumerate(self._new):
            if j not in sources:
                self._made.append(Piece(self._next_key, paragraph.content, (Cut(paragraph, j),)))
                self._changed.add(self._next_key)
                self._next_key += 1
                continue
            keys = [key for key in self._old[sources[j]].keys if key not in done]
            if self._places[sources[j]][1] or len(self._old[sources[j]].keys) == 1:
                for key in keys:
                    done.add(key)
                    self._made.append(self._remade(self._pieces[key]))
            elif keys:
                done |= set(keys)
                self._made.append(self._joined(self._old[sources[j]], j))

    def arrangement(self, side: Side) -> Arrangement:
        """The arrangement of what was made."""
        pieces = self._with_put_in(side)
        places = {piece.key: place for place, piece in enumerate(pieces)}
        others = {piece.key: place for place, piece in enumerate(self._now.side(side.other))}
        links, linked, changed = [], set[int](), set(self._now.changed) | self._changed
        for row in self._now.rows:
            mine = tuple(sorted(places[piece.key] for piece in row.side(side) if piece.key in places))
            rest = tuple(others[piece.key] for piece in row.side(side.other))
            linked |= set(mine)
            lost = len(mine) < len(row.side(side))
            turned = not lost and [pieces[place].key for place in mine] != [piece.key for piece in row.side(side)]
            touched = lost or turned or any(pieces[place].key in self._changed for place in mine)
            if lost or turned:
                changed |= {piece.key for piece in row.side(side.other)} | {pieces[place].key for place in mine}
            for left, right in _sides(mine, rest, side):
                rewritten = touched and ((len(left), len(right)) != (1, 1) or any(pieces[place].key in self._rewritten for place in mine))
                sure = 0.0 if lost or rewritten else row.link.confidence
                links.append(Link(left, right, sure if touched else row.link.confidence, row.link.pinned and not touched))
        for place in range(len(pieces)):
            if place not in linked:
                links += [Link(*ends, DOUBTED) for ends in _sides((place,), (), side)]
        both = replace(self._now, source=tuple(pieces)) if side is Side.SOURCE else replace(self._now, target=tuple(pieces))
        after = replace(
            both,
            alignment=Alignment.from_links(links),
            changed=frozenset(changed & (places.keys() | others.keys())),
            next_key=self._next_key,
        )
        kept = {key: ruling for key, ruling in self._now.rulings.items() if key not in after.changed and key in after.row_of}
        return replace(after, rulings=kept).tidied()

    def _is_same(self, i: int, j: int) -> bool:
        """Whether an old paragraph with the words of a new one has its codes too, as far as it is still in one piece."""
        cuts = self._old[i].cuts
        return len(cuts) > 1 or bool(cuts[0].part) or cuts[0].paragraph.content == self._new[j].content

    def _remade(self, piece: Piece) -> Piece:
        """A piece with the cuts that it has in the new file."""
        found = [(cut, self._places.get(self._old_at.get(cut.index, -1))) for cut in piece.cuts]
        cuts = sorted((self._cut(cut, *place) for cut, place in found if place), key=_order)
        if all(place and place[1] for _, place in found) and [_says(cut) for cut in cuts] == [_says(cut) for cut in piece.cuts]:
            return replace(piece, cuts=tuple(cuts))
        self._changed.add(piece.key)
        new = Text.joined((cut.paragraph.content for cut in cuts), PARAGRAPH_BREAK)
        if fuzz.ratio(piece.came.plain, new.plain) < _MOSTLY:
            self._rewritten.add(piece.key)
        stood = Stood(piece.stood.rows, carried_over(piece.came, piece.stood.text, new)) if piece.stood else None
        return replace(piece, text=carried_over(piece.came, piece.text, new), cuts=tuple(cuts), stood=stood)

    def _cut(self, cut: Cut, j: int, same: bool) -> Cut:
        new = self._new[j]
        if same:
            as_there = replace(cut.paragraph, kind=new.kind, level=new.level, ordered=new.ordered, cell=new.cell)
            return replace(cut, paragraph=as_there, index=j)
        return Cut(new, j, "", None, cut.stored if cut.stored is not None else cut.made_from)

    def _joined(self, old: _Old, j: int) -> Piece:
        """The parts of a paragraph that has other words now, in one piece again."""
        parts = [self._pieces[key] for key in old.keys]
        came = Text.joined((cut.paragraph.content for cut in old.cuts), " ")
        edited = Text.joined((part.text for part in parts), " ")
        self._changed.add(parts[0].key)
        self._rewritten.add(parts[0].key)
        new = self._new[j]
        before = [part.stood for part in parts if part.stood]
        stood = None
        if before:
            rows = tuple(dict.fromkeys(row for each in before for row in each.rows))
            stood = Stood(rows, carried_over(came, Text.joined((each.text for each in before), " "), new.content))
        return Piece(parts[0].key, carried_over(came, edited, new.content), (self._cut(old.cuts[0], j, False),), stood)

    def _with_put_in(self, side: Side) -> list[Piece]:
        """The pieces that were made, with those that no file had behind the piece that each stood behind, or else at the beginning."""
        made = {piece.key for piece in self._made}
        behind: dict[int | None, list[Piece]] = {}
        last: int | None = None
        for piece in self._now.side(side):
            if piece.key in made:
                last = piece.key
            elif all(is_put_in(cut.part) for cut in piece.cuts):
                behind.setdefault(last, []).append(piece)
        pieces = [*behind.get(None, ())]
        for piece in self._made:
            pieces += [piece, *behind.get(piece.key, ())]
        return pieces


def _order(cut: Cut) -> tuple[int, str]:
    return cut.index, cut.part


def _says(cut: Cut) -> tuple[Text, str]:
    return cut.paragraph.content, cut.part


def _sides(mine: tuple[int, ...], rest: tuple[int, ...], side: Side) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """A link's two sides in their order; what is left of one without counterpart stands alone, piece by piece."""
    ends = [(mine, rest)] if mine and rest else [*(((place,), ()) for place in mine), *(((), (place,)) for place in rest)]
    return [(left, right) if side is Side.SOURCE else (right, left) for left, right in ends]


def _without(link: Link, source: Collection[int], target: Collection[int]) -> list[Link]:
    """A link without what another one takes: what it leaves behind stays linked, and wants a look, as far as it has both sides."""
    left, right = (tuple(place for place in side if place not in gone) for side, gone in ((link.source, source), (link.target, target)))
    if (left, right) == (link.source, link.target):
        return [link]
    return [Link(*ends, DOUBTED) for ends in _sides(left, right, Side.SOURCE)]


def _stays(now: Arrangement, row: Row) -> bool:
    """Whether a row is as it was before, and not to be aligned anew."""
    if row.keys & now.changed:
        return False
    return bool(row.source and row.target) or row.link.pinned or row.ruling is not None


def _bare(texts: Iterable[str]) -> str:
    """What a paragraph says, whatever the white space."""
    return "".join("".join(texts).split())


def _slice(text: Text, change: Change) -> str:
    return text.plain[change.new[0] : change.new[1]]
