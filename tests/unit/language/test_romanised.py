"""A word in pinyin is told from one that only looks like it by the Chinese beside it."""

import pytest

from duizhao.language.romanised import is_romanised


@pytest.mark.parametrize(
    ("word", "chinese"),
    [("hukou", "改革户口制度"), ("gaokao", "高考"), ("qigong", "练气功"), ("lv", "绿"), ("mu", "三亩地"), ("shequ", "社區")],
)
def test_is_romanised(word: str, chinese: str) -> None:
    assert is_romanised(word, chinese)


@pytest.mark.parametrize(
    ("word", "chinese"), [("hukou", "口户"), ("hukou", ""), ("have", "户口"), ("", "户口"), ("hu", "口"), ("hukouu", "户口")]
)
def test_is_not_romanised(word: str, chinese: str) -> None:
    assert not is_romanised(word, chinese)
