"""The project's glossaries and its people registry: what is in them, and every change to them.

Decides that a change is made to what the person saw, or not at all, and that a project without a glossary gets one with its first term.
Judges no term (`domain.glossary_faults` does); whoever called has what the change reaches checked anew.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from sqlalchemy import Connection

from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.document import Remark
from duizhao.domain.errors import ConflictError
from duizhao.domain.glossary import Concept, Glossary
from duizhao.domain.glossary_faults import faults
from duizhao.domain.people import People
from duizhao.settings import printable_name
from duizhao.store import Project, houses

__all__ = [
    "FIRST_SHELF", "Edited", "Entry", "Holdings", "Shelf", "add", "add_shelf", "change", "faults", "holdings", "move_shelf", "promote", "read_file",
    "read_people", "remove_shelf", "rename_shelf", "replace_people", "save", "write_file", "write_people",
]  # fmt: skip

FIRST_SHELF = "House terms"
"""What a glossary is called that was made for a project's first term."""
_TERMS = Changes(frozenset(), frozenset({Aspect.FINDINGS, Aspect.TERMS}))


@dataclass(frozen=True, slots=True)
class Entry:
    """A concept as it stands in the project: its key, that of its glossary, and what it says."""

    key: int
    glossary: int
    concept: Concept


@dataclass(frozen=True, slots=True)
class Shelf:
    """A glossary of the project; the first of several has priority."""

    key: int
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Holdings:
    """All glossaries of a project with their entries in order, and its people."""

    shelves: tuple[Shelf, ...] = ()
    entries: tuple[Entry, ...] = ()
    people: People = field(default_factory=People)


def holdings(project: Project) -> Holdings:
    """What the project's glossaries and its people registry hold now."""
    with project.reading() as connection:
        entries = tuple(Entry(*each) for each in houses.terms_of(connection))
        counts = Counter(entry.glossary for entry in entries)
        shelves = tuple(Shelf(key, name, counts[key]) for key, name in houses.shelves(connection))
        return Holdings(shelves, entries, houses.people(connection))


def add(project: Project, concepts: Sequence[Concept], shelf: int | None = None) -> Changes:
    """New entries at the end of a glossary: of the first one, where none is named.

    Raises:
        ConflictError: the glossary is no longer there.
    """
    with project.transaction() as connection:
        known = [key for key, _ in houses.shelves(connection)]
        if shelf is not None and shelf not in known:
            raise ConflictError("glossary.conflict")
        key = shelf if shelf is not None else known[0] if known else houses.add_glossary(connection, Glossary((), FIRST_SHELF))
        houses.add_concepts(connection, key, concepts)
    return _TERMS


def change(project: Project, changed: Sequence[tuple[Entry, Concept]]) -> Changes:
    """Entries that say something else now.

    Raises:
        ConflictError: an entry is no longer as it was seen.
    """
    with project.transaction() as connection:
        _stand(connection, [entry for entry, _ in changed])
        for entry, concept in changed:
            houses.put_concept(connection, entry.key, concept)
    return _TERMS


@dataclass(frozen=True, slots=True)
class Edited:
    """Everything that was done in an editor since it was opened.

    Entries taken away, changed, moved to another glossary, and new ones with their glossary (None: the first); the people registry as it
    was seen and as it is to be, None where it stays.
    """

    removed: tuple[Entry, ...] = ()
    changed: tuple[tuple[Entry, Concept], ...] = ()
    moved: tuple[tuple[Entry, Concept, int], ...] = ()
    added: tuple[tuple[int | None, Concept], ...] = ()
    people: tuple[People, People] | None = None

    @property
    def nothing(self) -> bool:
        return not (self.removed or self.changed or self.moved or self.added or self.people)


def save(project: Project, edited: Edited) -> Changes:
    """All of an editor's work in one step.

    Raises:
        ConflictError: an entry or the registry is no longer as it was seen, or a glossary is gone; nothing is saved then.
    """
    if edited.nothing:
        return Changes()
    with project.transaction() as connection:
        _stand(connection, [*edited.removed, *(entry for entry, _ in edited.changed), *(entry for entry, _, _ in edited.moved)])
        known = [key for key, _ in houses.shelves(connection)]
        wanted: dict[int, list[Concept]] = {}
        for shelf, concept in (*((shelf, concept) for _, concept, shelf in edited.moved), *edited.added):
            if shelf is None:
                shelf = known[0] if known else houses.add_glossary(connection, Glossary((), FIRST_SHELF))  # noqa: PLW2901  (the first is meant)
                known = known or [shelf]
            if shelf not in known:
                raise ConflictError("glossary.conflict")
            wanted.setdefault(shelf, []).append(concept)
        houses.remove_concepts(connection, [*(e.key for e in edited.removed), *(e.key for e, _, _ in edited.moved)])
        for entry, concept in edited.changed:
            houses.put_concept(connection, entry.key, concept)
        for shelf, concepts in wanted.items():
            houses.add_concepts(connection, shelf, concepts)
        if edited.people is not None:
            _put_people(connection, *edited.people)
    return _TERMS


def promote(project: Project, chinese: str, form: Callable[[Concept | None], Concept]) -> Changes:
    """The entry of a Chinese term becomes what `form` makes of it; a term that no glossary has becomes an entry of the first one."""
    with project.transaction() as connection:
        listed = next(((key, concept) for key, _, concept in houses.terms_of(connection) if chinese in concept.chinese), None)
        if listed is not None:
            houses.put_concept(connection, listed[0], form(listed[1]))
        else:
            known = [key for key, _ in houses.shelves(connection)]
            shelf = known[0] if known else houses.add_glossary(connection, Glossary((), FIRST_SHELF))
            houses.add_concepts(connection, shelf, [form(None)])
    return _TERMS


def add_shelf(project: Project, glossary: Glossary) -> Changes:
    """One more glossary, after the others."""
    with project.transaction() as connection:
        houses.add_glossary(connection, glossary)
    return _TERMS


def move_shelf(project: Project, key: int, place: int) -> Changes:
    """A glossary gets another place, from 0; the first has priority.

    Raises:
        ConflictError: it is no longer there.
    """
    with project.transaction() as connection:
        keys = [each for each, _ in houses.shelves(connection)]
        if key not in keys:
            raise ConflictError("glossary.conflict")
        keys.remove(key)
        keys.insert(place, key)
        houses.order_glossaries(connection, keys)
    return _TERMS


def rename_shelf(project: Project, key: int, name: str) -> Changes:
    """A glossary gets another name."""
    with project.transaction() as connection:
        houses.rename_glossary(connection, key, name)
    return _TERMS


def remove_shelf(project: Project, key: int) -> Changes:
    """A glossary with all its entries is no longer wanted."""
    with project.transaction() as connection:
        houses.remove_glossary(connection, key)
    return _TERMS


def replace_people(project: Project, people: People, seen: People) -> Changes:
    """These people in place of those that were seen.

    Raises:
        ConflictError: somebody else has changed the registry meanwhile.
    """
    with project.transaction() as connection:
        _put_people(connection, seen, people)
    return _TERMS


def read_file(path: Path) -> tuple[Glossary, tuple[Remark, ...]]:
    """The glossary in a file, by its file's name, and how it was understood.

    Raises:
        FileError: it cannot be read, or holds no terms.
    """
    from duizhao.formats import read_glossary  # noqa: PLC0415  (every format's library, 0.1 s)

    glossary, remarks = read_glossary(path)
    return replace(glossary, name=printable_name(path)), remarks


def write_file(glossary: Glossary, path: Path) -> None:
    """A glossary as a file, by the suffix: CSV, TSV, XLSX, TBX.

    Raises:
        FileError: the suffix is unknown, or the file cannot be written.
    """
    from duizhao.formats import write_glossary  # noqa: PLC0415  (every format's library, 0.1 s)

    write_glossary(glossary, path)


def read_people(path: Path) -> tuple[People, tuple[Remark, ...]]:
    """The people in a file, and how it was understood.

    Raises:
        FileError: it cannot be read, or names nobody.
    """
    from duizhao.formats.people import read_people as read  # noqa: PLC0415  (the tables' libraries, 0.05 s)

    return read(path)


def write_people(people: People, path: Path) -> None:
    """A people registry as a file, by the suffix: CSV, TSV, XLSX.

    Raises:
        FileError: the suffix is unknown, or the file cannot be written.
    """
    from duizhao.formats.people import write_people as write  # noqa: PLC0415  (the tables' libraries, 0.05 s)

    write(people, path)


def _stand(connection: Connection, entries: Sequence[Entry]) -> None:
    keys = [entry.key for entry in entries]
    present = {key: (shelf, concept) for key, shelf, concept in houses.terms_of(connection, keys)} if entries else {}
    if any(present.get(entry.key) != (entry.glossary, entry.concept) for entry in entries):
        raise ConflictError("glossary.conflict")


def _put_people(connection: Connection, seen: People, wanted: People) -> None:
    if houses.people(connection) != seen:
        raise ConflictError("people.conflict")
    houses.replace_people(connection, wanted)
