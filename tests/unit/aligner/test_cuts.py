"""Sentences say where paragraphs may be cut apart."""

import numpy as np
import pytest

from duizhao.aligner.band import Band
from duizhao.aligner.cuts import Cuts, Sentences, cuts_between, weighed
from duizhao.aligner.features import Side
from duizhao.aligner.lattice import Lattice, Places
from duizhao.aligner.lexical import Table

WORDS = [[f"w{sentence}{word}" for word in range(6)] for sentence in range(6)]


def sentences(order: list[int], ends: list[int], length: int) -> Sentences:
    """Paragraphs that end behind so many sentences, each of six words of its own."""
    vocabulary = tuple(word for words in WORDS for word in words)
    return Sentences(Side.of(["x" * length] * len(order), [WORDS[number] for number in order], vocabulary), np.array(ends))


def cuts(source_ends: list[int], target: list[int], target_ends: list[int]) -> Cuts:
    table = Table.of(np.arange(36), np.arange(36), np.full(36, 0.9, np.float32), (36, 36))
    points = list(zip(range(len(source_ends)), range(len(target_ends)), strict=False))
    return cuts_between(sentences(list(range(6)), source_ends, 20), sentences(target, target_ends, 66), table, points)


def odds_at(found: Cuts, row: int, columns: list[int]) -> list[float]:
    return [float(odds) for odds in found.at(np.full(len(columns), row), np.array(columns))]


def test_a_cut_where_both_sides_end_the_same_paragraph_is_likely_and_others_are_not() -> None:
    found = cuts([0, 2, 4, 6], list(range(6)), [0, 2, 4, 6])
    odds = np.array([odds_at(found, row, [0, 1, 2, 3]) for row in range(4)])
    assert (odds.diagonal() > 3).all()
    assert (odds[~np.eye(4, dtype=bool)] < -3).all()


def test_a_sentence_over_the_border_forbids_the_cut() -> None:
    found = cuts([0, 2, 4, 6], list(range(6)), [0, 3, 4, 6])
    assert odds_at(found, 1, [1])[0] < -1
    assert odds_at(found, 2, [2])[0] > 3


def test_a_dropped_paragraph_can_be_cut_off_on_both_ends() -> None:
    found = cuts([0, 2, 4, 6], [0, 1, 4, 5], [0, 2, 4])
    assert odds_at(found, 1, [1])[0] > 2
    assert odds_at(found, 2, [1])[0] > 2


@pytest.mark.parametrize("low", [0, 1])
def test_every_way_to_a_place_is_weighed_with_the_odds_of_the_cut_there(low: int) -> None:
    found = cuts([0, 2, 4, 6], list(range(6)), [0, 2, 4, 6])
    places = Places.of(Band(np.full(3, low), np.full(3, low + 2)))
    nothing = np.zeros(len(places))
    mixed = weighed(Lattice(places, np.zeros((1, len(places)), np.float32), nothing, nothing), found)
    odds = odds_at(found, 1, [low, low + 1, low + 2])
    assert mixed.links[0, 3:6] == pytest.approx(odds, abs=1e-5)
    assert mixed.omission[3:6] == pytest.approx(odds)
    assert np.diff(mixed.additions[3:6]) == pytest.approx(odds[1:])
