"""History, comments and scores."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from duizhao import services
from duizhao.domain import corrections
from duizhao.domain.arrangement import Arrangement
from duizhao.domain.changes import Changes
from duizhao.domain.segment import Origin
from duizhao.ui.look import Look
from duizhao.ui.panels.comments import CommentsPanel
from duizhao.ui.panels.history import HistoryPanel
from duizhao.ui.panels.scores import ScoresPanel
from duizhao.ui.session import Session

Show = Callable[[QWidget], None]
Press = Callable[[QWidget, str], None]


def said(panel: QWidget) -> str:
    return "\n".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def write(session: Session, qtbot: QtBot, row: int, text: str) -> None:
    session.editing.typed(row, text)
    session.editing.commit()
    qtbot.waitUntil(lambda: session.snapshot is not None and session.snapshot.segments[row].target.plain == text)


def test_history_shows_what_changed_as_text_and_not_as_markup(session: Session, look: Look, show: Show, qtbot: QtBot) -> None:
    panel = HistoryPanel(session, look)
    session.select(4)
    write(session, qtbot, 4, "Written by <b>Zhuge</b> Wenlan")
    show(panel)
    qtbot.waitUntil(lambda: "Version 2, typed" in said(panel))
    assert "&lt;b&gt;" in said(panel)
    assert look.palette.inserted in said(panel)
    assert said(panel).index("Version 2") < said(panel).index("Version 1, from the draft")


def test_history_restores_an_older_version(session: Session, look: Look, show: Show, press: Press, qtbot: QtBot) -> None:
    panel = HistoryPanel(session, look)
    session.select(4)
    write(session, qtbot, 4, "By Zhuge Wenlan")
    show(panel)
    qtbot.waitUntil(lambda: "Version 2" in said(panel))
    press(panel, "Restore")
    qtbot.waitUntil(lambda: "Version 3, restored" in said(panel))
    assert session.snapshot is not None
    assert session.snapshot.segments[4].revision.origin is Origin.RESTORE
    assert session.snapshot.segments[4].target.plain == "Written by Zhuge Wenlan"


def test_history_can_compare_every_version_with_the_draft(session: Session, look: Look, show: Show, press: Press, qtbot: QtBot) -> None:
    panel = HistoryPanel(session, look)
    session.select(4)
    write(session, qtbot, 4, "Composed by Zhuge Wenlan")
    write(session, qtbot, 4, "Composed by Zhuge Wenlan.")
    show(panel)
    qtbot.waitUntil(lambda: "Version 3" in said(panel))
    assert said(panel).count(">Written<") == 1
    press(panel, "Compare with the draft")
    qtbot.waitUntil(lambda: said(panel).count(">Written<") == 2)


def test_history_drops_an_answer_about_another_row(session: Session, look: Look, show: Show, qtbot: QtBot) -> None:
    panel = HistoryPanel(session, look)
    session.select(4)
    show(panel)
    session.select(1)
    panel.renew()
    qtbot.waitUntil(lambda: "Row 2" in said(panel))
    assert "Zhuge" not in said(panel)


def test_the_latest_objection_stands_out_until_it_is_answered(session: Session, look: Look, show: Show, qtbot: QtBot) -> None:
    panel = CommentsPanel(session, look)
    session.select(1)
    show(panel)
    session.reviewing.send_back([1], "which exchange?")
    qtbot.waitUntil(lambda: "Sent back by Lin Wei: which exchange?" in said(panel))
    session.reviewing.confirm([1], "the one of 18 September")
    qtbot.waitUntil(lambda: "the one of 18 September" in said(panel))
    assert "Sent back by Lin Wei: which exchange?" not in said(panel)
    assert said(panel).index("the one of 18 September") < said(panel).index("which exchange?")


def test_a_comment_goes_with_the_next_verdict_on_its_row_and_with_no_other(session: Session, look: Look, show: Show, qtbot: QtBot) -> None:
    panel = CommentsPanel(session, look)
    session.select(1)
    show(panel)
    qtbot.keyClicks(panel.field, "left behind")
    session.select(0)
    qtbot.waitUntil(lambda: panel.field.text() == "")
    qtbot.keyClicks(panel.field, "as the ministry has it")
    session.reviewing.approve([0])
    qtbot.waitUntil(lambda: "as the ministry has it" in said(panel), timeout=10_000)
    assert panel.field.text() == ""
    session.reviewing.reopen([0])
    qtbot.waitUntil(lambda: session.idle and session.snapshot is not None and len(session.snapshot.segments[0].verdicts) == 2)
    assert session.snapshot is not None
    assert [verdict.comment for verdict in session.snapshot.segments[0].verdicts] == ["as the ministry has it", ""]
    session.select(1)
    qtbot.waitUntil(lambda: panel.field.text() == "left behind")
    session.reviewing.approve([0])
    qtbot.waitUntil(lambda: session.idle and len(session.snapshot.segments[0].verdicts) == 3 if session.snapshot else False)
    assert session.snapshot.segments[0].verdicts[-1].comment == "", "a verdict on another row takes no words of this one"
    assert panel.field.text() == "left behind"


def test_a_comment_leads_to_its_row(session: Session, look: Look, show: Show, press: Press, qtbot: QtBot) -> None:
    panel = CommentsPanel(session, look)
    session.select(0)
    show(panel)
    session.reviewing.send_back([4], "spell the name out")
    qtbot.waitUntil(lambda: bool([button for button in panel.findChildren(QPushButton) if button.text() == "Row 5"]))
    press(panel, "Row 5")
    assert session.current == 4


def test_scores_are_asked_for_when_they_are_looked_at(session: Session, look: Look, show: Show, qtbot: QtBot) -> None:
    panel = ScoresPanel(session, look)
    session.select(4)
    assert not session.scoring.pending
    show(panel)
    qtbot.waitUntil(lambda: "chrF++" in said(panel), timeout=20_000)
    assert "to the first draft, for there is no reference and not every row has been approved" in said(panel)
    assert said(panel).index("Edit rate") < said(panel).index("Findings per") < said(panel).index("Likeness")
    qtbot.waitUntil(lambda: "since “Draft received”: fixed 0, waived 0, new 0" in said(panel), timeout=20_000)


def test_scores_follow_a_committed_edit_before_the_worker_is_asked(session: Session, qtbot: QtBot) -> None:
    session.scoring.ask()
    qtbot.waitUntil(lambda: session.scoring.current is not None, timeout=20_000)
    assert session.scoring.scores is not None
    before = session.scoring.scores.scores.metrics
    session.editing.typed(4, "By Zhuge Wenlan")
    session.editing.commit()
    qtbot.waitUntil(lambda: session.snapshot is not None and session.snapshot.segments[4].target.plain == "By Zhuge Wenlan")
    now = session.scoring.scores.scores.metrics
    assert {name for name in now if now[name] != before[name]} == {"bleu", "chrf", "effort"}
    assert session.scoring.pending
    assert session.scoring.current is None
    qtbot.waitUntil(lambda: session.scoring.current is not None, timeout=20_000)
    assert session.snapshot is not None
    assert session.scoring.current == services.scoring.score_segments(session.snapshot.segments)


def test_what_stood_before_rows_were_linked_anew_is_read_below(session: Session, look: Look, show: Show, qtbot: QtBot) -> None:
    session.reviewing.send_back([1], "Which exchange?")
    qtbot.waitUntil(lambda: session.snapshot is not None and bool(session.snapshot.segments[1].verdicts))
    linked = Linked(session)
    session.aligning.take_up(linked.take, linked.take)
    qtbot.waitUntil(lambda: len(linked.changes) == 1, timeout=20_000)
    session.select(1)
    history, comments = HistoryPanel(session, look), CommentsPanel(session, look)
    show(history)
    show(comments)
    qtbot.waitUntil(lambda: "Sent back by Lin Wei: Which exchange?" in said(history))
    assert said(history).index("Version 1, from the draft") < said(history).index("Before its paragraphs were linked anew")
    assert [button.text() for button in history.findChildren(QPushButton) if button.text() == "Restore"] == []
    qtbot.waitUntil(lambda: "Which exchange?" in said(comments))
    session.select(0)
    qtbot.waitUntil(lambda: "Before its paragraphs" not in said(history) and "Which exchange?" not in said(comments))


class Linked(QObject):
    """Makes one row of the second and the third."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.changes: list[Changes] = []

    def take(self, arrangement: Arrangement) -> None:
        self.session.aligning.apply(corrections.merged(arrangement, (1, 2)), self.done, self.done)

    def done(self, changes: Changes) -> None:
        self.changes.append(changes)
