"""Approving many rows at once, taking that back in one step, and recording what was signed on paper.

Decides that the count is shown first, and that what was approved together can be reopened together. The rule is the service's.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from duizhao.domain.changes import Changes
from duizhao.ui import dialogs
from duizhao.ui.actions import Actions
from duizhao.ui.look import Look
from duizhao.ui.session import Notice, Session


class BulkDeeds(QObject):
    """Opens the sheet over the window, and offers the way back."""

    def __init__(self, session: Session, look: Look, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._look = look
        self._window = window
        self._approved: list[int] = []
        actions["paper"].triggered.connect(self._ask_paper)
        actions["approve_clean"].triggered.connect(self._ask)

    @Slot()
    def _ask(self) -> None:
        self._session.editing.commit()
        self._session.reviewing.find_clean(self._show)

    def _show(self, rows: list[int]) -> None:
        now = self._session.snapshot
        if now is not None:
            sheet = dialogs.BulkSheet(self._session, self._look, rows, len(now.segments), self._window)
            sheet.agreed.connect(self._approve)
            sheet.open()

    @Slot(object)
    def _approve(self, rows: Sequence[int]) -> None:
        self._session.reviewing.approve(rows, done=self._on_approved)

    @Slot()
    def _ask_paper(self) -> None:
        self._session.editing.commit()
        if self._session.snapshot is not None:
            sheet = dialogs.PaperSheet(self._session, self._look, self._window)
            sheet.given.connect(self._record)
            sheet.open()

    @Slot(object)
    def _record(self, signed: dialogs.Signed) -> None:
        now, current = self._session.snapshot, self._session.current
        if now is not None:
            rows = list(range(len(now.segments))) if signed.every else [current] if current >= 0 else []
            self._session.reviewing.sign_on_paper(rows, signed.signer, signed.scan)

    def _on_approved(self, changes: Changes) -> None:
        self._approved = sorted(changes.segments)
        if self._approved:
            said = self.tr("Approved together: {count}.").format(count=len(self._approved))
            self._session.noticed.emit(Notice(said, None, self.tr("Reopen them"), self._take_back))

    def _take_back(self) -> None:
        self._session.reviewing.reopen(self._approved)
