"""Numbers in Chinese text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.language.numbers import NumberKind, chinese_numbers

CHARACTERS = "0123456789０９零〇一二两三五九十百千万亿兆廿点.,，％%成半倍第届年月日号时个分之百分点至—-～多余约近G翻番 \n在人"


def values(text: str) -> list[float]:
    return [number.value for number in chinese_numbers(text)]


def sure(text: str) -> list[float]:
    return [number.value for number in chinese_numbers(text) if number.sure]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5.3万", 53_000),
        ("3万5千", 35_000),
        ("2.2万亿", 2.2e12),
        ("1亿2000万", 120_000_000),
        ("68,330亿", 6.833e12),
        ("三点五亿", 350_000_000),
        ("一万五千亿", 1.5e12),
        ("三万零一", 30_001),
        ("一百五", 150),
        ("三万二", 32_000),
        ("两百万", 2_000_000),
        ("３０余万", 300_000),
        ("二十多万", 200_000),
        ("1 万", 10_000),
        ("1,234.5", 1234.5),
        ("3千5百万", 35_000_000),
        ("五亿三千万", 530_000_000),
        ("廿五", 25),
    ],
)
def test_a_value_is_read_with_its_scales(text: str, value: float) -> None:
    assert sure(text) == [value]


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("百分之三点五", 3.5, NumberKind.PERCENT),
        ("5.3％", 5.3, NumberKind.PERCENT),
        ("七成半", 75, NumberKind.PERCENT),
        ("3个百分点", 3, NumberKind.POINTS),
        ("三分之二", 2 / 3, NumberKind.FRACTION),
        ("第二十三", 23, NumberKind.ORDINAL),
        ("二十大精神", 20, NumberKind.ORDINAL),
        ("“十四五”规划", 14, NumberKind.ORDINAL),
        ("翻两番", 4, NumberKind.MULTIPLE),
        ("1.5倍", 1.5, NumberKind.MULTIPLE),
        ("二〇二四年", 2024, NumberKind.YEAR),
        ("12月", 12, NumberKind.MONTH),
        ("31日", 31, NumberKind.DAY),
    ],
)
def test_the_kind_follows_from_the_words_around(text: str, value: float, kind: NumberKind) -> None:
    assert [(number.value, number.kind, number.sure) for number in chinese_numbers(text)] == [(value, kind, True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("10—15万", [100_000, 150_000]), ("10万至15万", [100_000, 150_000]), ("5%~8%", [5, 8]), ("5至8%", [5, 8]), ("三到五倍", [3, 5])],
)
def test_a_range_shares_its_scale(text: str, expected: list[float]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "一带一路",
        "三会一课",
        "一国两制",
        "四川三亚",
        "统一",
        "进一步",
        "十分",
        "万一",
        "两会",
        "三农",
        "五一",
        "九三学社",
        "双一流",
        "数百",
        "上千名",
        "千万不要",
    ],
)
def test_names_idioms_and_vague_words_are_never_sure(text: str) -> None:
    assert sure(text) == []


def test_neighbours_give_both_values_and_are_not_sure() -> None:
    assert [(number.value, number.sure) for number in chinese_numbers("五六百人")] == [(500, False), (600, False)]
    assert values("十二三岁") == [12, 13]


@pytest.mark.parametrize("text", ["G20峰会", "5G网络", "COVID-19", "1.提高认识"])
def test_glued_and_numbering_figures_are_not_sure(text: str) -> None:
    assert values(text)
    assert sure(text) == []


def test_figures_of_an_address_are_left_out() -> None:
    assert values("见 https://example.org/2024/85 第3页") == [3]


def test_growth_by_two_times_may_be_read_both_ways() -> None:
    (number,) = chinese_numbers("增长了两倍")
    assert {2, 3, 200} <= set(number.readings)


def test_a_hedge_is_kept_beside_the_value() -> None:
    assert [number.approximate for number in chinese_numbers("近200名，共300名，40余名")] == [True, False, True]


def test_a_section_number_is_no_decimal() -> None:
    assert values("2.6.2.1") == [2, 6, 2, 1]


def test_an_identifier_is_no_value() -> None:
    assert values("6" * 30) == []


@given(st.integers(min_value=11, max_value=10**12))
def test_any_whole_figure_is_read_back(value: int) -> None:
    assert values(f"共{value}人") == [value]
    assert values(f"共{value:,}人") == [value]


@given(st.text(alphabet=CHARACTERS, max_size=40))
def test_numbers_lie_in_order_inside_any_text(text: str) -> None:
    numbers = chinese_numbers(text)
    assert all(0 <= number.start < number.end <= len(text) for number in numbers)
    assert [number.start for number in numbers] == sorted(number.start for number in numbers)
