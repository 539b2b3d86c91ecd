"""The scorecard by MQM: whether the text passes, how that comes about, and every mark.

Decides what is read first: the outcome with its reservations, then the marks in the order of the text. It is not there while MQM is off.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.marks import PlacedMark
from duizhao.domain.mqm import MarkSeverity
from duizhao.domain.text import Span
from duizhao.ui.look import Look, Type, part
from duizhao.ui.panels.base import MOST, Panel, WordsButton, caption, emptied, local_time, shortened, strong, words
from duizhao.ui.session import Session

if TYPE_CHECKING:
    from duizhao.services.marking import Marked

_LONGEST = 60
_CARDS = {MarkSeverity.CRITICAL: "card-error", MarkSeverity.MAJOR: "card-warning", MarkSeverity.MINOR: "card-note"}


class ScorecardSection(Panel):
    """A section to be put above others. `words_wanted` carries a row and the span of a mark in it, None where its words are others now."""

    words_wanted = Signal(int, object)
    patient = True

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(session, look, parent)
        self._title, self._outcome = caption(self), words(self)
        self._outcome.setFont(strong(look.font(Type.INTERFACE)))
        self._doubt, self._figures = words(self, "", "warning"), words(self, "", "soft")
        self._box, self._marks_title, self._gone_title = QWidget(self), caption(self), caption(self)
        self._marks = QVBoxLayout(self._box)
        self._gone = words(self, "", "soft")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(6)
        self._marks.setContentsMargins(0, 0, 0, 0)
        for widget in (self._title, self._outcome, self._doubt, self._figures, self._marks_title, self._box, self._gone_title, self._gone):
            column.addWidget(widget)
        session.replaced.connect(self._appear)
        session.rehoused.connect(self._appear)
        self.retranslate()
        self._appear()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Scorecard by MQM"))
        self._marks_title.setText(self.tr("Marks"))
        self._gone_title.setText(self.tr("Withdrawn"))

    def concerns(self, changes: Changes) -> bool:
        return bool(changes.aspects & {Aspect.MARKS, Aspect.REVIEW, Aspect.TEXT, Aspect.LINKS})

    def renew(self) -> None:
        found = self._session.marking.marked()
        if found is None:
            return
        told = self._session.marking.told(found)
        self._outcome.setText(told.outcome)
        part(self._outcome, {True: "approved", False: "error", None: ""}[found.card.passed])
        self._doubt.setText("\n".join(told.doubts))
        self._doubt.setVisible(bool(told.doubts))
        self._figures.setText("\n".join(told.figures))
        self._figures.setVisible(bool(self._figures.text()))
        self._outcome.setToolTip(told.profile)
        self._figures.setToolTip(told.profile)
        self._list(found)

    @Slot()
    def _appear(self) -> None:
        self.setVisible(self._session.marking.profile is not None)
        self.outdate()

    def _list(self, found: Marked) -> None:
        emptied(self._marks)
        for each in found.marks[:MOST]:
            card = MarkCard(self._session, self._look, each, counts=found.counts(each), parent=self._box)
            card.words_wanted.connect(self.words_wanted)
            self._marks.addWidget(card)
        if len(found.marks) > MOST:
            self._marks.addWidget(words(self._box, self.tr("More: {count}").format(count=len(found.marks) - MOST), "soft"))
        if not found.marks:
            keys = self.tr("Nothing is marked. Select words in the English and press Ctrl+Shift+M.")
            self._marks.addWidget(words(self._box, keys, "soft"))
        lines = [self._withdrawn(each) for each in found.withdrawn[-MOST:]]
        self._gone.setText("\n".join(lines))
        for widget in (self._gone_title, self._gone):
            widget.setVisible(bool(lines))

    def _withdrawn(self, each: PlacedMark) -> str:
        taken = each.mark.withdrawn
        who, at = (taken.actor.name, local_time(taken.at)) if taken is not None else ("", "")
        return self.tr("Row {row}, {what}: by {actor}, {at}").format(
            row=each.position + 1, what=self._session.voice.say(f"mqm.{each.mark.type}"), actor=who, at=at
        )


class MarkCard(QFrame):
    """One mark: what is wrong where; it leads to its words and can be withdrawn."""

    words_wanted = Signal(int, object)

    def __init__(self, session: Session, look: Look, each: PlacedMark, *, counts: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._row, self._span, self._name = each.position, each.span, each.mark.id
        mark, say = each.mark, session.voice.say
        part(self, _CARDS.get(mark.severity, "card") if counts else "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(11, 7, 11, 8)
        column.setSpacing(3)
        head = QHBoxLayout()
        head.setSpacing(8)
        self.link, self.back = WordsButton("row-link", self), WordsButton("link", self)
        self.link.setText(self.tr("Row {row}").format(row=each.position + 1))
        self.link.setCursor(Qt.CursorShape.PointingHandCursor)
        self.back.setText(self.tr("Withdraw"))
        self.back.setEnabled(not session.read_only)
        what = words(
            self, self.tr("{severity}: {type}").format(severity=say(f"mqm.severity.{mark.severity}"), type=say(f"mqm.{mark.type}"))
        )
        what.setFont(strong(look.font(Type.INTERFACE)))
        head.addWidget(self.link, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(what, 1)
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        marked = shortened(mark.words, _LONGEST)
        lines = [self.tr("“{text}”").format(text=marked) if marked else self.tr("The row has no English.")]
        lines += [mark.comment] if mark.comment else []
        column.addWidget(words(self, "\n".join(lines)))
        said = [mark.given.actor.name, local_time(mark.given.at)] + ([say("scorecard.earlier")] if each.span is None else [])
        small = words(self, " · ".join(said), "soft")
        small.setFont(look.font(Type.SMALL))
        column.addWidget(small)
        self.link.clicked.connect(self._go)
        self.back.clicked.connect(self._withdraw)

    @property
    def span(self) -> Span | None:
        """Where the mark stands in its row; None when it is of an earlier wording."""
        return self._span

    @Slot()
    def _go(self) -> None:
        self.words_wanted.emit(self._row, self._span)

    @Slot()
    def _withdraw(self) -> None:
        self._session.marking.withdraw(self._name)
