"""Where a text gives the full name of an abbreviation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.language.abbreviations import introduced_shorts, introductions


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("the Open University of Liantong (OUL) opened", "OUL", "Open University of Liantong"),
        ("the Liantong Open University (the “LOU”) opened", "LOU", "Liantong Open University"),
        ("LOU (Liantong Open University) opened", "LOU", "Liantong Open University"),
        ("the Liantong Open University, or LOU, opened", "LOU", "Liantong Open University"),
        ("LOU, or Liantong Open University, opened", "LOU", "Liantong Open University"),
        ("rural learning centres (RLCs)", "RLC", "rural learning centres"),
        ("the Ministry of Labour (MoL)", "MoL", "Ministry of Labour"),
        ("a talk on photovoltaics and the International Mobile Fund (INMF)", "INMF", "International Mobile Fund"),
        ("the open and distance learning service (DLS)", "DLS", "distance learning service"),
    ],
)
def test_the_full_name_beside_an_abbreviation_is_found(text: str, short: str, long: str) -> None:
    assert introductions(text) == {short: long}
    assert short in introduced_shorts(text)


def test_brackets_introduce_whatever_they_explain() -> None:
    text = "the college entrance examination (GKX)"
    assert introductions(text) == {}
    assert introduced_shorts(text) == {"GKX": text.index("GKX")}


@pytest.mark.parametrize("text", ["The OUL opened.", "Written by Li, OUL", "OUL (2023)", "OUL and the Bank of Liantong"])
def test_a_mere_use_introduces_nothing(text: str) -> None:
    assert introductions(text) == {}
    assert introduced_shorts(text) == {}


@given(st.text("ABC abc(),. or", max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    for short, start in introduced_shorts(text).items():
        assert text[start:].startswith(short)
    for long in introductions(text).values():
        assert long in text
