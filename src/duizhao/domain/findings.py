"""What a check says about a span of a revision.

Decides what a finding is and how it is named for good. Does not make findings, and holds no sentence: `code` names one in `messages`.
"""

import hashlib
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
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


_ENDS = frozenset(".!?")
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


def named(findings: Iterable[Finding], texts: Sequence[tuple[str, ...]] | Mapping[int, tuple[str, ...]]) -> list[Finding]:
    """The findings with ids that depend only on what they say and on their segment, and with the matter of each.

    `texts` gives for each segment its Chinese, its English, and whatever else tells it from another segment with the same two: with
    that, no change in one row renames a finding of another. Twins are numbered in their order.
    """
    seen: Counter[str] = Counter()
    rows: dict[int, _Row] = {}
    result = []
    for finding in findings:
        row = rows.get(finding.segment)
        if row is None:
            row = rows[finding.segment] = _Row(texts[finding.segment])
        result.append(replace(finding, id=_numbered(row.id_of(finding), seen), matter=_numbered(row.matter_of(finding), seen)))
    return result


def matter_in(matter: str, segment: str) -> str:
    """The same matter in another segment, which `segment` tells from others: for a row that was made of the one that it stood in."""
    return f"{segment}:{matter.rpartition(':')[2]}"


class _Row:
    """A segment's texts, looked through once however many findings they have: a row may hold a whole document."""

    def __init__(self, texts: tuple[str, ...]) -> None:
        self.source, self.target, *self.own = texts or ("", "")
        self._content = f", {texts!r})".encode("utf-8", "surrogatepass")
        self._stops: dict[str, tuple[list[int], list[int]]] = {}

    def id_of(self, finding: Finding) -> str:
        """A digest of what is said, and of the texts that it is said of."""
        said = (finding.check, finding.code, finding.source_span, finding.target_span, finding.found, finding.expected)
        return _hexdigest(f"({said!r}".encode("utf-8", "surrogatepass") + self._content)

    def matter_of(self, finding: Finding) -> str:
        """What tells the segment apart, and a digest of what is said and of the sentences that it is said of, wherever in the row they stand."""
        around = (self._around(self.source, finding.source_span), self._around(self.target, finding.target_span))
        if finding.source_span and finding.target_span is None:
            around = (around[0], self.target)  # something is missing: any English may be where it is missing from
        if finding.source_span is None and finding.target_span is None:
            around = (self.source, self.target)
        said = repr((finding.check, finding.code, finding.found, finding.expected, around))
        return f"{':'.join(self.own)}:{_hexdigest(said.encode('utf-8', 'surrogatepass'))}"

    def _around(self, text: str, span: Span | None) -> str:
        """The sentence, to judge by its stops alone, that a span stands in; empty without a span."""
        if span is None:
            return ""
        if text not in self._stops:
            stops = list(_STOP.finditer(text))
            self._stops[text] = [stop.start() for stop in stops], [stop.end() for stop in stops]
        starts, ends = self._stops[text]
        before, after = bisect_right(ends, span[0]), bisect_left(starts, span[1])
        start = ends[before - 1] if before else 0
        if span[0] and text[span[0] - 1 : span[0]] in _ENDS:
            start = span[0]  # a stop right before the span ends what was before, whatever follows
        return text[start : starts[after] if after < len(starts) else len(text)].strip()


def _hexdigest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:10]


def _numbered(name: str, seen: Counter[str]) -> str:
    seen[name] += 1
    return name if seen[name] == 1 else f"{name}-{seen[name]}"


def counts(findings: Iterable[Finding]) -> dict[str, int]:
    """How many findings of each severity there are."""
    tally = Counter(finding.severity for finding in findings)
    return {str(severity): tally[severity] for severity in SEVERITIES}
