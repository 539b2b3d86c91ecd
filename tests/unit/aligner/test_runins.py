"""A line that the other side runs in with its neighbour joins that neighbour's link; one that was dropped stays alone."""

from duizhao.aligner import align_texts
from duizhao.aligner.crossing import Piece
from duizhao.aligner.evidence import Evidence
from duizhao.aligner.excerpts import Comparison, Excerpts
from duizhao.aligner.hinting import HintIndex
from duizhao.aligner.presets import PRESETS
from duizhao.aligner.reading import Reader
from duizhao.aligner.runins import run_in

BEFORE = "临江大学公布今年校园建设计划。", "学校将投入三亿元改善教学条件，并在五月前完成招标。"
HEADING = "学生宿舍建设"
TEXT = "学校今年将新建两栋学生宿舍，学生宿舍建设由后勤处负责，预计明年九月投入使用。"
LIBRARY, DETAILS = "图书馆的开放时间延长到晚上十一点。", "详情请见学校网站。"

ENGLISH_BEFORE = (
    "Linjiang University announced this year's campus construction plan.",
    "The university will invest 300 million yuan in teaching facilities and finish the bidding before May.",
)
ENGLISH_HEADING = "Construction of student dormitories"
ENGLISH_TEXT = (
    "The university will build two student dormitories this year; the logistics office is in charge of the construction of student "
    "dormitories, which should be in use next September."
)
ENGLISH_LIBRARY = "The library will stay open until 11 p.m."

Pair = tuple[tuple[int, ...], tuple[int, ...]]


def links(source: tuple[str, ...], target: tuple[str, ...]) -> list[Pair]:
    return [(link.source, link.target) for link in align_texts(source, target).links]


def compared(source: list[str], target: list[str]) -> Comparison:
    reader = Reader(HintIndex(None), by_sentence=True)
    (chinese, _), (english, _) = reader.chinese(source), reader.english(target)
    return Comparison(
        Excerpts(source, reader.chinese_sentences, reader.chinese_tokens, chinese),
        Excerpts(target, reader.english_sentences, reader.english_tokens, english),
        Evidence(chinese, english, reader.table(chinese, english, 0.0), PRESETS["paragraph"]),
    )


def test_a_heading_that_the_draft_runs_in_belongs_to_its_text() -> None:
    found = links(
        (*BEFORE, HEADING, TEXT, LIBRARY),
        (*ENGLISH_BEFORE, f"{ENGLISH_HEADING} {ENGLISH_TEXT}", ENGLISH_LIBRARY),
    )
    assert ((2, 3), (2,)) in found


def test_a_heading_that_the_source_runs_in_belongs_to_its_text() -> None:
    found = links(
        (*BEFORE, HEADING + TEXT, LIBRARY),
        (*ENGLISH_BEFORE, ENGLISH_HEADING, ENGLISH_TEXT, ENGLISH_LIBRARY),
    )
    assert ((2,), (2, 3)) in found


def test_a_heading_whose_words_open_its_text_too_belongs_to_it() -> None:
    """The draft says them twice: what the text says of them is there without the heading's."""
    found = links(
        (*BEFORE, "公众查询", "公众查询服务今年共处理九千宗查询，其中一半与学生宿舍有关。", LIBRARY),
        (
            *ENGLISH_BEFORE,
            "Public enquiries Public enquiries numbered 9,000 this year, half of which concerned student dormitories.",
            ENGLISH_LIBRARY,
        ),
    )
    assert ((2, 3), (2,)) in found


def test_a_dropped_heading_whose_words_open_its_text_too_stays_alone() -> None:
    found = links(
        (*BEFORE, "公众查询", "公众查询服务今年共处理九千宗查询，其中一半与学生宿舍有关。", LIBRARY),
        (*ENGLISH_BEFORE, "Public enquiries numbered 9,000 this year, half of which concerned student dormitories.", ENGLISH_LIBRARY),
    )
    assert ((2,), ()) in found


def test_a_lone_heading_whose_words_end_the_text_above_is_not_taken_for_its_tail() -> None:
    text = "图书馆延长到晚上十一点，学校图书馆的职工都支持学生宿舍建设。"
    english = "The library will stay open until 11 p.m., and all its staff support the construction of student dormitories."
    source, target = [*BEFORE, text, HEADING, LIBRARY], [*ENGLISH_BEFORE, english, ENGLISH_LIBRARY]
    linked = [Piece((row,), (row,), 0.5) for row in range(3)]
    pieces = [*linked, Piece((3,), (), 0.5), Piece((4,), (3,), 0.5)]
    assert run_in(pieces, compared(source, target), PRESETS["paragraph"]) == pieces
    target[2] += f" {ENGLISH_HEADING}"
    assert ((2, 3), (2,)) in {(piece.source, piece.target) for piece in run_in(pieces, compared(source, target), PRESETS["paragraph"])}


def test_a_heading_that_was_dropped_stays_alone() -> None:
    """Its text says the heading's words too, but does not open with them."""
    found = links((*BEFORE, HEADING, TEXT, LIBRARY), (*ENGLISH_BEFORE, ENGLISH_TEXT, ENGLISH_LIBRARY))
    assert ((2,), ()) in found


def test_a_heading_that_stands_alone_on_both_sides_keeps_its_own_link() -> None:
    found = links((*BEFORE, HEADING, TEXT, LIBRARY), (*ENGLISH_BEFORE, ENGLISH_HEADING, ENGLISH_TEXT, ENGLISH_LIBRARY))
    assert found[2:4] == [((2,), (2,)), ((3,), (3,))]


def test_a_last_line_that_is_run_in_belongs_to_the_text_above() -> None:
    found = links(
        (*BEFORE, TEXT, LIBRARY, DETAILS),
        (*ENGLISH_BEFORE, ENGLISH_TEXT, f"{ENGLISH_LIBRARY} See the university website for details."),
    )
    assert ((3, 4), (3,)) in found


def test_a_sentence_that_was_dropped_stays_alone_though_the_text_above_closes_on_its_topic() -> None:
    found = links(
        ("周末在校学生人数不多，食堂难以维持。后勤处处长说，他想再请教务处作答。", "教务处处长回答说，各个学院的情况都不相同。", LIBRARY),
        (
            (
                "Few students stay at weekends, so that a canteen could hardly keep going. The head of logistics said that he would defer to the "
                "academic affairs office."
            ),
            ENGLISH_LIBRARY,
        ),
    )
    assert ((1,), ()) in found


def test_a_dropped_heading_is_not_found_in_the_close_of_the_text_above() -> None:
    above = "图书馆延长到晚上十一点，学校图书馆的职工都支持学生宿舍建设。"
    english = "The library will stay open until 11 p.m., and all its staff support the construction of student dormitories."
    found = links((*BEFORE, above, HEADING, DETAILS), (*ENGLISH_BEFORE, english, "See the university website for details."))
    assert ((3,), ()) in found
