import re

from hypothesis import given
from hypothesis import strategies as st

from duizhao.language.chinese import HAN, is_han


@given(st.characters())
def test_the_class_and_the_function_agree(character: str) -> None:
    assert is_han(character) == bool(re.fullmatch(f"[{HAN}]", character))


def test_what_a_chinese_character_is() -> None:
    assert all(is_han(character) for character in "中〇㐀豈𠀀")
    assert not any(is_han(character) for character in ("a", "，", "あ", "한", "", "５"))
