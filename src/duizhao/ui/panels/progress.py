"""How far the rows are, as one bar.

Decides the order and the colours of its stretches. Counts nothing.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from duizhao.ui.look import Look

_COLOURS = ("progress_approved", "progress_confirmed", "progress_sent_back", "progress_rest")
_HEIGHT = 8


class Progress(QWidget):
    """Four stretches: approved, confirmed, sent back, and the rest."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._counts: tuple[int, ...] = (0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(60)
        self.setMaximumWidth(190)

    def show_counts(self, counts: Sequence[int]) -> None:
        """Show so many rows of each."""
        if tuple(counts) != self._counts:
            self._counts = tuple(counts)
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        return QSize(190, _HEIGHT + 6)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(0, (self.height() - _HEIGHT) / 2, self.width(), _HEIGHT)
        shape = QPainterPath()
        shape.addRoundedRect(place, _HEIGHT / 2, _HEIGHT / 2)
        painter.setClipPath(shape)
        painter.fillRect(place, self._look.palette.colour("progress_rest"))
        whole, left = sum(self._counts) or 1, place.left()
        for name, count in zip(_COLOURS, self._counts, strict=True):
            width = place.width() * count / whole
            painter.fillRect(QRectF(left, place.top(), width, place.height()), self._look.palette.colour(name))
            left += width
        painter.end()
