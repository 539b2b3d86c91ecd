"""Which stretches bear which marks, and how they move while somebody types."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.domain.findings import Finding, Severity
from duizhao.domain.review import Status
from duizhao.domain.text import Code, CodeKind, Text
from duizhao.language.diff import changes
from duizhao.ui.session import RowState
from duizhao.ui.text.dressing import moved
from duizhao.ui.text.marks import Mark, findings_at, source_of, stretches, target_of

marked = st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20), st.sampled_from(list(Mark))), max_size=8)


def state(source: str, target: Text, draft: str = "", findings: tuple[Finding, ...] = ()) -> RowState:
    compared = Text(draft or target.plain)
    return RowState(
        position=0, number="1", source=Text(source), target=target, status=Status.DRAFT, favoured_before=False, findings=findings, checked=True,
        terms=(), changes=tuple(changes(compared.plain, target.plain)), compared=compared, comments=0, shape="", look_at_link=False, kind=None,
    )  # fmt: skip


@given(marked)
def test_stretches_say_of_every_place_what_the_marks_say(pieces: list[tuple[int, int, Mark]]) -> None:
    flat = stretches(pieces)
    for place in range(21):
        over = {mark for start, end, mark in pieces if start <= place < end}
        assert [marks for start, end, marks in flat if start <= place < end] == ([over] if over else [])


def test_codes_findings_and_what_is_looked_for_lie_over_one_another() -> None:
    target = Text("a 𠮷 bold word", (Code(4, 8, CodeKind.BOLD), Code(4, 4, CodeKind.OBJECT, "picture")))
    finding = Finding("style.x", Severity.WARNING, 0, "x", target_span=(4, 13))
    dressed = target_of(state("中", target, findings=(finding,)), re.compile("word"))
    assert dressed.stretches == (
        (5, 9, frozenset({Mark.BOLD, Mark.WARNING})),
        (9, 10, frozenset({Mark.WARNING})),
        (10, 14, frozenset({Mark.WARNING, Mark.FOUND})),
    )
    assert [(pill.unit, pill.label) for pill in dressed.pills] == [(5, "img")]


def test_what_was_deleted_since_the_draft_is_woven_in() -> None:
    now = state("中", Text("the new work"), draft="the old work")
    dressed = target_of(now, None)
    assert [(piece.at, piece.text) for piece in dressed.woven] == [(4, "old")]
    assert dressed.stretches == ((4, 7, frozenset({Mark.DELETED})), (7, 10, frozenset({Mark.INSERTED})))
    assert target_of(now, None, weave=False).stretches == ((4, 7, frozenset({Mark.INSERTED})),)


@pytest.mark.parametrize(("span", "shown"), [((2, 2), (2, 3)), ((3, 3), (2, 3)), ((1, 99), (1, 3))])
def test_a_finding_without_length_can_be_seen(span: tuple[int, int], shown: tuple[int, int]) -> None:
    finding = Finding("omission.x", Severity.ERROR, 0, "x", source_span=span)
    dressed = source_of(state("中文字", Text("x"), findings=(finding,)), None)
    assert dressed.stretches == ((*shown, frozenset({Mark.ERROR})),)
    assert findings_at([finding], "source_span", shown[0], 3) == [finding]


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)), max_size=5), st.integers(0, 30), st.integers(0, 9), st.integers(0, 9))
def test_marks_away_from_what_is_typed_keep_their_words(spans: list[tuple[int, int]], start: int, removed: int, added: int) -> None:
    marks = frozenset({Mark.ERROR})
    text = [f"{place}" for place in range(45)]
    typed = [*text[:start], *["new"] * added, *text[start + removed :]]
    away = [(first, first + size, marks) for first, size in spans if first + size <= start or first >= start + removed]
    for (first, last, _), (begin, end, _) in zip(away, moved(away, start, removed, added), strict=True):
        assert typed[begin:end] == text[first:last]


def test_a_finding_that_is_typed_over_goes_and_bold_grows() -> None:
    both = [(2, 8, frozenset({Mark.ERROR, Mark.BOLD}))]
    assert moved(both, 4, 1, 3) == [(2, 10, frozenset({Mark.BOLD}))]
    assert moved(both, 2, 6, 0) == []


def test_an_unchanged_row_dresses_equally() -> None:
    now = state("中", Text("one"))
    assert target_of(now, None) == target_of(replace(now, number="2"), None)
