"""The house style in the window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QListWidget, QMainWindow, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from duizhao.domain.document import Kind
from duizhao.domain.findings import Severity
from duizhao.domain.house import Rule, Scope
from duizhao.domain.review import Needs, Role, Status
from duizhao.ui.dialogs.house import HouseDialog
from duizhao.ui.dialogs.signing import SigningPage
from duizhao.ui.look import Look
from duizhao.ui.session import Session
from window_guards import delete_what_was_dismissed


@pytest.fixture
def dialog(session: Session, look: Look, window: QMainWindow, qtbot: QtBot) -> Iterator[HouseDialog]:
    qtbot.waitUntil(lambda: session.snapshot is not None and session.snapshot.checked, timeout=20_000)
    dialog = HouseDialog(session, look, window)
    dialog.open()
    qtbot.waitUntil(lambda: bool(choices(dialog)))
    yield dialog
    qtbot.waitUntil(lambda: session.idle and session.snapshot is not None and session.snapshot.checked, timeout=20_000)
    if isValid(dialog):
        dialog.close()
    delete_what_was_dismissed()


def choices(dialog: QWidget) -> dict[str, QComboBox]:
    return {str(box.property("check")): box for box in dialog.findChildren(QComboBox) if box.property("check")}


def press(qtbot: QtBot, parent: QWidget, words: str) -> None:
    button = next(each for each in parent.findChildren(QPushButton) if each.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_nothing_is_saved_before_the_style_was_read(session: Session, look: Look, window: QMainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: session.snapshot is not None and session.snapshot.checked, timeout=20_000)
    dialog = HouseDialog(session, look, window)
    dialog.open()
    save = next(each for each in dialog.findChildren(QPushButton) if each.text() == "Save")
    assert not choices(dialog)
    assert not save.isEnabled()
    assert any(label.text() == "Reading the house style…" for label in dialog.findChildren(QLabel) if label.isVisible())
    qtbot.waitUntil(save.isEnabled)
    assert choices(dialog)
    assert not any(label.text() == "Reading the house style…" for label in dialog.findChildren(QLabel))
    dialog.close()
    delete_what_was_dismissed()


def test_a_family_is_switched_off_and_a_check_weighs_less_in_headlines(dialog: HouseDialog, session: Session, qtbot: QtBot) -> None:
    assert session.snapshot
    assert any(finding.family == "term" for finding in session.snapshot.findings)
    choices(dialog)["term"].setCurrentIndex(4)
    kinds = next(each for each in dialog.findChildren(QComboBox) if each.accessibleName() == "Kind of paragraph")
    kinds.setCurrentIndex(1)
    choices(dialog)["number.value"].setCurrentIndex(3)
    next(each for each in dialog.findChildren(QPlainTextEdit)).setPlainText("Liantong\n\nLTUese")
    with qtbot.waitSignal(session.rehoused, timeout=10_000):
        press(qtbot, dialog, "Save")
    house = session.snapshot.house
    assert set(house.rules) == {Rule("term", None), Rule("number.value", Severity.NOTE, Kind.HEADLINE)}
    assert house.words == {"Liantong", "LTUese"}
    qtbot.waitUntil(lambda: session.snapshot is not None and session.snapshot.checked, timeout=20_000)
    assert not any(finding.family == "term" for finding in session.snapshot.findings)


def test_a_day_that_is_none_is_said_and_nothing_is_saved(dialog: HouseDialog, session: Session, qtbot: QtBot) -> None:
    assert session.snapshot
    before = session.snapshot.house
    day = next(each for each in dialog.findChildren(QLineEdit) if each.accessibleName() == "Day of the event")
    day.setText("some day")
    press(qtbot, dialog, "Save")
    assert dialog.isVisible()
    assert session.snapshot.house == before
    day.setText("2024-05-03")
    with qtbot.waitSignal(session.rehoused, timeout=10_000):
        press(qtbot, dialog, "Save")
    qtbot.waitUntil(lambda: session.snapshot is not None and str(session.snapshot.house.dated) == "2024-05-03")


def test_an_accepted_rendering_is_taken_back(session: Session, look: Look, window: QMainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: session.snapshot is not None and session.snapshot.checked, timeout=20_000)
    session.select(2)
    session.editing.typed(2, "The university has 53,000 students and promotes digitalised education.")
    session.editing.commit()

    def acceptable() -> bool:
        return session.snapshot is not None and any(map(session.reviewing.acceptable, session.snapshot.findings))

    qtbot.waitUntil(acceptable, timeout=20_000)
    assert session.snapshot
    finding = next(each for each in session.snapshot.findings if session.reviewing.acceptable(each))
    with qtbot.waitSignal(session.rehoused, timeout=10_000):
        session.reviewing.accept(finding, Scope.DOCUMENT)
    dialog = HouseDialog(session, look, window)
    dialog.open()
    shown = dialog.findChildren(QListWidget)[0]
    qtbot.waitUntil(lambda: shown.count() == 1)
    assert shown.accessibleName() == "Accepted renderings"
    shown.setCurrentRow(0)
    with qtbot.waitSignal(session.rehoused, timeout=10_000):
        press(qtbot, dialog, "Take back")
    assert session.snapshot.house.accepted == ()
    qtbot.waitUntil(lambda: session.idle and session.snapshot is not None and session.snapshot.checked, timeout=20_000)
    dialog.close()
    delete_what_was_dismissed()


def test_three_sign_offs_are_named_and_given_to_roles(dialog: HouseDialog, session: Session, qtbot: QtBot) -> None:
    (page,) = dialog.findChildren(SigningPage)
    page.count.setCurrentIndex(2)
    page.names[0].setText("一审")
    qtbot.mouseClick(page.roles[2][1], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.roles[2][2], Qt.MouseButton.LeftButton)
    family = page.warnings.item(0)
    family.setCheckState(Qt.CheckState.Checked)
    page.needs.setCurrentIndex(1)
    session.reviewing.approve([0])
    qtbot.waitUntil(lambda: session.snapshot is not None and session.snapshot.statuses[0] is Status.APPROVED)
    with qtbot.waitSignal(session.changed, check_params_cb=lambda changes: 0 in changes.segments, timeout=10_000):
        press(qtbot, dialog, "Save")
    assert session.snapshot
    profile = session.snapshot.profile
    assert [level.name for level in profile.levels] == ["一审", "Second review", "Final review"]
    assert profile.levels[2].roles == {Role.EDITOR}, "the last role that may sign cannot be taken out"
    assert profile.needs == Needs(Status.REVIEWED, frozenset({str(family.data(Qt.ItemDataRole.UserRole))}))
    assert session.snapshot.statuses[0] is Status.REVIEWED
