from pathlib import Path

import pytest

from duizhao.domain.document import Cell, Document, Kind
from duizhao.domain.text import Code, CodeKind
from duizhao.formats import LINE_BREAK, read_document

WECHAT = """<html><head><meta charset="utf-8"></head><body class="mm_appmsg comment_feature">
<h1 class="rich_media_title" id="activity-name">
  临江开放大学举行开学典礼 </h1><a href="javascript:void(0);" id="js_name">临江开放大学</a>
<div id="js_content" style="visibility: hidden;">
<section style="text-align:center"><p><img data-src="https://mmbiz.qpic.cn/x" alt="图片"></p></section>
<p style="text-align: center;"><span style="font-size: 12px">典礼现场。</span></p>
<section>9月1日，<span style="font-weight: bold">大学</span>开学。<br><br>共有3万人。<p>校长致辞。</p>后来还有。</section>
<ul><li><p>第一项</p><ol><li>其一</li></ol></li></ul><p style="display:none">藏</p>
<p><a href="https://x.org/1">甲</a><a href="https://x.org/2">乙</a><a href="https://x.org/3">丙</a></p></div>
<div class="related"><p>猜你喜欢的另外一篇很长很长的文章</p></div><script>var a = 1</script></body></html>"""

OLD_SITE = """<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body>
<form action="x"><div class="top"><ul><li><a>首页</a></li><li><a>新闻</a></li><li><a>联系</a></li></ul></div>
<table width="100%"><tr><td><div class="crumbs">位置：<a>首页</a></div><h1>学校召开工作会议</h1>
<p>&nbsp;&nbsp;5月6日上午，学校召开工作会议，校领导出席会议并讲话，有关部门负责人参加。</p>
<p align="center"><img src="a_files/1.jpg" alt="会议现场的全体人员"></p><p align="center">会议现场</p>
<p>会议指出，要坚持立德树人，推进教育数字化转型，办好人民满意的教育。</p>
<table border="1"><tr><th colspan="2">年</th><th>人数</th></tr><tr><td rowspan="2">2023</td><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>
</td><td class="side"><a>一</a><a>二</a><a>三</a></td></tr></table><div class="footer">版权所有</div></form></body></html>"""

SITE = """<!-- saved from url=(0024)https://news.example.org/a/ --><html><body class="no-sidebar"><header><h1>Site</h1></header>
<nav>Home</nav><h1>Rain at last</h1><article><p class="standfirst">A dry year ends.</p><figure><img src="b_files/x.png" alt="A man in the rain">
<figcaption>Mr Li on Monday</figcaption></figure><p>It   rained <em>hard</em>
   on <a href="../b?c#d">Monday</a>; see <img src="i.png"> there.</p><blockquote><p>At last.</p></blockquote>
<div class="share-bar">Share this with everybody</div><aside>More</aside><h2>Figures</h2></article><footer>©</footer></body></html>"""


def read(folder: Path, page: str | bytes) -> Document:
    path = folder / "page.html"
    path.write_bytes(page.encode() if isinstance(page, str) else page)
    return read_document(path)


def said(document: Document) -> list[tuple[str, Kind]]:
    return [(paragraph.text, paragraph.kind) for paragraph in document.paragraphs]


def test_a_wechat_article_is_read_without_what_stands_around_it(tmp_path: Path) -> None:
    document = read(tmp_path, WECHAT)
    assert said(document) == [
        ("临江开放大学举行开学典礼", Kind.HEADLINE),
        ("典礼现场。", Kind.CAPTION),
        ("9月1日，大学开学。", Kind.LEAD),
        ("共有3万人。", Kind.BODY),
        ("校长致辞。", Kind.BODY),
        ("后来还有。", Kind.BODY),
        ("第一项", Kind.LIST_ITEM),
        ("其一", Kind.LIST_ITEM),
        ("甲乙丙", Kind.BODY),
    ]
    assert document.paragraphs[2].codes == (Code(5, 7, CodeKind.BOLD),)
    assert [(p.level, p.ordered) for p in document.paragraphs if p.kind is Kind.LIST_ITEM] == [(0, False), (1, True)]
    assert [code.data for code in document.paragraphs[-1].codes] == [f"https://x.org/{number}" for number in (1, 2, 3)]


def test_an_old_site_in_tables_is_read_by_where_its_text_is(tmp_path: Path) -> None:
    document = read(tmp_path, OLD_SITE.encode("gb18030"))
    assert document.remarks == ()  # the page says its encoding
    assert [text for text, _ in said(document)][:2] == [
        "学校召开工作会议",
        "5月6日上午，学校召开工作会议，校领导出席会议并讲话，有关部门负责人参加。",
    ]
    assert [text for text, kind in said(document) if kind is Kind.CAPTION] == ["会议现场的全体人员", "会议现场"]
    assert [(p.text, p.cell) for p in document.paragraphs if p.cell] == [
        ("年", Cell(0, 0, 0)), ("人数", Cell(0, 0, 2)), ("2023", Cell(0, 1, 0)), ("1", Cell(0, 1, 1)), ("2", Cell(0, 1, 2)), ("3", Cell(0, 2, 1)),
    ]  # fmt: skip


def test_a_sites_article_has_its_headline_captions_and_links(tmp_path: Path) -> None:
    document = read(tmp_path, SITE)
    assert said(document) == [
        ("Rain at last", Kind.HEADLINE),
        ("A dry year ends.", Kind.LEAD),
        ("A man in the rain", Kind.CAPTION),
        ("Mr Li on Monday", Kind.CAPTION),
        ("It   rained hard on Monday; see  there.", Kind.BODY),
        ("At last.", Kind.QUOTE),
        ("Figures", Kind.HEADING),
    ]
    assert Code(20, 26, CodeKind.LINK, "https://news.example.org/b?c#d") in document.paragraphs[4].codes
    assert [code.kind for code in document.paragraphs[4].codes] == [CodeKind.ITALIC, CodeKind.LINK, CodeKind.OBJECT]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gb18030", "big5"])
def test_the_characters_are_found_by_the_mark_the_declaration_or_the_bytes(tmp_path: Path, encoding: str) -> None:
    text = "大學今日舉行開學典禮，共有三萬人參加。"
    for head in ("", f"<meta charset='{encoding}'>", '<?xml version="1.0" encoding="nonsense"?>'):
        assert said(read(tmp_path, f"{head}<p>{text}</p>".encode(encoding))) == [(text, Kind.BODY)]


def test_a_declaration_that_is_wrong_is_not_believed(tmp_path: Path) -> None:
    assert said(read(tmp_path, '<meta charset="gb2312"><p>大学今日开学。</p>')) == [("大学今日开学。", Kind.BODY)]


def test_what_word_puts_on_the_clipboard_keeps_its_lists(tmp_path: Path) -> None:
    item = "<p class=MsoListParagraph style='mso-list:l0 level{0} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·&nbsp;</span><![endif]>{1}<o:p></o:p></p>"
    document = read(tmp_path, f"<html><body><!--StartFragment--><p>Intro.</p>{item.format(1, 'one')}{item.format(2, 'two')}</body></html>")
    assert [(p.text, p.kind, p.level) for p in document.paragraphs][1:] == [("one", Kind.LIST_ITEM, 0), ("two", Kind.LIST_ITEM, 1)]


def test_breaks_and_preformatted_text_keep_their_lines(tmp_path: Path) -> None:
    assert [p.text for p in read(tmp_path, "<p>one<br>\n two</p><pre>a\nb</pre>").paragraphs] == [f"one{LINE_BREAK}two", f"a{LINE_BREAK}b"]


@pytest.mark.parametrize("page", ["<b>" * 3000 + "deep" + "</b>" * 3000, "<div>" * 3000 + "deep", "<table><tr><td>" * 500 + "deep"])
def test_a_page_that_nobody_wrote_is_read_without_harm(tmp_path: Path, page: str) -> None:
    assert len(read(tmp_path, page).paragraphs) <= 1


def test_cells_before_any_row_are_read(tmp_path: Path) -> None:
    document = read(tmp_path, "<table border=1><ur><td colspan=2>甲</td><td>乙</td></ur><tr><td>丙</td></tr></table>")
    assert {"甲", "乙", "丙"} <= {paragraph.text for paragraph in document.paragraphs}


def test_a_span_that_nobody_wrote_makes_no_million_columns(tmp_path: Path) -> None:
    document = read(tmp_path, f"<table><tr><td colspan={10**12}>a</td><td rowspan={10**12}>b</td></tr><tr><td>c</td></tr></table>")
    assert [p.cell for p in document.paragraphs] == [Cell(0, 0, 0), Cell(0, 0, 1000), Cell(0, 1, 0)]


UNNAMED = """<html><body><h1>Rain at last</h1><p>A dry year ends with a week of rain, says the weather bureau of the province.</p>
<ul><li><a href="/1">Home page</a></li><li><a href="/2">All news</a></li><li><a href="/3">Contact us</a></li></ul>
<p>It rained hard on Monday in most of the towns along the river.</p>
<ul><li>See <a href="/x">the table</a> of the bureau for what fell where</li><li>Roads stay open</li></ul></body></html>"""


def test_a_list_of_links_alone_is_a_menu_and_a_list_with_a_link_is_text(tmp_path: Path) -> None:
    assert [text for text, _ in said(read(tmp_path, UNNAMED))] == [
        "Rain at last",
        "A dry year ends with a week of rain, says the weather bureau of the province.",
        "It rained hard on Monday in most of the towns along the river.",
        "See the table of the bureau for what fell where",
        "Roads stay open",
    ]
