import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.domain.text import Code, CodeKind, Text
from duizhao.formats.base import LINE_BREAK, Block
from duizhao.formats.tidy import is_tidy, paragraphs, tidied, visible


def texts(content: Text | str) -> list[str]:
    block = Block(Text(content) if isinstance(content, str) else content)
    return [found.content.plain for found in tidied([block])]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("  a  b　", ["a  b"]),
        ("a\tb \t c", ["a b c"]),
        ("a\nb", [f"a{LINE_BREAK}b"]),
        ("a \r\n b", [f"a{LINE_BREAK}b"]),
        (f"a{LINE_BREAK} {LINE_BREAK}b", ["a", "b"]),
        (f"{LINE_BREAK}a{LINE_BREAK}", ["a"]),
        ("co\u00adop\u200b\ufeff\x07\ud800", ["coop"]),
        (" \t\u3000", []),
        ("", []),
    ],
)
def test_white_space_is_tidied(given: str, expected: list[str]) -> None:
    assert texts(given) == expected
    coded = Text(given, (Code(0, len(given), CodeKind.BOLD),)) if given else Text()
    assert texts(coded) == expected


def test_codes_follow_their_text() -> None:
    (block,) = tidied([Block(Text("  a\t\tbold end ", (Code(5, 10, CodeKind.BOLD), Code(9, 14, CodeKind.ITALIC))))])
    plain = block.content.plain
    assert [(plain[code.start : code.end], code.kind) for code in block.content.codes] == [
        ("bold", CodeKind.BOLD),
        ("end", CodeKind.ITALIC),
    ]


def test_an_address_holds_nothing_that_nobody_sees() -> None:
    (block,) = tidied([Block(Text("here", (Code(0, 4, CodeKind.LINK, "https://x.org/\x1b\u200ba"),)))])
    assert block.content.codes == (Code(0, 4, CodeKind.LINK, "https://x.org/a"),)


def test_a_mark_stays_where_it_stood() -> None:
    (block,) = tidied([Block(Text(" see ", (Code(4, 4, CodeKind.OBJECT, "footnote:1"),)))])
    assert block.content.codes == (Code(3, 3, CodeKind.OBJECT, "footnote:1"),)


@given(st.text())
def test_nothing_untidy_is_left(text: str) -> None:
    for found in texts(text):
        assert found == found.strip() != ""
        assert not re.search(r"[\x00-\x1f\ud800-\udfff]", found)
        assert LINE_BREAK * 2 not in found


@given(st.text())
def test_visible_text_may_stand_in_xml(text: str) -> None:
    from lxml import etree

    element = etree.Element("t")
    element.text = visible(text)


@given(st.text("a 甲\t\n\u00ad\u3000", max_size=6), st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=2))
def test_a_text_that_is_called_tidy_stays_as_it_is(plain: str, spans: list[tuple[int, int]]) -> None:
    codes = tuple(Code(min(a, b), max(a, b), CodeKind.BOLD) for a, b in spans if max(a, b) <= len(plain))
    text = Text(plain, codes)
    if is_tidy(text):
        assert [*paragraphs(text)] == [text]
    elif plain.isprintable() and not codes:
        assert [*paragraphs(text)] != [text]
