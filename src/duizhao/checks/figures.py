"""The numbers, dates and terms of a segment, read once for all that ask for them.

Decides who reads and when: at the first question. Does not find numbers, dates or terms (`language` does) and does not compare them.
"""

from dataclasses import dataclass
from functools import cached_property

from duizhao.checks.base import Evidence, SegmentText
from duizhao.language.dates import Date, chinese_dates, english_dates
from duizhao.language.numbers import Number, chinese_numbers, english_numbers
from duizhao.language.terms import Rendering, TermIndex


@dataclass(frozen=True)
class FiguredText(SegmentText):
    """A segment that remembers what figures and terms its texts hold. `month_first` reads 3/5/2024 as the fifth of March."""

    month_first: bool = False
    terms: TermIndex | None = None

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
            month_first=evidence.variety == "en-US",
            terms=evidence.terms,
        )

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
    def renderings(self) -> list[Rendering]:
        return self.terms.renderings(self.source, self.target) if self.terms else []
