"""The view of an alignment: keys, the mouse, what stays in its place, and what screen readers meet."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent, QKeyEvent, QMouseEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from arrangements import large, small, whole
from duizhao.domain import corrections
from duizhao.domain.alignment import Alignment, Link
from duizhao.domain.arrangement import Arrangement, Ruling, Side
from duizhao.language.landmarks import landmarks
from duizhao.ui.aligning.board import Board
from duizhao.ui.aligning.lighting import texts_of
from duizhao.ui.aligning.standing import Offer
from duizhao.ui.aligning.view import ArrangementView
from duizhao.ui.look import Look
from window_guards import Freed


def at(view: ArrangementView, key: int) -> QPoint:
    """A point in the first line of a paragraph."""
    rect = view.card_rect(view.now.row_of[key], key)
    assert rect is not None
    return rect.topLeft() + QPoint(60, 18)


def click(qtbot: QtBot, view: ArrangementView, key: int, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, held, at(view, key))


def drag(qtbot: QtBot, view: ArrangementView, start: QPoint, end: QPoint) -> None:
    """Press, and move with the button held; the button stays down."""
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    for place in (start + QPoint(0, 30), end):
        qtbot.mouseMove(view.viewport(), place)


def test_arrows_walk_and_tell(qtbot: QtBot, rows_view: ArrangementView) -> None:
    told = QSignalSpy(rows_view.chosen)
    qtbot.keyClick(rows_view, Qt.Key.Key_Down)
    qtbot.keyClick(rows_view, Qt.Key.Key_Right)
    assert rows_view.current == 1
    assert rows_view.selected == {8}
    qtbot.keyClick(rows_view, Qt.Key.Key_End)
    assert (rows_view.current, rows_view.selected) == (6, frozenset())
    assert told.count() == 3
    qtbot.keyClick(rows_view, Qt.Key.Key_Down)
    assert told.count() == 3


@pytest.mark.parametrize(
    ("key", "text", "said"),
    [
        (Qt.Key.Key_M, "m", "M"),
        (Qt.Key.Key_M, "M", "M"),
        (Qt.Key.Key_M, "ｍ", "M"),
        (Qt.Key.Key_unknown, "ｘ", "X"),
        (Qt.Key.Key_1, "1", None),
    ],
)
def test_letters_are_told_however_they_are_typed(rows_view: ArrangementView, key: Qt.Key, text: str, said: str | None) -> None:
    spy = QSignalSpy(rows_view.lettered)
    QApplication.sendEvent(rows_view, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text))
    assert [spy.at(n)[0] for n in range(spy.count())] == ([said] if said else [])


def test_no_input_method_composes_here_and_what_one_sends_counts(qtbot: QtBot, rows_view: ArrangementView) -> None:
    assert rows_view.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is False
    assert not rows_view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    spy = QSignalSpy(rows_view.lettered)
    event = QInputMethodEvent()
    event.setCommitString("ｓ")
    QApplication.sendEvent(rows_view, event)
    assert spy.at(0)[0] == "S"


def test_a_letter_that_is_held_down_corrects_once_and_leads_on(rows_view: ArrangementView) -> None:
    spy = QSignalSpy(rows_view.lettered)
    for letter in "MN":
        for again in (False, True, True):
            event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_M, Qt.KeyboardModifier.NoModifier, letter, again)
            QApplication.sendEvent(rows_view, event)
    assert [spy.at(n)[0] for n in range(spy.count())] == ["M", "N", "N", "N"]


def test_an_s_that_is_held_down_does_not_choose_the_place_too(qtbot: QtBot, rows_view: ArrangementView) -> None:
    spy = QSignalSpy(rows_view.split_at)
    rows_view.begin_splitting(4, (5, 18))
    QApplication.sendEvent(rows_view, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_S, Qt.KeyboardModifier.NoModifier, "s", True))
    assert (spy.count(), rows_view.scene.splitting is not None) == (0, True)
    qtbot.keyClick(rows_view, Qt.Key.Key_S)
    assert spy.count() == 1


def test_letters_with_ctrl_go_on_to_the_page(qtbot: QtBot, rows_view: ArrangementView) -> None:
    spy = QSignalSpy(rows_view.lettered)
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, "\x1a")
    rows_view.keyPressEvent(event)
    assert (spy.count(), event.isAccepted()) == (0, False)


def test_clicks_choose_add_and_stretch(qtbot: QtBot, rows_view: ArrangementView) -> None:
    click(qtbot, rows_view, 8)
    assert rows_view.current == 1
    assert rows_view.selected == {8}
    click(qtbot, rows_view, 10, Qt.KeyboardModifier.ControlModifier)
    assert rows_view.selected == {8, 10}
    click(qtbot, rows_view, 11, Qt.KeyboardModifier.ShiftModifier)
    assert rows_view.selected == {10, 11}
    click(qtbot, rows_view, 11)
    assert rows_view.selected == {11}
    qtbot.keyClick(rows_view, Qt.Key.Key_Escape)
    assert (rows_view.current, rows_view.selected) == (4, frozenset())


def test_a_dropped_card_is_linked_with_the_row_it_falls_on(qtbot: QtBot, rows_view: ArrangementView, board: Board) -> None:
    drag(qtbot, rows_view, at(rows_view, 3), at(rows_view, 7))
    assert rows_view.scene.goal == {0, 7}
    qtbot.mouseRelease(rows_view.viewport(), Qt.MouseButton.LeftButton, pos=at(rows_view, 7))
    assert board.arrangement.rows[0].keys == {0, 3, 7}
    assert (rows_view.current, rows_view.scene.dragged, rows_view.scene.goal) == (0, frozenset(), frozenset())
    board.undo()
    assert board.arrangement == small()


def test_escape_ends_a_drag(qtbot: QtBot, rows_view: ArrangementView, board: Board) -> None:
    drag(qtbot, rows_view, at(rows_view, 3), at(rows_view, 7))
    qtbot.keyClick(rows_view, Qt.Key.Key_Escape)
    qtbot.mouseRelease(rows_view.viewport(), Qt.MouseButton.LeftButton, pos=at(rows_view, 7))
    assert not board.can_undo


def test_space_arms_and_links_with_what_is_gone_to(qtbot: QtBot, rows_view: ArrangementView, board: Board) -> None:
    rows_view.go_to(2)
    qtbot.keyClick(rows_view, Qt.Key.Key_Space)
    assert rows_view.scene.armed == {3}
    assert rows_view.hint.isVisible()
    qtbot.keyClick(rows_view, Qt.Key.Key_Down)
    assert rows_view.scene.goal == {4, 9, 10}
    qtbot.keyClick(rows_view, Qt.Key.Key_Right)
    assert rows_view.scene.goal == {9}
    qtbot.keyClick(rows_view, Qt.Key.Key_Space)
    now = board.arrangement
    assert {3, 9} in [row.keys for row in now.rows]
    assert {4, 10} in [row.keys for row in now.rows]
    assert now.rows[rows_view.current].keys == {3, 9}
    assert not rows_view.scene.armed
    assert not rows_view.hint.isVisible()


def test_a_click_is_the_answer_too_and_escape_gives_up(qtbot: QtBot, rows_view: ArrangementView, board: Board) -> None:
    rows_view.begin_linking({11})
    qtbot.keyClick(rows_view, Qt.Key.Key_Escape)
    assert not rows_view.scene.armed
    rows_view.begin_linking({11})
    click(qtbot, rows_view, 3)
    assert board.arrangement.rows[rows_view.current].keys == {3, 11}


def test_a_paragraph_is_linked_with_none_of_its_own_side(qtbot: QtBot, rows_view: ArrangementView, board: Board) -> None:
    """Chinese paragraph 2 of the row that is two to one, over the dropped one: no link could hold both, and its own would be lost."""
    rows_view.select({1})
    qtbot.keyClick(rows_view, Qt.Key.Key_Space)
    rows_view.go_to(2)
    assert rows_view.scene.goal == frozenset()
    qtbot.keyClick(rows_view, Qt.Key.Key_Return)
    click(qtbot, rows_view, 3)
    assert board.arrangement == small()
    assert rows_view.scene.armed == {1}, "it goes on waiting"
    rows_view.go_to(0)
    qtbot.keyClick(rows_view, Qt.Key.Key_Return)
    assert board.arrangement.rows[0].keys == {0, 1, 7}
    board.undo()
    drag(qtbot, rows_view, at(rows_view, 1), at(rows_view, 3))
    qtbot.mouseRelease(rows_view.viewport(), Qt.MouseButton.LeftButton, pos=at(rows_view, 3))
    assert board.arrangement == small()


def test_what_is_only_looked_at_is_never_corrected(qtbot: QtBot, rows_view: ArrangementView, board: Board) -> None:
    board.writable = False
    rows_view.go_to(2)
    rows_view.begin_linking()
    rows_view.begin_mending(3)
    rows_view.begin_inserting(2, Side.TARGET)
    drag(qtbot, rows_view, at(rows_view, 3), at(rows_view, 7))
    qtbot.mouseRelease(rows_view.viewport(), Qt.MouseButton.LeftButton, pos=at(rows_view, 7))
    assert (rows_view.scene.armed, rows_view.mending.open, board.can_undo) == (frozenset(), False, False)
    assert not rows_view.strip.isVisible()


def test_a_dropped_paragraph_is_offered_what_can_be_done(qtbot: QtBot, rows_view: ArrangementView) -> None:
    rows_view.go_to(2)
    strip = rows_view.strip
    assert [offer for offer in Offer if strip.button(offer).isVisible()] == [Offer.TRANSLATE, Offer.CUT, Offer.ELSEWHERE]
    taken = QSignalSpy(rows_view.offer_taken)
    qtbot.keyClick(rows_view, Qt.Key.Key_Tab)
    assert strip.button(Offer.TRANSLATE).hasFocus()
    spy = QSignalSpy(rows_view.lettered)
    qtbot.keyClick(strip.button(Offer.TRANSLATE), Qt.Key.Key_N)
    assert spy.at(0)[0] == "N"
    qtbot.keyClick(strip.button(Offer.TRANSLATE), Qt.Key.Key_Escape)
    assert rows_view.hasFocus()
    strip.button(Offer.TRANSLATE).setFocus()
    qtbot.keyClick(strip.button(Offer.TRANSLATE), Qt.Key.Key_Tab)
    qtbot.keyClick(strip.button(Offer.CUT), Qt.Key.Key_Space)
    assert taken.at(0) == [2, Offer.CUT]
    assert rows_view.hasFocus()
    qtbot.mouseClick(strip.button(Offer.ELSEWHERE), Qt.MouseButton.LeftButton)
    assert rows_view.scene.armed == {3}
    rows_view.disarm()
    rows_view.go_to(3)
    assert not strip.isVisible()


def test_the_hint_does_not_hide_what_it_is_about(qtbot: QtBot, rows_view: ArrangementView) -> None:
    rows_view.resize(1100, 300)
    rows_view.go_to(0)
    rows_view.begin_mending(rows_view.now.rows[0].target[0].key)
    hint, editor = rows_view.hint, rows_view.mending.editor
    assert hint.isVisible()
    assert hint.y() > editor.geometry().bottom()
    rows_view.go_to(6)
    rows_view.begin_mending(rows_view.now.rows[6].pieces[-1].key)
    assert not hint.geometry().intersects(editor.geometry())
    rows_view.finish_writing()
    assert not hint.isVisible()
    rows_view.begin_linking()
    top = rows_view.top_of(6)
    assert top is not None
    assert hint.geometry().bottom() < top


def second_click(widget: QWidget, where: QPoint) -> None:
    """What the second click of a double one sends to the widget that is there by then."""
    for kind in (QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease):
        held = Qt.MouseButton.LeftButton if kind is QEvent.Type.MouseButtonDblClick else Qt.MouseButton.NoButton
        place, nothing = QPointF(where), Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(kind, place, QPointF(widget.mapToGlobal(where)), Qt.MouseButton.LeftButton, held, nothing)
        QApplication.sendEvent(widget, event)


def test_a_double_click_on_an_offer_takes_it_once_and_writes_nothing(qtbot: QtBot, board: Board, rows_view: ArrangementView) -> None:
    rows_view.go_to(2)
    taken, strip = QSignalSpy(rows_view.offer_taken), rows_view.strip
    cut, back = strip.button(Offer.CUT), strip.button(Offer.TAKE_BACK)
    where = cut.mapTo(rows_view.viewport(), cut.rect().center())
    qtbot.mouseClick(cut, Qt.MouseButton.LeftButton)
    board.take(corrections.ruled(board.arrangement, [2], Ruling.CUT))
    assert back.isVisible()
    second_click(rows_view.viewport(), where)
    second_click(back, back.rect().center())
    assert (taken.count(), rows_view.mending.open) == (1, False)


def test_the_buttons_of_a_short_row_fit_into_a_narrow_window(rows_view: ArrangementView) -> None:
    rows_view.resize(620, 600)
    rows_view.go_to(4)
    rows_view.grab()
    top, strip = rows_view.top_of(4), rows_view.strip
    assert top is not None
    assert strip.isVisible()
    assert top <= strip.y()
    assert strip.geometry().bottom() <= top + rows_view.shape(4).height


def test_a_split_is_placed_by_keys_or_taken_at_once(qtbot: QtBot, rows_view: ArrangementView) -> None:
    spy = QSignalSpy(rows_view.split_at)
    rows_view.begin_splitting(4, (5, 10, 18))
    assert rows_view.scene.splitting is not None
    assert rows_view.scene.splitting.place == 18, "where the first of the two English paragraphs would end"
    qtbot.keyClick(rows_view, Qt.Key.Key_Left)
    assert spy.count() == 0
    qtbot.keyClick(rows_view, Qt.Key.Key_Return)
    rows_view.begin_splitting(4, (18,))
    assert [spy.at(0), spy.at(1)] == [[4, 10], [4, 18]]
    rows_view.begin_splitting(4, (5, 18))
    qtbot.keyClick(rows_view, Qt.Key.Key_Escape)
    assert spy.count() == 2
    assert rows_view.scene.splitting is None


def test_a_click_chooses_the_place_of_a_split_and_a_second_one_splits(qtbot: QtBot, rows_view: ArrangementView) -> None:
    spy = QSignalSpy(rows_view.split_at)
    rows_view.begin_splitting(4, (5, 10, 18))
    near = at(rows_view, 4)
    qtbot.mouseClick(rows_view.viewport(), Qt.MouseButton.LeftButton, pos=near)
    assert rows_view.scene.splitting is not None
    assert rows_view.scene.splitting.place == 5
    qtbot.mouseClick(rows_view.viewport(), Qt.MouseButton.LeftButton, pos=near)
    assert spy.at(0) == [4, 5]


def test_a_correction_lays_out_what_it_changed_and_leaves_the_rest_in_place(qtbot: QtBot, rows_view: ArrangementView, board: Board) -> None:
    board.put(large(400))
    rows_view.go_to(200)
    rows_view.grab()
    before, made = rows_view.top_of(200), rows_view.cards.made
    assert before is not None
    text = board.arrangement.rows[200].target[0].text
    board.take(corrections.mended(board.arrangement, board.arrangement.rows[200].target[0].key, text.replaced((0, 3), "Both")))
    rows_view.grab()
    assert rows_view.cards.made <= made + 1 + 12, "one, and what is laid out ahead"
    assert rows_view.top_of(200) == before
    board.take(corrections.merged(board.arrangement, (199, 200)))
    assert rows_view.current == 199
    assert rows_view.top_of(199) is not None


def test_wherever_one_scrolls_what_is_seen_stands_still_while_heights_are_learnt(rows_view: ArrangementView, board: Board) -> None:
    board.put(large(400))
    bar = rows_view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    rows_view.grab()
    (first, *_) = rows_view.scrolled.rows()
    number, y = rows_view.order[first.index], first.y
    for place in range(first.index):
        rows_view.scrolled.exact(place)
    (now, *_) = rows_view.scrolled.rows()
    assert (rows_view.order[now.index], now.y) == (number, y)
    bar.setValue(bar.maximum())
    assert rows_view.top_of(399) is not None


def test_a_row_higher_than_the_window_is_read_to_its_end(qtbot: QtBot, rows_view: ArrangementView, board: Board) -> None:
    text = "双方商定，自10月8日起联合开展培训。" * 200
    board.put(Arrangement.begun([whole(text, 0)], [whole("One.", 0), whole("Two. " * 2000, 1)], Alignment((Link((0,), (0, 1)),))))
    bar = rows_view.verticalScrollBar()
    assert bar.maximum() > 2000
    bar.setValue(bar.maximum())
    rect = rows_view.card_rect(0, 2)
    assert rect is not None
    assert 0 < rect.bottom() <= rows_view.viewport().height()


def test_rows_on_the_screen_ask_for_their_landmarks_once(qtbot: QtBot, rows_view: ArrangementView, board: Board) -> None:
    with qtbot.waitSignal(rows_view.landmarks_wanted) as wanted:
        board.put(large(60))
    numbers = wanted.args[0]
    assert 0 in numbers
    assert 59 not in numbers
    rows_view.put_landmarks({board.arrangement.rows[n].keys: landmarks(*texts_of(board.arrangement.rows[n])) for n in numbers})
    assert rows_view.lights.of(board.arrangement.rows[0])
    with qtbot.assertNotEmitted(rows_view.landmarks_wanted, wait=50):
        rows_view.follow()


def test_screen_readers_meet_rows_and_their_paragraphs(qtbot: QtBot, rows_view: ArrangementView) -> None:
    rows_view.go_to(1)
    assert rows_view.accessibleDescription().startswith("Row 2; sure; Chinese 2: 司马文博")
    rows = QAccessible.queryAccessibleInterface(rows_view)
    assert (rows.role(), rows.childCount()) == (QAccessible.Role.List, 7)
    row = rows.child(1)
    assert row.childCount() == 3
    assert row.text(QAccessible.Text.Name) == rows_view.accessibleDescription()
    assert row.child(2).text(QAccessible.Text.Name).startswith("English 2: Sima Wenbo")
    assert row.child(2).rect().isValid()
    assert bool(row.state().selected)
    rows_view.select({8})
    assert rows_view.accessibleDescription().startswith("English 2: Sima Wenbo")
    focused = rows.focusChild()
    assert focused.text(QAccessible.Text.Name).startswith("English 2: Sima Wenbo")
    assert "moved" in rows_view.described(5) + rows_view.described(6)


def test_a_closed_view_is_gone(qtbot: QtBot, freed: Freed, board: Board, look: Look) -> None:
    view = ArrangementView(board, look)
    view.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    view.show_rows(range(7))
    view.show()
    qtbot.waitExposed(view)
    rows = QAccessible.queryAccessibleInterface(view)
    assert rows.child(0).child(0).isValid()
    view.begin_mending(8)
    freed(view)


def test_a_double_click_mends_but_not_after_an_answer(qtbot: QtBot, rows_view: ArrangementView) -> None:
    rows_view.begin_linking({3})
    click(qtbot, rows_view, 9)
    qtbot.mouseDClick(rows_view.viewport(), Qt.MouseButton.LeftButton, pos=at(rows_view, 9))
    assert not rows_view.mending.open
    click(qtbot, rows_view, 9)
    qtbot.mouseDClick(rows_view.viewport(), Qt.MouseButton.LeftButton, pos=at(rows_view, 9))
    assert rows_view.mending.key == 9


def test_an_empty_view_takes_every_key(qtbot: QtBot, rows_view: ArrangementView, board: Board) -> None:
    board.put(Arrangement((), (), Alignment(())))
    rows_view.grab()
    assert (rows_view.current, rows_view.strip.isVisible()) == (-1, False)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_End):
        qtbot.keyClick(rows_view, key)
    assert rows_view.current == -1
