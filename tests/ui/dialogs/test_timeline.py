"""Checkpoints in the window: made by hand and by themselves, shown, tested and written."""

from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QTableWidget
from pytestqt.qtbot import QtBot

from duizhao.ui.dialogs.timeline import TimelineDialog
from duizhao.ui.look import Look
from duizhao.ui.session import Session
from window_guards import Freed


def press(dialog: TimelineDialog, words: str) -> None:
    next(button for button in dialog.findChildren(QAbstractButton) if button.text() == words).click()


def said(dialog: TimelineDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def names(dialog: TimelineDialog) -> list[str]:
    table = dialog.findChildren(QTableWidget)[0]
    return [item.text() for row in range(table.rowCount()) if (item := table.item(row, 1)) is not None]


def test_a_checkpoint_of_ones_own_is_kept_shown_and_written(
    session: Session, look: Look, qtbot: QtBot, tmp_path: Path, freed: Freed
) -> None:
    qtbot.waitUntil(lambda: session.snapshot is not None and session.snapshot.checked, timeout=20_000)
    dialog = TimelineDialog(session, look)
    dialog.open()
    qtbot.waitUntil(lambda: names(dialog) == ["Draft received"])
    session.editing.typed(1, "They met.")
    dialog.findChildren(QLineEdit)[0].setText("=Monday")
    press(dialog, "Keep a checkpoint")
    qtbot.waitUntil(lambda: names(dialog) == ["Draft received", "=Monday"] and not session.rounds.pending, timeout=20_000)
    qtbot.waitUntil(lambda: len(session.rounds.timeline.rounds[1].figures) == 2, timeout=20_000)  # type: ignore[union-attr]
    press(dialog, "Test the difference")
    qtbot.waitUntil(lambda: "There is no reference, and nothing has been approved" in said(dialog))
    dialog._on_target(str(tmp_path / "t.csv"))
    qtbot.waitUntil(lambda: "Saved as t.csv." in said(dialog))
    assert "'=Monday" in (tmp_path / "t.csv").read_text(encoding="utf-8-sig")
    freed(dialog)


def test_a_closed_round_makes_a_checkpoint_that_can_be_tested(session: Session, look: Look, qtbot: QtBot, freed: Freed) -> None:
    qtbot.waitUntil(lambda: session.snapshot is not None and session.snapshot.checked, timeout=20_000)
    assert session.snapshot is not None
    for row in session.snapshot.segments:
        if not row.target.plain.strip():
            session.editing.typed(row.position, "Both sides will build a learning society.")
    session.editing.typed(1, "They met.")
    session.editing.commit()
    qtbot.waitUntil(lambda: session.idle and session.checking.settled() and session.snapshot.checked, timeout=20_000)  # type: ignore[union-attr]
    session.reviewing.waive(session.snapshot.open_findings, "a test")
    session.reviewing.approve(range(len(session.snapshot.segments)))
    qtbot.waitUntil(lambda: session.rounds.timeline is not None and len(session.rounds.timeline.rounds) == 2, timeout=20_000)
    dialog = TimelineDialog(session, look)
    dialog.open()
    qtbot.waitUntil(lambda: names(dialog) == ["Draft received", "After review"])
    assert [combo.currentText() for combo in dialog.findChildren(QComboBox)][1:] == ["2  After review", "1  Draft received"]
    press(dialog, "Test the difference")
    qtbot.waitUntil(lambda: "95 % interval" in said(dialog), timeout=20_000)
    assert "measured against the approved text" in said(dialog)
    press(dialog, "Test the difference")
    press(dialog, "Cancel the test")
    assert not session.rounds.testing
    freed(dialog)
