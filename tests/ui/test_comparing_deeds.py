"""What rows are compared with, the next one that differs, and corrections after something was published."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from duizhao.app import Desktop
from duizhao.domain.review import Status
from duizhao.ui.session import Notice, Session
from duizhao.ui.session.exporting import Going


@pytest.fixture
def session(desktop: Desktop, qtbot: QtBot, project_path: Path) -> Session:
    session = desktop.session
    with qtbot.waitSignal(session.replaced, timeout=20_000):
        session.desk.open(project_path)
    qtbot.waitUntil(session.checking.settled, timeout=20_000)
    return session


class Writer:
    """Waits for a release."""

    def __init__(self) -> None:
        self.written: list[Path] = []

    def on_written(self, path: Path) -> None:
        self.written.append(path)


def rewrite(qtbot: QtBot, session: Session, row: int, text: str) -> None:
    session.select(row)
    session.editing.typed(row, text)
    session.editing.commit()
    qtbot.waitUntil(lambda: session.idle and session.snapshot is not None and session.snapshot.segments[row].target.plain == text)


def test_what_was_signed_is_kept_to_compare_with_once_the_row_was_edited(desktop: Desktop, session: Session, qtbot: QtBot) -> None:
    assert session.snapshot
    before = session.snapshot.segments[0].target.plain
    rewrite(qtbot, session, 0, f"{before} again")
    session.reviewing.approve([0])
    qtbot.waitUntil(lambda: session.snapshot is not None and session.snapshot.statuses[0] is Status.APPROVED, timeout=10_000)
    desktop.window.actions_["since_approved"].trigger()
    qtbot.waitUntil(lambda: session.state(0).changes == () and session.state(0).compared.plain == f"{before} again")
    assert desktop.window.actions_["changes"].isChecked()
    rewrite(qtbot, session, 0, f"{before} once more")
    assert session.state(0).compared.plain == f"{before} again"
    assert session.state(0).changes
    assert session.comparing.said() == "Changes since it was last signed"
    session.select(2)
    desktop.window.actions_["next_difference"].trigger()
    assert session.current == 0
    notices: list[Notice] = []
    session.noticed.connect(notices.append)
    desktop.window.actions_["previous_difference"].trigger()
    assert "No other row differs" in notices[-1].text


def test_corrections_are_shown_against_what_was_published(desktop: Desktop, session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    notices: list[Notice] = []
    session.noticed.connect(notices.append)
    desktop.window.actions_["published"].trigger()
    qtbot.waitUntil(lambda: any("Nothing has been released" in notice.text for notice in notices), timeout=10_000)
    writer = Writer()
    rewrite(qtbot, session, 0, "The headline that went out")
    qtbot.waitUntil(session.checking.settled, timeout=20_000)
    session.exporting.release(Going(tmp_path / "r.txt", override="it waits"), writer.on_written, session.say_error)
    qtbot.waitUntil(lambda: bool(writer.written), timeout=20_000)
    desktop.window.actions_["published"].trigger()
    qtbot.waitUntil(lambda: "published one" in notices[-1].text, timeout=10_000)
    desktop.window.actions_["since_published"].trigger()
    qtbot.waitUntil(lambda: session.state(0).compared.plain == "The headline that went out")
    assert session.state(0).changes == ()
    rewrite(qtbot, session, 0, "The headline that was corrected")
    assert [change.new for change in session.state(0).changes]


def test_what_is_being_typed_stands_among_the_changes_side_by_side(desktop: Desktop, session: Session, qtbot: QtBot) -> None:
    desktop.window.show()
    session.select(0)
    session.editing.typed(0, "A headline that was typed")
    desktop.window.actions_["side_by_side"].setChecked(True)
    page = desktop.window.page.side_by_side.page
    qtbot.waitUntil(lambda: "A headline that was typed" in "".join(page.toPlainText().splitlines()), timeout=10_000)
