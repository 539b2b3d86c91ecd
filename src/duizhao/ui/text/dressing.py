"""Marks on the text being edited.

Decides what becomes of marks while somebody types, until new ones are told: they move with their words, and one whose words are typed over
goes. Marks are shown only; the text and its undo steps know nothing of them.
"""

from collections.abc import Iterable

from PySide6.QtGui import QSyntaxHighlighter, QTextDocument

from duizhao.ui.text.marks import Mark, Stretch
from duizhao.ui.text.typeset import NO_GAPS, Typesetter, spaced

_KEEPS_GROWING = frozenset(
    {Mark.BOLD, Mark.ITALIC, Mark.UNDERLINE, Mark.STRIKE, Mark.SUPERSCRIPT, Mark.SUBSCRIPT, Mark.LINK, Mark.INSERTED}
)
"""What is typed inside these bears them too."""


class Dressing(QSyntaxHighlighter):
    """Shows stretches of marks, in UTF-16 units of the document."""

    def __init__(self, document: QTextDocument, typesetter: Typesetter) -> None:
        super().__init__(document)
        self._typesetter = typesetter
        self._stretches: tuple[Stretch, ...] = ()
        self.gaps = NO_GAPS
        """Room between letters, shown from the next time on that the marks are."""

    def show(self, stretches: tuple[Stretch, ...]) -> None:
        """Show these marks, and no others."""
        if stretches != self._stretches:
            self._stretches = stretches
            self.rehighlight()

    def shift(self, start: int, removed: int, added: int) -> None:
        """The text has changed: marks move with their words. Must be told before the text is highlighted anew."""
        self._stretches = tuple(moved(self._stretches, start, removed, added))

    def highlightBlock(self, text: str) -> None:  # noqa: N802, ARG002  (Qt's name)
        """Qt asks for the marks of one paragraph."""
        block = self.currentBlock()
        first, last = block.position(), block.position() + block.length()
        for start, end, marks in self._stretches:
            if start < last and end > first:
                self.setFormat(max(0, start - first), min(end, last) - max(start, first), self._typesetter.format(marks))
        for (unit, length), room in self.gaps.after.items():
            if first <= unit < last:
                self.setFormat(unit - first, length, spaced(room, self.format(unit - first)))


def moved(stretches: Iterable[Stretch], start: int, removed: int, added: int) -> list[Stretch]:
    """Marks after `removed` units at `start` became `added` ones."""
    found: list[Stretch] = []
    after, more = start + removed, added - removed
    for first, last, marks in stretches:
        if last <= start:
            found.append((first, last, marks))
        elif first >= after:
            found.append((first + more, last + more, marks))
        elif kept := marks & _KEEPS_GROWING if removed or first < start < last else marks:
            begin = min(first, start)
            end = last + more if last >= after else start + added
            if begin < end:
                found.append((begin, end, kept))
    return found
