"""The arrangement that a person is correcting, and the way back.

Decides what one step is: everything that replaces the arrangement can be undone, the re-aligned rest too. Corrects nothing itself
(`domain.corrections`) and stores nothing.
"""

from PySide6.QtCore import QObject, Signal, Slot

from duizhao.domain.alignment import Alignment
from duizhao.domain.arrangement import Arrangement

_MOST = 200
"""So many steps can be taken back."""


class Board(QObject):
    """Holds one arrangement at a time; `changed` says that another stands."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: list[Arrangement] = [Arrangement((), (), Alignment(()))]
        self._place = 0
        self._begun = self._steps[0]
        self.writable = True
        """Whether corrections are taken; an arrangement that is only looked at stays as it is."""

    @property
    def arrangement(self) -> Arrangement:
        """What stands now."""
        return self._steps[self._place]

    @property
    def begun(self) -> Arrangement:
        """What it began with."""
        return self._begun

    @property
    def can_undo(self) -> bool:
        return self._place > 0

    @property
    def can_redo(self) -> bool:
        return self._place < len(self._steps) - 1

    @property
    def touched(self) -> bool:
        """Whether something else stands than what it began with."""
        return self.arrangement != self._begun

    def put(self, arrangement: Arrangement) -> None:
        """Begin anew, with nothing to take back."""
        self._steps, self._place, self._begun = [arrangement], 0, arrangement
        self.changed.emit()

    def take(self, arrangement: Arrangement) -> None:
        """One step: another arrangement in place of this one. What changes nothing is no step."""
        if not self.writable or arrangement == self.arrangement:
            return
        self._steps = [*self._steps[: self._place + 1], arrangement][-_MOST - 1 :]
        self._place = len(self._steps) - 1
        self.changed.emit()

    def set_aside(self, arrangement: Arrangement) -> None:
        """What was nearly taken, and given up: it is no step, but redoing leads to it."""
        if self.writable and arrangement != self.arrangement:
            self._steps = [*self._steps[: self._place + 1], arrangement]
            self.changed.emit()

    @Slot()
    def undo(self) -> None:
        """Take the last step back."""
        if self.can_undo:
            self._place -= 1
            self.changed.emit()

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back."""
        if self.can_redo:
            self._place += 1
            self.changed.emit()
