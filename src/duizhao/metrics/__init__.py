"""How like one text is to another, by several metrics that are never mixed.

Decides which metrics there are. What a score means for a review is not decided here: similarity is not quality.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from duizhao.domain.errors import UsageError
from duizhao.domain.scores import Scores
from duizhao.metrics import effort, sacre
from duizhao.metrics.base import Metric

METRICS: tuple[Metric, ...] = (
    Metric("bleu", True, *sacre.bleu),
    Metric("chrf", True, *sacre.chrf),
    Metric("ter", False, *sacre.ter),
    Metric("effort", False, effort.Effort),
)


class Scoring:
    """Scores that are computed a little at a time, by whoever has other things to do in between.

    Raises:
        UsageError: the texts are of unequal length, or there are none.
    """

    def __init__(self, hypotheses: Sequence[str], references: Sequence[str], metrics: Iterable[Metric] = METRICS) -> None:
        if not hypotheses:
            raise UsageError("score.empty")
        if len(references) != len(hypotheses):
            raise UsageError("score.unequal", hypotheses=len(hypotheses), others=len(references))
        self._pairs = list(zip(hypotheses, references, strict=True))
        self._tallies = {metric.id: metric.tally() for metric in metrics}
        self._segments: list[dict[str, float]] = [{} for _ in self._pairs]
        self._left = iter([(index, name) for index in range(len(self._pairs)) for name in self._tallies])

    def step(self) -> bool:
        """Score one more segment by one more metric; returns whether there was anything left to do."""
        for index, name in self._left:
            self._segments[index][name] = self._tallies[name].add(*self._pairs[index])
            return True
        return False

    def scores(self) -> Scores:
        """Every metric's corpus value and the values of each segment; what is left to do is done first."""
        while self.step():
            pass
        return Scores({name: tally.score() for name, tally in self._tallies.items()}, tuple(self._segments))


def score_texts(
    hypotheses: Sequence[str], references: Sequence[str], *, baseline: Sequence[str] | None = None, metrics: Iterable[Metric] = METRICS
) -> Scores:
    """Every metric's corpus value, the values of each segment, and the paired tests against `baseline` if there is one.

    Raises:
        UsageError: the texts are of unequal length, or there are none.
    """
    chosen = list(metrics)
    scoring = Scoring(hypotheses, references, chosen)
    if baseline is None:
        return scoring.scores()
    if len(baseline) != len(hypotheses):
        raise UsageError("score.unequal", hypotheses=len(hypotheses), others=len(baseline))
    comparison = {metric.id: metric.compare(hypotheses, baseline, references) for metric in chosen if metric.compare is not None}
    return replace(scoring.scores(), comparison=comparison)


__all__ = ["METRICS", "Metric", "Scoring", "score_texts"]
