import io
import zipfile
from pathlib import Path

from lxml import etree

from duizhao.domain.document import Cell, Kind, Paragraph, Release
from duizhao.formats import read_document, write_release
from duizhao.formats.odt.package import q
from duizhao.formats.odt.writing import write


def part(data: bytes, name: str) -> etree._Element:
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read(name))


def test_the_type_comes_first_and_unpacked_as_the_standard_wants() -> None:
    archive = zipfile.ZipFile(io.BytesIO(write(Release((Paragraph("x"),)))))
    first = archive.infolist()[0]
    assert (first.filename, first.compress_type, first.header_offset) == ("mimetype", zipfile.ZIP_STORED, 0)
    assert archive.read("mimetype") == b"application/vnd.oasis.opendocument.text"


def test_title_and_language_are_said() -> None:
    data = write(Release((Paragraph("A & B", kind=Kind.HEADLINE),), variety="en-US"))
    meta = part(data, "meta.xml")
    assert [meta.findtext(f".//{q(name)}") for name in ("dc:title", "dc:language")] == ["A & B", "en-US"]
    default = part(data, "styles.xml").find(f".//{q('style:default-style')}/{q('style:text-properties')}")
    assert default is not None
    assert (default.get(q("fo:language")), default.get(q("fo:country"))) == ("en", "US")


def test_every_style_that_is_used_is_defined() -> None:
    paragraphs = [Paragraph(f"{kind}", kind=kind) for kind in Kind] + [Paragraph("cell", cell=Cell(0, 0, 1))]
    data = write(Release(tuple(paragraphs), proof_mark="PROOF", labels=("1 · Draft",)))
    defined = {
        name
        for root in (part(data, "styles.xml"), part(data, "content.xml"))
        for each in root.iter()
        if (name := each.get(q("style:name")))
    }
    used = {
        name for each in part(data, "content.xml").iter() for key in ("text:style-name", "table:style-name") if (name := each.get(q(key)))
    }
    assert used <= defined


def test_a_release_of_every_kind_reads_back(tmp_path: Path) -> None:
    kinds = [Kind.HEADLINE, *(kind for kind in Kind if kind is not Kind.HEADLINE)]
    write_release(Release(tuple(Paragraph(f"a  {kind}", kind=kind) for kind in kinds)), tmp_path / "all.odt")
    assert [(p.text, p.kind) for p in read_document(tmp_path / "all.odt").paragraphs] == [(f"a  {kind}", kind) for kind in kinds]
