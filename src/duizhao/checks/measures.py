"""The check `number.measure`: is a quantity counted in the unit of the Chinese, or rightly converted into another?

Decides that 15万亩 may stand as 150,000 mu or 10,000 hectares, but not as 150,000 hectares; and that a figure in square kilometres is none
in kilometres. A converted value may be rounded. Figures in the same unit are for `checks.numbers` to compare; so is a quantity that is missing.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from duizhao.checks.base import Check, Evidence, SegmentText
from duizhao.checks.figures import FiguredText
from duizhao.checks.number_slips import same
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.text import Span
from duizhao.language.measures import Dimension, Quantity, chinese_quantities, english_quantities

MEASURE = "number.measure"

ROUNDED = 0.06
"""How far a converted value may be from the exact one, as a share of it."""
FAR = 0.5
"""How many degrees a converted temperature may be off."""
_SPACE = frozenset({Dimension.AREA, Dimension.LENGTH, Dimension.VOLUME})
"""Between these a word is lost or added: "square", "cubic"."""

_BRACKET = re.compile(r"\s?[(\[](?:(?:about|around|roughly|approximately|nearly|some|or|over|almost)\s)*")
_RATE = re.compile(r"\s?/|\s(?:per|an?)\s")
"""Behind a quantity of a rate: 亩产800公斤 may be 12 tonnes per hectare."""


def measure(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:
    """Findings of figures whose unit was changed without them, and of values that were converted wrongly."""
    segment = FiguredText.of(segment, evidence)
    asked = chinese_quantities(segment.source, segment.chinese_numbers)
    if not asked:
        return
    given = english_quantities(segment.target, segment.english_numbers)
    lost = [quantity for quantity in asked if quantity.number.sure and not any(_agree(quantity, other) for other in given)]
    left = [quantity for quantity in given if not any(_agree(other, quantity) for other in asked)]
    for quantity in lost:
        kept = [other for other in left if same(quantity.number, other.number) and _may_be_mistaken(quantity, other)]
        if kept:
            left.remove(kept[0])
            yield _kept(quantity, kept[0], segment)
    yield from _converted(lost, left, segment)
    yield from _bracketed(asked, given, segment)


def _agree(chinese: Quantity, english: Quantity) -> bool:
    """Whether both are one quantity, in the same unit or converted."""
    if chinese.measure.dimension is not english.measure.dimension:
        return False
    if chinese.measure == english.measure:
        return same(chinese.number, english.number)
    far = FAR if chinese.measure.dimension is Dimension.WARMTH else ROUNDED * abs(chinese.worth)
    return abs(chinese.worth - english.worth) <= far


def _may_be_mistaken(chinese: Quantity, english: Quantity) -> bool:
    """Whether the one unit may have been written for the other."""
    if chinese.measure == english.measure:
        return False
    return chinese.measure.dimension is english.measure.dimension or {chinese.measure.dimension, english.measure.dimension} <= _SPACE


def _kept(chinese: Quantity, english: Quantity, segment: FiguredText) -> Finding:
    """The figure of the Chinese with another unit."""
    start = english.number.end + len(segment.target[english.number.end : english.end]) - len(_named_as(english, segment))
    return Finding(
        check=MEASURE,
        severity=Severity.ERROR,
        segment=segment.index,
        code=f"{MEASURE}.changed",
        source_span=_span(chinese),
        target_span=(start, english.end),
        found=segment.target[start : english.end],
        expected=chinese.measure.english,
        suggestions=(_like(chinese.measure.english, _named_as(english, segment)),),
        values={"source": _source(chinese, segment)},
    )


def _converted(lost: Sequence[Quantity], left: Sequence[Quantity], segment: FiguredText) -> Iterator[Finding]:
    """The one quantity without counterpart on either side, in two units of one dimension, whose values differ."""
    for dimension in Dimension:
        ours = [quantity for quantity in lost if quantity.measure.dimension is dimension]
        theirs = [quantity for quantity in left if quantity.measure.dimension is dimension]
        if len(ours) != 1 or len(theirs) != 1 or ours[0].measure == theirs[0].measure:
            continue
        if any(same(ours[0].number, number) for number in segment.english_numbers) or _RATE.match(segment.target, theirs[0].end):
            continue
        yield _miscounted(ours[0], theirs[0], segment)


def _miscounted(chinese: Quantity, english: Quantity, segment: FiguredText) -> Finding:
    """A quantity whose English value is not what the Chinese comes to in that unit."""
    value = (chinese.worth - english.measure.offset) / english.measure.factor
    return Finding(
        check=MEASURE,
        severity=Severity.WARNING,
        segment=segment.index,
        code=f"{MEASURE}.converted",
        source_span=_span(chinese),
        target_span=(english.number.start, english.end),
        found=segment.target[english.number.start : english.end],
        expected=f"{_shown(value)} {english.measure.english}",
        values={"source": _source(chinese, segment)},
    )


def _bracketed(asked: Sequence[Quantity], given: Sequence[Quantity], segment: FiguredText) -> Iterator[Finding]:
    """What a quantity of the Chinese comes to, given wrongly in brackets behind it: "3,000 mu (2,000 hectares)"."""
    for before, after in pairwise(given):
        between = segment.target[before.end : after.number.start]
        source = next((each for each in asked if each.measure == before.measure and same(each.number, before.number)), None)
        is_same = before.measure.dimension is after.measure.dimension and before.measure != after.measure
        if source is None or not is_same or not _BRACKET.fullmatch(between) or _agree(before, after):
            continue
        yield _miscounted(source, after, segment)


def _shown(value: float) -> str:
    """A value to three digits, with commas."""
    rounded = float(f"{value:.3g}")
    return f"{rounded:,.0f}" if rounded == round(rounded) else f"{rounded:,g}"


def _span(chinese: Quantity) -> Span:
    return chinese.number.start, chinese.end


def _source(chinese: Quantity, segment: FiguredText) -> str:
    return segment.source[slice(*_span(chinese))]


def _named_as(english: Quantity, segment: FiguredText) -> str:
    return segment.target[english.number.end : english.end].lstrip(" \u00a0-")


def _like(unit: str, written: str) -> str:
    """The unit in the singular where `written` is ("a 500-hectare campus"), and with the "er" of American English."""
    singular = {"feet": "foot", "inches": "inch"}.get(unit, unit.removesuffix("s") if not unit.startswith("degrees") else unit)
    named = unit if written.lower().endswith(("s", "feet")) or not written.isalpha() else singular
    return named.replace("metre", "meter").replace("litre", "liter") if "meter" in written.lower() or "liter" in written.lower() else named


CHECKS = (Check(MEASURE, its="numbers", mqm="locale-conventions/measurement-format", segment=measure),)
