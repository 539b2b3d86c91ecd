"""One entry as a form.

Decides how a field's text becomes terms, one a line, and what is said of a day that is none. What becomes of the entry is the dialog's.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from duizhao.domain.glossary import Concept
from duizhao.ui.look import Look, Type, part
from duizhao.ui.panels.base import words
from duizhao.ui.panels.flow import Flow

_LISTS = ("chinese", "preferred", "admitted", "abbreviations", "deprecated", "forbidden")
_FLAGS = ("exact", "case", "must", "redline")
_LINES = {"chinese": 2, "preferred": 2, "forbidden": 2, "deprecated": 2}
_FEWEST = 1.2


class ConceptForm(QWidget):
    """`changed` carries the entry as it stands in the form, whenever something in it is another."""

    changed = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._concept: Concept | None = None
        self._filling = False
        self._labels = {name: QLabel(self) for name in (*_LISTS, "domain", "source", "since", "until", "note")}
        self._lists = {name: QPlainTextEdit(self) for name in _LISTS}
        self._flags = {name: QCheckBox(self) for name in _FLAGS}
        self._lines = {name: QLineEdit(self) for name in ("domain", "source", "since", "until")}
        self._note = QPlainTextEdit(self)
        self._wrong = words(self, "", "error")
        self._wrong.hide()
        for field in (*self._lists.values(), self._note):
            part(field, "field")
            field.setTabChangesFocus(True)
            field.textChanged.connect(self._on_changed)
        for line in self._lines.values():
            line.textEdited.connect(self._on_changed)
        for flag in self._flags.values():
            flag.toggled.connect(self._on_changed)
        self._lay_out()
        self.retranslate()

    def show_concept(self, concept: Concept | None) -> None:
        """Show this entry, or an empty form that takes nothing."""
        self.setEnabled(concept is not None)
        if concept == self._concept and concept is not None:
            return
        self._concept = concept
        self._filling = True
        shown = concept or Concept((), ())
        for name, field in self._lists.items():
            field.setPlainText("\n".join(getattr(shown, name)))
        for name, flag in self._flags.items():
            flag.setChecked(getattr(shown, name))
        for name in ("domain", "source"):
            self._lines[name].setText(getattr(shown, name))
        for name, day in (("since", shown.since), ("until", shown.until)):
            self._lines[name].setText(day.isoformat() if day else "")
        self._note.setPlainText(shown.note)
        self._wrong.hide()
        self._filling = False

    def focus_first(self) -> None:
        """Begin with the Chinese."""
        self._lists["chinese"].setFocus()

    def retranslate(self) -> None:
        """Give every text in the present language."""
        names: Mapping[str, str] = {
            "chinese": self.tr("Chinese terms"),
            "preferred": self.tr("Preferred English"),
            "admitted": self.tr("Admitted"),
            "abbreviations": self.tr("Abbreviations"),
            "deprecated": self.tr("Not recommended"),
            "forbidden": self.tr("Forbidden"),
            "domain": self.tr("Subject"),
            "source": self.tr("Where it comes from"),
            "since": self.tr("Valid from"),
            "until": self.tr("Valid until"),
            "note": self.tr("Note"),
        }
        for name, label in self._labels.items():
            label.setText(names[name])
            field: QWidget = self._lists.get(name) or self._lines.get(name) or self._note
            field.setAccessibleName(names[name])
            label.setBuddy(field)
        for name in ("since", "until"):
            self._lines[name].setPlaceholderText(self.tr("e.g. 2024-05-03"))
        texts = {
            "exact": (self.tr("Exact form"), self.tr("Letter for letter: no plural, no other spelling")),
            "case": (self.tr("Capitals as listed"), self.tr("Other capitals are a finding")),
            "must": (self.tr("Must be rendered"), self.tr("Left out, it is an error")),
            "redline": (self.tr("Red line"), self.tr("Must never go out; only an editor may waive it")),
        }
        for name, (text, tip) in texts.items():
            self._flags[name].setText(text)
            self._flags[name].setToolTip(tip)
        self._lists["chinese"].setPlaceholderText(self.tr("One a line; empty for a row “avoid → use”"))
        self._lists["preferred"].setPlaceholderText(self.tr("One a line"))
        self._wrong.setText(self.tr("That is no day; write it like 2024-05-03."))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  (Qt's name)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 10, 14, 12)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(3)
        pairs = (
            ("chinese", "preferred"),
            ("admitted", "abbreviations"),
            ("deprecated", "forbidden"),
            ("domain", "source"),
            ("since", "until"),
        )
        step = self.fontMetrics().lineSpacing()
        row = 0
        for pair in pairs:
            for column, name in enumerate(pair):
                part(self._labels[name], "soft")
                self._labels[name].setFont(self._look.font(Type.SMALL))
                field: QWidget = self._lists.get(name) or self._lines[name]
                if name in self._lists:
                    field.setFixedHeight(round(_LINES.get(name, _FEWEST) * step) + 16)
                grid.addWidget(self._labels[name], row, column)
                grid.addWidget(field, row + 1, column)
            row += 2
        grid.addWidget(self._wrong, row, 0, 1, 2)
        part(self._labels["note"], "soft")
        self._labels["note"].setFont(self._look.font(Type.SMALL))
        grid.addWidget(self._labels["note"], row + 1, 0, 1, 2)
        self._note.setFixedHeight(round(2 * step) + 16)
        grid.addWidget(self._note, row + 2, 0, 1, 2)
        box = QWidget(self)
        flow = Flow(box)
        for flag in self._flags.values():
            flow.addWidget(flag)
        below = QVBoxLayout()
        below.addWidget(box)
        below.addStretch(1)
        grid.addLayout(below, row + 3, 0, 1, 2)
        grid.setRowStretch(row + 3, 1)

    @Slot()
    def _on_changed(self) -> None:
        if self._filling or self._concept is None:
            return
        days = {name: _day(self._lines[name].text()) for name in ("since", "until")}
        wrong = {name for name, day in days.items() if day is None and self._lines[name].text().strip()}
        self._wrong.setVisible(bool(wrong))
        kept = self._concept
        lists = {name: _terms(field.toPlainText()) for name, field in self._lists.items()}
        concept = Concept(
            lists["chinese"],
            lists["preferred"],
            lists["admitted"],
            lists["forbidden"],
            self._note.toPlainText().strip(),
            deprecated=lists["deprecated"],
            abbreviations=lists["abbreviations"],
            domain=self._lines["domain"].text().strip(),
            source=self._lines["source"].text().strip(),
            since=kept.since if "since" in wrong else days["since"],
            until=kept.until if "until" in wrong else days["until"],
        )
        exact, case, must, redline = (self._flags[name].isChecked() for name in _FLAGS)
        concept = replace(concept, exact=exact, case=case, must=must, redline=redline)
        if concept != kept:
            self._concept = concept
            self.changed.emit(concept)


def _terms(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line.strip() for line in text.splitlines() if line.strip()))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None
