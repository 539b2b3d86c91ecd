"""Signed on paper: who signed, which rows, and a scan of the page if there is one.

Decides that a name is needed. Whether the signer may sign, the services decide.
"""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QLineEdit, QWidget

from duizhao.domain.review import Actor, Role
from duizhao.domain.text import showable
from duizhao.ui.dialogs.picking import FileCard, Picker
from duizhao.ui.dialogs.sheet import Sheet
from duizhao.ui.look import Look, part
from duizhao.ui.panels.vocabulary import Vocabulary
from duizhao.ui.session import Session

_ROLES = (Role.EDITOR, Role.REVIEWER)


@dataclass(frozen=True, slots=True)
class Signed:
    """What the sheet was told: who signed, whether all rows or the current one, and the scan."""

    signer: Actor
    every: bool
    scan: Path | None


class PaperSheet(Sheet):
    """Asks who signed on paper; `given` carries a `Signed`."""

    given = Signal(object)

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, width=560)
        self._session = session
        self._words_of = Vocabulary(self)
        self.name, self.role, self.every = QLineEdit(self), QComboBox(self), QCheckBox(self)
        self.scan, self._scans = FileCard(look, self, small=True), Picker(self)
        self._labels, self._recorded = [QLabel(self) for _ in range(3)], QLabel(self)
        self._recorded.setWordWrap(True)
        part(self._recorded, "soft")
        self.role.addItems([""] * len(_ROLES))
        self.every.setChecked(True)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for label, field in zip(self._labels, (self.name, self.role, self.scan), strict=True):
            label.setBuddy(self.scan.choose if field is self.scan else field)
            form.addRow(label, field)
        form.addRow("", self.every)
        self.body.addLayout(form)
        self.body.addWidget(self._recorded)
        self.body.addStretch(1)
        self.foot.addStretch(1)
        self.cancel, self.ok = self.add_button(), self.add_button("primary")
        self.cancel.clicked.connect(self.reject)
        self.ok.clicked.connect(self._give)
        self.name.textChanged.connect(self._on_name)
        self.scan.wanted.connect(self._on_scan_wanted)
        self.scan.dropped.connect(self._on_picked)
        self._scans.picked.connect(self._on_picked)
        self.retranslate()
        self._on_name()
        self.name.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Signed on paper"))
        self.heading.setText(self.tr("Signed on paper"))
        for label, text in zip(self._labels, (self.tr("Signed by"), self.tr("Role"), self.tr("Scan")), strict=True):
            label.setText(text)
        for place, role in enumerate(_ROLES):
            self.role.setItemText(place, self._words_of.role(role))
        self.scan.say(self.tr("Scan"), self.tr("None"), self.tr("Choose…"), self.tr("Take it out"))
        self.every.setText(self.tr("All rows that may be signed, not the current one alone"))
        self._recorded.setText(self.tr("Recorded by {name}. The scan is kept in the project.").format(name=self._session.actor.name))
        self.ok.setText(self.tr("Record"))
        self.cancel.setText(self.tr("Cancel"))

    @Slot()
    def _on_name(self) -> None:
        self.ok.setEnabled(bool(showable(self.name.text()).strip()))

    def _on_scan_wanted(self) -> None:
        folder = self._session.path.parent if self._session.path is not None else Path.home()
        self._scans.open(self.tr("Choose a scan"), folder, self.tr("Scans") + " (*.pdf *.png *.jpg *.jpeg *.tif *.tiff)")

    def _on_picked(self, paths: list[Path]) -> None:
        if paths:
            self.scan.put(paths[0])

    @Slot()
    def _give(self) -> None:
        signer = Actor(showable(self.name.text()).strip(), _ROLES[self.role.currentIndex()])
        signed = Signed(signer, self.every.isChecked(), self.scan.path)
        self.accept()
        self.given.emit(signed)
