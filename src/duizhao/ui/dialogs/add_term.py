"""A term from what is selected on both sides.

Decides what is offered when the Chinese is listed already: to admit the English there, rather than to list it twice. Where selections come
from, whoever opens it knows.
"""

from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from duizhao.domain.glossary import Concept
from duizhao.services.glossaries import FIRST_SHELF, Edited, Entry, Holdings
from duizhao.ui.dialogs.sheet import Sheet
from duizhao.ui.look import Look
from duizhao.ui.panels.base import words
from duizhao.ui.panels.filter_bar import FilterField
from duizhao.ui.session import Session

_PLACES = ("preferred", "admitted", "deprecated", "forbidden")


class AddTermSheet(Sheet):
    """Enter adds the term; an entry that has the Chinese already gets the English as what is chosen."""

    def __init__(self, session: Session, look: Look, chinese: str, english: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, 520)
        self._session = session
        self._holdings = Holdings()
        self.chinese, self.english, self.note = (FilterField(self) for _ in range(3))
        self.chinese.setText(" ".join(chinese.split()))
        self.english.setText(" ".join(english.split()))
        self.place, self._shelf = QComboBox(self), QComboBox(self)
        self._form = QFormLayout()
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._labels = [QLabel(self) for _ in range(5)]
        for label, field in zip(self._labels, (self.chinese, self.english, self.place, self._shelf, self.note), strict=True):
            self._form.addRow(label, field)
        self._listed = words(self, "", "warning")
        self._listed.setMinimumHeight(self.fontMetrics().lineSpacing())
        self._chosen = False
        self.body.addLayout(self._form)
        self.body.addWidget(self._listed)
        self.foot.addStretch(1)
        self._cancel, self.agree = self.add_button(), self.add_button("primary")
        self._cancel.clicked.connect(self.reject)
        self.agree.clicked.connect(self._on_agreed)
        self.place.activated.connect(self._on_place)
        for field in (self.chinese, self.english):
            field.textChanged.connect(self._tell)
        self.retranslate()
        session.glossaries.fetch(self._on_fetched)
        (self.chinese if not self.chinese.text() else self.english).setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Add a term"))
        self.heading.setText(self.tr("Add a term"))
        texts = (self.tr("Chinese"), self.tr("English"), self.tr("As"), self.tr("Glossary"), self.tr("Note"))
        for label, text, field in zip(self._labels, texts, (self.chinese, self.english, self.place, self._shelf, self.note), strict=True):
            label.setText(text)
            field.setAccessibleName(text)
        names = (self.tr("preferred"), self.tr("admitted"), self.tr("not recommended"), self.tr("forbidden"))
        kept = max(0, self.place.currentIndex())
        self.place.clear()
        self.place.addItems(names)
        self.place.setCurrentIndex(kept)
        self._cancel.setText(self.tr("Cancel"))
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        """Enter adds the term; while an input method is composing, its keys are its own."""
        composing = any(field.composing for field in (self.chinese, self.english, self.note))
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.agree.isEnabled() and not composing:
                self._on_agreed()
        elif event.key() == Qt.Key.Key_Escape and composing:
            event.accept()
        else:
            super().keyPressEvent(event)

    def _on_fetched(self, holdings: Holdings) -> None:
        self._holdings = holdings
        self._shelf.clear()
        for shelf in holdings.shelves:
            self._shelf.addItem(shelf.name or FIRST_SHELF, shelf.key)
        self._tell()

    def _entry(self) -> Entry | None:
        """The entry that has this Chinese already."""
        chinese = self.chinese.text().strip()
        return next((entry for entry in self._holdings.entries if chinese and chinese in entry.concept.chinese), None)

    @Slot()
    def _tell(self) -> None:
        entry = self._entry()
        if not self._chosen:  # beside English that is listed, another one is admitted, unless somebody wants it otherwise
            self.place.setCurrentIndex(_PLACES.index("preferred" if entry is None or not entry.concept.allowed else "admitted"))
        listed = entry.concept.allowed if entry is not None else ()
        self._listed.setText(
            self.tr("This Chinese is listed: {english}. What you add goes into that entry.").format(english=" · ".join(listed) or "–")
        )
        self._listed.setVisible(entry is not None)
        self._shelf.setEnabled(entry is None and bool(self._holdings.shelves))
        self.agree.setText(self.tr("Add") if entry is None else self.tr("Add to the entry"))
        self.agree.setEnabled(bool(self.english.text().strip()) and bool(self.chinese.text().strip()))

    @Slot()
    def _on_place(self) -> None:
        self._chosen = True

    @Slot()
    def _on_agreed(self) -> None:
        entry, english, note = self._entry(), self.english.text().strip(), self.note.text().strip()
        place = _PLACES[self.place.currentIndex()]
        if entry is None:
            concept = _with(Concept((self.chinese.text().strip(),), (), note=note), place, english)
            self._session.glossaries.add([concept], self._shelf.currentData())
        else:
            said = "; ".join(filter(None, (entry.concept.note, note)))
            changed = _with(replace(entry.concept, note=said), place, english)
            if changed != entry.concept:
                self._session.glossaries.save(Edited(changed=((entry, changed),)))
        self.accept()


def _with(concept: Concept, place: str, english: str) -> Concept:
    """The concept with the English in this list, and in no other; a new preferred term goes before those that are."""
    without = {name: tuple(term for term in getattr(concept, name) if term.casefold() != english.casefold()) for name in _PLACES}
    without[place] = (english, *without[place]) if place == "preferred" else (*without[place], english)
    preferred, admitted, deprecated, forbidden = (without[name] for name in _PLACES)
    return replace(concept, preferred=preferred, admitted=admitted, deprecated=deprecated, forbidden=forbidden)
