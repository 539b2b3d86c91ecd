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


def test_a_long_beginning_is_no_head() -> None:
    assert end_of_head(" ".join(["word"] * 13) + " The service provides an effective means for the public.") == 0


@given(st.text(st.sampled_from("The a In on An (x) 1 ,."), max_size=80))
def test_a_head_is_a_proper_part_of_the_sentence(sentence: str) -> None:
    end = end_of_head(sentence)
    assert 0 <= end < max(1, len(sentence))
    assert end == 0 or sentence[end].isspace()
