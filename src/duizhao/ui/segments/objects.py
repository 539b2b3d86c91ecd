"""Things inside a text that are no text: pictures, footnote marks.

Decides how the place of one is shown: a small box that takes no room, so that places in the text stay what they are.
"""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen, QTextLayout

from duizhao.ui.look import Palette
from duizhao.ui.text.document import caret_x, line_top
from duizhao.ui.text.typeset import Face

_SIDE = 6


def paint_object(painter: QPainter, layout: QTextLayout, unit: int, place: QPointF, face: Face, palette: Palette) -> None:
    """Paint the box at a place (in UTF-16 units) of a laid-out text that stands at `place`."""
    line = layout.lineForTextPosition(unit)
    if not line.isValid():
        return
    corner = place + QPointF(caret_x(line, unit) - 1, line_top(layout, line.lineNumber(), face) + 2.5)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(palette.accent), 1.2))
    painter.setBrush(QColor(palette.accent_wash))
    painter.drawRoundedRect(QRectF(corner.x(), corner.y(), _SIDE, _SIDE), 1, 1)
    painter.restore()
