"""Two paragraphs whose border a short sentence crossed are one link; where none did, they stay two."""

from duizhao.aligner import align_texts

HEADING = "Vote on the budget"

SOURCE = (
    "董事会逐一讨论了各学院的申请，全部获得批准。",
    "财务审查上月完成，董事会随即复会。预算案表决",
    "秘书长报告，年度预算案已经通过审查，他动议表决该预算案。",
    "图书馆的开放时间延长到晚上十一点。",
)
TARGET = (
    "The board discussed the applications of the colleges one by one, and all of them were approved.",
    "The financial review was completed last month and the board then resumed.",
    f"{HEADING} The secretary general reported that the annual budget had passed review. He moved the vote on the budget.",
    "The library will stay open until 11 p.m.",
)


def links(source: tuple[str, ...], target: tuple[str, ...]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(link.source, link.target) for link in align_texts(source, target).links]


def test_a_heading_that_crossed_a_border_joins_both_paragraphs() -> None:
    assert links(SOURCE, TARGET) == [((0,), (0,)), ((1, 2), (1, 2)), ((3,), (3,))]


def test_a_heading_that_the_draft_dropped_joins_nothing() -> None:
    target = (*TARGET[:2], TARGET[2].removeprefix(f"{HEADING} "), TARGET[3])
    assert links(SOURCE, target) == [((row,), (row,)) for row in range(4)]


def test_a_heading_at_the_same_place_on_both_sides_joins_nothing() -> None:
    target = (
        TARGET[0],
        f"{TARGET[1]} {HEADING}",
        TARGET[2].removeprefix(f"{HEADING} "),
        TARGET[3],
    )
    assert links(SOURCE, target) == [((row,), (row,)) for row in range(4)]


def test_a_heading_that_was_dropped_is_not_found_in_the_words_of_its_text() -> None:
    source = (*SOURCE[:2], "预算案表决由秘书长主持，各位董事逐一发言，会议开到深夜。", SOURCE[3])
    target = (
        *TARGET[:2],
        "The vote on the budget was chaired by the secretary general, each of the directors spoke in turn, and it went on into the night.",
        TARGET[3],
    )
    assert links(source, target) == [((row,), (row,)) for row in range(4)]


def test_a_heading_that_stands_on_its_own_side_of_the_border_stays_there() -> None:
    source = (*SOURCE[:2], "今年的工作由秘书长主持，各位董事逐一发言，会议开到深夜。", SOURCE[3])
    target = (
        TARGET[0],
        f"{TARGET[1]} {HEADING}",
        "Voting on the budget this year was chaired by the secretary general, each of the directors spoke in turn, and it went on into the night.",
        TARGET[3],
    )
    assert links(source, target) == [((row,), (row,)) for row in range(4)]
