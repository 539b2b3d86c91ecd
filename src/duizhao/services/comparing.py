"""Comparing: an earlier text of each row beside what stands there now, and what was published.

Decides what a row is compared with. Where two texts differ, the language's diff says.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from duizhao.domain.errors import UsageError
from duizhao.domain.review import Actor, Role, VerdictKind
from duizhao.domain.text import Text
from duizhao.store import Project, bases, reading
from duizhao.store.bases import Published


class Base(StrEnum):
    """What the rows are compared with: the draft, what was last confirmed or last signed, or what was published."""

    DRAFT = "draft"
    CONFIRMED = "confirmed"
    APPROVED = "approved"
    PUBLISHED = "published"


_VERDICTS = {Base.CONFIRMED: VerdictKind.CONFIRM, Base.APPROVED: VerdictKind.APPROVE}


@dataclass(frozen=True, slots=True)
class Corrections:
    """What was published, and the rows (0-based) whose English is another now, those that were not in it among them."""

    published: Published
    rows: tuple[int, ...]


def texts(project: Project, base: Base) -> Mapping[int, Text]:
    """The text of each row to compare with, by the segment's id; a row that has none is compared with its draft."""
    if base is Base.DRAFT:
        return {}
    with project.reading() as connection:
        document = reading.documents(connection)[0].id
        if base is not Base.PUBLISHED:
            return bases.judged_texts(connection, document, _VERDICTS[base])
        last = bases.published(connection, document)
        return {} if last is None else bases.released_texts(connection, last.release)


def publish(project: Project, actor: Actor) -> str:
    """Say that the last release was published; returns the name of its file. From now on corrections are shown against it.

    Raises:
        UsageError: nothing was released yet, or it is a translator who says so.
    """
    if actor.role is Role.TRANSLATOR:
        raise UsageError("publish.role")
    with project.transaction() as connection:
        last = bases.last_release(connection, reading.documents(connection)[0].id)
        if last is None:
            raise UsageError("publish.nothing")
        bases.add_publication(connection, last[0], actor)
    return last[1]


def corrections(project: Project) -> Corrections | None:
    """Which rows have changed since the document was published; None if it never was."""
    with project.reading() as connection:
        document = reading.documents(connection)[0].id
        last = bases.published(connection, document)
        if last is None:
            return None
        went = bases.released_texts(connection, last.release)
        rows = reading.segments(connection, document)
    return Corrections(last, tuple(row.position for row in rows if went.get(row.id) != row.target))
