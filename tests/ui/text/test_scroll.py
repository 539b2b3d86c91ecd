"""Scrolling over rows whose heights are guessed until they are seen."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from duizhao.ui.text.scroll import Scroll

ROOM = 400
many = st.lists(st.tuples(st.integers(20, 300), st.integers(20, 300)), min_size=1, max_size=60)
"""Rows' real and guessed heights."""


def scrolled(rows: list[tuple[int, int]]) -> Scroll:
    scroll = Scroll([real for real, _ in rows].__getitem__)
    scroll.room = ROOM
    scroll.begin(guessed for _, guessed in rows)
    return scroll


@given(many, st.lists(st.integers(-700, 700), max_size=12))
def test_the_screen_is_always_filled_and_in_order(rows: list[tuple[int, int]], moves: list[int]) -> None:
    scroll = scrolled(rows)
    for pixels in moves:
        scroll.by(pixels)
        seen = scroll.rows()
        assert [placed.index for placed in seen] == list(range(seen[0].index, seen[-1].index + 1))
        assert all(one.y + one.height == other.y for one, other in pairwise(seen))
        assert seen[0].y <= 0 < seen[0].y + seen[0].height
        bottom = seen[-1].y + seen[-1].height
        assert bottom >= ROOM or (seen[-1].index == len(rows) - 1 and (bottom == ROOM or (seen[0].index, seen[0].y) == (0, 0)))


@given(many, st.integers(0, 10_000), st.integers(-300, 300))
def test_a_row_on_the_screen_moves_by_just_the_pixels_scrolled(rows: list[tuple[int, int]], start: int, pixels: int) -> None:
    scroll = scrolled(rows)
    scroll.to(start)
    before = {placed.index: placed.y for placed in scroll.rows()}
    top = scroll.top
    scroll.by(pixels)
    after = {placed.index: placed.y for placed in scroll.rows()}
    moved = {after[index] - y for index, y in before.items() if index in after}
    assert len(moved) <= 1
    assert all(abs(by) <= abs(pixels) for by in moved)
    assert scroll.top >= 0
    assert top >= 0


@given(many, st.integers(0, 59), st.integers(0, 10_000))
def test_a_revealed_row_is_wholly_on_the_screen(rows: list[tuple[int, int]], index: int, start: int) -> None:
    scroll = scrolled(rows)
    scroll.to(start)
    index %= len(rows)
    scroll.reveal(index)
    placed = scroll.find(index)
    assert placed is not None
    assert placed.y >= 0
    assert placed.y + placed.height <= ROOM


def test_a_row_that_is_on_the_screen_is_not_moved_by_revealing_it() -> None:
    scroll = scrolled([(100, 50)] * 20)
    scroll.to(250)
    before = scroll.rows()
    scroll.reveal(before[1].index)
    assert scroll.rows() == before


def test_the_end_of_the_bar_is_the_end_of_the_last_row() -> None:
    scroll = scrolled([(100, 40)] * 50)
    scroll.to(scroll.limit)
    last = scroll.rows()[-1]
    assert (last.index, last.y + last.height) == (49, ROOM)


def test_rows_far_away_are_never_measured() -> None:
    asked: set[int] = set()

    def measure(index: int) -> int:
        asked.add(index)
        return 100

    scroll = Scroll(measure)
    scroll.room = ROOM
    scroll.begin([60] * 50_000)
    scroll.rows()
    scroll.to(1_500_000)
    scroll.rows()
    scroll.reveal(40_000)
    assert len(asked) < 40
