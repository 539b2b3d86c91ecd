"""The dynamic programme: sequences of links from left to right, the best of them, and how probable each link is.

Decides which links are made from scores; links cannot cross here (`crossing` mends that). Does not know words.

All three passes walk over *layers*, one for each number of source lines used up. A layer says what may end there, for each target
position of the band: a link of each shape, an omission, or an addition.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from duizhao.aligner.arrays import Floats, Integers
from duizhao.aligner.band import Band
from duizhao.aligner.evidence import IMPOSSIBLE, Block
from duizhao.aligner.presets import Preset, Shape


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
    null = preset.log_null * sharpness
    for block in blocks:
        for row in range(block.first_row + 1 if block.first_row else 0, block.last_row + 1):
            low, count = int(band.low[row]), int(band.high[row] - band.low[row]) + 1
            if row:
                start = low - block.first_column
                links = block.scores[:, row - block.first_row - 1, start : start + count] * np.float32(sharpness)
            else:
                links = np.full((len(preset.shapes), count), IMPOSSIBLE)
            yield Layer(low, links, np.full(count, null), np.arange(count) * null)


def best_path(layers: Iterable[Layer], shapes: Sequence[Shape]) -> list[Step]:
    """The steps with the greatest sum of worth."""
    rows = _Rows(shapes)
    choices: list[tuple[int, Integers]] = []
    for layer in layers:
        arriving = rows.arriving(layer)
        choice = arriving.argmax(axis=0)
        best = np.take_along_axis(arriving, choice[None, :], 0)[0]
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
        arriving = rows.arriving(layer)
        forward = np.logaddexp.accumulate(np.logaddexp.reduce(arriving, axis=0) - layer.additions) + layer.additions
        rows.push(layer.low, forward)
        share = np.exp(np.minimum(arriving + (after - whole), 0.0))
        steps = np.diff(layer.additions)
        added = np.exp(np.minimum(forward[:-1] + steps + after[1:] - whole, 0.0))
        found.append(Layer(layer.low, share[:-1].astype(np.float32), share[-1], np.concatenate([[0.0], np.cumsum(added)])))
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


class _Rows:
    """The last few rows of sums over target positions, each padded so that a look beyond its ends finds the impossible."""

    def __init__(self, shapes: Sequence[Shape]) -> None:
        self._shapes = shapes
        self._rows: deque[tuple[int, Floats]] = deque(maxlen=max(shape.source for shape in shapes))

    def push(self, low: int, values: Floats) -> None:
        self._rows.append((low, values))

    def arriving(self, layer: Layer) -> Floats:
        """For each shape, then for an omission, the worth of arriving with it at each position; the very first path starts from nothing."""
        count = len(layer.omission)
        found = np.full((len(self._shapes) + 1, count), IMPOSSIBLE, np.float64)
        if not self._rows:
            found[-1, 0] = 0.0
            return found
        for number, shape in enumerate(self._shapes):
            if shape.source <= len(self._rows):
                self._add(found[number], shape.source, layer.low - shape.target, layer.links[number])
        self._add(found[-1], 1, layer.low, layer.omission)
        return found

    def _add(self, into: Floats, back: int, low: int, worth: Floats) -> None:
        """Puts the row `back` rows ago, from position `low` on, plus `worth` into an array."""
        start, values = self._rows[-back]
        first, last = max(low, start), min(low + len(into), start + len(values))
        if first < last:
            np.add(values[first - start : last - start], worth[first - low : last - low], out=into[first - low : last - low])


def _backward(layers: Sequence[Layer], shapes: Sequence[Shape]) -> list[Floats]:
    """For each layer the logarithm of the weight of all ways from each position to the end."""
    sums: list[Floats] = [np.full(len(layer.omission), IMPOSSIBLE, np.float64) for layer in layers]
    sums[-1][-1] = 0.0
    for row in range(len(layers) - 1, -1, -1):
        layer = layers[row]
        sums[row] = (np.logaddexp.accumulate((sums[row] + layer.additions)[::-1]))[::-1] - layer.additions
        for number, shape in enumerate(shapes):
            if shape.source <= row:
                _spread(sums[row - shape.source], layers[row - shape.source].low, sums[row] + layer.links[number], layer.low - shape.target)
        if row:
            _spread(sums[row - 1], layers[row - 1].low, sums[row] + layer.omission, layer.low)
    return sums


def _spread(into: Floats, low: int, values: Floats, start: int) -> None:
    """Adds weights, given as logarithms from position `start` on, to a row that begins at `low`."""
    first, last = max(low, start), min(low + len(into), start + len(values))
    if first < last:
        part = into[first - low : last - low]
        np.logaddexp(part, values[first - start : last - start], out=part)
