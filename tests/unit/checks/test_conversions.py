"""Figures that a translator computed are left alone."""

import pytest

from duizhao.checks import SegmentText
from duizhao.checks.conversions import converted_from, converted_to
from duizhao.language.numbers import chinese_numbers, english_numbers


@pytest.mark.parametrize(
    ("chinese", "english", "converted"),
    [
        ("这座桥长13.5公里。", "The bridge is 8.4 miles long.", True),
        ("这座桥长13.5公里。", "The bridge is 15.3 kilometres long.", False),
        ("种植面积15万亩。", "It covers 10,000 hectares.", True),
        ("种植面积15万亩。", "It covers 1.5 million mu.", False),
        ("重3吨", "It weighs 3,000-kilos.", True),
        ("总投资100亿元。", "The investment is $1.4 billion.", True),
        ("总投资100亿美元。", "The investment is $1 billion.", False),
        ("总投资100亿元。", "The investment is 1 billion yuan.", False),
    ],
)
def test_units_and_currencies_that_differ_are_converted_both_ways(chinese: str, english: str, converted: bool) -> None:
    pair = SegmentText(0, chinese, english)
    (ours,), (theirs,) = chinese_numbers(chinese), english_numbers(english)
    assert converted_from(ours, [theirs], pair) is converted
    assert converted_to(theirs, [ours], pair) is converted


def test_dollars_beside_yuan_are_a_conversion_of_it() -> None:
    (yuan, dollars) = english_numbers("10 billion yuan ($1.4 billion)")
    pair = SegmentText(0, "100亿元", "10 billion yuan ($1.4 billion)")
    ours = chinese_numbers(pair.source)
    assert not converted_to(yuan, ours, pair)
    assert converted_to(dollars, ours, pair)
