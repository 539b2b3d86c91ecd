"""Links, note marks and formatting through the real window, by keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from docx_maker import docx, par, relation, run
from duizhao.app import Desktop
from duizhao.domain.review import Actor, Profile, Role
from duizhao.domain.text import Code, CodeKind
from duizhao.services import importing, reading_in
from window_guards import delete_what_was_dismissed

PATIENCE = 20_000
LINK = "https://www.example.org/a"
ENGLISH = "See the action plan for details."


@pytest.fixture
def opened(dressed: QApplication, qtbot: QtBot, nothing_left_behind: None, tmp_path: Path, reviewer: Actor) -> Iterator[Desktop]:
    """A review whose Chinese has a link that the English has not."""
    body = par(run("详见") + f'<w:hyperlink r:id="rId9">{run("行动方案")}</w:hyperlink>' + run("。"))
    source = docx(tmp_path, body, relations=relation("rId9", "hyperlink", LINK, external=True))
    (tmp_path / "draft.txt").write_text(ENGLISH, encoding="utf-8")
    importing.new_review(reading_in.read_inputs(source, tmp_path / "draft.txt"), tmp_path / "p.duizhao", reviewer, Profile())
    made = Desktop(dressed, QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat), "en")
    made.session.act_as(Actor("Lin Wei", Role.EDITOR))
    made.window.show()
    with qtbot.waitSignal(made.session.replaced, timeout=PATIENCE):
        made.session.desk.open(tmp_path / "p.duizhao")
    made.session.select(0)
    made.window.page.segments.focus_editor()
    yield made
    made.window.close()
    made.close()
    made.deleteLater()
    delete_what_was_dismissed()


def select(desktop: Desktop, words: str) -> None:
    cursor = desktop.window.page.segments.editor.textCursor()
    cursor.setPosition(ENGLISH.index(words))
    cursor.setPosition(ENGLISH.index(words) + len(words), QTextCursor.MoveMode.KeepAnchor)
    desktop.window.page.segments.editor.setTextCursor(cursor)


def codes(desktop: Desktop) -> tuple[Code, ...]:
    return desktop.session.snapshot.segments[0].target.codes if desktop.session.snapshot is not None else ()


def press(desktop: Desktop, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    qtbot.keyClick(desktop.window.page.segments.editor, key, modifier)


def test_a_missing_link_goes_around_what_is_selected_and_comes_off_again(opened: Desktop, qtbot: QtBot) -> None:
    select(opened, "action plan")
    press(opened, qtbot, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: codes(opened) == (Code(8, 19, CodeKind.LINK, LINK),), timeout=PATIENCE)
    assert opened.window.page.segments.editor.selected() == "action plan", "the selection stays for what comes next"
    press(opened, qtbot, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(codes(opened)) == 2, timeout=PATIENCE)
    press(opened, qtbot, Qt.Key.Key_Delete, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: codes(opened) == (Code(8, 19, CodeKind.BOLD),), timeout=PATIENCE)
    opened.window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: len(codes(opened)) == 2, timeout=PATIENCE)


def test_a_code_goes_on_what_was_just_typed_and_nothing_is_said_to_be_missing_then(opened: Desktop, qtbot: QtBot) -> None:
    said: list[str] = []
    opened.session.noticed.connect(lambda notice: said.append(notice.text))
    editor = opened.window.page.segments.editor
    editor.put_caret(len(ENGLISH))
    editor.insert_text(" 😀 More")
    cursor = editor.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.WordLeft, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    press(opened, qtbot, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    start = len(ENGLISH) + 3
    qtbot.waitUntil(lambda: codes(opened) == (Code(start, start + 4, CodeKind.LINK, LINK),), timeout=PATIENCE)
    press(opened, qtbot, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(said), timeout=PATIENCE)
    assert said == ["Nothing that the draft or the Chinese has is missing in this row."]
