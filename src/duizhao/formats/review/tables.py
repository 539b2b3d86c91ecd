"""The review table for spreadsheet programs: CSV, TSV and XLSX, with a row's name kept hidden beside it.

Decides the columns, what may be changed, and how the table is found again in a file that came back. No cell is ever a formula.
"""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from duizhao.domain.document import Note
from duizhao.domain.errors import FileError
from duizhao.domain.exchange import ReturnedFile, ReturnedRow, ReviewFile, ReviewRow, RowKey, handed, mark_of, shown
from duizhao.domain.segment import PARAGRAPH_BREAK
from duizhao.domain.text import Text, showable, storable
from duizhao.formats.archive import is_archive
from duizhao.formats.base import LINE_BREAK
from duizhao.formats.table import guarded, text_of, unguarded

_WIDTHS = (3, 6, 50, 70, 34, 13)
_LINE = 15.0
"""Points of a line; a row's height has to be said, for not every program finds it by itself."""
_NARROW = 10
_WIDE_FROM = 0x2E7F
_LONGEST_CELL = 32_767
_HEADER_WITHIN = 20
"""Rows from the top in which the first row of the table must stand."""
_FORMULA = ("=", "+", "-", "@")
_CSV_LIMIT = 10 * 2**20


@dataclass(frozen=True, slots=True)
class Headings:
    """The words of a review table in one language: its columns, what to do with it, and what may be said of a row."""

    columns: tuple[str, str, str, str, str]
    instruction: str
    statuses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as it came back, with the remarks that are pinned to it."""

    text: str = ""
    notes: tuple[Note, ...] = ()


def cells_of(row: ReviewRow) -> tuple[str, ...]:
    """The six cells of a row: what names it, number, Chinese, English, what was said about it, status."""
    texts = (mark_of(row), str(row.number), row.source.plain, row.target.plain, PARAGRAPH_BREAK.join(map(shown, row.notes)), row.word)
    return tuple(showable(text).replace(LINE_BREAK, "\n") for text in texts)


def text_bytes(file: ReviewFile, headings: Headings, separator: str) -> bytes:
    """The table as CSV or TSV."""
    content = io.StringIO(newline="")
    writer = csv.writer(content, delimiter=separator, lineterminator="\r\n")
    writer.writerow(("id", *headings.columns))
    for row in file.rows:
        writer.writerow([guarded(cell) for cell in cells_of(row)])
    return content.getvalue().encode("utf-8-sig", "replace")  # the mark tells Excel that it is UTF-8


def sheet_bytes(file: ReviewFile, headings: Headings) -> bytes:
    """The table as a workbook: the Chinese is locked, what names a row is hidden, the header is on every page."""
    from openpyxl import Workbook  # noqa: PLC0415  (0.25 s)
    from openpyxl.styles import Alignment, Font, PatternFill, Protection  # noqa: PLC0415  (with openpyxl)
    from openpyxl.utils import get_column_letter  # noqa: PLC0415  (with openpyxl)
    from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415  (with openpyxl)
    from openpyxl.worksheet.properties import PageSetupProperties  # noqa: PLC0415  (with openpyxl)

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Review"
    for number, values in enumerate([("id", *headings.columns), *map(cells_of, file.rows)], start=1):
        for place, value in enumerate(values):
            cell = sheet.cell(number, place + 1)
            cell.value = value[:_LONGEST_CELL]
            cell.data_type = "s"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.font = Font(name="宋体" if place == 2 else "Calibri", bold=number == 1, size=11)
            cell.protection = Protection(locked=number == 1 or place < 3)
            cell.quotePrefix = value.startswith(_FORMULA)
            if number == 1:
                cell.fill = PatternFill("solid", fgColor="F0EDE6")
        sheet.row_dimensions[number].height = _LINE * max(
            1, *(_lines_in(value, width) for value, width in zip(values, _WIDTHS, strict=True))
        )
    for place, width in enumerate(_WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.column_dimensions["A"].hidden = True
    sheet.freeze_panes = "C2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.protection.sheet = True
    for allowed in ("formatCells", "formatColumns", "formatRows", "sort", "autoFilter"):
        setattr(sheet.protection, allowed, False)
    choice = DataValidation(type="list", formula1=f'"{",".join(headings.statuses)}"', allow_blank=True, showErrorMessage=False)
    choice.add(f"F2:F{len(file.rows) + 1}")
    sheet.add_data_validation(choice)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _lines_in(text: str, width: int) -> int:
    """About how many lines a text takes in a column of so many letters; a Chinese character is as wide as two."""
    if width < _NARROW:
        return 1
    return sum(1 + sum(2 if ord(letter) > _WIDE_FROM else 1 for letter in line) // width for line in text.split("\n"))


def read_returned(path: Path, data: bytes, known: Sequence[Headings]) -> ReturnedFile:
    """The rows of a table that came back, by its hidden names; without them it has none. `known` are the headings in every language.

    Raises:
        FileError: the file is no table, or it is damaged.
    """
    if is_archive(data):
        rows, author = _sheet(path, data)
        return ReturnedFile(_rows(rows, known), author)
    text, _ = text_of(path, data)
    text = text.removeprefix("\ufeff")
    separator = "\t" if path.suffix.lower() == ".tsv" else ","
    if separator not in text.partition("\n")[0]:
        separator = max(",\t;", key=text.partition("\n")[0].count)
    csv.field_size_limit(_CSV_LIMIT)
    try:
        cut = [[Cell(unguarded(cell)) for cell in row] for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator)]
    except csv.Error as error:
        raise FileError("file.damaged", path) from error
    return ReturnedFile(_rows(cut, known))


def _rows(rows: Sequence[Sequence[Cell]], known: Sequence[Headings]) -> tuple[ReturnedRow, ...]:
    first = next((place for place, row in enumerate(rows[:_HEADER_WITHIN]) if any(RowKey.read(cell.text) for cell in row)), None)
    if first is None:
        return ()
    names = next(place for place, cell in enumerate(rows[first]) if RowKey.read(cell.text))
    places = _columns(rows[first - 1] if first else (), names, known)
    return tuple(_row(row, names, places) for row in rows[first:] if any(cell.text.strip() or cell.notes for cell in row))


def _columns(header: Iterable[Cell], names: int, known: Sequence[Headings]) -> Mapping[str, int]:
    """Where Chinese, English, comment and status stand: by the header where it tells, else where they were."""
    places = {name: names + 2 + place for place, name in enumerate(("source", "target", "comment", "status"))}
    titles = {cell.text.strip().casefold(): place for place, cell in enumerate(header)}
    for headings in known:
        for name, title in zip(("source", "target", "comment", "status"), headings.columns[1:], strict=True):
            places[name] = titles.get(title.casefold(), places[name])
    return places


def _row(row: Sequence[Cell], names: int, places: Mapping[str, int]) -> ReturnedRow:
    def at(place: int) -> Cell:
        return row[place] if place < len(row) else Cell()

    mark, source, target = at(names).text, at(places["source"]), at(places["target"])
    said = tuple(Note(line.strip()) for line in storable(at(places["comment"]).text).split("\n") if line.strip())
    pinned = tuple(note for cell in row for note in cell.notes)
    return ReturnedRow(
        RowKey.read(mark),
        Text(_lines(source.text)),
        Text(_lines(target.text)) if places["target"] < len(row) else None,
        (*said, *pinned),
        word=at(places["status"]).text.strip(),
        handed=handed(mark),
        is_plain=True,
    )


def _lines(text: str) -> str:
    return "\n".join(line.strip() for line in storable(text).replace(LINE_BREAK, "\n").strip().split("\n"))


def _sheet(path: Path, data: bytes) -> tuple[list[list[Cell]], str]:
    """The cells of the first sheet that names rows, and who saved the workbook last."""
    import openpyxl  # noqa: PLC0415  (0.2 s, only for workbooks)

    from duizhao.formats.archive import Archive  # noqa: PLC0415  (looked over before anything is unpacked)

    if "xl/workbook.xml" not in Archive(path, data):
        raise FileError("file.not_table", path)
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
        sheets = [[[_cell(cell) for cell in row] for row in sheet.iter_rows()] for sheet in book.worksheets]
        author = storable(str(book.properties.lastModifiedBy or "")).strip()
    except Exception as error:  # openpyxl raises whatever a damaged workbook runs into
        raise FileError("file.damaged", path) from error
    named = (rows for rows in sheets if any(RowKey.read(cell.text) for row in rows[:_HEADER_WITHIN] for cell in row))
    return next(named, []), author


def _cell(cell: object) -> Cell:
    value, comment = getattr(cell, "value", None), getattr(cell, "comment", None)
    text = "" if value is None else str(value)
    if comment is None:
        return Cell(text)
    said, author = (storable(str(getattr(comment, name, "") or "")).strip() for name in ("text", "author"))
    return Cell(text, (Note(said, author),) if said else ())
