"""What every metric is made of. Decides the shape, computes nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from duizhao.domain.scores import Comparison, Score

Texts = Sequence[str]


class Tally(Protocol):
    """The score of texts that come one segment at a time."""

    def add(self, hypothesis: str, reference: str) -> float:
        """Take in a segment; returns its own value."""
        ...

    def score(self) -> Score:
        """The value of all segments together, in percent; at least one has been taken in."""
        ...


@dataclass(frozen=True, slots=True)
class Metric:
    """A registered metric: how like the references the hypotheses are. It never says how good they are.

    `tally` begins a count; `compare`, where there is one, tests the difference between the hypotheses and a baseline (hypotheses,
    baseline, references). `higher_is_closer` says which way the value points.
    """

    id: str
    higher_is_closer: bool
    tally: Callable[[], Tally]
    compare: Callable[[Texts, Texts, Texts], Comparison] | None = None

    def corpus(self, hypotheses: Texts, references: Texts) -> Score:
        """One value for all segments."""
        tally = self.tally()
        for hypothesis, reference in zip(hypotheses, references, strict=True):
            tally.add(hypothesis, reference)
        return tally.score()

    def segments(self, hypotheses: Texts, references: Texts) -> list[float]:
        """A value for each segment."""
        tally = self.tally()
        return [tally.add(hypothesis, reference) for hypothesis, reference in zip(hypotheses, references, strict=True)]
