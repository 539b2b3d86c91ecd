"""The findings of the whole document, by check."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QTreeWidget, QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from duizhao.ui.look import Look
from duizhao.ui.panels.all_findings import AllFindings
from duizhao.ui.panels.base import WordsButton
from duizhao.ui.session import Session

Show = Callable[[QWidget], None]
Press = Callable[[QWidget, str], None]


@pytest.fixture
def panel(reviewed: Session, look: Look, show: Show) -> AllFindings:
    panel = AllFindings(reviewed, look)
    show(panel)
    return panel


def tree(panel: AllFindings) -> QTreeWidget:
    return panel.findChildren(QTreeWidget)[0]


def groups(panel: AllFindings) -> dict[str, QTreeWidgetItem]:
    tops = (tree(panel).topLevelItem(place) for place in range(tree(panel).topLevelItemCount()))
    return {item.toolTip(0): item for item in tops if item is not None}


def test_every_open_finding_stands_under_its_check_and_leads_to_its_row(panel: AllFindings, reviewed: Session, qtbot: QtBot) -> None:
    assert reviewed.snapshot
    expected = {finding.check for finding in reviewed.snapshot.open_findings if finding.severity != "note"}
    assert set(groups(panel)) == expected
    group = groups(panel)["number.magnitude"]
    group.setExpanded(True)
    child = group.child(0)
    assert child is not None
    row = next(finding.segment for finding in reviewed.snapshot.open_findings if finding.check == "number.magnitude")
    assert f"Row {row + 1}: " in child.text(0)
    tree(panel).itemActivated.emit(child, 0)
    assert reviewed.current == row


def test_a_whole_group_is_waived_with_one_reason(panel: AllFindings, reviewed: Session, qtbot: QtBot, press: Press) -> None:
    groups(panel)["term.forbidden"].setSelected(True)
    press(panel, "Waive the selected…")
    field = panel.findChildren(QLineEdit)[0]
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.isVisible(), "not without a reason"
    qtbot.keyClicks(field, "as the ministry has it")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "term.forbidden" not in groups(panel))
    waived = next(chip for chip in panel.findChildren(WordsButton) if chip.text().startswith("Waived "))
    assert waived.text() == "Waived 1"
    waived.click()
    qtbot.waitUntil(lambda: "term.forbidden" in groups(panel))


def test_the_fixable_ones_of_what_is_selected_are_asked_for(panel: AllFindings, qtbot: QtBot, press: Press) -> None:
    tree(panel).selectAll()
    with qtbot.waitSignal(panel.all_wanted) as asked:
        press(panel, "Fix the selected…")
    assert asked.args[0]
    assert all(finding.suggestions for finding in asked.args[0])
