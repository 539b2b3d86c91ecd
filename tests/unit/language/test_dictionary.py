"""Words are known as they are listed and as they are made of listed ones; what is mistyped is near to what was meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.language.dictionary import Dictionary
from duizhao.settings import asset

SMALL = Dictionary(
    "10\nthe\nof\nbook\nwork\nplan\n\n35\nblack\nboard\nmarry\nchange\nmillion\n\n70\nrarely\nbooker\n", "blog\n", "November\n"
)


def shipped() -> Dictionary:
    return Dictionary(
        *(asset("resources", "spelling", name).read_text(encoding="utf-8") for name in ("words.txt", "newer-words.txt", "names.txt"))
    )


@pytest.mark.parametrize(
    "word",
    [
        *("the", "rarely", "blog"),
        *("books", "married", "marries", "changed", "changing", "planned", "planning", "workers", "blogger", "blogs"),
        *("unmarried", "rework", "overplanned", "workable", "bookish", "worklike"),
        "blackboard",
    ],
)
def test_is_known(word: str) -> None:
    assert SMALL.knows(word)


@pytest.mark.parametrize("word", ["", "s", "bookss", "changeed", "plann", "november", "bokk", "ofblack", "unofs", "milllion", "wor"])
def test_is_not_known(word: str) -> None:
    assert not SMALL.knows(word)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("bokk", "book"),
        ("wrok", "work"),
        ("milllion", "million"),
        ("theblack", "the black"),
        ("workof", "work of"),
        ("november", "November"),
    ],
)
def test_what_is_meant_is_near(written: str, meant: str) -> None:
    assert next(near.word for near in SMALL.near(written)) == meant


def test_rare_words_are_never_meant() -> None:
    assert [near.word for near in SMALL.near("rarelly")] == []


@pytest.mark.parametrize(
    ("written", "surely"),
    [("milllion", True), ("theblack", True), ("wrok", True), ("bokk", False), ("november", False), ("qwrtz", False)],
)
def test_a_slip_is_sure_where_chance_would_not_make_it(written: str, surely: bool) -> None:
    assert SMALL.is_slip(written) is surely


@given(st.text("abcdelnoruw", min_size=1, max_size=12))
def test_every_near_word_is_known_or_made_of_known_ones(word: str) -> None:
    for near in SMALL.near(word, 20):
        assert all(SMALL.knows(part.lower()) or SMALL.has_capital(part.lower()) for part in near.word.split())


def test_a_class_without_number_is_refused() -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        Dictionary("the\nof\n")


def test_the_shipped_words_hold_everyday_english_and_no_common_slips() -> None:
    dictionary = shipped()
    known = "organise organize centre center programme livestreaming blockchain volatilities homebuyers reprioritised internet cooperation"
    slips = "teh recieve accomodation goverment seperate occured untill wich definately succesful enviroment adress"
    assert [word for word in known.split() if not dictionary.knows(word)] == []
    assert [word for word in slips.split() if dictionary.knows(word)] == []
