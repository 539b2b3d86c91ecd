"""Waivers as they are kept: who left what was found as it is, and why.

Decides which waiver of several for one matter counts, and that a row takes over those of the rows that it was made of. Judges nothing.
"""

from collections.abc import Collection, Iterable

from sqlalchemy import Connection, func, insert, select

from duizhao.domain.findings import Finding, matter_in
from duizhao.domain.review import Actor, Role, Waiver
from duizhao.store import schema
from duizhao.store.damage import decodes
from duizhao.store.writing import actor_id, now


@decodes
def waivers(connection: Connection, document: int, only: Collection[str] | None = None) -> dict[str, Waiver]:
    """The waivers that hold by the matter of their finding, or by its id where an older program wrote none; with `only`, just these."""
    table, actor = schema.waiver.c, schema.actor.c
    key = func.coalesce(func.nullif(table.matter, ""), table.finding)
    wanted = select(key, table.reason, actor.name, actor.role, table.at).join(schema.actor).where(table.document_id == document)
    rows = connection.execute((wanted if only is None else wanted.where(key.in_(only))).order_by(table.id))
    last = {matter: Waiver(matter, reason, Actor(name, Role(role)), at) for matter, reason, name, role, at in rows.all()}
    return {matter: waiver for matter, waiver in last.items() if waiver.reason}  # without a reason it was taken back


def add_waivers(connection: Connection, document: int, findings: Iterable[Finding], reason: str, actor: Actor) -> None:
    """Findings are left as they are; without a reason, no longer."""
    who, at = actor_id(connection, actor), now()
    rows = [{"document_id": document, "finding": f.id, "matter": f.matter, "reason": reason, "actor_id": who, "at": at} for f in findings]
    if rows:
        connection.execute(insert(schema.waiver), rows)


def hand_on(connection: Connection, made: Iterable[tuple[int, int]]) -> None:
    """Let segments take over the waivers of those that they were made of, given as (earlier, later) ids: what still stands in them stays waived."""
    table, segment = schema.waiver.c, schema.segment.c
    uuids: dict[int, str] = {row.id: row.uuid for row in connection.execute(select(segment.id, segment.uuid))}
    kept = connection.execute(select(schema.waiver).where(table.matter != "").order_by(table.id)).mappings().all()
    by_segment: dict[str, list[dict[str, object]]] = {}
    for waiver in kept:
        by_segment.setdefault(waiver["matter"].partition(":")[0], []).append(dict(waiver))
    rows = [
        {**{name: value for name, value in waiver.items() if name != "id"}, "matter": matter_in(str(waiver["matter"]), uuids[later])}
        for earlier, later in made
        for waiver in by_segment.get(uuids[earlier], ())
    ]
    if rows:
        connection.execute(insert(schema.waiver), rows)
