"""What differs, side by side, and a version of its own to compare a row with."""

from collections.abc import Callable

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from duizhao.ui.look import Look
from duizhao.ui.panels.history import HistoryPanel
from duizhao.ui.panels.side_by_side import SideBySide
from duizhao.ui.session import Session

Show = Callable[[QWidget], None]
Press = Callable[[QWidget, str], None]


def write(session: Session, qtbot: QtBot, row: int, text: str) -> None:
    session.editing.typed(row, text)
    session.editing.commit()
    qtbot.waitUntil(lambda: session.idle and session.snapshot is not None and session.snapshot.segments[row].target.plain == text)


def test_rows_that_differ_stand_in_two_columns_and_lead_to_themselves(session: Session, look: Look, show: Show, qtbot: QtBot) -> None:
    panel = SideBySide(session, look)
    show(panel)
    qtbot.waitUntil(lambda: "No row that is shown differs" in panel.page.toPlainText())
    session.select(4)
    write(session, qtbot, 4, "Composed by <b>Zhuge</b> Wenlan")
    qtbot.waitUntil(lambda: "Composed by <b>Zhuge</b> Wenlan" in panel.page.toPlainText())
    assert "Written by Zhuge Wenlan" in panel.page.toPlainText()
    assert "The draft" in panel.page.toPlainText()
    html = panel.page.toHtml()
    assert (look.palette.deleted in html, look.palette.inserted in html) == (True, True)
    session.select(0)
    panel.page.anchorClicked.emit(QUrl("row:4"))
    assert session.current == 4


def test_a_row_is_compared_with_a_version_that_is_picked_from_its_history(
    session: Session, look: Look, show: Show, press: Press, qtbot: QtBot
) -> None:
    for text in ("Composed by Zhuge Wenlan", "Composed by Zhuge Wenlan."):
        write(session, qtbot, 4, text)
    session.select(4)
    panel = HistoryPanel(session, look)
    show(panel)
    qtbot.waitUntil(lambda: any(each.text() == "Compare" and each.isVisible() for each in panel.findChildren(QPushButton)))
    assert session.snapshot is not None
    segment = session.snapshot.segments[4]
    assert session.comparing.text_of(segment).plain == "Written by Zhuge Wenlan"
    with qtbot.waitSignal(session.comparing.chosen):
        press(panel, "Compare")
    assert (session.comparing.picked(segment), session.comparing.text_of(segment).plain) == (2, "Composed by Zhuge Wenlan")
    with qtbot.waitSignal(session.changed) as changed:
        session.comparing.choose("draft")
    assert changed.args[0].segments == {4}
    assert session.comparing.text_of(segment).plain == "Written by Zhuge Wenlan"
