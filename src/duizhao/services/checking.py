"""Checking: what the checks say about a project, or about files that are in none.

Decides when findings are stored: in the transaction that changed a text, or later under the fingerprint of the texts that they were made
from; either way nobody reads a stale one. Findings of files are not stored at all. Decides also which renderings may be accepted.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.document import Bilingual, Remark
from duizhao.domain.errors import UsageError
from duizhao.domain.findings import Finding
from duizhao.domain.glossary import Concept, Glossary
from duizhao.domain.house import House
from duizhao.domain.review import Actor
from duizhao.domain.segment import PARAGRAPH_BREAK, SegmentText
from duizhao.services import snapshot
from duizhao.services.snapshot import Snapshot
from duizhao.store import Project, houses, reading, writing
from duizhao.store.reading import DocumentRecord

Recheck = Callable[[Connection, DocumentRecord], set[int]]
"""What becomes of the findings when a text has changed, inside the transaction that changed it; returns the rows whose findings differ."""

_ACCEPTABLE = ("term.variant", "term.partial")
_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)

Places = Sequence[tuple[Sequence[int], Sequence[int]]]
"""For each segment, where its Chinese and its English paragraphs stand in their files."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What was checked: the segments' texts, the findings, which of them are waived, the places, and what readers had to say."""

    texts: Sequence[SegmentText]
    findings: Sequence[Finding]
    places: Places
    waived: frozenset[str] = frozenset()
    remarks: Sequence[Remark] = field(default_factory=tuple)

    @property
    def open(self) -> list[Finding]:
        return [finding for finding in self.findings if finding.id not in self.waived]


def refresh(connection: Connection, document: DocumentRecord) -> set[int]:
    """Check the document anew inside the caller's transaction and keep the findings; returns the rows whose findings differ now."""
    house = reading.house(connection, document.id)
    segments = reading.segments(connection, document.id)
    before = _by_row(reading.stored_findings(connection, document.id))
    findings = snapshot.check(segments, house)
    writing.replace_findings(connection, document.id, snapshot.fingerprint(segments, house), findings, segments)
    after = _by_row(findings)
    return {row for row in before.keys() | after.keys() if before.get(row) != after.get(row)}


def postponed(_: Connection, __: DocumentRecord) -> set[int]:
    """Leave the stored findings as they are, which makes them stale: somebody checks elsewhere and has them kept later."""
    return set()


def keep(project: Project, now: Snapshot) -> None:
    """Store the findings of a checked snapshot, unless a row has moved on from it: the present texts will have their own."""
    if not now.checked:
        return
    with project.transaction() as connection:
        heads = [(segment.id, segment.revision.version) for segment in now.segments]
        if reading.versions(connection, now.document.id) == heads:
            mark = snapshot.fingerprint(now.segments, now.house)
            writing.replace_findings(connection, now.document.id, mark, now.findings, now.segments)


def acceptable(finding: Finding) -> bool:
    """Whether what stands in the English may become a term: some rendering was found, and nothing forbids it."""
    return finding.code.startswith(_ACCEPTABLE) and bool((finding.found or "").strip()) and bool(finding.values.get("chinese"))


def accept(project: Project, finding: Finding, actor: Actor) -> Changes:
    """Admit the rendering that a finding objects to as a term of its concept from now on; the concept's note says who did so and when.

    That makes every finding stale: whoever called has the document checked anew.

    Raises:
        UsageError: nothing that could be accepted was found, the glossary forbids it, or the Chinese is no term of the glossary any more.
    """
    if not acceptable(finding):
        raise UsageError("accept.nothing", row=finding.segment + 1)
    chinese, found = str(finding.values["chinese"]), (finding.found or "").strip()
    with project.transaction() as connection:
        concepts = [(key, concept) for key, _, concept in reading.terms_of(connection) if chinese in concept.chinese]
        if not concepts:
            raise UsageError("accept.unknown", chinese=chinese)
        if any(found.casefold() in _folded(concept.forbidden) for _, concept in concepts):
            raise UsageError("accept.forbidden", chinese=chinese, found=found)
        day = datetime.now().astimezone().date().isoformat()
        for key, concept in concepts:
            term = _as_term(found, concept)
            if term.casefold() not in _folded(concept.allowed):
                remark = f"+ {term} ({actor.name}, {day})"
                note = f"{concept.note}; {remark}" if concept.note else remark
                houses.put_concept(connection, key, replace(concept, admitted=(*concept.admitted, term), note=note))
    return Changes(frozenset({finding.segment}), frozenset({Aspect.FINDINGS, Aspect.TERMS}))


def check_project(project: Project, terms: Glossary) -> Checked:
    """The project's own findings; with terms given on top, what they add is shown and not stored."""
    with project.reading() as connection:
        now = snapshot.take(connection, reading.documents(connection)[0])
    more = replace(now.house, glossary=now.glossary.joined([terms]))
    findings = now.findings if not terms.concepts else snapshot.check(now.segments, more)
    return Checked(
        [snapshot.text_of(segment) for segment in now.segments],
        findings,
        [(segment.source_indices, segment.draft_indices) for segment in now.segments],
        frozenset(finding.id for finding in findings if now.waiver_of(finding)),
    )


def check_files(source: Path, target: Path | None, house: House) -> Checked:
    """The findings of a source and its translation, or of one file that holds both.

    Raises:
        FileError: a file cannot be read, or holds no text.
    """
    from duizhao.services.reading_in import read_texts  # noqa: PLC0415  (every format's library, 0.1 s)

    texts = read_texts(source, target)
    segments = _segment_texts(texts)
    places = [(link.source, link.target) for link in texts.alignment.links]
    remarks = (*texts.source.remarks, *texts.target.remarks)
    return Checked(segments, snapshot.run_checks(segments, house), places, remarks=remarks)


def check_lines(source: Path, target: Path, house: House) -> Checked:
    """The findings of two texts in which line i of one belongs to line i of the other; empty lines count.

    Raises:
        FileError: a file cannot be read.
        UsageError: they have not the same number of lines.
    """
    from duizhao.formats import read_lines  # noqa: PLC0415  (every format's library, 0.1 s)

    chinese, english = read_lines(source), read_lines(target)
    if len(chinese) != len(english):
        raise UsageError("usage.unequal_lines", source=source, sources=len(chinese), target=target, targets=len(english))
    segments = [SegmentText(index, *texts) for index, texts in enumerate(zip(chinese, english, strict=True))]
    return Checked(segments, snapshot.run_checks(segments, house), [([index], [index]) for index in range(len(segments))])


def _segment_texts(texts: Bilingual) -> list[SegmentText]:
    source, target = texts.source.paragraphs, texts.target.paragraphs
    return [
        SegmentText(
            index,
            PARAGRAPH_BREAK.join(source[i].text for i in link.source),
            PARAGRAPH_BREAK.join(target[i].text for i in link.target),
            tuple(target[i].kind for i in link.target),
            link.confidence,
        )
        for index, link in enumerate(texts.alignment.links)
    ]


def _by_row(findings: Iterable[Finding]) -> dict[int, list[str]]:
    rows: dict[int, list[str]] = {}
    for finding in findings:
        rows.setdefault(finding.segment, []).append(finding.id)
    return rows


def _folded(terms: Iterable[str]) -> set[str]:
    return {term.casefold() for term in terms}


def _as_term(found: str, concept: Concept) -> str:
    """What was found as a glossary would list it: with an article in front only where the concept's own terms have one."""
    return found if any(_ARTICLE.match(term) for term in concept.allowed) else _ARTICLE.sub("", found)
