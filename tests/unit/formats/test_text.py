from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.domain.errors import FileError
from duizhao.formats.text import decoded, encoding_of, read, read_lines

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


def test_lines_keep_their_numbers(tmp_path: Path) -> None:
    path = tmp_path / "lines.txt"
    path.write_bytes("one\r\n\r\n三\n".encode("gb18030"))
    assert read_lines(path) == ["one", "", "三"]
