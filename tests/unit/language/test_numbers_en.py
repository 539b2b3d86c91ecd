"""Numbers in English text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.language.numbers import NumberKind, english_numbers

WORDS = [
    "a",
    "and",
    "half",
    "one",
    "two",
    "twenty",
    "-",
    "hundred",
    "million",
    "third",
    "of",
    "12",
    "3.5",
    ",",
    "%",
    "per cent",
    "to",
    "times",
    "XIV",
    "2015-16",
    "$3m",
    ".",
]


def sure(text: str) -> list[float]:
    return [number.value for number in english_numbers(text) if number.sure]


def values(text: str) -> list[float]:
    return [number.value for number in english_numbers(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("53,000", 53_000),
        ("10\u00a0000", 10_000),
        ("10\u2009000", 10_000),
        ("2.2 trillion", 2.2e12),
        ("US$3.5 billion", 3.5e9),
        ("RMB500 million", 5e8),
        ("3.5bn", 3.5e9),
        ("1.5-million-yuan", 1.5e6),
        ("300 thousand", 300_000),
        ("twenty-three", 23),
        ("a hundred", 100),
        ("one hundred and fifty thousand", 150_000),
        ("two and a half million", 2.5e6),
        ("half a million", 500_000),
        ("3,000 thousand", 3e6),
        ("350 km/h", 350),
        ("18mm", 18),
    ],
)
def test_a_value_is_read_with_its_scales(text: str, value: float) -> None:
    assert sure(text) == [value]


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("5.3%", 5.3, NumberKind.PERCENT),
        ("5.3 per cent", 5.3, NumberKind.PERCENT),
        ("fifteen percent", 15, NumberKind.PERCENT),
        ("0.25 percentage points", 0.25, NumberKind.POINTS),
        ("20th", 20, NumberKind.ORDINAL),
        ("10-fold", 10, NumberKind.MULTIPLE),
        ("3 times", 3, NumberKind.MULTIPLE),
        ("2015", 2015, NumberKind.YEAR),
    ],
)
def test_the_kind_follows_from_the_words_around(text: str, value: float, kind: NumberKind) -> None:
    assert [(number.value, number.kind, number.sure) for number in english_numbers(text)] == [(value, kind, True)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("two-thirds of them", 2 / 3),
        ("a quarter", 0.25),
        ("half", 0.5),
        ("one in five", 0.2),
        ("2/3", 2 / 3),
        ("twenty-first century", 21),
        ("doubled", 2),
        ("six decades", 60),
        ("half a century", 50),
        ("World War II", 2),
        ("Chapter XIX", 19),
        ("round-the-clock", 24),
        ("G20", 20),
        ("COVID-19", 19),
    ],
)
def test_words_that_may_mean_a_number_are_found_but_not_sure(text: str, value: float) -> None:
    assert value in values(text)
    assert sure(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12 to 14 million", [12e6, 14e6]),
        ("5–8%", [5, 8]),
        ("between 5 and 8 per cent", [5, 8]),
        ("two to three million", [2e6, 3e6]),
        ("US$3-5 billion", [3e9, 5e9]),
    ],
)
def test_a_range_shares_its_scale(text: str, expected: list[float]) -> None:
    assert values(text) == expected


def test_an_hour_of_the_afternoon_has_its_other_reading() -> None:
    assert 19 in english_numbers("7:30 p.m.")[0].readings


def test_the_short_second_year_has_its_century() -> None:
    assert 2016 in english_numbers("2015-16")[1].readings


@pytest.mark.parametrize("text", ["1. First", "(2) Second", "https://example.org/85"])
def test_numbering_and_addresses_are_not_sure(text: str) -> None:
    assert sure(text) == []


@given(st.integers(min_value=0, max_value=10**12))
def test_any_whole_figure_is_read_back(value: int) -> None:
    assert values(f"There are {value:,} of them") == [value]


@given(st.lists(st.sampled_from(WORDS), max_size=12), st.sampled_from([" ", "", "-"]))
def test_numbers_lie_in_order_inside_any_text(words: list[str], glue: str) -> None:
    text = glue.join(words)
    numbers = english_numbers(text)
    assert all(0 <= number.start < number.end <= len(text) for number in numbers)
    assert [number.start for number in numbers] == sorted(number.start for number in numbers)
