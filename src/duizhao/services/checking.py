"""Checking: what the checks say about a project, or about files that are in none.

Decides when findings are stored: in the transaction that changed a text, or later under the fingerprint of the texts that they were made
from; either way nobody reads a stale one. Findings of files are not stored at all.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from sqlalchemy import Connection

from duizhao.domain.document import Bilingual, Paragraph, Remark
from duizhao.domain.errors import UsageError
from duizhao.domain.findings import Finding
from duizhao.domain.glossary import Glossary
from duizhao.domain.house import House
from duizhao.domain.segment import PARAGRAPH_BREAK, Rich, SegmentText
from duizhao.domain.text import Text
from duizhao.services import checkpoints, snapshot
from duizhao.services.snapshot import Snapshot
from duizhao.store import Project, reading, writing
from duizhao.store.reading import DocumentRecord

Recheck = Callable[[Connection, DocumentRecord], set[int]]
"""What becomes of the findings when a text has changed, inside the transaction that changed it; returns the rows whose findings differ."""

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
            writing.replace_findings(connection, now.document.id, mark, snapshot.found_in_texts(now), now.segments)
            checkpoints.check(connection, now)


def check_project(project: Project, terms: Glossary) -> Checked:
    """The project's own findings; with terms given on top, what they add is shown and not stored."""
    with project.reading() as connection:
        now = snapshot.take(connection, reading.documents(connection)[0])
    if terms.concepts:
        more = replace(now.house, glossary=now.glossary.joined([terms]))
        found: dict[int, list[Finding]] = {segment.position: [] for segment in now.segments}
        for finding in snapshot.check(now.segments, more):
            found[finding.segment].append(finding)
        now = now.with_findings(found)
    return Checked(
        [snapshot.text_of(segment) for segment in now.segments],
        now.findings,
        [(segment.source_indices, segment.draft_indices) for segment in now.segments],
        frozenset(finding.id for finding in now.findings if now.waiver_of(finding)),
    )


def check_files(source: Path, target: Path | None, house: House, encoding: str | None = None) -> Checked:
    """The findings of a source and its translation, or of one file that holds both; `encoding` as a person named it.

    Raises:
        FileError: a file cannot be read, or holds no text.
    """
    from duizhao.services.reading_in import encodings_for, read_texts  # noqa: PLC0415  (every format's library, 0.1 s)

    texts = read_texts(source, target, encodings=encodings_for(encoding, source, target))
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
            rich=_rich([source[i] for i in link.source], [target[i] for i in link.target]),
        )
        for index, link in enumerate(texts.alignment.links)
    ]


def _rich(source: Sequence[Paragraph], target: Sequence[Paragraph]) -> Rich | None:
    """The texts of a row of files with their codes: what is checked is the draft itself."""
    if not any(paragraph.codes for paragraph in (*source, *target)):
        return None
    chinese, english = (Text.joined((paragraph.content for paragraph in side), PARAGRAPH_BREAK) for side in (source, target))
    return Rich(chinese, english, english)


def _by_row(findings: Iterable[Finding]) -> dict[int, list[str]]:
    rows: dict[int, list[str]] = {}
    for finding in findings:
        rows.setdefault(finding.segment, []).append(finding.id)
    return rows
