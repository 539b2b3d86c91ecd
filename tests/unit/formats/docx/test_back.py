import io
import re
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from docx_maker import W, docx, package, par, part, relation, run, zipped
from duizhao.domain.errors import FileError
from duizhao.formats.docx.back import WordFile
from duizhao.formats.docx.passage import Passage, codes_fault

STRICT_W = "http://purl.oclc.org/ooxml/wordprocessingml/main"
BOOKMARK = '<w:bookmarkStart w:id="7" w:name="b"/><w:bookmarkEnd w:id="7"/>'


def field(instruction: str, result: str, inside: str = "") -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"{inside}<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def box(text: str) -> str:
    content = f"<w:txbxContent>{par(text)}</w:txbxContent>"
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{content}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def opened(path: Path) -> WordFile:
    return WordFile(path, path.read_bytes())


def texts(path: Path) -> list[str]:
    return [text.text for text in opened(path).texts]


def put(path: Path, *new: str | None) -> dict[str, bytes]:
    """The parts of the document after its texts were put."""
    file = opened(path)
    file.put(new)
    with zipfile.ZipFile(io.BytesIO(file.saved())) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def body(path: Path, *new: str | None) -> str:
    return put(path, *new)["word/document.xml"].decode()


def passage(content: str) -> Passage:
    return Passage(etree.fromstring(part("p", content)))


# What is a code


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (run("one ") + run("word", '<w:lang w:val="zh-CN"/>') + run("s", '<w:rFonts w:hint="eastAsia"/>'), "one words"),
        (run("a longer text, ") + run("bold", "<w:b/>") + run("."), "a longer text, <1>bold</1>."),
        (run("a longer text,") + run(" ", "<w:b/>") + run("plain"), "a longer text, plain"),
        (run("short") + run("the longer part is bold", "<w:b/>"), "<1>short</1>the longer part is bold"),
        (f"{BOOKMARK}{run('text')}{BOOKMARK}", "text"),
        (f"{run('te')}{BOOKMARK}{run('xt')}", "te<1/>xt"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>", "a\tb\u2028c\u2011d"),
        ('<w:r><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t></w:r>', "a<1/>b"),
        (run("a &lt; b &amp; c"), "a &lt; b &amp; c"),
        (f"{run('see ')}<w:hyperlink>{run('here', '<w:u/>')}</w:hyperlink>", "see <1>here</1>"),
        (f"{run('of ')}<w:sdt><w:sdtPr/><w:sdtContent>{run('now')}</w:sdtContent></w:sdt>", "of <1>now</1>"),
        (f"{run('page ')}{field('PAGE', run('3'))}{run(' of all')}", "page <1/> of all"),
        (f"{run('see ')}{field('HYPERLINK &quot;https://a.cn&quot;', run('here'))}{run('.')}", "see <1>here</1>."),
        (f"{run('box ')}{field('FORMCHECKBOX', '', BOOKMARK)}{run(' after')}", "box <1/> after"),
        (f"{run('note')}<w:r><w:footnoteReference w:id='1'/></w:r>{run(' and on')}", "note<1/> and on"),
        (f"{run('x is ')}<m:oMath><m:r><m:t>2</m:t></m:r></m:oMath>{run(' here')}", "x is <1/> here"),
        (f"<w:commentRangeStart w:id='1'/>{run('said')}<w:commentRangeEnd w:id='1'/>{run(' so')}", "said<1/> so"),
        (f"<w:ins>{run('new')}</w:ins><w:del>{run('old')}</w:del>{run(' text')}", "new text"),
        (f"{run('seen')}{run('unseen', '<w:vanish/>')}{run(' text')}", "seen<1/> text"),
    ],
)
def test_what_of_a_paragraph_is_text_and_what_a_code(content: str, text: str) -> None:
    assert passage(content).text == text


def test_what_was_the_base_stays_the_base_after_other_lengths() -> None:
    made = passage(run("most of it ") + run("bold", "<w:b/>"))
    made.put("x <1>bold that has become much longer</1>")
    assert Passage(made.element).text == "<1>x </1>bold that has become much longer"
    assert Passage(made.element, made.bases).text == "x <1>bold that has become much longer</1>"


# Codes that are not the same


@pytest.mark.parametrize("after", ["a <1>b", "a b", "a <1>b</1><2/>", "a </1>b<1>", "<1>a<2>b</1></2>"])
def test_codes_that_are_lost_or_crossed_are_refused_and_nothing_changes(after: str) -> None:
    made = passage(run("longer text ") + run("bold", "<w:b/>"))
    was = etree.tostring(made.element)
    with pytest.raises(ValueError, match="missing|badly nested"):
        made.put(after)
    assert etree.tostring(made.element) == was


def test_codes_may_change_their_order() -> None:
    assert codes_fault("<1>a</1> <2/>", "<2/> <1>a</1>") == ""


# There and back


def test_a_field_with_a_bookmark_inside_stays_whole_and_the_text_after_it_too(tmp_path: Path) -> None:
    path = docx(tmp_path, par(run("选中 ") + field("FORMCHECKBOX", "", BOOKMARK) + run(" 之后")))
    written = body(path, "Ticked <1/> after")
    root = etree.fromstring(written.encode())
    assert {mark.getparent().tag for mark in root.iter(f"{{{W}}}fldChar")} == {f"{{{W}}}r"}  # type: ignore[union-attr]
    assert [mark.getparent().tag for mark in root.iter(f"{{{W}}}bookmarkStart")] == [f"{{{W}}}p"]  # type: ignore[union-attr]
    path.write_bytes(zipped({**package(""), "word/document.xml": written}))
    assert texts(path) == ["Ticked <1/> after"]


def test_every_part_is_read_in_order(tmp_path: Path) -> None:
    cell = f"<w:tc><w:tcPr/>{par('cell')}</w:tc>"
    content = (
        par(run("anchor") + box("box"))
        + f"<w:tbl><w:tr>{cell}</w:tr><w:tr><w:trPr><w:del/></w:trPr>{cell.replace('cell', 'gone')}</w:tr></w:tbl>"
        + f"<w:sdt><w:sdtContent>{par('control')}</w:sdtContent></w:sdt>"
        + par("– –")
    )
    path = docx(
        tmp_path, content, header=par("head"), footer=par("foot"),
        footnotes=f'<w:footnote w:id="1">{par("note")}</w:footnote>', endnotes=f'<w:endnote w:id="1">{par("end")}</w:endnote>',
    )  # fmt: skip
    assert texts(path) == ["anchor", "box", "cell", "control", "head", "foot", "note", "end"]


def test_a_text_box_says_the_same_to_older_programs(tmp_path: Path) -> None:
    written = body(docx(tmp_path, par(run("锚") + box("框"))), "Anchor", "Box")
    assert re.findall(r">(\w+)</w:t>", written) == ["Anchor", "Box", "Box"]


def test_alternative_text_and_title_are_translated(tmp_path: Path) -> None:
    drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    picture = (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{drawing}"><wp:docPr id="1" name="图" descr="一座桥 &lt;"/></wp:inline></w:drawing></w:r>'
    )
    parts = package(par(picture))
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(
        "</Relationships>", relation("c", "metadata/core-properties", "docProps/core.xml") + "</Relationships>"
    )
    parts["docProps/core.xml"] = '<p xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>标题</dc:title></p>'
    path = tmp_path / "made.docx"
    path.write_bytes(zipped(parts))
    assert texts(path) == ["一座桥 &lt;", "标题"]
    written = put(path, "A bridge &lt;", "Title")
    assert b'descr="A bridge &lt;"' in written["word/document.xml"]
    assert b"<dc:title>Title</dc:title>" in written["docProps/core.xml"]


def test_a_link_and_a_control_keep_their_elements(tmp_path: Path) -> None:
    link = f'<w:hyperlink r:id="r9">{run("这里")}</w:hyperlink>'
    control = f'<w:sdt><w:sdtPr><w:tag w:val="t"/></w:sdtPr><w:sdtContent>{run("今天")}</w:sdtContent></w:sdt>'
    path = docx(tmp_path, par(run("看") + link + control), relations=relation("r9", "hyperlink", "https://a.cn", external=True))
    root = etree.fromstring(body(path, "<2>Today</2> see <1>here</1>").encode())
    inside = {
        element.tag.rpartition("}")[2]: "".join(map(str, element.itertext())) for element in root.iter(f"{{{W}}}hyperlink", f"{{{W}}}sdt")
    }
    assert inside == {"sdt": "Today", "hyperlink": "here"}
    assert root.find(f".//{{{W}}}tag") is not None


def test_what_is_not_given_another_text_is_the_very_same(tmp_path: Path) -> None:
    path = docx(tmp_path, par("一") + par(run("二") + run("三", "<w:b/>")), header=par("头"))
    with zipfile.ZipFile(path) as archive:
        assert put(path, None, None, None) == {name: archive.read(name) for name in archive.namelist()}
    assert "一" in body(path, None, "Two<1>three</1>", None)


def test_accepted_changes_leave_no_marks_of_moves(tmp_path: Path) -> None:
    moved = '<w:moveFromRangeStart w:id="1" w:name="m"/>' + f"<w:moveFrom>{run('旧')}</w:moveFrom>" + '<w:moveFromRangeEnd w:id="1"/>'
    written = body(docx(tmp_path, par(moved + run("新"))), "New")
    assert "moveFrom" not in written
    assert "旧" not in written


def test_a_strict_document_stays_strict(tmp_path: Path) -> None:
    strict = {name: content.replace(W, STRICT_W) for name, content in package(par("严格")).items()}
    path = tmp_path / "made.docx"
    path.write_bytes(zipped(strict))
    written = body(path, "Strict")
    assert "Strict" in written
    assert STRICT_W in written
    assert W not in written


def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "made.docx"
    path.write_bytes(b"PK\x03\x04 not whole")
    with pytest.raises(FileError):
        opened(path)


_RUNS = st.lists(
    st.tuples(st.text("ab &<\t\u2011\u2028", min_size=1, max_size=4), st.sampled_from(["", "<w:b/>", "<w:i/>", BOOKMARK])),
    min_size=1,
    max_size=8,
)


@given(_RUNS)
def test_what_is_put_is_what_is_read(made: list[tuple[str, str]]) -> None:
    content = "".join(looks if looks == BOOKMARK else run("word", looks) for _, looks in made)
    first = passage(content)
    places = iter([text for text, _ in made] * 3)
    new = re.sub("word", lambda _: "w" + next(places, "").replace("&", "&amp;").replace("<", "&lt;"), first.text)
    first.put(new)
    assert Passage(first.element, first.bases).text == new
