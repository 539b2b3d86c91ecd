"""The check `number.count`: do five points follow where the text announces five, or where the Chinese has five?

Decides how many points a row numbers, and how many list items follow one that announces them. Both are notes: points may be merged on purpose.
"""

import re
from collections.abc import Iterator, Sequence

from duizhao.checks.base import Check, Evidence, Revisions, SegmentText, rows_asked
from duizhao.domain.document import Kind
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.text import Span
from duizhao.language.number_words import ONES

COUNT = "number.count"

FEWEST = 2
"""Fewer points than this are no list."""
_NTH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_CHINESE_DIGITS = "一二三四五六七八九十"
_CHINESE_SERIES = (
    tuple(re.compile(rf"(?<![一二三四五六七八九十])(?P<item>{digit}是)(?![一二三四五六七八九十])") for digit in _CHINESE_DIGITS),
    tuple(re.compile(rf"(?P<item>第{digit})[，,、：]") for digit in _CHINESE_DIGITS),
    tuple(re.compile(rf"(?P<item>[（(]{digit}[）)])") for digit in _CHINESE_DIGITS),
)
_ENGLISH_SERIES = (
    tuple(re.compile(rf"(?:^|[.;:!?—\n]\s?|\sand\s)(?P<item>{nth}(?:ly)?)\b,?\s", re.IGNORECASE) for nth in _NTH),
    tuple(re.compile(rf"(?<!\w)(?P<item>\({number}\))") for number in range(1, len(_NTH) + 1)),
)
_NUMBER = "|".join(word for word, value in ONES.items() if value >= FEWEST)
_ANNOUNCED = re.compile(rf"\b(?P<count>{_NUMBER}|[2-9]|1\d)\s(?:[A-Za-z-]+\s){{0,3}}?[a-z]+s\b[^.!?:]*:$", re.IGNORECASE)


class ListCount:
    """Rows that number fewer or more points than the Chinese, or announce another number of items than follow."""

    def __init__(self, evidence: Evidence) -> None:  # noqa: ARG002  (every reader is made like this)
        self._points: dict[int, Finding] = {}
        self._announced: dict[int, tuple[int, Span, str]] = {}
        self._items: dict[int, tuple[int, bool]] = {}
        self._revisions = Revisions()

    def put(self, segment: SegmentText) -> None:
        """Read a row, new or instead of the one that stood at its place."""
        index = segment.index
        for kept in (self._points, self._announced, self._items):
            kept.pop(index, None)
        if segment.source.strip() and segment.target.strip():
            if finding := _points(segment):
                self._points[index] = finding
            text = segment.target.rstrip()
            if text.endswith(":") and (found := _ANNOUNCED.search(text)):
                count = found["count"].lower()
                self._announced[index] = ONES[count] if count in ONES else int(count), found.span("count"), found["count"]
        items = sum(kind is Kind.LIST_ITEM for kind in segment.kinds)
        if items:
            self._items[index] = items, items == len(segment.kinds)
        self._revisions.put(segment)

    def findings(self, only: int | None = None) -> Iterator[Finding]:
        """A row's own points first, then what it announces."""
        digest = self._revisions.digest() if self._announced else ""
        for index in rows_asked({*self._points, *self._announced}, only):
            if index in self._points:
                yield self._points[index]
            elif index in self._announced:
                count, span, found = self._announced[index]
                following = self._following(index)
                if following >= FEWEST and following != count:
                    yield Finding(
                        check=COUNT,
                        severity=Severity.NOTE,
                        segment=index,
                        code=f"{COUNT}.announced",
                        target_span=span,
                        found=found,
                        expected=str(following),
                        reads=digest,
                    )

    def _following(self, index: int) -> int:
        """How many list items stand in the rows after this one, up to the first row that has none."""
        count, place = 0, index + 1
        while place in self._items and self._items[place][1]:
            count += self._items[place][0]
            place += 1
        return count


def _points(segment: SegmentText) -> Finding | None:
    """What the Chinese numbers otherwise than the English, where both number their points."""
    ours, place = _numbered(_CHINESE_SERIES, segment.source)
    theirs, last = _numbered(_ENGLISH_SERIES, segment.target) if ours >= FEWEST else (0, None)
    if ours == theirs or min(ours, theirs) < FEWEST or last is None:
        return None
    return Finding(
        check=COUNT,
        severity=Severity.NOTE,
        segment=segment.index,
        code=f"{COUNT}.points",
        source_span=place,
        target_span=last,
        found=segment.target[slice(*last)],
        expected=str(ours),
        values={"count": theirs},
    )


def _numbered(series: Sequence[Sequence[re.Pattern[str]]], text: str) -> tuple[int, Span | None]:
    """How many points a text numbers without a gap, in the way in which it numbers most, and where the last of them begins."""
    best: tuple[int, Span | None] = (0, None)
    for patterns in series:
        count, reached, place = 0, 0, None
        for pattern in patterns:
            match = pattern.search(text, reached)
            if match is None:
                break
            count, reached, place = count + 1, match.end(), match.span("item")
        if count > best[0]:
            best = (count, place)
    return best


CHECKS = (Check(COUNT, its="inconsistency", mqm="accuracy/omission", reader=ListCount),)
