"""Cells of a list that show rich text, on as many lines as they need.

Decides how such a cell is painted and how high its row is. What stands in it is the caller's.
"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QTextDocument, QTransform
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeWidget

RICH = Qt.ItemDataRole.UserRole
"""Where a cell's rich text is kept."""
_PADDING = 5


class RichCells(QStyledItemDelegate):
    """Draws cells that have rich text; with `lines` every row has room for so many, else each for what stands in it."""

    def __init__(self, view: QTreeWidget, lines: int = 0) -> None:
        super().__init__(view)
        self._view = view
        self._lines = lines

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        rich = index.data(RICH)
        if not rich:
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        style = option.widget.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget)
        document = _document(str(rich), option, option.rect.width())
        painter.save()
        painter.setClipRect(option.rect)
        left, top = option.rect.left() + _PADDING, max(option.rect.top() + 1.0, option.rect.center().y() - document.size().height() / 2)
        painter.setTransform(QTransform.fromTranslate(left, top), combine=True)
        document.drawContents(painter)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802  (Qt's name)
        wished = super().sizeHint(option, index)
        line = QFontMetrics(option.font).lineSpacing()
        if self._lines:
            return QSize(wished.width(), self._lines * line + 2 * _PADDING)
        rich = index.data(RICH)
        height = _document(str(rich), option, self._view.columnWidth(index.column())).size().height() if rich else line
        return QSize(wished.width(), int(height) + 2 * _PADDING + 2)


def _document(rich: str, option: QStyleOptionViewItem, width: int) -> QTextDocument:
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(option.font)
    document.setTextWidth(width - 2 * _PADDING)
    document.setHtml(rich)
    return document
