"""Terms drawn from aligned rows, and how each is rendered."""

from hypothesis import given, settings
from hypothesis import strategies as st

from duizhao.domain.glossary import Concept, Glossary
from duizhao.language.mining import TermUse, term_uses
from duizhao.language.terms import TermIndex

ROWS = [
    ("学校推进教育数字化。", "The school promotes the digitalisation of education."),
    ("教育数字化是重点。", "Digitalisation of education is the focus."),
    ("他们谈到教育数字化的进展。", "They spoke of progress in education digitalisation."),
    ("学习型社会的建设", "Building a learning society"),
    ("建设学习型社会", "to build a society of learning"),
    ("会议结束。", "The meeting ended."),
]
NOTHING = TermIndex(Glossary())


def found(uses: list[TermUse], chinese: str) -> TermUse:
    return next(use for use in uses if use.chinese == chinese)


def test_an_unlisted_term_is_found_with_its_renderings_and_their_places() -> None:
    use = found(term_uses(ROWS, NOTHING), "教育数字化")
    assert not use.listed
    assert [(way.text, [place.row for place in way.places]) for way in use.ways] == [
        ("digitalisation of education", [0, 1]),
        ("education digitalisation", [2]),
    ]
    place = use.ways[1].places[0]
    assert place.target is not None
    assert ROWS[2][0][slice(*place.source)] == "教育数字化"
    assert ROWS[2][1][slice(*place.target)] == "education digitalisation"


def test_a_listed_term_is_told_by_the_glossary() -> None:
    index = TermIndex(Glossary((Concept(("学习型社会",), ("learning society",), ("society of learning",)),)))
    use = found(term_uses(ROWS, index), "学习型社会")
    assert use.listed
    assert [way.text for way in use.ways] == ["learning society", "society of learning"]


def test_what_is_rendered_in_several_ways_comes_first() -> None:
    uses = term_uses(ROWS, NOTHING)
    split = [use.is_split for use in uses]
    assert split == sorted(split, reverse=True)
    assert split[0]


def test_what_stands_once_is_no_term() -> None:
    assert not any(use.chinese == "会议" for use in term_uses(ROWS, NOTHING))
    assert term_uses([], NOTHING) == []


PIECES = st.lists(st.sampled_from(["教育", "数字化", "社会", "的", "，", "2024年", "A"]), max_size=6).map("".join)
ENGLISH = st.lists(st.sampled_from(["education", "digital", "society", "of", "the", ",", "2024", "Building"]), max_size=8).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(PIECES, ENGLISH), max_size=6))
def test_every_place_is_where_it_says(rows: list[tuple[str, str]]) -> None:
    for use in term_uses(rows, NOTHING):
        assert sum(len(way.places) for way in use.ways) == use.count
        for way in use.ways:
            for place in way.places:
                assert rows[place.row][0][slice(*place.source)] == use.chinese
                assert (place.target is None) == (not way.text)
                assert place.target is None or rows[place.row][1][slice(*place.target)]
