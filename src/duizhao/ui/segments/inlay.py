"""The pills in the text that is edited.

Decides where they stand while somebody types, until new ones are told: they move with their words, and what is put in at a pill's place stands
behind it. How they look and how much room they take, `pills` decides; the text knows nothing of them.
"""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QTextBlock, QTextDocument

from duizhao.ui.text.document import DocumentLayout
from duizhao.ui.text.dressing import Dressing
from duizhao.ui.text.labels import Pill
from duizhao.ui.text.pills import Pills
from duizhao.ui.text.typeset import NO_GAPS


class Inlay:
    """Pills in a document, in UTF-16 units of it."""

    def __init__(self, document: QTextDocument, lines: DocumentLayout, dressing: Dressing, setter: Pills) -> None:
        self._document = document
        self._lines = lines
        self._dressing = dressing
        self._setter = setter
        self._by_paragraph: dict[int, list[Pill]] = {}
        self.pills: tuple[Pill, ...] = ()

    def clear(self) -> None:
        """Another text comes, which has none yet."""
        self.pills, self._by_paragraph = (), {}
        self._dressing.gaps, self._lines.before = NO_GAPS, {}

    def show(self, pills: tuple[Pill, ...]) -> None:
        """Show these, and no others."""
        if pills != self.pills:
            self.pills = pills
            self.set_anew()

    def set_anew(self) -> None:
        """Dress the text and break its lines again: fonts, marks or pills are others."""
        self._make_room()
        self._dressing.rehighlight()
        self._lines.lay_out_anew()

    def shift(self, start: int, removed: int, added: int) -> None:
        """So many units at `start` became so many others; the text is laid out next."""
        if self.pills:
            self.pills = tuple(replace(pill, unit=_moved(pill.unit, start, removed, added)) for pill in self.pills)
            self._make_room()

    def paint(self, painter: QPainter) -> None:
        """Paint them on the text."""
        for block, corner, pills in self.placed():
            self._setter.paint(painter, block.layout(), pills, corner, self._lines.face)

    def at(self, point: QPointF) -> Pill | None:
        """The pill at a point of the document."""
        found = (self._setter.at(block.layout(), pills, point - corner, self._lines.face) for block, corner, pills in self.placed())
        return next((pill for pill in found if pill is not None), None)

    def placed(self) -> Iterator[tuple[QTextBlock, QPointF, list[Pill]]]:
        """The paragraphs that have pills, each with its corner and its pills by their places in it."""
        for first, pills in self._by_paragraph.items():
            block = self._document.findBlock(first)
            yield block, self._lines.blockBoundingRect(block).topLeft(), pills

    def _make_room(self) -> None:
        self._by_paragraph = {}
        for pill in self.pills:
            first = self._document.findBlock(pill.unit).position()
            self._by_paragraph.setdefault(first, []).append(replace(pill, unit=pill.unit - first))
        gaps = self._setter.gaps(self._document.toRawText(), self.pills, self._lines.face)
        self._dressing.gaps, self._lines.before = gaps, gaps.before


def _moved(unit: int, start: int, removed: int, added: int) -> int:
    if unit <= start:
        return unit
    return unit + added - removed if unit >= start + removed else start + added
