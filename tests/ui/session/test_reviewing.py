from pytestqt.qtbot import QtBot

from duizhao.domain.findings import Severity
from duizhao.domain.review import Actor, Role, Status
from duizhao.ui.session import Notice, Session

FIGURE = 2


def settle(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: session.idle, timeout=10_000)


def test_nobody_approves_a_row_before_its_present_text_is_checked(qtbot: QtBot, session: Session) -> None:
    """The text is made wrong and approved in one breath: the error must still block."""
    notices: list[Notice] = []
    session.noticed.connect(notices.append)
    session.select(1)
    session.editing.typed(1, "On 19 October, Linjiang Open University and Yunshan University held an exchange 中文.")
    session.reviewing.approve([1])
    qtbot.waitUntil(lambda: session.idle and bool(notices), timeout=10_000)
    assert session.state(1).status is Status.DRAFT
    assert notices[0].severity is Severity.WARNING


def test_a_translator_confirms_and_a_reviewer_sends_back_with_a_comment(qtbot: QtBot, session: Session) -> None:
    session.act_as(Actor("Chen Yu", Role.TRANSLATOR))
    session.reviewing.confirm([0, 1], "as agreed")
    settle(qtbot, session)
    assert session.state(0).status is Status.CONFIRMED
    session.act_as(Actor("Lin Wei", Role.REVIEWER))
    session.reviewing.send_back([1], "Which year?")
    settle(qtbot, session)
    assert (session.state(1).status, session.state(1).comments) == (Status.SENT_BACK, 2)
    session.reviewing.reopen([0])
    settle(qtbot, session)
    assert session.state(0).status is Status.DRAFT


def test_a_waived_finding_no_longer_closes_the_gate(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: session.state(FIGURE).checked, timeout=10_000)
    errors = [finding for finding in session.state(FIGURE).findings if finding.severity is Severity.ERROR]
    assert errors
    session.reviewing.waive(errors, "as the ministry says")
    settle(qtbot, session)
    assert not [finding for finding in session.state(FIGURE).findings if finding.severity is Severity.ERROR]
    assert session.snapshot is not None
    assert {finding.id for finding in session.snapshot.waived_of(FIGURE)} == {finding.id for finding in errors}
    session.reviewing.approve([FIGURE])
    qtbot.waitUntil(lambda: session.state(FIGURE).status is Status.APPROVED, timeout=10_000)
