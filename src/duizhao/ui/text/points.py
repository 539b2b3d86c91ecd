"""Places in a text as the program counts them, and as Qt does.

Decides the drawn text of a plain one: spans count code points of the plain text, Qt counts UTF-16 units of what it draws, in which
deleted text may be woven in and paragraph breaks are line separators. Draws nothing.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from duizhao.domain.text import Span

LINE_SEPARATOR = "\u2028"
_LAST_OF_ONE_UNIT = "\uffff"


def units(text: str) -> int:
    """How many UTF-16 units a text takes."""
    return len(text) + (sum(character > _LAST_OF_ONE_UNIT for character in text) if text and max(text) > _LAST_OF_ONE_UNIT else 0)


@dataclass(frozen=True, slots=True)
class Woven:
    """A text that is shown before the code point `at`, though it is not part of the plain text."""

    at: int
    text: str


class Points:
    """The drawn text of `plain` with `woven` pieces in it (in order), and the way between the two ways of counting."""

    def __init__(self, plain: str, woven: Sequence[Woven] = ()) -> None:
        self._length = len(plain)
        self.text = _drawn(plain, woven).replace("\n", LINE_SEPARATOR)
        self._starts: list[int] | None = None
        self._ends: list[int] | None = None
        if woven or units(plain) != len(plain):
            self._count(plain, woven)

    def start(self, point: int) -> int:
        """Where a span that starts at this code point starts: after what is woven in there."""
        point = min(max(point, 0), self._length)
        return point if self._starts is None else self._starts[point]

    def end(self, point: int) -> int:
        """Where a span that ends at this code point ends: before what is woven in there."""
        point = min(max(point, 0), self._length)
        return point if self._ends is None else self._ends[point]

    def span(self, span: Span) -> Span:
        """A span of the plain text in units of the drawn one."""
        start = self.start(span[0])
        return start, max(start, self.end(span[1]))

    def point(self, unit: int) -> int:
        """The code point at (or around) a unit of the drawn text; what is woven in counts to the code point after it."""
        if self._starts is None or self._ends is None:
            return min(max(unit, 0), self._length)
        place = max(0, bisect_right(self._starts, max(unit, 0)) - 1)
        inside = place < self._length and unit > self._ends[place + 1]
        return place + 1 if inside else place

    def woven(self, point: int) -> Span:
        """Where the piece stands that is woven in before this code point."""
        return self.end(point), self.start(point)

    def _count(self, plain: str, woven: Sequence[Woven]) -> None:
        sizes = [2 if character > _LAST_OF_ONE_UNIT else 1 for character in plain]
        before = [0] * (len(plain) + 1)
        for piece in woven:
            before[piece.at] += units(piece.text)
        inserted = list(accumulate(before))
        plainly = list(accumulate(sizes, initial=0))
        self._starts = [place + more for place, more in zip(plainly, inserted, strict=True)]
        self._ends = [start - own for start, own in zip(self._starts, before, strict=True)]


def _drawn(plain: str, woven: Sequence[Woven]) -> str:
    parts, last = [], 0
    for piece in woven:
        parts += [plain[last : piece.at], piece.text]
        last = piece.at
    return "".join([*parts, plain[last:]]) if woven else plain
