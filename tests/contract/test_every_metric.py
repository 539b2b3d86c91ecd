"""What holds for every registered metric."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duizhao.messages import MESSAGES
from duizhao.metrics import METRICS, Metric

texts = st.lists(st.text(alphabet="ab .,数", max_size=12), min_size=1, max_size=4)
every = pytest.mark.parametrize("metric", METRICS, ids=lambda metric: metric.id)


@every
def test_a_metric_has_a_name_and_a_signature(metric: Metric) -> None:
    assert f"metric.{metric.id}" in MESSAGES
    assert "version:" in metric.corpus(["a b"], ["a b"]).signature


@every
def test_equal_texts_are_as_close_as_can_be(metric: Metric) -> None:
    same = ["The university has opened.", "It has 53,000 students now."]
    assert metric.corpus(same, same).value == pytest.approx(100 if metric.higher_is_closer else 0)
    assert metric.segments(same, same) == pytest.approx([100.0, 100.0] if metric.higher_is_closer else [0.0, 0.0])


@every
@settings(max_examples=30, deadline=None)
@given(hypotheses=texts, data=st.data())
def test_any_text_gets_a_finite_value(metric: Metric, hypotheses: list[str], data: st.DataObject) -> None:
    references = data.draw(st.lists(st.text(alphabet="ab .,数", max_size=12), min_size=len(hypotheses), max_size=len(hypotheses)))
    values = [metric.corpus(hypotheses, references).value, *metric.segments(hypotheses, references)]
    assert all(math.isfinite(value) and value >= 0 for value in values)
