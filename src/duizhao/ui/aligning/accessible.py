"""The alignment for screen readers.

Decides that the view is a list, each shown row an item named by how it stands and what it holds, and each paragraph an item inside its row; the
editor is the view's own child. Items are made when they are asked for.
"""

from functools import cache
from weakref import ReferenceType, ref

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor
from shiboken6 import isValid

from duizhao.domain.arrangement import Piece, Row
from duizhao.ui.aligning.canvas import Canvas
from duizhao.ui.text.accessible import RowList


class ArrangementList(RowList):
    """The view of the alignment as a list."""

    def __init__(self, view: Canvas) -> None:
        super().__init__(view)
        self._view = ref(view)

    def _item(self, index: int) -> QAccessibleInterface:
        return Item(self, self._view, index)

    def _current(self) -> QAccessibleInterface | None:
        """The selected paragraph, else the current row."""
        view = self._view()
        place = view.choice.place_of(view.choice.current) if view is not None else None
        item = self.child(place) if place is not None else None
        if view is not None and isinstance(item, Item) and len(view.choice.selected) == 1:
            return item.of_key(min(view.choice.selected)) or item
        return item


class Item(QAccessibleInterface):
    """One shown row, or (with `place`) the paragraph at that place in it, the Chinese ones first."""

    def __init__(self, parent: "ArrangementList | Item", view: ReferenceType[Canvas], index: int, place: int | None = None) -> None:
        super().__init__()
        self._parent = ref(parent)
        self._view = view
        self._pieces: dict[int, Item] = {}
        self.index = index
        self.place = place

    def isValid(self) -> bool:  # noqa: N802  (Qt's name)
        """Whether it is still shown."""
        return self._shown() is not None

    def object(self) -> QObject | None:  # type: ignore[override]  # None is Qt's null
        """No widget stands behind it."""
        return None

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]  # None is Qt's null
        """The list, or the row."""
        return self._parent()

    def role(self) -> QAccessible.Role:
        """An item of a list, or a paragraph."""
        return QAccessible.Role.ListItem if self.place is None else QAccessible.Role.Paragraph

    def childCount(self) -> int:  # noqa: N802  (Qt's name)
        """The paragraphs of a row."""
        shown = self._shown()
        return len(shown[1].pieces) if shown is not None and self.place is None else 0

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # None is Qt's null
        """A paragraph of a row."""
        if not 0 <= index < self.childCount():
            return None
        if index not in self._pieces:
            self._pieces[index] = Item(self, self._view, self.index, index)
        return self._pieces[index]

    def of_key(self, key: int) -> QAccessibleInterface | None:
        """The item of a paragraph of this row."""
        shown = self._shown()
        keys = [piece.key for piece in shown[1].pieces] if shown is not None else []
        return self.child(keys.index(key)) if key in keys else None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # noqa: N802  (Qt's name; None is its null)
        """The paragraph at a point of the screen."""
        shown = self._shown()
        hit = shown[0].hit(shown[0].viewport().mapFromGlobal(QPoint(x, y))) if shown is not None else None
        return self.of_key(hit.key) if hit is not None and hit.key is not None else None

    def indexOfChild(self, item: QAccessibleInterface) -> int:  # noqa: N802  (Qt's name)
        """Which paragraph an item is."""
        return item.place if isinstance(item, Item) and item.place is not None else -1

    def text(self, kind: QAccessible.Text) -> str:
        """The row, or the paragraph, in one line."""
        shown = self._shown()
        if shown is None or kind != QAccessible.Text.Name:
            return ""
        view, row = shown
        piece = self._piece(row)
        return view.described(row.number) if piece is None else view.described_piece(piece)

    def setText(self, kind: QAccessible.Text, text: str) -> None:  # noqa: N802  (Qt's name)
        """Texts are written in the editor."""

    def rect(self) -> QRect:
        """Where it is on the screen; empty when it is not."""
        shown = self._shown()
        if shown is None:
            return QRect()
        view, row = shown
        piece, top = self._piece(row), view.top_of(row.number)
        if top is None:
            return QRect()
        whole = QRect(0, top, view.viewport().width(), view.shape(row.number).height)
        found = view.card_rect(row.number, piece.key) if piece is not None else whole
        return QRect(view.viewport().mapToGlobal(found.topLeft()), found.size()) if found is not None else QRect()

    def state(self) -> QAccessible.State:
        """What is chosen, and what is out of sight."""
        shown, state = self._shown(), QAccessible.State()
        if shown is not None:
            view, row = shown
            piece = self._piece(row)
            chosen = row.number == view.choice.current if piece is None else piece.key in view.choice.selected
            state.selectable = state.focusable = True
            state.selected = chosen
            state.focused = chosen and bool(view.choice.selected) == (piece is not None)
            state.offscreen = view.top_of(row.number) is None
        return state

    def foregroundColor(self) -> QColor:  # noqa: N802  (Qt's name)
        """The widget's own."""
        return QColor()

    def backgroundColor(self) -> QColor:  # noqa: N802  (Qt's name)
        """The widget's own."""
        return QColor()

    def _piece(self, row: Row) -> Piece | None:
        return row.pieces[self.place] if self.place is not None else None

    def _shown(self) -> tuple[Canvas, Row] | None:
        view = self._view()
        if view is None or not isValid(view) or self.index >= len(view.order):
            return None
        row = view.now.rows[view.order[self.index]]
        return (view, row) if self.place is None or self.place < len(row.pieces) else None


def _made(_: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, Canvas):
        return None
    if thing.spoken is None:
        thing.spoken = ArrangementList(thing)
    return thing.spoken


@cache
def install() -> None:
    """Let screen readers see the rows of every alignment view; once is enough."""
    QAccessible.installFactory(_made)
