"""Figures that stand in addresses of pages and of mail."""

import pytest

from duizhao.language.numbers import chinese_numbers, english_numbers


@pytest.mark.parametrize(("text", "sure"), [("write to a@b3 or c.d@e", False), ("www.a5.com", False), ("@ 35", True), ("a@b+c7@d", False)])
def test_figures_in_addresses_are_not_sure(text: str, sure: bool) -> None:
    assert [number.sure for number in english_numbers(text)] == [sure]
    assert [number.sure for number in chinese_numbers(text)] == [True] * sure
