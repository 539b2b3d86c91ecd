"""What is shown on a row's texts: codes, terms, findings, changes, what was looked for, what a person marked.

Decides which stretch of a text bears which marks. How a mark looks is `typeset`'s.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from duizhao.domain.findings import Finding
from duizhao.domain.text import Code, CodeKind, Span, Text
from duizhao.language.diff import Change
from duizhao.ui.session import RowState
from duizhao.ui.text.labels import Pill, pills_of
from duizhao.ui.text.points import Points, Woven

_MOST_FOUND = 200
"""So many places where what is looked for stands are marked in one text."""


class Mark(StrEnum):
    """What a stretch of text bears; codes have the names of their kinds."""

    BOLD = "bold"
    ITALIC = "italic"
    UNDERLINE = "underline"
    STRIKE = "strike"
    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"
    LINK = "link"
    TERM = "term"
    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"
    INSERTED = "inserted"
    DELETED = "deleted"
    FOUND = "found"
    JUDGED = "judged"
    """A person marked an error."""


Marked = tuple[int, int, Mark]
"""A stretch [start, end) with one mark."""
Stretch = tuple[int, int, frozenset[Mark]]
"""A stretch with all its marks; stretches do not overlap."""

_DELETED = frozenset({Mark.DELETED})
"""What was deleted bears nothing else: the codes and findings around it are those of the present text."""


@dataclass(frozen=True, slots=True)
class Dressed:
    """A text as it is drawn: with what is woven in, its stretches in UTF-16 units of that, and the pills in it."""

    plain: str
    woven: tuple[Woven, ...]
    stretches: tuple[Stretch, ...]
    pills: tuple[Pill, ...]


def source_of(state: RowState, pattern: re.Pattern[str] | None) -> Dressed:
    """The Chinese of a row."""
    marked = [(*hit.source_span, Mark.TERM) for hit in state.terms]
    marked += _of_findings(state.findings, "source_span", len(state.source.plain))
    return _dressed(state.source, marked, (), pattern)


def target_of(state: RowState, pattern: re.Pattern[str] | None, *, weave: bool = True) -> Dressed:
    """The English of a row; `weave` shows what was deleted since the draft, too."""
    marked = _of_findings(state.findings, "target_span", len(state.target.plain))
    marked += [(*change.new, Mark.INSERTED) for change in state.changes]
    marked += [(*each.span, Mark.JUDGED) for each in state.marks if each.span is not None]
    woven = _deleted(state.changes, state.compared) if weave else ()
    return _dressed(state.target, marked, woven, pattern)


def findings_at(findings: Iterable[Finding], side: str, point: int, length: int) -> list[Finding]:
    """The findings whose span covers a code point of one side's text."""
    found = []
    for finding in findings:
        span = getattr(finding, side)
        if span is not None:
            start, end = _widened(span, length)
            if start <= point < end:
                found.append(finding)
    return found


def stretches(marked: Iterable[Marked]) -> tuple[Stretch, ...]:
    """The same marks on stretches that do not overlap."""
    pieces = [piece for piece in marked if piece[0] < piece[1]]
    edges = sorted({edge for start, end, _ in pieces for edge in (start, end)})
    found = []
    for start, end in pairwise(edges):
        over = frozenset(mark for first, last, mark in pieces if first <= start and end <= last)
        if over:
            found.append((start, end, over))
    return tuple(found)


def coded(codes: Iterable[Code]) -> list[Marked]:
    """The marks of inline codes."""
    return [(code.start, code.end, Mark(code.kind)) for code in codes if code.kind is not CodeKind.OBJECT]


def _dressed(text: Text, marked: Sequence[Marked], woven: tuple[Woven, ...], pattern: re.Pattern[str] | None) -> Dressed:
    points = Points(text.plain, woven)
    everything = [*coded(text.codes), *marked, *_looked_for(text.plain, pattern)]
    in_units: list[Marked] = [(*points.span((start, end)), mark) for start, end, mark in everything]
    in_units += [(*points.woven(piece.at), Mark.DELETED) for piece in woven]
    flat = tuple((start, end, _DELETED if Mark.DELETED in marks else marks) for start, end, marks in stretches(in_units))
    return Dressed(text.plain, woven, flat, pills_of(text, points))


def _of_findings(findings: Iterable[Finding], side: str, length: int) -> list[Marked]:
    spans = [(getattr(finding, side), Mark(finding.severity)) for finding in findings]
    return [(*_widened(span, length), mark) for span, mark in spans if span is not None]


def _widened(span: Span, length: int) -> Span:
    """A span that can be seen: one without length (something is missing there) takes a neighbour in."""
    start, end = min(span[0], length), min(span[1], length)
    if start < end:
        return start, end
    return (start, start + 1) if start < length else (max(0, length - 1), length)


def _deleted(changes: Iterable[Change], compared: Text) -> tuple[Woven, ...]:
    return tuple(Woven(change.new[0], compared.plain[slice(*change.old)]) for change in changes if change.old[0] < change.old[1])


def _looked_for(plain: str, pattern: re.Pattern[str] | None) -> list[Marked]:
    if pattern is None:
        return []
    found: list[Marked] = []
    for match in pattern.finditer(plain):
        found.append((match.start(), match.end(), Mark.FOUND))
        if len(found) == _MOST_FOUND:
            break
    return found
