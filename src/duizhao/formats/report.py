"""Findings as a page for a browser or a sheet for a spreadsheet program.

Decides the columns' order and how the found words are marked. Says nothing itself: sentences and headings are handed in.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lxml.html import builder as html
from lxml.html import tostring

from duizhao.domain.errors import FileError
from duizhao.domain.text import Span, showable
from duizhao.formats.files import write_atomically
from duizhao.formats.table import sheet_bytes

_STYLE = """body{font:15px/1.5 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;margin:2rem;color:#222}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #ddd;padding:.4rem .6rem;vertical-align:top;text-align:left}
td{white-space:pre-line}th{background:#f4f2ee}mark{background:#ffe9a8}td:nth-child(1),td:nth-child(9){white-space:nowrap;color:#666}"""

_WIDTHS = (6, 10, 22, 50, 24, 40, 60, 8, 14)
"""Of the sheet's columns, in characters."""


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One finding, in words; `target_span` marks the found words in `english`."""

    row: int
    severity: str
    check: str
    message: str
    suggestion: str
    chinese: str
    english: str
    waived: str
    id: str
    target_span: Span | None = None

    @property
    def cells(self) -> tuple[str, ...]:
        texts = (self.severity, self.check, self.message, self.suggestion, self.chinese, self.english, self.waived, self.id)
        return (str(self.row), *(showable(text) for text in texts))


def write_findings(rows: Sequence[FindingRow], path: Path, headings: Sequence[str], language: str = "en") -> None:
    """Write a page (.html) or a sheet (.xlsx); `headings` are the title and one heading a column, in `language`.

    Raises:
        FileError: the suffix is neither, or the file cannot be written.
    """
    suffix = path.suffix.lower()
    if suffix not in (".html", ".htm", ".xlsx"):
        raise FileError("report.suffix", path)
    write_atomically(path, _sheet(rows, headings) if suffix == ".xlsx" else _page(rows, headings, language))


def _page(rows: Sequence[FindingRow], headings: Sequence[str], language: str) -> bytes:
    title, *columns = headings
    body = html.TABLE(
        html.TR(*(html.TH(heading) for heading in columns)),
        *(html.TR(*(_marked(row) if place == 6 else html.TD(cell) for place, cell in enumerate(row.cells))) for row in rows),
    )
    page = html.HTML(
        html.HEAD(html.META(charset="utf-8"), html.TITLE(title), html.STYLE(_STYLE)),
        html.BODY(html.H1(title), body),
        lang=language,
    )
    return bytes(tostring(page, doctype="<!DOCTYPE html>", encoding="utf-8", pretty_print=True))


def _marked(row: FindingRow) -> object:
    start, end = row.target_span or (0, 0)
    before, found, after = (showable(part) for part in (row.english[:start], row.english[start:end], row.english[end:]))
    if not found:
        return html.TD(before + after)
    mark = html.MARK(found)
    mark.tail = after
    cell = html.TD(before)
    cell.append(mark)
    return cell


def _sheet(rows: Sequence[FindingRow], headings: Sequence[str]) -> bytes:
    title, *columns = headings
    return sheet_bytes(title, [columns, *(row.cells for row in rows)], _WIDTHS)
