"""How rows stand, what their paragraphs are numbered, and which are said to be moved."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from arrangements import small
from duizhao.domain import corrections
from duizhao.domain.alignment import Alignment, Link
from duizhao.domain.arrangement import Arrangement, Cut, Piece, Row, Ruling
from duizhao.domain.document import Paragraph
from duizhao.domain.text import Text
from duizhao.language.landmarks import landmarks
from duizhao.settings import UNSURE
from duizhao.ui.aligning.lighting import Lights, Wash, lit, texts_of
from duizhao.ui.aligning.numbering import label_of, moved_rows
from duizhao.ui.aligning.standing import Offer, Standing, offers_of, standing_of


def test_a_persons_word_goes_before_the_programs() -> None:
    now = small()
    assert [standing_of(row) for row in now.rows] == [
        Standing.SURE,
        Standing.SURE,
        Standing.NO_ENGLISH,
        Standing.LOOK,
        Standing.NO_CHINESE,
        Standing.SURE,
        Standing.SURE,
    ]
    now = corrections.pinned(now, [3])
    now = corrections.ruled(corrections.ruled(now, [2], Ruling.CUT), [4], Ruling.BOILERPLATE)
    assert [standing_of(now.rows[n]) for n in (2, 3, 4)] == [Standing.RULED_CUT, Standing.PINNED, Standing.RULED_BOILERPLATE]
    lone = small()
    assert [standing_of(row) for row in corrections.pinned(lone, [2, 4]).rows] == [standing_of(row) for row in lone.rows], "undecided still"
    assert standing_of(replace(now.rows[0], link=Link((0,), (0,), UNSURE))) is Standing.SURE


def test_only_a_row_without_counterpart_is_offered_something() -> None:
    now = small()
    assert offers_of(now.rows[0]) == ()
    assert offers_of(now.rows[2]) == (Offer.TRANSLATE, Offer.CUT, Offer.ELSEWHERE)
    assert offers_of(now.rows[4]) == (Offer.BOILERPLATE, Offer.KEEP, Offer.ELSEWHERE)
    assert offers_of(corrections.ruled(now, [4], Ruling.KEEP).rows[4]) == (Offer.TAKE_BACK,)
    assert offers_of(corrections.pinned(now, [2]).rows[2]) == offers_of(now.rows[2])


def test_a_paragraph_is_known_by_its_number_in_the_file() -> None:
    def label(*cuts: tuple[int, str]) -> str:
        return label_of(Piece(1, Text("x"), tuple(Cut(Paragraph("x"), index, part) for index, part in cuts)))

    assert [label((4, "")), label((4, "0")), label((4, "1")), label((4, "120")), label((4, ""), (5, "")), label()] == [
        "5",
        "5",
        "5.1",
        "5.1.2",
        "5–6",
        "+",
    ]


def crossing(order: Sequence[int]) -> tuple[Row, ...]:
    pieces = [(Text(str(place)), ()) for place in order]
    return Arrangement.begun(pieces, pieces, Alignment(tuple(Link((i,), (j,)) for j, i in enumerate(order)))).rows


def test_one_paragraph_that_was_moved_far_is_the_only_one_said_to_be() -> None:
    assert moved_rows(crossing([0, 1, 2, 3, 4])) == frozenset()
    assert moved_rows(crossing([0, 4, 1, 2, 3])) == {1}
    assert moved_rows(crossing([1, 2, 3, 0])) == {3}
    assert len(moved_rows(small().rows)) == 1
    assert moved_rows(()) == frozenset()


@given(st.permutations(range(9)))
def test_without_the_moved_rows_the_rest_is_in_order_and_no_fewer_would_do(order: list[int]) -> None:
    moved = moved_rows(crossing(order))
    rest = [value for place, value in enumerate(order) if place not in moved]
    assert rest == sorted(rest)
    best = [1] * len(order)
    for place, value in enumerate(order):
        best[place] = 1 + max((best[before] for before in range(place) if order[before] < value), default=0)
    assert len(rest) == max(best)


def test_numbers_and_names_are_lit_where_they_stand_in_their_own_paragraph() -> None:
    row = small().rows[1]
    found = {
        (key, piece.text.plain[slice(*stretch.span)], stretch.wash)
        for key, stretches in lit(row, landmarks(*texts_of(row))).items()
        for piece in row.pieces
        if piece.key == key
        for stretch in stretches
    }
    assert (1, "司马文博", Wash.NAME) in found
    assert (2, "一亿二千万", Wash.NUMBER) in found
    assert (8, "Xu Jingyi", Wash.NAME) in found


def test_a_number_is_lone_only_where_there_is_another_side() -> None:
    now = small()
    alone = lit(now.rows[2], landmarks(*texts_of(now.rows[2])))
    assert {stretch.wash for stretch in alone[3]} == {Wash.NUMBER}
    row = corrections.mended(now, 7, Text("The two universities held a seminar on 18 May 2027.")).rows[0]
    washes = {stretch.wash for stretches in lit(row, landmarks(*texts_of(row))).values() for stretch in stretches}
    assert Wash.LONE in washes


def test_lights_go_out_when_the_words_change_and_are_asked_for_again() -> None:
    lights, now = Lights(), small()
    row = now.rows[0]
    assert lights.wanting(now.rows[:2]) == (0, 1)
    assert lights.wanting(now.rows[:2]) == ()
    lights.put(row, landmarks(*texts_of(row)))
    assert lights.of(row)
    other = corrections.mended(now, 7, Text("Nothing.")).rows[0]
    assert not lights.of(other)
    assert lights.wanting([other]) == (0,)
    assert lights.of(row)
