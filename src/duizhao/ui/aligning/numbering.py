"""The numbers that paragraphs bear, and which rows cross others.

Decides how the place of a paragraph in its file is written, and which rows are said to be moved: as few as explain the order. Draws nothing.
"""

from bisect import bisect_left
from collections.abc import Sequence

from duizhao.domain.arrangement import Cut, Piece, Row


def label_of(piece: Piece) -> str:
    """A paragraph's 1-based number in its file: "5", "5.1" for its first part, "5–6" for several; "+" for one that was added here."""
    if not piece.cuts:
        return "+"
    first, last = _label(piece.cuts[0]), _label(piece.cuts[-1])
    return first if len(piece.cuts) == 1 else f"{first}–{last}"


def moved_rows(rows: Sequence[Row]) -> frozenset[int]:
    """The numbers of the rows whose Chinese stands elsewhere than its English: all that must be left out for the rest to be in order."""
    linked = [row for row in rows if row.source and row.target]
    kept = _longest_rising([row.link.source[0] for row in linked])
    return frozenset(row.number for place, row in enumerate(linked) if place not in kept)


def _label(cut: Cut) -> str:
    return ".".join([str(cut.index + 1), *cut.part.replace("0", "")])


def _longest_rising(values: Sequence[int]) -> frozenset[int]:
    """The places of a longest rising part of a sequence."""
    ends: list[int] = []  # the lowest value with which a rising part of each length ends
    tails: list[int] = []  # and its place
    before: list[int] = []
    for place, value in enumerate(values):
        length = bisect_left(ends, value)
        before.append(tails[length - 1] if length else -1)
        ends[length : length + 1] = [value]
        tails[length : length + 1] = [place]
    kept, place = set(), tails[-1] if tails else -1
    while place >= 0:
        kept.add(place)
        place = before[place]
    return frozenset(kept)
