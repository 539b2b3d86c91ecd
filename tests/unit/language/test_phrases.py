"""Listed phrases are found wherever the same words stand, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.language.english import read
from duizhao.language.phrases import Form, PhraseIndex, Place, Stream, pattern_of, stream


def found(phrase: str, text: str, form: Form = Form.NOUN) -> list[str]:
    reading = read(text)
    return [text[slice(*reading.span(*place))] for _, place in PhraseIndex([phrase], form).occurrences(reading)]


@pytest.mark.parametrize("text", ["banknotes", "bank note", "Bank-Notes", "the bank notes'"])
def test_spaces_hyphens_case_and_number_are_free(text: str) -> None:
    assert len(found("bank note", text)) == 1


@pytest.mark.parametrize("text", ["embankment", "bank, note", "bank. Note", "notebank", "bank of note"])
def test_parts_of_words_and_broken_sentences_are_not_the_phrase(text: str) -> None:
    assert found("bank note", text) == []


def test_articles_inside_are_free() -> None:
    assert found("promote the construction of", "promote a construction of", Form.VERB) == ["promote a construction of"]


def test_verbs_bend_only_in_a_verb_phrase() -> None:
    assert found("promote the reform", "promoted the reforms", Form.VERB)
    assert not found("promote the reform", "promoted the reforms", Form.NOUN)


def test_as_written_leaves_only_case() -> None:
    assert found("guiding principles", "Guiding principles", Form.WRITTEN)
    assert not found("guiding principles", "guiding principle", Form.WRITTEN)


def test_phrases_that_overlap_are_all_found() -> None:
    index = PhraseIndex(["learning society", "society of all", "society"], Form.NOUN)
    assert sorted(index.occurrences(read("learning society of all"))) == [(0, Place(0, 1)), (1, Place(1, 3)), (2, Place(1, 1))]


def test_one_wording_listed_twice_is_found_for_both() -> None:
    assert [number for number, _ in PhraseIndex(["a plan", "plans"], Form.NOUN).occurrences(read("the plan"))] == [0, 1]


def test_an_abbreviation_stands_for_its_name() -> None:
    longs = {"OUC": ["open", "university", "of", "china"]}
    pattern = pattern_of("library of the Open University of China", Form.NOUN)
    assert Stream(read("the library of the OUC"), Form.NOUN, longs).find(pattern) == Place(0, 2)


def test_nothing_is_listed_nothing_is_found() -> None:
    assert PhraseIndex(["the", ""], Form.NOUN).occurrences(read("the end")) == []
    assert stream("the end", Form.NOUN).find("") is None


@given(st.lists(st.sampled_from("bank note plan the of a society".split()), max_size=8).map(" ".join))  # noqa: SIM905
def test_every_text_holds_itself(text: str) -> None:
    places = PhraseIndex([text], Form.NOUN).occurrences(read(text))
    count = len(read(text).words)
    assert ((0, Place(0, count - 1)) in places) == (count > 0)
