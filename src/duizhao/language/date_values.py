"""What a date in running text names, whatever the language that wrote it.

Decides what a date is made of. Does not find dates (`dates_zh`, `dates_en`) and does not judge a translation (`checks.dates`).
"""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class DateUnit(StrEnum):
    """What a part of a date names. A decade's value is its first year (1990), or 90 where no century is given; Monday is 1, Sunday 7."""

    DECADE = "decade"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    WEEKDAY = "weekday"


@dataclass(frozen=True, slots=True)
class DatePart:
    """One named part at [start, end) of the text. `sure` says that it can be nothing else (a lone "May" may be a name)."""

    start: int
    end: int
    unit: DateUnit
    value: int
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Date:
    """A date, or one end of a range of dates, at [start, end) in code points; each unit occurs once at most."""

    start: int
    end: int
    parts: tuple[DatePart, ...]

    def part(self, unit: DateUnit) -> DatePart | None:
        return next((part for part in self.parts if part.unit is unit), None)

    @property
    def year(self) -> int | None:
        return self._value(DateUnit.YEAR)

    @property
    def month(self) -> int | None:
        return self._value(DateUnit.MONTH)

    @property
    def day(self) -> int | None:
        return self._value(DateUnit.DAY)

    @property
    def weekday(self) -> int | None:
        return self._value(DateUnit.WEEKDAY)

    @property
    def true_weekday(self) -> int | None:
        """The weekday that the calendar gives a full date; none for a part of a date or for one that does not exist."""
        if self.year is None or self.month is None or self.day is None:
            return None
        try:
            return dt.date(self.year, self.month, self.day).isoweekday()
        except ValueError:
            return None

    def _value(self, unit: DateUnit) -> int | None:
        part = self.part(unit)
        return part.value if part else None
