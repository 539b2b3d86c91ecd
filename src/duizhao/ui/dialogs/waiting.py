"""What is shown while files are read and aligned.

Decides how a wait looks: one sentence and a bar that moves only while somebody sees it, and neither where it is over at once. Waits for
nothing itself.
"""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from duizhao.services.inputs import Stage
from duizhao.settings import printable_name

PATIENCE_MS = 400
"""Whoever waits no longer than this sees no bar."""


class Waiting(QWidget):
    """A page with a sentence over a bar without an end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar, self._said = QProgressBar(self), QLabel(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(320, 6)
        self._said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._said.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addStretch(2)
        column.addWidget(self._said)
        column.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PATIENCE_MS)
        self._soon.timeout.connect(self._show)
        self._hide()

    def put(self, sentence: str, name: str) -> None:
        """What is being done, and what screen readers call the bar."""
        self._said.setText(sentence)
        self._bar.setAccessibleName(name)

    def run(self, *, waiting: bool) -> None:
        """Let the bar move once this has lasted for a moment, or rest."""
        if not waiting:
            self._soon.stop()
            self._hide()
        elif self._bar.isHidden():
            self._soon.start()

    @Slot()
    def _show(self) -> None:
        self._bar.setRange(0, 0)
        self._bar.show()
        self._said.show()

    def _hide(self) -> None:
        self._bar.setRange(0, 1)
        self._bar.hide()
        self._said.hide()


class WaitingForTexts(Waiting):
    """What is shown while a new review comes into being."""

    def say(self, stage: Stage, source: Path, draft: Path | None) -> None:
        """What is being done to which file; `draft` is none where one file holds both languages."""
        names = {"source": printable_name(source), "draft": printable_name(draft or source)}
        if stage is Stage.STORING:
            text = self.tr("Storing the rows of {file}…")
        elif stage is Stage.ALIGNING:
            text = self.tr("Aligning {file}…") if draft is None else self.tr("Aligning {source} and {draft}…")
        else:
            text = self.tr("Reading {file}…") if draft is None else self.tr("Reading {source} and {draft}…")
        self.put(text.format(file=names["source"], **names), self.tr("Reading and aligning"))
