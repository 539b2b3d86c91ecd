"""Scoring: how far a document has moved from its draft, and how like a reference it is.

Decides what is compared with what. Every value keeps its metric's signature; nothing is called quality.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection

from duizhao.domain.scores import Scores
from duizhao.domain.segment import Segment
from duizhao.metrics import score_texts
from duizhao.store import Project, reading, writing
from duizhao.store.reading import DocumentRecord

Against = Literal["reference", "draft"]


@dataclass(frozen=True, slots=True)
class DocumentScores:
    """The scores of a document's present English.

    `against` says what it was compared with: the reference if the project has one, else its own first draft. `rows` are the positions
    (0-based) that took part, in the order of `scores.segments`, those whose English is missing among them; `unmatched` are those that
    have English but nothing to compare it with.
    """

    against: Against
    scores: Scores
    rows: tuple[int, ...]
    unmatched: tuple[int, ...]


def score_project(project: Project) -> DocumentScores | None:
    """The scores of the project's document; None when no row can be compared."""
    with project.reading() as connection:
        return score_segments(reading.segments(connection, reading.documents(connection)[0].id))


def score_segments(segments: Sequence[Segment]) -> DocumentScores | None:
    """The scores of these rows; None when none can be compared."""
    against: Against = "reference" if any(segment.reference_paragraphs for segment in segments) else "draft"
    compared = [(segment, (segment.reference if against == "reference" else segment.draft).plain) for segment in segments]
    matched = [(segment, other) for segment, other in compared if other.strip()]
    if not matched:
        return None
    scores = score_texts([segment.target.plain for segment, _ in matched], [other for _, other in matched])
    return DocumentScores(
        against,
        scores,
        tuple(segment.position for segment, _ in matched),
        tuple(segment.position for segment, other in compared if segment.target.plain.strip() and not other.strip()),
    )


def record(connection: Connection, document: DocumentRecord, checkpoint: str) -> None:
    """Keep the present scores under the name of a checkpoint, inside the caller's transaction."""
    segments = reading.segments(connection, document.id)
    found = score_segments(segments)
    if found is not None:
        digest = hashlib.sha256("".join(segment.target_hash for segment in segments).encode()).hexdigest()
        writing.add_scores(connection, document.id, checkpoint, found.against, found.scores.metrics, digest)
