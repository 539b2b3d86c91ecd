"""Where arrows, clicks and corrections lead."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arrangements import small
from duizhao.domain import corrections
from duizhao.domain.arrangement import Arrangement, Piece, Side
from duizhao.domain.text import Text
from duizhao.ui.aligning.choosing import Choice


@pytest.fixture
def choice() -> Choice:
    made = Choice()
    show(made, small())
    return made


def show(choice: Choice, now: Arrangement) -> Arrangement:
    choice.put(now, range(len(now.rows)))
    return now


def test_the_first_row_is_current_at_first_and_none_of_no_rows(choice: Choice) -> None:
    assert (choice.current, choice.selected) == (0, frozenset())
    choice.put(small(), ())
    assert (choice.current, choice.row, choice.keys) == (-1, None, frozenset())
    choice.step(1)
    choice.sideways(Side.TARGET)
    assert choice.current == -1


def test_arrows_go_over_rows_and_after_a_side_was_picked_over_its_paragraphs(choice: Choice) -> None:
    choice.step(3)
    assert (choice.current, choice.selected) == (3, frozenset())
    choice.sideways(Side.TARGET)
    assert choice.selected == {9}
    choice.step(1)
    assert choice.current == 3
    assert choice.selected == {10}
    choice.step(1)
    assert choice.current == 4
    assert choice.selected == {11}
    choice.step(-1)
    assert choice.selected == {10}, "coming from below, the last one is picked"
    choice.sideways(Side.SOURCE)
    assert choice.selected == {4}
    choice.step(1)
    assert (choice.current, choice.selected) == (4, frozenset()), "a row without that side is passed through as a whole"
    choice.step(1)
    assert choice.selected == {6}
    choice.step(5)
    assert (choice.current, choice.selected) == (6, frozenset())
    choice.end(-1)
    assert choice.current == 0


def test_paragraphs_are_added_and_stretched_over_on_one_side(choice: Choice) -> None:
    choice.pick(8)
    choice.toggle(10)
    assert choice.current == 3
    assert choice.selected == {8, 10}
    choice.toggle(10)
    assert choice.selected == {8}
    choice.pick(8)
    choice.stretch(11)
    assert choice.selected == {8, 9, 10, 11}
    choice.stretch(3)
    assert choice.selected == {3}, "a stretch never goes from one side to the other"


def test_the_row_that_took_the_moved_paragraph_becomes_current(choice: Choice) -> None:
    now = small()
    choice.pick(10)
    now = show(choice, corrections.moved(now, {10}, -1))
    assert now.rows[choice.current].keys == {3, 10}
    assert choice.selected == {10}, "so that it can be moved on"
    now = show(choice, corrections.moved(now, {10}, -1))
    assert now.rows[choice.current].keys == {4, 9, 10}, "rows stand in the order of the draft"


def test_what_was_merged_is_one_row_and_no_longer_selected(choice: Choice) -> None:
    now = small()
    choice.pick(3)
    choice.toggle(9)
    now = show(choice, corrections.linked(now, choice.selected))
    assert now.rows[choice.current].keys == {3, 9}
    assert choice.selected == frozenset()


def test_split_halves_are_found_where_the_whole_stood(choice: Choice) -> None:
    now = small()
    choice.go_to(2)
    text = now.piece(3).text
    show(choice, corrections.split(now, 3, (Piece(0, text[:4]), Piece(0, text[4:]))))
    assert [piece.text.plain for piece in choice.row.source] == ["她介绍，", "近三年来开放课程96门。"] if choice.row else False


def test_a_row_that_leaves_the_list_gives_way_to_the_next(choice: Choice) -> None:
    now = small()
    choice.put(now, (2, 3, 4))
    choice.go_to(3)
    pinned = corrections.pinned(now, [3])
    choice.put(pinned, (2, 4))
    assert choice.current == 4
    choice.put(pinned, ())
    choice.put(pinned, (0,))
    assert choice.current == 0


def test_the_counterpart_is_one_of_several_paragraphs_or_a_whole_row(choice: Choice) -> None:
    choice.go_to(2)
    choice.armed = choice.keys
    assert choice.counterpart() == frozenset(), "nothing is linked with itself"
    choice.go_to(3)
    assert choice.counterpart() == {4, 9, 10}
    choice.pick(10)
    assert choice.counterpart() == {10}
    choice.pick(4)
    assert choice.counterpart() == {4, 9, 10}, "on its own side it joins the row"
    choice.pick(7)
    assert choice.counterpart() == {0, 7}, "the only one of a row is not taken away from it"


@given(st.lists(st.sampled_from(["merge", "up", "down", "unlink", "swap", "mend away", "undo", "insert"]), max_size=12), st.data())
def test_whatever_is_corrected_something_that_stands_is_current(deeds: list[str], data: st.DataObject) -> None:
    choice = Choice()
    now = show(choice, small())
    past = [now]
    for deed in deeds:
        if data.draw(st.booleans()):
            choice.pick(data.draw(st.sampled_from(sorted(now.row_of))))
        row = choice.row
        assert row is not None
        if deed == "merge":
            now = corrections.merged(now, {row.number, min(row.number + 1, len(now.rows) - 1)})
        elif deed in ("up", "down"):
            now = corrections.moved(now, choice.keys, -1 if deed == "up" else 1)
        elif deed == "unlink":
            now = corrections.unlinked(now, choice.keys)
        elif deed == "swap":
            now = corrections.swapped(now, row.number, 0)
        elif deed == "mend away":
            now = corrections.mended(now, min(choice.keys), Text(""))
        elif deed == "insert":
            now = corrections.inserted(now, row.number, Side.TARGET, Text("New."))
        else:
            now = past[-1]
        past.append(now)
        show(choice, now)
        assert choice.row is now.rows[choice.current]
        assert choice.selected <= now.row_of.keys()


def test_going_back_leads_to_where_one_was(choice: Choice) -> None:
    before = small()
    show(choice, before)
    choice.go_to(2)
    left = choice.keys
    merged = show(choice, corrections.merged(before, (2, 3)))
    assert left <= choice.keys
    show(choice, before)
    assert choice.keys == left
    show(choice, merged)
    assert left < choice.keys
