"""The rows for screen readers.

Decides that the view is a list and each shown row an item named by its number, texts, status and findings; the editor is inside the item that
is edited. Items are made when they are asked for.
"""

from functools import cache
from weakref import ReferenceType, ref

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor
from shiboken6 import isValid

from duizhao.ui.segments.canvas import Canvas
from duizhao.ui.text.accessible import RowList


class SegmentList(RowList):
    """The segment view as a list."""

    def __init__(self, view: Canvas) -> None:
        super().__init__(view)
        self._view = ref(view)

    def _item(self, index: int) -> QAccessibleInterface:
        return RowItem(self, self._view, index)

    def _current(self) -> QAccessibleInterface | None:
        view = self._view()
        index = view.index_of(view.scene.current) if view is not None else None
        return self.child(index) if index is not None else None


class RowItem(QAccessibleInterface):
    """One shown row."""

    def __init__(self, rows: RowList, view: ReferenceType[Canvas], index: int) -> None:
        super().__init__()
        self._rows = ref(rows)
        self._view = view
        self.index = index

    def isValid(self) -> bool:  # noqa: N802  (Qt's name)
        """Whether the row is still shown."""
        return self._shown() is not None

    def object(self) -> QObject | None:  # type: ignore[override]  # None is Qt's null
        """No widget stands behind a row."""
        return None

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]  # None is Qt's null
        """The list."""
        return self._rows()

    def role(self) -> QAccessible.Role:
        """An item of a list."""
        return QAccessible.Role.ListItem

    def childCount(self) -> int:  # noqa: N802  (Qt's name)
        """The editor, in the row that is edited."""
        view = self._shown()
        return int(view is not None and view.order[self.index] == view.scene.edited)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # None is Qt's null
        """The editor."""
        view = self._shown()
        within = view.floating if view is not None and index < self.childCount() else None
        return QAccessible.queryAccessibleInterface(within) if within is not None else None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # noqa: N802, ARG002  (Qt's name; None is its null)
        """The editor is reached through the focus."""
        return None

    def indexOfChild(self, _: QAccessibleInterface) -> int:  # noqa: N802  (Qt's name)
        """The editor is the only one."""
        return 0 if self.childCount() else -1

    def text(self, kind: QAccessible.Text) -> str:
        """The row in one line."""
        view = self._shown()
        return view.described(view.order[self.index]) if view is not None and kind == QAccessible.Text.Name else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:  # noqa: N802  (Qt's name)
        """Texts are written in the editor."""

    def rect(self) -> QRect:
        """Where the row is on the screen; empty when it is not."""
        view = self._shown()
        placed = view.placed(view.order[self.index]) if view is not None else None
        if view is None or placed is None:
            return QRect()
        return QRect(
            view.viewport().mapToGlobal(QPoint(0, placed.y)), view.viewport().size().boundedTo(QRect(0, 0, 100_000, placed.height).size())
        )

    def state(self) -> QAccessible.State:
        """Which row is current, and which are out of sight."""
        view, state = self._shown(), QAccessible.State()
        if view is not None:
            current = view.order[self.index] == view.scene.current
            state.selectable = state.focusable = True
            state.selected = state.focused = current
            state.offscreen = view.placed(view.order[self.index]) is None
        return state

    def foregroundColor(self) -> QColor:  # noqa: N802  (Qt's name)
        """The widget's own."""
        return QColor()

    def backgroundColor(self) -> QColor:  # noqa: N802  (Qt's name)
        """The widget's own."""
        return QColor()

    def _shown(self) -> Canvas | None:
        view = self._view()
        return view if view is not None and isValid(view) and self.index < len(view.order) else None


def _made(_: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, Canvas):
        return None
    if thing.spoken is None:
        thing.spoken = SegmentList(thing)
    return thing.spoken


@cache
def install() -> None:
    """Let screen readers see the rows of every segment view; once is enough."""
    QAccessible.installFactory(_made)
