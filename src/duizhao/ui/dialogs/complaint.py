"""What went wrong, in place: one plain sentence inside a dialog, with at most one way on.

Decides how it looks and that it is read out. What it says is the dialog's.
"""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from duizhao.domain.findings import Severity
from duizhao.ui.icons import picture
from duizhao.ui.look import Look, part


class Complaint(QFrame):
    """Hidden until something is said; `acted` when its way on is taken."""

    acted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._passing = False
        self._picture = QLabel(self)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._way = QPushButton(self)
        self._way.clicked.connect(self.acted)
        row = QHBoxLayout(self)
        row.setContentsMargins(22, 8, 22, 8)
        row.setSpacing(10)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text, 1)
        row.addWidget(self._way, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    @property
    def text(self) -> str:
        """What is said now; empty while nothing is."""
        return self._text.text() if not self.isHidden() else ""

    @property
    def way(self) -> QPushButton:
        """The button of the way on."""
        return self._way

    def say(self, text: str, action: str = "", severity: Severity = Severity.ERROR, *, passing: bool = False) -> None:
        """Show a sentence, and a button when there is a way on; a `passing` one is no longer true once somebody works on."""
        self._passing = passing
        name = "error" if severity is Severity.ERROR else "warning"
        colour = self._look.palette.error if severity is Severity.ERROR else self._look.palette.warning
        part(self, f"banner-{name}")
        self._picture.setPixmap(picture(name, colour, 18, self.devicePixelRatioF()))
        self._text.setText(text)
        self._way.setText(action)
        self._way.setVisible(bool(action))
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self._text, QAccessible.Event.Alert))

    @Slot()
    def pass_by(self) -> None:
        """Somebody works on: whoever was asked whether to give the work up has answered."""
        if self._passing:
            self.clear()

    def clear(self) -> None:
        """Say nothing."""
        self.hide()
