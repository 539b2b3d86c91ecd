import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from duizhao.domain.review import Actor, Role
from duizhao.ui.dialogs.about import AboutSheet
from duizhao.ui.dialogs.actor import ActorSheet
from duizhao.ui.dialogs.comment import CommentDialog
from duizhao.ui.dialogs.complaint import Complaint
from duizhao.ui.dialogs.error import ErrorSheet
from duizhao.ui.dialogs.shortcuts import ShortcutSheet
from duizhao.ui.look import Look
from duizhao.ui.session import Session
from window_guards import Freed, delete_what_was_dismissed


def test_a_required_comment_is_required(qtbot: QtBot, empty_session: Session, look: Look, window: QMainWindow) -> None:
    dialog = CommentDialog(empty_session, look, "Send row 3 back", required=True, parent=window)
    dialog.open()
    qtbot.keyClicks(dialog.field, "  \r")
    assert not dialog.ok.isEnabled()
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isVisible()
    qtbot.keyClicks(dialog.field, "Figure of row 2? ")
    with qtbot.waitSignal(dialog.given) as given:
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert given.args == ["Figure of row 2?"]
    delete_what_was_dismissed()


def test_a_comment_that_is_not_required_may_be_empty(
    qtbot: QtBot, empty_session: Session, look: Look, window: QMainWindow, freed: Freed
) -> None:
    dialog = CommentDialog(empty_session, look, "Reopen", required=False, parent=window)
    dialog.open()
    assert dialog.ok.isEnabled()
    with qtbot.assertNotEmitted(dialog.given):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    freed(dialog)


def test_an_error_offers_its_ways_on(qtbot: QtBot, look: Look, window: QMainWindow) -> None:
    sheet = ErrorSheet(look, "It is busy.", {"read_only": "Open read-only", "browse": "Open another…"}, window)
    sheet.open()
    assert sheet.sentence.text() == "It is busy."
    assert sheet.button("read_only").isDefault()
    with qtbot.waitSignal(sheet.chosen) as chosen:
        qtbot.mouseClick(sheet.button("browse"), Qt.MouseButton.LeftButton)
    assert chosen.args == ["browse"]
    delete_what_was_dismissed()


def test_an_actor_has_a_name_and_a_role(qtbot: QtBot, empty_session: Session, look: Look, window: QMainWindow) -> None:
    sheet = ActorSheet(empty_session, look, window)
    sheet.open()
    assert (sheet.name.text(), sheet.role.currentText()) == ("Lin Wei", "Reviewer")
    sheet.name.clear()
    assert not sheet.ok.isEnabled()
    qtbot.keyClicks(sheet.name, " Chen Yu ")
    sheet.role.setCurrentIndex(0)
    with qtbot.waitSignal(sheet.given) as given:
        qtbot.keyClick(sheet.name, Qt.Key.Key_Return)
    assert given.args == [Actor("Chen Yu", Role.TRANSLATOR)]
    delete_what_was_dismissed()


def test_the_keys_are_listed(look: Look, window: QMainWindow, freed: Freed) -> None:
    sheet = ShortcutSheet(look, [("Confirm", "Ctrl+Enter"), ("Next finding", "F8"), ("Filter", "Ctrl+L")], window)
    sheet.open()
    assert {label.text() for label in sheet.findChildren(QLabel)} >= {"Confirm", "Ctrl+Enter", "Next finding", "F8", "Filter", "Ctrl+L"}
    freed(sheet)


def test_the_licences_are_named(look: Look, window: QMainWindow, freed: Freed) -> None:
    sheet = AboutSheet(look, window)
    sheet.open()
    said = " ".join(label.text() for label in sheet.findChildren(QLabel))
    assert all(name in said for name in ("GNU General Public License", "SIL Open Font License", "CC-CEDICT", "CC BY-SA 4.0"))
    freed(sheet)


@pytest.mark.parametrize("rows", [4, 400])
def test_a_sheet_stays_within_the_screen(look: Look, window: QMainWindow, freed: Freed, rows: int) -> None:
    sheet = ShortcutSheet(look, [(f"Deed {number}", "F8") for number in range(rows)], window)
    sheet.open()
    assert sheet.frameGeometry().height() <= sheet.screen().availableGeometry().height()
    assert sheet.frameGeometry().width() <= sheet.screen().availableGeometry().width()
    freed(sheet)


def test_a_complaint_and_its_picture_stand_on_one_line(qtbot: QtBot, look: Look) -> None:
    complaint = Complaint(look)
    qtbot.addWidget(complaint)
    complaint.resize(700, 40)
    complaint.say("One sentence.", "A way on")
    drawing, text = complaint.findChildren(QLabel)
    assert abs(drawing.geometry().center().y() - text.geometry().center().y()) <= 1
