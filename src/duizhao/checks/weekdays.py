"""The check `date.weekday`: is the weekday that of the Chinese, and that of the calendar?

Decides which weekday is wrong: one that the Chinese names otherwise, one beside a date of another weekday, one that stands alone for a date
of the Chinese. The year that neither text names is that of the event the document is about, where it is known. Dates belong to `checks.dates`.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from duizhao.checks.base import Check, Evidence, SegmentText
from duizhao.checks.figures import FiguredText
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.text import Span
from duizhao.language.dates import WEEKDAYS, Date, DatePart, DateUnit

WEEKDAY = "date.weekday"

_BESIDE_CHINESE = re.compile(r"[ \u3000]?[（(，,]?[ ]?")
_BESIDE_ENGLISH = re.compile(r"\s?[,(]?\s?(?:the\s)?")
_PLACED = re.compile(r"(?:on|the following|that|this)\s$", re.IGNORECASE)
MONTH = dt.timedelta(days=31)


def weekday(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:
    """Findings of weekdays that the Chinese or the calendar contradicts."""
    segment = FiguredText.of(segment, evidence)
    asked, given = _named(segment.chinese_dates), _named(segment.english_dates)
    if not asked and not given:
        return
    yield from _source_at_odds(segment)
    told: set[DatePart] = set()
    for part, other in _otherwise(asked, given):
        told.add(other)
        yield _finding(f"{WEEKDAY}.different", Severity.ERROR, segment, part, other, WEEKDAYS[part.value - 1])
    if not asked:
        yield from _against_calendar([part for part in given if part not in told], segment, evidence.house.dated)


def _named(dates: Sequence[Date]) -> list[DatePart]:
    return list(dict.fromkeys(part for date in dates if (part := date.part(DateUnit.WEEKDAY))))


def _otherwise(asked: Sequence[DatePart], given: Sequence[DatePart]) -> Iterator[tuple[DatePart, DatePart]]:
    """Weekdays of the Chinese that the English does not name, each with one that only the English names."""
    missing = [part for part in asked if all(part.value != other.value for other in given)]
    extra = [other for other in given if all(part.value != other.value for part in asked)]
    yield from zip(missing, extra, strict=False)


def _source_at_odds(segment: FiguredText) -> Iterator[Finding]:
    """A weekday of the Chinese that stands beside a date of another."""
    named = _named(segment.chinese_dates)
    for date in segment.chinese_dates if named else ():
        true = date.true_weekday
        for part in named:
            if true is None or true == part.value or not _BESIDE_CHINESE.fullmatch(segment.source, date.end, part.start):
                continue
            yield Finding(
                check=WEEKDAY,
                severity=Severity.WARNING,
                segment=segment.index,
                code=f"{WEEKDAY}.source",
                source_span=(date.start, part.end),
                expected=WEEKDAYS[true - 1],
                values={"source": segment.source[part.start : part.end], "date": segment.source[date.start : date.end]},
            )


def _against_calendar(given: Sequence[DatePart], segment: FiguredText, dated: dt.date | None) -> Iterator[Finding]:
    """Weekdays that stand beside a date, or for the only date of the Chinese, and are not the calendar's."""
    for part in given:
        beside = next((date for date in segment.english_dates if date.day and _beside(date, part, segment.target)), None)
        if beside is not None:
            day = _day(_completed(beside, segment.chinese_dates), dated)
            shown = segment.target[beside.start : beside.end]
            severity = Severity.ERROR if beside.year else Severity.WARNING
            source: Span | None = None
        else:
            date = _only_day(given, segment)
            if date is None or not _PLACED.search(segment.target[: part.start]):
                continue
            day, shown, severity, source = (
                _day(date, dated),
                segment.source[date.start : date.end],
                Severity.WARNING,
                (date.start, date.end),
            )
        if day is not None and day.isoweekday() != part.value:
            yield _calendar(part, day, shown, severity, segment, source)


def _beside(date: Date, part: DatePart, text: str) -> bool:
    """Whether a weekday and a date are one: "Friday, 3 May 2024"."""
    if part.end <= date.start:
        return _BESIDE_ENGLISH.fullmatch(text, part.end, date.start) is not None
    return date.end <= part.start and _BESIDE_ENGLISH.fullmatch(text, date.end, part.start) is not None


def _completed(date: Date, chinese: Sequence[Date]) -> Date:
    """The date of the Chinese that names the year of an English one, else the English one itself."""
    if date.year is not None:
        return date
    full = [other for other in chinese if other.year and (other.month, other.day) == (date.month, date.day)]
    return full[0] if len(full) == 1 else date


def _only_day(given: Sequence[DatePart], segment: FiguredText) -> Date | None:
    """The date of the Chinese that a lone weekday must stand for."""
    days = [date for date in segment.chinese_dates if date.day]
    if len(days) != 1 or len(given) != 1 or any(date.day for date in segment.english_dates):
        return None
    return days[0] if all(part.sure for part in days[0].parts) else None


def _day(date: Date, dated: dt.date | None) -> dt.date | None:
    """The day of the calendar; what is not named is that of the nearest such day to the document's."""
    if date.day is None or (dated is None and not (date.year and date.month)):
        return None
    if date.year and date.month:
        return _exact(date.year, date.month, date.day)
    if dated is None or date.year:
        return None
    near = [
        day
        for year in (dated.year - 1, dated.year, dated.year + 1)
        for month in ([date.month] if date.month else range(1, 13))
        if (day := _exact(year, month, date.day))
    ]
    nearest = min(near, key=lambda day: abs(day - dated), default=None)
    return nearest if nearest and abs(nearest - dated) <= MONTH else None


def _exact(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _calendar(part: DatePart, day: dt.date, shown: str, severity: Severity, segment: FiguredText, source: Span | None) -> Finding:
    expected = WEEKDAYS[day.isoweekday() - 1]
    return Finding(
        check=WEEKDAY,
        severity=severity,
        segment=segment.index,
        code=f"{WEEKDAY}.calendar",
        source_span=source,
        target_span=(part.start, part.end),
        found=segment.target[part.start : part.end],
        expected=expected,
        suggestions=(expected,),
        values={"date": shown},
    )


def _finding(code: str, severity: Severity, segment: FiguredText, part: DatePart, other: DatePart, expected: str) -> Finding:
    return Finding(
        check=WEEKDAY,
        severity=severity,
        segment=segment.index,
        code=code,
        source_span=(part.start, part.end),
        target_span=(other.start, other.end),
        found=segment.target[other.start : other.end],
        expected=expected,
        suggestions=(expected,),
        values={"source": segment.source[part.start : part.end]},
    )


CHECKS = (Check(WEEKDAY, its="numbers", mqm="accuracy/mistranslation", segment=weekday),)
