"""What every metric is made of. Decides the shape, computes nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from duizhao.domain.scores import Comparison, Score

Texts = Sequence[str]
Counts = tuple[float, ...]
"""What a metric counts in one segment: whole numbers, as many for every segment, so that adding and taking away leave no rounding behind."""


class Counter(Protocol):
    """Counts one segment at a time, and makes values of what was counted."""

    def count(self, hypothesis: str, reference: str) -> Counts:
        """What there is to count in a segment."""
        ...

    def single(self, counts: Counts) -> float:
        """The value of one segment by itself, in percent."""
        ...

    def whole(self, counts: Counts) -> Score:
        """The value of all segments whose counts these are, added up, in percent."""
        ...


class Pairing(Protocol):
    """A paired test that is done a little at a time."""

    def step(self) -> bool:
        """Do a little more; returns whether there was anything left to do."""
        ...

    def outcome(self) -> Comparison:
        """What the test says; what is left to do is done first."""
        ...


@dataclass(frozen=True, slots=True)
class Metric:
    """A registered metric: how like the references the hypotheses are. It never says how good they are.

    `counter` begins a count; `pairing`, where there is one, begins a test of the difference between hypotheses and a baseline, of which
    these counts were made with the same references. `higher_is_closer` says which way the value points; `quick` that a segment is counted in a few milliseconds
    however long it is.
    """

    id: str
    higher_is_closer: bool
    counter: Callable[[], Counter]
    pairing: Callable[[Sequence[Counts], Sequence[Counts]], Pairing] | None = None
    quick: bool = True

    def corpus(self, hypotheses: Texts, references: Texts) -> Score:
        """One value for all segments; there is at least one."""
        counter = self.counter()
        counted = [counter.count(*pair) for pair in zip(hypotheses, references, strict=True)]
        return counter.whole(tuple(map(sum, zip(*counted, strict=True))))

    def segments(self, hypotheses: Texts, references: Texts) -> list[float]:
        """A value for each segment."""
        counter = self.counter()
        return [counter.single(counter.count(*pair)) for pair in zip(hypotheses, references, strict=True)]
