"""Commands on a project, inside the caller's transaction.

Decides how domain values become rows, and chains revisions by hash. Judges nothing.
"""

import hashlib
import json
import time
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields

from sqlalchemy import Connection, delete, insert, select, update

from duizhao.domain.errors import ConflictError
from duizhao.domain.findings import Finding
from duizhao.domain.review import Actor, Profile, VerdictKind
from duizhao.domain.segment import Origin, Segment
from duizhao.domain.text import Text
from duizhao.domain.tracked import BOTH_ACCEPTED, Takings
from duizhao.settings import VERSION
from duizhao.store import schema
from duizhao.store.bulk import add_many, fresh_uuids

_FINDING = tuple(each.name for each in fields(Finding))


def now() -> int:
    """The present in milliseconds since 1970, UTC."""
    return time.time_ns() // 1_000_000


def add_project(connection: Connection, name: str, profile: Profile, own: str = "") -> None:
    """The project itself, named for good by `own`, or by a UUID made here."""
    connection.execute(
        insert(schema.project).values(
            id=1,
            uuid=own or str(uuid.uuid4()),
            name=name,
            created_at=now(),
            program=VERSION,
            two_person=profile.two_person,
            variety=profile.variety,
            signing=signing_of(profile),
        )
    )


def put_profile(connection: Connection, profile: Profile) -> None:
    """What the office demands of this project, in place of what it did."""
    connection.execute(update(schema.project).values(two_person=profile.two_person, variety=profile.variety, signing=signing_of(profile)))


def signing_of(profile: Profile) -> str:
    """The sign-offs of a profile, what it needs for a release and how it scores by MQM, as they are kept."""
    levels = [{"name": level.name, "roles": sorted(level.roles)} for level in profile.levels]
    needs = {"status": profile.needs.status, "warnings": sorted(profile.needs.warnings), "comments": profile.needs.comments}
    mqm = {"mqm": profile.mqm.as_json()} if profile.mqm is not None else {}
    return json.dumps({"levels": levels, "needs": needs, **mqm}, ensure_ascii=False)


def add_document(
    connection: Connection, name: str, *, source_name: str, draft_name: str, reference_name: str = "", takings: Takings = BOTH_ACCEPTED
) -> int:
    """A new document at the end of the project; returns its id. `takings` is how the tracked changes of its files were read."""
    order = len(connection.execute(select(schema.document.c.id)).all())
    values = {"name": name, "source_name": source_name, "draft_name": draft_name, "reference_name": reference_name}
    ways = {"source_changes": str(takings.source), "draft_changes": str(takings.draft)}
    key = connection.execute(insert(schema.document).values(uuid=str(uuid.uuid4()), ord=order, **values, **ways)).inserted_primary_key
    return int(key[0]) if key else 0


def add_revision(connection: Connection, segment: Segment, text: Text, origin: Origin, actor: Actor) -> None:
    """The next version of a row's English.

    Raises:
        ConflictError: somebody else has written a version since `segment` was read.
    """
    table, base = schema.segment, segment.revision.version
    moved = connection.execute(update(table).where(table.c.id == segment.id, table.c.version == base).values(version=base + 1))
    if moved.rowcount != 1:
        raise ConflictError("store.conflict", row=segment.position + 1)
    add_revisions(connection, [NewRevision(segment.id, base + 1, text, origin, segment.source_hash, segment.revision.hash)], actor)


def add_verdicts(
    connection: Connection,
    segments: Iterable[Segment],
    kind: VerdictKind,
    actor: Actor,
    comment: str,
    levels: Mapping[int, int] | None = None,
    paper: int = 0,
) -> None:
    """The same verdict on the present texts of several rows.

    `levels` says which sign-off an approval gives, by the segment's id, the first where it says nothing; `paper` is the paper that bears them, if one does.
    """
    who, at = actor_id(connection, actor), now()
    rows = [
        {
            "segment_id": segment.id,
            "kind": kind,
            "source_hash": segment.source_hash,
            "target_hash": segment.target_hash,
            "actor_id": who,
            "at": at,
            "comment": comment,
            "level": (levels or {}).get(segment.id, 1),
            "paper": paper,
        }
        for segment in segments
    ]
    if rows:
        connection.execute(insert(schema.verdict), rows)


def add_paper(connection: Connection, recorder: Actor, scan: str, content: bytes) -> int:
    """A signature on paper that somebody records, with the scan of it; returns its id."""
    digest = hashlib.sha256(content).hexdigest() if content else ""
    values = {"scan": scan, "content": content, "digest": digest, "actor_id": actor_id(connection, recorder), "at": now()}
    made = connection.execute(insert(schema.paper).values(**values)).inserted_primary_key
    return int(made[0]) if made else 0


def replace_findings(
    connection: Connection, document: int, fingerprint: str, findings: Sequence[Finding], segments: Sequence[Segment]
) -> None:
    """Keep the findings of one run over the whole document; `fingerprint` says what they were made from."""
    connection.execute(delete(schema.finding).where(schema.finding.c.document_id == document))
    connection.execute(delete(schema.check_run).where(schema.check_run.c.document_id == document))
    connection.execute(insert(schema.check_run).values(document_id=document, fingerprint=fingerprint, at=now()))
    rows = [
        {
            "document_id": document,
            "ord": order,
            "id": finding.id,
            "check": finding.check,
            "severity": finding.severity,
            "segment_id": segments[finding.segment].id,
            "content": json.dumps({name: getattr(finding, name) for name in _FINDING}, ensure_ascii=False),
        }
        for order, finding in enumerate(findings)
    ]
    if rows:
        connection.execute(insert(schema.finding), rows)


def add_release(connection: Connection, document: int, name: str, digest: str, override: str, actor: Actor, at: int) -> int:
    """A record that a release went out under `name` at a time; returns its id. `override` is the reason when the gate was closed."""
    made = connection.execute(
        insert(schema.release).values(
            document_id=document,
            name=name,
            digest=digest,
            override=override,
            program=VERSION,
            actor_id=actor_id(connection, actor),
            at=at,
        )
    ).inserted_primary_key
    return int(made[0]) if made else 0


@dataclass(frozen=True, slots=True)
class NewRevision:
    """A version to be written; without `previous`, the hash of the one before is that of the version written just before it, if any.

    `wrote` is who wrote it and when (0: now), where that is not whoever has it written.
    """

    segment: int
    version: int
    text: Text
    origin: Origin
    source_hash: str
    previous: str = ""
    wrote: tuple[Actor, int] | None = None


_REVISION = (
    "segment_id",
    "version",
    "text",
    "codes",
    "origin",
    "actor_id",
    "at",
    "edit_uuid",
    "source_hash",
    "previous_hash",
    "hash",
)
"""Columns in the order of their table."""


def add_revisions(connection: Connection, revisions: Sequence[NewRevision], actor: Actor) -> None:
    """Versions of segments, each chained to the one before it; those of one segment follow one another."""
    present, ids = now(), {actor: actor_id(connection, actor)}
    last: dict[int, str] = {}
    rows = []
    for new, edit in zip(revisions, fresh_uuids(len(revisions)), strict=True):
        writer, at = new.wrote or (actor, present)
        at = at or present
        if writer not in ids:
            ids[writer] = actor_id(connection, writer)
        previous, codes = new.previous or last.get(new.segment, ""), new.text.codes_as_json()
        digest = chain(previous, new.source_hash, new.version, new.text.plain, codes, new.origin, writer.name, at)
        last[new.segment] = digest
        plain, origin = new.text.plain, new.origin.value
        rows.append((new.segment, new.version, plain, codes, origin, ids[writer], at, edit, new.source_hash, previous, digest))
    add_many(connection, schema.revision, _REVISION, rows)


def chain(*parts: object) -> str:
    """The hash that binds a revision to the one before it, its source and its circumstances.

    It shows damage; it does not stop a forger, who could compute it anew.
    """
    return hashlib.sha256("\0".join(map(str, parts)).encode("utf-8", "surrogatepass")).hexdigest()


def actor_id(connection: Connection, actor: Actor) -> int:
    """The id of a person in a role, who is made known if need be."""
    table = schema.actor
    known = connection.execute(select(table.c.id).where(table.c.name == actor.name, table.c.role == actor.role)).scalar_one_or_none()
    if known is not None:
        return int(known)
    key = connection.execute(insert(table).values(name=actor.name, role=actor.role)).inserted_primary_key
    return int(key[0]) if key else 0
