"""One line of words for a step that needs them: why a row goes back, why a finding is left.

Decides that required words are there before the step can be taken. What the step is, its opener knows.
"""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from duizhao.ui.dialogs.sheet import Sheet
from duizhao.ui.look import Look, part
from duizhao.ui.session import Session


class CommentDialog(Sheet):
    """Asks for a comment or a reason; `given` carries it without blanks at its ends."""

    given = Signal(str)

    def __init__(self, session: Session, look: Look, title: str, *, required: bool, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, width=480)
        self._session = session
        self._required = required
        self.heading.setText(title)
        self.setWindowTitle(title)
        self.field = QPlainTextEdit(self)
        part(self.field, "field")
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(4 * self.field.fontMetrics().lineSpacing() + 20)
        self.field.setAccessibleName(title)
        self.field.textChanged.connect(self._on_text)
        self.field.installEventFilter(self)
        self.body.addWidget(self.field)
        self.foot.addStretch(1)
        self.cancel = self.add_button()
        self.ok = self.add_button("primary")
        self.cancel.clicked.connect(self.reject)
        self.ok.clicked.connect(self._give)
        self.retranslate()
        self._on_text()
        self.field.setFocus()

    def retranslate(self) -> None:
        self.ok.setText(self.tr("OK"))
        self.ok.setToolTip(self.tr("Ctrl+Enter"))
        self.cancel.setText(self.tr("Cancel"))
        self.field.setPlaceholderText(
            self.tr("Say why, in a line.") if self._required else self.tr("A comment, if there is something to say.")
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        """Ctrl+Enter gives what was written; a plain Enter begins a new line."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and _is_ctrl_enter(event) and self.ok.isEnabled():
            self._give()
            return True
        return super().eventFilter(watched, event)

    def _on_text(self) -> None:
        self.ok.setEnabled(not self._required or bool(self.field.toPlainText().strip()))

    def _give(self) -> None:
        words = self.field.toPlainText().strip()
        self.accept()
        self.given.emit(words)


def _is_ctrl_enter(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
