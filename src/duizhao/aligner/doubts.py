"""Doubts about a whole alignment: what a person should hear before looking at single links.

Decides when two texts are hardly what they were given as: the wrong way round, in another language, the same text twice, or no
translations of each other. Says nothing about single links (their confidence does) and has no sentences for people.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from duizhao.domain.alignment import Alignment
from duizhao.language.script import is_other_language, main_language


class DoubtKind(StrEnum):
    """What may be wrong with the two texts."""

    SWAPPED = "swapped"
    SOURCE_LANGUAGE = "source_language"
    TARGET_LANGUAGE = "target_language"
    SAME = "same"
    UNRELATED = "unrelated"


@dataclass(frozen=True, slots=True)
class Doubt:
    """One doubt; `share`, from 0 to 1, is how much of the text is linked with confidence (or, of the same text twice, is the same)."""

    kind: DoubtKind
    share: float


_LINKED_FROM = 0.4
"""Share of two texts, by length and confidence, that links hold: above 0.7 in real drafts with paragraphs dropped and added, below 0.4 where
texts of different events were put side by side."""
_SAME_FROM = 0.8
"""Share of lines that stand on both sides."""
_CHARACTER = 3.3
"""English characters for one Chinese character."""
_FEWEST = 120
"""English characters, or their Chinese worth, on each side, below which links tell nothing."""


def doubts(source: Sequence[str], target: Sequence[str], alignment: Alignment) -> tuple[Doubt, ...]:
    """What to tell a person about Chinese `source` and English `target` and the links found between them; nothing, as a rule.

    A text in the wrong language explains bad links, so that the same is not said twice.
    """
    linked = _linked(source, target, alignment)
    same = _same(source, target)
    if same >= _SAME_FROM:
        return (Doubt(DoubtKind.SAME, same),)
    if main_language(source) == "en" and main_language(target) == "zh":
        return (Doubt(DoubtKind.SWAPPED, linked),)
    kinds = []
    if is_other_language(source, "zh"):
        kinds.append(DoubtKind.SOURCE_LANGUAGE)
    if is_other_language(target, "en"):
        kinds.append(DoubtKind.TARGET_LANGUAGE)
    if not kinds and linked < _LINKED_FROM and _weight(source) * _CHARACTER >= _FEWEST and _weight(target) >= _FEWEST:
        kinds.append(DoubtKind.UNRELATED)
    return tuple(Doubt(kind, linked) for kind in kinds)


def _linked(source: Sequence[str], target: Sequence[str], alignment: Alignment) -> float:
    """How much of both texts stands in links, each weighed by its confidence."""
    left, right = [*map(len, source)], [*map(len, target)]
    held = 0.0
    for link in alignment.links:
        if link.source and link.target:
            held += link.confidence * (_CHARACTER * sum([left[i] for i in link.source]) + sum([right[j] for j in link.target]))
    return held / max(1.0, _CHARACTER * _weight(source) + _weight(target))


def _same(source: Sequence[str], target: Sequence[str]) -> float:
    """The share of lines with text, on the side that has fewer, that stand on the other side too."""
    sides = [{line.strip() for line in side if any(map(str.isalpha, line))} for side in (source, target)]
    return len(sides[0] & sides[1]) / max(1, min(map(len, sides)))


def _weight(lines: Sequence[str]) -> int:
    return sum(map(len, lines))
