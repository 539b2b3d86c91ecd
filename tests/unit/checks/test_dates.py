"""The check `date.value`."""

import datetime as dt
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.checks.base import Evidence, SegmentText
from duizhao.checks.dates import date_value
from duizhao.checks.numbers import number_value
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.glossary import Glossary
from duizhao.domain.house import House
from duizhao.domain.text import Variety
from duizhao.language.dates import MONTHS
from duizhao.language.terms import TermIndex
from duizhao.messages.figures import FIGURES

CASES = tomllib.loads((Path(__file__).parents[2] / "data" / "checks" / "date.value.toml").read_text(encoding="utf-8"))
GLOSSARY = Glossary()


def evidence(variety: Variety = "en-GB") -> Evidence:
    return Evidence(House(GLOSSARY, variety), TermIndex(GLOSSARY))


def findings(chinese: str, english: str, variety: Variety = "en-GB") -> list[Finding]:
    return list(date_value(SegmentText(3, chinese, english), evidence(variety)))


def sentence(finding: Finding) -> str:
    return FIGURES[finding.code].format(**finding.values, found=finding.found, expected=finding.expected)


@pytest.mark.parametrize("case", CASES["hit"], ids=lambda case: case["en"])
def test_one_slip_is_one_finding(case: dict[str, str]) -> None:
    (finding,) = findings(case["zh"], case["en"])
    assert (finding.found or "") == case["found"]
    assert "expected" not in case or finding.expected == case["expected"]


@pytest.mark.parametrize("case", CASES["miss"], ids=lambda case: case["en"])
def test_a_faithful_date_is_left_alone(case: dict[str, str]) -> None:
    assert findings(case["zh"], case["en"]) == []


@pytest.mark.parametrize("case", [*CASES["hit"], *CASES["miss"]], ids=lambda case: case["en"])
def test_a_date_is_not_reported_as_a_number_too(case: dict[str, str]) -> None:
    assert list(number_value(SegmentText(0, case["zh"], case["en"]), evidence())) == []


@pytest.mark.parametrize("case", CASES["hit"], ids=lambda case: case["en"])
def test_a_finding_names_what_it_compared_and_where(case: dict[str, str]) -> None:
    (finding,) = findings(case["zh"], case["en"])
    assert (finding.found or "") in sentence(finding)
    if finding.target_span:
        assert case["en"][slice(*finding.target_span)] == finding.found
    if finding.source_span:
        assert str(finding.values["source"]).startswith(case["zh"][slice(*finding.source_span)])


@pytest.mark.parametrize("case", [case for case in CASES["hit"] if case["found"] and "expected" in case], ids=lambda case: case["en"])
def test_the_suggestion_settles_the_finding(case: dict[str, str]) -> None:
    (finding,) = findings(case["zh"], case["en"])
    assert finding.target_span
    start, end = finding.target_span
    assert findings(case["zh"], case["en"][:start] + finding.suggestions[0] + case["en"][end:]) == []


def test_sentences_are_plain() -> None:
    (month,) = findings("3月开工。", "Work began in May.")
    assert sentence(month) == "The Chinese names 3月, which is March; the English says May."
    (decade,) = findings("上世纪八十年代", "in the 1990s")
    assert sentence(decade) == "The Chinese names the decade 上世纪八十年代; write 1980s, not 1990s."


@pytest.mark.parametrize(
    ("chinese", "english", "expected"),
    [
        ("大会18日开幕。", "It opened on the 19th.", "The Chinese names the day 18日; write 18th, not 19th."),
        ("5月18日开幕。", "It opened on May 19.", "The Chinese names the day 18日; write 18, not 19."),
        ("二〇二四年开幕。", "It opened in 2023.", "The Chinese names the year 二〇二四年; write 2024, not 2023."),
        ("2026年开工。", "Work began.", "2026年 is not in the English."),
        ("5月18日开工。", "Work began in May.", "18日 is not in the English."),
        ("二〇二六年开工。", "Work began.", "二〇二六年 (2026) is not in the English."),
        ("5月开工。", "Work began.", "5月 (May) is not in the English."),
    ],
)
def test_a_sentence_names_what_to_write_and_says_no_figure_twice(chinese: str, english: str, expected: str) -> None:
    (finding,) = findings(chinese, english)
    assert sentence(finding) == expected


def test_an_article_goes_with_the_month_that_it_suits() -> None:
    (finding,) = findings("7月会议", "It was an August meeting.")
    assert (finding.found, finding.suggestions) == ("an August", ("a July",))


def test_a_wrong_date_is_an_error_and_a_lost_one_a_warning() -> None:
    assert [finding.severity for finding in findings("记者25日获悉", "Reporters learned on the 26th.")] == [Severity.ERROR]
    assert [finding.severity for finding in findings("3月开工。", "Work began.")] == [Severity.WARNING]


def test_a_wrong_day_and_a_wrong_month_are_two_findings() -> None:
    found = findings("2024年5月3日开幕。", "It opened on 14 June 2024.")
    assert {finding.code for finding in found} == {"date.value.month", "date.value.day"}


@pytest.mark.parametrize(("variety", "flagged"), [("en-GB", False), ("en-US", True)])
def test_a_numeric_date_follows_the_variety(variety: Variety, flagged: bool) -> None:
    assert bool(findings("2024年5月3日", "03/05/2024", variety)) is flagged


@pytest.mark.parametrize(
    "english",
    ["It opened yesterday.", "It opened on Friday.", "It opened recently.", "It opened last week."],
)
def test_relative_wording_stands_for_a_bare_day(english: str) -> None:
    assert findings("大会25日开幕。", english) == []


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_can_be_checked(chinese: str, english: str) -> None:
    for finding in findings(chinese, english):
        assert sentence(finding)


@given(st.dates(dt.date(1000, 1, 1), dt.date(2199, 12, 31)), st.dates(dt.date(1000, 1, 1), dt.date(2199, 12, 31)))
def test_two_different_dates_are_told_apart(chinese: dt.date, english: dt.date) -> None:
    found = findings(
        f"于{chinese.year}年{chinese.month}月{chinese.day}日开幕。",
        f"It opened on {english.day} {MONTHS[english.month - 1]} {english.year}.",
    )
    assert bool(found) == (chinese != english)
