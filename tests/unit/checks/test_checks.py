"""A run of all checks over a document."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duizhao.checks import CHECKS, Checking, SegmentText, begin, evidence, run
from duizhao.checks.base import Scope
from duizhao.domain.findings import Severity, named
from duizhao.domain.glossary import Glossary, TermState
from duizhao.domain.house import Acceptance, House, Rule

GLOSSARY = Glossary.from_rows(
    [("学习型社会", ["learning society"], [], ["study-type society"]), ("民用航天局", ["Civil Space Agency"], [], [])]
)


def test_findings_stand_in_the_order_of_rows_and_of_their_english() -> None:
    pairs = [SegmentText(0, "开学", "The the end，"), SegmentText(1, "学习型社会", "")]
    assert [(finding.segment, finding.check) for finding in run(pairs, House(Glossary()))] == [
        (0, "repeated.word"),
        (0, "punctuation.fullwidth"),
        (1, "empty.target"),
    ]


def test_ids_are_the_same_for_the_same_texts_and_differ_otherwise() -> None:
    pairs = [SegmentText(0, "学习型社会", "a study-type society and a study-type society")]
    first, again = run(pairs, House(GLOSSARY)), run(pairs, House(GLOSSARY))
    assert [finding.id for finding in first] == [finding.id for finding in again]
    assert len({finding.id for finding in first}) == len(first) == 2


def test_rows_keep_their_numbers_when_some_are_left_out() -> None:
    (finding,) = run([SegmentText(7, "开学", "")], House(Glossary()))
    assert (finding.segment, finding.severity) == (7, Severity.ERROR)
    assert finding.id


def test_what_a_document_introduces_counts_in_all_its_rows() -> None:
    pairs = [SegmentText(0, "民用航天局", "the Civil Space Agency (CISA)"), SegmentText(1, "民用航天局宣布", "CISA announced")]
    assert run(pairs, House(GLOSSARY)) == []


def test_no_rows_no_findings() -> None:
    assert run([], House(GLOSSARY)) == []
    assert evidence([], House(GLOSSARY)).glossary is GLOSSARY


def test_both_scopes_are_there() -> None:
    assert {check.scope for check in CHECKS} == set(Scope)


CHANGING = Glossary.from_rows(
    [
        ("航天局", ["Civil Space Agency", "CISA"], [], []),
        ("航天局总部", ["CISA headquarters"], [], []),
        ("货币基金", ["IMF"], [], []),
        ("大学", ["Liantong University"], ["LTU"], []),
        ("学习型社会", ["learning society"], [], ["study-type society"]),
    ]
)
CHINESE = st.lists(st.sampled_from(["航天局", "航天局总部", "货币基金", "大学", "学习型社会", "基金(IMF)", "3万", "\n"]), max_size=3)
ENGLISH = st.lists(
    st.sampled_from(
        [
            "the Civil Space Agency (CISA)",
            "a Country Index Sales Act (CISA)",
            "CISA headquarters",
            "Civil Space Agency headquarters",
            "CISA",
            "Liantong University, or LTU,",
            "LTU",
            "LTU SPEAKS NOW",
            "ltu",
            "IMFs",
            "study-type society",
            "learning society",
            "30,000",
            "opened a new door here\n",
        ]
    ),
    max_size=4,
)
PAIRS = st.tuples(CHINESE.map("".join), ENGLISH.map(" ".join))


def filled(pairs: list[tuple[str, str]]) -> Checking:
    checking = begin(House(CHANGING))
    for index, pair in enumerate(pairs):
        checking.put(SegmentText(index, *pair), f"uuid {index}")
    return checking


@settings(max_examples=150, deadline=None)
@given(st.lists(PAIRS, min_size=1, max_size=5), st.data())
def test_a_document_that_is_edited_is_one_that_is_checked_afresh(pairs: list[tuple[str, str]], data: st.DataObject) -> None:
    checking = filled(pairs)
    rows = range(len(pairs))
    for _ in range(3):
        checking.touched()
        before = [(checking.own_findings_of(row), checking.terms_of(row)) for row in rows]
        row, pair = data.draw(st.sampled_from(rows)), data.draw(PAIRS)
        previewed = checking.preview(SegmentText(row, *pair))
        assert [(checking.own_findings_of(row), checking.terms_of(row)) for row in rows] == before
        pairs[row] = pair
        checking.put(SegmentText(row, *pair), f"uuid {row}")
        touched = checking.touched() | {row}
        afresh = filled(pairs)
        assert checking.findings() == afresh.findings()
        assert [finding for row in rows for finding in checking.findings_of(row)] == afresh.findings()
        assert [checking.terms_of(row) for row in rows] == [afresh.terms_of(row) for row in rows]
        assert (checking.findings_of(row), checking.terms_of(row)) == previewed
        after = [(checking.own_findings_of(row), checking.terms_of(row)) for row in rows]
        assert {row for row in rows if before[row] != after[row]} <= touched


@settings(max_examples=40, deadline=None)
@given(st.lists(PAIRS, max_size=5))
def test_ids_hold_on_to_what_tells_rows_apart(pairs: list[tuple[str, str]]) -> None:
    texts = [SegmentText(index, *pair) for index, pair in enumerate(pairs)]
    assert filled(pairs).findings() == named(run(texts, House(CHANGING)), [(*pair, f"uuid {index}") for index, pair in enumerate(pairs)])


def test_an_edit_touches_no_row_that_it_does_not_reach() -> None:
    checking = filled([("航天局", "the Civil Space Agency (CISA)"), ("航天局", "CISA"), ("学习型社会", "learning society")])
    checking.touched()
    checking.put(SegmentText(2, "学习型社会", "a learning society"), "uuid 2")
    assert checking.touched() == set()
    checking.put(SegmentText(0, "航天局", "the agency"), "uuid 0")
    assert checking.touched() == {0, 1}


def test_a_row_that_is_not_there_has_no_preview() -> None:
    with pytest.raises(KeyError):
        begin(House(CHANGING)).preview(SegmentText(0, "大学", "LTU"))


@pytest.mark.parametrize(
    ("english", "state", "found"),
    [
        ("a learning society", TermState.RIGHT, "learning society"),
        ("a study-type society", TermState.FORBIDDEN, "study-type society"),
        ("a society of learning", TermState.NEAR, "society of learning"),
        ("", TermState.ABSENT, None),
    ],
)
def test_terms_that_stand_in_the_chinese_are_told_with_their_english(english: str, state: TermState, found: str | None) -> None:
    checking = begin(House(GLOSSARY))
    checking.put(SegmentText(0, "建设学习型社会", english))
    (hit,) = checking.terms_of(0)
    assert (hit.source_span, hit.concept, hit.state) == ((2, 7), GLOSSARY.concepts[0], state)
    assert (english[slice(*hit.found)] if hit.found else None) == found


HOUSES = st.builds(
    House,
    st.lists(st.sampled_from(CHANGING.concepts), unique=True).map(tuple).map(Glossary),
    st.sampled_from(["en-GB", "en-US"]),
    words=st.frozensets(st.sampled_from(["xyzzing", "colour"])),
    rules=st.sampled_from([(), (Rule("term", None),), (Rule("term.missing", Severity.NOTE),)]),
    accepted=st.sampled_from([(), (Acceptance("大学", "LTU"),)]),
)
SPELT = st.sampled_from([("学校的颜色", "the colour of the school"), ("学校", "xyzzing schools"), ("大学", "an academy")])


@settings(max_examples=100, deadline=None)
@given(st.lists(PAIRS | SPELT, min_size=1, max_size=5), HOUSES, HOUSES)
def test_a_document_in_another_house_is_one_that_is_checked_there_afresh(pairs: list[tuple[str, str]], old: House, new: House) -> None:
    checking, afresh = begin(old), begin(new)
    for index, pair in enumerate(pairs):
        for each in (checking, afresh):
            each.put(SegmentText(index, *pair), f"uuid {index}")
    rows = range(len(pairs))
    before = [(checking.findings_of(row), checking.terms_of(row)) for row in rows]
    reached = checking.rehouse(new)
    after = [(checking.findings_of(row), checking.terms_of(row)) for row in rows]
    assert after == [(afresh.findings_of(row), afresh.terms_of(row)) for row in rows]
    assert {row for row in rows if before[row] != after[row]} <= reached


def test_a_new_term_reaches_only_the_rows_that_have_it() -> None:
    checking = begin(House())
    for index, pair in enumerate([("开学", "Term begins"), ("学习型社会", "a study society"), ("闭幕", "The end")]):
        checking.put(SegmentText(index, *pair))
    assert checking.rehouse(House(GLOSSARY)) == {1}
    assert checking.rehouse(House(GLOSSARY)) == set()
