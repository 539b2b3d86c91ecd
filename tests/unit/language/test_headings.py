"""What is run in with an English sentence is told from capital letters inside one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.language.headings import end_of_head


@pytest.mark.parametrize(
    ("head", "sentence"),
    [
        ("Public enquiries", "The service provides an effective means for the public to learn more."),
        ("THE EXCHANGE FUND", "The fund’s primary objective is to affect the exchange value."),
        ("Academic growth (2024)", "During the year the college opened three new laboratories."),
        ("BEIJING, July 26 (Xinhua)", "According to reports, the university will enrol more students."),
        ("Article 17", "The state implements a registration system for engineers."),
        ("CEPA", "A new agreement on trade in services was signed in November."),
    ],
)
def test_a_heading_or_a_dateline_ends_where_the_sentence_begins(head: str, sentence: str) -> None:
    assert end_of_head(f"{head} {sentence}") == len(head)


@pytest.mark.parametrize(
    "sentence",
    [
        "He told The Associated Press that the school would open next month.",
        "From The Hague the two sides went on to Geneva in the spring.",
        "However, The Times reported that the talks would go on until spring.",
        "Professor Chan of The University of Hong Kong said that the talks would go on.",
        "Vice Premier He Lifeng attended the opening of the new campus in person.",
        "The 40-episode series The Possibility of Victory",
        "Inter Milan has never missed a Serie A Game since the league was founded.",
        "(b) The procedure for adjusting the remuneration should be reviewed.",
        "Report on the Work of the University for the Year",
        "The school, which opened in 1950, now teaches more than two thousand students.",
        "",
    ],
)
def test_a_capital_inside_a_sentence_ends_no_head(sentence: str) -> None:
    assert end_of_head(sentence) == 0


@pytest.mark.parametrize(("words", "is_head"), [(12, True), (13, False)])
def test_a_long_beginning_is_no_head(words: int, is_head: bool) -> None:
    assert bool(end_of_head(" ".join(["word"] * words) + " The service provides an effective means for the public.")) is is_head


@pytest.mark.parametrize(("rest", "is_sentence"), [("school has two new gates", True), ("school has new gates", False)])
def test_a_short_rest_may_be_a_part_of_a_name(rest: str, is_sentence: bool) -> None:
    assert bool(end_of_head(f"New gates The {rest}")) is is_sentence


@pytest.mark.parametrize(
    ("rest", "is_sentence"), [("University of Linjiang opens its Library", True), ("University of Linjiang Opens a Library", False)]
)
def test_a_rest_in_capitals_is_a_title(rest: str, is_sentence: bool) -> None:
    assert bool(end_of_head(f"News from the campus, The {rest}".replace(",", ""))) is is_sentence


def test_a_name_inside_the_head_does_not_end_the_search() -> None:
    head = "Work of The Board"
    assert end_of_head(f"{head} During the year the board met four times in all.") == len(head)


@given(st.text(st.sampled_from("The a In on An (x) 1 ,."), max_size=80))
def test_a_head_is_a_proper_part_of_the_sentence(sentence: str) -> None:
    end = end_of_head(sentence)
    assert 0 <= end < max(1, len(sentence))
    assert end == 0 or sentence[end].isspace()
