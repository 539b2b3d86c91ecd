"""The dictionary gives senses for the words of a text, and only for those."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.language.lexicon import senses_in


def test_words_of_the_text_have_their_senses() -> None:
    senses = senses_in("图书馆的教育")
    assert "education" in senses["教育"]
    assert senses["图书馆"] == ("library",)


def test_words_that_cannot_stand_in_the_text_are_left_out() -> None:
    assert "教学" not in senses_in("学校的教育")


def test_traditional_characters_are_read_too() -> None:
    assert "university" in senses_in("大學")["大學"]
    assert "大学" not in senses_in("大學")


def test_remarks_references_and_measure_words_are_no_senses() -> None:
    senses = senses_in("大学 凭据 裏")
    assert not any(sign in sense for sense in senses["大学"] for sign in "()[]")
    assert not any(sense.startswith(("CL:", "variant of")) for word in senses for sense in senses[word])


@pytest.mark.parametrize("text", ["", "No Chinese here, 2026.", "。，！", "\ud800", "㐀"])
def test_a_text_without_known_words_has_no_senses(text: str) -> None:
    assert all(len(word) == 1 for word in senses_in(text))


@given(st.text(alphabet=st.sampled_from("云溪大学校长今天宣布开放新的图书馆abc，。^]-\\"), max_size=30))
def test_every_word_is_made_of_neighbours_in_the_text(text: str) -> None:
    for word, senses in senses_in(text).items():
        assert all(word[place : place + 2] in text for place in range(len(word) - 1))
        assert len(set(senses)) == len(senses)
