"""Run-in lines: a short line that stands by itself on one side, and at the head or the tail of its neighbour's line on the other.

Decides when such a line, found to have no counterpart, joins its neighbour's link. Headings are its usual case: the draft runs one in with
the text below, or sets one apart that the source runs in. A heading's words come again in its text, so that the link looks alike with the
heading and without it. The place tells: the other side's line opens with the heading's words, not with those of the text.
"""

from collections.abc import Iterator, Sequence

from duizhao.aligner.crossing import Joining, Piece, joined
from duizhao.aligner.excerpts import FEWEST, Comparison
from duizhao.aligner.features import Ending
from duizhao.aligner.presets import Preset

_MOST = 0.5
"""A line that would fill more of the other side's line than this is a text of its own."""
_SHORTER = 0.6
"""A heading takes up to so much less room than running text in the other language; it ends without a stop."""


def run_in(pieces: Sequence[Piece], comparison: Comparison, preset: Preset) -> list[Piece]:
    """The pieces after lone lines joined the links that they are run in with."""
    return joined(pieces, _options(pieces, comparison), preset)


def _options(pieces: Sequence[Piece], comparison: Comparison) -> Iterator[Joining]:
    """Each lone line with each link that holds the line beside it, as far as the sizes allow."""
    linked = [(place, piece) for place, piece in enumerate(pieces) if piece.source and piece.target]
    holders = (
        {line: place for place, piece in linked for line in piece.source},
        {line: place for place, piece in linked for line in piece.target},
    )
    for place, piece in enumerate(pieces):
        if piece.source and piece.target:
            continue
        is_source = bool(piece.source)
        line = (piece.source or piece.target)[0]
        for neighbour, is_head in ((line + 1, True), (line - 1, False)):
            holder = holders[0 if is_source else 1].get(neighbour)
            if holder is not None:
                yield Joining(_gain(pieces[holder], line, comparison, is_source=is_source, is_head=is_head), place, holder)


def _gain(link: Piece, line: int, comparison: Comparison, *, is_source: bool, is_head: bool) -> float:
    """By how much (nats) the head, or the tail, of the link's other side rather belongs to a lone line than to the line beside it.

    No gain where they say nothing of each other, or where the link isn't one of neighbouring lines next to the lone one.
    """
    own, other = comparison.sides(source_first=is_source)
    lines, others = (link.source, link.target) if is_source else (link.target, link.source)
    beside, facing = (lines[0], others[0]) if is_head else (lines[-1], others[-1])
    text = own.lines[line].strip()
    size = comparison.room(text, is_source=is_source)
    if not text or abs(beside - line) != 1 or others[-1] - others[0] >= len(others) or size > _MOST * len(other.lines[facing].strip()):
        return 0.0
    gains = [0.0]
    for share in (_SHORTER, 1) if own.side.endings[line] == Ending.NOTHING else (1,):
        stretch = other.edge(facing, max(FEWEST, round(size * share)), is_head=is_head)
        likeness = comparison.likeness(text, stretch, is_source=is_source)
        if likeness.is_translation:
            gains.append(likeness.nats - comparison.loss((beside, facing), len(text), stretch, is_source=is_source, is_head=is_head))
    return max(gains)
