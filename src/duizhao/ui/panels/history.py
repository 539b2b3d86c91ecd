"""The history of the current row: its revisions and what was said about each, the newest first.

Decides what each revision is compared with. Restoring is the session's work.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.history import in_order
from duizhao.domain.review import Verdict
from duizhao.domain.segment import Revision
from duizhao.ui.look import Look, Type, part
from duizhao.ui.panels.base import MOST, Column, Panel, WordsButton, caption, emptied, local_time, shortened, strong, words
from duizhao.ui.panels.differences import between
from duizhao.ui.panels.vocabulary import Vocabulary
from duizhao.ui.session import Session

if TYPE_CHECKING:
    from duizhao.services.relinking import Forerunner

_FIRST_SHOWN = 400
"""So much of the first version is shown; there is nothing to compare it with."""


class HistoryPanel(Panel):
    """Who made which version when, with the words that changed, and a way back to it."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(session, look, parent)
        self._words = Vocabulary(self)
        self._revisions: Sequence[Revision] = ()
        self._before: Sequence[Forerunner] = ()
        session.comparing.chosen.connect(self._show)
        self._column = Column(self)
        self._title = caption(self)
        self._against_draft = WordsButton("chip", self)
        self._against_draft.setCheckable(True)
        self._against_draft.toggled.connect(self._show)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._against_draft)
        self._column.layout_.addLayout(head)
        self._entries = QWidget(self)
        self._entries_column = QVBoxLayout(self._entries)
        self._entries_column.setContentsMargins(0, 0, 0, 0)
        self._column.layout_.addWidget(self._entries)
        self._column.layout_.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._column)
        self.retranslate()

    def retranslate(self) -> None:
        self._against_draft.setText(self.tr("Compare with the draft"))

    def concerns(self, changes: Changes) -> bool:
        """What is being typed is no revision yet: only what was committed matters."""
        return super().concerns(changes) and bool(changes.aspects & {Aspect.REVIEW, Aspect.LINKS, Aspect.SCORES})

    def renew(self) -> None:
        now, row = self._session.snapshot, self._session.current
        if now is None or not 0 <= row < len(now.segments):
            self._revisions = self._before = ()
            self._show()
            return
        self._before = ()
        self._session.editing.history(row, self._on_history)
        self._session.aligning.forerunners(row, self._on_forerunners)

    def _on_history(self, revisions: Sequence[Revision]) -> None:
        """Take an answer that ends where the current row stands; any other was asked for before something moved on."""
        now, row = self._session.snapshot, self._session.current
        if now is not None and 0 <= row < len(now.segments) and revisions and revisions[-1] == now.segments[row].revision:
            self._revisions = revisions
            self._show()

    def _on_forerunners(self, answer: tuple[str, Sequence[Forerunner]]) -> None:
        """What stood here before is shown below, for reading."""
        now, row = self._session.snapshot, self._session.current
        uuid, forerunners = answer
        if forerunners and now is not None and 0 <= row < len(now.segments) and now.segments[row].uuid == uuid:
            self._before = forerunners
            self._show()

    @Slot()
    def _show(self) -> None:
        emptied(self._entries_column)
        now, row = self._session.snapshot, self._session.current
        if now is None or not 0 <= row < len(now.segments) or not self._revisions or self._revisions[-1] != now.segments[row].revision:
            self._title.setText("")
            self._against_draft.hide()
            return
        self._title.setText(self.tr("Row {row} · versions: {count}").format(row=row + 1, count=len(self._revisions)))
        self._against_draft.setVisible(len(self._revisions) > 1)
        entries = in_order(self._revisions, now.segments[row].verdicts)[::-1]
        before = dict(zip(self._revisions[1:], self._revisions, strict=False))
        for entry in entries[:MOST]:
            if isinstance(entry, Verdict):
                self._entries_column.addWidget(self._verdict(entry))
            else:
                base = self._revisions[0] if self._against_draft.isChecked() and entry is not self._revisions[0] else before.get(entry)
                self._entries_column.addWidget(self._revision(entry, base))
        if len(entries) > MOST:
            self._entries_column.addWidget(words(self._entries, self.tr("Older: {count}").format(count=len(entries) - MOST), "soft"))
        self._show_before()

    def _show_before(self) -> None:
        """The rows that this one was made of, the nearest first, each with its versions and what was said about them."""
        for forerunner in self._before[:MOST]:
            title = caption(self._entries)
            title.setText(self.tr("Before its paragraphs were linked anew"))
            self._entries_column.addWidget(title)
            if forerunner.source.plain:
                self._entries_column.addWidget(words(self._entries, shortened(forerunner.source.plain, _FIRST_SHOWN), "soft"))
            before = dict(zip(forerunner.revisions[1:], forerunner.revisions, strict=False))
            for entry in in_order(forerunner.revisions, forerunner.verdicts)[::-1][:MOST]:
                shown = self._verdict(entry) if isinstance(entry, Verdict) else self._revision(entry, before.get(entry), past=True)
                self._entries_column.addWidget(shown)

    def _verdict(self, verdict: Verdict) -> QWidget:
        text = self._words.verdict(verdict, self._session.snapshot)
        if verdict.comment:
            text = self.tr("{what}: {comment}").format(what=text, comment=verdict.comment)
        label = words(self._entries, f"{text} · {local_time(verdict.at)}", "soft")
        label.setFont(self._look.font(Type.SMALL))
        label.setContentsMargins(12, 0, 0, 0)
        return label

    def _revision(self, revision: Revision, before: Revision | None, *, past: bool = False) -> QWidget:
        card = QFrame(self._entries)
        part(card, "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(11, 8, 11, 9)
        column.setSpacing(3)
        head = QHBoxLayout()
        origin = self._words.origin(revision.origin)
        title = words(card, self.tr("Version {version}, {origin}").format(version=revision.version, origin=origin))
        title.setFont(strong(self._look.font(Type.INTERFACE)))
        head.addWidget(title, 1)
        if not past and revision is not self._revisions[-1]:
            head.addWidget(self._compare_button(revision, card))
        if not past and revision is not self._revisions[-1] and not self._session.read_only:
            button = WordsButton("quiet", card)
            button.setText(self.tr("Restore"))
            button.setProperty("version", revision.version)
            button.clicked.connect(self._restore)
            head.addWidget(button)
        column.addLayout(head)
        who = f"{revision.actor.name} · {self._words.role(revision.actor.role)} · {local_time(revision.at)}"
        line = words(card, who, "soft")
        line.setFont(self._look.font(Type.SMALL))
        column.addWidget(line)
        column.addWidget(self._text(revision, before, card))
        return card

    def _compare_button(self, revision: Revision, card: QFrame) -> WordsButton:
        """Compares the row with this version, in the row itself; pressed again, with what the other rows are compared with."""
        now, row = self._session.snapshot, self._session.current
        button = WordsButton("chip", card)
        button.setText(self.tr("Compare"))
        button.setToolTip(self.tr("Compares the row with this version"))
        button.setCheckable(True)
        button.setChecked(now is not None and self._session.comparing.picked(now.segments[row]) == revision.version)
        button.setProperty("version", revision.version)
        button.clicked.connect(self._compare)
        return button

    @Slot()
    def _compare(self) -> None:
        button = self.sender()
        version = int(button.property("version")) if isinstance(button, WordsButton) else 0
        revision = next((each for each in self._revisions if each.version == version), None)
        if revision is not None and self._session.current >= 0:
            self._session.comparing.pick(self._session.current, revision)

    def _text(self, revision: Revision, before: Revision | None, parent: QWidget) -> QWidget:
        text = revision.text.plain
        if before is None:
            return words(parent, shortened(text, _FIRST_SHOWN) or self.tr("No English yet."))
        shown = between(before.text.plain, text, self._look.palette)
        return words(parent, shown, rich=True) if shown else words(parent, self.tr("The same words."), "soft")

    @Slot()
    def _restore(self) -> None:
        button = self.sender()
        if isinstance(button, WordsButton) and self._session.current >= 0:
            self._session.editing.restore(self._session.current, int(button.property("version")))
