"""The comments that came with verdicts: of the current row, and of the whole document.

Decides which comment a translator must not miss. What is written here goes with the next verdict on the row.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.review import Verdict, VerdictKind
from duizhao.ui.look import Look, Type, part
from duizhao.ui.panels.base import MOST, Column, Panel, RowLink, caption, emptied, local_time, strong, words
from duizhao.ui.panels.card import ReasonField
from duizhao.ui.panels.vocabulary import Vocabulary
from duizhao.ui.session import Session

if TYPE_CHECKING:
    from duizhao.services.relinking import Forerunner


class CommentsPanel(Panel):
    """Reads what was said with each verdict, the newest first; one line takes what is to be said with the next."""

    editor_wanted = Signal()

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(session, look, parent)
        self._words = Vocabulary(self)
        self._column = Column(self)
        self.field = ReasonField(self)
        self.field.textEdited.connect(self._on_written)
        self.field.returnPressed.connect(self.editor_wanted)
        self.field.left.connect(self._on_left)
        self._here_title, self._all_title = caption(self), caption(self)
        self._here, self._here_column = _box(self)
        self._all, self._all_column = _box(self)
        self._before_title, (self._before, self._before_column) = caption(self), _box(self)
        self._no_here, self._no_all = words(self, "", "soft"), words(self, "", "soft")
        column = self._column.layout_
        for widget in (self._here_title, self.field, self._no_here, self._here, self._before_title, self._before):
            column.addWidget(widget)
        column.addSpacing(8)
        for widget in (self._all_title, self._no_all, self._all):
            column.addWidget(widget)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._column)
        self.retranslate()

    def retranslate(self) -> None:
        self._here_title.setText(self.tr("This row"))
        self._before_title.setText(self.tr("Before its paragraphs were linked anew"))
        self._all_title.setText(self.tr("The whole document"))
        self._no_here.setText(self.tr("No comments on this row. A comment is given with a verdict: confirm, approve, send back."))
        self.field.setPlaceholderText(self.tr("Goes with your next verdict on this row"))
        self.field.setAccessibleName(self.tr("Comment"))
        self._no_all.setText(self.tr("No comments yet."))

    def concerns(self, changes: Changes) -> bool:
        return Aspect.REVIEW in changes.aspects or Aspect.LINKS in changes.aspects

    def renew(self) -> None:
        now, row = self._session.snapshot, self._session.current
        if self.field.text() != self._session.reviewing.comment:
            self.field.setText(self._session.reviewing.comment)
        self.field.setEnabled(row >= 0 and not self._session.read_only)
        emptied(self._here_column)
        emptied(self._all_column)
        self._before_title.hide()
        self._before.hide()
        if now is not None and 0 <= row < len(now.segments):
            self._session.aligning.forerunners(row, self._on_forerunners)
        here: Sequence[Verdict] = now.segments[row].verdicts if now is not None and 0 <= row < len(now.segments) else ()
        judged = next((verdict for verdict in reversed(here) if verdict.kind is not VerdictKind.REMARK), None)
        said = [verdict for verdict in reversed(here) if verdict.comment]
        for verdict in said[:MOST]:
            standing = verdict is judged and verdict.kind is VerdictKind.SEND_BACK
            self._here_column.addWidget(self._comment(verdict, self._here, urgent=standing))
        segments = now.segments if now is not None else ()
        every = [(verdict.at, segment.position, verdict) for segment in segments for verdict in segment.verdicts if verdict.comment]
        every.sort(key=_when, reverse=True)
        for _, position, verdict in every[:MOST]:
            self._all_column.addWidget(self._linked(position, verdict))
        if len(every) > MOST:
            self._all_column.addWidget(words(self._all, self.tr("Older: {count}").format(count=len(every) - MOST), "soft"))
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
            self._before_column.addWidget(self._comment(verdict, self._before))
        self._before_title.setVisible(bool(said))
        self._before.setVisible(bool(said))

    def _on_written(self, text: str) -> None:
        self._session.reviewing.comment = text

    def _on_left(self) -> None:
        self._session.reviewing.comment = ""
        self.field.clear()
        self.editor_wanted.emit()

    def _comment(self, verdict: Verdict, parent: QWidget, *, urgent: bool = False) -> QFrame:
        """One comment; an objection that nobody has answered yet stands out."""
        card = QFrame(parent)
        part(card, "card-warning" if urgent else "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(11, 8, 11, 9)
        column.setSpacing(3)
        what = self._words.verdict(verdict, self._session.snapshot)
        if urgent:
            whole = words(card, self.tr("{what}: {comment}").format(what=what, comment=verdict.comment))
            whole.setFont(strong(self._look.font(Type.INTERFACE)))
            column.addWidget(whole)
            small = local_time(verdict.at)
        else:
            column.addWidget(words(card, verdict.comment))
            small = f"{what} · {local_time(verdict.at)}"
        line = words(card, small, "soft")
        line.setFont(self._look.font(Type.SMALL))
        column.addWidget(line)
        return card

    def _linked(self, position: int, verdict: Verdict) -> QFrame:
        card = self._comment(verdict, self._all)
        link = RowLink(self._session, position, self.tr("Row {row}").format(row=position + 1), card)
        layout = card.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(0, link)
        return card


def _box(parent: QWidget) -> tuple[QWidget, QVBoxLayout]:
    box = QWidget(parent)
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    return box, column


def _when(entry: tuple[int, int, Verdict]) -> tuple[int, int]:
    return entry[:2]
