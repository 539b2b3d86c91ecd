from pytestqt.qtbot import QtBot

from duizhao.domain import corrections
from duizhao.domain.alignment import Alignment, Link
from duizhao.domain.arrangement import Arrangement
from duizhao.domain.text import Text
from duizhao.ui.aligning.board import Board


def arrangement(count: int) -> Arrangement:
    left, right = ([(Text(f"{word} {number}"), ()) for number in range(count)] for word in ("段", "Paragraph"))
    return Arrangement.begun(left, right, Alignment(tuple(Link((n,), (n,), 0.9) for n in range(count))))


def test_steps_are_taken_back_and_done_again(qtbot: QtBot) -> None:
    board, begun = Board(), arrangement(4)
    board.put(begun)
    merged = corrections.merged(begun, (0, 1))
    pinned = corrections.pinned(merged, (2,))
    for step in (merged, pinned, pinned):
        board.take(step)
    assert (board.can_undo, board.can_redo, board.touched) == (True, False, True)
    board.undo()
    assert board.arrangement is merged
    board.undo()
    assert (board.arrangement, board.can_undo, board.touched) == (begun, False, False)
    board.undo()
    board.redo()
    assert board.arrangement is merged
    board.take(corrections.doubted(merged, (0,)))
    assert not board.can_redo


def test_what_changes_nothing_is_no_step_and_what_is_only_looked_at_stays(qtbot: QtBot) -> None:
    board, begun = Board(), arrangement(2)
    board.put(begun)
    with qtbot.assertNotEmitted(board.changed):
        board.take(corrections.pinned(begun, (0,), pin=False))
        board.writable = False
        board.take(corrections.merged(begun, (0, 1)))
    assert board.arrangement is begun


def test_a_new_beginning_has_nothing_to_take_back(qtbot: QtBot) -> None:
    board = Board()
    board.put(arrangement(2))
    board.take(corrections.merged(board.arrangement, (0, 1)))
    with qtbot.waitSignal(board.changed):
        board.put(arrangement(3))
    assert (board.can_undo, board.can_redo, board.touched) == (False, False, False)
