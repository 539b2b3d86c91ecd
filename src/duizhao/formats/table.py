"""Tables as rows of cells: CSV, TSV and XLSX.

Decides how a text is cut into columns. Does not say what the columns mean.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from duizhao.domain.document import Cell, Remark
from duizhao.domain.errors import FileError
from duizhao.domain.text import Text, showable
from duizhao.formats.archive import Archive, is_archive
from duizhao.formats.base import Block, Format, Reading
from duizhao.formats.text import decoded
from duizhao.formats.tidy import seen

_SEPARATORS = "\t,;，；"
_SAMPLE = 50
"""Rows that are enough to see which separator cuts a file evenly."""
_LEAST_UNDER_TITLE = 2
"""Rows that must be left when a first row of a single cell is taken for a title."""
_EVEN_FROM = 0.8
"""Share of rows that a separator cuts into the same number of columns."""

_NOT_IN_TITLE = re.compile(r"[\\/*?:\[\]\x00-\x1f]")
_LONGEST_CELL = 32_767
"""Characters that a cell of a workbook holds."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a cell begins with that a spreadsheet program would calculate, or might (OWASP, CSV injection)."""

WRITTEN = (".csv", ".xlsx")
_PACKED = frozenset({".xlsx", ".docx", ".odt", ".ods"})
"""Suffixes of files that are archives."""
Row = tuple[str, ...]


def rows_of(path: Path, data: bytes, header_within: int = 1) -> tuple[tuple[Row, ...], tuple[Remark, ...]]:
    """The rows of a table with their cells, white space at the ends of cells taken away; empty rows stay, so that numbers hold.

    Above its header a table may have a title: `header_within` so many filled rows the header is one.

    Raises:
        FileError: the file is no table, or it is damaged.
    """
    if is_archive(data):
        return _sheet(path, data), ()
    text, remarks = text_of(path, data)
    return cut(path, text, header_within), remarks


def text_of(path: Path, data: bytes) -> tuple[str, tuple[Remark, ...]]:
    """The text of a table that is no workbook, whatever its name says: some programs give a text a workbook's name.

    Raises:
        FileError: it is no text; under a workbook's name it is a damaged one, which no editor can save as UTF-8.
    """
    try:
        return decoded(path, data)
    except FileError as error:
        if path.suffix.lower() in _PACKED:
            raise FileError("file.damaged", path) from error
        raise


def cut(path: Path, text: str, header_within: int = 1) -> tuple[Row, ...]:
    """The rows of a text, cut at the separator that cuts them evenly, or else their header; a single column where none does."""
    try:
        even = (candidate for candidate in _SEPARATORS if _is_even(text, candidate, titled=header_within > 1))
        separator = next(even, None) or _header_separator(text, header_within)
        if separator is None:
            return tuple(_cells([line]) for line in text.splitlines())
        return tuple(_cells(cells) for cells in csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    except csv.Error as error:
        raise FileError("file.damaged", path) from error


def guarded(cell: str) -> str:
    """A cell that no spreadsheet program takes for a formula: an apostrophe stands before what it might calculate."""
    return f"'{cell}" if cell.startswith(_FORMULA) or (cell.startswith("'") and cell[1:].startswith((*_FORMULA, "'"))) else cell


def unguarded(cell: str) -> str:
    """A cell as it was before `guarded`."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith((*_FORMULA, "'")) else cell


def kept(cell: str) -> str:
    """A cell of a workbook, whose cells are no formulas, that `unguarded` gives back as it was."""
    return f"'{cell}" if unguarded(cell) != cell else cell


def table_bytes(suffix: str, title: str, rows: Sequence[Sequence[str | float]], width: int) -> bytes:
    """A table whose first row is its header, as .csv (UTF-8 with a mark, which Excel needs) or as a workbook of columns of one width."""
    if suffix.lower() == ".xlsx":
        return sheet_bytes(title, rows, [width] * len(rows[0]))
    content = io.StringIO(newline="")
    csv.writer(content, lineterminator="\r\n").writerows([guarded(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)
    return content.getvalue().encode("utf-8-sig")


def sheet_bytes(title: str, rows: Sequence[Sequence[str | float]], widths: Sequence[int]) -> bytes:
    """A workbook of one sheet whose first row is its header; a text stays one, also when it begins like a formula."""
    from openpyxl import Workbook  # noqa: PLC0415  (0.25 s)
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415  (with openpyxl)
    from openpyxl.utils import get_column_letter  # noqa: PLC0415  (with openpyxl)

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = _NOT_IN_TITLE.sub(" ", title)[:31] or "Sheet"
    for number, values in enumerate(rows, start=1):
        for place, value in enumerate(values, start=1):
            cell = sheet.cell(number, place)
            cell.value = showable(value)[:_LONGEST_CELL] if isinstance(value, str) else value
            if isinstance(value, str):
                cell.data_type = "s"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.font = Font(bold=number == 1)
    for place, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.freeze_panes = "A2"
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def read(path: Path, data: bytes) -> Reading:
    """The cells of a table in order. A table of one column is a text."""
    rows, remarks = rows_of(path, data)
    columns = {place for row in rows for place, cell in enumerate(row) if cell}
    single = len(columns) == 1
    return Reading(
        tuple(
            Block(Text(cell), cell=None if single else Cell(0, number, place))
            for number, row in enumerate(rows)
            for place, cell in enumerate(row)
            if cell
        ),
        remarks,
    )


def _cells(cells: Iterable[object]) -> Row:
    return tuple("" if cell is None else seen(str(cell)).strip() for cell in cells)


def _is_even(text: str, separator: str, *, titled: bool) -> bool:
    """Whether a separator cuts (nearly) all rows into the same number of columns, two or more."""
    widths: list[int] = []
    for cells in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
        if any(cell.strip() for cell in cells):
            widths.append(len(cells))
        if len(widths) == _SAMPLE:
            break
    if titled and widths[:1] == [1] and len(widths) > _LEAST_UNDER_TITLE:
        del widths[0]
    usual = max(set(widths), key=widths.count, default=0)
    return usual > 1 and widths.count(usual) >= _EVEN_FROM * len(widths)


def _header_separator(text: str, header_within: int) -> str | None:
    """For a table whose rows leave out trailing cells: the separator that cuts most of its first row, or of one in which its header may be."""
    first = [line for line in text.splitlines() if line.strip()][:header_within]
    counts = {separator: max((line.count(separator) for line in first), default=0) for separator in "\t,;"}
    most = max(counts, key=lambda separator: counts[separator])
    return most if counts[most] >= 2 else None


def _sheet(path: Path, data: bytes) -> tuple[Row, ...]:
    """The first sheet of a workbook that holds anything."""
    if "xl/workbook.xml" not in Archive(path, data):
        raise FileError("file.not_table", path)
    import openpyxl  # noqa: PLC0415  (0.2 s, only for workbooks)

    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheets = [tuple(_cells(row) for row in sheet.iter_rows(values_only=True)) for sheet in book.worksheets]
    except Exception as error:  # openpyxl raises whatever a damaged workbook runs into
        raise FileError("file.damaged", path) from error
    return next((rows for rows in sheets if any(any(row) for row in rows)), ())


FORMAT = Format("table", (".csv", ".tsv", ".xlsx"), read)
