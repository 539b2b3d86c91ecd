"""The review table of spreadsheet programs: written, and read back."""

import io
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.comments import Comment

from duizhao.domain.document import Note
from duizhao.domain.errors import FileError
from duizhao.domain.exchange import ReviewFile, ReviewRow, RowKey
from duizhao.domain.review import Status
from duizhao.domain.text import Text
from duizhao.formats.review.tables import Headings, read_returned, sheet_bytes, text_bytes

UUID = "0b5a6a3e-1d1f-4c52-9a8f-6d3f0f6e2a{number:02x}"
HEADINGS = Headings(("No.", "Chinese", "English", "Comment", "Status"), "What to do", ("Approved",))
LINES = st.lists(st.text(st.sampled_from("=+-@'\",;甲a"), min_size=1, max_size=6), max_size=2).map("\n".join)


def file_of(*sides: tuple[str, str]) -> ReviewFile:
    rows = (
        ReviewRow(RowKey(UUID.format(number=place), 2), place + 1, Text(source), Text(target), Status.DRAFT, "Draft")
        for place, (source, target) in enumerate(sides)
    )
    return ReviewFile("x", tuple(rows))


@pytest.mark.parametrize("form", ["csv", "tsv", "xlsx"])
@settings(max_examples=25, deadline=None)
@given(sides=st.lists(st.tuples(LINES, LINES), min_size=1, max_size=3))
def test_what_is_written_is_read_back_whatever_it_begins_with(form: str, sides: list[tuple[str, str]]) -> None:
    file = file_of(*sides)
    data = sheet_bytes(file, HEADINGS) if form == "xlsx" else text_bytes(file, HEADINGS, "\t" if form == "tsv" else ",")
    back = read_returned(Path(f"a.{form}"), data, [HEADINGS]).rows
    assert [(row.key, row.source, row.target, row.handed, row.word) for row in back] == [
        (row.key, row.source, row.target, Status.DRAFT, "Draft") for row in file.rows
    ]


def test_comments_pinned_to_cells_and_columns_that_were_moved(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(sheet_bytes(file_of(("甲", "A")), HEADINGS)))
    sheet = book.worksheets[0]
    sheet["D2"].comment = Comment("Look", "Gu Heng")
    sheet.insert_cols(4)
    book.properties.lastModifiedBy = "Lu Yan"
    book.create_sheet("Notes", 0)["A1"] = "mine"
    content = io.BytesIO()
    book.save(content)
    returned = read_returned(Path("a.xlsx"), content.getvalue(), [HEADINGS])
    assert returned.author == "Lu Yan"
    (row,) = returned.rows
    assert (row.source, row.target, row.word) == (Text("甲"), Text("A"), "Draft")
    assert row.notes == (Note("Look", "Gu Heng"),)


def test_semicolons_of_a_european_spreadsheet_program(tmp_path: Path) -> None:
    data = text_bytes(file_of(("甲", "A")), HEADINGS, ";")
    assert read_returned(Path("a.csv"), data, [HEADINGS]).rows[0].target == Text("A")


def test_a_table_without_names_has_no_rows_and_a_damaged_one_is_refused() -> None:
    assert read_returned(Path("a.csv"), b"one,two\n1,2\n", [HEADINGS]).rows == ()
    with pytest.raises(FileError):
        read_returned(Path("a.xlsx"), sheet_bytes(file_of(("甲", "A")), HEADINGS)[:300], [HEADINGS])
