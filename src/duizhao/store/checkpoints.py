"""Checkpoints as they are kept.

Decides which tables hold what of a checkpoint. When one is made, and what is worth keeping, the services say.
"""

import json
from collections.abc import Mapping

from sqlalchemy import Connection, func, insert, select

from duizhao.domain.checkpoints import Checked, Checkpoint, Figure, Occasion
from duizhao.domain.findings import Severity
from duizhao.domain.review import Actor, Role, VerdictKind
from duizhao.domain.scores import Score
from duizhao.domain.text import Text
from duizhao.store import schema
from duizhao.store.bulk import add_many
from duizhao.store.damage import decodes
from duizhao.store.writing import actor_id, now


def add(connection: Connection, document: int, kind: Occasion, name: str, actor: Actor, rows: Mapping[int, int]) -> int:
    """A checkpoint at which these versions stood (segment id → version); returns its id."""
    last = connection.execute(select(func.max(schema.verdict.c.id))).scalar_one_or_none()
    values = {"kind": kind, "name": name, "actor_id": actor_id(connection, actor), "at": now(), "last_verdict": last or 0}
    made = connection.execute(insert(schema.checkpoint).values(document_id=document, **values)).inserted_primary_key
    key = int(made[0]) if made else 0
    if rows:
        kept = [(key, segment, version) for segment, version in rows.items()]
        add_many(connection, schema.checkpoint_row, ("checkpoint_id", "segment_id", "version"), kept)
    return key


def add_check(connection: Connection, checkpoint: int, checked: Checked) -> None:
    """What the checks said of its texts."""
    content = {"open": checked.found, "waived": checked.waived}
    values = {"words": checked.words, "findings": json.dumps(content), "signature": checked.signature}
    connection.execute(insert(schema.checkpoint_check).values(checkpoint_id=checkpoint, **values))


def add_figures(connection: Connection, document: int, checkpoint: Checkpoint, figures: Mapping[Figure, Score], fingerprint: str) -> None:
    """Values of any kind, each with the signature under which it was made; `fingerprint` is a digest of the texts."""
    occasion = checkpoint.name if checkpoint.kind is Occasion.OWN else checkpoint.kind
    rows = [
        {
            "document_id": document,
            "checkpoint": occasion,
            "against": figure.against,
            "metric": figure.metric,
            "value": score.value,
            "signature": score.signature,
            "fingerprint": fingerprint,
            "at": now(),
            "checkpoint_id": checkpoint.id,
        }
        for figure, score in figures.items()
    ]
    if rows:
        connection.execute(insert(schema.score), rows)


@decodes
def checkpoints(connection: Connection, document: int) -> list[Checkpoint]:
    """The document's checkpoints, the oldest first."""
    table, actor = schema.checkpoint.c, schema.actor.c
    rows = connection.execute(
        select(table.id, table.kind, table.name, actor.name.label("who"), actor.role, table.at, table.last_verdict)
        .join(schema.actor, actor.id == table.actor_id)
        .where(table.document_id == document)
        .order_by(table.id)
    )
    return [Checkpoint(row.id, Occasion(row.kind), row.name, Actor(row.who, Role(row.role)), row.at, row.last_verdict) for row in rows]


def rows_of(connection: Connection, checkpoint: int) -> dict[int, int]:
    """Which version of each segment stood at a checkpoint: segment id → version."""
    table = schema.checkpoint_row.c
    rows = connection.execute(select(table.segment_id, table.version).where(table.checkpoint_id == checkpoint))
    return {int(key): int(version) for key, version in rows}


def row_counts(connection: Connection, document: int) -> dict[int, int]:
    """How many rows the document had at each checkpoint, by the checkpoint's id."""
    row, table = schema.checkpoint_row.c, schema.checkpoint.c
    counted = (
        select(row.checkpoint_id, func.count())
        .join(schema.checkpoint, table.id == row.checkpoint_id)
        .where(table.document_id == document)
        .group_by(row.checkpoint_id)
    )
    return {int(key): int(count) for key, count in connection.execute(counted)}


@decodes
def texts_of(connection: Connection, checkpoint: int) -> dict[int, Text]:
    """The English that stood at a checkpoint, by the segment's id."""
    row, revision = schema.checkpoint_row.c, schema.revision.c
    texts = connection.execute(
        select(row.segment_id, revision.text, revision.codes)
        .join(schema.revision, (revision.segment_id == row.segment_id) & (revision.version == row.version))
        .where(row.checkpoint_id == checkpoint)
    )
    return {key: Text.from_json(plain, codes) for key, plain, codes in texts}


@decodes
def checks(connection: Connection, document: int) -> dict[int, Checked]:
    """What the checks said at each checkpoint of which that is known, by the checkpoint's id."""
    table, checkpoint = schema.checkpoint_check.c, schema.checkpoint.c
    rows = connection.execute(
        select(schema.checkpoint_check)
        .join(schema.checkpoint, checkpoint.id == table.checkpoint_id)
        .where(checkpoint.document_id == document)
    )
    found: dict[int, Checked] = {}
    for row in rows:
        content = json.loads(row.findings)
        opened, waived = (tuple((matter, Severity(weight)) for matter, weight in content[name]) for name in ("open", "waived"))
        found[row.checkpoint_id] = Checked(row.words, opened, waived, row.signature)
    return found


def figures(connection: Connection, document: int) -> dict[int, dict[Figure, Score]]:
    """The values that were kept for each checkpoint, by its id; the last one of a kind counts."""
    table = schema.score.c
    rows = connection.execute(
        select(schema.score).where(table.document_id == document, table.checkpoint_id.is_not(None)).order_by(table.id)
    )
    found: dict[int, dict[Figure, Score]] = {}
    for row in rows:
        found.setdefault(row.checkpoint_id, {})[Figure(row.metric, row.against)] = Score(row.value, row.signature)
    return found


def sent_back_since(connection: Connection, document: int, verdict: int) -> bool:
    """Whether any of the document's rows was sent back after that verdict."""
    table, segment = schema.verdict.c, schema.segment.c
    wanted = (
        select(table.id)
        .join(schema.segment, segment.id == table.segment_id)
        .where(segment.document_id == document, table.id > verdict, table.kind == VerdictKind.SEND_BACK)
    )
    return connection.execute(wanted.limit(1)).first() is not None


def older(connection: Connection, document: int) -> list[tuple[str, int, dict[Figure, Score]]]:
    """What was kept before there were checkpoints: the occasion, the time and the values, the oldest first."""
    table = schema.score.c
    found: list[tuple[str, int, dict[Figure, Score]]] = []
    for row in connection.execute(
        select(schema.score).where(table.document_id == document, table.checkpoint_id.is_(None)).order_by(table.id)
    ):
        figure = Figure(row.metric, row.against)
        if not found or found[-1][0] != row.checkpoint or figure in found[-1][2]:
            found.append((row.checkpoint, row.at, {}))
        found[-1][2][figure] = Score(row.value, row.signature)
    return found
