"""Writing in the alignment: an editor over a card.

Decides when writing ends and whether what was written is kept: Enter, Ctrl+Enter and leaving keep it, Escape gives it up, and nothing ends
while an input method composes. What becomes of the text is the page's matter.
"""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QWidget

from duizhao.domain.arrangement import Side
from duizhao.ui.aligning.cards import NEW
from duizhao.ui.aligning.keys import ENTER
from duizhao.ui.text.plain_edit import MARGIN, PlainEdit
from duizhao.ui.text.typeset import Face, Typesetter

_STAYS = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""Another window, or a menu, has the keyboard for a while."""


class MendingEdit(PlainEdit):
    """The editor; `left` says that it is done with, and whether its text is kept."""

    left = Signal(bool)

    opening = False
    """Whether the key that opened it may still be held: what it repeats is not meant to be written, nor to end the writing."""

    def event(self, event: QEvent) -> bool:
        """Undo while writing is the editor's own, and so is every key that it knows."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and (_undoes(event) or _redoes(event) or event.key() in (*ENTER, Qt.Key.Key_Escape))
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        """Enter keeps and leaves, Shift+Enter breaks the line, Escape gives up."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.opening = self.opening and event.isAutoRepeat()
        if self.composing or self.opening:
            event.accept()
        elif event.key() in ENTER and shift:
            self.textCursor().insertBlock()
        elif event.key() in ENTER or event.key() == Qt.Key.Key_Escape:
            self.left.emit(event.key() in ENTER)
        elif _undoes(event):
            self.undo()
        elif _redoes(event):
            self.redo()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  (Qt's name)
        """Leaving keeps the text."""
        super().focusOutEvent(event)
        if event.reason() not in _STAYS and not self.composing:
            self.left.emit(True)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  (Qt's name)
        """The rows are scrolled, never the text inside its card."""
        event.ignore()


class Mending(QObject):
    """One piece of writing at a time: a paragraph's other words, or a new paragraph.

    `mended` carries key and text, `inserted` the row's number, the side and the text, `given_up` the same of what Escape ended: key (`NEW` of a
    new paragraph), number, side and text; `grown` says that the text is higher or lower now,
    `ended` that the editor is gone (and that the keyboard was in it until then).
    """

    mended = Signal(int, str)
    inserted = Signal(int, object, str)
    given_up = Signal(int, int, object, str)
    grown = Signal()
    ended = Signal(bool)

    def __init__(self, typesetter: Typesetter, viewport: QWidget) -> None:
        super().__init__(viewport)
        self.editor = MendingEdit(typesetter, viewport)
        self.editor.hide()
        self.key: int | None = None
        self.number = -1
        self._side = Side.TARGET
        self._before = ""
        self.editor.left.connect(self._on_left)
        self.editor.resized.connect(self.grown, Qt.ConnectionType.QueuedConnection)

    @property
    def open(self) -> bool:
        """Whether something is being written."""
        return self.key is not None

    @property
    def side(self) -> Side:
        """The side on which is written."""
        return self._side

    def begin(self, key: int, number: int, side: Side, text: str) -> None:
        """Begin with a paragraph's text; `NEW` is the key of one that isn't there yet."""
        self.key, self.number, self._side, self._before = key, number, side, text

    def show(self, face: Face, width: int, name: str) -> None:
        """Put the text into the editor, and the keyboard too."""
        self.editor.setAccessibleName(name)
        self.editor.load(self._before, face, width)
        self.editor.selectAll() if not self._before else self.editor.put_caret(len(self._before) * 2)
        self.editor.show()
        self.editor.opening = True
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self, room: QRect) -> None:
        """Put the editor over the room of the text."""
        self.editor.setGeometry(room.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN))

    def keep(self) -> None:
        """Close the editor; what was written is told."""
        self._end(keep=True)

    def give_up(self) -> None:
        """Close the editor; what was written is gone."""
        self._end(keep=False)

    def _on_left(self, keep: bool) -> None:
        key, number, side, text, before = self.key, self.number, self._side, self.editor.text, self._before
        self._end(keep=keep)
        if key is not None and not keep and text != before and text.strip():
            self.given_up.emit(key, number, side, text)

    def _end(self, *, keep: bool) -> None:
        if self.key is None:
            return
        key, number, side, text = self.key, self.number, self._side, self.editor.text
        had_focus = self.editor.hasFocus()
        self.key = None
        self.editor.hide()
        self.ended.emit(had_focus)
        if not keep or text == self._before:
            return
        if key == NEW:
            if text.strip():
                self.inserted.emit(number, side, text)
        else:
            self.mended.emit(key, text)


def _undoes(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo)


def _redoes(event: QKeyEvent) -> bool:
    """Whether a key means to do something again: what the system has for it, and Ctrl+Y everywhere, as the page has."""
    return event.matches(QKeySequence.StandardKey.Redo) or (
        event.key() == Qt.Key.Key_Y and event.modifiers() == Qt.KeyboardModifier.ControlModifier
    )
