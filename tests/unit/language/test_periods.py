"""Quarters and halves of a year."""

import pytest

from duizhao.language.periods import PeriodUnit, chinese_periods, english_periods

Q, F, H = PeriodUnit.QUARTER, PeriodUnit.FIRST_QUARTERS, PeriodUnit.HALF


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("三季度", [(Q, 3)]),
        ("第4季度", [(Q, 4)]),
        ("第一、二季度", [(Q, 1), (Q, 2)]),
        ("前三季度", [(F, 3)]),
        ("首3季", [(F, 3)]),
        ("上半年和下半年", [(H, 1), (H, 2)]),
        ("四季如春", []),
        ("半年来", []),
        ("下半场", []),
    ],
)
def test_chinese_periods(text: str, periods: list[tuple[PeriodUnit, int]]) -> None:
    assert [(period.unit, period.number) for period in chinese_periods(text)] == periods


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("the third quarter", [(Q, 3)]),
        ("Q3 and 4Q", [(Q, 3), (Q, 4)]),
        ("the first and second quarters", [(Q, 1), (Q, 2)]),
        ("the first three quarters", [(F, 3)]),
        ("the first half and the latter half", [(H, 1), (H, 2)]),
        ("the second quarter-finals", []),
        ("three quarters of it", []),
    ],
)
def test_english_periods(text: str, periods: list[tuple[PeriodUnit, int]]) -> None:
    assert [(period.unit, period.number) for period in english_periods(text)] == periods
