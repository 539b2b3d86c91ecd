"""The check `number.value`: does every figure of the Chinese stand in the English with its value, and the other way round?

Decides which numbers lack a counterpart and which two of them are one slip. Does not read dates (`checks.dates` does: a number inside a
date may still serve as a counterpart), does not count repetitions, and leaves figures alone that the translator converted into other units or another currency.
"""

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from duizhao.checks.base import Evidence, SegmentText
from duizhao.checks.conversions import converted_from, converted_to
from duizhao.checks.figures import FiguredText
from duizhao.domain.findings import Finding, Severity
from duizhao.language.dates import Date
from duizhao.language.english import with_article
from duizhao.language.number_values import PARTS, PER_HUNDRED, same_value
from duizhao.language.number_words import english_figure, shown_plainly
from duizhao.language.numbers import Number, NumberKind

CHECK = "number.value"

SMALL = 10
"""Whole numbers below this are counting words: they may be dropped ("the family" for 5人)."""
ROUNDED_FROM = 10_000
"""From here on a scale word may stand for a rounded figure: 1,234,567 as "1.23 million"."""
SMALLEST = 1e-6
"""Below this, nought included, no ratio of two values means anything."""
NEAR = 0.4
"""How far apart, as shares of their texts, two unlike figures may stand and still be one slip."""
LIKELY = 8.0
"""The most that two figures of one slip differ by, when neither their digits nor a power of ten relates them."""

_NO_SHARES = frozenset({NumberKind.YEAR, NumberKind.MONTH, NumberKind.DAY, NumberKind.ORDINAL})


_BARE = re.compile(r"[\d.,，．\s]+")
"""A figure that stands alone, as in a table's cell: its unit (万人, 亿元) stands in a header that this check does not see."""
_BY_POWERS_OF_TEN = ("too_much", "too_little")


@dataclass(frozen=True, slots=True)
class _Slip:
    """A Chinese and an English number that are taken for one slip; the lower `rank`, the clearer."""

    rank: int
    gap: float
    chinese: Number
    english: Number
    code: str

    @property
    def order(self) -> tuple[int, float]:
        return self.rank, self.gap


def number_value(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:
    """Findings of figures that differ in value, are missing from the English, or stand there without a source."""
    segment = FiguredText.of(segment, evidence)
    chinese, english = segment.chinese_numbers, segment.english_numbers
    if not chinese and not english:
        return
    asked = _outside(chinese, segment.chinese_dates)
    given = _outside(english, segment.english_dates)
    missing = [number for number in asked if not _met(number, english) and not converted_from(number, english, segment)]
    extra = [number for number in given if not _sourced(number, chinese) and not converted_to(number, chinese, segment)]
    slips = _slips(missing, extra, segment)
    if left := [number for number in extra if all(number is not slip.english for slip in slips)]:
        slips += _slips(_served_less(chinese, english), left, segment, clear_only=True)
    for slip in slips:
        yield _different(slip, segment)
    told = {slip.chinese.value for slip in slips}
    for number in missing:
        if _weighty(number) and number.value not in told:
            told.add(number.value)
            yield _missing(number, segment)
    for number in extra:
        if _figure_of_weight(number, segment) and all(number is not slip.english for slip in slips):
            yield _unsourced(number, segment)
    yield from _points(chinese, english, segment)


def _outside(numbers: Sequence[Number], dates: Sequence[Date]) -> list[Number]:
    """The sure numbers, and multiples (doubled), that are no part of a date."""
    return [
        number for number in numbers if _asks(number) and not any(date.start < number.end and number.start < date.end for date in dates)
    ]


def _asks(number: Number) -> bool:
    return number.sure or number.kind is NumberKind.MULTIPLE


def _met(chinese: Number, english: Iterable[Number]) -> bool:
    return any(_agree(chinese, number) or _rounds(chinese, number) for number in english)


def _sourced(english: Number, chinese: Iterable[Number]) -> bool:
    return any(_agree(number, english) or _rounds(number, english) for number in chinese)


def _agree(chinese: Number, english: Number) -> bool:
    """Whether the values agree and a percentage is not met by something that is none: a month, an ordinal, a lone numeral."""
    if not chinese.agrees(english):
        return False
    shares = [number.kind in PER_HUNDRED for number in (chinese, english)]
    other = chinese if shares[1] else english
    return shares[0] == shares[1] or not (other.kind in _NO_SHARES or (other.kind is NumberKind.NUMBER and not other.sure))


def _rounds(chinese: Number, english: Number) -> bool:
    """Whether the English is the Chinese value, rounded to two digits or more."""
    if min(chinese.value, english.value) < ROUNDED_FROM:
        return False
    digits = len(_digits(english.value))
    return digits > 1 and same_value(float(f"{chinese.value:.{digits - 1}e}"), english.value)


def _weighty(number: Number) -> bool:
    return number.sure and (number.value >= SMALL or number.value != int(number.value) or number.kind in PER_HUNDRED)


def _figure_of_weight(number: Number, segment: SegmentText) -> bool:
    """Whether an English number without a source is worth a word: words and ordinals come from knowledge ("the 19th Central Committee")."""
    written = segment.target[number.start : number.end]
    return _weighty(number) and number.kind is not NumberKind.ORDINAL and written[0].isdecimal()


def _served_less(chinese: Sequence[Number], english: Sequence[Number]) -> list[Number]:
    """Chinese numbers that occur more often than the English figures that agree with them."""
    return [
        number
        for number in chinese
        if number.sure and sum(number.agrees(other) for other in chinese) > sum(number.agrees(other) for other in english) > 0
    ]


def _slips(missing: Sequence[Number], extra: Sequence[Number], segment: SegmentText, *, clear_only: bool = False) -> list[_Slip]:
    """The clearest couples of numbers without counterpart, each number in one couple at most."""
    candidates = [slip for chinese in missing for english in extra if (slip := _slip(chinese, english, segment))]
    chosen: list[_Slip] = []
    for slip in sorted(candidates, key=lambda candidate: candidate.order):
        if clear_only and slip.code == "different":
            continue
        if all(slip.chinese is not other.chinese and slip.english is not other.english for other in chosen):
            chosen.append(slip)
    return chosen


def _slip(chinese: Number, english: Number, segment: SegmentText) -> _Slip | None:
    gap = abs(chinese.start / max(len(segment.source), 1) - english.start / max(len(segment.target), 1))
    apart = 2 * ((chinese.kind in PER_HUNDRED) != (english.kind in PER_HUNDRED))
    if min(chinese.value, english.value) < SMALLEST or not chinese.sure:
        return None
    if not english.sure and chinese.kind is not NumberKind.MULTIPLE:
        return None
    if _power_of_ten(english.value / chinese.value):
        return _Slip(apart, gap, chinese, english, "too_much" if english.value > chinese.value else "too_little")
    if _near_digits(_digits(chinese.value), _digits(english.value)):
        return _Slip(1 + apart, gap, chinese, english, "digits")
    alike = not apart and (chinese.kind in PARTS) == (english.kind in PARTS)
    close = 1 / LIKELY <= english.value / chinese.value <= LIKELY
    return _Slip(4, gap, chinese, english, "different") if alike and close and gap <= NEAR else None


def _power_of_ten(ratio: float) -> bool:
    power = math.log10(ratio)
    return abs(power) > 0.5 and abs(power - round(power)) < 1e-9


def _digits(value: float) -> str:
    """The significant digits of a value."""
    return f"{value:.12g}".replace(".", "").strip("0") if value < 1e12 else f"{value:.0f}".strip("0")


def _near_digits(one: str, other: str) -> bool:
    """Whether one digit differs, is lost or added, or digits changed places."""
    if max(len(one), len(other)) < 2 or abs(len(one) - len(other)) > 1:
        return False
    if len(one) == len(other):
        return sorted(one) == sorted(other) or sum(a != b for a, b in zip(one, other, strict=True)) == 1
    short, long = sorted((one, other), key=len)
    return any(long[:place] + long[place + 1 :] == short for place in range(len(long)))


def _different(slip: _Slip, segment: SegmentText) -> Finding:
    chinese, english = slip.chinese, slip.english
    expected = english_figure(chinese, segment.target[english.start : english.end])
    span, suggestion = with_article(segment.target, (english.start, english.end), expected)
    ratio = english.value / chinese.value
    may_be_scaled = slip.code in _BY_POWERS_OF_TEN and _BARE.fullmatch(segment.source) is not None
    return Finding(
        check=CHECK,
        severity=Severity.NOTE if may_be_scaled else Severity.ERROR,
        segment=segment.index,
        code=_plain(f"{CHECK}.{slip.code}", chinese, segment),
        source_span=(chinese.start, chinese.end),
        target_span=span,
        found=segment.target[slice(*span)],
        expected=expected,
        suggestions=() if may_be_scaled else (suggestion,),
        values={"source": segment.source[chinese.start : chinese.end], "factor": f"{round(max(ratio, 1 / ratio)):,}"},
    )


def _missing(number: Number, segment: SegmentText) -> Finding:
    return Finding(
        check=CHECK,
        severity=Severity.WARNING,
        segment=segment.index,
        code=_plain(f"{CHECK}.missing", number, segment),
        source_span=(number.start, number.end),
        expected=english_figure(number),
        values={"source": segment.source[number.start : number.end]},
    )


def _plain(code: str, number: Number, segment: SegmentText) -> str:
    """`code`, or its plain form where the Chinese shows the figure as the English has to: it need not be said twice."""
    return f"{code}.plain" if shown_plainly(segment.source[number.start : number.end], number.value) else code


def _unsourced(number: Number, segment: SegmentText) -> Finding:
    return Finding(
        check=CHECK,
        severity=Severity.WARNING,
        segment=segment.index,
        code=f"{CHECK}.unsourced",
        target_span=(number.start, number.end),
        found=segment.target[number.start : number.end],
    )


def _points(chinese: Sequence[Number], english: Sequence[Number], segment: SegmentText) -> Iterator[Finding]:
    """Percentage points that the English gives as per cent, where it speaks of points nowhere."""
    if re.search(r"points?\b", segment.target, re.IGNORECASE):
        return
    for number in chinese:
        shares = [other for other in english if other.kind is NumberKind.PERCENT and number.agrees(other)]
        also_share = any(other.kind is NumberKind.PERCENT and number.agrees(other) for other in chinese)
        if number.kind is NumberKind.POINTS and number.sure and shares and not also_share:
            expected = english_figure(number)
            span, suggestion = with_article(segment.target, (shares[0].start, shares[0].end), expected)
            yield Finding(
                check=CHECK,
                severity=Severity.WARNING,
                segment=segment.index,
                code=f"{CHECK}.points",
                source_span=(number.start, number.end),
                target_span=span,
                found=segment.target[slice(*span)],
                expected=expected,
                suggestions=(suggestion,),
                values={"source": segment.source[number.start : number.end]},
            )
