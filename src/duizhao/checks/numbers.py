"""The checks `number.value`, `number.magnitude` and `number.points`: does every figure of the Chinese stand in the English with its value?

Decides what is said of a figure that differs, is missing or has no source, and that one power of ten too much or too little is told as such.
Which figures those are, `checks.number_slips` and `checks.small_slips` decide. Does not read dates (`checks.dates` does: a number inside a date may still serve as a counterpart).
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from duizhao.checks.base import Check, Evidence, SegmentText
from duizhao.checks.figures import FiguredText
from duizhao.checks.number_slips import Slip, compared
from duizhao.checks.small_slips import small_slips
from duizhao.domain.findings import Finding, Severity
from duizhao.language.english import with_article
from duizhao.language.number_words import english_figure, shown_plainly
from duizhao.language.numbers import Number, NumberKind

VALUE = "number.value"
MAGNITUDE = "number.magnitude"
POINTS = "number.points"

_BARE = re.compile(r"[\d.,，．\s]+")
"""A figure that stands alone, as in a table's cell: its unit (万人, 亿元) stands in a header that this check does not see."""
_ALL_PROVINCES = re.compile("3[0-4](?:个|多)?个?省(?!级?以下)")
_WHOLE_COUNTRY = re.compile(
    r"\b(?:(?:across|throughout|all over|around|every (?:part|corner|province) (?:of|in)|all parts of) (?:the )?(?:country|nation|China|mainland|Chinese)"
    r"|nation-?wide|country-?wide|(?:every|all)(?: \w+){0,2} (?:province|provinces|provincial))\b",
    re.IGNORECASE,
)
_SPEAKS_OF_POINTS = re.compile(r"points?\b|\bpps?\b", re.IGNORECASE)


def number_value(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:
    """Findings of figures that differ in value, are missing from the English, or stand there without a source."""
    segment = FiguredText.of(segment, evidence)
    found = segment.once(compared)
    told = [slip.chinese for slip in found.slips]
    small = [slip for slip in small_slips(segment) if slip.chinese not in told]
    yield from (_different(slip, segment) for slip in found.slips if not slip.of_magnitude)
    yield from (replace(_different(slip, segment), severity=Severity.WARNING) for slip in small)
    yield from (
        _missing(number, segment)
        for number in found.missing
        if number not in [slip.chinese for slip in small] and not _is_whole_country(number, segment)
    )
    yield from (_unsourced(number, segment) for number in found.extra)


def _is_whole_country(number: Number, segment: FiguredText) -> bool:
    """Whether a count of all provinces stands for the whole country: 全国31个省区市 as "all over China"."""
    return _ALL_PROVINCES.match(segment.source, number.start) is not None and _WHOLE_COUNTRY.search(segment.target) is not None


def number_magnitude(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:
    """Findings of figures that are right but for a power of ten: 亿 as "billion", 5.3万 as "5.3 million"."""
    segment = FiguredText.of(segment, evidence)
    yield from (_different(slip, segment) for slip in segment.once(compared).slips if slip.of_magnitude)


def number_points(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:
    """Percentage points that the English gives as per cent, where it speaks of points nowhere, and a share that it gives in points."""
    segment = FiguredText.of(segment, evidence)
    if not _SPEAKS_OF_POINTS.search(segment.target):
        yield from _of_other_kind(NumberKind.POINTS, NumberKind.PERCENT, segment)
    elif "点" not in segment.source:
        yield from _of_other_kind(NumberKind.PERCENT, NumberKind.POINTS, segment)


def _of_other_kind(asked: NumberKind, given: NumberKind, segment: FiguredText) -> Iterator[Finding]:
    """Chinese numbers of the one kind that stand in the English as the other, and only so."""
    for number in segment.chinese_numbers:
        if number.kind is not asked or not number.sure:
            continue
        others = [other for other in segment.english_numbers if other.kind is given and number.agrees(other)]
        twins = [other for other in segment.chinese_numbers if other.kind is given and number.agrees(other)]
        met = [other for other in segment.english_numbers if other.kind is asked and number.agrees(other)]
        if not others or twins or met:
            continue
        expected = english_figure(number)
        span, suggestion = with_article(segment.target, (others[0].start, others[0].end), expected)
        yield Finding(
            check=POINTS,
            severity=Severity.WARNING,
            segment=segment.index,
            code=f"{POINTS}.lost" if asked is NumberKind.POINTS else f"{POINTS}.added",
            source_span=(number.start, number.end),
            target_span=span,
            found=segment.target[slice(*span)],
            expected=expected,
            suggestions=(suggestion,),
            values={"source": segment.source[number.start : number.end]},
        )


def _different(slip: Slip, segment: FiguredText) -> Finding:
    chinese, english = slip.chinese, slip.english
    expected = english_figure(chinese, segment.target[english.start : english.end])
    span, suggestion = with_article(segment.target, (english.start, english.end), expected)
    ratio = english.value / chinese.value
    may_be_scaled = slip.of_magnitude and _BARE.fullmatch(segment.source) is not None
    return Finding(
        check=MAGNITUDE if slip.of_magnitude else VALUE,
        severity=Severity.NOTE if may_be_scaled else Severity.ERROR,
        segment=segment.index,
        code=_plain(f"{MAGNITUDE}.{slip.code}" if slip.of_magnitude else f"{VALUE}.{slip.code}", chinese, segment),
        source_span=(chinese.start, chinese.end),
        target_span=span,
        found=segment.target[slice(*span)],
        expected=expected,
        suggestions=() if may_be_scaled else (suggestion,),
        values={"source": segment.source[chinese.start : chinese.end], "factor": f"{round(max(ratio, 1 / ratio)):,}"},
    )


def _missing(number: Number, segment: FiguredText) -> Finding:
    return Finding(
        check=VALUE,
        severity=Severity.WARNING,
        segment=segment.index,
        code=_plain(f"{VALUE}.missing", number, segment),
        source_span=(number.start, number.end),
        expected=english_figure(number),
        values={"source": segment.source[number.start : number.end]},
    )


def _plain(code: str, number: Number, segment: FiguredText) -> str:
    """`code`, or its plain form where the Chinese shows the figure as the English has to: it need not be said twice."""
    return f"{code}.plain" if shown_plainly(segment.source[number.start : number.end], number.value) else code


def _unsourced(number: Number, segment: FiguredText) -> Finding:
    return Finding(
        check=VALUE,
        severity=Severity.WARNING,
        segment=segment.index,
        code=f"{VALUE}.unsourced",
        target_span=(number.start, number.end),
        found=segment.target[number.start : number.end],
    )


CHECKS = (
    Check(VALUE, its="numbers", mqm="accuracy/mistranslation", segment=number_value),
    Check(MAGNITUDE, its="numbers", mqm="accuracy/mistranslation", segment=number_magnitude),
    Check(POINTS, its="numbers", mqm="accuracy/mistranslation", segment=number_points),
)
