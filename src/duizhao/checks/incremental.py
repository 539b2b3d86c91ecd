"""A document that is checked while it changes.

Decides what has to be made anew when a row gets another text: the row itself, the rows that an abbreviation reaches which the document
now introduces or no longer does, and the findings of the whole document. Everything else is kept. Decides likewise which rows another
glossary reaches (`reach` finds them). Does not decide which checks there are.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from duizhao.checks import completeness, terms
from duizhao.checks.base import Check, Evidence, RowSentences, SegmentText
from duizhao.checks.figures import FiguredText
from duizhao.checks.reach import Reach
from duizhao.domain.findings import Finding, named
from duizhao.domain.glossary import Glossary, TermHit
from duizhao.domain.house import House
from duizhao.language.abbreviations import introductions
from duizhao.language.terms import TermIndex


@dataclass(slots=True)
class _Row:
    """A row, and what was made of it as long as that holds; None was not asked for yet."""

    text: SegmentText
    uuid: str
    said: tuple[Finding, ...] | None = None
    terms: tuple[TermHit, ...] | None = None

    @property
    def identity(self) -> tuple[str, ...]:
        """What ids of findings hang on; without `uuid`, two rows of the same texts are told apart by their order alone."""
        texts = (self.text.source, self.text.target)
        return (*texts, self.uuid) if self.uuid else texts


class Introduced:
    """The abbreviations that a document introduces; of several rows that introduce one, the first counts."""

    def __init__(self) -> None:
        self._rows: dict[int, Mapping[str, str]] = {}

    def put(self, segment: SegmentText) -> bool:
        """Read a row, new or instead of the one at its place; returns whether it introduces anything else than before."""
        found, before = introductions(segment.target), self._rows.get(segment.index, {})
        if found:
            self._rows[segment.index] = found
        else:
            self._rows.pop(segment.index, None)
        return found != before

    def names(self) -> dict[str, str]:
        """Each abbreviation with its full name."""
        return {short: long for index in sorted(self._rows, reverse=True) for short, long in self._rows[index].items()}


class Checking:
    """The rows of a document, and what the checks say about them now."""

    def __init__(self, checks: Iterable[Check], house: House, sentences: RowSentences | None = None) -> None:
        self._checks = tuple(checks)
        self._bare = TermIndex(house.terms)
        self._evidence = Evidence(house, self._bare, sentences)
        self._readers = [check.reader(self._evidence) for check in self._checks if check.reader]
        self._rows: dict[int, _Row] = {}
        self._introduced = Introduced()
        self._names: Mapping[str, str] = {}
        self._names_may_differ = False
        self._of_document: dict[int, list[Finding]] | None = None
        self._touched: set[int] = set()

    def put(self, text: SegmentText, uuid: str = "") -> None:
        """Take a row, new or instead of the one at its place. Its findings bear ids that hold on to `uuid`."""
        self._rows[text.index] = _Row(text, uuid)
        self._read(text)
        self._of_document = None

    def rehouse(self, house: House) -> set[int]:
        """Take what the house lays down now in place of what it did; returns the rows whose findings or terms may differ."""
        self._settle()
        reach = Reach(self._evidence.house, house)
        if reach.nothing:
            return set()
        reached = {index for index, row in self._rows.items() if reach.covers(row.text)}
        self._bare = TermIndex(house.terms)
        self._evidence = replace(self._evidence, house=house)
        self._evidence = self._knowing(self._names)
        before = self.document_findings()
        self._readers = [check.reader(self._evidence) for check in self._checks if check.reader]
        for row in self._rows.values():
            for reader in self._readers:
                reader.put(row.text)
        self._of_document = None
        for index in reached:
            self._rows[index].said = self._rows[index].terms = None
        after = self.document_findings()
        reached |= {index for index in before.keys() | after.keys() if before.get(index) != after.get(index)}
        return set(self._rows) if reach.weights else reached

    def touched(self) -> set[int]:
        """The rows whose findings or terms may differ though they were not put: what other rows introduce reaches them. Told once."""
        self._settle()
        told, self._touched = self._touched, set()
        return told

    def findings(self) -> list[Finding]:
        """What all checks say, in the order of the rows and, within one, of its English."""
        self._settle()
        texts: list[tuple[str, ...]] = [()] * (max(self._rows, default=-1) + 1)
        for index, row in self._rows.items():
            texts[index] = row.identity
        return named([finding for index in self._rows for finding in self._all_of(index)], texts)

    def findings_of(self, index: int) -> tuple[Finding, ...]:
        """What all checks say about one row, in the order of its English."""
        self._settle()
        return _named_in_row(self._all_of(index), index, self._rows[index].identity)

    def own_findings_of(self, index: int) -> tuple[Finding, ...]:
        """What is said about one row by the checks that read no other, in the order of its English."""
        self._settle()
        return _named_in_row(self._weighed(self._said_of(self._rows[index]), index), index, self._rows[index].identity)

    def document_findings(self) -> Mapping[int, Sequence[Finding]]:
        """What the checks that read all rows say, by row; these findings have no ids yet."""
        if self._of_document is None:
            self._of_document = {}
            for reader in self._readers:
                for finding in reader.findings():
                    self._of_document.setdefault(finding.segment, []).append(finding)
        return self._of_document

    def terms_of(self, index: int) -> tuple[TermHit, ...]:
        """The terms of the glossary that stand in a row's Chinese, and what its English makes of them."""
        self._settle()
        row = self._rows[index]
        if row.terms is None:
            row.terms = terms.standing(row.text, self._evidence)
        return row.terms

    def preview(self, text: SegmentText, *, alone: bool = False) -> tuple[tuple[Finding, ...], tuple[TermHit, ...]]:
        """The findings and terms of a row as if it had this text; nothing of it is kept.

        `alone` leaves out the checks that read all rows, for as long as not all of them have been put.

        Raises:
            KeyError: there is no such row.
        """
        row = self._rows[text.index]
        trial = _Row(text, row.uuid)
        may_have_differed = self._names_may_differ
        try:
            self._read(text)
            names = self._introduced.names() if self._names_may_differ else self._names
            evidence = self._evidence if names == self._names else self._knowing(names)
            self._make(trial, evidence)
            readers = () if alone else self._readers
            of_document = [finding for reader in readers for finding in reader.findings(text.index) if finding.segment == text.index]
        finally:
            self._read(row.text)
            self._names_may_differ = may_have_differed
        said = _ordered(self._evidence.house.weighed((*(trial.said or ()), *of_document), text.kinds))
        return _named_in_row(said, text.index, trial.identity), trial.terms or ()

    def _read(self, text: SegmentText) -> None:
        self._names_may_differ |= self._introduced.put(text)
        for reader in self._readers:
            reader.put(text)

    def _settle(self) -> None:
        """See to it that the evidence is what the rows introduce, and let go of what was made with other evidence."""
        if not self._names_may_differ:
            return
        self._names_may_differ = False
        names = self._introduced.names()
        changed = {short for short, _ in self._names.items() ^ names.items()}
        if changed:
            self._names = names
            self._evidence = self._knowing(names)
            for index in self._reached_by(changed):
                self._touched.add(index)
                self._rows[index].said = self._rows[index].terms = None

    def _reached_by(self, shorts: Iterable[str]) -> list[int]:
        """The rows whose English has one of these abbreviations, or whose Chinese has a term that the glossary renders with one."""
        written = re.compile("|".join(map(re.escape, shorts)))
        concepts = self._evidence.glossary.concepts
        rendered = TermIndex(Glossary(tuple(c for c in concepts if c.chinese and any(map(written.search, c.allowed)))))
        return [index for index, row in self._rows.items() if written.search(row.text.target) or rendered.renderings(row.text.source, "")]

    def _knowing(self, names: Mapping[str, str]) -> Evidence:
        return replace(self._evidence, terms=self._bare.knowing(names))

    def _all_of(self, index: int) -> list[Finding]:
        return self._weighed((*self._said_of(self._rows[index]), *self.document_findings().get(index, ())), index)

    def _weighed(self, findings: Iterable[Finding], index: int) -> list[Finding]:
        """The findings of a row with the severities of the house, in the order of its English."""
        return _ordered(self._evidence.house.weighed(findings, self._rows[index].text.kinds))

    def _said_of(self, row: _Row) -> tuple[Finding, ...]:
        if row.said is None:
            self._make(row, self._evidence)
        return row.said or ()

    def _make(self, row: _Row, evidence: Evidence) -> None:
        text = FiguredText.of(row.text, evidence)
        asked = self._checks if completeness.has_both_texts(text) else completeness.EMPTY
        row.said = tuple(finding for check in asked if check.segment for finding in check.segment(text, evidence))
        row.terms = terms.standing(text, evidence)


def _ordered(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda finding: (finding.target_span or (-1, -1), finding.source_span or (-1, -1)))


def _named_in_row(findings: Sequence[Finding], index: int, identity: tuple[str, ...]) -> tuple[Finding, ...]:
    return tuple(named(findings, [*([()] * index), identity])) if findings else ()
