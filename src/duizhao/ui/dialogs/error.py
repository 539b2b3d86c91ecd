"""An error that stands in the way: the one plain sentence, and the ways on.

Decides how it looks. Which ways there are, and what they do, its opener knows.
"""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from duizhao.ui.dialogs.sheet import Sheet
from duizhao.ui.icons import picture
from duizhao.ui.look import Look, Type


class ErrorSheet(Sheet):
    """`ways` are texts of buttons by name; `chosen` carries the name of the one that was pressed."""

    chosen = Signal(str)

    def __init__(self, look: Look, sentence: str, ways: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(look, parent, width=520)
        self.heading.hide()
        drawing = QLabel(self)
        drawing.setPixmap(picture("error", look.palette.error, 28, self.devicePixelRatioF()))
        self.sentence = QLabel(sentence, self)
        self.sentence.setFont(look.font(Type.INTERFACE))
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setWordWrap(True)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(drawing, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.sentence, 1)
        self.body.addLayout(row)
        self.foot.addStretch(1)
        self._close = self.add_button()
        self._close.clicked.connect(self.reject)
        self._ways: dict[str, QPushButton] = {}
        for name, text in reversed(list(ways.items())):
            button = self.add_button("primary" if name == next(iter(ways)) else "")
            button.setText(text)
            button.clicked.connect(self._on_way)
            self._ways[name] = button
        if not ways:
            self._close.setDefault(True)
        self.retranslate()
        next(reversed(self._ways.values()), self._close).setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Duizhao 对照"))
        self._close.setText(self.tr("Close"))

    def button(self, name: str) -> QPushButton:
        """The button of a way."""
        return self._ways[name]

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  (Qt's name)
        super().showEvent(event)
        QAccessible.updateAccessibility(QAccessibleEvent(self.sentence, QAccessible.Event.Alert))

    def _on_way(self) -> None:
        name = next((name for name, button in self._ways.items() if button is self.sender()), "")
        self.accept()
        self.chosen.emit(name)
