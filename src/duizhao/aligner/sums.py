"""Sums of what words are worth, for many stretches of lines at once.

Decides only how they are added up quickly: the words of a block of lines stand in sheets of a few words a line, and a word that a stretch
repeats is taken off again. Knows neither languages nor scores.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from duizhao.aligner.arrays import Floats, Integers
from duizhao.aligner.features import Side
from duizhao.aligner.lexical import numbered

_SHEET = 8
"""Words of each line whose worth is added up at a time."""

_FIRST = np.array([True])

Range = tuple[int, int]
"""Lines [first, last)."""


@dataclass(frozen=True, slots=True)
class Sheets:
    """The words of some lines; column n of every sheet holds words of line `lines[n]`, and the lines with the most words come first.

    To add up sheets is several times quicker than to add up lines of many lengths. What is left of a column holds the number behind the last word's.
    """

    lines: Integers
    sheets: Sequence[Integers]

    @classmethod
    def of(cls, types: Integers, lines: Integers, vocabulary: int) -> "Sheets":
        """The sheets of words, all of them below `vocabulary`, whose lines rise."""
        if not len(types):
            return cls(lines, ())
        starts = np.flatnonzero(np.concatenate([_FIRST, lines[1:] != lines[:-1]]))
        sizes = np.diff(starts, append=len(lines))
        order = np.argsort(-sizes, kind="stable")
        falling = sizes[order]
        column = np.empty_like(order)
        column[order] = np.arange(len(order))
        firsts = range(0, int(falling[0]), _SHEET)
        whole = np.full((len(firsts) * _SHEET, len(order)), vocabulary)
        whole[np.arange(len(types)) - np.repeat(starts, sizes), np.repeat(column, sizes)] = types
        widths = np.searchsorted(-falling, [-first for first in firsts])
        return cls(lines[starts[order]], [whole[first : first + _SHEET, :width] for first, width in zip(firsts, widths, strict=True)])

    def sums(self, worth: Floats) -> Floats:
        """For each of `lines` the sum of its words' rows of `worth`, whose last row, that of no word, is 0."""
        if not self.sheets:
            return worth[:0]
        sums: Floats = np.add.reduce(worth.take(self.sheets[0], axis=0), axis=0)
        for sheet in self.sheets[1:]:
            sums[: sheet.shape[1]] += np.add.reduce(worth.take(sheet, axis=0), axis=0)
        return sums


@dataclass(frozen=True, slots=True)
class Words:
    """The words of some lines, and which of them the lines before hold too; `vocabulary` are the side's types that occur."""

    vocabulary: Integers
    count: int
    _all: Sheets
    _repeated: Sheets

    @classmethod
    def of(cls, side: Side, gaps: Integers, lines: Range, longest: int) -> "Words":
        """The words of lines of a side. `gaps` say how many lines ago each of its words last occurred; stretches are of `longest` lines at most."""
        part = slice(side.starts[lines[0]], side.starts[lines[1]])
        vocabulary, types = numbered(side.types[part], len(side.vocabulary))
        count = lines[1] - lines[0]
        line_of = np.repeat(np.arange(count), np.diff(side.starts[lines[0] : lines[1] + 1]))
        ago = gaps[part]
        again = np.flatnonzero(ago < min(longest, count))
        keys = ago[again] * count + line_of[again]
        order = np.argsort(keys, kind="stable")
        return cls(
            vocabulary,
            count,
            Sheets.of(types, line_of, len(vocabulary)),
            Sheets.of(types[again][order], keys[order], len(vocabulary)),
        )

    def stretches(self, worth: Floats, longest: int) -> Iterator[Floats]:
        """For stretches of 1, 2 … `longest` lines the worth of their words, each counted once in a stretch; a row for each first line.

        `worth` has a row for each word of the vocabulary, then one of 0.
        """
        fresh = np.zeros((self.count, worth.shape[1]), np.float32)
        fresh[self._all.lines] = self._all.sums(worth)
        stretch = fresh.copy()
        yield stretch
        if longest > 1:
            repeated = self._repeated.sums(worth)
            ago, line = np.divmod(self._repeated.lines, self.count)
        for before in range(1, longest):
            rows = np.flatnonzero(ago == before)
            fresh[line[rows]] -= repeated[rows]
            stretch = stretch[:-1] + fresh[before:]
            yield stretch
