"""A scroll area that shows rows of any height, of which it lays out those on the screen.

Decides how the scroll bar follows the rows, and that a few more are laid out when nothing else is to be done. What a row is, and how it looks,
is decided by who shows it.
"""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessibleInterface
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from duizhao.ui.text.scroll import Placed, Scroll

_WHEEL_STEP = 24
_AHEAD, _BEHIND = 8, 4
"""So many rows beyond the screen are laid out when there is time."""


class ScrolledRows(QAbstractScrollArea):
    """`order` holds the numbers of the shown rows; an index is a place in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scrolled = Scroll(self._measure)
        self.order: tuple[int, ...] = ()
        self.floating: QWidget | None = None
        """What floats over the row that is edited."""
        self.spoken: QAccessibleInterface | None = None
        """What screen readers know the view by; kept alive here."""
        self._following = False
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._on_idle)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(_WHEEL_STEP)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def _measure(self, index: int) -> int:
        """The true height of a row; lays it out."""
        raise NotImplementedError

    def _is_laid_out(self, index: int) -> bool:
        """Whether a row's true height is known."""
        raise NotImplementedError

    def _on_idle(self) -> None:
        """Nothing else is to be done."""
        self._lay_out_ahead()

    def _lay_out_ahead(self) -> None:
        """Lay one row out that will soon be seen, and then perhaps another."""
        seen = self._seen_rows()
        if not seen:
            return
        first, last = seen[0].index, seen[-1].index
        near = [*range(last + 1, min(last + 1 + _AHEAD, len(self.order))), *range(first - 1, max(-1, first - 1 - _BEHIND), -1)]
        index = next((index for index in near if not self._is_laid_out(index)), None)
        if index is None:
            self._sync_bar()
        else:
            self.scrolled.exact(index)
            self._idle.start()

    def _seen_rows(self) -> list[Placed]:
        """The rows on the screen; none while nothing can be seen."""
        return list(self.scrolled.rows()) if self.order and self.scrolled.room and self.isVisible() else []

    def _sync_bar(self) -> None:
        """Let the bar stand where the rows are."""
        self._following = True
        bar, scroll = self.verticalScrollBar(), self.scrolled
        bar.setPageStep(max(1, scroll.room - _WHEEL_STEP))
        bar.setRange(0, scroll.limit)
        bar.setValue(scroll.top)
        self._following = False
