"""What is missing on one side, and what is left of the Chinese."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from duizhao.checks import Evidence, SegmentText, evidence
from duizhao.checks.completeness import addition, empty_source, empty_target, omission, untranslated
from duizhao.domain.alignment import SentenceLink
from duizhao.domain.findings import Severity
from duizhao.domain.glossary import Glossary
from duizhao.domain.house import House

NOTHING = evidence([], House(Glossary()))


def test_chinese_without_english_is_an_error_over_all_of_it() -> None:
    (finding,) = empty_target(SegmentText(0, " 开学 \n", " "), NOTHING)
    assert (finding.severity, finding.source_span, finding.target_span) == (Severity.ERROR, (1, 3), None)


def test_english_without_chinese_is_a_warning_over_all_of_it() -> None:
    (finding,) = empty_source(SegmentText(0, "\n", " Term begins. "), NOTHING)
    assert (finding.severity, finding.target_span, finding.found) == (Severity.WARNING, (1, 13), "Term begins.")


@pytest.mark.parametrize(("source", "target"), [("", ""), ("……", ""), ("", "***"), ("开学", "Term")])
def test_nothing_said_is_nothing_missing(source: str, target: str) -> None:
    pair = SegmentText(0, source, target)
    assert [*empty_target(pair, NOTHING), *empty_source(pair, NOTHING)] == []


def test_each_run_of_chinese_is_told() -> None:
    assert [finding.found for finding in untranslated(SegmentText(0, "", "a 开学 b 放假"), NOTHING)] == ["开学", "放假"]


@pytest.mark.parametrize(
    ("target", "severity"),
    [
        ("Li Ming (李明)", Severity.WARNING),
        ("Li Ming（李明）", Severity.WARNING),
        ("“Tide” (《潮》)", Severity.WARNING),
        ("(李明)", Severity.ERROR),
        ("Li Ming (b. 1980) 李明", Severity.ERROR),
    ],
)
def test_the_original_in_brackets_after_its_translation_weighs_less(target: str, severity: Severity) -> None:
    assert [finding.severity for finding in untranslated(SegmentText(0, "", target), NOTHING)] == [severity]


LINKED = ("云溪大学今天启用新图书馆。", "Yunxi University opened its new library today.")
LACKING = "新馆可供3000名读者同时使用。"
ADDED = "The building can serve 3,000 readers at a time."


def linking(*links: SentenceLink) -> Evidence:
    """Evidence that links the sentences of every row so."""
    return replace(NOTHING, sentences=lambda *_: links)


def whole(text: str, paragraph: int = 0) -> tuple[int, int, int]:
    return paragraph, 0, len(text)


def test_a_chinese_sentence_without_english_is_told_where_it_stands() -> None:
    links = linking(SentenceLink((whole(LINKED[0]),), (whole(LINKED[1]),)), SentenceLink((whole(LACKING, 1),), (), 0.9))
    source = f"{LINKED[0]}\n{LACKING}"
    (finding,) = omission(SegmentText(0, source, LINKED[1]), links)
    assert finding.source_span is not None
    assert source[slice(*finding.source_span)] == finding.values["sentence"] == LACKING
    assert (finding.severity, finding.target_span) == (Severity.WARNING, None)


def test_an_english_sentence_without_chinese_is_told_where_it_stands() -> None:
    links = linking(SentenceLink((whole(LINKED[0]),), (whole(LINKED[1]),)), SentenceLink((), (whole(ADDED, 1),), 0.9))
    target = f"{LINKED[1]}\n{ADDED}"
    (finding,) = addition(SegmentText(0, LINKED[0], target), links)
    assert finding.target_span is not None
    assert target[slice(*finding.target_span)] == finding.found == ADDED


def test_a_link_that_is_not_sure_tells_nothing() -> None:
    source = f"{LINKED[0]}\n{LACKING}"
    linked = SentenceLink((whole(LINKED[0]),), (whole(LINKED[1]),))
    assert not [*omission(SegmentText(0, source, LINKED[1]), linking(linked, SentenceLink((whole(LACKING, 1),), (), 0.5)))]
    assert not [*omission(SegmentText(0, source, LINKED[1]), linking(SentenceLink((whole(LACKING, 1),), (), 0.9)))]


def test_links_are_asked_for_only_where_lengths_give_cause() -> None:
    def ask(source: str, target: str) -> Sequence[SentenceLink]:
        raise AssertionError(source, target)

    handed = replace(NOTHING, sentences=ask)
    for pair in (SegmentText(0, LINKED[0] + LACKING, f"{LINKED[1]} {ADDED}"), SegmentText(0, *LINKED)):
        assert not [*omission(pair, handed), *addition(pair, handed)]


def test_a_long_sentence_is_quoted_in_part() -> None:
    long = "新馆" + "可供三千名读者同时使用" * 10 + "。"
    links = linking(SentenceLink((whole(LINKED[0]),), (whole(LINKED[1]),)), SentenceLink((whole(long, 1),), (), 0.9))
    (finding,) = omission(SegmentText(0, f"{LINKED[0]}\n{long}", LINKED[1]), links)
    assert str(finding.values["sentence"]).endswith("…")
    assert len(str(finding.values["sentence"])) == 40
