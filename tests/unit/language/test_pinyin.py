"""How characters are read."""

import pytest

from duizhao.language.pinyin import SYLLABLE, plain, readings, surnames


@pytest.mark.parametrize(
    ("written", "compared"), [("Lǚ", "lv"), ("Lü", "lv"), ("Xi’an", "xian"), ("JING-yi", "jingyi"), ("Lu:", "lv"), ("", "")]
)
def test_pinyin_is_compared_without_tones_and_marks(written: str, compared: str) -> None:
    assert plain(written) == compared


def test_a_character_has_all_its_readings() -> None:
    assert readings()["单"] >= {"dan", "shan"}
    assert readings()["單"] == readings()["单"]
    assert readings()["女"] >= {"nv", "nu", "nyu"}


def test_a_surname_is_read_as_one() -> None:
    assert surnames()["单"] == {"shan"}
    assert surnames()["司马"] == surnames()["司馬"] == {"sima"}
    assert surnames()["吕"] == {"lv", "lu", "lyu"}
    assert surnames()["万俟"] == {"moqi"}
    assert surnames()["尉迟"] == {"yuchi"}
    assert surnames()["闾丘"] == {"lvqiu", "luqiu", "lyuqiu"}
    assert surnames()["盖"] == {"ge", "gai"}
    assert "的" not in surnames()
    assert "上野" not in surnames()


def test_every_reading_of_a_common_character_is_a_syllable() -> None:
    for character in "许静怡司马文博王李张刘陈杨黄赵吴周徐孙胡朱高林何郭罗安云员越鹅":
        assert all(SYLLABLE.fullmatch(reading) for reading in readings()[character])
