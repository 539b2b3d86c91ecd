"""Export: the finished English leaves as a release or a proof, both texts go to a reviewer, or a report tells of the review.

Decides what is proposed, that an existing file is replaced only when somebody said so, and that the reasons of a closed gate lead to
their rows. Whether a release may go out, the services decide.
"""

import os
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from duizhao.domain.errors import UserError
from duizhao.domain.findings import Severity
from duizhao.settings import printable_name
from duizhao.ui.dialogs.complaint import Complaint
from duizhao.ui.dialogs.elided import ElidedLabel
from duizhao.ui.dialogs.gate_box import GateBox
from duizhao.ui.dialogs.layout_choice import LayoutChoice
from duizhao.ui.dialogs.paths import WRITABLE, file_name, shown
from duizhao.ui.dialogs.picking import FileCard, PathField, Picker
from duizhao.ui.dialogs.report_choice import ReportChoice
from duizhao.ui.dialogs.sheet import Sheet
from duizhao.ui.dialogs.showing import open_file, show_in_folder
from duizhao.ui.icons import picture
from duizhao.ui.look import Look, Type, part
from duizhao.ui.session import Session
from duizhao.ui.session.exporting import Going, Wanted

_TEMPLATES = ".docx"


class ExportDialog(Sheet):
    """Writes one file, then offers to open it or to show where it is."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, width=680)
        self._session = session
        self._named = self._busy = False
        self._written: Path | None = None
        self._replaced: Path | None = None
        self._asked: Path | None = None
        self.release, self.proof, self.bilingual, self.report = [QRadioButton(self) for _ in range(4)]
        self.choice = ReportChoice(session.voice.language, self)
        self._kinds = QButtonGroup(self)
        self.form = QComboBox(self)
        self.file = PathField(self)
        self.layout_choice = LayoutChoice(session, self)
        self.template = FileCard(look, self, small=True)
        self.evidence = QCheckBox(self)
        self.gate = GateBox(session, look, self)
        self.complaint = Complaint(look, self)
        self._choose = QPushButton(self)
        self._labels = [QLabel(self) for _ in range(4)]
        self._places, self._templates = Picker(self), Picker(self)
        self._settings, self._done = QWidget(self), QWidget(self)
        self._result, self._where = QLabel(self), ElidedLabel(self)
        self.opener, self.folder = QPushButton(self), QPushButton(self)
        self.foot.addWidget(self.opener)
        self.foot.addWidget(self.folder)
        self.foot.addStretch(1)
        self.cancel, self.export = self.add_button(), self.add_button("primary")
        self._lay_out()
        self._connect()
        self.retranslate()
        self.form.setCurrentIndex(max(0, self.form.findData(self.layout_choice.proposed)))
        self._propose()
        self._on_kind()
        (self.export if not session.snapshot or not session.snapshot.gate else self.release).setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Export"))
        self.heading.setText(self.tr("Export"))
        self.release.setText(self.tr("&Release: the finished English"))
        self.proof.setText(self.tr("&Proof: marked as not for release, with the status of every row that is not finished"))
        self.bilingual.setText(self.tr("For a re&viewer: both texts with comments, to be taken back in when it was edited elsewhere"))
        self.report.setText(self.tr("A repor&t: what was changed and why, what is left, or one page for whoever answers for it"))
        self.choice.retranslate()
        for label, text in zip(self._labels, (self.tr("&Format"), self.tr("F&ile"), self.tr("&Layout"), self.tr("&Template")), strict=True):
            label.setText(text)
        self._offer_forms()
        self.template.say(self.tr("Template"), self.tr("None: the house's own looks"), self.tr("Choose…"), self.tr("Take it out"))
        self.evidence.setText(self.tr("Also &write the evidence: who signed what, what was left as it was and why"))
        self._choose.setText(self.tr("Choose…"))
        self.opener.setText(self.tr("Open"))
        self.folder.setText(self.tr("Show in folder"))
        self._renew()

    def _forms(self) -> dict[str, str]:
        names = {
            ".docx": self.tr("Word document (.docx)"),
            ".pdf": self.tr("PDF (.pdf)"),
            ".odt": self.tr("OpenDocument text (.odt)"),
            ".md": self.tr("Markdown (.md)"),
            ".txt": self.tr("Plain text (.txt)"),
            ".html": self.tr("Web page (.html)"),
        }
        return {suffix: names[suffix] for suffix in WRITABLE}

    def _review_forms(self) -> dict[str, str]:
        return {
            ".docx": self.tr("Word table (.docx)"),
            ".xlsx": self.tr("Excel workbook (.xlsx)"),
            ".xlf": self.tr("XLIFF 1.2 for CAT tools (.xlf)"),
            ".xliff": self.tr("XLIFF 2.1 with terms and findings (.xliff)"),
            ".csv": self.tr("Table of commas (.csv)"),
            ".tsv": self.tr("Table of tabs (.tsv)"),
        }

    def _report_forms(self) -> dict[str, str]:
        return {
            ".docx": self.tr("Word document (.docx)"),
            ".html": self.tr("Web page (.html)"),
            ".xlsx": self.tr("Excel workbook (.xlsx)"),
        }

    def _offered(self) -> dict[str, str]:
        if self.report.isChecked():
            return self._report_forms()
        return self._review_forms() if self.bilingual.isChecked() else self._forms()

    def _lay_out(self) -> None:
        for button in (self.release, self.proof, self.bilingual, self.report):
            self._kinds.addButton(button)
        self.release.setChecked(True)
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(self.file, 1)
        place.addWidget(self._choose)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        for row, (label, field) in enumerate(
            zip(self._labels, (self.form, self.file, self.layout_choice, self.template.choose), strict=True)
        ):
            label.setBuddy(field)
            part(label, "soft")
            grid.addWidget(label, row, 0)
        grid.addWidget(self.form, 0, 1, Qt.AlignmentFlag.AlignLeft)
        grid.addLayout(place, 1, 1)
        grid.addWidget(self.layout_choice, 2, 1, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self.template, 3, 1)
        column = QVBoxLayout(self._settings)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.release)
        column.addWidget(self.proof)
        column.addWidget(self.bilingual)
        column.addWidget(self.report)
        column.addWidget(self.choice)
        column.addSpacing(6)
        column.addLayout(grid)
        column.addWidget(self.evidence)
        column.addSpacing(6)
        column.addWidget(self.gate)
        self._lay_out_result()
        self.body.addWidget(self._settings)
        self.body.addWidget(self._done)
        self.body.addStretch(1)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(1, self.complaint)

    def _lay_out_result(self) -> None:
        drawing = QLabel(self._done)
        drawing.setPixmap(picture("confirmed", self._look.palette.approved, 30, self.devicePixelRatioF()))
        self._result.setFont(self._look.font(Type.TITLE))
        self._result.setWordWrap(True)
        part(self._where, "soft")
        grid = QGridLayout(self._done)
        grid.setContentsMargins(0, 14, 0, 14)
        grid.setHorizontalSpacing(14)
        grid.setColumnStretch(1, 1)
        grid.addWidget(drawing, 0, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._result, 0, 1)
        grid.addWidget(self._where, 1, 1)

    def _connect(self) -> None:
        self._kinds.buttonClicked.connect(self._on_kind)
        self.choice.changed.connect(self._on_kind)
        self.form.activated.connect(self._on_form)
        self.layout_choice.chosen.connect(self._renew)
        self.file.textEdited.connect(self._on_file_edited)
        self._choose.clicked.connect(self._on_place_wanted)
        self._places.picked.connect(self._on_place_picked)
        self.template.wanted.connect(self._on_template_wanted)
        self.template.dropped.connect(self._on_template_picked)
        self._templates.picked.connect(self._on_template_picked)
        self.gate.row_wanted.connect(self._on_row_wanted)
        self.gate.changed.connect(self._renew)
        self.complaint.acted.connect(self._on_replace)
        self.cancel.clicked.connect(self.reject)
        self.export.clicked.connect(self._on_export)
        self.opener.clicked.connect(self._on_open)
        self.folder.clicked.connect(self._on_folder)
        self._session.changed.connect(self._renew)

    def _suffix(self) -> str:
        return str(self.form.currentData())

    def _propose(self) -> None:
        """Name the file after the document, beside the project, until somebody names it otherwise."""
        now, path = self._session.snapshot, self._session.path
        if now is None or path is None or self._named:
            return
        names = (
            (self.release, self.tr("{name} release")),
            (self.proof, self.tr("{name} proof")),
            (self.bilingual, self.tr("{name} for review")),
            (self.report, self.tr("{name} report")),
        )
        name = next(name for button, name in names if button.isChecked())
        self.file.put(path.parent / (file_name(name.format(name=file_name(now.document.name))) + self._suffix()))

    def _renew(self) -> None:
        """Bring buttons and words up to date with what is chosen, and with the gate."""
        done = self._written is not None
        self.gate.renew()
        self.gate.setVisible(self.release.isChecked())
        self.evidence.setVisible(self.release.isChecked())
        self.choice.setVisible(self.report.isChecked())
        templates = self._suffix() == _TEMPLATES and (self.release.isChecked() or self.proof.isChecked())
        layouts = self.release.isChecked() and self.layout_choice.offer_for(self._suffix())
        templates = templates and not (layouts and self.layout_choice.layout_file is not None)
        for place, widget, wanted in ((2, self.layout_choice, layouts), (3, self.template, templates)):
            widget.setVisible(wanted)
            self._labels[place].setVisible(wanted)
        self._settings.setVisible(not done)
        self._settings.setEnabled(not self._busy)
        self._done.setVisible(done)
        self.opener.setVisible(done)
        self.folder.setVisible(done)
        self.export.setVisible(not done)
        may = not self.release.isChecked() or self.gate.may_release
        self.export.setEnabled(may and not self._busy and self.file.path != Path())
        self.export.setText(self.tr("Writing…") if self._busy else self._deed())
        self.cancel.setText(self.tr("Close") if done else self.tr("Cancel"))
        if self._written is not None:
            self._result.setText(self.tr("Written: {file}").format(file=printable_name(self._written)))
            self._where.say(shown(self._written.parent))

    def _deed(self) -> str:
        other = self.tr("Write the proof") if self.proof.isChecked() else self.tr("Write the file")
        other = self.tr("Write the report") if self.report.isChecked() else other
        return self.tr("Write the release") if self.release.isChecked() else other

    def _offer_forms(self) -> None:
        """The formats of what is written; the one that was chosen stays if it is among them."""
        kept, offered = self._suffix(), self._offered()
        self.form.clear()
        for suffix, text in offered.items():
            self.form.addItem(text, suffix)
        self.form.setCurrentIndex(max(0, self.form.findData(kept)))

    def _on_kind(self) -> None:
        self.complaint.clear()
        self._offer_forms()
        if self.file.path != Path() and self._named:
            self.file.put(self.file.path.with_suffix(self._suffix()))
        self._propose()
        self._renew()

    def _on_form(self) -> None:
        if self.file.path != Path():
            self.file.put(self.file.path.with_suffix(self._suffix()))
        self._renew()

    def _on_file_edited(self) -> None:
        self._named = bool(self.file.text().strip())
        self._follow_suffix()

    def _follow_suffix(self) -> None:
        self.complaint.clear()
        place = self.form.findData(self.file.path.suffix.lower())
        if place >= 0:
            self.form.setCurrentIndex(place)
        self._renew()

    def _on_place_wanted(self) -> None:
        filters = ";;".join(self._offered().values())
        self._places.save(self.tr("Where to write the file"), self.file.path, filters.replace("(.", "(*."), self._suffix()[1:])

    def _on_place_picked(self, paths: list[Path]) -> None:
        if paths:
            self._named = True
            self.file.put(paths[0])
            self._follow_suffix()

    def _on_template_wanted(self) -> None:
        folder = self._session.path.parent if self._session.path is not None else Path.home()
        self._templates.open(self.tr("Choose a template"), folder, self.tr("Word documents") + f" (*{_TEMPLATES})")

    def _on_template_picked(self, paths: list[Path]) -> None:
        if paths:
            self.template.put(paths[0])

    def _on_row_wanted(self, row: int) -> None:
        self.reject()
        self._session.select(row)

    def _on_export(self) -> None:
        """Write, unless a file is there that nobody said may go: the disk is asked first."""
        self.complaint.clear()
        path, evidence = self._target(), self._evidence()
        self._set_busy(busy=True)
        if path == self._replaced:
            self._write(path)
        else:
            places = [path] if evidence is None else [path, evidence]
            self._session.lane.run(lambda: (path, [place for place in places if os.path.lexists(place)]), self._on_looked)

    def _target(self) -> Path:
        path = self.file.path
        return path if path.suffix else path.with_name(path.name + self._suffix())

    def _evidence(self) -> Path | None:
        """Where the evidence goes, if it is wanted: beside the release, named after it."""
        if not self.evidence.isChecked() or not self.release.isChecked():
            return None
        path = self._target()
        return path.with_name(self.tr("{name} evidence").format(name=path.stem) + ".html")

    def _on_looked(self, found: tuple[Path, list[Path]]) -> None:
        path, there = found
        if there:
            self._set_busy(busy=False)
            self._asked = path
            text = self.tr("{file} is there already.").format(file=printable_name(there[0]))
            self.complaint.say(text, self.tr("Replace it"), Severity.WARNING)
            self.complaint.way.setFocus()
        else:
            self._write(path)

    def _on_replace(self) -> None:
        self._replaced = self._asked
        self._on_export()

    def _write(self, path: Path) -> None:
        suffix = path.suffix.lower()
        template = self.template.path if suffix == _TEMPLATES else None
        layout = self.layout_choice.layout_file if self.layout_choice.offer_for(suffix) else None
        exporting = self._session.exporting
        if self.report.isChecked():
            wanted = Wanted(self.choice.chosen, str(self.choice.base.currentData()), self.choice.spoken)
            exporting.report(path, wanted, self._on_written, self._on_failed)
        elif self.bilingual.isChecked():
            exporting.bilingual(path, self._on_written, self._on_failed)
        elif self.proof.isChecked():
            exporting.proof(path, template, self._on_written, self._on_failed)
        else:
            exporting.release(Going(path, template, self.gate.reason, self._evidence(), layout), self._on_written, self._on_failed)

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self._renew()

    def _on_written(self, path: Path) -> None:
        self._written, self._busy = path, False
        self._renew()
        self.fit()
        self.opener.setFocus()

    def _on_failed(self, error: UserError) -> None:
        self._set_busy(busy=False)
        if error.code == "gate.closed":  # it closed meanwhile; the box says why
            return
        self.complaint.say(self._session.voice.say(error.code, **error.values))
        self.file.setFocus()

    def _on_open(self) -> None:
        if self._written is not None and not open_file(self._written):
            self.complaint.say(self.tr("This system has no program to open the file with."), severity=Severity.WARNING)

    def _on_folder(self) -> None:
        if self._written is not None and not show_in_folder(self._written):
            self.complaint.say(self.tr("This system cannot show the folder."), severity=Severity.WARNING)
