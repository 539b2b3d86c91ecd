"""The entries as a table: ten thousand of them without a stutter, because only what is painted is asked for.

Decides the columns, which entries a search leaves, and their order. What an entry says is the draft's.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from duizhao.ui.glossary.draft import Row, fits
from duizhao.ui.icons import icon
from duizhao.ui.look import Look

COLUMNS = 6
"""Chinese, preferred English, other English, English that is not wanted, subject, glossary."""
_UNWANTED = 3
_SEVERAL = " · "
Index = QModelIndex | QPersistentModelIndex


class ConceptTable(QAbstractTableModel):
    """The rows that the search leaves."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rows: Sequence[Row] = ()
        self._shown: list[Row] = []
        self._shelves: Mapping[int, str] = {}
        self._faulty: frozenset[int] = frozenset()
        self._text = ""
        self._faulty_only = False
        self._key, self._descending = -1, False
        self._titles: tuple[str, ...] = ("",) * COLUMNS

    @property
    def shown(self) -> Sequence[Row]:
        """The rows that are listed, in their order."""
        return self._shown

    def show_rows(self, rows: Sequence[Row], shelves: Mapping[int, str]) -> None:
        """List these; glossaries are named by their keys."""
        self._rows, self._shelves = rows, shelves
        self._renew()

    def mark(self, faulty: frozenset[int]) -> None:
        """The numbers of the rows with which something is the matter."""
        self._faulty = faulty
        if self._faulty_only:
            self._renew()
        elif self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, 0), [Qt.ItemDataRole.DecorationRole])

    def filter(self, text: str, *, faulty: bool) -> None:
        """List the rows that hold `text`, or, with `faulty`, of these only what something is the matter with."""
        self._text, self._faulty_only = text, faulty
        self._renew()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._key, self._descending = column, order is Qt.SortOrder.DescendingOrder
        self._renew()

    def place_of(self, number: int) -> int:
        """Where the row with this number is listed; -1 when it is not."""
        return next((place for place, row in enumerate(self._shown) if row.number == number), -1)

    def set_titles(self, titles: Sequence[str]) -> None:
        """The headings in the present language."""
        self._titles = tuple(titles)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, COLUMNS - 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802  (Qt's default and name)
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802  (Qt's default and name)
        return 0 if parent.isValid() else COLUMNS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._shown[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._cell(row, index.column())
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0 and row.number in self._faulty:
            return icon("warning", self._look.palette.warning, 15)
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == _UNWANTED:
            return self._look.palette.colour("error")
        return None

    def _cell(self, row: Row, column: int) -> str:
        concept = row.concept
        match column:
            case 0:
                return _SEVERAL.join(concept.chinese)
            case 1:
                return _SEVERAL.join(concept.preferred)
            case 2:
                return _SEVERAL.join((*concept.admitted, *concept.abbreviations))
            case 3:
                return _SEVERAL.join(concept.unwanted)
            case 4:
                return concept.domain
            case _:
                return self._shelves.get(row.shelf or 0, "")

    def _renew(self) -> None:
        self.beginResetModel()
        chosen = [row for row in self._rows if fits(row.concept, self._text) and (not self._faulty_only or row.number in self._faulty)]
        if 0 <= self._key < COLUMNS:
            chosen.sort(key=self._sorting, reverse=self._descending)
        self._shown = chosen
        self.endResetModel()

    def _sorting(self, row: Row) -> str:
        return self._cell(row, self._key).casefold()
