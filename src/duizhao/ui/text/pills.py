"""Pills: the labels of inline codes, inside the lines of a text.

Decides how much room a pill gets, where it stands and what it looks like. The text itself has no character for it: the letter before a pill is
given more distance to the next one, and a line that begins with a pill begins further to the right, so that places in the text stay what they
are, and a row looks the same in the editor. What a pill says, `labels` decides.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap, QPolygonF, QTextLayout, QTextLine

from duizhao.ui.look import Look
from duizhao.ui.text.document import caret_x
from duizhao.ui.text.labels import Pill, Shape
from duizhao.ui.text.typeset import NO_GAPS, Face, Gaps

_SCALE, _SMALLEST = 0.7, 9
"""A label's letters beside those of the text, and their least size in pixels."""
_INSIDE, _AROUND, _BESIDE = 0.4, 0.36, 0.18
"""Room in a pill beside its label, above and below it, and beside a pill, as a part of the label's size."""
_POINT = 0.42
"""How far the end of a pill that opens or closes a pair is pointed, as a part of its height."""
_BREAKS = "\u2028\u2029\n"
_BLANKS = f" \u3000\u00a0\t{_BREAKS}"


@dataclass(frozen=True, slots=True)
class _Cut:
    """A pill as it is drawn in a face."""

    font: QFont
    width: int
    height: int
    inside: float
    beside: float
    rise: float
    """From the pill's top to the line on which the letters of its label stand."""
    pictures: dict[float, QPixmap] = field(default_factory=dict)

    @property
    def room(self) -> float:
        return self.width + 2 * self.beside


class Pills:
    """Measures, places and paints pills in the look that is in use; begin anew with `forget` when that changes."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._cuts: dict[tuple[str, Shape, int], _Cut] = {}

    def forget(self) -> None:
        """Fonts or colours are others now."""
        self._cuts.clear()

    def gaps(self, text: str, pills: Sequence[Pill], face: Face) -> Gaps:
        """The room that the pills of a drawn text need."""
        after: dict[tuple[int, int], float] = {}
        before: dict[int, float] = {}
        if not pills:
            return NO_GAPS
        in_units = text.encode("utf-16-le", "surrogatepass")
        for unit, group in groupby(pills, key=_place):
            room = sum(self._cut(pill, face).room for pill in group)
            earlier = in_units[2 * unit - 2 : 2 * unit].decode("utf-16-le", "surrogatepass") if unit else _BREAKS[0]
            if earlier not in _BREAKS:
                length = 2 if "\udc00" <= earlier <= "\udfff" and unit > 1 else 1
                after[unit - length, length] = room
            if earlier in _BLANKS:
                before[unit] = room
        return Gaps(after, before)

    def paint(self, painter: QPainter, layout: QTextLayout, pills: Sequence[Pill], place: QPointF, face: Face) -> None:
        """Paint the pills of a laid-out text that stands at `place`."""
        if not pills:
            return
        dots = painter.device().devicePixelRatio()
        for pill, box in self.boxes(layout, pills, face):
            corner = box.topLeft() + place
            sharp = QPointF(round(corner.x() * dots) / dots, round(corner.y() * dots) / dots)
            painter.drawPixmap(sharp, self._picture(pill, face, dots))

    def at(self, layout: QTextLayout, pills: Sequence[Pill], point: QPointF, face: Face) -> Pill | None:
        """The pill at a point of a laid-out text."""
        return next((pill for pill, box in self.boxes(layout, pills, face) if box.adjusted(-1, -3, 1, 3).contains(point)), None)

    def boxes(self, layout: QTextLayout, pills: Sequence[Pill], face: Face) -> Iterator[tuple[Pill, QRectF]]:
        """Where the pills of a laid-out text stand."""
        composed, begins = len(layout.preeditAreaText()), layout.preeditAreaPosition()
        for unit, group in groupby(pills, key=_place):
            members = [(pill, self._cut(pill, face)) for pill in group]
            shown = unit + composed if composed and unit > begins else unit
            found = _start(layout, shown, sum(cut.room for _, cut in members))
            if found is None:
                continue
            line, x = found
            bottom = line.y() + line.ascent()
            for pill, cut in members:
                yield pill, QRectF(x + cut.beside, bottom - cut.rise, cut.width, cut.height)
                x += cut.room

    def _cut(self, pill: Pill, face: Face) -> _Cut:
        size = max(_SMALLEST, round(face.font.pixelSize() * _SCALE))
        key = (pill.label, pill.shape, size)
        cut = self._cuts.get(key)
        if cut is None:
            font = QFont(face.font)
            font.setPixelSize(size)
            font.setWeight(QFont.Weight.Medium)
            metrics = QFontMetricsF(font)
            height = round(metrics.capHeight() + 2 * round(size * _AROUND))
            pointed = height * _POINT if pill.shape in (Shape.OPENING, Shape.CLOSING) else 0.0
            width = round(metrics.horizontalAdvance(pill.label) + 2 * size * _INSIDE + pointed)
            cut = _Cut(font, width, height, size * _INSIDE, size * _BESIDE, (height + metrics.capHeight()) / 2)
            self._cuts[key] = cut
        return cut

    def _picture(self, pill: Pill, face: Face, dots: float) -> QPixmap:
        """A pill, painted once for a screen of so many dots a pixel."""
        cut = self._cut(pill, face)
        picture = cut.pictures.get(dots)
        if picture is None:
            picture = QPixmap(round(cut.width * dots), round(cut.height * dots))
            picture.setDevicePixelRatio(dots)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw(painter, pill, cut)
            painter.end()
            cut.pictures[dots] = picture
        return picture

    def _draw(self, painter: QPainter, pill: Pill, cut: _Cut) -> None:
        palette, quiet = self._look.palette, pill.shape is Shape.CHARACTER
        painter.setPen(QPen(QColor(palette.line_strong if quiet else palette.accent), 1))
        painter.setBrush(QColor(palette.panel if quiet else palette.accent_wash))
        edge = QRectF(0.5, 0.5, cut.width - 1, cut.height - 1)
        if pill.shape in (Shape.OPENING, Shape.CLOSING):
            painter.drawPolygon(_pointed(edge, pill.shape))
        else:
            painter.drawRoundedRect(edge, 3, 3)
        painter.setFont(cut.font)
        painter.setPen(QColor(palette.soft if quiet else palette.accent_deep))
        left = cut.inside + (cut.height * _POINT if pill.shape is Shape.CLOSING else 0.0)
        painter.drawText(QPointF(left, cut.rise), pill.label)


def _start(layout: QTextLayout, unit: int, room: float) -> tuple[QTextLine, float] | None:
    """The line in which the pills before a unit stand, and where they begin."""
    line = layout.lineForTextPosition(unit)
    if not line.isValid():
        return None
    if line.textStart() == unit and line.lineNumber() and not line.x():  # the line is broken behind them
        line = layout.lineAt(line.lineNumber() - 1)
    return line, caret_x(line, unit) - room


def _pointed(box: QRectF, shape: Shape) -> QPolygonF:
    tip, middle = box.height() * _POINT, box.center().y()
    if shape is Shape.OPENING:
        return QPolygonF(
            [
                box.topLeft(),
                QPointF(box.right() - tip, box.top()),
                QPointF(box.right(), middle),
                QPointF(box.right() - tip, box.bottom()),
                box.bottomLeft(),
            ]
        )
    return QPolygonF(
        [
            QPointF(box.left() + tip, box.top()),
            box.topRight(),
            box.bottomRight(),
            QPointF(box.left() + tip, box.bottom()),
            QPointF(box.left(), middle),
        ]
    )


def _place(pill: Pill) -> int:
    return pill.unit
