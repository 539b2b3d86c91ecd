"""What a person can do to an alignment.

Decides what each correction does to paragraphs and links. Every correction gives another arrangement and leaves the old one as it was, so
that undoing is going back. Whatever is done, every paragraph stands in exactly one link. A link that a person made is pinned; what a
correction leaves behind is not, and wants a look.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from duizhao.domain.alignment import Alignment, Link
from duizhao.domain.arrangement import Arrangement, Piece, Row, Ruling, Side
from duizhao.domain.text import Text

DOUBTED = 0.0
"""The confidence of a link that somebody wants looked at, or that a correction left behind: it is not known to be right."""


def linked(now: Arrangement, keys: Collection[int]) -> Arrangement:
    """These paragraphs, wherever they stand, as one pinned link; what they leave behind stays linked as far as it has both sides."""
    known = _known(now, keys)
    return _regrouped(now, [known]) if known else now


def merged(now: Arrangement, numbers: Collection[int]) -> Arrangement:
    """These rows as one pinned link."""
    return linked(now, [key for number in numbers for key in now.rows[number].keys])


def unlinked(now: Arrangement, keys: Collection[int]) -> Arrangement:
    """Each of these paragraphs alone; the rest of their rows stays linked."""
    return _regrouped(now, [[key] for key in sorted(_known(now, keys))], pin=False)


def moved(now: Arrangement, keys: Collection[int], step: int) -> Arrangement:
    """Paragraphs moved into a row before (`step` −1) or after (+1) theirs, which is pinned: the nearest that has what they can be linked with.

    Where there is no such row nothing changes.
    """
    known = _known(now, keys)
    if not known:
        return now
    numbers = [now.row_of[key] for key in known]
    wanted = {now.side_of(key).other for key in known}
    place = (min(numbers) if step < 0 else max(numbers)) + step
    while 0 <= place < len(now.rows):
        if any(now.rows[place].side(side) for side in wanted):
            return _regrouped(now, [now.rows[place].keys | known])
        place += step
    return now


def swapped(now: Arrangement, one: int, other: int) -> Arrangement:
    """The English of two rows exchanged; both are pinned."""
    first, second = now.rows[one], now.rows[other]
    groups = [_keys(first.source + second.target), _keys(second.source + first.target)]
    return _regrouped(now, [group for group in groups if group]) if one != other else now


def pinned(now: Arrangement, numbers: Iterable[int], *, pin: bool = True) -> Arrangement:
    """These rows confirmed by a person, or no longer."""
    chosen = set(numbers)
    return _relinked(now, {n: replace(row.link, pinned=pin) for n, row in enumerate(now.rows) if n in chosen})


def doubted(now: Arrangement, numbers: Iterable[int]) -> Arrangement:
    """These rows marked as needing a look."""
    chosen = set(numbers)
    return _relinked(now, {n: replace(row.link, pinned=False, confidence=DOUBTED) for n, row in enumerate(now.rows) if n in chosen})


def ruled(now: Arrangement, numbers: Iterable[int], ruling: Ruling | None) -> Arrangement:
    """A decision about rows whose paragraphs have no counterpart, which pins them; None takes it back. Other rows are left alone."""
    rulings, chosen = dict(now.rulings), []
    for number in numbers:
        row = now.rows[number]
        if (row.source and row.target) or (ruling is not None and not row.side(ruling.side)):
            continue
        chosen.append(number)
        for key in row.keys:
            rulings.pop(key, None)
            if ruling is not None:
                rulings[key] = ruling
    return pinned(replace(now, rulings=rulings), chosen, pin=ruling is not None)


def mended(now: Arrangement, key: int, text: Text) -> Arrangement:
    """A paragraph with other words. One that was added here and is emptied goes."""
    piece, side = now.piece(key), now.side_of(key)
    if not text.plain.strip() and not piece.cuts:
        return _put(now, side, *_with_pieces(now, side, {key: ()}))
    return _put(now, side, *_with_pieces(now, side, {key: (replace(piece, text=text),)}))


def split(now: Arrangement, key: int, parts: tuple[Piece, Piece]) -> Arrangement:
    """A paragraph in two, both in its link; which keys the parts bear does not matter.

    Where the other side has just two paragraphs too, they are linked in order: that is what one splits for.
    """
    side, number = now.side_of(key), now.row_of[key]
    first, second = (replace(part, key=now.next_key + place) for place, part in enumerate(parts))
    grown = replace(now, next_key=now.next_key + 2)
    if key in now.changed:
        grown = replace(grown, changed=now.changed | {first.key, second.key})
    after = _put(grown, side, *_with_pieces(grown, side, {key: (first, second)}))
    row = after.rows[number] if after.row_of[first.key] == number else after.rows[after.row_of[first.key]]
    if len(row.source) == 2 and len(row.target) == 2:
        return _regrouped(after, [[one.key, other.key] for one, other in zip(row.source, row.target, strict=True)], pin=False)
    return after


def inserted(now: Arrangement, number: int, side: Side, text: Text) -> Arrangement:
    """A new paragraph at the end of a row's side; the row is pinned, for a person wrote what stands in it."""
    place = _place_after(now, now.rows[number], side)
    pieces = [*now.side(side)]
    pieces.insert(place, Piece(now.next_key, text))
    links = [_with_room(link, side, place) for link in now.alignment.links]
    mine = links[number]
    links[number] = replace(_with_places(mine, side, (*_places(mine, side), place)), pinned=True)
    return _put(replace(now, next_key=now.next_key + 1), side, pieces, links)


def _known(now: Arrangement, keys: Collection[int]) -> frozenset[int]:
    return frozenset(key for key in keys if key in now.row_of)


def _keys(pieces: Iterable[Piece]) -> list[int]:
    return [piece.key for piece in pieces]


def _regrouped(now: Arrangement, groups: Sequence[Collection[int]], *, pin: bool = True) -> Arrangement:
    """Each group as one link, pinned with `pin`; what a group leaves behind stays linked as far as it has both sides."""
    sources = {piece.key: place for place, piece in enumerate(now.source)}
    targets = {piece.key: place for place, piece in enumerate(now.target)}

    def links_of(keys: Iterable[int], *, fixed: bool) -> list[Link]:
        found = list(keys)
        left = tuple(sorted(sources[key] for key in found if key in sources))
        right = tuple(sorted(targets[key] for key in found if key in targets))
        if left and right:
            return [Link(left, right, 1.0 if fixed else DOUBTED, fixed)]
        return [*(Link((i,), (), DOUBTED) for i in left), *(Link((), (j,), DOUBTED) for j in right)]

    taken = {key for group in groups for key in group}
    touched = {now.row_of[key] for key in taken}
    links = [row.link for row in now.rows if row.number not in touched]
    for number in sorted(touched):
        links += links_of((piece.key for piece in now.rows[number].pieces if piece.key not in taken), fixed=False)
    for group in groups:
        links += links_of(group, fixed=pin)
    return now.realigned(Alignment.from_links(links))


def _relinked(now: Arrangement, links: Mapping[int, Link]) -> Arrangement:
    return replace(now, alignment=Alignment(tuple(links.get(n, link) for n, link in enumerate(now.alignment.links))))


def _with_pieces(now: Arrangement, side: Side, others: Mapping[int, tuple[Piece, ...]]) -> tuple[list[Piece], list[Link]]:
    """A side with other pieces in the places of some, and the links that hold them; links that lose their last piece go."""
    pieces: list[Piece] = []
    places: dict[int, tuple[int, ...]] = {}
    for place, piece in enumerate(now.side(side)):
        new = others.get(piece.key, (piece,))
        places[place] = tuple(range(len(pieces), len(pieces) + len(new)))
        pieces += new
    links = []
    for link in now.alignment.links:
        after = _with_places(link, side, tuple(new for place in _places(link, side) for new in places[place]))
        if not after.source and not after.target:
            continue
        if link.source and link.target and not (after.source and after.target):
            links += [*(Link((i,), (), DOUBTED) for i in after.source), *(Link((), (j,), DOUBTED) for j in after.target)]
        else:
            links.append(after)
    return pieces, links


def _put(now: Arrangement, side: Side, pieces: Iterable[Piece], links: Iterable[Link]) -> Arrangement:
    alignment, given = Alignment.from_links(links), tuple(pieces)
    if side is Side.SOURCE:
        return replace(now, source=given, alignment=alignment).tidied()
    return replace(now, target=given, alignment=alignment).tidied()


def _place_after(now: Arrangement, row: Row, side: Side) -> int:
    """Where a new paragraph of a row belongs in the order of its side: behind the row's own, else behind the nearest row above."""
    for above in reversed(now.rows[: row.number + 1]):
        places = _places(above.link, side)
        if places:
            return max(places) + 1
    return 0


def _places(link: Link, side: Side) -> tuple[int, ...]:
    return link.source if side is Side.SOURCE else link.target


def _with_places(link: Link, side: Side, places: tuple[int, ...]) -> Link:
    return replace(link, source=places) if side is Side.SOURCE else replace(link, target=places)


def _with_room(link: Link, side: Side, place: int) -> Link:
    """The link with room made for an item at `place`."""
    return _with_places(link, side, tuple(old + (old >= place) for old in _places(link, side)))
