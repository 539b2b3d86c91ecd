"""One round in the window: draft, confirm, send back, fix, approve, export, publish, correct; and the comments on the way."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from duizhao.app import Desktop
from duizhao.domain.review import Actor, Role, Status
from duizhao.ui.session import Session
from duizhao.ui.session.exporting import Going

CHEN, LIN = Actor("Chen Yu", Role.TRANSLATOR), Actor("Lin Wei", Role.EDITOR)
FIXED = "The university has 53,000 students and promotes the digitalisation of education."


@pytest.fixture
def desktop(desktop: Desktop) -> Desktop:
    desktop.session.act_as(CHEN)
    return desktop


class Round:
    """What the people of the office do, one after the other."""

    def __init__(self, desktop: Desktop, qtbot: QtBot) -> None:
        self.desktop = desktop
        self.session: Session = desktop.session
        self._qtbot = qtbot
        self.written: list[Path] = []
        self.failed: list[object] = []

    @property
    def statuses(self) -> list[Status]:
        return self.session.snapshot.statuses if self.session.snapshot is not None else []

    def on_written(self, path: Path) -> None:
        self.written.append(path)

    def on_failed(self, error: object) -> None:
        self.failed.append(error)

    def until(self, status: Status, *rows: int) -> None:
        self._qtbot.waitUntil(lambda: self.session.idle and {self.statuses[row] for row in rows} == {status}, timeout=20_000)

    def act(self, name: str) -> None:
        self.desktop.window.actions_[name].trigger()

    def write(self, row: int, text: str) -> None:
        self.session.select(row)
        self.session.editing.typed(row, text)
        self.session.editing.commit()
        self.until(Status.DRAFT, row)

    def release(self, path: Path) -> None:
        self.session.exporting.release(Going(path), self.on_written, self.on_failed)
        self._qtbot.waitUntil(lambda: bool(self.written or self.failed), timeout=20_000)


def test_from_draft_to_correction(desktop: Desktop, qtbot: QtBot, project_path: Path, tmp_path: Path) -> None:
    desk = Round(desktop, qtbot)
    session, every = desk.session, range(5)
    with qtbot.waitSignal(session.replaced, timeout=20_000):
        session.desk.open(project_path)
    qtbot.waitUntil(session.checking.settled, timeout=20_000)
    session.reviewing.confirm([0, 1, 2])
    desk.until(Status.CONFIRMED, 0, 1, 2)

    session.act_as(LIN)
    session.reviewing.send_back([2], "How many students?")
    session.commenting.remark(1, "Which year?")
    desk.until(Status.SENT_BACK, 2)
    session.select(0)
    desk.act("next_comment")
    assert (session.current, desktop.window.page.tabs.currentWidget()) == (1, desktop.window.page.comments)
    desk.act("next_comment")
    assert session.current == 2
    desk.release(tmp_path / "early.md")
    assert (desk.written, len(desk.failed)) == ([], 1)

    session.act_as(CHEN)
    desk.write(2, FIXED)
    session.reviewing.confirm([2])
    desk.until(Status.CONFIRMED, 2)

    session.act_as(LIN)
    qtbot.waitUntil(session.checking.settled, timeout=20_000)
    assert session.snapshot is not None
    session.reviewing.waive(session.snapshot.open_findings, "as the ministry wrote it")
    session.reviewing.approve(list(every))
    desk.until(Status.APPROVED, *every)
    desk.failed.clear()
    desk.release(tmp_path / "release.md")
    assert (desk.failed, FIXED in (tmp_path / "release.md").read_text(encoding="utf-8")) == ([], True)

    desk.act("published")
    qtbot.waitUntil(lambda: session.idle)
    desk.act("since_published")
    session.comparing.choose("published")
    desk.write(0, "A corrected headline")
    qtbot.waitUntil(lambda: session.comparing.differs(session.snapshot.segments[0]) if session.snapshot else False)
    assert [status for status in desk.statuses[1:] if status is not Status.APPROVED] == []
    assert not session.comparing.differs(session.snapshot.segments[2]), "what was published is what is compared with"
