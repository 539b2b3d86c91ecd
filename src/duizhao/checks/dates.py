"""The check `date.value`: does the English name the decade, year, month and day that the Chinese names?

Decides which parts of dates differ or are missing. Relative wording ("yesterday", "last year", a weekday) may stand for any date, so it
silences what is missing; it never excuses a date that is named wrongly. Weekdays belong to `checks.weekdays`, other numbers to `checks.numbers`.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from duizhao.checks.base import Check, Evidence, SegmentText
from duizhao.checks.figures import FiguredText
from duizhao.checks.year_spans import ShiftedYears, shifted
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.text import Span
from duizhao.language.dates import MONTHS, Date, DatePart, DateUnit
from duizhao.language.english import with_article
from duizhao.language.number_words import shown_plainly
from duizhao.language.numbers import Number, NumberKind

CHECK = "date.value"

NEAR = 0.15
"""How far apart, as shares of their texts, a missing part and a repeated one may stand and still be one slip."""

_CENTURY = 100
_SIXTH_PLAN = 1981
_DATED = frozenset({NumberKind.YEAR, NumberKind.MONTH})
_SHORT_YEAR = re.compile(r"(?<!\d)(\d\d)(?=[年级届后/])")

_RELATIVE_ENGLISH = {
    DateUnit.YEAR: re.compile(
        r"\b(?:(?:last|this|that|next|past|same|previous|following|preceding|current|coming|subsequent|under review|each|every|prior|another|first|end of the|during the|of the|in the|for the|"
        r"whole|full|a|one) (?:\w+ )?(?:years?|season|period)|years? (?:ago|earlier|later|before|after|on|under review)|then|now|today|earlier|annual\w*|decades?|anniversary|"
        r"year[ -](?:on|to|end|over)\S*)\b",
        re.IGNORECASE,
    ),
    DateUnit.MONTH: re.compile(
        r"\b(?:months?|quarters?|half|mid-?(?:year|\d{4})|end of|year-?end|end-\d{4}|beginning of|start of|early|late|recent(?:ly)?|ago|earlier|then|now|today|year|spring|summer|autumn|"
        r"winter|National Day|New Year|Labou?r Day|yesterday|tomorrow|the same day|Christmas|later|previous(?:ly)?|first \w+ months|week)\b",
        re.IGNORECASE,
    ),
    DateUnit.DAY: re.compile(
        r"\b(?:days?|today|yesterday|tomorrow|recent(?:ly)?|tonight|(?:this|that|last|next) (?:morning|afternoon|evening|night|week|month)|week|earlier|ago|later|then|now|"
        r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|end|start|beginning|eve|mid-\w+|early|late|on the same)\b",
        re.IGNORECASE,
    ),
}

_EVENT_YEAR = re.compile(
    r"年?(?:全球|环球|国际|世界|亚洲|美国)?(?:金融|经济|次贷|债务)?(?:危机|海啸|风暴|奥运会?|冬奥会?|世博会?|世界杯|大地震)"
)
"""An event that is as well known without its year: 2008年金融危机 as "the global financial crisis"."""

_RELATIVE_SOURCE = {
    DateUnit.YEAR: re.compile(
        r"[今去明前昨当同本上次翌来往历全每这该下]年|年[内初底中末终度来]|年前|[本上这该]届|(?<!\d)\d\d[年级届]|时隔|周年|年代|世纪|至今|目前|现|近|以来|未来|“[^”]*[会赛展节奖][^”]*”|[奥冬亚世][运残博]"
    ),
    DateUnit.MONTH: re.compile(
        r"[本当上下次翌前]个?月|季[末底初]|年[底末初中终]|半年|春节|中秋|国庆|元旦|端午|清明|五一|(?<!月)十一(?=[”期假国黄长])|六一|七一|八一|儿童节|劳动节|党的生日"
    ),
}
"""Chinese wording that an English year or month may stand for."""


def date_value(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:
    """Findings of dates that differ from the Chinese or are missing."""
    segment = FiguredText.of(segment, evidence)
    chinese, english = segment.chinese_dates, segment.english_dates
    if not chinese:
        return
    years = shifted(segment)
    if years:
        yield _shifted(years, segment)
    numbers, sources = segment.english_numbers, segment.chinese_numbers
    misdated = [*_misdated(chinese, english), *_on_other_days(chinese, english)]
    for part, other in misdated:
        yield _different(part, other, segment)
    told = {id(part) for slip in misdated for part in slip}
    for unit in (DateUnit.YEAR, DateUnit.MONTH, DateUnit.DAY):
        asked, given = (
            _outside(_named(chinese, unit), years.source if years else None),
            _outside(_named(english, unit), years.target if years else None),
        )
        missing = [part for part in asked if part.sure and id(part) not in told and not _met(part, given, english, numbers)]
        missing = [part for part in missing if not _of_event(part, segment)]
        extra = [part for part in given if id(part) not in told and not _sourced(part, asked, chinese, sources, segment)]
        extra = [part for part in extra if not _supplied(part, chinese, english)]
        yield from _compared(missing, extra, (asked, given), segment)
    yield from _decades(segment)


@dataclass(frozen=True, slots=True)
class _Dated:
    """A day of the Chinese in its month: its own, or the one named before it, which the days may have left by `turn` months."""

    month: DatePart
    day: int
    own: bool
    turn: int

    @property
    def months(self) -> set[int]:
        """The months that the day may lie in."""
        return {self.month.value, (self.month.value - 1 + self.turn) % 12 + 1}


def _misdated(chinese: Sequence[Date], english: Sequence[Date]) -> list[tuple[DatePart, DatePart]]:
    """Months that differ although the day shows which two dates are one: 12月3日 beside "July 3"."""
    known = list(_with_months(chinese))
    given = {(date.month, date.day) for date in english}
    months = {date.month for date in chinese}
    slips: dict[int, tuple[DatePart, DatePart]] = {}
    for date in english:
        other = date.part(DateUnit.MONTH)
        same_day = [item for item in known if other and item.day == date.day]
        if other is None or any(other.value in item.months for item in same_day):
            continue
        open_ones = [item for item in same_day if other.value not in months or (item.own and (item.month.value, item.day) not in given)]
        if open_ones:
            slips[id(other)] = (open_ones[0].month, other)
    return list(slips.values())


def _on_other_days(chinese: Sequence[Date], english: Sequence[Date]) -> Iterator[tuple[DatePart, DatePart]]:
    """Days that differ although they are the only ones of their month on either side: 11月18日 beside "November 19", whatever else counts 18 or 19."""
    days = ({date.day for date in chinese if date.day}, {date.day for date in english if date.day})
    ours, theirs = _by_month(chinese), _by_month(english)
    for month in ours.keys() & theirs.keys():
        if len(ours[month]) == len(theirs[month]) == 1:
            (part,), (other,) = ours[month], theirs[month]
            if part.value not in days[1] and other.value not in days[0]:
                yield part, other


def _by_month(dates: Sequence[Date]) -> dict[int, list[DatePart]]:
    """The days that are named with their month, by month."""
    found: dict[int, list[DatePart]] = {}
    for date in dates:
        if date.month is not None and (part := date.part(DateUnit.DAY)) is not None:
            found.setdefault(date.month, []).append(part)
    return found


def _with_months(chinese: Sequence[Date]) -> Iterator[_Dated]:
    """Each day of the Chinese with its month; of a bare day after 30日 or before 1日, 1日 may be the next month's and 31日 the last one's."""
    month: DatePart | None = None
    anchor = 0
    for date in chinese:
        own = date.part(DateUnit.MONTH)
        month, anchor = (own, date.day or 0) if own else (month, anchor)
        if date.day and month:
            turn = 0 if own or not anchor else (date.day < anchor) - (date.day > anchor)
            yield _Dated(month, date.day, own is not None, turn)


def _named(dates: Sequence[Date], unit: DateUnit) -> list[DatePart]:
    """The parts of that unit, each span once."""
    return list(dict.fromkeys(part for date in dates if (part := date.part(unit))))


def _outside(parts: list[DatePart], span: Span | None) -> list[DatePart]:
    """The parts without those inside a stretch of which there is something else to say."""
    return [part for part in parts if not span or part.end <= span[0] or span[1] <= part.start]


def _met(part: DatePart, given: Sequence[DatePart], english: Sequence[Date], numbers: Sequence[Number]) -> bool:
    """Whether the English names the Chinese part; a year or a day may stand there as a plain number, a year as its decade."""
    if any(part.value == other.value for other in given):
        return True
    if part.unit is DateUnit.YEAR and any(part.value == other.value for other in _named(english, DateUnit.DECADE)):
        return True
    return part.unit in {DateUnit.YEAR, DateUnit.DAY} and any(
        float(part.value) in number.readings for number in numbers if number.kind is not NumberKind.PERCENT
    )


def _of_event(part: DatePart, segment: SegmentText) -> bool:
    """Whether a year only names a known event, and another year stands in the English for 今年 and its like."""
    return (
        part.unit is DateUnit.YEAR
        and _EVENT_YEAR.match(segment.source, part.end) is not None
        and _RELATIVE_SOURCE[DateUnit.YEAR].search(segment.source) is not None
    )


def _sourced(part: DatePart, asked: Sequence[DatePart], chinese: Sequence[Date], sources: Sequence[Number], segment: SegmentText) -> bool:
    if any(part.value == other.value for other in asked):
        return True
    if part.unit is DateUnit.YEAR:
        short = any(part.value % 100 == int(written) for written in _SHORT_YEAR.findall(segment.source))
        decade = any(part.value % 100 == other.value % 100 for other in _named(chinese, DateUnit.DECADE))
        planned = any(number.kind is NumberKind.ORDINAL and part.value in _planned(int(number.value)) for number in sources)
        return short or decade or planned or any(part.value in number.readings for number in sources)
    return part.unit is DateUnit.DAY and any(part.value == number.value for number in sources if number.kind not in _DATED)


def _planned(plan: int) -> tuple[int, int]:
    """The first and the last year of a Five-Year Plan, from the sixth on: "the 14th Five-Year Plan (2021-2025)"."""
    first = _SIXTH_PLAN + 5 * (plan - 6)
    return first, first + 4


def _supplied(part: DatePart, chinese: Sequence[Date], english: Sequence[Date]) -> bool:
    """Whether the English completes a bare day of the Chinese: 6日 as "December 6"."""
    bare = {date.day for date in chinese if date.day and not date.month}
    return part.unit is DateUnit.MONTH and any(date.day in bare for date in english if date.part(DateUnit.MONTH) is part)


def _decades(segment: FiguredText) -> Iterator[Finding]:
    """The one decade without counterpart on either side: 上世纪80年代 as "the 1990s". 80年代 says no century, and "in his 50s" no decade."""
    asked = [part for part in _named(segment.chinese_dates, DateUnit.DECADE) if part.sure]
    given = [part for part in _named(segment.english_dates, DateUnit.DECADE) if part.value >= _CENTURY]
    missing = [part for part in asked if not any(_same_decade(part, other) for other in _named(segment.english_dates, DateUnit.DECADE))]
    extra = [part for part in given if not any(_same_decade(other, part) for other in asked)]
    if len(missing) == 1 and len(extra) == 1:
        (part,), (other,) = missing, extra
        century = other.value - other.value % _CENTURY
        yield _different(part if part.value >= _CENTURY else replace(part, value=century + part.value), other, segment)


def _same_decade(chinese: DatePart, english: DatePart) -> bool:
    if min(chinese.value, english.value) < _CENTURY:
        return chinese.value % _CENTURY == english.value % _CENTURY
    return chinese.value == english.value


def _compared(
    missing: Sequence[DatePart], extra: Sequence[DatePart], named: tuple[Sequence[DatePart], Sequence[DatePart]], segment: SegmentText
) -> Iterator[Finding]:
    """One finding for each slip: an error where an English part stands in the place of a Chinese one, else a warning unless the wording is relative.

    Of parts that recur, the one that is named too seldom (in the English) or too often is taken for the other half of a slip.
    """
    asked, given = named
    left = list(extra)
    told: set[int] = set()
    for part in missing:
        relative = bool(_RELATIVE_ENGLISH[part.unit].search(segment.target))
        place = _place(part, segment.source)
        others = left or [other for other in _recurring(given, asked) if not relative or abs(_place(other, segment.target) - place) <= NEAR]
        if part.value in told and not left:
            continue
        if others:
            other = _nearest(others, place, segment.target)
            left = [candidate for candidate in left if candidate is not other]
            yield _different(part, other, segment)
        elif not relative:
            yield _missing(part, segment)
        told.add(part.value)
    for other in left:
        if parts := _recurring(asked, given):
            yield _different(_nearest(parts, _place(other, segment.target), segment.source), other, segment)
        elif asked and other.sure and other.unit in _RELATIVE_SOURCE and not _RELATIVE_SOURCE[other.unit].search(segment.source):
            yield _unsourced(other, segment)


def _recurring(parts: Sequence[DatePart], others: Sequence[DatePart]) -> list[DatePart]:
    """Years, months and days that one text names more often than the other, which names them too."""
    here, there = Counter(part.value for part in parts), Counter(part.value for part in others)
    return [part for part in parts if here[part.value] > there[part.value] > 0]


def _place(part: DatePart, text: str) -> float:
    """Where a part stands, as a share of its text."""
    return part.start / max(len(text), 1)


def _nearest(parts: Sequence[DatePart], place: float, text: str) -> DatePart:
    return min(parts, key=lambda part: abs(_place(part, text) - place))


def _different(part: DatePart, other: DatePart, segment: SegmentText) -> Finding:
    expected = _written(part, segment.target[other.start : other.end])
    span, suggestion = with_article(segment.target, (other.start, other.end), expected)
    return Finding(
        check=CHECK,
        severity=Severity.ERROR,
        segment=segment.index,
        code=f"{CHECK}.{part.unit}",
        source_span=(part.start, part.end),
        target_span=span,
        found=segment.target[slice(*span)],
        expected=expected,
        suggestions=(suggestion,),
        values={"source": _source(part, segment)},
    )


def _missing(part: DatePart, segment: SegmentText) -> Finding:
    expected = _written(part, "")
    plain = expected.isdecimal() and shown_plainly(segment.source[part.start : part.end], part.value)
    return Finding(
        check=CHECK,
        severity=Severity.WARNING,
        segment=segment.index,
        code=f"{CHECK}.missing.plain" if plain else f"{CHECK}.missing",
        source_span=(part.start, part.end),
        expected=expected,
        values={"source": _source(part, segment)},
    )


def _unsourced(part: DatePart, segment: SegmentText) -> Finding:
    return Finding(
        check=CHECK,
        severity=Severity.WARNING,
        segment=segment.index,
        code=f"{CHECK}.unsourced",
        target_span=(part.start, part.end),
        found=segment.target[part.start : part.end],
    )


def _shifted(years: ShiftedYears, segment: SegmentText) -> Finding:
    return Finding(
        check=CHECK,
        severity=Severity.ERROR,
        segment=segment.index,
        code=f"{CHECK}.years",
        source_span=years.source,
        target_span=years.target,
        found=segment.target[slice(*years.target)],
        expected=years.expected,
        suggestions=(years.expected,),
        values={"source": segment.source[slice(*years.source)]},
    )


def _source(part: DatePart, segment: SegmentText) -> str:
    """The Chinese part with its 年, 月 or 日."""
    after = re.match(r"\s?[年月日号]", segment.source[part.end : part.end + 2])
    return segment.source[part.start : part.end + (after.end() if after else 0)]


def _written(part: DatePart, like: str) -> str:
    """The part as English names it, in the manner of `like`: "Sept." for a short month, "26th" for a day with its ending."""
    if part.unit is DateUnit.DECADE:
        return f"{part.value}s"
    if part.unit is DateUnit.MONTH:
        return str(part.value) if like.isdecimal() else _month(MONTHS[part.value - 1], like)
    if part.unit is DateUnit.DAY and like[-1:].isalpha():
        ending = {1: "st", 2: "nd", 3: "rd"}.get(part.value % 10, "th") if not 10 < part.value < 20 else "th"
        return f"{part.value}{ending}"
    if part.unit is DateUnit.YEAR and len(like) == 2:
        return f"{part.value % 100:02}"
    return str(part.value)


def _month(name: str, like: str) -> str:
    short = like.endswith(".") or (len(like) == 3 and like != "May")
    written = name[:3] + ("." if like.endswith(".") else "") if short else name
    return written.upper() if like.isupper() and len(like) > 1 else written


CHECKS = (Check(CHECK, its="numbers", mqm="accuracy/mistranslation", segment=date_value),)
