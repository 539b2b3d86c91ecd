"""The entries that have Chinese: list, search, form.

Decides which entries are listed and which one is in the form. What was changed is kept in the book until it is saved.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QSplitter, QVBoxLayout, QWidget

from duizhao.domain.glossary import Concept
from duizhao.services.glossaries import FIRST_SHELF
from duizhao.ui.glossary.book import Book
from duizhao.ui.glossary.bulk import Deeds
from duizhao.ui.glossary.draft import Row
from duizhao.ui.glossary.faults import FaultNotes
from duizhao.ui.glossary.form import ConceptForm
from duizhao.ui.glossary.shelves import Shelves
from duizhao.ui.glossary.table import ConceptTable, RowView, Wanted
from duizhao.ui.look import PAGE_MARGINS, Look, part
from duizhao.ui.panels.base import Column, WordsButton, words
from duizhao.ui.session import Session

_WIDTHS = (130, 150, 80, 95, 80)
_SHELF = 4
_FORM_WIDTH, _NARROWEST_FORM = 410, 270
_PAUSE_MS, _MANY = 120, 20_000
_ALL, _MEND, _KNOW = range(3)


class Terms(QWidget):
    """The list shows the glossary that is looked at in `shelves`, or all."""

    said = Signal(str)

    def __init__(self, session: Session, look: Look, book: Book, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._book = book
        self._kept: Sequence[Row] = ()
        self._choosing = False
        self.shelves = Shelves(session, look, book, self)
        self.search = QLineEdit(self)
        self.search.setClearButtonEnabled(True)
        self._subject, self._which = QComboBox(self), QComboBox(self)
        self._count = QLabel(self)
        part(self._count, "soft")
        self._add, self._several = WordsButton("", self), WordsButton("", self)
        self._deeds = Deeds(book, self.chosen, self)
        self._several.setMenu(self._deeds)
        self._table = ConceptTable(look)
        self.view = RowView(self._table, _WIDTHS, 1)
        self._begin = words(self.view.viewport(), "", "soft")
        self._begin.setAlignment(Qt.AlignmentFlag.AlignCenter)
        QVBoxLayout(self.view.viewport()).addWidget(self._begin)
        self._form = ConceptForm(look, self)
        self._faults = FaultNotes(book, look, self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._dress_view()
        self._lay_out()
        self._connect()
        self.retranslate()

    def chosen(self) -> Sequence[int]:
        """The numbers of the rows that are selected."""
        return [row.number for row in self._chosen_rows()]

    def show_row(self, number: int) -> None:
        """Point at a row, whatever hides it."""
        self._unfilter()
        self._renew([number])

    def retranslate(self) -> None:
        """Give every text in the present language."""
        self.search.setPlaceholderText(self.tr("Search Chinese, English, notes"))
        self.search.setAccessibleName(self.tr("Search the entries"))
        self._add.setText(self.tr("New entry"))
        self._subject.setAccessibleName(self.tr("Subject"))
        self._which.setAccessibleName(self.tr("Which entries"))
        self.view.setAccessibleName(self.tr("Entries"))
        self._table.set_titles((self.tr("Chinese"), self.tr("English"), self.tr("Also"), self.tr("Not wanted"), self.tr("Glossary")))
        self._list_subjects()
        self._list_which()
        self._say_count()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  (Qt's name)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _connect(self) -> None:
        book = self._book
        book.begun.connect(self._on_begun)
        book.renewed.connect(self._renew)
        book.typed.connect(self._on_written)
        book.looked_through.connect(self._on_looked_through)
        self.search.textChanged.connect(self._on_search)
        self._soon.timeout.connect(self._filter)
        self._subject.activated.connect(self._filter)
        self._which.activated.connect(self._filter)
        self.shelves.chosen.connect(self._filter)
        self.shelves.said.connect(self.said)
        self._add.clicked.connect(self._on_add)
        self._form.changed.connect(self._on_typed)
        self._faults.wanted.connect(self.show_row)
        self.view.selectionModel().selectionChanged.connect(self._on_selected)
        self.view.customContextMenuRequested.connect(self._on_menu)
        delete = QAction(self.view)
        delete.setShortcut(QKeySequence.StandardKey.Delete)
        delete.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        delete.triggered.connect(self._on_delete)
        self.view.addAction(delete)

    def _dress_view(self) -> None:
        self.view.setSortingEnabled(True)
        self.view.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for bar in (first, second):
            bar.setSpacing(6)
        first.addWidget(self.search, 1)
        for button in (self._add, self._several):
            first.addWidget(button)
        for box in (self._which, self._subject):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.setMinimumContentsLength(8)
            second.addWidget(box)
        second.addStretch(1)
        second.addWidget(self._count)
        middle = QWidget(self)
        centre = QVBoxLayout(middle)
        centre.setContentsMargins(0, 0, 0, 0)
        centre.setSpacing(6)
        centre.addLayout(first)
        centre.addLayout(second)
        centre.addWidget(self.view, 1)
        centre.addWidget(self._faults)
        side = Column(self)
        side.layout_.setContentsMargins(0, 0, 0, 0)
        side.layout_.addWidget(self._form)
        side.setMinimumWidth(_NARROWEST_FORM)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(middle)
        splitter.addWidget(side)
        splitter.setSizes([1000 - _FORM_WIDTH, _FORM_WIDTH])
        splitter.setStretchFactor(0, 1)
        splitter.setChildrenCollapsible(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(*PAGE_MARGINS)
        row.setSpacing(12)
        row.addWidget(self.shelves)
        row.addWidget(splitter, 1)

    def _chosen_rows(self) -> Sequence[Row]:
        shown = self._table.shown
        return [shown[place] for place in self.view.places() if place < len(shown)]

    @Slot()
    def _on_begun(self) -> None:
        """Another draft: what was selected in the last one is found again as far as it is there."""
        draft = self._book.draft
        again = [number for row in self._kept[:1] if (number := draft.again(row)) is not None]
        self.shelves.show_shelves(draft.shelves)
        self._renew(again)
        if not again and self._table.shown:
            self.view.select_places([0])

    @Slot(object)
    def _renew(self, numbers: Sequence[int] | None) -> None:
        """Show the draft as it is now, these rows selected, or the same as before, as far as they are listed."""
        known = [row for number in numbers or () if (row := self._book.draft.find(number)) is not None]
        elsewhere = bool(known) and all(row.english_only for row in known)
        wanted = self.chosen() if numbers is None or elsewhere else numbers
        first = next(iter(self.view.places()), -1)
        self._choosing = True
        self._list_subjects()
        self._table.shelves = {each.key: each.name or FIRST_SHELF for each in self._book.draft.shelves}
        rows = [row for row in self._book.draft.rows if not row.english_only]
        self._table.show_rows(rows, self._wanted())
        self.view.setColumnHidden(_SHELF, self.shelves.current is not None or len(self._book.draft.shelves) < 2)
        places = [place for number in wanted if (place := self._table.place_of(number)) >= 0]
        if not places and wanted and first >= 0:
            places = [min(first, len(self._table.shown) - 1)]  # they were deleted: the next one is looked at
        self.view.select_places(places)
        self._choosing = False
        self._say_count()
        self._on_selected()

    def _wanted(self) -> Wanted:
        numbers = {_MEND: self._book.to_mend, _KNOW: self._book.to_know}.get(self._which.currentIndex())
        domain = self._subject.currentData()
        return Wanted(self.search.text(), self.shelves.current, domain, numbers)

    @Slot()
    def _on_search(self) -> None:
        self._soon.start(_PAUSE_MS if len(self._book.draft.rows) > _MANY else 0)

    @Slot()
    def _filter(self) -> None:
        self._renew(None)

    def _unfilter(self) -> None:
        self.search.clear()
        self._soon.stop()
        self._subject.setCurrentIndex(0)
        self._which.setCurrentIndex(_ALL)
        self.shelves.show_all()

    def _list_subjects(self) -> None:
        kept = self._subject.currentData()
        known = sorted({row.concept.domain for row in self._book.draft.rows if row.concept.domain})
        self._subject.setVisible(bool(known))
        if self._subject.itemText(0) == self.tr("All subjects") and known == [
            self._subject.itemText(n) for n in range(1, self._subject.count())
        ]:
            return
        self._subject.clear()
        self._subject.addItem(self.tr("All subjects"), None)
        for domain in known:
            self._subject.addItem(domain, domain)
        self._subject.setCurrentIndex(max(0, self._subject.findData(kept)) if kept else 0)

    def _list_which(self) -> None:
        kept = max(0, self._which.currentIndex())
        self._which.clear()
        self._which.addItems(
            [
                self.tr("All entries"),
                self.tr("To mend: {count}").format(count=len(self._book.to_mend)),
                self.tr("To know: {count}").format(count=len(self._book.to_know)),
            ]
        )
        self._which.setCurrentIndex(kept)

    def _say_count(self) -> None:
        chosen = len(self.view.places())
        self._count.setText(self.tr("Entries: {count}").format(count=len(self._table.shown)))
        self._several.setText(self.tr("Selected: {count}").format(count=chosen))
        none = self.tr("No terms yet. “New entry” adds one; “Import…” takes a glossary from a file.")
        self._begin.setText(self.tr("No entry is like that.") if self._book.draft.rows else none)
        self._begin.setVisible(not self._table.shown)

    @Slot()
    def _on_looked_through(self) -> None:
        """Say it, but leave the list as it is: an entry that was just mended stays under the hands of whoever mends it."""
        self._list_which()
        self._table.mark(self._book.to_mend)

    @Slot()
    def _on_selected(self) -> None:
        if self._choosing:
            return
        rows = self._kept = self._chosen_rows()
        one = rows[0] if len(rows) == 1 else None
        self._book.draft.steps.rest()
        self._form.show_concept(one.concept if one is not None else None)
        self._form.setEnabled(one is not None and not self._session.read_only)
        self._several.setEnabled(bool(rows) and not self._session.read_only)
        self._add.setEnabled(not self._session.read_only)
        self._faults.show_of(one.number if one is not None else None)
        self._say_count()

    @Slot(object)
    def _on_typed(self, concept: Concept) -> None:
        numbers = self.chosen()
        if len(numbers) == 1:
            self._book.put(numbers[0], concept)

    @Slot(int)
    def _on_written(self, number: int) -> None:
        row = self._book.draft.find(number)
        if row is not None:
            self._table.renew_row(row)

    @Slot()
    def _on_add(self) -> None:
        shelf = self.shelves.current
        self.search.clear()
        self._soon.stop()
        self._subject.setCurrentIndex(0)
        self._which.setCurrentIndex(_ALL)
        self._book.add([Concept((), ())], shelf, english_only=False)
        self._form.focus_first()

    @Slot()
    def _on_delete(self) -> None:
        if not self._session.read_only:
            self._deeds.delete_chosen()

    @Slot(QPoint)
    def _on_menu(self, point: QPoint) -> None:
        if self._several.isEnabled():
            self._deeds.popup(self.view.viewport().mapToGlobal(point))
