"""What a number in running text is worth, whatever the language that wrote it.

Decides what a number is and when two of them say the same. Does not find numbers (`numbers_zh`, `numbers_en`) and does not judge a
translation (`checks.numbers`).
"""

from dataclasses import dataclass
from enum import StrEnum

LARGEST = 10**18
"""What is larger is an identifier, not a value."""
PRECISION = 1e-13
"""Relative difference below which two floats stand for one written figure."""


class NumberKind(StrEnum):
    """What a number counts. YEAR, MONTH and DAY are figures that stand in a date; names of months are no numbers."""

    NUMBER = "number"
    PERCENT = "percent"
    POINTS = "points"
    """Percentage points."""
    FRACTION = "fraction"
    ORDINAL = "ordinal"
    MULTIPLE = "multiple"
    """So many times: 倍, 翻番, -fold, doubled."""
    YEAR = "year"
    MONTH = "month"
    DAY = "day"


PER_HUNDRED = frozenset({NumberKind.PERCENT, NumberKind.POINTS})
PARTS = frozenset({NumberKind.FRACTION, NumberKind.MULTIPLE})


@dataclass(frozen=True, slots=True)
class Number:
    """A number at [start, end) of its text, in code points.

    `value` is what it is worth: 5.3万 is 53000; of percentages the figure before the sign (5.3% is 5.3); of fractions the quotient.
    `alternatives` are other values that the same words may mean (增长两倍: 2 or 3). `sure` says that a faithful translation has to show
    it: a figure, or words that can only be a number; a lone numeral (一) or a glued figure (G20) is not sure.
    `approximate` says that the text hedges it (近, 余, "some").
    """

    start: int
    end: int
    value: float
    kind: NumberKind = NumberKind.NUMBER
    sure: bool = True
    approximate: bool = False
    alternatives: tuple[float, ...] = ()

    @property
    def readings(self) -> tuple[float, ...]:
        """Every value that the words may mean, the likeliest first."""
        return (self.value, *self.alternatives)

    def agrees(self, other: "Number") -> bool:
        """Whether both may mean one value; kinds do not have to be equal, and half is 50%."""
        if any(same_value(mine, theirs) for mine in self.readings for theirs in other.readings):
            return True
        if self.kind in PER_HUNDRED and other.kind in PARTS:
            return any(same_value(mine / 100, theirs) for mine in self.readings for theirs in other.readings)
        if self.kind in PARTS and other.kind in PER_HUNDRED:
            return other.agrees(self)
        return False


def same_value(one: float, other: float) -> bool:
    """Whether two floats stand for one written figure."""
    return abs(one - other) <= PRECISION * max(abs(one), abs(other))
