"""When two numbers say the same."""

import pytest

from duizhao.language.number_values import Number, NumberKind, same_value


def number(value: float, kind: NumberKind = NumberKind.NUMBER, *alternatives: float) -> Number:
    return Number(0, 1, value, kind, alternatives=alternatives)


def test_equal_values_agree_whatever_they_count() -> None:
    assert number(20).agrees(number(20, NumberKind.ORDINAL))
    assert number(5.3, NumberKind.PERCENT).agrees(number(5.3))


def test_any_reading_may_agree() -> None:
    assert number(2, NumberKind.MULTIPLE, 3).agrees(number(3))
    assert number(3).agrees(number(2, NumberKind.MULTIPLE, 3))


def test_a_share_agrees_with_its_fraction_both_ways() -> None:
    assert number(50, NumberKind.PERCENT).agrees(number(0.5, NumberKind.FRACTION))
    assert number(0.5, NumberKind.FRACTION).agrees(number(50, NumberKind.PERCENT))


def test_a_hundredfold_slip_between_percentages_is_none_of_that() -> None:
    assert not number(50, NumberKind.PERCENT).agrees(number(0.5, NumberKind.PERCENT))
    assert not number(50).agrees(number(0.5, NumberKind.FRACTION))


@pytest.mark.parametrize(("one", "other", "same"), [(0.1 + 0.2, 0.3, True), (53_000, 53_001, False), (0, 0, True), (1e12, 1e12 + 1, False)])
def test_values_are_compared_as_written_figures(one: float, other: float, same: bool) -> None:
    assert same_value(one, other) is same
