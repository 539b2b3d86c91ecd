"""One thread of comments as a card: what was said, by whom and when, and what can be done about it.

Decides that a settled thread is small and an unanswered objection stands out. Carries out nothing itself: the session does.
"""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from duizhao.domain.review import Verdict
from duizhao.domain.segment import Segment
from duizhao.domain.threads import Thread
from duizhao.ui.look import Look, Type, part
from duizhao.ui.panels.base import RowLink, WordsButton, local_time, shortened, strong, words
from duizhao.ui.panels.card import ReasonField
from duizhao.ui.panels.vocabulary import Vocabulary
from duizhao.ui.session import Session

_QUOTED = 60
"""Letters of the words that a comment is about."""


class ThreadCard(QFrame):
    """A comment with the answers to it. With `link` the row is named and led to; `urgent` says that it is an objection that stands."""

    def __init__(
        self, session: Session, look: Look, segment: Segment, thread: Thread, parent: QWidget, *, urgent: bool = False, link: bool = False
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._look = look
        self._segment = segment
        self._thread = thread
        self._words = Vocabulary(self)
        part(self, "card-warning" if urgent else "card")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(11, 8, 11, 9)
        self._column.setSpacing(3)
        if link:
            self._column.addWidget(RowLink(session, segment.position, self.tr("Row {row}").format(row=segment.position + 1), self))
        self._first(thread.first, urgent=urgent)
        for answer in thread.answers:
            self._said(answer)
        self.field = ReasonField(self)
        self.field.setPlaceholderText(self.tr("Answer, then Enter"))
        self.field.setAccessibleName(self.tr("Answer"))
        self.field.hide()
        self._foot()

    def _first(self, verdict: Verdict, *, urgent: bool) -> None:
        quoted = self._quoted(verdict)
        if quoted:
            self._small(self.tr("On “{words}”").format(words=quoted))
        what = self._words.verdict(verdict, self._session.snapshot)
        if urgent:
            whole = words(self, self.tr("{what}: {comment}").format(what=what, comment=verdict.comment))
            whole.setFont(strong(self._look.font(Type.INTERFACE)))
            self._column.addWidget(whole)
            self._small(local_time(verdict.at))
        else:
            self._column.addWidget(words(self, verdict.comment))
            self._small(f"{what} · {local_time(verdict.at)}")

    def _said(self, verdict: Verdict) -> None:
        answer = words(self, verdict.comment)
        small = words(self, f"{verdict.actor.name} · {local_time(verdict.at)}", "soft")
        small.setFont(self._look.font(Type.SMALL))
        for label in (answer, small):
            label.setContentsMargins(14, 0, 0, 0)
            self._column.addWidget(label)

    def _small(self, text: str) -> None:
        line = words(self, text, "soft")
        line.setFont(self._look.font(Type.SMALL))
        self._column.addWidget(line)

    def _quoted(self, verdict: Verdict) -> str:
        """The words that a comment is about, as long as they stand where they stood."""
        if verdict.span is None or verdict.target_hash != self._segment.target_hash:
            return ""
        return shortened(self._segment.target.plain[slice(*verdict.span)], _QUOTED)

    def _foot(self) -> None:
        settled = self._thread.settled
        if settled is not None:
            self._small(self.tr("Resolved by {who} · {at}").format(who=settled.actor.name, at=local_time(settled.at)))
        self._column.addWidget(self.field)
        if self._session.read_only or not self._thread.first.id:
            return
        row = QHBoxLayout()
        row.setSpacing(4)
        self.answer, self.close_ = WordsButton("quiet", self), WordsButton("quiet", self)
        self.answer.setText(self.tr("Answer"))
        self.close_.setText(self.tr("Resolve") if settled is None else self.tr("Open again"))
        for button in (self.answer, self.close_):
            row.addWidget(button)
        row.addStretch(1)
        self._column.addLayout(row)
        self.answer.clicked.connect(self._ask)
        self.close_.clicked.connect(self._close)
        self.field.returnPressed.connect(self._send)
        self.field.left.connect(self._leave)

    @Slot()
    def _ask(self) -> None:
        self.field.show()
        self.field.setFocus()

    @Slot()
    def _leave(self) -> None:
        self.field.clear()
        self.field.hide()

    @Slot()
    def _send(self) -> None:
        text = self.field.text().strip()
        self._leave()
        if text:
            self._session.commenting.answer(self._segment.position, self._thread, text)

    @Slot()
    def _close(self) -> None:
        if self._thread.is_open:
            self._session.commenting.settle(self._segment.position, self._thread)
        else:
            self._session.commenting.take_up(self._segment.position, self._thread)
