"""The dynamic programme finds what trying every path finds, and its confidences are shares of all paths."""

import math
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duizhao.aligner.band import Band
from duizhao.aligner.evidence import IMPOSSIBLE, Block
from duizhao.aligner.lattice import Lattice, scored_lattice
from duizhao.aligner.presets import Preset, Shape
from duizhao.aligner.programme import Step, best_path, confidence, probability, probable_lattice, surest_path, visits

PRESET = Preset(
    shapes=(Shape(1, 1, 0.0), Shape(2, 1, 0.0), Shape(1, 2, 0.0), Shape(2, 2, 0.0)),
    log_omission=-1.5,
    log_addition=-2.0,
    unexplained=0.5,
    background_mass=1.0,
    evidence=1.0,
    parts_share=0.0,
    sharpness=0.7,
)


def scored(rows: int, columns: int, seed: int) -> Block:
    scores = np.random.default_rng(seed).normal(0, 2, (len(PRESET.shapes), rows, columns + 1)).astype(np.float32)
    for number, shape in enumerate(PRESET.shapes):
        scores[number, : shape.source - 1] = IMPOSSIBLE
        scores[number, :, : shape.target] = IMPOSSIBLE
    return Block(0, 0, scores)


def every_path(block: Block, row: int, column: int) -> Iterator[tuple[float, list[Step]]]:
    """Every way to use up so many source and target lines, with its score; additions stand behind omissions."""
    if not row and not column:
        yield 0.0, []
    if row:
        for score, steps in every_path(block, row - 1, column):
            yield score + PRESET.log_omission, [*steps, Step(row - 1, row, column, column)]
    if column:
        for score, steps in every_path(block, row, column - 1):
            yield score + PRESET.log_addition, [*steps, Step(row, row, column - 1, column)]
    for number, shape in enumerate(PRESET.shapes):
        if shape.source <= row and shape.target <= column:
            for score, steps in every_path(block, row - shape.source, column - shape.target):
                step = Step(row - shape.source, row, column - shape.target, column)
                yield score + float(block.scores[number, row - 1, column]), [*steps, step]


def lattice(blocks: list[Block], rows: int, columns: int, sharpness: float = 1.0) -> Lattice:
    return scored_lattice(blocks, Band.full(rows, columns), PRESET, sharpness)


@settings(deadline=None, max_examples=40)
@given(rows=st.integers(1, 4), columns=st.integers(1, 4), seed=st.integers(0, 10_000))
def test_the_path_is_the_best_of_all(rows: int, columns: int, seed: int) -> None:
    block = scored(rows, columns, seed)
    found = best_path(lattice([block], rows, columns), PRESET.shapes)
    scores = {tuple(steps): score for score, steps in every_path(block, rows, columns)}
    assert scores[tuple(found)] == pytest.approx(max(scores.values()), abs=1e-4)


@settings(deadline=None, max_examples=40)
@given(rows=st.integers(1, 4), columns=st.integers(1, 4), seed=st.integers(0, 10_000))
def test_probability_is_the_share_of_all_paths(rows: int, columns: int, seed: int) -> None:
    block = scored(rows, columns, seed)
    weights = [(math.exp(score * PRESET.sharpness), path) for score, path in every_path(block, rows, columns)]
    whole = sum(weight for weight, _ in weights)
    probable = probable_lattice(lattice([block], rows, columns, PRESET.sharpness), PRESET.shapes)
    for step in {step for _, path in weights for step in path}:
        share = sum(weight for weight, path in weights if step in path) / whole
        assert probability(step, probable, PRESET.shapes) == pytest.approx(share, abs=1e-4)


@settings(deadline=None, max_examples=40)
@given(rows=st.integers(1, 4), columns=st.integers(1, 4), seed=st.integers(0, 10_000))
def test_a_line_alone_is_surer_than_its_share_but_never_quite_sure(rows: int, columns: int, seed: int) -> None:
    probable = probable_lattice(lattice([scored(rows, columns, seed)], rows, columns, PRESET.sharpness), PRESET.shapes)
    for step in surest_path(probable, PRESET.shapes):
        sure, share = confidence(step, probable, PRESET.shapes), min(1.0, probability(step, probable, PRESET.shapes))
        assert 0 <= sure <= 1
        if step.is_null:
            assert 0.98 * share / (share + (1 - share) / 5) <= sure <= 0.99  # its odds are worth five times and more
        else:
            assert sure == share


def test_the_surest_lone_line_is_right_98_times_in_100() -> None:
    probable = probable_lattice(lattice([], 1, 0), PRESET.shapes)
    (step,) = surest_path(probable, PRESET.shapes)
    assert step.is_null
    assert confidence(step, probable, PRESET.shapes) == pytest.approx(0.985, abs=0.004)


@settings(deadline=None, max_examples=40)
@given(rows=st.integers(1, 4), columns=st.integers(1, 4), seed=st.integers(0, 10_000))
def test_visits_are_the_share_of_all_paths_that_pass_a_place(rows: int, columns: int, seed: int) -> None:
    block = scored(rows, columns, seed)
    weights = [(math.exp(score * PRESET.sharpness), path) for score, path in every_path(block, rows, columns)]
    whole = sum(weight for weight, _ in weights)
    found = visits(lattice([block], rows, columns, PRESET.sharpness), PRESET.shapes)
    for row in range(1, rows + 1):
        for column in range(columns + 1):
            ends = [weight for weight, path in weights if any((step.source_last, step.target_last) == (row, column) for step in path)]
            assert math.exp(found[row * (columns + 1) + column]) == pytest.approx(sum(ends) / whole, abs=1e-4)


@settings(deadline=None, max_examples=40)
@given(rows=st.integers(1, 4), columns=st.integers(1, 4), seed=st.integers(0, 10_000))
def test_the_surest_path_puts_most_lines_into_right_links(rows: int, columns: int, seed: int) -> None:
    block = scored(rows, columns, seed)
    probable = probable_lattice(lattice([block], rows, columns, PRESET.sharpness), PRESET.shapes)

    def expected(path: list[Step]) -> float:
        return sum(probability(step, probable, PRESET.shapes) * sum(step.shape) for step in path)

    best = max(expected(path) for _, path in every_path(block, rows, columns))
    assert expected(surest_path(probable, PRESET.shapes)) == pytest.approx(best, abs=1e-4)


def test_blocks_make_one_table() -> None:
    block = scored(9, 7, seed=1)
    parts = [Block(0, 0, block.scores[:, :4]), Block(4, 0, block.scores[:, 4:])]
    assert best_path(lattice(parts, 9, 7), PRESET.shapes) == best_path(lattice([block], 9, 7), PRESET.shapes)


def test_a_band_that_shifts_leaves_the_path_alone() -> None:
    block, diagonal = scored(8, 8, seed=2), np.arange(9)
    for place in range(8):
        block.scores[0, place, place + 1] = 9
    band = Band(np.maximum(0, diagonal - 1), np.minimum(8, diagonal + 1))
    narrow = scored_lattice([block], band, PRESET)
    assert best_path(narrow, PRESET.shapes) == [Step(place, place + 1, place, place + 1) for place in range(8)]
    assert best_path(narrow, PRESET.shapes) == surest_path(probable_lattice(narrow, PRESET.shapes), PRESET.shapes)
