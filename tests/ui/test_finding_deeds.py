"""Findings that are fixed together, from the panel to the rows and back by one undo."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTreeWidget
from pytestqt.qtbot import QtBot

from duizhao.app import Desktop
from duizhao.ui.dialogs.places import PlacesSheet


def test_all_alike_are_fixed_in_one_step_and_come_back_with_one_undo(desktop: Desktop, qtbot: QtBot, project_path: Path) -> None:
    session = desktop.session
    with qtbot.waitSignal(session.replaced, timeout=20_000):
        session.desk.open(project_path)
    desktop.window.show()
    qtbot.waitUntil(lambda: session.snapshot is not None and session.snapshot.checked, timeout=20_000)
    assert session.snapshot
    before = [segment.target.plain for segment in session.snapshot.segments]
    fixable = [finding for finding in session.snapshot.open_findings if finding.suggestions]
    assert len({finding.segment for finding in fixable}) >= 1
    desktop.window.page.all_findings.all_wanted.emit(fixable)
    sheet = desktop.window.findChildren(PlacesSheet)[0]
    assert sheet.findChildren(QTreeWidget)[0].topLevelItemCount() == len(fixable)
    agree = next(button for button in sheet.findChildren(QPushButton) if button.isDefault())
    qtbot.mouseClick(agree, Qt.MouseButton.LeftButton)

    def texts() -> list[str]:
        assert session.snapshot
        return [segment.target.plain for segment in session.snapshot.segments]

    qtbot.waitUntil(lambda: texts() != before, timeout=10_000)
    desktop.window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: texts() == before, timeout=10_000)
    qtbot.waitUntil(lambda: session.idle, timeout=20_000)


def test_one_goes_from_finding_to_finding_in_the_order_of_the_words(desktop: Desktop, qtbot: QtBot, project_path: Path) -> None:
    session, page = desktop.session, desktop.window.page
    with qtbot.waitSignal(session.replaced, timeout=20_000):
        session.desk.open(project_path)
    desktop.window.show()
    qtbot.waitUntil(lambda: session.snapshot is not None and session.snapshot.checked, timeout=20_000)
    reached = []

    def press(name: str, times: int = 1) -> None:
        for _ in range(times):
            desktop.window.actions_[name].trigger()
            reached.append((session.current, page.segments.editor.selected()))

    press("next_finding", 4)
    assert reached == [(2, "5.3 million"), (2, "education digitalisation"), (3, ""), (2, "5.3 million")]
    reached.clear()
    press("previous_finding", 2)
    assert reached == [(3, ""), (2, "education digitalisation")]
    assert page.tabs.currentWidget() is page.findings
    desktop.window.actions_["fix"].trigger()  # of the finding that was gone to, though another one weighs as much and comes first
    qtbot.waitUntil(lambda: "digitalisation of education" in session.state(2).target.plain, timeout=20_000)
    assert "5.3 million" in session.state(2).target.plain
    qtbot.waitUntil(lambda: session.idle and session.state(2).checked, timeout=20_000)


def test_a_caret_that_moved_on_is_where_one_goes_on_from(desktop: Desktop, qtbot: QtBot, project_path: Path) -> None:
    session, editor = desktop.session, desktop.window.page.segments.editor
    with qtbot.waitSignal(session.replaced, timeout=20_000):
        session.desk.open(project_path)
    desktop.window.show()
    qtbot.waitUntil(lambda: session.snapshot is not None and session.snapshot.checked, timeout=20_000)
    session.select(2)
    editor.put_caret(40)
    desktop.window.actions_["next_finding"].trigger()
    assert editor.selected() == "education digitalisation"
    editor.put_caret(40)
    desktop.window.actions_["previous_finding"].trigger()
    assert (session.current, editor.selected()) == (2, "5.3 million")
