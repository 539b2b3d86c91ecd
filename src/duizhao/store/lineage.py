"""Who wrote what a segment took over from the segments that it was made of.

Decides how far authorship reaches: a text that was only carried over when paragraphs were linked anew is still its authors'. Reads
nothing of texts.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import Connection, insert, select

from duizhao.domain.segment import AUTHORED, Origin
from duizhao.store import mark_tables, schema

_MANY = 500
_CAME = (Origin.DRAFT, Origin.TRACKED, Origin.ALIGNED)


def inherited(connection: Connection, ids: Collection[int]) -> dict[int, tuple[str, ...]]:
    """For each of these segments, whose text was carried over, the names of those who wrote it in the segments before."""
    earlier = earlier_segments(connection)
    wrote, carried = _written(connection, list(dict.fromkeys(before for key in ids for before in ancestors(key, earlier))))
    return {key: tuple(_authors(key, earlier, wrote, carried)) for key in ids}


def leading(connection: Connection) -> dict[int, list[int]]:
    """Where each segment leads for reading: to those that it was made of, and to those that it only remembers."""
    found = earlier_segments(connection)
    table = schema.remembered.c
    for segment, former in connection.execute(select(table.segment_id, table.former_id).order_by(table.former_id)):
        found.setdefault(segment, []).append(former)
    return found


def leads_to(segment: int, earlier: Mapping[int, Iterable[int]]) -> list[int]:
    """The segments before a segment and before those, the nearest first.

    What stood in its place in between, made of it and of others, is among them, but not those others.
    """
    order: dict[int, None] = {}
    waiting = [*earlier.get(segment, ())]
    while waiting:
        key = waiting.pop(0)
        if key == segment or key in order:
            continue
        order[key] = None
        if segment not in ancestors(key, earlier):
            waiting += earlier.get(key, ())
    return list(order)


def remember(connection: Connection, former: Mapping[int, Iterable[int]]) -> None:
    """Let segments lead to retired ones, for reading only: nothing is taken over from those."""
    known = leading(connection)
    rows = [
        {"segment_id": key, "former_id": each}
        for key, some in former.items()
        for each in dict.fromkeys(some)
        if each != key and each not in known.get(key, ())
    ]
    if rows:
        connection.execute(insert(schema.remembered), rows)


def earlier_segments(connection: Connection) -> dict[int, list[int]]:
    """The segments that each segment was made of."""
    table = schema.predecessor.c
    found: dict[int, list[int]] = {}
    for segment, predecessor in connection.execute(select(table.segment_id, table.predecessor_id).order_by(table.predecessor_id)):
        found.setdefault(segment, []).append(predecessor)
    return found


def ancestors(segment: int, earlier: Mapping[int, Iterable[int]]) -> list[int]:
    """What a segment was made of, and what that was made of, the nearest first.

    A segment that stands again after having been replaced may be among those before itself; it is left out.
    """
    met: dict[int, None] = {}
    waiting = [*earlier.get(segment, ())]
    while waiting:
        level, waiting = waiting, []
        for key in level:
            if key not in met and key != segment:
                met[key] = None
                waiting += earlier.get(key, ())
    return list(met)


def said(connection: Connection, ids: Sequence[int]) -> set[int]:
    """Which of these segments have a verdict, a mark, or a version that somebody wrote there, rather than what came or was carried over."""
    table = schema.revision.c
    found: set[int] = set()
    for first in range(0, len(ids), _MANY):
        some = table.segment_id.in_(ids[first : first + _MANY])
        found |= set(connection.execute(select(table.segment_id).where(some, table.origin.not_in(_CAME)).distinct()).scalars())
        for column in (schema.verdict.c.segment_id, mark_tables.mark.c.segment_id):
            found |= set(connection.execute(select(column).where(column.in_(ids[first : first + _MANY])).distinct()).scalars())
    return found


def _written(connection: Connection, ids: Sequence[int]) -> tuple[dict[int, dict[str, None]], set[int]]:
    """Who wrote each segment's text since it last came from outside, and which segments took theirs over."""
    table = schema.revision.c
    wrote: dict[int, dict[str, None]] = {}
    carried: set[int] = set()
    for first in range(0, len(ids), _MANY):
        rows = connection.execute(
            select(table.segment_id, table.origin, schema.actor.c.name)
            .join(schema.actor, schema.actor.c.id == table.actor_id)
            .where(table.segment_id.in_(ids[first : first + _MANY]))
            .order_by(table.segment_id, table.version)
        )
        for key, origin, name in rows:
            if origin in AUTHORED:
                wrote.setdefault(key, {})[name] = None
            elif origin == Origin.ALIGNED:
                carried.add(key)
            elif origin == Origin.DRAFT:
                wrote.pop(key, None)
                carried.discard(key)
    return wrote, carried


def _authors(
    key: int, earlier: Mapping[int, Iterable[int]], wrote: Mapping[int, Iterable[str]], carried: Collection[int]
) -> dict[str, None]:
    names: dict[str, None] = {}
    met, waiting = {key}, [*earlier.get(key, ())]
    while waiting:
        before = waiting.pop(0)
        if before in met:
            continue
        met.add(before)
        names |= dict.fromkeys(wrote.get(before, ()))
        if before in carried:
            waiting += earlier.get(before, ())
    return names
