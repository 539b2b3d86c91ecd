"""How something was said before: asked for in the window, and put at the caret; files taken in from there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from duizhao.app import Desktop
from duizhao.domain.review import Actor, Role
from duizhao.formats.tmx import tmx_bytes
from duizhao.services import remembering
from duizhao.ui.panels.base import WordsButton
from duizhao.ui.panels.memory import MemoryPanel
from remembered import pair
from window_guards import delete_what_was_dismissed

PATIENCE = 20_000


@pytest.fixture
def desktop(dressed: QApplication, qtbot: QtBot, nothing_left_behind: None, tmp_path: Path) -> Iterator[Desktop]:
    made = Desktop(dressed, QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat), "en")
    made.session.act_as(Actor("Lin Wei", Role.EDITOR))
    made.window.resize(1280, 720)
    with qtbot.waitActive(made.window):
        made.window.show()
        made.window.activateWindow()
    made.open_sample()
    qtbot.waitUntil(lambda: made.session.snapshot is not None and made.session.idle, timeout=PATIENCE)
    yield made
    made.window.close()
    made.close()
    made.deleteLater()
    delete_what_was_dismissed()


def old_file(folder: Path) -> Path:
    path = folder / "earlier.tmx"
    path.write_bytes(
        tmx_bytes([pair("教育数字化大会开幕", "The conference on digitalisation of education opened."), pair("教师节", "Teachers’ Day")])
    )
    return path


def said(panel: MemoryPanel) -> str:
    return "\n".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def ask(qtbot: QtBot, desktop: Desktop, text: str, answer: str) -> None:
    """Ask in the window, by its key, and wait for the answer."""
    panel = desktop.window.page.memory
    qtbot.keyClick(desktop.window.page.segments.editor, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(panel.field.hasFocus, timeout=PATIENCE)
    panel.field.clear()
    panel.field.insert(text)  # as an input method commits it
    qtbot.keyClick(panel.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: answer in said(panel), timeout=PATIENCE)


def test_an_earlier_rendering_is_asked_for_and_put_at_the_caret(qtbot: QtBot, desktop: Desktop, tmp_path: Path) -> None:
    remembering.take_in(old_file(tmp_path))
    page = desktop.window.page
    desktop.session.select(1)
    page.segments.focus_editor()
    ask(qtbot, desktop, "数字化", "Rendered as")
    assert "教育" in said(page.memory)
    insert = next(button for button in page.memory.findChildren(WordsButton) if button.property("english"))
    before = page.segments.editor.toPlainText()
    qtbot.mouseClick(insert, Qt.MouseButton.LeftButton)
    assert page.segments.editor.toPlainText() != before
    assert str(insert.property("english")) in page.segments.editor.toPlainText()
    qtbot.keyClick(page.memory.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(page.segments.editor.hasFocus, timeout=PATIENCE)


def test_files_are_taken_in_beside_the_work(qtbot: QtBot, desktop: Desktop, tmp_path: Path) -> None:
    desktop.session.select(1)
    desktop.window.page.segments.focus_editor()
    ask(qtbot, desktop, "教师节", "Nothing is remembered yet")
    with qtbot.waitSignal(desktop.session.remembering.taken, timeout=PATIENCE):
        desktop.session.remembering.take_in([old_file(tmp_path)])
    qtbot.waitUntil(lambda: "Teachers’ Day" in said(desktop.window.page.memory), timeout=PATIENCE)
    notices: list[str] = []
    desktop.session.noticed.connect(lambda notice: notices.append(notice.text))
    missing = tmp_path / "gone.tmx"
    with qtbot.waitSignal(desktop.session.remembering.taken, timeout=PATIENCE):
        desktop.session.remembering.take_in([missing])
    assert any(str(missing) in notice for notice in notices)
    assert not desktop.session.remembering.busy
