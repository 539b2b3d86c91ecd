from pathlib import Path

import pytest

from docx_maker import zipped
from duizhao.domain.document import Cell, Document, Kind
from duizhao.domain.errors import FileError
from duizhao.domain.text import Code, CodeKind
from duizhao.formats import LINE_BREAK, read_document
from odt_maker import SPACES, content


def read(folder: Path, body: str, styles: str = "", **parts: str) -> Document:
    path = folder / "draft.odt"
    path.write_bytes(zipped({"content.xml": content(body, styles), **parts}))
    return read_document(path)


def style(name: str, properties: str, family: str = "text", more: str = "") -> str:
    return f'<style:style style:name="{name}" style:family="{family}" {more}><style:text-properties {properties}/></style:style>'


def test_white_space_is_what_the_markup_says(tmp_path: Path) -> None:
    (found,) = read(tmp_path, '<text:p>  one\n  <text:s text:c="2"/>two<text:line-break/>three<text:tab/>four </text:p>').paragraphs
    assert found.text == f"one   two{LINE_BREAK}three four"


def test_styles_give_kinds_by_their_names_and_those_they_stand_on(tmp_path: Path) -> None:
    named = style("P1", "", "paragraph", 'style:parent-style-name="Illustration"') + style("Illustration", "", "paragraph")
    document = read(
        tmp_path,
        '<text:h text:outline-level="1">Title</text:h><text:h text:outline-level="2">Part</text:h><text:h text:outline-level="2">Part</text:h>'
        '<text:p text:style-name="P1">Mr Li</text:p><text:p>Text.</text:p>',
        named,
    )
    assert [(p.kind, p.level) for p in document.paragraphs] == [
        (Kind.HEADLINE, 0), (Kind.HEADING, 1), (Kind.HEADING, 1), (Kind.CAPTION, 0), (Kind.BODY, 0),
    ]  # fmt: skip


def test_looks_and_links_become_codes(tmp_path: Path) -> None:
    looks = (
        style("B", 'fo:font-weight="bold" style:text-position="super 58%"')
        + style("C", 'style:text-position="-25% 60%" fo:font-weight="normal"', more='style:parent-style-name="B"')
        + style("P1", 'fo:font-style="italic"', "paragraph")
    )
    body = (
        '<text:p text:style-name="P1">a<text:span text:style-name="B">b</text:span><text:span text:style-name="C">c</text:span>'
        '<text:a xlink:href="https://x.org/">d</text:a></text:p>'
    )
    (found,) = read(tmp_path, body, looks).paragraphs
    assert found.codes == (
        Code(0, 4, CodeKind.ITALIC), Code(1, 2, CodeKind.BOLD), Code(1, 2, CodeKind.SUPERSCRIPT), Code(2, 3, CodeKind.SUBSCRIPT),
        Code(3, 4, CodeKind.LINK, "https://x.org/"),
    )  # fmt: skip


def test_lists_are_numbered_as_their_style_says_and_headings_in_them_stay_headings(tmp_path: Path) -> None:
    lists = (
        '<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/>'
        '<text:list-level-style-number text:level="2" style:num-format="1"/></text:list-style>'
    )
    body = (
        '<text:list text:style-name="L1"><text:list-item><text:p>a</text:p><text:p>more</text:p><text:list><text:list-item><text:p>b</text:p>'
        '</text:list-item></text:list></text:list-item><text:list-item><text:h text:outline-level="2">c</text:h></text:list-item></text:list>'
    )
    assert [(p.text, p.kind, p.level, p.ordered) for p in read(tmp_path, body, lists).paragraphs] == [
        ("a", Kind.LIST_ITEM, 0, False),
        ("more", Kind.BODY, 0, False),
        ("b", Kind.LIST_ITEM, 1, True),
        ("c", Kind.HEADING, 2, False),
    ]


def test_tables_count_cells_that_are_covered_or_repeated(tmp_path: Path) -> None:
    body = (
        "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:covered-table-cell/>"
        "<table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table-header-rows>"
        f'<table:table-row table:number-rows-repeated="{10**12}"><table:table-cell table:number-columns-repeated="{10**12}"/><table:table-cell>'
        "<text:p>c</text:p><table:table><table:table-row><table:table-cell><text:p>d</text:p></table:table-cell></table:table-row></table:table>"
        "</table:table-cell></table:table-row></table:table>"
    )
    assert [(p.text, p.cell) for p in read(tmp_path, body).paragraphs] == [
        ("a", Cell(0, 0, 0)), ("b", Cell(0, 0, 2)), ("c", Cell(0, 1, 1000)), ("d", Cell(0, 1, 1000)),
    ]  # fmt: skip


def test_changes_are_accepted_comments_put_beside_and_notes_kept(tmp_path: Path) -> None:
    body = (
        '<text:tracked-changes><text:changed-region text:id="c"><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes>'
        "<text:p>It <text:change text:change-id='c'/>rained<office:annotation><text:p>really?</text:p></office:annotation><text:note>"
        "<text:note-citation>1</text:note-citation><text:note-body><text:p>On Monday.</text:p></text:note-body></text:note> hard.</text:p>"
        '<text:section text:display="none"><text:p>hidden</text:p></text:section>'
    )
    document = read(tmp_path, body)
    assert [(p.text, p.kind) for p in document.paragraphs] == [("It rained hard.", Kind.BODY), ("On Monday.", Kind.NOTE)]
    assert document.paragraphs[0].codes == (Code(9, 9, CodeKind.OBJECT, "note"),)
    assert (document.tracked_changes, document.comments) == (1, 1)
    assert {remark.code for remark in document.remarks} == {"docx.notes", "docx.hidden", "docx.tracked", "docx.comments"}


def test_headers_and_footers_are_no_part_of_the_text(tmp_path: Path) -> None:
    header = f"<office:document-styles {SPACES}><office:master-styles><style:master-page><style:header><text:p>Header</text:p></style:header></style:master-page></office:master-styles></office:document-styles>"
    assert [p.text for p in read(tmp_path, "<text:p>Text.</text:p>", **{"styles.xml": header}).paragraphs] == ["Text."]


def test_a_picture_in_a_frame_has_its_caption(tmp_path: Path) -> None:
    body = (
        '<text:p>Before.<draw:frame><draw:text-box><text:p text:style-name="Caption"><draw:frame><draw:image xlink:href="Pictures/1.png"/>'
        "<svg:title>x</svg:title></draw:frame>Mr Li</text:p></draw:text-box></draw:frame></text:p><text:p>After.</text:p>"
    )
    document = read(tmp_path, body, style("Caption", "", "paragraph"))
    assert [(p.text, p.kind) for p in document.paragraphs] == [("Before.", Kind.BODY), ("Mr Li", Kind.CAPTION), ("After.", Kind.BODY)]


NEST = "<text:section>" * 150 + "<text:p>x</text:p>" + "</text:section>" * 150
LISTS = "<text:list><text:list-item>" * 100 + "<text:p>x</text:p>" + "</text:list-item></text:list>" * 100
SPANS = "<text:p>" + "<text:span>" * 200 + "x" + "</text:span>" * 200 + "</text:p>"


@pytest.mark.parametrize("body", [NEST, LISTS, SPANS], ids=["sections", "lists", "spans"])
def test_what_nobody_wrote_is_refused(tmp_path: Path, body: str) -> None:
    with pytest.raises(FileError, match="file.unsafe"):
        read(tmp_path, body)


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"content.xml": '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'}, "file.unsafe"),
        ({"content.xml": "<x>"}, "file.damaged"),
        ({"content.xml": f"<office:document-content {SPACES}><office:body><office:spreadsheet/></office:body></office:document-content>"}, "file.not_word"),
        ({"content.xml": "packed", "META-INF/manifest.xml": "<manifest:encryption-data/>"}, "file.encrypted"),
        ({"content.xml": content("<text:p>x</text:p>"), "../x": "y"}, "file.unsafe"),
        ({"content.xml": content("<text:p>x</text:p>"), "Pictures/big": bytes(11 * 2**20)}, "file.bomb"),
    ],
)  # fmt: skip
def test_bad_files_are_refused_by_what_they_are(tmp_path: Path, parts: dict[str, str | bytes], code: str) -> None:
    path = tmp_path / "bad.odt"
    path.write_bytes(zipped(parts))
    with pytest.raises(FileError, match=code):
        read_document(path)


def test_styles_that_stand_on_one_another_end(tmp_path: Path) -> None:
    circle = style("A", "", "paragraph", 'style:parent-style-name="B"') + style("B", "", "paragraph", 'style:parent-style-name="A"')
    assert [p.text for p in read(tmp_path, '<text:p text:style-name="A">x.</text:p>', circle).paragraphs] == ["x."]
