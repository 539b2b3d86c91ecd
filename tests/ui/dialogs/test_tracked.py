"""Tracked changes in a new review: told, read in another way, and decided one by one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QTreeWidget, QTreeWidgetItem
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from command_line import SAMPLE
from duizhao.domain import corrections
from duizhao.domain.arrangement import Arrangement
from duizhao.domain.tracked import ORIGINAL, Taking
from duizhao.ui.dialogs.new_review import NewReview
from duizhao.ui.dialogs.rich_cells import RICH
from duizhao.ui.dialogs.tracked import TrackedSheet
from duizhao.ui.look import Look
from duizhao.ui.session import Session
from window_guards import delete_what_was_dismissed


@pytest.fixture
def dialog(qtbot: QtBot, empty_session: Session, look: Look, window: QMainWindow) -> Iterator[NewReview]:
    """The sample, read and aligned."""
    made = NewReview(empty_session, look, [SAMPLE / "source.zh.docx", SAMPLE / "draft.en.docx"], window)
    made.open()
    qtbot.waitUntil(lambda: made.files.complete)
    qtbot.mouseClick(made.next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(made.alignment.isVisible, timeout=30_000)
    yield made
    if isValid(made):
        made.alignment.board.put(made.alignment.board.arrangement)
        made.close()
    delete_what_was_dismissed()


def drafts(dialog: NewReview) -> list[str]:
    return [piece.text.plain for piece in dialog.alignment.board.arrangement.target]


def items(sheet: TrackedSheet) -> list[QTreeWidgetItem]:
    (view,) = sheet.findChildren(QTreeWidget)
    found = (view.topLevelItem(number) for number in range(view.topLevelItemCount()))
    return [item for item in found if item is not None]


def test_changes_are_decided_one_by_one(dialog: NewReview, qtbot: QtBot) -> None:
    assert dialog.draft_changes.isVisible()
    assert not dialog.source_changes.isVisible()
    assert any("More than 260 people attended" in text for text in drafts(dialog))
    qtbot.mouseClick(dialog.draft_changes.show_me, Qt.MouseButton.LeftButton)
    (sheet,) = dialog.findChildren(TrackedSheet)
    first, *others = items(sheet)
    assert (first.text(0), len(others)) == ("Chen Yu", 4)
    assert "have " in first.data(2, RICH)
    first.setCheckState(0, Qt.CheckState.Unchecked)
    assert sheet.taking == Taking(but=frozenset({0}))
    qtbot.mouseClick(sheet.agree, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any("More than 260 people have attended" in text for text in drafts(dialog)), timeout=30_000)
    assert any("had 486,000 registered learners" in text for text in drafts(dialog)), "the others are taken"
    assert dialog.draft_changes.ways.currentText() == "as decided one by one"


def test_corrections_are_given_up_only_when_somebody_says_so(dialog: NewReview, qtbot: QtBot) -> None:
    board = dialog.alignment.board
    board.take(corrections.doubted(board.arrangement, [0]))
    dialog.draft_changes.chosen.emit(ORIGINAL)
    assert "is lost" in dialog.complaint.text
    assert dialog.draft_changes.ways.currentText() == "as accepted"
    qtbot.mouseClick(dialog.complaint.way, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any("More than 260 people have attended" in text for text in drafts(dialog)), timeout=30_000)
    assert dialog.draft_changes.ways.currentText() == "as it was before"


def read_as_it_was(dialog: NewReview, qtbot: QtBot) -> None:
    dialog.draft_changes.chosen.emit(ORIGINAL)
    qtbot.waitUntil(lambda: any("More than 260 people have attended" in text for text in drafts(dialog)), timeout=30_000)


def corrected(dialog: NewReview) -> Arrangement:
    board = dialog.alignment.board
    board.take(corrections.doubted(board.arrangement, [0]))
    return board.arrangement


def test_other_files_read_in_another_way_cost_no_correction_unasked(dialog: NewReview, qtbot: QtBot, texts: Path) -> None:
    """Other files are read as accepted again, which nobody asked for as a way to lose what was corrected."""
    read_as_it_was(dialog, qtbot)
    before = corrected(dialog)
    qtbot.mouseClick(dialog.back, Qt.MouseButton.LeftButton)
    dialog.files.draft.put(texts / "draft.txt")
    qtbot.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.alignment.isVisible, timeout=30_000)
    assert dialog.alignment.board.arrangement is before
    assert "Other files are chosen now" in dialog.complaint.text


def test_who_stops_reading_anew_is_asked_again(dialog: NewReview, qtbot: QtBot) -> None:
    before = corrected(dialog)
    dialog.draft_changes.chosen.emit(ORIGINAL)
    qtbot.mouseClick(dialog.complaint.way, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.cancel, Qt.MouseButton.LeftButton)
    assert dialog.files.isVisible()
    qtbot.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.alignment.isVisible, timeout=30_000)
    assert dialog.alignment.board.arrangement is before
    assert "hold other texts" in dialog.complaint.text
