"""Run-in lines: a short line that stands by itself on one side, and at the head or the tail of its neighbour's line on the other.

Decides when such a line, found to have no counterpart, joins its neighbour's link. Headings are its usual case: the draft runs one in with
the text below, or sets one apart that the source runs in. A heading's words come again in its text, so that the link looks alike with the
heading and without it. The place tells: the other side's line opens with the heading's words, not with those of the text.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from duizhao.aligner.arrays import Integers
from duizhao.aligner.crossing import Piece, certainty
from duizhao.aligner.evidence import Evidence
from duizhao.aligner.features import Side
from duizhao.aligner.presets import Preset

_MARGIN = 3.0
"""By how much (nats) a run-in line must beat the line beside it."""
_SAID = 0.3
"""Nats that each type must be worth for the other side's stretch to be the line's translation: a stock phrase shares a word with many."""
_MOST = 0.5
"""A line that would fill more of the other side's line than this is a text of its own."""
_WIDER = 2
"""So many times its length are heard of the line beside a lone one, too: the other language may say first what comes later there."""
_SHORTER = 0.6
"""A heading takes up to so much less room than running text in the other language."""
_FEWEST = 3
"""Characters of the shortest stretch that is compared."""


@dataclass(frozen=True, slots=True)
class Excerpts:
    """One side's lines, and what any stretch of them is about."""

    lines: Sequence[str]
    tokens: Callable[[str], list[str]]
    side: Side

    def head(self, line: int, size: int) -> str:
        """The first `size` characters of a line, and the rest of a word that goes on behind them."""
        text = self.lines[line].strip()
        end = next((place for place in range(size, len(text)) if not _is_inside_word(text, place)), len(text))
        return text[:end]

    def tail(self, line: int, size: int) -> str:
        """The last `size` characters of a line, and the rest of a word that begins before them."""
        text = self.lines[line].strip()
        start = next((place for place in range(len(text) - size, 0, -1) if not _is_inside_word(text, place)), 0)
        return text[start:]

    def types(self, text: str, numbers: Mapping[str, int]) -> Integers:
        """The side's types in a stretch, by their `numbers`."""
        return np.array(sorted({numbers[token] for token in self.tokens(text) if token in numbers}), np.int64)

    def numbers(self) -> dict[str, int]:
        """The numbers of the side's types."""
        return {token: number for number, token in enumerate(self.side.vocabulary)}


@dataclass(frozen=True, slots=True)
class _RunIn:
    """A lone line at place `lone` among the pieces, and the link at place `link` that may hold it; `gain` (nats) speaks for it."""

    gain: float
    lone: int
    link: int


def run_in(pieces: Sequence[Piece], source: Excerpts, target: Excerpts, evidence: Evidence, preset: Preset) -> list[Piece]:
    """The pieces after lone lines joined the links that they are run in with, the surest first; each link takes one."""
    found = list(pieces)
    used: set[int] = set()
    for option in sorted(_options(pieces, source, target, evidence), key=lambda option: (-option.gain, option.lone, option.link)):
        if option.gain > _MARGIN and not used & {option.lone, option.link}:
            used |= {option.lone, option.link}
            lone, link = pieces[option.lone], pieces[option.link]
            lines = [tuple(sorted(own + others)) for own, others in ((lone.source, link.source), (lone.target, link.target))]
            found[option.link] = Piece(lines[0], lines[1], certainty(option.gain, preset))
            found[option.lone] = Piece((), (), 0.0)
    return [piece for piece in found if piece.source or piece.target]


def _options(pieces: Sequence[Piece], source: Excerpts, target: Excerpts, evidence: Evidence) -> Iterator[_RunIn]:
    """Each lone line with each link that holds the line beside it, as far as the sizes allow."""
    lone = [place for place, piece in enumerate(pieces) if not (piece.source and piece.target)]
    if not lone:
        return
    linked = [(place, piece) for place, piece in enumerate(pieces) if piece.source and piece.target]
    holders = (
        {line: place for place, piece in linked for line in piece.source},
        {line: place for place, piece in linked for line in piece.target},
    )
    comparison = _Comparison(source, target, evidence, source.numbers(), target.numbers())
    for place in lone:
        piece = pieces[place]
        is_source = bool(piece.source)
        line = (piece.source or piece.target)[0]
        for neighbour, is_head in ((line + 1, True), (line - 1, False)):
            holder = holders[0 if is_source else 1].get(neighbour)
            if holder is not None:
                gain = comparison.gain(pieces[holder], line, is_source=is_source, is_head=is_head)
                yield _RunIn(gain, place, holder)


@dataclass(frozen=True, slots=True)
class _Comparison:
    """Compares what a line says with what its neighbour says, as the counterpart of one stretch of the other side."""

    source: Excerpts
    target: Excerpts
    evidence: Evidence
    source_numbers: Mapping[str, int]
    target_numbers: Mapping[str, int]

    def gain(self, link: Piece, line: int, *, is_source: bool, is_head: bool) -> float:
        """By how much (nats) the head, or the tail, of the link's other side rather belongs to a lone line than to the line beside it.

        No gain where they say nothing of each other, or where the link isn't one of neighbouring lines next to the lone one.
        """
        own, other = (self.source, self.target) if is_source else (self.target, self.source)
        lines, others = (link.source, link.target) if is_source else (link.target, link.source)
        beside, facing = (lines[0], others[0]) if is_head else (lines[-1], others[-1])
        text = own.lines[line].strip()
        size = len(text) * (self.evidence.ratio if is_source else 1 / self.evidence.ratio)
        if not text or abs(beside - line) != 1 or others[-1] - others[0] >= len(others) or size > _MOST * len(other.lines[facing].strip()):
            return 0.0
        cut = Excerpts.head if is_head else Excerpts.tail
        rivals = [cut(own, beside, width * len(text)) for width in (1, _WIDER)]
        gains = []
        for share in (_SHORTER, 1):
            stretch = cut(other, facing, max(_FEWEST, round(size * share)))
            (likeness, types), *beaten = (self._likeness(words, stretch, is_source=is_source) for words in (text, *rivals))
            gains.append(likeness - max(beaten)[0] if likeness > _SAID * types else 0.0)
        return max(gains)

    def _likeness(self, own: str, other: str, *, is_source: bool) -> tuple[float, int]:
        """How alike (nats) two stretches are, and how many types they hold."""
        chinese, english = (own, other) if is_source else (other, own)
        given, asked = self.source.types(chinese, self.source_numbers), self.target.types(english, self.target_numbers)
        return self.evidence.likeness(given, asked), len(given) + len(asked)


def _is_inside_word(text: str, place: int) -> bool:
    """Whether a cut before `place` divides an English word or a number."""
    before, after = text[place - 1], text[place]
    return before.isascii() and after.isascii() and before.isalnum() and after.isalnum()
