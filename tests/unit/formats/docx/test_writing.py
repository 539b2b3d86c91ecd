import io
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from docx_maker import docx, package, par, part, relation, rels, zipped
from duizhao.domain.document import Cell, Kind, Paragraph, Release
from duizhao.domain.errors import FileError
from duizhao.domain.text import Code, CodeKind
from duizhao.formats import LINE_BREAK, read_document, write_release
from duizhao.formats.docx.package import W, w
from duizhao.formats.docx.writing import write

RELEASE = Release(
    (
        Paragraph("A headline", kind=Kind.HEADLINE),
        Paragraph(f"One{LINE_BREAK}two with a link", (Code(15, 19, CodeKind.LINK, "https://example.org/?a=1&b=2"),)),
        Paragraph("first", kind=Kind.LIST_ITEM, ordered=True),
        Paragraph("under", kind=Kind.LIST_ITEM, level=1),
        Paragraph("second", kind=Kind.LIST_ITEM, ordered=True),
        Paragraph("a", cell=Cell(0, 0, 0)),
        Paragraph("b", cell=Cell(0, 1, 1)),
        Paragraph("Part", kind=Kind.HEADING, level=2),
        Paragraph("anew", kind=Kind.LIST_ITEM, ordered=True),
    )
)


def parts(release: Release = RELEASE, template: Path | None = None) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(write(release, template))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def body(found: dict[str, bytes]) -> etree._Element:
    element = etree.fromstring(found["word/document.xml"]).find(w("body"))
    assert element is not None
    return element


def values(element: etree._Element, name: str) -> list[str | None]:
    return [found.get(w("val")) for found in element.iter(w(name))]


def test_every_part_is_xml_declared_and_related() -> None:
    found = parts()
    assert next(iter(found)) == "[Content_Types].xml"
    types = etree.fromstring(found["[Content_Types].xml"])
    declared = {element.get("PartName") for element in types if element.tag.endswith("Override")}
    for name, data in found.items():
        etree.fromstring(data)
        assert name.endswith(".rels") or name == "[Content_Types].xml" or f"/{name}" in declared


def test_numbers_go_on_over_a_sublist_and_begin_anew_in_another_list() -> None:
    found = body(parts())
    lists = [(item.find(f"{w('pPr')}/{w('numPr')}/{w('numId')}")) for item in found.iter(w("p"))]
    first, under, second, anew = [item.get(w("val")) for item in lists if item is not None]
    assert first == second
    assert len({first, under, anew}) == 3
    numbering = etree.fromstring(parts()["word/numbering.xml"])
    starts = {item.get(w("numId")): len(list(item.iter(w("startOverride")))) for item in numbering.iter(w("num"))}
    assert starts[first] == starts[anew] == 9


def test_a_table_has_all_its_cells_and_a_paragraph_after_it() -> None:
    (table,) = body(parts()).iter(w("tbl"))
    assert [len(list(row.iter(w("tc")))) for row in table.iter(w("tr"))] == [2, 2]
    assert all(cell[-1].tag == w("p") for cell in table.iter(w("tc")))
    following = table.getnext()
    assert following is not None
    assert following.tag == w("p")


def test_breaks_and_links_are_words_own() -> None:
    found = parts()
    paragraph = list(body(found).iter(w("p")))[1]
    assert len(list(paragraph.iter(w("br")))) == 1
    assert b'Target="https://example.org/?a=1&amp;b=2" TargetMode="External"' in found["word/_rels/document.xml.rels"]


@pytest.mark.parametrize("address", ["file:///c:/x", "javascript:x()", "\\\\server\\share", "ftp://x.org"])
def test_only_addresses_of_the_web_are_links(address: str) -> None:
    found = parts(Release((Paragraph("here", (Code(0, 4, CodeKind.LINK, address),)),)))
    assert b"External" not in found["word/_rels/document.xml.rels"]
    assert b"hyperlink" not in found["word/document.xml"]


def test_no_name_of_a_person_and_no_time_goes_out() -> None:
    found = parts()
    core = etree.fromstring(found["docProps/core.xml"])
    assert {element.tag.rpartition("}")[2]: element.text for element in core} == {"title": "A headline", "language": "en-GB"}
    assert "docProps/app.xml" not in found
    with zipfile.ZipFile(io.BytesIO(write(RELEASE, None))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_characters_that_xml_cannot_hold_are_left_out() -> None:
    write(
        Release((Paragraph("a\x00b\ud800c\ufffe", (Code(0, 3, CodeKind.LINK, "https://x.org/\x01"),)),), title="\x0b", labels=("\x02",)),
        None,
    )


def test_a_proof_is_marked_visibly() -> None:
    found = body(parts(Release(RELEASE.paragraphs, proof_mark="NO RELEASE", labels=("Draft",))))
    assert found[0].xpath("string()") == "NO RELEASE"
    assert found[1].xpath("string()") == "[Draft] A headline"
    assert values(found[0], "pStyle") == ["ProofMark"]
    assert values(found[1], "rStyle") == ["ProofLabel"]


# House templates

SETTINGS = '<w:attachedTemplate r:id="rId1"/><w:trackRevisions/><w:defaultTabStop w:val="425"/>'


def house(folder: Path) -> Path:
    """A template as an office makes it: its own names and looks, a letterhead, an outside template, a linked picture, a comment."""
    styles = (
        "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val='zh-CN' w:eastAsia='zh-CN'/></w:rPr></w:rPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/></w:style>'
    )
    section = '<w:sectPr><w:headerReference w:type="default" r:id="rIdH"/></w:sectPr>'
    text = par("Old text", section) + '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    relations = relation("rIdH", "header", "header.xml") + relation("rIdL", "hyperlink", "http://old.example.org/", external=True)
    made = package(
        text, relations=relations, styles=styles, settings=SETTINGS, comments=f"<w:comment w:id='1'>{par('who wrote this')}</w:comment>"
    )
    made["word/header.xml"] = part(
        "hdr", par("<w:r><w:drawing><a:blip r:link='rId7' r:embed='rId8'/></w:drawing><w:t>Letterhead</w:t></w:r>")
    )
    made["word/_rels/header.xml.rels"] = rels(
        relation("rId7", "image", "http://spy.example.org/x.png", external=True) + relation("rId8", "image", "media/logo.png")
    )
    made["word/media/logo.png"] = "PNG"
    made["word/_rels/settings.xml.rels"] = rels(relation("rId1", "attachedTemplate", "file:///office.dotx", external=True))
    made["docProps/custom.xml"] = "<x/>"
    path = folder / "house.docx"
    path.write_bytes(zipped(made))
    return path


def test_a_template_gives_its_looks_and_letterhead_and_nothing_of_its_text(tmp_path: Path) -> None:
    found = parts(RELEASE, house(tmp_path))
    assert values(body(found), "pStyle")[0] == "a3"
    assert b"Letterhead" in found["word/header.xml"]
    assert found["word/media/logo.png"] == b"PNG"
    assert body(found)[-1].tag == w("sectPr")
    assert [reference.tag for reference in body(found)[-1].iter(w("headerReference"))] == [
        w("headerReference")
    ]  # inherited from the section before
    assert b"Old text" not in found["word/document.xml"]
    assert not {"word/comments.xml", "docProps/custom.xml"} & found.keys()


def test_nothing_of_a_template_leads_outside(tmp_path: Path) -> None:
    found = parts(Release((Paragraph("x"),)), house(tmp_path))
    assert not any(b"External" in data for data in found.values())
    assert b"rId7" not in found["word/header.xml"]
    assert b"rId8" in found["word/header.xml"]
    settings = etree.fromstring(found["word/settings.xml"])
    assert [element.tag for element in settings] == [w("defaultTabStop")]


def test_what_a_template_lacks_is_added(tmp_path: Path) -> None:
    template = house(tmp_path)
    path = tmp_path / "out.docx"
    write_release(Release(RELEASE.paragraphs, proof_mark="PROOF", labels=("Draft",)), path, template)
    back = read_document(path).paragraphs
    assert [(p.text, p.codes, p.level, p.ordered, p.cell) for p in back] == [
        (p.text, p.codes, p.level, p.ordered, p.cell) for p in RELEASE.paragraphs
    ]
    assert [p.kind for p in back if p.kind in {Kind.LIST_ITEM, Kind.HEADING}] == [Kind.LIST_ITEM] * 3 + [Kind.HEADING, Kind.LIST_ITEM]


def test_the_language_is_english(tmp_path: Path) -> None:
    styles = etree.fromstring(parts(RELEASE, house(tmp_path))["word/styles.xml"])
    (language,) = styles.iter(w("lang"))
    assert (language.get(w("val")), language.get(w("eastAsia"))) == ("en-GB", "zh-CN")


def test_a_template_without_styles_or_lists_will_do(tmp_path: Path) -> None:
    path = tmp_path / "out.docx"
    write_release(RELEASE, path, docx(tmp_path, par("bare")))
    assert [p.text for p in read_document(path).paragraphs] == [p.text for p in RELEASE.paragraphs]


def test_a_strict_template_is_refused_with_a_way_out(tmp_path: Path) -> None:
    made = package(par("x"))
    made["word/document.xml"] = made["word/document.xml"].replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    path = tmp_path / "strict.docx"
    path.write_bytes(zipped(made))
    with pytest.raises(FileError) as caught:
        write(RELEASE, path)
    assert caught.value.code == "write.template_strict"


@pytest.mark.parametrize("name", ["template.docx", "template.txt"])
@pytest.mark.parametrize(
    "data",
    [
        b"Only text.",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"%PDF-1.7",
        zipped({"a.txt": "x"}),
        zipped({"_rels/.rels": rels(relation("rId1", "officeDocument", "xl/workbook.xml")), "xl/workbook.xml": "<workbook/>"}),
    ],
    ids=["text", "old Word", "PDF", "ZIP", "workbook"],
)
def test_a_template_that_is_no_word_document_is_refused(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(FileError) as caught:
        write(RELEASE, path)
    assert caught.value.code == "write.template_not_word"


def test_a_damaged_template_is_called_so(tmp_path: Path) -> None:
    path = tmp_path / "template.docx"
    path.write_bytes(write(RELEASE)[:3000])
    with pytest.raises(FileError) as caught:
        write(RELEASE, path)
    assert caught.value.code == "file.damaged"


def test_runs_hold_what_the_schema_wants_in_its_order() -> None:
    kinds = (CodeKind.SUPERSCRIPT, CodeKind.UNDERLINE, CodeKind.STRIKE, CodeKind.ITALIC, CodeKind.BOLD)
    found = body(parts(Release((Paragraph("x", tuple(Code(0, 1, kind) for kind in kinds)),))))
    properties = next(found.iter(w("rPr")))
    assert [element.tag.rpartition("}")[2] for element in properties] == ["b", "bCs", "i", "iCs", "strike", "u", "vertAlign"]
