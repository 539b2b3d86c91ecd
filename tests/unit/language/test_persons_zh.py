"""What tells that characters are the name of a person."""

import pytest

from duizhao.language.persons_zh import has_title, is_known, is_proper, is_told, is_transliterated, is_word


def place(chinese: str, name: str) -> tuple[str, int, int]:
    start = chinese.index(name)
    return chinese, start, start + len(name)


@pytest.mark.parametrize("chinese", ["校长罗剑", "罗剑表示", "罗剑 译", "（罗剑）", "李羽、罗剑、梁军", "罗剑", "名叫罗剑的人", "與罗剑及"])
def test_a_title_a_verb_or_punctuation_tells(chinese: str) -> None:
    assert is_told(*place(chinese, "罗剑"))


@pytest.mark.parametrize(("chinese", "name"), [("可见罗剑不错", "罗剑"), ("、高兴、", "高兴"), ("允许静静地", "许静静")])
def test_nothing_tells_without_them(chinese: str, name: str) -> None:
    assert not is_told(*place(chinese, name))


def test_a_title_ends_where_the_name_begins() -> None:
    assert has_title("主席罗剑", 2)
    assert not has_title("总理范明政", 3)


def test_a_dot_marks_a_foreigner_as_far_as_his_name_reaches() -> None:
    assert is_transliterated(*place("乔治·华盛顿", "华盛"))
    assert not is_transliterated(*place("乔治·华盛顿总统会见了罗剑", "罗剑"))


def test_the_dictionary_tells_words_places_and_persons_apart() -> None:
    assert is_word("高兴")
    assert not is_word("罗剑")
    assert is_proper("北京")
    assert not is_proper("光明")
    assert is_known("韩寒")
    assert not is_known("北京")
