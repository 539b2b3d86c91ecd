"""BLEU, chrF++ and TER as sacrebleu computes them, with its signatures and its paired bootstrap test.

The only file that imports sacrebleu, and it does so when a score is asked for (0.1 s). Decides which variants are used:
13a tokens and case kept for BLEU, two word n-grams for chrF (chrF++), tercom's defaults for TER; effective order for single segments,
where BLEU's missing n-grams would make every short one 0.
"""

import math
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Literal

from duizhao.domain.scores import Comparison, Score
from duizhao.metrics.base import Counts

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from sacrebleu.metrics.base import Metric as SacreMetric

Name = Literal["bleu", "chrf", "ter"]
SAMPLES, SEED = 1000, 12345
"""Bootstrap samples of the paired test, and what they are drawn by: sacrebleu's own defaults."""
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
    """Counts one segment at a time, by what sacrebleu's own `corpus_score` and `sentence_score` are made of.

    Those methods count every segment anew for each of the two and cannot be interrupted, which takes minutes for a long document, and
    after an edit they count all the others again. The three that are called here are the ones that they call.
    """

    def __init__(self, name: Name) -> None:
        self._whole, self._single = _metric(name), _metric(name, single=True)
        self._whole.num_refs = 1  # the signature names it, and is asked for before anything is counted where counts come from elsewhere

    def count(self, hypothesis: str, reference: str) -> Counts:
        """Matches and lengths in a segment, as sacrebleu counts them."""
        (counted,) = self._whole._extract_corpus_statistics([hypothesis], [[reference]])  # noqa: SLF001  (see the class)
        return tuple(counted)

    def single(self, counts: Counts) -> float:
        """A segment's own value in percent."""
        return float(self._single._aggregate_and_compute([list(counts)]).score)  # noqa: SLF001  (see the class)

    def whole(self, counts: Counts) -> Score:
        """The corpus score in percent, with sacrebleu's signature."""
        value = self._whole._aggregate_and_compute([list(counts)]).score  # noqa: SLF001  (see the class)
        return Score(float(value), str(self._whole.get_signature()))


class Pairing:
    """Paired bootstrap resampling (Koehn 2004) as sacrebleu does it, one resample at a time.

    sacrebleu's own `PairedTest` gives the same figures (its tests hold the two against each other), but counts the segments anew, takes
    a gigabyte for ten thousand of them and cannot be interrupted.
    """

    def __init__(self, name: Name, counted: Sequence[Counts], baseline: Sequence[Counts]) -> None:
        import numpy as np  # noqa: PLC0415  (0.1 s)

        self._name, self._metric = name, _metric(name)
        self._metric.num_refs = 1
        self._systems = [np.array(counts, dtype="float32") for counts in (baseline, counted)]
        self._real = [self._value(np.array(counts).sum(0)) for counts in (baseline, counted)]
        self._samples: list[list[float]] = [[], []]
        self._chosen = np.random.default_rng(SEED).choice(len(counted), size=(SAMPLES, len(counted)), replace=True)

    def step(self) -> bool:
        """Draw one more sample; returns whether there was one left to draw."""
        drawn = len(self._samples[0])
        if drawn == SAMPLES:
            return False
        for stats, values in zip(self._systems, self._samples, strict=True):
            values.append(self._value(stats[self._chosen[drawn]].sum(0)))
        return True

    def outcome(self) -> Comparison:
        """The difference, its p-value and the 95 % confidence interval of the hypotheses' score; what is left to draw is drawn first."""
        import numpy as np  # noqa: PLC0415  (loaded already)
        from sacrebleu.significance import _compute_p_value, estimate_ci  # noqa: PLC0415  (with the metric)

        while self.step():
            pass
        delta = self._real[1] - self._real[0]
        before, after = (np.array(values) for values in self._samples)
        apart = np.abs(after - before)
        # one segment cannot be resampled, and equal texts differ by nothing: the test has no say in either
        unsaid = delta == 0 or len(self._systems[0]) == 1
        p_value = 1.0 if unsaid else float(_compute_p_value(apart - apart.mean(), abs(delta)))
        mean, half = map(float, estimate_ci(after))
        low, high = (min(HIGHEST.get(self._name, math.inf), max(0.0, end)) for end in (mean - half, mean + half))
        return Comparison(delta, p_value, (low, high))

    def _value(self, sums: "NDArray[Any]") -> float:
        return float(self._metric._compute_score_from_stats(list(sums)).score)  # noqa: SLF001  (see `Sacre`)


bleu = partial(Sacre, "bleu"), partial(Pairing, "bleu")
chrf = partial(Sacre, "chrf"), partial(Pairing, "chrf")
ter = partial(Sacre, "ter"), partial(Pairing, "ter")
