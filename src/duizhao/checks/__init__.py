"""Every check, in the order in which they speak.

Decides which checks there are and runs them all; a new one is a function in its family's file and a line here or in that file's `CHECKS`.
Does not decide what becomes of a finding.
"""

from collections.abc import Sequence

from duizhao.checks import abbreviations, completeness, dates, mechanics, numbers, style, terms
from duizhao.checks.base import Check, Evidence, SegmentText
from duizhao.checks.figures import FiguredText
from duizhao.domain.findings import Finding, named
from duizhao.domain.glossary import Glossary
from duizhao.domain.text import Variety
from duizhao.language.abbreviations import introductions
from duizhao.language.terms import TermIndex

__all__ = ["CHECKS", "Check", "Evidence", "SegmentText", "evidence", "run"]

CHECKS: tuple[Check, ...] = (
    *completeness.CHECKS,
    *terms.CHECKS,
    *style.CHECKS,
    Check(numbers.CHECK, its="numbers", mqm="accuracy/mistranslation", segment=numbers.number_value),
    Check(dates.CHECK, its="numbers", mqm="accuracy/mistranslation", segment=dates.date_value),
    *abbreviations.CHECKS,
    *mechanics.CHECKS,
)


def evidence(segments: Sequence[SegmentText], glossary: Glossary, variety: Variety = "en-GB") -> Evidence:
    """What the checks are handed for one document: its glossary prepared, with the abbreviations that the document introduces."""
    introduced = {short: long for segment in reversed(segments) for short, long in introductions(segment.target).items()}
    return Evidence(glossary, TermIndex(glossary).knowing(introduced), variety)


def run(segments: Sequence[SegmentText], glossary: Glossary, variety: Variety = "en-GB") -> list[Finding]:
    """What all checks say about a document, in the order of its segments and, within one, of its English."""
    handed = evidence(segments, glossary, variety)
    segments = [FiguredText.of(segment, handed) for segment in segments]
    found = [finding for segment in segments for check in _asked(segment) if check.segment for finding in check.segment(segment, handed)]
    found += [finding for check in CHECKS if check.document for finding in check.document(segments, handed)]
    order = {segment.index: place for place, segment in enumerate(segments)}
    found.sort(key=lambda finding: (order[finding.segment], finding.target_span or (-1, -1), finding.source_span or (-1, -1)))
    texts = [("", "")] * (max(order, default=-1) + 1)
    for segment in segments:
        texts[segment.index] = (segment.source, segment.target)
    return named(found, texts)


def _asked(segment: SegmentText) -> tuple[Check, ...]:
    """The checks that have something to say about a segment."""
    return CHECKS if completeness.has_both_texts(segment) else completeness.EMPTY
