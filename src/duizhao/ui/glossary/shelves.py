"""The project's glossaries in the order of their priority, with what can be done to each as a whole.

Decides what is asked before a glossary goes. What is done is signalled or asked of the session, at once, whether the entries beside it are
saved or not.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLabel, QListWidget, QListWidgetItem, QMenu, QMessageBox, QVBoxLayout, QWidget

from duizhao.domain.changes import Changes
from duizhao.domain.document import Remark
from duizhao.domain.errors import UserError
from duizhao.domain.glossary import Glossary
from duizhao.services.glossaries import FIRST_SHELF, Shelf
from duizhao.ui.file_dialog import FileDialog, SaveDialog
from duizhao.ui.glossary.book import Book
from duizhao.ui.look import Look, part
from duizhao.ui.panels.base import WordsButton
from duizhao.ui.session import Session

_READABLE = "*.csv *.tsv *.txt *.xlsx *.tbx *.xml"
_WRITTEN = ("csv", "xlsx", "tbx", "tsv")
WIDTH = 196


class Shelves(QWidget):
    """`chosen` says that another glossary, or all of them, is looked at; `renewed` that the project has others now; `said` carries a sentence."""

    chosen = Signal()
    renewed = Signal()
    said = Signal(str)
    imported = Signal(object, object)
    """A glossary that was read, and the remarks about it: nothing is taken before somebody has seen them."""

    def __init__(self, session: Session, look: Look, book: Book, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._look = look
        self._book = book
        self._shelves: Sequence[Shelf] = ()
        self._title, self._list = QLabel(self), QListWidget(self)
        part(self._title, "caption")
        self._list.setWordWrap(True)
        self._list.currentRowChanged.connect(self._on_current)
        self._menu = QMenu(self)
        self._actions = {name: QAction(self) for name in ("new", "up", "down", "rename", "remove", "export")}
        slots = (self._new, self._up, self._down, self._rename, self._remove, self._export)
        for action, slot in zip(self._actions.values(), slots, strict=True):
            action.triggered.connect(slot)
            self._menu.addAction(action)
        self._import, self._more = WordsButton("", self), WordsButton("", self)
        self._import.clicked.connect(self._on_import)
        self._more.setMenu(self._menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._list, 1)
        column.addWidget(self._import)
        column.addWidget(self._more)
        self.setFixedWidth(WIDTH)
        self.retranslate()

    @property
    def current(self) -> int | None:
        """The key of the glossary that is looked at; None for all."""
        place = self._list.currentRow() - 1
        return self._shelves[place].key if 0 <= place < len(self._shelves) else None

    def show_shelves(self, shelves: Sequence[Shelf]) -> None:
        """List these, keeping the one that is looked at."""
        kept = self.current
        self._shelves = shelves
        self._list.blockSignals(True)
        self._list.clear()
        self._list.addItem(self.tr("All glossaries"))
        for number, shelf in enumerate(shelves, 1):
            named = self.tr("{number}. {name} ({count})").format(number=number, name=shelf.name or FIRST_SHELF, count=shelf.count)
            item = QListWidgetItem(named, self._list)
            item.setToolTip(shelf.name)
        self._list.setCurrentRow(next((place for place, shelf in enumerate(shelves, 1) if shelf.key == kept), 0))
        self._list.blockSignals(False)
        self._allow()

    def show_all(self) -> None:
        """Look at all glossaries."""
        self._list.setCurrentRow(0)

    def take(self, glossary: Glossary, key: int | None) -> None:
        """A glossary of its own, or, into the one with this key, the entries that it does not have yet; those are not saved."""
        if key is None:
            self._session.glossaries.add_shelf(glossary, self._on_done)
            return
        there = {row.concept for row in self._book.draft.rows if row.shelf == key}
        added = self._book.add([concept for concept in dict.fromkeys(glossary.concepts) if concept not in there], key)
        known = len(glossary.concepts) - len(added)
        self.said.emit(self.tr("Entries added: {count}; listed already: {known}.").format(count=len(added), known=known))

    def retranslate(self) -> None:
        """Give every text in the present language."""
        self._title.setText(self.tr("GLOSSARIES, THE FIRST HOLDS"))
        self._list.setAccessibleName(self.tr("Glossaries"))
        self._import.setText(self.tr("Import…"))
        self._more.setText(self.tr("Glossary"))
        texts = (
            self.tr("New glossary…"),
            self.tr("Move up"),
            self.tr("Move down"),
            self.tr("Rename…"),
            self.tr("Remove…"),
            self.tr("Export…"),
        )
        for action, text in zip(self._actions.values(), texts, strict=True):
            action.setText(text)
        if self._shelves:
            self.show_shelves(self._shelves)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  (Qt's name)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _allow(self) -> None:
        place = self._list.currentRow() - 1
        named, writable = place >= 0, not self._session.read_only
        self._actions["up"].setEnabled(writable and place > 0)
        self._actions["down"].setEnabled(writable and named and place < len(self._shelves) - 1)
        for name in ("rename", "remove"):
            self._actions[name].setEnabled(writable and named)
        self._actions["new"].setEnabled(writable)
        self._import.setEnabled(writable)

    @Slot()
    def _on_current(self) -> None:
        self._allow()
        self.chosen.emit()

    @Slot()
    def _up(self) -> None:
        self._move(-1)

    @Slot()
    def _down(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        if self.current is not None:
            self._session.glossaries.move_shelf(self.current, self._list.currentRow() - 1 + step, self._on_done)

    @Slot()
    def _rename(self) -> None:
        shelf = next((shelf for shelf in self._shelves if shelf.key == self.current), None)
        if shelf is not None:
            self._ask_name(self.tr("Rename"), shelf.name).textValueSelected.connect(self._on_named)

    @Slot()
    def _new(self) -> None:
        self._ask_name(self.tr("New glossary"), "").textValueSelected.connect(self._on_new)

    def _ask_name(self, title: str, name: str) -> QInputDialog:
        asking = QInputDialog(self)
        asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asking.setWindowTitle(title)
        asking.setLabelText(self.tr("Name of the glossary:"))
        asking.setTextValue(name)
        asking.open()
        return asking

    @Slot(str)
    def _on_named(self, name: str) -> None:
        if name.strip() and self.current is not None:
            self._session.glossaries.rename_shelf(self.current, name.strip(), self._on_done)

    @Slot(str)
    def _on_new(self, name: str) -> None:
        if name.strip():
            self._session.glossaries.add_shelf(Glossary((), name.strip()), self._on_done)

    @Slot()
    def _remove(self) -> None:
        shelf = next((shelf for shelf in self._shelves if shelf.key == self.current), None)
        if shelf is None:
            return
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("Remove"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        count = sum(row.shelf == shelf.key for row in self._book.draft.rows)
        box.setText(self.tr("Remove “{name}” from the project? Entries: {count}").format(name=shelf.name, count=count))
        box.addButton(self.tr("Remove"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.accepted.connect(self._on_removal)
        box.open()

    @Slot()
    def _on_removal(self) -> None:
        if self.current is not None:
            self._session.glossaries.remove_shelf(self.current, self._on_done)

    def _on_done(self, _: Changes) -> None:
        self.renewed.emit()

    @Slot()
    def _on_import(self) -> None:
        dialog = FileDialog(self, self.tr("Import a glossary"), self._folder(), self.tr("Glossaries") + f" ({_READABLE})")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._on_file)
        dialog.open()

    @Slot(str)
    def _on_file(self, name: str) -> None:
        self._session.glossaries.read(Path(name), self._on_read, self._on_refused)

    def _on_read(self, read: tuple[Glossary, Sequence[Remark]]) -> None:
        self.imported.emit(*read)

    def _on_refused(self, error: UserError) -> None:
        self.said.emit(self._session.voice.say(error.code, **error.values))

    @Slot()
    def _export(self) -> None:
        dialog = SaveDialog(self, self.tr("Export the terms"), self._folder(), _WRITTEN)
        dialog.fileSelected.connect(self._on_target)
        dialog.open()

    @Slot(str)
    def _on_target(self, name: str) -> None:
        shelf = self.current
        concepts = tuple(row.concept for row in self._book.draft.rows if shelf is None or row.shelf == shelf)
        title = next((each.name for each in self._shelves if each.key == shelf), Path(name).stem)
        self._session.glossaries.write(Glossary(concepts, title), Path(name), self._on_exported, self._on_refused)

    def _on_exported(self, _: object) -> None:
        self.said.emit(self.tr("Exported."))

    def _folder(self) -> str:
        return str(self._session.path.parent if self._session.path is not None else Path.home())
