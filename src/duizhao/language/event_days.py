"""The days of which a text speaks, after the dates that it names.

Decides how far they reach: from the first day of the earliest date to the last day of the latest one, so that a year alone is a whole year
and of two dates neither is preferred. Does not find dates (`dates_zh`, `dates_en`).
"""

import datetime as dt
from calendar import monthrange
from collections.abc import Sequence

from duizhao.language.date_values import Date, DateUnit

Days = tuple[dt.date, dt.date]
"""The first day and the last, both included."""


def event_days(dates: Sequence[Date]) -> Days | None:
    """The days that `dates` span together; None where none of them names a year or a decade with its century.

    >>> from duizhao.language.dates import chinese_dates
    >>> [day.isoformat() for day in event_days(chinese_dates("1998年3月至1999年"))]
    ['1998-03-01', '1999-12-31']
    """
    spans = [span for date in dates if (span := _days_of(date)) is not None]
    return (min(first for first, _ in spans), max(last for _, last in spans)) if spans else None


def overlap(days: Days | None, since: dt.date | None, until: dt.date | None) -> bool:
    """Whether something that holds from `since` to `until` (None is without limit) holds on one of `days`; on unknown days it may."""
    return days is None or ((since is None or since <= days[1]) and (until is None or days[0] <= until))


def _days_of(date: Date) -> Days | None:
    decade = date.part(DateUnit.DECADE)
    try:
        if date.year is None:
            return (dt.date(decade.value, 1, 1), dt.date(decade.value + 9, 12, 31)) if decade and decade.value >= 1000 else None
        month = date.part(DateUnit.MONTH)
        if month is None or not month.sure:
            return dt.date(date.year, 1, 1), dt.date(date.year, 12, 31)
        if date.day is None:
            return dt.date(date.year, month.value, 1), dt.date(date.year, month.value, monthrange(date.year, month.value)[1])
        day = dt.date(date.year, month.value, date.day)
    except ValueError:  # the thirtieth of February
        return None
    return day, day
