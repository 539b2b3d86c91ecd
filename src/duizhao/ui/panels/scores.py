"""The scores: how much was changed, and how like another text the English is.

Decides their order and the few words that say what each means. None of them is called quality; findings say how good a text is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.scores import Score
from duizhao.ui.look import Look, Type, part
from duizhao.ui.panels.base import Column, Panel, caption, emptied, strong, words
from duizhao.ui.panels.scorecard import ScorecardSection
from duizhao.ui.session import Session

if TYPE_CHECKING:
    from duizhao.services.scoring import DocumentScores
    from duizhao.store.reading import Recorded

ORDER = ("effort", "ter", "chrf", "bleu")
"""What an editor reads first stands first."""


def shown(metric: str, value: float) -> str:
    """A value as it is read; rates are percentages."""
    return f"{value:.1f} %" if metric in ("effort", "ter") else f"{value:.1f}"


def in_order(metrics: Mapping[str, object]) -> list[str]:
    """The metrics' ids, the known ones first."""
    return [*(metric for metric in ORDER if metric in metrics), *sorted(metric for metric in metrics if metric not in ORDER)]


class ScoresPanel(Panel):
    """The document's scores, the current row's, and those that were kept at checkpoints."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(session, look, parent)
        self._column = Column(self)
        self._titles = [caption(self) for _ in range(3)]
        self._against = words(self, "", "soft")
        self._wait = words(self, "", "soft")
        self._whole, self._row, self._kept = QWidget(self), QWidget(self), QWidget(self)
        self._whole_column, self._row_column = QVBoxLayout(self._whole), QVBoxLayout(self._row)
        self._kept_grid = QGridLayout(self._kept)
        for layout in (self._whole_column, self._row_column, self._kept_grid):
            layout.setContentsMargins(0, 0, 0, 0)
        self._kept_grid.setHorizontalSpacing(12)
        self._kept_grid.setColumnStretch(0, 1)
        self.scorecard = ScorecardSection(session, look, self)
        column = self._column.layout_
        column.addWidget(self.scorecard)
        column.addWidget(self._titles[0])
        column.addWidget(self._against)
        column.addWidget(self._wait)
        for title, box in zip((None, *self._titles[1:]), (self._whole, self._row, self._kept), strict=True):
            if title is not None:
                column.addSpacing(10)
                column.addWidget(title)
            column.addWidget(box)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._column)
        self.retranslate()

    def retranslate(self) -> None:
        self._titles[0].setText(self.tr("The whole document"))
        self._titles[2].setText(self.tr("Checkpoints"))

    def concerns(self, changes: Changes) -> bool:
        return bool(changes.aspects & {Aspect.SCORES, Aspect.LINKS})

    def renew(self) -> None:
        self._session.scoring.ask()
        scores, row = self._session.scoring.scores, self._session.current
        for layout in (self._whole_column, self._row_column, self._kept_grid):
            emptied(layout)
        pending = self._session.scoring.pending
        self._wait.setText(self.tr("Computing…") if pending else self.tr("There is nothing to compare with: no draft and no reference."))
        self._wait.setVisible(pending or scores is None)
        for box in (self._whole, self._row):
            box.setEnabled(self._session.scoring.current is not None)  # those of an earlier text are not shown as current
        self._against.setVisible(scores is not None)
        if scores is not None:
            reference = self.tr("Compared with the reference; likeness is not quality.")
            draft = self.tr("Compared with the first draft; likeness is not quality.")
            self._against.setText(reference if scores.against == "reference" else draft)
            self._show_whole(scores)
        self._show_row(scores, row)
        self._show_kept(self._session.scoring.checkpoints)

    def _show_whole(self, scores: DocumentScores) -> None:
        for metric in in_order(scores.scores.metrics):
            score: Score = scores.scores.metrics[metric]
            holder = QWidget(self._whole)
            holder.setToolTip(score.signature)
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 2, 0, 4)
            column.setSpacing(0)
            line = QHBoxLayout()
            name, value = QLabel(self._name(metric), holder), QLabel(shown(metric, score.value), holder)
            value.setFont(strong(self._look.font(Type.INTERFACE)))
            line.addWidget(name)
            line.addStretch(1)
            line.addWidget(value)
            column.addLayout(line)
            meaning = words(holder, self._meaning(metric), "soft")
            meaning.setFont(self._look.font(Type.SMALL))
            column.addWidget(meaning)
            self._whole_column.addWidget(holder)

    def _show_row(self, scores: DocumentScores | None, row: int) -> None:
        self._titles[1].setText(self.tr("Row {row}").format(row=row + 1) if row >= 0 else "")
        values = dict(zip(scores.rows, scores.scores.segments, strict=True)).get(row) if scores is not None else None
        for visible in (self._titles[1], self._row):
            visible.setVisible(row >= 0 and scores is not None)
        if values is None:
            self._row_column.addWidget(words(self._row, self.tr("This row has nothing to be compared with."), "soft"))
            return
        for metric in in_order(values):
            line = QWidget(self._row)
            layout = QHBoxLayout(line)
            layout.setContentsMargins(0, 1, 0, 1)
            layout.addWidget(QLabel(self._name(metric), line))
            layout.addStretch(1)
            layout.addWidget(QLabel(shown(metric, values[metric]), line))
            self._row_column.addWidget(line)

    def _show_kept(self, kept: Sequence[Recorded]) -> None:
        lines: list[tuple[str, str, dict[str, Score]]] = []
        for each in kept:
            if not lines or lines[-1][0] != each.checkpoint or each.metric in lines[-1][2]:
                lines.append((each.checkpoint, each.against, {}))
            lines[-1][2][each.metric] = each.score
        metrics = in_order(dict.fromkeys(metric for _, _, values in lines for metric in values))
        for visible in (self._titles[2], self._kept):
            visible.setVisible(bool(lines))
        for place, metric in enumerate(metrics, 1):
            self._cell(self._name(metric), 0, place, "soft")
        for line, (name, against, values) in enumerate(lines, 1):
            self._cell(self._checkpoint(name), line, 0).setToolTip(self._compared(against))
            for place, metric in enumerate(metrics, 1):
                if metric in values:
                    self._cell(f"{values[metric].value:.1f}", line, place).setToolTip(values[metric].signature)

    def _cell(self, text: str, row: int, column: int, name: str = "") -> QLabel:
        label = QLabel(text, self._kept)
        label.setFont(self._look.font(Type.SMALL))
        if name:
            part(label, name)
        self._kept_grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft)
        return label

    def _name(self, metric: str) -> str:
        return self._session.voice.say(f"metric.{metric}")

    def _meaning(self, metric: str) -> str:
        return {
            "effort": self.tr("Words changed, of every hundred."),
            "ter": self.tr("The same, with moved phrases counted once; lower is more alike."),
            "chrf": self.tr("Letters and words in common; 100 is the same text."),
            "bleu": self.tr("Word sequences in common; 100 is the same text."),
        }.get(metric, "")

    def _checkpoint(self, name: str) -> str:
        return {"new": self.tr("Project made"), "release": self.tr("Release")}.get(name, name)

    def _compared(self, against: str) -> str:
        return self.tr("Compared with the reference.") if against == "reference" else self.tr("Compared with the first draft.")
