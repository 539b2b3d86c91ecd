"""Where paragraphs may be cut apart: what the sentences inside them say.

Decides how likely it is, for every place between two source paragraphs and every place between two target paragraphs, that a cut through
both divides no linked sentences. Does not make links: the paragraphs' own programme weighs these chances with its own evidence.

A whole paragraph is a blunt witness: where the draft moved one sentence over a paragraph's end, or dropped a paragraph that shares its
neighbour's topic, the words of the paragraphs look alike either way. Sentence by sentence the difference is plain.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from duizhao.aligner.arrays import Floats, Integers
from duizhao.aligner.band import Point, narrow_band
from duizhao.aligner.evidence import Evidence
from duizhao.aligner.features import Side
from duizhao.aligner.lexical import Table
from duizhao.aligner.presets import PRESETS, Preset
from duizhao.aligner.programme import Layer, scored_layers, visits

_LONE_SOURCE = math.log(0.3)
_LONE_TARGET = math.log(0.4)
"""Prior, for each sentence, of a stretch that stands where the other side has a paragraph's end: paragraphs are dropped and added far
more readily than sentences inside them, and what is added is often put right beside a paragraph that lost a sentence."""
_OVER_AN_END = 1.0
"""What a link of sentences costs (nats) for each paragraph's end inside it."""
_MOST = 6.0
"""The chance of a cut is believed up to these odds (nats), either way."""
_PARAGRAPHS_SHARE = 0.25
"""Weight of the paragraphs' own evidence beside that of their sentences, whose words it counts a second time."""


@dataclass(frozen=True, slots=True)
class Cuts:
    """The odds of cuts: row i stands for the place behind i source paragraphs.

    `odds[i][place - lows[i]]` are the logarithm of odds at a place between target sentences; `ends` are the places where target paragraphs end.
    """

    lows: Sequence[int]
    odds: Sequence[Floats]
    ends: Integers

    def at(self, row: int, low: int, count: int) -> Floats:
        """The odds behind `row` source paragraphs and `low`, `low` + 1 … target paragraphs."""
        places = self.ends[low : low + count] - self.lows[row]
        known = self.odds[row]
        there = (places >= 0) & (places < len(known))
        return np.where(there, known[np.where(there, places, 0)], -_MOST)


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
    scored = scored_layers(Evidence(source.side, target.side, table, preset).blocks(band), band, preset, preset.sharpness)
    visited = visits(list(_with_ends(scored, source, target, preset)), preset.shapes)
    rows = [visited[place] for place in source.ends]
    return Cuts([int(band.low[place]) for place in source.ends], [_odds(row) for row in rows], target.ends)


def weighed(layers: Iterable[Layer], cuts: Cuts) -> list[Layer]:
    """The paragraphs' layers, their worth mixed with the odds of the cuts that their links end at."""
    found = []
    for row, layer in enumerate(layers):
        odds = cuts.at(row, layer.low, len(layer.omission))
        links = layer.links * np.float32(_PARAGRAPHS_SHARE) + odds
        additions = layer.additions * _PARAGRAPHS_SHARE + np.cumsum(odds) - odds[0]
        found.append(Layer(layer.low, links, layer.omission * _PARAGRAPHS_SHARE + odds, additions))
    return found


def _with_ends(layers: Iterable[Layer], source: Sentences, target: Sentences, preset: Preset) -> Iterable[Layer]:
    """The sentences' layers as probabilities of what the paragraphs' ends make of them."""
    sharpness = np.float32(preset.sharpness)
    source_cost = _ends_inside(source, [shape.source for shape in preset.shapes]) * sharpness
    target_cost = _ends_inside(target, [shape.target for shape in preset.shapes]) * sharpness
    null = np.full(len(target.side) + 1, preset.log_omission * sharpness)
    null[target.ends] = _LONE_SOURCE * sharpness
    ends = set(source.ends.tolist())
    lone = np.arange(len(target.side) + 1) * (_LONE_TARGET * preset.sharpness)
    for row, layer in enumerate(layers):
        count = len(layer.omission)
        part = slice(layer.low, layer.low + count)
        links = layer.links - source_cost[:, row, None]
        links -= target_cost[:, part]
        yield Layer(layer.low, links, null[part], lone[:count] if row in ends else layer.additions)


def _ends_inside(sentences: Sentences, sizes: Sequence[int]) -> Floats:
    """For each size (a row) and each place the cost of the paragraphs' ends inside a link of so many sentences that ends there."""
    count = len(sentences.side)
    ends = np.zeros(count + 1, np.float32)
    ends[sentences.ends] = _OVER_AN_END
    before = np.cumsum(ends) - ends
    places = np.arange(count + 1)
    return np.stack([before - before[np.maximum(places - size + 1, 0)] if size > 1 else np.zeros_like(before) for size in sizes])


def _odds(logarithms: Floats) -> Floats:
    """The logarithm of odds of a logarithm of probability, as far as they are believed."""
    chance = np.minimum(logarithms, -1e-9)
    odds: Floats = np.clip(chance - np.log(-np.expm1(chance)), -_MOST, _MOST)
    return odds
