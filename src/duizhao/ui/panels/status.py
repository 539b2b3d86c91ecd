"""The status bar: progress, words, gate, what was saved, who acts, which language.

Decides how often the sums are made. The gate's rule is the domain's.
"""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QWidget

from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.findings import Severity
from duizhao.domain.review import Reason, Status
from duizhao.ui.icons import icon
from duizhao.ui.look import Look, part
from duizhao.ui.panels.base import Panel, WordsButton, go_to
from duizhao.ui.panels.counting import WordCount
from duizhao.ui.panels.progress import Progress
from duizhao.ui.panels.vocabulary import Vocabulary
from duizhao.ui.session import Session

if TYPE_CHECKING:
    from duizhao.services.snapshot import Snapshot

_REASONS = 24
"""So many reasons are listed; the rest is counted."""


_LONG = 2_000
"""Rows from which the checks take so long that it is said how far they are."""


class StatusPanel(Panel):
    """`actor_wanted` and `language_wanted` say that the person wants another one."""

    patient = True
    actor_wanted = Signal()
    language_wanted = Signal()

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(session, look, parent)
        self._words = Vocabulary(self)
        self._count = WordCount(session, self)
        self._saved_at: datetime | None = None
        self._saving = False
        self._progress = Progress(look, self)
        self._approved, self._counted, self._saved = QLabel(self), QLabel(self), QLabel(self)
        self._checked = QLabel(self)
        self._checked.hide()
        self._gate, self._actor, self._language = (WordsButton("quiet", self) for _ in range(3))
        self._reasons = QMenu(self._gate)
        self._reasons.aboutToShow.connect(self._list_reasons)
        self._reasons.triggered.connect(self._go)
        self._gate.clicked.connect(self._open_reasons)
        self._actor.clicked.connect(self.actor_wanted)
        self._language.clicked.connect(self.language_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 1, 6, 1)
        row.setSpacing(10)
        row.addWidget(self._progress)
        for widget in (self._approved, self._gate):
            row.addWidget(widget)
        row.addStretch(1)
        for widget in (self._checked, self._counted, self._saved, self._actor, self._language):
            row.addWidget(widget)
        part(self._checked, "soft")
        session.checking.advanced.connect(self._on_advanced)
        session.saved.connect(self._on_saved)
        session.noticed.connect(self._on_said)
        session.withdrawn.connect(self._on_said)
        session.replaced.connect(self._on_replaced)
        self._count.counted.connect(self._show_words)
        self.retranslate()

    def retranslate(self) -> None:
        self._actor.setToolTip(self.tr("Who acts, and in which role"))
        self._language.setText("中文" if self._session.voice.language == "en" else "English")
        self._language.setToolTip(self.tr("Switch the interface’s language"))
        self._show_saved()

    def concerns(self, changes: Changes) -> bool:
        return bool(changes.aspects & {Aspect.FINDINGS, Aspect.REVIEW, Aspect.LINKS})

    def renew(self) -> None:
        now = self._session.snapshot
        self.retranslate()
        actor = self._session.actor
        self._actor.setText(f"{actor.name} · {self._words.role(actor.role)}".replace("&", "&&"))
        for widget in (self._progress, self._approved, self._counted, self._saved, self._gate):
            widget.setVisible(now is not None)
        if now is None:
            return
        statuses = Counter(now.statuses)
        approved = statuses[Status.APPROVED] + statuses[Status.LOCKED]
        confirmed = statuses[Status.CONFIRMED] + statuses[Status.REVIEWED]
        sent_back, total = statuses[Status.SENT_BACK], len(now.segments)
        self._progress.show_counts((approved, confirmed, sent_back, total - approved - confirmed - sent_back))
        tip = self.tr("Approved: {approved} · confirmed: {confirmed} · sent back: {sent_back} · rest: {rest}")
        tip = tip.format(approved=approved, confirmed=confirmed, sent_back=sent_back, rest=total - approved - confirmed - sent_back)
        self._progress.setToolTip(tip)
        self._progress.setAccessibleName(tip)
        self._approved.setText(self.tr("{approved} of {total} approved").format(approved=approved, total=total))
        self._show_words()
        self._show_gate(now)

    @Slot(int)
    def _on_moved(self, _: int) -> None:
        self._show_words()

    @Slot()
    def _show_words(self) -> None:
        total, row = f"{self._count.total:,}", self._session.current
        if row < 0:
            self._counted.setText(self.tr("Words: {total}").format(total=total))
        else:
            self._counted.setText(self.tr("Words: {total} · row: {words}").format(total=total, words=self._count.of(row)))

    def _show_gate(self, now: Snapshot) -> None:
        kinds = Counter(reason.code for reason in now.gate)
        errors = sum(reason.count for reason in now.gate if reason.code == "gate.errors") if kinds["gate.errors"] else 0
        waiting = kinds["gate.unapproved"] + kinds["gate.unreviewed"]
        palette = self._look.palette
        if not now.gate:
            text, name, colour = self.tr("Gate open"), "gate-open", palette.approved
        else:
            name, colour = "gate-closed", palette.error if errors else palette.warning
            text = self.tr("Gate closed")
            for words, count in ((self.tr("errors: {count}"), errors), (self.tr("to approve: {count}"), waiting)):
                if count:
                    text += " · " + words.format(count=count)
        self._gate.setText(text)
        self._gate.setIcon(icon(name, colour))
        self._gate.setToolTip(self.tr("Why the release may not go out yet") if now.gate else self._session.voice.say("gate.open"))

    def _show_saved(self) -> None:
        part_name = "soft"
        if self._session.read_only:
            text, part_name = self.tr("Read-only"), str(Severity.WARNING)
        elif self._session.unkept:
            text, part_name = self.tr("Not saved"), str(Severity.ERROR)
        elif self._saving:
            text = self.tr("Saving…")
        elif self._saved_at is not None:
            text = self.tr("Saved {time}").format(time=self._saved_at.strftime("%H:%M:%S"))
        else:
            text = self.tr("Saved")
        self._saved.setText(text)
        if self._saved.property("part") != part_name:
            part(self._saved, part_name)

    @Slot()
    def _open_reasons(self) -> None:
        now = self._session.snapshot
        if now is not None and now.gate:
            self._list_reasons()
            self._reasons.popup(self._gate.mapToGlobal(self._gate.rect().topLeft()) - self._reasons.rect().bottomLeft())

    @Slot()
    def _list_reasons(self) -> None:
        now = self._session.snapshot
        self._reasons.clear()
        reasons = sorted(now.gate, key=_errors_first) if now is not None else []
        for reason in reasons[:_REASONS]:
            action = QAction(self._reason(reason), self._reasons)
            action.setData(-1 if reason.segment is None else reason.segment)
            self._reasons.addAction(action)
        if len(reasons) > _REASONS:
            self._reasons.addAction(self.tr("More reasons: {count}").format(count=len(reasons) - _REASONS)).setEnabled(False)

    def _reason(self, reason: Reason) -> str:
        text = self._session.voice.say(reason.code, row=(reason.segment or 0) + 1, count=reason.count)
        return text[:1].upper() + text[1:]

    @Slot(QAction)
    def _go(self, action: QAction) -> None:
        go_to(self._session, int(action.data()))

    @Slot(object)
    def _on_saved(self, when: datetime) -> None:
        self._saving, self._saved_at = False, when
        self._show_saved()

    @Slot(object)
    def _on_said(self, _: object) -> None:
        self._show_saved()

    @Slot()
    def _on_replaced(self) -> None:
        self._saving, self._saved_at = False, None
        self._checked.hide()
        self._show_saved()

    @Slot(int, int)
    def _on_advanced(self, done: int, total: int) -> None:
        """Say how far the checks of a long document are; those of a short one are over before anybody has read it."""
        text = self.tr("Checking: {share} %").format(share=100 * done // max(total, 1))
        if text != self._checked.text():
            self._checked.setText(text)
        self._checked.setVisible(_LONG <= total != done)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        super()._on_changed(changes)
        typing = self._session.editing.typing
        if Aspect.TEXT in changes.aspects and changes.segments == {self._session.current} and self._saving is not (typing is not None):
            self._saving = typing is not None
            self._show_saved()


def _errors_first(reason: Reason) -> tuple[bool, int]:
    return reason.code != "gate.errors", -1 if reason.segment is None else reason.segment
