"""Moved paragraphs: links that cross others, which the dynamic programme cannot make.

Decides when two lines that it linked crosswise, or left alone on both sides, belong together. Does not look at the others.
"""

import math
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

from duizhao.aligner.evidence import Evidence
from duizhao.aligner.presets import Preset

MARGIN = 3.0
"""By how much (nats) another reading must beat the one that the programme found."""
_LONE_MARGIN = 2.0
"""The same for two lines that were left alone: a line dropped near one that was added is rarer than a line that moved."""
_FAR = 0.5
"""What each link that a moved line jumped over adds to that: most moves are short."""
_REACH = 20
"""How many links a line may have jumped over."""

_SURE = 0.999
"""A surer link is never taken apart for a lone line's sake."""
_SMALLEST = 1e-9


@dataclass(frozen=True, slots=True)
class Piece:
    """A link in the making."""

    source: tuple[int, ...]
    target: tuple[int, ...]
    confidence: float

    def joined(self, other: "Piece", confidence: float) -> "Piece":
        """One link of the lines of both."""
        return Piece(tuple(sorted(self.source + other.source)), tuple(sorted(self.target + other.target)), confidence)


@dataclass(frozen=True, slots=True)
class Joining:
    """The pieces at two places are rather one; `gain` (nats) speaks for it."""

    gain: float
    first: int
    second: int


def joined(pieces: Sequence[Piece], joinings: Iterable[Joining], preset: Preset) -> list[Piece]:
    """The pieces after those were joined that are rather one, the surest first; each is joined once."""
    found = list(pieces)
    used: set[int] = set()
    for each in sorted(joinings, key=lambda each: (-each.gain, each.first, each.second)):
        if each.gain > MARGIN and not used & {each.first, each.second}:
            used |= {each.first, each.second}
            found[each.first] = pieces[each.first].joined(pieces[each.second], certainty(each.gain, preset))
            found[each.second] = Piece((), (), 0.0)
    return [piece for piece in found if piece.source or piece.target]


@dataclass(frozen=True, slots=True)
class Walls:
    """Where each stretch between pinned links begins, in the source and in the target lines."""

    sources: tuple[int, ...]
    targets: tuple[int, ...]

    def between(self, one: Piece, other: Piece) -> int:
        """How many stand between two pieces."""
        return abs(self._before(one) - self._before(other))

    def _before(self, piece: Piece) -> int:
        return bisect_right(self.sources, piece.source[0]) if piece.source else bisect_right(self.targets, piece.target[0])


def over_walls(pieces: Sequence[Piece], walls: Walls, evidence: Evidence, preset: Preset) -> list[Piece]:
    """The pieces of all stretches after lone lines found their counterparts in others, as they do inside one when they cross a link.

    What was pinned says that two lines belong together, not that nothing crosses them.
    """
    joined = _joined(pieces, evidence, preset, walls)
    return _parted(joined, evidence, preset, walls) if preset.by_sentence else joined


def uncrossed(pieces: Sequence[Piece], evidence: Evidence, preset: Preset) -> list[Piece]:
    """The pieces with swapped neighbours taken apart and lone lines joined; whole paragraphs also leave links that they don't belong to."""
    joined = _joined(pieces, evidence, preset)
    if preset.by_sentence:
        joined = _parted(joined, evidence, preset)
    return [part for piece in joined for part in _taken_apart(piece, evidence, preset)]


def _taken_apart(piece: Piece, evidence: Evidence, preset: Preset) -> list[Piece]:
    """Two links that cross, when a 2-2 link is made of them."""
    if len(piece.source) != 2 or len(piece.target) != 2:
        return [piece]
    (a, b), (c, d) = piece.source, piece.target
    crossed = _score(evidence, a, d) + _score(evidence, b, c)
    straight = _score(evidence, a, c) + _score(evidence, b, d)
    together = evidence.score((a, b + 1), (c, d + 1))
    if crossed <= max(straight + MARGIN, together):
        return [piece]
    confidence = certainty(crossed - max(straight, together), preset)
    return [Piece((a,), (d,), confidence), Piece((b,), (c,), confidence)]


def _joined(pieces: Sequence[Piece], evidence: Evidence, preset: Preset, walls: Walls | None = None) -> list[Piece]:
    """Lone source and target lines near each other, linked where their words say so, the surest first; only over `walls` when there are any."""
    targets = {place: piece.target[0] for place, piece in enumerate(pieces) if not piece.source}
    near = [
        (_far(pieces, place, other, walls), place, other, piece.source[0], targets[other])
        for place, piece in enumerate(pieces)
        if not piece.target
        for other in _around(place)
        if other in targets and _is_open(pieces, place, other, walls)
    ]
    worth = evidence.single_scores((i, j) for _, _, _, i, j in near)
    options = [(worth[i, j] - _FAR * far, place, other, i, j) for far, place, other, i, j in near]
    used: set[int] = set()
    found = []
    for score, place, other, i, j in sorted(options, key=lambda option: (-option[0], option[1:])):
        if score > _LONE_MARGIN and place not in used and other not in used:
            used |= {place, other}
            found.append(Piece((i,), (j,), certainty(score, preset)))
    return [piece for place, piece in enumerate(pieces) if place not in used] + found


@dataclass(frozen=True, slots=True)
class _End:
    """The first or last line of one side of a link, and the rest of it: of a link of two lines, the other one. Parting them costs `loss` nats."""

    place: int
    is_source: bool
    line: tuple[int, ...]
    rest: Piece
    loss: float

    def taken_by(self, lone: Piece) -> Piece:
        return Piece(self.line, lone.target, 0.0) if self.is_source else Piece(lone.source, self.line, 0.0)


def _parted(pieces: Sequence[Piece], evidence: Evidence, preset: Preset, walls: Walls | None = None) -> list[Piece]:
    """The pieces after lone lines took their counterparts out of links that hold them beside others, the surest first; only over `walls`, if any.

    A moved paragraph whose new place is empty on the other side is often thought to be a part of its neighbour.
    """
    lone = [place for place, piece in enumerate(pieces) if _is_lone(piece)]
    ends = {
        place: list(_ends(place, pieces[place], evidence, preset))
        for place in sorted({other for place in lone for other in _around(place)})
        if place in range(len(pieces)) and pieces[place].confidence <= _SURE and not _is_lone(pieces[place])
    }
    options = [
        (_far(pieces, place, other, walls), place, end, end.taken_by(pieces[place]))
        for place in lone
        for other in _around(place)
        for end in ends.get(other, ())
        if end.is_source != bool(pieces[place].source) and _is_open(pieces, place, other, walls)
    ]
    worth = evidence.single_scores((taken.source[0], taken.target[0]) for _, _, _, taken in options)
    gains = [(worth[taken.source[0], taken.target[0]] - end.loss - _FAR * far, place, end, taken) for far, place, end, taken in options]
    found = list(pieces)
    used: set[int] = set()
    for gain, place, end, taken in sorted(gains, key=itemgetter(0), reverse=True):
        if gain > MARGIN and place not in used and end.place not in used:
            used |= {place, end.place}
            found[place] = replace(taken, confidence=certainty(gain, preset))
            found[end.place] = replace(end.rest, confidence=certainty(gain, preset))
    return found


def _ends(place: int, piece: Piece, evidence: Evidence, preset: Preset) -> Iterator[_End]:
    """The ends of a link's sides. The surer the link is as it stands, the more its loss is felt."""
    if not (_is_run(piece.source) and _is_run(piece.target)):
        return
    worth = _worth(piece, evidence) + max(0.0, _odds(piece.confidence)) / preset.sharpness
    is_pair = len(piece.source) == len(piece.target) == 1
    for is_source, lines in ((True, piece.source), (False, piece.target)):
        cuts = [(lines, ())] if is_pair else [(lines[:1], lines[1:]), (lines[-1:], lines[:-1])] if len(lines) > 1 else []
        for line, kept in cuts:
            rest = Piece(kept, piece.target, 0.0) if is_source else Piece(piece.source, kept, 0.0)
            yield _End(place, is_source, line, rest, worth - _worth(rest, evidence))


def _around(place: int) -> range:
    """The places that a moved line may have come from."""
    return range(place - _REACH, place + _REACH + 1)


def _is_open(pieces: Sequence[Piece], place: int, other: int, walls: Walls | None) -> bool:
    """Whether a line may move between two pieces: inside a stretch, or from one to another."""
    return walls is None or walls.between(pieces[place], pieces[other]) > 0


def _far(pieces: Sequence[Piece], place: int, other: int, walls: Walls | None) -> int:
    """How many links a line jumps over between two pieces; a wall is one."""
    return abs(place - other) + (walls.between(pieces[place], pieces[other]) if walls else 0)


def _is_lone(piece: Piece) -> bool:
    return not (piece.source and piece.target)


def _is_run(lines: Sequence[int]) -> bool:
    return lines[-1] - lines[0] == len(lines) - 1


def _worth(piece: Piece, evidence: Evidence) -> float:
    if _is_lone(piece):
        return 0.0
    return evidence.score((piece.source[0], piece.source[-1] + 1), (piece.target[0], piece.target[-1] + 1))


def _odds(confidence: float) -> float:
    """The logarithm of odds."""
    return math.log(max(confidence, _SMALLEST) / max(1 - confidence, _SMALLEST))


def _score(evidence: Evidence, source: int, target: int) -> float:
    return evidence.score((source, source + 1), (target, target + 1))


def certainty(margin: float, preset: Preset) -> float:
    """The chance that a reading is right that beats the other by so many nats."""
    return 1 / (1 + math.exp(-margin * preset.sharpness))
