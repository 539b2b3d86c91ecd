"""Checkpoints in the window.

Decides when one is made by itself (a verdict closed a round), and when values that are still to be worked out are asked of the worker.
Which checkpoint is due, and what is worth knowing of it, the services say.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from duizhao import services
from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.checkpoints import Checkpoint, Occasion, Since, Timeline, since
from duizhao.domain.errors import UserError
from duizhao.domain.review import Status
from duizhao.services import worker
from duizhao.ui.session.checking import Checking
from duizhao.ui.session.core import Core, Notice
from duizhao.ui.tasks import Receiver, Reply

if TYPE_CHECKING:
    from pathlib import Path

    from duizhao.domain.scores import Comparison
    from duizhao.services.checkpoints import Paired, Wanted
    from duizhao.services.round_table import Told
    from duizhao.services.snapshot import Snapshot
    from duizhao.store import Project
    from duizhao.ui.session.core import Work

_DONE = (Status.CONFIRMED, Status.REVIEWED, Status.APPROVED, Status.LOCKED)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a test between two checkpoints said, and of which rows."""

    pair: Paired
    comparisons: dict[str, Comparison]


class Rounds(QObject):
    """The checkpoints of the open project; `renewed` says that there is something new about them."""

    renewed = Signal()

    def __init__(self, core: Core, checks: Checking) -> None:
        super().__init__(core)
        self._core = core
        self._checks = checks
        self.timeline: Timeline | None = None
        self._wanted: dict[int, Wanted] = {}
        self._made: Checkpoint | None = None
        self._test: tuple[int, Paired | None, Reply, Reply] = (0, None, Reply(None), Reply(None))
        core.replaced.connect(self._begin)
        core.changed.connect(self._on_changed)

    @property
    def pending(self) -> bool:
        """Whether values of checkpoints are being worked out."""
        return bool(self._wanted)

    def ask(self) -> None:
        """Read the checkpoints, and have worked out what is still to be known of them; `renewed` says when."""
        project = self._core.project
        if project is None:
            return

        def read() -> tuple[Timeline, list[Wanted]]:
            return services.checkpoints.timeline(project), [] if project.read_only else services.checkpoints.wanted(project)

        self._core.lane.run(read, self._on_read, self._core.say_error)

    def told(self, times: Sequence[str]) -> Told:
        """The checkpoints as they are read; `times` are theirs, in words."""
        return services.round_table.told(self.timeline or Timeline("", ()), self._core.voice, times)

    def since(self) -> tuple[str, Since] | None:
        """What became of the findings of the last checkpoint of which they are known, by its name; None while the document is being checked."""
        now = self._core.snapshot
        last = next((each for each in reversed(self.timeline.rounds) if each.checked is not None), None) if self.timeline else None
        if now is None or last is None or last.checked is None or not now.checked:
            return None
        return services.round_table.occasion(last.checkpoint, self._core.voice), since(
            last.checked, services.checkpoints.checked(now, words=0)
        )

    def mark(self, name: str, done: Receiver, failed: Receiver) -> None:
        """Make a checkpoint of what stands, under a name of somebody's own."""
        actor = self._core.actor

        def prepare(now: Snapshot) -> Work:
            def work(project: Project) -> Changes:
                services.checkpoints.mark(project, Occasion.OWN, actor, name, now)
                return Changes()

            return work

        self._core.command(prepare, done, failed, ready=self._checks.settled)

    def save(self, path: Path, done: Receiver, failed: Receiver) -> None:
        """Write the table of checkpoints; `done` is handed the path."""
        timeline, voice = self.timeline, self._core.voice
        if timeline is None:
            return

        def write() -> Path:
            services.round_table.write(timeline, path, voice)
            return path

        self._core.lane.run(write, done, failed)

    def test(self, earlier: Checkpoint, later: Checkpoint, done: Receiver, failed: Receiver) -> None:
        """Test the difference between two checkpoints; `done` is handed an Outcome. A test that is under way is given up."""
        self.cancel_test()
        project = self._core.project
        if project is None:
            return
        self._test = (-1, None, Reply(done), Reply(failed))
        self._core.lane.run(lambda: services.checkpoints.pair(project, earlier, later), self._on_paired, self._on_test_failed)

    @property
    def testing(self) -> bool:
        """Whether a test is under way."""
        return self._test[0] != 0

    def cancel_test(self) -> None:
        """Give up the test that is under way."""
        self._checks.cancel(self._test[0])
        self._test = (0, None, Reply(None), Reply(None))

    def _begin(self) -> None:
        for ticket in self._wanted:
            self._checks.cancel(ticket)
        self._wanted, self.timeline = {}, None
        self.cancel_test()
        self.renewed.emit()

    def _on_read(self, outcome: tuple[Timeline, Sequence[Wanted]]) -> None:
        self.timeline, wanted = outcome
        if not self._wanted:
            for each in wanted:
                self._wanted[self._checks.ask(_question(each), self._on_scored, self._on_failed)] = each
        self.renewed.emit()

    def _on_scored(self, answer: worker.Scored) -> None:
        wanted, project = self._wanted.pop(answer.ticket, None), self._core.project
        if wanted is not None and project is not None:
            done = self._on_kept if not self._wanted else None
            self._core.lane.run(lambda: services.checkpoints.keep(project, wanted, answer.scores), done, self._core.say_error)

    def _on_kept(self, _: object) -> None:
        """All is kept that was asked for; another checkpoint may have come meanwhile."""
        self.ask()

    def _on_failed(self, _: UserError) -> None:
        """They are asked for again when the checkpoints are looked at again."""
        self._wanted = {}

    def _on_changed(self, changes: Changes) -> None:
        """Verdicts may have closed a round."""
        now = self._core.snapshot
        if Aspect.REVIEW not in changes.aspects or now is None or self._core.read_only:
            return
        if now.statuses and all(status in _DONE for status in now.statuses):
            actor = self._core.actor

            def prepare(now: Snapshot) -> Work:
                def work(project: Project) -> Changes:
                    kind = services.checkpoints.due(project, now)
                    if kind is not None:
                        self._made = services.checkpoints.mark(project, kind, actor, now=now)
                    return Changes()

                return work

            self._core.command(prepare, self._on_closed)

    def _on_closed(self, _: Changes) -> None:
        made, self._made = self._made, None
        if made is not None:
            name = services.round_table.occasion(made, self._core.voice)
            self._core.noticed.emit(Notice(self.tr("Checkpoint kept: {name}.").format(name=name)))
            self.ask()

    def _on_paired(self, pair: Paired) -> None:
        ticket, _, done, failed = self._test
        if ticket != -1:
            return  # it was given up meanwhile
        texts = (pair.hypotheses, pair.baseline, pair.references)
        asked = self._checks.ask(lambda ticket: worker.Test(ticket, *texts), self._on_tested, self._on_test_failed)
        self._test = (asked, pair, done, failed)

    def _on_tested(self, comparisons: dict[str, Comparison]) -> None:
        _, pair, done, _ = self._test
        self.cancel_test()
        if pair is not None:
            done(Outcome(pair, comparisons))

    def _on_test_failed(self, error: UserError) -> None:
        failed = self._test[3]
        self.cancel_test()
        failed(error)


def _question(wanted: Wanted) -> Callable[[int], worker.Request]:
    compared = wanted.compared
    return lambda ticket: worker.Score(ticket, compared.hypotheses, compared.references, wanted.metrics)
