"""Units and currencies that a translator computes: 亩 as "hectares", 元 as "$".

Decides that a figure was converted, so that it is not compared with the Chinese one. Whether a unit was converted rightly, `checks.measures` says.
"""

import re
from collections.abc import Sequence
from functools import cache

from duizhao.checks.base import SegmentText
from duizhao.language.numbers import Number

_TURNED_INTO = {
    chinese: english
    for units, english in (
        ("千瓦时 千瓦小时 度电", r"[MGT]Wh|(?:mega|giga|tera)watt[\s-]hours?"),
        ("兆瓦时", r"[kGT]Wh|(?:kilo|giga|tera)watt[\s-]hours?"),
        ("吉瓦时", r"[kMT]Wh|(?:kilo|mega|tera)watt[\s-]hours?"),
        ("千瓦", r"[MGT]W|(?:mega|giga|tera)watts?"),
        ("兆瓦", r"[kGT]W|(?:kilo|giga|tera)watts?"),
        ("吉瓦", r"[kMT]W|(?:kilo|mega|tera)watts?"),
        ("亩 顷", r"hectares?|ha|acres?|square (?:kilo)?met\w+|sq\.? ?k?m|km²"),
        ("斤 两 担", r"kilo\w*|kgs?|grams?|pounds?|lbs?|tonnes?|tons?"),
        ("里 尺 寸 丈", r"kilomet\w+|kms?|met\w+|m|cm|centimet\w+|miles?|feet|foot|inch\w*"),
        ("公里 千米", r"miles?"),
        ("英里", r"kilomet\w+|kms?"),
        ("公斤 千克", r"pounds?|lbs?|tonnes?|tons?|jin"),
        ("磅", r"kilo\w*|kgs?"),
        ("米 平米", r"feet|foot|ft|inch\w*|yards?|hectares?|ha|acres?|km²|kilomet\w+"),
        ("英尺 英寸", r"met\w+|m|cm|centimet\w+"),
        ("吨", r"kilo\w*|kgs?|pounds?"),
        ("摄氏度 度 ℃", r"(?:degrees? |°)?(?:Fahrenheit|F)"),
        ("公顷", r"acres?|mu|square kilomet\w+"),
        ("英亩", r"hectares?|ha|mu|square kilomet\w+"),
    )
    for chinese in units.split()
}
"""Units of the Chinese, and how the units are written that a translator turns them into."""
_UNIT = re.compile(rf"[多余]?[ \u00a0]?(?:平方|立方)?(?P<unit>{'|'.join(_TURNED_INTO)})")
_FOREIGN = re.compile(r"(?<!HK)[$€£]\s?$|(?:USD|EUR|GBP)\s?$")
_FOREIGN_AFTER = re.compile(r"[\s-](?:US |U\.S\. |American )?(?:dollars?|euros?|pounds?)\b", re.IGNORECASE)
_FOREIGN_IN_CHINESE = re.compile(r"美元|欧元|英镑|港元|港币|澳元|加元|新元|台币|日元|[$€£＄￥¥]")
_BARE_YUAN = re.compile("[多余]?元")
_YUAN = re.compile(r"\b(?:yuan|RMB|renminbi|CNY)\b|¥", re.IGNORECASE)


def converted_from(number: Number, english: Sequence[Number], segment: SegmentText) -> bool:
    """Whether the Chinese counts in a unit, or in yuan, for which the English gives another unit."""
    if found := _UNIT.match(segment.source, number.end):
        return any(_english_of(found["unit"]).match(segment.target, other.end) for other in english)
    return (
        bool(_BARE_YUAN.match(segment.source, number.end))
        and "$" in segment.target
        and not _YUAN.search(segment.target)
        and "美元" not in segment.source
    )


def converted_to(number: Number, chinese: Sequence[Number], segment: SegmentText) -> bool:
    """Whether the English figure is in a unit or a currency that a translator computes."""
    units = {found["unit"] for other in chinese if (found := _UNIT.match(segment.source, other.end))}
    if any(_english_of(unit).match(segment.target, number.end) for unit in units):
        return True
    foreign = _FOREIGN.search(segment.target[max(0, number.start - 4) : number.start]) or _FOREIGN_AFTER.match(segment.target, number.end)
    return bool(foreign) and (bool(_YUAN.search(segment.target)) or not _FOREIGN_IN_CHINESE.search(segment.source))


@cache
def _english_of(unit: str) -> re.Pattern[str]:
    """What a converted unit looks like after its figure; compiled only for units that occur."""
    return re.compile(rf"[\s-]?(?:(?:square|cubic|sq\.?)[\s-])?(?:{_TURNED_INTO[unit]})\b", re.IGNORECASE)
