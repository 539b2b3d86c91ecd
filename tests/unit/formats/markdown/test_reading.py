from pathlib import Path

import pytest

from duizhao.domain.document import Cell, Kind
from duizhao.domain.text import Code, CodeKind
from duizhao.formats.base import LINE_BREAK, Block
from duizhao.formats.markdown.reading import read


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
    alone, inside = blocks("![图为典礼现场](a.png)\n\nText ![](b.png) goes on")
    assert (alone.content.plain, alone.kind, alone.content.codes) == ("图为典礼现场", Kind.CAPTION, ())
    assert inside.content.codes == (Code(5, 5, CodeKind.OBJECT, "picture"),)


def test_front_matter_and_comments_are_no_text() -> None:
    assert texts("---\ntitle: x\n---\nText\n") == ["Text"]
    assert [text for text in texts("<!-- hidden -->\n\nText\n") if text] == ["Text"]


@pytest.mark.parametrize("block", ["```\na\n  b\n```", "    x = 1", "<div>\n文字\n</div>"])
def test_code_and_html_are_no_text_and_are_told(block: str) -> None:
    reading = read(Path("any.md"), f"Text.\n\n{block}\n".encode())
    assert [b.content.plain for b in reading.blocks] == ["Text."]
    assert [(remark.code, remark.values) for remark in reading.remarks] == [("markdown.left_alone", {"file": "any.md", "count": 1})]


def test_a_paragraph_that_is_set_in_by_four_spaces_is_no_code() -> None:
    assert texts("    本市今年将新建二十所社区学习中心。\n    明年再建十所社区学习中心。\n\n后文\n") == [
        "本市今年将新建二十所社区学习中心。", "明年再建十所社区学习中心。", "后文",
    ]  # fmt: skip


def test_two_rules_with_text_between_are_no_front_matter() -> None:
    assert texts("---\n\n正文\n\n---\n") == ["正文"]
    assert texts("+++\ntitle = 'x'\n+++\n正文\n") == ["正文"]
    assert texts("---\n# a remark\ntitle: 标题\ntags:\n  - 甲\n---\n正文\n") == ["正文"]


def test_the_box_of_a_task_is_no_text() -> None:
    assert texts("- [ ] 待办 `x`\n- [x] done\n- [ ]\n") == ["待办 x", "done", "[ ]"]


def test_notes_are_read_last_and_their_marks_are_objects() -> None:
    found = blocks("正文[^1]继续。\n\n[^1]: 此注无空格\n    second line\n\n后文\n")
    assert [(b.content.plain, b.kind) for b in found] == [
        ("正文继续。", None), ("后文", None), ("此注无空格 second line", Kind.NOTE),
    ]  # fmt: skip
    assert found[0].content.codes == (Code(2, 2, CodeKind.OBJECT, "footnote:1"),)
    assert texts("a [^2] b") == ["a [^2] b"]


def test_what_a_picture_in_a_line_shows_follows_the_line_if_it_says_anything() -> None:
    assert texts("文 ![典礼现场](a.png) 字\n\n![image-2023](b.png)\n\n[![会场](c.png)](https://x.org)\n") == ["文  字", "典礼现场", "会场"]
