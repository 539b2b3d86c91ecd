"""What is shown while files are read and aligned.

Decides how a wait looks: one sentence and a bar that moves only while somebody sees it. Waits for nothing itself.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget


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

    def put(self, sentence: str, name: str) -> None:
        """What is being done, and what screen readers call the bar."""
        self._said.setText(sentence)
        self._bar.setAccessibleName(name)

    def run(self, *, waiting: bool) -> None:
        """Let the bar move, or rest."""
        self._bar.setRange(0, 0 if waiting else 1)
