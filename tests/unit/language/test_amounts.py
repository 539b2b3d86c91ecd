"""How much text there is."""

import pytest

from duizhao.language.amounts import chinese_characters, english_words


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("学校现有学生5.3万人。", 9),
        ("2024年5月18日，两校召开研讨会！", 13),
        ("“AI+教育”项目", 5),
        ("1,260门 COVID-19 〇𠮷", 5),
        ("，。《》 \n", 0),
    ],
)
def test_characters_are_counted_and_a_number_or_a_latin_word_is_one(text: str, count: int) -> None:
    assert chinese_characters(text) == count


def test_words_are_what_blanks_part() -> None:
    assert english_words("The university\nhas 53,000 students — now.") == 7
