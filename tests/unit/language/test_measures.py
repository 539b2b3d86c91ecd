"""Quantities and what they are worth."""

import pytest

from duizhao.language.measures import Quantity, chinese_quantities, english_quantities
from duizhao.language.numbers import chinese_numbers, english_numbers


def chinese(text: str) -> list[Quantity]:
    return chinese_quantities(text, chinese_numbers(text))


def english(text: str) -> list[Quantity]:
    return english_quantities(text, english_numbers(text))


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("15亩", 10_000.0),
        ("2公顷", 20_000.0),
        ("3平方公里", 3_000_000.0),
        ("5.6万平方米", 56_000.0),
        ("20里", 10_000.0),
        ("3.5千米", 3_500.0),
        ("100多公里", 100_000.0),
        ("50斤", 25.0),
        ("500万吨", 5_000_000_000.0),
        ("35摄氏度", 35.0),
        ("零下20℃", -20.0),
        ("300立方米", 300.0),
    ],
)
def test_a_chinese_quantity_is_worth_so_much(text: str, worth: float) -> None:
    (quantity,) = chinese(text)
    assert quantity.worth == pytest.approx(worth)
    assert quantity.end == len(text)


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("15 mu", 10_000.0),
        ("a two-hectare site", 20_000.0),
        ("3 sq km", 3_000_000.0),
        ("56,000 square meters", 56_000.0),
        ("20 li", 10_000.0),
        ("1 mile", 1_609.344),
        ("50 kg", 50.0),
        ("5 million tons", 5_000_000_000.0),
        ("95°F", 35.0),
        ("minus 20 degrees Celsius", -20.0),
        ("4 degrees below zero Fahrenheit", -20.0),
        ("300 cubic metres", 300.0),
    ],
)
def test_an_english_quantity_is_worth_so_much(text: str, worth: float) -> None:
    (quantity,) = english(text)
    assert quantity.worth == pytest.approx(worth)


@pytest.mark.parametrize("text", ["3里面", "5里约", "20人", "2克拉", "6升级", "10米饭"])
def test_what_only_begins_like_a_measure_is_none(text: str) -> None:
    assert chinese(text) == []


@pytest.mark.parametrize("text", ["15 municipalities", "20 lives", "5 kings", "10 people", "3 tonsils"])
def test_an_english_word_that_begins_like_a_measure_is_none(text: str) -> None:
    assert english(text) == []
