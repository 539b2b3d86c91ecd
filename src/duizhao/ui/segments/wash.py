"""A wash of colour under a part of a laid-out text.

Decides its shape: from the part's first letter to its last, line by line, as high as the lines stand apart. Decides no colour, and not
what is washed.
"""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QTextLayout

from duizhao.domain.text import Span
from duizhao.ui.text.document import caret_x, line_top
from duizhao.ui.text.typeset import Face

_ROUND = 3.0


def wash(painter: QPainter, layout: QTextLayout, spans: Iterable[Span], place: QPointF, face: Face, colour: QColor) -> None:
    """Lay a colour under the spans (in UTF-16 units) of a text whose layout is drawn at `place`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(colour)
    painter.setBrush(colour)
    for piece in _pieces(layout, spans, face):
        painter.drawRoundedRect(piece.translated(place), _ROUND, _ROUND)
    painter.restore()


def _pieces(layout: QTextLayout, spans: Iterable[Span], face: Face) -> Iterable[QRectF]:
    for start, end in spans:
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            if first < last:
                left, right = caret_x(line, first), caret_x(line, last)
                yield QRectF(left - 1, line_top(layout, number, face) + 1, right - left + 2, face.pitch - 2)
