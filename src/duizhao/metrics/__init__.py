"""How like one text is to another, by several metrics that are never mixed.

Decides which metrics there are. What a score means for a review is not decided here: similarity is not quality.
"""

from collections.abc import Iterable, Sequence

from duizhao.domain.errors import UsageError
from duizhao.domain.scores import Scores
from duizhao.metrics import effort, sacre
from duizhao.metrics.base import Metric

METRICS: tuple[Metric, ...] = (
    Metric("bleu", True, *sacre.bleu),
    Metric("chrf", True, *sacre.chrf),
    Metric("ter", False, *sacre.ter),
    Metric("effort", False, effort.corpus, effort.segments),
)


def score_texts(
    hypotheses: Sequence[str], references: Sequence[str], *, baseline: Sequence[str] | None = None, metrics: Iterable[Metric] = METRICS
) -> Scores:
    """Every metric's corpus value, the values of each segment, and the paired tests against `baseline` if there is one.

    Raises:
        UsageError: the texts are of unequal length, or there are none.
    """
    if not hypotheses:
        raise UsageError("score.empty")
    for other in (references, baseline):
        if other is not None and len(other) != len(hypotheses):
            raise UsageError("score.unequal", hypotheses=len(hypotheses), others=len(other))
    chosen = list(metrics)
    by_segment = {metric.id: metric.segments(hypotheses, references) for metric in chosen}
    return Scores(
        metrics={metric.id: metric.corpus(hypotheses, references) for metric in chosen},
        segments=tuple({name: values[index] for name, values in by_segment.items()} for index in range(len(hypotheses))),
        comparison={}
        if baseline is None
        else {metric.id: metric.compare(hypotheses, baseline, references) for metric in chosen if metric.compare is not None},
    )


__all__ = ["METRICS", "Metric", "score_texts"]
