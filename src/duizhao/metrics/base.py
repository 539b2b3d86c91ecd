"""What every metric is made of. Decides the shape, computes nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from duizhao.domain.scores import Comparison, Score

Texts = Sequence[str]


@dataclass(frozen=True, slots=True)
class Metric:
    """A registered metric: how like the references the hypotheses are. It never says how good they are.

    `corpus` gives one value for all segments, in percent; `segments` one for each; `compare`, where there is one, tests the difference
    between the hypotheses and a baseline (hypotheses, baseline, references). `higher_is_closer` says which way the value points.
    """

    id: str
    higher_is_closer: bool
    corpus: Callable[[Texts, Texts], Score]
    segments: Callable[[Texts, Texts], list[float]]
    compare: Callable[[Texts, Texts, Texts], Comparison] | None = None
