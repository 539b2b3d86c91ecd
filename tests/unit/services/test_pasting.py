"""A pasted text is read as the file that it becomes."""

from pathlib import Path

import pytest

from duizhao.domain.document import Kind
from duizhao.domain.errors import UserError
from duizhao.formats import read_document
from duizhao.services import pasting
from duizhao.services.pasting import Pasted

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p {color:red}</style></head><body lang=ZH-CN><!--StartFragment-->
<h1>开学典礼</h1><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.</span>第一项<o:p></o:p></p>
<table><tr><td>年份</td><td>学生</td></tr></table><!--EndFragment--></body></html>"""


def test_markup_keeps_headings_lists_and_tables(tmp_path: Path) -> None:
    kept = pasting.keep(Pasted(WORD, "开学典礼\n1.\t第一项\n年份\t学生"), tmp_path, "粘贴的文本")
    assert (kept.paragraphs, kept.beginning, kept.title) == (4, "开学典礼", "开学典礼")
    assert kept.path.name == "粘贴的文本.html"
    found = read_document(kept.path).paragraphs
    assert [(p.text, p.kind, p.cell is not None) for p in found] == [
        ("开学典礼", Kind.HEADLINE, False), ("第一项", Kind.LIST_ITEM, False), ("年份", Kind.BODY, True), ("学生", Kind.BODY, True),
    ]  # fmt: skip


def test_everything_that_was_copied_is_taken_also_what_would_be_a_menu_on_a_page(tmp_path: Path) -> None:
    links = "".join(f'<li><a href="https://x.org/{number}">第{number}条</a></li>' for number in range(4))
    kept = pasting.keep(Pasted(f"<ul>{links}</ul>"), tmp_path, "x")
    assert kept.paragraphs == 4


@pytest.mark.parametrize("html", ["", "<pre>一\n二</pre>", "<img src='x.png'>"])
def test_plain_text_is_taken_where_the_markup_says_no_more(html: str, tmp_path: Path) -> None:
    kept = pasting.keep(Pasted(html, "一\n\n二\n"), tmp_path, "x")
    assert (kept.path.name, kept.paragraphs, kept.title) == ("x.txt", 2, "一")


@pytest.mark.parametrize("pasted", [Pasted(), Pasted(" ", "\n"), Pasted("<img src='x.png'>"), Pasted("", "\x01\x02" * 9)])
def test_a_clipboard_without_text_is_refused(pasted: Pasted, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="paste.nothing"):
        pasting.keep(pasted, tmp_path, "x")


def test_two_texts_of_one_name_do_not_meet_and_both_are_forgotten() -> None:
    folder = pasting.new_folder()
    one, other = (pasting.keep(Pasted(plain=text), folder, "x") for text in ("一", "二"))
    assert one.path != other.path
    pasting.forget(folder)
    assert not folder.exists()


def test_a_folder_without_room_is_said_and_no_bug(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"paste\.no_room"):
        pasting.keep(Pasted(plain="文"), tmp_path / "gone", "pasted")


@pytest.mark.parametrize(
    "html", ["<p>甲文</p></main><p>乙文</p>", "<main><p>甲文</p></main><p>乙文</p>", "<html><body><p>甲文</p></body></html><p>乙文</p>"]
)
def test_markup_that_ends_its_page_early_loses_nothing(html: str, tmp_path: Path) -> None:
    kept = pasting.keep(Pasted(html=html), tmp_path, "pasted")
    assert [paragraph.text for paragraph in read_document(kept.path).paragraphs] == ["甲文", "乙文"]
