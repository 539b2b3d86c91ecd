"""Importing: what was read becomes a project.

Decides how rows are made of an arrangement. The project appears at its place only when it is complete.
"""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection

from duizhao.domain.arrangement import Arrangement, Side
from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.checkpoints import Occasion
from duizhao.domain.errors import UserError
from duizhao.domain.review import Actor, Profile
from duizhao.domain.segment import PARAGRAPH_BREAK, Origin, Segment
from duizhao.domain.text import Text
from duizhao.domain.wholesale import wholesale
from duizhao.services import arranging, came_along, checking, checkpoints, scoring, snapshot
from duizhao.services.aligning import align_documents
from duizhao.services.checking import Recheck
from duizhao.services.inputs import Inputs
from duizhao.settings import printable_name
from duizhao.store import clear_away, create, houses, open_project, placing, reading, relinks, remarks, writing
from duizhao.store.places import refuse_place
from duizhao.store.relinks import Held, NewRow

__all__ = ["Naming", "goes_straight", "new_review", "refuse_place", "withdraw"]

_MANY = 2_000
"""Rows of a file that links them itself, from which nobody looks at its links one by one before the review."""


class Naming(NamedTuple):
    """What a project is called by people, by default as its file is, and what names it for good, by default a UUID made with it."""

    name: str = ""
    uuid: str = ""


_NAMED_AFTER_ITS_FILE = Naming()


def goes_straight(inputs: Inputs) -> bool:
    """Whether a review of what was read needs no look at its alignment first: one long file whose own links leave no doubt."""
    links = inputs.texts.alignment.links
    return inputs.draft_path == inputs.source_path and len(links) >= _MANY and all(link.confidence >= 1.0 for link in links)


def new_review(
    inputs: Inputs,
    path: Path,
    actor: Actor,
    profile: Profile,
    naming: Naming = _NAMED_AFTER_ITS_FILE,
    *,
    arrangement: Arrangement | None = None,
    recheck: Recheck = checking.refresh,
) -> Changes:
    """Make the project: its texts, rows and glossaries, its first findings (by `recheck`) and scores.

    The rows are those of `arrangement`, which was begun with just these texts, or else follow the links that were read.

    Raises:
        FileError: something is at `path` already, or it cannot be written to.
    """
    title = naming.name or printable_name(path).removesuffix(path.suffix)
    with wholesale(), create(path) as draft, draft.transaction() as connection:
        now = arranging.arranged(inputs.texts) if arrangement is None else arrangement
        writing.add_project(connection, title, profile, naming.uuid)
        for glossary in inputs.glossaries:
            houses.add_glossary(connection, glossary)
        houses.replace_people(connection, inputs.people)
        if inputs.style is not None:
            houses.put_house(connection, inputs.style.name, inputs.style.rules, inputs.style.words)
        document = writing.add_document(
            connection,
            title,
            source_name=printable_name(inputs.source_path),
            draft_name=printable_name(inputs.draft_path),
            reference_name=printable_name(inputs.reference_path) if inputs.reference_path else "",
            takings=inputs.takings,
        )
        held = _held(connection, document, inputs)
        other = inputs.reference.paragraphs if inputs.reference else ()
        references = relinks.add_paragraphs(connection, document, relinks.REFERENCE, other)
        ids = placing.settle(connection, document, now, dict.fromkeys(Side, 0), held)
        relinks.add_rows(connection, document, _rows(now, ids, inputs, references, actor), actor)
        record = reading.documents(connection)[-1]
        recheck(connection, record)
        made = reading.segments(connection, record.id) if inputs.reference or came_along.has_remarks(inputs.texts) else []
        _add_remarks(connection, made, now, inputs, actor)
        received = checkpoints.make(connection, record, Occasion.NEW, actor)
        if inputs.reference and (scores := scoring.score_segments(made)) is not None:
            checkpoints.keep_scores(connection, record.id, received, scores, made)
        if recheck is not checking.postponed:
            checkpoints.check(connection, snapshot.take(connection, record, check=False))
    return Changes(frozenset(range(len(now.rows))), frozenset(Aspect))


def withdraw(path: Path, process: int, uuid: str) -> None:
    """Leave nothing of a review that was given up: what its process, which is no more, left unfinished, and the project if it was just finished.

    Another project that stands at `path` is let be: it is told by the `uuid`.
    """
    clear_away(path.parent, process)
    is_ours = False
    with suppress(UserError), open_project(path, read_only=True) as project, project.reading() as connection:
        is_ours = reading.project_uuid(connection) == uuid
    if is_ours:
        with suppress(OSError):
            path.unlink()


def _held(connection: Connection, document: int, inputs: Inputs) -> dict[int, Held]:
    """The paragraphs of both texts, stored as they were read."""
    sides = ((relinks.SOURCE, inputs.texts.source.paragraphs), (relinks.DRAFT, inputs.texts.target.paragraphs))
    held: dict[int, Held] = {}
    for side, paragraphs in sides:
        ids = relinks.add_paragraphs(connection, document, side, paragraphs)
        held |= {key: Held(key, side, (place, ""), paragraphs[place]) for place, key in enumerate(ids)}
    return held


def _add_remarks(connection: Connection, made: Sequence[Segment], now: Arrangement, inputs: Inputs, actor: Actor) -> None:
    """What the files say about the rows, as remarks of those who said it."""
    names = {"source": printable_name(inputs.source_path), "target": printable_name(inputs.draft_path)}
    found = list(came_along.remarks(now, inputs.texts, actor)) if made else []
    for side, name in names.items():
        remarks.add_remarks(connection, [(made[row], who, note) for row, where, who, note in found if where == side], name, actor)


def _rows(now: Arrangement, ids: placing.Ids, inputs: Inputs, references: Sequence[int], actor: Actor) -> list[NewRow]:
    """The rows of an arrangement; each begins as what came, and what a person made of that since is its next version."""
    source, target = (ids[side] for side in Side)
    linked = _references(now, inputs)
    rows = []
    for row in now.rows:
        came = Text.joined([piece.came for piece in row.target if piece.cuts], PARAGRAPH_BREAK)
        english = arranging.english_of(row)
        written = came_along.versions(row, came, inputs.texts.target.beside, actor)
        if english != came:
            written.append((english, Origin.TYPED, None))
        paragraphs = [*(key for i in row.link.source for key in source[i]), *(key for j in row.link.target for key in target[j])]
        rows.append(
            NewRow(
                order=row.number,
                confidence=row.link.confidence,
                pinned=row.link.pinned,
                paragraphs=(*paragraphs, *(references[index] for index in linked.get(row.number, ()))),
                source=Text.joined((piece.text for piece in row.source), PARAGRAPH_BREAK),
                versions=tuple((text, origin) for text, origin, _ in written),
                ruling=row.ruling,
                wrote=tuple(wrote for *_, wrote in written),
            )
        )
    return rows


def _references(now: Arrangement, inputs: Inputs) -> dict[int, list[int]]:
    """For each row the reference paragraphs whose first Chinese paragraph stands in it."""
    if inputs.reference is None:
        return {}
    row_of: dict[int, int] = {}
    for row in now.rows:
        for cut in (cut for piece in row.source for cut in piece.cuts):
            row_of.setdefault(cut.index, row.number)
    found: dict[int, list[int]] = {}
    for link in align_documents(inputs.texts.source, inputs.reference).links:
        if link.source and link.target and link.source[0] in row_of:
            found.setdefault(row_of[link.source[0]], []).extend(link.target)
    return {number: sorted(indices) for number, indices in found.items()}
