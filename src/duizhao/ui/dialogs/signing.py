"""The page of the house style that says who signs what off, and what a release needs.

Decides how sign-offs, roles and needs are shown and taken from the page. What follows from them is the domain's.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from duizhao.domain.house import HouseStyle
from duizhao.domain.review import MOST_LEVELS, Level, Needs, Role, Status
from duizhao.ui.look import PAGE_MARGINS
from duizhao.ui.panels.base import words
from duizhao.ui.panels.vocabulary import Vocabulary

_ROLES = (Role.TRANSLATOR, Role.REVIEWER, Role.EDITOR)
_NEEDED = (Status.APPROVED, Status.REVIEWED)
_FAMILY = Qt.ItemDataRole.UserRole
_SHOWN = 5
"""Lines of the list of checks."""


class SigningPage(QWidget):
    """One to three sign-offs, each with its name and the roles that may give it; the two-person rule; what a release needs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words_of = Vocabulary(self)
        self._kept: frozenset[str] = frozenset()
        self._needed: frozenset[str] = frozenset()
        self.count, self.two_person, self.needs, self.resolved = QComboBox(self), QCheckBox(self), QComboBox(self), QCheckBox(self)
        self.names = [QLineEdit(self) for _ in range(MOST_LEVELS)]
        self.roles = [[QCheckBox(self) for _ in _ROLES] for _ in range(MOST_LEVELS)]
        self.warnings = QListWidget(self)
        self._numbers = [QLabel(self) for _ in range(MOST_LEVELS)]
        self._labels = [QLabel(self) for _ in range(3)]
        self._told = words(self, "", "soft")
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._labels[0], 0, 0)
        grid.addWidget(self.count, 0, 1, 1, 4, Qt.AlignmentFlag.AlignLeft)
        for number, (label, name, boxes) in enumerate(zip(self._numbers, self.names, self.roles, strict=True), 1):
            label.setBuddy(name)
            grid.addWidget(label, number, 0)
            grid.addWidget(name, number, 1)
            for place, box in enumerate(boxes):
                grid.addWidget(box, number, 2 + place)
                box.clicked.connect(self._keep_one)
        grid.addWidget(self.two_person, MOST_LEVELS + 1, 1, 1, 4)
        grid.addWidget(self._told, MOST_LEVELS + 2, 1, 1, 4)
        grid.addWidget(self._labels[1], MOST_LEVELS + 3, 0)
        grid.addWidget(self.needs, MOST_LEVELS + 3, 1, 1, 4, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self.resolved, MOST_LEVELS + 4, 1, 1, 4)
        grid.addWidget(self._labels[2], MOST_LEVELS + 5, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.warnings, MOST_LEVELS + 5, 1, 1, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(*PAGE_MARGINS)
        column.addLayout(grid)
        column.addStretch(1)
        self._labels[0].setBuddy(self.count)
        self._labels[1].setBuddy(self.needs)
        self._labels[2].setBuddy(self.warnings)
        self.count.addItems([""] * MOST_LEVELS)
        self.needs.addItems([""] * len(_NEEDED))
        self.count.currentIndexChanged.connect(self._on_count)
        self.retranslate()
        self._on_count()

    def retranslate(self) -> None:
        texts = (self.tr("Sign-offs"), self.tr("A release needs"), self.tr("and no open warnings of"))
        for label, text in zip(self._labels, texts, strict=True):
            label.setText(text)
        for place, text in enumerate((self.tr("one"), self.tr("two"), self.tr("three"))):
            self.count.setItemText(place, text)
        for place, text in enumerate((self.tr("every row approved: the last sign-off"), self.tr("every row reviewed: the first sign-off"))):
            self.needs.setItemText(place, text)
        defaults = (self.tr("First review"), self.tr("Second review"), self.tr("Final review"))
        for label, name, text in zip(self._numbers, self.names, defaults, strict=True):
            label.setText(text)
            name.setPlaceholderText(self.tr("its name in this office"))
            name.setAccessibleName(text)
        for label, boxes in zip(self._numbers, self.roles, strict=True):
            for role, box in zip(_ROLES, boxes, strict=True):
                box.setText(self._words_of.role(role))
                box.setAccessibleName(f"{label.text()}: {box.text()}")
        self.two_person.setText(self.tr("Two persons: nobody signs a text of their own, nor one text twice"))
        self.resolved.setText(self.tr("and every comment resolved"))
        self._told.setText(self.tr("Without it a self-review is allowed, and told in the evidence of the release."))

    def offer(self, families: Sequence[str]) -> None:
        """The families of checks whose warnings can hold a release back."""
        self.warnings.clear()
        for family in families:
            item = QListWidgetItem(self._words_of.family(family), self.warnings)
            item.setData(_FAMILY, family)
            item.setCheckState(Qt.CheckState.Checked if family in self._needed else Qt.CheckState.Unchecked)
        self._kept = self._needed - set(families)
        self.warnings.setFixedHeight(max(self.warnings.sizeHintForRow(0), 20) * _SHOWN + 6)

    def show_style(self, style: HouseStyle) -> None:
        """Show what a style says."""
        self._needed = style.needs.warnings
        self.two_person.setChecked(style.two_person)
        self.resolved.setChecked(style.needs.comments)
        self.needs.setCurrentIndex(_NEEDED.index(style.needs.status))
        for number, (name, boxes) in enumerate(zip(self.names, self.roles, strict=True)):
            level = style.levels[number] if number < len(style.levels) else Level()
            name.setText(level.name)
            for role, box in zip(_ROLES, boxes, strict=True):
                box.setChecked(role in level.roles)
        self.count.setCurrentIndex(len(style.levels) - 1)
        self.offer([str(self.warnings.item(row).data(_FAMILY)) for row in range(self.warnings.count())])
        self._on_count()

    @property
    def levels(self) -> tuple[Level, ...]:
        """The sign-offs as they are chosen; one that nobody named has its usual name where there are several."""
        chosen = []
        for label, name, boxes in zip(self._numbers, self.names, self.roles, strict=True):
            said = name.text().strip() or (label.text() if self._several else "")
            chosen.append(Level(said, frozenset(role for role, box in zip(_ROLES, boxes, strict=True) if box.isChecked())))
        return tuple(chosen[: self.count.currentIndex() + 1])

    @property
    def chosen_needs(self) -> Needs:
        """What a release needs, as it is chosen; checks that a file named by themselves stay named."""
        items = [self.warnings.item(row) for row in range(self.warnings.count())]
        checked = {str(item.data(_FAMILY)) for item in items if item.checkState() is Qt.CheckState.Checked}
        status = _NEEDED[self.needs.currentIndex()] if self._several else Status.APPROVED
        return Needs(status, self._kept | checked, self.resolved.isChecked())

    @property
    def _several(self) -> bool:
        return self.count.currentIndex() > 0

    @Slot()
    def _on_count(self) -> None:
        count = self.count.currentIndex() + 1
        for number, (label, name, boxes) in enumerate(zip(self._numbers, self.names, self.roles, strict=True)):
            for widget in (label, name, *boxes):
                widget.setVisible(number < count)
        self.needs.setEnabled(self._several)
        if not self._several:
            self.needs.setCurrentIndex(0)

    @Slot()
    def _keep_one(self) -> None:
        """A sign-off that nobody may give would close the gate for good: the last role stays."""
        chosen = self.sender()
        for boxes in self.roles:
            if isinstance(chosen, QCheckBox) and chosen in boxes and not any(each.isChecked() for each in boxes):
                chosen.setChecked(True)
