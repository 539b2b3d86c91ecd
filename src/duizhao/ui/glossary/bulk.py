"""What can be done to several entries at once, as a menu.

Decides what is offered and what it makes of an entry. Which entries are meant, the list knows; that it can be undone, the book.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from duizhao.domain.glossary import Concept
from duizhao.services.glossaries import FIRST_SHELF
from duizhao.ui.glossary.book import Book

FLAGS = ("exact", "case", "must", "redline")


class Deeds(QMenu):
    """The menu for the entries whose numbers `chosen` gives when it opens."""

    def __init__(self, book: Book, chosen: Callable[[], Sequence[int]], parent: QWidget) -> None:
        super().__init__(parent)
        self._book = book
        self._chosen = chosen
        self._numbers: Sequence[int] = ()
        self._duplicate, self._subject, self._prefer, self._delete = (QAction(self) for _ in range(4))
        self._flags = {name: QAction(self) for name in FLAGS}
        self._shelves = QMenu(self)
        for action, slot in (
            (self._duplicate, self._on_duplicate),
            (self._subject, self._ask_subject),
            (self._prefer, self._on_prefer),
            (self._delete, self.delete_chosen),
        ):
            action.triggered.connect(slot)
        self.addActions([self._duplicate, self._subject, self._prefer])
        self.addSeparator()
        for name, action in self._flags.items():
            action.setCheckable(True)
            action.setData(name)
            self.addAction(action)
        self.addSeparator()
        self.addMenu(self._shelves)
        self.addAction(self._delete)
        self.aboutToShow.connect(self._prepare)
        self.triggered.connect(self._on_flag)
        self._shelves.triggered.connect(self._on_shelf)
        self.retranslate()

    def retranslate(self) -> None:
        """Give every text in the present language."""
        self._duplicate.setText(self.tr("Duplicate"))
        self._subject.setText(self.tr("Set the subject…"))
        self._prefer.setText(self.tr("Prefer the first admitted English"))
        texts: Mapping[str, str] = {
            "exact": self.tr("Exact form"),
            "case": self.tr("Capitals as listed"),
            "must": self.tr("Must be rendered"),
            "redline": self.tr("Red line"),
        }
        for name, text in texts.items():
            self._flags[name].setText(text)
        self._shelves.setTitle(self.tr("Move to another glossary"))
        self._delete.setText(self.tr("Delete"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  (Qt's name)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @Slot()
    def delete_chosen(self) -> None:
        """The chosen entries are no longer wanted."""
        self._book.remove(self._chosen())

    @Slot()
    def _prepare(self) -> None:
        """See which entries are meant, and how they stand."""
        self._numbers = self._chosen()
        rows = [row for number in self._numbers if (row := self._book.draft.find(number)) is not None]
        for name, action in self._flags.items():
            action.setChecked(bool(rows) and all(getattr(row.concept, name) for row in rows))
        self._prefer.setEnabled(any(row.concept.admitted for row in rows))
        self._shelves.clear()
        for shelf in self._book.draft.shelves:
            self._shelves.addAction((shelf.name or FIRST_SHELF).replace("&", "&&")).setData(shelf.key)
        self._shelves.menuAction().setVisible(len(self._book.draft.shelves) > 1)

    @Slot()
    def _on_duplicate(self) -> None:
        rows = [row for number in self._numbers if (row := self._book.draft.find(number)) is not None]
        for shelf in dict.fromkeys(row.shelf for row in rows):
            self._book.add([row.concept for row in rows if row.shelf == shelf], shelf)

    @Slot()
    def _on_prefer(self) -> None:
        self._book.change(self._numbers, _with_first_admitted_preferred)

    @Slot(QAction)
    def _on_flag(self, action: QAction) -> None:
        if action.data() in FLAGS:
            self._book.change(self._numbers, _with_flag(action.data(), on=action.isChecked()))

    @Slot(QAction)
    def _on_shelf(self, action: QAction) -> None:
        self._book.move(self._numbers, action.data())

    @Slot()
    def _ask_subject(self) -> None:
        parent = self.parentWidget()
        asking = QInputDialog(parent)
        asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asking.setWindowTitle(self.tr("Subject"))
        asking.setLabelText(self.tr("Subject of the selected entries:"))
        known = sorted({row.concept.domain for row in self._book.draft.rows if row.concept.domain})
        if known:
            asking.setComboBoxItems(["", *known])
            asking.setComboBoxEditable(True)
        asking.textValueSelected.connect(self._on_subject)
        asking.open()

    @Slot(str)
    def _on_subject(self, text: str) -> None:
        self._book.change(self._numbers, _with_subject(text.strip()))


def _with_first_admitted_preferred(concept: Concept) -> Concept:
    """The first admitted term before those that are preferred, which stay admitted."""
    if not concept.admitted:
        return concept
    first, *rest = concept.admitted
    return replace(concept, preferred=(first,), admitted=(*concept.preferred, *rest))


def _with_subject(domain: str) -> Callable[[Concept], Concept]:
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
