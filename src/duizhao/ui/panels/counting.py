"""How many English words the document has.

Decides that counting never takes long at a time: rows are counted in slices, and again only when their text has changed.
"""

from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from duizhao.domain.changes import Aspect, Changes
from duizhao.ui.session import Session

_SLICE = 50
"""Rows that are counted before it looks at the clock."""
_SLICE_SECONDS = 0.003
"""For so long it counts before the event loop has its turn again, however much other threads hold it up."""
_PAUSE_MS = 3


class WordCount(QObject):
    """`total` is right once `counted` has been emitted."""

    counted = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.total = 0
        self._rows: list[int] = []
        self._left: list[int] = []
        self._slice = QTimer(self)
        self._slice.setSingleShot(True)
        self._slice.setInterval(_PAUSE_MS)
        self._slice.timeout.connect(self._count)
        session.changed.connect(self._on_changed)
        session.replaced.connect(self.begin)
        self.begin()

    @property
    def pending(self) -> bool:
        """Whether rows have not been counted yet."""
        return bool(self._left)

    @Slot()
    def begin(self) -> None:
        """Count everything anew."""
        now = self._session.snapshot
        self.total = 0
        self._rows = [0] * (len(now.segments) if now is not None else 0)
        self._left = list(range(len(self._rows) - 1, -1, -1))
        self._slice.start()

    def of(self, position: int) -> int:
        """The words of one row, the text being typed among them."""
        now, typing = self._session.snapshot, self._session.editing.typing
        if now is None or not 0 <= position < len(now.segments):
            return 0
        text = typing[1] if typing is not None and typing[0] == position else now.segments[position].target.plain
        return len(text.split())

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        now = self._session.snapshot
        if now is None or not changes.aspects & {Aspect.TEXT, Aspect.LINKS}:
            return
        if len(now.segments) != len(self._rows):
            self.begin()
            return
        self._left += changes.segments
        if not self._slice.isActive():
            self._slice.start()

    @Slot()
    def _count(self) -> None:
        now = self._session.snapshot
        if now is None or len(now.segments) != len(self._rows):
            self._left = []
            return
        until = perf_counter() + _SLICE_SECONDS
        while self._left and perf_counter() < until:
            for position in self._left[-_SLICE:]:
                counted = self.of(position)
                self.total += counted - self._rows[position]
                self._rows[position] = counted
            del self._left[-_SLICE:]
        if self._left:
            self._slice.start()
        else:
            self.counted.emit()
