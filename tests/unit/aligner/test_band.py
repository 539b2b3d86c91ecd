"""The band lets a path through whatever the points, stays narrow where they are dense, and finds its own way through big texts."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from duizhao.aligner.band import Band, first_band, narrow_band
from duizhao.aligner.features import Side
from duizhao.aligner.lexical import Table


@st.composite
def paths(draw: st.DrawFn) -> tuple[list[tuple[int, int]], int, int]:
    rows, columns = draw(st.integers(1, 2000)), draw(st.integers(1, 2000))
    count = draw(st.integers(0, 8))
    row_of = sorted(draw(st.lists(st.integers(0, rows), min_size=count, max_size=count)))
    column_of = sorted(draw(st.lists(st.integers(0, columns), min_size=count, max_size=count)))
    return list(zip(row_of, column_of, strict=True)), rows, columns


@given(paths())
def test_a_path_leads_through_every_band(path: tuple[list[tuple[int, int]], int, int]) -> None:
    points, rows, columns = path
    band = narrow_band(points, rows, columns)
    assert band.low[0] == 0
    assert band.high[-1] == columns
    assert (band.low <= band.high).all()
    assert (np.diff(band.low) >= 0).all()
    assert (np.diff(band.high) >= 0).all()
    assert (band.low[1:] <= band.high[:-1]).all()


def test_dense_points_make_a_narrow_band_that_holds_them() -> None:
    points = [(place, place) for place in range(1000)]
    band = Band.through(points, 1000, 1000)
    assert all(band.low[row] <= column <= band.high[row] for row, column in points)
    assert (band.high - band.low).max() < 100


def test_lines_without_a_word_are_not_looked_for_far_away() -> None:
    empty = Side.of([""] * 1_200, [[]] * 1_200)
    band = first_band(empty, empty, Table.of(np.arange(0), np.arange(0), np.zeros(0, np.float32), (0, 0)))
    assert (band.high - band.low).max() < 50


def shifted(lines: int, added: int) -> tuple[Side, Side, Table]:
    """Two texts of words that stand in one line each; the target has `added` lines of its own in the middle."""
    half = lines // 2
    source = [[f"s{line}", f"t{line}", "common"] for line in range(lines)]
    target = [*source[:half], *([f"own{line}"] for line in range(added)), *source[half:]]
    first, second = (Side.of(["x"] * len(text), text) for text in (source, target))
    index = {word: number for number, word in enumerate(second.vocabulary)}
    rows = np.arange(len(first.vocabulary))
    columns = np.array([index[word] for word in first.vocabulary])
    return first, second, Table.of(rows, columns, np.ones(len(rows), np.float32), (len(rows), len(index)))


def test_rare_words_show_the_way_through_a_big_text() -> None:
    source, target, table = shifted(lines=800, added=300)
    band = first_band(source, target, table)
    assert all(band.low[row] <= row <= band.high[row] for row in range(400))
    assert all(band.low[row] <= row + 300 <= band.high[row] for row in range(401, 801))
    assert np.median(band.high - band.low) < 100


def test_a_small_text_is_looked_at_as_a_whole() -> None:
    source, target, table = shifted(lines=20, added=3)
    band = first_band(source, target, table)
    assert band.low.max() == 0
    assert band.high.min() == 23


def test_texts_that_share_nothing_are_followed_along_the_diagonal() -> None:
    source = Side.of([""] * 2000, [["a"]] * 2000)
    target = Side.of([""] * 3000, [["b"]] * 3000)
    nothing = Table.of(np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0, np.float32), (1, 1))
    band = first_band(source, target, nothing)
    assert (band.high - band.low).max() < 700
    assert all(band.low[row] <= row * 3 // 2 <= band.high[row] for row in range(2001))
