"""A file that a reviewer sent back, from the window.

Decides that it is compared with the texts that are shown, and that what is taken in is one step that can be taken back. What is new in the
file, the services say.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from duizhao import services
from duizhao.domain.changes import Changes
from duizhao.domain.exchange import ReturnedFile
from duizhao.services import worker
from duizhao.ui.session.checking import Checking
from duizhao.ui.session.core import Core, Notice
from duizhao.ui.session.editing import Editing
from duizhao.ui.session.reading import Reading
from duizhao.ui.tasks import Receiver

if TYPE_CHECKING:
    from duizhao.services.returning import Change, Preview
    from duizhao.services.snapshot import Snapshot
    from duizhao.store import Project
    from duizhao.ui.session.core import Work


@dataclass(frozen=True, slots=True)
class Looked:
    """What a file would change, and the rows that it was compared with."""

    now: Snapshot
    preview: Preview


@dataclass(slots=True)
class _Asked:
    """A file that is to be looked through, once it is read."""

    path: Path
    done: Receiver
    failed: Receiver
    file: ReturnedFile | None = None


class Returning(QObject):
    """Looking a returned file through, and taking it in."""

    def __init__(self, core: Core, checks: Checking, editing: Editing, files: Reading) -> None:
        super().__init__(core)
        self._core = core
        self._checks = checks
        self._editing = editing
        self._files = files
        self._asked: _Asked | None = None
        self._before: dict[str, int] = {}

    def look(self, path: Path, done: Receiver, failed: Receiver) -> None:
        """Hand `done` what the file would change (Looked), or `failed` the UserError; what is being typed is a revision first."""
        self._asked = _Asked(path, done, failed)
        self._files.read(worker.ReadReturned(0, path), self._on_read, failed)

    def take(self, looked: Looked, chosen: Sequence[Change]) -> None:
        """Take these changes in, as one step; if a row has moved on since it was looked at, nothing is taken and that is said."""
        self._editing.commit()
        seen = looked.now.segments

        def prepare(_: Snapshot) -> Work:
            self._before = {seen[change.position].uuid: seen[change.position].revision.version for change in chosen if change.steps}
            return lambda project: services.returning.take_in(project, seen, chosen, recheck=services.checking.postponed)

        self._core.command(prepare, self._on_taken)

    def _on_read(self, file: ReturnedFile) -> None:
        if self._asked is not None:
            self._asked.file = file
            self._editing.commit()
            self._core.command(self._begin)

    def _begin(self, now: Snapshot) -> Work | None:
        project, actor, asked = self._core.project, self._core.actor, self._asked
        file = asked.file if asked is not None else None
        if asked is not None and file is not None and project is not None:
            self._asked = None

            def query(project: Project = project) -> Looked:
                return Looked(now, services.returning.preview(project, now, asked.path, file, actor))

            self._core.lane.run(query, asked.done, asked.failed)
        return None

    def _on_taken(self, changes: Changes) -> None:
        now = self._core.snapshot
        if now is None or not changes.segments:
            return
        written = [now.segments[position] for position in sorted(changes.segments) if now.segments[position].uuid in self._before]
        if written:
            self._editing.steps.record(written, self._before)
            self._checks.update(frozenset(segment.position for segment in written))
        text = self.tr("Taken in, rows: {rows}. Undo takes the texts back.")
        self._core.noticed.emit(Notice(text.format(rows=", ".join(str(position + 1) for position in sorted(changes.segments)))))
