"""A right click, or the menu key, offers what can be done to what is there."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit
from pytestqt.qtbot import QtBot

from duizhao.domain.alignment import Alignment, Link
from duizhao.domain.arrangement import Arrangement, Cut, Side
from duizhao.domain.document import Paragraph
from duizhao.domain.review import Actor
from duizhao.domain.text import Text
from duizhao.ui.aligning.page import AlignmentPage
from duizhao.ui.look import Look
from duizhao.ui.session import Session

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CHINESE = ("大学开学。", "校长致辞。", "学生发言。")
ENGLISH = ("The university opened.", "The president spoke.", "A student spoke.")


@pytest.fixture
def page(qtbot: QtBot, nothing_left_behind: None, reviewer: Actor, look: Look) -> Iterator[AlignmentPage]:
    session = Session(reviewer)
    page = AlignmentPage(session, look)
    qtbot.addWidget(page)
    page.resize(1100, 640)
    page.show()
    left, right = ([(Text(text), (Cut(Paragraph(text), place),)) for place, text in enumerate(side)] for side in (CHINESE, ENGLISH))
    links = [Link((0,), (0,), 0.9), Link((1, 2), (1, 2), 0.9)]
    page.put(Arrangement.begun(left, right, Alignment.from_links(links)))
    yield page
    page.menu.close()
    session.shut_down()
    session.deleteLater()


def ask(page: AlignmentPage, point: QPoint, reason: QContextMenuEvent.Reason = QContextMenuEvent.Reason.Mouse) -> None:
    view = page.view
    QApplication.sendEvent(view.viewport(), QContextMenuEvent(reason, point, view.viewport().mapToGlobal(point)))


def middle(page: AlignmentPage, number: int, key: int) -> QPoint:
    rect = page.view.card_rect(number, key)
    assert rect is not None
    return rect.center()


def names(page: AlignmentPage) -> dict[str, bool]:
    return {action.text(): action.isEnabled() for action in page.menu.actions() if not action.isSeparator()}


def test_a_right_click_chooses_a_paragraph_and_its_menu_unlinks_it(page: AlignmentPage) -> None:
    student = page.board.arrangement.rows[1].target[1].key
    ask(page, middle(page, 1, student))
    assert page.menu.isVisible()
    assert page.view.selected == {student}
    offered = names(page)
    assert offered["Unlink\tC"]
    assert not offered["Keep\tK"]
    assert not offered["Down\tD"]
    next(action for action in page.menu.actions() if action.text() == "Unlink\tC").trigger()
    assert [row.text for rows in page.board.arrangement.rows[2:] for row in rows.target] == [Text(ENGLISH[2])]


def test_what_is_selected_stays_selected_under_the_menu(page: AlignmentPage) -> None:
    chosen = {piece.key for piece in page.board.arrangement.rows[1].target}
    page.view.select(chosen)
    ask(page, middle(page, 1, min(chosen)))
    assert page.view.selected == chosen
    page.menu.close()
    page.view.go_to(0)
    ask(page, page.view.viewport().rect().center(), QContextMenuEvent.Reason.Keyboard)
    assert page.menu.isVisible()
    assert page.view.current == 0


def test_what_is_being_written_is_kept_before_the_menu_comes_up(page: AlignmentPage) -> None:
    """The card of a new paragraph is no paragraph yet: what is clicked is looked for afterwards."""
    page.view.go_to(1)
    page.view.begin_inserting(1, Side.SOURCE)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QPlainTextEdit | QTextEdit)
    corner = editor.geometry().topLeft() - QPoint(2, 2)
    editor.insertPlainText("他们鼓掌。")
    ask(page, corner)
    assert page.menu.isVisible()
    assert page.view.selected <= {piece.key for row in page.board.arrangement.rows for piece in row.pieces}
    assert "他们鼓掌。" in [piece.text.plain for row in page.board.arrangement.rows for piece in row.pieces]


def test_no_menu_comes_up_while_a_counterpart_is_being_chosen_nor_beside_the_rows(page: AlignmentPage) -> None:
    page.view.go_to(0)
    page.view.begin_linking()
    ask(page, middle(page, 1, page.board.arrangement.rows[1].source[0].key))
    assert not page.menu.isVisible()
    page.view.disarm()
    ask(page, QPoint(20, page.view.viewport().height() - 4))
    assert not page.menu.isVisible()
