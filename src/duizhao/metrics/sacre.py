"""BLEU, chrF++ and TER as sacrebleu computes them, with its signatures and its paired bootstrap test.

The only file that imports sacrebleu, and it does so when a score is asked for (0.1 s). Decides which variants are used:
13a tokens and case kept for BLEU, two word n-grams for chrF (chrF++), tercom's defaults for TER; effective order for single segments,
where BLEU's missing n-grams would make every short one 0.
"""

import math
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Literal

from duizhao.domain.scores import Comparison, Score

if TYPE_CHECKING:
    from sacrebleu.metrics.base import Metric as SacreMetric

Name = Literal["bleu", "chrf", "ter"]
SAMPLES = 1000
"""Bootstrap samples of the paired test: sacrebleu's own default."""
HIGHEST = {"bleu": 100.0, "chrf": 100.0}
"""Where a scale ends; an interval around a mean may reach beyond it. TER has no end."""


def _metric(name: Name, *, single: bool = False) -> "SacreMetric":
    from sacrebleu.metrics.bleu import BLEU  # noqa: PLC0415  (0.1 s)
    from sacrebleu.metrics.chrf import CHRF  # noqa: PLC0415  (with BLEU)
    from sacrebleu.metrics.ter import TER  # noqa: PLC0415  (with BLEU)

    if name == "bleu":
        return BLEU(effective_order=single)
    return CHRF(word_order=2) if name == "chrf" else TER()


class Sacre:
    """The score of texts that come one segment at a time, from the same statistics as sacrebleu's own `corpus_score` and `sentence_score`.

    Those methods count every segment anew for each of the two and cannot be interrupted, which takes minutes for a long document. The
    three that are called here are what each of sacrebleu's metrics is made of.
    """

    def __init__(self, name: Name) -> None:
        self._whole, self._single = _metric(name), _metric(name, single=True)
        self._counted: list[list[float]] = []

    def add(self, hypothesis: str, reference: str) -> float:
        """Take in a segment; returns its own value in percent."""
        (counted,) = self._whole._extract_corpus_statistics([hypothesis], [[reference]])  # noqa: SLF001  (see the class)
        self._counted.append(counted)
        return float(self._single._aggregate_and_compute([counted]).score)  # noqa: SLF001  (see the class)

    def score(self) -> Score:
        """The corpus score in percent, with sacrebleu's signature."""
        value = self._whole._aggregate_and_compute(self._counted).score  # noqa: SLF001  (see the class)
        return Score(float(value), str(self._whole.get_signature()))


def compare(name: Name, hypotheses: Sequence[str], baseline: Sequence[str], references: Sequence[str]) -> Comparison:
    """Paired bootstrap resampling (Koehn 2004), by sacrebleu, of the hypotheses against the baseline.

    `ci` is the 95 % confidence interval of the hypotheses' score.
    """
    from sacrebleu.significance import PairedTest, Result  # noqa: PLC0415  (0.1 s)

    systems: list[tuple[str, Sequence[str]]] = [("baseline", list(baseline)), ("hypothesis", list(hypotheses))]
    _, outcome = PairedTest(systems, {name: _metric(name)}, [list(references)], test_type="bs", n_samples=SAMPLES)()
    before, after = next(results for metric, results in outcome.items() if metric != "System")
    if not isinstance(before, Result) or not isinstance(after, Result):
        raise TypeError("sacrebleu returned no results")
    mean, half = float(after.mean or 0.0), float(after.ci or 0.0)
    delta = float(after.score - before.score)
    # one segment cannot be resampled, and equal texts differ by nothing: the test has no say in either
    p_value = 1.0 if after.p_value is None or delta == 0 or len(hypotheses) == 1 else float(after.p_value)
    low, high = (min(HIGHEST.get(name, math.inf), max(0.0, end)) for end in (mean - half, mean + half))
    return Comparison(delta, p_value, (low, high))


bleu = partial(Sacre, "bleu"), partial(compare, "bleu")
chrf = partial(Sacre, "chrf"), partial(compare, "chrf")
ter = partial(Sacre, "ter"), partial(compare, "ter")
