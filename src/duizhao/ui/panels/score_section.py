"""One kind of score in the panel: what it is called, what it means in a few words, its values, and what is to be said of them.

Decides how a section looks. What stands in it, the panel says.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from duizhao.ui.look import Look, Type
from duizhao.ui.panels.base import caption, emptied, strong, words


@dataclass(frozen=True, slots=True)
class Value:
    """A value with its name; `tip` says how it was measured, `late` that it is of an earlier text."""

    name: str
    shown: str
    tip: str = ""
    late: bool = False


class ScoreSection(QWidget):
    """A caption, a meaning, lines of values, and notes below them."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._title = caption(self)
        self._means = words(self, "", "soft")
        self._means.setFont(look.font(Type.SMALL))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self._title)
        column.addWidget(self._means)
        column.addLayout(self._lines)

    def entitle(self, title: str, means: str) -> None:
        """Give the section its words."""
        self._title.setText(title)
        self._means.setText(means)
        self._means.setVisible(bool(means))

    def show_values(self, values: Sequence[Value], notes: Sequence[str]) -> None:
        """Show these values, and these sentences below them."""
        emptied(self._lines)
        for value in values:
            self._lines.addWidget(self._line(value))
        for note in notes:
            label = words(self, note, "soft")
            label.setFont(self._look.font(Type.SMALL))
            self._lines.addWidget(label)

    def _line(self, value: Value) -> QWidget:
        line = QWidget(self)
        line.setToolTip(value.tip)
        name, shown = words(line, value.name), QLabel(value.shown, line)
        shown.setFont(strong(self._look.font(Type.INTERFACE)))
        shown.setEnabled(not value.late)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 1, 0, 1)
        row.setSpacing(10)
        row.addWidget(name, 1)
        row.addWidget(shown)
        return line
