"""Fences divide one lattice into stretches whose paths are those of each stretch alone."""

import itertools

import numpy as np
import pytest

from duizhao.aligner.band import Band
from duizhao.aligner.lattice import Lattice, Places
from duizhao.aligner.presets import Shape
from duizhao.aligner.programme import Step, best_path, probability, probable_lattice
from duizhao.aligner.stretches import Fences, Stretch, fenced, part_of

SHAPES = (Shape(1, 1, 0.0), Shape(2, 1, 0.0), Shape(1, 2, 0.0), Shape(2, 2, 0.0))
STRETCHES = [Stretch(0, 3, 0, 4), Stretch(3, 4, 4, 4), Stretch(5, 8, 6, 9)]
"""The second has no target line, and between it and the third stands a link of one source and two target lines."""


def lattice() -> Lattice:
    places = Places.of(Band.full(8, 9))
    links = np.random.default_rng(2).normal(0, 2, (len(SHAPES), len(places))).astype(np.float32)
    for number, shape in enumerate(SHAPES):
        links[number, (places.rows < shape.source) | (places.columns < shape.target)] = -1e30
    additions = (np.arange(len(places)) - np.repeat(places.starts[:-1], places.counts)) * -2.0
    return Lattice(places, links, np.full(len(places), -1.5), additions)


def test_a_path_between_fences_is_the_best_of_each_stretch() -> None:
    whole = lattice()
    fences = Fences.of(STRETCHES)
    found = list(fences.by_stretch(best_path(fenced(whole, fences, SHAPES), SHAPES)))
    for stretch, steps in zip(STRETCHES, found, strict=True):
        alone = best_path(part_of(whole, stretch), SHAPES)
        assert steps == [stretch.moved(step) for step in alone]


def test_probabilities_are_those_of_the_stretch_alone() -> None:
    whole = lattice()
    probable = probable_lattice(fenced(whole, Fences.of(STRETCHES), SHAPES), SHAPES)
    for stretch in (STRETCHES[0], STRETCHES[2]):
        alone = probable_lattice(part_of(whole, stretch), SHAPES)
        for row, column, (sources, targets) in itertools.product(range(1, 4), range(1, 4), [(1, 1), (2, 1), (1, 2), (1, 0), (0, 1)]):
            if sources <= row and targets <= column:
                step = Step(row - sources, row, column - targets, column)
                assert probability(stretch.moved(step), probable, SHAPES) == pytest.approx(probability(step, alone, SHAPES), abs=1e-5)


def test_lines_that_are_linked_already_are_passed_for_nothing_and_held_by_no_link() -> None:
    fences = Fences.of([Stretch(0, 8, 0, 9)], ([2], [5, 6]))
    inside = fenced(lattice(), fences, SHAPES)
    steps = best_path(inside, SHAPES)
    assert [step for step in steps if step.source_first <= 2 < step.source_last] == [
        Step(2, 3, steps[2].target_first, steps[2].target_first)
    ] or all(step.is_null for step in steps if step.source_first <= 2 < step.source_last)
    assert all(step.is_null for step in steps if not {5, 6}.isdisjoint(range(step.target_first, step.target_last)))
    assert [step for kept in fences.by_stretch(steps) for step in kept] == [
        step
        for step in steps
        if step.source_first != 2 or step.source_first == step.source_last
        if {5, 6}.isdisjoint(range(step.target_first, step.target_last))
    ]
