"""Writing in a card: what keeps it, what gives it up, and input methods."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from duizhao.domain import corrections
from duizhao.domain.arrangement import Side
from duizhao.ui.aligning.board import Board

if TYPE_CHECKING:
    from duizhao.ui.aligning.mending import MendingEdit
    from duizhao.ui.aligning.view import ArrangementView


@pytest.fixture
def editor(qtbot: QtBot, rows_view: "ArrangementView") -> "MendingEdit":
    """The editor over the English of the second row."""
    rows_view.begin_mending(8)
    qtbot.waitUntil(rows_view.mending.editor.hasFocus)
    return rows_view.mending.editor


def said(spy: QSignalSpy) -> list[object]:
    return [spy.at(index) for index in range(spy.count())]


def compose(editor: "MendingEdit", letters: str, commit: str = "") -> None:
    event = QInputMethodEvent(letters, [])
    event.setCommitString(commit)
    QApplication.sendEvent(editor, event)


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier])
def test_enter_keeps_and_leaves(qtbot: QtBot, rows_view: "ArrangementView", editor: "MendingEdit", held: Qt.KeyboardModifier) -> None:
    spy, before = QSignalSpy(rows_view.mended), editor.text
    qtbot.keyClicks(editor, " More.")
    qtbot.keyClick(editor, Qt.Key.Key_Return, held)
    assert said(spy) == [[8, before + " More."]]
    assert (editor.isVisible(), rows_view.hasFocus()) == (False, True)


def test_escape_gives_up_and_an_unchanged_text_is_not_told(qtbot: QtBot, rows_view: "ArrangementView", editor: "MendingEdit") -> None:
    spy = QSignalSpy(rows_view.mended)
    qtbot.keyClicks(editor, "x")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    rows_view.begin_mending(8)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert (said(spy), editor.isVisible(), rows_view.current) == ([], False, 1)


def test_shift_enter_breaks_the_line_and_the_card_grows(qtbot: QtBot, rows_view: "ArrangementView", editor: "MendingEdit") -> None:
    spy, height, before = QSignalSpy(rows_view.mended), rows_view.shape(1).height, editor.text
    below = rows_view.top_of(2)
    for _ in range(3):
        qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert below is not None
    qtbot.waitUntil(lambda: rows_view.shape(1).height > height)
    assert (rows_view.top_of(2) or 0) > below
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert said(spy) == [[8, before + "\n\n\n"]]
    assert rows_view.shape(1).height == height, "until another arrangement stands, the old text is shown"


def test_the_key_that_opened_the_editor_writes_nothing_while_it_is_held(qtbot: QtBot, editor: "MendingEdit") -> None:
    before = editor.text
    for key, letter in ((Qt.Key.Key_E, "e"), (Qt.Key.Key_Return, "")):  # E, or Enter on the offer to translate
        QApplication.sendEvent(editor, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter, True))
    assert (editor.text, editor.isVisible()) == (before, True)
    qtbot.keyClicks(editor, "x")
    QApplication.sendEvent(editor, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_X, Qt.KeyboardModifier.NoModifier, "x", True))
    assert editor.text == before + "xx"


def test_leaving_keeps(qtbot: QtBot, rows_view: "ArrangementView", editor: "MendingEdit") -> None:
    spy = QSignalSpy(rows_view.mended)
    qtbot.keyClicks(editor, "!")
    rows_view.setFocus()
    assert len(said(spy)) == 1
    assert not editor.isVisible()


def test_nothing_ends_while_an_input_method_composes(qtbot: QtBot, rows_view: "ArrangementView", editor: "MendingEdit") -> None:
    spy, before = QSignalSpy(rows_view.mended), editor.text
    compose(editor, "zhong")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        qtbot.keyClick(editor, key)
    assert (editor.isVisible(), said(spy)) == (True, [])
    compose(editor, "", "中")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert said(spy) == [[8, before + "中"]]


def test_undo_while_writing_is_the_editors_own(qtbot: QtBot, rows_view: "ArrangementView", editor: "MendingEdit", board: Board) -> None:
    board.take(corrections.pinned(board.arrangement, [0]))
    before = editor.text
    qtbot.keyClicks(editor, "x")
    qtbot.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (editor.text, editor.isVisible(), board.can_undo) == (before, True, True)
    qtbot.keyClick(editor, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert editor.text == before + "x"


def test_going_elsewhere_keeps_what_was_written(qtbot: QtBot, rows_view: "ArrangementView", editor: "MendingEdit") -> None:
    spy = QSignalSpy(rows_view.mended)
    qtbot.keyClicks(editor, "x")
    rows_view.go_to(4)
    assert len(said(spy)) == 1
    assert (rows_view.current, editor.isVisible()) == (4, False)


def test_a_new_paragraph_is_written_on_the_empty_side(qtbot: QtBot, rows_view: "ArrangementView") -> None:
    spy = QSignalSpy(rows_view.inserted)
    rows_view.begin_inserting(2, Side.TARGET)
    editor = rows_view.mending.editor
    assert not rows_view.strip.isVisible()
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert said(spy) == [], "nothing written is nothing"
    rows_view.begin_inserting(2, Side.TARGET)
    qtbot.keyClicks(editor, "She said")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert said(spy) == [[2, Side.TARGET, "She said"]]


def test_a_new_paragraph_stays_with_its_row(qtbot: QtBot, rows_view: "ArrangementView", board: Board) -> None:
    spy = QSignalSpy(rows_view.inserted)
    rows_view.begin_inserting(2, Side.TARGET)
    qtbot.keyClicks(rows_view.mending.editor, "She said")
    board.take(corrections.merged(board.arrangement, (0, 1)))
    assert rows_view.mending.editor.hasFocus()
    assert [len(rows_view.shape(number).cards) for number in (1, 2)] == [2, 3]
    rows_view.finish_writing()
    assert said(spy) == [[1, Side.TARGET, "She said"]]
    assert len(rows_view.shape(1).cards) == 1


def test_another_arrangement_leaves_the_writing_where_its_paragraph_is(
    qtbot: QtBot, rows_view: "ArrangementView", editor: "MendingEdit", board: Board
) -> None:
    spy = QSignalSpy(rows_view.mended)
    qtbot.keyClicks(editor, "!")
    board.take(corrections.moved(board.arrangement, {8}, 1))
    assert (editor.isVisible(), editor.hasFocus()) == (True, True)
    row = board.arrangement.row_of[8]
    rect = rows_view.card_rect(row, 8)
    assert rect is not None
    assert rect.contains(editor.geometry().center())
    rows_view.show_rows((0,))
    assert editor.text.endswith("!"), "out of sight, but not lost"
    rows_view.setFocus()
    assert len(said(spy)) == 1


def test_the_editor_has_the_cards_font_and_place(rows_view: "ArrangementView", editor: "MendingEdit") -> None:
    rect = rows_view.card_rect(1, 8)
    assert rect is not None
    assert rect.contains(editor.geometry())
    assert editor.text_height == rows_view.cards.of(Side.TARGET, editor.text).height
    assert editor.accessibleName() == "English paragraph"
    rows_view.begin_mending(1)
    assert editor.accessibleName() == "Chinese paragraph"
    assert editor.document().defaultFont() == rows_view.cards.face(Side.SOURCE).font
