"""Checking: what the checks say about a project, or about texts that are in none.

Decides when findings are stored: in the transaction that changed a text, so that nobody reads a stale one.
"""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection

from duizhao.domain.alignment import Alignment
from duizhao.domain.document import Document
from duizhao.domain.findings import Finding
from duizhao.domain.glossary import Glossary
from duizhao.domain.segment import PARAGRAPH_BREAK, Pair
from duizhao.domain.text import Variety
from duizhao.services import snapshot
from duizhao.store import reading, writing
from duizhao.store.reading import DocumentRecord


def refresh(connection: Connection, document: DocumentRecord) -> set[int]:
    """Check the document anew inside the caller's transaction and keep the findings; returns the rows whose findings differ now."""
    profile, glossary = reading.profile(connection), reading.glossary(connection)
    segments = reading.segments(connection, document.id)
    before = _by_row(reading.stored_findings(connection, document.id))
    findings = snapshot.check(segments, glossary, profile)
    writing.replace_findings(connection, document.id, snapshot.fingerprint(segments, glossary, profile), findings, segments)
    after = _by_row(findings)
    return {row for row in before.keys() | after.keys() if before.get(row) != after.get(row)}


def _by_row(findings: Iterable[Finding]) -> dict[int, list[str]]:
    rows: dict[int, list[str]] = {}
    for finding in findings:
        rows.setdefault(finding.segment, []).append(finding.id)
    return rows


def check_documents(
    source: Document, target: Document, alignment: Alignment, glossary: Glossary, variety: Variety
) -> tuple[list[Pair], list[Finding]]:
    """The pairs that an alignment makes of two documents, and what the checks say about them."""
    pairs = [
        Pair(
            index,
            PARAGRAPH_BREAK.join(source.paragraphs[i].text for i in link.source),
            PARAGRAPH_BREAK.join(target.paragraphs[i].text for i in link.target),
            tuple(target.paragraphs[i].kind for i in link.target),
            link.confidence,
        )
        for index, link in enumerate(alignment.links)
    ]
    return pairs, snapshot.run_checks(pairs, glossary, variety)


def check_lines(lines: Sequence[tuple[str, str]], glossary: Glossary, variety: Variety) -> tuple[list[Pair], list[Finding]]:
    """The same for texts in which line i of one belongs to line i of the other."""
    pairs = [Pair(index, source, target) for index, (source, target) in enumerate(lines)]
    return pairs, snapshot.run_checks(pairs, glossary, variety)
