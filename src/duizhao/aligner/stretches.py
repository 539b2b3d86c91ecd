"""Stretches: parts of the two texts that are aligned for themselves, because what is known beforehand stands between them.

Decides which layers of the dynamic programme a stretch sees, and what in it is barred. Does not know why (`pins` does).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np

from duizhao.aligner.arrays import Flags, Integers
from duizhao.aligner.band import Band, Point
from duizhao.aligner.evidence import IMPOSSIBLE
from duizhao.aligner.presets import Shape
from duizhao.aligner.programme import Layer, Step


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

    @property
    def area(self) -> int:
        return (self.source_last - self.source_first) * (self.target_last - self.target_first)

    def moved(self, step: Step) -> Step:
        """A step of the stretch as a step of the whole text."""
        return Step(
            step.source_first + self.source_first,
            step.source_last + self.source_first,
            step.target_first + self.target_first,
            step.target_last + self.target_first,
        )


class Taken(Protocol):
    """Lines that are linked already."""

    def inside(self, stretch: Stretch) -> tuple[frozenset[int], frozenset[int]]:
        """The source and the target lines among them that stand in a stretch."""


def within(band: Band, stretches: Sequence[Stretch]) -> Band:
    """The band without what lies outside every stretch; the band must hold the corners of each."""
    floor, ceiling = np.zeros_like(band.low), np.full_like(band.high, band.high[-1])
    for stretch in stretches:
        ceiling[stretch.source_first : stretch.source_last + 1] = stretch.target_last
    for stretch in reversed(stretches):
        floor[stretch.source_first : stretch.source_last + 1] = stretch.target_first
    return Band(np.clip(band.low, floor, ceiling), np.clip(band.high, floor, ceiling))


def layers_by_stretch(layers: Iterable[Layer], stretches: Sequence[Stretch]) -> Iterator[tuple[Stretch, list[Layer]]]:
    """Each stretch with its layers, numbered from its own first line and position; both come in rising order."""
    coming = enumerate(layers)
    row, layer = next(coming)
    for stretch in stretches:
        own = []
        while row < stretch.source_first:
            row, layer = next(coming)
        while True:
            own.append(_part(layer, stretch))
            if row == stretch.source_last:
                break
            row, layer = next(coming)
        yield stretch, own


def _part(layer: Layer, stretch: Stretch) -> Layer:
    """The positions of a layer that lie in the stretch."""
    if not stretch.target_first and layer.low + len(layer.omission) <= stretch.target_last + 1:
        return layer
    first = max(stretch.target_first - layer.low, 0)
    part = slice(first, stretch.target_last - layer.low + 1)
    return Layer(layer.low + first - stretch.target_first, layer.links[:, part], layer.omission[part], layer.additions[part])


def barred(layers: Sequence[Layer], stretch: Stretch, taken: Taken, shapes: Sequence[Shape]) -> Sequence[Layer]:
    """The layers of a stretch when some of its lines are linked elsewhere: no link holds them, and passing them is certain."""
    held = taken.inside(stretch)
    found = list(layers)
    if held[1]:
        columns = np.array(sorted(held[1])) - stretch.target_first
        closed = np.zeros((len(shapes), stretch.target_last - stretch.target_first + 1), np.bool_)
        for number, shape in enumerate(shapes):
            ends = (columns[:, None] + np.arange(1, shape.target + 1)).ravel()
            closed[number, ends[ends < closed.shape[1]]] = True
        found = [_without_targets(layer, columns, closed) for layer in found]
    widest = max(shape.source for shape in shapes)
    for line in sorted(held[0]):
        first = line - stretch.source_first + 1
        for row in range(first, min(first + widest, len(found))):
            links = found[row].links.copy()
            links[[number for number, shape in enumerate(shapes) if shape.source > row - first]] = IMPOSSIBLE
            found[row] = replace(found[row], links=links)
        found[first] = replace(found[first], omission=np.zeros_like(found[first].omission))
    return found


def _without_targets(layer: Layer, columns: Integers, closed: Flags) -> Layer:
    """A layer without its links that hold these target lines (`closed` says which end where), and with certain steps over them."""
    count = len(layer.omission)
    here = closed[:, layer.low : layer.low + count]
    if not here.any():
        return layer
    places = columns + 1 - layer.low
    places = places[(places > 0) & (places < count)]
    spared = np.zeros(count)
    spared[places] = layer.additions[places] - layer.additions[places - 1]
    return replace(layer, links=np.where(here, IMPOSSIBLE, layer.links), additions=layer.additions - np.cumsum(spared))
