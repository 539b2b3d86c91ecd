"""The house's style: phrases that the English-only rows of the glossary tell to avoid.

Decides that each is a warning with the phrase to use instead. Does not find them: `language.terms` does.
"""

from collections.abc import Iterator

from duizhao.checks.base import Check, Evidence, SegmentText
from duizhao.domain.findings import Finding, Severity
from duizhao.language.english import reworded


def avoid(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:
    """A phrase to avoid, in any form of its verb."""
    for each in evidence.terms.avoided(segment.target):
        span, suggestions = reworded(segment.target, each.span, each.instead)
        yield Finding(
            check="style.avoid",
            severity=Severity.WARNING,
            segment=segment.index,
            code="style.avoid" if each.instead else "style.avoid.bare",
            target_span=span,
            found=segment.target[slice(*span)],
            expected=each.instead or None,
            suggestions=suggestions,
        )


CHECKS = (Check("style.avoid", its="style", mqm="style/organizational-style", segment=avoid),)
