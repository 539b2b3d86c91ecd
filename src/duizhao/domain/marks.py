"""Marks: what a person found wrong with a stretch of one revision, of which MQM type and severity.

Decides where a mark stands once its text has moved on. A mark is given and withdrawn by events and never changed. Weighs nothing: that
is the scorecard's (`domain.mqm`).

A mark belongs to the words that it was given to. It stands as long as the sentences around them stand in its row unchanged, wherever in the
row that is, and so does the Chinese; else it is of an earlier wording.
"""

import re
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from duizhao.domain.mqm import MarkSeverity
from duizhao.domain.review import Actor
from duizhao.domain.segment import Segment
from duizhao.domain.text import Span

_END = re.compile(r"[.!?]+[\"'”’)\]]*(?=\s|$)|[。！？；]|\n")


class MarkEventKind(StrEnum):
    """What somebody did with a mark: gave it, or took it back; one that was taken back may be given again."""

    ADDED = "added"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class MarkEvent:
    """Something that was done with a mark. `at` is milliseconds since 1970, UTC; events count in the order in which they are kept."""

    kind: MarkEventKind
    actor: Actor
    at: int


def new_mark_id() -> str:
    """A name for a mark that no other has."""
    return uuid.uuid4().hex[:12]


@dataclass(frozen=True, slots=True)
class NewMark:
    """A mark that is to be given: a stretch of a row's English in code points, empty only where the row has none, and what is wrong there."""

    span: Span
    type: str
    severity: MarkSeverity
    comment: str = ""
    id: str = field(default_factory=new_mark_id)


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark as it is kept.

    `version` and `revision_hash` name the revision that it was given to, `text` and `source` are the English and the Chinese of that.
    `rows` are the ids of the segments in which it may stand: its own, or those that lead to it once it was retired. `events` are never empty.
    """

    id: str
    segment: int
    version: int
    revision_hash: str
    text: str
    source: str
    span: Span
    type: str
    severity: MarkSeverity
    comment: str
    events: tuple[MarkEvent, ...]
    rows: tuple[int, ...]

    @property
    def withdrawn(self) -> MarkEvent | None:
        """Who took it back and when, if that holds."""
        last = self.events[-1]
        return last if last.kind is MarkEventKind.WITHDRAWN else None

    @property
    def given(self) -> MarkEvent:
        """Who gave it first, and when."""
        return self.events[0]

    @property
    def words(self) -> str:
        """The words that were marked."""
        return self.text[slice(*self.span)]


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A mark with the row (0-based) that it belongs to now, and where in its English it stands; None when it is of an earlier wording."""

    mark: Mark
    position: int
    span: Span | None


def placed(marks: Iterable[Mark], segments: Mapping[int, Segment]) -> list[PlacedMark]:
    """The marks in the order of the text; `segments` are the rows by their ids. One whose row is gone for good is left out."""
    found = []
    for mark in marks:
        rows = [segments[key] for key in mark.rows if key in segments]
        if rows:
            found.append(_placed(mark, rows))
    found.sort(key=_order)
    return found


def standing_on(mark: Mark, row: Segment, text: str) -> Span | None:
    """Where a mark stands in a row whose English is `text`; None when it is of an earlier wording, or of another Chinese."""
    return span_in(mark, text) if row.id == mark.segment or _same_chinese(mark.source, row.source.plain) else None


def span_in(mark: Mark, text: str) -> Span | None:
    """Where a mark stands in another English of its row; None when its sentence is not in it."""
    if text == mark.text:
        return mark.span
    old, new = sentences(mark.text), sentences(text)
    around = [place for place, (start, end) in enumerate(old) if start < mark.span[1] and mark.span[0] < end]
    if not around or mark.span[0] < old[around[0]][0] or mark.span[1] > old[around[-1]][1]:
        return None  # it was given to blanks, or to a row without English: nothing tells where else it would stand
    said, count = [mark.text[slice(*old[place])] for place in around], len(around)
    alike = _runs([mark.text[slice(*span)] for span in old], said)
    still = _runs([text[slice(*span)] for span in new], said)
    if not still:
        return None
    place = still[min(alike.index(around[0]), len(still) - 1)]
    first, last = new[place], new[place + count - 1]
    return first[0] + mark.span[0] - old[around[0]][0], last[0] + mark.span[1] - old[around[-1]][0]


def sentences(text: str) -> list[Span]:
    """Where the sentences of an English text stand, to judge by its stops alone, without the blanks around them."""
    found, start = [], 0
    for end in [*(match.end() for match in _END.finditer(text)), len(text)]:
        piece = text[start:end]
        if piece.strip():
            first = start + len(piece) - len(piece.lstrip())
            found.append((first, first + len(piece.strip())))
        start = end
    return found


def _runs(texts: list[str], wanted: list[str]) -> list[int]:
    """Where, in a list of sentences, these stand one after another."""
    return [place for place in range(len(texts) - len(wanted) + 1) if texts[place : place + len(wanted)] == wanted]


def _placed(mark: Mark, rows: list[Segment]) -> PlacedMark:
    for row in rows:
        span = standing_on(mark, row, row.target.plain)
        if span is not None:
            return PlacedMark(mark, row.position, span)
    return PlacedMark(mark, rows[0].position, None)


def _same_chinese(one: str, other: str) -> bool:
    """Whether the Chinese of a row that was merged or split is what it was: one is a part of the other."""
    return one == other or bool(one and other and (one in other or other in one))


def _order(each: PlacedMark) -> tuple[int, Span, int, str]:
    return each.position, each.span or each.mark.span, each.mark.given.at, each.mark.id
