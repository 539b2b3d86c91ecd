"""The rows that hold for every English text, whatever the Chinese says: what to avoid and what to use.

Decides that such a row is edited in place, `|` between several terms. What was changed is kept in the book until it is saved.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from duizhao.domain.glossary import Concept
from duizhao.services.glossaries import FIRST_SHELF
from duizhao.ui.glossary.book import Book
from duizhao.ui.glossary.draft import Row
from duizhao.ui.glossary.faults import FaultNotes
from duizhao.ui.glossary.table import Index, RowTable, RowView, Wanted
from duizhao.ui.look import PAGE_MARGINS, Look
from duizhao.ui.panels.base import WordsButton, words
from duizhao.ui.session import Session

_SEVERAL = " | "
_LISTS = ("forbidden", "deprecated", "preferred")
_NOTE, _REDLINE, _SHELF = 3, 4, 5
_WIDTHS = (230, 190, 230, 240, 80, 110)


class AvoidTable(RowTable):
    """What is forbidden, what is not recommended, what to use, note, red line, glossary."""

    columns = 6

    def __init__(self, look: Look, book: Book, *, writable: bool) -> None:
        super().__init__(look)
        self._book = book
        self._writable = writable

    def cell(self, row: Row, column: int) -> str:
        match column:
            case 0 | 1:
                return _SEVERAL.join(getattr(row.concept, _LISTS[column]))
            case 2:
                return _SEVERAL.join(row.concept.allowed)
            case 3:
                return row.concept.note
            case 5:
                return self.shelves.get(row.shelf or 0, "")
            case _:
                return ""

    def warns(self, column: int) -> bool:
        return column == 0

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        if not self._writable or index.column() == _SHELF:
            return usual
        return usual | (Qt.ItemFlag.ItemIsUserCheckable if index.column() == _REDLINE else Qt.ItemFlag.ItemIsEditable)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == _REDLINE:
            return Qt.CheckState.Checked if self.shown[index.row()].concept.redline else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.EditRole:
            return self.cell(self.shown[index.row()], index.column())
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802  (Qt's name)
        row = self.shown[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            changed = replace(row.concept, redline=Qt.CheckState(value) is Qt.CheckState.Checked)
        else:
            changed = _edited(row.concept, index.column(), str(value))
        if changed == row.concept:
            return False
        self._book.put(row.number, changed)
        self._book.draft.steps.rest()
        return True


class Avoid(QWidget):
    """One list of them all, whichever glossary they stand in."""

    def __init__(self, session: Session, look: Look, book: Book, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._book = book
        self._table = AvoidTable(look, book, writable=not session.read_only)
        self.view = RowView(self._table, _WIDTHS, _NOTE)
        self.view.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.search = QLineEdit(self)
        self.search.setClearButtonEnabled(True)
        self._add, self._remove = WordsButton("", self), WordsButton("", self)
        self._hint = words(self, "", "soft")
        self._faults = FaultNotes(book, look, self)
        bar = QHBoxLayout()
        bar.setSpacing(6)
        bar.addWidget(self.search, 1)
        for button, slot in ((self._add, self._on_add), (self._remove, self._on_remove)):
            bar.addWidget(button)
            button.setEnabled(not session.read_only)
            button.clicked.connect(slot)
        column = QVBoxLayout(self)
        column.setContentsMargins(*PAGE_MARGINS)
        column.setSpacing(6)
        column.addLayout(bar)
        column.addWidget(self.view, 1)
        column.addWidget(self._faults)
        column.addWidget(self._hint)
        delete = QAction(self.view)
        delete.setShortcut(QKeySequence.StandardKey.Delete)
        delete.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        delete.triggered.connect(self._on_remove)
        self.view.addAction(delete)
        self.search.textChanged.connect(self._filter)
        self.view.selectionModel().selectionChanged.connect(self._on_selected)
        book.begun.connect(self._filter)
        book.renewed.connect(self._renew)
        book.typed.connect(self._on_written)
        book.looked_through.connect(self._on_looked_through)
        self.retranslate()

    def retranslate(self) -> None:
        """Give every text in the present language."""
        self.search.setPlaceholderText(self.tr("Search what to avoid, what to use, notes"))
        self.search.setAccessibleName(self.tr("Search these rows"))
        self._add.setText(self.tr("New row"))
        self._remove.setText(self.tr("Delete"))
        self._hint.setText(self.tr("These hold for every English text, whatever the Chinese says. Several terms in a cell: a | b"))
        self.view.setAccessibleName(self.tr("What to avoid and what to use"))
        self._table.set_titles(
            (
                self.tr("Forbidden"),
                self.tr("Not recommended"),
                self.tr("Use"),
                self.tr("Note"),
                self.tr("Red line"),
                self.tr("Glossary"),
            )
        )

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  (Qt's name)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @Slot()
    def _filter(self) -> None:
        self._renew(None)

    @Slot(object)
    def _renew(self, numbers: Sequence[int] | None) -> None:
        wanted = self._chosen() if numbers is None else numbers
        self._table.shelves = {each.key: each.name or FIRST_SHELF for each in self._book.draft.shelves}
        self._table.show_rows([row for row in self._book.draft.rows if row.english_only], Wanted(self.search.text()))
        self.view.setColumnHidden(_SHELF, len(self._book.draft.shelves) < 2)
        self.view.select_places([self._table.place_of(number) for number in wanted])

    @Slot(int)
    def _on_written(self, number: int) -> None:
        row = self._book.draft.find(number)
        if row is not None:
            self._table.renew_row(row)

    @Slot()
    def _on_looked_through(self) -> None:
        self._table.mark(self._book.to_mend)

    @Slot()
    def _on_selected(self) -> None:
        chosen = self._chosen()
        self._faults.show_of(chosen[0] if len(chosen) == 1 else None)

    def _chosen(self) -> Sequence[int]:
        shown = self._table.shown
        return [shown[place].number for place in self.view.places() if place < len(shown)]

    @Slot()
    def _on_add(self) -> None:
        self.search.clear()
        number = self._book.add([Concept((), ())], english_only=True)[0]
        place = self._table.place_of(number)
        self.view.select_places([place])
        self.view.edit(self._table.index(place, 0))

    @Slot()
    def _on_remove(self) -> None:
        if not self._session.read_only:
            self._book.remove(self._chosen())


def _edited(concept: Concept, column: int, text: str) -> Concept:
    terms = tuple(dict.fromkeys(term.strip() for term in text.split("|") if term.strip()))
    match column:
        case 0:
            return replace(concept, forbidden=terms)
        case 1:
            return replace(concept, deprecated=terms)
        case 2:
            return concept if terms == concept.allowed else replace(concept, preferred=terms, admitted=())
        case _:
            return replace(concept, note=text.strip())
