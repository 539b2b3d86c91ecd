"""What every part of the session stands on: the open project, its snapshot, and the order of commands.

Decides that commands run one at a time, each on what the one before left behind, and what is told to whoever shows the project. Does
not know what a command does.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from duizhao import services
from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.errors import UserError
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.review import Actor
from duizhao.messages import Language, Voice
from duizhao.ui.tasks import Lane, Receiver, Reply

if TYPE_CHECKING:
    from duizhao.services.snapshot import Snapshot
    from duizhao.store import Project

    Work = Callable[[Project], Changes]
    """A command of the services with everything but the project filled in; runs in the writer thread."""
    Prepare = Callable[[Snapshot], Work | None]
    """Fills in a command from the snapshot that it acts on; None when there is nothing to do."""


@dataclass(frozen=True, slots=True)
class Notice:
    """One plain sentence for a person, with at most one way on: `act` is called when the button named `action` is pressed."""

    text: str
    severity: Severity | None = None
    action: str = ""
    act: Callable[[], None] | None = None


@dataclass(frozen=True, slots=True)
class _Step:
    prepare: Prepare
    ready: Callable[[], bool] | None
    done: Reply
    failed: Reply


class Core(QObject):
    """The open project as the window sees it. `snapshot` is immutable and replaced; `changed` says in which rows it differs."""

    changed = Signal(object)
    replaced = Signal()
    moved = Signal(int)
    noticed = Signal(object)
    saved = Signal(object)
    filtered = Signal()
    typed_over = Signal()
    """Something moved on, and steps that waited for it may be ready."""

    def __init__(self, actor: Actor, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lane = Lane(self)
        self.lane.broken.connect(self._on_broken)
        self.snapshot: Snapshot | None = None
        self.project: Project | None = None
        self.current = -1
        self.visible: tuple[int, ...] = ()
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
        self._steps.append(_Step(prepare, ready, Reply(done), Reply(failed or self.say_error)))
        self.pump()

    def pump(self) -> None:
        """Begin the next command if none is running and it need not wait."""
        while self._running is None and self._steps and self.project is not None and self.snapshot is not None:
            step = self._steps[0]
            if step.ready is not None and not step.ready():
                return
            self._steps.popleft()
            work = step.prepare(self.snapshot)
            if work is None:
                step.done(Changes())
                continue
            self._running = step
            self.lane.run(_carrying_out(self.project, self.snapshot, work), self._on_carried_out, self._on_refused)

    def drop_steps(self) -> None:
        """Forget what has not begun: the project that it was meant for is gone."""
        self._steps.clear()
        self._running = None

    def show(self, now: Snapshot, changes: Changes) -> None:
        """Take a new snapshot that differs from the last one in these rows, and tell everybody."""
        self.snapshot = now
        if changes.segments:
            self.changed.emit(changes)

    def say_error(self, error: UserError) -> None:
        """Say a UserError in one sentence."""
        self.noticed.emit(Notice(self.voice.say(error.code, **error.values), Severity.ERROR))

    def say_refused(self, changes: Changes) -> None:
        """Say which rows a command left alone, one sentence a reason."""
        rows: dict[str, list[str]] = {}
        for position, why in sorted(changes.refused.items()):
            rows.setdefault(why, []).append(str(position + 1))
        for why, numbers in rows.items():
            self.noticed.emit(Notice(self.voice.say("review.refused", rows=numbers, why=self.voice.say(why)), Severity.WARNING))

    def _on_carried_out(self, outcome: tuple[Changes, Snapshot]) -> None:
        step, self._running = self._running, None
        if step is None or self.snapshot is None:
            return
        changes, renewed = outcome
        if changes.aspects:
            rows = [renewed.segments[position] for position in changes.segments]
            now = self.snapshot.with_glossary(renewed.glossary).with_rows(rows).with_waivers(renewed.waivers)
            self.saved.emit(datetime.now().astimezone())
            self.show(now, changes)
        self.say_refused(changes)
        step.done(changes)
        self.pump()

    def _on_refused(self, error: UserError) -> None:
        step, self._running = self._running, None
        if step is not None:
            step.failed(error)
        self.pump()

    def _on_broken(self, error: Exception) -> None:
        self._running = None
        self.noticed.emit(
            Notice(
                self.tr("Something went wrong inside the program ({error}); it is written down in the log.").format(
                    error=type(error).__name__
                ),
                Severity.ERROR,
            )
        )
        self.pump()


def _carrying_out(project: Project, before: Snapshot, work: Work) -> Callable[[], tuple[Changes, Snapshot]]:
    def carry_out() -> tuple[Changes, Snapshot]:
        changes = work(project)
        if not changes.aspects:
            return changes, before
        return changes, services.reviewing.renewed(project, before, changes.segments, terms=Aspect.TERMS in changes.aspects)

    return carry_out


def every_row(now: Snapshot, aspects: Iterable[Aspect]) -> Changes:
    """Changes that touch all rows."""
    return Changes(frozenset(range(len(now.segments))), frozenset(aspects))
