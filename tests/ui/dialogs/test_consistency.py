"""The terms of the text in the window: a house form, everywhere else, and back by one undo."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QMainWindow, QPushButton, QTreeWidget, QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from duizhao.domain.review import Actor, Profile
from duizhao.services import glossaries, importing, reading_in
from duizhao.ui.dialogs.consistency import ConsistencyDialog
from duizhao.ui.dialogs.places import PlacesSheet
from duizhao.ui.file_dialog import FileDialog
from duizhao.ui.look import Look
from duizhao.ui.session import Session
from window_guards import delete_what_was_dismissed

CHINESE = "学校推进教育数字化。\n教育数字化是今年的重点。\n他们谈到教育数字化的进展。\n会议在下午结束。\n"
ENGLISH = (
    "The school promotes the digitalisation of education.\nThe digitalisation of education is this year's focus.\n"
    "They spoke of progress in education digitalisation.\nThe meeting ended in the afternoon.\n"
)


@pytest.fixture
def dialog(
    empty_session: Session, look: Look, window: QMainWindow, qtbot: QtBot, tmp_path: Path, translator: Actor
) -> Iterator[ConsistencyDialog]:
    for name, text in (("zh.txt", CHINESE), ("en.txt", ENGLISH)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    path = tmp_path / "terms.duizhao"
    importing.new_review(reading_in.read_inputs(tmp_path / "zh.txt", tmp_path / "en.txt"), path, translator, Profile())
    session = empty_session
    with qtbot.waitSignal(session.replaced, timeout=20_000):
        session.desk.open(path)
    qtbot.waitUntil(lambda: session.snapshot is not None and session.snapshot.checked, timeout=20_000)
    dialog = ConsistencyDialog(session, look, window)
    dialog.open()
    qtbot.waitUntil(lambda: tree(dialog, "Terms").topLevelItemCount() > 0, timeout=20_000)
    yield dialog
    qtbot.waitUntil(lambda: session.idle and session.snapshot is not None and session.snapshot.checked, timeout=20_000)
    if isValid(dialog):
        dialog.close()
    delete_what_was_dismissed()


def tree(dialog: QWidget, name: str) -> QTreeWidget:
    return next(each for each in dialog.findChildren(QTreeWidget) if each.accessibleName() == name)


def press(qtbot: QtBot, parent: QWidget, words: str) -> None:
    button = next(each for each in parent.findChildren(QPushButton) if each.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def tops(shown: QTreeWidget) -> list[QTreeWidgetItem]:
    items = (shown.topLevelItem(place) for place in range(shown.topLevelItemCount()))
    return [item for item in items if item is not None]


def choose(shown: QTreeWidget, text: str) -> None:
    shown.setCurrentItem(next(item for item in tops(shown) if item.text(0) == text))


def target(session: Session, row: int) -> str:
    assert session.snapshot
    return session.snapshot.segments[row].target.plain


def test_a_rendering_is_made_the_house_form(dialog: ConsistencyDialog, empty_session: Session, qtbot: QtBot) -> None:
    choose(tree(dialog, "Terms"), "教育数字化")
    assert [item.text(0) for item in tops(tree(dialog, "Renderings"))] == ["digitalisation of education", "education digitalisation"]
    with qtbot.waitSignal(empty_session.rehoused, timeout=10_000):
        press(qtbot, dialog, "Make this the house form")
    assert empty_session.snapshot
    (concept,) = empty_session.snapshot.glossary.concepts
    assert (concept.chinese, concept.preferred, concept.deprecated) == (
        ("教育数字化",),
        ("digitalisation of education",),
        ("education digitalisation",),
    )
    qtbot.waitUntil(lambda: empty_session.snapshot is not None and empty_session.snapshot.checked, timeout=20_000)
    assert [finding.check for finding in empty_session.snapshot.open_of(2)] == ["term.deprecated"]


def test_everywhere_else_is_looked_through_done_in_one_step_and_taken_back(
    dialog: ConsistencyDialog, empty_session: Session, qtbot: QtBot
) -> None:
    before = [target(empty_session, row) for row in range(4)]
    choose(tree(dialog, "Terms"), "教育数字化")
    press(qtbot, dialog, "Everywhere else…")
    sheet = dialog.findChildren(PlacesSheet)[0]
    assert [item.text(0) for item in tops(tree(sheet, "Places that change"))] == ["3"]
    press(qtbot, sheet, "Change 1")
    qtbot.waitUntil(lambda: target(empty_session, 2) == "They spoke of progress in digitalisation of education.", timeout=10_000)
    qtbot.waitUntil(lambda: "education digitalisation" not in [item.text(0) for item in tops(tree(dialog, "Renderings"))], timeout=20_000)
    empty_session.editing.undo()
    qtbot.waitUntil(lambda: [target(empty_session, row) for row in range(4)] == before, timeout=10_000)


def test_a_place_leads_to_its_row(dialog: ConsistencyDialog, empty_session: Session) -> None:
    choose(tree(dialog, "Terms"), "教育数字化")
    place = tops(tree(dialog, "Renderings"))[1].child(0)
    assert place is not None
    assert "【education digitalisation】" in place.text(0)
    tree(dialog, "Renderings").itemActivated.emit(place, 0)
    assert empty_session.current == 2
    assert not dialog.isVisible()


def test_what_is_listed_is_saved_as_a_glossary(dialog: ConsistencyDialog, qtbot: QtBot, tmp_path: Path) -> None:
    choose(tree(dialog, "Terms"), "教育数字化")
    qtbot.keyClicks(
        next(each for each in dialog.findChildren(QLineEdit) if each.accessibleName() == "Search the terms"), "digitalisation of"
    )
    press(qtbot, dialog, "Save as a list…")
    asking = dialog.findChildren(FileDialog)[0]
    path = tmp_path / "drawn.xlsx"
    asking.fileSelected.emit(str(path))
    qtbot.waitUntil(path.exists, timeout=10_000)
    asking.close()
    read, _ = glossaries.read_file(path)
    assert [(concept.chinese, concept.preferred) for concept in read.concepts] == [(("教育数字化",), ("digitalisation of education",))]
    qtbot.waitUntil(lambda: any(label.text() == "Terms saved: 1" for label in dialog.findChildren(QLabel)), timeout=10_000)
