import io
import zipfile
from pathlib import Path

import pytest

from docx_maker import W, package, par, zipped
from duizhao.domain.errors import FileError
from duizhao.formats import archive, read_document


def refused(folder: Path, data: bytes) -> str:
    """The code with which a document of these bytes is refused."""
    path = folder / "bad.docx"
    path.write_bytes(data)
    with pytest.raises(FileError) as caught:
        read_document(path)
    assert caught.value.path == path
    return caught.value.code


def with_main(content: str | bytes) -> bytes:
    return zipped({**package(par("x")), "word/document.xml": content})


def test_an_outside_entity_is_refused(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    doctype = f'<!DOCTYPE d [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    main = f'{doctype}<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>'
    assert refused(tmp_path, with_main(main)) == "file.unsafe"
    assert refused(tmp_path, with_main(main.encode("utf-16"))) == "file.unsafe"


def test_entities_that_grow_are_refused(tmp_path: Path) -> None:
    entities = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    main = f'<!DOCTYPE d [{entities}]><w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>&a9;</w:t></w:r></w:p></w:body></w:document>'
    assert refused(tmp_path, with_main(main)) == "file.unsafe"


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    assert refused(tmp_path, with_main(b" " * (archive.STEEP_FROM + 1))) == "file.bomb"


def test_a_part_without_a_name_is_damage(tmp_path: Path) -> None:
    data = zipped({**package(par("x")), "nameless": ""})
    assert refused(tmp_path, data.replace(b"nameless", b"\x00ameless")) == "file.damaged"


def test_too_many_parts_are_refused(tmp_path: Path) -> None:
    assert refused(tmp_path, zipped({f"{number}.xml": "" for number in range(archive.MOST_PARTS + 1)})) == "file.bomb"


def test_a_part_that_lies_about_its_size_is_damaged(tmp_path: Path) -> None:
    data = bytearray(with_main("<x>" + "a" * 5000 + "</x>"))
    directory = data.rindex(b"word/document.xml") - 46
    data[directory + 24 : directory + 28] = (10).to_bytes(4, "little")
    assert refused(tmp_path, bytes(data)) == "file.damaged"


@pytest.mark.parametrize("name", ["../../outside.xml", "word/../../outside.xml", "..\\outside.xml"])
def test_a_name_that_leads_outside_is_refused(tmp_path: Path, name: str) -> None:
    assert refused(tmp_path, zipped({**package(par("x")), name: "x"})) == "file.unsafe"


def test_a_part_that_stands_twice_is_refused(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    buffer.write(zipped(package(par("x"))))
    with zipfile.ZipFile(buffer, "a") as made, pytest.warns(UserWarning, match="Duplicate"):
        made.writestr("word/document.xml", "other")
    assert refused(tmp_path, buffer.getvalue()) == "file.unsafe"


def test_names_with_windows_separators_or_other_case_are_found(tmp_path: Path) -> None:
    path = tmp_path / "windows.docx"
    path.write_bytes(
        zipped({name.replace("word/document.xml", "Word\\document.xml"): part for name, part in package(par("found")).items()})
    )
    assert [p.text for p in read_document(path).paragraphs] == ["found"]


def test_a_truncated_document_is_damaged(tmp_path: Path) -> None:
    whole = zipped(package(par("x" * 500)))
    assert {refused(tmp_path, whole[:length]) for length in (4, 50, len(whole) // 2, len(whole) - 30)} == {"file.damaged"}


def test_changed_bytes_are_found_out(tmp_path: Path) -> None:
    whole = bytearray(zipped(package(par("x" * 500))))
    place = whole.index(b"word/document.xml") + 60
    whole[place] ^= 0xFF
    assert refused(tmp_path, bytes(whole)) == "file.damaged"


@pytest.mark.parametrize("main", ["", "no xml", "<a><b></a>", f'<w:document xmlns:w="{W}">' + "<w:p>" * 300])
def test_broken_xml_is_damaged(tmp_path: Path, main: str) -> None:
    assert refused(tmp_path, with_main(main)) == "file.damaged"


def test_another_root_is_no_word_document(tmp_path: Path) -> None:
    assert refused(tmp_path, with_main("<html/>")) == "file.not_word"


def test_a_package_without_a_text_is_no_word_document(tmp_path: Path) -> None:
    assert (
        refused(tmp_path, zipped({"_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'}))
        == "file.not_word"
    )
