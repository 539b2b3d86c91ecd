"""The segment view: number and status, Chinese, English, row by row, with one live editor.

Decides what makes a row the current one, what keys and clicks do in the rows, and keeps the editor in line with the session. Where rows
are and what they look like, `canvas` decides.
"""

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from duizhao.domain.changes import Aspect, Changes
from duizhao.ui.look import Look, Type
from duizhao.ui.segments.accessible import install
from duizhao.ui.segments.canvas import Canvas
from duizhao.ui.segments.columns import PAD_Y
from duizhao.ui.segments.counterpart import Counterpart
from duizhao.ui.segments.editor import Editor
from duizhao.ui.segments.layouts import LINE
from duizhao.ui.segments.mouse import Mouse
from duizhao.ui.segments.naming import Naming
from duizhao.ui.segments.painting import CHANGES_HEAD
from duizhao.ui.segments.pointer import selected_text
from duizhao.ui.session import Session
from duizhao.ui.text.marks import target_of
from duizhao.ui.text.plain_edit import MARGIN

_CARET_ROOM = 30
"""Pixels that stay between the caret and the screen's edge."""
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_MANY = 200
"""When more rows than this have other texts at once, all heights are summed up anew."""
_ENDS = {Qt.Key.Key_Home: -1, Qt.Key.Key_End: 1}


class SegmentView(Canvas):
    """The rows of the open document; `caret_moved` says that the caret, or what is selected, is elsewhere now."""

    caret_moved = Signal()
    _mouse: Mouse | None = None  # Qt sends events while the base class is being made

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(session, look, parent)
        self.editor = Editor(look, self.typesetter, self.pills, self.viewport())
        self.editor.hide()
        self.floating = self.editor
        install()
        self.naming = Naming(self)
        self._mouse = mouse = Mouse(self, self.editor, self.naming)
        self._loading = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        session.replaced.connect(self._on_replaced)
        session.changed.connect(self._on_changed)
        session.moved.connect(self._on_moved)
        session.filtered.connect(self._on_filtered)
        session.comparing.chosen.connect(self.retranslate)
        look.changed.connect(self._on_look_changed)
        editor = self.editor
        editor.typed.connect(self._on_typed)
        editor.left.connect(self._on_left)
        editor.paged.connect(self._page)
        editor.ended.connect(self._end)
        editor.focus_changed.connect(self._on_focus_changed)
        editor.cursorPositionChanged.connect(self._on_caret)
        editor.selectionChanged.connect(self.caret_moved)
        editor.resized.connect(self._on_text_size, Qt.ConnectionType.QueuedConnection)
        mouse.row_wanted.connect(self._select)
        mouse.writing_wanted.connect(self.focus_editor)
        mouse.selected.connect(self.caret_moved)
        self.caret_moved.connect(Counterpart(self, editor).follow)
        self.retranslate()
        self._on_replaced()

    @property
    def composing(self) -> bool:
        """Whether an input method holds letters that are no text yet: no action may begin."""
        return self.editor.composing

    def focus_editor(self) -> None:
        """Let the keyboard write into the current row."""
        (self.editor if self.scene.edited >= 0 else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def insert(self, text: str) -> None:
        """Put a text at the caret of the current row, in place of what is selected there."""
        if self.scene.edited >= 0 and not self.session.read_only and not self.composing:
            self.editor.insert_text(text)
            self.focus_editor()

    def undo_typing(self) -> bool:
        """Take the last step of typing back; False when there is none since the row became current, or its text a revision."""
        possible = self._may_step() and self.editor.document().isUndoAvailable()
        if possible:
            self.editor.undo()
        return possible or self.composing

    def redo_typing(self) -> bool:
        """Do again what `undo_typing` took back; False when there is nothing."""
        possible = self._may_step() and self.editor.document().isRedoAvailable()
        if possible:
            self.editor.redo()
        return possible or self.composing

    def selected_target(self) -> str:
        """What is selected in the English of the current row."""
        return self.editor.selected() if self.scene.edited >= 0 else ""

    def selected_source(self) -> str:
        """What is selected in the Chinese of the current row."""
        if self.scene.selected is None:
            return ""
        position, span = self.scene.selected
        return selected_text(self.layouts.of(position).source, (min(span), max(span)))

    def center(self, position: int) -> None:
        """Show a row in the middle of the screen."""
        index = self.index_of(position)
        if index is not None:
            self.scrolled.put(index, max(0, (self.scrolled.room - self.scrolled.exact(index)) // 2))
            self.scrolled.rows()
            self.follow()

    def retranslate(self) -> None:
        """Take every word in the present language."""
        self._rows.standing.words = self.naming.standing()
        self._rows.caption = self.session.comparing.said()
        self.setAccessibleName(self.tr("Segments"))
        self._name_editor()
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  (Qt's name)
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def arrange(self) -> None:
        """Put the editor over the English of its row; it is kept beside the screen while that row is not on it, so that typing goes on."""
        if self.scene.edited < 0:
            return
        placed = self.placed(self.scene.edited)
        if placed is None:
            self.editor.move(-2 * self.editor.width(), 0)
        else:
            row = self.layouts.of(self.scene.edited)
            self.editor.setGeometry(self._rows.editor_place(row, placed, self.columns, self.scene))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        """Keys while the rows, and not the editor, have the focus."""
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        control, plain = held == Qt.KeyboardModifier.ControlModifier, held == Qt.KeyboardModifier.NoModifier
        if event.matches(QKeySequence.StandardKey.Copy) and self.selected_source():
            QGuiApplication.clipboard().setText(self.selected_source())
        elif plain and key in _STEPS:
            self._step(_STEPS[Qt.Key(key)])
        elif plain and key in _PAGES:
            self._page(_PAGES[Qt.Key(key)])
        elif control and key in _ENDS:
            self._end(_ENDS[Qt.Key(key)])
        elif self._is_letter(event) and self._may_step() and not self.editor.hasFocus():
            self.focus_editor()
            QGuiApplication.sendEvent(self.editor, event)
        else:
            event.ignore()

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        """The mouse in the rows."""
        return (self._mouse is not None and self._mouse.handle(event)) or super().viewportEvent(event)

    def described(self, position: int) -> str:
        """A row in one line; asked for by screen readers only, so it is read from the snapshot and nothing is kept."""
        now = self.session.snapshot
        if now is None:
            return ""
        return self.naming.row(now, position, self._rows.standing.words)

    def fit(self) -> None:
        """Set the editor's text in the present fonts and widths."""
        if self.scene.edited >= 0:
            state = self.session.state(self.scene.edited)
            self.editor.set_up(self.typesetter.face(Type.ENGLISH, state.kind), self.columns.target_text)
            self.editor.inlay.set_anew()
            self.scene.text_height = self.editor.text_height

    def _measure(self, index: int) -> int:
        position = self.order[index]
        row = self.layouts.of(position)
        if position != self.scene.edited:
            return row.height
        english = self.scene.text_height + (CHANGES_HEAD + row.target.height if row.apart else 0)
        return max(row.source.height, row.standing.height, english) + 2 * PAD_Y + LINE

    def _on_replaced(self) -> None:
        self.layouts.begin()
        self.scene.selected = None
        self.scene.current = self.session.current
        self._edit(-1)
        self.order = ()
        self.show_rows(self._let_through(), -1)
        self._edit(self.session.current)
        self.follow()

    def _on_filtered(self) -> None:
        if not self.layouts.fits():  # another document is being opened; `replaced` follows
            return
        self.layouts.forget_marks()
        self.show_rows(self._let_through(), self.session.current)
        index = self.index_of(self.session.current)
        if index is None:
            self._edit(-1)
        elif self.scene.edited < 0:
            self._edit(self.session.current)
        else:
            self._renew_editor()
        if index is not None:
            self.scrolled.reveal(index)
        self.follow()

    def _let_through(self) -> tuple[int, ...]:
        """The rows to show; while another document is being opened, the filter may still speak of the one before."""
        now, rows = self.session.snapshot, self.session.visible
        count = len(now.segments) if now is not None else 0
        return tuple(row for row in rows if row < count) if rows and rows[-1] >= count else rows

    def _on_moved(self, position: int) -> None:
        self.layouts.forget({self.scene.current})
        self.scene.selected = None
        self.scene.current = position
        self._edit(position)
        index = self.index_of(position)
        if index is not None:
            self.scrolled.reveal(index)
        self.follow()
        self.caret_moved.emit()

    def _on_changed(self, changes: Changes) -> None:
        if not self.layouts.fits():
            return
        seen = [(self.order[placed.index], placed) for placed in self.scrolled.rows()]
        before = [(position, self.layouts.of(position), placed) for position, placed in seen if position in changes.segments]
        self.layouts.forget(changes.segments)
        if changes.aspects & {Aspect.TEXT, Aspect.LINKS}:
            self._measure_again(changes.segments)
        if self.scene.edited in changes.segments:
            self._renew_editor()
        for position, row, placed in before:
            self.paint_again(position, row, placed)

    def _measure_again(self, positions: frozenset[int]) -> None:
        """Rows have other texts: those that are not on the screen may be higher or lower than was thought."""
        self.layouts.measure_again(positions)
        if len(positions) > _MANY:
            self.show_rows(self.order, self.scene.current)
            return
        for position in positions:
            index = self.index_of(position)
            if index is not None and not self.layouts.seen(position):
                self.scrolled.heights.put(index, self.layouts.heights([position])[0])

    def _on_look_changed(self) -> None:
        self.typesetter.forget()
        self.pills.forget()
        self.lay_out_anew()
        self.header.update()

    def _edit(self, position: int) -> None:
        """Put the English of a row into the editor; -1, or a row that is not shown, puts the editor away."""
        if position < 0 or self.index_of(position) is None:
            self.scene.edited = -1
            if self.editor.hasFocus():
                self.setFocus()
            self.editor.hide()
            return
        state = self.session.state(position)
        self.scene.edited = position
        self._loading = True
        looking = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.editor.setTextInteractionFlags(looking if self.session.read_only else Qt.TextInteractionFlag.TextEditorInteraction)
        self.editor.load(state.target.plain, self.typesetter.face(Type.ENGLISH, state.kind), self.columns.target_text)
        dressed = target_of(state, self.session.filtering.pattern, weave=False)
        self.editor.dress(dressed.stretches)
        self.editor.inlay.show(dressed.pills)
        self._loading = False
        self.scene.text_height = self.editor.text_height
        self._name_editor()
        self.editor.show()

    def _renew_editor(self) -> None:
        """Show in the editor what the session knows now; marks stay as they are while a text that is being typed is not checked yet."""
        state, typing = self.session.state(self.scene.edited), self.session.editing.typing
        if self.session.editing.text_of(self.scene.edited) is None and not self.composing:
            self.editor.document().clearUndoRedoStacks()  # what was typed is a revision, which the window takes back in its turn
        if state.target.plain != self.editor.text and not self.composing:
            self._loading = True
            self.editor.replace_text(state.target.plain)
            self._loading = False
        dressed = target_of(state, self.session.filtering.pattern, weave=False)
        self.editor.inlay.show(dressed.pills)
        if state.checked or typing is None or typing[0] != self.scene.edited:
            self.editor.dress(dressed.stretches)
        self.scene.text_height = self.editor.text_height

    def _on_typed(self, text: str) -> None:
        if self.scene.edited >= 0:
            self.session.editing.typed(self.scene.edited, text)
            self._reveal_caret()

    def _on_text_size(self) -> None:
        if self.scene.edited >= 0 and self.scene.text_height != self.editor.text_height:
            self.scene.text_height = self.editor.text_height
            self.follow()

    def _on_caret(self) -> None:
        if not self._loading:
            if self.editor.hasFocus() and QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
                self._reveal_caret()
            self.caret_moved.emit()

    def _reveal_caret(self) -> None:
        index = self.index_of(self.scene.edited)
        if index is None:
            return
        self.scene.text_height = self.editor.text_height
        caret, top = self.editor.cursorRect(), self.scrolled.top
        self.scrolled.reveal(index, PAD_Y - MARGIN + caret.top(), PAD_Y - MARGIN + caret.bottom(), _CARET_ROOM)
        if self.scrolled.top != top:
            self.follow()

    def _name_editor(self) -> None:
        if self.scene.edited >= 0:
            state = self.session.state(self.scene.edited)
            self.editor.setAccessibleName(self.naming.editor(state.number, state.target))
            self.editor.setAccessibleDescription(self.naming.spoken(state.source))

    def _on_focus_changed(self) -> None:
        self.scene.focused = self.editor.hasFocus()
        placed = self.placed(self.scene.edited)
        if placed is not None:
            self.viewport().update(QRect(self.columns.target, placed.y, self.columns.width, placed.height))

    @staticmethod
    def _is_letter(event: QKeyEvent) -> bool:
        held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        return bool(event.text()) and event.text().isprintable() and held == Qt.KeyboardModifier.NoModifier

    def _may_step(self) -> bool:
        return self.scene.edited >= 0 and not self.session.read_only and not self.composing

    def _select(self, position: int) -> None:
        if self.composing:
            QGuiApplication.inputMethod().commit()
        self.session.select(position)

    def _step(self, by: int) -> None:
        """So many shown rows down (or up)."""
        if self.order and not self.composing:
            index = self.index_of(self.scene.current)
            wanted = index + by if index is not None else self.scrolled.anchor
            self._select(self.order[min(max(wanted, 0), len(self.order) - 1)])

    def _page(self, direction: int) -> None:
        """As many rows down (or up) as are on the screen."""
        index = self.index_of(self.scene.current)
        if index is None:
            self._step(direction)
            return
        heights = self.scrolled.heights
        wanted, _ = heights.at(heights.top(index) + direction * self.scrolled.room)
        self._step(max(1, wanted - index) if direction > 0 else min(-1, wanted - index))

    def _end(self, direction: int) -> None:
        """The first row's first letter, or the last row's last one."""
        if self.order and not self.composing:
            self._select(self.order[0 if direction < 0 else -1])
            self.editor.put_caret(0 if direction < 0 else len(self.editor.document().toRawText()) * 2)

    def _on_left(self, direction: int, x: float) -> None:
        index = self.index_of(self.scene.edited)
        wanted = index + direction if index is not None else -1
        if 0 <= wanted < len(self.order):
            self._select(self.order[wanted])
            self.editor.enter(direction, x)
        else:
            self.editor.put_caret(0 if direction < 0 else len(self.editor.document().toRawText()) * 2)
