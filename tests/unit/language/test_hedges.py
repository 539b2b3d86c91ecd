"""Words that make a figure inexact."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.language.hedges import Side, chinese_hedge, english_hedge
from duizhao.language.numbers import chinese_numbers, english_numbers


def chinese_side(text: str) -> Side | None:
    hedge = chinese_hedge(text, max(chinese_numbers(text), key=lambda number: number.value))
    return hedge.side if hedge else None


def english_side(text: str) -> Side | None:
    hedge = english_hedge(text, max(english_numbers(text), key=lambda number: number.value))
    return hedge.side if hedge else None


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("近300人", Side.BELOW),
        ("将近三成", Side.BELOW),
        ("不足10%", Side.BELOW),
        ("不超过3000元", Side.BELOW),
        ("20人以内", Side.BELOW),
        ("16岁以下", Side.BELOW),
        ("约500名", Side.ABOUT),
        ("500名左右", Side.ABOUT),
        ("50岁上下", Side.ABOUT),
        ("逾百名", Side.ABOVE),
        ("超过2000人", Side.ABOVE),
        ("30多万人", Side.ABOVE),
        ("200余家", Side.ABOVE),
        ("60%以上", Side.ABOVE),
        ("不少于48小时", Side.ABOVE),
        ("过半", Side.ABOVE),
        ("上万人", Side.ABOVE),
        ("近五年", None),
        ("近10个月", None),
        ("附近300米", None),
        ("共有300人", None),
        ("300人，以上意见", None),
        ("30人以下简称会员", None),
    ],
)
def test_a_chinese_hedge_says_on_which_side_the_value_lies(text: str, side: Side | None) -> None:
    assert chinese_side(text) is side


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("nearly 300 people", Side.BELOW),
        ("close to US$300 million", Side.BELOW),
        ("fewer than 300", Side.BELOW),
        ("no more than 300", Side.BELOW),
        ("does not exceed 300", Side.BELOW),
        ("300 or fewer", Side.BELOW),
        ("about 300", Side.ABOUT),
        ("some 300", Side.ABOUT),
        ("300 people or so", Side.ABOUT),
        ("over 300", Side.ABOVE),
        ("more than a hundred", Side.ABOVE),
        ("not less than 300", Side.ABOVE),
        ("at least RMB 300", Side.ABOVE),
        ("people aged 60 and over", Side.ABOVE),
        ("300-odd", Side.ABOVE),
        ("300 people", None),
        ("all over the city 300", None),
        ("moreover 300", None),
    ],
)
def test_an_english_hedge_says_on_which_side_the_value_lies(text: str, side: Side | None) -> None:
    assert english_side(text) is side


def test_a_hedge_shows_where_it_stands() -> None:
    (number,) = english_numbers("It drew well over 300 people.")
    hedge = english_hedge("It drew well over 300 people.", number)
    assert hedge is not None
    assert "It drew well over 300 people."[slice(*hedge.span)] == "over"
    text = "展览吸引了逾5万人次"
    found = chinese_hedge(text, chinese_numbers(text)[0])
    assert found is not None
    assert text[slice(*found.span)] == "逾5万"
    assert found.english == "more than"


@given(st.text(max_size=40))
def test_any_number_can_be_asked(text: str) -> None:
    for number in chinese_numbers(text):
        hedge = chinese_hedge(text, number)
        assert hedge is None or 0 <= hedge.span[0] < hedge.span[1] <= len(text)
    for number in english_numbers(text):
        hedge = english_hedge(text, number)
        assert hedge is None or 0 <= hedge.span[0] < hedge.span[1] <= len(text)
