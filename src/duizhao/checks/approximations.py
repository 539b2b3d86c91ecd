"""The check `number.approximation`: does "nearly 300" stand for 近300, and not "over 300"?

Decides what becomes of a figure whose hedge says the opposite (a warning) or is lost, added or another (a note: a figure may well be
rounded in words or spelt out exactly). Only a figure that stands once on either side is looked at. What hedges a figure, `language.hedges` decides.
"""

import re
from collections.abc import Iterator, Sequence

from duizhao.checks.base import Check, Evidence, SegmentText
from duizhao.checks.figures import FiguredText
from duizhao.checks.number_slips import SMALL, ByValue, in_date, same
from duizhao.domain.findings import Finding, Severity
from duizhao.language.english import reworded
from duizhao.language.hedges import Hedge, Side, chinese_hedge, english_hedge
from duizhao.language.numbers import Number, NumberKind

APPROXIMATION = "number.approximation"

_OPENING = "Some"
"""Before a figure that would else open a sentence."""
_MOST_READINGS = 24
"""Where more numbers agree, they are not one figure with what is read inside it."""
_HALF = 0.5
_NEAR = 6
"""Characters before a number in which its verb stands."""
_REDUCED = re.compile("[减降缩压跌][少低至到幅小短缩减了去过近约逾]{0,3}一?$")
_EXACT = frozenset({NumberKind.YEAR, NumberKind.MONTH, NumberKind.DAY, NumberKind.ORDINAL})


def approximation(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:
    """Findings of figures whose hedge is turned round, lost, added or changed."""
    segment = FiguredText.of(segment, evidence)
    for chinese, english in _couples(segment):
        ours, theirs = chinese_hedge(segment.source, chinese), english_hedge(segment.target, english)
        if ours and theirs and ours.side is not theirs.side:
            if not _is_left(chinese, theirs, segment):
                yield _changed(ours, theirs, segment)
        elif ours and not theirs and ours.firm:
            yield _lost(ours, english, segment)
        elif theirs and not ours and not theirs.by_verb and segment.target[slice(*theirs.span)] != _OPENING:
            yield _added(theirs, (chinese, english), segment)


def _is_left(chinese: Number, theirs: Hedge, segment: FiguredText) -> bool:
    """Whether the English names what a reduction by half leaves: 减少一半以上 as "less than half of what it was"."""
    return (
        chinese.value == _HALF
        and _REDUCED.search(segment.source, max(0, chinese.start - _NEAR), chinese.start) is not None
        and not segment.target.endswith("by ", 0, theirs.span[0])
    )


def _couples(segment: FiguredText) -> Iterator[tuple[Number, Number]]:
    """The figures that stand for one another and for no other figure of the row."""
    asked = [number for number in segment.chinese_numbers if _counts(number) and not in_date(number, segment.chinese_dates)]
    given = [number for number in segment.english_numbers if _counts(number) and not in_date(number, segment.english_dates)]
    ours, theirs = ByValue(asked), ByValue(given)
    for chinese in asked:
        english = _only([number for number in theirs.alike(chinese) if same(chinese, number)])
        if english is not None and _only([number for number in ours.alike(english) if same(number, english)]) is not None:
            yield chinese, english


def _counts(number: Number) -> bool:
    return number.kind not in _EXACT and (
        number.value >= SMALL or number.value != int(number.value) or number.kind is not NumberKind.NUMBER
    )


def _only(numbers: Sequence[Number]) -> Number | None:
    """The one number that there is, without those that are read inside it: "hundred" in "a hundred"."""
    if len(numbers) > _MOST_READINGS:
        return None
    apart = [
        number
        for number in numbers
        if not any(other is not number and other.start <= number.start and number.end <= other.end for other in numbers)
    ]
    return apart[0] if len(apart) == 1 else None


def _changed(ours: Hedge, theirs: Hedge, segment: FiguredText) -> Finding:
    inverted = Side.ABOUT not in (ours.side, theirs.side)
    span, suggestions = reworded(segment.target, theirs.span, ours.english)
    return Finding(
        check=APPROXIMATION,
        severity=Severity.WARNING if inverted and (ours.firm or theirs.firm) else Severity.NOTE,
        segment=segment.index,
        code=f"{APPROXIMATION}.{'inverted' if inverted else 'changed'}",
        source_span=ours.span,
        target_span=span,
        found=segment.target[slice(*span)],
        expected=ours.english,
        suggestions=suggestions if segment.target[slice(*theirs.span)].replace(" ", "").isalpha() else (),
        values={"source": segment.source[slice(*ours.span)]},
    )


def _lost(ours: Hedge, english: Number, segment: FiguredText) -> Finding:
    found = segment.target[english.start : english.end]
    return Finding(
        check=APPROXIMATION,
        severity=Severity.NOTE,
        segment=segment.index,
        code=f"{APPROXIMATION}.lost",
        source_span=ours.span,
        target_span=(english.start, english.end),
        found=found,
        expected=f"{ours.english} {found}",
        values={"source": segment.source[slice(*ours.span)]},
    )


def _added(theirs: Hedge, numbers: tuple[Number, Number], segment: FiguredText) -> Finding:
    chinese, english = numbers
    return Finding(
        check=APPROXIMATION,
        severity=Severity.NOTE,
        segment=segment.index,
        code=f"{APPROXIMATION}.added",
        source_span=(chinese.start, chinese.end),
        target_span=theirs.span,
        found=segment.target[slice(*theirs.span)],
        expected=segment.target[english.start : english.end],
        values={"source": segment.source[chinese.start : chinese.end]},
    )


CHECKS = (Check(APPROXIMATION, its="numbers", mqm="accuracy/mistranslation", segment=approximation),)
