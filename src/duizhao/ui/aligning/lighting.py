"""Numbers and names that stand on both sides, on the paragraphs of a row.

Decides which stretch of which paragraph is lit, and as what. What counts as a number or a name is the language's; the colours are the painter's.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from duizhao.domain.arrangement import Piece, Row
from duizhao.domain.text import Span
from duizhao.language.landmarks import Landmark


class Wash(StrEnum):
    """What a stretch is lit as."""

    NUMBER = "number"
    NAME = "name"
    LONE = "lone"
    """A number that the other side lacks."""


@dataclass(frozen=True, slots=True)
class Lit:
    """A stretch of one paragraph, in code points."""

    span: Span
    wash: Wash


def texts_of(row: Row) -> tuple[str, str]:
    """The two texts in which the landmarks of a row are counted: its paragraphs, one line each."""
    return "\n".join(piece.text.plain for piece in row.source), "\n".join(piece.text.plain for piece in row.target)


def lit(row: Row, landmarks: Iterable[Landmark]) -> Mapping[int, tuple[Lit, ...]]:
    """What is lit in each paragraph of a row, by its key. In a row of one side nothing is lone: its whole paragraphs are."""
    found: dict[int, list[Lit]] = {}
    whole = bool(row.source and row.target)
    for mark in landmarks:
        wash = Wash.NUMBER if mark.kind == "number" else Wash.NAME
        if wash is Wash.NUMBER and whole and not (mark.source and mark.target):
            wash = Wash.LONE
        for pieces, spans in ((row.source, mark.source), (row.target, mark.target)):
            for key, span in _placed(pieces, spans):
                found.setdefault(key, []).append(Lit(span, wash))
    return {key: tuple(stretches) for key, stretches in found.items()}


class Lights:
    """The numbers and names of the rows that were asked about, as long as the rows have the words that they had then."""

    def __init__(self) -> None:
        self._known: dict[frozenset[int], tuple[tuple[str, str], Mapping[int, tuple[Lit, ...]]]] = {}
        self._asked: dict[frozenset[int], tuple[str, str]] = {}

    def of(self, row: Row) -> Mapping[int, tuple[Lit, ...]]:
        """What is lit in a row."""
        known = self._known.get(row.keys)
        return known[1] if known is not None and known[0] == texts_of(row) else {}

    def put(self, row: Row, landmarks: Iterable[Landmark]) -> None:
        """Light a row, unless it has other words by now than when they were asked for."""
        texts = texts_of(row)
        if self._asked.get(row.keys, texts) == texts:
            self._known[row.keys] = texts, lit(row, landmarks)

    def wanting(self, rows: Iterable[Row]) -> tuple[int, ...]:
        """The numbers of those rows that nobody asked about yet; from now on they count as asked about."""
        wanted = []
        for row in rows:
            keys, texts = row.keys, texts_of(row)
            if self._asked.get(keys) != texts:
                self._asked[keys] = texts
                wanted.append(row.number)
        return tuple(wanted)


def _placed(pieces: Sequence[Piece], spans: Iterable[Span]) -> Iterable[tuple[int, Span]]:
    """Spans of a row's text as spans of its paragraphs."""
    for start, end in spans:
        begin = 0
        for piece in pieces:
            stop = begin + len(piece.text.plain)
            if start < stop and end > begin:
                yield piece.key, (max(start, begin) - begin, min(end, stop) - begin)
            begin = stop + 1
