from lxml import html

from duizhao.domain.document import Cell, Kind, Paragraph, Release
from duizhao.domain.text import Code, CodeKind
from duizhao.formats.base import LINE_BREAK
from duizhao.formats.html import fragment, write


def page(*paragraphs: Paragraph, **values: object) -> html.HtmlElement:
    return html.document_fromstring(write(Release(paragraphs, **values)))  # type: ignore[arg-type]


def test_kinds_become_elements() -> None:
    found = page(
        Paragraph("Title", kind=Kind.HEADLINE),
        Paragraph("Part", kind=Kind.HEADING, level=1),
        Paragraph("Said", kind=Kind.QUOTE),
        Paragraph("By Chen Yu", kind=Kind.BYLINE),
        Paragraph("Text"),
    )
    assert [(element.tag, element.get("class"), element.text_content().strip()) for element in found.find(".//article")] == [
        ("h1", None, "Title"),
        ("h2", None, "Part"),
        ("blockquote", None, "Said"),
        ("p", "byline", "By Chen Yu"),
        ("p", None, "Text"),
    ]
    assert found.findtext(".//title") == "Title"


def test_text_is_escaped_and_cannot_become_markup() -> None:
    found = page(
        Paragraph('<script>alert(1)</script> & "so"', (Code(0, 8, CodeKind.LINK, 'https://x.org/"onclick="y'),)), title="</title><b>"
    )
    assert found.find(".//script") is None
    assert found.find(".//b") is None
    assert found.find(".//a").attrib == {"href": 'https://x.org/"onclick="y'}
    assert found.find(".//article/p").text_content() == '<script>alert(1)</script> & "so"'


def test_codes_become_elements_and_other_addresses_than_the_webs_do_not() -> None:
    text = f"bold link{LINE_BREAK}x2"
    codes = (Code(0, 4, CodeKind.BOLD), Code(5, 9, CodeKind.LINK, "file:///etc/passwd"), Code(11, 12, CodeKind.SUPERSCRIPT))
    found = page(Paragraph(text, codes)).find(".//article/p")
    assert [(element.tag, element.text) for element in found] == [("strong", "bold"), ("br", None), ("sup", "2")]


def test_lists_nest() -> None:
    items = [("a", 0, False), ("b", 1, True), ("c", 1, True), ("d", 0, False), ("e", 0, True)]
    found = page(*(Paragraph(text, kind=Kind.LIST_ITEM, level=level, ordered=ordered) for text, level, ordered in items))
    lists = found.findall(".//article/*")
    assert [element.tag for element in lists] == ["ul", "ol"]
    assert [item.text.strip() for item in lists[0].findall("li")] == ["a", "d"]
    assert [item.text.strip() for item in lists[0].findall("li/ol/li")] == ["b", "c"]


def test_tables_have_all_their_cells() -> None:
    found = page(Paragraph("a", cell=Cell(0, 0, 0)), Paragraph("b", cell=Cell(0, 1, 1)), Paragraph("c", cell=Cell(0, 1, 1)))
    assert [[cell.text_content() for cell in row] for row in found.findall(".//table/tr") or found.findall(".//tbody/tr")] == [
        ["a", ""],
        ["", "bc"],
    ]


def test_the_page_needs_nothing_from_outside() -> None:
    source = write(Release((Paragraph("x"),))).decode()
    assert not any(mark in source for mark in ("http://", "https://", "<script", "<link", "@import", "url("))


def test_a_proof_is_marked() -> None:
    found = page(Paragraph("x"), proof_mark="NO RELEASE", labels=("Draft",))
    assert [element.text_content() for element in found.find(".//article")] == ["NO RELEASE", "[Draft] x"]


def test_a_fragment_is_the_body_alone() -> None:
    release = Release((Paragraph("Title", kind=Kind.HEADLINE), Paragraph("Bold text", (Code(0, 4, CodeKind.BOLD),))))
    assert fragment(release) == "<h1>Title</h1>\n<p><strong>Bold</strong> text</p>"
