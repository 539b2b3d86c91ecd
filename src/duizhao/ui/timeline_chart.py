"""A chart of values over checkpoints.

Decides where axes, lines and marks are drawn, and how one value is read by mouse and by keyboard. Which values there are is handed in.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from duizhao.ui.look import Look, Type

_LINES = ("accent", "warning_line", "note", "approved", "error")
"""Colours of the lines; the shapes of their marks tell them apart without colour."""
_DASHES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine)
_STEPS = (1, 2, 2.5, 5, 10)
_TICKS = 4
_RADIUS, _NEAR = 4.0, 24.0
_HEIGHT = 230


@dataclass(frozen=True, slots=True)
class Point:
    """A value at a checkpoint, the words in which it is read, and whether it was measured by other rules than the last one of its line."""

    place: int
    value: float
    read: str
    other_rules: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A value followed over checkpoints; `document` counts the documents from 0, whose lines are drawn in different strokes."""

    name: str
    points: tuple[Point, ...]
    document: int = 0


class TimelineChart(QWidget):
    """Lines over checkpoints. Left and Right go from point to point, Up and Down from line to line; the mouse reads the nearest point."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._places: tuple[str, ...] = ()
        self._lines: tuple[Line, ...] = ()
        self._unit = ""
        self._current: tuple[int, int] | None = None
        self._empty = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self._repaint)

    def show_lines(self, places: Sequence[str], lines: Sequence[Line], unit: str, empty: str) -> None:
        """Draw these lines over these checkpoints; `unit` is written above the axis, `empty` where there is nothing to draw."""
        self._places, self._unit, self._empty = tuple(places), unit, empty
        self._lines = tuple(line for line in lines if line.points)
        self._current = None
        self.setAccessibleDescription("; ".join(point.read for line in self._lines for point in line.points) or empty)
        if self.hasFocus() and self._lines:
            self._read((0, len(self._lines[0].points) - 1))
        self.update()

    @property
    def reading(self) -> str:
        """The value that is read now; empty while none is."""
        if self._current is None:
            return ""
        line, point = self._current
        return self._lines[line].points[point].read

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        return QSize(640, _HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        steps = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}
        step = steps.get(Qt.Key(event.key()))
        if step is None or not self._lines:
            super().keyPressEvent(event)
            return
        if self._current is None:
            self._read((0, len(self._lines[0].points) - 1))
            return
        line = (self._current[0] + step[0]) % len(self._lines)
        point = max(0, min(self._current[1] + step[1], len(self._lines[line].points) - 1))
        self._read((line, point))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  (Qt's name)
        super().focusInEvent(event)
        if self._current is None and self._lines:
            self._read((0, len(self._lines[0].points) - 1))

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  (Qt's name)
        super().focusOutEvent(event)
        self._read(None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  (Qt's name)
        def apart(place: tuple[int, int]) -> float:
            at = self._at(self._lines[place[0]].points[place[1]])
            return math.hypot(at.x() - event.position().x(), at.y() - event.position().y())

        near = min(self._all(), key=apart, default=None)
        if near is not None and apart(near) <= _NEAR:
            self._read(near)
        elif not self.hasFocus():
            self._read(None)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802  (Qt's name)
        super().leaveEvent(event)
        if not self.hasFocus():
            self._read(None)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.font(Type.SMALL))
        palette = self._look.palette
        painter.fillRect(self.rect(), palette.colour("surface"))
        painter.setPen(palette.colour("accent" if self.hasFocus() else "line"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        if not self._lines:
            painter.setPen(palette.colour("soft"))
            painter.drawText(self.rect().adjusted(16, 16, -16, -16), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._empty)
            return
        self._paint_axes(painter)
        self._paint_legend(painter)
        for number, line in enumerate(self._lines):
            self._paint_line(painter, number, line)
        self._paint_reading(painter)

    @Slot()
    def _repaint(self) -> None:
        self.update()

    def _all(self) -> Iterator[tuple[int, int]]:
        return ((line, point) for line, each in enumerate(self._lines) for point in range(len(each.points)))

    def _read(self, place: tuple[int, int] | None) -> None:
        if place == self._current:
            return
        self._current = place
        if place is not None:
            self.setAccessibleDescription(self.reading)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.update()

    def _plot(self) -> QRectF:
        """Where the lines are drawn."""
        metrics = QFontMetrics(self._look.font(Type.SMALL))
        left = 18 + max(metrics.horizontalAdvance(f"{tick:g}") for tick in self._ticks())
        return QRectF(
            left, 20 + 2 * metrics.height(), max(40.0, self.width() - left - 24.0), max(40.0, self.height() - 44.0 - 3 * metrics.height())
        )

    def _ticks(self) -> list[float]:
        """Round numbers from 0 to above the highest value."""
        highest = max((point.value for line in self._lines for point in line.points), default=0.0) or 1.0
        rough = highest / _TICKS
        size = 10 ** math.floor(math.log10(rough))
        step = next(each * size for each in _STEPS if each * size >= rough)
        return [round(number * step, 10) for number in range(math.ceil(highest / step - 1e-9) + 1)]

    def _at(self, point: Point) -> QPointF:
        plot, top = self._plot(), self._ticks()[-1]
        share = point.place / (len(self._places) - 1) if len(self._places) > 1 else 0.5
        return QPointF(plot.left() + plot.width() * (0.04 + 0.92 * share), plot.bottom() - plot.height() * point.value / top)

    def _paint_axes(self, painter: QPainter) -> None:
        palette, plot, metrics = self._look.palette, self._plot(), painter.fontMetrics()
        ticks = self._ticks()
        for tick in ticks:
            y = plot.bottom() - plot.height() * tick / ticks[-1]
            painter.setPen(palette.colour("line_strong" if tick == 0 else "line"))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(palette.colour("soft"))
            text = f"{tick:g}"
            painter.drawText(QPointF(plot.left() - 6 - metrics.horizontalAdvance(text), y + metrics.ascent() / 2 - 1), text)
        painter.drawText(QPointF(10, plot.top() - 8), self._unit)
        room = 0.92 * plot.width() / max(1, len(self._places) - 1) if len(self._places) > 1 else plot.width()
        every = max(1, math.ceil(56 / room))
        for place, name in enumerate(self._places):
            if place % every and place != len(self._places) - 1:
                continue
            text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, round(room * every) - 10)
            x = self._at(Point(place, 0, "")).x() - metrics.horizontalAdvance(text) / 2
            x = max(2.0, min(x, self.width() - 4.0 - metrics.horizontalAdvance(text)))
            painter.drawText(QPointF(x, plot.bottom() + 8 + metrics.ascent()), text)

    def _paint_legend(self, painter: QPainter) -> None:
        metrics, x = painter.fontMetrics(), 14.0
        y = 10 + metrics.height() / 2
        for number, line in enumerate(self._lines):
            _mark(painter, number, QPointF(x + _RADIUS, y), self._colour(number), self._look.palette.colour("surface"))
            painter.setPen(self._look.palette.colour("ink"))
            painter.drawText(QPointF(x + 14, y + metrics.ascent() / 2 - 1), line.name)
            x += 14 + metrics.horizontalAdvance(line.name) + 20

    def _paint_line(self, painter: QPainter, number: int, line: Line) -> None:
        colour, surface = self._colour(number), self._look.palette.colour("surface")
        painter.setPen(QPen(colour, 2, _DASHES[line.document % len(_DASHES)]))
        painter.drawPolyline(QPolygonF([self._at(point) for point in line.points]))
        for place, point in enumerate(line.points):
            read = self._current == (number, place)
            _mark(painter, number, self._at(point), colour, surface, hollow=point.other_rules, larger=read)

    def _paint_reading(self, painter: QPainter) -> None:
        if self._current is None:
            return
        palette, metrics = self._look.palette, painter.fontMetrics()
        at = self._at(self._lines[self._current[0]].points[self._current[1]])
        box = QRectF(metrics.boundingRect(0, 0, min(340, self.width() - 40), 400, int(Qt.TextFlag.TextWordWrap), self.reading)).adjusted(
            -8, -5, 8, 5
        )
        box.moveCenter(QPointF(at.x(), at.y() - box.height() / 2 - 12))
        if box.top() < 4:
            box.moveTop(at.y() + 12)
        box.moveLeft(max(6.0, min(box.left(), self.width() - 6.0 - box.width())))
        painter.setPen(palette.colour("line_strong"))
        painter.setBrush(palette.colour("panel"))
        painter.drawRoundedRect(box, 5, 5)
        painter.setPen(palette.colour("ink"))
        painter.drawText(box.adjusted(8, 5, -8, -5), Qt.TextFlag.TextWordWrap, self.reading)

    def _colour(self, line: int) -> QColor:
        return self._look.palette.colour(_LINES[line % len(_LINES)])


def _mark(painter: QPainter, line: int, at: QPointF, colour: QColor, ground: QColor, *, hollow: bool = False, larger: bool = False) -> None:
    """A circle, square, diamond or triangle."""
    radius = _RADIUS * (1.5 if larger else 1.0)
    painter.setPen(QPen(colour, 2))
    painter.setBrush(ground if hollow else colour)
    corners = {
        1: ((-1, -1), (1, -1), (1, 1), (-1, 1)),
        2: ((0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)),
        3: ((0, -1.2), (1.2, 1), (-1.2, 1)),
    }.get(line % 4)
    if corners is None:
        painter.drawEllipse(at, radius, radius)
    else:
        painter.drawPolygon(QPolygonF([QPointF(at.x() + x * radius, at.y() + y * radius) for x, y in corners]))
