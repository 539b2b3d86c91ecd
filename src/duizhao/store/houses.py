"""What the house lays down, as it is kept in a project: glossaries, people, accepted renderings, rules and words.

Decides how terms and rules become rows and how rows become them again. Judges nothing; whoever changes them is asked by the services.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, RowMapping, delete, func, insert, select, update

from duizhao.domain.document import Kind
from duizhao.domain.findings import Severity
from duizhao.domain.glossary import Concept, Glossary
from duizhao.domain.house import Acceptance, House, HouseStyle, Rule
from duizhao.domain.mqm import MqmProfile, mqm_profile
from duizhao.domain.people import Gender, People, Person
from duizhao.domain.review import Actor, Level, Needs, Role, Status
from duizhao.store import schema
from duizhao.store.damage import decodes
from duizhao.store.writing import actor_id, now

_LISTS = ("chinese", "preferred", "admitted", "forbidden", "deprecated", "abbreviations")
_PLAIN = ("note", "exact", "must", "redline", "domain", "source")
_FEW = 1000
"""Keys that one statement may name; of more, all are read."""


def house(connection: Connection, document: int) -> House:
    """All that the checks hold a document against; of several glossaries the first has priority."""
    shelves = [glossary for _, glossary in glossaries(connection)]
    decided = style(connection)
    table = schema.document.c
    dated = connection.execute(select(table.dated).where(table.id == document)).scalar_one()
    return House(
        Glossary().joined(shelves),
        decided.variety,
        people(connection),
        decided.rules,
        decided.words,
        tuple(acceptances(connection, document)),
        _day(dated),
    )


@decodes
def glossaries(connection: Connection) -> list[tuple[int, Glossary]]:
    """The project's glossaries with their keys, the first with priority."""
    names = shelves(connection)
    found: dict[int, list[Concept]] = {key: [] for key, _ in names}
    for _, key, concept in terms_of(connection):
        found[key].append(concept)
    return [(key, Glossary(tuple(found[key]), name)) for key, name in names]


def shelves(connection: Connection) -> list[tuple[int, str]]:
    """The keys and names of the project's glossaries, the first with priority."""
    table = schema.glossary.c
    return [(key, name) for key, name in connection.execute(select(table.id, table.name).order_by(table.ord))]


@decodes
def terms_of(connection: Connection, keys: Sequence[int] | None = None) -> list[tuple[int, int, Concept]]:
    """Every concept of the project's glossaries in order, or those with these keys, with its key and that of its glossary."""
    table = schema.concept
    wanted = select(table).join(schema.glossary).order_by(schema.glossary.c.ord, table.c.ord)
    if keys is not None and len(keys) <= _FEW:
        wanted = wanted.where(table.c.id.in_(keys))
    rows = connection.execute(wanted).mappings()
    return [(row["id"], row["glossary_id"], _concept(row)) for row in rows]


@decodes
def people(connection: Connection) -> People:
    """The people registry of the project."""
    table = schema.person
    rows = connection.execute(select(table).order_by(table.c.ord))
    return People(
        tuple(
            Person(
                row.chinese,
                row.english,
                tuple(json.loads(row.also)),
                row.post,
                row.chinese_post,
                Gender(row.gender),
                row.own,
                _day(row.since),
                _day(row.until),
                row.note,
            )
            for row in rows
        )
    )


def acceptances(connection: Connection, document: int) -> list[Acceptance]:
    """What was accepted for this document or for the whole project and not taken back since."""
    table = schema.acceptance.c
    rows = connection.execute(
        select(table.document_id, table.chinese, table.english, table.holds)
        .where(table.document_id.is_(None) | (table.document_id == document))
        .order_by(table.id)
    )
    standing = {(row.chinese, row.english, row.document_id is None): row.holds for row in rows}
    return [Acceptance(*each) for each, holds in standing.items() if holds]


def add_glossary(connection: Connection, glossary: Glossary, order: int | None = None) -> int:
    """A glossary at the end of the others, or with an order of its own; returns its key."""
    table = schema.glossary
    last = connection.execute(select(func.max(table.c.ord))).scalar_one()
    place = (-1 if last is None else last) + 1 if order is None else order
    made = connection.execute(insert(table).values(ord=place, name=glossary.name)).inserted_primary_key
    key = int(made[0]) if made else 0
    add_concepts(connection, key, glossary.concepts)
    return key


def add_concepts(connection: Connection, glossary: int, concepts: Sequence[Concept]) -> None:
    """Concepts at the end of a glossary."""
    table = schema.concept
    last = connection.execute(select(func.max(table.c.ord)).where(table.c.glossary_id == glossary)).scalar_one()
    first = (-1 if last is None else last) + 1
    rows = [{"glossary_id": glossary, "ord": number, **_columns(concept)} for number, concept in enumerate(concepts, first)]
    if rows:
        connection.execute(insert(table), rows)


def put_concept(connection: Connection, key: int, concept: Concept) -> None:
    """A concept in place of the one with this key."""
    connection.execute(update(schema.concept).where(schema.concept.c.id == key).values(**_columns(concept)))


def remove_concepts(connection: Connection, keys: Iterable[int]) -> None:
    for key in keys:
        connection.execute(delete(schema.concept).where(schema.concept.c.id == key))


def rename_glossary(connection: Connection, key: int, name: str) -> None:
    connection.execute(update(schema.glossary).where(schema.glossary.c.id == key).values(name=name))


def remove_glossary(connection: Connection, key: int) -> None:
    """A glossary with all its concepts."""
    connection.execute(delete(schema.concept).where(schema.concept.c.glossary_id == key))
    connection.execute(delete(schema.glossary).where(schema.glossary.c.id == key))


def order_glossaries(connection: Connection, keys: Sequence[int]) -> None:
    """The glossaries in this order, the first with priority; `keys` are those of all."""
    table = schema.glossary
    for step in (-1, 1):  # first out of each other's way: an order is unique at every moment
        for place, key in enumerate(keys, 1):
            connection.execute(update(table).where(table.c.id == key).values(ord=step * place))


def replace_people(connection: Connection, people: People) -> None:
    """These people in place of all."""
    connection.execute(delete(schema.person))
    rows = [
        {
            "ord": number,
            "chinese": person.chinese,
            "english": person.english,
            "also": json.dumps(person.also, ensure_ascii=False),
            "post": person.post,
            "chinese_post": person.chinese_post,
            "gender": person.gender,
            "own": person.own,
            "since": _said(person.since),
            "until": _said(person.until),
            "note": person.note,
        }
        for number, person in enumerate(people.persons)
    ]
    if rows:
        connection.execute(insert(schema.person), rows)


def add_acceptance(connection: Connection, document: int | None, chinese: str, english: str, actor: Actor, *, holds: bool = True) -> None:
    """A rendering is accepted, or, where it no longer holds, not any more; without a document in the whole project."""
    values = {"document_id": document, "chinese": chinese, "english": english, "holds": holds, "at": now()}
    connection.execute(insert(schema.acceptance).values(actor_id=actor_id(connection, actor), **values))


def put_house(connection: Connection, name: str, rules: Sequence[Rule], words: Iterable[str]) -> None:
    """The rules and the words of the house, in place of those before."""
    connection.execute(delete(schema.house))
    told = [{"check": rule.check, "severity": rule.severity, "kind": rule.kind} for rule in rules]
    values = {"name": name, "rules": json.dumps(told), "words": json.dumps(sorted(set(words)), ensure_ascii=False)}
    connection.execute(insert(schema.house).values(id=1, **values))


def style(connection: Connection) -> HouseStyle:
    """What the office decided for all its texts; the defaults where it decided nothing."""
    profile = connection.execute(select(schema.project.c.variety, schema.project.c.two_person, schema.project.c.signing)).one()
    levels, needs, mqm = _signing(profile.signing)
    kept = connection.execute(select(schema.house)).one_or_none()
    if kept is None:
        return HouseStyle("", profile.variety, profile.two_person, levels=levels, needs=needs, mqm=mqm)
    words = frozenset(json.loads(kept.words))
    return HouseStyle(kept.name, profile.variety, profile.two_person, _rules(kept.rules), words, levels, needs, mqm)


def put_dated(connection: Connection, document: int, day: date | None) -> None:
    """The day of the event that a document is about."""
    connection.execute(update(schema.document).where(schema.document.c.id == document).values(dated=_said(day)))


def _concept(row: RowMapping) -> Concept:
    lists: Mapping[str, Any] = {name: tuple(json.loads(row[name])) for name in _LISTS}
    plain = {name: row[name] for name in _PLAIN}
    return Concept(**lists, **plain, case=row["cased"], since=_day(row["since"]), until=_day(row["until"]))


def _columns(concept: Concept) -> dict[str, Any]:
    return {
        **{name: json.dumps(getattr(concept, name), ensure_ascii=False) for name in _LISTS},
        **{name: getattr(concept, name) for name in _PLAIN},
        "cased": concept.case,
        "since": _said(concept.since),
        "until": _said(concept.until),
    }


@decodes
def _signing(stored: str) -> tuple[tuple[Level, ...], Needs, MqmProfile | None]:
    kept = json.loads(stored)
    levels = tuple(Level(each["name"], frozenset(map(Role, each["roles"]))) for each in kept.get("levels", ()))
    needs, mqm = kept.get("needs"), kept.get("mqm")
    needed = Needs()
    if needs:
        needed = Needs(Status(needs["status"]), frozenset(needs["warnings"]), bool(needs.get("comments", False)))
    return levels or (Level(),), needed, mqm_profile(mqm) if mqm else None


def _rules(stored: str) -> tuple[Rule, ...]:
    return tuple(
        Rule(each["check"], Severity(each["severity"]) if each["severity"] else None, Kind(each["kind"]) if each["kind"] else None)
        for each in json.loads(stored)
    )


def _day(said: str) -> date | None:
    return date.fromisoformat(said) if said else None


def _said(day: date | None) -> str:
    return day.isoformat() if day else ""
