"""What was read from a file, before it is taken: how it was understood, which rows were left out and why, and where it is to go.

Decides what is offered. Nothing is taken here.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from duizhao.ui.dialogs.sheet import Sheet
from duizhao.ui.icons import picture
from duizhao.ui.look import Look
from duizhao.ui.panels.base import words


class ImportSheet(Sheet):
    """`taken` carries the key of the glossary into which the terms are to go; None where they are to be one of their own, or are people."""

    taken = Signal(object)

    def __init__(self, look: Look, sentences: Sequence[str], places: Sequence[tuple[int, str]], parent: QWidget) -> None:
        super().__init__(look, parent, 620)
        for sentence in sentences:
            line = QHBoxLayout()
            line.setSpacing(8)
            drawing = QLabel(self)
            drawing.setPixmap(picture("note", look.palette.note, 15, self.devicePixelRatioF()))
            line.addWidget(drawing, 0, Qt.AlignmentFlag.AlignTop)
            text = words(self, sentence)
            text.setMinimumHeight(self.fontMetrics().lineSpacing())
            line.addWidget(text, 1)
            self.body.addLayout(line)
        self._label, self._place = QLabel(self), QComboBox(self)
        self._label.setBuddy(self._place)
        self._place.addItem("", None)
        for key, each in places:
            self._place.addItem("", key)
            self._place.setItemData(self._place.count() - 1, each, Qt.ItemDataRole.WhatsThisRole)
        choice = QHBoxLayout()
        choice.setSpacing(10)
        choice.addWidget(self._label)
        choice.addWidget(self._place, 1)
        self.body.addSpacing(6)
        self.body.addLayout(choice)
        for widget in (self._label, self._place):
            widget.setVisible(bool(places))
        self.body.addStretch(1)
        self.foot.addStretch(1)
        self._cancel, self._take = self.add_button(), self.add_button("primary")
        self._cancel.clicked.connect(self.reject)
        self._take.clicked.connect(self._on_taken)
        self.retranslate()
        self._take.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Import"))
        self.heading.setText(self.tr("What was read"))
        self._label.setText(self.tr("Where the terms go"))
        self._place.setAccessibleName(self.tr("Where the terms go"))
        self._place.setItemText(0, self.tr("a glossary of their own, after the others"))
        for row in range(1, self._place.count()):
            name = self._place.itemData(row, Qt.ItemDataRole.WhatsThisRole)
            self._place.setItemText(row, self.tr("into “{name}”").format(name=name))
        self._cancel.setText(self.tr("Cancel"))
        self._take.setText(self.tr("Take it"))

    @Slot()
    def _on_taken(self) -> None:
        self.taken.emit(self._place.currentData())
        self.accept()
