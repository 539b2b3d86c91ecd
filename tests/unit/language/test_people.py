"""Which persons stand in both texts, and how their names are written."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duizhao.language.people import How, people

Shown = list[tuple[str, str, str]]

WRITTEN = (
    "许静怡 司马文博 单雄飞 吕伟 西安 校长 说 和 · 、 Xu Jingyi Jing-yi Jinyi Sima Wenbo Wenbao Dan Xiongfei Lyu Lü Wei The President , ’s . L Mr \n 𠮷 \ud800 "
    "İ XU"
)
texts = st.lists(st.sampled_from(WRITTEN.split(" ")), max_size=12)
mixed = st.one_of(texts.map(" ".join), texts.map("".join), st.text(max_size=30))


def shown(chinese: str, english: str) -> Shown:
    return [
        (each.how.value, chinese[slice(*each.source)], english[slice(*each.target)])
        for each in people(chinese, english)
        if each.how is not How.LOOSE
    ]


def instead(chinese: str, english: str) -> list[tuple[str, ...]]:
    return [each.instead for each in people(chinese, english) if each.how is not How.LOOSE]


@pytest.mark.parametrize("english", ["Sima Wenbo", "SIMA Wenbo", "Sima Wen-bo", "Sima, Wenbo", "Sima Wen Bo"])
def test_pinyin_leaves_hyphens_capitals_and_spaces_free(english: str) -> None:
    assert shown("校长司马文博说", f"President {english} spoke.") == [("right", "司马文博", english)]


def test_a_name_is_told_from_its_owners_s() -> None:
    assert shown("许静怡的话", "Xu Jingyi’s words, Xu Jinyi's words") == [("right", "许静怡", "Xu Jingyi"), ("near", "许静怡", "Xu Jinyi")]


@pytest.mark.parametrize("english", ["Jingyi Xu", "Jing-yi Xu", "Jing Yi Xu", "Jingyi XU"])
def test_a_given_name_that_stands_first_is_seen(english: str) -> None:
    assert shown("许静怡说", f"{english} spoke.") == [("reversed", "许静怡", english)]


@pytest.mark.parametrize(
    ("chinese", "english", "right"),
    [
        ("司马文博", "Sima Wnebo", "Sima Wenbo"),
        ("司马文博", "Sima Wenb", "Sima Wenbo"),
        ("司马文博", "Sina Wenbo", "Sima Wenbo"),
        ("许静怡", "XU Jinyi", "XU Jingyi"),
        ("许静怡", "XU JINYI", "XU JINGYI"),
        ("王小娥", "Wang Xiao'ee", "Wang Xiao'e"),
        ("单雄飞", "Dan Xiongfei", "Shan Xiongfei"),
        ("上官长明", "Shanguan Changming", "Shangguan Changming"),
    ],
)
def test_what_is_one_slip_away_is_told_with_its_pinyin(chinese: str, english: str, right: str) -> None:
    assert instead(f"校长{chinese}说", f"President {english} spoke.") == [(right,)]


def test_a_polyphonic_given_name_is_read_as_the_written_one_is_meant() -> None:
    assert instead("校长陈长乐说", "President Chen Chagle spoke.") == [("Chen Changle",)]


def test_two_characters_want_a_title_where_another_pinyin_stands() -> None:
    assert shown("记者罗剑报道", "by Lou Jian") == [("near", "罗剑", "Lou Jian")]
    assert shown("可见罗剑不错", "Lou Jian is good.") == []


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("弗拉基米尔·李文博", "Vladimir Li Wenbao"),  # transliterated
        ("总理范明政说", "Prime Minister Pham Minh Zheng"),  # the end of a longer name
        ("剧团和北京剧院", "The Beijing Theatre"),  # no name at all
        ("王菲和黄小明", "Faye Wong and Wong Xiaoming"),  # Hong Kong
        ("马祥说", "Mr Xiang spoke."),
        ("校长许静怡说", "She spoke."),
        ("", "Xu Jingyi"),
        ("许静怡", ""),
    ],
)
def test_what_may_be_something_else_is_left_alone(chinese: str, english: str) -> None:
    assert [each for each in shown(chinese, english) if each[0] != "right"] == []


def test_a_loose_name_waits_for_somebody_who_knows_it() -> None:
    (found,) = people("总统蔡英文说", "President Tsai Ing-wen spoke.")
    assert (found.how, found.source, found.target) == (How.LOOSE, (2, 5), (10, 22))


@settings(max_examples=150, deadline=None)
@given(mixed, mixed)
def test_no_word_belongs_to_two_names_and_spans_lie_in_the_texts(chinese: str, english: str) -> None:
    found = people(chinese, english)
    sure = [each for each in found if each.how is not How.LOOSE]
    for each in found:
        assert 0 <= each.source[0] < each.source[1] <= len(chinese)
        assert 0 <= each.target[0] < each.target[1] <= len(english)
    for one, other in pairwise(sure):
        assert one.target[1] <= other.target[0]
    assert all(each.instead for each in sure if each.how is not How.RIGHT)
