import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from docx_maker import W, docx, par, relation, run
from duizhao.domain.document import Paragraph, Release
from duizhao.domain.errors import FileError
from duizhao.domain.text import Code, CodeKind
from duizhao.formats import read_document, release_in_layout

PICTURE = '<w:r><w:drawing><a:blip r:embed="r5"/></w:drawing></w:r>'
NOTE = '<w:r><w:footnoteReference w:id="1"/></w:r>'
COMMENTED = '<w:commentRangeStart w:id="1"/>{}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'


def parts(layout: Path, *texts: str | Paragraph, places: list[int | None] | None = None) -> dict[str, bytes]:
    paragraphs = tuple(text if isinstance(text, Paragraph) else Paragraph(text) for text in texts)
    release = Release(paragraphs, "A title", variety="en-US")
    data = release_in_layout(release, list(range(len(texts))) if places is None else places, layout.with_name("out.docx"), layout)
    layout.with_name("out.docx").write_bytes(data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def read(layout: Path) -> list[str]:
    return [paragraph.text for paragraph in read_document(layout.with_name("out.docx")).paragraphs]


def body(layout: Path, *texts: str | Paragraph, places: list[int | None] | None = None) -> etree._Element:
    return etree.fromstring(parts(layout, *texts, places=places)["word/document.xml"])


def test_each_paragraph_takes_its_place_and_keeps_its_properties(tmp_path: Path) -> None:
    cell = f"<w:tbl><w:tr><w:tc><w:tcPr/>{par('格')}</w:tc></w:tr></w:tbl>"
    layout = docx(tmp_path, par("题", '<w:jc w:val="center"/>') + cell + par("文") + "<w:sectPr/>")
    root = body(layout, "Title", "Cell", "Text")
    assert read(layout) == ["Title", "Cell", "Text"]
    assert [child.tag.rpartition("}")[2] for child in root[0]] == ["p", "tbl", "p", "sectPr"]
    assert root[0][0].find(f".//{{{W}}}jc") is not None


def test_paragraphs_may_be_fewer_and_more(tmp_path: Path) -> None:
    layout = docx(tmp_path, par("一") + par("二", '<w:jc w:val="center"/>') + par("三"))
    root = body(layout, "New first", "Two", "after two", "and again", places=[None, 1, None, None])
    assert read(layout) == ["New first", "Two", "after two", "and again"]
    assert [child.find(f".//{{{W}}}jc") is not None for child in root[0]] == [False, True, True, True]


def test_pictures_notes_bookmarks_and_fields_stay(tmp_path: Path) -> None:
    bookmark = '<w:bookmarkStart w:id="3" w:name="b"/><w:bookmarkEnd w:id="3"/>'
    layout = docx(
        tmp_path,
        par(PICTURE + run("图") + '<w:fldSimple w:instr="SEQ f"/>' + bookmark) + par(run("文") + NOTE) + par(PICTURE + run("无译文")),
        relations=relation("r5", "image", "media/p.png"),
        footnotes=f'<w:footnote w:id="1">{par("注")}</w:footnote>',
    )  # fmt: skip
    marked = Paragraph("Text and on", (Code(4, 4, CodeKind.OBJECT, "footnote:1"),))
    root = body(layout, "Picture", marked, "Note", places=[0, 1, 3])
    assert read(layout) == ["Picture", "Text and on", "Note"]
    names = ("drawing", "footnoteReference", "bookmarkStart", "fldSimple")
    assert [sum(1 for _ in root.iter(f"{{{W}}}{name}")) for name in names] == [2, 1, 1, 1]
    assert [code.start for code in read_document(layout.with_name("out.docx")).paragraphs[1].codes] == [4]


def test_formatting_is_the_old_one_but_for_what_the_new_codes_say(tmp_path: Path) -> None:
    looks = '<w:b/><w:color w:val="FF0000"/>'
    layout = docx(tmp_path, par(run("粗", looks)) + par(run("粗", looks)))
    bold = Paragraph("Bold plain", (Code(0, 4, CodeKind.BOLD),))
    first, second, *_ = list(body(layout, "All bold", bold)[0])
    assert [len(list(p.iter(f"{{{W}}}b"))) for p in (first, second)] == [1, 1]
    assert [len(list(p.iter(f"{{{W}}}color"))) for p in (first, second)] == [1, 2]


def test_links_lead_where_they_led(tmp_path: Path) -> None:
    layout = docx(tmp_path, par("一"))
    linked = Paragraph("See here", (Code(4, 8, CodeKind.LINK, "https://a.cn"),))
    root = body(layout, linked)
    assert [style.getparent().getparent().getparent().tag for style in root.iter(f"{{{W}}}rStyle")] == [f"{{{W}}}hyperlink"]  # type: ignore[union-attr]
    assert read_document(layout.with_name("out.docx")).paragraphs == (replace(linked, kind=read_document(layout).paragraphs[0].kind),)


def test_a_table_of_contents_keeps_its_beginning_and_end(tmp_path: Path) -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    layout = docx(tmp_path, par(begin + run("甲")) + par(run("乙")) + par(end + run("丙")))
    root = body(layout, "A", "B", "C")
    assert read(layout) == ["A", "B", "C"]
    assert [mark.get(f"{{{W}}}fldCharType") for mark in root.iter(f"{{{W}}}fldChar")] == ["begin", "separate", "end"]


def test_tracked_changes_comments_and_hidden_text_do_not_go_out(tmp_path: Path) -> None:
    changed = f"<w:del>{run('旧')}</w:del><w:ins>{run('新')}</w:ins>{run('密', '<w:vanish/>')}"
    row = f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{par('删')}</w:tc></w:tr><w:tr><w:tc>{par('留')}</w:tc></w:tr></w:tbl>"
    layout = docx(
        tmp_path, par(COMMENTED.format(changed)) + row + par(run("并"), "<w:rPr><w:del/></w:rPr>") + par("一"),
        comments=f'<w:comment w:id="1" w:author="Li">{par("秘")}</w:comment>', people="<w:person/>",
    )  # fmt: skip
    written = parts(layout, "New", "Kept", "Joined")
    text = b"".join(written.values()).decode()
    assert read(layout) == ["New", "Kept", "Joined"]
    assert not {name for name in written if "comments" in name or "people" in name}
    assert not [word for word in ("旧", "密", "删", "秘", "comment", "<w:del", "<w:ins") if word in text]


def test_chinese_habits_go(tmp_path: Path) -> None:
    fonts = '<w:rFonts w:hint="eastAsia" w:ascii="宋体" w:hAnsi="SimHei" w:eastAsia="宋体"/><w:lang w:val="zh-CN"/>'
    layout = docx(tmp_path, par(run("一", fonts), '<w:ind w:firstLineChars="200" w:firstLine="420" w:left="10"/>'))
    root = body(layout, "One")
    found = next(root.iter(f"{{{W}}}rFonts"))
    assert {str(name).rpartition("}")[2]: value for name, value in found.items()} == {
        "ascii": "Times New Roman", "hAnsi": "Arial", "eastAsia": "宋体",
    }  # fmt: skip
    assert dict(next(root.iter(f"{{{W}}}ind")).items()) == {f"{{{W}}}left": "10"}
    assert {spoken.get(f"{{{W}}}val") for spoken in root.iter(f"{{{W}}}lang")} == {"en-US"}


def test_nothing_leads_outside_but_links(tmp_path: Path) -> None:
    relations = (
        relation("r1", "hyperlink", "https://a.cn", external=True)
        + relation("r5", "image", "file:///secret.png", external=True)
        + relation("r6", "attachedTemplate", "file:///t.dotx", external=True)
    )
    written = parts(docx(tmp_path, par("一"), relations=relations), "One")
    related = written["word/_rels/document.xml.rels"].decode()
    assert "https://a.cn" in related
    assert "file:" not in related
    assert b"A title" in written["docProps/core.xml"]


def test_a_layout_with_fewer_paragraphs_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="layout_other"):
        parts(docx(tmp_path, par("一")), "One", "Two")


def test_a_word_document_lends_its_layout_to_no_other_format(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="no_layout"):
        release_in_layout(Release((Paragraph("One"),)), [0], tmp_path / "out.md", docx(tmp_path, par("一")))
