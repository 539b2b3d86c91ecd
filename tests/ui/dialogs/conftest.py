"""A window for dialogs to belong to."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from duizhao.domain.review import Actor
from duizhao.ui.session import Session


@pytest.fixture
def window(qtbot: QtBot, nothing_left_behind: None) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    return window


@pytest.fixture
def empty_session(qtbot: QtBot, nothing_left_behind: None, reviewer: Actor) -> Iterator[Session]:
    """A session in which nothing is open."""
    session = Session(reviewer)
    yield session
    session.shut_down()
    session.deleteLater()
