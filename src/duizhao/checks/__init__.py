"""Every check, in the order in which they speak.

Decides which checks there are and runs them all; a new one is a function in its family's file and a line here or in that file's `CHECKS`.
Does not decide what becomes of a finding.
"""

from collections.abc import Sequence

from duizhao.checks import abbreviations, completeness, dates, mechanics, numbers, style, terms
from duizhao.checks.base import Check, Evidence, Pair
from duizhao.checks.figures import FiguredText
from duizhao.domain.findings import Finding, named
from duizhao.domain.glossary import Glossary
from duizhao.domain.text import Variety
from duizhao.language.abbreviations import introductions
from duizhao.language.terms import TermIndex

__all__ = ["CHECKS", "Check", "Evidence", "Pair", "evidence", "run"]

CHECKS: tuple[Check, ...] = (
    *completeness.CHECKS,
    *terms.CHECKS,
    *style.CHECKS,
    Check(numbers.CHECK, its="numbers", mqm="accuracy/mistranslation", segment=numbers.number_value),
    Check(dates.CHECK, its="numbers", mqm="accuracy/mistranslation", segment=dates.date_value),
    *abbreviations.CHECKS,
    *mechanics.CHECKS,
)


def evidence(pairs: Sequence[Pair], glossary: Glossary, variety: Variety = "en-GB") -> Evidence:
    """What the checks are handed for one document: its glossary prepared, with the abbreviations that the document introduces."""
    introduced = {short: long for pair in reversed(pairs) for short, long in introductions(pair.target).items()}
    return Evidence(glossary, TermIndex(glossary).knowing(introduced), variety)


def run(pairs: Sequence[Pair], glossary: Glossary, variety: Variety = "en-GB") -> list[Finding]:
    """What all checks say about a document, in the order of its segments and, within one, of its English."""
    handed = evidence(pairs, glossary, variety)
    pairs = [FiguredText.of(pair, handed) for pair in pairs]
    found = [finding for pair in pairs for check in _asked(pair) if check.segment for finding in check.segment(pair, handed)]
    found += [finding for check in CHECKS if check.document for finding in check.document(pairs, handed)]
    order = {pair.index: place for place, pair in enumerate(pairs)}
    found.sort(key=lambda finding: (order[finding.segment], finding.target_span or (-1, -1), finding.source_span or (-1, -1)))
    texts = [("", "")] * (max(order, default=-1) + 1)
    for pair in pairs:
        texts[pair.index] = (pair.source, pair.target)
    return named(found, texts)


def _asked(pair: Pair) -> tuple[Check, ...]:
    """The checks that have something to say about a pair."""
    return CHECKS if completeness.has_both_texts(pair) else completeness.EMPTY
