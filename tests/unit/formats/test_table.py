import io
from pathlib import Path

import openpyxl
import pytest

from duizhao.domain.document import Cell
from duizhao.domain.errors import FileError
from duizhao.formats.review.tables import read_returned
from duizhao.formats.table import read, rows_of

FILE = Path("any.csv")


@pytest.mark.parametrize(
    "text",
    ["a,b\nc,d\n", "a\tb\nc\td\n", "a;b\nc;d\n", '"a",b\n c ,d\n', "a，b\nc，d\n"],
)
def test_the_separator_is_found(text: str) -> None:
    assert rows_of(FILE, text.encode())[0] == (("a", "b"), ("c", "d"))


def test_commas_inside_the_cells_of_a_tab_table_do_not_cut() -> None:
    assert rows_of(FILE, "天气，很好\tfine, warm\n你好，世界\thello, world\n".encode())[0] == (
        ("天气，很好", "fine, warm"),
        ("你好，世界", "hello, world"),
    )


def test_rows_may_leave_out_their_last_cells() -> None:
    assert rows_of(FILE, b"source,target,admitted,forbidden,note\nx,y\nz,w,v\n")[0][1:] == (("x", "y"), ("z", "w", "v"))


def test_quoted_cells_hold_separators_quotes_and_lines() -> None:
    assert rows_of(FILE, b'a,"b, ""c""\nd"\ne,f\n')[0] == (("a", 'b, "c"\nd'), ("e", "f"))


def test_empty_rows_keep_their_places() -> None:
    assert [len(row) for row in rows_of(FILE, b"a,b\n\nc,d\n")[0]] == [2, 0, 2]


def test_one_column_is_a_text_and_more_are_cells() -> None:
    assert [(b.content.plain, b.cell) for b in read(FILE, b"one\ntwo, and more\n").blocks] == [("one", None), ("two, and more", None)]
    assert [(b.content.plain, b.cell) for b in read(FILE, b"a,b\nc,\n").blocks] == [
        ("a", Cell(0, 0, 0)),
        ("b", Cell(0, 0, 1)),
        ("c", Cell(0, 1, 0)),
    ]


def workbook(*rows: list[object]) -> bytes:
    book = openpyxl.Workbook()
    second = book.create_sheet("terms")
    for row in rows:
        second.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def test_the_first_sheet_that_holds_anything_is_read() -> None:
    assert rows_of(Path("any.xlsx"), workbook(["术语", "译文"], ["教育", " education "], [5, None]))[0] == (
        ("术语", "译文"),
        ("教育", "education"),
        ("5", ""),
    )


@pytest.mark.parametrize("cut", [100, 2000])
def test_a_damaged_workbook_is_refused(cut: int) -> None:
    with pytest.raises(FileError):
        rows_of(Path("any.xlsx"), workbook(["a", "b"])[:cut])


@pytest.mark.parametrize("name", ["any.xlsx", "Any.DOCX"])
def test_bytes_under_a_name_of_an_archive_are_no_text_in_an_unknown_encoding(name: str) -> None:
    """To save such a file as UTF-8 would help nobody."""
    torn = bytes(range(256)) * 8
    with pytest.raises(FileError) as caught:
        rows_of(Path(name), torn)
    with pytest.raises(FileError) as returned:
        read_returned(Path(name), torn, ())
    assert (caught.value.code, returned.value.code) == ("file.damaged", "file.damaged")
    assert rows_of(Path(name), b"a,b\nc,d\n")[0] == (("a", "b"), ("c", "d"))


def test_another_archive_is_no_table() -> None:
    from docx_maker import package, par, zipped

    with pytest.raises(FileError) as caught:
        rows_of(Path("any.xlsx"), zipped(package(par("x"))))
    assert caught.value.code == "file.not_table"
