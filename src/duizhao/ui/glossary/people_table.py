"""The people registry as a table that is edited in place.

Decides how a cell's text becomes a name, a gender or a day. That steps are taken back, and what becomes of them, is the registry's.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from duizhao.domain.people import Gender, Person
from duizhao.ui.glossary.steps import Steps
from duizhao.ui.glossary.table import Index
from duizhao.ui.icons import icon
from duizhao.ui.look import Look

COLUMNS = ("chinese", "english", "also", "post", "chinese_post", "gender", "own", "since", "until", "note")
GENDER, _OWN = COLUMNS.index("gender"), COLUMNS.index("own")
_GENDERS: Mapping[str, Gender] = {
    "f": Gender.FEMALE,
    "female": Gender.FEMALE,
    "女": Gender.FEMALE,
    "m": Gender.MALE,
    "male": Gender.MALE,
    "男": Gender.MALE,
    "": Gender.UNKNOWN,
}


class PeopleTable(QAbstractTableModel):
    """The people that the search leaves; `edited` says that one is another now, `refused` that what was written is no day."""

    edited = Signal()
    refused = Signal()

    def __init__(self, look: Look, *, writable: bool) -> None:
        super().__init__()
        self._look = look
        self._writable = writable
        self.steps: Steps[tuple[Person, ...]] = Steps(())
        self._shown: list[int] = []
        self._text = ""
        self._titles: tuple[str, ...] = ("",) * len(COLUMNS)
        self.genders: Mapping[Gender, str] = {}
        self._nameless = ""

    @property
    def persons(self) -> tuple[Person, ...]:
        """Everybody, whether listed or not."""
        return self.steps.now

    def begin(self, persons: Sequence[Person]) -> None:
        """Begin with these; there is nothing to take back."""
        self.steps = Steps(tuple(persons))
        self.filter(self._text)

    def filter(self, text: str) -> None:
        """List whoever has `text` in some field."""
        self._text = text
        wanted = text.strip().casefold()
        self.beginResetModel()
        self._shown = [number for number, person in enumerate(self.persons) if not wanted or wanted in "\n".join(_cells(person)).casefold()]
        self.endResetModel()

    def take(self, persons: Sequence[Person]) -> None:
        """These are the people now, as one step."""
        self.steps.take(tuple(persons))
        self.renew()

    def renew(self) -> None:
        """List whom the steps have left."""
        self.filter(self._text)
        self.edited.emit()

    def remove(self, places: Sequence[int]) -> None:
        """Whoever is listed at these places is no longer wanted."""
        gone = {self._shown[place] for place in places}
        if gone:
            self.take([person for number, person in enumerate(self.persons) if number not in gone])

    def set_words(self, titles: Sequence[str], genders: Mapping[Gender, str], nameless: str) -> None:
        """Headings, genders, and what is said of somebody without a name in both languages."""
        self._titles, self.genders, self._nameless = tuple(titles), genders, nameless
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802  (Qt's default and name)
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802  (Qt's default and name)
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        if not self._writable:
            return usual
        return usual | (Qt.ItemFlag.ItemIsUserCheckable if index.column() == _OWN else Qt.ItemFlag.ItemIsEditable)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        person = self.persons[self._shown[index.row()]]
        if role == Qt.ItemDataRole.CheckStateRole:
            checked = Qt.CheckState.Checked if person.own else Qt.CheckState.Unchecked
            return checked if index.column() == _OWN else None
        if index.column() == 0 and not is_named(person):
            if role == Qt.ItemDataRole.DecorationRole:
                return icon("warning", self._look.palette.warning, 15)
            if role == Qt.ItemDataRole.ToolTipRole:
                return self._nameless
        if role == Qt.ItemDataRole.DisplayRole and index.column() == GENDER:
            return self.genders.get(person.gender, "")
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return _cells(person)[index.column()]
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802  (Qt's name)
        number = self._shown[index.row()]
        person = self.persons[number]
        if role == Qt.ItemDataRole.CheckStateRole:
            changed: Person | None = replace(person, own=Qt.CheckState(value) is Qt.CheckState.Checked)
        else:
            changed = _edited(person, COLUMNS[index.column()], str(value).strip())
        if changed is None:
            self.refused.emit()
        if changed is None or changed == person:
            return False
        self.steps.take((*self.persons[:number], changed, *self.persons[number + 1 :]))
        self.dataChanged.emit(self.index(index.row(), 0), index)
        self.edited.emit()
        return True


class GenderChoice(QStyledItemDelegate):
    """A list to choose a gender from."""

    def __init__(self, table: PeopleTable, parent: QObject) -> None:
        super().__init__(parent)
        self._table = table

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: ARG002, N802  (Qt's name)
        box = QComboBox(parent)
        for gender in Gender:
            box.addItem(self._table.genders.get(gender, "") or "–", str(gender))
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802  (Qt's name)
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(index.data(Qt.ItemDataRole.EditRole))))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:  # noqa: N802  (Qt's name)
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())


def is_named(person: Person) -> bool:
    """Whether a person has a name in both languages, without which a registry cannot have it."""
    return bool(person.chinese and person.english)


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
