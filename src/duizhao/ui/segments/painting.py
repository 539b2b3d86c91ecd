"""Painting rows.

Decides what a row looks like: which one stands out, where its texts are drawn, what lies under them. Decides nothing about where rows are.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextCharFormat, QTextLayout

from duizhao.domain.text import Span
from duizhao.ui.look import Look, Type
from duizhao.ui.segments.columns import NUMBER, PAD_X, PAD_Y, Columns
from duizhao.ui.segments.layouts import LINE, Cell, Row
from duizhao.ui.segments.standing import StandingPainter
from duizhao.ui.segments.wash import wash
from duizhao.ui.text.pills import Pills
from duizhao.ui.text.plain_edit import MARGIN
from duizhao.ui.text.scroll import Placed

BAR = 3
CHANGES_HEAD = 36
"""Above the changes of the row that is edited: room and a caption."""


@dataclass(slots=True)
class Scene:
    """What the painter has to know beyond the rows. `edited` is the row whose English is in the editor; `text_height` that text's height."""

    current: int = -1
    edited: int = -1
    focused: bool = False
    text_height: int = 0
    selected: tuple[int, Span] | None = None
    """A row and the part of its Chinese that is selected, in UTF-16 units."""
    linked: tuple[int, tuple[Span, ...]] | None = None
    """A row and the sentences of its Chinese that belong to the English one at the caret, in UTF-16 units."""


class RowPainter:
    """Paints rows in the look that is in use."""

    def __init__(self, look: Look, pills: Pills) -> None:
        self._look = look
        self._pills = pills
        self.standing = StandingPainter(look)
        self.caption = ""

    def paint(self, painter: QPainter, row: Row, placed: Placed, columns: Columns, scene: Scene, clip: QRect) -> None:
        """Paint what of a row is inside the clip."""
        palette, position = self._look.palette, row.state.position
        bounds = QRect(0, placed.y, columns.width, placed.height)
        current = position == scene.current
        painter.fillRect(bounds & clip, QColor(palette.surface if current else palette.paper))
        painter.fillRect(QRect(0, bounds.bottom(), columns.width, LINE), QColor(palette.line))
        if current:
            painter.fillRect(QRect(0, bounds.top(), BAR, bounds.height() - LINE), QColor(palette.accent))
        if clip.left() < NUMBER:
            self.standing.paint(painter, row.standing, placed.y)
        painter.setPen(QColor(palette.ink))
        if clip.left() < columns.target and clip.right() >= columns.source:
            selected = scene.selected[1] if scene.selected is not None and scene.selected[0] == position else None
            place = QPointF(columns.source + PAD_X, placed.y + PAD_Y)
            if scene.linked is not None and scene.linked[0] == position:
                wash(painter, row.source.layout, scene.linked[1], place, row.source.face, palette.colour("linked_wash"))
            self._cell(painter, row.source, place, clip, selected)
        if clip.right() >= columns.target:
            if position == scene.edited:
                self._edited(painter, row, placed, columns, scene, clip)
            else:
                self._cell(painter, row.target, QPointF(columns.target + PAD_X, placed.y + PAD_Y), clip, None)

    def editor_place(self, row: Row, placed: Placed, columns: Columns, scene: Scene) -> QRect:
        """Where the editor stands in its row."""
        height = placed.height - LINE - 2 * (PAD_Y - MARGIN)
        if row.apart:
            height = scene.text_height + 2 * MARGIN
        return QRect(columns.target + PAD_X - MARGIN, placed.y + PAD_Y - MARGIN, columns.target_text + 2 * MARGIN, height)

    def changes_place(self, row: Row, placed: Placed, columns: Columns, scene: Scene) -> QPointF:
        """Where the changes of the edited row stand: under the editor."""
        editor = self.editor_place(row, placed, columns, scene)
        return QPointF(columns.target + PAD_X, editor.bottom() + 1 - MARGIN + CHANGES_HEAD)

    def _edited(self, painter: QPainter, row: Row, placed: Placed, columns: Columns, scene: Scene, clip: QRect) -> None:
        palette = self._look.palette
        frame = QRectF(self.editor_place(row, placed, columns, scene)).adjusted(-1.5, -1.5, 1.5, 1.5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(palette.accent if scene.focused else palette.line_strong), 1))
        painter.drawRoundedRect(frame, 5, 5)
        painter.restore()
        if row.apart:
            place = self.changes_place(row, placed, columns, scene)
            caption = self._look.font(Type.SMALL)
            caption.setWeight(QFont.Weight.DemiBold)
            painter.setFont(caption)
            painter.setPen(QColor(palette.soft))
            painter.drawText(QRectF(place.x(), place.y() - 23, columns.target_text, 18), Qt.AlignmentFlag.AlignVCenter, self.caption)
            painter.setPen(QColor(palette.ink))
            self._cell(painter, row.target, place, clip, None)

    def _cell(self, painter: QPainter, cell: Cell, place: QPointF, clip: QRect, selected: Span | None) -> None:
        selections = [self._selection((min(selected), max(selected)))] if selected is not None and selected[0] != selected[1] else []
        cell.layout.draw(painter, place, selections, QRectF(clip))
        self._pills.paint(painter, cell.layout, cell.dressed.pills, place, cell.face)

    def _selection(self, span: Span) -> QTextLayout.FormatRange:
        palette, piece = self._look.palette, QTextLayout.FormatRange()
        colours = QTextCharFormat()
        colours.setBackground(QColor(palette.accent))
        colours.setForeground(QColor(palette.on_accent))
        piece.start, piece.length, piece.format = span[0], span[1] - span[0], colours
        return piece
