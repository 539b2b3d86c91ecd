"""Which figures of a row have no counterpart in the other language, and which two of them are one slip.

Decides when a Chinese and an English number say the same, and which of those without counterpart belong together. Does not say anything
about them (`checks.numbers` does), does not count repetitions, and leaves figures alone that were converted into other units or another currency.
"""

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from duizhao.checks.conversions import converted_from, converted_to
from duizhao.checks.figures import FiguredText
from duizhao.checks.multiples import contradiction
from duizhao.domain.text import Span
from duizhao.language.dates import Date
from duizhao.language.number_values import PARTS, PER_HUNDRED, same_value
from duizhao.language.numbers import Number, NumberKind

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
HALF = 0.5
"""A half stands for much ("half-price", "the second half"), so it does not say that the English speaks of fractions."""
ROUNDED_SHARE = 0.006
"""How far a percentage may lie from the fraction that it stands for: 三分之二 as 66.7% or 67%."""
TOO_MUCH, TOO_LITTLE, DIGITS, DIFFERENT = "too_much", "too_little", "digits", "different"

MOST_NAMED = 9
"""So many of a total may be named one by one before the others."""
_OTHERS = re.compile(r"\s(?:others?|more|further|additional)\b", re.IGNORECASE)
_NO_SHARES = frozenset({NumberKind.YEAR, NumberKind.MONTH, NumberKind.DAY, NumberKind.ORDINAL})


@dataclass(frozen=True, slots=True)
class Slip:
    """A Chinese and an English number that are taken for one slip; the lower `rank`, the clearer."""

    rank: int
    gap: float
    chinese: Number
    english: Number
    code: str

    @property
    def order(self) -> tuple[int, float]:
        return self.rank, self.gap

    @property
    def of_magnitude(self) -> bool:
        """Whether the two differ by a power of ten and by nothing else."""
        return self.code in (TOO_MUCH, TOO_LITTLE)


@dataclass(frozen=True, slots=True)
class Compared:
    """The slips of a row, and what is left without counterpart on either side."""

    slips: tuple[Slip, ...] = ()
    missing: tuple[Number, ...] = ()
    extra: tuple[Number, ...] = ()


def compared(segment: FiguredText) -> Compared:
    """What the numbers of a row come to when they are held against each other; 618 may stand as "June 18"."""
    chinese, english = segment.chinese_numbers, segment.english_numbers
    if not chinese and not english:
        return Compared()
    asked = _left_to_multiples(outside_dates(chinese, segment.chinese_dates), segment)
    given = outside_dates(english, segment.english_dates)
    theirs, ours = ByValue(english), ByValue(chinese)
    days = {(date.month or 0) * 100 + (date.day or 0) for date in segment.english_dates}
    missing = [
        number for number in asked if not _met(number, theirs) and number.value not in days and not converted_from(number, english, segment)
    ]
    extra = [number for number in given if not _sourced(number, ours) and not converted_to(number, chinese, segment)]
    if others := _others(extra, missing, segment):
        missing = [number for number in missing if number is not others[0]]
        extra = [number for number in extra if number is not others[1]]
    slips = _slips(missing, extra, segment) if missing else []
    paired = {id(slip.english) for slip in slips}
    if left := [number for number in extra if id(number) not in paired]:
        slips += _slips(_served_less(chinese, english), left, segment, clear_only=True)
    fractions = _wrong_fractions(missing, chinese, english)
    return Compared(tuple(slips) + tuple(fractions), *_without_counterpart(missing, extra, [*slips, *fractions], segment))


def _others(extra: Sequence[Number], missing: Sequence[Number], segment: FiguredText) -> tuple[Number, Number] | None:
    """A total of the Chinese and what is left of it when some are named: 通伦、诺伊等18名 as "Thongloun, Noy and 16 others"."""
    for number in extra:
        if not _OTHERS.match(segment.target, number.end):
            continue
        for total in missing:
            if 0 < total.value - number.value <= MOST_NAMED and "等" in segment.source[max(0, total.start - 3) : total.start]:
                return total, number
    return None


def _without_counterpart(
    missing: Sequence[Number], extra: Sequence[Number], slips: Sequence[Slip], segment: FiguredText
) -> tuple[tuple[Number, ...], tuple[Number, ...]]:
    """What is missing, each value once, and what is extra, as far as no slip tells of it."""
    told = {slip.chinese.value for slip in slips}
    lost: list[Number] = []
    for number in missing:
        if _weighty(number) and number.value not in told:
            told.add(number.value)
            lost.append(number)
    paired = {id(slip.english) for slip in slips}
    return tuple(lost), tuple(number for number in extra if id(number) not in paired and _figure_of_weight(number, segment))


def _left_to_multiples(numbers: list[Number], segment: FiguredText) -> list[Number]:
    """The numbers without a multiple that `number.multiple` speaks of."""
    told = contradiction(segment)
    return [number for number in numbers if not (told[0].span[0] < number.end and number.start < told[0].span[1])] if told else numbers


def outside_dates(numbers: Iterable[Number], dates: Sequence[Date]) -> list[Number]:
    """The sure numbers, and multiples (doubled), that are no part of a date."""
    return [number for number in numbers if _asks(number) and not in_date(number, dates)]


def in_date(number: Number, dates: Iterable[Date]) -> bool:
    """Whether a number is a part of one of the dates of its text."""
    return any(date.start < number.end and number.start < date.end for date in dates)


def same(chinese: Number, english: Number) -> bool:
    """Whether the values agree and a percentage is not met by something that is none: a month, an ordinal, a lone numeral."""
    if chinese.kind is NumberKind.FRACTION and english.kind is NumberKind.FRACTION:
        return same_value(chinese.value, english.value)
    if not chinese.agrees(english):
        return _same_share(chinese, english) or _same_share(english, chinese)
    shares = [number.kind in PER_HUNDRED for number in (chinese, english)]
    other = chinese if shares[1] else english
    return shares[0] == shares[1] or not (other.kind in _NO_SHARES or (other.kind is NumberKind.NUMBER and not other.sure))


def _same_share(fraction: Number, percentage: Number) -> bool:
    """Whether a percentage is a fraction, rounded."""
    if fraction.kind is not NumberKind.FRACTION or percentage.kind is not NumberKind.PERCENT:
        return False
    return abs(fraction.value - percentage.value / 100) < ROUNDED_SHARE


def _asks(number: Number) -> bool:
    return number.sure or number.kind is NumberKind.MULTIPLE


class ByValue:
    """The numbers of a text by what they may be worth, so that those which agree are found without trying each."""

    def __init__(self, numbers: Sequence[Number]) -> None:
        self.numbers = numbers
        self._at: dict[str, list[Number]] = {}
        for number in numbers:
            for key in _keys(number):
                self._at.setdefault(key, []).append(number)

    def alike(self, number: Number) -> list[Number]:
        """The numbers that may agree with one of the other text, in order: none that agrees exactly is left out."""
        found = {id(other): other for key in _keys(number) for other in self._at.get(key, ())}
        return sorted(found.values(), key=lambda other: other.start)


def _keys(number: Number) -> set[str]:
    """What a number may be looked up by; a percentage also by the share that it is."""
    keys = {f"{value:.10g}" for value in number.readings}
    if number.kind in PER_HUNDRED:
        keys |= {f"{value / 100:.10g}" for value in number.readings}
    return keys


def _met(chinese: Number, english: ByValue) -> bool:
    others: Sequence[Number] = english.numbers
    if chinese.kind is NumberKind.FRACTION and any(number.kind is NumberKind.FRACTION and number.value != HALF for number in others):
        others = [number for number in others if number.kind in {NumberKind.FRACTION, NumberKind.PERCENT}]
    elif any(same(chinese, number) for number in english.alike(chinese)):
        return True
    return any(same(chinese, number) or _rounds(chinese, number) or _roughly(chinese, number) for number in others)


def _roughly(chinese: Number, english: Number) -> bool:
    """Whether a word stands for a multiple that is none of whole numbers: 增长1.2倍 as "more than doubled"."""
    if (
        chinese.kind is not NumberKind.MULTIPLE
        or english.kind is not NumberKind.MULTIPLE
        or english.sure
        or chinese.value == int(chinese.value)
    ):
        return False
    return chinese.value - 1 < english.value < chinese.value + 2


def _sourced(english: Number, chinese: ByValue) -> bool:
    if any(same(number, english) for number in chinese.alike(english)):
        return True
    return any(same(number, english) or _rounds(number, english) or _roughly(number, english) for number in chinese.numbers)


def _rounds(chinese: Number, english: Number) -> bool:
    """Whether the English is the Chinese value, rounded to two digits or more."""
    if min(chinese.value, english.value) < ROUNDED_FROM:
        return False
    digits = len(_digits(english.value))
    return digits > 1 and same_value(float(f"{chinese.value:.{digits - 1}e}"), english.value)


def _weighty(number: Number) -> bool:
    return number.sure and (number.value >= SMALL or number.value != int(number.value) or number.kind in PER_HUNDRED)


def _figure_of_weight(number: Number, segment: FiguredText) -> bool:
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


def _slips(missing: Sequence[Number], extra: Sequence[Number], segment: FiguredText, *, clear_only: bool = False) -> list[Slip]:
    """The clearest couples of numbers without counterpart, each number in one couple at most."""
    candidates = [slip for chinese in missing for english in extra if (slip := _slip(chinese, english, segment))]
    chosen: list[Slip] = []
    for slip in sorted(candidates, key=lambda candidate: candidate.order):
        if clear_only and slip.code == DIFFERENT:
            continue
        if all(slip.chinese is not other.chinese and slip.english is not other.english for other in chosen):
            chosen.append(slip)
    return chosen


def _slip(chinese: Number, english: Number, segment: FiguredText) -> Slip | None:
    gap = abs(chinese.start / max(len(segment.source), 1) - english.start / max(len(segment.target), 1))
    apart = 2 * ((chinese.kind in PER_HUNDRED) != (english.kind in PER_HUNDRED))
    if min(chinese.value, english.value) < SMALLEST or not chinese.sure:
        return None
    if not english.sure and chinese.kind is not NumberKind.MULTIPLE:
        return None
    if _power_of_ten(english.value / chinese.value):
        return Slip(apart, gap, chinese, english, TOO_MUCH if english.value > chinese.value else TOO_LITTLE)
    if _near_digits(_digits(chinese.value), _digits(english.value)):
        return Slip(1 + apart, gap, chinese, english, DIGITS)
    alike = not apart and (chinese.kind in PARTS) == (english.kind in PARTS)
    close = 1 / LIKELY <= english.value / chinese.value <= LIKELY
    return Slip(4, gap, chinese, english, DIFFERENT) if alike and close and gap <= NEAR else None


def _wrong_fractions(missing: Sequence[Number], chinese: Sequence[Number], english: Sequence[Number]) -> list[Slip]:
    """A fraction of the Chinese beside the only English one, where neither has a counterpart: 三分之二 as "three quarters".

    A half or a third in words need not come from a fraction at all, so no other couple of them is told.
    """
    lost = [number for number in missing if number.kind is NumberKind.FRACTION]
    left = [
        number
        for number in english
        if number.kind is NumberKind.FRACTION and not any(other.kind is NumberKind.FRACTION and same(other, number) for other in chinese)
    ]
    spans: list[Span] = [(number.start, number.end) for number in left]
    whole = [number for number in left if not any(_holds(span, (number.start, number.end)) for span in spans)]
    if len(lost) != 1 or len(whole) != 1:
        return []
    return [Slip(0, 0.0, lost[0], whole[0], DIFFERENT)]


def _holds(outer: Span, inner: Span) -> bool:
    """Whether one stretch holds another and is longer: "a quarter" holds "quarter"."""
    return outer[0] <= inner[0] and inner[1] <= outer[1] and outer != inner


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
