"""Which links are looked at at all: a band around the likely path, so that work grows with the length of a text, not with its square.

Decides the first and last target position for every source position. Does not score or choose links.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from operator import itemgetter

import numpy as np

from duizhao.aligner.arrays import Floats, Integers
from duizhao.aligner.features import Side
from duizhao.aligner.lexical import Table

_SMALL = 10_000
"""Up to so many pairs of lines everything is looked at."""
_MARGIN = 15
"""Lines to either side of the way that anchors, or links that were found, tell that are looked at; no development text needed more than 12."""
_STRIDE = 200
"""Where no anchor tells the way for so many lines on both sides, the diagonal does: texts that share nothing must not take minutes."""
_RARE = 10
"""A word of at most so many lines says where in the text one is."""
_CANDIDATES = 3
"""Target lines that are kept as a source line's possible anchors: a repeated passage has as many as it has repetitions."""
_RIVAL = 0.67
"""Share of the best candidate's weight that another one needs."""
_CHUNK = 256
"""Source lines whose anchors are looked for at a time."""
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
        """The positions between each two neighbouring points of a rising path, and a margin: where points are few the band is wide."""
        path = sorted({(0, 0), *points, (rows, columns)})
        row_of = np.array([row for row, _ in path])
        column_of = np.array([column for _, column in path])
        places = np.arange(rows + 1)
        before = column_of[np.searchsorted(row_of, places, "left").clip(1) - 1]
        after = column_of[np.searchsorted(row_of, places, "right").clip(max=len(path) - 1)]
        return cls(np.maximum(0, before - _MARGIN), np.minimum(columns, after + _MARGIN))


def first_band(source: Side, target: Side, table: Table, walls: Sequence[Point] = ()) -> Band:
    """The band before anything is known of the links but the rising points through which their path must lead."""
    rows, columns = len(source), len(target)
    known = sorted({(0, 0), *walls, (rows, columns)})
    if sum((row - before) * (column - left) for (before, left), (row, column) in pairwise(known)) <= _SMALL:
        return Band.full(rows, columns)
    anchors = _supported(_rising(_between(known, _anchors(source, target, table))))
    return Band.through(_filled(sorted({*known, *anchors}), source, target), rows, columns)


def narrow_band(points: Iterable[Point], rows: int, columns: int) -> Band:
    """The band around the ends of links that were found."""
    return Band.through(points, rows, columns)


def _anchors(source: Side, target: Side, table: Table) -> Iterator[list[Point]]:
    """For each source line that has some, the target lines that its rare words point to."""
    spread = np.bincount(target.types, minlength=len(target.vocabulary))
    worth = np.where((spread > 0) & (spread <= _RARE), np.log(len(target) / np.maximum(spread, 1)), 0.0).astype(np.float32)
    lines_of = Table.of(target.types, target.lines, np.ones(len(target.types), np.float32), (len(target.vocabulary), len(target)))
    for first in range(0, len(source), _CHUNK):
        starts = source.starts[first : first + _CHUNK + 1]
        words, types = table.entries(source.types[starts[0] : starts[-1]])
        values = table.values[types] * worth[table.columns[types]]
        useful = values > 0
        which, places = lines_of.entries(table.columns[types][useful])
        rows = np.searchsorted(starts - starts[0], words[useful][which], "right") - 1
        yield from _best(rows + first, lines_of.columns[places], values[useful][which], len(target))


def _best(rows: Integers, columns: Integers, values: Floats, width: int) -> Iterator[list[Point]]:
    """For each row the columns with the greatest sums of values, best first."""
    keys, where = np.unique(rows * width + columns, return_inverse=True)
    sums = np.bincount(where, values, len(keys))
    order = np.lexsort((-sums, keys // width))
    row_of, sums = keys[order] // width, sums[order]
    _, starts, sizes = np.unique(row_of, return_index=True, return_counts=True)
    rank = np.arange(len(order)) - np.repeat(starts, sizes)
    kept = (rank < _CANDIDATES) & (sums >= np.repeat(sums[starts], sizes) * _RIVAL)
    points = zip(row_of[kept].tolist(), (keys[order][kept] % width).tolist(), strict=True)
    for _, group in groupby(points, itemgetter(0)):
        yield list(group)


def _between(walls: Sequence[Point], anchors: Iterable[Sequence[Point]]) -> Iterator[list[Point]]:
    """The anchors that a path through the walls can reach."""
    row_of, column_of = [row for row, _ in walls], [column for _, column in walls]
    for group in anchors:
        yield [
            (row, column)
            for row, column in group
            if column_of[max(bisect_left(row_of, row) - 1, 0)] <= column <= column_of[bisect_right(row_of, row)]
        ]


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


def _filled(chain: list[Point], source: Side, target: Side) -> list[Point]:
    """The chain with points on the straight line between anchors that stand far apart: many where one side has no word that could tell another way."""
    filled = []
    for (row, column), (next_row, next_column) in pairwise(chain):
        is_silent = source.starts[row] == source.starts[next_row] or target.starts[column] == target.starts[next_column]
        steps = 1 + min(next_row - row, next_column - column) // (1 if is_silent else _STRIDE)
        filled += [
            (row + (next_row - row) * step // steps, column + (next_column - column) * step // steps) for step in range(1, steps + 1)
        ]
    return filled
