"""The menu of a row: everything that can be done to what was clicked, with the letters that do the same.

Decides how the tools are grouped. Whether one can be used, and what it does, is decided in `hands`.
"""

from collections.abc import Collection

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from duizhao.ui.aligning.tools import Tool, Tools

_GROUPS = (
    (Tool.LINK, Tool.UNLINK, Tool.MERGE, Tool.SPLIT, Tool.UP, Tool.DOWN, Tool.SWAP),
    (Tool.EDIT, Tool.INSERT),
    (Tool.PIN, Tool.DOUBT, Tool.KEEP, Tool.NEXT),
    (Tool.UNDO, Tool.REDO),
)


class RowMenu(QMenu):
    """`wanted` carries a `Tool`."""

    wanted = Signal(object)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._actions: dict[Tool, QAction] = {}
        for place, group in enumerate(_GROUPS):
            if place:
                self.addSeparator()
            for tool in group:
                action = self.addAction("")
                action.triggered.connect(self._on_triggered)
                self._actions[tool] = action

    def offer(self, possible: Collection[Tool], point: QPoint) -> None:
        """Open at a point of the screen with what is possible."""
        for tool, (name, letter) in self._tools.names().items():
            self._actions[tool].setText(f"{name}\t{letter}")
            self._actions[tool].setEnabled(tool in possible)
        self.popup(point)

    @Slot()
    def _on_triggered(self) -> None:
        self.wanted.emit(next(tool for tool, action in self._actions.items() if action is self.sender()))
