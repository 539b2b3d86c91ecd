"""The people registry: list, search, import and export.

Decides who is listed, and that somebody without a name in both languages waits until there is one. Saving is the dialog's.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from duizhao.domain.document import Remark
from duizhao.domain.errors import UserError
from duizhao.domain.people import Gender, People, Person
from duizhao.ui.file_dialog import FileDialog, SaveDialog
from duizhao.ui.glossary.people_table import COLUMNS, GENDER, GenderChoice, PeopleTable, is_named
from duizhao.ui.glossary.table import RowView
from duizhao.ui.look import PAGE_MARGINS, Look, part
from duizhao.ui.panels.base import WordsButton, words
from duizhao.ui.session import Session

_READABLE, _WRITTEN = "*.csv *.tsv *.txt *.xlsx", ("csv", "xlsx", "tsv")
_WIDTHS = (110, 140, 140, 160, 130, 70, 100, 100, 100, 120)
_NOBODY = Person("", "")


class Registry(QWidget):
    """`changed` says that there is something else to save; `said` carries a sentence."""

    changed = Signal()
    said = Signal(str)
    imported = Signal(object, object)
    """People that were read, and the remarks about them: nobody is taken before somebody has seen these."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.seen = People()
        self.table = PeopleTable(look, writable=not session.read_only)
        self.view = RowView(self.table, _WIDTHS, len(COLUMNS) - 1)
        self.view.setItemDelegateForColumn(GENDER, GenderChoice(self.table, self.view))
        self._search = QLineEdit(self)
        self._search.setClearButtonEnabled(True)
        self._count = QLabel(self)
        part(self._count, "soft")
        self._nobody = words(self.view.viewport(), "", "soft")
        self._nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nobody.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        over = QVBoxLayout(self.view.viewport())
        over.setContentsMargins(60, 20, 60, 20)
        over.addWidget(self._nobody)
        self._buttons = {name: WordsButton("", self) for name in ("add", "remove", "import", "export")}
        bar = QHBoxLayout()
        bar.setSpacing(6)
        bar.addWidget(self._search, 1)
        for button, slot in zip(self._buttons.values(), (self._add, self._remove, self._import, self._export), strict=True):
            button.clicked.connect(slot)
            button.setEnabled(not session.read_only)
            bar.addWidget(button)
        self._buttons["export"].setEnabled(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(*PAGE_MARGINS)
        column.setSpacing(6)
        column.addLayout(bar)
        column.addWidget(self.view, 1)
        column.addWidget(self._count)
        delete = QAction(self.view)
        delete.setShortcut(QKeySequence.StandardKey.Delete)
        delete.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        delete.triggered.connect(self._remove)
        self.view.addAction(delete)
        self._search.textChanged.connect(self._on_search)
        self.table.edited.connect(self._on_edited)
        self.table.refused.connect(self._on_no_day)
        self.retranslate()

    @property
    def search(self) -> QLineEdit:
        """The field that lists fewer people."""
        return self._search

    @property
    def people(self) -> People:
        """The registry as it would be saved: whoever has a name in both languages."""
        return People(tuple(filter(is_named, self.table.persons)))

    @property
    def is_changed(self) -> bool:
        """Whether the registry as it would be saved is another than the one that was seen."""
        return tuple(filter(is_named, self.table.persons)) != self.seen.persons

    @property
    def unfinished(self) -> Sequence[Person]:
        """Those who lack a name in one of the languages and could not be saved; rows in which nothing was written are nobody."""
        return [person for person in self.table.persons if not is_named(person) and person != _NOBODY]

    def show_people(self, people: People) -> None:
        """Begin with these, as the project has them; whoever is unfinished stays."""
        chosen = self.view.places()
        waiting = self.unfinished
        self.seen = people
        self.table.begin((*people.persons, *waiting))
        self.view.select_places([place for place in chosen if place < self.table.rowCount()])
        self._say_count()

    def take(self, people: People) -> None:
        """Add people to those that are listed, as one step."""
        joined = People(self.table.persons).joined([people])
        if joined.persons != self.table.persons:
            self.table.take(joined.persons)

    @Slot()
    def undo(self) -> None:
        """Take the last step back."""
        if self.table.steps.undo():
            self.table.renew()

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back."""
        if self.table.steps.redo():
            self.table.renew()

    def retranslate(self) -> None:
        """Give every text in the present language."""
        titles = (
            self.tr("Chinese name"),
            self.tr("In English"),
            self.tr("Also"),
            self.tr("Post"),
            self.tr("Post in Chinese"),
            self.tr("Gender"),
            self.tr("Own"),
            self.tr("From"),
            self.tr("Until"),
            self.tr("Note"),
        )
        genders = {Gender.UNKNOWN: "", Gender.FEMALE: self.tr("female"), Gender.MALE: self.tr("male")}
        self.table.set_words(titles, genders, self.tr("A name in both languages is needed."))
        self.view.setAccessibleName(self.tr("People"))
        self._search.setPlaceholderText(self.tr("Search names and posts"))
        self._search.setAccessibleName(self.tr("Search the people"))
        texts = (self.tr("New person"), self.tr("Delete"), self.tr("Import…"), self.tr("Export…"))
        for button, text in zip(self._buttons.values(), texts, strict=True):
            button.setText(text)
        self.view.setToolTip(self.tr("Own: the person’s own spelling, against which no rule is held."))
        self._say_count()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  (Qt's name)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _say_count(self) -> None:
        waiting = len(self.unfinished)
        count = self.tr("People: {count}").format(count=self.table.rowCount())
        lacking = self.tr("Without a name in both languages, and not saved: {count}").format(count=waiting) if waiting else ""
        self._count.setText(" · ".join(filter(None, (count, lacking))))
        begin = self.tr(
            "Nobody is listed yet. “New person” begins a row, “Import…” takes in a list (.csv, .xlsx). "
            "Names and posts in the English are checked against it."
        )
        self._nobody.setText(self.tr("Nobody has these words.") if self.table.persons else begin)
        self._nobody.setVisible(not self.table.rowCount())

    @Slot()
    def _on_search(self) -> None:
        self.table.filter(self._search.text())
        self._say_count()

    @Slot()
    def _on_edited(self) -> None:
        self._say_count()
        self.changed.emit()

    @Slot()
    def _on_no_day(self) -> None:
        self.said.emit(self.tr("That is no day; write it like 2024-05-03."))

    @Slot()
    def _add(self) -> None:
        self._search.clear()
        self.table.take((*self.table.persons, _NOBODY))
        place = self.table.rowCount() - 1
        self.view.select_places([place])
        self.view.edit(self.table.index(place, 0))

    @Slot()
    def _remove(self) -> None:
        if self._session.read_only:
            return
        places = self.view.places()
        self.table.remove(places)
        if places and self.table.rowCount():
            self.view.select_places([min(places[0], self.table.rowCount() - 1)])

    @Slot()
    def _import(self) -> None:
        dialog = FileDialog(self, self.tr("Import people"), self._folder(), self.tr("People registries") + f" ({_READABLE})")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._on_file)
        dialog.open()

    @Slot(str)
    def _on_file(self, name: str) -> None:
        self._session.glossaries.read_people(Path(name), self._on_read, self._on_refused)

    def _on_read(self, read: tuple[People, Sequence[Remark]]) -> None:
        self.imported.emit(*read)

    @Slot()
    def _export(self) -> None:
        dialog = SaveDialog(self, self.tr("Export people"), self._folder(), _WRITTEN)
        dialog.fileSelected.connect(self._on_target)
        dialog.open()

    @Slot(str)
    def _on_target(self, name: str) -> None:
        self._session.glossaries.write_people(self.people, Path(name), self._on_exported, self._on_refused)

    def _on_exported(self, _: object) -> None:
        self.said.emit(self.tr("Exported."))

    def _on_refused(self, error: UserError) -> None:
        self.said.emit(self._session.voice.say(error.code, **error.values))

    def _folder(self) -> str:
        return str(self._session.path.parent if self._session.path is not None else Path.home())
