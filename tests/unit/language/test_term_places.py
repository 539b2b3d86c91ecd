"""Where Chinese terms stand, whatever the office has listed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.domain.glossary import Concept
from duizhao.language.term_places import ChineseTerms, folded


def found(terms: list[str], source: str) -> list[str]:
    places = ChineseTerms([Concept((term,), ("x",)) for term in terms]).longest(source)
    return [source[place.start : place.end] for place in places]


@pytest.mark.parametrize(
    ("source", "stands"),
    [("该局已答复", True), ("邮局已答复", False), ("局长已答复", False), ("該局已答覆", True), ("郵局已答覆", False), ("局", True)],
)
def test_one_character_is_a_term_only_where_it_is_a_word_of_its_own(source: str, *, stands: bool) -> None:
    assert bool(found(["局"], source)) == stands


@pytest.mark.parametrize("term", [".*", "(课程", "[a-z]+", "<b>课程</b>", "课程|学院", "\\d", "＊课程"])
def test_signs_in_a_term_are_themselves(term: str) -> None:
    assert found([term], f"新的{term}。") == [term]
    assert found([term], "课程学院9。") == []


def test_cells_with_line_ends_and_blanks_leave_the_others_alone() -> None:
    assert found(["", " ", "学\n院", " 课程 ", "\ud800"], "课程与学\n院") == ["课程", "学\n院"]


@given(st.lists(st.text(max_size=6), max_size=8), st.text(max_size=30))
def test_any_terms_stand_inside_any_text(terms: list[str], source: str) -> None:
    listed = {folded(term).strip() for term in terms}
    assert all(folded(place) in listed for place in found(terms, source))
