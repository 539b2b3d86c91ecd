"""What a web page says, to hold it against a release."""

from pathlib import Path

import pytest

from duizhao.domain.document import Cell, Kind, Paragraph, Release
from duizhao.domain.errors import FileError
from duizhao.formats import html
from duizhao.formats.html.text import page_paragraphs

PAGE = Path("page.html")


def test_the_page_of_a_release_says_its_paragraphs() -> None:
    paragraphs = (
        Paragraph("Headline & more", kind=Kind.HEADLINE),
        Paragraph("A lead <b>", kind=Kind.LEAD),
        Paragraph("first", kind=Kind.LIST_ITEM),
        Paragraph("inner", kind=Kind.LIST_ITEM, level=1),
        Paragraph("“Quoted”", kind=Kind.QUOTE),
        Paragraph("left", cell=Cell(0, 0, 0)),
        Paragraph("right", cell=Cell(0, 0, 1)),
        Paragraph("last"),
    )
    assert page_paragraphs(html.write(Release(paragraphs)), PAGE) == [paragraph.text for paragraph in paragraphs]


def test_markup_within_a_paragraph_does_not_cut_it() -> None:
    page = "<p>One <b>bold</b> wo<i>r</i>d<br>and <a href='x'>a link</a><!-- said --> 中文</p><script>no</script>tail".encode()
    assert page_paragraphs(page, PAGE) == ["One bold word and a link 中文", "tail"]


def test_where_there_is_no_page_it_is_said() -> None:
    with pytest.raises(FileError):
        page_paragraphs(b"  ", PAGE)
