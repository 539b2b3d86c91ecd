"""Laying out and painting one proposed row: paragraphs on cards, and the ribbon between them.

Decides how a row looks. Which rows are seen, the view decides.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QTextLayout, QTextOption

from duizhao.ui.dialogs.proposal import Proposed, Standing
from duizhao.ui.icons import draw
from duizhao.ui.look import LINE_HEIGHT, Look, Type

_MARGIN, _GAP, _BETWEEN = 22.0, 12.0, 6.0
_PAD_X, _PAD_Y, _NUMBER = 12.0, 8.0, 26.0
_RADIUS = 8.0
_ICON = 15.0


@dataclass(frozen=True, slots=True)
class _Card:
    layout: QTextLayout
    number: str
    height: float


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A row with its texts broken into lines for one width."""

    left: tuple[_Card, ...]
    right: tuple[_Card, ...]
    height: float
    """With the gap to the next row."""


@dataclass(frozen=True, slots=True)
class _Style:
    edge: str
    ground: str
    ribbon: str
    ink: str
    icon: str
    dashed: bool = False


_STYLES: Mapping[Standing, _Style] = {
    Standing.SURE: _Style("line", "surface", "approved_wash", "approved", "confirmed"),
    Standing.LOOK: _Style("warning_line", "surface", "warning_wash", "warning", "look"),
    Standing.NO_ENGLISH: _Style("warning_line", "warning_wash", "paper", "warning", "warning", dashed=True),
    Standing.NO_CHINESE: _Style("note", "note_wash", "paper", "note", "note", dashed=True),
}


class RowPainter:
    """Lays rows out for one width and paints them in one look."""

    def __init__(self, look: Look, width: float) -> None:
        self._look = look
        self._fonts = {True: look.font(Type.CHINESE), False: look.font(Type.ENGLISH)}
        self._lines = {True: _line_height(self._fonts[True], Type.CHINESE), False: _line_height(self._fonts[False], Type.ENGLISH)}
        self._small = look.font(Type.SMALL)
        self._ribbon = min(132.0, max(92.0, width * 0.11))
        self._column = max(120.0, (width - 2 * _MARGIN - self._ribbon) / 2)
        self._inner = self._column - 2 * _PAD_X - _NUMBER

    def guess(self, row: Proposed) -> float:
        """About how high a row will be; quick."""
        chinese = sum(self._guess(len(text) * self._fonts[True].pixelSize(), chinese=True) for _, text in row.chinese)
        english = sum(self._guess(len(text) * self._fonts[False].pixelSize() * 0.53, chinese=False) for _, text in row.english)
        return max(chinese, english) + _BETWEEN * (max(len(row.chinese), len(row.english)) - 1) + _GAP

    def lay_out(self, row: Proposed) -> LaidOut:
        """Break a row's texts into lines."""
        left = tuple(self._card(number, text, chinese=True) for number, text in row.chinese)
        right = tuple(self._card(number, text, chinese=False) for number, text in row.english)
        return LaidOut(left, right, max(_stacked(left), _stacked(right)) + _GAP)

    def paint(self, painter: QPainter, row: Proposed, laid: LaidOut, top: float, word: str, *, current: bool) -> None:
        """Paint a row whose upper edge is at `top`; `word` says its confidence."""
        style = _STYLES[row.standing]
        x = _MARGIN + self._column + self._ribbon
        if laid.left and laid.right:
            self._paint_ribbon(painter, style, (top, top + _stacked(laid.left)), (top, top + _stacked(laid.right)))
        shape = f"{len(laid.left)} : {len(laid.right)}" if laid.left and laid.right and len(laid.left) + len(laid.right) > 2 else ""
        self._paint_word(painter, style, top, max(_stacked(laid.left), _stacked(laid.right)), (word, shape))
        for cards, at, chinese in ((laid.left, _MARGIN, True), (laid.right, x, False)):
            y = top
            for card in cards:
                self._paint_card(painter, card, QRectF(at, y, self._column, card.height), style, chinese=chinese, current=current)
                y += card.height + _BETWEEN

    def _guess(self, length: float, *, chinese: bool) -> float:
        return max(1, ceil(length / self._inner)) * self._lines[chinese] + 2 * _PAD_Y

    def _card(self, number: int, text: str, *, chinese: bool) -> _Card:
        layout = QTextLayout(text.replace("\n", "\u2028"), self._fonts[chinese])
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        y, step = 0.0, self._lines[chinese]
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self._inner)
            line.setPosition(QPointF(0, y + (step - line.height()) / 2))
            y += step
        layout.endLayout()
        return _Card(layout, str(number + 1), y + 2 * _PAD_Y)

    def _paint_card(self, painter: QPainter, card: _Card, place: QRectF, style: _Style, *, chinese: bool, current: bool) -> None:
        palette = self._look.palette
        pen = QPen(palette.colour("accent" if current else style.edge), 1.6 if current else 1.0)
        if style.dashed and not current:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(palette.colour(style.ground))
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter.setFont(self._small)
        painter.setPen(palette.colour("faint"))
        first = QRectF(place.left() + 6, place.top() + _PAD_Y, _NUMBER - 2, self._lines[chinese])
        painter.drawText(first, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), card.number)
        painter.setPen(palette.colour("ink"))
        card.layout.draw(painter, QPointF(place.left() + _PAD_X + _NUMBER, place.top() + _PAD_Y))

    def _paint_ribbon(self, painter: QPainter, style: _Style, left: tuple[float, float], right: tuple[float, float]) -> None:
        x0, x1 = _MARGIN + self._column, _MARGIN + self._column + self._ribbon
        bend = (x0 + x1) / 2
        inset = 7.0
        path = QPainterPath(QPointF(x0, left[0] + inset))
        path.cubicTo(QPointF(bend, left[0] + inset), QPointF(bend, right[0] + inset), QPointF(x1, right[0] + inset))
        path.lineTo(QPointF(x1, right[1] - inset))
        path.cubicTo(QPointF(bend, right[1] - inset), QPointF(bend, left[1] - inset), QPointF(x0, left[1] - inset))
        path.closeSubpath()
        painter.fillPath(path, QColor(self._look.palette.colour(style.ribbon)))

    def _paint_word(self, painter: QPainter, style: _Style, top: float, height: float, texts: tuple[str, str]) -> None:
        """The icon and word of the confidence in the middle of the ribbon, and below it the shape of a row that is not one to one."""
        palette, metrics = self._look.palette, QFontMetricsF(self._small)
        word, shape = texts
        x0, step = _MARGIN + self._column, metrics.height()
        y = top + min(height, 200.0) / 2 - (step if shape else step / 2)
        wide = _ICON + 4 + metrics.horizontalAdvance(word)
        x = x0 + (self._ribbon - wide) / 2
        draw(painter, style.icon, QRectF(x, y + (step - _ICON) / 2, _ICON, _ICON), getattr(palette, style.ink))
        painter.setFont(self._small)
        painter.setPen(palette.colour(style.ink))
        painter.drawText(QRectF(x + _ICON + 4, y, wide, step), int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), word)
        if shape:
            painter.setPen(palette.colour("soft"))
            painter.drawText(QRectF(x0, y + step, self._ribbon, step), int(Qt.AlignmentFlag.AlignCenter), shape)


def _line_height(font: QFont, step: Type) -> float:
    return font.pixelSize() * LINE_HEIGHT[step]


def _stacked(cards: Sequence[_Card]) -> float:
    return sum(card.height for card in cards) + _BETWEEN * max(0, len(cards) - 1)
