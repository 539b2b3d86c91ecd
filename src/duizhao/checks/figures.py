"""The numbers, dates, terms, sentences and lengths of a segment, read once for all that ask for them.

Decides who reads and when: at the first question. Does not find any of them (`language` does) and does not compare them.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar, cast

from duizhao.checks.base import Evidence, SegmentText
from duizhao.domain.text import Span
from duizhao.language.chinese import HAN
from duizhao.language.dates import Date, chinese_dates, english_dates
from duizhao.language.event_days import Days, event_days
from duizhao.language.numbers import Number, chinese_numbers, english_numbers
from duizhao.language.sentences import sentences
from duizhao.language.terms import Rendering, TermIndex

Made = TypeVar("Made")

_LETTER = re.compile(r"[A-Za-z0-9]")
_CHARACTER = re.compile(rf"[{HAN}A-Za-z0-9]")


def characters(chinese: str) -> int:
    """How long a Chinese text is: Han characters, Latin letters and figures, without what stands between them."""
    return len(_CHARACTER.findall(chinese))


def letters(english: str) -> int:
    """How long an English text is: letters and figures."""
    return len(_LETTER.findall(english))


@dataclass(frozen=True)
class FiguredText(SegmentText):
    """A segment that remembers what its texts hold. `month_first` reads 3/5/2024 as the fifth of March."""

    month_first: bool = False
    terms: TermIndex | None = None
    dated: date | None = None

    @classmethod
    def of(cls, segment: SegmentText, evidence: Evidence) -> "FiguredText":
        """`segment` itself if it remembers already."""
        if isinstance(segment, cls):
            return segment
        return cls(
            segment.index,
            segment.source,
            segment.target,
            segment.kinds,
            segment.confidence,
            segment.ruling,
            month_first=evidence.variety == "en-US",
            terms=evidence.terms,
            dated=evidence.house.dated,
        )

    def once(self, make: "Callable[[FiguredText], Made]") -> Made:
        """What `make` makes of this segment, made when it is first asked for: several checks may speak of one comparison."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast("Made", self._made[make])

    @cached_property
    def _made(self) -> dict[object, object]:
        return {}

    @cached_property
    def chinese_numbers(self) -> list[Number]:
        return chinese_numbers(self.source)

    @cached_property
    def english_numbers(self) -> list[Number]:
        return english_numbers(self.target)

    @cached_property
    def chinese_dates(self) -> list[Date]:
        return chinese_dates(self.source)

    @cached_property
    def english_dates(self) -> list[Date]:
        return english_dates(self.target, month_first=self.month_first)

    @cached_property
    def chinese_sentences(self) -> list[Span]:
        return sentences(self.source, "zh")

    @cached_property
    def english_sentences(self) -> list[Span]:
        return sentences(self.target, "en")

    @cached_property
    def characters(self) -> int:
        return characters(self.source)

    @cached_property
    def letters(self) -> int:
        return letters(self.target)

    @cached_property
    def renderings(self) -> list[Rendering]:
        return self.terms.renderings(self.source, self.target, self.days_that_matter) if self.terms else []

    @cached_property
    def days_that_matter(self) -> Days | None:
        """The days of which the segment speaks, where the glossary asks for them."""
        return self.event_days if self.terms is not None and self.terms.is_dated else None

    @cached_property
    def event_days(self) -> Days | None:
        """The days of which the segment speaks: those that its Chinese names with their year, else the document's."""
        return event_days(self.chinese_dates) or (None if self.dated is None else (self.dated, self.dated))
