"""What stands out alike in both texts."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duizhao.language.landmarks import LandmarkKind, landmarks

Shown = tuple[str, list[str], list[str]]

WRITTEN = (
    "5月 许静怡 2023年 1.2万 司马文博 AI COVID-19 一亿二千万 三 May Xu Jingyi Jingyi 12,000 120 million 2023 Sima Wenbo three covid-19 ＡＩ "
    "20世纪90年代 the 1990s 星期三 Wednesday 5.3% 5.3 per cent 西安 Xi'an Lü 吕 𠮷 \ud800 \n , ， 1 一 one"
)
texts = st.lists(st.sampled_from(WRITTEN.split(" ")), max_size=12).map(" ".join) | st.text(max_size=30)


def shown(chinese: str, english: str, kind: LandmarkKind | None = None) -> list[Shown]:
    return [
        (mark.kind.value, [chinese[slice(*span)] for span in mark.source], [english[slice(*span)] for span in mark.target])
        for mark in landmarks(chinese, english)
        if kind in {None, mark.kind}
    ]


@pytest.mark.parametrize(
    ("chinese", "english", "source", "target"),
    [
        ("参与者达一亿二千万。", "Some 120 million took part.", ["一亿二千万"], ["120 million"]),
        ("共1.2万家企业", "12,000 firms in all", ["1.2万"], ["12,000"]),
        ("增长5.3%", "up 5.3 per cent", ["5.3%"], ["5.3 per cent"]),
        ("自5月起", "since May", ["5月"], ["May"]),
        ("20世纪90年代", "in the 1990s", ["20世纪90年代"], ["1990s"]),
        ("星期三开会", "It met on Wednesday.", ["星期三"], ["Wednesday"]),
        ("2023年和2023年底", "in 2023, and late in 2023", ["2023", "2023"], ["2023", "2023"]),
        ("共1234567人", "some 1.23 million people", ["1234567"], ["1.23 million"]),
        ("三项任务", "three tasks", ["三"], ["three"]),
    ],
)
def test_numbers_meet_by_value(chinese: str, english: str, source: list[str], target: list[str]) -> None:
    assert shown(chinese, english) == [("number", source, target)]


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("进一步统一", "one of them"),  # lone numerals that stand in words
        ("家里有5口人", "the family"),  # small counts are often understood
        ("3日在北京", "in the capital on Thursday"),  # days are told otherwise
    ],
)
def test_what_tells_nothing_is_not_shown(chinese: str, english: str) -> None:
    assert shown(chinese, english, LandmarkKind.NUMBER) == []


def test_a_percentage_is_not_met_by_a_count() -> None:
    assert shown("增长25%", "25 firms") == [("number", ["25%"], []), ("number", [], ["25"])]


def test_a_number_without_counterpart_stands_alone() -> None:
    assert shown("2024年有37家", "There were 38 in May 2024.") == [
        ("number", ["2024"], ["2024"]),
        ("number", ["37"], []),
        ("number", [], ["38"]),
        ("number", [], ["May"]),
    ]


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("司马文博", "Sima Wenbo"),
        ("许静怡", "Xu Jingyi"),
        ("许静怡", "Xu Jing-yi"),
        ("许静怡", "Xu Jing Yi"),
        ("许静怡", "Jingyi Xu"),
        ("许静怡", "XU Jingyi"),
        ("吕伟", "Lyu Wei"),
        ("吕伟", "Lü Wei"),
        ("欧阳明", "Ouyang Ming"),
        ("單雄", "Shan Xiong"),
        ("西安", "Xi’an"),
        ("连通", "Liantong"),
    ],
)
def test_a_name_is_known_by_its_pinyin(chinese: str, english: str) -> None:
    around = f"昨天，{chinese}说", f"Yesterday {english} spoke."
    assert shown(*around, LandmarkKind.NAME) == [("name", [chinese], [english])]


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("我们都在这里等他", "We Men Are Here"),
        ("许多人静静地等", "Xu Jingyi waited."),
        ("他和我同去", "He Said So"),
        ("现在去县里", "The Xian market"),  # one syllable tells nothing
        ("许静", "Xu Jingyi spoke."),
        ("很慢，啊，哥", "Manage it"),
    ],
)
def test_ordinary_words_are_no_names(chinese: str, english: str) -> None:
    assert shown(chinese, english, LandmarkKind.NAME) == []


def test_the_s_of_an_owner_is_no_part_of_a_name() -> None:
    assert shown("许静怡的话", "Xu Jingyi’s words") == [("name", ["许静怡"], ["Xu Jingyi"])]


def test_every_place_of_a_name_is_shown_once() -> None:
    chinese, english = "许静怡说。许静怡又说。", "Xu Jingyi spoke. Jingyi Xu spoke again."
    assert shown(chinese, english) == [("name", ["许静怡", "许静怡"], ["Xu Jingyi", "Jingyi Xu"])]


def test_latin_words_meet_whatever_their_case() -> None:
    assert shown("用ＡＩ抗击COVID-19，R&D投入", "AI-powered work on Covid-19; r&d") == [
        ("latin", ["ＡＩ"], ["AI"]),
        ("latin", ["COVID-19"], ["Covid-19"]),
        ("latin", ["R&D"], ["r&d"]),
    ]


@settings(deadline=None)
@given(texts, texts)
def test_landmarks_lie_inside_their_texts_and_never_twice(chinese: str, english: str) -> None:
    for mark in landmarks(chinese, english):
        assert mark.source or mark.target
        assert mark.kind is LandmarkKind.NUMBER or (mark.source and mark.target)
        for spans, text in ((mark.source, chinese), (mark.target, english)):
            assert all(0 <= start < end <= len(text) for start, end in spans)
            assert all(before[1] <= after[0] for before, after in pairwise(spans))


def test_a_day_is_missed_only_where_another_day_is_named() -> None:
    def lone(english: str) -> list[str]:
        chinese = "会议10月18日举行。"
        marks = [mark for mark in landmarks(chinese, english) if not (mark.source and mark.target)]
        return [chinese[slice(*span)] for mark in marks for span in mark.source] + [
            english[slice(*span)] for mark in marks for span in mark.target
        ]

    assert lone("The meeting was held on 19 October.") == ["18", "19"]
    assert lone("The meeting was held on 18 October.") == []
    assert lone("The meeting was held in October, on a Wednesday.") == []
