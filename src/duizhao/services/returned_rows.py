"""What of a returned row is new: the rows of a review file beside those of the project.

Decides which row a returned row is, what in it was changed and by whom, and where the row has moved on meanwhile. Writes nothing.
"""

from dataclasses import dataclass, replace
from pathlib import Path

from duizhao.domain.document import Note
from duizhao.domain.errors import FileError
from duizhao.domain.exchange import ReturnedFile, ReturnedRow, shown
from duizhao.domain.review import Actor, Role, Status, same_person
from duizhao.domain.segment import Segment
from duizhao.domain.text import CodeKind, Text
from duizhao.domain.threads import open_threads
from duizhao.language.diff import carried
from duizhao.messages import Voice
from duizhao.services import handing_out
from duizhao.services.snapshot import Snapshot
from duizhao.store import Project, reading

_LINE_BREAK = "\u2028"


@dataclass(frozen=True, slots=True)
class Remarked:
    """What somebody said of a row in another program, and the comment that it answers, "" where it answers none.

    Where it `settles`, nothing is said: the thread that began with `text` was marked as done.
    """

    who: Actor
    text: str
    answers: str = ""
    settles: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """What came back for one row: `steps` lead from what went out to the new English, each by the person who wrote it; then remarks.

    `is_conflict` says that the row has another English `now` than what went out (`base`), which the new one would replace.
    """

    position: int
    base: Text
    now: Text
    steps: tuple[tuple[Actor, Text], ...] = ()
    notes: tuple[Remarked, ...] = ()
    is_conflict: bool = False

    @property
    def after(self) -> Text:
        """The new English; what there is now if nothing in it changed."""
        return self.steps[-1][1] if self.steps else self.now


@dataclass(frozen=True, slots=True)
class Refusal:
    """A row that cannot be taken in: the code of why, and by what people know it (its number, or how it begins)."""

    code: str
    row: str


@dataclass(frozen=True, slots=True)
class Preview:
    """Everything that a returned file would change, in the order of the rows; `is_copy` says that it is a copy of the release."""

    name: str
    changes: tuple[Change, ...]
    refused: tuple[Refusal, ...] = ()
    unchanged: int = 0
    is_copy: bool = False

    @property
    def conflicts(self) -> tuple[Change, ...]:
        return tuple(change for change in self.changes if change.is_conflict)

    def chosen(self, *, theirs: bool = False) -> tuple[Change, ...]:
        """What is taken in unless somebody chooses otherwise: everything, but of a conflict only its remarks, without `theirs`."""
        kept = (replace(change, steps=()) if change.is_conflict and not theirs else change for change in self.changes)
        return tuple(change for change in kept if change.steps or change.notes)


def preview(project: Project, now: Snapshot, path: Path, returned: ReturnedFile, editor: Actor) -> Preview:
    """What a review file would change, compared with the rows as they were seen.

    Raises:
        FileError: no row of the file is one of this project's.
    """
    comparing = _Comparing(project, now, editor)
    for place, row in enumerate(returned.rows):
        comparing.compare(row, place)
    if not comparing.known:
        raise FileError("returned.other_project", path)
    return Preview(path.name, tuple(sorted(comparing.changes, key=_position)), tuple(comparing.refused), comparing.unchanged)


class _Comparing:
    """Compares the rows of one file with those of the project."""

    def __init__(self, project: Project, now: Snapshot, editor: Actor) -> None:
        self._project = project
        self._editor = editor
        self._rows = {segment.uuid: segment for segment in now.segments}
        self._taken: set[str] = set()
        self.known = 0
        self.changes: list[Change] = []
        self.refused: list[Refusal] = []
        self.unchanged = 0

    def compare(self, row: ReturnedRow, place: int) -> None:
        if row.key is None:
            if row.target is not None and row.target.plain.strip():
                self.refused.append(Refusal("returned.no_key", _named(row, place)))
            return
        segment = self._rows.get(row.key.uuid)
        if segment is None:
            self.refused.append(Refusal("returned.gone", _named(row, place)))
            return
        self.known += 1
        number = str(segment.position + 1)
        if row.key.uuid in self._taken:
            self.refused.append(Refusal("returned.twice", number))
            return
        self._taken.add(row.key.uuid)
        if row.source is not None and squeezed(row.source.plain) != squeezed(segment.source.plain):
            self.refused.append(Refusal("returned.source_changed", number))
            return
        change = change_of(segment, self._base(segment, row.key.version), row, self._editor)
        if change is None:
            self.unchanged += 1
        else:
            self.changes.append(change)

    def _base(self, segment: Segment, version: int) -> Text:
        """What went out: the English of that version."""
        if version == segment.revision.version:
            return segment.target
        with self._project.reading() as connection:
            history = reading.history(connection, segment.id)
        return next((revision.text for revision in history if revision.version == version), segment.target)


def change_of(segment: Segment, base: Text, row: ReturnedRow, editor: Actor) -> Change | None:
    """What a returned row has that its segment has not; None when there is nothing."""
    steps: list[tuple[Actor, Text]] = []
    before = base
    for name, text in row.steps or ((("", row.target),) if row.target is not None else ()):
        after = _dressed(base, text, row)
        if squeezed(after.plain) != squeezed(before.plain):
            steps.append((person(name, editor), after))
            before = after
    if not steps or squeezed(before.plain) in (squeezed(base.plain), squeezed(segment.target.plain)):
        steps = []
    notes = _new_notes(segment, row, editor)
    if not steps and not notes:
        return None
    moved = bool(steps) and squeezed(base.plain) != squeezed(segment.target.plain)
    return Change(segment.position, base, segment.target, tuple(steps), notes, moved)


def squeezed(text: str) -> str:
    """A text without what other programs do to its white space."""
    return " ".join(text.split())


def _dressed(base: Text, text: Text, row: ReturnedRow) -> Text:
    """A returned text with the codes that its format could not carry, and with its hard breaks."""
    if row.is_plain:
        return carried(base, _with_breaks(base.plain, text.plain))
    if row.steps and not text.codes:
        return carried(base, text.plain)
    if row.steps:
        lost = [code for code in carried(base, text.plain).codes if code.kind is CodeKind.OBJECT]
        return Text(text.plain, (*text.codes, *lost))
    return text


def _with_breaks(base: str, text: str) -> str:
    """A text from a table, where every break is a line feed, with those breaks hard that are hard in what went out."""
    breaks = [letter for letter in base if letter in (_LINE_BREAK, "\n")]
    parts = text.split("\n")
    if len(parts) - 1 != len(breaks):
        return text
    return "".join(part + following for part, following in zip(parts, [*breaks, ""], strict=True))


def _new_notes(segment: Segment, row: ReturnedRow, editor: Actor) -> tuple[Remarked, ...]:
    """What is said of a row that was not said before; a status that the reviewer gave it is said too, and judges nothing."""
    known = {squeezed(each.comment) for each in segment.verdicts}
    known |= {squeezed(shown(Note(each.comment, each.actor.name))) for each in segment.verdicts}
    word = (Note(row.word),) if row.word and row.word.casefold() not in _words(row.handed) else ()
    open_here = {squeezed(thread.first.comment) for thread in open_threads(segment.verdicts)}
    found: dict[tuple[str, str], Remarked] = {}
    settled: dict[str, Remarked] = {}
    for note in (*word, *row.notes):
        text = squeezed(note.text)
        if text not in known:
            who = person(note.author, editor)
            found.setdefault((who.name, text), Remarked(who, note.text, note.answers))
        if note.done and (text in open_here or text not in known):
            settled.setdefault(text, Remarked(editor, note.text, settles=True))
    return (*found.values(), *settled.values())


def _words(handed: Status | None) -> frozenset[str]:
    """What the status with which a row went out is called in every language; where the file does not say, every status."""
    statuses = (handed,) if handed is not None else tuple(Status)
    return frozenset(handing_out.status_word(voice, status).casefold() for voice in voices() for status in statuses)


def voices() -> tuple[Voice, ...]:
    """Every language that a review file may be in."""
    return Voice("en"), Voice("zh")


def person(name: str, editor: Actor) -> Actor:
    """Who bears a name in a file; a file that names nobody was edited by `editor`."""
    return editor if not name or same_person(name, editor.name) else Actor(name, Role.REVIEWER)


def _named(row: ReturnedRow, place: int) -> str:
    """How people find a row that has no number here: how it begins, or its place in the file."""
    text = (row.source or Text()).plain or (row.target or Text()).plain
    return f"“{text[:24]}…”" if len(text) > 25 else f"“{text}”" if text else str(place + 1)


def _position(change: Change) -> int:
    return change.position
