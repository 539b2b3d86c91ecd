"""The sums behind scrolling, against plain sums."""

from hypothesis import given
from hypothesis import strategies as st

from duizhao.ui.text.heights import Heights

lists = st.lists(st.integers(0, 300), min_size=1, max_size=60)


@given(lists, st.lists(st.tuples(st.integers(0, 59), st.integers(0, 300)), max_size=20))
def test_sums_are_those_of_a_plain_list(heights: list[int], puts: list[tuple[int, int]]) -> None:
    made, plain = Heights(heights), list(heights)
    for index, height in puts:
        made.put(index % len(plain), height)
        plain[index % len(plain)] = height
    assert made.total == sum(plain)
    assert [made[index] for index in range(len(made))] == plain
    assert [made.top(index) for index in range(len(plain) + 1)] == [sum(plain[:index]) for index in range(len(plain) + 1)]


@given(lists, st.integers(-10, 20_000))
def test_a_place_is_found_where_a_walk_finds_it(heights: list[int], y: int) -> None:
    index, below = Heights(heights).at(y)
    inside = max(0, y)
    if inside >= sum(heights):
        assert (index, below) == (len(heights) - 1, inside - sum(heights[:-1]))
    else:
        assert sum(heights[:index]) + below == inside
        assert 0 <= below < heights[index]


def test_nothing_is_found_among_no_rows() -> None:
    assert (Heights().at(100), Heights().total) == ((0, 0), 0)
