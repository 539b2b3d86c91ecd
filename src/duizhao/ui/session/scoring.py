"""Scores in the window.

Decides when a document is scored, and that its scores then follow every committed edit: what is counted quickly at once, what takes long
in the worker. What is compared with what is the services' rule.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from duizhao import services
from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.errors import UserError
from duizhao.services import worker
from duizhao.ui.session.checking import Checking
from duizhao.ui.session.core import Core, every_row

if TYPE_CHECKING:
    from duizhao.services.following import Standing, Whole
    from duizhao.services.scoring import Against, Asked, Compared, DocumentScores
    from duizhao.services.snapshot import Snapshot

_SLOW_MS = 400
"""So long after the last edit the worker is asked for what takes long."""
_MANY = 40
"""More rows than this at one go are counted in the worker: a long row takes a few milliseconds."""


class Scoring(QObject):
    """The scores of the document's present English."""

    def __init__(self, core: Core, checks: Checking) -> None:
        super().__init__(core)
        self._core = core
        self._checks = checks
        self._rows: Snapshot | None = None
        self._asked: Asked | None = None
        self._waiting: dict[int, Against] = {}
        self._whole: dict[Against, Whole] = {}
        self._slow: dict[int, tuple[Against, Compared]] = {}
        self._given_up: tuple[str, ...] = ()
        self.standing: Standing | None = None
        """Every score, row by row; None until it has been worked out."""
        self._slow_soon = QTimer(self)
        self._slow_soon.setSingleShot(True)
        self._slow_soon.setInterval(_SLOW_MS)
        self._slow_soon.timeout.connect(self._ask_slow)
        core.replaced.connect(self._begin)
        core.changed.connect(self._follow)

    @property
    def pending(self) -> bool:
        """Whether scores have been asked for that are not there yet."""
        return self._rows is not None or self._slow_soon.isActive() or bool(self._slow)

    @property
    def scores(self) -> DocumentScores | None:
        """What is kept with a release; of an earlier text, in part, while some are pending."""
        kept = self.standing.kept if self.standing is not None else None
        return kept.scores if kept is not None else None

    @property
    def current(self) -> DocumentScores | None:
        """The same, if all of it is about just the texts that stand now."""
        now, standing = self._core.snapshot, self.standing
        return self.scores if now is not None and standing is not None and not standing.stale() and standing.stands(now.segments) else None

    @property
    def measured_to(self) -> tuple[Against, ...]:
        """What the edit rate is measured to, in the order in which it is shown."""
        return services.scoring.EFFORTS

    def found(self) -> int:
        """How many open findings the density counts."""
        now = self._core.snapshot
        return services.snapshot.open_in_texts(now) if now is not None else 0

    def without_runs(self) -> bool:
        """Whether BLEU is 0 for want of a run of four words in common, though the texts have something in common."""
        likeness = self.standing.likeness if self.standing is not None else None
        return likeness is not None and services.scorecard.without_runs(likeness.metrics)

    def ask(self) -> None:
        """Have the document scored, unless it is, or will be."""
        now, project = self._core.snapshot, self._core.project
        if now is None or project is None or self.standing is not None or self._rows is not None or texts_of(now) == self._given_up:
            return
        self._rows = now

        def asked() -> tuple[Snapshot, Asked]:
            return now, services.scoring.asked(project, now.segments)

        self._core.lane.run(asked, self._on_asked, self._on_failed)

    def _begin(self) -> None:
        """Other rows: what was asked about the ones before is no longer wanted."""
        self._drop()
        self._cancel_slow()
        self.standing, self._given_up = None, ()

    def _drop(self) -> None:
        for ticket in self._waiting:
            self._checks.cancel(ticket)
        self._rows, self._asked, self._waiting, self._whole = None, None, {}, {}

    def _on_asked(self, outcome: tuple[Snapshot, Asked]) -> None:
        now, asked = outcome
        if now is not self._rows:
            return
        self._asked = asked
        for name, compared in asked.parts.items():
            question = _question(compared, asked.metrics.get(name) or services.following.QUICK)  # what takes long comes after
            self._waiting[self._checks.ask(question, self._on_scored, self._on_failed)] = name
        if not asked.parts:
            self._put_together()

    def _on_scored(self, answer: worker.Scored) -> None:
        name = self._waiting.pop(answer.ticket, None)
        if name is not None:
            self._whole[name] = services.following.Whole(answer.scores, answer.counted)
            if not self._waiting:
                self._put_together()

    def _put_together(self) -> None:
        """Everything has been counted; it is put together where nobody waits for it, for that loads the metrics."""
        now, asked, whole = self._rows, self._asked, self._whole
        if now is None or asked is None:
            return

        def standing() -> tuple[Snapshot, Standing]:
            return now, services.following.Standing(now.segments, asked, whole)

        self._core.lane.run(standing, self._on_standing, self._on_failed)

    def _on_standing(self, outcome: tuple[Snapshot, Standing]) -> None:
        rows, standing = outcome
        now = self._core.snapshot
        if rows is not self._rows or now is None:
            return
        self._drop()
        self.standing = standing
        self._catch_up(standing, now, range(len(now.segments)))
        self._tell(every_row(now, {Aspect.SCORES}))
        self._core.pump()

    def _on_failed(self, _: UserError) -> None:
        """They are asked for again when the texts are others."""
        if self._rows is not None:
            self._given_up = texts_of(self._rows)
            self._drop()
        self._core.pump()

    def _follow(self, changes: Changes) -> None:
        """Rows are others now: their scores follow at once."""
        now, standing = self._core.snapshot, self.standing
        if now is None or standing is None or not changes.aspects & {Aspect.TEXT, Aspect.REVIEW}:
            return
        if len(changes.segments) > _MANY:
            self._begin()
            self.ask()
            return
        moved = self._catch_up(standing, now, changes.segments)
        self._tell(Changes(moved, frozenset({Aspect.SCORES})))

    def _catch_up(self, standing: Standing, now: Snapshot, rows: Collection[int]) -> frozenset[int]:
        moved = frozenset(row for row in rows if standing.follow(now.segments[row], now.statuses[row]))
        if standing.stale() and not self._slow:
            self._slow_soon.start()
        return moved

    def _ask_slow(self) -> None:
        if self._slow:
            return  # what takes long is not begun anew for one row
        for name, part in (self.standing.stale() if self.standing is not None else {}).items():
            compared, metrics = part.slow()
            ticket = self._checks.ask(_question(compared, metrics), self._on_slow, self._on_slow_failed)
            self._slow[ticket] = name, compared

    def _on_slow(self, answer: worker.Scored) -> None:
        name, compared = self._slow.pop(answer.ticket, (None, None))
        part = self.standing.stale().get(name) if self.standing is not None and name is not None else None
        if part is not None and compared is not None:
            part.take(compared, answer.counted)
            self._tell(Changes(frozenset(compared.rows), frozenset({Aspect.SCORES})))
        if not self._slow and self.standing is not None and self.standing.stale():
            self._slow_soon.start()  # rows have moved on meanwhile
        self._core.pump()

    def _on_slow_failed(self, _: UserError) -> None:
        self._slow = {}
        self._core.pump()

    def _cancel_slow(self) -> None:
        self._slow_soon.stop()
        for ticket in self._slow:
            self._checks.cancel(ticket)
        self._slow = {}

    def _tell(self, changes: Changes) -> None:
        if changes.segments:
            self._core.changed.emit(changes)


def _question(compared: Compared, metrics: Sequence[str]) -> Callable[[int], worker.Request]:
    return lambda ticket: worker.Score(ticket, compared.hypotheses, compared.references, metrics)


def texts_of(now: Snapshot) -> tuple[str, ...]:
    """What names all English texts of a snapshot."""
    return tuple(segment.revision.hash for segment in now.segments)
