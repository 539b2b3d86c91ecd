"""Commenting: what people say to one another about a row without judging it.

Decides what may be said: something, about a row that is still there, in a thread that it has. Anybody may answer, settle a thread and take it up
again; who did and when stays.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.errors import UsageError
from duizhao.domain.review import Actor, VerdictKind
from duizhao.domain.segment import Segment
from duizhao.domain.text import Span
from duizhao.domain.threads import Thread, threads
from duizhao.services import snapshot
from duizhao.store import Project, reading, talking


@dataclass(frozen=True, slots=True)
class Spoken:
    """A thread, and the row in which it was seen."""

    segment: Segment
    thread: Thread


def remark(project: Project, seen: Sequence[Segment], actor: Actor, text: str, span: Span | None = None) -> Changes:
    """Begin a thread about each of these rows, or about `span` of the English of a single one.

    Refused is a row that is gone, and with a span one whose text has moved on.

    Raises:
        UsageError: nothing is said.
    """
    said = _something(text)

    def speak(connection: Connection, row: Segment) -> bool:
        talking.add_talk(connection, row, VerdictKind.REMARK, actor, said, span=span)
        return True

    return _about(project, seen, speak, same=span is not None)


def answer(project: Project, spoken: Spoken, actor: Actor, text: str) -> Changes:
    """Say something in a thread.

    Raises:
        UsageError: nothing is said, or the row has no such thread.
    """
    return _in_threads(project, [spoken], VerdictKind.REMARK, actor, _something(text))


def settle(project: Project, spoken: Sequence[Spoken], actor: Actor, text: str = "") -> Changes:
    """Say that what these threads are about is settled; those that are settled already are left alone.

    Raises:
        UsageError: a row has no such thread.
    """
    return _in_threads(project, spoken, VerdictKind.RESOLVE, actor, text.strip())


def take_up(project: Project, spoken: Sequence[Spoken], actor: Actor, text: str = "") -> Changes:
    """Open threads again that were settled.

    Raises:
        UsageError: a row has no such thread.
    """
    return _in_threads(project, spoken, VerdictKind.TAKE_UP, actor, text.strip())


def _something(text: str) -> str:
    if not text.strip():
        raise UsageError("comment.nothing")
    return text.strip()


def _in_threads(project: Project, spoken: Sequence[Spoken], kind: VerdictKind, actor: Actor, text: str) -> Changes:
    wanted: dict[int, list[int]] = {}
    for each in spoken:
        wanted.setdefault(each.segment.id, []).append(each.thread.first.id)
    senseless = {VerdictKind.RESOLVE: False, VerdictKind.TAKE_UP: True}.get(kind)

    def speak(connection: Connection, row: Segment) -> bool:
        known = {thread.first.id: thread for thread in threads(row.verdicts)}
        said = False
        for key in wanted[row.id]:
            if key not in known:
                raise UsageError("comment.unknown", row=row.position + 1)
            if known[key].is_open is not senseless:
                talking.add_talk(connection, row, kind, actor, text, key)
                said = True
        return said

    return _about(project, list({each.segment.id: each.segment for each in spoken}.values()), speak)


def _about(project: Project, seen: Sequence[Segment], speak: Callable[[Connection, Segment], bool], *, same: bool = False) -> Changes:
    """Say something of each row that is still there, with `same` only while it reads as it was seen."""
    reached: set[int] = set()
    refused: dict[int, str] = {}
    with project.transaction() as connection:
        document = reading.documents(connection)[0]
        now = {row.id: row for row in reading.segments(connection, document.id, {row.id: row.position for row in seen})}
        for segment in seen:
            row = now.get(segment.id)
            if row is None or (same and not snapshot.same_texts(row, segment)):
                refused[segment.position] = "review.refused.moved"
            elif speak(connection, row):
                reached.add(segment.position)
    return Changes(frozenset(reached), frozenset({Aspect.REVIEW}) if reached else frozenset(), refused)
