"""The aligner's door on a small release of an invented university: what drafts do to paragraphs is found out and undone."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duizhao.aligner import Level, align_texts
from duizhao.domain.alignment import Alignment, Link

SOURCE = [
    "云溪大学启动开放实验室计划",
    "2031年3月12日　记者　何书宁",
    "3月12日，云溪大学在南岸校区启动开放实验室计划，首批18个实验室向全市中学生和中学教师开放。",
    "校长陆清和在致辞中表示，实验室里的设备不应只为论文服务，学校愿意把仪器、课程和导师一起交给年轻人。他希望参加计划的学生大胆提问，不怕失败。",
    "化学学院院长唐以安介绍说，每个实验室都配有一名教授和两名研究生，学生须先完成6小时的安全培训，才能进入实验室。",
    "学校图书馆同时推出线上预约平台，学生可以在平台上选择时间、下载实验手册，并给导师留言。",
    "根据计划，未来三年学校将投入2400万元，用于更新设备和支付导师津贴。市教育局将承担学生往返的交通费用。",
    "启动仪式结束后，来自8所中学的120名学生参观了海洋生物实验室，并观察了珊瑚的生长。",
    "图为学生在显微镜下观察珊瑚。摄影：蒋一舟",
]
DRAFT = """\
Yunxi University Launches Open Laboratory Programme
12 March 2031, by He Shuning
On 12 March, Yunxi University launched its Open Laboratory Programme on the South Bank campus. The first 18 laboratories have been opened to \
secondary school students and teachers from across the city.
In his address, President Lu Qinghe said that laboratory equipment should not serve papers alone, and that the university was willing to \
hand its instruments, courses and mentors to young people. He hoped that the students who take part would ask bold questions and not be \
afraid of failure.
Tang Yi'an, dean of the School of Chemistry, explained that each laboratory has a professor and two graduate students, and that students \
must complete six hours of safety training before they enter a laboratory.
The university library has also put a booking platform online, where students can choose a time, download the experiment manual and leave \
messages for their mentors.
Under the programme, the university will invest 24 million yuan over the next three years in renewing equipment and paying allowances to \
mentors. The municipal education bureau will bear the students' travel expenses.
After the launch ceremony, 120 students from eight secondary schools visited the marine biology laboratory and observed how coral grows.
Students observe coral under a microscope. Photo by Jiang Yizhou
""".splitlines()
Links = list[tuple[tuple[int, ...], tuple[int, ...]]]


def links(source: Sequence[str], target: Sequence[str]) -> Links:
    return [(link.source, link.target) for link in align_texts(source, target).links]


def one_to_one(count: int, first: int = 0, shift: int = 0) -> Links:
    return [((place,), (place + shift,)) for place in range(first, count)]


def test_headline_byline_body_and_caption_stand_side_by_side() -> None:
    assert links(SOURCE, DRAFT) == one_to_one(9)


def test_merged_paragraphs_meet_their_one_english_paragraph() -> None:
    draft = [*DRAFT[:3], f"{DRAFT[3]} {DRAFT[4]}", *DRAFT[5:]]
    assert links(SOURCE, draft) == [*one_to_one(3), ((3, 4), (3,)), *one_to_one(9, 5, -1)]


def test_three_merged_paragraphs_too() -> None:
    draft = [*DRAFT[:4], " ".join(DRAFT[4:7]), *DRAFT[7:]]
    assert links(SOURCE, draft) == [*one_to_one(4), ((4, 5, 6), (4,)), *one_to_one(9, 7, -2)]


def test_split_paragraph_meets_all_its_parts() -> None:
    address, hope = DRAFT[3].split(" He hoped")
    draft = [*DRAFT[:3], address, "He hoped" + hope, *DRAFT[4:]]
    assert links(SOURCE, draft) == [*one_to_one(3), ((3,), (3, 4)), *one_to_one(9, 4, 1)]


@pytest.mark.parametrize("dropped", range(9))
def test_dropped_paragraph_is_an_omission(dropped: int) -> None:
    draft = [*DRAFT[:dropped], *DRAFT[dropped + 1 :]]
    expected: Links = [*one_to_one(dropped), ((dropped,), ()), *one_to_one(9, dropped + 1, -1)]
    assert links(SOURCE, draft) == expected


@pytest.mark.parametrize("place", [0, 3, 7, 9])
def test_added_paragraph_is_an_addition(place: int) -> None:
    boilerplate = "Founded in 1958, the institution is a member of the League of Coastal Academies and has 31,000 alumni around the world."
    draft = [*DRAFT[:place], boilerplate, *DRAFT[place:]]
    assert links(SOURCE, draft) == [*one_to_one(place), ((), (place,)), *one_to_one(9, place, 1)]


def test_swapped_neighbours_keep_their_own_numbers() -> None:
    draft = [*DRAFT[:4], DRAFT[5], DRAFT[4], *DRAFT[6:]]
    assert links(SOURCE, draft) == [*one_to_one(4), ((5,), (4,)), ((4,), (5,)), *one_to_one(9, 6)]


def test_moved_paragraph_is_found_again() -> None:
    draft = [*DRAFT[:3], DRAFT[6], *DRAFT[3:6], *DRAFT[7:]]
    assert links(SOURCE, draft) == [*one_to_one(3), ((6,), (3,)), *one_to_one(6, 3, 1), *one_to_one(9, 7)]


def test_list_items_are_told_apart_by_their_words() -> None:
    source = [
        "学校将采取以下措施：",
        "（一）扩建学生宿舍；",
        "（二）增加奖学金名额；",
        "（三）延长图书馆开放时间；",
        "（四）改造体育馆；",
        "（五）减免贫困学生学费。",
    ]
    draft = [
        "The university will take the following measures:",
        "1. Extend student dormitories;",
        "2. Offer more scholarships;",
        "3. Lengthen the opening hours of the library;",
        "4. Reduce the tuition fees of poor students.",
    ]
    assert links(source, draft) == [*one_to_one(4), ((4,), ()), ((5,), (4,))]


def test_merged_and_dropped_and_moved_at_once() -> None:
    draft = [DRAFT[0], f"{DRAFT[2]} {DRAFT[3]}", DRAFT[5], DRAFT[4], DRAFT[6], DRAFT[8]]
    assert links(SOURCE, draft) == [
        ((0,), (0,)),
        ((1,), ()),
        ((2, 3), (1,)),
        ((5,), (2,)),
        ((4,), (3,)),
        ((6,), (4,)),
        ((7,), ()),
        ((8,), (5,)),
    ]


def test_a_wrong_link_is_less_sure_than_right_ones() -> None:
    draft = [*DRAFT[:4], "The weather in the harbour was fine, with a light breeze from the east and no rain at all.", *DRAFT[5:]]
    found = {link.source: link.confidence for link in align_texts(SOURCE, draft).links if link.source}
    assert found[(4,)] < min(confidence for source, confidence in found.items() if source != (4,))


def test_sentences_are_linked_too() -> None:
    source = ["云溪大学启动了计划。", "首批18个实验室开放，学生须先完成培训。", "市教育局承担交通费用。"]
    target = ["Yunxi University has launched a programme.", "The first 18 laboratories are open.", "Students must first complete training.",
              "The education bureau bears the travel expenses."]  # fmt: skip
    found = [(link.source, link.target) for link in align_texts(source, target, level="sentence").links]
    assert found == [((0,), (0,)), ((1,), (1, 2)), ((2,), (3,))]


def test_same_texts_give_the_same_links() -> None:
    assert align_texts(SOURCE, DRAFT) == align_texts(list(SOURCE), tuple(DRAFT))


def is_sound(alignment: Alignment, sources: int, targets: int) -> bool:
    sure = all(0 <= link.confidence <= 1 for link in alignment.links)
    return sure and alignment.is_partition(sources, targets) and alignment == Alignment.from_links(alignment.links)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ([], []),
        ([], ["Only English."]),
        (["只有中文。"], []),
        ([""], [""]),
        (["", "", ""], ["", ""]),
        (["同一行。"] * 40, ["The same line."] * 25),
        (["一句话。"], ["A sentence."] * 500),
        (["一句话。"] * 500, ["A sentence."]),
        (["\x00\x1b\u200b", "😀👩‍👩‍👧"], ["\ufeff", "😀", "\ud800"]),
        (["Latin only"], ["全是中文"]),
    ],
)
@pytest.mark.parametrize("level", ["paragraph", "sentence"])
def test_odd_input_gives_a_partition(source: list[str], target: list[str], level: str) -> None:
    alignment = align_texts(source, target, level="paragraph" if level == "paragraph" else "sentence")
    assert is_sound(alignment, len(source), len(target))


chinese = st.text(alphabet=st.sampled_from("云溪大学校长今天一二三十万3月第（）“”。，：？ \n\x00😀AI"), max_size=30)
english = st.text(alphabet=st.sampled_from("the university president open 3 March twelve million .,:?\"'()\n\x00😀é"), max_size=60)


@settings(deadline=None)
@given(source=st.lists(chinese, max_size=12), target=st.lists(english, max_size=12), by_sentence=st.booleans())
def test_any_texts_give_a_partition(source: list[str], target: list[str], by_sentence: bool) -> None:
    alignment = align_texts(source, target, level="sentence" if by_sentence else "paragraph")
    assert is_sound(alignment, len(source), len(target))


@settings(deadline=None, max_examples=20)
@given(st.lists(st.sampled_from(range(9)), max_size=30), st.lists(st.sampled_from(range(9)), max_size=30))
def test_any_shuffling_gives_a_partition(source_order: list[int], target_order: list[int]) -> None:
    alignment = align_texts([SOURCE[place] for place in source_order], [DRAFT[place] for place in target_order])
    assert is_sound(alignment, len(source_order), len(target_order))


@pytest.mark.parametrize("level", ["paragraph", "sentence"])
@pytest.mark.parametrize(
    ("source", "target"),
    [(DRAFT, DRAFT), (SOURCE, SOURCE), (DRAFT, SOURCE), (SOURCE, ["学長は120人の新しい学生たちにあいさつしました。"] * 9)],
)
def test_no_link_is_sure_when_a_side_is_in_the_wrong_language(source: list[str], target: list[str], level: Level) -> None:
    """Names and figures that are the same on both sides would make the surest links of all."""
    alignment = align_texts(source, target, level=level)
    assert alignment.is_partition(len(source), len(target))
    assert max(link.confidence for link in alignment.links) < 0.3


def test_a_pinned_link_stays_sure_in_the_wrong_language() -> None:
    pinned = align_texts(DRAFT, DRAFT, pinned=[Link((2,), (2,))]).links[2]
    assert (pinned.confidence, pinned.pinned) == (1.0, True)
