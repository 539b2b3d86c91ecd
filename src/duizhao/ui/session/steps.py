"""The steps that can be taken back: what this window wrote since the project was opened.

Decides which versions, or which rows, a step leads from and to, and when it can no longer be taken back because somebody else wrote
since. Writes nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from duizhao.domain.arrangement import Arrangement
from duizhao.domain.segment import Segment
from duizhao.domain.text import Text

Rows = tuple[tuple[str, Text], ...]
"""All rows at one moment: their segments' uuids and their English."""


@dataclass(frozen=True, slots=True)
class Written:
    """One row of a step, by its segment's uuid: the versions whose texts it had before and after."""

    segment: str
    before: int
    after: int


Revised = tuple[Written, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Relinked:
    """The rows were made anew: how their paragraphs were linked before and after, and which rows stood then."""

    before: Arrangement
    after: Arrangement
    rows_before: Rows
    rows_after: Rows


@dataclass(frozen=True, slots=True, eq=False)
class Marked:
    """A mark, by its id, was given or taken back."""

    mark: str
    given: bool


Step = Revised | Relinked | Marked


def rows_of(segments: Sequence[Segment]) -> Rows:
    """What a step that makes rows anew is known by."""
    return tuple((segment.uuid, segment.target) for segment in segments)


class Steps:
    """Two stacks: what was done, and what was taken back."""

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._heads: dict[str, int] = {}

    def record(self, segments: Sequence[Segment], before: Mapping[str, int] | None = None) -> None:
        """These rows have just been given new versions in one step; `before` names the version that each had, if it was not the last but one."""
        step = []
        for segment in segments:
            version = segment.revision.version
            step.append(Written(segment.uuid, (before or {}).get(segment.uuid, version - 1), version))
            self._heads[segment.uuid] = version
        self._done.append(tuple(step))
        self._undone.clear()

    def record_relinked(self, step: Relinked) -> None:
        """The rows have just been made anew in one step."""
        self._done.append(step)
        self._undone.clear()

    def record_mark(self, mark: str, *, given: bool) -> None:
        """A mark has just been given or taken back."""
        self._done.append(Marked(mark, given))
        self._undone.clear()

    def next(self, *, back: bool) -> Step | None:
        """The step that would be taken back, or done again."""
        stack = self._done if back else self._undone
        return stack[-1] if stack else None

    def stands(self, step: Step, segments: Sequence[Segment], *, back: bool) -> bool:
        """Whether the rows of a step are still as this window left them."""
        if isinstance(step, Relinked):
            return rows_of(segments) == (step.rows_after if back else step.rows_before)
        if isinstance(step, Marked):
            return True
        heads = {segment.uuid: segment.revision.version for segment in segments}
        return all(heads.get(written.segment) == self._heads.get(written.segment) for written in step)

    def drop(self, *, back: bool) -> None:
        """Forget the next step: it can no longer be taken back."""
        (self._done if back else self._undone).pop()

    def taken(self, step: Step, segments: Sequence[Segment], *, back: bool) -> None:
        """A step was taken back (or done again): its rows have these versions now."""
        source, target = (self._done, self._undone) if back else (self._undone, self._done)
        source.pop()
        target.append(step)
        self._heads.update({segment.uuid: segment.revision.version for segment in segments})
