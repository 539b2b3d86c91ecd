"""Editing in the window: the text being typed, and the commands that make revisions.

Decides when what is typed becomes a revision (on leaving the row, confirming, closing), when it is noted in the journal and when it is
checked. A revision itself is the services' work.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from duizhao import services
from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.errors import UserError
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.review import Actor
from duizhao.domain.segment import Revision, Segment
from duizhao.domain.text import storable
from duizhao.services import worker
from duizhao.ui.session.checking import Checking
from duizhao.ui.session.core import Core, Notice, every_row
from duizhao.ui.session.rows import FAVOURED, Known
from duizhao.ui.session.steps import Step, Steps
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
    """The one text that is being typed, and every way to a new revision. `stepped` carries the row in which a step was taken back."""

    stepped = Signal(int)

    def __init__(self, core: Core, checks: Checking) -> None:
        super().__init__(core)
        self._core = core
        self._checks = checks
        self._typing: _Typing | None = None
        self._journal: Journal | None = None
        self._steps = Steps()
        self._taking: tuple[Step, bool] | None = None
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
        self._typing, self._journal, self._steps, self._taking = None, journal, Steps(), None

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
        self._restore(position, version)

    def undo(self) -> None:
        """Take back the last step of this window, wherever it was; doing it again goes one further back."""
        self._step(back=True)

    def redo(self) -> None:
        """Bring back what `undo` took back."""
        self._step(back=False)

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
        self._steps.record([now.segments[position] for position in sorted(changes.segments)])
        self._checks.update(changes.segments)

    def _step(self, *, back: bool) -> None:
        """Take back the last step, or do it again; whatever is being typed is a step of its own first."""
        self.commit()

        def prepare(now: Snapshot) -> Work | None:
            step = self._steps.next(back=back)
            if step is None:
                self._say(
                    self.tr("There is nothing to undo since the project was opened.") if back else self.tr("There is nothing to redo.")
                )
                return None
            if not self._steps.stands(step, now.segments):
                self._steps.drop(back=back)
                self._say(self.tr("The row was changed elsewhere since; the step is not taken back."))
                return None
            self._taking = step, back
            rows = {segment.uuid: segment for segment in now.segments}
            wanted = [(rows[written.segment], written.before if back else written.after) for written in step]
            return _restoring(wanted, self._core.actor)

        self._core.command(prepare, self._on_stepped)

    def _on_stepped(self, changes: Changes) -> None:
        now, taking = self._core.snapshot, self._taking
        self._taking = None
        if now is None or taking is None:
            return
        step, back = taking
        if not changes.segments:  # the row reads so already
            self._steps.drop(back=back)
            return
        self._steps.taken(step, [now.segments[position] for position in changes.segments], back=back)
        self._checks.update(changes.segments)
        self.stepped.emit(min(changes.segments))
        opened = [position + 1 for position in sorted(changes.reopened) if now.statuses[position] not in FAVOURED]
        if opened:
            text = self.tr("Rows that were confirmed or approved are open again: {rows}.").format(rows=", ".join(map(str, opened)))
            self._core.noticed.emit(Notice(text, Severity.WARNING))

    def _say(self, text: str) -> None:
        self._core.noticed.emit(Notice(text))

    def _restore(self, position: int, version: int) -> None:
        def prepare(now: Snapshot) -> Work:
            return _restoring([(now.segments[position], version)], self._core.actor)

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


def _restoring(wanted: Sequence[tuple[Segment, int]], actor: Actor) -> Work:
    """Bring back a version of each of these rows."""

    def work(project: Project) -> Changes:
        made = [services.editing.restore(project, seen, version, actor, recheck=services.checking.postponed) for seen, version in wanted]
        rows, reopened = (frozenset[int]().union(*(getattr(each, name) for each in made)) for name in ("segments", "reopened"))
        return Changes(rows, frozenset[Aspect]().union(*(each.aspects for each in made)), reopened=reopened)

    return work
