"""A report for one reader as a workbook.

Decides how its parts are spread over sheets: one sheet where it has to stand on one page, else one for each table. Every cell is a text, also when
it begins like a formula.
"""

import io
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from duizhao.domain.reports import Cell, Mark, Piece, Report, Table, said
from duizhao.domain.text import showable
from duizhao.formats.base import LINE_BREAK

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_LONGEST_CELL = 32_767
_LONGEST_NAME = 31
_NOT_IN_NAME = re.compile(r"[\\/*?:\[\]\x00-\x1f']")
_FORMULA = ("=", "+", "-", "@")
_LETTERS = {True: 92, False: 140}
"""Letters that stand side by side on a page of A4, upright and across."""
_LINE = 15.0
"""Points of a line; a row's height has to be said, for not every program finds it by itself."""
_WIDE_FROM = 0x2E7F
_INK = {Mark.INSERTED: "FF0B6B3A", Mark.DELETED: "FFA3271C", Mark.SOFT: "FF6A645A"}


def workbook_bytes(report: Report) -> bytes:
    """The report as a workbook."""
    from openpyxl import Workbook  # noqa: PLC0415  (0.25 s)

    book = Workbook()
    writer = _Writer(book.worksheets[0], report)
    writer.head(report)
    for table in report.tables:
        if not report.one_page and table.rows:
            writer.finish()
            writer = _Writer(book.create_sheet(), report, table.heading)
        writer.table(table)
    writer.signatures(report.signatures)
    writer.finish()
    book.properties.title, book.properties.creator = showable(report.title), ""
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


class _Writer:
    """Writes one sheet from the top; the narrowest column is a hundredth of the page."""

    def __init__(self, sheet: "Worksheet", report: Report, heading: str = "") -> None:
        self._sheet = sheet
        self._letters = _LETTERS[report.one_page]
        self._upright = report.one_page
        self._row = 0
        self._grid = self._edges(report.tables if report.one_page else [table for table in report.tables if table.heading == heading])
        sheet.title = _NOT_IN_NAME.sub(" ", showable(heading or report.title))[:_LONGEST_NAME].strip() or "1"

    def _edges(self, tables: Sequence[Table]) -> list[int]:
        """Where the columns of all tables begin, and the end, in per cent: cells reach over several columns of the sheet."""
        edges = {0, 100, *((20,) if self._upright or not tables else ())}
        for table in tables:
            edges |= {sum(table.widths[:place]) for place in range(len(table.widths))}
        return sorted(edges)

    def head(self, report: Report) -> None:
        self._line([(said(report.title, Mark.STRONG), 100)], size=15)
        for name, value in report.facts:
            self._line([(said(name, Mark.SOFT), 20), (said(value), 80)])

    def table(self, table: Table) -> None:
        if self._row:
            self._row += 1
        self._line([(said(table.heading, Mark.STRONG), 100)], size=12)
        if table.columns and table.rows:
            self._line(list(zip((said(name, Mark.STRONG) for name in table.columns), table.widths, strict=True)), header=True)
        if not table.rows:
            self._line([(said(table.otherwise, Mark.SOFT), 100)])
        for row in table.rows:
            self._line(list(zip(row, table.widths, strict=True)), lined=True)
        if not self._upright and table.columns and table.rows:
            self._sheet.freeze_panes = f"A{self._row - len(table.rows) + 1}"
            self._sheet.print_title_rows = f"{self._row - len(table.rows)}:{self._row - len(table.rows)}"

    def signatures(self, names: Sequence[str]) -> None:
        if names:
            self._row += 1
            self._line([(said("        ".join(f"{name}____________" for name in names)), 100)])

    def finish(self) -> None:
        from openpyxl.utils import get_column_letter  # noqa: PLC0415  (with openpyxl)
        from openpyxl.worksheet.properties import PageSetupProperties  # noqa: PLC0415  (with openpyxl)

        for place, (start, end) in enumerate(zip(self._grid, self._grid[1:], strict=False), start=1):
            self._sheet.column_dimensions[get_column_letter(place)].width = max(2, (end - start) * self._letters / 100)
        self._sheet.page_setup.paperSize = 9  # A4
        self._sheet.page_setup.orientation = "portrait" if self._upright else "landscape"
        self._sheet.page_setup.fitToHeight = 1 if self._upright else 0
        self._sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)

    def _line(self, cells: Sequence[tuple[Cell, int]], size: int = 11, *, header: bool = False, lined: bool = False) -> None:
        from openpyxl.styles import Alignment, Border, Font, PatternFill, Side  # noqa: PLC0415  (with openpyxl)

        self._row += 1
        at = height = 0
        for content, width in cells:
            first, after = self._grid.index(at), self._grid.index(at + width)
            cell: Any = self._sheet.cell(self._row, first + 1)
            text = "".join(map(_text, content))[:_LONGEST_CELL]
            cell.value = _rich(content) if len(content) > 1 and len(text) < _LONGEST_CELL else text
            cell.data_type = "s"
            cell.quotePrefix = text.startswith(_FORMULA)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            only = content[0].mark if len(content) == 1 else Mark.PLAIN
            cell.font = Font(name="Calibri", size=size, bold=only is Mark.STRONG, color=_INK.get(only))
            if header:
                cell.fill = PatternFill("solid", fgColor="F4F1EB")
            if after > first + 1:
                self._sheet.merge_cells(start_row=self._row, end_row=self._row, start_column=first + 1, end_column=after)
            height = max(height, _lines_in(text, width * self._letters // 100) * size)
            at += width
        if lined:
            for place in range(1, len(self._grid)):
                self._sheet.cell(self._row, place).border = Border(bottom=Side("thin", "DDD8CF"))
        self._sheet.row_dimensions[self._row].height = _LINE * max(height, size) / 11 + 3


def _rich(content: Cell) -> Any:
    from openpyxl.cell.rich_text import CellRichText, TextBlock  # noqa: PLC0415  (with openpyxl)
    from openpyxl.cell.text import InlineFont  # noqa: PLC0415  (with openpyxl)

    parts = [piece for piece in content if _text(piece)]
    return CellRichText(*(TextBlock(_font(piece, InlineFont), _text(piece)) for piece in parts)) if parts else ""


def _text(piece: Piece) -> str:
    return showable(piece.text).replace(LINE_BREAK, "\n")


def _font(piece: Piece, make: Any) -> Any:
    return make(
        rFont="Calibri",
        sz=11,
        color=_INK.get(piece.mark),
        b=piece.mark is Mark.STRONG or None,
        strike=piece.mark is Mark.DELETED or None,
        u="single" if piece.mark is Mark.INSERTED else None,
    )


def _lines_in(text: str, width: int) -> int:
    """About how many lines a text takes in a column of so many letters; a Chinese character is as wide as two."""
    return sum(1 + sum(2 if ord(letter) > _WIDE_FROM else 1 for letter in line) // max(1, width) for line in text.split("\n"))
