"""The people registry as a table that is edited in place.

Decides how a cell's text becomes a name, a gender or a day. What becomes of the registry is the dialog's.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QHBoxLayout, QHeaderView, QLineEdit, QTableView, QVBoxLayout, QWidget

from duizhao.domain.document import Remark
from duizhao.domain.errors import UserError
from duizhao.domain.people import Gender, People, Person
from duizhao.ui.file_dialog import FileDialog
from duizhao.ui.look import Look
from duizhao.ui.panels.base import WordsButton
from duizhao.ui.session import Session

_COLUMNS = ("chinese", "english", "also", "post", "chinese_post", "gender", "own", "since", "until", "note")
_OWN = _COLUMNS.index("own")
_READABLE, _WRITTEN = "*.csv *.tsv *.txt *.xlsx", ("csv", "xlsx", "tsv")
_GENDERS: Mapping[str, Gender] = {"f": Gender.FEMALE, "female": Gender.FEMALE, "女": Gender.FEMALE, "m": Gender.MALE, "male": Gender.MALE, "男": Gender.MALE, "": Gender.UNKNOWN}  # fmt: skip
Index = QModelIndex | QPersistentModelIndex


class PeopleTable(QAbstractTableModel):
    """The people that the search leaves; `edited` says that one is another now."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.persons: list[Person] = []
        self._shown: list[int] = []
        self._text = ""
        self._titles: tuple[str, ...] = ("",) * len(_COLUMNS)
        self._genders: Mapping[Gender, str] = {}

    def show_people(self, people: People) -> None:
        self.persons = list(people.persons)
        self.filter(self._text)

    def filter(self, text: str) -> None:
        """List whoever has `text` in some field."""
        self._text = text
        wanted = text.strip().casefold()
        self.beginResetModel()
        self._shown = [
            number for number, person in enumerate(self.persons) if not wanted or any(wanted in cell.casefold() for cell in _cells(person))
        ]
        self.endResetModel()

    def add(self, person: Person) -> int:
        """One more person; returns where it is listed."""
        self.persons.append(person)
        self.filter("")
        self.edited.emit()
        return len(self._shown) - 1

    def remove(self, places: Sequence[int]) -> None:
        """Whoever is listed at these places is no longer wanted."""
        gone = {self._shown[place] for place in places}
        self.persons = [person for number, person in enumerate(self.persons) if number not in gone]
        self.filter(self._text)
        self.edited.emit()

    def set_words(self, titles: Sequence[str], genders: Mapping[Gender, str]) -> None:
        """Headings and genders in the present language."""
        self._titles, self._genders = tuple(titles), genders
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(_COLUMNS) - 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802  (Qt's default and name)
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802  (Qt's default and name)
        return 0 if parent.isValid() else len(_COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        return usual | (Qt.ItemFlag.ItemIsUserCheckable if index.column() == _OWN else Qt.ItemFlag.ItemIsEditable)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        person = self.persons[self._shown[index.row()]]
        if index.column() == _OWN:
            checked = Qt.CheckState.Checked if person.own else Qt.CheckState.Unchecked
            return checked if role == Qt.ItemDataRole.CheckStateRole else None
        if role == Qt.ItemDataRole.DisplayRole and _COLUMNS[index.column()] == "gender":
            return self._genders.get(person.gender, "")
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return _cells(person)[index.column()]
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802  (Qt's name)
        number = self._shown[index.row()]
        person = self.persons[number]
        if role == Qt.ItemDataRole.CheckStateRole:
            changed: Person | None = replace(person, own=Qt.CheckState(value) is Qt.CheckState.Checked)
        else:
            changed = _edited(person, _COLUMNS[index.column()], str(value).strip())
        if changed is None or changed == person:
            return False
        self.persons[number] = changed
        self.dataChanged.emit(index, index)
        self.edited.emit()
        return True


class Registry(QWidget):
    """`changed` says that there is something else to save; `said` carries a sentence; `imported` people that were read, and the remarks."""

    changed = Signal()
    said = Signal(str)
    imported = Signal(object, object)

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._look = look
        self.seen = People()
        self._table = PeopleTable()
        self._view = QTableView(self)
        self._view.setModel(self._table)
        self._view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._view.setShowGrid(False)
        self._view.verticalHeader().hide()
        self._view.verticalHeader().setDefaultSectionSize(28)
        self._view.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._view.horizontalHeader().setStretchLastSection(True)
        self._search = QLineEdit(self)
        self._search.setClearButtonEnabled(True)
        self._buttons = {name: WordsButton("", self) for name in ("add", "remove", "import", "export")}
        for button, slot in zip(self._buttons.values(), (self._add, self._remove, self._import, self._export), strict=True):
            button.clicked.connect(slot)
            button.setEnabled(not session.read_only)
        self._buttons["export"].setEnabled(True)
        self._search.textChanged.connect(self._table.filter)
        self._table.edited.connect(self.changed)
        bar = QHBoxLayout()
        bar.setSpacing(6)
        bar.addWidget(self._search, 1)
        for button in self._buttons.values():
            bar.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 8)
        column.addLayout(bar)
        column.addWidget(self._view, 1)
        self.retranslate()

    @property
    def people(self) -> People:
        """The registry as it would be saved: whoever has a name in both languages."""
        return People(tuple(person for person in self._table.persons if person.chinese and person.english))

    def show_people(self, people: People) -> None:
        """Begin with these, as the project has them."""
        self.seen = people
        self._table.show_people(people)
        for column, width in enumerate((90, 130, 130, 170, 110, 70, 60, 90, 90, 120)):
            self._view.setColumnWidth(column, width)

    def take(self, people: People) -> None:
        """Add people to those that are listed."""
        self._table.show_people(People(tuple(self._table.persons)).joined([people]))
        self.changed.emit()

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
        self._table.set_words(titles, {Gender.UNKNOWN: "", Gender.FEMALE: self.tr("female"), Gender.MALE: self.tr("male")})
        self._view.setAccessibleName(self.tr("People"))
        self._search.setPlaceholderText(self.tr("Search names and posts"))
        self._search.setAccessibleName(self.tr("Search the people"))
        texts = (self.tr("New person"), self.tr("Delete"), self.tr("Import…"), self.tr("Export…"))
        for button, text in zip(self._buttons.values(), texts, strict=True):
            button.setText(text)
        self._view.setToolTip(self.tr("Own: the person’s own spelling, against which no rule is held."))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  (Qt's name)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @Slot()
    def _add(self) -> None:
        self._search.clear()
        index = self._table.index(self._table.add(Person("", "")), 0)
        self._view.setCurrentIndex(index)
        self._view.edit(index)

    @Slot()
    def _remove(self) -> None:
        places = [index.row() for index in self._view.selectionModel().selectedRows()]
        if places:
            self._table.remove(places)

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
        filters = ";;".join(f"{suffix.upper()} (*.{suffix})" for suffix in _WRITTEN)
        dialog = FileDialog(self, self.tr("Export people"), self._folder(), filters)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(_WRITTEN[0])
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


def _cells(person: Person) -> tuple[str, ...]:
    days = (day.isoformat() if day else "" for day in (person.since, person.until))
    named = (person.chinese, person.english, " | ".join(person.also), person.post, person.chinese_post, str(person.gender), "")
    return (*named, *days, person.note)


def _edited(person: Person, column: str, text: str) -> Person | None:
    """The person with another text in a column; None where the text is nothing that could stand there."""
    plain: Mapping[str, Callable[[], Person]] = {
        "chinese": lambda: replace(person, chinese=text),
        "english": lambda: replace(person, english=text),
        "also": lambda: replace(person, also=tuple(part.strip() for part in text.split("|") if part.strip())),
        "post": lambda: replace(person, post=text),
        "chinese_post": lambda: replace(person, chinese_post=text),
        "note": lambda: replace(person, note=text),
    }
    if column in plain:
        return plain[column]()
    if column == "gender":
        gender = _GENDERS.get(text.casefold())
        return None if gender is None else replace(person, gender=gender)
    try:
        day = date.fromisoformat(text) if text else None
    except ValueError:
        return None
    return replace(person, since=day) if column == "since" else replace(person, until=day)
