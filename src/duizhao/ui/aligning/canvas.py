"""The rows of the alignment on the screen: scrolled, measured and painted.

Decides which rows are laid out (those that are seen), what stays in its place when another arrangement is shown, and which rows still want their
numbers and names lit. What is chosen, and what keys and clicks do, is the view's matter.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from duizhao.domain.alignment import Alignment
from duizhao.domain.arrangement import Arrangement, Side
from duizhao.ui.aligning.board import Board
from duizhao.ui.aligning.cards import DIVIDER, GAP, Cards, Columns, Shape
from duizhao.ui.aligning.choosing import Choice
from duizhao.ui.aligning.lighting import Lights
from duizhao.ui.aligning.numbering import moved_rows
from duizhao.ui.aligning.painting import RowPainter
from duizhao.ui.aligning.scene import Scene
from duizhao.ui.aligning.stage import Stage
from duizhao.ui.look import Look
from duizhao.ui.text.scroll import Placed
from duizhao.ui.text.typeset import Typesetter

_USUAL = 40
"""The height of a card of one line."""
_CONTEXT = 44
"""Pixels of its neighbours that are seen with a row that is brought into view."""


@dataclass(frozen=True, slots=True)
class Hit:
    """What is at a point: a row, and the paragraph and side, if it is on a card or above an empty side."""

    number: int
    key: int | None
    side: Side | None


class Pointer(Protocol):
    """What handles the events of the viewport."""

    def handle(self, event: QEvent) -> bool:
        """Whether an event was dealt with."""


class Canvas(Stage):
    """Shows rows of the board's arrangement. `landmarks_wanted` carries the numbers of rows on the screen that have none yet."""

    landmarks_wanted = Signal(object)
    pointer: Pointer | None = None

    def __init__(self, board: Board, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.board = board
        self.look = look
        self.choice = Choice()
        self.scene = Scene()
        self.typesetter = Typesetter(look)
        self.cards = Cards(self.typesetter)
        self.lights = Lights()
        self.caption: tuple[QPoint, str] | None = None
        """What follows the mouse."""
        self.now = Arrangement((), (), Alignment(()))
        """What is shown: what the board held when the rows were told last."""
        self._breaks: frozenset[int] = frozenset()
        self._shapes: dict[int, Shape] = {}
        self._painter = RowPainter(look, self.cards)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        look.changed.connect(self._on_look_changed)

    def show_rows(self, numbers: Sequence[int], breaks: Collection[int] = ()) -> None:
        """Show these rows of the board's arrangement, in this order; a quiet divider stands before the places in `breaks`.

        What was current stays current, wherever its paragraphs are now, and where it stood on the screen.
        """
        seen = self._seen()
        was, before = self.choice.current, self.now
        self.now = self.board.arrangement
        self.choice.put(self.now, numbers)
        self.order, self._breaks = tuple(numbers), frozenset(breaks)
        self._shapes.clear()
        if self.now is not before:
            rows = self.now.rows
            self.scene.moved = frozenset(piece.key for number in moved_rows(rows) for piece in rows[number].source)
            self.scene.changed = self.now.changed
        self.scrolled.begin(self._guesses())
        self._hold(seen, was, anew=self.now is not before)
        self.settle()
        self.follow()

    def shape(self, number: int) -> Shape:
        """Where the cards of a row stand in it."""
        made = self._shapes.get(number)
        if made is None:
            row, scene = self.now.rows[number], self.scene
            new = scene.new[1] if scene.new is not None and scene.new[0] == number else None
            made = self.cards.shape(row, self._painter.least(row, scene), scene.grown, new)
            self._shapes[number] = made
        return made

    def top_of(self, number: int) -> int | None:
        """Where on the screen the cards of a row begin; None when it is not there."""
        index = self.choice.place_of(number)
        placed = self.scrolled.find(index) if index is not None else None
        return self._cards_top(placed) if placed is not None else None

    def card_rect(self, number: int, key: int) -> QRect | None:
        """Where on the screen a card is; None when its row is not there."""
        top, card = self.top_of(number), self.shape(number).find(key)
        return card.rect.translated(0, top) if top is not None and card is not None else None

    def hit(self, point: QPoint) -> Hit | None:
        """What is at a point of the viewport."""
        placed = self.scrolled.at(point.y())
        if placed is None:
            return None
        number, top = self.order[placed.index], self._cards_top(placed)
        card = next((card for card in self.shape(number).cards if card.rect.translated(0, top).contains(point)), None)
        if card is not None:
            return Hit(number, card.key, card.side)
        columns = self.cards.columns
        side = next((side for side in Side if columns.x(side) <= point.x() < columns.x(side) + columns.card), None)
        return Hit(number, None, side)

    def bring_in(self, number: int) -> None:
        """Scroll as little as shows a row whole: its selected paragraphs, where it is higher than the window."""
        index = self.choice.place_of(number)
        if index is None or not self.scrolled.room:
            return
        shape, head = self.shape(number), self._head(index)
        rects = [card.rect for card in shape.cards if card.key in self.scene.selected] if shape.height > self.scrolled.room else []
        first = min((rect.top() for rect in rects), default=0) + head
        last = max((rect.bottom() for rect in rects), default=shape.height) + head
        self.scrolled.reveal(index, first - GAP // 2, last + GAP // 2, _CONTEXT)
        self.follow()

    def reshape(self, number: int) -> None:
        """A row is higher or lower now; the rows above it stay where they are."""
        self._shapes.pop(number, None)
        index = self.choice.place_of(number)
        if index is not None:
            self.scrolled.exact(index)
        self.follow()

    def follow(self) -> None:
        """Bring scroll bar, what floats and the picture in line with where the rows are now."""
        self.arrange()
        self._sync_bar()
        self.viewport().update()
        self._idle.start()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Paint what is on the screen."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self.look.palette.colour("paper"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for placed in self.scrolled.rows() if self.order else ():
            number = self.order[placed.index]
            if placed.index in self._breaks:
                self._painter.divider(painter, placed.y)
            row = self.now.rows[number]
            self._painter.paint(painter, row, self.shape(number), self._cards_top(placed), self.scene, self.lights.of(row))
        if self.caption is not None:
            point, text = self.caption
            self._painter.caption(painter, QRect(point.x() + 14, point.y() + 12, 260, 28), text)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        """Break lines anew for the new width; a current row that was seen, or had no room to be seen in yet, is seen."""
        super().resizeEvent(event)
        room, current = self.viewport().size(), self.choice.current
        seen = not self.scrolled.room or self.top_of(current) is not None
        self.scrolled.room = self.scene.room = room.height()
        if self.cards.columns.width != room.width():
            self.cards.columns = Columns(room.width())
            self.lay_out_anew()
        self.follow()
        if seen:
            self.bring_in(current)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802, ARG002  (Qt's name)
        """The bar has moved."""
        if self._following or not self.order:
            return
        wanted, scroll = self.verticalScrollBar().value(), self.scrolled
        if abs(wanted - scroll.top) < scroll.room:
            scroll.by(wanted - scroll.top)
        else:
            scroll.to(wanted)
        self.follow()

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        """The mouse is handled elsewhere."""
        if self.pointer is not None and self.pointer.handle(event):
            return True
        return super().viewportEvent(event)

    def _measure(self, index: int) -> int:
        return self.shape(self.order[index]).height + GAP + self._head(index) - GAP // 2

    def _head(self, index: int) -> int:
        """Pixels above the cards of a shown row."""
        return GAP // 2 + (DIVIDER if index in self._breaks else 0)

    def _cards_top(self, placed: Placed) -> int:
        return placed.y + self._head(placed.index)

    def _guesses(self) -> list[int]:
        guess, rows = self.cards.guess, self.now.rows
        heights = [guess(rows[number], _USUAL) + GAP for number in self.order]
        for place in self._breaks:
            if 0 <= place < len(heights):
                heights[place] += DIVIDER
        return heights

    def _seen(self) -> list[tuple[int, frozenset[int], int]]:
        """The rows on the screen: number, keys, and where each stands."""
        if not self.order or not self.scrolled.room:
            return []
        return [(number, self.now.rows[number].keys, placed.y) for placed in self.scrolled.rows() for number in [self.order[placed.index]]]

    def _hold(self, seen: Sequence[tuple[int, frozenset[int], int]], was: int, *, anew: bool) -> None:
        """Put the rows where they were on the screen: the current one first, else the first that is still there."""
        current = self.choice.current
        index = self.choice.place_of(current)
        if index is None or not seen:
            return
        keys = self.now.rows[current].keys
        best = max(seen, key=lambda row: (len(row[1] & keys), row[0] == was))
        if not best[1] & keys:
            best = next((row for row in seen if row[0] == was), best)
        if best[1] & keys or best[0] == was:
            self.scrolled.put(index, best[2])
        else:
            still = ((self.choice.place_of(self.now.row_of[key]), y) for _, others, y in seen for key in others if key in self.now.row_of)
            place, y = next(((place, y) for place, y in still if place is not None), (0, 0))
            self.scrolled.put(place, y)
        self.scrolled.rows()
        if anew:
            self.bring_in(current)

    def lay_out_anew(self) -> None:
        """Every layout is out of date; what was at the top, or current, stays."""
        seen = self._seen()
        self.widened()
        self.cards.forget()
        self._shapes.clear()
        if self.order:
            self.scrolled.begin(self._guesses())
            self._hold(seen, self.choice.current, anew=False)

    def _on_look_changed(self) -> None:
        self.typesetter.forget()
        self.lay_out_anew()
        self.follow()

    def _on_idle(self) -> None:
        """Ask for the landmarks of what is seen; then lay out what will soon be seen."""
        wanted = self.lights.wanting(self.now.rows[self.order[placed.index]] for placed in self._seen_rows())
        if wanted:
            self.landmarks_wanted.emit(wanted)
        self._lay_out_ahead()

    def _is_laid_out(self, index: int) -> bool:
        return self.order[index] in self._shapes
