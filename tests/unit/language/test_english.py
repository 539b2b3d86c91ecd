"""Words stand where the text has them, and compare through inflection, spelling, case and articles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.language.english import (
    as_noun,
    as_verb,
    as_written,
    cased_like,
    head,
    in_number,
    in_verb_form,
    initials,
    is_verb_phrase,
    opens_with_vowel_sound,
    read,
    with_article,
    words,
)


def test_words_are_parted_by_hyphens_and_hold_their_apostrophes() -> None:
    assert [word.text for word in words("A high-quality plan doesn’t cost 1,000.5 yuan (20th).")] == [
        "A", "high", "quality", "plan", "doesn’t", "cost", "1,000.5", "yuan", "20th",
    ]  # fmt: skip


@pytest.mark.parametrize("ending", ["'s", "’s", "’S"])
def test_a_possessive_ending_is_no_part_of_its_word(ending: str) -> None:
    (word, _) = words(f"China{ending} economy")
    assert (word.text, word.start, word.end) == ("China", 0, 5)


def test_dotted_capitals_are_one_word() -> None:
    assert [word.text for word in words("the U.S. economy")] == ["the", "U.S.", "economy"]
    assert as_noun("U.S.") == as_noun("US")


def test_chinese_is_no_english_word() -> None:
    assert [word.text for word in words("OUC国家GDP增长")] == ["OUC", "GDP"]


@given(st.text())
def test_words_stand_where_they_say(text: str) -> None:
    for word in words(text):
        assert text[word.start : word.end] == word.text


@given(st.text())
def test_reading_leaves_nothing_out_but_articles(text: str) -> None:
    reading = read(text)
    left_out = [word.text.lower() for word in words(text) if word not in reading.words]
    assert set(left_out) <= {"a", "an", "the"}
    assert len(reading.breaks) == len(reading.words)


def test_sentences_and_lists_break_a_reading() -> None:
    reading = read("Red, green and blue. Then, and only then, the end")
    broken = [word.text for word, breaks in zip(reading.words, reading.breaks, strict=True) if breaks]
    assert broken == ["green", "Then", "end"]


@pytest.mark.parametrize(
    ("one", "other"), [("Societies", "society"), ("AIs", "AI"), ("CENTRES", "center"), ("&", "and"), ("Organisations", "organization")]
)
def test_number_case_and_spelling_do_not_part_nouns(one: str, other: str) -> None:
    assert as_noun(one) == as_noun(other)


def test_a_verbs_form_parts_nouns_but_not_verbs() -> None:
    assert as_noun("learning") != as_noun("learned")
    assert as_verb("Promoting") == as_verb("promoted")


def test_as_written_only_case_is_free() -> None:
    assert as_written("Principles") == as_written("principles") != as_written("principle")


@pytest.mark.parametrize("phrase", ["support the building of", "deepen reform", "promoting the construction of", "tell China's story well"])
def test_a_verb_phrase_is_known_by_its_opening(phrase: str) -> None:
    assert is_verb_phrase(phrase)


@pytest.mark.parametrize("phrase", ["learning society", "reform", "exchange rate", "in the end", "support system", "the public"])
def test_a_noun_phrase_is_none(phrase: str) -> None:
    assert not is_verb_phrase(phrase)


def test_initials_with_and_without_small_words() -> None:
    assert initials(read("People's Bank of China").words) == {"PBC", "PBOC"}


@pytest.mark.parametrize(
    ("phrase", "about"), [("learning society", "society"), ("guiding principles of the Party", "principles"), ("library", "library")]
)
def test_the_head_is_what_a_phrase_is_about(phrase: str, about: str) -> None:
    assert phrase.split()[head(phrase.split())] == about


@pytest.mark.parametrize(
    ("found", "instead"),
    [
        ("promote the construction of", "support the building of"),
        ("promotes the construction of", "supports the building of"),
        ("Promoted the construction of", "supported the building of"),
        ("promoting the construction of", "supporting the building of"),
    ],
)
def test_a_suggestion_takes_the_verbs_form(found: str, instead: str) -> None:
    assert in_verb_form("support the building of", "promote the construction of", found) == instead


def test_a_suggestion_that_is_no_verb_stays() -> None:
    assert in_verb_form("jointly", "make joint efforts to", "making joint efforts to") == "jointly"
    assert in_verb_form("to", "in order to", "In order to") == "to"


def test_a_suggestion_takes_the_number() -> None:
    assert in_number("learning society", "study-type society", "study-type societies") == "learning societies"
    assert in_number("learning society", "study-type society", "study-type society") == "learning society"
    assert in_number("centre of learning", "study house", "study houses") == "centres of learning"
    assert in_number("Tsinghua University", "Qinghua University", "Qinghua University") == "Tsinghua University"


@pytest.mark.parametrize(
    ("replacement", "found", "cased"),
    [
        ("learning society", "Study-type society", "Learning society"),
        ("learning society", "study", "learning society"),
        ("to", "IN", "to"),
        ("OUC", "It", "OUC"),
    ],
)
def test_a_suggestion_keeps_the_capital(replacement: str, found: str, cased: str) -> None:
    assert cased_like(replacement, found) == cased


@pytest.mark.parametrize(
    "text",
    ["educational plan", "unimportant", "uninformed", "usher", "umbrella", "onset", "hour", "honourable", "heirloom", "8%", "80", "800 people", "8.5",
     "11", "11th", "11,000", "18 million", "18,000,000", "FSB", "R&D office", "HKSR's", "X-ray", "A-level", "e-commerce", "F.B.I. office", "MPs"],
)  # fmt: skip
def test_takes_an(text: str) -> None:
    assert opens_with_vowel_sound(text) is True


@pytest.mark.parametrize(
    "text",
    ["digital plan", "unified", "university", "European", "euro", "useful", "usual", "one-off", "one", "once", "ubiquitous", "utility", "Uygur",
     "Ukrainian", "house", "5%", "1", "110", "1,800", "118", "1100", "CPC", "UK", "UN", "U.S. firm", "U-turn", "T-shirt", "yearly"],
)  # fmt: skip
def test_takes_a(text: str) -> None:
    assert opens_with_vowel_sound(text) is False


@pytest.mark.parametrize("text", ["", "“", "NATO", "AI", "IMEF", "学"])
def test_no_article_is_known_for_what_may_be_read_either_way(text: str) -> None:
    assert opens_with_vowel_sound(text) is None


@pytest.mark.parametrize(
    ("text", "old", "new", "repaired"),
    [
        ("it is an educational plan", "educational", "digital", "it is a digital plan"),
        ("it is a digital plan", "digital", "educational", "it is an educational plan"),
        ("An educational plan", "educational", "digital", "A digital plan"),
        ("He left. “A digital plan” came", "digital", "educational", "He left. “An educational plan” came"),
        ("an 8% rise", "8%", "5%", "a 5% rise"),
        ("Plan A 18 was kept", "18", "12", "Plan A 12 was kept"),
        ("Plan A 12 was kept", "12", "18", "Plan A 18 was kept"),
        ("it is a digital plan", "digital", "smart", "it is a smart plan"),
        ("a plan", "plan", "NATO", "a NATO"),
        ("an event", "event", "the game", "an the game"),
        ("China event", "event", "game", "China game"),
        ("event", "event", "", ""),
    ],
)
def test_an_article_is_replaced_only_where_it_no_longer_suits(text: str, old: str, new: str, repaired: str) -> None:
    start = text.index(old)
    (first, last), written = with_article(text, (start, start + len(old)), new)
    assert text[:first] + written + text[last:] == repaired
    assert first == start or repaired[first : first + 2].lower() in {"a ", "an"}
