from pytestqt.qtbot import QtBot

from duizhao.domain.review import Status
from duizhao.domain.segment import Origin
from duizhao.store import open_project
from duizhao.store.reading import documents, segments
from duizhao.ui.session import Notice, Session

FIGURE = 2
"""The row with a wrong figure: 5.3万 as 5.3 million."""


def settle(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: session.idle and session.editing.typing is None, timeout=10_000)


def head(session: Session, position: int) -> str:
    assert session.snapshot is not None
    return session.snapshot.segments[position].target.plain


def test_what_is_typed_is_checked_after_a_pause_and_shown_at_once(qtbot: QtBot, session: Session) -> None:
    session.select(FIGURE)
    qtbot.waitUntil(lambda: session.state(FIGURE).checked, timeout=10_000)
    assert "number.magnitude" in [finding.check for finding in session.state(FIGURE).findings]
    mended = head(session, FIGURE).replace("5.3 million", "53,000")
    session.editing.typed(FIGURE, mended)
    assert session.state(FIGURE).target.plain == mended
    assert not session.state(FIGURE).checked
    qtbot.waitUntil(lambda: session.state(FIGURE).checked, timeout=10_000)
    assert "number.magnitude" not in [finding.check for finding in session.state(FIGURE).findings]
    assert head(session, FIGURE) != mended, "nothing is a revision before the row is left"


def test_leaving_the_row_makes_a_revision_by_the_one_who_typed(qtbot: QtBot, session: Session) -> None:
    session.select(1)
    session.editing.typed(1, "On 18 September, the two universities met.")
    session.select(0)
    settle(qtbot, session)
    assert session.path is not None
    with open_project(session.path, read_only=True) as project, project.reading() as connection:
        kept = segments(connection, documents(connection)[0].id)[1]
    assert (kept.target.plain, kept.revision.origin, kept.revision.actor) == (
        "On 18 September, the two universities met.",
        Origin.TYPED,
        session.actor,
    )


def test_typing_over_an_approval_reopens_and_undo_brings_text_and_status_back(qtbot: QtBot, session: Session) -> None:
    session.reviewing.approve([0])
    qtbot.waitUntil(lambda: session.state(0).status is Status.APPROVED, timeout=10_000)
    before = head(session, 0)
    session.select(0)
    session.editing.typed(0, before + " today")
    assert session.state(0).status is Status.DRAFT
    assert session.state(0).favoured_before
    session.editing.commit()
    settle(qtbot, session)
    assert session.state(0).status is Status.DRAFT
    session.editing.undo()
    settle(qtbot, session)
    assert (head(session, 0), session.state(0).status) == (before, Status.APPROVED)
    session.editing.redo()
    settle(qtbot, session)
    assert head(session, 0) == before + " today"


def test_undo_goes_back_step_by_step_and_no_further_than_the_draft(qtbot: QtBot, session: Session) -> None:
    draft = head(session, 1)
    session.select(1)
    for text in ("first", "second"):
        session.editing.typed(1, text)
        session.editing.commit()
        settle(qtbot, session)
    for expected in ("first", draft, draft):
        session.editing.undo()
        settle(qtbot, session)
        assert head(session, 1) == expected


def test_a_fix_is_one_revision_and_the_finding_goes(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: session.state(FIGURE).checked, timeout=10_000)
    wrong = [finding for finding in session.state(FIGURE).findings if finding.check == "term.forbidden"]
    session.editing.fix(wrong)
    settle(qtbot, session)
    assert "digitalisation of education" in head(session, FIGURE)
    qtbot.waitUntil(lambda: session.state(FIGURE).checked, timeout=10_000)
    assert "term.forbidden" not in [finding.check for finding in session.state(FIGURE).findings]


def test_two_commands_at_once_each_act_on_what_the_one_before_left(qtbot: QtBot, session: Session) -> None:
    notices: list[Notice] = []
    session.noticed.connect(notices.append)
    session.select(1)
    session.editing.typed(1, "Both universities met on 18 September.")
    session.reviewing.confirm([1])
    settle(qtbot, session)
    assert session.state(1).status is Status.CONFIRMED
    assert notices == []


def test_text_typed_back_to_what_it_was_makes_no_revision(qtbot: QtBot, session: Session) -> None:
    assert session.snapshot is not None
    before = session.snapshot.segments[1].revision.version
    session.select(1)
    session.editing.typed(1, "something else")
    session.editing.typed(1, head(session, 1))
    session.editing.commit()
    settle(qtbot, session)
    assert session.snapshot.segments[1].revision.version == before


def test_the_changes_since_the_draft_are_shown_when_asked_for(qtbot: QtBot, session: Session) -> None:
    session.select(1)
    session.editing.typed(1, head(session, 1).replace("held", "had"))
    assert session.state(1).changes == ()
    session.editing.set_show_changes(True)
    (change,) = session.state(1).changes
    assert head(session, 1)[slice(*change.old)] == "held"
    session.editing.commit()
    settle(qtbot, session)


def test_undo_takes_back_only_what_this_window_did_and_goes_to_its_row(qtbot: QtBot, session: Session) -> None:
    notices: list[Notice] = []
    session.noticed.connect(notices.append)
    assert session.path is not None
    session.select(0)
    session.editing.typed(0, "A headline")
    session.editing.commit()
    settle(qtbot, session)
    session.reviewing.approve([0])
    qtbot.waitUntil(lambda: session.state(0).status is Status.APPROVED, timeout=10_000)
    path = session.path
    session.desk.close()
    session.desk.open(path)  # what was done before is no step of now
    qtbot.waitUntil(lambda: session.snapshot is not None, timeout=10_000)
    session.select(0)
    session.editing.undo()
    qtbot.waitUntil(lambda: bool(notices), timeout=10_000)
    assert (head(session, 0), session.state(0).status) == ("A headline", Status.APPROVED)
    session.editing.typed(0, "Another headline")
    session.select(3)
    settle(qtbot, session)
    session.editing.undo()
    settle(qtbot, session)
    assert (head(session, 0), session.current, session.state(0).status) == ("A headline", 0, Status.APPROVED)
