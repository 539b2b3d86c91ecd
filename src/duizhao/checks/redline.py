"""Red lines: what must never go out, after the office's own list.

Decides that each is an error; that only an editor may waive it is the rule of `services.reviewing`. Does not find them: `language.terms` does.
"""

from collections.abc import Iterator
from dataclasses import replace

from duizhao.checks.base import Check, Evidence, SegmentText
from duizhao.checks.unwanted import unwanted
from duizhao.domain.findings import Finding, Severity
from duizhao.language.terms import Forbidden


def phrase(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:
    """A phrase of the list in the English, or, where an entry names no English, in the Chinese."""
    for each in evidence.terms.redlines(segment.source, segment.target):
        if isinstance(each, Forbidden):
            yield replace(
                unwanted(segment, each, ("redline.phrase", "redline.phrase.bare"), Severity.ERROR), values={"note": each.concept.note}
            )
        else:
            yield Finding(
                check="redline.phrase",
                severity=Severity.ERROR,
                segment=segment.index,
                code="redline.source",
                source_span=each,
                found=segment.source[slice(*each)],
                values={"note": ""},
            )


CHECKS = (Check("redline.phrase", its="non-conformance", mqm="style/organizational-style", segment=phrase),)
