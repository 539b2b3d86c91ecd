"""Dates in English text: 3 May 2024, May 3, 2024, 3–6 May, from May 3 to 6, in May, mid-May, 2021-2025, the 1990s, 3/5/2024, Friday.

Decides which words and figures are parts of a date. "May" the verb, "march" the verb and a lone four-digit figure that counts things
("2,000", "1900 people") are none.
"""

import re
from collections.abc import Iterator

from duizhao.language.date_values import Date, DatePart, DateUnit

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_LOWER = "|".join(name.lower() for name in MONTHS if name not in {"March", "May", "August"})
_UPPER = "|".join(name.upper() for name in MONTHS)
_SHORT = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT|SEP|OCT|NOV|DEC)"
_NAME = rf"(?:{'|'.join(MONTHS)}|{_UPPER}|{_LOWER}|{_SHORT}\.(?=[\s,]*[\da-z])|{_SHORT}(?=\s?\d)|(?<=\d\s){_SHORT}\b)(?![A-Za-z])"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%]|,\d{3}|\.\d|:\d|\s(?:million|billion|per|percent|trillion))"
_YEAR = r"[12]\d{3}(?![\d%]|,\d|\.\d)"
_TO = r"\s?(?:[-–—~,/]|to|and|through|until)\s?"
_MONTH_DATE = re.compile(
    rf"(?:(?<![\d.,$:/])(?:(?P<day1>{_DAY}){_TO})?(?P<day2>{_DAY})(?:\s|-)(?:of\s)?)?(?<![A-Za-z])(?P<month>{_NAME})"
    rf"(?:\s(?:the\s)?(?P<day3>{_DAY})(?:{_TO}(?P<day4>{_DAY})(?!\s(?:{_NAME})))?)?(?:(?:,?\s|\sof\s|,)(?P<year>{_YEAR})(?!\s(?:people|yuan)))?"
)
_SLASHED = re.compile(r"(?<![\d/.])(?P<one>\d{1,2})(?P<mark>[/.])(?P<two>\d{1,2})(?P=mark)(?P<year>(?:[12]\d)?\d\d)(?![\d/])")
_ISO = re.compile(r"(?<![\d./-])(?P<year>[12]\d{3})([-/.])(?P<month>1[0-2]|0?[1-9])\2(?P<day>3[01]|[12]\d|0?[1-9])(?![\d/-])")
_DECADE = re.compile(r"(?<!\d)(?:(?P<full>[12]\d\d0)|['‘’]?(?P<short>[1-9]0))['’]?s\b")
_DECADE_WORD = re.compile(
    r"\b(?:(?P<century>nineteen|eighteen)[\s-])?(?P<word>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b",
    re.IGNORECASE,
)
_SPLIT_YEAR = re.compile(r"(?<![\d.,/-])(?P<year>(?P<century>1[5-9]|20)\d\d)[-–—/](?P<second>\d\d)(?![\d/-])")
_YEAR_ALONE = re.compile(
    r"(?<![\d.,$€£¥:/])(?<!RMB)(?P<year>(?:1[0-9]|20|21)\d\d)(?![\d%A-Za-z:]|,\d|\.\d|/\d)"
    r"(?!\s?(?:per\s?cent|percent|million|billion|trillion|thousand|hundred|people|yuan|households|students|participants|copies|tonnes|tons|"
    r"met(?:re|er)s|kilomet(?:re|er)s|km|kg|mu|hectares|companies|enterprises|villages|members|employees|workers|jobs|items|basis)\b)"
)
_DAY_ALONE = re.compile(
    r"\b(?:on|of|from|to|until|by)\sthe\s(?P<day>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th))\b(?=\s?[,.;)—–]|\s(?:of|and|to|at|in|that|by)\b|$)"
)
_WEEKDAY = re.compile(rf"\b(?P<weekday>{'|'.join(WEEKDAYS)})s?\b")
_BEFORE_MAY = re.compile(
    r"(?:\d(?:st|nd|rd|th)?|\b(?:in|of|since|by|until|till|last|this|next|early|late|mid|to|from|and|or|through|between|during|before|after|for|every|end|on|"
    r"beginning|middle|for|the|April|March|June|January|February))[\s-]$",
    re.IGNORECASE,
)
_AFTER_MAY = re.compile(r"\s?(?:\d|[-–—]\s?(?:[A-Z]|\d)|(?:to|and|through|was|is|were|this|of|last|each|Day|when|at)\b|[,.;:)]|$)")
_PATTERNS = (
    (_MONTH_DATE, re.compile(rf"{'|'.join(MONTHS)}|{_UPPER}|{_LOWER}|{_SHORT}")),
    (_ISO, re.compile(r"\d[-/.]\d")),
    (_SLASHED, re.compile(r"\d[/.]\d")),
    (_DECADE, re.compile(r"0['’]?s")),
    (_DECADE_WORD, re.compile(r"ties\b", re.IGNORECASE)),
    (_SPLIT_YEAR, re.compile(r"\d[-–—/]\d")),
    (_YEAR_ALONE, re.compile(r"[12]\d{3}")),
    (_DAY_ALONE, re.compile(r"\d(?:st|nd|rd|th)\b")),
    (_WEEKDAY, re.compile("day")),
)
"""Each with a sign that stands in every text that it fits, and is found sooner."""
_DECADES = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")


def english_dates(text: str, *, month_first: bool = False) -> list[Date]:
    """Every date of an English text, in order; the two ends of a range are two dates.

    `month_first` reads 3/5/2024 as the fifth of March, as American English does.
    """
    taken: set[int] = set()
    dates: list[Date] = []
    for pattern, sign in _PATTERNS:
        for match in pattern.finditer(text) if sign.search(text) else ():
            if not taken.isdisjoint(range(*match.span())):
                continue
            if pattern is _MONTH_DATE and not _names_month(match, text):
                continue
            found = [date for date in _dates(match, month_first=month_first) if date.parts]
            dates += found
            taken.update(range(*match.span()) if found else ())
    return sorted(dates, key=lambda date: date.start)


def _names_month(match: re.Match[str], text: str) -> bool:
    """Whether "May" or "March" is the month: not the verb, not the Long March."""
    before, after = text[: match.start("month")], text[match.end("month") :]
    if match["month"] == "March":
        return not (before.endswith(("Long ", "Long-")) or after.startswith((" of the Volunteers", "es ")))
    if match["month"] != "May":
        return True
    if before.endswith(("Cape ", "Theresa ", "Ms ", "Mrs ", "Mr ")):
        return False
    return bool(_BEFORE_MAY.search(before[-12:]) or _AFTER_MAY.match(after))


def _dates(match: re.Match[str], *, month_first: bool) -> Iterator[Date]:
    """The dates of one match: a span of days of one month is two dates, and both lie at the match."""
    groups = match.groupdict()
    days = [name for name in ("day1", "day2", "day3", "day4") if groups.get(name)]
    parts = list(_parts(match, month_first=month_first))
    for name in days[:-1]:
        day = DatePart(*match.span(name), DateUnit.DAY, _number(match[name]))
        yield Date(match.start(), match.end(), (*parts, day))
    if days:
        parts.append(DatePart(*match.span(days[-1]), DateUnit.DAY, _number(match[days[-1]])))
    yield Date(match.start(), match.end(), tuple(parts))
    if second := groups.get("second"):
        year = DatePart(*match.span("second"), DateUnit.YEAR, int(groups["century"] + second), sure=False)
        yield Date(match.start(), match.end(), (year,))


def _parts(match: re.Match[str], *, month_first: bool) -> Iterator[DatePart]:
    groups = match.groupdict()
    if year := groups.get("year"):
        yield DatePart(*match.span("year"), DateUnit.YEAR, int(year) if len(year) == 4 else 2000 + int(year), sure=len(year) == 4)
    if name := groups.get("month"):
        yield DatePart(*match.span("month"), DateUnit.MONTH, int(name) if name.isdecimal() else _month(name))
    if day := groups.get("day"):
        yield DatePart(*match.span("day"), DateUnit.DAY, _number(day))
    if groups.get("one"):
        yield from _slashed(match, month_first=month_first)
    if groups.get("full") or groups.get("short"):
        yield DatePart(match.start(), match.end(), DateUnit.DECADE, int(groups["full"] or groups["short"] or 0))
    if word := groups.get("word"):
        century = {"nineteen": 1900, "eighteen": 1800}.get((groups["century"] or "").lower(), 0)
        yield DatePart(match.start(), match.end(), DateUnit.DECADE, century + 10 * (_DECADES.index(word.lower()) + 2))
    if weekday := groups.get("weekday"):
        yield DatePart(match.start(), match.end(), DateUnit.WEEKDAY, WEEKDAYS.index(weekday) + 1)


def _slashed(match: re.Match[str], *, month_first: bool) -> Iterator[DatePart]:
    """Day and month of 3/5/2024; the figure above 12 is the day whatever the variety."""
    first, second = int(match["one"]), int(match["two"])
    month, day = ("one", "two") if (month_first and first <= 12) or second > 12 else ("two", "one")
    if int(match[month]) <= 12 and int(match[day]) <= 31 and first and second:
        yield DatePart(*match.span(month), DateUnit.MONTH, int(match[month]))
        yield DatePart(*match.span(day), DateUnit.DAY, int(match[day]))


def _month(name: str) -> int:
    return next(number for number, month in enumerate(MONTHS, start=1) if month[:3].lower() == name[:3].lower())


def _number(day: str) -> int:
    return int(day.rstrip("stndrh"))
