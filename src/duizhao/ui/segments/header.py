"""The columns' captions.

Decides what the columns are called and lets the border between Chinese and English be dragged. How wide columns are, `columns` decides.
"""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from duizhao.ui.look import Look, Type
from duizhao.ui.segments.columns import PAD_X, Columns

HEIGHT = 34
_GRIP = 7


class Header(QWidget):
    """One row of captions; `dragged` says where (in pixels) the English shall begin, `reset` that the usual place is wanted."""

    dragged = Signal(int)
    reset = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._columns = Columns(800)
        self._captions = ("", "", "")
        self._dragging = False
        self.setMouseTracking(True)
        self.retranslate()

    def show_columns(self, columns: Columns) -> None:
        """Stand over these columns."""
        self._columns = columns
        self.update()

    def retranslate(self) -> None:
        """Take the captions in the present language."""
        self._captions = (self.tr("No. · Status"), self.tr("Chinese"), self.tr("English"))
        self.setToolTip(self.tr("Drag the border between the columns; double-click it for the usual widths"))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """As high as one line of captions."""
        return QSize(400, HEIGHT)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  (Qt's name)
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Paint the captions over their columns."""
        palette, painter = self._look.palette, QPainter(self)
        painter.fillRect(self.rect(), QColor(palette.panel))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(palette.line))
        font = self._look.font(Type.SMALL)
        font.setPixelSize(11)
        font.setWeight(QFont.Weight.DemiBold)
        font.setCapitalization(QFont.Capitalization.AllUppercase)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.6)
        painter.setFont(font)
        painter.setPen(QColor(palette.soft))
        starts = (0, self._columns.source, self._columns.target)
        ends = (self._columns.source, self._columns.target, self.width())
        for start, end, caption in zip(starts, ends, self._captions, strict=True):
            painter.drawText(QRectF(start + PAD_X, 0, end - start - PAD_X, self.height()), Qt.AlignmentFlag.AlignVCenter, caption)
        painter.setPen(QColor(palette.line_strong))
        painter.drawLine(QPointF(self._columns.target, 9), QPointF(self._columns.target, self.height() - 10))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  (Qt's name)
        """Take hold of the border."""
        self._dragging = event.button() == Qt.MouseButton.LeftButton and self._on_grip(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  (Qt's name)
        """Drag it, or show that it can be dragged."""
        if self._dragging:
            self.dragged.emit(round(event.position().x()))
        self.setCursor(Qt.CursorShape.SplitHCursor if self._dragging or self._on_grip(event) else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, _: QMouseEvent) -> None:  # noqa: N802  (Qt's name)
        """Let go of it."""
        self._dragging = False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802  (Qt's name)
        """Give the columns their usual widths."""
        if self._on_grip(event):
            self.reset.emit()

    def _on_grip(self, event: QMouseEvent) -> bool:
        return abs(event.position().x() - self._columns.target) <= _GRIP
