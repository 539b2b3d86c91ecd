"""Small figures and ordinals of which just one differs: 7个 as "eight", 第四 as "fifth".

Decides when two of them are one slip: a row has one without counterpart on either side, and nothing in it may stand for either. Small figures
are dropped, added and written as other words too often ("the family", "both", "a quarter") to tell more. Larger figures are for `number_slips`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from duizhao.checks.figures import FiguredText
from duizhao.checks.number_slips import DIFFERENT, SMALL, Slip, in_date
from duizhao.language.numbers import Number, NumberKind

LARGEST_ORDINAL = 100
_TWO = re.compile(r"[双雙两兩俩倆对對二]|夫[妇婦]|各方|彼此|相互|互")
"""What "two" may stand for."""
_WHOLE = re.compile(r"[个個名位项項家座所条條台架艘辆輛艘枚间間幢栋棟只隻张張份部本期批处處场場支颗顆届屆次种種类類块塊人]")
"""What is counted by the piece: a translation has no cause to count it otherwise."""
_OTHERS = re.compile(r"\s(?:other|more|further|additional)\b", re.IGNORECASE)
"""耶鲁等3所 is "Yale and two others"."""
_PORTION_BEFORE = re.compile(r"\b(?:an?|one|two|three|four|five|six|seven|eight|nine)[\s-]$", re.IGNORECASE)


def small_slips(segment: FiguredText) -> Iterator[Slip]:
    """The one ordinal, and the one small figure, that differs."""
    chinese, english = segment.chinese_numbers, segment.english_numbers
    if not chinese or not english:
        return
    asked = [number for number in chinese if not in_date(number, segment.chinese_dates)]
    given = [number for number in english if not in_date(number, segment.english_dates)]
    for ours, theirs in (
        ([number for number in asked if _is_ordinal(number)], [number for number in given if _is_ordinal_in(number, segment.target)]),
        ([number for number in asked if _is_count(number, segment.source)], [number for number in given if _is_small(number, segment)]),
    ):
        lost, extra = _alone(ours, english), _alone(theirs, chinese)
        if len(lost) == 1 and len(extra) == 1:
            yield Slip(0, 0.0, lost[0], extra[0], DIFFERENT)


def _alone(numbers: Iterable[Number], others: Sequence[Number]) -> list[Number]:
    """The numbers of which no other text has the value, each value once."""
    values = {value for other in others for value in other.readings}
    return list({number.value: number for number in numbers if values.isdisjoint(number.readings)}.values())


def _is_ordinal(number: Number) -> bool:
    return number.kind is NumberKind.ORDINAL and 1 < number.value < LARGEST_ORDINAL


def _is_ordinal_in(number: Number, english: str) -> bool:
    """Whether an English ordinal is surely one: "third" in "a third" is a part."""
    return _is_ordinal(number) and not _PORTION_BEFORE.search(english, max(0, number.start - 8), number.start)


def _is_count(number: Number, chinese: str) -> bool:
    return (
        number.kind is NumberKind.NUMBER
        and number.sure
        and 1 < number.value < SMALL
        and chinese[number.start : number.end].strip().isdecimal()
        and _WHOLE.match(chinese, number.end) is not None
    )


def _is_small(number: Number, segment: FiguredText) -> bool:
    if number.kind is not NumberKind.NUMBER or not 1 < number.value <= SMALL or number.value != int(number.value):
        return False
    if _OTHERS.match(segment.target, number.end):
        return False
    return number.value != 2 or _TWO.search(segment.source) is None
