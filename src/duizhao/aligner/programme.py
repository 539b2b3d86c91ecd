"""The dynamic programme: sequences of links from left to right, the best of them, and how probable each link is.

Decides which links are made from scores; links cannot cross here (`crossing` mends that). Does not know words.

All three passes walk over *layers*, one for each number of source lines used up. A layer says what may end there, for each target
position of the band: a link of each shape, an omission, or an addition.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from duizhao.aligner.arrays import Floats, Integers
from duizhao.aligner.band import Band
from duizhao.aligner.evidence import IMPOSSIBLE, Block
from duizhao.aligner.presets import Preset, Shape

_RIVALS_OF_NONE = 0.15
_RIVALS_OF_TWO = 0.4
"""What the odds against a line without a counterpart, and against a link of two lines with one, are worth, by how often they were right in the
development texts."""
_SUREST_NONE = 0.95
"""How far a line without a counterpart is believed at most: one in thirty of the surest had one there that shares no word with it."""


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


@dataclass(frozen=True, slots=True)
class Layer:
    """Worth of what may end at one source position: `links[shape, position]`, `omission[position]`.

    `additions[position]` is the worth of adding every target line from the first position of the layer to this one.
    """

    low: int
    links: Floats
    omission: Floats
    additions: Floats


def scored_layers(blocks: Iterable[Block], band: Band, preset: Preset, sharpness: float = 1.0) -> Iterator[Layer]:
    """Layers whose worth is the score, a logarithm, times `sharpness`."""
    widest = int((band.high - band.low).max()) + 1
    omission = np.full(widest, preset.log_omission * sharpness)
    additions = np.arange(widest) * (preset.log_addition * sharpness)
    for block in blocks:
        for row in range(block.first_row + 1 if block.first_row else 0, block.last_row + 1):
            low, count = int(band.low[row]), int(band.high[row] - band.low[row]) + 1
            if row:
                start = low - block.first_column
                links = block.scores[:, row - block.first_row - 1, start : start + count] * np.float32(sharpness)
            else:
                links = np.full((len(preset.shapes), count), IMPOSSIBLE)
            yield Layer(low, links, omission[:count], additions[:count])


def best_path(layers: Iterable[Layer], shapes: Sequence[Shape]) -> list[Step]:
    """The steps with the greatest sum of worth."""
    rows = _Rows(shapes)
    choices: list[tuple[int, Integers]] = []
    for layer in layers:
        arriving = rows.arriving(layer)
        choice = arriving.argmax(axis=0)
        best = np.maximum.reduce(arriving)
        carried = np.maximum.accumulate(best - layer.additions) + layer.additions
        added = carried > best + 1e-9
        choice[added] = len(shapes) + 1
        rows.push(layer.low, np.where(added, carried, best))
        choices.append((layer.low, choice.astype(np.uint8)))
    return _trace(choices, shapes)


def _trace(choices: Sequence[tuple[int, Integers]], shapes: Sequence[Shape]) -> list[Step]:
    taken = [*((shape.source, shape.target) for shape in shapes), (1, 0), (0, 1)]
    row, column = len(choices) - 1, choices[-1][0] + len(choices[-1][1]) - 1
    steps = []
    while row or column:
        low, choice = choices[row]
        sources, targets = taken[choice[column - low]]
        steps.append(Step(row - sources, row, column - targets, column))
        row, column = row - sources, column - targets
    return steps[::-1]


def probable_layers(layers: Sequence[Layer], shapes: Sequence[Shape]) -> list[Layer]:
    """Layers whose worth is probability: the share of all paths, weighed by their scores, that take a step."""
    backward = _backward(layers, shapes)
    whole = backward[0][0]
    rows = _Rows(shapes)
    found = []
    for layer, after in zip(layers, backward, strict=True):
        top, parts = _powers(rows.arriving(layer))
        forward = np.logaddexp.accumulate(top + np.log(np.add.reduce(parts)) - layer.additions) + layer.additions
        rows.push(layer.low, forward)
        parts *= np.exp(np.minimum(top + (after - whole), 0.0))
        steps = np.diff(layer.additions)
        added = np.exp(np.minimum(forward[:-1] + steps + after[1:] - whole, 0.0))
        found.append(Layer(layer.low, parts[:-1], parts[-1], np.concatenate([[0.0], np.cumsum(added)])))
    return found


def visits(layers: Sequence[Layer], shapes: Sequence[Shape]) -> list[Floats]:
    """For each layer the logarithm of the probability that a path passes through each of its positions."""
    backward = _backward(layers, shapes)
    rows = _Rows(shapes)
    found = []
    for layer, after in zip(layers, backward, strict=True):
        top, parts = _powers(rows.arriving(layer))
        forward = np.logaddexp.accumulate(top + np.log(np.add.reduce(parts)) - layer.additions) + layer.additions
        rows.push(layer.low, forward)
        found.append(np.minimum(forward + after - backward[0][0], 0.0))
    return found


def surest_path(probable: Sequence[Layer], shapes: Sequence[Shape]) -> list[Step]:
    """The steps that can be expected to put the greatest number of lines into right links.

    The path of the highest score alone may be a lucky one: where many readings of a passage are near it, what most of them agree on is likelier.
    """
    lines = np.array([[shape.source + shape.target] for shape in shapes], np.float32)
    return best_path((Layer(layer.low, layer.links * lines, layer.omission, layer.additions) for layer in probable), shapes)


def probability(step: Step, probable: Sequence[Layer], shapes: Sequence[Shape]) -> float:
    """How probable a step is."""
    layer = probable[step.source_last]
    position = step.target_last - layer.low
    if step.shape == (1, 0):
        return float(layer.omission[position])
    if step.shape == (0, 1):
        return float(layer.additions[position] - layer.additions[position - 1])
    number = next(number for number, shape in enumerate(shapes) if (shape.source, shape.target) == step.shape)
    return float(layer.links[number, position])


def confidence(step: Step, probable: Sequence[Layer], shapes: Sequence[Shape]) -> float:
    """The chance that a step, once it was chosen, is right.

    For most links that is its probability. A line without a counterpart has many rivals, each of them unlikely; together they take more from
    its probability than is their due. So have two lines that are linked with one.
    """
    chance = min(1.0, probability(step, probable, shapes))
    if step.is_null:
        return _SUREST_NONE * chance / (chance + (1 - chance) * _RIVALS_OF_NONE)
    rivals = _RIVALS_OF_TWO if sorted(step.shape) == [1, 2] else 1.0
    return chance / (chance + (1 - chance) * rivals)


class _Rows:
    """The last few rows of sums over target positions, from which every shape of link arrives at the next."""

    def __init__(self, shapes: Sequence[Shape]) -> None:
        moves = _moves(shapes)
        self._count = len(moves)
        self._ring = _Ring([(source, 0, -target) for source, target in moves], 1)

    def push(self, low: int, values: Floats) -> None:
        self._ring.push(low, values)

    def arriving(self, layer: Layer) -> Floats:
        """For each shape, then for an omission, the worth of arriving with it at each position; the very first path starts from nothing."""
        count = len(layer.omission)
        if not self._ring.pushed:
            nothing: Floats = np.full((self._count, count), IMPOSSIBLE, np.float64)
            nothing[-1, 0] = 0.0
            return nothing
        found = self._ring.seen(layer.low, count)
        found[:-1] += layer.links
        found[-1] += layer.omission
        return found


def _moves(shapes: Sequence[Shape]) -> list[tuple[int, int]]:
    """How many source and target lines each shape takes, then an omission."""
    return [*((shape.source, shape.target) for shape in shapes), (1, 0)]


class _Ring:
    """The last few rows, of one or more lines of numbers each, looked at from many places at once; beyond them lies the impossible."""

    def __init__(self, looks: Sequence[tuple[int, int, int]], lines: int) -> None:
        """`looks`: how many rows back, at which of a row's lines, and how many positions further on."""
        self._back, self._line, self._shift = np.array(looks).T
        self._margin = int(np.abs(self._shift).max())
        self._cells = np.full((int(self._back.max()), lines, 0), IMPOSSIBLE, np.float64)
        self._filled = [slice(0, 0)] * len(self._cells)
        self._places = np.arange(0)
        self._starts: list[Integers] = []
        self.pushed = 0

    def push(self, low: int, *values: Floats) -> None:
        """Adds a row that begins at position `low`, its lines one or more at a time; the oldest row is forgotten."""
        count = values[0].shape[-1]
        self._widen(low + count)
        slot = self.pushed % len(self._cells)
        row = self._cells[slot]
        row[:, self._filled[slot]] = IMPOSSIBLE
        self._filled[slot] = filled = slice(low + self._margin, low + self._margin + count)
        row[: len(row) - len(values) + 1, filled] = values[0]
        for number, line in enumerate(values[1:], start=len(row) - len(values) + 1):
            row[number, filled] = line
        self.pushed += 1

    def seen(self, low: int, count: int) -> Floats:
        """What each look (a row) finds from each of `count` positions from `low` on."""
        self._widen(low + count)
        found: Floats = self._cells.take(self._starts[self.pushed % len(self._cells)] + self._places[low : low + count])
        return found

    def _widen(self, positions: int) -> None:
        """Makes room for so many positions."""
        needed = positions + 2 * self._margin
        depth, lines, width = self._cells.shape
        if width < needed:
            cells = np.full((depth, lines, 2 * needed), IMPOSSIBLE, np.float64)
            cells[:, :, :width] = self._cells
            self._cells = cells
            self._places = np.arange(2 * needed)
            self._starts = [
                (((slot - self._back) % depth * lines + self._line) * 2 * needed + self._shift + self._margin)[:, None]
                for slot in range(depth)
            ]


def _backward(layers: Sequence[Layer], shapes: Sequence[Shape]) -> list[Floats]:
    """For each layer the logarithm of the weight of all ways from each position to the end."""
    moves = _moves(shapes)
    later = _Ring([(source, number, target) for number, (source, target) in enumerate(moves)], len(moves))
    sums: list[Floats] = []
    for layer in reversed(layers):
        count = len(layer.omission)
        if later.pushed:
            top, parts = _powers(later.seen(layer.low, count))
            onward = top + np.log(np.add.reduce(parts))
        else:
            onward = np.full(count, IMPOSSIBLE, np.float64)
            onward[-1] = 0.0
        onward = np.logaddexp.accumulate((onward + layer.additions)[::-1])[::-1] - layer.additions
        later.push(layer.low, layer.links + onward, layer.omission + onward)
        sums.append(onward)
    return sums[::-1]


def _powers(logarithms: Floats) -> tuple[Floats, Floats]:
    """The greatest logarithm of each column, and every entry's power relative to it."""
    top: Floats = np.maximum.reduce(logarithms)
    return top, np.exp((logarithms - top).astype(np.float32))
