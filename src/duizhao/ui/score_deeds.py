"""Every way to the scores over time: the menu and the panel.

Decides nothing but that one dialog stands for both.
"""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from duizhao.ui import dialogs
from duizhao.ui.actions import Actions
from duizhao.ui.look import Look
from duizhao.ui.review_page import ReviewPage
from duizhao.ui.session import Session


class ScoreDeeds(QObject):
    """Opens the dialog over the window."""

    def __init__(self, session: Session, look: Look, page: ReviewPage, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._look = look
        self._window = window
        actions["timeline"].triggered.connect(self._open)
        page.scores.timeline_wanted.connect(self._open)

    @Slot()
    def _open(self) -> None:
        self._session.editing.commit()
        if self._session.snapshot is not None:
            dialogs.TimelineDialog(self._session, self._look, self._window).open()
