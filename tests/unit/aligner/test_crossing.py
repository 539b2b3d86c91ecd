"""Lines that changed places are linked crosswise only when their words say so."""

import numpy as np

from duizhao.aligner.crossing import MARGIN, Piece, uncrossed
from duizhao.aligner.evidence import Evidence
from duizhao.aligner.features import Side
from duizhao.aligner.lexical import Table
from duizhao.aligner.presets import PRESETS

PRESET = PRESETS["paragraph"]
LINES = [[f"w{line}{word}" for word in range(8)] for line in range(4)]


def evidence(order: list[int], likeness: float) -> Evidence:
    """Four lines of eight own words each, and the same lines in another order."""
    source = Side.of(["x" * 40] * 4, LINES)
    target = Side.of(["x" * 132] * 4, [LINES[line] for line in order])
    columns = np.array([target.vocabulary.index(word) for word in source.vocabulary])
    return Evidence(source, target, Table.of(np.arange(32), columns, np.full(32, likeness, np.float32), (32, 32)), PRESET)


def links(pieces: list[Piece], order: list[int], likeness: float = 0.9) -> set[tuple[tuple[int, ...], tuple[int, ...]]]:
    return {(piece.source, piece.target) for piece in uncrossed(pieces, evidence(order, likeness), PRESET)}


def test_a_pair_of_swapped_lines_is_taken_apart() -> None:
    assert links([Piece((0, 1), (0, 1), 0.5)], [1, 0, 2, 3]) == {((0,), (1,)), ((1,), (0,))}


def test_two_lines_in_order_stay_together() -> None:
    assert links([Piece((0, 1), (0, 1), 0.5)], [0, 1, 2, 3]) == {((0, 1), (0, 1))}


def test_lone_lines_that_belong_together_are_joined() -> None:
    pieces = [Piece((0,), (), 0.5), Piece((1,), (0,), 0.9), Piece((2,), (1,), 0.9), Piece((), (2,), 0.5)]
    assert links(pieces, [1, 2, 0, 3]) == {((0,), (2,)), ((1,), (0,)), ((2,), (1,))}


def test_lone_lines_that_share_nothing_stay_alone() -> None:
    pieces = [Piece((0,), (), 0.5), Piece((1,), (0,), 0.9), Piece((), (1,), 0.5)]
    assert links(pieces, [1, 3, 2, 0]) == {((0,), ()), ((1,), (0,)), ((), (1,))}


def test_a_moved_line_leaves_the_link_that_it_does_not_belong_to() -> None:
    pieces = [Piece((0, 1), (0,), 0.5), Piece((2,), (1,), 0.9), Piece((), (2,), 0.9), Piece((3,), (3,), 0.9)]
    assert links(pieces, [1, 2, 0, 3]) == {((0,), (2,)), ((1,), (0,)), ((2,), (1,)), ((3,), (3,))}


def test_the_surer_a_link_the_more_must_be_gained_by_leaving_it() -> None:
    doubtful, sure = (
        links([Piece((0, 1), (0,), chance), Piece((2,), (1,), 0.9), Piece((), (2,), 0.9), Piece((3,), (3,), 0.9)], [1, 2, 0, 3], 0.1)
        for chance in (0.5, 1.0)
    )
    assert ((0,), (2,)) in doubtful
    assert ((0, 1), (0,)) in sure


def test_a_line_takes_its_counterpart_out_of_a_link_with_another() -> None:
    pieces = [Piece((0,), (), 0.5), Piece((1,), (0,), 0.9), Piece((2,), (1,), 0.5), Piece((3,), (3,), 0.9)]
    assert links(pieces, [1, 0, 2, 3]) == {((0,), (1,)), ((1,), (0,)), ((2,), ()), ((3,), (3,))}


def test_a_line_leaves_alone_what_another_link_explains_as_well() -> None:
    pieces = [Piece((0,), (), 0.5), Piece((1,), (0,), 0.9), Piece((2,), (1,), 0.9), Piece((3,), (3,), 0.9)]
    assert links(pieces, [1, 2, 0, 3]) == {((0,), ()), ((1,), (0,)), ((2,), (1,)), ((3,), (3,))}


def test_a_line_that_is_linked_with_several_is_not_taken_from_them() -> None:
    """What is left would be a link of several lines with none."""
    pieces = [Piece((0,), (), 0.5), Piece((1,), (0, 1), 0.5), Piece((), (2,), 0.5)]
    found = links(pieces, [0, 2, 1, 3])
    assert all((source and target) or len(source + target) == 1 for source, target in found)


def test_two_lone_lines_need_less_than_what_takes_a_link_apart() -> None:
    """A dropped line beside one that was added is rarer than a line that moved."""
    given = evidence([1, 0, 2, 3], 0.003)
    jumped = 1.0
    assert 2.5 < given.single_scores([(0, 1)])[0, 1] - jumped < MARGIN
    pieces = [Piece((0,), (), 0.5), Piece((1,), (0,), 0.9999), Piece((), (1,), 0.5)]
    assert ((0,), (1,)) in {(piece.source, piece.target) for piece in uncrossed(pieces, given, PRESET)}
    less = evidence([1, 0, 2, 3], 0.0023)
    assert 1 < less.single_scores([(0, 1)])[0, 1] - jumped < 2
    assert ((0,), (1,)) not in {(piece.source, piece.target) for piece in uncrossed(pieces, less, PRESET)}
