"""The lattice: every place that a path of links may pass, and what each step to it is worth.

Decides how those numbers are kept. Does not choose paths (`programme` does) and does not know words.

A place is (row, column): so many source lines and so many target lines are used up. A row holds the places of the band only, one behind another;
all rows stand in one array, so that what is done to every place is done at once. A step arrives at a place: a link of some shape, an
omission (from the row above) or an addition (from the place before in its row).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from duizhao.aligner.arrays import Flags, Floats, Integers
from duizhao.aligner.band import Band
from duizhao.aligner.evidence import IMPOSSIBLE, Block
from duizhao.aligner.presets import Preset, Shape


@dataclass(frozen=True, slots=True)
class Places:
    """The places of a band: row r has those of the columns `low[r]`, `low[r]` + 1 …, at `starts[r]` to `starts[r + 1]` of an array of all places."""

    low: Integers
    starts: Integers

    @classmethod
    def of(cls, band: Band) -> "Places":
        return cls(band.low, np.concatenate([[0], np.cumsum(band.high - band.low + 1)]))

    def __len__(self) -> int:
        return int(self.starts[-1])

    @property
    def counts(self) -> Integers:
        """How many places each row has."""
        return np.diff(self.starts)

    @property
    def rows(self) -> Integers:
        """The row of each place."""
        return np.repeat(np.arange(len(self.low)), self.counts)

    @property
    def columns(self) -> Integers:
        """The column of each place."""
        return np.arange(len(self)) + np.repeat(self.low - self.starts[:-1], self.counts)

    @property
    def mirrored(self) -> "Places":
        """The places as a path from the end finds them: the last place of the last row comes first, and lines are counted from the end."""
        high = self.low + self.counts - 1
        return Places((high[-1] - high)[::-1], np.concatenate([[0], np.cumsum(self.counts[::-1])]))

    @property
    def is_first(self) -> Flags:
        """Whether each place is the first of its row."""
        first = np.zeros(len(self), np.bool_)
        first[self.starts[:-1]] = True
        return first

    def at(self, rows: Integers, columns: Integers) -> tuple[Integers, Flags]:
        """Where these places stand in an array of all, and which of them are there; a place that isn't has some other's number."""
        known = np.clip(rows, 0, len(self.low) - 1)
        offsets = columns - self.low[known]
        there = (known == rows) & (offsets >= 0) & (offsets < self.counts[known])
        return np.where(there, self.starts[known] + offsets, 0), there

    def hold(self, places: Iterable[tuple[int, int]]) -> bool:
        """Whether all these places (row, column) are there."""
        rows, columns = np.array([*places]).T
        return bool(self.at(rows, columns)[1].all())

    def sums(self, values: Floats) -> Floats:
        """The sums of each row's values from its first place up to each place."""
        sums = np.cumsum(values)
        firsts = self.starts[:-1]
        return sums - np.repeat(sums[firsts] - values[firsts], self.counts)


@dataclass(frozen=True, slots=True)
class Lattice:
    """Worth of what may arrive at each place: `links[shape, place]`, `omission[place]`.

    `additions[place]` is the worth of adding every target line from the row's first column to this one. What is `closed` no path may pass, and
    nothing arrives there; in a row the places that are open stand together.
    """

    places: Places
    links: Floats
    omission: Floats
    additions: Floats
    closed: Flags | None = None


def scored_lattice(blocks: Iterable[Block], band: Band, preset: Preset, sharpness: float = 1.0) -> Lattice:
    """The lattice whose worth is the score, a logarithm, times `sharpness`."""
    places = Places.of(band)
    links = np.full((len(preset.shapes), len(places)), IMPOSSIBLE, np.float32)
    rows, columns = places.rows, places.columns
    for block in blocks:
        part = slice(int(places.starts[block.first_row + 1]), int(places.starts[block.last_row + 1]))
        width = block.scores.shape[2]
        cells = (rows[part] - block.first_row - 1) * width + columns[part] - block.first_column
        np.multiply(block.scores.reshape(len(links), -1).take(cells, axis=1), np.float32(sharpness), out=links[:, part])
    additions = (np.arange(len(places)) - np.repeat(places.starts[:-1], places.counts)) * (preset.log_addition * sharpness)
    return Lattice(places, links, np.full(len(places), preset.log_omission * sharpness), additions)


def mirrored(lattice: Lattice, shapes: Sequence[Shape]) -> Lattice:
    """The lattice as paths from the end to the beginning find it: what arrives at a place there is what leaves it here."""
    places = lattice.places
    rows, columns = places.rows, places.columns

    def leaving(values: Floats, sources: int, targets: int) -> Floats:
        where, there = places.at(rows + sources, columns + targets)
        if lattice.closed is not None:
            there &= ~lattice.closed
        return np.where(there, values[where], IMPOSSIBLE)[::-1]

    links = np.stack([leaving(values, shape.source, shape.target) for values, shape in zip(lattice.links, shapes, strict=True)])
    whole = lattice.additions[places.starts[1:] - 1]
    additions = (np.repeat(whole, places.counts) - lattice.additions)[::-1]
    closed = None if lattice.closed is None else lattice.closed[::-1]
    return Lattice(places.mirrored, links, leaving(lattice.omission, 1, 0), additions, closed)
