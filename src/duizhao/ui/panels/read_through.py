"""The English alone, as it will read.

Decides that only what is on the screen is laid out, so that ten thousand rows open at once. A click makes a paragraph's row current.
"""

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent, QTextLayout, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.document import Kind
from duizhao.domain.text import CodeKind, Text
from duizhao.ui.look import Look, Type, part
from duizhao.ui.session import Session
from duizhao.ui.text.heights import Heights
from duizhao.ui.text.marks import Mark, stretches
from duizhao.ui.text.points import Points
from duizhao.ui.text.typeset import Face, Typesetter, break_lines

_WIDEST = 720
_MARGIN, _ABOVE, _GAP = 32, 20, 14
_INDENT = {Kind.QUOTE: 24, Kind.LIST_ITEM: 20}
_KEPT = 300
_ROOM_TO_CLICK = 4


@dataclass(frozen=True, slots=True)
class _Block:
    """One row's English laid out; `missing` says that what is shown only stands for it."""

    layout: QTextLayout
    face: Face
    height: int
    kind: Kind | None
    missing: bool


class ReadThrough(QAbstractScrollArea):
    """A column of text; arrow keys scroll, and where one scrolled to is kept while something else is shown."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        part(self, "paper")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._session = session
        self._look = look
        self._typesetter = Typesetter(look)
        self._heights = Heights()
        self._blocks: OrderedDict[int, _Block] = OrderedDict()
        self._outdated = True
        self._pressed = QPoint()
        self._renew_soon = QTimer(self)
        self._renew_soon.setSingleShot(True)
        self._renew_soon.setInterval(0)
        self._renew_soon.timeout.connect(self._renew_if_seen)
        session.replaced.connect(self._on_replaced)
        session.changed.connect(self._on_changed)
        session.moved.connect(self._on_moved)
        look.changed.connect(self._on_look_changed)
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("The English as it will read"))
        self._none = self.tr("Row {row} has no English yet.")
        self._blocks.clear()
        self.viewport().update()

    def position_at(self, y: int) -> int:
        """The row whose English stands at this height of what is seen; -1 when there is none."""
        inside = y + self.verticalScrollBar().value() - _ABOVE
        return self._heights.at(inside)[0] if len(self._heights) and 0 <= inside < self._heights.total else -1

    def rectangle_of(self, position: int) -> QRectF:
        """Where a row's English stands in what is seen."""
        top = _ABOVE + self._heights.top(position) - self.verticalScrollBar().value()
        return QRectF(self._left(), top, self._width(), self._heights[position] - _GAP)

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        return QSize(_WIDEST + 2 * _MARGIN, 600)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  (Qt's name)
        super().showEvent(event)
        self._renew_if_seen()
        self._on_moved(self._session.current)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._outdate()
        self._set_range()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  (Qt's name)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  (Qt's name)
        pixels = event.pixelDelta().y() or event.angleDelta().y() // 2
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() - pixels)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.verticalScrollBar().maximum()}
        key = Qt.Key(event.key())
        if key in ends:
            self.verticalScrollBar().setValue(ends[key])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  (Qt's name)
        self._pressed = event.position().toPoint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  (Qt's name)
        place = event.position().toPoint()
        if event.button() is Qt.MouseButton.LeftButton and (place - self._pressed).manhattanLength() <= _ROOM_TO_CLICK:
            position = self.position_at(place.y())
            if position >= 0:
                self._session.select(position)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802, ARG002  (Qt's name and arguments)
        self.viewport().scroll(0, dy)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        if self._outdated or self._session.snapshot is None:
            return
        self._measure_seen()
        painter = QPainter(self.viewport())
        painter.setClipRect(event.rect())
        position = max(0, self.position_at(event.rect().top()))
        while position < len(self._heights):
            place = self.rectangle_of(position)
            if place.top() > event.rect().bottom():
                break
            self._paint(painter, position, place)
            position += 1
        painter.end()

    def _paint(self, painter: QPainter, position: int, place: QRectF) -> None:
        palette, block = self._look.palette, self._block(position)
        if position == self._session.current:
            around = place.adjusted(-14, -_GAP / 2, 14, _GAP / 2)
            painter.fillRect(around, palette.colour("surface"))
            painter.fillRect(QRectF(around.left(), around.top(), 3, around.height()), palette.colour("accent"))
        indent = _INDENT.get(block.kind or Kind.BODY, 0)
        painter.setPen(
            palette.colour("faint" if block.missing else "soft" if block.kind in (Kind.CAPTION, Kind.NOTE, Kind.DATE) else "ink")
        )
        if block.kind is Kind.LIST_ITEM:
            painter.setFont(block.face.font)
            painter.drawText(QPointF(place.left() + 4, place.top() + block.face.baseline), "•")
        block.layout.draw(painter, QPointF(place.left() + indent, place.top()))

    def _measure_seen(self) -> None:
        """Make the heights of what is on the screen exact; what stands at the top stays there."""
        bar = self.verticalScrollBar()
        for _ in range(3):  # exact heights may bring further rows onto the screen
            first = max(0, self.position_at(0))
            below, exact, position = self.viewport().height(), True, first
            while position < len(self._heights) and self.rectangle_of(position).top() < below:
                height = self._block(position).height + _GAP
                exact = exact and height == self._heights[position]
                self._heights.put(position, height)
                position += 1
            if exact:
                return
            self._set_range()
            bar.setValue(min(bar.value(), bar.maximum()))

    def _block(self, position: int) -> _Block:
        block = self._blocks.get(position)
        if block is None:
            block = self._made(position)
            self._blocks[position] = block
            if len(self._blocks) > _KEPT:
                self._blocks.popitem(last=False)
        else:
            self._blocks.move_to_end(position)
        return block

    def _made(self, position: int) -> _Block:
        state = self._session.state(position)
        missing = not state.target.plain.strip()
        text = Text(self._none.format(row=position + 1)) if missing else state.target
        points = Points(text.plain)
        marks = [(*points.span((code.start, code.end)), Mark(code.kind)) for code in text.codes if code.kind is not CodeKind.OBJECT]
        face = self._typesetter.face(Type.ENGLISH, None if missing else state.kind)
        layout = self._typesetter.layout(points.text, stretches(marks), face)
        height = break_lines(layout, face, self._width() - _INDENT.get(state.kind or Kind.BODY, 0))
        return _Block(layout, face, height, state.kind, missing)

    def _left(self) -> int:
        return max(_MARGIN, (self.viewport().width() - _WIDEST) // 2)

    def _width(self) -> int:
        return max(80, min(_WIDEST, self.viewport().width() - 2 * _MARGIN))

    def _set_range(self) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, self._heights.total + 2 * _ABOVE - height))
        bar.setPageStep(height)
        bar.setSingleStep(24)

    @Slot()
    def _renew_if_seen(self) -> None:
        """Guess the heights of all rows anew; what stood at the top stays there."""
        if not self._outdated or not self.isVisible():
            return
        now = self._session.snapshot
        top, inside = self._heights.at(self.verticalScrollBar().value() - _ABOVE) if len(self._heights) else (0, 0)
        face = self._typesetter.face(Type.ENGLISH, None)
        letters = max(1, int(self._width() / face.average))
        segments = now.segments if now is not None else ()
        self._heights = Heights((len(segment.target.plain) // letters + 1) * face.pitch + _GAP for segment in segments)
        self._blocks.clear()
        self._outdated = False
        self._set_range()
        if top and top < len(self._heights):
            self.verticalScrollBar().setValue(self._heights.top(top) + min(inside, self._heights[top]) + _ABOVE)
        self.viewport().update()

    def _outdate(self) -> None:
        self._outdated = True
        if self.isVisible():
            self._renew_soon.start()

    @Slot()
    def _on_replaced(self) -> None:
        self.verticalScrollBar().setValue(0)
        self._heights = Heights()
        self._outdate()

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if Aspect.LINKS in changes.aspects:
            self._outdate()
        elif Aspect.TEXT in changes.aspects:
            for position in self._blocks.keys() & changes.segments:
                del self._blocks[position]
            self.viewport().update()

    @Slot(int)
    def _on_moved(self, position: int) -> None:
        """Bring the current row onto the screen, by as little as is needed."""
        self.viewport().update()
        if self._outdated or not self.isVisible() or not 0 <= position < len(self._heights):
            return
        bar, height = self.verticalScrollBar(), self.viewport().height()
        self._heights.put(position, self._block(position).height + _GAP)
        self._set_range()
        top = _ABOVE + self._heights.top(position)
        bottom = top + self._heights[position]
        if top - _GAP < bar.value():
            bar.setValue(top - _GAP)
        elif bottom > bar.value() + height:
            bar.setValue(min(bottom - height, top - _GAP))

    @Slot()
    def _on_look_changed(self) -> None:
        self._typesetter.forget()
        self._outdate()
