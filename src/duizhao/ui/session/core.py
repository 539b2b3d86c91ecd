"""What every part of the session stands on: the open project, its snapshot, and the order of commands.

Decides that commands run one at a time, each on what the one before left behind, and what is told to whoever shows the project. Does
not know what a command does.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from duizhao import services
from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.errors import FileError, UserError
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.review import Actor
from duizhao.domain.segment import Segment
from duizhao.messages import Language, Voice
from duizhao.settings import log_folder
from duizhao.ui.tasks import Lane, Receiver, Reply

if TYPE_CHECKING:
    from duizhao.services.snapshot import Snapshot
    from duizhao.store import Project

    Work = Callable[[Project], Changes]
    """A command of the services with everything but the project filled in; runs in the writer thread."""
    Prepare = Callable[[Snapshot], Work | None]
    """Fills in a command from the snapshot that it acts on; None when there is nothing to do."""


_log = logging.getLogger(__name__)

_LOST = {
    "store.damaged": "store.overwritten",
    "store.foreign": "store.overwritten",
    "store.empty": "store.overwritten",
    "store.moved": "store.gone",
    "file.missing": "store.gone",
    "file.folder": "store.gone",
    "store.io": "store.io",
    "store.unreadable": "store.unreadable",
}
"""What is said of a project that can no longer be read → how that is said of the one that is open."""


@dataclass(frozen=True, slots=True)
class Notice:
    """One plain sentence for a person, with at most one way on: `act` is called when the button named `action` is pressed."""

    text: str
    severity: Severity | None = None
    action: str = ""
    act: Callable[[], None] | None = None


class _Step:
    """One command on its way; its outcome reaches it and no other, and nobody when it was dropped meanwhile."""

    def __init__(self, core: Core, prepare: Prepare, ready: Callable[[], bool] | None, done: Reply, failed: Reply) -> None:
        self.core = core
        self.prepare = prepare
        self.ready = ready
        self.done = done
        self.failed = failed

    def carried_out(self, outcome: tuple[Changes, Snapshot]) -> None:
        self.core.carried_out(self, outcome)

    def refused(self, error: UserError) -> None:
        self.core.refused(self, error)


class Core(QObject):
    """The open project as the window sees it. `snapshot` is immutable and replaced; `changed` says in which rows it differs."""

    changed = Signal(object)
    replaced = Signal()
    rearranged = Signal()
    """The open project has other rows than before; `replaced` follows."""
    rehoused = Signal()
    """The terms, the people or the rules are others: what they reach has to be checked anew."""
    moved = Signal(int)
    lost = Signal(object)
    """The open project's own file was destroyed, or is another's; the UserError says what befell it."""
    noticed = Signal(object)
    withdrawn = Signal(object)
    """A notice that no longer holds."""
    saved = Signal(object)
    filtered = Signal()
    typed_over = Signal()
    """Something moved on, and steps that waited for it may be ready."""

    def __init__(self, actor: Actor, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lane = Lane(self)
        self.lane.broken.connect(self.say_error)
        self.snapshot: Snapshot | None = None
        self.project: Project | None = None
        self.uuid = ""
        """What tells the open project from all others."""
        self.current = -1
        self.landing = 0
        """The row that is to be current when other rows are shown."""
        self.visible: tuple[int, ...] = ()
        self.unkept: list[Notice] = []
        """What was said because a text could not be made a revision, while that is so."""
        self.voice = Voice(language)
        self.actor = actor
        self._steps: deque[_Step] = deque()
        self._running: _Step | None = None

    @property
    def path(self) -> Path | None:
        """Where the open project stands."""
        return self.project.path if self.project is not None else None

    @property
    def read_only(self) -> bool:
        """Whether the open project may only be looked at."""
        return self.project is not None and self.project.read_only

    @property
    def idle(self) -> bool:
        """Whether every command that was asked for has been carried out."""
        return self._running is None and not self._steps

    def sentence(self, finding: Finding) -> str:
        """What a finding says, in the interface's language."""
        values = {"found": finding.found or "", "expected": finding.expected or "", **finding.values}
        return self.voice.say(finding.code, **values)

    def command(
        self,
        prepare: Prepare,
        done: Receiver | None = None,
        failed: Receiver | None = None,
        ready: Callable[[], bool] | None = None,
    ) -> None:
        """Carry out a command after those that were asked for before, once it is `ready`.

        `done` is called with its Changes when they are shown; `failed` with the UserError, which is otherwise said in a notice.
        """
        self._steps.append(_Step(self, prepare, ready, Reply(done), Reply(failed or self.say_error)))
        self.pump()

    def pump(self) -> None:
        """Begin the next command if none is running; one that has to wait holds up no other."""
        while self._running is None and self.project is not None and self.snapshot is not None:
            step = next((step for step in self._steps if step.ready is None or step.ready()), None)
            if step is None:
                return
            self._steps.remove(step)
            try:
                work = step.prepare(self.snapshot)
            except Exception as error:  # noqa: BLE001  (a bug in one command must not hold up the others)
                _log.exception("a command could not be prepared")
                step.failed(UserError("bug", error=type(error).__name__, log=log_folder() / "duizhao.log"))
                continue
            if work is None:
                step.done(Changes())
                continue
            self._running = step
            self.lane.run(_carrying_out(self.project, self.snapshot, work), step.carried_out, step.refused)

    def fail_waiting(self, error: UserError) -> None:
        """Give up the commands that wait for what will not come."""
        waiting = [step for step in self._steps if step.ready is not None and not step.ready()]
        for step in waiting:
            self._steps.remove(step)
        for step in waiting:
            step.failed(error)

    def drop_steps(self) -> None:
        """Forget what has not begun: the project that it was meant for is gone."""
        self._steps.clear()
        self._running = None

    def show(self, now: Snapshot, changes: Changes) -> None:
        """Take a new snapshot that differs from the last one in these rows, and tell everybody."""
        self.snapshot = now
        if changes.segments:
            self.changed.emit(changes)

    def position_of(self, row: Segment) -> int:
        """Where a row stands now, whatever else became of it; -1 when it is gone."""
        rows = self.snapshot.segments if self.snapshot is not None else ()
        if row.position < len(rows) and rows[row.position].uuid == row.uuid:
            return row.position
        return next((segment.position for segment in rows if segment.uuid == row.uuid), -1)

    def rearrange(self, now: Snapshot) -> None:
        """Show a snapshot with other rows; the current row stays so, or else the one that has its first paragraph now."""
        before = self.snapshot.segments[self.current] if self.snapshot is not None and self.current >= 0 else None
        self.snapshot = now
        self.landing = max(0, _landing(before, now, self.position_of(before))) if before is not None else 0
        self.current = -1
        self.rearranged.emit()
        self.replaced.emit()

    def say_error(self, error: UserError) -> None:
        """Say a UserError in one sentence, with the way out if it is about the open project's own file."""
        if (lost := lost_by(error, self.path)) is not None:
            self.lost.emit(lost)
            return
        self.noticed.emit(Notice(self.voice.say(error.code, **error.values), Severity.ERROR))

    def say_refused(self, changes: Changes) -> None:
        """Say which rows a command left alone, one sentence a reason."""
        rows: dict[str, list[str]] = {}
        for position, why in sorted(changes.refused.items()):
            rows.setdefault(why, []).append(str(position + 1))
        for why, numbers in rows.items():
            self.noticed.emit(Notice(self.voice.say("review.refused", rows=numbers, why=self.voice.say(why)), Severity.WARNING))

    def carried_out(self, step: _Step, outcome: tuple[Changes, Snapshot]) -> None:
        """A command is done: show what it changed."""
        if step is not self._running or self.snapshot is None:
            return  # it was meant for a project that is no longer shown
        self._running = None
        changes, renewed = outcome
        if changes.aspects and len(self.snapshot.segments) == len(renewed.segments) and _same_rows(self.snapshot, renewed):
            rows = [renewed.segments[position] for position in changes.segments]
            now = self.snapshot.with_house(renewed.house).with_profile(renewed.profile).with_rows(rows).with_waivers(renewed.waivers)
            self.saved.emit(datetime.now().astimezone())
            self.show(now, changes)
        elif changes.aspects:
            self.saved.emit(datetime.now().astimezone())
            self.rearrange(renewed)
        if Aspect.TERMS in changes.aspects:
            self.rehoused.emit()
        self.say_refused(changes)
        step.done(changes)
        self.pump()

    def refused(self, step: _Step, error: UserError) -> None:
        """A command could not be carried out."""
        if step is self._running:
            self._running = None
            step.failed(error)
            self.pump()


def _carrying_out(project: Project, before: Snapshot, work: Work) -> Callable[[], tuple[Changes, Snapshot]]:
    def carry_out() -> tuple[Changes, Snapshot]:
        changes = work(project)
        if not changes.aspects:
            return changes, before
        if Aspect.LINKS in changes.aspects:
            return changes, services.reviewing.relinked(project, before, changes.segments)
        return changes, services.reviewing.renewed(project, before, changes.segments, terms=Aspect.TERMS in changes.aspects)

    return carry_out


def every_row(now: Snapshot, aspects: Iterable[Aspect]) -> Changes:
    """Changes that touch all rows."""
    return Changes(frozenset(range(len(now.segments))), frozenset(aspects))


def lost_by(error: UserError, path: Path | None) -> UserError | None:
    """An error by which the open project, at `path`, cannot be read any more, as it is to be said; None for any other."""
    if not isinstance(error, FileError) or error.path != path or error.code not in _LOST:
        return None
    return FileError(_LOST[error.code], path)


def withdraw_unkept(core: Core) -> None:
    """Every text is kept now, or of no concern: what was said of them holds no longer."""
    said, core.unkept = core.unkept, []
    for notice in said:
        core.withdrawn.emit(notice)


def nothing(_: object) -> None:
    """A command that does nothing but wait for its turn."""


def _same_rows(before: Snapshot, now: Snapshot) -> bool:
    return before.segments is now.segments or all(
        one is other or one.id == other.id for one, other in zip(before.segments, now.segments, strict=True)
    )


def _landing(row: Segment, now: Snapshot, position: int) -> int:
    """The row, or the first that has one of its paragraphs; else the one that stands where it stood."""
    if position >= 0:
        return position
    sources, drafts = set(row.source_indices), set(row.draft_indices)
    near = (segment.position for segment in now.segments if sources & set(segment.source_indices) or drafts & set(segment.draft_indices))
    return next(near, min(row.position, len(now.segments) - 1))
