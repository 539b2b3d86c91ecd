"""What is said of an English phrase that the glossary does not want.

Decides how the finding is made, whichever check tells it. Which phrases are meant and how much they weigh, the checks say.
"""

from duizhao.checks.base import SegmentText
from duizhao.domain.findings import Finding, Severity
from duizhao.language.english import reworded
from duizhao.language.terms import Forbidden


def unwanted(segment: SegmentText, each: Forbidden, codes: tuple[str, str], severity: Severity) -> Finding:
    """`codes` are the check, which says what to write instead, and the sentence where the glossary knows nothing to write."""
    check, bare = codes
    span, suggestions = reworded(segment.target, each.span, each.instead)
    return Finding(
        check=check,
        severity=severity,
        segment=segment.index,
        code=check if each.instead else bare,
        source_span=each.source_span,
        target_span=span,
        found=segment.target[slice(*span)],
        expected=each.instead or None,
        suggestions=suggestions,
    )
