"""Hands that are quicker than the writer thread, the checks or a colleague: nothing is lost, and nothing is judged that nobody saw."""

import sqlite3
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from duizhao.domain.review import Actor, Status
from duizhao.services import editing, reviewing
from duizhao.store import open_project
from duizhao.ui.session import Notice, Session

FIGURE = 2


def settle(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: session.idle, timeout=15_000)


def head(session: Session, position: int) -> str:
    assert session.snapshot is not None
    return session.snapshot.segments[position].target.plain


def test_rows_typed_while_the_file_is_busy_all_become_revisions(qtbot: QtBot, session: Session) -> None:
    assert session.path is not None
    other = sqlite3.connect(session.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    for row, text in ((0, "AAA"), (1, "BBB"), (4, "CCC")):
        session.select(row)
        session.editing.typed(row, text)
    session.editing.commit()
    other.execute("ROLLBACK")
    other.close()
    settle(qtbot, session)
    assert [head(session, row) for row in (0, 1, 4)] == ["AAA", "BBB", "CCC"]
    assert session.editing.unsaved == []


def test_a_fix_pressed_three_times_is_made_once(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: session.state(FIGURE).checked, timeout=15_000)
    (wrong,) = [finding for finding in session.state(FIGURE).findings if finding.check == "number.magnitude"]
    for _ in range(3):
        session.editing.fix([wrong])
    settle(qtbot, session)
    assert "53,000 students" in head(session, FIGURE)
    assert session.snapshot is not None
    assert session.snapshot.segments[FIGURE].revision.version == 2


def test_a_fix_of_a_text_that_was_typed_over_is_not_made(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: session.state(FIGURE).checked, timeout=15_000)
    (wrong,) = [finding for finding in session.state(FIGURE).findings if finding.check == "number.magnitude"]
    typed = "Today, " + head(session, FIGURE)
    session.editing.typed(FIGURE, typed)
    session.editing.fix([wrong])
    settle(qtbot, session)
    assert head(session, FIGURE) == typed


def test_a_verdict_is_not_given_to_a_text_that_came_in_between(qtbot: QtBot, session: Session, translator: Actor) -> None:
    notices: list[Notice] = []
    session.noticed.connect(notices.append)
    assert session.path is not None
    with open_project(session.path) as project:
        editing.edit(project, reviewing.show(project).segments[1], "Nobody in the window has read this.", translator)
    session.desk.reload()
    session.reviewing.approve([1])
    settle(qtbot, session)
    qtbot.waitUntil(lambda: head(session, 1).startswith("Nobody"), timeout=15_000)
    settle(qtbot, session)
    assert session.state(1).status is Status.DRAFT
    assert notices


def test_a_colleagues_text_is_not_overwritten_unseen(qtbot: QtBot, session: Session, translator: Actor) -> None:
    notices: list[Notice] = []
    session.noticed.connect(notices.append)
    assert session.path is not None
    session.select(0)
    session.editing.typed(0, "Mine")
    with open_project(session.path) as project:
        editing.edit(project, reviewing.show(project).segments[0], "Theirs", translator)
    session.editing.commit()
    qtbot.waitUntil(lambda: any(notice.act is not None for notice in notices), timeout=15_000)
    assert session.editing.unsaved == [(0, "Mine")]
    assert session.state(0).target.plain == "Mine"
    session.desk.reload()
    qtbot.waitUntil(lambda: head(session, 0) == "Theirs", timeout=15_000)
    insist = next(notice.act for notice in notices if notice.act is not None)
    insist()
    settle(qtbot, session)
    qtbot.waitUntil(lambda: head(session, 0) == "Mine", timeout=15_000)
    assert session.editing.unsaved == []


def test_a_command_that_waits_for_the_checks_holds_up_no_other(qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session.checking, "is_checked", lambda _: False)
    session.reviewing.approve([0])
    session.editing.typed(1, "Saved all the same")
    session.editing.commit()
    qtbot.waitUntil(lambda: head(session, 1) == "Saved all the same", timeout=15_000)
    monkeypatch.undo()
    session.pump()
    settle(qtbot, session)


def test_another_project_is_not_opened_over_what_cannot_be_saved(
    qtbot: QtBot, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    notices: list[Notice] = []
    session.noticed.connect(notices.append)
    session.editing.typed(0, "Not to be lost")

    def full(*_: object, **__: object) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    monkeypatch.setattr("duizhao.store.writing.add_revision", full)
    before = session.path
    session.desk.open(tmp_path / "other.duizhao")
    qtbot.waitUntil(lambda: bool(notices), timeout=15_000)
    settle(qtbot, session)
    assert (session.path, session.editing.unsaved) == (before, [(0, "Not to be lost")])
    monkeypatch.undo()
    session.editing.commit()
    settle(qtbot, session)
    assert head(session, 0) == "Not to be lost"


def test_a_row_that_cannot_be_saved_is_not_said_to_be_changed_by_somebody_else(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert session.path is not None
    told: list[Notice] = []
    session.noticed.connect(told.append)
    refused: list[object] = []
    monkeypatch.setattr(session, "say_refused", refused.append)
    elsewhere = session.path.rename(session.path.with_name("elsewhere.duizhao"))
    session.select(0)
    session.editing.typed(0, "Typed while the file was away.")
    session.reviewing.confirm([0])
    settle(qtbot, session)
    assert [row for row, _ in session.editing.unsaved] == [0]
    assert refused == []
    elsewhere.rename(session.path)
