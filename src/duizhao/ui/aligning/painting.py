"""Painting one row: its band, its ribbon, what is said in the middle, and its cards.

Decides how each standing looks (never by colour alone: an icon and a word go with it). Which rows are seen, the view decides.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from duizhao.domain.arrangement import Row, Side
from duizhao.ui.aligning.card_paint import CardPainter, Dress
from duizhao.ui.aligning.cards import DIVIDER, GAP, MARGIN, NEW, Cards, Shape
from duizhao.ui.aligning.lighting import Lit
from duizhao.ui.aligning.scene import Scene
from duizhao.ui.aligning.standing import Standing, standing_of
from duizhao.ui.icons import draw
from duizhao.ui.look import Look, Palette, Type

_ICON = 14.0
_INSET = 5.0
"""Pixels by which a ribbon is narrower than its cards are high, at either end."""
_BAND = MARGIN - 10

_RIBBONS: Mapping[Standing, str] = MappingProxyType(
    {Standing.SURE: "approved_wash", Standing.LOOK: "warning_wash", Standing.PINNED: "approved_wash"}
)
_INKS: Mapping[Standing, tuple[str, str]] = MappingProxyType(
    {
        Standing.SURE: ("link", "approved"),
        Standing.LOOK: ("look", "warning"),
        Standing.PINNED: ("confirmed", "approved"),
        Standing.NO_ENGLISH: ("warning", "warning"),
        Standing.NO_CHINESE: ("note", "note"),
        Standing.RULED_CUT: ("close", "soft"),
        Standing.RULED_KEEP: ("confirmed", "soft"),
        Standing.RULED_BOILERPLATE: ("copy", "soft"),
    }
)
"""The icon and the colour of what is said of a row."""
_DRESSES: Mapping[Standing, Dress] = MappingProxyType(
    {
        Standing.SURE: Dress("surface", "line_strong"),
        Standing.LOOK: Dress("surface", "warning_line"),
        Standing.PINNED: Dress("surface", "line_strong"),
        Standing.NO_ENGLISH: Dress("warning_wash", "warning_line", dashed=True),
        Standing.NO_CHINESE: Dress("note_wash", "note", dashed=True),
        Standing.RULED_CUT: Dress("panel", "line_strong", "soft", dashed=True),
        Standing.RULED_KEEP: Dress("panel", "line_strong", dashed=True),
        Standing.RULED_BOILERPLATE: Dress("panel", "line_strong", "soft", dashed=True),
    }
)


class RowPainter:
    """Paints rows in the look that is in use."""

    def __init__(self, look: Look, cards: Cards) -> None:
        self._look = look
        self._cards = cards
        self._one = CardPainter(look)

    def least(self, row: Row, scene: Scene) -> int:
        """How high a row must be for what is said in its middle, and for what it is offered."""
        lines = round(QFontMetricsF(self._look.font(Type.SMALL)).height() * len(_lines(row, scene))) + 6
        return lines if row.source and row.target else max(lines, scene.strip)

    def paint(self, painter: QPainter, row: Row, shape: Shape, top: int, scene: Scene, lit: Mapping[int, Sequence[Lit]]) -> None:
        """Paint a row whose cards begin at `top`."""
        standing = standing_of(row)
        dress = _DRESSES[standing]
        if row.number == scene.current:
            self._band(painter, top, shape.height, scene)
        if row.source and row.target:
            self._ribbon(painter, standing, top, shape, current=row.number == scene.current)
        self._say(painter, row, top, shape, scene)
        texts = {piece.key: piece for piece in row.pieces}
        for placed in shape.cards:
            rect = placed.rect.translated(0, top)
            if rect.bottom() < 0 or rect.top() > scene.room:
                continue
            if placed.key == NEW:
                self._one.frame(painter, NEW, rect, Dress("surface", "accent"), scene)
                continue
            piece = texts[placed.key]
            card = self._cards.of(placed.side, piece.text.plain)
            self._one.paint(painter, piece, card, rect, dress, scene, lit.get(piece.key, ()))

    def divider(self, painter: QPainter, top: int) -> None:
        """The line between two parts of the list, from `top` down."""
        palette, columns = self._look.palette, self._cards.columns
        y, middle = top + DIVIDER / 2, columns.width / 2
        painter.setPen(QPen(palette.colour("line_strong"), 1.0))
        painter.drawLine(QPointF(MARGIN, y), QPointF(middle - 24, y))
        painter.drawLine(QPointF(middle + 24, y), QPointF(columns.width - MARGIN, y))
        painter.setFont(self._look.font(Type.INTERFACE))
        painter.setPen(palette.colour("soft"))
        painter.drawText(QRectF(middle - 24, top, 48, DIVIDER), int(Qt.AlignmentFlag.AlignCenter), "· · ·")

    def _band(self, painter: QPainter, top: int, height: int, scene: Scene) -> None:
        """The ground of the current row, with a ring while the keyboard is here."""
        palette, width = self._look.palette, self._cards.columns.width
        band = QRectF(_BAND, top - GAP / 2 + 0.5, width - 2 * _BAND, height + GAP - 1)
        painter.setPen(QPen(palette.colour("accent" if scene.focused else "line_strong"), 1.6 if scene.focused else 1.0))
        painter.setBrush(palette.colour("panel"))
        painter.drawRoundedRect(band, 11, 11)

    def _ribbon(self, painter: QPainter, standing: Standing, top: int, shape: Shape, *, current: bool) -> None:
        """From the source's height to the target's; a pinned one has edges."""
        columns, palette = self._cards.columns, self._look.palette
        x0, x1 = columns.x(Side.SOURCE) + columns.card, columns.x(Side.TARGET)
        bend, upper = (x0 + x1) / 2, top + _INSET
        left, right = top + shape.source - _INSET, top + shape.target - _INSET
        path = QPainterPath(QPointF(x0, upper))
        path.lineTo(QPointF(x1, upper))
        path.lineTo(QPointF(x1, right))
        path.cubicTo(QPointF(bend, right), QPointF(bend, left), QPointF(x0, left))
        path.closeSubpath()
        painter.fillPath(path, palette.colour(_RIBBONS.get(standing, "panel")))
        if standing is Standing.SURE and not current:
            return
        ink = {Standing.LOOK: "warning_line", Standing.PINNED: "approved"}.get(standing, "progress_approved")
        pen = QPen(palette.colour(ink), 1.6 if standing is Standing.PINNED else 1.0)
        if standing is Standing.LOOK:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawLine(QPointF(x0, upper), QPointF(x1, upper))
        edge = QPainterPath(QPointF(x1, right))
        edge.cubicTo(QPointF(bend, right), QPointF(bend, left), QPointF(x0, left))
        painter.drawPath(edge)

    def _say(self, painter: QPainter, row: Row, top: int, shape: Shape, scene: Scene) -> None:
        """The lines in the middle, kept on the screen as long as a part of the row is."""
        columns, palette, font = self._cards.columns, self._look.palette, self._look.font(Type.SMALL)
        metrics, lines = QFontMetricsF(font), _lines(row, scene)
        step, x = metrics.height(), columns.x(Side.SOURCE) + columns.card
        high = step * len(lines)
        middle = (shape.source + shape.target) / 4 if shape.source and shape.target else max(shape.source, shape.target) / 2
        y = max(top + middle - high / 2, min(10.0, top + shape.height - high))
        y = max(float(top), min(y, max(top + 6.0, scene.room - high - 10)))
        painter.setFont(font)
        for icon, ink, text in lines:
            room_for = columns.ribbon - 8 - (_ICON + 5 if icon else 0)
            said = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room_for)
            wide = metrics.horizontalAdvance(said) + (_ICON + 5 if icon else 0)
            at = x + (columns.ribbon - wide) / 2
            if icon:
                draw(painter, icon, QRectF(round(at), round(y + (step - _ICON) / 2), _ICON, _ICON), _colour(palette, ink))
                at += _ICON + 5
            painter.setPen(palette.colour(ink))
            painter.drawText(QRectF(at, y, wide, step), int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), said)
            y += step

    def caption(self, painter: QPainter, rect: QRect, text: str) -> None:
        """A small label that follows the mouse while paragraphs are dragged."""
        palette = self._look.palette
        painter.setFont(self._look.font(Type.SMALL))
        painter.setPen(QPen(palette.colour("accent"), 1.2))
        painter.setBrush(palette.colour("surface"))
        painter.drawRoundedRect(QRectF(rect), 6, 6)
        painter.setPen(palette.colour("ink"))
        inside = QFontMetricsF(self._look.font(Type.SMALL)).elidedText(text, Qt.TextElideMode.ElideRight, rect.width() - 16)
        painter.drawText(rect.adjusted(8, 0, -8, 0), int(Qt.AlignmentFlag.AlignVCenter), inside)


def _lines(row: Row, scene: Scene) -> list[tuple[str, str, str]]:
    """What is said of a row: icon, ink and words of each line."""
    standing = standing_of(row)
    icon, ink = _INKS[standing]
    lines = [(icon, ink, scene.words.standings.get(standing, ""))]
    if row.source and row.target and len(row.pieces) > 2:
        lines.append(("", "soft", f"{len(row.source)} : {len(row.target)}"))
    if any(piece.key in scene.moved for piece in row.pieces):
        lines.append(("moved", "accent", scene.words.moved))
    if any(piece.key in scene.changed for piece in row.pieces):
        lines.append(("changed", "confirmed", scene.words.changed))
    return lines


def _colour(palette: Palette, name: str) -> str:
    return palette.colour(name).name()
