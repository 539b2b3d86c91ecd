"""Threads in the comments panel: said alone, answered, resolved, opened again."""

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from duizhao.domain.threads import Thread, threads
from duizhao.ui.look import Look
from duizhao.ui.panels.comments import CommentsPanel
from duizhao.ui.panels.thread import ThreadCard
from duizhao.ui.session import Session

Show = Callable[[QWidget], None]
Press = Callable[[QWidget, str], None]


def said(panel: QWidget) -> str:
    return "\n".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def thread_of(session: Session, row: int) -> Thread | None:
    assert session.snapshot is not None
    found = threads(session.snapshot.segments[row].verdicts)
    return found[0] if found else None


def card(panel: CommentsPanel) -> ThreadCard:
    return next(card for card in panel.findChildren(ThreadCard) if card.isVisible())


def test_a_comment_is_said_alone_answered_and_resolved(session: Session, look: Look, show: Show, press: Press, qtbot: QtBot) -> None:
    panel = CommentsPanel(session, look)
    session.select(1)
    show(panel)
    assert not panel.post.isEnabled()
    panel.talk_about((3, 15))
    assert "On “18 September”" in said(panel)
    qtbot.keyClicks(panel.field, "Which year?\r")
    qtbot.waitUntil(lambda: thread_of(session, 1) is not None and "Comment by Lin Wei" in said(panel))
    assert session.snapshot is not None
    assert session.snapshot.statuses[1] == "draft"
    assert (panel.field.text(), "The whole document · open: 1" in said(panel)) == ("", True)
    assert "On “18 September”" in said(panel), "the words that it is about"
    press(panel, "Answer")
    qtbot.keyClicks(card(panel).field, "This year.\r")
    qtbot.waitUntil(lambda: "This year." in said(panel))
    press(panel, "Resolve")
    qtbot.waitUntil(lambda: "Resolved by Lin Wei" in said(panel))
    assert "The whole document · open: 0" in said(panel)
    qtbot.keyClicks(panel.field, "And which month?")
    panel.post.click()
    qtbot.waitUntil(lambda: "And which month?" in said(panel) and "The whole document · open: 1" in said(panel))
    press(panel, "Open again")
    qtbot.waitUntil(lambda: "The whole document · open: 2" in said(panel))
