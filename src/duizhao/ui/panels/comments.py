"""What people said about rows: the threads of the current one, and of the whole document those that are open.

Decides the order: what is open before what is settled, the newest first. What is written in the line goes with the next verdict, or alone; until then it
waits at its row.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.review import JUDGING, VerdictKind
from duizhao.domain.segment import Segment
from duizhao.domain.text import Span
from duizhao.domain.threads import Thread, threads
from duizhao.ui.look import Look, Type
from duizhao.ui.panels.base import MOST, Column, Panel, WordsButton, caption, emptied, local_time, shortened, words
from duizhao.ui.panels.card import ReasonField
from duizhao.ui.panels.thread import ThreadCard
from duizhao.ui.panels.vocabulary import Vocabulary
from duizhao.ui.session import Session

if TYPE_CHECKING:
    from duizhao.services.relinking import Forerunner

_QUOTED = 60
"""Letters of the words that are to be commented on."""


class CommentsPanel(Panel):
    """Reads what was said; one line takes what is to be said with the next verdict, or, by Enter or its button, without one."""

    editor_wanted = Signal()

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(session, look, parent)
        self._words = Vocabulary(self)
        self._span: Span | None = None
        self._column = Column(self)
        self.field = ReasonField(self)
        self.field.textEdited.connect(self._on_written)
        self.field.returnPressed.connect(self._on_posted)
        self.field.left.connect(self._on_left)
        self.post = WordsButton("chip", self)
        self.post.clicked.connect(self._on_posted)
        self._about = words(self, "", "soft")
        self._about.setFont(look.font(Type.SMALL))
        self._about.hide()
        self._here_title, self._all_title = caption(self), caption(self)
        self._here, self._here_column = _box(self)
        self._all, self._all_column = _box(self)
        self._before_title, (self._before, self._before_column) = caption(self), _box(self)
        self._no_here, self._no_all = words(self, "", "soft"), words(self, "", "soft")
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.field, 1)
        line.addWidget(self.post)
        column = self._column.layout_
        column.addWidget(self._here_title)
        column.addWidget(self._about)
        column.addLayout(line)
        for widget in (self._no_here, self._here, self._before_title, self._before):
            column.addWidget(widget)
        column.addSpacing(8)
        for widget in (self._all_title, self._no_all, self._all):
            column.addWidget(widget)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._column)
        session.moved.connect(self._on_row_left)
        self.retranslate()

    def retranslate(self) -> None:
        self._here_title.setText(self.tr("This row"))
        self._before_title.setText(self.tr("Before its paragraphs were linked anew"))
        self._no_here.setText(self.tr("No comments on this row. A comment goes with a verdict (confirm, approve, send back), or alone."))
        self.field.setPlaceholderText(self.tr("Say it with Enter or your verdict"))
        self.field.setAccessibleName(self.tr("Comment"))
        self.post.setText(self.tr("Say it now"))
        self.post.setToolTip(self.tr("Comments on this row and judges nothing"))
        self._no_all.setText(self.tr("No comments yet."))

    def talk_about(self, span: Span | None) -> None:
        """What is written next is about this part of the current row's English, or about all of it."""
        now, row = self._session.snapshot, self._session.current
        self._span = span if now is not None and 0 <= row < len(now.segments) else None
        if self._span is not None and now is not None:
            shown = self._session.editing.text_of(row)
            text = now.segments[row].target.plain if shown is None else shown
            self._about.setText(self.tr("On “{words}”").format(words=shortened(text[slice(*self._span)], _QUOTED)))
        self._about.setVisible(self._span is not None)

    def concerns(self, changes: Changes) -> bool:
        return Aspect.REVIEW in changes.aspects or Aspect.LINKS in changes.aspects

    def renew(self) -> None:
        now, row = self._session.snapshot, self._session.current
        if self.field.text() != self._session.reviewing.comment:
            self.field.setText(self._session.reviewing.comment)
        writable = row >= 0 and not self._session.read_only
        self.field.setEnabled(writable)
        self.post.setEnabled(writable and bool(self.field.text().strip()))
        emptied(self._here_column)
        emptied(self._all_column)
        self._before_title.hide()
        self._before.hide()
        segments: Sequence[Segment] = now.segments if now is not None else ()
        here = segments[row] if 0 <= row < len(segments) else None
        if here is not None:
            self._session.aligning.forerunners(row, self._on_forerunners)
        said = _in_order([(here, thread) for thread in threads(here.verdicts)] if here is not None else [])
        for segment, thread in said[:MOST]:
            card = ThreadCard(self._session, self._look, segment, thread, self._here, urgent=_stands(segment, thread))
            self._here_column.addWidget(card)
        every = _in_order([(segment, thread) for segment in segments if segment.verdicts for thread in threads(segment.verdicts)])
        for segment, thread in every[:MOST]:
            self._all_column.addWidget(ThreadCard(self._session, self._look, segment, thread, self._all, link=True))
        if len(every) > MOST:
            self._all_column.addWidget(words(self._all, self.tr("Older: {count}").format(count=len(every) - MOST), "soft"))
        count = sum(thread.is_open for _, thread in every)
        self._all_title.setText(self.tr("The whole document · open: {count}").format(count=count))
        for box, none, found in ((self._here, self._no_here, said), (self._all, self._no_all, every)):
            box.setVisible(bool(found))
            none.setVisible(not found)

    def _on_forerunners(self, answer: tuple[str, Sequence[Forerunner]]) -> None:
        """What was said about the rows that this one was made of stays to be read."""
        now, row = self._session.snapshot, self._session.current
        uuid, forerunners = answer
        if now is None or not 0 <= row < len(now.segments) or now.segments[row].uuid != uuid:
            return
        emptied(self._before_column)
        said = [verdict for forerunner in forerunners for verdict in reversed(forerunner.verdicts) if verdict.comment]
        for verdict in said[:MOST]:
            what = self._words.verdict(verdict, now)
            label = words(self._before, f"{verdict.comment}\n{what} · {local_time(verdict.at)}")
            self._before_column.addWidget(label)
        self._before_title.setVisible(bool(said))
        self._before.setVisible(bool(said))

    def _on_written(self, text: str) -> None:
        self._session.reviewing.comment = text
        self.post.setEnabled(bool(text.strip()))

    @Slot()
    def _on_posted(self) -> None:
        """Say it without a verdict."""
        text, span = self.field.text().strip(), self._span
        self._on_left()
        if text and self._session.current >= 0:
            self._session.commenting.remark(self._session.current, text, span)

    @Slot()
    def _on_left(self) -> None:
        self._session.reviewing.comment = ""
        self.field.clear()
        self.post.setEnabled(False)
        self.talk_about(None)
        self.editor_wanted.emit()

    @Slot()
    def _on_row_left(self) -> None:
        self.talk_about(None)


def _in_order(found: Sequence[tuple[Segment, Thread]]) -> list[tuple[Segment, Thread]]:
    """What is open first; within that, what was said last first, rows and threads of one moment from below."""
    numbered = list(enumerate(found))
    numbered.sort(key=lambda each: (each[1][1].is_open, each[1][1].last.at, each[0]), reverse=True)
    return [each for _, each in numbered]


def _stands(segment: Segment, thread: Thread) -> bool:
    """Whether a thread began with an objection to which no verdict has answered yet."""
    judged = next((verdict for verdict in reversed(segment.verdicts) if verdict.kind in JUDGING), None)
    return thread.first.kind is VerdictKind.SEND_BACK and thread.first is judged


def _box(parent: QWidget) -> tuple[QWidget, QVBoxLayout]:
    box = QWidget(parent)
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    return box, column
