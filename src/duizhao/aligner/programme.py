"""The dynamic programme: sequences of links from left to right, the best of them, and how probable each link is.

Decides which links are made from scores; links cannot cross here (`crossing` mends that). Does not know words.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from duizhao.aligner.arrays import Floats, Integers
from duizhao.aligner.lattice import Lattice, mirrored
from duizhao.aligner.presets import Shape
from duizhao.aligner.sweep import Sweep

_RIVALS_OF_NONE = 0.1
"""What the odds against a line without a counterpart are worth, by how often such lines were right in development texts."""
_SUREST_NONE = 0.985
"""How far a line without a counterpart is believed at most: one in seventy of the surest had one there that shares no word with it."""
_MEMORY = 32
"""Rows after which the best path has forgotten where it began: where steps are worth little, it takes twice as long as a sum of all paths."""


@dataclass(frozen=True, slots=True)
class Step:
    """A link between source lines [source_first, source_last) and target lines [target_first, target_last); either may be empty."""

    source_first: int
    source_last: int
    target_first: int
    target_last: int

    @property
    def is_null(self) -> bool:
        return self.source_first == self.source_last or self.target_first == self.target_last

    @property
    def shape(self) -> tuple[int, int]:
        return self.source_last - self.source_first, self.target_last - self.target_first


def best_path(lattice: Lattice, shapes: Sequence[Shape]) -> list[Step]:
    """The steps with the greatest sum of worth."""
    best = _Best(len(lattice.places))
    Sweep(lattice, shapes, _MEMORY).sums(best)
    taken = [*((shape.source, shape.target) for shape in shapes), (1, 0), (0, 1)]
    places = lattice.places
    low, starts, choices = places.low.tolist(), places.starts.tolist(), best.choices.tolist()
    row, column = len(low) - 1, low[-1] + starts[-1] - starts[-2] - 1
    steps = []
    while row or column:
        sources, targets = taken[choices[starts[row] + column - low[row]]]
        steps.append(Step(row - sources, row, column - targets, column))
        row, column = row - sources, column - targets
    return steps[::-1]


class _Best:
    """Keeps the best of what arrives, and which step that was: a shape's number, then an omission's, then an addition's."""

    def __init__(self, places: int) -> None:
        self.choices = np.zeros(places + 1, np.uint8)

    def __call__(self, arriving: Floats, additions: Floats, cells: Integers | None) -> Floats:
        best: Floats = np.maximum.reduce(arriving)
        carried = np.maximum.accumulate(best - additions, axis=1) + additions
        added = carried > best + 1e-9
        if cells is not None:
            choice = arriving.argmax(axis=0)
            choice[added] = len(arriving)
            self.choices[cells] = choice
        sums: Floats = np.where(added, carried, best)
        return sums


class _Sum:
    """Adds up what arrives: logarithms of sums of powers.

    On demand it keeps, for each place, the powers of the steps that arrive there as `parts` of the greatest, and as `rest` by how many nats that
    one lies below the sum of all ways to the place.
    """

    def __init__(self, steps: int = 0, places: int = 0) -> None:
        self.parts = np.zeros((steps, places + 1), np.float32)
        self.rest = np.zeros(places + 1)

    def __call__(self, arriving: Floats, additions: Floats, cells: Integers | None) -> Floats:
        top = np.maximum.reduce(arriving)
        arriving -= top
        parts = np.exp(arriving.astype(np.float32))
        here = top + np.log(np.add.reduce(parts))
        sums: Floats = np.logaddexp.accumulate(here - additions, axis=1) + additions
        if cells is not None and len(self.parts):
            self.parts[:, cells] = parts
            self.rest[cells] = top - sums
        return sums


def probable_lattice(lattice: Lattice, shapes: Sequence[Shape]) -> Lattice:
    """The lattice whose worth is probability: the share of all paths, weighed by their scores, that take a step."""
    places = lattice.places
    arriving = _Sum(len(shapes) + 1, len(places))
    forward = Sweep(lattice, shapes).sums(arriving)
    onward = _onward(lattice, shapes) - forward[-1]
    parts = arriving.parts[:, :-1]
    parts *= np.exp(np.minimum(forward + arriving.rest[:-1] + onward, 0.0)).astype(np.float32)
    added = np.zeros(len(places))
    added[1:] = np.exp(np.minimum(forward[:-1] + np.diff(lattice.additions) + onward[1:], 0.0))
    added[places.starts[:-1]] = 0.0
    return Lattice(places, parts[:-1], parts[-1], places.sums(added), lattice.closed)


def visits(lattice: Lattice, shapes: Sequence[Shape]) -> Floats:
    """For each place the logarithm of the probability that a path passes through it."""
    forward = Sweep(lattice, shapes).sums(_Sum())
    visited: Floats = np.minimum(forward + _onward(lattice, shapes) - forward[-1], 0.0)
    return visited


def _onward(lattice: Lattice, shapes: Sequence[Shape]) -> Floats:
    """For each place the logarithm of the weight of all ways from it to the end."""
    return Sweep(mirrored(lattice, shapes), shapes).sums(_Sum())[::-1]


def surest_path(probable: Lattice, shapes: Sequence[Shape]) -> list[Step]:
    """The steps that can be expected to put the greatest number of lines into right links.

    The path of the highest score alone may be a lucky one: where many readings of a passage are near it, what most of them agree on is likelier.
    """
    lines = np.array([[shape.source + shape.target] for shape in shapes], np.float32)
    return best_path(replace(probable, links=probable.links * lines), shapes)


def probability(step: Step, probable: Lattice, shapes: Sequence[Shape]) -> float:
    """How probable a step is."""
    places = probable.places
    place = int(places.starts[step.source_last]) + step.target_last - int(places.low[step.source_last])
    if step.shape == (1, 0):
        return float(probable.omission[place])
    if step.shape == (0, 1):
        return float(probable.additions[place] - probable.additions[place - 1])
    number = next(number for number, shape in enumerate(shapes) if (shape.source, shape.target) == step.shape)
    return float(probable.links[number, place])


def confidence(step: Step, probable: Lattice, shapes: Sequence[Shape]) -> float:
    """The chance that a step, once it was chosen, is right.

    For most links that is its probability. A line without a counterpart has many rivals, each of them unlikely; together they take more from
    its probability than is their due.
    """
    chance = min(1.0, probability(step, probable, shapes))
    return _SUREST_NONE * chance / (chance + (1 - chance) * _RIVALS_OF_NONE) if step.is_null else chance
