"""What is the matter with the entry that is looked at, each with the way to the other entry concerned.

Decides how many are shown. Which there are, the book says.
"""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from duizhao.domain.glossary_faults import TO_MEND, Fault
from duizhao.ui.glossary.book import Book
from duizhao.ui.icons import picture
from duizhao.ui.look import Look
from duizhao.ui.panels.base import Column, WordsButton, emptied, words

_MOST = 12
_HIGHEST = 92


class _Way(WordsButton):
    """A link to an entry."""

    wanted = Signal(int)

    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__("row-link", parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._number = number
        self.clicked.connect(self._go)

    @Slot()
    def _go(self) -> None:
        self.wanted.emit(self._number)


class FaultNotes(QWidget):
    """`wanted` carries the number of the entry that somebody wants to see."""

    wanted = Signal(int)

    def __init__(self, book: Book, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._look = look
        self._number: int | None = None
        self._area = Column(self)
        self._list = self._area.layout_
        self._list.setContentsMargins(0, 2, 0, 2)
        self._list.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)
        book.looked_through.connect(self.renew)
        self.hide()

    def show_of(self, number: int | None) -> None:
        """Show what is the matter with the entry of this number."""
        self._number = number
        self.renew()

    @Slot()
    def renew(self) -> None:
        """Show what the book says now."""
        emptied(self._list)
        found = [] if self._number is None else list(self._book.faults_of(self._number))
        found.sort(key=_in_mending_order)
        for fault in found[:_MOST]:
            self._list.addWidget(self._line(fault))
        if len(found) > _MOST:
            self._list.addWidget(words(self, self.tr("and {count} more").format(count=len(found) - _MOST), "soft"))
        self._list.addStretch(1)
        self.setVisible(bool(found))
        step = max(self.fontMetrics().lineSpacing() * 2 + 8, 24)
        self._area.setFixedHeight(min(_HIGHEST, step * max(1, len(found))))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  (Qt's name)
        if event.type() is QEvent.Type.LanguageChange:
            self.renew()
        super().changeEvent(event)

    def _line(self, fault: Fault) -> QWidget:
        line = QWidget(self)
        mend = fault.kind in TO_MEND
        drawing = QLabel(line)
        name, colour = ("warning", self._look.palette.warning) if mend else ("note", self._look.palette.note)
        drawing.setPixmap(picture(name, colour, 15, self.devicePixelRatioF()))
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(drawing, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words(line, self._book.sentence(fault), "warning" if mend else "soft"), 1)
        other = next((row.number for row in self._book.concerned(fault) if row.number != self._number), None)
        if other is not None:
            way = _Way(other, line)
            way.setText(self.tr("Show it"))
            way.setAccessibleName(self.tr("Show the other entry"))
            way.wanted.connect(self.wanted)
            row.addWidget(way, 0, Qt.AlignmentFlag.AlignTop)
        return line


def _in_mending_order(fault: Fault) -> bool:
    return fault.kind not in TO_MEND
