"""The wait for a file that is being read while no dialog of its own is open.

Decides that nothing is shown where it is over at once, that the window then waits with whoever asked, and that giving up ends the reading.
"""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from duizhao.settings import printable_name
from duizhao.ui import dialogs
from duizhao.ui.dialogs.waiting import PATIENCE_MS
from duizhao.ui.look import Look
from duizhao.ui.session import Session


class Patience(QObject):
    """One wait at a time."""

    def __init__(self, session: Session, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._look = look
        self._window = window
        self._name = ""
        self._sheet: dialogs.ReadingSheet | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PATIENCE_MS)
        self._soon.timeout.connect(self._show)

    def begin(self, path: Path) -> None:
        """A file is being read."""
        self.end()
        self._name = printable_name(path)
        self._soon.start()

    def end(self) -> None:
        """It was read, or it cannot be."""
        self._soon.stop()
        sheet, self._sheet = self._sheet, None
        if sheet is not None and isValid(sheet):
            sheet.accept()

    def _show(self) -> None:
        self._sheet = dialogs.ReadingSheet(self._look, self._name, self._window)
        self._sheet.rejected.connect(self._on_given_up)
        self._sheet.open()

    def _on_given_up(self) -> None:
        self._sheet = None
        self._session.reading.cancel()
