"""Dictionaries in Hunspell's format: what they list, what their endings make of it, and files that are none."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.domain.errors import FileError
from duizhao.language.hunspell import Words, dictionaries_in, dictionary

ENDINGS = """SET UTF-8
FLAG long
NEEDAFFIX Na
FORBIDDENWORD Fo
ONLYINCOMPOUND Oc
REP 1
REP f ph

PFX Un Y 1
PFX Un 0 un .

PFX Al N 1
PFX Al 0 al .

SFX Pl Y 3
SFX Pl y ies [^aeiou]y
SFX Pl 0 s [aeiou]y
SFX Pl 0 s [^y]

SFX Ab Y 1
SFX Ab 0 able/Pl [^e]

SFX Li Y 1
SFX Li 0 ly .
"""
LIST = """9
kind/UnLi
city/Pl
day/Pl
read/UnAb
ling/NaPl
Lanjiang
wrod/Fo
mill/Oc
alone/AlLi
day/Li\tpo:noun
and\\/or
"""


def made(folder: Path, words: str, endings: str | None = None, encoding: str = "utf-8") -> Words:
    path = folder / "office.dic"
    path.write_text(words, encoding=encoding)
    if endings is not None:
        path.with_suffix(".aff").write_text(endings, encoding=encoding)
    return dictionary(path)


@pytest.mark.parametrize(
    "word",
    ["kind", "unkind", "kindly", "unkindly", "city", "cities", "days", "readable", "readables", "unreadable", "lings", "dayly", "and/or"],
)
def test_knows_what_is_listed_and_what_endings_make_of_it(tmp_path: Path, word: str) -> None:
    assert made(tmp_path, LIST, ENDINGS).knows(word)


@pytest.mark.parametrize(
    "word",
    [
        "",
        "citys",
        "dayes",
        "daies",
        "ling",
        "kinds",
        "unreads",
        "wrod",
        "mill",
        "unly",
        "alalonely",
        "readablely",
        "xyz",
        "lanjiang",
        "9",
    ],
)
def test_knows_nothing_else(tmp_path: Path, word: str) -> None:
    assert not made(tmp_path, LIST, ENDINGS).knows(word)


@pytest.mark.parametrize(("word", "known"), [("Kind", True), ("CITIES", True), ("LANJIANG", True), ("Lanjiang", True), ("kInd", False)])
def test_a_word_may_have_more_capitals_than_its_entry(tmp_path: Path, word: str, *, known: bool) -> None:
    assert made(tmp_path, LIST, ENDINGS).knows(word) == known


def test_a_list_without_endings_is_taken_as_it_stands(tmp_path: Path) -> None:
    words = made(tmp_path, "\ufefffintech\n# ours\n\nLanjiang\n")
    assert (words.count, words.has_endings) == (2, False)
    assert words.knows("Lanjiang")
    assert not words.knows("fintechs")


def test_a_list_that_libreoffice_wrote_is_read(tmp_path: Path) -> None:
    words = made(tmp_path, "OOoUserDict1\nlang: <none>\ntype: positive\n---\nfin=tech\nteh==the\n")
    assert words.knows("fintech")
    assert words.count == 2


@pytest.mark.parametrize(
    ("flags", "entry"),
    [
        ("FLAG num\nSFX 12 Y 1\nSFX 12 0 s .", "card/12,3"),
        ("FLAG UTF-8\nSFX é Y 1\nSFX é 0 s .", "card/éx"),
        ("AF 1\nAF AB\nSFX B Y 1\nSFX B 0 s .", "card/1"),
    ],
)
def test_flags_are_written_in_several_ways(tmp_path: Path, flags: str, entry: str) -> None:
    assert made(tmp_path, entry, flags).knows("cards")


def test_both_files_are_in_the_encoding_that_the_endings_name(tmp_path: Path) -> None:
    assert made(tmp_path, "café", "SET ISO8859-1\nSFX S Y 1\nSFX S 0 s .", "latin-1").knows("café")


@pytest.mark.parametrize(
    ("words", "endings", "code"),
    [
        (b"caf\xe9", b"SET UTF-8", "dictionary.encoding"),
        (b"word", b"SET KLINGON", "dictionary.encoding"),
        (b"word", b"SFX S Y 1\nSFX S 0", "dictionary.affix"),
        (b"word", b"SFX S Y 1\nSFX S 0 s [^", "dictionary.affix"),
        (b"PK\0\0\1", None, "dictionary.no_list"),
    ],
)
def test_a_file_that_is_no_dictionary_is_named(tmp_path: Path, words: bytes, endings: bytes | None, code: str) -> None:
    path = tmp_path / "office.dic"
    path.write_bytes(words)
    if endings is not None:
        path.with_suffix(".aff").write_bytes(endings)
    with pytest.raises(FileError) as raised:
        dictionary(path)
    assert raised.value.code == code


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="file.missing"):
        dictionary(tmp_path / "none.dic")
    assert dictionaries_in(tmp_path / "none") == []


@given(st.text("SFXPA 0.[]^-/y\n", max_size=60), st.text("abc/\\AB1\n\t", max_size=40), st.text("abcy", max_size=6))
def test_any_two_files_are_a_dictionary_or_an_error_that_can_be_mended(
    tmp_path_factory: pytest.TempPathFactory, endings: str, words: str, word: str
) -> None:
    folder = tmp_path_factory.mktemp("dictionary")
    with suppress(FileError):
        read = made(folder, words, endings)
        assert read.has_endings or read.knows(word) <= (word in words)
