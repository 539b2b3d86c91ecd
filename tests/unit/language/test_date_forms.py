"""How English dates are written."""

import pytest

from duizhao.language.date_forms import DateForm, Order, date_forms


def forms(text: str) -> list[DateForm]:
    return list(date_forms(text))


@pytest.mark.parametrize(
    ("text", "order", "other"),
    [
        ("on 3 May 2024", Order.DAY_MONTH, "May 3, 2024"),
        ("on May 3, 2024", Order.MONTH_DAY, "3 May 2024"),
        ("on 3 May", Order.DAY_MONTH, "May 3"),
        ("on Sept. 3", Order.MONTH_DAY, "3 Sept."),
        ("on 3rd May", Order.DAY_MONTH, "May 3rd"),
    ],
)
def test_a_date_can_be_written_in_the_other_order(text: str, order: Order, other: str) -> None:
    (form,) = forms(text)
    assert form.order is order
    (wanted,) = {Order.DAY_MONTH, Order.MONTH_DAY} - {order}
    assert form.ordered(wanted).written == other
    assert form.ordered(order).written == text.removeprefix("on ")


@pytest.mark.parametrize("day", [("1", "1st"), ("2", "2nd"), ("3", "3rd"), ("4", "4th"), ("11", "11th"), ("13", "13th"), ("22", "22nd")])
def test_a_day_gets_its_ending(day: tuple[str, str]) -> None:
    (form,) = forms(f"on May {day[0]}")
    assert form.plain(ending=True).written == f"May {day[1]}"


@pytest.mark.parametrize(
    "text",
    [
        "NANJING, May 3 (Xinhua) -- The forum opened.",
        "May 3, 2024",
        "the September 11 attacks",
        "from May 3 to 6",
        "from May 3–6",
        "May 2024",
        "the film “July 22”",
        "May 3,000 people come",
    ],
)
def test_datelines_names_and_ranges_are_left_alone(text: str) -> None:
    assert forms(text) == []
