"""Every check, in the order in which they speak.

Decides which checks there are; a new one is a function in its family's file and a line here or in that file's `CHECKS`.
Does not decide what becomes of a finding, nor what has to be checked again when a text changes (`incremental` does).
"""

from collections.abc import Sequence

from duizhao.checks import (
    abbreviations,
    approximations,
    attribution,
    capitals,
    coding,
    completeness,
    consistency,
    counts,
    currencies,
    date_styles,
    dates,
    introductions,
    lists,
    measures,
    mechanics,
    multiples,
    names,
    numbers,
    periods,
    pronouns,
    quotes,
    redline,
    registry,
    spaces,
    spelling,
    style,
    terms,
    times,
    tokens,
    unsure,
    weekdays,
)
from duizhao.checks.base import Check, Evidence, RowSentences, SegmentText
from duizhao.checks.incremental import Checking, Introduced
from duizhao.domain.findings import Finding
from duizhao.domain.house import House
from duizhao.language.terms import TermIndex

__all__ = ["CHECKS", "Check", "Checking", "Evidence", "RowSentences", "SegmentText", "begin", "evidence", "run"]

CHECKS: tuple[Check, ...] = (
    *completeness.CHECKS,
    *unsure.CHECKS,
    *terms.CHECKS,
    *style.CHECKS,
    *redline.CHECKS,
    *numbers.CHECKS,
    *multiples.CHECKS,
    *approximations.CHECKS,
    *measures.CHECKS,
    *currencies.CHECKS,
    *counts.CHECKS,
    *dates.CHECKS,
    *weekdays.CHECKS,
    *periods.CHECKS,
    *times.CHECKS,
    *date_styles.CHECKS,
    *names.CHECKS,
    *registry.CHECKS,
    *pronouns.CHECKS,
    *attribution.CHECKS,
    *abbreviations.CHECKS,
    *introductions.CHECKS,
    *consistency.CHECKS,
    *mechanics.CHECKS,
    *spaces.CHECKS,
    *tokens.CHECKS,
    *coding.CHECKS,
    *lists.CHECKS,
    *quotes.CHECKS,
    *capitals.CHECKS,
    *spelling.CHECKS,
)


def evidence(segments: Sequence[SegmentText], house: House, sentences: RowSentences | None = None) -> Evidence:
    """What the checks are handed for one document: the house's terms prepared, with the abbreviations that the document introduces."""
    introduced = Introduced()
    for segment in segments:
        introduced.put(segment)
    return Evidence(house, TermIndex(house.terms).knowing(introduced.names()), sentences)


def begin(house: House, sentences: RowSentences | None = None) -> Checking:
    """All checks, for a document whose rows are still to be put; `sentences` links the sentences of a row, where somebody can."""
    return Checking(CHECKS, house, sentences)


def run(segments: Sequence[SegmentText], house: House, sentences: RowSentences | None = None) -> list[Finding]:
    """What all checks say about a document, in the order of its segments and, within one, of its English."""
    checking = begin(house, sentences)
    for segment in segments:
        checking.put(segment)
    return checking.findings()
