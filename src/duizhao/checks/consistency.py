"""One thing, one way: a listed term rendered by several of its admitted terms, one word written in two ways.

Decides which of two ways the document follows: the one that the house prefers, else the more frequent one. What is not listed and is rendered
in several ways is no finding but a table for people to look through (`language.mining`).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from duizhao.checks.base import Check, Evidence, Revisions, SegmentText, rows_asked
from duizhao.checks.figures import FiguredText
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.glossary import Concept
from duizhao.domain.text import Span
from duizhao.language.english import reworded
from duizhao.language.phrases import Form, pattern_of
from duizhao.language.terms import Rendered

_MOST_ROWS = 8
"""So many rows are named in a sentence."""

_WORD = re.compile(r"(?<![\w@/.&-])(?:[A-Z]\.(?:[A-Z]\.)+|[A-Za-z]+(?:-[A-Za-z]+)+|[A-Za-z]+(?:\s[Cc]ent\b)?)(?![\w@/&]|-\w|\.\w)")
_DOTTED = re.compile(r"(?:[A-Z]\.)+[A-Z]\.?")
_PAIRS: Mapping[str, str] = {
    "macau": "macao", "per cent": "percent", "email": "e-mail", "emails": "e-mails", "co-operation": "cooperation", "co-operate": "cooperate",
    "co-ordination": "coordination", "co-ordinate": "coordinate", "website": "web site", "advisor": "adviser", "advisors": "advisers",
    "focussed": "focused", "programmes": "programs", "judgment": "judgement", "acknowledgment": "acknowledgement", "enquiry": "inquiry",
}  # fmt: skip
"""Two ways to write one word which no rule makes from one another; which is right is the house's matter."""
_FEWEST_LETTERS = 6
"""Of a compound that is written with and without its hyphen; those with re- are two words (re-sign, resign)."""


class _Use(NamedTuple):
    """A listed term of a row: the concept, which of its terms stands for it, and where."""

    concept: Concept
    term: str
    source: Span
    target: Span


class Listed:
    """A term that the document renders by two of its admitted terms."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._several = any(len(concept.allowed) > 1 for concept in evidence.glossary.concepts)
        self._rows: dict[int, tuple[SegmentText, tuple[_Use, ...]]] = {}
        self._revisions = Revisions()

    def put(self, segment: SegmentText) -> None:
        """Read a row, new or instead of the one that stood at its place."""
        if not self._several:
            return
        self._revisions.put(segment)
        uses = tuple(_uses(segment, self._evidence))
        if uses:
            self._rows[segment.index] = (segment, uses)
        else:
            self._rows.pop(segment.index, None)

    def findings(self, only: int | None = None) -> Iterator[Finding]:
        """Each place of a term that is not the one which the document follows."""
        tally: dict[Concept, dict[str, set[int]]] = {}
        for index, (_, uses) in self._rows.items():
            for use in uses:
                tally.setdefault(use.concept, {}).setdefault(use.term, set()).add(index)
        split = {concept: terms for concept, terms in tally.items() if len(terms) > 1}
        digest = self._revisions.digest() if split else ""
        usual = {concept: max(terms, key=_Standing(concept, terms)) for concept, terms in split.items()}
        for index in rows_asked(self._rows, only):
            segment, uses = self._rows[index]
            for use in uses:
                if use.concept in usual and use.term != usual[use.concept]:
                    yield _listed(segment, use, usual[use.concept], split[use.concept], digest)


class _Standing:
    """How firmly a term stands among those of its concept: by how many rows have it, then by the order of the glossary."""

    def __init__(self, concept: Concept, terms: Mapping[str, set[int]]) -> None:
        self._concept, self._terms = concept, terms

    def __call__(self, term: str) -> tuple[int, int]:
        return len(self._terms[term]), -self._concept.allowed.index(term)


def _uses(segment: SegmentText, evidence: Evidence) -> Iterator[_Use]:
    """The terms of a row whose concept has several that are not short for one another."""
    for rendering in FiguredText.of(segment, evidence).renderings:
        concept, span = rendering.concept, rendering.target_span
        if rendering.how is not Rendered.RIGHT or span is None or rendering.term not in concept.allowed:
            continue
        if any(_are_rivals(rendering.term, other) for other in concept.allowed if other != rendering.term):
            yield _Use(concept, rendering.term, rendering.source_span, span)


def _are_rivals(one: str, other: str) -> bool:
    """Whether two terms of a concept are two ways to say it: neither is short for the other, nor the same in another form."""
    keys = [pattern_of(term, Form.NOUN) for term in (one, other)]
    return not any(_is_short(term) for term in (one, other)) and keys[0] not in keys[1] and keys[1] not in keys[0]


def _is_short(term: str) -> bool:
    return len(term.split()) == 1 and sum(letter.isupper() for letter in term) > 1


def _listed(segment: SegmentText, use: _Use, usual: str, terms: Mapping[str, set[int]], digest: str) -> Finding:
    span, suggestions = reworded(segment.target, use.target, usual)
    rows = [str(index + 1) for index in sorted(terms[usual])]
    return Finding(
        check="consistency.listed",
        severity=Severity.NOTE,
        segment=segment.index,
        code="consistency.listed",
        source_span=use.source,
        target_span=span,
        found=segment.target[slice(*span)],
        expected=usual,
        suggestions=suggestions,
        values={
            "chinese": segment.source[slice(*use.source)],
            "rows": rows[:_MOST_ROWS] + (["…"] if len(rows) > _MOST_ROWS else []),
        },
        reads=digest,
    )


class _Written(NamedTuple):
    """A word that can be written in two ways, as it stands in a row."""

    key: str
    form: str
    span: Span


class Variant:
    """A word or an abbreviation that the document writes in two ways: U.S. and US, e-mail and email, co-operation and cooperation."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._rows: dict[int, tuple[SegmentText, tuple[_Written, ...]]] = {}
        self._tally: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._split: set[str] = set()
        self._revisions = Revisions()

    def put(self, segment: SegmentText) -> None:
        """Read a row, new or instead of the one that stood at its place."""
        self._revisions.put(segment)
        before = self._rows.pop(segment.index, None)
        for written in before[1] if before is not None else ():
            self._count(written, -1)
        found = tuple(_written(segment.target))
        for written in found:
            self._count(written, 1)
        if found:
            self._rows[segment.index] = (segment, found)

    def _count(self, written: _Written, times: int) -> None:
        forms = self._tally[written.key]
        forms[written.form] += times
        if not forms[written.form]:
            del forms[written.form]
        (self._split.add if len(forms) > 1 else self._split.discard)(written.key)

    def findings(self, only: int | None = None) -> Iterator[Finding]:
        """Each place of the way that the document follows less."""
        split = {key: self._tally[key] for key in self._split}
        digest = self._revisions.digest()
        usual = {key: max(sorted(forms), key=forms.__getitem__) for key, forms in split.items()}
        for index in rows_asked(self._rows, only):
            segment, found = self._rows[index]
            odd = [each for each in found if each.key in usual and split[each.key][usual[each.key]] > split[each.key][each.form]]
            allowed = [span for _, span in self._evidence.terms.allowed_in(segment.target)] if odd else []
            for written in odd:
                if not any(start <= written.span[0] and written.span[1] <= end for start, end in allowed):
                    yield _variant(segment, written, usual[written.key], digest)


def _written(text: str) -> Iterator[_Written]:
    for match in _WORD.finditer(text):
        word = match[0]
        small = word.lower()
        if _DOTTED.fullmatch(word):
            yield _Written(word.replace(".", ""), "dotted", match.span())
        elif word.isupper() and 1 < len(word) <= 4:
            yield _Written(word, "plain", match.span())
        elif small in _PAIRS or small in _PAIRS.values():
            yield _Written(_PAIRS.get(small, small), small, match.span())
        elif "-" in small and len(small) > _FEWEST_LETTERS and small.count("-") == 1 and not small.startswith("re-"):
            yield _Written(small.replace("-", ""), small, match.span())
        elif len(small) >= _FEWEST_LETTERS and small.isalpha():
            yield _Written(small, small, match.span())


def _variant(segment: SegmentText, written: _Written, usual: str, digest: str) -> Finding:
    found = segment.target[slice(*written.span)]
    expected = ".".join(written.key) + "." if usual == "dotted" else written.key if usual == "plain" else _cased(usual, found)
    return Finding(
        check="consistency.variant",
        severity=Severity.WARNING,
        segment=segment.index,
        code="consistency.variant",
        target_span=written.span,
        found=found,
        expected=expected,
        suggestions=(expected,),
        values={},
        reads=digest,
    )


def _cased(word: str, found: str) -> str:
    return word.upper() if found.isupper() else word[:1].upper() + word[1:] if found[:1].isupper() else word


CHECKS = (
    Check("consistency.listed", its="inconsistency", mqm="terminology/inconsistent-use-of-terminology", reader=Listed),
    Check("consistency.variant", its="inconsistency", mqm="style/inconsistent-style", reader=Variant),
)
