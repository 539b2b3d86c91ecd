"""Scores in the window.

Decides when they are asked for and that stale ones are not shown. The worker computes them; what is compared with what is the services' rule.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from duizhao import services
from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.errors import UserError
from duizhao.domain.scores import Scores
from duizhao.services import worker
from duizhao.ui.session.checking import Checking
from duizhao.ui.session.core import Core, every_row

if TYPE_CHECKING:
    from duizhao.services.scoring import DocumentScores
    from duizhao.services.snapshot import Snapshot
    from duizhao.store.reading import Recorded


class Scoring(QObject):
    """The scores of the document's present English, and those that were kept at checkpoints."""

    def __init__(self, core: Core, checks: Checking) -> None:
        super().__init__(core)
        self._core = core
        self._checks = checks
        self._ticket = 0
        self._of: tuple[str, ...] = ()
        self._compared: services.scoring.Compared | None = None
        self.scores: DocumentScores | None = None
        self.checkpoints: Sequence[Recorded] = ()
        self._core.replaced.connect(self._begin)

    @property
    def pending(self) -> bool:
        """Whether scores have been asked for and are not there yet."""
        return self._checks.awaits(self._ticket)

    @property
    def current(self) -> DocumentScores | None:
        """The scores of just the texts that stand now."""
        now = self._core.snapshot
        return self.scores if now is not None and self._of == texts_of(now) and not self.pending else None

    def ask(self) -> None:
        """Have the present texts scored, unless they are already."""
        now, project = self._core.snapshot, self._core.project
        if now is None or project is None:
            return
        texts = texts_of(now)
        if texts == self._of:
            return
        if self._ticket:
            self._checks.cancel(self._ticket)
            self._ticket = 0
        self._of = texts
        compared = services.scoring.compared(now.segments)
        if compared is not None:
            self._compared = compared
            self._ticket = self._checks.ask(
                lambda ticket: worker.Score(ticket, compared.hypotheses, compared.references), self._on_scored, self._on_failed
            )
        self._core.lane.run(lambda: services.scoring.checkpoints(project), self._on_checkpoints)

    def _begin(self) -> None:
        self._of, self._ticket, self.scores, self.checkpoints = (), 0, None, ()

    def _on_scored(self, scores: Scores) -> None:
        self._ticket = 0
        if self._compared is not None:
            self.scores = self._compared.scored(scores)
            self._tell()
        self._core.pump()

    def _on_failed(self, _: UserError) -> None:
        """They are asked for again when the texts are others."""
        self._ticket = 0
        self._core.pump()

    def _on_checkpoints(self, found: Sequence[Recorded]) -> None:
        self.checkpoints = tuple(found)
        self._tell()

    def _tell(self) -> None:
        if self._core.snapshot is not None:
            self._core.changed.emit(every_row(self._core.snapshot, {Aspect.SCORES}) if self._core.snapshot.segments else Changes())


def texts_of(now: Snapshot) -> tuple[str, ...]:
    """What names all English texts of a snapshot."""
    return tuple(segment.revision.hash for segment in now.segments)
