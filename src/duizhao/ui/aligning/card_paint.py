"""Painting one paragraph's card.

Decides how a card shows that it is selected, armed, a goal, changed or about to be split, and how numbers and names are lit in it. Where it
stands, `cards` decides.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextLayout

from duizhao.domain.arrangement import Piece
from duizhao.ui.aligning.cards import GUTTER, PAD_X, PAD_Y, Card
from duizhao.ui.aligning.lighting import Lit, Wash
from duizhao.ui.aligning.numbering import label_of
from duizhao.ui.aligning.scene import Scene
from duizhao.ui.icons import draw
from duizhao.ui.look import Look, Type
from duizhao.ui.text.document import caret_x

RADIUS = 8.0
_BAR = 3.0
_ICON = 13.0
_WASHES = {Wash.NUMBER: "note_wash", Wash.NAME: "accent_wash", Wash.LONE: "warning_wash"}
_EDGES = {Wash.NUMBER: "", Wash.NAME: "", Wash.LONE: "warning_line"}


@dataclass(frozen=True, slots=True)
class Dress:
    """What a card wears when nothing is done with it: names of the palette."""

    ground: str
    edge: str
    ink: str = "ink"
    dashed: bool = False


class CardPainter:
    """Paints cards in the look that is in use."""

    def __init__(self, look: Look) -> None:
        self._look = look

    def paint(self, painter: QPainter, piece: Piece, card: Card, rect: QRect, dress: Dress, scene: Scene, lit: Iterable[Lit]) -> None:
        """Paint a paragraph into its place."""
        ground = self._ground(painter, piece.key, QRectF(rect), dress, scene)
        if piece.key in scene.changed:
            self._bar(painter, QRectF(rect))
        self._number(painter, piece, rect, card.face.pitch, moved=scene.moved)
        if piece.key == scene.edited:
            return
        corner = QPointF(rect.left() + GUTTER, rect.top() + PAD_Y)
        for stretch in lit:
            self._light(painter, card, corner, stretch, ground)
        painter.setPen(self._look.palette.colour(dress.ink))
        card.layout.draw(painter, corner, [], QRectF(painter.viewport()))
        if scene.splitting is not None and scene.splitting.key == piece.key:
            self._places(painter, card, corner, scene)

    def frame(self, painter: QPainter, key: int, rect: QRect, dress: Dress, scene: Scene) -> None:
        """Paint the card of a paragraph that is only being written."""
        self._ground(painter, key, QRectF(rect), dress, scene)

    def _ground(self, painter: QPainter, key: int, rect: QRectF, dress: Dress, scene: Scene) -> str:
        """The card itself, and the name of its ground: what is being done with it goes before how it stands."""
        palette = self._look.palette
        ground, pen = dress.ground, QPen(palette.colour(dress.edge), 1.0)
        if dress.dashed:
            pen.setStyle(Qt.PenStyle.DashLine)
        if key in scene.selected or key == scene.edited:
            pen = QPen(palette.colour("accent"), 2.0)
            ground = "accent_wash" if key in scene.selected and key != scene.edited else "surface"
        if key in scene.armed or key in scene.dragged:
            pen = QPen(palette.colour("accent_deep"), 2.4)
            pen.setDashPattern([4, 2.5])
            ground = "accent_wash"
        if key in scene.goal:
            pen, ground = QPen(palette.colour("accent"), 3.0), "accent_wash"
        painter.setPen(pen)
        painter.setBrush(palette.colour(ground))
        half = pen.widthF() / 2
        painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), RADIUS, RADIUS)
        return ground

    def _bar(self, painter: QPainter, rect: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.palette.colour("confirmed"))
        painter.drawRoundedRect(QRectF(rect.left() + 4, rect.top() + 7, _BAR, rect.height() - 14), _BAR / 2, _BAR / 2)

    def _number(self, painter: QPainter, piece: Piece, rect: QRect, pitch: int, *, moved: frozenset[int]) -> None:
        """The number in the file, and under it a pencil where the words were mended."""
        palette, font = self._look.palette, self._look.font(Type.SMALL)
        out_of_place = piece.key in moved
        font.setBold(out_of_place)
        painter.setFont(font)
        painter.setPen(palette.colour("accent" if out_of_place else "soft"))
        first = QRect(rect.left() + 2, rect.top() + PAD_Y, GUTTER - 10, pitch)
        painter.drawText(first, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), label_of(piece))
        if piece.is_mended and piece.cuts and rect.height() >= 2 * pitch + PAD_Y:
            at = QRectF(first.right() - _ICON + 1, first.bottom() + (pitch - _ICON) / 2, _ICON, _ICON)
            draw(painter, "draft", at, palette.soft)

    def _light(self, painter: QPainter, card: Card, corner: QPointF, stretch: Lit, ground: str) -> None:
        palette, wash = self._look.palette, _WASHES[stretch.wash]
        edge = _EDGES[stretch.wash]
        if wash == ground:  # else nothing of it would be seen on the very paragraph that is chosen
            wash = "surface"
        painter.setPen(QPen(palette.colour(edge), 1.0) if edge else Qt.PenStyle.NoPen)
        painter.setBrush(palette.colour(wash))
        for box in boxes(card, *card.points.span(stretch.span)):
            painter.drawRoundedRect(box.translated(corner), 3.5, 3.5)

    def _places(self, painter: QPainter, card: Card, corner: QPointF, scene: Scene) -> None:
        """The places at which the paragraph may be split: hair lines, the chosen one strong and with a head."""
        splitting, palette = scene.splitting, self._look.palette
        if splitting is None:
            return
        for number, place in enumerate(splitting.places):
            box = place_box(card, place).translated(corner)
            if number != splitting.chosen:
                painter.setPen(QPen(palette.colour("accent"), 1.4, Qt.PenStyle.DotLine))
                painter.drawLine(box.topLeft(), box.bottomLeft())
                continue
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.colour("accent"))
            painter.drawRoundedRect(QRectF(box.left() - 1.5, box.top() - 2, 3, box.height() + 4), 1.5, 1.5)
            painter.drawEllipse(QPointF(box.left(), box.top() - 3), 4.0, 4.0)
            painter.drawEllipse(QPointF(box.left(), box.bottom() + 3), 4.0, 4.0)


def boxes(card: Card, start: int, end: int) -> list[QRectF]:
    """Where a stretch [start, end) of a laid-out text stands, in UTF-16 units: one box a line."""
    found = []
    layout: QTextLayout = card.layout
    number = layout.lineForTextPosition(start).lineNumber() if start < end else layout.lineCount()
    while number < layout.lineCount():
        line = layout.lineAt(number)
        first, last = line.textStart(), line.textStart() + line.textLength()
        if first >= end:
            break
        left = caret_x(line, max(start, first))
        right = caret_x(line, end) if end < last else line.naturalTextWidth()
        found.append(QRectF(left - 1.5, line.y() - 0.5, right - left + 3, line.height() + 1))
        number += 1
    return found


def place_box(card: Card, point: int) -> QRectF:
    """The left edge of a place in a laid-out text, in code points, as a box without width."""
    start = card.points.start(point)
    line = card.layout.lineForTextPosition(start)
    return QRectF(caret_x(line, start), line.y(), 0, line.height())


def text_room(rect: QRect) -> QRect:
    """The room for a card's text."""
    return rect.adjusted(GUTTER, PAD_Y, -PAD_X, -PAD_Y)
