"""Where something is saved, and under which suffix."""

from pytestqt.qtbot import QtBot

from duizhao.ui.file_dialog import SaveDialog


def test_the_suffix_follows_the_form_that_is_picked(qtbot: QtBot, nothing_left_behind: None) -> None:
    dialog = SaveDialog(None, "Save", "", ("csv", "xlsx"))
    qtbot.addWidget(dialog)
    assert (dialog.defaultSuffix(), dialog.nameFilters()) == ("csv", ["CSV (*.csv)", "XLSX (*.xlsx)"])
    dialog.filterSelected.emit("XLSX (*.xlsx)")
    assert dialog.defaultSuffix() == "xlsx"
