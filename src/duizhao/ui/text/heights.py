"""Heights of many rows, and the sums that scrolling needs.

Decides how the place of a row among tens of thousands is found in a few steps (a Fenwick tree). Does not know what a row is.
"""

from collections.abc import Iterable
from itertools import accumulate


class Heights:
    """Heights in whole pixels, in order."""

    def __init__(self, heights: Iterable[int] = ()) -> None:
        self._heights = list(heights)
        sums = list(accumulate(self._heights, initial=0))
        self._tree = [0, *(sums[place] - sums[place & (place - 1)] for place in range(1, len(sums)))]
        self.total = sums[-1]

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, index: int) -> int:
        return self._heights[index]

    def put(self, index: int, height: int) -> None:
        """Give one row another height."""
        more = height - self._heights[index]
        if more:
            self._heights[index] = height
            self.total += more
            place, end = index + 1, len(self._tree)
            while place < end:
                self._tree[place] += more
                place += place & -place

    def top(self, index: int) -> int:
        """The sum of the heights before a row."""
        total = 0
        while index > 0:
            total += self._tree[index]
            index &= index - 1
        return total

    def at(self, y: int) -> tuple[int, int]:
        """The row that covers `y`, and how far below its top that is; rows without height are passed over.

        Before the first row this is the first row; after the last, the last and the height that is left over.
        """
        if not self._heights:
            return 0, 0
        left, place = max(y, 0), 0
        step = 1 << (len(self._heights).bit_length() - 1)
        while step:
            if place + step < len(self._tree) and self._tree[place + step] <= left:
                place += step
                left -= self._tree[place]
            step >>= 1
        if place == len(self._heights):
            return place - 1, left + self._heights[-1]
        return place, left
