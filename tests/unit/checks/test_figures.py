"""A pair's figures are read once and handed on."""

from duizhao.checks import SegmentText, evidence
from duizhao.checks.figures import FiguredText
from duizhao.domain.document import Kind
from duizhao.domain.glossary import Glossary
from duizhao.domain.house import House


def test_figures_are_read_once() -> None:
    pair = FiguredText.of(SegmentText(0, "2024年5月3日有32人", "32 came on 3 May 2024"), evidence([], House(Glossary())))
    assert [number.value for number in pair.chinese_numbers] == [2024, 5, 3, 32]
    assert [number.value for number in pair.english_numbers] == [32, 3, 2024]
    assert [(date.year, date.month, date.day) for date in (*pair.chinese_dates, *pair.english_dates)] == [(2024, 5, 3)] * 2
    assert pair.chinese_numbers is pair.chinese_numbers
    assert pair.english_dates is pair.english_dates


def test_a_pair_that_remembers_is_kept_and_another_keeps_what_it_is() -> None:
    handed = evidence([], House(Glossary()))
    plain = SegmentText(7, "开学", "Term", (Kind.LEAD,), 0.5)
    pair = FiguredText.of(plain, handed)
    assert (pair.index, pair.source, pair.target, pair.kinds, pair.confidence) == (7, "开学", "Term", (Kind.LEAD,), 0.5)
    assert FiguredText.of(pair, handed) is pair


def test_the_variety_settles_numeric_dates() -> None:
    pair = SegmentText(0, "", "3/5/2024")
    assert [FiguredText.of(pair, evidence([], House(Glossary(), variety))).english_dates[0].month for variety in ("en-GB", "en-US")] == [
        5,
        3,
    ]


def test_a_comparison_is_made_at_the_first_question_and_kept() -> None:
    asked: list[int] = []

    def made(pair: FiguredText) -> list[int]:
        asked.append(pair.index)
        return asked

    pair = FiguredText.of(SegmentText(7, "开学", "Term"), evidence([], House(Glossary())))
    assert pair.once(made) is pair.once(made)
    assert asked == [7]
