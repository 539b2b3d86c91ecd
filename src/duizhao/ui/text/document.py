"""How the edited text is laid out.

Decides that it is broken into lines and placed just as a painted row is (`typeset.break_lines`): Qt's own layout would place them a little
differently, and the text would jump when its row becomes the current one.
"""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSizeF, Signal
from PySide6.QtGui import QAbstractTextDocumentLayout, QPainter, QTextBlock, QTextDocument, QTextFrame, QTextLayout, QTextLine, QTextOption

from duizhao.ui.text.typeset import PARAGRAPH_GAP, Face, break_lines


class DocumentLayout(QAbstractTextDocumentLayout):
    """Lays the blocks of a plain document out one under another, `margin` pixels from its edges.

    Its own signals stand in for Qt's `update` and `documentSizeChanged`: emitting those from Python brings PySide 6.11 down.
    """

    laid_out = Signal()
    resized = Signal()

    def __init__(self, document: QTextDocument, face: Face, option: QTextOption, margin: int) -> None:
        super().__init__(document)
        self._document = document
        self._face = face
        self._option = option
        self._margin = margin
        self._width = 100.0
        self.before: Mapping[int, float] = {}
        """What lines that begin at a place of the document leave free, from the next time on that they are laid out."""
        self._tops: list[float] = []
        self._heights: list[float] = []
        self._size = QSizeF()

    @property
    def face(self) -> Face:
        """The face in which the text is set."""
        return self._face

    @property
    def text_height(self) -> int:
        """How high the text is, without the margins."""
        return round(self._size.height()) - 2 * self._margin

    def set_up(self, face: Face, width: float) -> None:
        """Set in this face, in lines of this width, from now on."""
        if face is not self._face or width != self._width:
            self._face, self._width = face, width
            self._lay_out()

    def lay_out_anew(self) -> None:
        """Break every line again."""
        self._lay_out()

    def documentChanged(self, start: int, removed: int, added: int) -> None:  # noqa: N802  (Qt's name)
        """Qt says that the text, or how it is marked, is another."""
        first = self._document.findBlock(max(0, start)).blockNumber()
        last = self._document.findBlock(max(0, start + added)).blockNumber()
        whole = len(self._tops) != self._document.blockCount() or first < 0 or last < 0 or removed + added > _MANY
        self._lay_out() if whole else self._lay_out(first, last)

    def documentSize(self) -> QSizeF:  # noqa: N802  (Qt's name)
        """The text with its margins."""
        return self._size

    def pageCount(self) -> int:  # noqa: N802  (Qt's name)
        """There are no pages."""
        return 1

    def frameBoundingRect(self, _: QTextFrame) -> QRectF:  # noqa: N802  (Qt's name)
        """The one frame is the whole document."""
        return QRectF(QPointF(0, 0), self._size)

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:  # noqa: N802  (Qt's name)
        """Where a paragraph stands."""
        number = block.blockNumber()
        if not block.isValid() or not 0 <= number < len(self._tops):
            return QRectF()
        return QRectF(self._margin, self._tops[number], self._width, self._heights[number])

    def hitTest(self, point: object, accuracy: object) -> int:  # noqa: N802, ARG002  (Qt's name; near is always near enough)
        """The place in the text that is nearest to a point."""
        return self.place_near(point) if isinstance(point, QPointF) else 0

    def place_near(self, point: QPointF) -> int:
        """The place in the text that is nearest to a point, in UTF-16 units."""
        block = self._document.begin()
        while block.next().isValid() and point.y() >= self._tops[block.next().blockNumber()]:
            block = block.next()
        inside = point - QPointF(self._margin, self._tops[block.blockNumber()])
        return block.position() + place_at(block.layout(), inside, self._face)

    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        """Paint what of the text is inside the clip, the selection, and the caret."""
        clip = context.clip
        block = self._document.begin()
        painter.setPen(context.palette.text().color())
        while block.isValid() and block.blockNumber() < len(self._tops):
            bounds = self.blockBoundingRect(block)
            if clip.isEmpty() or bounds.intersects(clip):
                block.layout().draw(painter, bounds.topLeft(), self._selections(block, context), clip)
                self._caret(painter, block, bounds.topLeft(), context.cursorPosition)
            block = block.next()

    def _selections(self, block: QTextBlock, context: QAbstractTextDocumentLayout.PaintContext) -> list[QTextLayout.FormatRange]:
        found = []
        for selection in context.selections:
            start = selection.cursor.selectionStart() - block.position()
            end = selection.cursor.selectionEnd() - block.position()
            start, end = max(0, start), min(end, block.length())
            if start < end:
                piece = QTextLayout.FormatRange()
                piece.start, piece.length, piece.format = start, end - start, selection.format
                found.append(piece)
        return found

    def _caret(self, painter: QPainter, block: QTextBlock, place: QPointF, cursor: int) -> None:
        layout = block.layout()
        inside = cursor - block.position()
        if cursor < -1:  # Qt's way to say: so far inside what is being composed
            inside = layout.preeditAreaPosition() - (cursor + 2) if layout.preeditAreaText() else -1
        if 0 <= inside < block.length() + len(layout.preeditAreaText()):
            layout.drawCursor(painter, place, inside, 1)

    def _lay_out(self, first: int = 0, last: int | None = None) -> None:
        """Lay the paragraphs from `first` to `last` out; those after them move."""
        before = QSizeF(self._size)
        y, block, tops, heights = float(self._margin), self._document.begin(), [], []
        while block.isValid():
            number = block.blockNumber()
            if first <= number and (last is None or number <= last):
                layout = block.layout()
                layout.setTextOption(self._option)
                start = block.position()
                free = {place - start: room for place, room in self.before.items() if place >= start} if self.before else {}
                height: float = break_lines(layout, self._face, self._width, free)
                block.setLineCount(layout.lineCount())
            else:
                height = self._heights[number]
            tops.append(y)
            heights.append(height)
            y += height + PARAGRAPH_GAP
            block = block.next()
        self._tops, self._heights = tops, heights
        self._size = QSizeF(self._width + 2 * self._margin, y - PARAGRAPH_GAP + self._margin)
        self.laid_out.emit()
        if self._size != before:
            self.resized.emit()


_MANY = 2000


def place_at(layout: QTextLayout, point: QPointF, face: Face) -> int:
    """The place in a laid-out text (in UTF-16 units) that is nearest to a point."""
    count = layout.lineCount()
    if not count:
        return 0
    number = next((number for number in range(count) if point.y() < line_top(layout, number, face) + face.pitch), count - 1)
    line = layout.lineAt(number)
    place = line.xToCursor(point.x())
    end = line.textStart() + line.textLength()
    if place >= end and number < count - 1:  # a wrapped line's end belongs to the next one
        place = max(line.textStart(), end - 1)
    return place


def caret_x(line: QTextLine, place: int) -> float:
    """Where in a line a place is."""
    found: object = line.cursorToX(place)  # Qt gives the place back as well
    x = found[0] if isinstance(found, tuple) else found
    return float(x) if isinstance(x, int | float) else 0.0


def line_top(layout: QTextLayout, number: int, face: Face) -> float:
    """Where a line starts, with the room above its letters."""
    line = layout.lineAt(number)
    return line.y() - (face.baseline - line.ascent())
