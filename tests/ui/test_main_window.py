"""The whole job through the real window: from files to a release, once by mouse and once by keyboard."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QInputDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from duizhao.app import Desktop
from duizhao.domain.findings import Severity
from duizhao.domain.review import Status
from duizhao.formats import read_document
from duizhao.ui.dialogs.comment import CommentDialog
from duizhao.ui.dialogs.error import ErrorSheet
from duizhao.ui.dialogs.export import ExportDialog
from duizhao.ui.dialogs.new_review import NewReview
from duizhao.ui.segments.editor import Editor
from window_guards import Watchdog, delete_what_was_dismissed

PATIENCE = 20_000
CTRL, SHIFT, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
DROPPED = 3
"""The row whose Chinese has no English."""


@pytest.fixture
def desktop(desktop: Desktop, qtbot: QtBot) -> Iterator[Desktop]:
    """The shared one, shown and in front; the clipboard is left empty."""
    with qtbot.waitActive(desktop.window):
        desktop.window.show()
        desktop.window.activateWindow()
    yield desktop
    QGuiApplication.clipboard().clear()


Kind = TypeVar("Kind", bound=QDialog)


def dialog_of(qtbot: QtBot, desktop: Desktop, kind: type[Kind]) -> Kind:
    def shown() -> list[Kind]:
        return [dialog for dialog in desktop.window.findChildren(kind) if dialog.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()), timeout=PATIENCE)
    activate(qtbot, shown()[0])
    return shown()[0]


def activate(qtbot: QtBot, window: QWidget) -> None:
    """What a window manager does with the window in front; offscreen there is none."""
    delete_what_was_dismissed()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window and QApplication.focusWidget() is not None, timeout=PATIENCE)


def press(qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key for whatever has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    qtbot.keyClick(widget, key, modifiers)


def write(qtbot: QtBot, text: str) -> None:
    """Type as a hand does: the window has a turn between two keys."""
    for letter in text:
        qtbot.keyClicks(QApplication.focusWidget(), letter)
        QApplication.processEvents()


def tab_to(qtbot: QtBot, wanted: QWidget) -> None:
    """Reach a widget as a hand without a mouse does."""
    for _ in range(60):
        if QApplication.focusWidget() is wanted:
            return
        press(qtbot, Qt.Key.Key_Tab)
    raise AssertionError(f"no way by Tab to {wanted}")


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.waitUntil(widget.isEnabled, timeout=PATIENCE)
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def button(qtbot: QtBot, parent: QWidget, words: str) -> QPushButton:
    """The button that a person would press: by its words, as soon as it is seen."""

    def seen() -> list[QPushButton]:
        return [found for found in parent.findChildren(QPushButton) if found.isVisible() and found.text() == words]

    qtbot.waitUntil(lambda: bool(seen()), timeout=PATIENCE)
    return seen()[0]


def settled(qtbot: QtBot, desktop: Desktop) -> None:
    session = desktop.session
    qtbot.waitUntil(lambda: session.snapshot is not None and session.idle and session.checking.settled(), timeout=PATIENCE)


def statuses(desktop: Desktop) -> list[Status]:
    assert desktop.session.snapshot is not None
    return list(desktop.session.snapshot.statuses)


def errors(desktop: Desktop, row: int) -> bool:
    return any(finding.severity is Severity.ERROR for finding in desktop.session.state(row).findings)


def choose(qtbot: QtBot, opener: QWidget, path: Path) -> None:
    """Choose a file by typing its name in the file dialog that a button opens."""
    tab_to(qtbot, opener)
    press(qtbot, Qt.Key.Key_Space)
    dialog = opener.window().findChild(QFileDialog)
    assert dialog is not None
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(field, QLineEdit)
    field.setText(str(path))  # typed letter by letter, a list of completions would grab the keyboard
    qtbot.keyClick(field, Qt.Key.Key_Return)
    activate(qtbot, opener.window())


def test_the_whole_job_by_keyboard(desktop: Desktop, qtbot: QtBot, texts: Path) -> None:
    session = desktop.session
    press(qtbot, Qt.Key.Key_N, CTRL)
    dialog = dialog_of(qtbot, desktop, NewReview)
    choose(qtbot, dialog.files.source.choose, texts / "source.txt")
    choose(qtbot, dialog.files.draft.choose, texts / "draft.txt")
    qtbot.waitUntil(dialog.next.isEnabled, timeout=PATIENCE)
    tab_to(qtbot, dialog.next)
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(dialog.alignment.isVisible, timeout=PATIENCE)
    tab_to(qtbot, dialog.next)
    press(qtbot, Qt.Key.Key_Space)
    settled(qtbot, desktop)
    activate(qtbot, desktop.window)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), Editor), timeout=PATIENCE)
    assert (session.path, session.current) == (texts / "source.duizhao", 0)
    press(qtbot, Qt.Key.Key_F8)
    assert session.current == 2
    assert errors(desktop, 2)
    press(qtbot, Qt.Key.Key_Return, ALT)
    settled(qtbot, desktop)
    assert "53,000" in session.state(2).target.plain
    press(qtbot, Qt.Key.Key_F8)
    assert session.current == DROPPED
    qtbot.keyClicks(QApplication.focusWidget(), "Both sides said that they would build a learning society.")
    press(qtbot, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: statuses(desktop)[DROPPED] is Status.CONFIRMED, timeout=PATIENCE)
    settled(qtbot, desktop)
    press(qtbot, Qt.Key.Key_G, CTRL)
    dialog_of(qtbot, desktop, QInputDialog)
    qtbot.keyClicks(QApplication.focusWidget(), "1")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.current == 0, timeout=PATIENCE)
    activate(qtbot, desktop.window)
    for row in range(5):
        qtbot.waitUntil(lambda row=row: session.current == row, timeout=PATIENCE)  # type: ignore[misc]
        press(qtbot, Qt.Key.Key_Return, CTRL | ALT)
        qtbot.waitUntil(lambda row=row: statuses(desktop)[row] is Status.APPROVED, timeout=PATIENCE)  # type: ignore[misc]
    press(qtbot, Qt.Key.Key_P, CTRL)
    export = dialog_of(qtbot, desktop, ExportDialog)
    qtbot.waitUntil(export.export.isEnabled, timeout=PATIENCE)
    tab_to(qtbot, export.export)
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(export.opener.isVisible, timeout=PATIENCE)
    press(qtbot, Qt.Key.Key_Escape)
    delete_what_was_dismissed()
    (written,) = texts.glob("*.docx")
    said = [paragraph.text for paragraph in read_document(written).paragraphs]
    assert "53,000" in said[2]
    assert said[3] == "Both sides said that they would build a learning society."


def test_the_whole_job_by_mouse(desktop: Desktop, qtbot: QtBot, texts: Path, watchdog: Watchdog) -> None:
    session, page = desktop.session, desktop.window.page
    desktop.window.new_review([texts / "source.txt", texts / "draft.txt", texts / "glossary.csv"])
    dialog = dialog_of(qtbot, desktop, NewReview)
    click(qtbot, dialog.next)
    qtbot.waitUntil(dialog.alignment.isVisible, timeout=PATIENCE)
    click(qtbot, dialog.next)
    settled(qtbot, desktop)
    activate(qtbot, desktop.window)
    with watchdog.watching():
        click(qtbot, button(qtbot, page.filter_bar, "With findings 2"))
        qtbot.waitUntil(lambda: session.visible == (2, DROPPED), timeout=PATIENCE)
        session.select(2)
        while errors(desktop, 2):
            before = session.state(2).target
            click(qtbot, button(qtbot, page.findings, "Fix"))
            qtbot.waitUntil(lambda before=before: session.state(2).target != before, timeout=PATIENCE)  # type: ignore[misc]
            settled(qtbot, desktop)
        assert session.state(2).target.plain == ("The university has 53,000 students and promotes digitalisation of education.")
        click(qtbot, button(qtbot, page.filter_bar, "All 5"))
        session.select(DROPPED)
        write(qtbot, "Both sides said that they would build a learning society.")
        click(qtbot, button(qtbot, page, "Confirm"))
        qtbot.waitUntil(lambda: statuses(desktop)[DROPPED] is Status.CONFIRMED, timeout=PATIENCE)
        session.select(1)
        click(qtbot, button(qtbot, page, "Send back…"))
        comment = dialog_of(qtbot, desktop, CommentDialog)
        assert not comment.ok.isEnabled()
        qtbot.keyClicks(comment.field, "Which year?")
        click(qtbot, comment.ok)
        qtbot.waitUntil(lambda: statuses(desktop)[1] is Status.SENT_BACK, timeout=PATIENCE)
        activate(qtbot, desktop.window)
        for row in range(5):
            session.select(row)
            click(qtbot, button(qtbot, page, "Approve"))
            qtbot.waitUntil(lambda row=row: statuses(desktop)[row] is Status.APPROVED, timeout=PATIENCE)  # type: ignore[misc]
    assert session.snapshot is not None
    assert session.snapshot.gate == []
    click(qtbot, button(qtbot, page, "Export…"))
    export = dialog_of(qtbot, desktop, ExportDialog)
    click(qtbot, export.export)
    qtbot.waitUntil(export.opener.isVisible, timeout=PATIENCE)
    export.close()
    delete_what_was_dismissed()
    (written,) = texts.glob("*.docx")
    assert [paragraph.text for paragraph in read_document(written).paragraphs][
        3
    ] == "Both sides said that they would build a learning society."
    watchdog.check()


def test_the_language_switches_while_the_window_is_open(desktop: Desktop, qtbot: QtBot, project_path: Path) -> None:
    desktop.session.desk.open(project_path)
    settled(qtbot, desktop)
    desktop.speak("zh")
    assert button(qtbot, desktop.window.page, "确认").isVisible()
    assert "审定" in desktop.window.actions_["approve"].text()
    assert not [
        action.objectName() for action in desktop.window.actions() if action.text().isascii() and action.objectName() not in ("english", "")
    ]
    desktop.speak("en")
    assert button(qtbot, desktop.window.page, "Confirm").isVisible()


def test_whatever_tab_reaches_has_a_name(desktop: Desktop, qtbot: QtBot, project_path: Path) -> None:
    desktop.session.desk.open(project_path)
    settled(qtbot, desktop)
    reached = [each for each in desktop.window.findChildren(QWidget) if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(reached) > 10
    assert [each for each in reached if not (each.accessibleName() or str(each.property("text") or ""))] == []


def test_a_folded_outline_comes_back_with_the_first_press(desktop: Desktop, qtbot: QtBot, project_path: Path) -> None:
    desktop.session.desk.open(project_path)
    settled(qtbot, desktop)
    action, outline = desktop.window.actions_["outline"], desktop.window.page.outline
    for _ in range(2):
        shown = action.isChecked()
        assert outline.isVisible() is shown
        action.trigger()
        assert outline.isVisible() is not shown


def test_closing_while_typing_keeps_the_text(desktop: Desktop, qtbot: QtBot, project_path: Path) -> None:
    desktop.session.desk.open(project_path)
    settled(qtbot, desktop)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), Editor), timeout=PATIENCE)
    press(qtbot, Qt.Key.Key_End)
    qtbot.keyClicks(QApplication.focusWidget(), " at last")
    desktop.window.close()
    qtbot.waitUntil(lambda: not desktop.window.isVisible(), timeout=PATIENCE)
    assert desktop.session.snapshot is not None
    assert " at last" in desktop.session.snapshot.segments[0].target.plain


def test_what_could_not_be_saved_is_said_until_it_is(desktop: Desktop, qtbot: QtBot, project_path: Path) -> None:
    window, session = desktop.window, desktop.session
    with qtbot.waitSignal(session.replaced, timeout=PATIENCE):
        session.desk.open(project_path)
    settled(qtbot, desktop)

    def saved() -> list[str]:
        return [label.text() for label in window.status.findChildren(QLabel) if "aved" in label.text()]

    away = project_path.rename(project_path.with_name("away.duizhao"))
    session.editing.typed(0, "Typed while the file was away.")
    session.editing.commit()
    qtbot.waitUntil(lambda: window.banner.notice is not None and saved() == ["Not saved"], timeout=PATIENCE)
    assert window.banner.notice is not None
    assert str(project_path) in window.banner.notice.text
    away.rename(project_path)
    session.editing.commit()
    qtbot.waitUntil(lambda: not session.editing.unsaved, timeout=PATIENCE)
    assert window.banner.notice is None
    assert "Not saved" not in saved()


def test_a_file_that_is_gone_is_said_without_taking_the_keys(desktop: Desktop, qtbot: QtBot, project_path: Path) -> None:
    window = desktop.window
    with qtbot.waitSignal(desktop.session.replaced, timeout=PATIENCE):
        desktop.session.desk.open(project_path)
    settled(qtbot, desktop)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), Editor), timeout=PATIENCE)
    away = project_path.rename(project_path.with_name("away.duizhao"))
    qtbot.waitUntil(lambda: window.banner.notice is not None, timeout=PATIENCE)
    assert window.banner.notice is not None
    assert window.banner.notice.action == "Save a copy…"
    assert isinstance(QApplication.focusWidget(), Editor)
    away.rename(project_path)
    qtbot.waitUntil(lambda: window.banner.notice is None, timeout=PATIENCE)


def test_a_file_that_was_overwritten_is_said_with_the_way_out_which_works(desktop: Desktop, qtbot: QtBot, project_path: Path) -> None:
    window, session = desktop.window, desktop.session
    with qtbot.waitSignal(session.replaced, timeout=PATIENCE):
        session.desk.open(project_path)
    settled(qtbot, desktop)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), Editor), timeout=PATIENCE)
    project_path.write_text("rubbish")
    qtbot.waitUntil(lambda: window.banner.notice is not None, timeout=PATIENCE)
    assert window.banner.notice is not None
    assert str(project_path) in window.banner.notice.text
    assert "“Save a copy”" in window.banner.notice.text
    window.close()
    qtbot.waitUntil(lambda: "More: 1" in [label.text() for label in window.banner.findChildren(QLabel)], timeout=PATIENCE)
    assert window.isVisible()
    click(qtbot, button(qtbot, window.banner, "Save a copy…"))
    copy = project_path.with_name("copy.duizhao")
    field = dialog_of(qtbot, desktop, QFileDialog).findChild(QLineEdit, "fileNameEdit")
    assert isinstance(field, QLineEdit)
    field.setText(str(copy))
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.path == copy, timeout=PATIENCE)
    settled(qtbot, desktop)
    assert "Earlier versions" in window.banner.notice.text


def test_the_release_is_copied_as_clean_rich_text(desktop: Desktop, qtbot: QtBot, project_path: Path) -> None:
    desktop.session.desk.open(project_path)
    settled(qtbot, desktop)
    press(qtbot, Qt.Key.Key_C, CTRL | SHIFT)
    qtbot.waitUntil(desktop.window.banner.isVisible, timeout=PATIENCE)
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.html().startswith('<p class="proof-mark"')
    assert "<h1>" in copied.html()
    assert "style=" not in copied.html()
    assert "Linjiang Open University" in copied.text()


def test_a_refused_project_is_said_in_one_sentence_with_a_way_on(desktop: Desktop, qtbot: QtBot, tmp_path: Path) -> None:
    foreign = tmp_path / "letter.duizhao"
    foreign.write_text("Dear all", encoding="utf-8")
    desktop.session.desk.open(foreign)
    sheet = dialog_of(qtbot, desktop, ErrorSheet)
    assert str(foreign) in sheet.sentence.text()
    assert button(qtbot, sheet, "Open another…").isVisible()
    sheet.close()
    delete_what_was_dismissed()
