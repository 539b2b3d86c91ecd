"""A running corpus score is sacrebleu's own after any edits."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sacrebleu.metrics.base import Metric as SacreMetric
from sacrebleu.metrics.bleu import BLEU
from sacrebleu.metrics.chrf import CHRF
from sacrebleu.metrics.ter import TER

from duizhao.metrics import METRICS, Metric, Running, running

TEXTS = st.lists(st.sampled_from(["the", "Yangtze", "river", "delta", "5.3", "million,", "学校", "."]), max_size=12).map(" ".join)
CORPORA = st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=6)
EDITS = st.lists(st.tuples(st.integers(0, 5), TEXTS), max_size=6)
PEERS: dict[str, SacreMetric] = {"bleu": BLEU(), "chrf": CHRF(word_order=2), "ter": TER()}
BY_ID = {metric.id: metric for metric in METRICS}


def following(metric: Metric, texts: list[str], references: list[str]) -> Running:
    counter = metric.counter()
    return running(metric, {place: counter.count(*pair) for place, pair in enumerate(zip(texts, references, strict=True))})


@pytest.mark.parametrize("name", PEERS)
@settings(deadline=None, max_examples=20)
@given(corpus=CORPORA, edits=EDITS)
def test_equals_sacrebleu_after_every_edit(name: str, corpus: list[tuple[str, str]], edits: list[tuple[int, str]]) -> None:
    texts, references = [text for text, _ in corpus], [reference for _, reference in corpus]
    now = following(BY_ID[name], texts, references)
    for index, text in [(0, texts[0]), *edits]:
        place = index % len(texts)
        texts[place] = text
        now.edit(place, text, references[place])
        assert now.score is not None
        assert now.score.value == pytest.approx(PEERS[name].corpus_score(texts, [references]).score, abs=1e-9)
        assert now.score.signature == str(PEERS[name].get_signature())


@pytest.mark.parametrize("metric", METRICS, ids=lambda metric: metric.id)
def test_segments_come_and_go(metric: Metric) -> None:
    texts, references = ["a b c d e", "five six seven eight", ""], ["a b c d f", "five six eight", "x"]
    now = following(metric, texts, references)
    now.put(1, None)
    assert now.score == metric.corpus([texts[0], texts[2]], [references[0], references[2]])
    assert now.single(1) is None
    now.edit(1, texts[1], references[1])
    assert now.score == metric.corpus(texts, references)
    assert now.single(1) == metric.segments(texts, references)[1]


def test_a_corpus_without_segments_has_no_score() -> None:
    now = running(BY_ID["bleu"], {})
    assert now.score is None
    now.edit(0, "a b c d", "a b c d")
    assert now.score is not None
    assert now.score.value == pytest.approx(100)
