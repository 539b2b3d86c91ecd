"""A report for one reader in each of its forms: escaped, without formulas, scripts or anything from elsewhere, and bounded."""

import io
import zipfile
from pathlib import Path

import pytest
from lxml import etree, html
from openpyxl import load_workbook

from duizhao.domain.errors import FileError
from duizhao.domain.reports import Mark, Piece, Report, Table, said
from duizhao.formats.docx.package import w
from duizhao.formats.reader_report import report_bytes

NASTY = "=SUM(1) \x07<script>alert(1)</script>"
ROW = (said("1"), (Piece("old", Mark.DELETED), Piece("new\u2028line", Mark.INSERTED), Piece(NASTY)), said(NASTY), said("@x", Mark.SOFT))
TABLES = (
    Table("Changes: a/b", ("Row", "Changed", "Why", "Who"), (5, 40, 40, 15), (ROW,)),
    Table("Open", (), (100,), (), "Nothing."),
)
REPORT = Report(NASTY, (("Document", "+1"),), TABLES, "zh", ("Signed: ",), one_page=True)
ACROSS = Report(NASTY, (("Document", "+1"),), TABLES, "en")


@pytest.mark.parametrize("report", [REPORT, ACROSS])
def test_a_page_is_escaped_and_asks_for_nothing(report: Report) -> None:
    page = html.fromstring(report_bytes(report, Path("r.html")).decode())
    assert not [element.tag for element in page.iter("script", "link", "img", "iframe")]
    assert "url(" not in (page.findtext(".//style") or "")
    assert [element.text for element in page.iter("ins")] == ["new\nline"]
    assert [element.text for element in page.iter("del")] == ["old"]
    assert page.findtext(".//h1") == NASTY.replace("\x07", "")
    assert page.get("lang") == ("zh-CN" if report is REPORT else "en")
    assert "Nothing." in [element.text for element in page.iter("p")]


@pytest.mark.parametrize(("report", "sheets"), [(REPORT, 1), (ACROSS, 2)])
def test_a_workbook_holds_texts_and_no_formulas(report: Report, sheets: int) -> None:
    book = load_workbook(io.BytesIO(report_bytes(report, Path("r.xlsx"))))
    assert len(book.worksheets) == sheets
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.value]
    assert {cell.data_type for cell in cells} == {"s"}
    texts = {cell.value: cell for cell in cells}
    assert {"+1", "@x", NASTY.replace("\x07", ""), "oldnew\nline" + NASTY.replace("\x07", "")} <= set(texts)
    assert texts["+1"].quotePrefix
    assert {sheet.page_setup.paperSize for sheet in book.worksheets} == {9}


@pytest.mark.parametrize("report", [REPORT, ACROSS])
def test_a_document_shows_what_was_changed_without_colour_too(report: Report) -> None:
    with zipfile.ZipFile(io.BytesIO(report_bytes(report, Path("r.docx")))) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    runs = {"".join(map(str, run.itertext())): run for run in body.iter(w("r"))}
    assert runs["old"].find(f".//{w('strike')}") is not None
    assert runs["newline"].find(f".//{w('u')}") is not None
    assert runs["newline"].find(w("br")) is not None
    size = body.find(f".//{w('pgSz')}")
    assert size is not None
    assert (int(size.get(w("w"), "")) < int(size.get(w("h"), ""))) is report.one_page
    assert ("Signed: " in runs) is report.one_page


def test_another_suffix_is_refused() -> None:
    with pytest.raises(FileError, match="reader.suffix"):
        report_bytes(REPORT, Path("r.pdf"))
