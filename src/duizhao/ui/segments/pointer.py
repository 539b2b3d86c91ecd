"""What the mouse points at in the rows.

Decides which place of which text a point is, and what is selected in the Chinese. What a click means for the current row, the view decides.
"""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QTextLayout

from duizhao.domain.findings import Finding
from duizhao.domain.glossary import TermHit
from duizhao.domain.marks import Mark
from duizhao.domain.text import Span
from duizhao.ui.segments.canvas import Canvas
from duizhao.ui.segments.columns import PAD_X, PAD_Y
from duizhao.ui.segments.layouts import Cell
from duizhao.ui.text.document import place_at
from duizhao.ui.text.labels import Pill
from duizhao.ui.text.marks import findings_at


class Side(StrEnum):
    """The column that is pointed at."""

    NUMBER = "number"
    SOURCE = "source"
    TARGET = "target"


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in a row: `unit` counts UTF-16 units of the drawn text, `point` code points of the plain one."""

    position: int
    side: Side
    unit: int = 0
    point: int = 0


def hit(canvas: Canvas, where: QPoint) -> Hit | None:
    """What is at a point of the viewport."""
    found = canvas.row_at(where)
    if found is None:
        return None
    row, placed = found
    position, columns = row.state.position, canvas.columns
    if where.x() < columns.source:
        return Hit(position, Side.NUMBER)
    side, cell, left = (
        (Side.SOURCE, row.source, columns.source) if where.x() < columns.target else (Side.TARGET, row.target, columns.target)
    )
    unit = place_at(cell.layout, QPointF(where - QPoint(left + PAD_X, placed.y + PAD_Y)), cell.face)
    return Hit(position, side, unit, cell.points.point(unit))


def source_place(canvas: Canvas, position: int, where: QPoint) -> int:
    """The place of a row's Chinese that is nearest to a point, wherever that is."""
    placed = canvas.placed(position)
    cell = canvas.layouts.of(position).source
    if placed is None:
        return 0
    return place_at(cell.layout, QPointF(where - QPoint(canvas.columns.source + PAD_X, placed.y + PAD_Y)), cell.face)


def word_at(canvas: Canvas, place: Hit) -> Span:
    """What a double click in the Chinese selects, in units: the glossary's term, else the word."""
    row = canvas.layouts.of(place.position)
    for term in sorted(row.state.terms, key=_length, reverse=True):
        start, end = term.source_span
        if start <= place.point < end:
            return row.source.points.span((start, end))
    layout, words = row.source.layout, QTextLayout.CursorMode.SkipWords
    end = layout.nextCursorPosition(place.unit, words)
    return layout.previousCursorPosition(end, words), end


def selected_text(cell: Cell, span: Span) -> str:
    """The plain text of a selection in units."""
    return cell.dressed.plain[cell.points.point(span[0]) : cell.points.point(span[1])]


def pointed_findings(canvas: Canvas, place: Hit) -> list[Finding]:
    """The findings at a place."""
    state = canvas.layouts.of(place.position).state
    if place.side is Side.SOURCE:
        return findings_at(state.findings, "source_span", place.point, len(state.source.plain))
    if place.side is Side.TARGET:
        return findings_at(state.findings, "target_span", place.point, len(state.target.plain))
    return list(state.findings)


def pointed_marks(canvas: Canvas, place: Hit) -> list[Mark]:
    """The marks by MQM at a place."""
    if place.side is not Side.TARGET:
        return []
    marks = canvas.layouts.of(place.position).state.marks
    return [each.mark for each in marks if each.span is not None and each.span[0] <= place.point < each.span[1]]


def pointed_pill(canvas: Canvas, where: QPoint) -> Pill | None:
    """The pill at a point of the viewport; those of the English that is edited are the editor's."""
    found, columns = canvas.row_at(where), canvas.columns
    if found is None or where.x() < columns.source:
        return None
    row, placed = found
    cell, left = (row.source, columns.source) if where.x() < columns.target else (row.target, columns.target)
    if cell is row.target and row.state.position == canvas.scene.edited:
        return None
    return canvas.pills.at(cell.layout, cell.dressed.pills, QPointF(where - QPoint(left + PAD_X, placed.y + PAD_Y)), cell.face)


def _length(term: TermHit) -> int:
    return term.source_span[1] - term.source_span[0]
