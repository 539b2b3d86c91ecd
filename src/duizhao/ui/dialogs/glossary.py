"""The project's glossaries and people, to look at and to change.

Decides that nothing reaches the project before it is saved, and that nobody loses what was changed by closing. What is listed and how it is
changed is `ui.glossary`'s.
"""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QMessageBox, QTabWidget, QVBoxLayout, QWidget

from duizhao.domain.changes import Changes
from duizhao.domain.document import Remark
from duizhao.domain.errors import UserError
from duizhao.domain.glossary import Glossary
from duizhao.domain.people import People
from duizhao.services.glossaries import Holdings
from duizhao.ui.dialogs.sheet import Sheet
from duizhao.ui.glossary.people import Registry
from duizhao.ui.glossary.terms import Terms
from duizhao.ui.look import Look
from duizhao.ui.panels.base import words
from duizhao.ui.session import Session

_SIZE = QSize(1180, 620)


class GlossaryDialog(Sheet):
    """Terms and people; saved as one step each."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, _SIZE.width())
        self._session = session
        self._read: Glossary | People | None = None
        self._leaving = False
        self._saving = 0
        self.terms, self.people = Terms(session, look, self), Registry(session, look, self)
        self._tabs = QTabWidget(self)
        self._tabs.setDocumentMode(True)
        self._tabs.addTab(self.terms, "")
        self._tabs.addTab(self.people, "")
        holder = QVBoxLayout()
        holder.addWidget(self._tabs)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addLayout(holder, 1)
        self._tabs.setMinimumHeight(_SIZE.height() - 130)
        self._said = words(self, "", "soft")
        self.foot.addWidget(self._said, 1)
        self._close, self._save = self.add_button(), self.add_button("primary")
        self._save.setAutoDefault(False)
        self._save.setDefault(False)
        self._close.clicked.connect(self.close)
        self._save.clicked.connect(self._on_save)
        for part in (self.terms, self.people):
            part.changed.connect(self._on_changed)
            part.said.connect(self._said.setText)
        self.terms.shelves.imported.connect(self._on_imported)
        self.people.imported.connect(self._on_imported)
        self.terms.shelves.renewed.connect(self._fetch)
        self._save.setEnabled(False)
        self.retranslate()
        self._fetch()

    @property
    def is_changed(self) -> bool:
        """Whether there is anything that would be lost."""
        return self.terms.draft.is_changed or self.people.people != self.people.seen

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Glossary"))
        self.heading.setText(self.tr("Glossary and people"))
        self._tabs.setTabText(0, self.tr("Terms"))
        self._tabs.setTabText(1, self.tr("People"))
        self._close.setText(self.tr("Close"))
        self._save.setText(self.tr("Save"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        """Enter belongs to the fields; Ctrl+S saves, Escape closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
        elif event.key() == Qt.Key.Key_S and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self._on_save()
        else:
            super().keyPressEvent(event)

    def reject(self) -> None:
        """Escape is a way to close."""
        if self._leaving or not self.is_changed:
            super().reject()
        else:
            self._ask()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  (Qt's name)
        if self._leaving or not self.is_changed:
            super().closeEvent(event)
            return
        event.ignore()
        self._ask()

    def _ask(self) -> None:
        """Ask what becomes of what was changed."""
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("Glossary"))
        box.setText(self.tr("Save what you changed?"))
        save = box.addButton(self.tr("Save"), QMessageBox.ButtonRole.AcceptRole)
        leave = box.addButton(self.tr("Leave without saving"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
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

    def _fetch(self) -> None:
        self._session.glossaries.fetch(self._on_fetched)

    def _on_fetched(self, holdings: Holdings) -> None:
        self.terms.show_holdings(holdings)
        if self.people.people == self.people.seen:
            self.people.show_people(holdings.people)
        self._on_changed()

    @Slot()
    def _on_changed(self) -> None:
        self._save.setEnabled(self.is_changed and not self._session.read_only and not self._saving)

    @Slot()
    def _on_save(self) -> None:
        edited, people = self.terms.draft.edited(), self.people.people
        if not edited.nothing:
            self._saving += 1
            self._session.glossaries.save(edited, self._on_saved, self._on_refused)
        if people != self.people.seen:
            self._saving += 1
            self._session.glossaries.replace_people(people, self.people.seen, self._on_people_saved, self._on_refused)
        self._on_changed()

    def _on_people_saved(self, changes: Changes) -> None:
        self.people.show_people(self.people.people)
        self._on_saved(changes)

    def _on_saved(self, _: Changes) -> None:
        self._saving -= 1
        if self._saving:
            return
        if self._leaving:
            self.close()
        else:
            self._said.setText(self.tr("Saved; the rows that it reaches are checked anew."))
            self._fetch()

    def _on_refused(self, error: UserError) -> None:
        self._saving, self._leaving = max(0, self._saving - 1), False
        self._said.setText(self._session.voice.say(error.code, **error.values))
        self._on_changed()

    @Slot(object, object)
    def _on_imported(self, read: Glossary | People, remarks: Sequence[Remark]) -> None:
        """Say what was read before it is taken."""
        self._read = read
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("Import"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText("\n".join(self._session.voice.say(remark.code, **remark.values) for remark in remarks))
        take = box.addButton(self.tr("Take it"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(take)
        box.accepted.connect(self._take)
        box.open()

    @Slot()
    def _take(self) -> None:
        read, self._read = self._read, None
        if isinstance(read, Glossary):
            self.terms.shelves.take(read)
        elif isinstance(read, People):
            self.people.take(read)
