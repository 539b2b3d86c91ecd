"""The glossary in the window: entries, glossaries, people, a term from two selections."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMainWindow, QMessageBox, QPlainTextEdit, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from duizhao.domain.people import Person
from duizhao.ui.dialogs.add_term import AddTermSheet
from duizhao.ui.dialogs.glossary import GlossaryDialog
from duizhao.ui.look import Look
from duizhao.ui.session import Session
from window_guards import delete_what_was_dismissed


@pytest.fixture
def dialog(session: Session, look: Look, window: QMainWindow, qtbot: QtBot) -> Iterator[GlossaryDialog]:
    qtbot.waitUntil(lambda: session.snapshot is not None and session.snapshot.checked, timeout=20_000)
    dialog = GlossaryDialog(session, look, window)
    dialog.open()
    qtbot.waitUntil(lambda: bool(dialog.terms.draft.rows))
    yield dialog
    qtbot.waitUntil(lambda: session.idle and session.snapshot is not None and session.snapshot.checked, timeout=20_000)


def preferred(session: Session) -> dict[str, tuple[str, ...]]:
    assert session.snapshot
    return {chinese: concept.preferred for concept in session.snapshot.glossary.concepts for chinese in concept.chinese}


def field(dialog: QWidget, name: str) -> QPlainTextEdit:
    return next(each for each in dialog.findChildren(QPlainTextEdit) if each.accessibleName() == name)


def button(parent: QWidget, words: str) -> QPushButton:
    return next(each for each in parent.findChildren(QPushButton) if each.text() == words and each.isVisible())


def click(qtbot: QtBot, parent: QWidget, words: str) -> None:
    qtbot.mouseClick(button(parent, words), Qt.MouseButton.LeftButton)


def test_a_new_entry_is_saved_and_reaches_the_rows(dialog: GlossaryDialog, session: Session, qtbot: QtBot) -> None:
    click(qtbot, dialog, "New entry")
    qtbot.keyClicks(field(dialog, "Chinese terms"), "Term of ours")
    qtbot.keyClicks(field(dialog, "Preferred English"), "our term")
    assert dialog.is_changed
    with qtbot.waitSignal(session.rehoused, timeout=10_000):
        click(qtbot, dialog, "Save")
    assert preferred(session)["Term of ours"] == ("our term",)
    qtbot.waitUntil(lambda: not dialog.is_changed)
    dialog.close()
    delete_what_was_dismissed()


def test_what_is_wrong_is_said_of_the_entry(dialog: GlossaryDialog, session: Session, qtbot: QtBot) -> None:
    chinese = next(iter(preferred(session)))
    click(qtbot, dialog, "New entry")
    field(dialog, "Chinese terms").setPlainText(chinese)
    qtbot.keyClicks(field(dialog, "Preferred English"), "something else")
    qtbot.waitUntil(lambda: "To look at 2" in [each.text() for each in dialog.findChildren(QPushButton)])
    button(dialog, "To look at 2").click()
    assert dialog.terms.findChildren(QTableView)[0].model().rowCount() == 2
    dialog._leaving = True
    dialog.close()
    delete_what_was_dismissed()


def test_closing_with_changes_asks_and_can_save(dialog: GlossaryDialog, session: Session, qtbot: QtBot) -> None:
    before = preferred(session)
    view = dialog.terms.findChildren(QTableView)[0]
    view.selectRow(0)
    qtbot.keyClicks(field(dialog, "Admitted"), "another way")
    dialog.close()
    assert dialog.isVisible()
    box = dialog.findChildren(QMessageBox)[0]
    with qtbot.waitSignal(session.rehoused, timeout=10_000):
        click(qtbot, box, "Save")
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert preferred(session) == before
    assert session.snapshot
    assert any("another way" in concept.admitted for concept in session.snapshot.glossary.concepts)
    delete_what_was_dismissed()


def test_people_are_kept(dialog: GlossaryDialog, session: Session, qtbot: QtBot) -> None:
    table = dialog.people._table
    place = table.add(Person("", ""))
    assert table.setData(table.index(place, 0), "王芳")
    assert table.setData(table.index(place, 1), "Wang Fang")
    assert not table.setData(table.index(place, 7), "no day")
    assert table.setData(table.index(place, 5), "女")
    with qtbot.waitSignal(session.rehoused, timeout=10_000):
        click(qtbot, dialog, "Save")
    assert session.snapshot
    assert [(person.chinese, person.english, str(person.gender)) for person in session.snapshot.house.people.persons] == [
        ("王芳", "Wang Fang", "female")
    ]
    qtbot.waitUntil(lambda: not dialog.is_changed)
    dialog.close()
    delete_what_was_dismissed()


def test_a_term_from_two_selections_goes_into_the_entry_that_has_its_chinese(
    session: Session, look: Look, window: QMainWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: session.snapshot is not None and session.snapshot.checked, timeout=20_000)
    chinese = next(iter(preferred(session)))
    sheet = AddTermSheet(session, look, chinese, "a new way", window)
    sheet.open()
    qtbot.waitUntil(lambda: sheet.agree.text() == "Add to the entry")
    with qtbot.waitSignal(session.rehoused, timeout=10_000):
        qtbot.keyClick(sheet.findChildren(QLineEdit)[1], Qt.Key.Key_Return)
    assert session.snapshot
    concept = next(each for each in session.snapshot.glossary.concepts if chinese in each.chinese)
    assert "a new way" in concept.admitted
    qtbot.waitUntil(lambda: session.snapshot is not None and session.snapshot.checked, timeout=20_000)
    delete_what_was_dismissed()
