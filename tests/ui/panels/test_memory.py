"""How something was said before: asked for in the window, and put at the caret; files taken in from there."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from duizhao.app import Desktop
from duizhao.domain.segment import Origin, Revision
from duizhao.formats.tmx import tmx_bytes
from duizhao.services import remembering
from duizhao.ui.panels.base import WordsButton
from duizhao.ui.panels.memory import MemoryPanel
from duizhao.ui.panels.remembered import RememberedCard
from duizhao.ui.panels.terms import Terms
from remembered import pair

PATIENCE = 20_000


@pytest.fixture
def desktop(desktop: Desktop, qtbot: QtBot) -> Desktop:
    """The shared one, in front, with the sample open."""
    with qtbot.waitActive(desktop.window):
        desktop.window.show()
        desktop.window.activateWindow()
    desktop.open_sample()
    qtbot.waitUntil(lambda: desktop.session.snapshot is not None and desktop.session.idle, timeout=PATIENCE)
    return desktop


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


def cards(panel: MemoryPanel) -> list[RememberedCard]:
    return [card for card in panel.findChildren(RememberedCard) if card.isVisible()]


def head(desktop: Desktop, row: int) -> Revision:
    assert desktop.session.snapshot is not None
    return desktop.session.snapshot.segments[row].revision


def settle(qtbot: QtBot, desktop: Desktop) -> None:
    qtbot.waitUntil(lambda: desktop.session.idle and desktop.session.editing.typing is None, timeout=PATIENCE)


def test_an_earlier_rendering_is_asked_for_and_put_at_the_caret_as_what_it_is(qtbot: QtBot, desktop: Desktop, tmp_path: Path) -> None:
    remembering.take_in(old_file(tmp_path))
    page, session = desktop.window.page, desktop.session
    session.select(1)
    page.segments.focus_editor()
    before = head(desktop, 1).version
    qtbot.keyClicks(page.segments.editor, "So ")
    typed = page.segments.editor.text
    ask(qtbot, desktop, "数字化", "教育")
    assert "Rendered as" in said(page.memory)
    card = next(card for card in cards(page.memory) if "digitalisation" in card.english)
    qtbot.mouseClick(card.insert_button, Qt.MouseButton.LeftButton)
    assert page.segments.editor.text == typed.replace("So ", f"So {card.english}", 1)
    settle(qtbot, desktop)
    assert (head(desktop, 1).version - before, head(desktop, 1).origin) == (2, Origin.MEMORY), "what was typed is a version of its own"
    assert head(desktop, 1).text.plain == page.segments.editor.text
    assert session.snapshot is not None
    assert session.snapshot.segments[1].authors[-1] == "Lin Wei"
    qtbot.keyClicks(page.segments.editor, "!")
    session.select(2)
    settle(qtbot, desktop)
    assert head(desktop, 1).origin is Origin.TYPED
    qtbot.keyClick(page.memory.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(page.segments.editor.hasFocus, timeout=PATIENCE)


def test_what_is_like_the_row_is_shown_by_itself_and_its_terms_are_asked_for_by_a_click(
    qtbot: QtBot, desktop: Desktop, tmp_path: Path
) -> None:
    page, session = desktop.window.page, desktop.session
    assert session.snapshot is not None
    chinese = session.snapshot.segments[0].source.plain
    path = tmp_path / "last year.tmx"
    path.write_bytes(tmx_bytes([pair(chinese[:-1] + "了", "As it was said last year")]))
    remembering.take_in(path)
    session.select(1)
    page.tabs.setCurrentWidget(page.memory)
    qtbot.waitUntil(lambda: "Nothing like the Chinese of this row" in said(page.memory), timeout=PATIENCE)
    session.select(0)
    session.select(1)
    session.select(0)
    qtbot.waitUntil(lambda: [card.english for card in cards(page.memory)] == ["As it was said last year"], timeout=PATIENCE)
    assert "% alike" in said(page.memory)
    page.segments.focus_editor()
    qtbot.mouseClick(cards(page.memory)[0].instead_button, Qt.MouseButton.LeftButton)
    settle(qtbot, desktop)
    assert (head(desktop, 0).text.plain, head(desktop, 0).origin) == ("As it was said last year", Origin.MEMORY)
    session.editing.undo()
    qtbot.waitUntil(lambda: head(desktop, 0).origin is Origin.RESTORE, timeout=PATIENCE)
    row = next(segment.position for segment in session.snapshot.segments if segment.position and "教育数字化" in segment.source.plain)
    session.select(row)
    qtbot.waitUntil(lambda: not cards(page.memory), timeout=PATIENCE)
    remembering.take_in(old_file(tmp_path))
    page.tabs.setCurrentWidget(page.findings)
    terms = page.findings.findChildren(Terms)[0]
    qtbot.waitUntil(lambda: any(button.property("chinese") for button in terms.findChildren(WordsButton)), timeout=PATIENCE)
    asked = next(button for button in terms.findChildren(WordsButton) if button.property("chinese") == "教育数字化")
    qtbot.mouseClick(asked, Qt.MouseButton.LeftButton)
    assert page.tabs.currentWidget() is page.memory
    qtbot.waitUntil(lambda: "Rendered as" in said(page.memory), timeout=PATIENCE)
    way = next(button for button in page.memory.findChildren(WordsButton) if button.property("asked"))
    qtbot.mouseClick(way, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: f"“{page.memory.field.text()}” stands: 1" in said(page.memory), timeout=PATIENCE)


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
