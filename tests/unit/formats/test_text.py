from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.domain.document import Kind, Paragraph, Release
from duizhao.domain.errors import FileError
from duizhao.formats.text import decoded, encoding_of, read, read_lines, write

SIMPLIFIED = "临江市人民政府昨日举行新闻发布会，介绍本市推进绿色交通建设的最新进展。市交通局局长表示，上半年公交客流同比增长5.1%。"
TRADITIONAL = "臨江市政府昨日舉行記者會，說明本市推動綠色運輸建設的最新進展。交通局長表示，上半年公車運量年增率為百分之五點一。"
ENGLISH = "“It’s the mayor’s plan” – that is what people say in the café.\n"
FILE = Path("any.txt")


@pytest.mark.parametrize(
    ("text", "encoding", "said"),
    [
        (SIMPLIFIED, "utf-8", None),
        (SIMPLIFIED, "utf-8-sig", None),
        (SIMPLIFIED, "gb18030", "GB18030"),
        (SIMPLIFIED[:8], "gb18030", "GB18030"),
        ("临江发布", "gb18030", "GB18030"),
        ("Linjiang 临江 GDP grew 5.1% 增长\n", "gb18030", "GB18030"),
        (SIMPLIFIED + "𠮷㐀䶮", "gb18030", "GB18030"),
        (SIMPLIFIED, "utf-16", "UTF-16"),
        (SIMPLIFIED + "\n", "utf-16-le", "UTF-16"),
        (SIMPLIFIED + "\n", "utf-16-be", "UTF-16"),
        (SIMPLIFIED, "utf-32", "UTF-32"),
        (TRADITIONAL, "big5", "BIG5HKSCS"),
        (TRADITIONAL[:12], "big5", "BIG5HKSCS"),
        (ENGLISH, "cp1252", "Windows-1252"),
        (ENGLISH, "utf-8", None),
    ],
)
def test_the_encoding_is_found_and_said(text: str, encoding: str, said: str | None) -> None:
    found, remarks = decoded(FILE, text.encode(encoding))
    assert found == text
    assert [remark.values["encoding"] for remark in remarks] == ([said] if said else [])


@pytest.mark.parametrize(("first", "second", "line"), [("utf-8", "gb18030", "1"), ("gb18030", "utf-8", "2")])
def test_lines_in_two_encodings_are_read_each_in_its_own(first: str, second: str, line: str) -> None:
    """As a table is that somebody put together by pasting."""
    lines = ("教师,teacher\n", "数字化转型,digital transformation\n")
    found, (remark,) = decoded(FILE, lines[0].encode(first) + lines[1].encode(second))
    assert found == "".join(lines)
    assert (remark.code, remark.values["lines"]) == ("text.mixed", line)


@given(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1))
def test_utf_8_is_never_taken_for_anything_else(text: str) -> None:
    assert encoding_of(text.encode()) == "utf-8"


@pytest.mark.parametrize("data", [bytes(range(128, 256)) * 4, b"\x00\x01\x02\x03" * 50, b"\x93\xfa\x96{" + b"\xff\xff\x81" * 9])
def test_rubbish_is_refused(data: bytes) -> None:
    with pytest.raises(FileError):
        decoded(FILE, data)


def test_control_characters_show_that_it_is_no_text() -> None:
    with pytest.raises(FileError) as caught:
        decoded(FILE, b"MZ" + b"\x01\x02abc" * 20)
    assert caught.value.code == "text.binary"


def test_a_wrong_mark_is_refused() -> None:
    with pytest.raises(FileError) as caught:
        decoded(FILE, b"\xff\xfea")
    assert caught.value.code == "text.undecodable"


def test_every_line_is_a_block() -> None:
    assert [block.content.plain for block in read(FILE, b"one\r\ntwo\rthree\n\nfour").blocks] == ["one", "two", "three", "", "four"]


def items(text: str) -> list[tuple[str, Kind | None, int, bool]]:
    return [(b.content.plain.strip(), b.kind, b.level, b.ordered) for b in read(FILE, text.encode()).blocks if b.content.plain.strip()]


def test_items_are_written_under_their_marks_and_read_back() -> None:
    listed = [("one", 0, True), ("under", 1, False), ("two", 0, True), ("deep", 5, True), ("other", 0, False)]
    release = Release(
        (Paragraph("Text."), *(Paragraph(t, (), Kind.LIST_ITEM, level, ordered) for t, level, ordered in listed), Paragraph("End."))
    )
    written = write(release).decode()
    assert written == "Text.\n\n  1. one\n    - under\n  2. two\n    1. deep\n  - other\n\nEnd.\n"
    assert items(written) == [
        ("Text.", None, 0, False),
        ("one", Kind.LIST_ITEM, 0, True),
        ("under", Kind.LIST_ITEM, 1, False),
        ("two", Kind.LIST_ITEM, 0, True),
        ("deep", Kind.LIST_ITEM, 1, True),
        ("other", Kind.LIST_ITEM, 0, False),
        ("End.", None, 0, False),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "1. one",
        "- one",
        "  2. begins with two",
        "  01. one",
        "  1.5 per cent",
        "  -5 degrees",
        "  - ",
        "\t- one",
        "　　1. one",
        "  １. one",
        "  1、一",
    ],
)
def test_a_mark_that_the_program_would_not_write_is_text(line: str) -> None:
    assert items(line) == [(line.strip(), None, 0, False)]


def test_numbers_that_do_not_count_on_stay_as_they_were_typed() -> None:
    assert [text for text, *_ in items("  1. one\nText.\n  2. two\n  4. four\n")] == ["one", "Text.", "2. two", "4. four"]


def test_lists_of_another_hand_keep_their_levels() -> None:
    text = "    - a\n\n       - b\n\n       - c\n    - d\n"
    assert [(text, level) for text, _, level, _ in items(text)] == [("a", 0), ("b", 1), ("c", 1), ("d", 0)]


def test_a_text_that_begins_like_an_item_is_read_back_as_text() -> None:
    assert items(write(Release((Paragraph("  - no item"),))).decode()) == [("- no item", None, 0, False)]


def test_lines_hold_no_control_characters(tmp_path: Path) -> None:
    path = tmp_path / "lines.txt"
    path.write_text("one\x07\x1b" + "o" * 300 + "\n\x0e\nt\two\n", encoding="utf-8")
    assert read_lines(path) == ["one" + "o" * 300, "", "t\two"]


def test_lines_keep_their_numbers(tmp_path: Path) -> None:
    path = tmp_path / "lines.txt"
    path.write_bytes("one\r\n\r\n三\n".encode("gb18030"))
    assert read_lines(path) == ["one", "", "三"]


def test_only_line_ends_end_a_line(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("一\x0c二\u2029。\r\n三\r\n", encoding="utf-8", newline="")
    assert len(read_lines(path)) == 2
