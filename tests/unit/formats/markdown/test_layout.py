import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from duizhao.domain.document import Paragraph, Release
from duizhao.domain.errors import FileError
from duizhao.domain.text import Code, CodeKind
from duizhao.formats import read_document, release_in_layout
from duizhao.formats.markdown.reading import read
from duizhao.formats.tidy import tidied

PAGE = """\
---
title: 不译
date: 2024-09-01
---
# 开学典礼 #

副标题
===

本市今年**新建**二十所社区学习中心，
方便居民就近学习。
见[官网](https://example.org/ "首页")和`config.yml`。

> 引文第一行
> 第二行
懒行

- [ ] 甲项
  1. 子项

     段内
+ 乙项

| 年份 | 学生 |
|:--|--:|
| 2023 | 两万\\|八千 |

![图为典礼现场](a.png "t")

正文[^1]含图![标志说明](b.png)。  
硬换行

```py
# 不译
```

<div align="center">不译</div>

[^1]: 脚注一

[ref]: https://example.org/ref
"""  # noqa: W291  (two blanks are a break)

LINES = st.lists(
    st.sampled_from(
        [
            *PAGE.split("\n"),
            *("", "", "\t缩进", "    四格缩进的一段中文正文在这里，共两句。", "  - 三级", "2) 二", "* 星 *斜* ~~删~~", "> - 引中列", "<!-- 注 -->文<br>下", "----", "***"),
            *("| a | b", "|---|---|", "x | y |", "`代 码` <u>线</u>\\", "&amp; <https://x.org> \\*", "> > 深", "1. ", "# ", "[ref]", "\x0b", "#\t题", "- ", "[^2]: 注二"),
        ]
    ),
    max_size=14,
)  # fmt: skip
ENDS = st.sampled_from(["\n", "\r\n", "\r"])


def filled(source: bytes, texts: dict[str, str] | None = None, out: str = "out.md") -> bytes:
    """The text with each paragraph of `texts` in the place of the one that it names, and the others as they are."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "in.md"
        path.write_bytes(source)
        paragraphs = read_document(path).paragraphs
        new = [p if p.text not in (texts or {}) else replace(p, text=(texts or {})[p.text], codes=()) for p in paragraphs]
        return release_in_layout(Release(tuple(new)), range(len(new)), Path(folder) / out, path)


def changed(source: str, texts: dict[str, str]) -> str:
    return filled(source.encode(), texts).decode()


def shapes(name: str, data: bytes) -> list[object]:
    """What the file itself says of its paragraphs, without their words."""
    return [(b.kind, b.level, b.ordered, b.cell) for b in tidied(read(Path(name), data).blocks)]


@settings(max_examples=60, deadline=None)
@example(lines=PAGE.split("\n"), end="\r\n", encoding="gb18030")
@given(lines=LINES, end=ENDS, encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_the_same_text_gives_the_same_bytes(lines: list[str], end: str, encoding: str) -> None:
    source = ("正文\n\n" + "\n".join(lines)).replace("\n", end).encode(encoding)
    assert filled(source) == source


@settings(max_examples=60, deadline=None)
@example(lines=PAGE.split("\n"), end="\n")
@example(lines=["> > 深", "\x0b", "\x0b"], end="\n")
@example(lines=["\x0b", "乙", "\x0b", "甲"], end="\n")
@example(lines=["| 年份 | 学生 |", "|:--|--:|", "\x0b", "title: 不译"], end="\n")
@example(lines=["| 年份 | 学生 |", "|:--|--:|", "\x0b", '![图为典礼现场](a.png "t")', "\x0b"], end="\r\n")
@example(lines=["-", "  甲", "- \x0b", "  乙"], end="\n")
@given(lines=LINES, end=ENDS)
def test_other_words_change_no_line_that_holds_none(lines: list[str], end: str) -> None:
    """Each paragraph gets other words of its own; what is read again is those, and with the old words back the file is what it was but for line turns."""
    source = ("正文\n\n" + "\n".join(lines)).replace("\n", end).encode()
    with tempfile.TemporaryDirectory() as folder:
        path, out = Path(folder) / "in.md", Path(folder) / "out.md"
        path.write_bytes(source)
        old = read_document(path).paragraphs
        new = [replace(p, text=f"The {number}th part of it, said in plain words.", codes=()) for number, p in enumerate(old)]
        made = release_in_layout(Release(tuple(new)), range(len(new)), out, path)
        out.write_bytes(made)
        again = read_document(out).paragraphs
    assert [p.text for p in again] == [p.text for p in new]
    assert shapes(out.name, made) == shapes(path.name, source)


ENGLISH = {
    "开学典礼": "Opening *Ceremony*",
    "副标题": "A Subtitle",
    "本市今年新建二十所社区学习中心，方便居民就近学习。见官网和config.yml。": "This year the city will build 20 centres. "
    "Residents can learn near home & for free. See the config.yml on the site.",
    "引文第一行第二行懒行": "A quotation that is long enough - and over three lines, as the old one was.",
    "甲项": "Item A",
    "子项": "Sub-item",
    "段内": "Inside",
    "乙项": "Item B",
    "两万|八千": "28,000 | or so",
    "图为典礼现场": "The ceremony [2023]",
    "正文含图。\u2028硬换行": "Body with a picture.\u2028Hard break",
    "脚注一": "Note one",
    "标志说明": "The logo",
}


def test_only_the_lines_of_the_text_change() -> None:
    was, now = PAGE.split("\n"), changed(PAGE, ENGLISH).split("\n")
    assert len(now) == len(was)
    assert {number: line for number, (line, old) in enumerate(zip(now, was, strict=True)) if line != old} == {
        4: "# Opening \\*Ceremony\\* #",
        6: "A Subtitle",
        9: "This year the city will build 20",
        10: "centres.",
        11: "Residents can learn near home & for free. See the `config.yml` on the site.",
        13: "> A quotation that is long enough - and",
        14: "> over three lines, as",
        15: "the old one was.",
        17: "- [ ] Item A",
        18: "  1. Sub-item",
        20: "     Inside",
        21: "+ Item B",
        25: "| 2023 | 28,000 \\| or so |",
        27: '![The ceremony \\[2023\\]](a.png "t")',
        29: "Body with a picture.  ",
        30: "Hard break[^1]![The logo](b.png)",
        38: "[^1]: Note one",
    }


def in_places(source: str, paragraphs: list[tuple[int | None, Paragraph]]) -> str:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "in.md"
        path.write_bytes(source.encode())
        places = [place for place, _ in paragraphs]
        return release_in_layout(Release(tuple(p for _, p in paragraphs)), places, Path(folder) / "out.md", path).decode()


def test_codes_are_written_as_the_text_writes_them() -> None:
    source = '见[官网](https://x.org/ "首页")、[页][ref]、<https://y.org>和[内](./a.md)[^1]。\n\n[^1]: 注\n\n[ref]: https://z.org\n'
    plain = "See1 the site, page, https://y.org and inside."
    links = (("site", "https://x.org/"), ("page", "https://z.org"), ("https://y.org", "https://y.org"), ("inside", "./a.md"))
    codes = [Code(plain.index(words), plain.index(words) + len(words), CodeKind.LINK, address) for words, address in links]
    codes.append(Code(3, 3, CodeKind.OBJECT, "footnote:1"))
    assert in_places(source, [(0, Paragraph(plain, tuple(codes))), (1, Paragraph("Note"))]).split("\n")[0] == (
        'See[^1]1 the [site](https://x.org/ "首页"), [page][ref], <https://y.org> and [inside](./a.md).'
    )


@pytest.mark.parametrize(
    ("source", "places", "made"),
    [
        ("甲\n\n乙\n\n丙\n", [0, 2], "A\n\nB\n"),
        ("甲\n\n乙", [0], "A"),
        ("甲\n\n乙\n", [0], "A\n"),
        ("- 甲\n- 乙\n", [1], "- A\n"),
        ("- 甲\n  - 乙\n", [1], "- \n  - A\n"),
        ("题\n==\n\n乙\n", [1], "A\n"),
        ("| 甲 | 乙 |\n|---|---|\n", [1], "|  | A |\n|---|---|\n"),
        ("![甲](a.png)\n\n乙\n", [1], "![](a.png)\n\nA\n"),
        ("甲[^1]\n\n[^1]: 乙\n", [0], "A[^1]\n\n[^1]: \n"),
        ("甲\n\n乙\n", [0, None, 1], "A\n\nB\n\nC\n"),
        ("甲", [0, None], "A\n\nB"),
        ("甲\r\n乙\r\n", [0, None], "A\r\n\r\nB\r\n"),
        ("甲\n", [None, 0], "A\n\nB\n"),
        ("> 甲\n", [0, None], "> A\n>\n> B\n"),
        ("> 1. 甲\n> 2. 乙\n", [0, None, 1], "> 1. A\n> 2. B\n> 2. C\n"),
        ("- 甲\n\n  乙\n", [0, 1, None], "- A\n\n  B\n\n  C\n"),
        ("## 甲\n文\n", [0, None], "## A\n\n## B\n"),
        ("甲\n--\n", [0, None], "A\n--\n\nB\n--\n"),
        ("| 甲 |\n|---|\n", [0, None], "| A<br><br>B |\n|---|\n"),
        ("| 甲<br><br>乙 |\n|---|\n", [0, 1], "| A<br><br>B |\n|---|\n"),
        ("**甲**\n", [0], "**A**\n"),
        ("<span lang='zh'>甲<!-- 注 --></span>\n", [0], "<span lang='zh'>A<!-- 注 --></span>\n"),
        ("<span>甲</span>乙\n", [0], "A\n"),
    ],
)
def test_what_has_no_english_goes_and_what_has_no_place_follows(source: str, places: list[int | None], made: str) -> None:
    letters = [(place, Paragraph("ABC"[number])) for number, place in enumerate(places)]
    assert in_places(source, letters) == made


def test_a_break_is_written_as_the_text_writes_its_own() -> None:
    assert changed("甲  \n乙\n", {"甲\u2028乙": "A\u2028B\u2028C"}) == "A  \nB  \nC\n"
    assert changed("甲<br>乙\n", {"甲\u2028乙": "A\u2028B"}) == "A<br>B\n"
    assert changed("- 甲\n", {"甲": "A\u2028- B"}) == "- A\\\n  \\- B\n"


def test_what_the_old_encoding_has_no_sign_for_is_written_in_utf_8() -> None:
    source = "臨江開放大學舉行開學典禮，學生三萬人參加。".encode("big5hkscs")
    text = source.decode("big5hkscs")
    assert filled(source, {text: "plain"}) == b"plain"
    assert filled(source, {text: "“naïve” – ½"}) == "“naïve” – ½".encode()


def test_a_place_that_the_layout_has_not_is_refused() -> None:
    with pytest.raises(FileError, match="layout_other"):
        in_places("甲\n", [(1, Paragraph("A"))])
    with pytest.raises(FileError, match="layout_other"):
        in_places("```\nx\n```\n", [(None, Paragraph("A"))])
    with pytest.raises(FileError, match="no_layout"):
        filled(b"x", out="out.docx")
