from pathlib import Path

import pytest

from docx_maker import docx, package, par, part, relation, rels, run, zipped
from duizhao.domain.document import Cell, Document, Kind
from duizhao.domain.text import CodeKind
from duizhao.formats import LINE_BREAK, read_document

STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="mine"><w:name w:val="House part"/><w:basedOn w:val="1"/></w:style>
<w:style w:type="paragraph" w:styleId="lvl"><w:name w:val="Outline"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="q"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="c"><w:name w:val="题注"/></w:style>
<w:style w:type="paragraph" w:styleId="bt"><w:name w:val="标题 2"/></w:style>
<w:style w:type="paragraph" w:styleId="loop"><w:name w:val="Loop"/><w:basedOn w:val="loop"/></w:style>
<w:style w:type="paragraph" w:styleId="li"><w:name w:val="House list"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="character" w:styleId="strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="link"><w:name w:val="Hyperlink"/><w:rPr><w:u w:val="single"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="ghost"><w:name w:val="Ghost"/><w:rPr><w:vanish/></w:rPr></w:style>
"""
NUMBERING = """
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>
"""


def read(folder: Path, body: str, **parts: str) -> Document:
    return read_document(docx(folder, body, **parts))


def texts(folder: Path, body: str, **parts: str) -> list[str]:
    return [paragraph.text for paragraph in read(folder, body, **parts).paragraphs]


def codes(folder: Path, body: str, **parts: str) -> list[tuple[str, CodeKind, str]]:
    """The codes of the first paragraph with the text that each covers."""
    paragraph = read(folder, body, styles=STYLES, **parts).paragraphs[0]
    return [(paragraph.text[code.start : code.end], code.kind, code.data) for code in paragraph.codes]


# Tracked changes


def test_tracked_changes_are_read_as_accepted_and_counted(tmp_path: Path) -> None:
    body = par(
        run("It created ") + f"<w:del>{run('job posts').replace('w:t', 'w:delText')}</w:del><w:ins>{run('new jobs')}</w:ins>" + run(".")
    )
    document = read(tmp_path, body)
    assert [p.text for p in document.paragraphs] == ["It created new jobs."]
    assert document.tracked_changes == 1, "what was put in the place of something is one change with it"
    assert [(remark.code, remark.values["count"]) for remark in document.remarks] == [("docx.tracked", 1)]


def test_moves_stand_where_they_went(tmp_path: Path) -> None:
    body = par(f"<w:moveFrom>{run('gone')}</w:moveFrom>" + run("stays")) + par(run("then ") + f"<w:moveTo>{run('gone')}</w:moveTo>")
    assert texts(tmp_path, body) == ["stays", "then gone"]


def test_formatting_changes_that_no_release_shows_do_not_count(tmp_path: Path) -> None:
    body = par(run("x", "<w:sz w:val='20'/><w:rPrChange><w:rPr/></w:rPrChange>"), "<w:pPrChange><w:pPr/></w:pPrChange>")
    assert read(tmp_path, body).tracked_changes == 0


DELETED_MARK = "<w:rPr><w:del/></w:rPr>"


def test_a_paragraph_that_lost_its_end_joins_the_next(tmp_path: Path) -> None:
    document = read(tmp_path, par("One ", DELETED_MARK) + par("and two.", '<w:pStyle w:val="q"/>') + par("Three."), styles=STYLES)
    assert [(p.text, p.kind) for p in document.paragraphs] == [("One and two.", Kind.QUOTE), ("Three.", Kind.BODY)]


def test_a_deleted_paragraph_is_gone(tmp_path: Path) -> None:
    assert texts(tmp_path, par("a.") + par(f"<w:del>{run('b')}</w:del>", DELETED_MARK) + par("c.")) == ["a.", "c."]


def test_text_that_lost_its_end_before_a_table_or_the_last_line_is_kept(tmp_path: Path) -> None:
    table = f"<w:tbl><w:tr><w:tc>{par('cell')}</w:tc></w:tr></w:tbl>"
    document = read(tmp_path, par("before", DELETED_MARK) + table + par("last", DELETED_MARK))
    assert [(p.text, p.cell) for p in document.paragraphs] == [("before", None), ("cell", Cell(0, 0, 0)), ("last", None)]


def test_a_deleted_row_is_gone(tmp_path: Path) -> None:
    rows = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{par('a')}</w:tc></w:tr><w:tr><w:tc>{par('b')}</w:tc></w:tr>"
    assert texts(tmp_path, f"<w:tbl>{rows}</w:tbl>") == ["b"]


# Codes


@pytest.mark.parametrize(
    ("properties", "kinds"),
    [
        ("<w:b/>", {CodeKind.BOLD}),
        ('<w:b w:val="0"/>', set()),
        ('<w:b w:val="false"/><w:i w:val="1"/>', {CodeKind.ITALIC}),
        ('<w:u w:val="double"/>', {CodeKind.UNDERLINE}),
        ('<w:u w:val="none"/>', set()),
        ("<w:strike/>", {CodeKind.STRIKE}),
        ("<w:dstrike/>", {CodeKind.STRIKE}),
        ('<w:vertAlign w:val="superscript"/>', {CodeKind.SUPERSCRIPT}),
        ('<w:vertAlign w:val="baseline"/>', set()),
        ('<w:rStyle w:val="strong"/>', {CodeKind.BOLD}),
        ('<w:rStyle w:val="strong"/><w:b w:val="0"/>', set()),
        ('<w:rStyle w:val="nowhere"/>', set()),
    ],
)
def test_run_properties_and_styles_become_codes(tmp_path: Path, properties: str, kinds: set[CodeKind]) -> None:
    assert {kind for _, kind, _ in codes(tmp_path, par(run("x", properties)))} == kinds


def test_a_code_stands_only_where_a_run_differs_from_its_paragraph(tmp_path: Path) -> None:
    assert codes(tmp_path, par(run("bold anyway", "<w:b/>") + run(" and not", '<w:b w:val="0"/>'), '<w:pStyle w:val="mine"/>')) == []


def test_split_runs_are_one_code(tmp_path: Path) -> None:
    assert codes(tmp_path, par(run("one ", "<w:b/>") + run("two", '<w:b/><w:lang w:val="en-GB"/>') + run("."))) == [
        ("one two", CodeKind.BOLD, "")
    ]


WEB = relation("rId9", "hyperlink", "https://example.org/a", external=True)
HYPERLINK = "<w:hyperlink {}>" + run("here", '<w:rStyle w:val="link"/>') + "</w:hyperlink>"


def test_links_are_codes_without_the_line_under_them(tmp_path: Path) -> None:
    assert codes(tmp_path, par(HYPERLINK.format('r:id="rId9"')), relations=WEB) == [("here", CodeKind.LINK, "https://example.org/a")]
    assert codes(tmp_path, par(HYPERLINK.format('r:id="rId9" w:anchor="x"')), relations=WEB)[0][2] == "https://example.org/a#x"


@pytest.mark.parametrize("attributes", ['w:anchor="inside"', 'r:id="rId404"', ""])
def test_a_link_that_leads_nowhere_outside_is_text(tmp_path: Path, attributes: str) -> None:
    assert codes(tmp_path, par(HYPERLINK.format(attributes)), relations=WEB) == []


def char(step: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{step}"/></w:r>'


def complex_field(instruction: str, result: str) -> str:
    return char("begin") + f"<w:r><w:instrText>{instruction}</w:instrText></w:r>" + char("separate") + result + char("end")


@pytest.mark.parametrize(
    ("instruction", "address"),
    [
        (' HYPERLINK "https://x.org/" ', "https://x.org/"),
        (' HYPERLINK https://x.org/ \\o "tip"', "https://x.org/"),
        ('HYPERLINK "https://x.org/" \\l "part"', "https://x.org/#part"),
        ('HYPERLINK \\l "part"', ""),
        (" DATE ", ""),
    ],
)
def test_fields_keep_their_results_and_links(tmp_path: Path, instruction: str, address: str) -> None:
    for field in (complex_field(instruction, run("shown")), f"<w:fldSimple w:instr='{instruction}'>{run('shown')}</w:fldSimple>"):
        body = par(run("a ") + field + run(" b"))
        assert texts(tmp_path, body) == ["a shown b"]
        assert codes(tmp_path, body) == ([("shown", CodeKind.LINK, address)] if address else [])


def test_text_after_a_field_with_a_bookmark_in_it_is_kept(tmp_path: Path) -> None:
    field = char("begin") + '<w:bookmarkStart w:id="1" w:name="b"/><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>' + char("end")
    assert texts(tmp_path, par(field + '<w:bookmarkEnd w:id="1"/>' + run("agreed"))) == ["agreed"]


def test_fields_nest_and_reach_over_paragraphs(tmp_path: Path) -> None:
    inner = complex_field(" PAGE ", run("7"))
    body = par(char("begin") + f"<w:r><w:instrText>IF {inner}</w:instrText></w:r>" + char("separate") + run("shown ")) + par(
        run("still") + char("end")
    )
    assert texts(tmp_path, body) == ["shown", "still"]


def test_a_field_that_never_ends_swallows_nothing_after_its_paragraph(tmp_path: Path) -> None:
    assert texts(tmp_path, par(run("a") + char("begin")) + par("b")) == ["a", "b"]


# What text is


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>", "a b"),
        ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>", f"a{LINE_BREAK}b"),
        ("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t></w:r>", "a\u2011bc"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t>done</w:t></w:r>', "✓done"),
        ('<w:r><w:sym w:font="House" w:char="F0FC"/><w:t>x</w:t></w:r>', "\ufffdx"),
        ('<w:r><w:sym w:font="Arial" w:char="00E9"/><w:sym w:font="Arial" w:char="zz"/></w:r>', "é"),
        (f"<w:r><w:ruby><w:rt>{run('pin')}</w:rt><w:rubyBase>{run('拼')}</w:rubyBase></w:ruby></w:r>", "拼"),
        (f"<w:sdt><w:sdtContent>{run('control')}</w:sdtContent></w:sdt>", "control"),
        (f"<w:smartTag>{run('smart')}</w:smartTag><w:customXml>{run('xml')}</w:customXml>", "smartxml"),
        ("<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>", "a+b"),
        (run("seen") + run("hidden", "<w:vanish/>") + run("ghost", '<w:rStyle w:val="ghost"/>'), "seen"),
        ("<w:r><w:t>one\n   two</w:t></w:r>", "one two"),
    ],
)
def test_what_of_a_paragraph_is_text(tmp_path: Path, content: str, text: str) -> None:
    assert texts(tmp_path, par(content), styles=STYLES) == [text]


def test_hidden_text_is_said(tmp_path: Path) -> None:
    assert [r.code for r in read(tmp_path, par(run("a") + run("b", "<w:vanish/>"))).remarks] == ["docx.hidden"]


PICTURE = '<w:r><w:drawing><a:blip r:embed="rId1"/></w:drawing></w:r>'


def test_pictures_are_marks_in_text_and_nothing_alone(tmp_path: Path) -> None:
    document = read(tmp_path, par(run("see ") + PICTURE + run("it")) + par(PICTURE))
    assert [p.text for p in document.paragraphs] == ["see it"]
    assert [(c.start, c.kind, c.data) for c in document.paragraphs[0].codes] == [(4, CodeKind.OBJECT, "picture")]


BOX = f"<w:txbxContent>{par('in the box')}</w:txbxContent>"


def test_text_boxes_are_read_once_after_their_paragraph(tmp_path: Path) -> None:
    twice = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{BOX}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert texts(tmp_path, par(run("before") + twice + run(" after")) + par("next")) == ["before after", "in the box", "next"]
    assert texts(tmp_path, par(f"<w:r><w:pict><v:textbox>{BOX}</v:textbox></w:pict></w:r>")) == ["in the box"]


def test_notes_are_marks_and_their_texts_stand_at_the_end(tmp_path: Path) -> None:
    body = par(run("Text") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run(" goes on.")) + par("Last.")
    notes = f'<w:footnote w:id="0">{par("separator")}</w:footnote><w:footnote w:id="2">{par(run(" The note."))}</w:footnote>'
    document = read(tmp_path, body, footnotes=notes)
    assert [(p.text, p.kind) for p in document.paragraphs][1:] == [("Last.", Kind.BODY), ("The note.", Kind.NOTE)]
    assert [(c.start, c.data) for c in document.paragraphs[0].codes] == [(4, "footnote:2")]
    assert [remark.code for remark in document.remarks] == ["docx.notes"]


def test_comments_are_counted_and_left_out(tmp_path: Path) -> None:
    body = par('<w:commentRangeStart w:id="1"/>' + run("Text") + '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>')
    document = read(tmp_path, body, comments=f'<w:comment w:id="1">{par("why?")}</w:comment>')
    assert ([p.text for p in document.paragraphs], document.comments) == (["Text"], 1)


def test_headers_are_no_part_of_the_release(tmp_path: Path) -> None:
    assert texts(tmp_path, par("Text"), header=par("Letterhead")) == ["Text"]


# Kinds


@pytest.mark.parametrize(
    ("properties", "kind", "level", "ordered"),
    [
        ('<w:pStyle w:val="1"/>', Kind.HEADING, 1, False),
        ('<w:pStyle w:val="mine"/>', Kind.HEADING, 1, False),
        ('<w:pStyle w:val="bt"/>', Kind.HEADING, 2, False),
        ('<w:pStyle w:val="lvl"/>', Kind.HEADING, 3, False),
        ('<w:outlineLvl w:val="3"/>', Kind.HEADING, 4, False),
        ('<w:outlineLvl w:val="9"/>', Kind.BODY, 0, False),
        ('<w:pStyle w:val="t"/>', Kind.HEADLINE, 0, False),
        ('<w:pStyle w:val="q"/>', Kind.QUOTE, 0, False),
        ('<w:pStyle w:val="c"/>', Kind.CAPTION, 0, False),
        ('<w:pStyle w:val="loop"/>', Kind.BODY, 0, False),
        ('<w:pStyle w:val="li"/>', Kind.LIST_ITEM, 0, False),
        ('<w:pStyle w:val="li"/><w:numPr><w:ilvl w:val="1"/></w:numPr>', Kind.LIST_ITEM, 1, True),
        ('<w:pStyle w:val="li"/><w:numPr><w:numId w:val="0"/></w:numPr>', Kind.BODY, 0, False),
        ('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>', Kind.LIST_ITEM, 0, True),
        ('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="99"/></w:numPr>', Kind.BODY, 0, False),
        ('<w:pStyle w:val="1"/><w:numPr><w:numId w:val="2"/></w:numPr>', Kind.HEADING, 1, False),
    ],
)
def test_styles_outlines_and_lists_say_the_kind(tmp_path: Path, properties: str, kind: Kind, level: int, ordered: bool) -> None:
    body = par("Running text comes first here.") + par("This is it.", properties)
    found = read(tmp_path, body, styles=STYLES, numbering=NUMBERING).paragraphs[1]
    assert (found.kind, found.level, found.ordered) == (kind, level, ordered)


def test_without_styles_the_text_says_the_kind(tmp_path: Path) -> None:
    document = read(tmp_path, par("临江开放大学举行开学典礼") + par("9月18日，典礼举行。") + par("图为典礼现场。"))
    assert [p.kind for p in document.paragraphs] == [Kind.HEADLINE, Kind.LEAD, Kind.CAPTION]


BODY_TEXT = '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="Body Text"/><w:basedOn w:val="a"/></w:style>'
BASED_ON_IT = '<w:style w:type="paragraph" w:styleId="f"><w:name w:val="First Paragraph"/><w:basedOn w:val="b"/></w:style>'
IN_BODY_TEXT = '<w:pStyle w:val="b"/>'
RUNNING = (
    par("临江开放大学举行开学典礼", '<w:pStyle w:val="t"/>')
    + par("9月18日，典礼举行。", '<w:pStyle w:val="f"/>')
    + par("新生代表发言。", IN_BODY_TEXT)
)


def test_the_first_paragraph_in_body_text_leads_where_the_file_knows_no_lead(tmp_path: Path) -> None:
    document = read(tmp_path, RUNNING, styles=STYLES + BODY_TEXT + BASED_ON_IT)
    assert [p.kind for p in document.paragraphs] == [Kind.HEADLINE, Kind.LEAD, Kind.BODY]


@pytest.mark.parametrize("name", ["Lead", "导语"])
def test_body_text_is_body_text_where_the_file_knows_a_lead(tmp_path: Path, name: str) -> None:
    lead = f'<w:style w:type="paragraph" w:styleId="l"><w:name w:val="{name}"/></w:style>'
    document = read(tmp_path, RUNNING, styles=STYLES + BODY_TEXT + BASED_ON_IT + lead)
    assert [p.kind for p in document.paragraphs] == [Kind.HEADLINE, Kind.BODY, Kind.BODY]


@pytest.mark.parametrize("lead", ["", '<w:style w:type="paragraph" w:styleId="l"><w:name w:val="Lead"/></w:style>'])
def test_an_item_of_a_list_may_be_in_body_text(tmp_path: Path, lead: str) -> None:
    item = par("First.", IN_BODY_TEXT + '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>')
    none = par("No item.", IN_BODY_TEXT + '<w:numPr><w:numId w:val="0"/></w:numPr>')
    document = read(tmp_path, item + none, styles=STYLES + BODY_TEXT + lead, numbering=NUMBERING)
    assert [(p.kind, p.ordered) for p in document.paragraphs] == [(Kind.LIST_ITEM, True), (Kind.BODY, False)]


# Tables


SPAN, BEGINS, GOES_ON = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def cell(content: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def test_tables_stand_in_place_with_merged_cells_once(tmp_path: Path) -> None:
    rows = (
        f"<w:tr>{cell(par('wide'), SPAN)}{cell(par('c'), BEGINS)}</w:tr>"
        f"<w:tr>{cell(par('a') + par('a2'))}<w:sdt><w:sdtContent>{cell(par('b'))}</w:sdtContent></w:sdt>{cell(par('again'), GOES_ON)}</w:tr>"
    )
    document = read(tmp_path, par("Before.") + f"<w:tbl>{rows}</w:tbl>" + par("After.") + f"<w:tbl><w:tr>{cell(par('z'))}</w:tr></w:tbl>")
    assert [(p.text, p.cell) for p in document.paragraphs] == [
        ("Before.", None),
        ("wide", Cell(0, 0, 0)),
        ("c", Cell(0, 0, 2)),
        ("a", Cell(0, 1, 0)),
        ("a2", Cell(0, 1, 0)),
        ("b", Cell(0, 1, 1)),
        ("After.", None),
        ("z", Cell(1, 0, 0)),
    ]


def test_a_table_in_a_cell_is_part_of_the_cell(tmp_path: Path) -> None:
    inner = f"<w:tbl><w:tr>{cell(par('in'))}{cell(par('side'))}</w:tr></w:tbl>"
    document = read(tmp_path, f"<w:tbl><w:tr>{cell(par('out') + inner + par('end'))}</w:tr></w:tbl>")
    assert [(p.text, p.cell) for p in document.paragraphs] == [(text, Cell(0, 0, 0)) for text in ("out", "in", "side", "end")]


# Documents of other programs


def test_block_controls_and_alternatives_hold_paragraphs(tmp_path: Path) -> None:
    body = f"<w:sdt><w:sdtPr/><w:sdtContent>{par('a.')}</w:sdtContent></w:sdt><mc:AlternateContent><mc:Choice>{par('b.')}</mc:Choice></mc:AlternateContent>"
    assert texts(tmp_path, body) == ["a.", "b."]


def test_strict_documents_are_read(tmp_path: Path) -> None:
    strict = {
        name: content.replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"
        ).replace(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"
        )
        for name, content in package(par(HYPERLINK.format('r:id="rId9"'), '<w:pStyle w:val="t"/>'), relations=WEB, styles=STYLES).items()
    }
    path = tmp_path / "strict.docx"
    path.write_bytes(zipped(strict))
    (found,) = read_document(path).paragraphs
    assert (found.text, found.kind, found.codes[0].data) == ("here", Kind.HEADLINE, "https://example.org/a")


def test_the_text_is_found_by_its_relation_not_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "renamed.docx"
    main = part("document", f"<w:body>{par('found')}</w:body>")
    path.write_bytes(zipped({"_rels/.rels": rels(relation("a", "officeDocument", "/other/text.xml")), "other/text.xml": main}))
    assert [p.text for p in read_document(path).paragraphs] == ["found"]


def test_a_document_without_text_is_an_empty_one_and_says_so(tmp_path: Path) -> None:
    document = read(tmp_path, par("<w:r/>"))
    assert document.paragraphs == ()
    assert [remark.code for remark in document.remarks] == ["file.no_text"]


def test_deeply_nested_content_is_no_harm(tmp_path: Path) -> None:
    depth = 120
    body = "<w:sdt><w:sdtContent>" * depth + par("deep") + "</w:sdtContent></w:sdt>" * depth
    assert texts(tmp_path, body) == ["deep"]
