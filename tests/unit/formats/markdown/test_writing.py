from pathlib import Path

import pytest

from duizhao.domain.document import Kind, Paragraph, Release
from duizhao.domain.text import Code, CodeKind
from duizhao.formats.markdown.reading import read
from duizhao.formats.markdown.writing import write


def texts(source: str) -> list[str]:
    return [block.content.plain for block in read(Path("any.md"), source.encode()).blocks]


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
