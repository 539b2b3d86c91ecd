"""The project's glossaries and people, to look at and to change.

Decides that nothing reaches the project before it is saved, and that nobody loses what was changed by closing. What is listed and how it is
changed is `ui.glossary`'s.
"""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMessageBox, QTabWidget, QVBoxLayout, QWidget

from duizhao.domain.changes import Changes
from duizhao.domain.document import Remark
from duizhao.domain.errors import UserError
from duizhao.domain.glossary import Glossary
from duizhao.domain.people import People
from duizhao.services.glossaries import FIRST_SHELF, Edited, Holdings
from duizhao.ui.dialogs.import_sheet import ImportSheet
from duizhao.ui.dialogs.sheet import Sheet
from duizhao.ui.glossary.avoid import Avoid
from duizhao.ui.glossary.book import Book
from duizhao.ui.glossary.people import Registry
from duizhao.ui.glossary.terms import Terms
from duizhao.ui.look import Look
from duizhao.ui.panels.base import words
from duizhao.ui.session import Session

_SIZE = QSize(1200, 672)
_HEAD_AND_FOOT = 112
"""What the heading and the buttons take of the height."""


class GlossaryDialog(Sheet):
    """Terms, English to avoid, people: what was changed in all of them is saved as one step."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, _SIZE.width())
        self._session = session
        self._leaving = False
        self._saving = False
        self._read: Glossary | People | None = None
        self._focus: QWidget | None = None
        self.book = Book(session, self)
        self.terms, self.avoid, self.people = (
            Terms(session, look, self.book, self),
            Avoid(session, look, self.book, self),
            Registry(session, look, self),
        )
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        for tab in (self.terms, self.avoid, self.people):
            self.tabs.addTab(tab, "")
        self.tabs.setMinimumHeight(min(_SIZE.height(), self._room().height()) - _HEAD_AND_FOOT)
        self.body.setContentsMargins(0, 0, 0, 0)
        holder = QVBoxLayout()
        holder.addWidget(self.tabs)
        self.body.addLayout(holder, 1)
        self._said = words(self, "", "soft")
        self._undo, self._redo = self.add_button("quiet"), self.add_button("quiet")
        self.foot.addWidget(self._said, 1)
        self._close, self._save = self.add_button(), self.add_button("primary")
        for button in (self._undo, self._redo, self._close, self._save):
            button.setAutoDefault(False)
            button.setDefault(False)
        self._connect()
        self.retranslate()
        self._on_changed()
        self.terms.search.setFocus()
        self._fetch()

    @property
    def is_changed(self) -> bool:
        """Whether there is anything that would be lost."""
        return self._is_savable or bool(self.people.unfinished)

    @property
    def _is_savable(self) -> bool:
        return self.people.is_changed or self.book.draft.is_changed

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Glossary"))
        self.heading.setText(self.tr("Glossary and people"))
        for number, text in enumerate((self.tr("Terms"), self.tr("Avoid → use"), self.tr("People"))):
            self.tabs.setTabText(number, text)
        self._undo.setText(self.tr("Undo"))
        self._redo.setText(self.tr("Redo"))
        self._close.setText(self.tr("Close"))
        self._save.setText(self.tr("Save"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        """Enter belongs to the fields; it closes nothing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
        else:
            super().keyPressEvent(event)

    def reject(self) -> None:
        """Escape is a way to close."""
        self._settle()
        if self._leaving or not self.is_changed:
            super().reject()
        else:
            self._ask()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  (Qt's name)
        self._settle()
        if self._leaving or not self.is_changed:
            super().closeEvent(event)
            return
        event.ignore()
        self._ask()

    def _connect(self) -> None:
        self._close.clicked.connect(self.close)
        self._save.clicked.connect(self._on_save)
        self._undo.clicked.connect(self._on_undo)
        self._redo.clicked.connect(self._on_redo)
        for keys, slot in (
            (QKeySequence.StandardKey.Undo, self._on_undo),
            (QKeySequence.StandardKey.Redo, self._on_redo),
            (QKeySequence.StandardKey.Save, self._on_save),
            (QKeySequence.StandardKey.Find, self._on_find),
        ):
            QShortcut(keys, self).activated.connect(slot)
        for signal in (self.book.begun, self.book.renewed, self.book.typed, self.people.changed, self.tabs.currentChanged):
            signal.connect(self._on_changed)
        for tab in (self.terms, self.people):
            tab.said.connect(self._said.setText)
        self.terms.shelves.renewed.connect(self._fetch)
        self.terms.shelves.imported.connect(self._on_imported)
        self.people.imported.connect(self._on_imported)

    def _edited(self) -> Edited:
        people = (self.people.seen, self.people.people) if self.people.is_changed else None
        return replace(self.book.draft.edited(), people=people)

    def _ask(self) -> None:
        """Ask what becomes of what was changed."""
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("Glossary"))
        box.setText(self.tr("Save what you changed?"))
        if self.people.unfinished:
            lacking = self.tr("Without a name in both languages, and not saved: {count}").format(count=len(self.people.unfinished))
            box.setInformativeText(lacking)
        save = box.addButton(self.tr("Save"), QMessageBox.ButtonRole.AcceptRole)
        leave = box.addButton(self.tr("Leave without saving"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        save.setEnabled(self._is_savable and not self._session.read_only)
        box.setDefaultButton(save)
        save.clicked.connect(self._save_and_leave)
        leave.clicked.connect(self._leave)
        box.open()

    @Slot()
    def _save_and_leave(self) -> None:
        self._leaving = True
        self._on_save()

    @Slot()
    def _leave(self) -> None:
        self._leaving = True
        self.close()

    @Slot()
    def _fetch(self) -> None:
        self._session.glossaries.fetch(self._on_fetched)

    def _on_fetched(self, holdings: Holdings) -> None:
        if not self.people.is_changed or self._saving:
            self.people.show_people(holdings.people)
        self.book.begin(holdings, keep=not self._saving)
        self._let_work(working=True)

    def _let_work(self, *, working: bool) -> None:
        """While it is being saved, nothing can be written that the next draft would not have."""
        self._saving = not working
        focus = self.focusWidget() if not working else None
        self.tabs.setEnabled(working)
        if working and self._focus is not None:
            self._focus.setFocus()
        self._focus = focus
        self._on_changed()

    @Slot()
    def _on_changed(self) -> None:
        free = not self._saving and not self._session.read_only
        self._save.setEnabled(free and self._is_savable)
        steps = self.people.table.steps if self.tabs.currentWidget() is self.people else self.book.draft.steps
        self._undo.setEnabled(free and steps.can_undo)
        self._redo.setEnabled(free and steps.can_redo)

    @Slot()
    def _on_undo(self) -> None:
        if self._undo.isEnabled():
            (self.people if self.tabs.currentWidget() is self.people else self.book).undo()

    @Slot()
    def _on_redo(self) -> None:
        if self._redo.isEnabled():
            (self.people if self.tabs.currentWidget() is self.people else self.book).redo()

    @Slot()
    def _on_find(self) -> None:
        search = (self.terms, self.avoid, self.people)[self.tabs.currentIndex()].search
        search.setFocus()
        search.selectAll()

    @Slot(object, object)
    def _on_imported(self, read: Glossary | People, remarks: Sequence[Remark]) -> None:
        """Say how it was understood and what was left out, before anything is taken."""
        self._read = read
        sentences = [self._session.voice.say(remark.code, **remark.values) for remark in remarks]
        shelves = self.book.draft.shelves if isinstance(read, Glossary) else ()
        sheet = ImportSheet(self._look, sentences, [(shelf.key, shelf.name or FIRST_SHELF) for shelf in shelves], self)
        sheet.taken.connect(self._on_taken)
        sheet.open()

    @Slot(object)
    def _on_taken(self, key: int | None) -> None:
        read, self._read = self._read, None
        if isinstance(read, Glossary):
            self.terms.shelves.take(read, key)
        elif isinstance(read, People):
            self.people.take(read)

    def _settle(self) -> None:
        """Have a cell that is being written in taken into its list."""
        for tab in (self.terms, self.avoid, self.people):
            if tab.view.viewport().isAncestorOf(self.focusWidget()):
                tab.view.setFocus()

    @Slot()
    def _on_save(self) -> None:
        self._settle()
        if not self._is_savable or self._saving or self._session.read_only:
            return
        self._let_work(working=False)
        self._session.glossaries.save(self._edited(), self._on_saved, self._on_refused)

    def _on_saved(self, _: Changes) -> None:
        if self._leaving:
            self.close()
        else:
            self._said.setText(self.tr("Saved; the rows that it reaches are checked anew."))
            self._fetch()

    def _on_refused(self, error: UserError) -> None:
        self._leaving = False
        self._said.setText(self._session.voice.say(error.code, **error.values))
        self._let_work(working=True)
