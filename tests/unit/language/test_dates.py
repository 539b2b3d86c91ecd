"""Dates in Chinese and in English text."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.language.dates import MONTHS, Date, DateUnit, chinese_dates, english_dates


def named(dates: list[Date]) -> list[tuple[int | None, int | None, int | None]]:
    return [(date.year, date.month, date.day) for date in dates]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024年5月3日", [(2024, 5, 3)]),
        ("２０２４年５月３日", [(2024, 5, 3)]),
        ("二〇二四年五月三日", [(2024, 5, 3)]),
        ("24年5月", [(2024, 5, None)]),
        ("98年5月", [(1998, 5, None)]),
        ("5月3日至6日", [(None, 5, 3), (None, None, 6)]),
        ("3—6日", [(None, None, 3), (None, None, 6)]),
        ("1至8月", [(None, 1, None), (None, 8, None)]),
        ("2021—2025年", [(2021, None, None), (2025, None, None)]),
        ("2015/16学年", [(2015, None, None), (2016, None, None)]),
        ("十一月二十五日", [(None, 11, 25)]),
        ("元月一日", [(None, 1, 1)]),
        ("记者7日获悉", [(None, None, 7)]),
        ("2024-05-03", [(2024, 5, 3)]),
        ("12 月", [(None, 12, None)]),
        ("2023年1月经济数据", [(2023, 1, None)]),
    ],
)
def test_chinese_dates_are_read(text: str, expected: list[tuple[int | None, int | None, int | None]]) -> None:
    assert named(chinese_dates(text)) == expected


@pytest.mark.parametrize(
    "text", ["10年", "历时24年", "3个月", "三日游", "3日游", "10日内", "3号楼", "一周", "三周年", "12月龄", "百日", "去年", "近日", "五一"]
)
def test_durations_and_relative_words_are_no_chinese_dates(text: str) -> None:
    assert chinese_dates(text) == []


@pytest.mark.parametrize(
    ("text", "decades"),
    [("90年代", [90]), ("上世纪八十年代", [1980]), ("20世纪80年代", [1980]), ("1990年代", [1990]), ("20世纪六七十年代", [1960, 1970])],
)
def test_chinese_decades_are_read(text: str, decades: list[int]) -> None:
    assert [part.value for date in chinese_dates(text) for part in date.parts if part.unit is DateUnit.DECADE] == decades


@pytest.mark.parametrize(("text", "weekday"), [("星期三", 3), ("本周五", 5), ("周日", 7), ("礼拜天", 7)])
def test_chinese_weekdays_are_read(text: str, weekday: int) -> None:
    assert [date.weekday for date in chinese_dates(text)] == [weekday]


def test_a_lunar_month_is_not_sure() -> None:
    (date,) = chinese_dates("农历八月十五")
    assert date.month == 8
    assert not date.parts[0].sure


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3 May 2024", [(2024, 5, 3)]),
        ("May 3, 2024", [(2024, 5, 3)]),
        ("May 3rd", [(None, 5, 3)]),
        ("3-6 May", [(None, 5, 3), (None, 5, 6)]),
        ("from May 3 to 6", [(None, 5, 3), (None, 5, 6)]),
        ("in May", [(None, 5, None)]),
        ("mid-May", [(None, 5, None)]),
        ("24 JUN.", [(None, 6, 24)]),
        ("since october 1998", [(1998, 10, None)]),
        ("Sept. 5", [(None, 9, 5)]),
        ("2021-2025", [(2021, None, None), (2025, None, None)]),
        ("2021 to 2025", [(2021, None, None), (2025, None, None)]),
        ("2015–16", [(2015, None, None), (2016, None, None)]),
        ("on the 26th.", [(None, None, 26)]),
        ("3/5/2024", [(2024, 5, 3)]),
        ("20/3/2024", [(2024, 3, 20)]),
        ("2024-05-03", [(2024, 5, 3)]),
        ("August 15, 200 people", [(None, 8, 15)]),
        ("January-August", [(None, 1, None), (None, 8, None)]),
    ],
)
def test_english_dates_are_read(text: str, expected: list[tuple[int | None, int | None, int | None]]) -> None:
    assert named(english_dates(text)) == expected


def test_american_english_puts_the_month_first() -> None:
    assert named(english_dates("3/5/2024", month_first=True)) == [(2024, 3, 5)]
    assert named(english_dates("20/3/2024", month_first=True)) == [(2024, 3, 20)]


@pytest.mark.parametrize(
    "text",
    [
        "You may go",
        "May he live long",
        "It may be",
        "May I ask",
        "the Long March",
        "they march on",
        "2,000",
        "2000 people",
        "RMB2000",
        "an august body",
    ],
)
def test_verbs_and_counts_are_no_english_dates(text: str) -> None:
    assert english_dates(text) == []


@pytest.mark.parametrize(("text", "decade"), [("the 1990s", 1990), ("the '80s", 80), ("the eighties", 80), ("the nineteen-eighties", 1980)])
def test_english_decades_are_read(text: str, decade: int) -> None:
    assert [date.parts[0].value for date in english_dates(text)] == [decade]


def test_the_calendar_knows_the_weekday_of_a_full_date() -> None:
    assert english_dates("3 May 2024")[0].true_weekday == 5
    assert english_dates("31 June 2024")[0].true_weekday is None
    assert english_dates("May 2024")[0].true_weekday is None


@given(st.dates(min_value=dt.date(1000, 1, 1), max_value=dt.date(2199, 12, 31)))
def test_any_date_reads_back_in_both_languages(date: dt.date) -> None:
    expected = [(date.year, date.month, date.day)]
    assert named(chinese_dates(f"于{date.year}年{date.month}月{date.day}日")) == expected
    assert named(english_dates(f"on {date.day} {MONTHS[date.month - 1]} {date.year}")) == expected


@given(st.text(alphabet="0123456789年月日号至—-/.二十一〇五星期周农历世纪代上 May3rdthe,SJun", max_size=40))
def test_parts_lie_inside_any_text(text: str) -> None:
    for date in (*chinese_dates(text), *english_dates(text)):
        assert date.parts
        assert all(0 <= part.start < part.end <= len(text) for part in date.parts)
