"""Two actions that lead to the next and to the previous one of something.

Decides nothing but which of them was chosen; whoever listens knows the way.
"""

from PySide6.QtCore import QObject, Signal, Slot

from duizhao.ui.actions import Actions


class TwoWays(QObject):
    """Listens to `next_…` and `previous_…`; `wanted` carries whether one goes backwards."""

    wanted = Signal(bool)

    def __init__(self, actions: Actions, name: str, parent: QObject) -> None:
        super().__init__(parent)
        actions[f"next_{name}"].triggered.connect(self._forwards)
        actions[f"previous_{name}"].triggered.connect(self._backwards)

    @Slot()
    def _forwards(self) -> None:
        self.wanted.emit(False)

    @Slot()
    def _backwards(self) -> None:
        self.wanted.emit(True)
