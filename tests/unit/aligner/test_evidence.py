"""Scores of stretches are the same however they are reached, and a repeated word or a wrong length adds nothing."""

from itertools import product

import numpy as np
import pytest

from duizhao.aligner.band import Band
from duizhao.aligner.evidence import Evidence
from duizhao.aligner.features import Side
from duizhao.aligner.lexical import Table
from duizhao.aligner.presets import PRESETS

SHAPES = PRESETS["paragraph"].shapes


def texts(lines: int, seed: int = 3) -> tuple[Side, Side, Table]:
    draw = np.random.default_rng(seed)
    sides = []
    for count in (lines, lines + 4):
        tokens = [[f"w{word}" for word in draw.integers(0, 12, draw.integers(0, 8))] for _ in range(count)]
        sides.append(Side.of(["x" * int(draw.integers(1, 40)) for _ in range(count)], tokens))
    rows, columns = (np.arange(len(side.vocabulary)) for side in sides)
    places = np.array([place for place in product(rows, columns) if draw.random() < 0.3])
    values = draw.random(len(places)).astype(np.float32) / 4
    return sides[0], sides[1], Table.of(places[:, 0], places[:, 1], values, (len(rows), len(columns)))


@pytest.mark.parametrize("lines", [3, 12, 150])
def test_a_block_says_what_a_single_question_says(lines: int) -> None:
    source, target, table = texts(lines)
    evidence = Evidence(source, target, table, PRESETS["paragraph"])
    draw = np.random.default_rng(1)
    for block in evidence.blocks(Band.full(len(source), len(target))):
        for number, shape in enumerate(SHAPES):
            for row in draw.integers(block.first_row + 1, block.last_row + 1, 4):
                column = int(draw.integers(1, len(target) + 1))
                if row < shape.source or column < shape.target:
                    assert block.scores[number, row - block.first_row - 1, column] < -1e29
                    continue
                found = block.scores[number, row - block.first_row - 1, column - block.first_column]
                if found < -1e29 and max(shape.source, shape.target) > 2:
                    left, right = source.lengths[row - shape.source : row].sum(), target.lengths[column - shape.target : column].sum()
                    assert max(left, right) > 2 * min(left, right)
                    continue
                asked = evidence.score((int(row) - shape.source, int(row)), (column - shape.target, column))
                assert found == pytest.approx(asked + shape.log_prior, abs=1e-3)


def single_word_table(words: int) -> Table:
    return Table.of(np.arange(words), np.arange(words), np.full(words, 0.9, np.float32), (words, words))


def test_a_word_said_again_by_the_next_line_is_no_new_evidence() -> None:
    tokens = [["coral", "grow"], ["coral"], ["library"]]
    source = Side.of(["x" * 20] * 3, tokens)
    target = Side.of(["x" * 60] * 3, tokens)
    evidence = Evidence(source, target, single_word_table(3), PRESETS["paragraph"])
    assert evidence.score((0, 2), (0, 1)) < evidence.score((0, 1), (0, 1))


def test_a_line_that_explains_the_rest_is_new_evidence() -> None:
    source = Side.of(["x" * 20] * 2, [["coral", "grow", "sea"], ["library", "book", "read"]])
    target = Side.of(["x" * 130], [["coral", "grow", "sea", "library", "book", "read"]])
    evidence = Evidence(source, target, single_word_table(6), PRESETS["paragraph"])
    assert evidence.score((0, 2), (0, 1)) > evidence.score((0, 1), (0, 1))


def test_expected_length_scores_best() -> None:
    source = Side.of(["x" * 100] * 3, [["a"]] * 3)
    target = Side.of(["x" * 330, "x" * 150, "x" * 600], [["a"]] * 3)
    evidence = Evidence(source, target, single_word_table(1), PRESETS["paragraph"])
    right, short, long = (evidence.score((0, 1), (place, place + 1)) for place in range(3))
    assert right > max(short, long)


def test_lines_that_end_alike_go_together() -> None:
    """A line that leads up to what follows is no end of a link whose other side has come to its end."""
    source = Side.of(["x" * 20 + "：", "x" * 20 + "。"], [["a"], ["a"]])
    target = Side.of(["x" * 66 + ":", "x" * 66 + "."], [["a"], ["a"]])
    evidence = Evidence(source, target, single_word_table(1), PRESETS["sentence"])
    lead, stop = (evidence.score((place, place + 1), (place, place + 1)) for place in range(2))
    assert lead > evidence.score((0, 1), (1, 2)) + 1
    assert stop > evidence.score((1, 2), (0, 1)) + 1


@pytest.mark.parametrize("mark", ["：", "，"])
def test_what_a_line_leads_up_to_goes_with_it(mark: str) -> None:
    """“财政司致辞的译文：” and the speech are one where the English says “He said: …”."""
    target = Side.of(["x" * 200], [["b"]])

    def joined(last: str) -> float:
        source = Side.of(["x" * 8 + last, "x" * 60 + "。"], [["a"], ["b"]])
        return Evidence(source, target, single_word_table(2), PRESETS["sentence"]).score((0, 2), (0, 1))

    assert joined(mark) > joined("。") + 1
