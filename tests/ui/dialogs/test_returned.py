"""A reviewed file in the window: shown before anything is taken in, taken in as one step, taken back by one undo."""

import os
import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QPushButton, QTreeWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from duizhao.domain.arrangement import Side
from duizhao.domain.review import Actor
from duizhao.messages import Voice
from duizhao.services import handing_out
from duizhao.services.returned_rows import Remarked
from duizhao.ui.actions import Actions
from duizhao.ui.dialogs.export import ExportDialog
from duizhao.ui.dialogs.reading import ReadingSheet
from duizhao.ui.dialogs.returned import ReturnedSheet
from duizhao.ui.dialogs.rich_cells import RICH
from duizhao.ui.look import Look
from duizhao.ui.returned_deeds import ReturnedDeeds
from duizhao.ui.session import Notice, Session
from window_guards import delete_what_was_dismissed


@pytest.fixture
def reviewed(session: Session, qtbot: QtBot, texts: Path) -> Path:
    """A table in which the first and the third row were changed and the second was commented on; the third has moved on here."""
    assert session.project is not None
    path = texts / "review.tsv"
    handing_out.export_bilingual(session.project, path, Voice())
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    lines[1] = lines[1].replace("holds an exchange", "exchanges views")
    lines[2] = lines[2].replace("\tDraft", "Is this the date?\tDraft").replace("\t\tIs", "\tIs")
    lines[3] = lines[3].replace("5.3 million", "53 thousand")
    path.write_text("\n".join(lines), encoding="utf-8-sig")
    session.editing.typed(2, "The university has many students.")
    session.editing.commit()
    qtbot.waitUntil(lambda: session.idle, timeout=10_000)
    return path


class Begun:
    """Takes the files with which a new review would begin."""

    def __init__(self) -> None:
        self.paths: list[Path] = []

    def begin(self, paths: list[Path]) -> None:
        self.paths = paths


@pytest.fixture
def deeds(session: Session, look: Look, window: QMainWindow) -> Iterator[ReturnedDeeds]:
    yield ReturnedDeeds(session, look, Actions(window, look), window)
    for sheet in window.findChildren(ReturnedSheet):
        if isValid(sheet):
            sheet.close()
    delete_what_was_dismissed()


def sheet_of(window: QMainWindow, qtbot: QtBot) -> ReturnedSheet:
    qtbot.waitUntil(lambda: bool(window.findChildren(ReturnedSheet)), timeout=10_000)
    return window.findChildren(ReturnedSheet)[0]


def agree(sheet: ReturnedSheet, qtbot: QtBot) -> None:
    (button,) = [button for button in sheet.findChildren(QPushButton) if button.isDefault()]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def texts_of(session: Session) -> list[str]:
    return [segment.target.plain for segment in session.snapshot.segments] if session.snapshot else []


def test_a_dropped_file_is_shown_taken_in_and_taken_back_by_one_undo(
    deeds: ReturnedDeeds, session: Session, window: QMainWindow, qtbot: QtBot, reviewed: Path
) -> None:
    begun, before = Begun(), texts_of(session)
    deeds.dropped([reviewed], begun.begin)
    sheet = sheet_of(window, qtbot)
    (view,) = sheet.findChildren(QTreeWidget)
    items = [view.topLevelItem(number) for number in range(view.topLevelItemCount())]
    told = [(item.text(0), item.text(1), item.checkState(0) is Qt.CheckState.Checked) for item in items if item]
    assert told == [("1", "Lin Wei", True), ("2", "Lin Wei", True), ("3", "Lin Wei", False)]
    assert texts_of(session) == before, "nothing is written before somebody agrees"
    agree(sheet, qtbot)
    qtbot.waitUntil(lambda: "exchanges views" in texts_of(session)[0], timeout=10_000)
    assert texts_of(session)[2] == "The university has many students."
    assert session.snapshot is not None
    assert [verdict.comment for verdict in session.snapshot.segments[1].verdicts] == ["Is this the date?"]
    session.editing.undo()
    qtbot.waitUntil(lambda: texts_of(session) == before, timeout=10_000)
    assert begun.paths == []


def test_a_conflict_is_taken_once_it_is_ticked(
    deeds: ReturnedDeeds, session: Session, window: QMainWindow, qtbot: QtBot, reviewed: Path
) -> None:
    deeds.take_back(reviewed)
    sheet = sheet_of(window, qtbot)
    (view,) = sheet.findChildren(QTreeWidget)
    first, last = view.topLevelItem(0), view.topLevelItem(2)
    assert first is not None
    assert last is not None
    first.setCheckState(0, Qt.CheckState.Unchecked)
    last.setCheckState(0, Qt.CheckState.Checked)
    assert [change.position for change in sheet.left_in()] == [1, 2]
    agree(sheet, qtbot)
    qtbot.waitUntil(lambda: "53 thousand" in texts_of(session)[2], timeout=10_000)
    assert "holds an exchange" in texts_of(session)[0]


def test_of_two_who_comment_on_a_row_each_is_named_beside_what_was_said(
    deeds: ReturnedDeeds, session: Session, look: Look, window: QMainWindow, qtbot: QtBot, reviewed: Path
) -> None:
    deeds.take_back(reviewed)
    looked = sheet_of(window, qtbot)._looked
    said = tuple(Remarked(Actor(name), text) for name, text in (("Zhao Min", "Is it so?"), ("Qian Li", "It is.")))
    change = replace(looked.preview.changes[1], notes=said)
    sheet = ReturnedSheet(session, look, replace(looked, preview=replace(looked.preview, changes=(change,))), window)
    item = sheet.findChildren(QTreeWidget)[0].topLevelItem(0)
    assert item is not None
    assert item.data(2, RICH) == "<b>Zhao Min</b> Comment: Is it so?<br><b>Qian Li</b> Comment: It is."
    sheet.deleteLater()


def test_a_dropped_file_of_something_else_begins_a_review(deeds: ReturnedDeeds, qtbot: QtBot, texts: Path) -> None:
    other = texts / "other.txt"
    other.write_text("今天学校开学。\n校长讲话。\n", encoding="utf-8")
    begun = Begun()
    deeds.dropped([other], begun.begin)
    qtbot.waitUntil(lambda: begun.paths == [other], timeout=10_000)
    two = [other, texts / "draft.txt"]
    deeds.dropped(two, begun.begin)
    assert begun.paths == two


def test_a_dropped_file_that_nobody_can_read_is_said(deeds: ReturnedDeeds, session: Session, qtbot: QtBot, texts: Path) -> None:
    spoilt, notices, begun = texts / "spoilt.docx", list[Notice](), Begun()
    spoilt.write_bytes(b"PK\x03\x04 no more than that")
    session.noticed.connect(notices.append)
    deeds.dropped([spoilt], begun.begin)
    qtbot.waitUntil(lambda: bool(notices), timeout=10_000)
    assert "spoilt.docx" in notices[0].text
    assert begun.paths == []


def test_the_chinese_that_is_dropped_is_worked_in_as_the_changed_source(deeds: ReturnedDeeds, qtbot: QtBot, texts: Path) -> None:
    changed = texts / "changed.txt"
    changed.write_text((texts / "source.txt").read_text(encoding="utf-8").replace("9月18日", "9月19日"), encoding="utf-8")
    with qtbot.waitSignal(deeds.newer, timeout=10_000) as asked:
        deeds.dropped([changed], Begun().begin)
    assert asked.args == [Side.SOURCE, changed]


def test_a_file_on_which_the_reader_hangs_can_be_left(
    deeds: ReturnedDeeds, session: Session, window: QMainWindow, qtbot: QtBot, reviewed: Path
) -> None:
    before = texts_of(session)
    deeds.take_back(reviewed)
    link = session.reading._link
    assert link is not None
    os.kill(link.process_id or 0, signal.SIGSTOP)
    qtbot.waitUntil(lambda: bool(window.findChildren(ReadingSheet)), timeout=10_000)
    (sheet,) = window.findChildren(ReadingSheet)
    assert "review.tsv" in sheet.heading.text()
    session.editing.typed(0, "Typed meanwhile.")
    session.editing.commit()
    qtbot.waitUntil(lambda: texts_of(session)[0] == "Typed meanwhile.", timeout=10_000)
    qtbot.mouseClick(sheet.cancel, Qt.MouseButton.LeftButton)
    delete_what_was_dismissed()
    assert link.process_id is None
    assert not window.findChildren(ReturnedSheet)
    assert texts_of(session)[1:] == before[1:]
    deeds.take_back(reviewed)
    agree(sheet_of(window, qtbot), qtbot)


def test_a_reader_that_dies_over_a_file_is_said_with_its_name(deeds: ReturnedDeeds, session: Session, qtbot: QtBot, reviewed: Path) -> None:
    notices: list[Notice] = []
    session.noticed.connect(notices.append)
    deeds.take_back(reviewed)
    link = session.reading._link
    assert link is not None
    os.kill(link.process_id or 0, signal.SIGKILL)
    qtbot.waitUntil(lambda: bool(notices), timeout=10_000)
    assert "review.tsv" in notices[0].text


def test_an_english_text_that_is_dropped_can_be_a_newer_draft(
    deeds: ReturnedDeeds, qtbot: QtBot, window: QMainWindow, texts: Path, reviewed: Path
) -> None:
    deeds.dropped([texts / "draft.txt"], Begun().begin)
    sheet = sheet_of(window, qtbot)
    with qtbot.waitSignal(deeds.newer, timeout=10_000) as asked:
        qtbot.mouseClick(sheet.as_newer, Qt.MouseButton.LeftButton)
    assert asked.args == [Side.TARGET, texts / "draft.txt"]
    delete_what_was_dismissed()
    deeds.take_back(reviewed)
    assert not sheet_of(window, qtbot).as_newer.isVisible(), "a table that names its rows is no draft"


def test_a_file_for_a_reviewer_leaves_whatever_the_gate_says(session: Session, look: Look, window: QMainWindow, qtbot: QtBot) -> None:
    dialog = ExportDialog(session, look, window)
    dialog.open()
    qtbot.mouseClick(dialog.bilingual, Qt.MouseButton.LeftButton)
    assert [dialog.form.itemData(place) for place in range(dialog.form.count())] == [".docx", ".xlsx", ".xlf", ".xliff", ".csv", ".tsv"]
    assert dialog.export.isEnabled()
    assert not dialog.gate.isVisible()
    written = dialog.file.path
    qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.opener.isVisible, timeout=10_000)
    assert written.exists()
    dialog.close()
    delete_what_was_dismissed()
