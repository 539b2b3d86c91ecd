"""Approving all clean rows together: the count comes first, one step takes it back, and what waits for me is a filter."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from duizhao.app import Desktop
from duizhao.domain.review import Actor, Role, Status
from duizhao.ui.dialogs.bulk import BulkSheet
from duizhao.ui.dialogs.paper import PaperSheet
from duizhao.ui.session import Notice, Session


def approved(session: Session) -> list[int]:
    assert session.snapshot
    return [row for row, status in enumerate(session.snapshot.statuses) if status is Status.APPROVED]


def test_clean_rows_are_approved_together_and_reopened_together(desktop: Desktop, qtbot: QtBot, project_path: Path) -> None:
    session = desktop.session
    with qtbot.waitSignal(session.replaced, timeout=20_000):
        session.desk.open(project_path)
    desktop.window.show()
    qtbot.waitUntil(session.checking.settled, timeout=20_000)
    desktop.window.actions_["approve_clean"].trigger()
    qtbot.waitUntil(lambda: bool(desktop.window.findChildren(BulkSheet)))
    (sheet,) = desktop.window.findChildren(BulkSheet)
    assert session.snapshot
    clean = sorted(set(range(len(session.snapshot.segments))) - {finding.segment for finding in session.snapshot.open_findings})
    said = [label.text() for label in sheet.findChildren(QLabel)]
    assert f"Rows to approve: {len(clean)} of {len(session.snapshot.segments)}." in said
    assert approved(session) == []
    notices: list[Notice] = []
    session.noticed.connect(notices.append)
    qtbot.mouseClick(sheet.ok, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: session.idle and bool(notices), timeout=10_000)
    assert approved(session) == clean
    assert notices[-1].act is not None
    notices[-1].act()
    qtbot.waitUntil(lambda: approved(session) == [], timeout=10_000)


def test_the_filter_shows_what_waits_for_whoever_acts(desktop: Desktop, qtbot: QtBot, project_path: Path) -> None:
    session = desktop.session
    with qtbot.waitSignal(session.replaced, timeout=20_000):
        session.desk.open(project_path)
    session.reviewing.confirm([0])
    qtbot.waitUntil(lambda: session.snapshot is not None and session.snapshot.statuses[0] is Status.CONFIRMED, timeout=10_000)
    session.filtering.set(mine=True)
    assert session.visible == (0,)
    assert session.filtering.counts()["mine"] == 1
    session.act_as(Actor("Chen Yu", Role.TRANSLATOR))
    assert session.snapshot
    assert session.visible == tuple(range(1, len(session.snapshot.segments)))


def test_what_was_signed_on_paper_is_recorded_with_its_scan(desktop: Desktop, qtbot: QtBot, project_path: Path, tmp_path: Path) -> None:
    session = desktop.session
    with qtbot.waitSignal(session.replaced, timeout=20_000):
        session.desk.open(project_path)
    qtbot.waitUntil(session.checking.settled, timeout=20_000)
    session.select(0)
    scan = tmp_path / "page.pdf"
    scan.write_bytes(b"a scanned page")
    desktop.window.show()
    desktop.window.actions_["paper"].trigger()
    (sheet,) = desktop.window.findChildren(PaperSheet)
    assert not sheet.ok.isEnabled()
    qtbot.keyClicks(sheet.name, "Zhou Min")
    sheet.scan.put(scan)
    sheet.every.setChecked(False)
    qtbot.mouseClick(sheet.ok, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: approved(session) == [0], timeout=10_000)
    assert session.snapshot
    (verdict,) = session.snapshot.segments[0].verdicts
    assert verdict.actor == Actor("Zhou Min", Role.EDITOR)
    assert verdict.paper is not None
    assert (verdict.paper.recorded_by, verdict.paper.scan, verdict.paper.size) == ("Lin Wei", "page.pdf", 14)
