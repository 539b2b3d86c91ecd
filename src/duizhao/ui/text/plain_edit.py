"""A text of one row in an editor.

Decides how a text gets into Qt's editor and out of it without loss, and what of the clipboard gets in. Which keys mean what, `editor` decides.
"""

from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from duizhao.domain.text import Span
from duizhao.ui.look import Type
from duizhao.ui.text.document import DocumentLayout
from duizhao.ui.text.dressing import Dressing
from duizhao.ui.text.points import Points, units
from duizhao.ui.text.typeset import Face, Typesetter

MARGIN = 6
"""Pixels around the text that belong to the editor."""


class PlainEdit(QTextEdit):
    """A text without formatting of its own, laid out like a painted row; `typed` carries it after every change that a person made."""

    typed = Signal(str)
    resized = Signal()
    """The text is set higher or lower now."""

    def __init__(self, typesetter: Typesetter, parent: QWidget) -> None:
        super().__init__(parent)
        self._told = self._seen = ""
        self._preedit = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(typesetter.option.wrapMode())
        self._face = typesetter.face(Type.ENGLISH, None)
        document = self.document()
        document.setDefaultFont(self._face.font)
        self._lines = DocumentLayout(document, self._face, typesetter.option, MARGIN)
        self._lines.laid_out.connect(self.viewport().update)
        self._lines.resized.connect(self.resized)
        document.setDocumentLayout(self._lines)
        document.contentsChange.connect(self._on_contents_change)  # before the marks are shown anew
        self._dressing = Dressing(document, typesetter)
        self.textChanged.connect(self._on_text_changed)

    @property
    def composing(self) -> bool:
        """Whether an input method holds letters that are no text yet."""
        return bool(self._preedit)

    @property
    def text(self) -> str:
        """The text, with every character as it was typed (a no-break space stays one)."""
        return as_text(self.document().toRawText())

    @property
    def text_height(self) -> int:
        """How high the text is set."""
        return self._lines.text_height

    def set_up(self, face: Face, width: int) -> None:
        """Set the text in this face and width."""
        if face is not self._face:
            self._face = face
            self.document().setDefaultFont(face.font)
        self._lines.set_up(face, width)

    def load(self, text: str, face: Face, width: int) -> None:
        """Begin with another text; there is nothing to undo in it."""
        if self.composing:
            self.inputMethodEvent(QInputMethodEvent())
        self._dressing.show(())
        self.set_up(face, width)
        self._put(text)

    def replace_text(self, text: str) -> None:
        """Show a text that came from elsewhere (a fix, an older version), the caret near where it was."""
        before, caret = self.text, self.textCursor().position()
        same = next(
            (place for place, pair in enumerate(zip(before, text, strict=False)) if pair[0] != pair[1]), min(len(before), len(text))
        )
        if caret > units(before[:same]):
            caret = max(units(before[:same]), caret + units(text) - units(before))
        self._put(text)
        self.put_caret(caret)

    def put_caret(self, place: int) -> None:
        """Put the caret at a place, in UTF-16 units; nothing is selected then."""
        cursor = self.textCursor()
        cursor.setPosition(min(max(place, 0), self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def selected(self) -> str:
        """The selected text."""
        return as_text(self.textCursor().selectedText())

    def insert_text(self, text: str) -> None:
        """Put a text at the caret, in place of what is selected."""
        if not self.isReadOnly():
            self.textCursor().insertText(text)

    def event(self, event: QEvent) -> bool:
        """Leave undo to the window, whose undo goes on where typing ends; hold every shortcut back while composing."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self.composing:
                event.accept()
                return True
            if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
                event.ignore()
                return True
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802  (Qt's name)
        """Know when something is being composed."""
        self._preedit = event.preeditString()
        super().inputMethodEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802  (Qt's name)
        """Paste plain text; lines that were only wrapped become one paragraph."""
        if source.hasText():
            self.insert_text(unwrapped(source.text()))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802  (Qt's name)
        """Text alone is taken."""
        return source.hasText()

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802  (Qt's name)
        """Copy plain text."""
        data = QMimeData()
        data.setText(self.selected())
        return data

    def _put(self, text: str) -> None:
        document = self.document()
        self._told = self._seen = text
        document.setUndoRedoEnabled(False)
        self.setPlainText(text)
        document.setUndoRedoEnabled(True)

    def _on_contents_change(self, start: int, removed: int, added: int) -> None:
        text = self.text  # Qt tells of marks in the same way
        if text != self._seen:
            self._seen = text
            self._dressing.shift(start, removed, added)
            self._shift(start, removed, added)

    def _shift(self, start: int, removed: int, added: int) -> None:
        """The text has changed and is laid out next; for whoever shows more in it than marks."""

    def _on_text_changed(self) -> None:
        text = self.text
        if text != self._told and not self.isReadOnly():
            self._told = text
            self.typed.emit(text)

    def _place_near(self, point: QPointF) -> int:
        return self._lines.place_near(point)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802, ARG002  (Qt's name)
        """The editor is as high as its text."""
        bar = self.verticalScrollBar()
        if bar.value():
            bar.setValue(0)


def selected_span(editor: PlainEdit) -> Span:
    """What is selected in an editor, or where its caret is, in code points."""
    cursor, points = editor.textCursor(), Points(editor.text)
    return points.point(cursor.selectionStart()), points.point(cursor.selectionEnd())


def as_text(raw: str) -> str:
    """Qt's paragraph ends as line feeds; a line break within a paragraph is one in the text too."""
    return raw.replace("\u2029", "\n")


def unwrapped(text: str) -> str:
    r"""A pasted text: paragraphs (with an empty line between them) stay apart, breaks within one become blanks.

    >>> unwrapped("one\r\ntwo\n\nthree\n")
    'one two\nthree'
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n\n").replace("\u2028", "\n")
    if "\n" not in text:
        return text
    joined = [" ".join(line.strip() for line in paragraph.split("\n") if line.strip()) for paragraph in text.split("\n\n")]
    return "\n".join(paragraph for paragraph in joined if paragraph)
