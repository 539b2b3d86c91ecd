"""The segment view in a person's hands: mouse, keyboard, input method."""

from html import escape

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QHelpEvent, QInputMethodEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot

from duizhao.domain.changes import Aspect, Changes
from duizhao.ui.look import Look
from duizhao.ui.segments import SegmentView
from duizhao.ui.session import Session
from duizhao.ui.text.document import caret_x
from ui.segments.conftest import chinese_of, click, english_of, many, show


def english(session: Session, position: int) -> str:
    return session.state(position).target.plain


def test_a_click_in_another_row_puts_the_caret_where_it_was(qtbot: QtBot, view: SegmentView, session: Session) -> None:
    point = english_of(view, 2)
    row = view.layouts.of(2)
    wanted = row.target.layout.lineAt(0).xToCursor(point.x() - view.columns.target - 14)
    click(qtbot, view, point)
    assert session.current == 2
    assert view.editor.hasFocus()
    assert view.editor.textCursor().position() == wanted > 0
    assert view.editor.text == english(session, 2)


def test_what_is_typed_reaches_the_session_and_the_row(qtbot: QtBot, view: SegmentView, session: Session) -> None:
    before = english(session, 0)
    QTest.keyClicks(view.editor, "So ")
    assert session.editing.typing == (0, "So " + before)
    assert english(session, 0) == "So " + before
    assert view.undo_typing()
    assert view.editor.text == before
    assert view.redo_typing()
    assert view.editor.text == "So " + before


def test_every_character_survives_the_editor(view: SegmentView, session: Session) -> None:
    view.insert("a\u00a0b 𠮷\tc")
    assert session.editing.typing is not None
    assert session.editing.typing[1].startswith("a\u00a0b 𠮷\tc")


def test_a_row_looks_the_same_when_it_is_edited(qtbot: QtBot, view: SegmentView, session: Session) -> None:
    view.editor.setCursorWidth(0)
    session.select(1)
    placed = view.placed(2)
    assert placed is not None
    cell = (view.columns.target + 10, placed.y + 8, view.columns.target_text + 4, placed.height - 16)
    view.editor.clearFocus()
    painted = view.viewport().grab().toImage().copy(*cell)
    session.select(2)
    edited = view.viewport().grab().toImage().copy(*cell)
    ink = [
        {(x, y) for y in range(image.height()) for x in range(image.width()) if image.pixelColor(x, y).lightness() < 110}
        for image in (painted, edited)
    ]
    assert len(ink[0]) > 300
    assert len(ink[0] ^ ink[1]) < len(ink[0]) * 0.02  # the paper under the letters has another shade; a pixel's shift changes half of them


def test_changes_stand_under_the_edited_row_only_where_something_was_deleted(view: SegmentView, session: Session) -> None:
    """What was only put in is marked in the editor itself; a second copy of the text would say nothing more."""
    session.editing.set_show_changes(True)
    before = view.placed(0)
    view.insert("So ")
    added = view.placed(0)
    assert before is not None
    assert added is not None
    assert session.state(0).changes
    assert added.height == before.height
    for _ in range(3):
        QTest.keyClick(view.editor, Qt.Key.Key_Delete)
    replaced = view.placed(0)
    assert replaced is not None
    assert replaced.height > added.height + view.layouts.of(0).target.height


def test_a_growing_row_moves_those_below_it_and_not_those_above(view: SegmentView, session: Session) -> None:
    session.select(2)
    above, own, below = view.placed(1), view.placed(2), view.placed(3)
    assert above is not None
    assert own is not None
    assert below is not None
    view.insert("many words that take more than one line of the column " * 3)
    grown, moved = view.placed(2), view.placed(3)
    assert grown is not None
    assert moved is not None
    assert view.placed(1) == above
    assert moved.y - below.y == grown.height - own.height >= 20
    assert view.editor.geometry().bottom() < moved.y


def test_arrows_leave_the_text_at_its_ends_and_keep_their_column(qtbot: QtBot, view: SegmentView, session: Session) -> None:
    view.editor.put_caret(6)
    x = view.editor.cursorRect().x()
    while session.current < 2:
        qtbot.keyClick(view.editor, Qt.Key.Key_Down)
    assert abs(view.editor.cursorRect().x() - x) < 12
    assert view.editor.cursorRect().top() < 20
    qtbot.keyClick(view.editor, Qt.Key.Key_Up)
    assert session.current == 1
    qtbot.keyClick(view.editor, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert session.current == 4
    qtbot.keyClick(view.editor, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert session.current == 0
    qtbot.keyClick(view.editor, Qt.Key.Key_PageDown)
    assert session.current == 4


def test_only_shift_enter_makes_a_paragraph(qtbot: QtBot, view: SegmentView, session: Session) -> None:
    before = english(session, 0)
    qtbot.keyClick(view.editor, Qt.Key.Key_Return)
    qtbot.keyClick(view.editor, Qt.Key.Key_Enter, Qt.KeyboardModifier.ControlModifier)
    QToolTip.hideText()
    assert session.editing.typing is None
    view.editor.put_caret(3)
    qtbot.keyClick(view.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert session.editing.typing == (0, f"{before[:3]}\n{before[3:]}")


def test_tab_types_nothing(qtbot: QtBot, view: SegmentView, session: Session) -> None:
    qtbot.keyClick(view.editor, Qt.Key.Key_Tab)
    assert session.editing.typing is None


def test_nothing_happens_while_an_input_method_composes(qtbot: QtBot, view: SegmentView, session: Session) -> None:
    QApplication.sendEvent(view.editor, QInputMethodEvent("nihao", []))
    assert view.composing
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Return):
        qtbot.keyClick(view.editor, key)
    view.insert("term")
    assert view.undo_typing()  # nothing is undone either
    assert (session.current, session.editing.typing) == (0, None)
    assert view.editor.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).width() >= 0
    done = QInputMethodEvent()
    done.setCommitString("你好")
    QApplication.sendEvent(view.editor, done)
    assert not view.composing
    assert session.editing.typing == (0, "你好" + session.snapshot.segments[0].target.plain if session.snapshot else "")


@pytest.mark.parametrize(
    ("pasted", "typed"),
    [("one\ntwo  \n three\n", "one two three"), ("one\r\n\r\ntwo\r\n", "one\ntwo"), (" kept as it is ", " kept as it is ")],
)
def test_pasted_lines_are_joined_and_paragraphs_are_not(view: SegmentView, session: Session, pasted: str, typed: str) -> None:
    QGuiApplication.clipboard().setText(pasted)
    view.editor.paste()
    assert view.editor.text.startswith(typed)
    assert len(view.editor.text) == len(typed) + len(session.snapshot.segments[0].target.plain if session.snapshot else "")


def test_a_text_from_elsewhere_replaces_the_editors_and_keeps_the_caret_near(qtbot: QtBot, view: SegmentView, session: Session) -> None:
    session.select(2)
    now = session.snapshot
    assert now is not None
    text = now.segments[2].target.plain
    qtbot.waitUntil(lambda: session.state(2).checked, timeout=10_000)
    (finding,) = [finding for finding in session.state(2).findings if finding.check == "number.magnitude"]
    view.editor.put_caret(text.index("students"))
    session.editing.fix([finding])
    qtbot.waitUntil(lambda: "53,000" in view.editor.text, timeout=10_000)
    assert view.editor.text == english(session, 2)
    assert view.editor.text[view.editor.textCursor().position() :].startswith("students")
    assert not view.undo_typing()


def test_chinese_is_selected_with_the_mouse_and_copied(qtbot: QtBot, view: SegmentView, session: Session) -> None:
    start = chinese_of(view, 2)
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    drag(view, start + QPoint(70, 0))
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=start + QPoint(70, 0))
    selected = view.selected_source()
    assert session.current == 2
    assert 3 <= len(selected) <= 8
    assert selected in session.state(2).source.plain
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == selected
    session.select(3)
    assert view.selected_source() == ""


def test_a_double_click_in_the_chinese_selects_the_term(qtbot: QtBot, view: SegmentView, session: Session) -> None:
    qtbot.waitUntil(lambda: bool(session.state(2).terms), timeout=20_000)
    (start, end), row = session.state(2).terms[0].source_span, view.layouts.of(2)
    line = row.source.layout.lineForTextPosition(start + 1)
    placed = view.placed(2)
    assert placed is not None
    x = caret_x(line, start + 1)
    where = QPoint(round(x), round(line.y()) + 8) + QPoint(view.columns.source + 14, placed.y + 11)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert view.selected_source() == session.state(2).source.plain[start:end]


def test_english_is_selected_by_dragging_from_another_row(qtbot: QtBot, view: SegmentView, session: Session) -> None:
    start = english_of(view, 2)
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    drag(view, start + QPoint(90, 0))
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=start + QPoint(90, 0))
    assert len(view.selected_target()) > 5
    assert view.selected_target() in session.state(2).target.plain


def drag(view: SegmentView, where: QPoint) -> None:
    """Move the mouse with its left button held."""
    place = QPointF(where)
    held = QMouseEvent(
        QEvent.Type.MouseMove,
        place,
        view.viewport().mapToGlobal(place),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view.viewport(), held)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_offers_the_fix_of_what_is_pointed_at(qtbot: QtBot, view: SegmentView, session: Session) -> None:
    session.select(2)
    qtbot.waitUntil(lambda: any(finding.suggestions for finding in session.state(2).findings), timeout=20_000)
    finding = next(finding for finding in session.state(2).findings if finding.suggestions)
    assert finding.target_span is not None
    view.editor.put_caret(finding.target_span[0] + 2)
    where = view.editor.cursorRect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, view.editor.viewport().mapToGlobal(where))
    QApplication.sendEvent(view.editor.viewport(), event)
    menu = view.editor.findChild(QMenu)
    assert menu is not None
    assert menu.actions()[0].text() == f"Fix: {finding.suggestions[0]}"
    menu.actions()[0].trigger()
    menu.close()
    qtbot.waitUntil(lambda: finding.suggestions[0] in view.editor.text, timeout=10_000)


def test_what_a_finding_says_is_told_where_it_is_pointed_at(qtbot: QtBot, view: SegmentView, session: Session) -> None:
    qtbot.waitUntil(lambda: bool(session.state(2).findings), timeout=20_000)
    placed = view.placed(2)
    assert placed is not None
    where = QPoint(20, placed.y + 15)
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, where, view.viewport().mapToGlobal(where)))
    said = QToolTip.text()
    QToolTip.hideText()
    assert escape(session.sentence(session.state(2).findings[0])) in said


def test_scrolling_leaves_the_current_row_alone_and_typing_brings_it_back(qtbot: QtBot, view: SegmentView, session: Session) -> None:
    assert session.snapshot is not None
    show(session, many(session.snapshot, 200))
    view.focus_editor()
    view.verticalScrollBar().setValue(4000)
    assert view.placed(0) is None
    assert session.current == 0
    QTest.keyClicks(view.editor, "x")
    assert view.placed(0) is not None
    assert view.editor.geometry().top() >= 0


def test_ten_thousand_rows_cost_what_is_on_the_screen(view: SegmentView, session: Session) -> None:
    assert session.snapshot is not None
    before = view.layouts.made
    show(session, many(session.snapshot, 10_000))
    view.viewport().repaint()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    view.viewport().repaint()
    assert view.layouts.made - before < 80
    session.visible = tuple(range(0, 10_000, 3))
    session.filtered.emit()
    view.viewport().repaint()
    assert view.layouts.made - before < 120


def test_the_row_at_the_top_stays_when_the_view_gets_narrower_or_larger(view: SegmentView, session: Session, look: Look) -> None:
    assert session.snapshot is not None
    show(session, many(session.snapshot, 500))
    view.verticalScrollBar().setValue(9000)
    first = view.scrolled.rows()[0]
    view.resize(700, 500)
    assert (view.scrolled.rows()[0].index, view.scrolled.rows()[0].y) == (first.index, first.y)
    look.set_zoom(1.5)
    assert (view.scrolled.rows()[0].index, view.scrolled.rows()[0].y) == (first.index, first.y)
    session.select(view.order[first.index + 2])
    place = view.placed(first.index + 2)
    assert place is not None
    view.resize(900, 560)
    after = view.placed(first.index + 2)
    assert after is not None
    assert after.y == place.y


def test_a_filter_keeps_the_current_row_on_the_screen_or_puts_its_editor_away(view: SegmentView, session: Session) -> None:
    session.select(2)
    session.filtering.set(text="educat")
    assert view.order == (2,)
    assert view.placed(2) is not None
    assert view.editor.isVisible()
    session.filtering.set(text="Written")
    assert view.order == (4,)
    assert not view.editor.isVisible()
    session.filtering.set()
    assert view.editor.isVisible()
    assert view.editor.text == english(session, 2)


def test_a_changed_row_is_laid_out_again_and_no_other(qtbot: QtBot, view: SegmentView, session: Session) -> None:
    qtbot.waitUntil(lambda: bool(session.state(2).terms) and session.state(2).checked, timeout=20_000)
    view.viewport().repaint()
    before = view.layouts.made
    session.changed.emit(Changes(frozenset({1, 3}), frozenset({Aspect.FINDINGS})))
    view.viewport().repaint()
    assert view.layouts.made == before
    session.editing.typed(3, "Another text.")
    view.viewport().repaint()
    assert view.layouts.made == before + 1


def test_a_project_that_is_only_read_is_not_typed_into(
    qtbot: QtBot, view: SegmentView, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(session), "read_only", property(lambda _: True))
    session.select(1)
    QTest.keyClicks(view.editor, "x")
    view.insert("x")
    assert view.editor.text == english(session, 1)
    view.editor.put_caret(len(view.editor.text))
    qtbot.keyClick(view.editor, Qt.Key.Key_Down)
    assert session.current == 2


def test_columns_can_be_shared_otherwise(qtbot: QtBot, view: SegmentView) -> None:
    before = view.columns.target
    header = view.header
    qtbot.mousePress(header, Qt.MouseButton.LeftButton, pos=QPoint(before, 10))
    qtbot.mouseMove(header, QPoint(before - 100, 10))
    qtbot.mouseRelease(header, Qt.MouseButton.LeftButton, pos=QPoint(before - 100, 10))
    assert abs(view.columns.target - (before - 100)) <= 1
    assert view.editor.geometry().left() == view.columns.target + 8
    qtbot.mouseDClick(header, Qt.MouseButton.LeftButton, pos=QPoint(view.columns.target, 10))
    assert view.columns.target == before
