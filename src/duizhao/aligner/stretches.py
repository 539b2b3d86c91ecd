"""Stretches: parts of the two texts that are aligned for themselves, because what is known beforehand stands between them.

Decides which part of the lattice a stretch sees, and what in it is barred. Does not know why (`pins` does).
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from duizhao.aligner.arrays import Integers
from duizhao.aligner.band import Band, Point
from duizhao.aligner.evidence import IMPOSSIBLE
from duizhao.aligner.lattice import Lattice, Places
from duizhao.aligner.presets import Shape
from duizhao.aligner.programme import Step


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """Source lines [source_first, source_last) and target lines [target_first, target_last); no link of either leaves it."""

    source_first: int
    source_last: int
    target_first: int
    target_last: int

    @property
    def is_one_sided(self) -> bool:
        return self.source_first == self.source_last or self.target_first == self.target_last

    @property
    def corners(self) -> tuple[Point, Point]:
        return (self.source_first, self.target_first), (self.source_last, self.target_last)

    def moved(self, step: Step) -> Step:
        """A step of the stretch as a step of the whole text."""
        return Step(
            step.source_first + self.source_first,
            step.source_last + self.source_first,
            step.target_first + self.target_first,
            step.target_last + self.target_first,
        )


def within(band: Band, stretches: Sequence[Stretch]) -> Band:
    """The band without what lies outside every stretch; the band must hold the corners of each."""
    floor, ceiling = np.zeros_like(band.low), np.full_like(band.high, band.high[-1])
    for stretch in stretches:
        ceiling[stretch.source_first : stretch.source_last + 1] = stretch.target_last
    for stretch in reversed(stretches):
        floor[stretch.source_first : stretch.source_last + 1] = stretch.target_first
    return Band(np.clip(band.low, floor, ceiling), np.clip(band.high, floor, ceiling))


@dataclass(frozen=True, slots=True)
class Fences:
    """What divides two texts: stretches in rising order, and lines inside them that are linked elsewhere.

    `sources` and `targets` hold for each line the number of its stretch, and a negative number, another one on each side, for a line that
    is linked already.
    """

    stretches: Sequence[Stretch]
    sources: Integers
    targets: Integers

    @classmethod
    def of(cls, stretches: Sequence[Stretch], taken: tuple[Collection[int], Collection[int]] = ((), ())) -> "Fences":
        """The fences of texts that end with the last stretch; lines outside all of them are linked already."""
        sources, targets = np.full(stretches[-1].source_last, -1), np.full(stretches[-1].target_last, -2)
        for number, stretch in enumerate(stretches):
            sources[stretch.source_first : stretch.source_last] = number
            targets[stretch.target_first : stretch.target_last] = number
        sources[list(taken[0])] = -1
        targets[list(taken[1])] = -2
        return cls(stretches, sources, targets)

    def by_stretch(self, steps: Iterable[Step]) -> Iterator[list[Step]]:
        """The steps of each stretch, in their order; those of lines that are linked already are left out."""
        found: list[list[Step]] = [[] for _ in self.stretches]
        for step in steps:
            sources = self.sources[step.source_first : step.source_last]
            number = int(sources[0] if len(sources) else self.targets[step.target_first])
            if number >= 0:
                found[number].append(step)
        return iter(found)


def fenced(lattice: Lattice, fences: Fences, shapes: Sequence[Shape]) -> Lattice:
    """The lattice in which no link crosses a fence or holds a line that is linked already, and passing such a line is certain."""
    places = lattice.places
    rows, columns = places.rows, places.columns
    low, high = _open(fences)
    closed = (columns < low[rows]) | (columns > high[rows])
    links = np.empty_like(lattice.links)
    for number, shape in enumerate(shapes):
        same = _numbers(fences.sources, shape.source, -1)[rows] == _numbers(fences.targets, shape.target, -2)[columns]
        links[number] = np.where(same & ~closed, lattice.links[number], IMPOSSIBLE)
    omission = np.where(np.concatenate([[False], fences.sources < 0])[rows], 0.0, lattice.omission)
    steps = np.diff(lattice.additions, prepend=0.0)
    steps[places.starts[:-1]] = 0.0
    steps[np.concatenate([[False], fences.targets < 0])[columns]] = 0.0
    return Lattice(places, links, np.where(closed, IMPOSSIBLE, omission), places.sums(steps), closed)


def _numbers(lines: Integers, size: int, none: int) -> Integers:
    """For each place behind lines the number that the last `size` lines before it share; `none` if they don't or one is linked already."""
    found = np.full(len(lines) + 1, none)
    taken = np.cumsum(np.concatenate([[0], lines < 0]))
    ends = np.arange(size, len(lines) + 1)
    free = (taken[ends] == taken[ends - size]) & (lines[ends - size] == lines[ends - 1])
    found[ends] = np.where(free, lines[ends - 1], none)
    return found


def _open(fences: Fences) -> tuple[Integers, Integers]:
    """The first and the last column that a path may pass in each row: inside a stretch any, between two stretches only lines linked already."""
    low = np.full(len(fences.sources) + 1, len(fences.targets))
    high = np.zeros(len(fences.sources) + 1, np.int64)

    def opened(first_row: int, last_row: int, first: int, last: int) -> None:
        rows = slice(first_row, last_row + 1)
        np.minimum(low[rows], first, out=low[rows])
        np.maximum(high[rows], last, out=high[rows])

    edge = Stretch(0, 0, 0, 0)
    for before, stretch in pairwise([edge, *fences.stretches]):
        opened(before.source_last, stretch.source_first, before.target_last, before.target_last)
        opened(stretch.source_first, stretch.source_first, before.target_last, stretch.target_first)
        opened(stretch.source_first, stretch.source_last, stretch.target_first, stretch.target_last)
    return low, high


def part_of(lattice: Lattice, stretch: Stretch) -> Lattice:
    """The places of a stretch, numbered from its own first line and place."""
    rows = slice(stretch.source_first, stretch.source_last + 1)
    low, counts = lattice.places.low[rows], lattice.places.counts[rows]
    first = np.maximum(low, stretch.target_first)
    high = np.minimum(low + counts - 1, stretch.target_last)
    places = Places.of(Band(first - stretch.target_first, high - stretch.target_first))
    cells, _ = lattice.places.at(places.rows + stretch.source_first, places.columns + stretch.target_first)
    closed = None if lattice.closed is None else lattice.closed[cells]
    return Lattice(places, lattice.links[:, cells], lattice.omission[cells], lattice.additions[cells], closed)
