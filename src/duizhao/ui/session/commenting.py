"""Comments from the window: begun, answered, settled, taken up again.

Decides that what is being typed becomes a revision first, so that a comment is about what one sees. What may be said, the services decide.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from duizhao import services
from duizhao.domain.text import Span
from duizhao.domain.threads import Thread, open_threads, threads
from duizhao.ui.session.core import Core
from duizhao.ui.session.editing import Editing

if TYPE_CHECKING:
    from collections.abc import Callable

    from duizhao.domain.changes import Changes
    from duizhao.domain.segment import Segment
    from duizhao.services.commenting import Spoken
    from duizhao.services.snapshot import Snapshot
    from duizhao.store import Project
    from duizhao.ui.session.core import Work

    _Deed = Callable[[Project, Spoken], Changes]


class Commenting(QObject):
    """What people say to one another about rows; each becomes one command."""

    def __init__(self, core: Core, editing: Editing) -> None:
        super().__init__(core)
        self._core = core
        self._editing = editing

    def remark(self, position: int, text: str, span: Span | None = None) -> None:
        """Say something about a row, or about a part of its English, and judge nothing."""
        actor = self._core.actor
        self._editing.commit()

        def prepare(now: Snapshot) -> Work | None:
            seen = now.segments[position : position + 1]
            return (lambda project: services.commenting.remark(project, seen, actor, text, span)) if seen else None

        self._core.command(prepare)

    def answer(self, position: int, thread: Thread, text: str) -> None:
        """Say something in a thread of a row."""
        actor = self._core.actor
        self._in_thread(position, thread, lambda project, spoken: services.commenting.answer(project, spoken, actor, text))

    def settle(self, position: int, thread: Thread) -> None:
        """Say that a thread is resolved."""
        actor = self._core.actor
        self._in_thread(position, thread, lambda project, spoken: services.commenting.settle(project, [spoken], actor))

    def take_up(self, position: int, thread: Thread) -> None:
        """Open a thread again that was resolved."""
        actor = self._core.actor
        self._in_thread(position, thread, lambda project, spoken: services.commenting.take_up(project, [spoken], actor))

    @staticmethod
    def has_open(segment: Segment) -> bool:
        """Whether a comment on a row is not resolved."""
        return bool(segment.verdicts) and bool(open_threads(segment.verdicts))

    def count(self) -> int:
        """How many threads of the document are open."""
        now = self._core.snapshot
        return sum(len(open_threads(segment.verdicts)) for segment in now.segments if segment.verdicts) if now is not None else 0

    def _in_thread(self, position: int, thread: Thread, deed: _Deed) -> None:
        self._editing.commit()

        def prepare(now: Snapshot) -> Work | None:
            if position >= len(now.segments):
                return None
            segment = now.segments[position]
            if not any(each.first.id == thread.first.id for each in threads(segment.verdicts)):
                return None  # the rows were linked anew meanwhile
            spoken = services.commenting.Spoken(segment, thread)
            return lambda project: deed(project, spoken)

        self._core.command(prepare)
