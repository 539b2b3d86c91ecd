from collections.abc import Sequence

import pytest
from sacrebleu.metrics.base import Metric as SacreMetric
from sacrebleu.metrics.bleu import BLEU
from sacrebleu.metrics.chrf import CHRF
from sacrebleu.metrics.ter import TER
from sacrebleu.significance import PairedTest, Result

from duizhao.domain.errors import UsageError
from duizhao.metrics import score_texts

HYPOTHESES = ["The university has 53,000 students.", "It welcomed the delegation on Monday."]
REFERENCES = ["The university has 53,000 learners.", "On Monday it welcomed the delegation."]


def test_values_are_those_of_sacrebleu_itself() -> None:
    found = score_texts(HYPOTHESES, REFERENCES).metrics
    for name, metric in (("bleu", BLEU()), ("chrf", CHRF(word_order=2)), ("ter", TER())):
        expected = metric.corpus_score(HYPOTHESES, [REFERENCES])
        assert found[name].value == pytest.approx(expected.score, abs=1e-9)
        assert found[name].signature == str(metric.get_signature())


def test_the_edit_rate_counts_words_and_marks() -> None:
    found = score_texts(["A learning society."], ["A learning society!"])
    assert found.metrics["effort"].value == 25.0


def test_a_short_segment_is_not_nought() -> None:
    assert score_texts(["Thank you"], ["Thank you"]).segments[0]["bleu"] == pytest.approx(100)


def test_a_baseline_is_tested_against() -> None:
    found = score_texts(REFERENCES, REFERENCES, baseline=HYPOTHESES).comparison
    assert set(found) == {"bleu", "chrf", "ter"}
    assert found["bleu"].delta > 0
    assert 0 <= found["bleu"].p <= 1
    assert found["bleu"].ci[0] <= found["bleu"].ci[1]


@pytest.mark.parametrize(("name", "peer"), [("bleu", BLEU()), ("chrf", CHRF(word_order=2)), ("ter", TER())])
def test_the_paired_test_is_sacrebleu_s_own(name: str, peer: SacreMetric) -> None:
    drafts = ["The university has 53,000 students.", "It welcomed a delegation on Monday.", "Both sides signed it .", "A new campus"]
    better = [*REFERENCES, "Both sides signed the agreement.", "The new campus opens"]
    references = [
        "The university has 53,000 learners.",
        "On Monday it welcomed them.",
        "Both sides signed the agreement.",
        "A campus opens",
    ]
    systems: list[tuple[str, Sequence[str]]] = [("baseline", drafts), ("hypothesis", better)]
    _, outcome = PairedTest(systems, {name: peer}, [references], test_type="bs")()
    before, after = next(results for metric, results in outcome.items() if metric != "System")
    assert isinstance(before, Result)
    assert isinstance(after, Result)
    found = score_texts(better, references, baseline=drafts).comparison[name]
    assert found.delta == pytest.approx(after.score - before.score, abs=1e-9)
    assert found.p == pytest.approx(after.p_value, abs=1e-9)
    assert after.mean is not None
    assert found.ci[0] <= after.mean <= found.ci[1]


def test_unequal_lengths_are_refused() -> None:
    with pytest.raises(UsageError, match="score.unequal"):
        score_texts(HYPOTHESES, REFERENCES[:1])
    with pytest.raises(UsageError, match="score.unequal"):
        score_texts(HYPOTHESES, REFERENCES, baseline=["one"])


def test_nothing_cannot_be_scored() -> None:
    with pytest.raises(UsageError, match="score.empty"):
        score_texts([], [])
