"""Ways from row to row.

Decides which row is the next one that somebody has to look at; only rows that the filter shows are gone to, except by number.
"""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject

from duizhao.domain.review import Status
from duizhao.domain.segment import Segment
from duizhao.ui.session.core import Core

UNDONE = frozenset({Status.NEW, Status.DRAFT, Status.SENT_BACK})
UNAPPROVED = frozenset(Status) - {Status.APPROVED, Status.LOCKED}


class Navigation(QObject):
    """Finds rows; `select` is the session's, which makes a row current."""

    def __init__(self, core: Core, select: Callable[[int], None]) -> None:
        super().__init__(core)
        self._core = core
        self._select = select

    def step(self, by: int) -> None:
        """So many shown rows further down (or up)."""
        rows = self._core.visible
        if not rows:
            return
        place = self._place()
        if place is None:
            below = sum(row < self._core.current for row in rows)
            place = below - 1 if by > 0 else below
        self._select(rows[min(max(place + by, 0), len(rows) - 1)])

    def next_finding(self, *, backwards: bool = False) -> bool:
        """The next row with open findings, from the top again after the last; False when there is none."""
        now = self._core.snapshot
        return now is not None and self._first(lambda row: bool(now.open_of(row)), backwards=backwards)

    def next_in(self, statuses: Iterable[Status]) -> bool:
        """The next row in one of these statuses; False when there is none."""
        now, wanted = self._core.snapshot, frozenset(statuses)
        return now is not None and self._first(lambda row: now.statuses[row] in wanted, backwards=False)

    def next_different(self, differs: Callable[[Segment], bool], *, backwards: bool = False) -> bool:
        """The next row of which this is so, from the top again after the last; False when there is none."""
        now = self._core.snapshot
        return now is not None and self._first(lambda row: differs(now.segments[row]), backwards=backwards)

    def _first(self, fits: Callable[[int], bool], *, backwards: bool) -> bool:
        rows, current = self._core.visible, self._core.current
        later = [row for row in rows if row > current]
        earlier = [row for row in rows if row < current]
        order = [*reversed(earlier), *reversed(later)] if backwards else [*later, *earlier]
        found = next((row for row in order if fits(row)), None)
        if found is not None:
            self._select(found)
        return found is not None

    def _place(self) -> int | None:
        """Where among the shown rows the current one stands."""
        try:
            return self._core.visible.index(self._core.current)
        except ValueError:
            return None
