"""The paragraphs of an arrangement as the project holds them.

Decides which stored paragraph each piece is, which have to be stored because the project does not hold them yet (parts of a paragraph
that was split, a source paragraph with other words, what a newer edition brought), and where they stand now. Makes no segments.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from duizhao.domain.arrangement import Arrangement, Cut, Piece, Side
from duizhao.domain.document import Paragraph
from duizhao.domain.text import Text
from duizhao.store import relinks
from duizhao.store.relinks import Held
from duizhao.store.rows import Place

MENDED = "0"
"""What the part of a paragraph ends with whose words were mended."""
_PUT_IN = "9876543"
"""A part with one of these digits was put in by a person: splitting gives none but "1" and "2"."""

Ids = Mapping[Side, Sequence[tuple[int, ...]]]
"""For each side and each of its pieces in order, the ids of its paragraphs; English that was added here has none."""


def is_put_in(part: str) -> bool:
    """Whether a part names a paragraph that a person put in, so that it stands in no file."""
    return any(digit in _PUT_IN for digit in part)


def settle(connection: Connection, document: int, wanted: Arrangement, editions: Mapping[Side, int], known: Mapping[int, Held]) -> Ids:
    """See to it that every paragraph of an arrangement is held, as those are that are `known`, and stands at its place.

    `editions` number what is in hand.
    """
    return {side: _settle_side(connection, document, (side, editions[side]), wanted.side(side), known) for side in Side}


@dataclass(frozen=True, slots=True)
class _Asked:
    """A paragraph as it should stand."""

    place: Place
    paragraph: Paragraph
    stored: int | None


def _settle_side(
    connection: Connection, document: int, edition: tuple[Side, int], pieces: Sequence[Piece], known: Mapping[int, Held]
) -> list[tuple[int, ...]]:
    side = relinks.stored_side(edition[0])
    if (as_read := _as_read(side, pieces, known)) is not None:
        return as_read
    groups = list(_asked_of_source(pieces, known)) if edition[0] is Side.SOURCE else [_asked_of_target(piece) for piece in pieces]
    asked = [each for group in groups for each in group]
    found = [each.stored if _is(known.get(each.stored or 0), each) else None for each in asked]
    taken = set(found)
    at_place: dict[Place, list[Held]] = {}
    for held in known.values():
        if held.side == side and held.id not in taken:
            for place in (*held.before, held.place):
                at_place.setdefault(place, []).append(held)
    found = [_taken(at_place.get(each.place, []), each) if key is None else key for key, each in zip(found, asked, strict=True)]
    fresh = relinks.add_later_paragraphs(
        connection, document, side, [each.paragraph for key, each in zip(found, asked, strict=True) if key is None]
    )
    new = iter(fresh)
    ids = [next(new) if key is None else key for key in found]
    relinks.add_places(
        connection,
        edition[1],
        [(key, each.place, each.paragraph) for key, each in zip(ids, asked, strict=True) if not _stands(known.get(key), each)],
    )
    rest = iter(ids)
    return [tuple(next(rest) for _ in group) for group in groups]


def _as_read(side: str, pieces: Sequence[Piece], known: Mapping[int, Held]) -> list[tuple[int, ...]] | None:
    """The ids where every piece is a whole paragraph that stands where it was read and says what it said, as in a new review; else None."""
    at_place: dict[int, Held] = {}
    for held in known.values():
        if held.side == side:
            if held.before or held.place[1] or held.place[0] in at_place:
                return None
            at_place[held.place[0]] = held
    ids: list[tuple[int, ...]] = []
    for piece in pieces:
        cut = piece.cuts[0] if len(piece.cuts) == 1 else None
        found = at_place.get(cut.index) if cut is not None and not cut.part else None
        if cut is None or found is None or found.paragraph is not cut.paragraph or piece.is_mended:
            return None
        ids.append((found.id,))
    return ids if len(set(ids)) == len(ids) else None


def _taken(candidates: list[Held], asked: _Asked) -> int | None:
    """The latest of the paragraphs that stood at a place that says what is asked for; it is given once."""
    same = [held for held in candidates if _is(held, asked)]
    for held in same:
        candidates.remove(held)
    return same[-1].id if same else None


def _is(held: Held | None, asked: _Asked) -> bool:
    return held is not None and (held.paragraph is asked.paragraph or held.paragraph.content == asked.paragraph.content)


def _stands(held: Held | None, asked: _Asked) -> bool:
    return held is not None and held.place == asked.place and held.paragraph == asked.paragraph


def _asked_of_target(piece: Piece) -> list[_Asked]:
    """English as it came; what became of it is in the revisions."""
    return [_Asked((cut.index, cut.part), cut.paragraph, cut.stored) for cut in piece.cuts]


def _asked_of_source(pieces: Sequence[Piece], known: Mapping[int, Held]) -> Iterator[list[_Asked]]:
    """Chinese as it is now: it has no revisions, so other words are another paragraph."""
    last: Place = (-1, "")
    places = [_place_in_file(piece) for piece in pieces]
    for number, piece in enumerate(pieces):
        if places[number] is not None:
            asked = _mended(piece, piece.cuts[0], known)
        else:
            following = next((place for place in places[number:] if place), None)
            asked = _put_in(piece, last, following)
        last = asked.place
        yield [asked]


def _place_in_file(piece: Piece) -> Place | None:
    """Where a piece stands in its file; what a person put in stands in none."""
    return next(((cut.index, cut.part) for cut in piece.cuts if not is_put_in(cut.part)), None)


def _put_in(piece: Piece, last: Place, following: Place | None) -> _Asked:
    """A paragraph that a person put in stays where it is as long as that is behind what comes before it and before what follows."""
    paragraph = _saying(piece.cuts[0].paragraph if piece.cuts else Paragraph(""), piece.text)
    if piece.cuts:
        place = (piece.cuts[0].index, piece.cuts[0].part)
        if last < place and (following is None or place < following):
            return _Asked(place, paragraph, piece.cuts[0].stored)
    return _Asked((last[0], _between(last, following)), paragraph, piece.cuts[0].stored if piece.cuts else None)


def _mended(piece: Piece, cut: Cut, known: Mapping[int, Held]) -> _Asked:
    held = known.get(cut.stored or 0)
    if held is not None and held.paragraph.content == piece.text:
        return _Asked((cut.index, cut.part), _saying(cut.paragraph, piece.text), held.id)
    came = cut.part.removesuffix(MENDED)
    if piece.text == cut.paragraph.content:
        return _Asked((cut.index, came), cut.paragraph, None)
    return _Asked((cut.index, came + MENDED), _saying(cut.paragraph, piece.text), None)


def _saying(paragraph: Paragraph, text: Text) -> Paragraph:
    return replace(paragraph, text=text.plain, codes=text.codes)


def _between(last: Place, following: Place | None) -> str:
    """The part of a paragraph that is put in behind one place and before another. There is always room: parts can grow longer."""
    behind = last[1] + _PUT_IN[0]
    if following is None or following[0] != last[0] or behind < following[1]:
        return behind
    nearest = following[1].rstrip("0")
    return f"{nearest[:-1]}{int(nearest[-1]) - 1}{_PUT_IN[0]}"
