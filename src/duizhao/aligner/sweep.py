"""Sums over all paths from the beginning to each place of a lattice, row after row: the part of the programme that takes the time.

Decides how rows are gone through quickly. What is made of the steps that arrive at a place, the best of them or their sum, is handed in.

The rows are cut into parts that are gone through side by side. What a part needs from the one before is guessed first: a path forgets
where it began within a few links, so the rows above a part, begun anywhere, end as the true ones do but for a constant. Where they don't
(lines that are all alike), the part is gone through again with what the part before found: the answer is that of a single part.
"""

from collections.abc import Iterator, Sequence
from typing import Protocol

import numpy as np

from duizhao.aligner.arrays import Floats, Integers
from duizhao.aligner.evidence import IMPOSSIBLE
from duizhao.aligner.lattice import Lattice
from duizhao.aligner.presets import Shape

_ROWS = 1.6
"""Rows of a part, times the root of the number of all rows: fewer rows make fewer steps, and more parts each of which needs a guess."""
_BEFORE = 16
"""Rows that are gone through to guess what stands above a part."""
_ALIKE = 1e-3
"""How far a guess may lie beside what was found (nats)."""
_HOPELESS = 50.0
"""Places so many nats behind the best of their row don't matter."""
_AT_ONCE = 1 << 16
"""Steps that are looked at at a time, as long as they are those of more than one part."""


class Merge(Protocol):
    """Makes sums of what arrives."""

    def __call__(self, arriving: Floats, additions: Floats, cells: Integers | None) -> Floats:
        """The sums at some places of some parts (part, place in its row), additions from places before them included.

        `arriving` are the sums with which each shape, and then an omission, arrives. `cells` are the numbers of the places, to keep something
        by; none when the sums are only a guess. The number behind the last place's is that of no place.
        """


class Sweep:
    """Goes through a lattice with links of these shapes."""

    def __init__(self, lattice: Lattice, shapes: Sequence[Shape], before: int = _BEFORE) -> None:
        """`before`: rows that are gone through to guess what stands above a part."""
        self._lattice = lattice
        self._back = np.array([*(shape.source for shape in shapes), 1])
        self._shift = np.array([*(shape.target for shape in shapes), 0])
        self._depth = int(self._back.max())
        self._counts = lattice.places.counts
        self._before = max(before, self._depth)
        self._rows = max(self._before, int(_ROWS * len(self._counts) ** 0.5))

    def sums(self, merge: Merge) -> Floats:
        """For each place what `merge` makes of all ways to it; paths begin at the first place with 0."""
        firsts = np.arange(0, len(self._counts), self._rows)
        above = np.full(len(self._lattice.places), IMPOSSIBLE, np.float64)
        found = above.copy()
        for parts in self._groups(firsts[1:] - self._before):
            self._run(parts, self._before, merge, None, above)
        for parts in self._groups(firsts):
            self._run(parts, self._rows, merge, above, found)
        return self._joined(firsts, merge, above, found)

    def _joined(self, firsts: Integers, merge: Merge, above: Floats, found: Floats) -> Floats:
        """The sums of all parts when each begins where the one before ended."""
        starts = self._lattice.places.starts
        level, levels = 0.0, np.zeros(len(self._counts))
        for first in firsts[1:]:
            rows = slice(int(first) - self._depth, int(first))
            cells = slice(int(starts[rows.start]), int(starts[rows.stop]))
            shift = _shift(found[cells], above[cells], starts[rows] - starts[rows.start])
            if shift is None:
                above[cells], shift = found[cells], 0.0
                self._run(np.array([first]), self._rows, merge, above, found)
            level += shift
            levels[first:] = level
        return found + np.repeat(levels, self._counts)

    def _groups(self, firsts: Integers) -> Iterator[Integers]:
        """Parts that are gone through together: those whose rows are about as wide."""
        widest = np.maximum.reduceat(self._counts, firsts) if len(firsts) else firsts
        order = np.argsort(widest, kind="stable")
        group: list[int] = []
        for number in order:
            width = int(widest[number])
            if group and (width > 2 * widest[group[0]] or width * (len(group) + 1) * len(self._back) > _AT_ONCE):
                yield firsts[sorted(group)]
                group = []
            group.append(int(number))
        if group:
            yield firsts[sorted(group)]

    def _run(self, firsts: Integers, length: int, merge: Merge, above: Floats | None, found: Floats) -> None:
        """Puts the sums of so many rows from each of `firsts` on into `found`; without `above` a path may begin anywhere in the first of them."""
        lattice, places = self._lattice, self._lattice.places
        cells, low = self._cells(firsts, length)
        origin = low[:, 0] - int(self._shift.max())
        span = int((low[:, -1] - origin).max()) + cells.shape[2]
        table = np.full((len(firsts), self._depth + length, span), IMPOSSIBLE, np.float64)
        if above is not None:
            self._fill(table, firsts, origin, above)
        flat = table.reshape(-1)
        lefts = np.arange(len(firsts))[:, None] * table[0].size + (np.arange(length) + self._depth) * span + low - origin[:, None]
        here = lefts[:, :, None] + np.arange(cells.shape[2])
        looks = (np.arange(cells.shape[2]) - (self._back * span + self._shift)[:, None])[:, None, :]
        omission, additions = lattice.omission.take(cells, mode="clip"), lattice.additions.take(cells, mode="clip")
        shut = cells == len(places)
        if lattice.closed is not None:
            shut |= lattice.closed.take(cells, mode="clip")
        for number in range(length):
            if number or above is not None:
                arriving = flat.take(lefts[:, number, None] + looks)
                arriving[:-1] += lattice.links.take(cells[:, number], axis=1, mode="clip")
                arriving[-1] += omission[:, number]
            else:
                arriving = np.full((len(self._back), *cells[:, 0].shape), IMPOSSIBLE, np.float64)
                arriving[-1] = 0.0
            if not number and above is not None and not firsts[0]:
                arriving[:, 0] = IMPOSSIBLE
                arriving[-1, 0, 0] = 0.0
            sums = merge(arriving, additions[:, number], cells[:, number] if above is not None else None)
            np.putmask(sums, shut[:, number], IMPOSSIBLE)
            flat[here[:, number]] = sums
        inside = cells < len(places)
        found[cells[inside]] = flat[here[inside]]

    def _cells(self, firsts: Integers, length: int) -> tuple[Integers, Integers]:
        """The numbers of the places of so many rows from each of `firsts` on (part, row, place), those that aren't there too; and the rows' first columns."""
        places = self._lattice.places
        rows = firsts[:, None] + np.arange(length)
        known = np.minimum(rows, len(self._counts) - 1)
        counts = np.where(rows < len(self._counts), self._counts[known], 0)[:, :, None]
        offsets = np.arange(int(self._counts[known].max()))
        return np.where(offsets < counts, places.starts[known][:, :, None] + offsets, len(places)), places.low[known]

    def _fill(self, table: Floats, firsts: Integers, origin: Integers, above: Floats) -> None:
        """Puts what stands above each part into its first rows of the table."""
        starts = self._lattice.places.starts
        for part, first in enumerate(firsts):
            for row in range(max(0, int(first) - self._depth), int(first)):
                skipped = max(0, int(origin[part] - self._lattice.places.low[row]))
                values = above[starts[row] + skipped : starts[row + 1]]
                left = int(self._lattice.places.low[row]) + skipped - int(origin[part])
                table[part, row - first + self._depth, left : left + len(values)] = values


def _shift(found: Floats, guess: Floats, starts: Integers) -> float | None:
    """By how much all that matters was guessed too low; none if it was guessed wrong."""
    counts = np.diff(starts, append=len(found))
    hopeless = [values < np.repeat(np.maximum.reduceat(values, starts), counts) - _HOPELESS for values in (found, guess)]
    best = found.argmax()
    shift = float(found[best] - guess[best])
    wrong = np.abs(found - guess - shift)[~(hopeless[0] & hopeless[1])]
    return shift if wrong.max() <= _ALIKE else None
