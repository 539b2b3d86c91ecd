"""The page of the house style that says whether translations are scored by MQM, and how.

Decides how a profile is shown and taken from the page. What it means is the domain's.
"""

from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QSpinBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from duizhao.domain.mqm import ERROR_TYPES, MOST_SCORE, MOST_TYPES, MOST_WEIGHT, Counted, ErrorType, MarkSeverity, MqmProfile
from duizhao.ui.look import PAGE_MARGINS
from duizhao.ui.panels.base import words
from duizhao.ui.session import Session

_TYPE = Qt.ItemDataRole.UserRole
_COUNTED = tuple(Counted)
_WEIGHT_WIDTH, _LARGEST_LEAST = 90, 1_000_000
_MARGIN, _LEAST_HEIGHT = 6, 140


class FigureBox(QDoubleSpinBox):
    """A figure without noughts that say nothing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lineEdit().setTextMargins(_MARGIN, 0, _MARGIN, 0)

    def textFromValue(self, value: float) -> str:  # noqa: N802  (Qt's name)
        return f"{value:g}"


class ScorecardPage(QWidget):
    """A tick turns MQM on; the rest is the profile."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._kept, self._shown = MqmProfile(), False
        self.on = QCheckBox(self)
        self.name, self.counted, self.least = QLineEdit(self), QComboBox(self), QSpinBox(self)
        self.passing, self.maximum = FigureBox(self), FigureBox(self)
        self.points = [FigureBox(self) for _ in MarkSeverity]
        self.earlier, self.types = QCheckBox(self), QTreeWidget(self)
        self._labels = [QLabel(self) for _ in range(5)]
        self._severities = [QLabel(self) for _ in MarkSeverity]
        self._told = words(self, "", "soft")
        self._profile = QWidget(self)
        self.counted.addItems([""] * len(_COUNTED))
        self.least.setRange(0, _LARGEST_LEAST)
        self.least.lineEdit().setTextMargins(_MARGIN, 0, _MARGIN, 0)
        self.passing.setRange(0, MOST_SCORE)
        self.maximum.setRange(1, MOST_SCORE)
        for box in self.points:
            box.setRange(0, MOST_WEIGHT)
        self.types.setColumnCount(2)
        self.types.setRootIsDecorated(False)
        self.types.header().setStretchLastSection(False)
        self.types.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.types.setColumnWidth(1, _WEIGHT_WIDTH)
        self.types.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.types.setMinimumHeight(_LEAST_HEIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(*PAGE_MARGINS)
        column.addWidget(self.on)
        column.addWidget(self._told)
        column.addWidget(self._profile, 1)
        self._arrange()
        self.on.toggled.connect(self._profile.setEnabled)
        self.types.itemChanged.connect(self._on_item)
        self.types.setEditTriggers(QTreeWidget.EditTrigger.NoEditTriggers)
        self.types.itemDoubleClicked.connect(self._weigh)
        weigh = QAction(self.types)
        weigh.setShortcut(QKeySequence(Qt.Key.Key_F2))
        weigh.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        weigh.triggered.connect(self._weigh)
        self.types.addAction(weigh)
        self.setEnabled(False)
        self.retranslate()

    def retranslate(self) -> None:
        say = self._session.voice.say
        self.on.setText(self.tr("Score translations by MQM: reviewers mark errors in the English"))
        self._told.setText(
            self.tr("Scores can be compared only under the same profile: it is kept with each. A critical error fails, whatever the score.")
        )
        fields = (self.name, self.counted, self.least, self.passing, self.maximum)
        texts = (
            self.tr("Name of the profile"),
            self.tr("Text is counted in"),
            self.tr("Too small a sample under"),
            self.tr("Passing score"),
            self.tr("of at most"),
        )
        for label, text, field in zip(self._labels, texts, fields, strict=True):
            label.setText(text)
            label.setBuddy(field)
            field.setAccessibleName(text)
        for place, code in enumerate(("scorecard.characters", "scorecard.words")):
            self.counted.setItemText(place, say(code))
        for label, severity, box in zip(self._severities, MarkSeverity, self.points, strict=True):
            label.setText(self.tr("{severity} costs").format(severity=say(f"mqm.severity.{severity}")))
            label.setBuddy(box)
            box.setAccessibleName(label.text())
        self.earlier.setText(self.tr("Count marks on words that were changed since: score the text as it was handed in"))
        self.types.setHeaderLabels([self.tr("Types to mark (26 at most)"), self.tr("Weight (F2)")])
        self.types.setAccessibleName(self.tr("Types of error"))
        self._list()

    def show_profile(self, profile: MqmProfile | None) -> None:
        """Show a profile; None is off, with what would be used as it comes. Before the first, nothing can be chosen."""
        self._shown = True
        self.setEnabled(True)
        self.on.setChecked(profile is not None)
        self._profile.setEnabled(profile is not None)
        self._kept = kept = profile or MqmProfile()
        self.name.setText(kept.name)
        self.counted.setCurrentIndex(_COUNTED.index(kept.counted))
        self.least.setValue(kept.least)
        self.maximum.setValue(kept.maximum)
        self.passing.setValue(kept.passing)
        for box, severity in zip(self.points, MarkSeverity, strict=True):
            box.setValue(kept.multiplier(severity))
        self.earlier.setChecked(kept.earlier)
        self._list()

    @property
    def profile(self) -> MqmProfile | None:
        """The profile as it is chosen; None while MQM is off.

        Raises:
            ValueError: what is chosen is no profile.
        """
        if not self.on.isChecked():
            return None
        neutral, minor, major, critical = (box.value() for box in self.points)
        return replace(
            self._kept,
            name=self.name.text().strip() or MqmProfile().name,
            types=self._chosen(),
            severities=(neutral, minor, major, critical),
            counted=_COUNTED[self.counted.currentIndex()],
            least=self.least.value(),
            passing=self.passing.value(),
            maximum=self.maximum.value(),
            earlier=self.earlier.isChecked(),
        )

    def _arrange(self) -> None:
        grid = QGridLayout(self._profile)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(1, 2)
        grid.setColumnStretch(3, 1)
        fields = (self.name, self.counted, self.least, self.passing, self.maximum)
        for line, (label, field) in enumerate(zip(self._labels, fields, strict=True)):
            grid.addWidget(label, line, 0)
            grid.addWidget(field, line, 1)
        for line, (label, box) in enumerate(zip(self._severities, self.points, strict=True)):
            grid.addWidget(label, line, 2)
            grid.addWidget(box, line, 3)
        grid.addWidget(self.earlier, len(fields), 0, 1, 4)
        grid.addWidget(self.types, len(fields) + 1, 0, 1, 4)
        grid.setRowStretch(len(fields) + 1, 1)

    def _list(self) -> None:
        """Every type of MQM, with a tick and its weight where the profile has it."""
        say, weights = self._session.voice.say, {each.id: each.weight for each in self._kept.types}
        self.types.blockSignals(True)
        self.types.clear()
        for name in ERROR_TYPES if self._shown else ():
            dimension = name.partition("/")[0]
            named = say(f"mqm.{name}")
            item = QTreeWidgetItem(self.types, [named if name == dimension else f"      {named}", f"{weights.get(name, 1.0):g}"])
            item.setData(0, _TYPE, name)
            item.setToolTip(0, name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(0, Qt.CheckState.Checked if name in weights else Qt.CheckState.Unchecked)
        self.types.blockSignals(False)

    def _chosen(self) -> tuple[ErrorType, ...]:
        """The types that are ticked: those of the profile in its order, then the new ones."""
        items = [item for place in range(self.types.topLevelItemCount()) if (item := self.types.topLevelItem(place)) is not None]
        ticked = {str(item.data(0, _TYPE)): float(item.text(1)) for item in items if item.checkState(0) is Qt.CheckState.Checked}
        order = [each.id for each in self._kept.types if each.id in ticked]
        return tuple(ErrorType(name, ticked[name]) for name in [*order, *(name for name in ticked if name not in order)])

    @Slot()
    def _weigh(self) -> None:
        """Write another weight for the current type."""
        item = self.types.currentItem()
        if item is not None:
            self.types.editItem(item, 1)

    @Slot(QTreeWidgetItem, int)
    def _on_item(self, item: QTreeWidgetItem, column: int) -> None:
        """A weight is a figure, and there are as many types as letters: what is not so becomes what it was."""
        self.types.blockSignals(True)
        name = str(item.data(0, _TYPE))
        if column == 1:
            weights = {each.id: each.weight for each in self._kept.types}
            item.setText(1, f"{_weight(item.text(1), weights.get(name, 1.0)):g}")
        elif len(self._chosen()) > MOST_TYPES:
            item.setCheckState(0, Qt.CheckState.Unchecked)
        self.types.blockSignals(False)


def _weight(typed: str, before: float) -> float:
    try:
        weight = float(typed)
    except ValueError:
        return before
    return weight if 0 <= weight <= MOST_WEIGHT else before
