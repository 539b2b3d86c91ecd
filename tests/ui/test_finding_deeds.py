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
