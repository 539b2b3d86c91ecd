"""Amounts of money and their currencies."""

import pytest

from duizhao.language.money import chinese_amounts, english_amounts
from duizhao.language.numbers import chinese_numbers, english_numbers


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("50亿元", {"CNY"}),
        ("人民币50万", {"CNY"}),
        ("3000多万美元", {"USD"}),
        ("US$500", {"USD"}),
        ("500港元", {"HKD"}),
        ("10亿日元", {"JPY"}),
        ("200英镑", {"GBP"}),
        ("80块钱", {"CNY"}),
        ("￥80", {"CNY", "JPY"}),
    ],
)
def test_a_chinese_amount_has_a_currency(text: str, codes: set[str]) -> None:
    (amount,) = chinese_amounts(text, chinese_numbers(text))
    assert amount.currencies == codes


@pytest.mark.parametrize("text", ["2024元旦", "三元素", "5元老", "30人", "增长5%"])
def test_other_figures_are_no_money(text: str) -> None:
    assert chinese_amounts(text, chinese_numbers(text)) == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("5 billion yuan", {"CNY"}),
        ("RMB5 billion", {"CNY"}),
        ("US$500", {"USD"}),
        ("500 U.S. dollars", {"USD"}),
        ("HK$500", {"HKD"}),
        ("500 Hong Kong dollars", {"HKD"}),
        ("€2 million", {"EUR"}),
        ("200 pounds", {"GBP"}),
        ("¥80", {"CNY", "JPY"}),
    ],
)
def test_an_english_amount_has_a_currency(text: str, codes: set[str]) -> None:
    amounts = english_amounts(text, english_numbers(text))
    assert {code for amount in amounts for code in amount.currencies} == codes


def test_a_bare_dollar_may_be_that_of_several_places() -> None:
    (amount,) = english_amounts("$500", english_numbers("$500"))
    assert {"USD", "HKD", "AUD"} <= amount.currencies
    assert "CNY" not in amount.currencies
