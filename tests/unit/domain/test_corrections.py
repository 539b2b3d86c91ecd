"""Whatever a person does to an alignment, no paragraph is lost or linked twice, and each correction does what its name says."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duizhao.domain import corrections
from duizhao.domain.alignment import Alignment, Link
from duizhao.domain.arrangement import Arrangement, Cut, Piece, Ruling, Side
from duizhao.domain.corrections import DOUBTED
from duizhao.domain.document import Paragraph
from duizhao.domain.text import Text

Shape = tuple[tuple[int, ...], tuple[int, ...]]


def arrangement(sources: int, targets: int, *links: Shape) -> Arrangement:
    """Paragraphs 一, 二 … and a, b … in these links; keys are 0 … on the source side and go on behind it."""

    def given_texts(names: str) -> list[tuple[Text, tuple[Cut, ...]]]:
        return [(Text(name), (Cut(Paragraph(name), place),)) for place, name in enumerate(names)]

    alignment = Alignment.from_links([Link(*link, 0.9) for link in links])
    return Arrangement.begun(given_texts("一二三四五六七八"[:sources]), given_texts("abcdefgh"[:targets]), alignment)


def shown(now: Arrangement) -> list[tuple[str, str]]:
    """Each row as its two texts."""
    return [("".join(p.text.plain for p in row.source), "".join(p.text.plain for p in row.target)) for row in now.rows]


STRAIGHT: tuple[Shape, ...] = (((0,), (0,)), ((1,), (1,)), ((2,), (2,)))


def test_begins_with_the_links_it_is_given_and_keys_for_every_paragraph() -> None:
    now = arrangement(3, 2, ((0,), (0,)), ((1,), ()), ((2,), (1,)))
    assert shown(now) == [("一", "a"), ("二", ""), ("三", "b")]
    assert [now.row_of[key] for key in range(5)] == [0, 1, 2, 0, 2]
    assert now.side_of(1) is Side.SOURCE
    assert now.side_of(4) is Side.TARGET
    assert now.piece(4).text.plain == "b"


def test_linking_takes_paragraphs_from_wherever_they_stand() -> None:
    now = arrangement(3, 3, ((0,), (0,)), ((1,), ()), ((2,), (1, 2)))
    after = corrections.linked(now, [1, 5])
    assert shown(after) == [("一", "a"), ("三", "b"), ("二", "c")]
    made = after.rows[after.row_of[1]]
    assert made.link.pinned
    left = after.rows[after.row_of[4]]
    assert not left.link.pinned
    assert left.link.confidence == DOUBTED


def test_merging_gives_one_pinned_row() -> None:
    after = corrections.merged(arrangement(3, 3, *STRAIGHT), [0, 1])
    assert shown(after) == [("一二", "ab"), ("三", "c")]
    assert after.rows[0].link.pinned
    assert not after.rows[1].link.pinned


def test_unlinking_leaves_each_paragraph_alone_and_the_rest_together() -> None:
    now = arrangement(3, 2, ((0, 1, 2), (0, 1)))
    after = corrections.unlinked(now, [1])
    assert shown(after) == [("一三", "ab"), ("二", "")]
    alone = corrections.unlinked(now, now.rows[0].keys)
    assert sorted(shown(alone)) == sorted([("", "a"), ("", "b"), ("一", ""), ("二", ""), ("三", "")])


def test_moving_up_and_down_reaches_the_next_row_and_no_further_than_the_ends() -> None:
    now = arrangement(3, 4, ((0,), (0,)), ((1,), (1, 2)), ((2,), (3,)))
    assert shown(corrections.moved(now, [5], 1)) == [("一", "a"), ("二", "b"), ("三", "cd")]
    assert shown(corrections.moved(now, [4], -1)) == [("一", "ab"), ("二", "c"), ("三", "d")]
    assert corrections.moved(now, [3], -1) is now
    assert corrections.moved(now, [6], 1) is now


def test_moving_passes_rows_that_have_nothing_to_be_linked_with() -> None:
    now = arrangement(2, 4, ((0,), (0, 1)), ((), (2,)), ((1,), (3,)))
    assert shown(corrections.moved(now, [3], 1)) == [("一", "a"), ("二", "bd"), ("", "c")]
    assert corrections.moved(arrangement(1, 2, ((0,), (0,)), ((), (1,))), [1], 1).rows[0].target[0].text.plain == "a"


def test_a_row_whose_paragraph_moved_away_wants_a_look() -> None:
    after = corrections.moved(arrangement(3, 4, ((0,), (0,)), ((1,), (1, 2)), ((2,), (3,))), [5], 1)
    assert [(row.link.pinned, row.link.confidence) for row in after.rows] == [(False, 0.9), (False, DOUBTED), (True, 1.0)]


def test_swapping_exchanges_the_english() -> None:
    after = corrections.swapped(arrangement(3, 3, *STRAIGHT), 0, 1)
    assert sorted(shown(after)) == sorted([("一", "b"), ("二", "a"), ("三", "c")])
    assert shown(corrections.swapped(after, after.row_of[0], after.row_of[1])) == shown(arrangement(3, 3, *STRAIGHT))


def test_swapping_with_a_row_without_english_moves_the_english_there() -> None:
    after = corrections.swapped(arrangement(2, 1, ((0,), (0,)), ((1,), ())), 0, 1)
    assert shown(after) in ([("一", ""), ("二", "a")], [("二", "a"), ("一", "")])


def test_pins_and_doubts() -> None:
    now = arrangement(3, 3, *STRAIGHT)
    fixed = corrections.pinned(now, [1])
    assert [row.link.pinned for row in fixed.rows] == [False, True, False]
    assert corrections.pinned(fixed, [1], pin=False) == now
    assert corrections.doubted(fixed, [1]).rows[1].link == Link((1,), (1,), DOUBTED, pinned=False)


def test_a_ruling_holds_for_rows_of_one_side_and_goes_when_the_paragraph_is_linked() -> None:
    now = arrangement(2, 2, ((0,), (0,)), ((1,), ()), ((), (1,)))
    lone, added = now.row_of[1], now.row_of[3]
    ruled = corrections.ruled(now, [0, lone, added], Ruling.CUT)
    assert [row.ruling for row in ruled.rows] == [Ruling.CUT if n == lone else None for n in range(3)]
    assert [row.link.pinned for row in ruled.rows] == [n == lone for n in range(3)]
    assert corrections.ruled(ruled, [lone], None).rows[lone].ruling is None
    kept = corrections.ruled(now, [added], Ruling.BOILERPLATE)
    assert kept.rows[added].ruling is Ruling.BOILERPLATE
    assert all(row.ruling is None for row in corrections.linked(corrections.ruled(kept, [lone], Ruling.CUT), [1, 3]).rows)


def test_mending_keeps_the_links_and_what_was_added_and_emptied_goes() -> None:
    now = arrangement(2, 1, ((0,), (0,)), ((1,), ()))
    assert shown(corrections.mended(now, 0, Text("壹"))) == [("壹", "a"), ("二", "")]
    grown = corrections.inserted(now, 1, Side.TARGET, Text("new"))
    assert shown(grown) == [("一", "a"), ("二", "new")]
    assert grown.rows[1].link.pinned
    assert shown(corrections.mended(grown, now.next_key, Text(" "))) == shown(now)
    assert shown(corrections.mended(now, 2, Text(""))) == [("一", ""), ("二", "")]
    assert now.row_of.keys() == corrections.mended(now, 2, Text("")).row_of.keys()


def test_splitting_beside_two_paragraphs_links_the_halves_with_them() -> None:
    now = arrangement(2, 1, ((0, 1), (0,)))
    halves = Piece(0, Text("x")), Piece(0, Text("y"))
    assert shown(corrections.split(now, 2, halves)) == [("一", "x"), ("二", "y")]
    single = arrangement(1, 1, ((0,), (0,)))
    assert shown(corrections.split(single, 1, halves)) == [("一", "xy")]
    assert len(corrections.split(single, 1, halves).target) == 2


def test_an_inserted_paragraph_stands_behind_its_row_in_the_order_of_its_side() -> None:
    now = arrangement(3, 2, ((0,), (0,)), ((1,), ()), ((2,), (1,)))
    after = corrections.inserted(now, 1, Side.TARGET, Text("N"))
    assert [piece.text.plain for piece in after.target] == ["a", "N", "b"]
    assert shown(after) == [("一", "a"), ("二", "N"), ("三", "b")]
    first = corrections.inserted(arrangement(2, 1, ((0,), ()), ((1,), (0,))), 0, Side.TARGET, Text("N"))
    assert shown(first) == [("一", "N"), ("二", "a")]


def test_other_links_must_hold_every_paragraph() -> None:
    with pytest.raises(ValueError, match="exactly one"):
        arrangement(3, 3, *STRAIGHT).realigned(Alignment((Link((0,), (0,)),)))


def test_an_untouched_row_of_several_paragraphs_without_counterpart_stays_one() -> None:
    now = arrangement(3, 1, ((0, 1), ()), ((2,), (0,)))
    assert shown(corrections.mended(now, 2, Text("叁"))) == [("一二", ""), ("叁", "a")]


OPERATIONS: tuple[Callable[[Arrangement, int, int], Arrangement], ...] = (
    lambda now, a, b: corrections.linked(now, [a, b]),
    lambda now, a, b: corrections.merged(now, [a % len(now.rows), b % len(now.rows)]) if now.rows else now,
    lambda now, a, _: corrections.unlinked(now, [a]),
    lambda now, a, b: corrections.moved(now, [a], 1 if b % 2 else -1),
    lambda now, a, b: corrections.swapped(now, a % len(now.rows), b % len(now.rows)) if now.rows else now,
    lambda now, a, b: corrections.pinned(now, [a % 7], pin=bool(b % 2)),
    lambda now, a, _: corrections.doubted(now, [a % 7]),
    lambda now, a, b: corrections.ruled(now, [a % len(now.rows)], [*Ruling, None][b % 4]) if now.rows else now,
    lambda now, a, b: corrections.mended(now, a, Text("m" * (b % 3))) if a in now.row_of else now,
    lambda now, a, _: corrections.split(now, a, (Piece(0, Text("s")), Piece(0, Text("t")))) if a in now.row_of else now,
    lambda now, a, b: corrections.inserted(now, a % len(now.rows), [*Side][b % 2], Text("i")) if now.rows else now,
)


@st.composite
def begun(draw: st.DrawFn) -> Arrangement:
    sources, targets = draw(st.integers(0, 6)), draw(st.integers(0, 6))
    groups: dict[int, Shape] = {}
    for side, count in enumerate((sources, targets)):
        for item in range(count):
            left, right = groups.get(name := draw(st.integers(0, 5)), ((), ()))
            groups[name] = ((*left, item), right) if side == 0 else (left, (*right, item))
    return arrangement(sources, targets, *groups.values())


@given(begun(), st.lists(st.tuples(st.integers(0, len(OPERATIONS) - 1), st.integers(0, 15), st.integers(0, 15)), max_size=12))
@settings(deadline=None)
def test_whatever_is_done_every_paragraph_stands_in_exactly_one_link(now: Arrangement, steps: list[tuple[int, int, int]]) -> None:
    for number, a, b in steps:
        before = {piece.key: piece for piece in (*now.source, *now.target)}
        now = OPERATIONS[number](now, a, b)
        assert now.alignment.is_partition(len(now.source), len(now.target))
        keys = [piece.key for piece in (*now.source, *now.target)]
        assert len(set(keys)) == len(keys)
        assert all(key < now.next_key for key in keys)
        assert sorted(key for row in now.rows for key in row.keys) == sorted(keys)
        gone = [before[key] for key in before.keys() - set(keys)]
        assert all(not piece.cuts or number == 9 for piece in gone), "only an added paragraph may go, and a split one for its halves"
        lone = {key for row in now.rows if not (row.source and row.target) for key in row.keys}
        assert now.rulings.keys() <= lone
