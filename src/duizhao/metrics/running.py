"""Corpus scores that follow the edits of their segments.

Decides that only the segment which changed is counted anew: what was counted in the others is kept, and the sums are mended by the
difference. Computes no metric itself.
"""

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from duizhao.domain.scores import Score
from duizhao.metrics.base import Counter, Counts, Metric


class Running:
    """One metric over segments that are named by numbers; they may change, come and go.

    The value is always that of a full count: what is added up are whole numbers.
    """

    def __init__(self, counter: Counter, counted: Mapping[int, Counts]) -> None:
        self._counter = counter
        self._counted = dict(counted)
        self._sums = [sum(column) for column in zip(*self._counted.values(), strict=True)]

    def edit(self, segment: int, hypothesis: str, reference: str) -> None:
        """These are the texts of a segment now."""
        self.put(segment, self._counter.count(hypothesis, reference))

    def put(self, segment: int, counts: Counts | None) -> None:
        """This is what is counted in a segment now; None takes it out."""
        before = self._counted.pop(segment, None)
        if before is not None:
            self._sums = [held - old for held, old in zip(self._sums, before, strict=True)]
        if counts is not None:
            self._counted[segment] = counts
            self._sums = [held + new for held, new in zip(self._sums, counts, strict=True)] if self._sums else list(counts)

    @property
    def score(self) -> Score | None:
        """The value of all segments together; None when there are none."""
        return self._counter.whole(tuple(self._sums)) if self._counted else None

    def single(self, segment: int) -> float | None:
        """The value of one segment by itself; None when there is no such one."""
        counts = self._counted.get(segment)
        return None if counts is None else self._counter.single(counts)


def running(metric: Metric, counted: Mapping[int, Counts]) -> Running:
    """The running score of segments in which `counted` was counted."""
    return Running(metric.counter(), counted)


@dataclass(frozen=True, slots=True)
class Counted:
    """The counts of many segments in their order, `width` to a segment: of ten thousand, they go through a pipe in a millisecond."""

    width: int
    numbers: "array[float]"

    def under(self, names: Sequence[int]) -> dict[int, Counts]:
        """The counts of each segment under these names, in the same order."""
        held, width = self.numbers.tolist(), self.width
        return {name: tuple(held[place * width : (place + 1) * width]) for place, name in enumerate(names)}


def packed(counts: Sequence[Counts]) -> Counted:
    """Counts of segments, at least one, to be sent elsewhere."""
    return Counted(len(counts[0]), array("d", [number for each in counts for number in each]))
