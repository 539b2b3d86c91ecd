"""The scores: what a person marked, how much was changed, what the checks object to, how like another text it is.

Decides their order, and that the four kinds stand apart. None of the values is called quality; what each means is said beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from duizhao.domain.changes import Aspect, Changes
from duizhao.ui.look import Look
from duizhao.ui.panels.base import Column, Panel, WordsButton, words
from duizhao.ui.panels.counting import WordCount
from duizhao.ui.panels.score_section import ScoreSection, Value
from duizhao.ui.panels.scorecard import ScorecardSection
from duizhao.ui.session import Session

if TYPE_CHECKING:
    from duizhao.services.following import Following, Standing

_LIKENESS = ("chrf", "bleu", "ter")
_SLOW = "ter"
_MOST = 12
"""Rows that are named one by one."""


def shown(metric: str, value: float) -> str:
    """A value as it is read; rates are percentages."""
    return f"{value:.1f} %" if metric in ("effort", "ter") else f"{value:.1f}"


class ScoresPanel(Panel):
    """The document's scores and the current row's; `timeline_wanted` asks for those over time."""

    timeline_wanted = Signal()

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(session, look, parent)
        self._column = Column(self)
        self._wait = words(self, "", "soft")
        self._effort, self._findings, self._likeness, self._row = (ScoreSection(look, self) for _ in range(4))
        self.scorecard = ScorecardSection(session, look, self)
        self._over_time = WordsButton("", self)
        self._over_time.clicked.connect(self.timeline_wanted)
        self._count = WordCount(session, self)
        self._count.counted.connect(self.outdate)
        session.rounds.renewed.connect(self.outdate)
        column = self._column.layout_
        column.setSpacing(14)
        column.addWidget(self._wait)
        for widget in (self.scorecard, self._effort, self._findings, self._likeness, self._row, self._over_time):
            column.addWidget(widget)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._column)
        self.retranslate()

    def retranslate(self) -> None:
        say = self._session.voice.say
        self._effort.entitle(say("metric.effort"), say("kind.effort.means"))
        self._findings.entitle(say("metric.density"), say("kind.findings.means"))
        self._likeness.entitle(say("kind.likeness"), say("kind.likeness.means"))
        self._over_time.setText(self.tr("Scores over time…"))

    def concerns(self, changes: Changes) -> bool:
        return bool(changes.aspects & {Aspect.SCORES, Aspect.FINDINGS, Aspect.REVIEW}) or super().concerns(changes)

    def renew(self) -> None:
        self._session.scoring.ask()
        if self._session.rounds.timeline is None:
            self._session.rounds.ask()
        standing, row = self._session.scoring.standing, self._session.current
        if standing is not None:
            self._wait.setText("")
        elif self._session.scoring.pending:
            self._wait.setText(self.tr("Being worked out…"))
        else:
            self._wait.setText(self.tr("There is nothing to compare with yet."))
        self._wait.setVisible(standing is None)
        for section in (self._effort, self._likeness):
            section.setVisible(standing is not None)
        self._row.setVisible(standing is not None and row >= 0)
        self._show_findings()
        if standing is not None:
            self._show_effort(standing)
            self._show_likeness(standing)
            self._show_row(standing, row)

    def _show_effort(self, standing: Standing) -> None:
        values, notes = [], []
        for against, name in zip(self._session.scoring.measured_to, self._texts(), strict=True):
            score = standing.effort(against).metrics.get("effort")
            if score is not None:
                values.append(Value(name, shown("effort", score.value), score.signature))
            elif against == "approved":
                notes.append(self._session.voice.say("effort.none"))
        self._effort.show_values(values, notes)

    def _texts(self) -> tuple[str, str, str]:
        """What the edit rate is measured to, in its order."""
        return (self.tr("to the version before"), self.tr("to the draft"), self.tr("to the approved text"))

    def _show_findings(self) -> None:
        now, say = self._session.snapshot, self._session.voice.say
        if now is None:
            return
        if not self._count.total:
            self._findings.show_values((), (say("density.no_words"),) if not self._count.pending else ())
            return
        found = self._session.scoring.found()
        rate = f"{1000 * found / self._count.total:.1f}"
        counted = self.tr("open findings: {count}; English words: {words}").format(count=found, words=f"{self._count.total:,}")
        notes = []
        if (told := self._session.rounds.since()) is not None:
            name, since = told
            counts = {"fixed": since.fixed, "waived": since.waived, "new": since.new, "remaining": since.remaining}
            notes.append(say("density.since", checkpoint=name, **counts))
        self._findings.show_values([Value(counted, rate, late=not now.checked)], notes)

    def _show_likeness(self, standing: Standing) -> None:
        part, say = standing.likeness, self._session.voice.say
        if part is None:
            self._likeness.show_values((), (say("likeness.none"),))
            return
        metrics = part.metrics
        values = [
            Value(self._name(metric), shown(metric, metrics[metric].value), metrics[metric].signature, metric == _SLOW and bool(part.stale))
            for metric in _LIKENESS
            if metric in metrics
        ]
        self._likeness.show_values(values, [say(f"likeness.{part.against}", rows=part.rows), *self._likeness_notes(part)])

    def _likeness_notes(self, part: Following) -> list[str]:
        say, notes = self._session.voice.say, []
        if part.stale:
            notes.append(self.tr("TER takes longer to count; it follows in a moment."))
        if self._session.scoring.without_runs():
            notes.append(say("likeness.no_runs"))
        if part.unmatched:
            notes.append(say("likeness.lacking", rows=self._numbers(part.unmatched)))
        if part.empty:
            notes.append(say("likeness.empty", rows=self._numbers(part.empty)))
        return notes

    def _numbers(self, rows: Sequence[int]) -> list[str]:
        return [*(str(row + 1) for row in rows[:_MOST]), *(["…"] if len(rows) > _MOST else [])]

    def _show_row(self, standing: Standing, row: int) -> None:
        self._row.entitle(self.tr("Row {row}").format(row=row + 1) if row >= 0 else "", "")
        values = []
        for against in self._session.scoring.measured_to:
            rate = standing.effort(against).of(row).get("effort")
            if rate is not None:
                name = self._session.voice.say(f"figure.{against}", metric=self._name("effort"))
                values.append(Value(name, shown("effort", rate)))
        part = standing.likeness
        found = part.of(row) if part is not None else {}
        late = part is not None and row in part.stale
        values += [
            Value(self._name(metric), shown(metric, found[metric]), late=late and metric == _SLOW)
            for metric in _LIKENESS
            if metric in found
        ]
        self._row.show_values(values, () if values else (self.tr("This row has nothing to be compared with."),))

    def _name(self, metric: str) -> str:
        return self._session.voice.say(f"metric.{metric}")
