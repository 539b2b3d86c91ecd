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

    `id` names a finding within a document, and is stable for the same texts; `key` names it within its segment: what a waiver holds on
    to, so that a change in one row never moves a waiver to another row with the same texts.
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
    key: str = ""

    @property
    def family(self) -> str:
        return self.check.partition(".")[0]


def named(findings: Iterable[Finding], texts: Sequence[tuple[str, str]]) -> list[Finding]:
    """The findings with keys and ids that depend only on what they say and on the texts (Chinese, English) of their segments.

    Twins within a segment are told apart by their order there; twins in different segments share a key, and their ids are numbered.
    """
    keys: Counter[tuple[int, str]] = Counter()
    ids: Counter[str] = Counter()
    result = []
    for finding in findings:
        source, target = texts[finding.segment]
        content = (finding.check, finding.code, source, target, finding.source_span, finding.target_span, finding.found, finding.expected)
        digest = hashlib.sha256(repr(content).encode("utf-8", "surrogatepass")).hexdigest()[:10]
        keys[finding.segment, digest] += 1
        key = _numbered(digest, keys[finding.segment, digest])
        ids[digest] += 1
        result.append(replace(finding, id=_numbered(digest, ids[digest]), key=key))
    return result


def _numbered(name: str, number: int) -> str:
    return name if number == 1 else f"{name}-{number}"


def counts(findings: Iterable[Finding]) -> dict[str, int]:
    """How many findings of each severity there are."""
    tally = Counter(finding.severity for finding in findings)
    return {str(severity): tally[severity] for severity in SEVERITIES}
