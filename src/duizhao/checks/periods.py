"""The check `date.period`: does "the third quarter" stand for 三季度, "the first three quarters" for 前三季度, "the second half" for 下半年?

Decides which part of a year is another one in the English; one that is missing may well be named by its months, and one that only the English
names may be half of anything. Dates belong to `checks.dates`.
"""

from collections.abc import Iterator

from duizhao.checks.base import Check, Evidence, SegmentText
from duizhao.domain.findings import Finding, Severity
from duizhao.language.periods import Period, PeriodUnit, chinese_periods, english_periods

PERIOD = "date.period"

_NTH = ("first", "second", "third", "fourth")
_COUNTS = ("one", "two", "three", "four")
_OF_YEAR = frozenset({PeriodUnit.QUARTER, PeriodUnit.FIRST_QUARTERS})


def period(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:  # noqa: ARG001  (every check has this shape)
    """The quarter or half that only the Chinese names, where one of the same sort is only in the English."""
    asked = chinese_periods(segment.source)
    if not asked:
        return
    given = english_periods(segment.target)
    missing = _without(asked, given)
    extra = _without(given, asked)
    for sort in (_OF_YEAR, frozenset({PeriodUnit.HALF})):
        ours = [each for each in missing if each.unit in sort]
        theirs = [each for each in extra if each.unit in sort]
        if len(ours) == len(theirs) == 1 or (ours and theirs and sort is not _OF_YEAR):
            yield _finding(ours[0], theirs[0], segment)


def _without(periods: list[Period], others: list[Period]) -> list[Period]:
    named = {(other.unit, other.number) for other in others}
    kept = {(each.unit, each.number): each for each in periods if (each.unit, each.number) not in named}
    return list(kept.values())


def _finding(ours: Period, theirs: Period, segment: SegmentText) -> Finding:
    found = segment.target[slice(*theirs.span)]
    expected = _written(ours, found)
    return Finding(
        check=PERIOD,
        severity=Severity.ERROR,
        segment=segment.index,
        code=f"{PERIOD}.different",
        source_span=ours.span,
        target_span=theirs.span,
        found=found,
        expected=expected,
        suggestions=(expected,),
        values={"source": segment.source[slice(*ours.span)]},
    )


def _written(ours: Period, like: str) -> str:
    """The period as English names it, in the manner of `like`: "third quarter", "Q3"."""
    if ours.unit is PeriodUnit.HALF:
        return f"H{ours.number}" if len(like) == 2 else f"{_NTH[ours.number - 1]} half"
    if ours.unit is PeriodUnit.FIRST_QUARTERS:
        return f"first {_COUNTS[ours.number - 1]} quarters"
    return f"Q{ours.number}" if like[:1] in "Qq" else f"{_NTH[ours.number - 1]} quarter"


CHECKS = (Check(PERIOD, its="numbers", mqm="accuracy/mistranslation", segment=period),)
