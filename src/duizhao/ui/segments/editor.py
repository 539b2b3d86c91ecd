"""The live editor over the English of the current row.

Decides what keys do: a plain Enter never does anything, Shift+Enter makes a new paragraph, the arrows leave the text at its ends, and
nothing but the input method is obeyed while it composes. What is typed is the session's; this only tells of it.
"""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from duizhao.domain.text import Span
from duizhao.ui.look import Look
from duizhao.ui.segments.inlay import Inlay
from duizhao.ui.segments.wash import wash
from duizhao.ui.text.document import line_top, place_at
from duizhao.ui.text.marks import Stretch
from duizhao.ui.text.pills import Pills
from duizhao.ui.text.plain_edit import MARGIN, PlainEdit
from duizhao.ui.text.points import Points
from duizhao.ui.text.typeset import Face, Typesetter

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_UP_DOWN = (Qt.Key.Key_Up, Qt.Key.Key_Down)
_PAGES = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)
_FORWARD = (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_End)


class Editor(PlainEdit):
    """One row's English.

    `left` says that the caret wants to go on beyond the text (-1 up, 1 down) at an x of its column; `paged` that it wants to go a page
    of rows, and `ended` to the first or last one.
    """

    left = Signal(int, float)
    paged = Signal(int)
    ended = Signal(int)
    focus_changed = Signal()
    menu_wanted = Signal(QPoint, QPoint)
    tip_wanted = Signal(QPoint, QPoint)

    def __init__(self, look: Look, typesetter: Typesetter, pills: Pills, parent: QWidget) -> None:
        super().__init__(typesetter, parent)
        self._look = look
        self.inlay = Inlay(self.document(), self._lines, self._dressing, pills)
        self.linked: tuple[Span, ...] = ()
        """Sentences under which a wash is painted, in UTF-16 units."""
        self._goal: float | None = None

    def dress(self, stretches: tuple[Stretch, ...]) -> None:
        """Show these marks on the text."""
        self._dressing.show(stretches)

    def load(self, text: str, face: Face, width: int) -> None:
        """Begin with another text, which has no pills yet."""
        self.inlay.clear()
        super().load(text, face, width)

    def enter(self, direction: int, x: float) -> None:
        """Put the caret at `x` of the first line (coming from above) or the last one."""
        block = self.document().firstBlock() if direction > 0 else self.document().lastBlock()
        layout = block.layout()
        number = 0 if direction > 0 else layout.lineCount() - 1
        y = line_top(layout, number, self._face) + 1 if layout.lineCount() else 0
        self.put_caret(block.position() + place_at(layout, QPointF(x, y), self._face))
        self._goal = x

    def select_to(self, point: QPoint) -> None:
        """Stretch the selection to a point of the editor."""
        cursor = self.textCursor()
        cursor.setPosition(self.place_of(point), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def select(self, span: Span) -> None:
        """Select this part of the text, in code points."""
        start, end = Points(self.text).span(span)
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def select_word(self) -> None:
        """Select the word at the caret."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        self.setTextCursor(cursor)

    def place_of(self, point: QPoint) -> int:
        """The place in the text that is nearest to a point of the editor, in UTF-16 units."""
        return self._place_near(QPointF(point))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        """Handle the keys that mean something else here than in a text of its own."""
        if self.composing:
            event.accept()
        elif event.key() in _ENTER:
            self._on_enter(event)
        elif not self._moved_on(event):
            if event.key() not in _UP_DOWN:
                self._goal = None
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Paint the text, what lies under it, and the objects in it."""
        if self.linked:
            self._paint_linked()
        super().paintEvent(event)
        if self.inlay.pills:
            painter = QPainter(self.viewport())
            self.inlay.paint(painter)
            painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  (Qt's name)
        """A click ends a walk through the rows."""
        self._goal = None
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802  (Qt's name)
        """The view knows what may be done."""
        self.menu_wanted.emit(event.pos(), event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  (Qt's name)
        """The rows are scrolled, never the text inside its row."""
        event.ignore()

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        """The view knows what there is to say about a place."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self.tip_wanted.emit(event.pos(), event.globalPos())
            return True
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  (Qt's name)
        """Let the view frame the text."""
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  (Qt's name)
        """Let the view take the frame away."""
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def _shift(self, start: int, removed: int, added: int) -> None:
        self.inlay.shift(start, removed, added)

    def _paint_linked(self) -> None:
        painter, block = QPainter(self.viewport()), self.document().begin()
        while block.isValid():
            corner = self.document().documentLayout().blockBoundingRect(block).topLeft()
            inside = [(start - block.position(), end - block.position()) for start, end in self.linked]
            wash(painter, block.layout(), inside, corner, self._face, self._look.palette.colour("linked_wash"))
            block = block.next()
        painter.end()

    def _on_enter(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held == Qt.KeyboardModifier.ShiftModifier:
            if not self.isReadOnly():
                self.textCursor().insertBlock()
        elif held == Qt.KeyboardModifier.NoModifier:
            hint = self.tr("Ctrl+Enter confirms; Shift+Enter begins a new paragraph")
            QToolTip.showText(self.viewport().mapToGlobal(self.cursorRect().bottomLeft()), hint, self)
        else:
            event.ignore()

    def _moved_on(self, event: QKeyEvent) -> bool:
        """Whether a key leads to another row."""
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        direction = 1 if key in _FORWARD else -1
        if held == Qt.KeyboardModifier.NoModifier and key in _PAGES:
            self.paged.emit(direction)
        elif held == Qt.KeyboardModifier.ControlModifier and key in _ENDS:
            self.ended.emit(direction)
        elif held == Qt.KeyboardModifier.NoModifier and key in _UP_DOWN and self._at_end(direction):
            x = self._goal if self._goal is not None else float(self.cursorRect().x() - MARGIN)
            self.left.emit(direction, x)
        else:
            return False
        return True

    def _at_end(self, direction: int) -> bool:
        """Whether the caret is on the last line (or the first)."""
        cursor = self.textCursor()
        block = cursor.block()
        line = block.layout().lineForTextPosition(cursor.positionInBlock()).lineNumber()
        if direction > 0:
            return not block.next().isValid() and line >= block.layout().lineCount() - 1
        return not block.previous().isValid() and line <= 0
