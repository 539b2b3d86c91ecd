"""The house's style: phrases that the English-only rows of the glossary tell to avoid.

Decides that each is a warning with the phrase to use instead. Does not find them: `language.terms` does.
"""

from collections.abc import Iterator

from duizhao.checks.base import Check, Evidence, SegmentText
from duizhao.checks.unwanted import unwanted
from duizhao.domain.findings import Finding, Severity


def avoid(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:
    """A phrase to avoid, in any form of its verb."""
    for each in evidence.terms.avoided(segment.target):
        yield unwanted(segment, each, ("style.avoid", "style.avoid.bare"), Severity.WARNING)


CHECKS = (Check("style.avoid", its="style", mqm="style/organizational-style", segment=avoid),)
