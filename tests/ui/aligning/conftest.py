"""A view on a small alignment, shown and with the keyboard; it lists all rows of whatever stands on its board."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from arrangements import small
from duizhao.ui.aligning.board import Board
from duizhao.ui.aligning.standing import Standing
from duizhao.ui.aligning.view import ArrangementView
from duizhao.ui.look import Look


class ListView(ArrangementView):
    """Does what the page does with every change: lists all rows."""

    def list_all(self) -> None:
        self.show_rows(range(len(self.board.arrangement.rows)))


@pytest.fixture
def board(dressed: object) -> Board:
    made = Board()
    made.put(small())
    return made


@pytest.fixture
def rows_view(qtbot: QtBot, nothing_left_behind: None, board: Board, look: Look) -> Iterator[ListView]:
    view = ListView(board, look)
    qtbot.addWidget(view)
    view.say("Rows", {standing: str(standing) for standing in Standing})
    board.changed.connect(view.list_all)
    view.resize(1100, 700)
    view.show()
    with qtbot.waitActive(view):
        view.activateWindow()
    view.setFocus()
    view.list_all()
    qtbot.waitUntil(view.hasFocus)
    yield view
    view.close()
