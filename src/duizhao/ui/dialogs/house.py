"""The house style: which checks run and how much they weigh, English, own words, sign-offs, what was accepted.

Decides what a choice means: a rule for a check, or for all of its family; for every paragraph, or for one kind. Nothing reaches the project
before it is saved.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from duizhao.domain.changes import Changes
from duizhao.domain.document import Kind, Remark
from duizhao.domain.errors import UserError
from duizhao.domain.findings import Severity
from duizhao.domain.house import HouseStyle, Rule
from duizhao.domain.text import Variety
from duizhao.settings import spelling_folder
from duizhao.ui.dialogs.scorecard import ScorecardPage
from duizhao.ui.dialogs.sheet import Sheet
from duizhao.ui.dialogs.signing import SigningPage
from duizhao.ui.file_dialog import FileDialog
from duizhao.ui.look import PAGE_MARGINS, Look, part
from duizhao.ui.panels.base import WordsButton, words
from duizhao.ui.panels.vocabulary import Vocabulary
from duizhao.ui.session import Session

_WIDTH, _HEIGHT = 720, 400
_VARIETIES: Sequence[Variety] = ("en-GB", "en-GB-oxford", "en-US")
_CHOICES: Sequence[Severity | None] = (Severity.ERROR, Severity.WARNING, Severity.NOTE, None)
_CHECK = Qt.ItemDataRole.UserRole
_FILES = "*.toml"


class HouseDialog(Sheet):
    """Checks, English and words, what was accepted; one file of it goes from office to office."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, _WIDTH)
        self._session = session
        self._words_of = Vocabulary(self)
        self._seen = self._style = HouseStyle()
        self._fetched = False
        self._ids: Sequence[str] = ()
        self._filling = False
        self._tabs = QTabWidget(self)
        self._tabs.setDocumentMode(True)
        self._tabs.setMinimumHeight(_HEIGHT)
        self._kind, self._tree = QComboBox(self), QTreeWidget(self)
        self._name, self._day = QLineEdit(self), QLineEdit(self)
        self._variety, self._signing = QComboBox(self), SigningPage(self)
        self.scorecard = ScorecardPage(session, self)
        self._own = QPlainTextEdit(self)
        self._accepted, self._take_back = QListWidget(self), WordsButton("", self)
        self._labels = [QLabel(self) for _ in range(4)]
        self._told = [words(self, "", "soft") for _ in range(4)]
        self._told[3].setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for page in (self._checks_page(), self._english_page(), self._signing, self.scorecard, self._accepted_page()):
            self._tabs.addTab(page, "")
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self._tabs, 1)
        self._import, self._export = self.add_button(), self.add_button()
        self._said = words(self, "", "soft")
        self.foot.addWidget(self._said, 1)
        self._cancel, self._save = self.add_button(), self.add_button("primary")
        slots = (self._on_import, self._on_export, self.reject, self._on_save)
        for button, slot in zip((self._import, self._export, self._cancel, self._save), slots, strict=True):
            button.clicked.connect(slot)
        self._kind.currentIndexChanged.connect(self._fill)
        self._take_back.clicked.connect(self._on_take_back)
        self.retranslate()
        session.house_desk.checks(self._on_ids)
        session.house_desk.fetch(self._on_fetched)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("House style"))
        self.heading.setText(self.tr("House style"))
        titles = (
            self.tr("Checks"),
            self.tr("English and words"),
            self.tr("Sign-off and release"),
            self.tr("Scorecard"),
            self.tr("Accepted renderings"),
        )
        for place, title in enumerate(titles):
            self._tabs.setTabText(place, title)
        kinds = [self.tr("All paragraphs"), *(self._words_of.paragraph(kind) for kind in Kind)]
        varieties = [self.tr("British"), self.tr("British, Oxford spelling"), self.tr("American")]
        for box, texts in ((self._kind, kinds), (self._variety, varieties)):
            kept = max(0, box.currentIndex())
            box.blockSignals(True)
            box.clear()
            box.addItems(texts)
            box.setCurrentIndex(kept)
            box.blockSignals(False)
        self._kind.setAccessibleName(self.tr("Kind of paragraph"))
        self._tree.setHeaderLabels([self.tr("Check"), self.tr("Weighs")])
        self._tree.setAccessibleName(self.tr("Checks"))
        fields = (self._name, self._variety, self._own, self._day)
        labels = (self.tr("Name of the style"), self.tr("English"), self.tr("Own words, one a line"), self.tr("Day of the event"))
        for label, text, field in zip(self._labels, labels, fields, strict=True):
            label.setText(text)
            field.setAccessibleName(text)
        self._signing.retranslate()
        self.scorecard.retranslate()
        self._day.setPlaceholderText(self.tr("e.g. 2024-05-03"))
        self._told[1].setText(self.tr("Terms that are valid for a time are held against the day that a row names, or else this one."))
        self._told[2].setText(self.tr("Renderings that were accepted for this document or this project."))
        self._told[3].setText(
            self.tr("Whole dictionaries (.dic, with its .aff) go into the folder {folder} and count after a restart.").format(
                folder=spelling_folder()
            )
        )
        self._accepted.setAccessibleName(self.tr("Accepted renderings"))
        self._take_back.setText(self.tr("Take back"))
        self._import.setText(self.tr("Import…"))
        self._export.setText(self.tr("Export…"))
        self._cancel.setText(self.tr("Cancel"))
        self._save.setText(self.tr("Save"))
        self._fill()
        self._wait()

    def _wait(self) -> None:
        """Until both the checks and the style are there, say so: what is not read yet looks like a style that holds nothing."""
        ready = self._fetched and bool(self._ids)
        holds = self.tr("A choice for a heading holds for all of its checks. Off: the check is not shown at all.")
        self._told[0].setText(holds if ready else self.tr("Reading the house style…"))
        begins = ready and not self._tabs.isEnabled()
        for widget in (self._tabs, self._import, self._export):
            widget.setEnabled(ready)
        if begins:
            self._tabs.setFocus()
        self._save.setEnabled(ready and not self._session.read_only)

    def _checks_page(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(*PAGE_MARGINS)
        column.addWidget(self._kind)
        column.addWidget(self._told[0])
        self._tree.setColumnCount(2)
        self._tree.header().setStretchLastSection(False)
        self._tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._tree.setColumnWidth(1, 170)
        column.addWidget(self._tree, 1)
        return page

    def _english_page(self) -> QWidget:
        page = QWidget(self)
        form = QFormLayout(page)
        form.setContentsMargins(*PAGE_MARGINS)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        part(self._own, "field")
        self._own.setTabChangesFocus(True)
        form.addRow(self._labels[0], self._name)
        form.addRow(self._labels[1], self._variety)
        form.addRow(self._labels[2], self._own)
        form.addRow("", self._told[3])
        form.addRow(self._labels[3], self._day)
        form.addRow("", self._told[1])
        return page

    def _accepted_page(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(*PAGE_MARGINS)
        column.addWidget(self._told[2])
        column.addWidget(self._accepted, 1)
        row = QHBoxLayout()
        row.addWidget(self._take_back)
        row.addStretch(1)
        column.addLayout(row)
        return page

    def _on_ids(self, ids: Sequence[str]) -> None:
        self._ids = ids
        self._signing.offer(list(dict.fromkeys(check.partition(".")[0] for check in ids)))
        self._fill()
        self._wait()

    def _on_fetched(self, style: HouseStyle) -> None:
        self._seen, self._fetched = style, True
        now = self._session.snapshot
        if now is not None and now.house.dated is not None:
            self._day.setText(now.house.dated.isoformat())
        self._show(style)
        self._wait()

    def _show(self, style: HouseStyle) -> None:
        self._style = style
        self._name.setText(style.name)
        self._variety.setCurrentIndex(_VARIETIES.index(style.variety))
        self._signing.show_style(style)
        self.scorecard.show_profile(style.mqm)
        self._own.setPlainText("\n".join(sorted(style.words)))
        self._fill()
        self._list_accepted()

    def _chosen_kind(self) -> Kind | None:
        place = self._kind.currentIndex()
        return tuple(Kind)[place - 1] if place > 0 else None

    @Slot()
    def _fill(self) -> None:
        """Every family with its checks, and the choice that holds for each."""
        self._filling = True
        self._tree.clear()
        families: dict[str, QTreeWidgetItem] = {}
        for check in self._ids:
            family = check.partition(".")[0]
            if family not in families:
                families[family] = QTreeWidgetItem(self._tree, [self._words_of.family(family)])
                self._choice(families[family], family)
                families[family].setExpanded(True)
            item = QTreeWidgetItem(families[family], [self._session.voice.say(f"check.{check}")])
            item.setToolTip(0, check)
            self._choice(item, check)
        self._filling = False

    def _choice(self, item: QTreeWidgetItem, check: str) -> None:
        box = QComboBox(self._tree)
        severities = [self._session.voice.say(f"severity.{severity}") for severity in Severity]
        box.addItems([self.tr("as it comes"), *severities, self.tr("off")])
        rule = next((rule for rule in self._style.rules if rule.check == check and rule.kind is self._chosen_kind()), None)
        box.setCurrentIndex(0 if rule is None else _CHOICES.index(rule.severity) + 1)
        box.setProperty("check", check)
        box.setAccessibleName(item.text(0))
        box.currentIndexChanged.connect(self._on_choice)
        item.setData(0, _CHECK, check)
        self._tree.setItemWidget(item, 1, box)

    @Slot(int)
    def _on_choice(self, place: int) -> None:
        box = self.sender()
        if self._filling or not isinstance(box, QComboBox):
            return
        check, kind = str(box.property("check")), self._chosen_kind()
        kept = tuple(rule for rule in self._style.rules if (rule.check, rule.kind) != (check, kind))
        more = (Rule(check, _CHOICES[place - 1], kind),) if place else ()
        self._style = replace(self._style, rules=kept + more)

    def _collected(self) -> HouseStyle | None:
        """The style as it is chosen; None, with the reason said, where that is none."""
        own = frozenset(line.strip() for line in self._own.toPlainText().splitlines() if line.strip())
        variety = _VARIETIES[self._variety.currentIndex()]
        page = self._signing
        try:
            mqm = self.scorecard.profile
        except ValueError:
            self._said.setText(
                self.tr("The scorecard needs types, costs that rise from neutral to critical, and a passing score within the maximum.")
            )
            return None
        return HouseStyle(
            self._name.text().strip(), variety, page.two_person.isChecked(), self._style.rules, own, page.levels, page.chosen_needs, mqm
        )

    def _list_accepted(self) -> None:
        now = self._session.snapshot
        self._accepted.clear()
        for number, each in enumerate(now.house.accepted if now is not None else ()):
            reach = self.tr("in this project") if each.everywhere else self.tr("in this document")
            item = QListWidgetItem(
                self.tr("{chinese} — {english} ({reach})").format(chinese=each.chinese, english=each.english, reach=reach)
            )
            item.setData(_CHECK, number)
            self._accepted.addItem(item)
        self._take_back.setEnabled(bool(self._accepted.count()) and not self._session.read_only)

    @Slot()
    def _on_take_back(self) -> None:
        now, item = self._session.snapshot, self._accepted.currentItem()
        if now is not None and item is not None:
            self._session.reviewing.take_back(now.house.accepted[int(item.data(_CHECK))])
            self._accepted.takeItem(self._accepted.row(item))

    @Slot()
    def _on_save(self) -> None:
        text = self._day.text().strip()
        try:
            day = date.fromisoformat(text) if text else None
        except ValueError:
            self._said.setText(self.tr("That is no day; write it like 2024-05-03."))
            return
        now, style = self._session.snapshot, self._collected()
        if style is None:
            return
        if now is not None and day != now.house.dated:
            self._session.house_desk.put_dated(day)
        self._session.house_desk.put(style, self._seen, self._on_saved, self._on_refused)

    def _on_saved(self, _: Changes) -> None:
        self.accept()

    def _on_refused(self, error: UserError) -> None:
        self._said.setText(self._session.voice.say(error.code, **error.values))

    @Slot()
    def _on_import(self) -> None:
        dialog = FileDialog(self, self.tr("Import a house style"), str(Path.home()), self.tr("House styles") + f" ({_FILES})")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._on_file)
        dialog.open()

    @Slot(str)
    def _on_file(self, name: str) -> None:
        self._session.house_desk.read(Path(name), self._on_read, self._on_refused)

    def _on_read(self, read: tuple[HouseStyle, Sequence[Remark]]) -> None:
        style, remarks = read
        self._show(style)
        said = [self._session.voice.say(remark.code, **remark.values) for remark in remarks]
        self._said.setText(" ".join(said) or self.tr("Read; save to use it."))

    @Slot()
    def _on_export(self) -> None:
        dialog = FileDialog(self, self.tr("Export the house style"), str(Path.home()), self.tr("House styles") + f" ({_FILES})")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("toml")
        dialog.fileSelected.connect(self._on_target)
        dialog.open()

    @Slot(str)
    def _on_target(self, name: str) -> None:
        style = self._collected()
        if style is not None:
            self._session.house_desk.write(style, Path(name), self._on_written, self._on_refused)

    def _on_written(self, _: object) -> None:
        self._said.setText(self.tr("Exported."))
