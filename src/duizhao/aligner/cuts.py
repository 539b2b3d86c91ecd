"""Where paragraphs may be cut apart: what the sentences inside them say.

Decides how likely it is, for every place between two source paragraphs and every place between two target paragraphs, that a cut through
both divides no linked sentences. Does not make links: the paragraphs' own programme weighs these chances with its own evidence.

A whole paragraph is a blunt witness: where the draft moved one sentence over a paragraph's end, or dropped a paragraph that shares its
neighbour's topic, the words of the paragraphs look alike either way. Sentence by sentence the difference is plain.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from duizhao.aligner.arrays import Floats, Integers
from duizhao.aligner.band import Point, narrow_band
from duizhao.aligner.evidence import Evidence
from duizhao.aligner.features import Side
from duizhao.aligner.lattice import Lattice, Places, scored_lattice
from duizhao.aligner.lexical import Table
from duizhao.aligner.presets import PRESETS, Preset
from duizhao.aligner.programme import visits

_LONE_SOURCE = math.log(0.3)
_LONE_TARGET = math.log(0.4)
"""Prior, for each sentence, of a stretch that stands where the other side has a paragraph's end: paragraphs are dropped and added far
more readily than sentences inside them, and what is added is often put right beside a paragraph that lost a sentence."""
_OVER_AN_END = 1.0
"""What a link of sentences costs (nats) for each paragraph's end inside it."""
_MOST = 8.0
"""The chance of a cut is believed up to these odds (nats), either way."""
_PARAGRAPHS_SHARE = 0.25
"""Weight of the paragraphs' own evidence beside that of their sentences, whose words it counts a second time."""


@dataclass(frozen=True, slots=True)
class Cuts:
    """The odds of cuts: `odds` are logarithms of odds at `places`, whose row i stands behind i source sentences, and its columns between target ones.

    `source_ends` are the rows where source paragraphs end, `target_ends` the columns where target paragraphs do.
    """

    places: Places
    odds: Floats
    source_ends: Integers
    target_ends: Integers

    def at(self, rows: Integers, columns: Integers) -> Floats:
        """The odds behind so many source and target paragraphs."""
        where, there = self.places.at(self.source_ends[rows], self.target_ends[columns])
        return np.where(there, self.odds[where], -_MOST)


@dataclass(frozen=True, slots=True)
class Sentences:
    """The sentences of one side; paragraph p holds sentences ends[p] … ends[p + 1]. Their types are the paragraphs' own."""

    side: Side
    ends: Integers


def cuts_between(source: Sentences, target: Sentences, table: Table, points: Iterable[Point]) -> Cuts:
    """The odds of all cuts near a path through paragraphs that leads over `points`."""
    preset = PRESETS["sentence"]
    path = [(int(source.ends[row]), int(target.ends[column])) for row, column in points]
    band = narrow_band(path, len(source.side), len(target.side))
    scored = scored_lattice(Evidence(source.side, target.side, table, preset).blocks(band), band, preset, preset.sharpness)
    visited = visits(_with_ends(scored, source, target, preset), preset.shapes)
    return Cuts(scored.places, _odds(visited), source.ends, target.ends)


def weighed(lattice: Lattice, cuts: Cuts) -> Lattice:
    """The paragraphs' lattice, its worth mixed with the odds of the cuts that its links end at."""
    places = lattice.places
    odds = cuts.at(places.rows, places.columns)
    passed = np.where(places.is_first, 0.0, odds)
    return Lattice(
        places,
        lattice.links * np.float32(_PARAGRAPHS_SHARE) + odds.astype(np.float32),
        lattice.omission * _PARAGRAPHS_SHARE + odds,
        lattice.additions * _PARAGRAPHS_SHARE + places.sums(passed),
        lattice.closed,
    )


def _with_ends(lattice: Lattice, source: Sentences, target: Sentences, preset: Preset) -> Lattice:
    """The sentences' lattice as probabilities of what the paragraphs' ends make of them."""
    places = lattice.places
    rows, columns = places.rows, places.columns
    sharpness = np.float32(preset.sharpness)
    links = lattice.links.copy()
    for number, shape in enumerate(preset.shapes):
        links[number] -= (_ends_inside(source, shape.source) * sharpness)[rows]
        links[number] -= (_ends_inside(target, shape.target) * sharpness)[columns]
    is_end = np.zeros((2, 1 + max(len(source.side), len(target.side))), np.bool_)
    is_end[0, source.ends] = is_end[1, target.ends] = True
    omission = np.where(is_end[1, columns], _LONE_SOURCE * preset.sharpness, lattice.omission)
    alone = (np.arange(len(places)) - np.repeat(places.starts[:-1], places.counts)) * (_LONE_TARGET * preset.sharpness)
    return Lattice(places, links, omission, np.where(is_end[0, rows], alone, lattice.additions), lattice.closed)


def _ends_inside(sentences: Sentences, size: int) -> Floats:
    """For each place the cost of the paragraphs' ends inside a link of so many sentences that ends there."""
    count = len(sentences.side)
    ends = np.zeros(count + 1, np.float32)
    ends[sentences.ends] = _OVER_AN_END
    before = np.cumsum(ends) - ends
    return before - before[np.maximum(np.arange(count + 1) - size + 1, 0)]


def _odds(logarithms: Floats) -> Floats:
    """The logarithm of odds of a logarithm of probability, as far as they are believed."""
    chance = np.minimum(logarithms, -1e-9)
    odds: Floats = np.clip(chance - np.log(-np.expm1(chance)), -_MOST, _MOST)
    return odds
