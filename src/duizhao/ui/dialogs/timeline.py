"""Scores over time: a chart of the checkpoints, a table of them, and the test between two.

Decides which values are drawn together, and what is said of a test. What the checkpoints hold, and how a value is written, the session says.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from duizhao.domain.changes import Changes
from duizhao.domain.checkpoints import Timeline
from duizhao.domain.errors import UserError
from duizhao.domain.scores import Comparison
from duizhao.ui.dialogs.sheet import Sheet
from duizhao.ui.file_dialog import FileDialog
from duizhao.ui.look import Look
from duizhao.ui.panels.base import WordsButton, local_time, words
from duizhao.ui.session import Session
from duizhao.ui.session.rounds import Outcome
from duizhao.ui.timeline_chart import Line, Point, TimelineChart

if TYPE_CHECKING:
    from duizhao.services.round_table import Drawn, Told

_WIDTH, _TABLE = 900, 170
_WRITTEN = ("xlsx", "csv")
_MANY_LINES = 8


class TimelineDialog(Sheet):
    """The checkpoints of the document, what they score, and a new one under a name of one's own."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, _WIDTH)
        self._session = session
        self._metrics: list[str] = []
        self._told = self._tell()
        self._which = QComboBox(self)
        self._means = words(self, "", "soft")
        self._chart = TimelineChart(look, self)
        self._table = QTableWidget(self)
        self._name = QLineEdit(self)
        self._keep = WordsButton("", self)
        self._earlier, self._later = QComboBox(self), QComboBox(self)
        self._beside, self._test = QLabel(self), WordsButton("", self)
        self._result, self._said = words(self, ""), words(self, "", "soft")
        self._lay_out()
        self._save, self._close = self.add_button(), self.add_button()
        self._which.currentIndexChanged.connect(self._draw)
        self._name.returnPressed.connect(self._on_keep)
        self._name.textChanged.connect(self._allow)
        self._keep.clicked.connect(self._on_keep)
        self._test.clicked.connect(self._on_test)
        self._save.clicked.connect(self._on_save)
        self._close.clicked.connect(self.close)
        session.rounds.renewed.connect(self._renew)
        self.finished.connect(session.rounds.cancel_test)
        self.retranslate()
        session.rounds.ask()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Scores over time"))
        self.heading.setText(self.tr("Scores over time"))
        self._which.setAccessibleName(self.tr("What the chart shows"))
        self._chart.setAccessibleName(self.tr("Chart of the checkpoints; the arrow keys read its values"))
        self._table.setAccessibleName(self.tr("Checkpoints"))
        self._name.setPlaceholderText(self.tr("Name of a checkpoint of what stands now"))
        self._name.setAccessibleName(self.tr("Name of the new checkpoint"))
        self._keep.setText(self.tr("Keep a checkpoint"))
        self._earlier.setAccessibleName(self.tr("Earlier checkpoint"))
        self._later.setAccessibleName(self.tr("Later checkpoint"))
        self._beside.setText(self.tr("compared with"))
        self._save.setText(self.tr("Save the table…"))
        self._close.setText(self.tr("Close"))
        self._renew()

    def _lay_out(self) -> None:
        top, own, pair = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row in (top, own, pair):
            row.setSpacing(8)
        top.addWidget(self._which)
        top.addWidget(self._means, 1)
        own.addWidget(self._name, 1)
        own.addWidget(self._keep)
        for combo in (self._earlier, self._later):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(14)
        pair.addWidget(self._later, 1)
        pair.addWidget(self._beside)
        pair.addWidget(self._earlier, 1)
        pair.addWidget(self._test)
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setShowGrid(False)
        self._table.setTabKeyNavigation(False)
        self._table.verticalHeader().setVisible(False)
        self._table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._table.setMinimumHeight(_TABLE)
        self._result.setVisible(False)
        self.body.addLayout(top)
        self.body.addWidget(self._chart, 3)
        self.body.addWidget(self._table, 2)
        self.body.addLayout(own)
        self.body.addLayout(pair)
        self.body.addWidget(self._result)
        self.foot.addWidget(self._said, 1)

    @Slot()
    def _renew(self) -> None:
        """Show the checkpoints as they are known now."""
        timeline = self._session.rounds.timeline or Timeline("", ())
        self._told = self._tell()
        metrics = list(dict.fromkeys(drawn.metric for drawn in self._told.drawn))
        if metrics != self._metrics or self._which.count() != len(metrics):
            self._metrics = metrics
        kept = max(0, self._which.currentIndex())
        self._which.blockSignals(True)
        self._which.clear()
        self._which.addItems([self._session.voice.say(f"metric.{metric}") for metric in metrics])
        self._which.setCurrentIndex(min(kept, len(metrics) - 1))
        self._which.blockSignals(False)
        self._fill_table(self._told)
        self._fill_choices([name for name, each in zip(self._told.names, timeline.rounds, strict=True) if each.checkpoint.id])
        self._draw()
        self._allow()
        self._said.setText(self.tr("Values are being worked out…") if self._session.rounds.pending else "")

    def _tell(self) -> Told:
        timeline = self._session.rounds.timeline
        return self._session.rounds.told([local_time(each.checkpoint.at) for each in timeline.rounds] if timeline is not None else ())

    def _fill_table(self, told: Told) -> None:
        self._table.setColumnCount(len(told.headings))
        self._table.setHorizontalHeaderLabels(told.headings)
        self._table.setRowCount(len(told.lines))
        for row, cells in enumerate(told.lines):
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                if column not in (1, len(cells) - 2, len(cells) - 1):
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self._table.setItem(row, column, item)

    def _fill_choices(self, names: list[str]) -> None:
        for combo, usual in ((self._earlier, max(0, len(names) - 2)), (self._later, len(names) - 1)):
            if [combo.itemText(place) for place in range(combo.count())] != names:
                combo.clear()
                combo.addItems(names)
                combo.setCurrentIndex(usual)

    @Slot()
    def _draw(self) -> None:
        place = self._which.currentIndex()
        metric = self._metrics[place] if 0 <= place < len(self._metrics) else ""
        lines = [Line(drawn.name, self._points(drawn)) for drawn in self._told.drawn if drawn.metric == metric]
        unit = "%" if metric in ("effort", "ter") else ""
        self._means.setText(self._meaning(metric))
        empty = self.tr(
            "There is no checkpoint with values yet. They come when the draft is received, when every row is confirmed or approved, and with a release."
        )
        self._chart.show_lines(self._told.names, lines[:_MANY_LINES], unit, empty)

    def _points(self, drawn: Drawn) -> tuple[Point, ...]:
        points = []
        for each in drawn.readings:
            said = {"checkpoint": self._told.names[each.place], "figure": drawn.name, "value": each.written}
            read = self.tr("{checkpoint}: {figure} {value}").format(**said)
            if each.other:
                read += self.tr(" (measured by other rules than the last one)")
            points.append(Point(each.place, each.value, read, each.other))
        return tuple(points)

    def _meaning(self, metric: str) -> str:
        kinds = {"effort": "kind.effort.means", "density": "kind.findings.means", "bleu": "kind.likeness.means"}
        code = kinds.get(metric, "kind.likeness.means" if metric in ("chrf", "ter") else "")
        return self._session.voice.say(code) if code else ""

    @Slot()
    def _allow(self) -> None:
        timeline = self._session.rounds.timeline
        self._keep.setEnabled(bool(self._name.text().strip()) and not self._session.read_only)
        self._name.setEnabled(not self._session.read_only)
        self._save.setEnabled(timeline is not None and bool(timeline.rounds))
        self._test.setEnabled(self._earlier.count() > 1)
        self._test.setText(self.tr("Cancel the test") if self._session.rounds.testing else self.tr("Test the difference"))

    @Slot()
    def _on_keep(self) -> None:
        if self._keep.isEnabled():
            self._session.editing.commit()
            self._session.rounds.mark(self._name.text(), self._on_kept, self._on_failed)

    def _on_kept(self, _: Changes) -> None:
        self._name.clear()
        self._session.rounds.ask()

    def _on_failed(self, error: UserError) -> None:
        self._said.setText(self._session.voice.say(error.code, **error.values))

    @Slot()
    def _on_test(self) -> None:
        timeline = self._session.rounds.timeline
        if timeline is None:
            return
        if self._session.rounds.testing:
            self._session.rounds.cancel_test()
            self._say_result("")
        else:
            made = [each.checkpoint for each in timeline.rounds if each.checkpoint.id]
            earlier, later = made[self._earlier.currentIndex()], made[self._later.currentIndex()]
            if earlier.id == later.id:
                self._say_result(self._session.voice.say("checkpoint.same"))
                return
            self._session.rounds.test(earlier, later, self._on_tested, self._on_test_failed)
            self._say_result(self.tr("Testing…"))
        self._allow()

    def _on_tested(self, outcome: Outcome) -> None:
        say, pair = self._session.voice.say, outcome.pair
        names = {"earlier": self._earlier.currentText(), "later": self._later.currentText()}
        rows = {"rows": len(pair.hypotheses), "left_out": pair.left_out}
        lines = [say("checkpoint.compared", **names, against=say(f"against.{pair.against}"), **rows)]
        lines += [say("checkpoint.test", metric=say(f"metric.{name}"), **_figures(found)) for name, found in outcome.comparisons.items()]
        self._say_result("\n".join(lines))
        self._allow()

    def _on_test_failed(self, error: UserError) -> None:
        self._say_result(self._session.voice.say(error.code, **error.values))
        self._allow()

    def _say_result(self, text: str) -> None:
        self._result.setText(text)
        self._result.setVisible(bool(text))

    @Slot()
    def _on_save(self) -> None:
        folder = self._session.path.parent if self._session.path is not None else Path.home()
        forms = ";;".join(f"{suffix.upper()} (*.{suffix})" for suffix in _WRITTEN)
        dialog = FileDialog(self, self.tr("Save the scores over time"), str(folder), forms)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(_WRITTEN[0])
        dialog.filterSelected.connect(self._on_format)
        dialog.fileSelected.connect(self._on_target)
        dialog.open()

    @Slot(str)
    def _on_format(self, chosen: str) -> None:
        dialog = self.sender()
        if isinstance(dialog, QFileDialog):
            dialog.setDefaultSuffix(chosen.partition(" ")[0].lower())

    @Slot(str)
    def _on_target(self, name: str) -> None:
        self._session.rounds.save(Path(name), self._on_saved, self._on_failed)

    def _on_saved(self, path: Path) -> None:
        self._said.setText(self.tr("Saved as {path}.").format(path=path.name))


def _figures(found: Comparison) -> dict[str, str]:
    """What a paired test says, as it is read."""
    low, high = found.ci
    return {"delta": f"{found.delta:+.1f}", "p": f"{found.p:.3f}", "low": f"{low:.1f}", "high": f"{high:.1f}"}
