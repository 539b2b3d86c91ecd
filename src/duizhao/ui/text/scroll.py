"""Which rows are on the screen, and where.

Decides what stays put when rows turn out to be higher or lower than was thought: the row at the top, to the pixel. Heights are guessed
until a row is seen; `measure` is asked only for rows that are (or come) on the screen. Draws nothing and knows no widget.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from duizhao.ui.text.heights import Heights


@dataclass(frozen=True, slots=True)
class Placed:
    """A row on the screen: its index among the shown rows, and where it stands."""

    index: int
    y: int
    height: int


class Scroll:
    """A window of `room` pixels on rows; `anchor` is the row at its top, `offset` of whose pixels are above it."""

    def __init__(self, measure: Callable[[int], int]) -> None:
        self._measure = measure
        self.heights = Heights()
        self.anchor = 0
        self.offset = 0
        self.room = 0

    @property
    def top(self) -> int:
        """How many pixels are above the window."""
        return self.heights.top(self.anchor) + self.offset

    @property
    def limit(self) -> int:
        """The largest `top`."""
        return max(0, self.heights.total - self.room)

    def begin(self, heights: Iterable[int]) -> None:
        """Other rows, of these heights as far as is known; the window is at their top."""
        self.heights = Heights(heights)
        self.anchor = self.offset = 0

    def put(self, index: int, y: int) -> None:
        """Move the window so that a row's top is at `y`."""
        self.anchor, self.offset = index, -y
        self._settle()

    def by(self, pixels: int) -> None:
        """Move the window down (or up) by a few pixels."""
        self.offset += pixels
        self._settle()

    def to(self, top: int) -> None:
        """Move the window to a place among all rows; the last one is the end of the last row."""
        if not len(self.heights):
            return
        if 0 < self.limit <= top:
            last = len(self.heights) - 1
            self.put(last, self.room - self.exact(last))
        else:
            self.anchor, self.offset = self.heights.at(top)

    def exact(self, index: int) -> int:
        """A row's height as it really is."""
        height = self._measure(index)
        self.heights.put(index, height)
        return height

    def rows(self) -> list[Placed]:
        """The rows on the screen, measured; no room is left below the last one while there are rows above."""
        found = self._down()
        if found:
            spare = self.room - (found[-1].y + found[-1].height)
            if spare > 0 and (self.anchor or self.offset):
                self.by(-spare)
                found = self._down()
        return found

    def find(self, index: int) -> Placed | None:
        """Where a row is on the screen."""
        return next((placed for placed in self.rows() if placed.index == index), None)

    def at(self, y: int) -> Placed | None:
        """The row at that place of the screen."""
        return next((placed for placed in self.rows() if placed.y <= y < placed.y + placed.height), None)

    def reveal(self, index: int, first: int = 0, last: int | None = None, margin: int = 0) -> None:
        """Move the window as little as is needed to show a row, or its part [first, last); its beginning, when that is too high."""
        height = self.exact(index)
        last = height if last is None else last
        low = self.heights.top(index) - self.top
        placed = self.find(index)
        y = placed.y if placed is not None else low
        if placed is None and abs(low) > self.room * 2:
            self.put(index, 0 if low < 0 else self.room - height)
            y = -self.offset if self.anchor == index else self.heights.top(index) - self.top
        margin = min(margin, max(0, (self.room - (last - first)) // 2))
        if y + first < margin or last - first >= self.room:
            self.put(index, margin - first if last - first < self.room else -first)
        elif y + last > self.room - margin:
            self.put(index, self.room - margin - last)
        if self.find(index) is None:  # rows above it turned out to be of quite other heights than was guessed
            self.put(index, 0)
            self.rows()

    def _down(self) -> list[Placed]:
        found, y, index = [], -self.offset, self.anchor
        while index < len(self.heights) and y < self.room:
            height = self.exact(index)
            found.append(Placed(index, y, height))
            y += height
            index += 1
        return found

    def _settle(self) -> None:
        """Make the row that is at the top the anchor."""
        while self.offset < 0 and self.anchor > 0:
            self.anchor -= 1
            self.offset += self.exact(self.anchor)
        self.offset = max(0, self.offset)
        last = len(self.heights) - 1
        while self.anchor < last and self.offset >= (height := self.exact(self.anchor)):
            self.offset -= height
            self.anchor += 1
