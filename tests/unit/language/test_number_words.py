"""How an editor writes a value."""

import pytest

from duizhao.language.number_values import Number, NumberKind
from duizhao.language.number_words import english_figure, shown_plainly
from duizhao.language.numbers import english_numbers


@pytest.mark.parametrize(
    ("value", "kind", "like", "written"),
    [
        (53_000, NumberKind.NUMBER, "53 million", "53,000"),
        (1.2e9, NumberKind.NUMBER, "", "1.2 billion"),
        (1.2e9, NumberKind.NUMBER, "12bn", "1.2bn"),
        (6.833e12, NumberKind.NUMBER, "683.3 billion", "6.833 trillion"),
        (1_234_567, NumberKind.NUMBER, "", "1,234,567"),
        (4500, NumberKind.NUMBER, "4600", "4500"),
        (4500, NumberKind.NUMBER, "4,600", "4,500"),
        (12, NumberKind.NUMBER, "eleven", "twelve"),
        (23, NumberKind.NUMBER, "thirty-two", "twenty-three"),
        (5.3, NumberKind.PERCENT, "53 per cent", "5.3 per cent"),
        (5.3, NumberKind.PERCENT, "", "5.3%"),
        (2, NumberKind.POINTS, "2%", "2 percentage points"),
        (20, NumberKind.ORDINAL, "19th", "20th"),
        (20, NumberKind.ORDINAL, "nineteenth", "twentieth"),
        (23, NumberKind.ORDINAL, "", "23rd"),
        (112, NumberKind.ORDINAL, "", "112th"),
        (4, NumberKind.MULTIPLE, "", "4 times"),
        (2024, NumberKind.YEAR, "", "2024"),
    ],
)
def test_a_value_is_written_in_the_manner_of_what_stands_there(value: float, kind: NumberKind, like: str, written: str) -> None:
    assert english_figure(Number(0, 1, value, kind), like) == written


@pytest.mark.parametrize(
    ("value", "whole", "written"), [(2 / 3, 3, "two thirds"), (0.25, 4, "one quarter"), (0.5, 2, "half"), (0.005, 1000, "5/1,000")]
)
def test_a_fraction_is_written_in_words(value: float, whole: float, written: str) -> None:
    assert english_figure(Number(0, 1, value, NumberKind.FRACTION, alternatives=(whole,))) == written


@pytest.mark.parametrize("text", ["53,000", "1.2 billion", "5.3%", "twelve", "20th", "4,500", "0.25 percentage points"])
def test_what_is_written_reads_back(text: str) -> None:
    (number,) = english_numbers(text)
    assert english_figure(number, text) == text


@pytest.mark.parametrize(
    ("written", "value"), [("32", 32), ("3,000", 3000), ("3，000", 3000), ("3000", 3000), ("12.5%", 12.5), ("１２．５％", 12.5), ("5 %", 5)]
)
def test_digits_show_their_value_in_any_language(written: str, value: float) -> None:
    assert shown_plainly(written, value)


@pytest.mark.parametrize(
    ("written", "value"), [("三十二", 32), ("3万", 30000), ("10", 100000), ("5成", 50), ("5个百分点", 5), ("", 0), ("2倍", 2)]
)
def test_what_is_no_english_figure_does_not(written: str, value: float) -> None:
    assert not shown_plainly(written, value)
