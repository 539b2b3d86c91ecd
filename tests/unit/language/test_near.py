"""How near a text comes to a listed phrase."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.language.english import read
from duizhao.language.near import Nearness, nearest, prepared, spread


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("digital transformation", "digital and green transformation"),
        ("digital transformation", "a digital, green and low-carbon transformation"),
        ("market research", "market analysis and research"),
        ("open education", "open, lifelong education"),
        ("secretary of the Party committee", "secretary of the university's Party committee"),
        ("review of the plan", "review of their plan"),
    ],
)
def test_a_list_or_an_owner_may_part_a_phrase(phrase: str, text: str) -> None:
    assert spread(read(text), prepared(phrase))


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("digital transformation", "digital economy transformation"),
        ("digital transformation", "digital work. It and the transformation"),
        ("digital transformation", "transformation, green and digital"),
        ("digital transformation", "digital a b c d e and transformation"),
        ("plan", "plan and more"),
    ],
)
def test_other_words_may_not(phrase: str, text: str) -> None:
    assert not spread(read(text), prepared(phrase))


@pytest.mark.parametrize(
    ("phrase", "text", "nearness", "found"),
    [
        ("learning society", "a society of learning for all", Nearness.VARIANT, "society of learning"),
        ("governance system", "the government system", Nearness.VARIANT, "government system"),
        ("transparency", "made more transparent", Nearness.VARIANT, "transparent"),
        ("learning society", "the society grows", Nearness.PARTIAL, "society"),
        ("national credit bank for learning", "a bank opened", Nearness.PARTIAL, "bank"),
        ("high-quality development", "quality of development", Nearness.PARTIAL, "quality of development"),
        ("vocational education", "higher education and vocational training", Nearness.PARTIAL, "education"),
    ],
)
def test_the_nearest_place_is_told_with_how_near_it_is(phrase: str, text: str, nearness: Nearness, found: str) -> None:
    reading = read(text)
    near = nearest(reading, [prepared(phrase)], ())
    assert near
    assert (near.nearness, text[slice(*reading.span(*near.place))]) == (nearness, found)


def test_nothing_alike_is_nothing_near() -> None:
    assert nearest(read("The weather was fine."), [prepared("learning society")], ()) is None


def test_words_of_another_term_do_not_count() -> None:
    assert nearest(read("lifelong learning"), [prepared("lifelong education")], {0, 1}) is None


def test_the_better_phrase_wins() -> None:
    near = nearest(read("the society of learning"), [prepared("study society"), prepared("learning society")], ())
    assert near
    assert near.phrase.text == "learning society"


@given(st.lists(st.sampled_from(["learning", "society", "learning", "gone"]), max_size=8), st.integers(0, 8))
def test_the_whole_is_found_among_many_parts(parts: list[str], place: int) -> None:
    pieces = [f"{part} was what they all spoke of" for part in parts]
    pieces.insert(min(place, len(pieces)), "a society of learning was what they all spoke of")
    reading = read(" ".join(pieces))
    near = nearest(reading, [prepared("learning society")], ())
    assert near is not None
    assert near.nearness is Nearness.VARIANT
    assert reading.text[slice(*reading.span(*near.place))] == "society of learning"
