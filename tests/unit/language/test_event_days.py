"""The days of which a text speaks."""

from datetime import date

import pytest

from duizhao.language.dates import chinese_dates
from duizhao.language.event_days import Days, event_days, overlap


@pytest.mark.parametrize(
    ("chinese", "days"),
    [
        ("2024年5月3日开学", (date(2024, 5, 3), date(2024, 5, 3))),
        ("2024年2月开学", (date(2024, 2, 1), date(2024, 2, 29))),
        ("1996年开学", (date(1996, 1, 1), date(1996, 12, 31))),
        ("20世纪90年代开学", (date(1990, 1, 1), date(1999, 12, 31))),
        ("自1983年创办，2024年5月3日迁址", (date(1983, 1, 1), date(2024, 5, 3))),
        ("2023年2月30日开学", None),
        ("5月3日开学", None),
        ("90年代开学", None),
        ("近日开学", None),
    ],
)
def test_dates_that_name_a_year_say_of_which_days_a_text_speaks(chinese: str, days: Days | None) -> None:
    assert event_days(chinese_dates(chinese)) == days


@pytest.mark.parametrize(
    ("since", "until", "holds"),
    [
        (None, None, True),
        (date(1996, 12, 31), None, True),
        (None, date(1996, 1, 1), True),
        (date(1996, 3, 1), date(1996, 4, 1), True),
        (date(1997, 1, 1), None, False),
        (None, date(1995, 12, 31), False),
    ],
)
def test_one_day_in_common_is_enough(since: date | None, until: date | None, *, holds: bool) -> None:
    assert overlap((date(1996, 1, 1), date(1996, 12, 31)), since, until) is holds
    assert overlap(None, since, until)
