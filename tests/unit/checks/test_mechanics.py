"""Full-width signs and repeated words are found and mended, and what is meant is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.checks import SegmentText, evidence
from duizhao.checks.mechanics import full_width, repeated_word
from duizhao.domain.glossary import Glossary
from duizhao.domain.house import House
from duizhao.messages import Voice

NOTHING = evidence([], House(Glossary()))


def mended(text: str, source: str = "") -> str:
    pair = SegmentText(0, source, text)
    findings = [*full_width(pair, NOTHING), *repeated_word(pair, NOTHING)]
    for finding in sorted(findings, key=lambda each: each.target_span or (0, 0), reverse=True):
        assert finding.target_span
        start, end = finding.target_span
        text = text[:start] + finding.suggestions[0] + text[end:]
    return text


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Yes，we can。", "Yes, we can."),
        ("Yes ，  we can 。", "Yes,  we can."),
        ("The OUC（Open University of China）opened。", "The OUC (Open University of China) opened."),
        ("Red、green、blue", "Red, green, blue"),
        ("At １０：３０ on 5％", "At 10:30 on 5%"),
        ("He said：“Go！”", "He said: “Go!”"),
        ("《Tide》，a novel", "“Tide”, a novel"),
        ("「Tide」 and 『Ebb』", "“Tide” and ‘Ebb’"),
        ("（ Note ）", "(Note)"),
        ("a　b", "a b"),
        ("　Start", "Start"),
        ("word　，next", "word, next"),
        ("end。）", "end.)"),
        ("first。（Second）", "first. (Second)"),
        ("1，000；2，000", "1,000;2,000"),
        ("one\n，two", "one\n, two"),
    ],
)
def test_full_width_signs_are_mended_with_the_space_they_need(text: str, right: str) -> None:
    assert mended(text) == right


@pytest.mark.parametrize("text", ["“Curly” and it’s fine — really… 5–6 · ¥100 °C", "开学，放假。再见", "a 开，学 b"])
def test_good_signs_and_chinese_sentences_are_left_alone(text: str) -> None:
    assert mended(text) == text


@given(st.text("b 1，。（）《》　：Ａ\n", max_size=30).filter(lambda text: text.count("b") < 2))
def test_after_mending_nothing_full_width_is_left(text: str) -> None:
    assert not list(full_width(SegmentText(0, "", mended(text)), NOTHING))


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("in the the city", "in the city"),
        ("The the city", "The city"),
        ("in the\u2028the city", "in the\u2028city"),
        ("of of of it", "of it"),
        ("the Hong Hong Kong dollar", "the Hong Kong dollar"),
        ("the Hong Kong Kong dollar", "the Hong Kong dollar"),
        ("LTU LTU opened", "LTU opened"),
        ("Opened opened", "Opened"),
    ],
)
def test_a_word_typed_twice_is_mended(text: str, right: str) -> None:
    assert mended(text) == right


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Yang Yang won", "杨洋获胜"),
        ("Duran Duran sang", "杜兰杜兰献唱"),
        ("They had had enough of that that day", ""),
        ("year year-on-year growth", ""),
        ("2 2", ""),
        ("the, the", ""),
        ("so so", ""),
        ("very very", ""),
        ("the theatre", ""),
    ],
)
def test_what_may_stand_twice_is_left_alone(text: str, source: str) -> None:
    assert mended(text, source) == text


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("in The the city", "“The the” repeats a word; write “The”."),
        ("in the\u2028the  the city", "“the the the” repeats a word; write “the”."),
    ],
)
def test_the_sentence_shows_what_a_repetition_becomes(text: str, sentence: str) -> None:
    (finding,) = repeated_word(SegmentText(0, "", text), NOTHING)
    assert Voice().say(finding.code, expected=finding.expected, found=finding.found, **finding.values) == sentence


def test_a_compound_before_its_own_word_is_left_alone() -> None:
    assert list(repeated_word(SegmentText(0, "", "a short-term term loan"), NOTHING)) == []


@pytest.mark.parametrize("text", ["barrier-free free access", "period-over-period period", "Guangdong-Hong Hong Kong-Macao"])
def test_a_word_typed_twice_at_the_end_of_a_compound_is_told_but_not_mended_unread(text: str) -> None:
    assert [finding.safe for finding in repeated_word(SegmentText(0, "", text), NOTHING)] == [False]
