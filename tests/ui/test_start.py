from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from duizhao.domain.review import Actor
from duizhao.ui.look import Look
from duizhao.ui.recent import Recent
from duizhao.ui.session import Session
from duizhao.ui.start import StartPage


@pytest.fixture
def recent(own_home: Path) -> Recent:
    return Recent(QSettings(str(own_home / "choices.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def page(qtbot: QtBot, reviewer: Actor, look: Look, recent: Recent, tmp_path: Path) -> Iterator[StartPage]:
    session = Session(reviewer)
    (tmp_path / "old.duizhao").touch()
    recent.remember(tmp_path / "old.duizhao")
    recent.remember(tmp_path / "gone.duizhao")
    page = StartPage(session, look, recent=recent)
    qtbot.addWidget(page)
    page.resize(900, 600)
    page.show()
    yield page
    session.shut_down()
    session.deleteLater()


def drop(widget: QWidget, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, buttons, keys))
    QApplication.sendEvent(widget, QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, buttons, keys))


def button(page: QWidget, text: str) -> QPushButton:
    return next(found for found in page.findChildren(QPushButton) if found.isVisible() and found.text() == text)


def test_a_recent_project_opens_and_one_that_is_gone_can_be_removed(page: StartPage, qtbot: QtBot, recent: Recent, tmp_path: Path) -> None:
    qtbot.waitUntil(lambda: not button(page, "gone").isEnabled())
    with qtbot.waitSignal(page.open_wanted) as wanted:
        qtbot.mouseClick(button(page, "old"), Qt.MouseButton.LeftButton)
    assert wanted.args == [tmp_path / "old.duizhao"]
    qtbot.mouseClick(button(page, "Remove from the list"), Qt.MouseButton.LeftButton)
    assert [entry.path for entry in recent.entries()] == [tmp_path / "old.duizhao"]


def test_files_that_are_dropped_begin_a_review(page: StartPage, qtbot: QtBot, texts: Path) -> None:
    with qtbot.waitSignal(page.new_wanted) as wanted:
        drop(page, texts / "source.txt", texts / "draft.txt")
    assert wanted.args == [[texts / "source.txt", texts / "draft.txt"]]


def test_a_project_that_is_dropped_opens(page: StartPage, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(page.open_wanted) as wanted:
        drop(page, tmp_path / "old.duizhao")
    assert wanted.args == [tmp_path / "old.duizhao"]


@pytest.mark.parametrize(("text", "signal"), [("New review…", "new_wanted"), ("Open…", "browse_wanted"), ("Try it", "sample_wanted")])
def test_every_button_answers_to_the_keyboard(page: StartPage, qtbot: QtBot, text: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(page, signal)):
        qtbot.keyClick(button(page, text), Qt.Key.Key_Space)
