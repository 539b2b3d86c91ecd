"""Findings as a page and as a sheet."""

from pathlib import Path

import pytest
from lxml import html
from openpyxl import load_workbook

from duizhao.domain.errors import FileError
from duizhao.formats.report import FindingRow, write_findings

HEADINGS = ("Findings", *"ABCDEFGHI")
ROW = FindingRow(3, "error", "term.forbidden", "=SUM(1) \x07<b>", "", "中文", "one <two> three\x1b", "", "abc", target_span=(4, 9))


def test_a_page_marks_what_was_found_and_escapes_the_rest(tmp_path: Path) -> None:
    write_findings([ROW], tmp_path / "f.html", HEADINGS)
    page = html.fromstring((tmp_path / "f.html").read_text(encoding="utf-8"))
    assert [mark.text for mark in page.iter("mark")] == ["<two>"]
    assert ["".join(str(part) for part in cell.itertext()) for cell in page.iter("td")][6] == "one <two> three"


def test_a_sheet_holds_texts_and_no_formulas(tmp_path: Path) -> None:
    write_findings([ROW], tmp_path / "f.xlsx", HEADINGS)
    sheet = load_workbook(tmp_path / "f.xlsx").worksheets[0]
    assert (sheet["D2"].value, sheet["D2"].data_type) == ("=SUM(1) <b>", "s")


def test_another_suffix_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="report.suffix"):
        write_findings([ROW], tmp_path / "f.pdf", HEADINGS)
