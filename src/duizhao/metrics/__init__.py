"""How like one text is to another, by several metrics that are never mixed.

Decides which metrics there are. What a score means for a review is not decided here: similarity is not quality.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from duizhao.domain.errors import UsageError
from duizhao.domain.scores import Comparison, Scores
from duizhao.metrics import effort, sacre
from duizhao.metrics.base import Counts, Metric, Pairing
from duizhao.metrics.running import Counted, Running, packed, running

METRICS: tuple[Metric, ...] = (
    Metric("bleu", True, *sacre.bleu),
    Metric("chrf", True, *sacre.chrf),
    Metric("ter", False, *sacre.ter, quick=False),
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
        self._counters = {metric.id: metric.counter() for metric in metrics}
        self.counted: dict[str, list[Counts]] = {name: [] for name in self._counters}
        """What has been counted so far: for each metric the counts of the segments, in order."""
        self._left = iter([(index, name) for index in range(len(self._pairs)) for name in self._counters])

    def step(self) -> bool:
        """Score one more segment by one more metric; returns whether there was anything left to do."""
        for index, name in self._left:
            self.counted[name].append(self._counters[name].count(*self._pairs[index]))
            return True
        return False

    def scores(self) -> Scores:
        """Every metric's corpus value and the values of each segment; what is left to do is done first."""
        while self.step():
            pass
        whole = {name: self._counters[name].whole(tuple(map(sum, zip(*counted, strict=True)))) for name, counted in self.counted.items()}
        return Scores(whole, tuple(self._segment(index) for index in range(len(self._pairs))))

    def _segment(self, index: int) -> dict[str, float]:
        return {name: counter.single(self.counted[name][index]) for name, counter in self._counters.items()}


class Testing:
    """Paired tests of hypotheses against a baseline, done a little at a time: everything is counted first, and then resampled.

    Raises:
        UsageError: the texts are of unequal length, or there are none.
    """

    def __init__(
        self, hypotheses: Sequence[str], baseline: Sequence[str], references: Sequence[str], metrics: Iterable[Metric] = METRICS
    ) -> None:
        if len(baseline) != len(hypotheses):
            raise UsageError("score.unequal", hypotheses=len(hypotheses), others=len(baseline))
        self._metrics = [metric for metric in metrics if metric.pairing is not None]
        self._counts = [Scoring(texts, references, self._metrics) for texts in (hypotheses, baseline)]
        self._left = list(self._metrics)
        self._pairing: Pairing | None = None
        self._found: dict[str, Comparison] = {}

    def step(self) -> bool:
        """Do a little more; returns whether there was anything left to do."""
        if any(scoring.step() for scoring in self._counts):
            return True
        if not self._left:
            return False
        metric = self._left[0]
        if self._pairing is None and metric.pairing is not None:
            self._pairing = metric.pairing(*(scoring.counted[metric.id] for scoring in self._counts))
        if self._pairing is not None and not self._pairing.step():
            self._found[metric.id], self._pairing = self._pairing.outcome(), None
            del self._left[0]
        return True

    def comparisons(self) -> dict[str, Comparison]:
        """What every metric's test says; what is left to do is done first."""
        while self.step():
            pass
        return self._found


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
    return replace(scoring.scores(), comparison=Testing(hypotheses, baseline, references, chosen).comparisons())


__all__ = ["METRICS", "Counted", "Counts", "Metric", "Running", "Scoring", "Testing", "packed", "running", "score_texts"]
