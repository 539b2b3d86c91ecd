"""Dates in Chinese text: 2024年5月3日, 5月, 3日, 二〇二四年, 24年5月, 90年代, 5月3日至6日, 2021—2025年, 星期三, 2024-05-03.

Decides which figures are parts of a date. A figure before 年 that counts years (10年, 历时24年) is none, nor is 号 alone; lunar dates are not sure.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from duizhao.language.date_values import Date, DatePart, DateUnit
from duizhao.language.numerals_zh import FOLDED, readings

_DIGIT = "零〇一二三四五六七八九"
_SPACE = r"[ \t\u00a0\u3000]?"
_TO = r"[ \t]?(?:[-–—－~～〜]{1,2}|至|到|、|及|和|与|或)[ \t]?"
_YEAR = rf"(?P<year>(?<!\d)(?![12]\d00{_SPACE}年(?:前|来|的?历史|文明|间))[12]\d{{3}}|(?<![{_DIGIT}])[一二][{_DIGIT}]{{3}}){_SPACE}(?:学?年(?!代))"
_SHORT_YEAR = rf"(?P<short>(?<![\d.,])\d\d){_SPACE}年(?=\d{{1,2}}月)"
_SMALL = r"(?:三十一|三十|二十[一二三四五六七八九]|二十|十[一二三四五六七八九]|十|[一二三四五六七八九])"
_MONTH = rf"(?P<month>(?<![\d.,])(?<!\d )(?:1[0-2]|0?[1-9])|(?<![{_DIGIT}十百千万几数])十[一二]?|[一二三四五六七八九]|元){_SPACE}月(?![龄饼嫂])(?:份)?"
_DAY = rf"(?P<day>(?<![\d.,])(?:3[01]|[12]\d|0?[1-9])|(?<![{_DIGIT}十百千万几数]){_SMALL}){_SPACE}(?:日|号)"
_FULL = re.compile(rf"(?:(?:{_YEAR}|{_SHORT_YEAR}){_SPACE})?{_MONTH}(?:{_SPACE}{_DAY}(?!元))?")
_YEAR_ALONE = re.compile(_YEAR)
_DAY_ALONE = re.compile(
    r"(?<![\d.,:万千百第十二三])(?P<day>3[01]|[12]\d|0?[1-9]|三十一|二十[一二三四五六七八九]|十[一二三四五六七八九])[ \u3000]?日(?![游内间龄均元以之圆后])"
)
_NUMERIC = re.compile(
    r"(?<![\d./-])(?P<year>[12]\d{3})(?P<mark>[-/.])(?P<month>1[0-2]|0?[1-9])(?P=mark)(?P<day>3[01]|[12]\d|0?[1-9])(?![\d/-])"
)
_OPENS = re.compile(
    rf"(?<![\d.,])(?P<year>[12]\d{{3}}){_TO}(?=[12]\d{{3}}{_SPACE}(?:学?年))"
    rf"|(?<![\d.,])(?P<month>1[0-2]|[1-9])(?:月份?)?{_TO}(?=(?:1[0-2]|[1-9])月)"
    rf"|(?<![\d.,])(?P<day>3[01]|[12]\d|[1-9]){_TO}(?=(?:3[01]|[12]\d|[1-9])日(?![游内间龄均元以之圆后]))"
)
_SPLIT_YEAR = re.compile(rf"(?<!\d)(?P<year>(?P<century>[12]\d)\d\d)[-–—－/](?P<second>\d\d)(?!\d)(?={_SPACE}(?:[学财]?年|赛季))?")
_YEAR_BARE = re.compile(r"(?<![\d.,:/A-Za-z~～—–-])(?P<year>(?:19|20)\d\d)(?=(?:中国|世界|全国|国际|届|夏季|冬季|秋季|春季|学术|[)）》”]))")
_DECADE = re.compile(
    rf"(?:(?:(?P<century>\d\d|[{_DIGIT}十]+)世纪|上世纪|上个世纪)?(?P<earlier>[一二三四五六七八])?(?P<decade>[1-9]0|[一二三四五六七八九]十)|(?P<full>[12]\d\d0))年代"
)
_WEEKDAY = re.compile(
    r"(?:星期|礼拜|(?<![一二两三四五六七八九十每\d])(?:[本上下]?周)|(?<=每)周(?=[一二三四五六日](?:[、，。；至到和及的）)上下早晚休闭开举放])))(?P<weekday>[一二三四五六日天])(?![年期边周个月岁类次年批轮\d])"
)
_LUNAR = re.compile(r"(?:农历|阴历|旧历|夏历)[^。，；]{0,12}")
_FIGURE = re.compile(r"\d")
_PATTERNS = (
    (_DECADE, ("年代",), False),
    (_NUMERIC, "-/.", True),
    (_FULL, "月", False),
    (_OPENS, "年月日", True),
    (_SPLIT_YEAR, "-–—－/", True),
    (_YEAR_ALONE, "年", False),
    (_DAY_ALONE, "日", False),
    (_YEAR_BARE, ("19", "20"), True),
    (_WEEKDAY, "期拜周", False),
)
"""Each with signs of which one stands in every text that it fits, and whether it takes figures."""
_WEEKDAYS = "一二三四五六日"


def chinese_dates(text: str) -> list[Date]:
    """Every date of a Chinese text, in order; the two ends of a range are two dates."""
    folded = text.translate(FOLDED)
    lunar = {place for match in _LUNAR.finditer(folded) for place in range(*match.span())} if "历" in folded else set[int]()
    has_figures = _FIGURE.search(folded) is not None
    taken: set[int] = set()
    dates: list[Date] = []
    for pattern, signs, of_figures in _PATTERNS:
        if (of_figures and not has_figures) or not any(sign in folded for sign in signs):
            continue
        for match in pattern.finditer(folded):
            place = range(*match.span())
            if not taken.isdisjoint(place):
                continue
            sure = lunar.isdisjoint(place)
            dates += [
                Date(match.start(), match.end(), tuple(replace(part, sure=part.sure and sure) for part in parts)) for parts in _dates(match)
            ]
            taken.update(place)
    return sorted(dates, key=lambda date: date.start)


def _dates(match: re.Match[str]) -> Iterator[tuple[DatePart, ...]]:
    """The parts of each date at `match`: two dates for 2015-16 and for 六七十年代."""
    groups = match.groupdict()
    if groups.get("decade") or groups.get("full"):
        for decade in _decades(match):
            yield (DatePart(match.start(), match.end(), DateUnit.DECADE, decade),)
        return
    yield tuple(_parts(match))
    if second := groups.get("second"):
        yield (DatePart(*match.span("second"), DateUnit.YEAR, int(groups["century"] + second), sure=False),)


def _parts(match: re.Match[str]) -> Iterator[DatePart]:
    groups = match.groupdict()
    if short := groups.get("short"):
        yield DatePart(*match.span("short"), DateUnit.YEAR, 2000 + int(short) if int(short) < 50 else 1900 + int(short), sure=False)
    for unit in (DateUnit.YEAR, DateUnit.MONTH, DateUnit.DAY):
        if written := groups.get(unit):
            yield DatePart(*match.span(unit), unit, _value(written))
    if weekday := groups.get("weekday"):
        yield DatePart(match.start(), match.end(), DateUnit.WEEKDAY, _WEEKDAYS.index(weekday.replace("天", "日")) + 1)


def _decades(match: re.Match[str]) -> Iterator[int]:
    """20世纪80年代, 上世纪80年代 and 1980年代 are 1980; 80年代 alone is 80; 六七十年代 are two."""
    if match["full"]:
        yield int(match["full"])
        return
    before = (_value(match["century"]) - 1) * 100 if match["century"] else 1900 if match.group().startswith("上") else 0
    if match["earlier"]:
        yield before + 10 * _value(match["earlier"])
    yield before + _value(match["decade"])


def _value(written: str) -> int:
    return 1 if written == "元" else int(written) if written.isdecimal() else int(readings(written)[0])
