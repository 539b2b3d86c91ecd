import pytest

from duizhao.domain.document import Cell, Kind
from duizhao.domain.text import Code, CodeKind, Text
from duizhao.formats.base import Block
from duizhao.formats.kinds import with_kinds

BODY = "临江开放大学9月18日举行开学典礼，来自全国的五千名新生在线参加。"


def kinds(*texts: str) -> list[Kind]:
    return [paragraph.kind for paragraph in with_kinds([Block(Text(text)) for text in texts])]


def kind_of(text: str) -> Kind:
    """The kind that a paragraph's words show, with body text around it so that its place says nothing."""
    return kinds(BODY, BODY, text, BODY)[2]


@pytest.mark.parametrize(
    "text",
    [
        "撰稿：李慕明　摄影：诸葛环宇",
        "撰稿:陈予 摄影:林微、陈予",
        "文/图 陈予",
        "（来源：临江日报）",
        "责任编辑：林微",
        "图：陈予、林微",
        "Written by Chen Yu, photographed by Lin Wei",
        "By Chen Yu and Lin Wei",
        "Source: Linjiang Daily",
        "Photos by Chen Yu",
    ],
)
def test_bylines_are_seen(text: str) -> None:
    assert kind_of(text) is Kind.BYLINE


@pytest.mark.parametrize(
    "text",
    [
        "图为典礼现场。",
        "图一：新生代表发言",
        "图：学校新落成的图书馆正门",
        "▲图为开学典礼",
        "Photo: students at the ceremony.",
        "The picture shows the new library.",
    ],
)
def test_captions_are_seen(text: str) -> None:
    assert kind_of(text) is Kind.CAPTION


@pytest.mark.parametrize(
    "text",
    [
        "2026年5月6日",
        "二〇二六年五月六日",
        "发布时间：2026-05-06 10:30",
        "6 May 2026",
        "May 6, 2026",
        "Linjiang, 6 May 2026",
        "Wednesday, 6 May 2026",
    ],
)
def test_date_lines_are_seen(text: str) -> None:
    assert kind_of(text) is Kind.DATE


@pytest.mark.parametrize(
    "text",
    [
        "图书馆每天开放。",
        "图谱技术取得进展。",
        "文化建设：成果丰硕的一年。",
        "来源地的居民表示支持。",
        "By 2030, the city will have 40 new schools.",
        "By the end of May, everyone had signed.",
        "Photography has changed the way in which people look at their own cities, said the curator.",
        "2026年5月6日，学校举行开学典礼。",
        "On 6 May 2026 the university opened.",
        "“好的，”他说，“我来。”",
        "“We will come,” she said.",
        "编辑部昨日迁入新址。",
        "Source code is free.",
        "第一，加强领导。",
        "数据安全",
    ],
)
def test_what_is_not_sure_stays_body_text(text: str) -> None:
    assert kind_of(text) is Kind.BODY


def test_a_paragraph_in_quotation_marks_is_a_quote() -> None:
    assert kind_of("“我们希望每个人都有学习的机会。”") is Kind.QUOTE
    assert kind_of("“We want everyone to have a chance to learn.”") is Kind.QUOTE


def test_a_short_first_paragraph_without_a_stop_is_the_headline_and_the_next_the_lead() -> None:
    assert kinds("临江开放大学举行开学典礼", "2026年9月18日", BODY, BODY) == [Kind.HEADLINE, Kind.DATE, Kind.LEAD, Kind.BODY]


def test_a_sentence_first_is_no_headline_and_nothing_leads() -> None:
    assert kinds(BODY, BODY) == [Kind.BODY, Kind.BODY]


def test_a_single_line_is_no_headline() -> None:
    assert kinds("临江开放大学举行开学典礼") == [Kind.BODY]


def test_a_short_bold_line_is_a_heading() -> None:
    line = Block(Text("新的起点", (Code(0, 4, CodeKind.BOLD),)))
    found = with_kinds([Block(Text(BODY)), line, Block(Text(BODY))])
    assert (found[1].kind, found[1].level) == (Kind.HEADING, 1)


def test_the_only_first_level_heading_at_the_top_is_the_headline() -> None:
    blocks = [Block(Text("Title"), Kind.HEADING, 1), Block(Text("Part"), Kind.HEADING, 2), Block(Text(BODY))]
    assert [(p.kind, p.level) for p in with_kinds(blocks)] == [(Kind.HEADLINE, 0), (Kind.HEADING, 1), (Kind.BODY, 0)]


def test_two_first_level_headings_stay_headings() -> None:
    blocks = [Block(Text("One"), Kind.HEADING, 1), Block(Text("Two"), Kind.HEADING, 1)]
    assert [p.kind for p in with_kinds(blocks)] == [Kind.HEADING, Kind.HEADING]


def test_what_the_file_says_is_kept() -> None:
    blocks = [Block(Text("短句"), Kind.BODY), Block(Text("图为现场。"), Kind.QUOTE), Block(Text(BODY), Kind.NOTE)]
    assert [p.kind for p in with_kinds(blocks)] == [Kind.BODY, Kind.QUOTE, Kind.NOTE]


def test_cells_are_body_text() -> None:
    blocks = [Block(Text("短"), cell=Cell(0, 0, 0)), Block(Text("2026年5月6日"), cell=Cell(0, 0, 1))]
    assert [p.kind for p in with_kinds(blocks)] == [Kind.BODY, Kind.BODY]
