"""Aligning through the session: a real project, a real worker, a real writer thread."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from duizhao.domain import corrections
from duizhao.domain.arrangement import Arrangement, Ruling, Side
from duizhao.domain.changes import Changes
from duizhao.domain.errors import ConflictError, FileError
from duizhao.domain.review import Status
from duizhao.domain.segment import Segment
from duizhao.services.snapshot import Snapshot
from duizhao.ui.session import Notice, Session


class Ear(QObject):
    """Takes whatever is answered."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []
        self.notices: list[Notice] = []

    def take(self, answer: object) -> None:
        self.heard.append(answer)

    def note(self, notice: Notice) -> None:
        self.notices.append(notice)


@pytest.fixture
def ear(session: Session) -> Ear:
    ear = Ear()
    session.noticed.connect(ear.note)
    return ear


def heard(ear: Ear, qtbot: QtBot) -> object:
    """The next answer."""
    qtbot.waitUntil(lambda: bool(ear.heard), timeout=20_000)
    return ear.heard.pop()


def taken_up(session: Session, ear: Ear, qtbot: QtBot) -> Arrangement:
    session.aligning.take_up(ear.take, ear.take)
    arrangement = heard(ear, qtbot)
    assert isinstance(arrangement, Arrangement)
    return arrangement


def applied(session: Session, ear: Ear, qtbot: QtBot, arrangement: Arrangement) -> Changes:
    session.aligning.apply(arrangement, ear.take, ear.take)
    changes = heard(ear, qtbot)
    assert isinstance(changes, Changes)
    return changes


def approved(session: Session, qtbot: QtBot, *rows: int) -> None:
    session.reviewing.confirm(rows)
    qtbot.waitUntil(lambda: all(statuses(session)[row] is Status.CONFIRMED for row in rows), timeout=20_000)


def statuses(session: Session) -> list[Status]:
    assert session.snapshot is not None
    return session.snapshot.statuses


def uuids(session: Session) -> list[str]:
    assert session.snapshot is not None
    return [segment.uuid for segment in session.snapshot.segments]


def english(session: Session) -> list[str]:
    assert session.snapshot is not None
    return [segment.target.plain for segment in session.snapshot.segments]


def test_an_alignment_is_applied_and_taken_back_with_every_approval(session: Session, ear: Ear, qtbot: QtBot) -> None:
    approved(session, qtbot, 0, 1, 2)
    session.select(4)
    before, texts = uuids(session), english(session)
    now = taken_up(session, ear, qtbot)
    assert session.aligning.reopened_by(now) == []
    wanted = corrections.merged(now, (1, 2))
    assert session.aligning.reopened_by(wanted) == [1, 2]
    with qtbot.waitSignal(session.replaced):
        changes = applied(session, ear, qtbot, wanted)
    assert changes.reopened == {1}
    assert (len(uuids(session)), session.landing, session.current) == (4, 3, -1)
    assert ear.notices[-1].text == "The alignment was changed; rows reopened: 2."
    act = ear.notices[-1].act
    assert act is not None
    with qtbot.waitSignal(session.replaced):
        act()
    qtbot.waitUntil(lambda: session.idle)
    assert (uuids(session), english(session)) == (before, texts)
    assert statuses(session)[:3] == [Status.CONFIRMED] * 3
    with qtbot.waitSignal(session.replaced):
        session.editing.redo()
    qtbot.waitUntil(lambda: session.idle)
    assert len(uuids(session)) == 4


def test_what_was_said_of_an_alignment_goes_when_it_is_taken_back(session: Session, ear: Ear, qtbot: QtBot) -> None:
    applied(session, ear, qtbot, corrections.merged(taken_up(session, ear, qtbot), (1, 2)))
    with qtbot.waitSignal(session.withdrawn) as withdrawn:
        session.editing.undo()
    assert withdrawn.args == [ear.notices[-1]]


def test_steps_are_taken_back_in_their_order(session: Session, ear: Ear, qtbot: QtBot) -> None:
    session.editing.typed(0, "Typed before")
    applied(session, ear, qtbot, corrections.merged(taken_up(session, ear, qtbot), (1, 2)))
    session.editing.typed(3, "Typed after")
    session.editing.commit()
    qtbot.waitUntil(lambda: session.idle and english(session)[3] == "Typed after")
    session.editing.undo()
    qtbot.waitUntil(lambda: english(session)[3] != "Typed after")
    session.editing.undo()
    qtbot.waitUntil(lambda: len(english(session)) == 5)
    assert english(session)[0] == "Typed before"
    session.editing.undo()
    qtbot.waitUntil(lambda: english(session)[0] != "Typed before")


def test_what_was_typed_is_kept_before_the_rows_are_taken_up(session: Session, ear: Ear, qtbot: QtBot) -> None:
    session.editing.typed(0, "A heading that was being typed")
    now = taken_up(session, ear, qtbot)
    assert now.rows[0].target[0].text.plain == "A heading that was being typed"
    assert session.editing.typing is None


def test_an_alignment_of_rows_that_have_moved_on_is_refused(session: Session, ear: Ear, qtbot: QtBot, project_path: Path) -> None:
    now = taken_up(session, ear, qtbot)
    session.editing.typed(0, "Typed meanwhile")
    session.editing.commit()
    qtbot.waitUntil(lambda: session.idle and english(session)[0] == "Typed meanwhile")
    session.aligning.apply(corrections.merged(now, (1, 2)), ear.take, ear.take)
    assert isinstance(heard(ear, qtbot), ConflictError)
    assert len(english(session)) == 5


def test_a_text_that_is_being_typed_follows_its_row_when_others_relink(
    session: Session, ear: Ear, qtbot: QtBot, project_path: Path
) -> None:
    """Positions change underneath; what is typed is known by its row, and is never put into another."""
    session.select(4)
    session.editing.typed(4, "Typed in the last row")
    assert session.snapshot is not None
    shorter = session.snapshot.segments[1:]
    session.rearrange(_with(session, shorter))
    assert session.editing.unsaved == [(3, "Typed in the last row")]
    assert session.editing.text_of(3) == "Typed in the last row"
    session.rearrange(_with(session, shorter[:2]))
    assert session.editing.unsaved == []
    assert ear.notices[-1].action == "Copy my text"
    act = ear.notices[-1].act
    assert act is not None
    act()
    assert QGuiApplication.clipboard().text() == "Typed in the last row"
    QGuiApplication.clipboard().clear()


def _with(session: Session, segments: Sequence[Segment]) -> Snapshot:
    """What would be shown if these were all rows."""
    assert session.snapshot is not None
    rows = tuple(replace(segment, position=place) for place, segment in enumerate(segments))
    return replace(session.snapshot, segments=rows, findings=())


def test_a_newer_draft_keeps_what_did_not_change(session: Session, ear: Ear, qtbot: QtBot, texts: Path) -> None:
    approved(session, qtbot, 0, 1, 2)
    newer = (texts / "draft.txt").read_text(encoding="utf-8").replace("5.3 million students", "53,000 students")
    (texts / "newer.txt").write_text(newer, encoding="utf-8")
    session.aligning.newer(Side.TARGET, texts / "newer.txt", ear.take, ear.take)
    wanted = heard(ear, qtbot)
    assert isinstance(wanted, Arrangement)
    assert session.aligning.reopened_by(wanted) == [2]
    changes = applied(session, ear, qtbot, wanted)
    assert changes.reopened == {2}
    assert "53,000 students" in english(session)[2]
    assert statuses(session)[:2] == [Status.CONFIRMED] * 2
    session.editing.undo()
    qtbot.waitUntil(lambda: "5.3 million" in english(session)[2], timeout=10_000)
    assert statuses(session)[2] is Status.CONFIRMED


def test_the_latest_wish_is_answered_and_no_other(session: Session, ear: Ear, qtbot: QtBot, texts: Path) -> None:
    """The page was closed while a file was being read, and opened again for something else."""
    given_up = Ear()
    session.aligning.newer(Side.TARGET, texts / "draft.txt", given_up.take, given_up.take)
    session.aligning.take_up(given_up.take, given_up.take)
    session.aligning.newer(Side.SOURCE, texts / "source.txt", ear.take, ear.take)
    wanted = heard(ear, qtbot)
    assert isinstance(wanted, Arrangement)
    assert applied(session, ear, qtbot, wanted).reopened == frozenset()
    assert given_up.heard == []


def test_a_newer_file_that_cannot_be_used_says_so(session: Session, ear: Ear, qtbot: QtBot, texts: Path) -> None:
    for name, code in (("none.txt", "file.missing"), ("source.txt", "import.not_en")):
        session.aligning.newer(Side.TARGET, texts / name, ear.take, ear.take)
        error = heard(ear, qtbot)
        assert isinstance(error, FileError)
        assert error.code == code


def test_a_dropped_row_is_ruled_and_the_ruling_taken_back(session: Session, ear: Ear, qtbot: QtBot) -> None:
    qtbot.waitUntil(session.checking.settled, timeout=20_000)
    assert session.snapshot is not None
    row = next(segment.position for segment in session.snapshot.segments if not segment.draft_paragraphs)
    assert [finding.check for finding in session.snapshot.open_of(row)] == ["empty.target"]
    session.aligning.rule(row, Ruling.CUT)
    qtbot.waitUntil(lambda: session.checking.is_checked(row) and not session.snapshot.open_of(row), timeout=20_000)  # type: ignore[union-attr]
    assert session.state(row).shape == "1 : 0 ✓"
    session.aligning.rule(row, None)
    qtbot.waitUntil(lambda: session.checking.is_checked(row) and bool(session.snapshot.open_of(row)), timeout=20_000)  # type: ignore[union-attr]


def test_what_was_said_before_is_still_to_be_read(session: Session, ear: Ear, qtbot: QtBot) -> None:
    session.reviewing.send_back([1], "Which exchange?")
    qtbot.waitUntil(lambda: statuses(session)[1] is Status.SENT_BACK)
    applied(session, ear, qtbot, corrections.merged(taken_up(session, ear, qtbot), (1, 2)))
    session.aligning.forerunners(1, ear.take)
    answer = heard(ear, qtbot)
    assert isinstance(answer, tuple)
    assert [verdict.comment for row in answer[1] for verdict in row.verdicts] == ["Which exchange?"]
