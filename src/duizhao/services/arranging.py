"""Arranging: the texts of a review as a person links them, before there is a project and at any time later.

Decides what the first arrangement is, which pieces the rows of a project consist of, and where a paragraph may be split. What can be
done to an arrangement is in `domain.corrections`; what becomes of it in a project is in `relinking`.
"""

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from duizhao.domain.alignment import Alignment, Link
from duizhao.domain.arrangement import Arrangement, Cut, Piece, Row, Ruling, Side, Stood
from duizhao.domain.corrections import ruled
from duizhao.domain.document import Bilingual, Paragraph
from duizhao.domain.segment import PARAGRAPH_BREAK, Segment
from duizhao.domain.text import Text
from duizhao.language.diff import changes
from duizhao.language.passages import passages
from duizhao.services.boilerplate import same
from duizhao.store import Project, reading, relinks
from duizhao.store.placing import MENDED
from duizhao.store.reading import DocumentRecord
from duizhao.store.relinks import Held, Kept

Given = tuple[Text, tuple[Cut, ...]]


def arranged(texts: Bilingual, boilerplate: Collection[str] = ()) -> Arrangement:
    """The first arrangement of what was read. Added paragraphs that say what is known as `boilerplate` are ruled so."""
    source, target = ([(p.content, (Cut(p, place),)) for place, p in enumerate(side.paragraphs)] for side in (texts.source, texts.target))
    return with_boilerplate(Arrangement.begun(source, target, texts.alignment), boilerplate)


def with_boilerplate(now: Arrangement, boilerplate: Collection[str]) -> Arrangement:
    """The arrangement with every added paragraph ruled that is known as boilerplate and about which nothing was decided."""
    if not boilerplate:
        return now
    added = [row.number for row in now.rows if row.target and not row.source and row.ruling is None]
    return ruled(now, [n for n in added if all(same(p.text.plain) in boilerplate for p in now.rows[n].target)], Ruling.BOILERPLATE)


def arrangement_of(project: Project) -> Arrangement:
    """The document's rows as they stand now.

    The English of a row is as many pieces as it has paragraphs, if that is what came; otherwise it is one piece, made of all that came.
    """
    with project.reading() as connection:
        return standing(connection, reading.documents(connection)[0]).arrangement


@dataclass(frozen=True, slots=True)
class Standing:
    """The document as it stands: its segments in order, what the tables have of every segment, its paragraphs, and the arrangement of all."""

    segments: Sequence[Segment]
    kept: Mapping[int, Kept]
    held: Mapping[int, Held]
    arrangement: Arrangement
    english: Mapping[int, Sequence[Text]]
    """For each segment, by id, the texts of its English pieces."""


def standing(connection: Connection, document: DocumentRecord) -> Standing:
    """The document as it stands, inside the caller's transaction."""
    segments = reading.segments(connection, document.id)
    kept = {each.id: each for each in relinks.segments(connection, document.id)}
    held = relinks.held(connection, document.id)
    originals = {(each.side, place): each.paragraph for each in held.values() for place in each.before}
    originals |= {(each.side, each.place): each.paragraph for each in held.values()}
    source = [(row, held[key].place, _came(held[key], originals)) for row, each in enumerate(segments) for key in kept[each.id].source]
    source.sort(key=_place)
    left: list[Given] = [(held[cut.stored or 0].paragraph.content, (cut,)) for _, _, cut in source]
    right: list[tuple[int, Given]] = []
    english = {}
    for row, each in enumerate(segments):
        cuts = [Cut(held[key].paragraph, *held[key].place, key) for key in kept[each.id].draft]
        pieces = english_pieces(cuts, each.target)
        english[each.id] = [text for text, _ in pieces]
        right += [(row, piece) for piece in pieces]
    order = _in_order(right)
    links = [Link((), (), each.confidence, each.pinned) for each in segments]
    for place, (row, _, _) in enumerate(source):
        links[row] = replace(links[row], source=(*links[row].source, place))
    for place, number in enumerate(order):
        row = right[number][0]
        links[row] = replace(links[row], target=(*links[row].target, place))
    alignment = Alignment.from_links(link for link in links if link.source or link.target)
    now = Arrangement.begun(left, [right[number][1] for number in order], alignment)
    ids = (segments[right[number][0]].id for number in order)
    now = replace(now, target=tuple(replace(p, stood=Stood((key,), p.text)) for p, key in zip(now.target, ids, strict=True)))
    rulings = {links[row]: each.ruling for row, each in enumerate(segments) if each.ruling is not None}
    by_key = {piece.key: rulings[row.link] for row in now.rows if row.link in rulings for piece in row.pieces}
    return Standing(segments, kept, held, replace(now, rulings=by_key).tidied(), english)


def english_pieces(cuts: Sequence[Cut], english: Text) -> list[Given]:
    """The pieces of a row's English, given what came for it."""
    texts = english.split(PARAGRAPH_BREAK)
    lines = [cut.paragraph.text.count(PARAGRAPH_BREAK) + 1 for cut in cuts]
    if not cuts:
        return [(text, ()) for text in texts if text.plain.strip()]
    if len(texts) != sum(lines):
        return _beside_unchanged(cuts, texts) or [(english, tuple(cuts))]
    ends = [sum(lines[: number + 1]) for number in range(len(lines))]
    return [(Text.joined(texts[end - count : end]), (cut,)) for cut, count, end in zip(cuts, lines, ends, strict=True)]


def _beside_unchanged(cuts: Sequence[Cut], texts: Sequence[Text]) -> list[Given]:
    """The pieces of English in which all that came still stands word for word, among paragraphs that were added; else none."""
    pieces: list[Given] = []
    waiting = list(cuts)
    place = 0
    while place < len(texts):
        came = waiting[0].paragraph.content if waiting else Text()
        count = came.plain.count(PARAGRAPH_BREAK) + 1
        if waiting and Text.joined(texts[place : place + count]) == came:
            pieces.append((came, (waiting.pop(0),)))
            place += count
        else:
            pieces.append((texts[place], ()))
            place += 1
    return [] if waiting else [(text, of) for text, of in pieces if of or text.plain.strip()]


def split_places(text: str, side: Side) -> tuple[int, ...]:
    """The offsets inside a paragraph, in code points, at which it may be split: wherever something is said apart, and behind a line break.

    These are the places at which the aligner hears one paragraph end in the midst of another: who puts its links right needs no fewer.
    """
    starts = {start for start, _ in passages(text, "zh" if side is Side.SOURCE else "en")}
    starts |= {place + 1 for place, character in enumerate(text) if character == PARAGRAPH_BREAK}
    words = {len(text) - len(text[place:].lstrip()) for place in starts}  # blanks between two parts are one place
    return tuple(sorted(place for place in words if text[:place].strip() and text[place:].strip()))


def parts(piece: Piece, offset: int) -> tuple[Piece, Piece]:
    """The two pieces of a paragraph that is split at `offset` of its text; what it came as, and as what it stood, is split at the same words.

    Raises:
        ValueError: the offset lies outside the text.
    """
    if not 0 < offset < len(piece.text):
        raise ValueError(f"a text of {len(piece.text)} is not split at {offset}")
    texts = piece.text[:offset].stripped(), piece.text[offset:].stripped()
    place = _carried_back(piece.came.plain, piece.text.plain, offset)
    first: list[Cut] = []
    second: list[Cut] = []
    start = 0
    for cut in piece.cuts:
        end = start + len(cut.paragraph.text)
        if end <= place:
            first.append(cut)
        elif start >= place:
            second.append(cut)
        else:
            first.append(_part(cut, cut.paragraph.content[: place - start], "1"))
            second.append(_part(cut, cut.paragraph.content[place - start :], "2"))
        start = end + len(PARAGRAPH_BREAK)
    stood = _parts_stood(piece, offset)
    return Piece(piece.key, texts[0], tuple(first), stood[0]), Piece(piece.key, texts[1], tuple(second), stood[1])


def texts_of(now: Arrangement) -> tuple[list[str], list[str]]:
    """What the aligner is handed: the Chinese and the English paragraphs as they are now."""
    return [piece.text.plain for piece in now.source], [piece.text.plain for piece in now.target]


def english_of(row: Row) -> Text:
    """A row's English as one text."""
    return Text.joined([piece.text for piece in row.target], PARAGRAPH_BREAK)


def _came(held: Held, originals: Mapping[tuple[str, tuple[int, str]], Paragraph]) -> Cut:
    """A source paragraph as it came: one whose words were mended came as what it was mended from, if that is held too."""
    order, part = held.place
    came = originals.get((held.side, (order, part.removesuffix(MENDED))), held.paragraph) if part.endswith(MENDED) else held.paragraph
    return Cut(came, order, part, held.id)


def _place(stored: tuple[int, tuple[int, str], Cut]) -> tuple[int, str]:
    return stored[1]


def _in_order(pieces: Sequence[tuple[int, Given]]) -> list[int]:
    """The numbers of the English pieces in the order of their side: what came by its place, what did not beside the rest of its row.

    What begins a row stands before what begins any row below: rows keep their order, which is that of their first pieces.
    """
    ranks = {number: rank for rank, (*_, number) in enumerate(sorted(_places(pieces)))}
    keys: dict[int, float] = {}
    lowest = math.inf
    for number in reversed(range(len(pieces))):
        begins = number == 0 or pieces[number - 1][0] != pieces[number][0]
        mine = ranks.get(number, math.inf)
        if begins:
            lowest = min(lowest, mine, *(rank for rank in _ranks_in_row(pieces, number, ranks)))
            keys[number] = mine if mine == lowest else lowest - 0.5
        elif number in ranks:
            keys[number] = mine
    for number in range(len(pieces)):
        keys.setdefault(number, keys.get(number - 1, math.inf))
    return sorted(range(len(pieces)), key=lambda number: (keys[number], number))


def _places(pieces: Sequence[tuple[int, Given]]) -> list[tuple[int, str, int]]:
    return [(cuts[0].index, cuts[0].part, number) for number, (_, (_, cuts)) in enumerate(pieces) if cuts]


def _ranks_in_row(pieces: Sequence[tuple[int, Given]], first: int, ranks: Mapping[int, int]) -> Iterator[int]:
    """The ranks of what came, in the row that begins with a piece."""
    for number in range(first, len(pieces)):
        if pieces[number][0] != pieces[first][0]:
            return
        if number in ranks:
            yield ranks[number]


def _parts_stood(piece: Piece, offset: int) -> tuple[Stood | None, Stood | None]:
    stood = piece.stood
    if stood is None:
        return None, None
    place = _carried_back(stood.text.plain, piece.text.plain, offset)
    return replace(stood, text=stood.text[:place].stripped()), replace(stood, text=stood.text[place:].stripped())


def _carried_back(came: str, text: str, offset: int) -> int:
    """The offset in what came at which the same words stand as at `offset` of the text."""
    shift = 0
    for change in changes(came, text):
        (old_start, old_end), (new_start, new_end) = change.old, change.new
        if new_end <= offset:
            shift = old_end - new_end
        elif new_start < offset:
            # inside words that were changed: as far in as there, in proportion
            return old_start + round((old_end - old_start) * (offset - new_start) / (new_end - new_start))
        else:
            break
    return offset + shift


def _part(cut: Cut, text: Text, part: str) -> Cut:
    content = text.stripped()
    paragraph = replace(cut.paragraph, text=content.plain, codes=content.codes)
    return Cut(paragraph, cut.index, cut.part + part, None, cut.stored if cut.stored is not None else cut.made_from)
