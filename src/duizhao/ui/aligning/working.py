"""What is done in the rows themselves: writing, splitting, linking by hand, and the offers of a row without counterpart.

Decides how each of these begins, shows and ends. A link that was chosen by hand is put on the board here; everything else is told to the page.
"""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from duizhao.domain import corrections
from duizhao.domain.arrangement import Side
from duizhao.ui.aligning.board import Board
from duizhao.ui.aligning.canvas import Canvas
from duizhao.ui.aligning.card_paint import place_box, text_room
from duizhao.ui.aligning.cards import BETWEEN, NEW
from duizhao.ui.aligning.mending import Mending
from duizhao.ui.aligning.offers import OfferStrip
from duizhao.ui.aligning.scene import Splitting
from duizhao.ui.aligning.standing import Offer, offers_of
from duizhao.ui.look import Look, part

_HINT_ABOVE = 14
"""Pixels between the hint and the edge."""


class WorkingCanvas(Canvas):
    """`split_at` carries a paragraph's key and the chosen place, `offer_taken` a row's number and the offer.

    `armed` says that paragraphs wait for their counterpart.
    """

    mended = Signal(int, str)
    inserted = Signal(int, object, str)
    given_up = Signal(int, int, object, str)
    split_at = Signal(int, int)
    offer_taken = Signal(int, object)
    armed = Signal()

    def __init__(self, board: Board, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(board, look, parent)
        self.mending = Mending(self.typesetter, self.viewport())
        self._beside = NEW
        """The paragraph by which the row is known that gets a new one."""
        self.strip = OfferStrip(self.viewport())
        self.hint = _Hint(self.viewport())
        self.mending.mended.connect(self.mended)
        self.mending.inserted.connect(self.inserted)
        self.mending.given_up.connect(self.given_up)
        self.mending.grown.connect(self._on_grown)
        self.mending.ended.connect(self._on_ended)
        self.strip.taken.connect(self._on_offer_taken)

    def begin_mending(self, key: int) -> None:
        """Let a paragraph be written in; nothing happens where there is none, or nothing may be corrected."""
        if self.board.writable and key in self.now.row_of:
            number, side = self.now.row_of[key], self.now.side_of(key)
            self._begin(key, number, side, self.now.piece(key).text.plain)

    def begin_inserting(self, number: int, side: Side) -> None:
        """Let a new paragraph be written at the end of a row's side."""
        if self.board.writable and 0 <= number < len(self.now.rows):
            self._begin(NEW, number, side, "")

    def finish_writing(self) -> None:
        """Keep what is being written, as leaving the editor would; for commands that come by a shortcut while somebody writes."""
        if not self.mending.editor.composing:
            self.mending.keep()

    def begin_splitting(self, key: int, places: Sequence[int]) -> None:
        """Offer these places, in code points, for splitting a paragraph; a single one is taken at once."""
        if not self.board.writable or key not in self.now.row_of or not places:
            return
        self.disarm()
        if len(places) == 1:
            self.split_at.emit(key, places[0])
            return
        likely = self._likely_place(key)
        nearest = min(range(len(places)), key=lambda number: abs(places[number] - likely))
        self._show_splitting(Splitting(key, tuple(places), nearest))
        self._come_to(key)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_linking(self, keys: Collection[int] = ()) -> None:
        """Let these paragraphs, else what is chosen, wait for their counterpart.

        Asked a second time without any, link what waits with what is chosen by now, or give up when that is itself; where no counterpart stands
        it goes on waiting.
        """
        if self.choice.armed and not keys:
            if not self.link_armed() and not self.choice.astray:
                self.disarm()
        elif self.board.writable:
            self.choice.armed = frozenset(keys) & self.now.row_of.keys() or self.choice.keys
            self._show_splitting(None)
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.armed.emit()

    def disarm(self) -> None:
        """Link nothing, split nothing."""
        self.choice.armed = frozenset()
        self._show_splitting(None)

    def link_armed(self) -> bool:
        """Link what is armed with what is chosen; False when nothing else than it is chosen."""
        goal = self.choice.counterpart()
        if not goal:
            return False
        armed, self.choice.armed = self.choice.armed, frozenset()
        self.link(armed, goal)
        return True

    def link(self, keys: Collection[int], goal: Collection[int]) -> None:
        """One step: these paragraphs in one row with their goal; that row becomes the current one."""
        self.choice.selected = frozenset(keys)
        self.board.take(corrections.linked(self.now, frozenset(keys) | frozenset(goal)))
        self.choice.selected = frozenset()
        self.settle()

    def choose_place(self, by: int) -> None:
        """Another place for the split."""
        if self.scene.splitting is not None:
            self._show_splitting(self.scene.splitting.stepped(by))

    def nearest_place(self, where: QPoint) -> int:
        """Which of the places for a split is nearest to a point of the viewport."""
        splitting = self.scene.splitting
        if splitting is None:
            return 0
        number, side = self.now.row_of[splitting.key], self.now.side_of(splitting.key)
        rect = self.card_rect(number, splitting.key) or QRect()
        card, room = self.cards.of(side, self.now.piece(splitting.key).text.plain), text_room(rect)
        boxes = [place_box(card, place).translated(room.topLeft()) for place in splitting.places]
        return min(range(len(boxes)), key=lambda n: abs(boxes[n].center().y() - where.y()) * 40 + abs(boxes[n].left() - where.x()))

    def split_there(self) -> None:
        """Split at the chosen place."""
        splitting = self.scene.splitting
        if splitting is not None:
            self._show_splitting(None)
            self.split_at.emit(splitting.key, splitting.place)

    def widened(self) -> None:
        """The columns, or the words on the buttons, are others: rows without counterpart must hold their buttons."""
        self.scene.strip = self.strip.room(self.cards.columns.card - BETWEEN)

    def arrange(self) -> None:
        """Put editor, offers and hint in their places."""
        self._arrange_editor()
        self._arrange_strip()
        self._arrange_hint()

    def settle(self) -> None:
        """Bring the scene in line with what is chosen."""
        scene, choice = self.scene, self.choice
        scene.current, scene.selected, scene.armed = choice.current, choice.selected, choice.armed
        if not scene.dragged:
            scene.goal = choice.counterpart()
        if scene.splitting is not None and scene.splitting.key not in self.now.row_of:
            scene.splitting = None
        self._keep_editor()
        self._arrange_strip()
        self._arrange_hint()
        self.viewport().update()

    def _arrange_hint(self) -> None:
        self.hint.say(self.hint_now())
        self.hint.place(self.viewport().rect(), self._at_work())

    def _at_work(self) -> QRect:
        """What the hint is about, and must not hide: the editor, the paragraph that is split, else the current row."""
        if self.mending.open:
            return self.mending.editor.geometry()
        if self.scene.splitting is not None:
            key = self.scene.splitting.key
            return self.card_rect(self.now.row_of[key], key) or QRect()
        top = self.top_of(self.choice.current)
        return QRect(0, top, self.viewport().width(), self.shape(self.choice.current).height) if top is not None else QRect()

    def _begin(self, key: int, number: int, side: Side, text: str) -> None:
        if self.choice.place_of(number) is None:
            return
        self.disarm()
        self.mending.keep()
        self.choice.go_to(number) if key == NEW else self.choice.select({key})
        self.settle()
        self._beside = min(self.now.rows[number].keys)
        self.mending.begin(key, number, side, text)
        self.floating = self.mending.editor
        face, width = self.cards.face(side), self.cards.columns.text
        self.scene.edited = key
        self.scene.new = (number, side) if key == NEW else None
        self.scene.grown = {key: max(face.pitch, self.cards.of(side, text).height)}
        self.reshape(number)
        self.bring_in(number)
        self.mending.show(face, width, self.editor_name(side))
        self._on_grown()

    def _on_grown(self) -> None:
        if self.mending.open and self.mending.key is not None:
            self.scene.grown = {self.mending.key: self.mending.editor.text_height}
            self.reshape(self._edited_row())

    def _on_ended(self, had_focus: bool) -> None:
        self.floating = None
        number = self._edited_row()
        self.scene.edited = self.scene.new = None
        self.scene.grown = {}
        if 0 <= number < len(self.now.rows):
            self.reshape(number)
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _edited_row(self) -> int:
        """The number of the row that is written in, -1 when there is none (any more)."""
        key = self.scene.edited
        return self.now.row_of.get(self._beside if key == NEW else key, -1) if key is not None else -1

    def _keep_editor(self) -> None:
        """Other rows may stand now: the editor goes with its paragraph, and goes away with it."""
        if not self.mending.open:
            return
        number = self._edited_row()
        if number < 0:
            self.mending.give_up()
        elif self.mending.number != number:
            before, self.mending.number = self.mending.number, number
            self.scene.new = (number, self.mending.side) if self.scene.new is not None else None
            self.reshape(before)
            self.reshape(number)

    def _arrange_editor(self) -> None:
        if self.mending.key is None:
            return
        number, side = self._edited_row(), self.mending.side
        rect = self.card_rect(number, self.mending.key) if self.choice.place_of(number) is not None else None
        self.mending.editor.set_up(self.cards.face(side), self.cards.columns.text)
        # off the screen it keeps the keyboard, and what was written
        self.mending.place(text_room(rect) if rect is not None else QRect(-10_000, 0, self.cards.columns.text, 40))

    def _arrange_strip(self) -> None:
        row, top = self.choice.row, self.top_of(self.choice.current)
        offers = offers_of(row) if row is not None and self.board.writable else ()
        if row is None or top is None or not offers or self.scene.new is not None or self.choice.armed or self.scene.dragged:
            if self.strip.holds_focus:
                self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.strip.hide()
            return
        side = Side.SOURCE if row.target else Side.TARGET
        width, height = self.cards.columns.card, self.shape(row.number).height
        self.strip.offer(offers)
        wanted = self.strip.heightForWidth(width - BETWEEN)
        y = top + max(0, min((height - wanted) // 2, 200))
        self.strip.setGeometry(QRect(self.cards.columns.x(side) + BETWEEN, y, width - BETWEEN, wanted))
        self.strip.show()

    def _show_splitting(self, splitting: Splitting | None) -> None:
        self.scene.splitting = splitting
        self.settle()

    def _likely_place(self, key: int) -> float:
        """About where a paragraph wants to be split: where the first paragraph of several on the other side would end, else in the middle."""
        others = self.now.rows[self.now.row_of[key]].side(self.now.side_of(key).other)
        lengths = [len(piece.text.plain) for piece in others]
        share = lengths[0] / max(1, sum(lengths)) if len(lengths) > 1 else 0.5
        return share * len(self.now.piece(key).text.plain)

    def _come_to(self, key: int) -> None:
        self.choice.select({key})
        self.settle()
        self.bring_in(self.choice.current)

    def _on_offer_taken(self, offer: Offer) -> None:
        number = self.choice.current
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if offer is Offer.ELSEWHERE and self.choice.row is not None:
            self.begin_linking(self.choice.row.keys)
        self.offer_taken.emit(number, offer)


class _Hint(QFrame):
    """One sentence at an edge of the rows, while something waits for an answer."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        part(self, "hint")
        self._label = QLabel(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 7, 14, 7)
        layout.addWidget(self._label)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show a sentence; an empty one takes the hint away."""
        if sentence != self._label.text():
            self._label.setText(sentence)
        self.setVisible(bool(sentence))

    def place(self, room: QRect, hidden: QRect) -> None:
        """In the middle, above the lower edge of the room; below the upper one where it would hide what it is about."""
        size = self.sizeHint()
        below = QRect((room.width() - size.width()) // 2, room.bottom() - size.height() - _HINT_ABOVE, size.width(), size.height())
        above = below.translated(0, room.top() + _HINT_ABOVE - below.top())
        self.setGeometry(above if below.intersects(hidden) and not above.intersects(hidden) else below)
