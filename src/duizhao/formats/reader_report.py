"""A report for one reader as a page for the browser and the printer, a workbook, or a Word document.

Decides which form a file's name asks for, and how the page looks: no script, nothing from elsewhere, fit for A4. What stands in the report is
handed in.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from lxml.html import builder as html
from lxml.html import tostring

from duizhao.domain.errors import FileError
from duizhao.domain.reports import Cell, Mark, Report, Table
from duizhao.domain.text import showable
from duizhao.formats.base import LINE_BREAK
from duizhao.formats.reader_report_docx import document_bytes
from duizhao.formats.reader_report_xlsx import workbook_bytes

FORMS = (".html", ".xlsx", ".docx")
"""The suffixes under which a report can be written."""
_PAGES = (".html", ".htm")
_STYLE = """@page{size:A4 %s;margin:16mm 15mm}*{box-sizing:border-box}
body{font:10.5pt/1.5 "Segoe UI","Helvetica Neue",Arial,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;color:#1f1f1f;margin:0 auto;max-width:%s;padding:8mm 4mm}
h1{font-size:17pt;line-height:1.25;margin:0 0 4mm}h2{font-size:11.5pt;margin:5mm 0 1.5mm;break-after:avoid}p{margin:0}
table{border-collapse:collapse;width:100%%;table-layout:fixed}th,td{padding:1.3mm 2mm;vertical-align:top;text-align:left;border-bottom:.3mm solid #ddd8cf}
th{font-weight:600;background:#f4f1eb;border-bottom-color:#b9b1a2}td{white-space:pre-line;overflow-wrap:anywhere}thead{display:table-header-group}tr{break-inside:avoid}
table.facts td:first-child{width:24mm;color:#6a645a}ins{color:#0b6b3a;background:#e3f4ea;text-decoration:underline}del{color:#a3271c;background:#fbe9e7}
.soft{color:#6a645a}.none{color:#6a645a}.signatures{display:flex;gap:8mm;margin-top:9mm}.signatures p{flex:1;border-bottom:.3mm solid #1f1f1f;padding-bottom:1mm}
@media print{body{padding:0;max-width:none}}"""


def refuse_suffix(path: Path) -> None:
    """Say it before anything is gathered when a report cannot be written under this name.

    Raises:
        FileError: the suffix is none of a report's.
    """
    if path.suffix.lower() not in (*FORMS, *_PAGES):
        raise FileError("reader.suffix", path)


def report_bytes(report: Report, path: Path) -> bytes:
    """A report in the form that the suffix of `path` names; nothing is written.

    Raises:
        FileError: the suffix is none of a report's.
    """
    refuse_suffix(path)
    suffix = path.suffix.lower()
    if suffix in _PAGES:
        return _page(report)
    return workbook_bytes(report) if suffix == ".xlsx" else document_bytes(report)


def _page(report: Report) -> bytes:
    style = _STYLE % (("portrait", "180mm") if report.one_page else ("landscape", "267mm"))
    facts = html.TABLE(html.CLASS("facts"), *(html.TR(html.TD(name), html.TD(showable(value))) for name, value in report.facts))
    signatures = [html.DIV(html.CLASS("signatures"), *map(html.P, report.signatures))] if report.signatures else []
    parts = [element for table in report.tables for element in (html.H2(showable(table.heading)), _table(table))]
    title = showable(report.title)
    whole = html.HTML(
        html.HEAD(html.META(charset="utf-8"), html.TITLE(title), html.STYLE(style)),
        html.BODY(html.H1(title), facts, *parts, *signatures),
        lang="zh-CN" if report.language == "zh" else report.language,
    )
    return bytes(tostring(whole, doctype="<!DOCTYPE html>", encoding="utf-8"))


def _table(table: Table) -> Any:
    if not table.rows:
        return html.P(showable(table.otherwise), html.CLASS("none"))
    columns = html.COLGROUP(*(html.COL(style=f"width:{width}%") for width in table.widths))
    head = [html.THEAD(html.TR(*(html.TH(showable(name), scope="col") for name in table.columns)))] if table.columns else []
    return html.TABLE(columns, *head, html.TBODY(*(html.TR(*(_filled(cell) for cell in row)) for row in table.rows)))


def _filled(cell: Cell) -> Any:
    return html.TD(*_elements(cell))


def _elements(cell: Iterable[Any]) -> Iterator[Any]:
    for piece in cell:
        text = showable(piece.text).replace(LINE_BREAK, "\n")
        if piece.mark is Mark.INSERTED:
            yield html.INS(text)
        elif piece.mark is Mark.DELETED:
            yield html.DEL(text)
        elif piece.mark is Mark.STRONG:
            yield html.B(text)
        elif piece.mark is Mark.SOFT:
            yield html.SPAN(text, html.CLASS("soft"))
        else:
            yield text
