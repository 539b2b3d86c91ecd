"""The check `date.weekday`."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.checks.base import Evidence, SegmentText
from duizhao.checks.weekdays import weekday
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.house import House
from duizhao.language.dates import MONTHS, WEEKDAYS
from duizhao.language.terms import TermIndex
from duizhao.messages.figures import FIGURES


def findings(chinese: str, english: str, dated: dt.date | None = None) -> list[Finding]:
    house = House(dated=dated)
    return list(weekday(SegmentText(0, chinese, english), Evidence(house, TermIndex(house.terms))))


def sentence(finding: Finding) -> str:
    return FIGURES[finding.code].format(**finding.values, found=finding.found, expected=finding.expected)


def test_sentences_are_plain() -> None:
    (calendar,) = findings("大会开幕。", "It opened on Thursday, 3 May 2024.")
    assert sentence(calendar) == "3 May 2024 is a Friday; the English says Thursday."
    (other,) = findings("大会周五开幕。", "It opened on Thursday.")
    assert sentence(other) == "The Chinese names 周五, which is Friday; the English says Thursday."
    (source,) = findings("2024年5月3日（星期四）", "3 May 2024")
    assert sentence(source) == "2024年5月3日 is a Friday, and no 星期四: ask about the Chinese."


@pytest.mark.parametrize(
    ("chinese", "english", "flagged"),
    [
        ("记者7日从市教育局获悉", "The bureau told reporters on Wednesday.", True),
        ("记者7日从市教育局获悉", "The bureau told reporters on Tuesday.", False),
        ("记者30日从市教育局获悉", "The bureau told reporters on Tuesday.", False),
        ("5月3日召开", "It was held on Thursday, May 3.", True),
        ("5月3日召开", "It was held on Friday, May 3.", False),
        ("7日和8日", "on Monday", False),
    ],
)
def test_a_day_without_its_year_is_one_near_the_document_s(chinese: str, english: str, flagged: bool) -> None:
    found = findings(chinese, english, dt.date(2024, 5, 8))
    assert [finding.severity for finding in found] == [Severity.WARNING] * flagged


def test_without_a_day_for_the_document_a_bare_day_has_no_weekday() -> None:
    assert findings("记者7日从市教育局获悉", "The bureau told reporters on Wednesday.") == []


@given(st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31)), st.sampled_from(WEEKDAYS))
def test_every_wrong_weekday_is_found_and_no_right_one(day: dt.date, name: str) -> None:
    written = f"{name}, {day.day} {MONTHS[day.month - 1]} {day.year}"
    found = findings(f"{day.year}年{day.month}月{day.day}日", f"It opened on {written}.")
    assert [finding.expected for finding in found] == [WEEKDAYS[day.weekday()]] * (name != WEEKDAYS[day.weekday()])
