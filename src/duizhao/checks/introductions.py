"""Abbreviations that are introduced more often than once, or for nothing.

Decides when two introductions are of one name, and when an abbreviation is used. One that the Chinese has as well is the source's own and may
stand once; that something is not used again can be said of a whole release alone, which has a headline, and not of an excerpt. Whether one
should have been introduced, `abbreviations` says.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from duizhao.checks.base import Check, Evidence, Revisions, SegmentText, rows_asked
from duizhao.checks.completeness import has_both_texts
from duizhao.domain.document import Kind
from duizhao.domain.findings import Finding, Severity
from duizhao.language.abbreviations import SHORT, introduced_shorts, introductions
from duizhao.language.english import FUNCTION_WORDS, as_noun, read

_TOKEN = re.compile(rf"(?<![\w-])(?P<short>{SHORT})(?![^\Ws])")
_MAY_INTRODUCE = re.compile(r"[(（]| or |known as|abbreviated as")
_APART = frozenset({Kind.HEADLINE, Kind.HEADING, Kind.CAPTION, Kind.NOTE})
"""Kinds of paragraphs that are read by themselves, and may introduce by themselves what they use."""


class _Row(NamedTuple):
    """A row that introduces abbreviations: each with its full name and where it stands."""

    segment: SegmentText
    introduced: Mapping[str, tuple[str, int]]


class _Introductions:
    """What the rows of a document introduce, and how often they use it."""

    def __init__(self, evidence: Evidence) -> None:  # noqa: ARG002  (every reader is made like this)
        self._rows: dict[int, _Row] = {}
        self._tokens: dict[int, Mapping[str, int]] = {}
        self._used: Counter[str] = Counter()
        self._headlines: set[int] = set()
        self._revisions = Revisions()

    def put(self, segment: SegmentText) -> None:
        """Read a row, new or instead of the one that stood at its place."""
        index = segment.index
        self._revisions.put(segment)
        self._rows.pop(index, None)
        self._used.subtract(self._tokens.pop(index, {}))
        (self._headlines.add if Kind.HEADLINE in segment.kinds else self._headlines.discard)(index)
        tokens, introduced = _read(segment.target)
        if tokens:
            self._tokens[index] = tokens
            self._used.update(tokens)
        if introduced and has_both_texts(segment):
            self._rows[index] = _Row(segment, introduced)


class Redefined(_Introductions):
    """An abbreviation that was introduced before: a note; a warning where it stood for another name then."""

    def findings(self, only: int | None = None) -> Iterator[Finding]:
        """Each introduction after the first one, row by row."""
        first: dict[str, tuple[int, str]] = {}
        for index in sorted(self._rows):
            segment, introduced = self._rows[index]
            for short, (long, place) in introduced.items():
                row, before = first.setdefault(short, (index, long))
                if only not in (None, index):
                    continue
                other = not _is_same(before, long)
                if row == index or (not other and not _APART.isdisjoint((*segment.kinds, *self._rows[row].segment.kinds))):
                    continue
                yield Finding(
                    check="abbreviation.redefined",
                    severity=Severity.WARNING if other else Severity.NOTE,
                    segment=index,
                    code="abbreviation.other" if other else "abbreviation.redefined",
                    target_span=(place, place + len(short)),
                    found=short,
                    values={"row": row + 1, "before": before, "now": long},
                    reads=self._revisions.digest(),
                )


class Unused(_Introductions):
    """An abbreviation that a release introduces and does not use."""

    def findings(self, only: int | None = None) -> Iterator[Finding]:
        """At its introduction, row by row."""
        if not self._headlines:
            return
        for index in rows_asked(self._rows, only):
            segment, introduced = self._rows[index]
            for short, (_, place) in introduced.items():
                if self._used[short] == 1 and short not in segment.source:
                    yield Finding(
                        check="abbreviation.unused",
                        severity=Severity.NOTE,
                        segment=index,
                        code="abbreviation.unused",
                        target_span=(place, place + len(short)),
                        found=short,
                        reads=self._revisions.digest(),
                    )


@lru_cache(maxsize=4)
def _read(text: str) -> tuple[Mapping[str, int], Mapping[str, tuple[str, int]]]:
    """The abbreviations of a text with how often they stand there; and those that it introduces with a name whose letters they take.

    The latter come with the name and their place. Two checks ask, one right after the other.
    """
    tokens = Counter(found["short"] for found in _TOKEN.finditer(text))
    if not tokens or not _MAY_INTRODUCE.search(text):
        return tokens, {}
    places = introduced_shorts(text)
    return tokens, {short: (long, places[short]) for short, long in introductions(text).items() if short in places}


def _is_same(one: str, other: str) -> bool:
    """Whether two full names are of one thing: the words of one are all in the other."""
    words = [{as_noun(word.text) for word in read(name).words} - FUNCTION_WORDS for name in (one, other)]
    return words[0] <= words[1] or words[1] <= words[0]


CHECKS = (
    Check("abbreviation.redefined", its="terminology", mqm="linguistic-conventions/textual-conventions", reader=Redefined),
    Check("abbreviation.unused", its="terminology", mqm="linguistic-conventions/textual-conventions", reader=Unused),
)
