"""Scrolled rows for screen readers.

Decides that such a view is a list and each shown row an item of it, made when it is asked for; the editor has the focus while it has the keyboard.
What an item says is decided by who shows the rows.
"""

from weakref import ref

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import isValid

from duizhao.ui.text.rows import ScrolledRows


class RowList(QAccessibleWidget):
    """The view as a list of rows; whoever shows rows says what an item is, and which has the focus."""

    def __init__(self, view: ScrolledRows) -> None:
        super().__init__(view, QAccessible.Role.List)
        self._rows = ref(view)
        self._items: dict[int, QAccessibleInterface] = {}

    def childCount(self) -> int:  # noqa: N802  (Qt's name)
        """As many as are shown."""
        rows = self._alive()
        return len(rows.order) if rows is not None else 0

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # None is Qt's null
        """The item of a row."""
        if not 0 <= index < self.childCount():
            return None
        if index not in self._items:
            self._items[index] = self._item(index)
        return self._items[index]

    def indexOfChild(self, item: QAccessibleInterface) -> int:  # noqa: N802  (Qt's name)
        """Which row an item is."""
        return next((index for index, known in self._items.items() if known is item), -1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # noqa: N802  (Qt's name; None is its null)
        """The row at a point of the screen."""
        rows = self._alive()
        placed = rows.scrolled.at(rows.viewport().mapFromGlobal(QPoint(x, y)).y()) if rows is not None else None
        return self.child(placed.index) if placed is not None else None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]  # noqa: N802  (Qt's name; None is its null)
        """The editor while it has the keyboard, else what is current."""
        rows = self._alive()
        if rows is None:
            return None
        if rows.floating is not None and rows.floating.hasFocus():
            return QAccessible.queryAccessibleInterface(rows.floating)
        return self._current()

    def _item(self, index: int) -> QAccessibleInterface:
        """A new item for a shown row."""
        raise NotImplementedError

    def _current(self) -> QAccessibleInterface | None:
        """What is current, apart from the editor."""
        raise NotImplementedError

    def _alive(self) -> ScrolledRows | None:
        rows = self._rows()
        return rows if rows is not None and isValid(rows) else None
