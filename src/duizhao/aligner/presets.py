"""What is taken for granted before a text is read: how often lines are merged, split, dropped and added, and what evidence is worth.

Decides the parameters for paragraphs and for sentences; they were chosen on development texts and say so by their names. Reads no text.
"""

import math
from dataclasses import dataclass, replace
from typing import Literal

_BELIEF = 100.0
"""Lines' worth of belief in the prior for lines without a counterpart: it takes a long text to change it much."""

Level = Literal["paragraph", "sentence"]


@dataclass(frozen=True, slots=True)
class Shape:
    """A kind of link: how many source lines meet how many target lines, and the logarithm of its prior probability."""

    source: int
    target: int
    log_prior: float


@dataclass(frozen=True, slots=True)
class Preset:
    """The parameters of one level.

    `log_omission`, `log_addition`: priors of a source and of a target line without a counterpart. `unexplained`: chance that a word owes nothing to the linked line. `background_mass`: words' worth of text that smooths
    their frequencies; without it a short document has no rare words. `evidence`: weight of each direction's log-likelihood ratio;
    below 1 because words of a line aren't independent. `parts_share`: how much of a Chinese word's meaning is taken from its
    characters. `sharpness` makes probabilities of scores: below 1, since scores claim more than they know; 0.5 lets links that are
    said to be right in so many cases out of a hundred be right about as often. `by_sentence`: whether the sentences inside a line are heard too.
    """

    shapes: tuple[Shape, ...]
    log_omission: float
    log_addition: float
    unexplained: float
    background_mass: float
    evidence: float
    parts_share: float
    sharpness: float
    by_sentence: bool = False

    def fitted(self, lines: tuple[int, int], lone: tuple[int, int]) -> "Preset":
        """The preset for a text in which `lone` of so many source and target lines were found to have no counterpart."""

        def fitted(prior: float, count: int, of: int) -> float:
            return math.log((math.exp(prior) * _BELIEF + count) / (_BELIEF + of))

        omission, addition = fitted(self.log_omission, lone[0], lines[0]), fitted(self.log_addition, lone[1], lines[1])
        return replace(self, log_omission=omission, log_addition=addition)

    @property
    def source_sizes(self) -> list[int]:
        return sorted({shape.source for shape in self.shapes})


def _one_to_many(merged: float, split: float, decay: float, most_source: int, most_target: int) -> list[Shape]:
    """1-1, then n-1 from the prior `merged` and 1-n from `split`, each further line `decay` times as likely."""
    shapes = [Shape(1, 1, math.log(0.75))]
    shapes += [Shape(n, 1, math.log(merged) + math.log(decay) * (n - 2)) for n in range(2, most_source + 1)]
    return shapes + [Shape(1, n, math.log(split) + math.log(decay) * (n - 2)) for n in range(2, most_target + 1)]


PRESETS: dict[Level, Preset] = {
    # A draft drops and adds whole paragraphs far more readily than sentences, and joins up to ten short ones.
    "paragraph": Preset(
        shapes=(*_one_to_many(0.07, 0.05, 0.5, most_source=8, most_target=10), Shape(2, 2, math.log(0.005))),
        log_omission=math.log(0.1),
        log_addition=math.log(0.1),
        unexplained=0.5,
        background_mass=7000.0,
        evidence=0.5,
        parts_share=0.0,
        sharpness=0.5,
        by_sentence=True,
    ),
    # English runs to more sentences than Chinese: one to many is twice as likely as many to one.
    "sentence": Preset(
        shapes=(
            *_one_to_many(0.12, 0.25, 0.35, most_source=5, most_target=6),
            Shape(2, 2, math.log(0.015)),
            Shape(2, 3, math.log(0.005)),
            Shape(3, 2, math.log(0.005)),
        ),
        log_omission=math.log(0.02),
        log_addition=math.log(0.02),
        unexplained=0.7,
        background_mass=1500.0,
        evidence=0.8,
        parts_share=0.2,
        sharpness=0.5,
    ),
}
