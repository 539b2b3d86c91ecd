"""The entries of the project's glossaries: list, search, form, changes of several at once.

Decides what is offered for the entries that are selected. What was changed is kept in the draft until it is saved.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QInputDialog,
    QLineEdit,
    QMenu,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from duizhao.domain.errors import UserError
from duizhao.domain.glossary import Concept, Glossary
from duizhao.domain.glossary_faults import Fault, FaultKind
from duizhao.services.glossaries import Holdings
from duizhao.ui.glossary.draft import Draft, Row
from duizhao.ui.glossary.form import ConceptForm
from duizhao.ui.glossary.shelves import Shelves
from duizhao.ui.glossary.table import COLUMNS, ConceptTable
from duizhao.ui.look import Look
from duizhao.ui.panels.base import Column, WordsButton, words
from duizhao.ui.session import Session

_FLAGS = ("exact", "case", "must", "redline")
_WIDTHS = (130, 150, 110, 120, 70, 80)
_DOMAIN, _SHELF = 4, 5
_FORM_WIDTH = 400


class Terms(QWidget):
    """`changed` says that there is something else to save; `said` carries a sentence for the foot of the dialog."""

    changed = Signal()
    said = Signal(str)

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.draft = Draft(Holdings())
        self._faults: dict[int, list[Fault]] = {}
        self._checked: Sequence[Row] = ()
        self._choosing = False
        self.shelves = Shelves(session, look, self)
        self._search = QLineEdit(self)
        self._search.setClearButtonEnabled(True)
        self._faulty = WordsButton("chip", self)
        self._faulty.setCheckable(True)
        self._add, self._several = WordsButton("", self), WordsButton("", self)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._list_deeds)
        self._menu.triggered.connect(self._on_deed)
        self._several.setMenu(self._menu)
        self._table = ConceptTable(look)
        self._view = QTableView(self)
        self._form = ConceptForm(look, self)
        self._fault = words(self, "", "warning")
        self._dress_view()
        self._lay_out()
        self._search.textChanged.connect(self._filter)
        self._faulty.toggled.connect(self._filter)
        self._add.clicked.connect(self._on_add)
        self._form.changed.connect(self._on_typed)
        self.shelves.chosen.connect(self._filter)
        self.shelves.said.connect(self.said)
        self.shelves.export_wanted.connect(self._export)
        self._view.selectionModel().selectionChanged.connect(self._on_selected)
        for keys, slot in ((QKeySequence.StandardKey.Undo, self.undo), (QKeySequence.StandardKey.Redo, self.redo)):
            action = QAction(self)
            action.setShortcut(keys)
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(slot)
            self.addAction(action)
        self.retranslate()

    def show_holdings(self, holdings: Holdings) -> None:
        """Begin with what the project holds now."""
        self.draft = Draft(holdings)
        self.shelves.show_shelves(holdings.shelves)
        self._renew()
        if self._table.shown:
            self._view.selectRow(0)

    def retranslate(self) -> None:
        """Give every text in the present language."""
        self._search.setPlaceholderText(self.tr("Search Chinese, English, notes"))
        self._search.setAccessibleName(self.tr("Search the entries"))
        self._add.setText(self.tr("New entry"))
        self._several.setText(self.tr("Selected"))
        self._faulty.setText(self.tr("To look at {count}").format(count=len(self._faults)))
        self._view.setAccessibleName(self.tr("Entries"))
        self._table.set_titles(
            (self.tr("Chinese"), self.tr("English"), self.tr("Also"), self.tr("Not wanted"), self.tr("Subject"), self.tr("Glossary"))
        )

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  (Qt's name)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @Slot()
    def undo(self) -> None:
        """Take the last step back."""
        if self.draft.undo():
            self._renew()

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back."""
        if self.draft.redo():
            self._renew()

    def _dress_view(self) -> None:
        view = self._view
        view.setModel(self._table)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setSortingEnabled(True)
        view.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(28)
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in range(COLUMNS):
            view.setColumnWidth(column, _WIDTHS[column])
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(6)
        bar.addWidget(self._search, 1)
        for button in (self._faulty, self._add, self._several):
            bar.addWidget(button)
        middle = QWidget(self)
        centre = QVBoxLayout(middle)
        centre.setContentsMargins(0, 0, 0, 0)
        centre.setSpacing(6)
        centre.addLayout(bar)
        centre.addWidget(self._view, 1)
        centre.addWidget(self._fault)
        side = Column(self)
        side.layout_.setContentsMargins(0, 0, 0, 0)
        side.layout_.addWidget(self._form)
        side.setMinimumWidth(280)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(middle)
        splitter.addWidget(side)
        splitter.setSizes([1000 - _FORM_WIDTH, _FORM_WIDTH])
        splitter.setStretchFactor(0, 1)
        splitter.setChildrenCollapsible(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 12, 8)
        row.setSpacing(12)
        row.addWidget(self.shelves)
        row.addWidget(splitter, 1)

    def _renew(self) -> None:
        """Show the draft as it is now, with the same rows selected as far as they are listed."""
        kept = self._selected()
        shelf = self.shelves.current
        rows = [row for row in self.draft.rows if shelf is None or row.shelf == shelf]
        self._choosing = True
        self._table.show_rows(rows, {each.key: each.name for each in self.draft.shelves})
        self._view.setColumnHidden(_DOMAIN, not any(row.concept.domain for row in rows))
        self._view.setColumnHidden(_SHELF, shelf is not None or len(self.draft.shelves) < 2)
        self._select(kept)
        self._choosing = False
        self._on_selected()
        changed = self.draft.is_changed
        self.shelves.hold(changed=changed)
        self._checked = self.draft.rows
        self._session.glossaries.find_faults([row.concept for row in self._checked], self._on_faults)
        self.changed.emit()

    def _on_faults(self, faults: Sequence[Fault]) -> None:
        rows, found = self._checked, dict[int, list[Fault]]()
        if rows is not self.draft.rows:
            return  # they were found in rows that have been changed since
        for fault in faults:
            if fault.kind is not FaultKind.OVERLAP:
                for index in fault.concepts:
                    found.setdefault(rows[index].number, []).append(fault)
        self._faults = found
        self._table.mark(frozenset(found))
        self._faulty.setText(self.tr("To look at {count}").format(count=len(found)))
        self._say_fault()

    @Slot()
    def _filter(self) -> None:
        self._choosing = True
        kept = self._selected()
        shelf = self.shelves.current
        rows = [row for row in self.draft.rows if shelf is None or row.shelf == shelf]
        self._table.show_rows(rows, {each.key: each.name for each in self.draft.shelves})
        self._table.filter(self._search.text(), faulty=self._faulty.isChecked())
        self._select(kept)
        self._choosing = False
        self._on_selected()

    def _selected(self) -> list[int]:
        """The numbers of the rows that are selected."""
        shown = self._table.shown
        return [shown[index.row()].number for index in self._view.selectionModel().selectedRows() if index.row() < len(shown)]

    def _select(self, numbers: Sequence[int]) -> None:
        self._view.clearSelection()
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for place in (self._table.place_of(number) for number in numbers):
            if place >= 0:
                self._view.selectionModel().select(self._table.index(place, 0), flags)

    @Slot()
    def _on_selected(self) -> None:
        if self._choosing:
            return
        numbers = self._selected()
        self.draft.rest()
        self._form.show_concept(self.draft.row(numbers[0]).concept if len(numbers) == 1 else None)
        self._form.setEnabled(len(numbers) == 1 and not self._session.read_only)
        self._several.setEnabled(bool(numbers) and not self._session.read_only)
        self._add.setEnabled(not self._session.read_only)
        self._say_fault()

    def _say_fault(self) -> None:
        numbers = self._selected()
        faults = self._faults.get(numbers[0], []) if len(numbers) == 1 else []
        self._fault.setText("\n".join(dict.fromkeys(self._sentence(fault, numbers[0]) for fault in faults)))
        self._fault.setVisible(bool(faults))

    def _sentence(self, fault: Fault, number: int) -> str:
        """What a fault says, seen from the entry with this number."""
        rows = self._checked
        other = next((rows[index] for index in fault.concepts if rows[index].number != number), rows[fault.concepts[0]])
        english = other.concept.allowed[0] if other.concept.allowed else ""
        return self._session.voice.say(f"fault.{fault.kind}", term=fault.term, chinese=fault.term, other=english)

    @Slot(object)
    def _on_typed(self, concept: Concept) -> None:
        numbers = self._selected()
        if len(numbers) == 1:
            self.draft.put(numbers[0], concept)
            self._renew()
            self.draft.resume(numbers[0])

    @Slot()
    def _on_add(self) -> None:
        self._search.clear()
        self._faulty.setChecked(False)
        number = self.draft.add(Concept((), ()), self.shelves.current)
        self._renew()
        self._select([number])
        place = self._table.place_of(number)
        if place >= 0:
            self._view.scrollTo(self._table.index(place, 0))
        self._form.focus_first()

    @Slot()
    def _list_deeds(self) -> None:
        """What can be done to the entries that are selected."""
        self._menu.clear()
        deeds = {
            "copy": self.tr("Duplicate"),
            "domain": self.tr("Set the subject…"),
            "exact": self.tr("Exact form, on or off"),
            "case": self.tr("Capitals as listed, on or off"),
            "must": self.tr("Must be rendered, on or off"),
            "redline": self.tr("Red line, on or off"),
            "remove": self.tr("Delete"),
        }
        for name, text in deeds.items():
            self._menu.addAction(text).setData(name)
        if len(self.draft.shelves) > 1:
            self._menu.addSeparator()
            for shelf in self.draft.shelves:
                self._menu.addAction(self.tr("Move to “{name}”").format(name=shelf.name.replace("&", "&&"))).setData(shelf.key)

    @Slot(QAction)
    def _on_deed(self, action: QAction) -> None:
        deed, numbers = action.data(), self._selected()
        if isinstance(deed, int):
            self.draft.move(numbers, deed)
        elif deed == "remove":
            self.draft.remove(numbers)
        elif deed == "copy":
            for number in numbers:
                self.draft.add(self.draft.row(number).concept, self.draft.row(number).shelf)
        elif deed == "domain":
            self._ask_domain()
            return
        elif deed in _FLAGS:
            on = not all(getattr(self.draft.row(number).concept, deed) for number in numbers)
            self.draft.change(numbers, _with_flag(deed, on=on))
        self._renew()

    def _ask_domain(self) -> None:
        asking = QInputDialog(self)
        asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asking.setWindowTitle(self.tr("Subject"))
        asking.setLabelText(self.tr("Subject of the selected entries:"))
        asking.textValueSelected.connect(self._on_domain)
        asking.open()

    @Slot(str)
    def _on_domain(self, text: str) -> None:
        self.draft.change(self._selected(), _with_domain(text.strip()))
        self._renew()

    @Slot(object)
    def _export(self, path: Path) -> None:
        shelf = self.shelves.current
        rows = [row.concept for row in self.draft.rows if shelf is None or row.shelf == shelf]
        name = next((each.name for each in self.draft.shelves if each.key == shelf), path.stem)
        self._session.glossaries.write(Glossary(tuple(rows), name), path, self._on_exported, self._on_refused)

    def _on_exported(self, _: object) -> None:
        self.said.emit(self.tr("Exported."))

    def _on_refused(self, error: UserError) -> None:
        self.said.emit(self._session.voice.say(error.code, **error.values))


def _with_domain(domain: str) -> Callable[[Concept], Concept]:
    def changed(concept: Concept) -> Concept:
        return replace(concept, domain=domain)

    return changed


def _with_flag(name: str, *, on: bool) -> Callable[[Concept], Concept]:
    def changed(concept: Concept) -> Concept:
        match name:
            case "exact":
                return replace(concept, exact=on)
            case "case":
                return replace(concept, case=on)
            case "must":
                return replace(concept, must=on)
            case _:
                return replace(concept, redline=on)

    return changed
