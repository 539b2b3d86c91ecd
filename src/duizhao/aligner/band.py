"""Which links are looked at at all: a band around the likely path, so that work grows with the length of a text, not with its square.

Decides the first and last target position for every source position. Does not score or choose links.
"""

import heapq
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter

import numpy as np

from duizhao.aligner.arrays import Floats, Integers
from duizhao.aligner.features import Side
from duizhao.aligner.lexical import Table

_SMALL = 250_000
"""Up to so many pairs of lines everything is looked at."""
_MARGIN = 30
"""Lines to either side of a known path that are looked at."""
_STRIDE = 200
"""Where no anchor tells the way for so many lines on both sides, the diagonal does: texts that share nothing must not take minutes."""
_RARE = 10
"""A word of at most so many lines says where in the text one is."""
_CANDIDATES = 3
"""Target lines that are kept as a source line's possible anchors: a repeated passage has as many as it has repetitions."""
_RIVAL = 0.67
"""Share of the best candidate's weight that another one needs."""
_NEAR = 15
"""An anchor counts when another of the chain stands within so many lines of it, on both sides: alone it may be an accident."""

Point = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Band:
    """Target positions low[i] … high[i] are looked at when i source lines are used up. Both rise."""

    low: Integers
    high: Integers

    @classmethod
    def full(cls, rows: int, columns: int) -> "Band":
        return cls(np.zeros(rows + 1, np.int64), np.full(rows + 1, columns))

    @classmethod
    def through(cls, points: Iterable[Point], rows: int, columns: int) -> "Band":
        """The positions between each two neighbouring points of a rising path, with a margin: where points are few the band is wide."""
        path = sorted({(0, 0), *points, (rows, columns)})
        row_of = np.array([row for row, _ in path])
        column_of = np.array([column for _, column in path])
        places = np.arange(rows + 1)
        before = column_of[np.searchsorted(row_of, places, "left").clip(1) - 1]
        after = column_of[np.searchsorted(row_of, places, "right").clip(max=len(path) - 1)]
        return cls(np.maximum(0, before - _MARGIN), np.minimum(columns, after + _MARGIN))


def first_band(source: Side, target: Side, table: Table) -> Band:
    """The band before anything is known of the links."""
    rows, columns = len(source), len(target)
    if rows * columns <= _SMALL:
        return Band.full(rows, columns)
    anchors = _supported(_rising(_anchors(source, target, table)))
    return Band.through(_filled([(0, 0), *anchors, (rows, columns)]), rows, columns)


def narrow_band(points: Iterable[Point], rows: int, columns: int) -> Band:
    """The band around the ends of links that were found."""
    return Band.through(points, rows, columns)


def _anchors(source: Side, target: Side, table: Table) -> list[list[Point]]:
    """For each source line the target lines that its rare words point to."""
    lines_of = _lines_by_type(target)
    spread = np.diff(lines_of.starts)
    worth = np.where((spread > 0) & (spread <= _RARE), np.log(len(target) / np.maximum(spread, 1)), 0.0).astype(np.float32)
    found = []
    for line in range(len(source)):
        part = slice(source.starts[line], source.starts[line + 1])
        candidates = _best_lines(_rendered(table, source.types[part], worth), lines_of)
        found.append([(line, candidate) for candidate in candidates])
    return found


def _rendered(table: Table, types: Integers, worth: Floats) -> list[tuple[int, float]]:
    """The target types that these types may be rendered by, with what they are worth as a landmark."""
    entries = np.concatenate([np.arange(table.starts[kind], table.starts[kind + 1]) for kind in types]) if len(types) else types
    columns = table.columns[entries]
    values = table.values[entries] * worth[columns]
    useful = values > 0
    return list(zip(columns[useful].tolist(), values[useful].tolist(), strict=True))


def _best_lines(rendered: Iterable[tuple[int, float]], lines_of: Table) -> list[int]:
    """The lines with the greatest sums."""
    sums: dict[int, float] = {}
    for column, value in rendered:
        for line in lines_of.columns[lines_of.starts[column] : lines_of.starts[column + 1]].tolist():
            sums[line] = sums.get(line, 0.0) + value
    best = heapq.nlargest(_CANDIDATES, sums.items(), key=itemgetter(1))
    return [line for line, value in best if value >= best[0][1] * _RIVAL]


def _lines_by_type(side: Side) -> Table:
    """For each type the lines that hold it."""
    return Table.of(side.types, side.lines, np.ones(len(side.types), np.float32), (len(side.vocabulary), len(side)))


def _rising(anchors: Iterable[Sequence[Point]]) -> list[Point]:
    """The longest chain of anchors, one of each group at most, that rises on both sides."""
    columns: list[int] = []
    last: list[int] = []
    kept: list[Point] = []
    before: list[int] = []
    for group in anchors:
        # From right to left, so that no anchor of a group is put behind another of the same group.
        for point in sorted(group, reverse=True):
            place = bisect_left(columns, point[1])
            before.append(last[place - 1] if place else -1)
            columns[place : place + 1] = [point[1]]
            last[place : place + 1] = [len(kept)]
            kept.append(point)
    chain = []
    number = last[-1] if last else -1
    while number >= 0:
        chain.append(kept[number])
        number = before[number]
    return chain[::-1]


def _supported(chain: list[Point]) -> list[Point]:
    """The anchors that have another near."""

    def near(one: Point, other: Point) -> bool:
        return abs(one[0] - other[0]) <= _NEAR and abs(one[1] - other[1]) <= _NEAR

    pairs = zip([(-_NEAR - 1, 0), *chain], chain, [*chain[1:], (-_NEAR - 1, 0)], strict=False)
    return [anchor for before, anchor, after in pairs if near(before, anchor) or near(anchor, after)]


def _filled(chain: list[Point]) -> list[Point]:
    """The chain with points on the straight line between anchors that stand far apart."""
    filled = []
    for (row, column), (next_row, next_column) in pairwise(chain):
        steps = 1 + min(next_row - row, next_column - column) // _STRIDE
        filled += [
            (row + (next_row - row) * step // steps, column + (next_column - column) * step // steps) for step in range(1, steps + 1)
        ]
    return filled
