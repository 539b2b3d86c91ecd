"""The view of an alignment: its rows, what is chosen among them, and what keys mean.

Decides where the keyboard leads and what a key begins; letters that mean a correction are told to the page. Where rows are, `canvas` decides;
what is done inside them, `working`.
"""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QEvent, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QContextMenuEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from duizhao.domain.arrangement import Side
from duizhao.language.landmarks import Landmark
from duizhao.ui.aligning.accessible import install
from duizhao.ui.aligning.board import Board
from duizhao.ui.aligning.keys import ENDS, ENTER, PAGES, REPEATED, SIDES, STEPS, letter, letter_of
from duizhao.ui.aligning.mouse import Mouse
from duizhao.ui.aligning.speaking import SpeakingCanvas
from duizhao.ui.look import Look


class ArrangementView(SpeakingCanvas):
    """The rows of a board. `chosen` says that another row is current or other paragraphs are selected; `lettered` carries a letter (or blank)."""

    chosen = Signal()
    lettered = Signal(str)
    menu_wanted = Signal(QPoint)
    """A menu is asked for at a point of the screen; what is there is chosen by now."""

    def __init__(self, board: Board, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(board, look, parent)
        self._told: tuple[int, frozenset[int]] = (-1, frozenset())
        for widget in (self, self.viewport()):  # so that letters arrive as keys, whatever input method is in use
            widget.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        install()
        self._mouse = Mouse(self)
        self._mouse.picked.connect(self._on_picked)
        self.pointer = self._mouse
        self.retranslate()

    @property
    def current(self) -> int:
        """The number of the current row, -1 when there is none."""
        return self.choice.current

    @property
    def selected(self) -> frozenset[int]:
        """The keys of the selected paragraphs; empty when the whole current row is meant."""
        return self.choice.selected

    def put_landmarks(self, by_keys: Mapping[frozenset[int], tuple[Landmark, ...]]) -> None:
        """Light numbers and names of rows, told apart by the keys of their paragraphs. Rows that have other words by now ask again."""
        for keys, landmarks in by_keys.items():
            number = self.now.row_of.get(min(keys, default=-1), -1)
            if number >= 0 and self.now.rows[number].keys == keys:
                self.lights.put(self.now.rows[number], landmarks)
        self.viewport().update()

    def go_to(self, number: int) -> None:
        """Make a shown row the current one, whole, and bring it into view; what is being written is kept."""
        self.finish_writing()
        self.choice.go_to(number)
        self._come()

    def select(self, keys: Collection[int]) -> None:
        """Select paragraphs; none means the whole current row. What is being written is kept."""
        self.finish_writing()
        self.choice.select(keys)
        self._come()

    def reveal(self) -> None:
        """Bring the current row into view."""
        self.bring_in(self.current)

    def event(self, event: QEvent) -> bool:
        """Follow the window's language; show whether the keyboard is here."""
        done = super().event(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.scene.focused = event.type() == QEvent.Type.FocusIn
            self.viewport().update()
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        """Walk, or begin what a key means; anything else goes on to the page."""
        if self.scene.splitting is not None and self._splits(event):
            return
        if event.key() == Qt.Key.Key_Escape and self._gives_up():
            return
        if event.key() in ENTER and self.choice.armed:
            self.begin_linking()
            return
        if self._walks(event):
            self._come()
            return
        typed = letter_of(event)
        if typed and event.isAutoRepeat() and typed not in REPEATED:
            return  # held a little too long: one press is one correction
        if typed and not self.scene.dragged:
            self._letter(typed)
        else:
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802  (Qt's name)
        """Choose what was clicked, unless it is among what is selected, and ask for its menu; not while a choice is being made."""
        if self.scene.splitting is not None or self.choice.armed:
            event.ignore()
            return
        self.finish_writing()  # rows may be others, or elsewhere, after that
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        if by_key:
            self._come()
        where = self._middle() if by_key else event.pos()
        hit = self.hit(where)
        if hit is None:
            event.ignore()
            return
        if hit.key is None:
            self.choice.go_to(hit.number)
        elif not by_key and hit.key not in self.choice.selected:
            self.choice.pick(hit.key)
        self._on_picked()
        self.menu_wanted.emit(self.viewport().mapToGlobal(where))

    def _middle(self) -> QPoint:
        """The middle of the first paragraph that is meant, or, of an empty row, of the view."""
        row = self.now.rows[self.current] if 0 <= self.current < len(self.now.rows) else None
        keys = sorted(self.selected or (row.keys if row is not None else ()))
        rect = self.card_rect(self.current, keys[0]) if keys else None
        return (rect or self.viewport().rect()).center()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802  (Qt's name)
        """Take a letter from an input method that sends it all the same."""
        typed = letter(event.commitString())
        if typed:
            self._letter(typed)
        event.accept()

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:  # noqa: N802  (Qt's name)
        """No text is written here."""
        return False if query == Qt.InputMethodQuery.ImEnabled else super().inputMethodQuery(query)

    def settle(self) -> None:
        """Bring the picture in line with what is chosen, and tell of it."""
        super().settle()
        now = (self.choice.current, self.choice.selected)
        if now != self._told:
            self._told = now
            self._tell()
            self.chosen.emit()

    def _walks(self, event: QKeyEvent) -> bool:
        """Whether a key leads elsewhere."""
        key, choice = Qt.Key(event.key()), self.choice
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not self.order:
            return False
        if key in STEPS:
            choice.step(STEPS[key])
        elif key in PAGES:
            choice.step(PAGES[key] * max(1, len(self.scrolled.rows()) - 2))
        elif key in ENDS:
            choice.end(ENDS[key])
        elif key in SIDES:
            choice.sideways(Side.SOURCE if key == Qt.Key.Key_Left else Side.TARGET)
        else:
            return False
        return True

    def _splits(self, event: QKeyEvent) -> bool:
        """Whether a key was about the place of a split."""
        key = event.key()
        if key in SIDES or key in STEPS:
            self.choose_place(1 if key in (Qt.Key.Key_Right, Qt.Key.Key_Down) else -1)
        elif key in ENTER or letter_of(event) == "S":
            if not event.isAutoRepeat():  # the same press that asked for the places does not choose one
                self.split_there()
        elif key == Qt.Key.Key_Escape:
            self.disarm()
        else:
            self.disarm()
            return False
        return True

    def _gives_up(self) -> bool:
        """Whether there was something to give up: a drag, an armed paragraph, the offers, a selection."""
        if self._mouse.cancel():
            return True
        if self.choice.armed:
            self.disarm()
        elif self.strip.holds_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.choice.selected:
            self.choice.go_to(self.current)
            self.settle()
        else:
            return False
        return True

    def _letter(self, typed: str) -> None:
        if typed != " ":
            self.lettered.emit(typed)
        else:
            self.begin_linking()

    @Slot()
    def _on_picked(self) -> None:
        self.settle()

    def _come(self) -> None:
        self.settle()
        self.bring_in(self.current)

    def _tell(self) -> None:
        """Say which row, or paragraph, is chosen, to screen readers."""
        row = self.choice.row
        picked = [self.described_piece(piece) for piece in (row.pieces if row is not None else ()) if piece.key in self.selected]
        self.setAccessibleDescription("; ".join(picked) if picked else self.described(row.number) if row is not None else "")
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        place = self.choice.place_of(self.current)
        if place is not None and self.hasFocus():
            focus = QAccessibleEvent(self, QAccessible.Event.Focus)
            focus.setChild(place)
            QAccessible.updateAccessibility(focus)
