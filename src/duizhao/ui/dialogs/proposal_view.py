"""The proposed rows, side by side, as many as there are.

Decides which rows are laid out: those that are seen; the others have a guessed height until then. What they look like is painted
elsewhere; nothing is corrected here.
"""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from itertools import accumulate

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from duizhao.ui.dialogs.proposal import Proposed, Standing
from duizhao.ui.dialogs.proposal_paint import LaidOut, RowPainter
from duizhao.ui.look import Look

_TOP = 14.0
_KEPT = 120
"""Rows whose lines are kept; about three windows full."""


class ProposalView(QAbstractScrollArea):
    """A read-only list; Up, Down and the page keys go from row to row."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows: Sequence[Proposed] = ()
        self._shown: Sequence[int] = ()
        self._words: Mapping[Standing, str] = {}
        self._painter = RowPainter(look, 800)
        self._heights: list[float] = []
        self._edges: list[float] = [_TOP]
        self._laid: OrderedDict[int, LaidOut] = OrderedDict()
        self._current = -1
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAutoFillBackground(True)
        self.verticalScrollBar().setSingleStep(40)
        look.changed.connect(self._measure_anew)

    @property
    def current(self) -> int:
        """The number of the current row among all rows, -1 when there is none."""
        return self._current

    @property
    def shown(self) -> Sequence[int]:
        """The numbers of the rows that are listed."""
        return self._shown

    def put(self, rows: Sequence[Proposed], shown: Sequence[int]) -> None:
        """List these of the rows; the current one stays current if it is among them."""
        self._rows, self._shown = rows, shown
        self._laid.clear()
        self._measure_anew()
        if self._current not in shown:
            self._current = shown[0] if shown else -1
        self._bring_in(self._current)
        self._tell()

    def say(self, name: str, words: Mapping[Standing, str]) -> None:
        """Give the view its name and the words of confidence."""
        self._words = words
        self.setAccessibleName(name)
        self.viewport().update()

    def go_to(self, number: int) -> None:
        """Make a listed row the current one, and bring it into view."""
        if number in self._shown and number != self._current:
            self._current = number
            self._bring_in(number)
            self.viewport().update()
            self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        page = max(1, bisect_right(self._edges, self._offset + self.viewport().height()) - bisect_right(self._edges, self._offset) - 1)
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_Home: -len(self._shown),
            Qt.Key.Key_End: len(self._shown),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None or not self._shown:
            super().keyPressEvent(event)
            return
        place = self._shown.index(self._current) if self._current in self._shown else 0
        self.go_to(self._shown[min(max(place + step, 0), len(self._shown) - 1)])

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  (Qt's name)
        place = bisect_right(self._edges, event.position().y() + self._offset) - 1
        if 0 <= place < len(self._shown):
            self.go_to(self._shown[place])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        super().resizeEvent(event)
        self._measure_anew()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: ARG002, N802  (Qt's name)
        self.viewport().update()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._look.palette.colour("paper"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = self._lay_out_visible()
        while place < len(self._shown):
            top = self._edges[place] - self._offset
            if top > self.viewport().height():
                break
            number = self._shown[place]
            row = self._rows[number]
            word = self._words.get(row.standing, "")
            self._painter.paint(painter, row, self._laid_out(number), top, word, current=self.hasFocus() and number == self._current)
            place += 1
        painter.end()

    @property
    def _offset(self) -> int:
        return self.verticalScrollBar().value()

    def _lay_out_visible(self) -> int:
        """Give the rows that are seen their true heights without moving what is seen; returns the place of the first."""
        place = max(0, bisect_right(self._edges, float(self._offset)) - 1)
        seen, pushed, changed = self._edges[place] - self._offset if self._shown else 0.0, 0.0, False
        at = place
        while at < len(self._shown) and seen < self.viewport().height():
            height = self._laid_out(self._shown[at]).height
            if height != self._heights[at]:
                if at == place and self._edges[place] < self._offset:
                    pushed = height - self._heights[at]
                self._heights[at], changed = height, True
            seen += height
            at += 1
        if changed:
            self._add_up()
            if pushed:
                self.verticalScrollBar().setValue(round(self._offset + pushed))
        return place

    def _laid_out(self, number: int) -> LaidOut:
        laid = self._laid.get(number)
        if laid is None:
            laid = self._painter.lay_out(self._rows[number])
            self._laid[number] = laid
            if len(self._laid) > _KEPT:
                self._laid.popitem(last=False)
        else:
            self._laid.move_to_end(number)
        return laid

    def _measure_anew(self) -> None:
        """Guess every height for the present width; the row at the top stays there."""
        place = max(0, bisect_right(self._edges, float(self._offset)) - 1)
        below = self._offset - self._edges[place] if place < len(self._edges) else 0.0
        self._painter = RowPainter(self._look, self.viewport().width())
        self._laid.clear()
        self._heights = [self._painter.guess(self._rows[number]) for number in self._shown]
        self._add_up()
        if place < len(self._edges) and self._offset:
            self.verticalScrollBar().setValue(
                round(self._edges[place] + min(below, self._heights[place] if place < len(self._heights) else 0))
            )
        self.viewport().update()

    def _add_up(self) -> None:
        self._edges = list(accumulate(self._heights, initial=_TOP))
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, round(self._edges[-1]) - height))
        bar.setPageStep(height)

    def _bring_in(self, number: int) -> None:
        """Scroll as little as shows a row whole, or its beginning where it is higher than the window."""
        if number not in self._shown:
            self.verticalScrollBar().setValue(0)
            return
        place = self._shown.index(number)
        height = self._laid_out(number).height
        if height != self._heights[place]:
            self._heights[place] = height
            self._add_up()
        top, room = self._edges[place], self.viewport().height()
        if top < self._offset or height > room:
            self.verticalScrollBar().setValue(round(top - _TOP))
        elif top + height > self._offset + room:
            self.verticalScrollBar().setValue(round(top + height - room))

    def _tell(self) -> None:
        """Say which row is current, to screen readers."""
        if self._current >= 0:
            row = self._rows[self._current]
            texts = [self._words.get(row.standing, ""), *(text for _, text in row.chinese), *(text for _, text in row.english)]
            self.setAccessibleDescription("; ".join(texts))
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
