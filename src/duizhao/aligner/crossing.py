"""Moved paragraphs: links that cross others, which the dynamic programme cannot make.

Decides when two lines that it linked crosswise, or left alone on both sides, belong together. Does not look at the others.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from duizhao.aligner.evidence import Evidence
from duizhao.aligner.presets import Preset

_MARGIN = 3.0
"""By how much (nats) a crossed reading must beat the straight one."""
_FAR = 0.5
"""What each link that a moved line jumped over adds to that: most moves are short."""
_REACH = 20
"""How many links a line may have jumped over."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A link in the making."""

    source: tuple[int, ...]
    target: tuple[int, ...]
    confidence: float


def uncrossed(pieces: Sequence[Piece], evidence: Evidence, preset: Preset) -> list[Piece]:
    """The pieces with swapped neighbours taken apart and lone lines joined."""
    joined = _joined(pieces, evidence, preset)
    return [part for piece in joined for part in _taken_apart(piece, evidence, preset)]


def _taken_apart(piece: Piece, evidence: Evidence, preset: Preset) -> list[Piece]:
    """Two links that cross, when a 2-2 link is made of them."""
    if len(piece.source) != 2 or len(piece.target) != 2:
        return [piece]
    (a, b), (c, d) = piece.source, piece.target
    crossed = _score(evidence, a, d) + _score(evidence, b, c)
    straight = _score(evidence, a, c) + _score(evidence, b, d)
    together = evidence.score((a, b + 1), (c, d + 1))
    if crossed <= max(straight + _MARGIN, together):
        return [piece]
    confidence = _certainty(crossed - max(straight, together), preset)
    return [Piece((a,), (d,), confidence), Piece((b,), (c,), confidence)]


def _joined(pieces: Sequence[Piece], evidence: Evidence, preset: Preset) -> list[Piece]:
    """Lone source and target lines near each other, linked where their words say so, the surest first."""
    sources = [(place, piece.source[0]) for place, piece in enumerate(pieces) if not piece.target]
    targets = [(place, piece.target[0]) for place, piece in enumerate(pieces) if not piece.source]
    options = [
        (_score(evidence, i, j) - _FAR * abs(place - other), place, other, i, j)
        for place, i in sources
        for other, j in targets
        if abs(place - other) <= _REACH
    ]
    used: set[int] = set()
    found = []
    for score, place, other, i, j in sorted(options, key=lambda option: (-option[0], option[1:])):
        if score > _MARGIN and place not in used and other not in used:
            used |= {place, other}
            found.append(Piece((i,), (j,), _certainty(score, preset)))
    return [piece for place, piece in enumerate(pieces) if place not in used] + found


def _score(evidence: Evidence, source: int, target: int) -> float:
    return evidence.score((source, source + 1), (target, target + 1))


def _certainty(margin: float, preset: Preset) -> float:
    return 1 / (1 + math.exp(-margin * preset.sharpness))
