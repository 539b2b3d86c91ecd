"""Items run in with a sentence are told by their numbers, and references are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.language.items import item_starts


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("The board: (a) noted the report; (b) thanked the staff.", ["(a) noted the report; ", "(b) thanked the staff."]),
        ("Aims: (1) growth; (12) balance.", ["(1) growth; ", "(12) balance."]),
        ("(a) Population (b) Housing (c) Health", ["(b) Housing ", "(c) Health"]),
        ("会议决定：（一）听取报告；（二）感谢职工。", ["（一）听取报告；", "（二）感谢职工。"]),
        ("(b)住户及家庭(c)房屋(d)健康状况", ["(c)房屋", "(d)健康状况"]),
        ("two aims, (i) growth and (ii) balance", ["(i) growth and ", "(ii) balance"]),
    ],
)
def test_items_begin_at_their_numbers(text: str, items: list[str]) -> None:
    starts = item_starts(text)
    assert [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)] == items


@pytest.mark.parametrize(
    "text",
    [
        "under article 3 (a) of the Charter",
        "Section B (2) of the Ordinance",
        " (a) The first item of a line",
        "the member(s) of the board",
        "(a) The first item of a line",
        "依照第三条 (1) 的规定",
        "growth (see Chart 1) went on",
        "人口（2024）增长",
        "",
    ],
)
def test_references_and_remarks_are_no_items(text: str) -> None:
    assert item_starts(text) == []


@given(st.text(st.sampled_from("(a)（一） b;，会x1"), max_size=60))
def test_items_begin_inside_the_text_with_a_bracket(text: str) -> None:
    starts = item_starts(text)
    assert starts == sorted(set(starts))
    assert all(0 < start < len(text) and text[start] in "(（" for start in starts)
