from pathlib import Path

import pytest

from duizhao.domain.errors import FileError
from duizhao.formats import read_document
from duizhao.formats.encodings import OFFERED, known_as, recoded, unsure_of

SIMPLIFIED = "临江开放大学今天举行开学典礼，共有三万人参加。"
TRADITIONAL = "臨江開放大學今天舉行開學典禮，共有三萬人參加。"


def put(folder: Path, data: bytes, name: str = "a.txt") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("text", "codec", "guess"),
    [
        (SIMPLIFIED, "gb18030", "GB18030"),
        (TRADITIONAL, "big5", "Big5"),
        (SIMPLIFIED, "utf-16-le", "UTF-16"),
        ("“So it goes,” he said – café", "cp1252", "Windows-1252"),
    ],
)
def test_a_guess_is_asked_about_with_the_beginnings_to_choose_by(tmp_path: Path, text: str, codec: str, guess: str) -> None:
    found = unsure_of(put(tmp_path, text.encode(codec)))
    assert found is not None
    assert found[0] == guess
    assert found[1][guess] == text


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "ascii"])
def test_what_says_itself_what_it_is_is_not_asked_about(tmp_path: Path, codec: str) -> None:
    assert unsure_of(put(tmp_path, ("plain" if codec == "ascii" else SIMPLIFIED).encode(codec))) is None


def test_other_files_are_not_asked_about(tmp_path: Path) -> None:
    data = SIMPLIFIED.encode("gb18030")
    assert unsure_of(put(tmp_path, data, "a.docx")) is None
    assert unsure_of(put(tmp_path, b"")) is None
    assert unsure_of(tmp_path / "nowhere.txt") is None


@pytest.mark.parametrize("shift", range(4))
def test_a_long_file_may_be_cut_in_a_character_by_the_look(tmp_path: Path, shift: int) -> None:
    text = "a" * shift + SIMPLIFIED * 4000
    found = unsure_of(put(tmp_path, text.encode("gb18030")))
    assert found is not None
    assert found[0] == "GB18030"
    assert unsure_of(put(tmp_path, text.encode())) is None


def test_the_choice_comes_before_the_guess_but_not_before_what_the_file_says(tmp_path: Path) -> None:
    short = put(tmp_path, "陳".encode("big5"))
    assert [p.text for p in read_document(short, encoding="Big5").paragraphs] == ["陳"]
    plain = put(tmp_path, SIMPLIFIED.encode())
    assert [p.text for p in read_document(plain, encoding="GB18030").paragraphs] == [SIMPLIFIED]
    page = put(tmp_path, f"<meta charset=gb2312><p>{TRADITIONAL}</p>".encode("big5"), "a.html")
    assert [p.text for p in read_document(page, encoding="Big5").paragraphs] == [TRADITIONAL]


def test_a_choice_that_cannot_be_is_said(tmp_path: Path) -> None:
    path = put(tmp_path, b"\xff\xff\x00a")
    with pytest.raises(FileError, match="text.not_in_encoding"):
        recoded(path, path.read_bytes(), "Big5")


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("gbk", "GB18030"),
        ("GB-2312", "GB18030"),
        ("big5", "Big5"),
        ("utf16", "UTF-16"),
        ("Windows-1252", "Windows-1252"),
        ("klingon", None),
    ],
)
def test_encodings_are_known_by_the_names_that_people_type(typed: str, name: str | None) -> None:
    assert known_as(typed) == name
    assert name is None or name in OFFERED
