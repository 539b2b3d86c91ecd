"""Parts of a year in Chinese and in English: quarters, halves, the first so many quarters.

Decides which words name one (三季度, 前三季度, 上半年; "the third quarter", "Q3", "the first half"). Does not read dates (`dates` does) and does not judge a
translation (`checks.periods` does).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from duizhao.domain.text import Span


class PeriodUnit(StrEnum):
    """What a period is: one quarter, so many quarters from January on, or one half."""

    QUARTER = "quarter"
    FIRST_QUARTERS = "first quarters"
    HALF = "half"


@dataclass(frozen=True, slots=True)
class Period:
    """One part of a year; `number` is which quarter or half, or how many quarters."""

    span: Span
    unit: PeriodUnit
    number: int


_DIGITS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_CHINESE = re.compile(
    r"[前首头](?P<first>[两二三23])个?季度?|(?<![前首头])第?(?P<quarter>[一二三四1-4])季度?(?![赛节报稻如常])|(?<!前)(?P<half>[上下])半年(?!来|内|以)"
)
_LIST = re.compile(r"第?(?P<quarter>[一二三四1-4])(?=[、和及至—-]第?[一二三四1-4]季度?)")
_NTH = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "latter": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "final": 4}
_ENGLISH = re.compile(
    r"\bfirst\s(?P<first>two|three|2|3)\squarters?\b|\b(?P<nth>first|1st|second|2nd|third|3rd|fourth|4th|final)[\s-]quarters?\b(?![\s-]?finals?)"
    r"|\b(?P<listed>first|second|third)\s(?:and|to|through)\s(?:the\s)?(?P<other>second|third|fourth)\squarters?\b"
    r"|\bQ(?P<short>[1-4])\b|\b(?P<before>[1-4])Q(?:\d\d)?\b|\b(?P<half>first|1st|second|2nd|latter)[\s-]half\b|\bH(?P<shorthalf>[12])\b",
    re.IGNORECASE,
)

_ENGLISH_SIGN = re.compile(r"[Qq]uarter|QUARTER|[Hh]alf|HALF|Q[1-4]|[1-4]Q|H[12]")
"""What stands in every text that names a period, and is found sooner."""


def chinese_periods(text: str) -> list[Period]:
    """Every quarter and half of a year that a Chinese text names, in order."""
    if "季" not in text and "半年" not in text:
        return []
    found = [Period(match.span(), PeriodUnit.QUARTER, _DIGITS[match["quarter"]]) for match in _LIST.finditer(text)]
    for match in _CHINESE.finditer(text):
        if first := match["first"]:
            found.append(Period(match.span(), PeriodUnit.FIRST_QUARTERS, _DIGITS[first]))
        elif quarter := match["quarter"]:
            found.append(Period(match.span(), PeriodUnit.QUARTER, _DIGITS[quarter]))
        else:
            found.append(Period(match.span(), PeriodUnit.HALF, 1 if match["half"] == "上" else 2))
    return sorted(found, key=lambda period: period.span)


def english_periods(text: str) -> list[Period]:
    """Every quarter and half that an English text names by its number, in order."""
    return [period for match in _ENGLISH.finditer(text) for period in _periods(match)] if _ENGLISH_SIGN.search(text) else []


def _periods(match: re.Match[str]) -> Iterator[Period]:
    span = match.span()
    if first := match["first"]:
        yield Period(span, PeriodUnit.FIRST_QUARTERS, {"two": 2, "three": 3}.get(first.lower()) or int(first))
    elif match["nth"]:
        yield Period(span, PeriodUnit.QUARTER, _NTH[match["nth"].lower()])
    elif match["listed"]:
        yield from (Period(span, PeriodUnit.QUARTER, _NTH[match[name].lower()]) for name in ("listed", "other"))
    elif quarter := match["short"] or match["before"]:
        yield Period(span, PeriodUnit.QUARTER, int(quarter))
    elif match["half"]:
        yield Period(span, PeriodUnit.HALF, _NTH[match["half"].lower()])
    else:
        yield Period(span, PeriodUnit.HALF, int(match["shorthalf"]))
