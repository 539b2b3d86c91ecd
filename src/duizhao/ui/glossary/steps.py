"""What was done, one step after another, so that it can be taken back and done again.

Decides when typing on is part of the step before. What a step is made of, whoever keeps it knows.
"""

from collections.abc import Hashable
from typing import Generic, TypeVar

T = TypeVar("T")


class Steps(Generic[T]):
    """`now` is how things stand; a state is immutable."""

    def __init__(self, first: T) -> None:
        self.now = first
        self._before: list[T] = []
        self._after: list[T] = []
        self._merging: Hashable = None

    @property
    def can_undo(self) -> bool:
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        return bool(self._after)

    def take(self, state: T, merging: Hashable = None) -> None:
        """Go on to a state. Steps with the same `merging`, other than None, that follow one another without a `rest` are one."""
        if merging is None or merging != self._merging:
            self._before.append(self.now)
        self._after.clear()
        self._merging = merging
        self.now = state

    def rest(self) -> None:
        """Whatever comes next is another step."""
        self._merging = None

    def undo(self) -> bool:
        """Take the last step back; False when there is none."""
        return self._swap(self._before, self._after)

    def redo(self) -> bool:
        """Do again what was taken back; False when there is nothing."""
        return self._swap(self._after, self._before)

    def _swap(self, source: list[T], other: list[T]) -> bool:
        self._merging = None
        if not source:
            return False
        other.append(self.now)
        self.now = source.pop()
        return True
