"""What the rows of a review consist of, and how a paragraph is split."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duizhao.domain.arrangement import Cut, Piece, Ruling, Side
from duizhao.domain.document import Document, Paragraph
from duizhao.domain.review import Actor
from duizhao.domain.text import Text
from duizhao.services import arranging, editing
from duizhao.services.boilerplate import same
from linked_projects import CHINESE, ENGLISH, STRAIGHT, make, shown, texts
from projects import seen


def test_the_first_arrangement_is_what_was_read_and_knows_the_offices_boilerplate() -> None:
    both = texts(CHINESE[:2], (*ENGLISH[:2], "About us"), *STRAIGHT[:2], ((), (2,)))
    now = arranging.arranged(both, {same("ABOUT US")})
    assert [row.ruling for row in now.rows] == [None, None, Ruling.BOILERPLATE]
    assert arranging.arranged(both).rulings == {}
    assert arranging.texts_of(now) == ([*CHINESE[:2]], [*ENGLISH[:2], "About us"])


@pytest.mark.parametrize(
    ("english", "expected"),
    [
        ("A\nB", [("A", 1), ("B", 1)]),
        ("A2\nB2", [("A2", 1), ("B2", 1)]),
        ("AB", [("AB", 2)]),
        ("A\nB\nC", [("A", 1), ("B", 1), ("C", 0)]),
        ("C\nA\nB", [("C", 0), ("A", 1), ("B", 1)]),
        ("A\nB2\nC", [("A\nB2\nC", 2)]),
        ("", [("", 2)]),
    ],
)
def test_english_is_told_apart_as_far_as_it_can_be(english: str, expected: list[tuple[str, int]]) -> None:
    cuts = [Cut(Paragraph(text), place) for place, text in enumerate("AB")]
    assert [(text.plain, len(of)) for text, of in arranging.english_pieces(cuts, Text(english))] == expected


def test_a_paragraph_of_two_lines_stays_one() -> None:
    cuts = [Cut(Paragraph("A\nB"), 0), Cut(Paragraph("C"), 1)]
    assert [text.plain for text, _ in arranging.english_pieces(cuts, Text("A\nB2\nC"))] == ["A\nB2", "C"]


def test_english_that_came_for_nothing_is_left_without_cuts() -> None:
    assert arranging.english_pieces([], Text("A\n\nB")) == [(Text("A"), ()), (Text("B"), ())]


@pytest.mark.parametrize(
    ("text", "side", "places"),
    [
        ("一句。二句！三句", Side.SOURCE, (3, 6)),
        ("One. Two (e.g. this). Three.", Side.TARGET, (5, 22)),
        ("line\nline", Side.TARGET, (5,)),
        ("line\n line", Side.TARGET, (6,)),
        ("", Side.TARGET, ()),
        ("Only one.", Side.TARGET, ()),
        ("They agreed: (a) to meet; (b) to send data by 5 May.", Side.TARGET, (13, 26)),
        ("双方商定:(一)建立工作组;(二)交换数据。", Side.SOURCE, (5, 14)),
        ("Public enquiries The service answers questions from the public.", Side.TARGET, (17,)),
    ],
)
def test_a_paragraph_may_be_split_where_a_sentence_or_a_line_starts(text: str, side: Side, places: Sequence[int]) -> None:
    assert arranging.split_places(text, side) == tuple(places)


def test_parts_of_a_mended_paragraph_came_as_parts_of_what_came() -> None:
    piece = Piece(0, Text("The first sentence. The other."), (Cut(Paragraph("First sentence. Other."), 3, "", 8),))
    first, second = arranging.parts(piece, 20)
    assert [(part.text.plain, part.came.plain) for part in (first, second)] == [
        ("The first sentence.", "First sentence."),
        ("The other.", "Other."),
    ]
    assert [(c.index, c.part, c.stored, c.made_from) for part in (first, second) for c in part.cuts] == [
        (3, "1", None, 8),
        (3, "2", None, 8),
    ]


def test_parts_of_several_paragraphs_share_them_out() -> None:
    piece = Piece(
        0,
        Text("A one, and B two. C three."),
        tuple(Cut(Paragraph(text), n, "", n + 1) for n, text in enumerate(["A one.", "B two. C three."])),
    )
    first, second = arranging.parts(piece, 18)
    assert [(cut.paragraph.text, cut.part) for cut in first.cuts] == [("A one.", ""), ("B two.", "1")]
    assert [(cut.paragraph.text, cut.part) for cut in second.cuts] == [("C three.", "2")]


@pytest.mark.parametrize("offset", [0, 4, -1])
def test_nothing_is_split_off_at_the_ends(offset: int) -> None:
    with pytest.raises(ValueError, match="not split"):
        arranging.parts(Piece(0, Text("text")), offset)


words = st.text("ab .\n", max_size=12)


@given(words, words, st.integers(1, 11), st.booleans())
def test_no_word_of_what_came_or_is_now_gets_lost_in_a_split(came: str, now: str, offset: int, plain: bool) -> None:
    piece = Piece(0, Text(came if plain else now), (Cut(Paragraph(came), 0),))
    if 0 < offset < len(piece.text):
        first, second = arranging.parts(piece, offset)
        assert (first.text.plain + second.text.plain).split() is not None
        assert "".join((first.text.plain + second.text.plain).split()) == "".join(piece.text.plain.split())
        assert "".join((first.came.plain + second.came.plain).split()) == "".join(came.split())


def test_typed_english_keeps_its_row_where_it_is(tmp_path: Path, translator: Actor) -> None:
    both = texts(CHINESE, ENGLISH[:3], ((0,), (0,)), ((1,), ()), ((2,), (1,)), ((3,), (2,)))
    with make(tmp_path / "p.duizhao", both, translator) as project:
        editing.edit(project, seen(project, 1)[0], "Typed.\nTwice.", translator)
        now = arranging.arrangement_of(project)
    assert shown(now) == [
        (CHINESE[0], ENGLISH[0]),
        (CHINESE[1], "Typed.|Twice."),
        (CHINESE[2], ENGLISH[1]),
        (CHINESE[3], ENGLISH[2]),
    ]


@st.composite
def links(draw: st.DrawFn) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    groups: dict[int, tuple[tuple[int, ...], tuple[int, ...]]] = {}
    for side in (0, 1):
        for item in range(4):
            left, right = groups.get(name := draw(st.integers(0, 4)), ((), ()))
            groups[name] = ((*left, item), right) if side == 0 else (left, (*right, item))
    return list(groups.values())


@given(links(), st.lists(st.tuples(st.integers(0, 9), st.sampled_from(["", "T.", "T.\nU.", "First one. And more.\nT."])), max_size=3))
@settings(deadline=None, max_examples=20)
def test_the_arrangement_of_a_project_has_its_rows_in_their_order(
    tmp_path_factory: pytest.TempPathFactory, shapes: list[tuple[tuple[int, ...], tuple[int, ...]]], edits: list[tuple[int, str]]
) -> None:
    actor = Actor("Chen Yu")
    path = tmp_path_factory.mktemp("p") / "p.duizhao"
    with make(path, texts(CHINESE, ENGLISH, *shapes), actor, postponed=True) as project:
        for number, text in edits:
            rows = seen(project)
            editing.edit(project, rows[number % len(rows)], text, actor)
        rows, now = seen(project), arranging.arrangement_of(project)
    held = [(row.source.plain, row.target.plain.strip()) for row in rows if row.source.plain or row.draft_paragraphs or row.target.plain]
    given_rows = [("\n".join(p.text.plain for p in row.source), "\n".join(p.text.plain for p in row.target)) for row in now.rows]
    crossing = any(not row.target.plain and row.source.plain for row in rows)
    assert sorted(given_rows) == sorted(held)
    assert crossing or given_rows == held


def test_documents_are_not_needed_to_ask(tmp_path: Path, translator: Actor) -> None:
    with make(tmp_path / "p.duizhao", texts((), ("Only English.",), ((), (0,))), translator, reference=Document(())) as project:
        assert shown(arranging.arrangement_of(project)) == [("", "Only English.")]
