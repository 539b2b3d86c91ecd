"""Queries on a project.

Decides how rows become domain values; the side-by-side rows have their own module, `rows`. Writes nothing.
"""

import json
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from duizhao.domain.findings import Finding, Severity
from duizhao.domain.review import Profile
from duizhao.domain.scores import Score
from duizhao.domain.tracked import ACCEPTED, Taking
from duizhao.store import houses, schema
from duizhao.store.damage import decodes
from duizhao.store.houses import acceptances, glossaries, house, people, terms_of
from duizhao.store.rows import history, last_revisions, places, retired, rulings, segments, versions
from duizhao.store.waiving import waivers

__all__ = [
    "DocumentRecord",
    "Recorded",
    "acceptances",
    "counts",
    "documents",
    "findings",
    "glossaries",
    "history",
    "house",
    "last_release",
    "last_revisions",
    "people",
    "places",
    "profile",
    "project_name",
    "project_uuid",
    "recorded_scores",
    "retired",
    "rulings",
    "segments",
    "stored_findings",
    "terms_of",
    "verdicts",
    "versions",
    "waivers",
]


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """A document's row: its id in the file, the names it came with, and how tracked changes of its files were read, the latest way first."""

    id: int
    name: str
    source_name: str
    draft_name: str
    reference_name: str
    ways: tuple[Taking, ...] = (ACCEPTED,)


@dataclass(frozen=True, slots=True)
class Recorded:
    """A score as it was recorded at a checkpoint."""

    checkpoint: str
    against: str
    metric: str
    score: Score


def project_uuid(connection: Connection) -> str:
    """What names this project for good, whatever its file is called."""
    return str(connection.execute(select(schema.project.c.uuid)).scalar_one())


def project_name(connection: Connection) -> str:
    """What the project was called when it was made."""
    return str(connection.execute(select(schema.project.c.name)).scalar_one())


def profile(connection: Connection) -> Profile:
    """What the office demands of this project."""
    return houses.style(connection).profile


def documents(connection: Connection) -> list[DocumentRecord]:
    """The project's documents in order."""
    table = schema.document
    later = schema.edition.c
    newer = connection.execute(select(later.document_id, later.changes).order_by(later.id.desc())).all()
    return [
        DocumentRecord(
            row.id,
            row.name,
            row.source_name,
            row.draft_name,
            row.reference_name,
            tuple(map(Taking.read, (*(way for key, way in newer if key == row.id), row.draft_changes, row.source_changes))),
        )
        for row in connection.execute(select(table).order_by(table.c.ord))
    ]


def findings(connection: Connection, document: int, fingerprint: str) -> list[Finding] | None:
    """The stored findings if they were made for just these texts, this glossary and these checks; None when they are stale."""
    run = connection.execute(select(schema.check_run.c.fingerprint).where(schema.check_run.c.document_id == document)).scalar_one_or_none()
    return stored_findings(connection, document) if run == fingerprint else None


@decodes
def stored_findings(connection: Connection, document: int) -> list[Finding]:
    """The findings of the last run, whatever has changed since."""
    table = schema.finding
    rows = connection.execute(select(table.c.content).where(table.c.document_id == document).order_by(table.c.ord)).all()
    return [_finding(content) for (content,) in rows]


def recorded_scores(connection: Connection, document: int) -> list[Recorded]:
    """The scores of every checkpoint, in the order of recording."""
    table = schema.score
    rows = connection.execute(select(table).where(table.c.document_id == document).order_by(table.c.id))
    return [Recorded(row.checkpoint, row.against, row.metric, Score(row.value, row.signature)) for row in rows]


def _finding(stored: str) -> Finding:
    content = json.loads(stored)
    spans = {name: tuple(content[name]) if content[name] else None for name in ("source_span", "target_span")}
    return Finding(**{**content, **spans, "severity": Severity(content["severity"]), "suggestions": tuple(content["suggestions"])})


def verdicts(connection: Connection, document: int) -> int:
    """How many verdicts were given to the document's rows that still stand."""
    table = schema.segment
    return int(
        connection.execute(
            select(func.count())
            .select_from(schema.verdict)
            .join(table)
            .where(table.c.document_id == document, table.c.retired_at.is_(None))
        ).scalar_one()
    )


def last_release(connection: Connection, document: int) -> int | None:
    """When the document last went out, in milliseconds since 1970, UTC; None when it never did."""
    table = schema.release
    at = connection.execute(select(func.max(table.c.at)).where(table.c.document_id == document)).scalar_one_or_none()
    return None if at is None else int(at)


def counts(connection: Connection) -> tuple[int, int]:
    """How many rows and how many revisions the project holds."""
    rows, revisions = (
        connection.execute(select(func.count()).select_from(table)).scalar_one() for table in (schema.segment, schema.revision)
    )
    return rows, revisions
