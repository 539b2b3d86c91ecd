"""Days in the cells of a list: "2024-05-03", "2024/5/3", "2024年5月3日", a month or a year alone.

Decides which day is meant where a list names a month or a year: its first where something begins, its last where something ends.
"""

import calendar
import re
from datetime import date

_DAY = re.compile(r"(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?(?:[T ].*)?")
_DECEMBER = 12


def first_day(cell: str) -> date | None:
    """The day, or the first of the month or the year; None where a cell holds no date."""
    return _day(cell, last=False)


def last_day(cell: str) -> date | None:
    """The day, or the last of the month or the year; None where a cell holds no date."""
    return _day(cell, last=True)


def _day(cell: str, *, last: bool) -> date | None:
    found = _DAY.fullmatch(cell.strip())
    if found is None:
        return None
    year = int(found[1])
    month = int(found[2]) if found[2] else _DECEMBER if last else 1
    try:
        longest = calendar.monthrange(year, month)[1]
        return date(year, month, int(found[3]) if found[3] else longest if last else 1)
    except ValueError:
        return None
