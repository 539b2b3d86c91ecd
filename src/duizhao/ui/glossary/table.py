"""The entries as a table: ten thousand of them without a stutter, because only what is painted is asked for.

Decides the columns, which entries a search leaves, and their order. What an entry says is the draft's.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from duizhao.ui.glossary.draft import Row, said
from duizhao.ui.glossary.widths import shared
from duizhao.ui.icons import icon
from duizhao.ui.look import Look

ROW_HEIGHT = 30
_NARROWEST, _WIDEST = 40, 600
"""Pixels that a column has at least, and for which it asks at most."""
_ROUND_TEXT = 32
"""Pixels beside a text: margins, and the mark of a faulty row."""
_MEASURED = 200
SEVERAL = " · "
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which rows are listed: of a glossary, of a subject, with a text in some field, among these numbers; None is any."""

    text: str = ""
    shelf: int | None = None
    domain: str | None = None
    numbers: frozenset[int] | None = None


class RowTable(QAbstractTableModel):
    """The rows that the search leaves; subclasses say what is in a column."""

    columns = 0

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rows: Sequence[Row] = ()
        self._shown: list[Row] = []
        self._places: dict[int, int] = {}
        self._said: dict[int, tuple[Row, str]] = {}
        self._wanted = Wanted()
        self._key, self._descending = -1, False
        self._titles: tuple[str, ...] = ()
        self.shelves: Mapping[int, str] = {}
        """The names of the glossaries by their keys."""
        self.faulty: frozenset[int] = frozenset()
        """The numbers of the rows with which something is the matter."""

    @property
    def shown(self) -> Sequence[Row]:
        """The rows that are listed, in their order."""
        return self._shown

    def show_rows(self, rows: Sequence[Row], wanted: Wanted) -> None:
        """List these as far as they are wanted."""
        self._rows, self._wanted = rows, wanted
        self._renew()

    def renew_row(self, row: Row) -> None:
        """One row says something else now; it stays where it is listed."""
        place = self._places.get(row.number)
        if place is not None:
            self._shown[place] = row
            self.dataChanged.emit(self.index(place, 0), self.index(place, self.columns - 1))

    def mark(self, faulty: frozenset[int]) -> None:
        """Something is the matter with the rows of these numbers."""
        self.faulty = faulty
        if self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, 0), [Qt.ItemDataRole.DecorationRole])

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._key, self._descending = column, order is Qt.SortOrder.DescendingOrder
        self._renew()

    def place_of(self, number: int) -> int:
        """Where the row with this number is listed; -1 when it is not."""
        return self._places.get(number, -1)

    def set_titles(self, titles: Sequence[str]) -> None:
        """The headings in the present language."""
        self._titles = tuple(titles)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columns - 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802  (Qt's default and name)
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802  (Qt's default and name)
        return 0 if parent.isValid() else self.columns

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole and section < len(self._titles):
            return self._titles[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._shown[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.cell(row, index.column())
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0 and row.number in self.faulty:
            return icon("warning", self._look.palette.warning, 15)
        if role == Qt.ItemDataRole.ForegroundRole and self.warns(index.column()):
            return self._look.palette.colour("error")
        return None

    def cell(self, row: Row, column: int) -> str:
        """What stands in a column."""
        raise NotImplementedError

    def warns(self, column: int) -> bool:
        """Whether what stands in a column is not to be written."""
        raise NotImplementedError

    def _renew(self) -> None:
        self.beginResetModel()
        wanted, text = self._wanted, self._wanted.text.strip().casefold()
        chosen = [
            row
            for row in self._rows
            if (wanted.shelf is None or row.shelf == wanted.shelf)
            and (wanted.domain is None or row.concept.domain == wanted.domain)
            and (wanted.numbers is None or row.number in wanted.numbers)
            and (not text or text in self._said_of(row))
        ]
        if 0 <= self._key < self.columns:
            chosen.sort(key=self._sorting, reverse=self._descending)
        self._shown = chosen
        self._places = {row.number: place for place, row in enumerate(chosen)}
        self.endResetModel()

    def _said_of(self, row: Row) -> str:
        known = self._said.get(row.number)
        if known is None or known[0] is not row:
            known = self._said[row.number] = (row, said(row.concept))
        return known[1]

    def _sorting(self, row: Row) -> str:
        return self.cell(row, self._key).casefold()


class ConceptTable(RowTable):
    """Chinese, preferred English, other English, English that is not wanted, glossary."""

    columns = 5

    def cell(self, row: Row, column: int) -> str:
        concept = row.concept
        match column:
            case 0:
                return SEVERAL.join(concept.chinese)
            case 1:
                return SEVERAL.join(concept.preferred)
            case 2:
                return SEVERAL.join((*concept.admitted, *concept.abbreviations))
            case 3:
                return SEVERAL.join(concept.unwanted)
            case _:
                return self.shelves.get(row.shelf or 0, "")

    def warns(self, column: int) -> bool:
        return column == 3


class RowView(QTableView):
    """How all lists of this editor look and are selected in: whole rows, several with Shift and Ctrl."""

    def __init__(self, table: QAbstractTableModel, widths: Sequence[int], stretched: int) -> None:
        super().__init__()
        self.setModel(table)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(_NARROWEST)
        header.sectionResized.connect(self._on_section_resized)
        self._readable, self._stretched = tuple(widths), stretched
        self._drawn: dict[int, int] = {}
        """The widths of the columns that a person drew."""
        self._sharing = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._share_room)
        for signal in (table.modelReset, table.headerDataChanged):
            signal.connect(self._soon.start)
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        """Keep the row that is looked at in sight, whatever appears below the list."""
        current = self.currentIndex()
        seen = current.isValid() and self.visualRect(current).top() < event.oldSize().height()
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._share_room()
        if seen:
            self.scrollTo(current)

    def _on_section_resized(self, column: int, before: int, now: int) -> None:
        if self._sharing:
            return
        if before and now:  # else it was hidden or shown
            self._drawn[column] = now
        self._soon.start()

    def _share_room(self) -> None:
        """Give the columns that are seen their widths; what a person drew stays."""
        seen = [column for column in range(self.model().columnCount()) if not self.isColumnHidden(column)]
        if self._stretched not in seen:
            return
        wanted, least = [], []
        for column in seen:
            readable, wish = self._readable[column], self._wanted(column)
            enough = min(readable, wish) if column == self._stretched else readable  # in others something may be written yet
            least.append(self._drawn.get(column, enough))
            wanted.append(self._drawn.get(column, max(enough, wish)))
        self._sharing = True
        for column, width in zip(seen, shared(self.viewport().width(), least, wanted, rest=seen.index(self._stretched)), strict=True):
            self.setColumnWidth(column, width)
        self._sharing = False

    def _wanted(self, column: int) -> int:
        """The width that shows what stands in a column, of ten thousand rows as far as the first tell."""
        model, metrics = self.model(), self.fontMetrics()
        texts = (model.index(row, column).data() or "" for row in range(min(model.rowCount(), _MEASURED)))
        widest = max((metrics.horizontalAdvance(str(text)) for text in texts), default=0) + _ROUND_TEXT
        return max(_NARROWEST, self.horizontalHeader().sectionSizeHint(column), min(widest, _WIDEST))

    def places(self) -> list[int]:
        """The places of the selected rows in order, by ranges: an index for each of ten thousand rows would take a third of a second."""
        areas = self.selectionModel().selection().toList()
        return sorted({place for area in areas for place in range(area.top(), area.bottom() + 1)})

    def select_places(self, places: Sequence[int]) -> None:
        """Select the rows at these places and no others; the first of them is where the keyboard goes on."""
        model, chosen = self.model(), QItemSelection()
        ordered = sorted(place for place in places if place >= 0)
        last = model.columnCount() - 1
        start = 0
        for number, place in enumerate(ordered):
            if number + 1 == len(ordered) or ordered[number + 1] != place + 1:
                chosen.select(model.index(ordered[start], 0), model.index(place, last))
                start = number + 1
        if ordered:
            first = model.index(ordered[0], 0)
            self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(first)
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
