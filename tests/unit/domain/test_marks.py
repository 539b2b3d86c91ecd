"""Where a mark stands once its text has moved on."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duizhao.domain.marks import Mark, MarkEvent, MarkEventKind, sentences, span_in
from duizhao.domain.mqm import MarkSeverity
from duizhao.domain.review import Actor
from duizhao.domain.text import Span

LIN = Actor("Lin Wei")
TEXT = "It grew. The university has 5.3 million students. It grew."


def mark(span: Span, text: str = TEXT, kinds: tuple[MarkEventKind, ...] = (MarkEventKind.ADDED,)) -> Mark:
    events = tuple(MarkEvent(kind, LIN, at) for at, kind in enumerate(kinds))
    return Mark("m", 1, 1, "", text, "", span, "accuracy/mistranslation", MarkSeverity.MAJOR, "", events, (1,))


def spot(words: str, text: str = TEXT) -> Span:
    start = text.rindex(words)
    return start, start + len(words)


def test_a_mark_stands_where_its_sentence_stands() -> None:
    million = mark(spot("5.3 million"))
    for text in (TEXT, f"New. {TEXT}", "The university has 5.3 million students.", "Two.\nThe university has 5.3 million students. Three."):
        assert span_in(million, text) == spot("5.3 million", text)


@pytest.mark.parametrize(
    "text", ["", "It grew.", "The university has 53,000 students.", "The university has 5.3 million students; it grew.", TEXT.upper()]
)
def test_it_is_of_an_earlier_wording_once_its_sentence_is_another(text: str) -> None:
    assert span_in(mark(spot("5.3 million")), text) is None


def test_of_two_sentences_that_are_alike_it_stays_on_its_own() -> None:
    last = mark(spot("grew"))
    assert span_in(last, f"{TEXT} More.") == spot("grew", TEXT)
    assert span_in(last, "More. It grew.") == (9, 13)


def test_a_mark_over_several_sentences_wants_them_all() -> None:
    both = mark((3, 30))
    assert span_in(both, f"First.  {TEXT}") == (11, 38)
    assert span_in(both, "It grew. And. The university has 5.3 million students.") is None


def test_a_row_without_english_is_marked_as_long_as_it_has_none() -> None:
    omission = mark((0, 0), "")
    assert span_in(omission, "") == (0, 0)
    assert span_in(omission, "It is there now.") is None


def test_a_mark_is_withdrawn_by_its_last_event() -> None:
    added, withdrawn = MarkEventKind.ADDED, MarkEventKind.WITHDRAWN
    assert mark((0, 2)).withdrawn is None
    assert mark((0, 2), kinds=(added, withdrawn)).withdrawn == MarkEvent(withdrawn, LIN, 1)
    assert mark((0, 2), kinds=(added, withdrawn, added)).withdrawn is None


words = st.lists(st.sampled_from(["one", "two", "3.5", ". ", "! ", " ", "\n", "“", "”", "。"]), max_size=14).map("".join)


@settings(max_examples=60, deadline=None)
@given(text=words, data=st.data())
def test_whatever_is_put_around_it_a_mark_stays_on_its_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = (start, data.draw(st.integers(start, len(text))))
    assert span_in(mark(span, text), text) == span
    moved = span_in(mark(span, text), f"Before this.\n{text}\nAnd after.")
    if moved is not None:
        assert f"Before this.\n{text}\nAnd after."[slice(*moved)] == text[slice(*span)]


@settings(max_examples=60, deadline=None)
@given(text=words)
def test_sentences_leave_out_nothing_but_blanks(text: str) -> None:
    spans = sentences(text)
    assert "".join("".join(text[slice(*span)].split()) for span in spans) == "".join(text.split())
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
