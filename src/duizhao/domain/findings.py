"""What a check says about a span of a revision.

Decides what a finding is and how it is named for good. Does not make findings, and holds no sentence: `code` names one in `messages`.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from duizhao.domain.text import Span


class Severity(StrEnum):
    """How much a finding weighs: an error closes the gate, a warning wants a decision, a note is for whoever asks."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


SEVERITIES = tuple(Severity)
"""The heaviest first."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check says about one segment.

    `check` is `family.name`; `code` names the sentence in `messages` that `values`, `found` and `expected` fill.
    Spans are [start, end) in code points of the segment's Chinese and English text. `suggestions` are replacements of
    `target_span`, the best first; `safe` says that the first may be applied without reading.
    `reads` is a digest of every revision that a document-wide finding rests on.

    `id` names a finding within a document and is stable for the same texts.
    """

    check: str
    severity: Severity
    segment: int
    code: str
    source_span: Span | None = None
    target_span: Span | None = None
    found: str | None = None
    expected: str | None = None
    suggestions: tuple[str, ...] = ()
    safe: bool = False
    values: dict[str, object] = field(default_factory=dict)
    reads: str = ""
    id: str = ""

    @property
    def family(self) -> str:
        return self.check.partition(".")[0]


def named(findings: Iterable[Finding], texts: Sequence[tuple[str, ...]]) -> list[Finding]:
    """The findings with ids that depend only on what they say and on their segment.

    `texts` gives for each segment its Chinese, its English, and whatever else tells it from another segment with the same two: with
    that, no change in one row renames a finding of another. Twins are numbered in their order.
    """
    seen: Counter[str] = Counter()
    result = []
    for finding in findings:
        said = (finding.check, finding.code, finding.source_span, finding.target_span, finding.found, finding.expected)
        digest = hashlib.sha256(repr((said, texts[finding.segment])).encode("utf-8", "surrogatepass")).hexdigest()[:10]
        seen[digest] += 1
        result.append(replace(finding, id=digest if seen[digest] == 1 else f"{digest}-{seen[digest]}"))
    return result


def counts(findings: Iterable[Finding]) -> dict[str, int]:
    """How many findings of each severity there are."""
    tally = Counter(finding.severity for finding in findings)
    return {str(severity): tally[severity] for severity in SEVERITIES}
