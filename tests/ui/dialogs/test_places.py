"""Places that are looked through before a step changes them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QPushButton, QTreeWidget
from pytestqt.qtbot import QtBot

from duizhao.ui.dialogs.places import PlaceOfChange, PlacesSheet
from duizhao.ui.look import Look
from window_guards import delete_what_was_dismissed

PLACES = [
    PlaceOfChange(0, "the education digitalisation & more <b>", (4, 28), "digitalisation of education"),
    PlaceOfChange(4, "Education digitalisation", (0, 24), "Digitalisation of education", reopens=True),
]


@pytest.fixture
def sheet(qtbot: QtBot, look: Look, window: QMainWindow) -> PlacesSheet:
    sheet = PlacesSheet(look, "Fix all like this", PLACES, window)
    sheet.open()
    qtbot.waitExposed(sheet)
    return sheet


def button(sheet: PlacesSheet, words: str) -> QPushButton:
    return next(button for button in sheet.findChildren(QPushButton) if button.text() == words)


def test_what_is_left_in_is_chosen(sheet: PlacesSheet, qtbot: QtBot) -> None:
    listed = sheet.findChildren(QTreeWidget)[0]
    item = listed.topLevelItem(0)
    assert item is not None
    item.setCheckState(0, Qt.CheckState.Unchecked)
    with qtbot.waitSignal(sheet.chosen) as chosen:
        qtbot.mouseClick(button(sheet, "Change 1"), Qt.MouseButton.LeftButton)
    assert chosen.args == [[1]]
    delete_what_was_dismissed()


def test_nothing_left_in_is_nothing_to_change(sheet: PlacesSheet, qtbot: QtBot) -> None:
    qtbot.mouseClick(button(sheet, "Take none"), Qt.MouseButton.LeftButton)
    assert not button(sheet, "Change 0").isEnabled()
    qtbot.mouseClick(button(sheet, "Take all"), Qt.MouseButton.LeftButton)
    assert button(sheet, "Change 2").isEnabled()
    with qtbot.assertNotEmitted(sheet.chosen):
        qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    delete_what_was_dismissed()
