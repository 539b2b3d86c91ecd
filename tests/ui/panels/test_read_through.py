from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from duizhao.ui.look import Look
from duizhao.ui.panels.read_through import ReadThrough
from duizhao.ui.session import Session

Show = Callable[[QWidget], None]


def test_a_click_on_a_paragraph_makes_its_row_current(session: Session, look: Look, show: Show, qtbot: QtBot) -> None:
    view = ReadThrough(session, look)
    show(view)
    qtbot.waitUntil(lambda: view.rectangle_of(4).height() > 0)
    view.grab()
    for row in (2, 4):
        place = view.rectangle_of(row).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(int(place.x()), int(place.y())))
        assert session.current == row


def test_only_what_is_seen_is_laid_out_and_nothing_while_hidden(session: Session, look: Look, qtbot: QtBot) -> None:
    view = ReadThrough(session, look)
    qtbot.addWidget(view)
    view.resize(372, 60)
    assert not view._blocks
    view.show()
    view.grab()
    assert 0 < len(view._blocks) < 5


def test_the_current_row_comes_into_view_and_what_is_read_stays(session: Session, look: Look, show: Show, qtbot: QtBot) -> None:
    view = ReadThrough(session, look)
    show(view)
    view.resize(372, 60)
    view.grab()
    session.select(4)
    place = view.rectangle_of(4)
    assert place.top() >= 0
    assert place.bottom() <= view.viewport().height()
    scrolled = view.verticalScrollBar().value()
    assert scrolled > 0
    view.hide()
    view.show()
    view.grab()
    assert view.verticalScrollBar().value() == scrolled


def test_what_is_typed_is_read_at_once(session: Session, look: Look, show: Show, qtbot: QtBot) -> None:
    view = ReadThrough(session, look)
    show(view)
    view.grab()
    session.editing.typed(4, "Written by hand")
    view.grab()
    assert view._blocks[4].layout.text() == "Written by hand"
    assert view._blocks[3].missing
