"""Excerpts: stretches at the head or the tail of lines, and how well they go together.

Decides where a stretch is cut and how two of them are compared. What is made of that is decided in `runins` and `borders`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from duizhao.aligner.arrays import Integers
from duizhao.aligner.evidence import Evidence
from duizhao.aligner.features import Side

FEWEST = 3
"""Characters of the shortest stretch that is compared."""
SAID = 0.3
"""Nats that each type must be worth for one stretch to be the other's translation: a stock phrase shares a word with many."""
WIDTHS = 1, 2, 4
"""So many times as much as a stretch are heard of what may rather belong to it: the other language may say first what comes later there."""


@dataclass(frozen=True, slots=True)
class Excerpts:
    """One side's lines, their sentences, and what any stretch of them is about."""

    lines: Sequence[str]
    sentences: Callable[[str], Sequence[str]]
    tokens: Callable[[str], Sequence[str]]
    side: Side

    def edge(self, line: int, size: int, *, is_head: bool) -> str:
        """The first, or the last, `size` characters of a line, and the rest of a word that the cut would divide."""
        text = self.lines[line].strip()
        if is_head:
            return text[: next((place for place in range(size, len(text)) if not _is_inside_word(text, place)), len(text))]
        return text[next((place for place in range(len(text) - size, 0, -1) if not _is_inside_word(text, place)), 0) :]


class Likeness(NamedTuple):
    """How well two stretches go together (nats), and how many types they hold."""

    nats: float
    types: int

    @property
    def is_translation(self) -> bool:
        """Whether one says what the other says."""
        return self.nats > SAID * self.types


class Comparison:
    """Compares stretches of two texts."""

    def __init__(self, source: Excerpts, target: Excerpts, evidence: Evidence) -> None:
        self._source = source
        self._target = target
        self._evidence = evidence
        self._source_numbers = {token: number for number, token in enumerate(source.side.vocabulary)}
        self._target_numbers = {token: number for number, token in enumerate(target.side.vocabulary)}

    def sides(self, *, source_first: bool) -> tuple[Excerpts, Excerpts]:
        """Both sides, the one that is looked from first."""
        return (self._source, self._target) if source_first else (self._target, self._source)

    def room(self, text: str, *, is_source: bool) -> float:
        """How many characters a stretch takes on the other side."""
        return len(text) * (self._evidence.ratio if is_source else 1 / self._evidence.ratio)

    def likeness(self, own: str, other: str, *, is_source: bool) -> Likeness:
        """How well a stretch of one side, `own`, goes with one of the other."""
        chinese, english = (own, other) if is_source else (other, own)
        given = _types(self._source.tokens(chinese), self._source_numbers)
        asked = _types(self._target.tokens(english), self._target_numbers)
        return Likeness(self._evidence.likeness(given, asked), len(given) + len(asked))

    def loss(self, lines: tuple[int, int], length: int, stretch: str, *, is_source: bool, is_head: bool) -> float:
        """How much (nats) the head, or the tail, of the first of two lines loses when `stretch` is taken off that of the other side's line.

        `length` is how many characters on the first line's side say what the stretch says. What the other line repeats behind the stretch is no loss.
        """
        (own, other), (line, facing) = self.sides(source_first=is_source), lines
        losses = [0.0]
        for width in WIDTHS:
            edge = own.edge(line, width * length, is_head=is_head)
            room = round(self.room(edge, is_source=is_source))
            whole = other.edge(facing, room + len(stretch), is_head=is_head)
            rest = whole[len(stretch) :] if is_head else whole[: -len(stretch)]
            likeness, left = (self.likeness(edge, text, is_source=is_source) for text in (whole, rest))
            losses.append(likeness.nats - left.nats)
        return max(losses)


def _types(tokens: Sequence[str], numbers: dict[str, int]) -> Integers:
    """The numbers of the types that a side holds, each once."""
    return np.array(sorted({numbers[token] for token in tokens if token in numbers}), np.int64)


def _is_inside_word(text: str, place: int) -> bool:
    """Whether a cut before `place` divides an English word or a number."""
    before, after = text[place - 1], text[place]
    return before.isascii() and after.isascii() and before.isalnum() and after.isalnum()
