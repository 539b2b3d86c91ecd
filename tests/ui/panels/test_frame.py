"""What stands around the rows: outline, filter, status bar, banner."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QInputMethodEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from duizhao.domain.findings import Severity
from duizhao.ui.look import Look
from duizhao.ui.panels.banner import Banner
from duizhao.ui.panels.filter_bar import FilterBar
from duizhao.ui.panels.outline import OutlinePanel
from duizhao.ui.panels.status import StatusPanel
from duizhao.ui.session import Notice, Session

Show = Callable[[QWidget], None]
Press = Callable[[QWidget, str], None]


def said(panel: QWidget) -> str:
    labels = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    return "\n".join([*labels, *(button.text() for button in panel.findChildren(QPushButton) if button.isVisible())])


@pytest.fixture
def bar(reviewed: Session, look: Look, show: Show) -> FilterBar:
    bar = FilterBar(reviewed, look)
    show(bar)
    bar.resize(760, 40)
    return bar


def field(bar: FilterBar) -> QLineEdit:
    return bar.findChildren(QLineEdit)[0]


def test_words_filter_after_a_pause(bar: FilterBar, reviewed: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(reviewed.filtered):
        field(bar).setText("诸葛")
    assert reviewed.visible == (4,)


def test_an_expression_that_is_none_is_said_in_place(bar: FilterBar, reviewed: Session, qtbot: QtBot) -> None:
    qtbot.keyClicks(field(bar), "/univ.*exch/")
    qtbot.waitUntil(lambda: reviewed.visible == (0, 1))
    field(bar).setText("/[/")
    qtbot.waitUntil(lambda: "No such expression" in said(bar))
    assert reviewed.visible == (0, 1)
    qtbot.keyClick(field(bar), Qt.Key.Key_Escape)
    assert field(bar).text() == ""
    assert len(reviewed.visible) == 5
    assert "No such expression" not in said(bar)


def test_nothing_is_filtered_while_an_input_method_composes(bar: FilterBar, reviewed: Session, qtbot: QtBot) -> None:
    bar.focus_text()
    qtbot.keyClicks(field(bar), "x")
    QCoreApplication.sendEvent(field(bar), QInputMethodEvent("zhu", []))
    with qtbot.assertNotEmitted(reviewed.filtered, wait=250):
        qtbot.keyClick(field(bar), Qt.Key.Key_Return)
    done = QInputMethodEvent("", [])
    done.setCommitString("诸")
    with qtbot.waitSignal(reviewed.filtered):
        QCoreApplication.sendEvent(field(bar), done)
    assert reviewed.filtering.text == "x诸"


def test_chips_count_rows_and_filter_by_them(bar: FilterBar, reviewed: Session, qtbot: QtBot, press: Press) -> None:
    reviewed.reviewing.send_back([1], "why?")
    qtbot.waitUntil(lambda: "Sent back 1" in said(bar))
    press(bar, "Sent back 1")
    assert reviewed.visible == (1,)
    reviewed.filtering.set()
    assert bar._chips["all"].isChecked()


def test_rows_are_filtered_by_a_check_or_a_family(bar: FilterBar, reviewed: Session, qtbot: QtBot) -> None:
    def menu() -> list[QAction]:
        button = next(each for each in bar.findChildren(QPushButton) if each.menu() is not None and each.isVisible())
        button.menu().aboutToShow.emit()
        return [action for action in button.menu().actions() if not action.isSeparator()]

    assert reviewed.snapshot is not None
    found = reviewed.snapshot.open_findings
    qtbot.waitUntil(lambda: "Check" in said(bar))
    assert next(action.data() for action in menu()) == ""
    for name in ("number", "empty.target"):
        rows = tuple(sorted({finding.segment for finding in found if name in (finding.family, finding.check)}))
        assert rows
        wanted = reviewed.filtering.checks()[name]
        assert wanted == len(rows)
        offered = {action.data(): action for action in menu()}
        assert name in offered or name.partition(".")[0] in offered
        (offered.get(name) or offered[name.partition(".")[0]]).trigger()
        assert reviewed.visible == rows
    next(action for action in menu() if action.data() == "").trigger()
    assert len(reviewed.visible) == 5
    assert not reviewed.filtering.active


def test_a_check_and_a_chip_must_both_hold(bar: FilterBar, reviewed: Session, qtbot: QtBot, press: Press) -> None:
    reviewed.reviewing.send_back([1], "why?")
    qtbot.waitUntil(lambda: "Sent back 1" in said(bar))
    press(bar, "Sent back 1")
    reviewed.filtering.set("", statuses=reviewed.filtering.statuses, check="number")
    assert reviewed.visible == ()
    reviewed.filtering.set("", check="number")
    assert reviewed.visible


def test_where_there_is_no_room_one_button_lists_the_chips(bar: FilterBar, reviewed: Session, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "With findings 2" in said(bar))
    bar.resize(360, 40)
    assert "With findings 2" not in said(bar)
    assert "All 5" in said(bar)
    menu = bar.findChildren(QMenu)[0]
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == "With findings 2").trigger()
    assert reviewed.visible == (2, 3)
    assert "With findings 2" in said(bar)


def test_a_click_in_the_outline_makes_a_row_current(reviewed: Session, look: Look, show: Show, qtbot: QtBot) -> None:
    panel = OutlinePanel(reviewed, look)
    show(panel)
    view = panel.findChildren(QListView)[0]
    model = view.model()
    assert [model.index(row, 0).data() for row in (0, 4)] == ["1  Headline", "5  撰稿：诸葛文澜"]
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(model.index(2, 0)).center())
    assert reviewed.current == 2
    reviewed.select(4)
    qtbot.waitUntil(lambda: view.currentIndex().row() == 4)
    reviewed.filtering.set(text="诸葛")
    qtbot.waitUntil(lambda: view.model().rowCount() == 1 and view.currentIndex().row() == 0)


def test_the_outline_counts_words(reviewed: Session, look: Look, show: Show, qtbot: QtBot) -> None:
    assert reviewed.snapshot is not None
    expected = sum(len(segment.target.plain.split()) for segment in reviewed.snapshot.segments)
    panel = OutlinePanel(reviewed, look)
    show(panel)
    qtbot.waitUntil(lambda: str(expected) in said(panel))
    reviewed.editing.typed(4, "Zhuge Wenlan")
    qtbot.waitUntil(lambda: str(expected - 2) in said(panel))


@pytest.fixture
def status(reviewed: Session, look: Look, show: Show, qtbot: QtBot) -> StatusPanel:
    panel = StatusPanel(reviewed, look)
    show(panel)
    qtbot.waitUntil(lambda: "Gate closed" in said(panel))
    return panel


def test_the_gate_lists_its_reasons_and_each_leads_to_its_row(status: StatusPanel, reviewed: Session) -> None:
    assert "to approve: 5" in said(status)
    menu = status.findChildren(QMenu)[0]
    menu.aboutToShow.emit()
    reasons = menu.actions()
    assert reasons[0].text() == "Row 3 has open errors: 2"
    assert reasons[-1].text() == "Row 5 is not approved"
    reviewed.filtering.set(text="诸葛")
    reasons[0].trigger()
    assert reviewed.current == 2
    assert 2 in reviewed.visible


def test_progress_follows_the_verdicts(status: StatusPanel, reviewed: Session, qtbot: QtBot) -> None:
    assert "0 of 5 approved" in said(status)
    reviewed.reviewing.approve([0, 1])
    qtbot.waitUntil(lambda: "2 of 5 approved" in said(status))
    assert "to approve: 3" in said(status)


def test_typing_is_being_saved_until_it_is_saved(status: StatusPanel, reviewed: Session, qtbot: QtBot) -> None:
    reviewed.select(4)
    with qtbot.waitSignal(reviewed.saved):
        reviewed.editing.typed(4, "Written by hand")
        assert "Saving…" in said(status)
    assert "Saving…" not in said(status)
    assert "Saved " in said(status)


def test_typing_does_not_make_the_sums_anew(status: StatusPanel, reviewed: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    reviewed.select(0)
    qtbot.waitUntil(lambda: not status._renew_soon.isActive())
    made: list[int] = []
    monkeypatch.setattr(StatusPanel, "renew", lambda _: made.append(1))
    for number in range(20):
        reviewed.editing.typed(4, f"Written by {number}")
    qtbot.waitSignal(reviewed.saved).wait()
    assert len(made) <= 4


def test_plain_information_goes_by_itself_and_errors_stay(look: Look, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("duizhao.ui.panels.banner.SHOWN_MS", 20)
    banner = Banner(look)
    show(banner)
    banner.show_notice(Notice("Saved."))
    qtbot.waitUntil(lambda: not banner.isVisible())
    banner.show_notice(Notice("The disk is full.", Severity.ERROR))
    assert not banner._hide_later.isActive()
    assert "The disk is full." in said(banner)


def test_notices_wait_for_an_error_but_not_for_information(look: Look, show: Show) -> None:
    banner = Banner(look)
    show(banner)
    banner.show_notice(Notice("Saved."))
    banner.show_notice(Notice("The disk is full.", Severity.ERROR))
    assert "The disk is full." in said(banner)
    for number in range(5):
        banner.show_notice(Notice(f"Refused {number}", Severity.WARNING))
    assert "More: 3" in said(banner)
    banner.dismiss()
    assert "Refused 2" in said(banner)


def test_a_banner_offers_one_way_on(look: Look, show: Show, press: Press) -> None:
    banner = Banner(look)
    show(banner)
    went: list[str] = []
    banner.show_notice(Notice("The checks stopped.", Severity.ERROR, "Start them again", lambda: went.append("on")))
    press(banner, "Start them again")
    assert went == ["on"]
    assert not banner.isVisible()
