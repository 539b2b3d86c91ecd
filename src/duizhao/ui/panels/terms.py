"""The terms of a row: how the glossary has them, whether they stand in the English, and a button that inserts one.

Decides the numbers under which terms are inserted. Finds no terms itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from duizhao.domain.glossary import Concept, TermHit, TermState
from duizhao.ui.icons import icon
from duizhao.ui.look import Look, Type, part
from duizhao.ui.panels.base import MOST, WordsButton, emptied, strong, words

_KEYS = 9
"""Ctrl+1 to Ctrl+9."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One concept of the row: as it is written in the Chinese, how often, and in how many places the English has it."""

    chinese: str
    concept: Concept
    count: int
    found: int


def listed(source: str, hits: Sequence[TermHit]) -> list[Listed]:
    """The concepts of a row in the order of their first place in the Chinese."""
    kept: dict[Concept, list[TermHit]] = {}
    for hit in sorted(hits, key=_place):
        kept.setdefault(hit.concept, []).append(hit)
    return [
        Listed(source[slice(*places[0].source_span)], concept, len(places), sum(hit.state is TermState.RIGHT for hit in places))
        for concept, places in kept.items()
    ]


class Terms(QWidget):
    """`insert_wanted` carries the English that is to stand at the caret, `look_up_wanted` Chinese: how it was said before."""

    insert_wanted = Signal(str)
    look_up_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: object = None
        self._english: list[str] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def show_terms(self, terms: Sequence[Listed], language: str, *, writable: bool) -> None:
        """Show these, in place of those before."""
        if (described := (tuple(terms), language, writable)) == self._shown:
            return
        self._shown = described
        self._english = [term.concept.preferred[0] for term in terms if term.concept.preferred]
        emptied(self._column)
        number = 0
        for term in terms[:MOST]:
            number += bool(term.concept.preferred)
            self._column.addWidget(self._row(term, number if term.concept.preferred and writable else 0))
        if len(terms) > MOST:
            self._column.addWidget(words(self, self.tr("More terms: {count}").format(count=len(terms) - MOST), "soft"))

    def forget(self) -> None:
        """Words or colours are others now: what is shown next is made anew."""
        self._shown = None

    def insert(self, number: int) -> None:
        """Insert the preferred English of the term with this number, from 1."""
        if 1 <= number <= len(self._english):
            self.insert_wanted.emit(self._english[number - 1])

    @Slot()
    def _insert(self) -> None:
        button = self.sender()
        if isinstance(button, WordsButton):
            self.insert(int(button.property("number")))

    @Slot()
    def _look_up(self) -> None:
        button = self.sender()
        if isinstance(button, WordsButton):
            self.look_up_wanted.emit(str(button.property("chinese")))

    def _row(self, term: Listed, number: int) -> QWidget:
        holder = QWidget(self)
        holder.setToolTip(self._tip(term.concept))
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(8)
        row.addWidget(self._mark(term, holder), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(1)
        chinese = words(holder, term.chinese)
        chinese.setFont(strong(self._look.font(Type.INTERFACE)))
        head = QHBoxLayout()
        head.addWidget(chinese, 1)
        head.addWidget(self._asking(term.chinese, holder))
        column.addLayout(head)
        english = words(holder, " / ".join(term.concept.allowed) or self.tr("no English is set"))
        column.addWidget(english)
        if term.concept.note:
            note = words(holder, term.concept.note, "soft")
            note.setFont(self._look.font(Type.SMALL))
            column.addWidget(note)
        row.addLayout(column, 1)
        if number:
            row.addWidget(self._button(number, holder), 0, Qt.AlignmentFlag.AlignTop)
        return holder

    def _button(self, number: int, parent: QWidget) -> WordsButton:
        button = WordsButton("quiet", parent)
        button.setProperty("number", number)
        button.setText(self.tr("Insert {number}").format(number=number) if number <= _KEYS else self.tr("Insert"))
        button.setIcon(icon("add", self._look.palette.accent))
        button.setToolTip(f"Ctrl+{number}" if number <= _KEYS else "")
        button.clicked.connect(self._insert)
        return button

    def _asking(self, chinese: str, parent: QWidget) -> WordsButton:
        """A button that asks the memory for the term."""
        button = WordsButton("row-link", parent)
        said = self.tr("How was “{term}” said before?").format(term=chinese)
        button.setProperty("chinese", chinese)
        button.setIcon(icon("search", self._look.palette.accent))
        button.setToolTip(said)
        button.setAccessibleName(said)
        button.clicked.connect(self._look_up)
        return button

    def _mark(self, term: Listed, parent: QWidget) -> QLabel:
        """A check mark where the English has the term everywhere, an open circle where it has not."""
        mark = QLabel(parent)
        whole = term.found >= term.count
        palette = self._look.palette
        name, colour = ("confirmed", palette.approved) if whole else ("new", palette.faint)
        mark.setPixmap(icon(name, colour, 15).pixmap(QSize(15, 15)))
        said = self.tr("stands in the English") if whole else self.tr("not found in the English")
        mark.setToolTip(said)
        mark.setAccessibleName(said)
        part(mark, "soft")
        return mark

    def _tip(self, concept: Concept) -> str:
        lines = [concept.note] if concept.note else []
        if concept.admitted:
            lines.append(self.tr("Admitted: {terms}").format(terms=", ".join(concept.admitted)))
        if concept.forbidden:
            lines.append(self.tr("Forbidden: {terms}").format(terms=", ".join(concept.forbidden)))
        return "\n".join(lines)


def _place(hit: TermHit) -> tuple[int, int]:
    return hit.source_span
