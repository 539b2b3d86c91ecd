"""Numbers in Chinese text, by value: figures and numerals with 万 and 亿, percentages, 成, 倍, fractions, ordinals, ranges.

Decides where a number stands, what it counts and whether a translation has to show it. A lone numeral (一, 两, 十, 万) is never sure:
that rule keeps names, idioms and slogans apart (一带一路, 三亚, 统一, 进一步); the list of exceptions below holds only longer ones.
"""

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from duizhao.domain.text import Span
from duizhao.language.number_values import Number, NumberKind
from duizhao.language.numerals_zh import DIGITS, FIGURE, FOLDED, readings

_NUMERAL = "零〇一二两三四五六七八九十百千万亿兆廿卅"
_DIGIT = "零〇一二两三四五六七八九"
_SPACE = r"[ \t\u00a0\u2009\u202f\u3000]?"
_UNITS = r"(?:(?:万亿|[百千]?[万亿]|十[万亿]|百(?!分|[货度帕])|千(?![米克瓦卡赫焦帕伏吨字周])|兆(?![米瓦赫字帕焦欧比])){1,2})"
_NUMBER = re.compile(
    rf"(?P<figure>{FIGURE}(?:{_SPACE}[多余来几]?{_SPACE}(?P<units>{_UNITS})(?:\d{{1,4}}{_UNITS})*(?:\d{{4}}(?!\d)|[1-9](?![\d.,%]))?)?)"
    rf"|(?P<numeral>[{_NUMERAL}]+(?:[多余来](?=[百千万亿]))?[百千万亿]*(?:点[{_DIGIT}]+[十百千万亿]*)?)"
)
_SHARES = re.compile(rf"(?P<whole>百|千|万|[{_NUMERAL}]{{1,40}}|\d{{1,40}})分之(?P<part>{FIGURE}|[{_NUMERAL}]+(?:点[{_DIGIT}]+)?)")
_TENTHS = r"成(?:(?P<half>半)|(?P<fives>[一二三四五六七八九])(?=[的，。；、）左以]|$))?(?![立为功员果名]|人(?!民)|不变|都市)"
_SUFFIX = re.compile(
    rf"[多余来]?{_SPACE}(?:(?P<percent>%|厘(?!米))|(?P<points>个?百分点)|(?P<basis>个?基点)|(?P<tenths>{_TENTHS})|(?P<times>倍)|(?P<discount>折)"
    r"|(?P<thousandth>‰)|(?P<year>年(?!代))|(?P<month>月)|(?P<day>[日号])|(?P<months>个月)|(?P<cohort>后)|(?P<dimes>[毛角](?![度落色质细巾衣皮]))|(?P<hours>个?小时)|(?P<days>天)|(?P<minutes>分钟|秒)|(?P<clock>[时点](?![间代候期而空]))"
    r"|(?P<intake>级)|(?P<ordinal>届|大(?=[精报以代召提胜后前闭开会，。、”]))|(?P<half_more>(?:[个年天月][多]?|小时)?半))"
)
_RANGE = re.compile(r"\s*(?:[-–—－~～〜]{1,2}|至|到)\s*")
_HEDGE = re.compile(r"(?:近|约|超|逾|超过|将近|大约|接近|至少|不足)\s*$")
_DOUBLED = re.compile(r"翻了?(?P<times>[一二两三四五六七八九1-9])?番")
_TALL = re.compile(
    rf"(?P<whole>(?<![\d.])[12]|(?<![\d.])\d{{1,2}}(?=米\d\d)|[一二两])米(?P<part>\d\d?|[一二三四五六七八九]{{1,2}})(?![\d.{_NUMERAL}多余米栏跑接自混个])"
)
_TIMED = re.compile(r"(?<![\d.])(?P<whole>\d{1,2})秒(?P<part>\d\d)(?!\d)")
_PLAN = re.compile(
    r"(?<![第零〇二三四五六七八九\d])(?P<plan>十[一二三四五六]五)(?:(?=[”\"》’]?(?:规划|时期|期间|计划|收官|开局|末|以来|发展))|(?<=[“\"‘《]十[一二三四五六]五)(?=[”\"》’]))"
)
_ADDRESS = re.compile(r"(?:https?://|www\.)[!-~]+(?:[\w.+-]*@[\w.-]+)*|(?<![\w.+-])(?:[\w.+-]+@[\w.-]+)+")
"""It begins where nothing of the kind stands before it: looking on at every character would take the square of a text's length."""
_REFERENCE = re.compile(r"(?<!\d)\d+(?:\.\d+){2,}")
"""2.6.2.1 is four numbers, not two decimals."""
_CURRENCY = re.compile(r"(?:RMB|US|HK|NT|CNY|USD|EUR)-?$")
_LETTER = re.compile(r"[A-Za-z]-?$")
_MEASURE = re.compile(r"\s?(?:[kKcmnμuMGT]?[mgWVBtLA]|[kMG]?Hz|[kMGT]Wh|km/h|[kMGT]B)(?![A-Za-z])")
_NAMES = re.compile(
    r"双?十一(?=[”\"]?(?:黄金周|假期|长假|国庆|促销|购物|期间|大促))|双十[一二]|双1[12]|618(?=大促|购物|活动|期间)|正月十五|腊月[二廿]十?[三四]|八月十五"
    r"|千百万|亿万|千万(?=不|别|要)|三十六计|五十步|九十九道|二百五(?!十)|三(?:百六)?十六?行|(?:一百八十|180)度(?:的?大?转)|(?:985|211)(?=[”\"》]?(?:[、和]|高校|院校|工程|大学|名校|建设))|十五[个只]吊桶|一百单八|十三陵|三十而立|四十不惑|二十四史|十三朝"
    r"|(?<=“)\d{1,2}·\d{1,2}(?=”)|315(?=晚会|消费)|九一八|一二九|一二三产|二十四字|[两二]万五千里长征|十万八千里|[伤杀]敌(?:一千|八百)|自[损伤](?:八百|一千)|碳-?(?:十四|14)(?=测年|年代|定年|同位素)"
)
"""Names and sayings of more than one numeral, whose value need not be shown."""
_BESIDES = re.compile(r"[\s多余来几]")
_COUNTRY_CODE = re.compile(r"\+\d")
_DIALLING_CODE = re.compile(r"\b0\d{2,3}-$")
_LATIN = re.compile("[A-Za-z]")
_ITEM = re.compile(r"[.．、)）](?!\d)")
_YEAR = re.compile(rf"[12]\d{{3}}|[一二][{_DIGIT}]{{3}}")
_KINDS = {
    "percent": NumberKind.PERCENT,
    "tenths": NumberKind.PERCENT,
    "discount": NumberKind.PERCENT,
    "points": NumberKind.POINTS,
    "times": NumberKind.MULTIPLE,
}

LONGEST_INDENT = 20
"""An item's number stands within so many characters of its line's beginning."""

YEARS_OF_STUDY = 4
"""2024级 came in 2024 and is the class of 2028."""

FIRST_COHORT = 30
"""95后 were born after 1995, 05后 after 2005: the first two figures that mean the last century."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A number as it is read, with the worth of its last units, which a range lends to its first figure."""

    number: Number
    units: Decimal = Decimal(1)
    bare: bool = False
    """Whether it is a plain number that may borrow units and kind."""


def chinese_numbers(text: str) -> list[Number]:
    """Every number of a Chinese text, in order; a range gives two, and so do neighbours (五六百)."""
    folded = text.translate(FOLDED)
    if folded.count(".") > 1:
        folded = _REFERENCE.sub(_apart, folded)
    numbers = list(_phrases(folded))
    taken = _covered([*_addresses(folded), *map(_place, numbers)])
    found: list[_Found] = []
    names: set[int] | None = None
    reached = 0
    for match in _NUMBER.finditer(folded):
        place = range(*match.span())
        if place.start >= reached and taken.isdisjoint(place):
            if names is None:
                names = _covered(name.span() for name in _NAMES.finditer(folded))
            found += _read(match, folded, named=not names.isdisjoint(place))
            reached = found[-1].number.end if found else 0
    numbers += _ranged(found, folded)
    if "半" in folded:
        read = _covered(map(_place, numbers))
        halves = (match.span() for match in re.finditer("半", folded))
        numbers += [Number(*half, 0.5, NumberKind.FRACTION, sure=False) for half in halves if half[0] not in read]
    return sorted(numbers, key=_place)


def _phrases(text: str) -> Iterator[Number]:
    """The numbers that are more than a figure or a numeral and what it counts."""
    if "分之" in text:
        yield from itertools.chain.from_iterable(map(_shares, _SHARES.finditer(text)))
    for match in re.finditer("百分百", text):
        yield Number(match.start(), match.end(), 100.0, NumberKind.PERCENT, sure=False)
    if "五" in text:
        yield from map(_plan, _PLAN.finditer(text))
    if "秒" in text:
        yield from map(_run, _TIMED.finditer(text))
    for match in re.finditer("‰", text):
        yield Number(match.start(), match.end(), 1000.0, sure=False)  # "4.5 per 1,000" for 4.5‰
    if "米" in text:
        yield from map(_tall, _TALL.finditer(text))
    if "番" in text:
        yield from map(_doubled, _DOUBLED.finditer(text))


def _addresses(text: str) -> Iterator[Span]:
    """Where addresses of pages and of mail stand."""
    if "@" in text or "://" in text or "www." in text:
        yield from (match.span() for match in _ADDRESS.finditer(text))


def _apart(reference: re.Match[str]) -> str:
    return reference[0].replace(".", "·")


def _place(number: Number) -> Span:
    return number.start, number.end


def _covered(spans: Iterable[Span]) -> set[int]:
    """Every code point of these stretches."""
    return {place for start, end in spans for place in range(start, end)}


def _shares(match: re.Match[str]) -> list[Number]:
    """百分之五 is 5 per cent, 百分之七八十 70 or 80; 三分之二 is a fraction, of which a translation may name either part ("two in three")."""
    wholes, parts = readings(match["whole"]), readings(match["part"])
    if not (wholes and parts and wholes[0]):
        return []
    if match["whole"] == "百":
        return [
            Number(match.start(), match.end(), float(part), NumberKind.PERCENT, sure=len(parts) == 1 and match["part"] != "百")
            for part in parts
        ]
    whole = float(wholes[0])
    others = (whole, float(parts[0])) if parts[0] > 1 else (whole,)
    return [Number(match.start(), match.end(), float(parts[0]) / whole, NumberKind.FRACTION, alternatives=others)]


def _plan(match: re.Match[str]) -> Number:
    """十四五 is the 14th Five-Year Plan."""
    return Number(match.start(), match.end(), float(readings(match["plan"][:-1])[0]), NumberKind.ORDINAL)


def _tall(match: re.Match[str]) -> Number:
    """1米75 and 一米七五 are 1.75 metres, 8米36 are 8.36."""
    digits = "".join(str(DIGITS.get(digit, digit)) for digit in match["whole"] + match["part"])
    whole = len(match["whole"])
    return Number(match.start(), match.end(), float(f"{digits[:whole]}.{digits[whole:]}"))


def _run(match: re.Match[str]) -> Number:
    """46秒40 are 46.40 seconds."""
    return Number(match.start(), match.end(), float(f"{match['whole']}.{match['part']}"))


def _doubled(match: re.Match[str]) -> Number:
    """翻番 doubles, 翻两番 doubles twice."""
    times = int(readings(match["times"])[0]) if match["times"] else 1
    factor = 2.0**times
    return Number(match.start(), match.end(), factor, NumberKind.MULTIPLE, sure=times > 1, alternatives=((factor - 1) * 100, factor * 100))


def _read(match: re.Match[str], text: str, *, named: bool) -> list[_Found]:
    """The number, or the neighbours, at `match`."""
    start, end = match.span()
    written = match.group()
    numeral = _BESIDES.sub("", written) if end - start > 1 else written
    values = readings(numeral)
    suffix = _SUFFIX.match(text, end)
    hedged = (
        _HEDGE.search(text[max(0, start - 3) : start]) is not None
        or text[end : end + 1] in {"多", "余", "来"}
        or len(numeral) < len(written.strip())
    )
    sure = (
        not named
        and len(values) == 1
        and (_sure_figure(match, text) if match["figure"] else _sure_numeral(match, text, numeral, values[0], suffix))
    )
    found = []
    for value in values:
        number = Number(start, end, float(value), sure=sure, approximate=hedged)
        kinded = _kinded(number, match, text, suffix)
        units = readings(match["units"])[0] if match["units"] else Decimal(1)
        found.append(_Found(kinded, units, bare=not match["units"] and kinded.kind is NumberKind.NUMBER))
    return found


def _sure_figure(match: re.Match[str], text: str) -> bool:
    """A figure is sure unless a letter is glued to it (G20, 5G) or it numbers an item of a list."""
    line = text.rfind("\n", 0, match.start()) + 1
    before, after = text[max(line, match.start() - 4) : match.start()], text[match.end() : match.end() + 5]
    if before.endswith("+") or _COUNTRY_CODE.match(after) or _DIALLING_CODE.search(text[max(line, match.start() - 5) : match.start()]):
        return False
    if _LETTER.search(before) and not _CURRENCY.search(before):
        return False
    if _LATIN.match(after) and not _MEASURE.match(after):
        return False
    opens_line = not text[line : match.start()].strip(" \t\u3000(（") if match.start() - line < LONGEST_INDENT else False
    return not (opens_line and _ITEM.match(after))


def _sure_numeral(match: re.Match[str], text: str, numeral: str, value: Decimal, suffix: re.Match[str] | None) -> bool:
    """A numeral is sure when it is more than a lone character and more than bare units, and is not a few (数百, 上千, 好几万)."""
    if suffix and (suffix["percent"] or suffix["points"] or suffix["tenths"]) and numeral not in {"十", "百", "千", "万"}:
        return True
    if "点" in numeral:
        return True
    if text.endswith(("数", "几", "上", "成", "好"), 0, match.start()) or text[match.end() : match.end() + 1] == "几":
        return False
    if all(char in DIGITS for char in numeral):
        return bool(suffix and suffix["year"]) and _is_year(numeral)
    return len(numeral) > 1 and value > 10 and numeral[0] not in "百千万亿" and any(char in DIGITS or char in "廿卅" for char in numeral)


def _is_year(written: str) -> bool:
    return _YEAR.fullmatch(written) is not None


def _kinded(number: Number, match: re.Match[str], text: str, suffix: re.Match[str] | None) -> Number:
    """`number` with the kind, the value and the other readings that its surroundings give it."""
    if text.endswith("第", 0, match.start()):
        return replace(number, kind=NumberKind.ORDINAL)
    if suffix is None:
        return number
    value = number.value
    kind = next((kind for name, kind in _KINDS.items() if suffix[name]), None)
    if kind is None:
        return _timed(number, match, suffix)
    worth = value
    others: tuple[float, ...] = ()
    if suffix["tenths"] or suffix["discount"]:
        worth = float(Decimal(str(value)) * 10 + (5 if suffix["half"] else DIGITS.get(suffix["fives"] or "", 0)))
        others = (100 - worth,) if suffix["discount"] else ()
    elif suffix["times"]:
        others = (value + 1, value * 100, (value + 1) * 100, (value - 1) * 100)
    return replace(number, end=suffix.end(), kind=kind, value=worth, alternatives=others)


def _cohort(value: float) -> float:
    """The year that two figures name in 95后 or 98届."""
    return value + (1900 if value >= FIRST_COHORT else 2000)


def _timed(number: Number, match: re.Match[str], suffix: re.Match[str]) -> Number:
    """`number` of something that is also counted otherwise: 12 months are a year, 19时 is 7 p.m., 25个基点 are 0.25 points."""
    value, plain = number.value, not match["units"]
    if suffix["ordinal"] or suffix["intake"]:
        return _counted(number, match, suffix)
    if suffix["year"] and _is_year(match.group()):
        return replace(number, kind=NumberKind.YEAR)
    if suffix["month"] and plain and 1 <= value <= 12:
        return replace(number, kind=NumberKind.MONTH)
    if suffix["day"] and plain and 1 <= value <= 31:
        return replace(number, kind=NumberKind.DAY)
    others = {
        "months": (value / 12,),
        "days": (value / 30, value / 7),
        "minutes": (value / 60,),
        "hours": (value / 24,),
        "clock": (value - 12,) if value > 12 else (value + 12, 12.0 - value),
        "basis": (value / 100,),
        "dimes": (value / 10,),
        "half_more": (value + 0.5,),
        "cohort": (_cohort(value),),
        "thousandth": (value / 10,),
        "year": (value / 10, value / 100, value / 1000),
    }
    for name, alternatives in others.items():
        if suffix[name] and (plain or name in {"basis", "thousandth"}):
            noon = name == "clock" and value in {0, 12, 24}
            return replace(number, alternatives=alternatives, sure=number.sure and not noon)
    return number


def _counted(number: Number, match: re.Match[str], suffix: re.Match[str]) -> Number:
    """`number` of an intake or a session: 2024级 need not show its year, 98届, 98级 and 第12届 show theirs and their place."""
    if _is_year(match.group()):
        return replace(number, kind=NumberKind.YEAR, sure=False, alternatives=(number.value + YEARS_OF_STUDY,))
    cohort = replace(number, alternatives=(_cohort(number.value),))
    return replace(cohort, kind=NumberKind.ORDINAL) if suffix["ordinal"] else cohort


def _ranged(found: list[_Found], text: str) -> list[Number]:
    """The numbers, the first of a range with the units and the kind of the second: 10—15万, 5至8%, 三到五倍."""
    numbers = [item.number for item in found]
    for place in range(len(found) - 1):
        first, second = found[place], found[place + 1]
        if not first.bare or not _RANGE.fullmatch(text[first.number.end : second.number.start]):
            continue
        if second.units == 1 and second.number.kind not in {NumberKind.PERCENT, NumberKind.POINTS, NumberKind.MULTIPLE}:
            continue
        value = first.number.value
        scaled = float(Decimal(str(value)) * second.units)
        numbers[place] = replace(first.number, value=scaled, kind=second.number.kind, alternatives=(value,))
    return numbers
