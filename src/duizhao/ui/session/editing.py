"""Editing in the window: the text being typed, and the commands that make revisions.

Decides when what is typed becomes a revision (on leaving the row, confirming, closing), when it is noted in the journal and when it is
checked. A revision itself is the services' work.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from duizhao import services
from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.errors import UserError
from duizhao.domain.findings import Finding
from duizhao.domain.review import Actor
from duizhao.domain.segment import Origin, Revision
from duizhao.domain.text import storable
from duizhao.services import worker
from duizhao.ui.session.checking import Checking
from duizhao.ui.session.core import Core, every_row
from duizhao.ui.session.rows import Known
from duizhao.ui.tasks import Receiver

if TYPE_CHECKING:
    from duizhao.services.snapshot import Snapshot
    from duizhao.store import Project
    from duizhao.store.journal import Journal
    from duizhao.ui.session.core import Work

PREVIEW_MS = 150
JOURNAL_MS = 500


@dataclass(slots=True)
class _Typing:
    position: int
    text: str
    actor: Actor
    known: Known | None = None
    """What the checks say of `text`; None until they have said it."""


class Editing(QObject):
    """The one text that is being typed, and every way to a new revision."""

    def __init__(self, core: Core, checks: Checking) -> None:
        super().__init__(core)
        self._core = core
        self._checks = checks
        self._typing: _Typing | None = None
        self._journal: Journal | None = None
        self._undone: dict[str, int] = {}
        self.show_changes = False
        self._preview_soon = QTimer(self)
        self._preview_soon.setSingleShot(True)
        self._preview_soon.setInterval(PREVIEW_MS)
        self._preview_soon.timeout.connect(self._preview)
        self._note_soon = QTimer(self)
        self._note_soon.setSingleShot(True)
        self._note_soon.setInterval(JOURNAL_MS)
        self._note_soon.timeout.connect(self._note)

    @property
    def typing(self) -> tuple[int, str] | None:
        """The row and the text that is no revision yet."""
        return (self._typing.position, self._typing.text) if self._typing is not None else None

    def known(self, position: int) -> Known | None:
        """What the checks say of the text being typed in this row; None when nothing is being typed there."""
        typing = self._typing
        if typing is None or typing.position != position:
            return None
        if typing.known is not None:
            return typing.known
        return Known((), self._checks.known(position).terms, checked=False)

    def begin(self, journal: Journal | None) -> None:
        """Another document is open: nothing is being typed in it yet."""
        self._preview_soon.stop()
        self._note_soon.stop()
        self._typing, self._journal, self._undone = None, journal, {}

    def typed(self, position: int, text: str) -> None:
        """The editor's text is another now."""
        now = self._core.snapshot
        if now is None or self._core.read_only:
            return
        if self._typing is not None and self._typing.position != position:
            self.commit()
        first = self._typing is None
        self._typing = _Typing(position, storable(text), self._core.actor)
        self._preview_soon.start()
        self._note_soon.start()
        aspects = {Aspect.TEXT, Aspect.REVIEW} if first else {Aspect.TEXT}
        self._core.changed.emit(Changes(frozenset({position}), frozenset(aspects)))

    def commit(self) -> None:
        """Make a revision of what is being typed, if it differs."""
        typing = self._typing
        if typing is None:
            return
        self._preview_soon.stop()
        self._note_soon.stop()
        self._core.command(self._edit, self._on_committed, self._on_not_committed)

    def fix(self, findings: Sequence[Finding]) -> None:
        """Apply the first suggestion of each of these findings."""
        chosen = list(findings)
        self.commit()

        def prepare(now: Snapshot) -> Work:
            rows = sorted({finding.segment for finding in chosen})
            seen = [now.segments[row] for row in rows]
            actor = self._core.actor
            return lambda project: services.editing.fix(project, seen, chosen, actor, recheck=services.checking.postponed)

        self._core.command(prepare, self._on_revised)

    def restore(self, position: int, version: int) -> None:
        """Bring back an older version of a row, as a new one."""
        self.commit()
        now = self._core.snapshot
        if now is not None:
            self._undone.pop(now.segments[position].uuid, None)
            self._restore(position, version)

    def undo(self) -> None:
        """Take back the last revision of the current row; doing it again goes one further back."""
        self._step_back(-1)

    def redo(self) -> None:
        """Bring back what `undo` took back."""
        self._step_back(1)

    def history(self, position: int, receiver: Receiver) -> None:
        """Every revision of a row, the oldest first, handed to `receiver` later."""
        project, now = self._core.project, self._core.snapshot
        if project is not None and now is not None:
            segment = now.segments[position].id

            def query() -> list[Revision]:
                return services.editing.history(project, segment)

            self._core.lane.run(query, receiver, self._core.say_error)

    def set_show_changes(self, shown: bool) -> None:
        """Show the changes since the draft in every row, or hide them."""
        if shown != self.show_changes:
            self.show_changes = shown
            if self._core.snapshot is not None:
                self._core.changed.emit(every_row(self._core.snapshot, {Aspect.TEXT}))

    def _edit(self, now: Snapshot) -> Work | None:
        typing = self._typing
        if typing is None or now.segments[typing.position].target.plain == typing.text:
            return None
        seen, text, actor = now.segments[typing.position], typing.text, typing.actor
        return lambda project: services.editing.edit(project, seen, text, actor, recheck=services.checking.postponed)

    def _on_committed(self, changes: Changes) -> None:
        typing, now = self._typing, self._core.snapshot
        if typing is not None and now is not None and now.segments[typing.position].target.plain == typing.text:
            self._typing = None
            segment, journal = now.segments[typing.position], self._journal
            if journal is not None:
                self._core.lane.run(lambda: journal.settle(segment.uuid))
            if not changes.segments:  # typed back to what it was: the row shows its own findings again
                self._core.changed.emit(Changes(frozenset({typing.position}), frozenset({Aspect.TEXT, Aspect.FINDINGS, Aspect.REVIEW})))
        self._on_revised(changes)

    def _on_not_committed(self, error: UserError) -> None:
        self._core.say_error(error)
        self._note()

    def _on_revised(self, changes: Changes) -> None:
        now = self._core.snapshot
        if now is None or not changes.segments:
            return
        for position in changes.segments:
            segment = now.segments[position]
            if segment.revision.origin is not Origin.RESTORE:
                self._undone.pop(segment.uuid, None)
        self._checks.update(changes.segments)

    def _step_back(self, by: int) -> None:
        now, position = self._core.snapshot, self._core.current
        if now is None or position < 0 or self._core.read_only:
            return
        self.commit()
        segment = now.segments[position]
        shown = self._undone.get(segment.uuid, segment.revision.version)
        wanted = shown + by
        newest = segment.revision.version if segment.uuid not in self._undone else max(self._undone[segment.uuid], segment.revision.version)
        if 1 <= wanted <= newest and not (by > 0 and segment.uuid not in self._undone):
            self._undone[segment.uuid] = wanted
            self._restore(position, wanted)

    def _restore(self, position: int, version: int) -> None:
        def prepare(now: Snapshot) -> Work:
            seen, actor = now.segments[position], self._core.actor

            def work(project: Project) -> Changes:
                return services.editing.restore(project, seen, version, actor, recheck=services.checking.postponed)

            return work

        self._core.command(prepare, self._on_revised)

    def _preview(self) -> None:
        if self._typing is not None:
            self._checks.preview(self._typing.position, self._typing.text, self._on_previewed)

    def _on_previewed(self, report: worker.RowReport) -> None:
        typing = self._typing
        if typing is None or report.position != typing.position or self._preview_soon.isActive():
            return
        now = self._core.snapshot
        waived = now.waivers if now is not None else {}
        open_ones = [finding for finding in report.findings or () if finding.id not in waived]
        typing.known = Known(open_ones, report.terms, checked=True)
        self._core.changed.emit(Changes(frozenset({typing.position}), frozenset({Aspect.FINDINGS})))

    def _note(self) -> None:
        typing, journal, now = self._typing, self._journal, self._core.snapshot
        if typing is None or journal is None or now is None:
            return
        segment, text = now.segments[typing.position], typing.text
        self._core.lane.run(lambda: journal.note(segment.uuid, segment.target_hash, text), self._on_noted, self._core.say_error)

    def _on_noted(self, kept: bool) -> None:
        if kept:
            self._core.saved.emit(datetime.now().astimezone())
