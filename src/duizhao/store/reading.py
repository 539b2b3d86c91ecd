"""Queries on a project.

Decides how rows become domain values. Writes nothing.
"""

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, func, select

from duizhao.domain.document import Cell, Kind, Paragraph
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.glossary import Concept, Glossary
from duizhao.domain.review import Actor, Profile, Role, Verdict, VerdictKind, Waiver
from duizhao.domain.scores import Score
from duizhao.domain.segment import AUTHORED, Origin, Revision, Segment
from duizhao.domain.text import Text
from duizhao.store import schema
from duizhao.store.damage import DamageError, decodes


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """A document's row: its id in the file and the names it came with."""

    id: int
    name: str
    source_name: str
    draft_name: str
    reference_name: str


@dataclass(frozen=True, slots=True)
class Recorded:
    """A score as it was recorded at a checkpoint."""

    checkpoint: str
    against: str
    metric: str
    score: Score


def profile(connection: Connection) -> Profile:
    """What the office demands of this project."""
    row = connection.execute(select(schema.project.c.two_person, schema.project.c.variety)).one()
    return Profile(two_person=row.two_person, variety=row.variety)


def documents(connection: Connection) -> list[DocumentRecord]:
    """The project's documents in order."""
    table = schema.document
    rows = connection.execute(select(table).order_by(table.c.ord))
    return [DocumentRecord(row.id, row.name, row.source_name, row.draft_name, row.reference_name) for row in rows]


def paragraphs(connection: Connection, document: int, side: str) -> list[Paragraph]:
    """The paragraphs of one side ("source", "draft" or "reference") as they were read."""
    table = schema.paragraph
    rows = connection.execute(select(table).where(table.c.document_id == document, table.c.side == side).order_by(table.c.ord))
    return [_paragraph(row) for row in rows]


def segments(connection: Connection, document: int) -> list[Segment]:
    """The document's rows as they stand now, in order."""
    table = schema.segment
    rows = connection.execute(
        select(table).where(table.c.document_id == document, table.c.retired_at.is_(None)).order_by(table.c.ord)
    ).all()
    linked = _linked_paragraphs(connection, document)
    history = _histories(connection, document)
    verdicts = _verdicts(connection, document)
    result = []
    for position, row in enumerate(rows):
        source, draft = linked[row.id, "source"], linked[row.id, "draft"]
        revisions = history[row.id]
        if not revisions:
            raise DamageError(f"segment {row.id} has no revision")
        result.append(
            Segment(
                id=row.id,
                uuid=row.uuid,
                position=position,
                source_paragraphs=tuple(paragraph for _, paragraph in source),
                source_indices=tuple(index for index, _ in source),
                draft_paragraphs=tuple(paragraph for _, paragraph in draft),
                draft_indices=tuple(index for index, _ in draft),
                confidence=row.confidence,
                pinned=row.pinned,
                revision=revisions[-1],
                reference_paragraphs=tuple(paragraph for _, paragraph in linked[row.id, "reference"]),
                verdicts=tuple(verdicts[row.id]),
                authors=_authors(revisions),
            )
        )
    return result


def history(connection: Connection, segment: int) -> list[Revision]:
    """Every revision of one segment, the oldest first."""
    table = schema.revision
    rows = connection.execute(
        select(table, schema.actor.c.name, schema.actor.c.role)
        .join(schema.actor)
        .where(table.c.segment_id == segment)
        .order_by(table.c.version)
    )
    return [_revision(row) for row in rows]


def waivers(connection: Connection, document: int) -> dict[str, Waiver]:
    """The waivers by finding id."""
    table = schema.waiver
    rows = connection.execute(
        select(table, schema.actor.c.name, schema.actor.c.role)
        .join(schema.actor)
        .where(table.c.document_id == document)
        .order_by(table.c.id)
    )
    return {row.finding: _waiver(row) for row in rows}


@decodes
def _waiver(row: Row[Any]) -> Waiver:
    return Waiver(row.finding, row.reason, Actor(row.name, Role(row.role)), row.at)


def glossary(connection: Connection) -> Glossary:
    """Every glossary of the project joined, the first with priority."""
    table = schema.concept
    rows = connection.execute(select(table).join(schema.glossary).order_by(schema.glossary.c.ord, table.c.ord))
    concepts = (
        Concept(_strings(row.chinese), _strings(row.preferred), _strings(row.admitted), _strings(row.forbidden), row.note, row.exact)
        for row in rows
    )
    return Glossary().joined([Glossary(tuple(concepts))])


def findings(connection: Connection, document: int, fingerprint: str) -> list[Finding] | None:
    """The stored findings if they were made for just these texts, this glossary and these checks; None when they are stale."""
    run = connection.execute(select(schema.check_run.c.fingerprint).where(schema.check_run.c.document_id == document)).scalar_one_or_none()
    return stored_findings(connection, document) if run == fingerprint else None


def stored_findings(connection: Connection, document: int) -> list[Finding]:
    """The findings of the last run, whatever has changed since."""
    table = schema.finding
    rows = connection.execute(select(table.c.content).where(table.c.document_id == document).order_by(table.c.ord))
    return [_finding(row.content) for row in rows]


def recorded_scores(connection: Connection, document: int) -> list[Recorded]:
    """The scores of every checkpoint, in the order of recording."""
    table = schema.score
    rows = connection.execute(select(table).where(table.c.document_id == document).order_by(table.c.id))
    return [Recorded(row.checkpoint, row.against, row.metric, Score(row.value, row.signature)) for row in rows]


def _linked_paragraphs(connection: Connection, document: int) -> defaultdict[tuple[int, str], list[tuple[int, Paragraph]]]:
    link, table = schema.segment_paragraph, schema.paragraph
    rows = connection.execute(
        select(link.c.segment_id, table)
        .join(link, link.c.paragraph_id == table.c.id)
        .where(table.c.document_id == document)
        .order_by(table.c.ord)
    )
    linked: defaultdict[tuple[int, str], list[tuple[int, Paragraph]]] = defaultdict(list)
    for row in rows:
        linked[row.segment_id, row.side].append((row.ord, _paragraph(row)))
    return linked


def _histories(connection: Connection, document: int) -> defaultdict[int, list[Revision]]:
    table = schema.revision
    rows = connection.execute(
        select(table, schema.actor.c.name, schema.actor.c.role)
        .join(schema.actor)
        .join(schema.segment, schema.segment.c.id == table.c.segment_id)
        .where(schema.segment.c.document_id == document)
        .order_by(table.c.segment_id, table.c.version)
    )
    found: defaultdict[int, list[Revision]] = defaultdict(list)
    for row in rows:
        found[row.segment_id].append(_revision(row))
    return found


def _verdicts(connection: Connection, document: int) -> defaultdict[int, list[Verdict]]:
    table = schema.verdict
    rows = connection.execute(
        select(table, schema.actor.c.name, schema.actor.c.role)
        .join(schema.actor)
        .join(schema.segment, schema.segment.c.id == table.c.segment_id)
        .where(schema.segment.c.document_id == document)
        .order_by(table.c.id)
    )
    found: defaultdict[int, list[Verdict]] = defaultdict(list)
    for row in rows:
        found[row.segment_id].append(_verdict(row))
    return found


@decodes
def _verdict(row: Row[Any]) -> Verdict:
    return Verdict(VerdictKind(row.kind), Actor(row.name, Role(row.role)), row.at, row.source_hash, row.target_hash, row.comment)


def _authors(revisions: Iterable[Revision]) -> tuple[str, ...]:
    """Who wrote the head: everybody since the text last came from outside (an imported draft has no author here)."""
    names: dict[str, None] = {}
    for revision in revisions:
        if revision.origin in AUTHORED:
            names[revision.actor.name] = None
        elif revision.origin is Origin.DRAFT:
            names.clear()
    return tuple(names)


@decodes
def _revision(row: Row[Any]) -> Revision:
    text = Text.from_json(row.text, row.codes)
    return Revision(row.version, text, Origin(row.origin), Actor(row.name, Role(row.role)), row.at, row.hash)


@decodes
def _paragraph(row: Row[Any]) -> Paragraph:
    cell = Cell(*json.loads(row.cell)) if row.cell else None
    return Paragraph(row.text, Text.from_json(row.text, row.codes).codes, Kind(row.kind), row.level, row.ordered, cell)


@decodes
def _strings(content: str) -> tuple[str, ...]:
    return tuple(json.loads(content))


@decodes
def _finding(stored: str) -> Finding:
    content = json.loads(stored)
    spans = {name: tuple(content[name]) if content[name] else None for name in ("source_span", "target_span")}
    return Finding(**{**content, **spans, "severity": Severity(content["severity"]), "suggestions": tuple(content["suggestions"])})


def counts(connection: Connection) -> tuple[int, int]:
    """How many rows and how many revisions the project holds."""
    rows, revisions = (
        connection.execute(select(func.count()).select_from(table)).scalar_one() for table in (schema.segment, schema.revision)
    )
    return rows, revisions
