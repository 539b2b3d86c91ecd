"""How well stretches of source lines and of target lines go together.

Decides a score (a logarithm of odds, higher is better) for every shape of link inside a block of line numbers. Does not choose links.

A stretch explains the words of the other side as a mixture of its own words' renderings. What a word is worth is the logarithm
of how much likelier the stretch makes it than the document at large. A word counts once in a stretch: when a dropped paragraph shares
the topic of its neighbour, only what it says beside the topic tells whether the neighbour's English holds it too.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from duizhao.aligner.arrays import Floats, Integers
from duizhao.aligner.band import Band
from duizhao.aligner.features import Side
from duizhao.aligner.lexical import Table
from duizhao.aligner.presets import Preset
from duizhao.aligner.sums import Range, Words

_BLOCK = 64
"""Source lines that are scored at a time: few enough for dense matrices over the words that occur near them."""

_SQUARE = 32
"""Pairs of lines near each other are scored together, so many lines on either side."""

_SMOOTHING = 0.5
"""Added to a word's count in its background frequency."""

_LENGTH_FREEDOM = 3.0
_LENGTH_VARIANCE = 4.0
"""Lengths differ as Student's t does, with 3 degrees of freedom and 4 squared characters of variance per character: near the expected
length as a normal distribution, but a paragraph that the draft cut short may still be told by its words."""

_USUAL_RATIO = 3.3
"""English characters for one Chinese character in prose."""
_USUAL_RATIO_MASS = 200.0
"""Chinese characters' worth of belief in it: a short document with a dropped paragraph has a misleading ratio of its own."""

_ENDINGS_WORTH = np.array(
    [
        [0.1, -1.5, -1.5, -1.2],
        [-1.5, 1.5, 0.0, 0.0],
        [-1.5, 0.0, 2.0, -0.5],
        [-1.5, 0.0, -0.5, 1.2],
    ],
    np.float32,
)
"""What it says for a link (nats) that its source ends as the row, and its target as the column, of `Ending` has it: about two thirds of the
logarithms of odds in the development texts, for other evidence says a part of it too."""

_LEANING = np.array([0.0, 2.0, 2.0, 0.0], np.float32)
"""What it says for a link of several lines (nats) that one of them, not the last, ends as the entry, of `Ending`, has it: what a colon
introduces, and a sentence that a comma leaves open, goes on in the next line."""

_MUCH = 3.0
_SLACK = 30.0
_FEW = 2
"""Stretches of more than a few lines that have over three times, and these characters more, than any line of the other side are not looked at."""

IMPOSSIBLE = np.float32(-1e30)


@dataclass(frozen=True, slots=True)
class Block:
    """Scores of links that end before source line i, first_row < i <= last_row, and before target line j, first_column <= j <= last_column.

    `scores[shape, i - first_row - 1, j - first_column]`.
    """

    first_row: int
    first_column: int
    scores: Floats

    @property
    def last_row(self) -> int:
        return self.first_row + int(self.scores.shape[1])


class Evidence:
    """Scores of links between two texts, given a table of renderings."""

    def __init__(self, source: Side, target: Side, table: Table, preset: Preset) -> None:
        self._preset = preset
        self._source = source
        self._target = target
        self._forward = _Direction(source, target, table, preset)
        self._backward = _Direction(target, source, table.reversed(source.totals), preset)
        self.ratio = float((target.lengths.sum() + _USUAL_RATIO * _USUAL_RATIO_MASS) / (source.lengths.sum() + _USUAL_RATIO_MASS))
        """English characters for one Chinese character in these texts."""
        self._source_ends = _prefix_sums(source.lengths * np.float32(self.ratio))
        self._target_ends = _prefix_sums(target.lengths)
        self._source_leans = _prefix_sums(_LEANING[source.endings])
        self._target_leans = _prefix_sums(_LEANING[target.endings])

    def blocks(self, band: Band) -> Iterator[Block]:
        """The scores inside the band, block after block."""
        rows = len(self._source)
        for first in range(0, rows, _BLOCK):
            last = min(rows, first + _BLOCK)
            overlap = max(0, first - max(self._preset.source_sizes) + 1)
            yield self._block(overlap, first, last, int(band.low[overlap]), int(band.high[last]))

    def score(self, rows: Range, columns: Range) -> float:
        """The score, without prior, of linking source lines [first, last) with target lines [first, last)."""
        words = self._forward.score(rows, columns) + self._backward.score(columns, rows)
        return self._preset.evidence * words + self._form(rows, columns)

    def likeness(self, source: Integers, target: Integers) -> float:
        """What the words alone say (nats) for a stretch that holds these source types, each once, and one that holds these target types."""
        words = self._forward.worth(source, target) + self._backward.worth(target, source)
        return self._preset.evidence * words

    def single_scores(self, pairs: Iterable[tuple[int, int]]) -> dict[tuple[int, int], float]:
        """The scores, without prior, of linking one source line with one target line, for many pairs of them."""
        squares: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
        for row, column in pairs:
            squares[row // _SQUARE, column // _SQUARE].append((row, column))
        found = {}
        for group in squares.values():
            (a, b), (c, d) = ((min(lines), max(lines) + 1) for lines in zip(*group, strict=True))
            ends = self._source_ends[a : b + 1], self._target_ends[c : d + 1]
            forward = self._forward.scores((a, b), (c, d), [(1, 1)], ends)[1, 1]
            backward = self._backward.scores((c, d), (a, b), [(1, 1)], ends[::-1])[1, 1]
            for row, column in group:
                words = forward[column - c, row - a] + backward[row - a, column - c]
                found[row, column] = float(self._preset.evidence * words) + self._form((row, row + 1), (column, column + 1))
        return found

    def _form(self, rows: Range, columns: Range) -> float:
        """What lengths and endings say of a link: its own, and those of the lines inside it."""
        (a, b), (c, d) = rows, columns
        cost = _length_cost(
            self._source_ends[b] - self._source_ends[a],
            self._target_ends[d] - self._target_ends[c],
        )
        leaning = self._source_leans[b - 1] - self._source_leans[a] + self._target_leans[d - 1] - self._target_leans[c]
        return float(_ENDINGS_WORTH[self._source.endings[b - 1], self._target.endings[d - 1]] + leaning - cost)

    def _block(self, overlap: int, first: int, last: int, low: int, high: int) -> Block:
        """The block of ends first < i <= last, low <= j <= high; `overlap` is the first row on which a link may begin."""
        preset = self._preset
        scores = np.full((len(preset.shapes), last - first, high - low + 1), IMPOSSIBLE, np.float32)
        sizes = [(shape.source, shape.target) for shape in preset.shapes]
        turned = [(target, source) for source, target in sizes]
        source_ends, target_ends = self._source_ends[overlap : last + 1], self._target_ends[low : high + 1]
        forward = self._forward.scores((overlap, last), (low, high), sizes, (source_ends, target_ends))
        backward = self._backward.scores((low, high), (overlap, last), turned, (target_ends, source_ends))
        endings = _ENDINGS_WORTH[self._source.endings[first:last, None], self._target.endings[low:high]]
        for number, (rows, columns) in enumerate(sizes):
            start = max(first, overlap + rows - 1)
            if (rows, columns) not in forward or (columns, rows) not in backward or start >= last or high - low < columns:
                continue
            words = forward[rows, columns].T[start - overlap - rows + 1 :] + backward[columns, rows][start - overlap - rows + 1 :]
            source_lengths = self._source_ends[start + 1 : last + 1] - self._source_ends[start + 1 - rows : last + 1 - rows]
            target_lengths = self._target_ends[low + columns : high + 1] - self._target_ends[low : high + 1 - columns]
            cost = _length_cost(source_lengths[:, None], target_lengths[None, :])
            if rows > 1:
                cost -= (self._source_leans[start:last] - self._source_leans[start + 1 - rows : last + 1 - rows])[:, None]
            if columns > 1:
                cost -= self._target_leans[low + columns - 1 : high] - self._target_leans[low : high + 1 - columns]
            words *= np.float32(preset.evidence)
            words -= cost - np.float32(preset.shapes[number].log_prior)
            np.add(words, endings[start - first :, columns - 1 :], out=scores[number, start - first :, columns:])
        return Block(first, low, scores)


class _Direction:
    """How well stretches of `given` lines explain the words of stretches of `asked` lines."""

    def __init__(self, given: Side, asked: Side, table: Table, preset: Preset) -> None:
        self._given = given
        self._asked = asked
        self._table = table
        self._unexplained = np.float32(preset.unexplained)
        self._given_sizes = given.sizes
        self._gaps = asked.gaps
        totals = asked.totals
        background = (totals + _SMOOTHING) / (totals.sum() + preset.background_mass)
        self._gain = ((1 - preset.unexplained) / background).astype(np.float32)

    def scores(
        self, given: Range, asked: Range, sizes: Iterable[tuple[int, int]], ends: tuple[Floats, Floats]
    ) -> dict[tuple[int, int], Floats]:
        """For each (given size, asked size) a matrix: how well the stretch from each given line (a column) explains that from each asked line.

        `ends` say where the given and the asked lines end: a stretch that is far too long for a single asked line is impossible.
        """
        longest: dict[int, int] = defaultdict(int)
        for given_size, asked_size in sizes:
            if given_size <= given[1] - given[0]:
                longest[given_size] = max(longest[given_size], asked_size)
        words = Words.of(self._asked, self._gaps, asked, max(longest.values()))
        gains = _prefix_sums(self._mass(given, words.vocabulary) * np.append(self._gain[words.vocabulary], np.float32(0))[:, None])
        lengths = _prefix_sums(self._given_sizes[slice(*given)])
        limit = (ends[1][1:] - ends[1][:-1]).max() * _MUCH + _SLACK
        found = {}
        for size, most in longest.items():
            width = given[1] - given[0] - size + 1
            near = np.flatnonzero(ends[0][size:] - ends[0][:-size] <= limit) if size > _FEW and most == 1 else np.arange(width)
            if not len(near):
                continue
            worth = gains[:, near + size] - gains[:, near] if len(near) < width else gains[:, size:] - gains[:, :-size]
            worth *= 1 / np.maximum(lengths[near + size] - lengths[near], 1)
            worth += self._unexplained
            np.log(worth, out=worth)
            worth[-1] = 0
            for asked_size, matrix in enumerate(words.stretches(worth, most), start=1):
                found[size, asked_size] = _spread(matrix, near, width)
        return found

    def score(self, given: Range, asked: Range) -> float:
        """How well a single stretch of given lines explains one of asked lines."""
        words = self._asked.types[self._asked.starts[asked[0]] : self._asked.starts[asked[1]]]
        words = np.unique(words) if asked[1] - asked[0] > 1 else words
        return self.worth(self._given.types[self._given.starts[given[0]] : self._given.starts[given[1]]], words)

    def worth(self, types: Integers, words: Integers) -> float:
        """How well given types explain asked words, each of them once."""
        _, entries = self._table.entries(types)
        mass = np.bincount(self._table.columns[entries], self._table.values[entries], self._table.width)[words]
        worth = mass / max(len(types), 1) * self._gain[words] + self._unexplained
        return float(np.log(worth).sum())

    def _mass(self, lines: Range, vocabulary: Integers) -> Floats:
        """How much each line (a column) expects of each type in the vocabulary (a row), its words' renderings summed; then a row of nothing."""
        given, table = self._given, self._table
        types = given.types[given.starts[lines[0]] : given.starts[lines[1]]]
        count = lines[1] - lines[0]
        line_of = np.repeat(np.arange(count), np.diff(given.starts[lines[0] : lines[1] + 1]))
        which, entries = table.entries(types)
        place = np.full(table.width, -1)
        place[vocabulary] = np.arange(len(vocabulary))
        rows = place[table.columns[entries]]
        there = rows >= 0
        flat = rows[there] * count + line_of[which[there]]
        mass = np.bincount(flat, table.values[entries][there], (len(vocabulary) + 1) * count)
        return mass.astype(np.float32).reshape(-1, count)


def _spread(matrix: Floats, columns: Integers, width: int) -> Floats:
    """The matrix with its columns in these places of a wider one; the others are impossible."""
    if len(columns) == width:
        return matrix
    spread: Floats = np.full((len(matrix), width), IMPOSSIBLE, np.float32)
    spread[:, columns] = matrix
    return spread


def _length_cost(expected: Floats, found: Floats) -> Floats:
    """How unlikely it is that so many characters were found where so many were expected."""
    deviation = found - expected
    deviation *= deviation
    deviation /= (expected + found + 1) * np.float32(_LENGTH_VARIANCE / 2 * _LENGTH_FREEDOM)
    cost: Floats = np.log(deviation + 1)
    cost *= np.float32((_LENGTH_FREEDOM + 1) / 2)
    return cost


def _prefix_sums(values: Floats) -> Floats:
    """Sums of the first 0, 1, 2 … values along the last axis."""
    sums = np.zeros((*values.shape[:-1], values.shape[-1] + 1), np.float32)
    np.cumsum(values, axis=-1, out=sums[..., 1:])
    return sums
