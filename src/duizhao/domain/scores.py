"""Values of metrics, each with the signature that makes it comparable.

Decides what a score is. Similarity is not quality: nothing here mixes the metrics into one number, and nothing computes them.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Score:
    """A metric's value and the signature under which it was computed."""

    value: float
    signature: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """A paired test against a baseline: the difference, its p-value and the 95 % confidence interval of the score."""

    delta: float
    p: float
    ci: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Scores:
    """Corpus values by metric id (bleu, chrf, ter, effort), the same by segment, and a comparison when there was a baseline."""

    metrics: dict[str, Score]
    segments: tuple[dict[str, float], ...] = ()
    comparison: dict[str, Comparison] = field(default_factory=dict)
