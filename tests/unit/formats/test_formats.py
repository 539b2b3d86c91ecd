"""The public door: what a file is, and what is said of one that cannot be read or written."""

from pathlib import Path

import pytest

from docx_maker import package, par, zipped
from duizhao.domain.document import Paragraph, Release
from duizhao.domain.errors import FileError
from duizhao.formats import FORMATS, office, read_bilingual, read_document, read_glossary, write_release
from duizhao.messages import Voice

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
PASSWORD = OLE + "EncryptedPackage".encode("utf-16-le") + bytes(100)
OLD_WORD = OLE + "WordDocument".encode("utf-16-le") + bytes(100)
WORD = zipped(package(par("Text.")))

BAD = [
    ("secret.docx", PASSWORD, "file.encrypted"),
    ("old.docx", OLD_WORD, "file.old_office"),
    ("old.doc", OLD_WORD, "file.old_office"),
    ("old.wps", OLD_WORD, "file.old_office"),
    ("list.xlsx", PASSWORD, "file.encrypted"),
    ("release.pdf", b"%PDF-1.7\n", "pdf.damaged"),
    ("release.docx", b"%PDF-1.7\n", "pdf.damaged"),
    ("release.txt", b"%PDF-1.7\n", "pdf.damaged"),
    ("release.rtf", b"{\\rtf1}", "file.rtf"),
    ("photo.jpg", b"\xff\xd8\xff\xe0", "file.picture"),
    ("text.docx", b"only text", "file.damaged"),
    ("release.odt", zipped({"content.xml": "<x/>", "mimetype": "application/vnd.oasis.opendocument.text"}), "file.not_word"),
    ("things.docx", zipped({"a.txt": "x"}), "file.not_word"),
    ("empty.docx", zipped({}), "file.not_word"),
    ("release.xyz", b"text", "file.unknown_format"),
    ("program.txt", b"\x7fELF\x02\x01\x01" + bytes(50), "text.undecodable"),
    ("nothing.txt", b"", "file.empty"),
]


@pytest.fixture(autouse=True)
def no_libre_office(monkeypatch: pytest.MonkeyPatch) -> None:
    """What this machine has installed makes no difference here."""
    monkeypatch.setattr(office, "program", lambda: None)


@pytest.mark.parametrize(("name", "data", "code"), BAD, ids=[f"{name}-{code}" for name, _, code in BAD])
def test_a_file_that_cannot_be_read_says_why(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(FileError) as caught:
        read_document(path)
    assert caught.value.code == code
    for language in ("en", "zh"):
        assert str(path) in Voice(language).say(caught.value.code, **caught.value.values)


@pytest.mark.parametrize("read", [read_document, read_bilingual, read_glossary])
def test_every_door_refuses_what_is_not_there(tmp_path: Path, read: type) -> None:
    for path, code in ((tmp_path / "nowhere.docx", "file.missing"), (tmp_path, "file.folder")):
        with pytest.raises(FileError) as caught:
            read(path)
        assert caught.value.code == code


@pytest.mark.parametrize(("name", "data", "code"), [BAD[0], BAD[8], BAD[-2], BAD[-1]])
def test_a_glossary_that_cannot_be_read_says_why(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(FileError) as caught:
        read_glossary(path)
    assert caught.value.code == code


@pytest.mark.parametrize("name", ["right.docx", "renamed.txt", "renamed.doc", "without-suffix"])
def test_a_word_document_is_known_by_its_content(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(WORD)
    assert [p.text for p in read_document(str(path)).paragraphs] == ["Text."]


def test_a_text_needs_no_suffix(tmp_path: Path) -> None:
    path = tmp_path / "README"
    path.write_text("one\n\ntwo\n", encoding="utf-8")
    assert [p.text for p in read_document(path).paragraphs] == ["one", "two"]


RELEASE = Release((Paragraph("Text."),))


@pytest.mark.parametrize("name", ["out.png", "out", "out.csv", "out.doc"])
def test_an_unknown_ending_names_those_that_can_be_written(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileError) as caught:
        write_release(RELEASE, tmp_path / name)
    assert caught.value.code == "write.unknown_format"
    assert caught.value.values["formats"] == [suffix for form in FORMATS if form.write for suffix in form.suffixes]


def test_the_ending_may_be_in_capitals(tmp_path: Path) -> None:
    write_release(RELEASE, str(tmp_path / "OUT.TXT"))
    assert (tmp_path / "OUT.TXT").read_text(encoding="utf-8") == "Text.\n"


def test_a_template_is_for_word_documents_only(tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        write_release(RELEASE, tmp_path / "out.md", tmp_path / "house.docx")
    assert caught.value.code == "write.no_template"


def test_a_bad_template_writes_nothing(tmp_path: Path) -> None:
    template = tmp_path / "house.docx"
    template.write_bytes(OLD_WORD)
    with pytest.raises(FileError):
        write_release(RELEASE, tmp_path / "out.docx", template)
    assert list(tmp_path.iterdir()) == [template]


def test_an_empty_release_can_be_written(tmp_path: Path) -> None:
    for form in FORMATS:
        if form.write:
            write_release(Release(()), tmp_path / f"out{form.suffixes[0]}")
    assert read_document(tmp_path / "out.docx").paragraphs == ()
