"""What a check says about a span of a revision.

Decides what a finding is and how it is named for good. Does not make findings, and holds no sentence: `code` names one in `messages`.
"""

import hashlib
import re
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


_STOP = re.compile(r"[.!?](?=\s|$)|[。！？；\n]")


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check says about one segment.

    `check` is `family.name`; `code` names the sentence in `messages` that `values`, `found` and `expected` fill.
    Spans are [start, end) in code points of the segment's Chinese and English text. `suggestions` are replacements of
    `target_span`, the best first; `safe` says that the first may be applied without reading.
    `reads` is a digest of every revision that a document-wide finding rests on.

    `id` names a finding within a document and is stable for the same texts. `matter` names what the finding is about: it stays the same
    while the rest of its row changes, and becomes another when the sentences that it stands in do.
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
    matter: str = ""

    @property
    def family(self) -> str:
        return self.check.partition(".")[0]


def named(findings: Iterable[Finding], texts: Sequence[tuple[str, ...]]) -> list[Finding]:
    """The findings with ids that depend only on what they say and on their segment, and with the matter of each.

    `texts` gives for each segment its Chinese, its English, and whatever else tells it from another segment with the same two: with
    that, no change in one row renames a finding of another. Twins are numbered in their order.
    """
    seen: Counter[str] = Counter()
    result = []
    for finding in findings:
        mine = texts[finding.segment]
        said = (finding.check, finding.code, finding.source_span, finding.target_span, finding.found, finding.expected)
        result.append(replace(finding, id=_numbered(_digest((said, mine)), seen), matter=_numbered(_matter(finding, mine), seen)))
    return result


def matter_in(matter: str, segment: str) -> str:
    """The same matter in another segment, which `segment` tells from others: for a row that was made of the one that it stood in."""
    return f"{segment}:{matter.rpartition(':')[2]}"


def _matter(finding: Finding, texts: tuple[str, ...]) -> str:
    """What tells the segment apart, and a digest of what is said and of the sentences that it is said of, wherever in the row they stand."""
    source, target, *own = texts or ("", "")
    around = (_around(source, finding.source_span), _around(target, finding.target_span))
    if finding.source_span and finding.target_span is None:
        around = (around[0], target)  # something is missing: any English may be where it is missing from
    if finding.source_span is None and finding.target_span is None:
        around = (source, target)
    return f"{':'.join(own)}:{_digest((finding.check, finding.code, finding.found, finding.expected, around))}"


def _around(text: str, span: Span | None) -> str:
    """The sentence, to judge by its stops alone, that a span stands in; empty without a span."""
    if span is None:
        return ""
    start = max((stop.end() for stop in _STOP.finditer(text, 0, span[0])), default=0)
    after = _STOP.search(text, span[1])
    return text[start : after.start() if after else len(text)].strip()


def _digest(content: object) -> str:
    return hashlib.sha256(repr(content).encode("utf-8", "surrogatepass")).hexdigest()[:10]


def _numbered(name: str, seen: Counter[str]) -> str:
    seen[name] += 1
    return name if seen[name] == 1 else f"{name}-{seen[name]}"


def counts(findings: Iterable[Finding]) -> dict[str, int]:
    """How many findings of each severity there are."""
    tally = Counter(finding.severity for finding in findings)
    return {str(severity): tally[severity] for severity in SEVERITIES}
