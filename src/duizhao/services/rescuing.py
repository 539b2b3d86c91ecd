"""Rescuing: a copy of an open project, whatever became of its file.

Decides when the file can still be copied, and what is written of the snapshot that somebody holds where it cannot: texts, links, terms,
people, rules, sign-offs, comments and waivers. Earlier versions, marks, scores and checkpoints are in no snapshot and stay lost.
"""

from pathlib import Path

from duizhao.domain.errors import FileError, UserError
from duizhao.domain.review import Actor
from duizhao.domain.tracked import Takings
from duizhao.services import reviewing
from duizhao.services.snapshot import Snapshot
from duizhao.store import Project, create, houses, open_project, rebuilding, writing

_LOST = frozenset({"store.damaged", "store.foreign", "store.empty", "store.io", "store.unreadable", "store.moved"})
"""What is said of a project that cannot be read any more."""


def save_copy(project: Project, now: Snapshot, uuid: str, path: Path, actor: Actor) -> bool:
    """Copy a project to `path`; returns whether all of it is there, or only what `now`, the last that was seen of it, holds.

    Raises:
        FileError: something is at `path` already, or it cannot be written to.
    """
    try:
        project.copy_to(path, lambda copy: _holds(copy, uuid))
    except FileError as error:
        if error.code not in _LOST:
            raise
        _write(now, uuid, path, actor)
        return False
    return True


def _holds(copy: Path, uuid: str) -> bool:
    """Whether a copy can be opened as the project that it should be."""
    try:
        with open_project(copy, read_only=True) as project:
            reviewing.show(project, check=False)
            return reviewing.uuid_of(project) == uuid
    except UserError:
        return False


def _write(now: Snapshot, uuid: str, path: Path, actor: Actor) -> None:
    """Make a project of a snapshot, under the name that it had for good; its findings are made anew when it is opened."""
    record, house = now.document, now.house
    with create(path) as draft, draft.transaction() as connection:
        writing.add_project(connection, record.name, now.profile, uuid)
        houses.add_glossary(connection, house.glossary)
        houses.replace_people(connection, house.people)
        houses.put_house(connection, "", house.rules, house.words)
        document = writing.add_document(
            connection,
            record.name,
            source_name=record.source_name,
            draft_name=record.draft_name,
            reference_name=record.reference_name,
            takings=Takings(source=record.ways[-1], draft=record.ways[-2]) if len(record.ways) > 1 else Takings(),
        )
        houses.put_dated(connection, document, house.dated)
        for each in house.accepted:
            houses.add_acceptance(connection, None if each.everywhere else document, each.chinese, each.english, actor)
        rebuilding.add_segments(connection, document, now.segments, actor)
        rebuilding.add_waivers(connection, document, now.waivers)
