from pathlib import Path

import pytest

from duizhao.domain.document import Cell, Kind, Paragraph, Release
from duizhao.domain.text import Code, CodeKind
from duizhao.formats.base import LINE_BREAK, Block
from duizhao.formats.markdown import read
from duizhao.formats.markdown_write import write


def blocks(source: str) -> list[Block]:
    return list(read(Path("any.md"), source.encode()).blocks)


def texts(source: str) -> list[str]:
    return [block.content.plain for block in blocks(source)]


def test_blocks_have_their_kinds_and_levels() -> None:
    source = "# One\n\nText.\n\n- a\n  1. b\n\n> said\n\n## Two\n"
    assert [(b.content.plain, b.kind, b.level, b.ordered) for b in blocks(source)] == [
        ("One", Kind.HEADING, 1, False),
        ("Text.", None, 0, False),
        ("a", Kind.LIST_ITEM, 0, False),
        ("b", Kind.LIST_ITEM, 1, True),
        ("said", Kind.QUOTE, 0, False),
        ("Two", Kind.HEADING, 2, False),
    ]


def test_inline_marks_and_tags_are_codes() -> None:
    (block,) = blocks("a **b** *c* ~~d~~ [e](http://x.org/路) <u>f</u> H<sub>2</sub>O `g*`")
    plain = block.content.plain
    assert plain == "a b c d e f H2O g*"
    assert {(plain[code.start : code.end], code.kind, code.data) for code in block.content.codes} == {
        ("b", CodeKind.BOLD, ""),
        ("c", CodeKind.ITALIC, ""),
        ("d", CodeKind.STRIKE, ""),
        ("e", CodeKind.LINK, "http://x.org/路"),
        ("f", CodeKind.UNDERLINE, ""),
        ("2", CodeKind.SUBSCRIPT, ""),
    }


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("one\ntwo", "one two"),
        ("上海\n发布", "上海发布"),
        ("他说，\n“好”", "他说，“好”"),
        ("GDP\n增长", "GDP 增长"),
        ("one\\\ntwo", f"one{LINE_BREAK}two"),
        ("one  \ntwo", f"one{LINE_BREAK}two"),
        ("one<br>two", f"one{LINE_BREAK}two"),
        ("5 &lt; 6 \\*", "5 < 6 *"),
        ("an unclosed **mark", "an unclosed **mark"),
        ("a <unknown>tag</unknown>", "a tag"),
    ],
)
def test_line_ends_and_escapes(source: str, text: str) -> None:
    assert texts(source) == [text]


def test_tables_are_cells_in_order() -> None:
    assert [(b.content.plain, b.cell) for b in blocks("| a | b |\n|---|---|\n| c | d |\n\n| e |\n|---|\n")] == [
        ("a", Cell(0, 0, 0)),
        ("b", Cell(0, 0, 1)),
        ("c", Cell(0, 1, 0)),
        ("d", Cell(0, 1, 1)),
        ("e", Cell(1, 0, 0)),
    ]


def test_a_picture_alone_gives_its_caption_and_one_in_a_line_its_mark() -> None:
    alone, inside = blocks("![图为典礼现场](a.png)\n\nText ![x](b.png) goes on")
    assert (alone.content.plain, alone.kind, alone.content.codes) == ("图为典礼现场", Kind.CAPTION, ())
    assert inside.content.codes == (Code(5, 5, CodeKind.OBJECT, "picture"),)


def test_front_matter_and_comments_are_no_text() -> None:
    assert texts("---\ntitle: x\n---\nText\n") == ["Text"]
    assert [text for text in texts("<!-- hidden -->\n\nText\n") if text] == ["Text"]


def test_code_keeps_its_lines() -> None:
    assert texts("```\na\n  b\n```\n") == ["a\n  b"]


def test_html_blocks_keep_their_text() -> None:
    assert texts("<div>\nkept\n</div>\n") == ["kept"]


def written(*paragraphs: Paragraph) -> str:
    return write(Release(paragraphs)).decode()


def test_plain_words_are_written_plainly() -> None:
    bold = Paragraph("The city will act.", (Code(4, 8, CodeKind.BOLD),))
    items = (Paragraph("one", kind=Kind.LIST_ITEM), Paragraph("under", kind=Kind.LIST_ITEM, level=1), Paragraph("two", kind=Kind.LIST_ITEM))
    assert written(Paragraph("Title", kind=Kind.HEADLINE), Paragraph("Part", kind=Kind.HEADING, level=1), bold, *items) == (
        "# Title\n\n## Part\n\nThe **city** will act.\n\n- one\n  - under\n- two\n"
    )


def test_numbered_items_count_and_begin_anew() -> None:
    one, two = (Paragraph(text, kind=Kind.LIST_ITEM, ordered=True) for text in ("one", "two"))
    assert written(one, two, Paragraph("x"), one) == "1. one\n2. two\n\nx\n\n1. one\n"


@pytest.mark.parametrize(
    "text", ["1. no list", "- no list", "# no heading", "| no table |", "a_b_c *d* [e](f) <g> &amp; ~~h~~ `i`", "+ x", "===", "> no quote"]
)
def test_what_looks_like_markup_is_read_back_as_text(text: str) -> None:
    assert texts(written(Paragraph(text))) == [text]


def test_an_address_that_is_not_of_the_web_is_no_link() -> None:
    assert written(Paragraph("click", (Code(0, 5, CodeKind.LINK, "javascript:alert(1)"),))) == "click\n"


def test_a_link_after_an_exclamation_mark_is_no_picture() -> None:
    linked = Paragraph("Look!here", (Code(5, 9, CodeKind.LINK, "https://example.org/"),))
    assert texts(write(Release((linked,))).decode()) == ["Look!here"]
