"""Borders between links that a sentence has crossed: it ends a paragraph on one side and opens the next one on the other.

Decides when two neighbouring links of one paragraph each are one link of two. Sentence by sentence that is mostly plain before; it is not
where the sentence that moved is short, or a heading without a full stop that runs into the sentence behind it.
"""

from collections.abc import Iterator, Sequence

from duizhao.aligner.crossing import Joining, Piece, joined
from duizhao.aligner.excerpts import FEWEST, Comparison
from duizhao.aligner.presets import Preset

_MOST = 0.6
"""A sentence that would fill more of the other side's paragraph than this is looked at by the paragraphs' own evidence."""
_SURE = 0.999
"""Two links that are surer than this are left alone."""


def joined_over_borders(pieces: Sequence[Piece], comparison: Comparison, preset: Preset) -> list[Piece]:
    """The pieces after links were joined whose border a sentence crossed."""
    return joined(pieces, _crossed(pieces, comparison), preset)


def _crossed(pieces: Sequence[Piece], comparison: Comparison) -> Iterator[Joining]:
    """Each two neighbouring links of one line each, with the most that speaks for a sentence that crossed between them."""
    places = {(*piece.source, *piece.target): place for place, piece in enumerate(pieces) if len(piece.source) == len(piece.target) == 1}
    for (row, column), first in places.items():
        second = places.get((row + 1, column + 1))
        if second is None or min(pieces[first].confidence, pieces[second].confidence) > _SURE:
            continue
        gains = [
            _gain((row, column) if is_source else (column, row), comparison, is_source=is_source, is_tail=is_tail)
            for is_source in (True, False)
            for is_tail in (True, False)
        ]
        yield Joining(max(gains), first, second)


def _gain(lines: tuple[int, int], comparison: Comparison, *, is_source: bool, is_tail: bool) -> float:
    """By how much (nats) a sentence beside the border goes with what lies across the border rather than with what lies on its own side.

    `lines` are the first link's, on the side that is looked from and on the other. The sentence is the last one of the first link's line, or
    else the first one of the second link's.
    """
    own, other = comparison.sides(source_first=is_source)
    place, beside = (lines[0], lines[0] + 1) if is_tail else (lines[0] + 1, lines[0])
    across, home = (lines[1] + 1, lines[1]) if is_tail else (lines[1], lines[1] + 1)
    sentences = own.sentences(own.lines[place])
    if len(sentences) < 2:
        return 0.0
    text = sentences[-1 if is_tail else 0].strip()
    size = round(comparison.room(text, is_source=is_source))
    if not FEWEST <= size <= _MOST * len(other.lines[across].strip()):
        return 0.0
    stretch = other.edge(across, size, is_head=is_tail)
    likeness = comparison.likeness(text, stretch, is_source=is_source)
    if not likeness.is_translation:
        return 0.0
    at_home = comparison.likeness(text, other.edge(home, size, is_head=not is_tail), is_source=is_source).nats
    loss = comparison.loss((beside, across), len(text), stretch, is_source=is_source, is_head=is_tail)
    return likeness.nats - max(at_home, 0.0) - loss
