"""Paragraphs as cards: where they stand in a row, and how high they are.

Decides the columns, which layouts are kept (those seen last), and how high a paragraph is, or probably is while nobody has seen it. Layouts are
kept by text, so that a correction costs the layout of what it changes. Paints nothing.
"""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QTextLayout

from duizhao.domain.arrangement import Row, Side
from duizhao.ui.look import Type
from duizhao.ui.text.points import Points
from duizhao.ui.text.typeset import Face, Typesetter, break_lines

MARGIN = 22
"""Pixels between the window's edges and the cards."""
GAP = 12
"""Between rows; one half above and one below."""
BETWEEN = 6
"""Between the paragraphs of a row."""
PAD_X, PAD_Y = 12, 8
GUTTER = 40
"""For the paragraph's number, left of its text."""
DIVIDER = 30
"""Above a row that begins another part of the list."""
NEW = -1
"""The key of the paragraph that is being written."""

_KEPT = 500
_FACES = {Side.SOURCE: Type.CHINESE, Side.TARGET: Type.ENGLISH}


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the two sides stand in a view of this width."""

    width: int

    @property
    def ribbon(self) -> int:
        """How wide the room between the sides is."""
        return min(148, max(112, round(self.width * 0.11)))

    @property
    def card(self) -> int:
        """How wide a card is."""
        return max(160, (self.width - 2 * MARGIN - self.ribbon) // 2)

    @property
    def text(self) -> int:
        """How wide a card's text is."""
        return self.card - GUTTER - PAD_X

    def x(self, side: Side) -> int:
        """Where the cards of a side begin."""
        return MARGIN if side is Side.SOURCE else MARGIN + self.card + self.ribbon


@dataclass(frozen=True, slots=True)
class Card:
    """A text laid out; `height` is the text's."""

    layout: QTextLayout
    points: Points
    face: Face
    height: int


@dataclass(frozen=True, slots=True)
class Placed:
    """A card in its row: `rect` counts from the upper edge of the row's cards."""

    key: int
    side: Side
    rect: QRect


@dataclass(frozen=True, slots=True)
class Shape:
    """The cards of a row, and how high each side and the whole is, without the gap."""

    cards: tuple[Placed, ...]
    source: int
    target: int
    height: int

    def find(self, key: int) -> Placed | None:
        """The card of a paragraph."""
        return next((card for card in self.cards if card.key == key), None)


class Cards:
    """The layouts of the paragraphs seen last; `made` counts how many were laid out."""

    def __init__(self, typesetter: Typesetter) -> None:
        self._typesetter = typesetter
        self._cards: OrderedDict[tuple[Side, str], Card] = OrderedDict()
        self._heights: dict[tuple[Side, str], int] = {}
        self.columns = Columns(800)
        self.made = 0

    def forget(self) -> None:
        """Fonts or widths are others now."""
        self._cards.clear()
        self._heights.clear()

    def face(self, side: Side) -> Face:
        """The face of a side."""
        return self._typesetter.face(_FACES[side], None)

    def of(self, side: Side, text: str) -> Card:
        """A text laid out."""
        card = self._cards.get((side, text))
        if card is None:
            face, points = self.face(side), Points(text)
            layout = self._typesetter.layout(points.text, (), face)
            card = Card(layout, points, face, break_lines(layout, face, self.columns.text))
            self.made += 1
            self._cards[side, text] = card
            self._heights[side, text] = card.height
            if len(self._cards) > _KEPT:
                self._cards.popitem(last=False)
        else:
            self._cards.move_to_end((side, text))
        return card

    def guess(self, row: Row, least: int) -> int:
        """How high a row's cards are, or probably are; quick."""
        height = least
        for side, pieces in ((Side.SOURCE, row.source), (Side.TARGET, row.target)):
            if pieces:
                stacked = sum([self._height(side, piece.text.plain) for piece in pieces])
                height = max(height, stacked + (2 * PAD_Y + BETWEEN) * len(pieces) - BETWEEN)
        return height

    def shape(self, row: Row, least: int, grown: Mapping[int, int], new: Side | None = None) -> Shape:
        """Where a row's cards stand. `grown` are the heights of texts that are being edited; `new` is the side that gets a card more."""
        cards, ends = [], {}
        for side in Side:
            y, x = 0, self.columns.x(side)
            keyed = [(piece.key, piece.text.plain) for piece in row.side(side)] + ([(NEW, "")] if side is new else [])
            for key, text in keyed:
                height = (grown[key] if key in grown else self.of(side, text).height) + 2 * PAD_Y
                cards.append(Placed(key, side, QRect(x, y, self.columns.card, height)))
                y += height + BETWEEN
            ends[side] = max(0, y - BETWEEN)
        source, target = ends[Side.SOURCE], ends[Side.TARGET]
        return Shape(tuple(cards), source, target, max(source, target, least))

    def _height(self, side: Side, text: str) -> int:
        known = self._heights.get((side, text))
        if known is None:
            face = self.face(side)
            per_line = max(1.0, self.columns.text / face.average - (0.5 if side is Side.SOURCE else 2.5))
            known = (int(len(text) / per_line) + 1) * face.pitch
            self._heights[side, text] = known
        return known
