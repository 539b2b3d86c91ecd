import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from duizhao.domain.errors import FileError, UserError
from duizhao.domain.review import Actor, Profile, Role
from duizhao.services import editing, importing, reading_in, reviewing
from duizhao.store import open_project
from duizhao.ui.session import Notice, Session


class Refusals:
    """What the desk refused, and what befell the open file."""

    def __init__(self, session: Session) -> None:
        self.codes: list[str] = []
        session.desk.refused.connect(self.take)
        session.lost.connect(self.take)

    def take(self, error: UserError, *_: object) -> None:
        self.codes.append(error.code)


@pytest.fixture
def other(qtbot: QtBot) -> Iterator[Session]:
    """A second window's session."""
    session = Session(Actor("Gu Heng", Role.EDITOR))
    yield session
    session.shut_down()
    session.deleteLater()


def test_a_project_opened_twice_is_offered_read_only(qtbot: QtBot, session: Session, other: Session) -> None:
    refusals = Refusals(other)
    assert session.path is not None
    other.desk.open(session.path)
    qtbot.waitUntil(lambda: refusals.codes == ["store.locked"], timeout=10_000)
    assert other.snapshot is None
    other.desk.open(session.path, read_only=True)
    qtbot.waitUntil(lambda: other.snapshot is not None, timeout=10_000)
    assert other.read_only
    other.editing.typed(0, "no")
    assert other.editing.typing is None


@pytest.fixture
def project_bytes(project_path: Path) -> bytes:
    """A project's file, read while this process may."""
    with open_project(project_path) as project:
        reviewing.show(project, check=False)  # loads what a plain user may not
    return project_path.read_bytes()


@pytest.mark.parametrize("locked", ["folder", "file"])
def test_a_project_that_takes_no_changes_is_offered_read_only(
    qtbot: QtBot, other: Session, project_bytes: bytes, plain_users_folder: Path, locked: str
) -> None:
    refusals = Refusals(other)
    path = plain_users_folder / "release.duizhao"
    path.write_bytes(project_bytes)
    closed = path if locked == "file" else plain_users_folder
    mode = closed.stat().st_mode
    path.chmod(0o644)
    closed.chmod(0o444 if locked == "file" else 0o555)
    other.desk.open(path)
    qtbot.waitUntil(lambda: refusals.codes == ["store.readonly"], timeout=10_000)
    assert other.snapshot is None
    other.desk.open(path, read_only=True)
    qtbot.waitUntil(lambda: other.snapshot is not None, timeout=10_000)
    assert other.read_only
    closed.chmod(mode)


def test_a_failed_opening_leaves_the_open_project_as_it_was(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    refusals = Refusals(session)
    broken = tmp_path / "broken.duizhao"
    broken.write_bytes(b"no project")
    before = session.snapshot
    session.desk.open(broken)
    qtbot.waitUntil(lambda: refusals.codes == ["store.foreign"], timeout=10_000)
    assert session.snapshot is before
    session.select(0)
    session.editing.typed(0, "Still at work")
    session.editing.commit()
    qtbot.waitUntil(lambda: session.idle and session.editing.typing is None, timeout=10_000)


def test_what_another_program_changed_is_shown(qtbot: QtBot, session: Session, translator: Actor) -> None:
    notices: list[Notice] = []
    session.noticed.connect(notices.append)
    assert session.path is not None
    with open_project(session.path) as project:
        editing.edit(project, reviewing.show(project).segments[0], "Changed elsewhere", translator)
    qtbot.waitUntil(lambda: session.state(0).target.plain == "Changed elsewhere", timeout=10_000)
    assert len(notices) == 1


def test_a_removed_file_is_said_and_the_work_goes_on_in_a_copy(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    refusals = Refusals(session)
    assert session.path is not None
    session.select(0)
    session.editing.typed(0, "Kept in the copy")
    session.path.unlink()
    qtbot.waitUntil(lambda: bool(refusals.codes), timeout=10_000)
    assert refusals.codes[0] == "store.gone"
    copy = tmp_path / "copy.duizhao"
    session.desk.save_copy(copy, session.say_error)
    qtbot.waitUntil(lambda: session.path == copy, timeout=10_000)
    qtbot.waitUntil(lambda: session.idle and session.state(0).target.plain == "Kept in the copy", timeout=10_000)


@pytest.mark.parametrize("content", [b"rubbish\n", b""])
def test_of_an_overwritten_file_what_is_shown_is_saved(qtbot: QtBot, session: Session, tmp_path: Path, content: bytes) -> None:
    refusals, notices = Refusals(session), list[Notice]()
    session.noticed.connect(notices.append)
    assert session.path is not None
    assert session.snapshot is not None
    shown = [segment.target.plain for segment in session.snapshot.segments]
    session.select(1)
    session.editing.typed(1, "Typed when the file was gone")
    session.path.write_bytes(content)
    qtbot.waitUntil(lambda: bool(refusals.codes), timeout=10_000)
    session.editing.commit()
    qtbot.waitUntil(lambda: session.idle, timeout=10_000)
    assert set(refusals.codes) == {"store.overwritten"}
    copy = tmp_path / "copy.duizhao"
    session.desk.save_copy(copy, session.say_error)
    qtbot.waitUntil(lambda: session.path == copy, timeout=10_000)
    qtbot.waitUntil(lambda: session.idle and not session.editing.unsaved, timeout=10_000)
    assert [session.state(row).target.plain for row in range(len(shown))] == [shown[0], "Typed when the file was gone", *shown[2:]]
    assert len(notices) == 1
    assert str(copy) in notices[0].text


def test_a_lost_project_is_left_only_after_that_was_said_once_more(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    refusals, other = Refusals(session), tmp_path / "other.duizhao"
    assert session.path is not None
    lost = session.path
    shutil.copy(lost, other)
    lost.write_bytes(b"rubbish")
    qtbot.waitUntil(lambda: bool(refusals.codes), timeout=10_000)
    session.desk.open(other)
    assert refusals.codes[-1] == "store.only_here"
    assert session.path == lost
    session.desk.open(other)
    qtbot.waitUntil(lambda: session.path == other, timeout=10_000)
    assert session.desk.may_leave()


def test_what_befell_a_project_that_is_no_longer_shown_is_not_said(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    refusals, notices = Refusals(session), list[Notice]()
    session.noticed.connect(notices.append)
    session.desk._on_lost(FileError("store.foreign", tmp_path / "before.duizhao"))  # a look that was under way when another was opened
    assert (refusals.codes, notices, session.desk.lost) == ([], [], False)


def test_another_project_in_its_file_is_not_shown_as_its_own(qtbot: QtBot, session: Session, texts: Path, translator: Actor) -> None:
    refusals = Refusals(session)
    assert session.path is not None
    assert session.snapshot is not None
    before = [segment.uuid for segment in session.snapshot.segments]
    inputs = reading_in.read_inputs(texts / "source.txt", texts / "draft.txt")
    importing.new_review(inputs, texts / "other.duizhao", translator, Profile())
    with open_project(texts / "other.duizhao") as project:
        editing.edit(project, reviewing.show(project).segments[0], "The other one", translator)
    session.path.write_bytes((texts / "other.duizhao").read_bytes())
    qtbot.waitUntil(lambda: refusals.codes == ["store.gone"], timeout=10_000)
    assert [segment.uuid for segment in session.snapshot.segments] == before


def test_a_worker_that_dies_is_started_again_and_said(qtbot: QtBot, session: Session) -> None:
    notices: list[Notice] = []
    session.noticed.connect(notices.append)
    qtbot.waitUntil(lambda: session.checking.is_checked(0), timeout=10_000)
    link = session.checking._link
    assert link is not None
    assert link.process_id is not None
    os.kill(link.process_id, signal.SIGKILL)
    qtbot.waitUntil(lambda: bool(notices), timeout=10_000)
    session.select(0)
    session.editing.typed(0, "学校 stands in Chinese")
    qtbot.waitUntil(lambda: session.state(0).checked, timeout=10_000)
    assert session.state(0).findings


TYPIST = """
import os, signal, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from duizhao.domain.review import Actor
from duizhao.ui.session import Session

class Typist:
    def __init__(self):
        self.session = Session(Actor("Chen Yu"))
        self.session.replaced.connect(self.type)
        self.session.desk.open(Path(sys.argv[1]))
    def type(self):
        self.session.select(0)
        self.session.saved.connect(self.die)
        self.session.editing.typed(0, "Typed and not yet a revision")
    def die(self, _):
        os.kill(os.getpid(), signal.SIGKILL)

application = QApplication([])
typist = Typist()
application.exec()
"""


def test_typing_cut_off_by_a_kill_is_recovered(qtbot: QtBot, other: Session, project_path: Path) -> None:
    killed = subprocess.run([sys.executable, "-c", TYPIST, str(project_path)], check=False, timeout=60)
    assert killed.returncode == -signal.SIGKILL
    notices: list[Notice] = []
    other.noticed.connect(notices.append)
    other.desk.open(project_path)
    qtbot.waitUntil(lambda: other.snapshot is not None and other.idle, timeout=10_000)
    assert other.state(0).target.plain == "Typed and not yet a revision"
    assert len(notices) == 1


def test_a_full_disk_is_said_and_what_was_typed_stays(qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    notices: list[Notice] = []
    session.noticed.connect(notices.append)
    session.select(0)
    session.editing.typed(0, "Typed on a full disk")

    def full(*_: object, **__: object) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    monkeypatch.setattr("duizhao.store.writing.add_revision", full)
    session.editing.commit()
    qtbot.waitUntil(lambda: bool(notices), timeout=10_000)
    assert "full" in notices[0].text
    assert session.editing.typing == (0, "Typed on a full disk")
    monkeypatch.undo()
    session.editing.commit()
    qtbot.waitUntil(lambda: session.editing.typing is None, timeout=10_000)
    assert session.state(0).target.plain == "Typed on a full disk"
