"""The glossary in the window: entries, glossaries, people, a term from two selections."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QInputDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from duizhao.domain.glossary import Concept
from duizhao.ui.dialogs.add_term import AddTermSheet
from duizhao.ui.dialogs.glossary import GlossaryDialog
from duizhao.ui.dialogs.import_sheet import ImportSheet
from duizhao.ui.glossary.bulk import Deeds
from duizhao.ui.look import Look
from duizhao.ui.session import Session
from window_guards import Freed, delete_what_was_dismissed


@pytest.fixture
def dialog(session: Session, look: Look, window: QMainWindow, qtbot: QtBot) -> Iterator[GlossaryDialog]:
    qtbot.waitUntil(lambda: session.snapshot is not None and session.snapshot.checked, timeout=20_000)
    dialog = GlossaryDialog(session, look, window)
    dialog.open()
    qtbot.waitUntil(lambda: bool(dialog.book.draft.rows))
    yield dialog
    qtbot.waitUntil(lambda: session.idle and session.snapshot is not None and session.snapshot.checked, timeout=20_000)


def preferred(session: Session) -> dict[str, tuple[str, ...]]:
    assert session.snapshot
    return {chinese: concept.preferred for concept in session.snapshot.glossary.concepts for chinese in concept.chinese}


def field(dialog: QWidget, name: str) -> QPlainTextEdit:
    return next(each for each in dialog.findChildren(QPlainTextEdit) if each.accessibleName() == name)


def button(parent: QWidget, words: str) -> QPushButton:
    return next(each for each in parent.findChildren(QPushButton) if each.text() == words and each.isVisible())


def action(parent: QWidget, words: str) -> QAction:
    return next(each for each in parent.findChildren(QAction) if each.text() == words)


def leave(dialog: GlossaryDialog) -> None:
    """Close it and lose what was changed."""
    dialog._leave()
    delete_what_was_dismissed()


def listed(dialog: GlossaryDialog) -> list[str]:
    """What stands in the first column of the entries."""
    model = dialog.terms.view.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def click(qtbot: QtBot, parent: QWidget, words: str) -> None:
    qtbot.waitUntil(lambda: any(each.text() == words and each.isVisible() for each in parent.findChildren(QPushButton)))
    qtbot.mouseClick(button(parent, words), Qt.MouseButton.LeftButton)


def test_the_english_can_be_read_in_a_narrow_window_and_columns_fill_a_wide_one(dialog: GlossaryDialog, qtbot: QtBot) -> None:
    view = dialog.terms.view

    def widths() -> list[int]:
        return [view.columnWidth(column) for column in range(view.model().columnCount()) if not view.isColumnHidden(column)]

    dialog.resize(800, 560)
    qtbot.waitUntil(lambda: view.viewport().width() < 300)
    assert widths()[1] >= 140
    assert view.horizontalScrollBar().maximum() > 0
    dialog.resize(1700, 560)
    qtbot.waitUntil(lambda: sum(widths()) == view.viewport().width())
    texts = [str(view.model().index(row, 1).data()) for row in range(view.model().rowCount())]
    assert widths()[1] > max(map(view.fontMetrics().horizontalAdvance, texts))
    view.setColumnWidth(0, 333)  # as a hand draws it
    qtbot.waitUntil(lambda: sum(widths()) == view.viewport().width())
    dialog.resize(1500, 560)
    qtbot.waitUntil(lambda: sum(widths()) == view.viewport().width())
    assert widths()[0] == 333
    leave(dialog)


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
    qtbot.waitUntil(lambda: len(dialog.book.to_mend) == 2)
    which = next(each for each in dialog.terms.findChildren(QComboBox) if each.accessibleName() == "Which entries")
    which.setFocus()
    qtbot.keyClick(which, Qt.Key.Key_Down)
    assert which.currentText() == "To mend: 2"
    assert listed(dialog) == [chinese, chinese]
    before = dialog.terms.chosen()
    click(qtbot, dialog.terms, "Show it")
    assert dialog.terms.chosen() != before
    assert {*before, *dialog.terms.chosen()} == dialog.book.to_mend
    assert which.currentText() == "All entries", "what hid the other entry is taken off"
    leave(dialog)


def test_closing_with_changes_asks_and_can_save(dialog: GlossaryDialog, session: Session, qtbot: QtBot) -> None:
    before = preferred(session)
    dialog.terms.view.select_places([0])
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
    table = dialog.people.table
    dialog.tabs.setCurrentWidget(dialog.people)
    click(qtbot, dialog.people, "New person")
    place = 0
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


def test_an_empty_registry_says_how_to_begin(dialog: GlossaryDialog, qtbot: QtBot) -> None:
    def said() -> str:
        return " ".join(label.text() for label in dialog.people.view.viewport().findChildren(QLabel) if label.isVisible())

    dialog.tabs.setCurrentWidget(dialog.people)
    assert "New person" in said()
    assert "Import…" in said()
    click(qtbot, dialog.people, "New person")
    assert not said()
    dialog.people.search.setText("nobody of this name")
    assert said() == "Nobody has these words."
    leave(dialog)


def test_somebody_without_a_name_in_both_languages_waits(dialog: GlossaryDialog, session: Session, qtbot: QtBot) -> None:
    dialog.tabs.setCurrentWidget(dialog.people)
    for chinese, english in (("王芳", "Wang Fang"), ("单梅", "")):
        click(qtbot, dialog.people, "New person")
        place = dialog.people.table.rowCount() - 1
        dialog.people.table.setData(dialog.people.table.index(place, 0), chinese)
        dialog.people.table.setData(dialog.people.table.index(place, 1), english)
    with qtbot.waitSignal(session.rehoused, timeout=10_000):
        click(qtbot, dialog, "Save")
    qtbot.waitUntil(lambda: bool(dialog.people.seen.persons))
    assert session.snapshot
    assert [person.english for person in session.snapshot.house.people.persons] == ["Wang Fang"]
    assert [person.chinese for person in dialog.people.unfinished] == ["单梅"]
    dialog.close()
    assert dialog.isVisible(), "whoever is unfinished would be lost"
    click(qtbot, dialog.findChildren(QMessageBox)[0], "Leave without saving")
    delete_what_was_dismissed()


def test_several_entries_are_changed_at_once_and_taken_back(dialog: GlossaryDialog, session: Session, qtbot: QtBot) -> None:
    numbers = [row.number for row in dialog.book.draft.rows if not row.english_only][:2]
    dialog.terms.view.select_places([0, 1])
    assert dialog.terms.chosen() == numbers
    deeds = dialog.terms.findChildren(Deeds)[0]
    deeds.aboutToShow.emit()
    action(deeds, "Must be rendered").trigger()
    assert [row.concept.must for number in numbers if (row := dialog.book.draft.find(number))] == [True, True]
    assert dialog.terms.chosen() == numbers, "the same entries stay selected"
    dialog.terms.view.setFocus()
    qtbot.keyClick(dialog.terms.view, Qt.Key.Key_Delete)
    assert not any(dialog.book.draft.find(number) for number in numbers)
    for _ in range(2):
        qtbot.keyClick(dialog.terms.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.is_changed
    assert not button(dialog, "Undo").isEnabled()
    dialog.close()
    delete_what_was_dismissed()


def test_the_first_admitted_english_becomes_the_preferred_one(dialog: GlossaryDialog, session: Session, qtbot: QtBot) -> None:
    concept = Concept(("导师",), ("tutor",), ("mentor", "adviser"), domain="school")
    number = dialog.book.add([concept])[0]
    assert dialog.terms.chosen() == [number]
    deeds = dialog.terms.findChildren(Deeds)[0]
    deeds.aboutToShow.emit()
    action(deeds, "Prefer the first admitted English").trigger()
    row = dialog.book.draft.find(number)
    assert row
    assert (row.concept.preferred, row.concept.admitted) == (("mentor",), ("tutor", "adviser"))
    subject = next(each for each in dialog.terms.findChildren(QComboBox) if each.accessibleName() == "Subject")
    subject.setFocus()
    qtbot.keyClick(subject, Qt.Key.Key_Down)
    assert listed(dialog) == ["导师"]
    dialog.terms.search.setText("no such thing")
    qtbot.waitUntil(lambda: not listed(dialog))
    assert any(label.text() == "No entry is like that." and label.isVisible() for label in dialog.terms.findChildren(QLabel))
    leave(dialog)


def test_english_to_avoid_has_a_list_of_its_own(dialog: GlossaryDialog, session: Session, qtbot: QtBot) -> None:
    dialog.tabs.setCurrentWidget(dialog.avoid)
    before = listed(dialog)
    click(qtbot, dialog.avoid, "New row")
    model = dialog.avoid.view.model()
    last = model.rowCount() - 1
    model.setData(model.index(last, 2), "to")
    writing = dialog.avoid.view.findChildren(QLineEdit)[0]
    qtbot.keyClicks(writing, "in order to | so as to")
    assert listed(dialog) == before
    with qtbot.waitSignal(session.rehoused, timeout=10_000):
        qtbot.keyClick(writing, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert session.snapshot
    assert Concept((), ("to",), forbidden=("in order to", "so as to")) in session.snapshot.glossary.concepts
    qtbot.waitUntil(lambda: not dialog.is_changed)
    dialog.close()
    delete_what_was_dismissed()


def test_an_import_is_looked_at_before_it_is_taken(dialog: GlossaryDialog, session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "more.csv"
    path.write_text("source,target\n导师,tutor\n校长,\n", encoding="utf-8")
    shelves = dialog.terms.shelves
    session.glossaries.read(path, shelves._on_read, shelves._on_refused)
    qtbot.waitUntil(lambda: bool(dialog.findChildren(ImportSheet)))
    sheet = dialog.findChildren(ImportSheet)[0]
    assert any("(row 3)" in label.text() for label in sheet.findChildren(QLabel)), "a row that is left out is named"
    click(qtbot, sheet, "Take it")
    qtbot.waitUntil(lambda: len(dialog.book.draft.shelves) == 2)
    session.glossaries.read(path, shelves._on_read, shelves._on_refused)
    delete_what_was_dismissed()
    qtbot.waitUntil(lambda: bool(dialog.findChildren(ImportSheet)))
    sheet = dialog.findChildren(ImportSheet)[0]
    place = sheet.findChildren(QComboBox)[0]
    place.setCurrentIndex(1)
    click(qtbot, sheet, "Take it")
    assert dialog.book.draft.edited().added == ((dialog.book.draft.shelves[0].key, Concept(("导师",), ("tutor",))),)
    qtbot.waitUntil(lambda: bool(dialog.book.to_know), timeout=10_000)
    leave(dialog)


def test_glossaries_are_made_and_put_in_order(dialog: GlossaryDialog, session: Session, qtbot: QtBot) -> None:
    shelves = dialog.terms.shelves
    action(shelves, "New glossary…").trigger()
    asking = shelves.findChildren(QInputDialog)[0]
    asking.setTextValue("Ministry")
    asking.accept()
    qtbot.waitUntil(lambda: len(dialog.book.draft.shelves) == 2)
    named = shelves.findChildren(QListWidget)[0]
    named.setCurrentRow(2)
    assert listed(dialog) == []
    action(shelves, "Move up").trigger()
    qtbot.waitUntil(lambda: dialog.book.draft.shelves[0].name == "Ministry")
    assert shelves.current == dialog.book.draft.shelves[0].key, "the same glossary is looked at"
    click(qtbot, dialog, "New entry")
    assert dialog.book.draft.rows[-1].shelf == shelves.current
    qtbot.keyClicks(field(dialog, "Chinese terms"), "Term of ours")
    action(shelves, "Move down").trigger()
    qtbot.waitUntil(lambda: dialog.book.draft.shelves[1].name == "Ministry")
    assert dialog.book.draft.rows[-1].concept.chinese == ("Term of ours",), "what is not saved is still there"
    assert field(dialog, "Chinese terms").toPlainText() == "Term of ours", "and so is what is being written"
    qtbot.keyClicks(field(dialog, "Preferred English"), "our term")
    with qtbot.waitSignal(session.rehoused, timeout=10_000):
        click(qtbot, dialog, "Save")
    assert preferred(session)["Term of ours"] == ("our term",)
    qtbot.waitUntil(lambda: not dialog.is_changed)
    leave(dialog)


def test_what_somebody_else_changed_meanwhile_is_not_overwritten(dialog: GlossaryDialog, session: Session, qtbot: QtBot) -> None:
    row = next(row for row in dialog.book.draft.rows if row.concept.chinese)
    assert row.entry
    with qtbot.waitSignal(session.rehoused, timeout=10_000):
        session.glossaries.change([(row.entry, replace(row.concept, note="theirs"))])
    dialog.book.put(row.number, replace(row.concept, note="mine"))
    click(qtbot, dialog, "Save")
    qtbot.waitUntil(lambda: any("Somebody else" in label.text() for label in dialog.findChildren(QLabel)))
    assert dialog.is_changed, "nothing is lost"
    assert dialog.tabs.isEnabled()
    leave(dialog)


def test_the_editor_is_let_go_of(session: Session, look: Look, window: QMainWindow, qtbot: QtBot, freed: Freed) -> None:
    qtbot.waitUntil(lambda: session.snapshot is not None and session.snapshot.checked, timeout=20_000)
    dialog = GlossaryDialog(session, look, window)
    dialog.open()
    looked = dialog.book.looked_through
    with qtbot.waitSignal(looked, timeout=10_000):
        pass
    freed(dialog)


def test_enter_adds_no_term_while_an_input_method_is_composing(session: Session, look: Look, window: QMainWindow, qtbot: QtBot) -> None:
    sheet = AddTermSheet(session, look, "新的词", "new word", window)
    sheet.open()
    QApplication.sendEvent(sheet.chinese, QInputMethodEvent("xin", []))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        QApplication.sendEvent(sheet, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))
    assert sheet.isVisible()
    QApplication.sendEvent(sheet.chinese, QInputMethodEvent())
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    qtbot.waitUntil(lambda: session.idle and session.snapshot is not None and session.snapshot.checked, timeout=20_000)
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
