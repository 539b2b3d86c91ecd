"""Release copies: a leader's corrections in the clean release, or in a proof, come back row by row.

Decides which paragraph of the copy is which of those that went out, what of it was changed, and when a row has moved on since the release
went out. Writes nothing (`returning` does).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import Connection

from duizhao.domain.document import Note
from duizhao.domain.errors import FileError
from duizhao.domain.exchange import ReturnedFile, ReturnedRow
from duizhao.domain.review import Actor
from duizhao.domain.segment import PARAGRAPH_BREAK, Segment
from duizhao.domain.text import Text
from duizhao.services import exporting, renewing, returned_rows
from duizhao.services.returned_rows import Change, Preview, Refusal, squeezed
from duizhao.services.snapshot import Snapshot
from duizhao.store import Project, reading

_LABEL = re.compile(r"\[\d+ · [^\]\n]+\] ")
"""What stands in front of a paragraph in a proof that is bare text; in a Word document its style tells it."""
_LEAST_KNOWN = 0.3
"""Share of a copy's paragraphs that must be found again: fewer, and it is a copy of something else."""


@dataclass(frozen=True, slots=True)
class _Sent:
    """A paragraph as it went out, and the row that it is of."""

    position: int
    text: str


def preview(project: Project, now: Snapshot, path: Path, returned: ReturnedFile, editor: Actor) -> Preview:
    """What an edited copy of the release would change.

    Raises:
        FileError: the file is a copy of something else, or of the document's Chinese.
    """
    with project.reading() as connection:
        bases = _as_released(connection, now)
    sent = [_Sent(each.position, text.text) for each in bases for text in exporting.paragraphs_of(each)]
    came = _without_proof_marks(returned.rows, bases, now)
    pairs = renewing.paired([each.text for each in sent], [_came_as(row) for row in came])
    if not came or len(pairs) < _LEAST_KNOWN * len(came):
        source = [paragraph.text for segment in now.segments for paragraph in segment.source_paragraphs]
        is_source = len(renewing.paired(source, [_came_as(row) for row in came])) >= max(1.0, _LEAST_KNOWN * len(came))
        raise FileError("returned.source" if is_source else "returned.other_project", path)
    rows, refused = _gathered(sent, came, pairs)
    changes: list[Change] = []
    unchanged = 0
    for segment in now.segments:
        base = bases[segment.position].target
        if segment.position not in rows:
            if not exporting.paragraphs_of(bases[segment.position]):
                continue
            rows[segment.position] = ReturnedRow(None, None, Text())  # the leader struck it out
        change = returned_rows.change_of(segment, base, rows[segment.position], editor)
        unchanged += change is None
        changes += [change] if change is not None else []
    return Preview(path.name, tuple(changes), tuple(refused), unchanged, is_copy=True)


def _without_proof_marks(rows: Sequence[ReturnedRow], bases: Sequence[Segment], now: Snapshot) -> list[ReturnedRow]:
    """The paragraphs that hold text of the document: what a proof says about itself and about its rows is none."""
    marks = set()
    for voice in returned_rows.voices():
        mark = voice.say("proof.mark", name=now.document.name)
        marks |= {squeezed(mark), squeezed(f"[{mark}]")}
        marks |= {squeezed(voice.say("proof.no_english", chinese=each.source.plain)) for each in bases if not each.target.plain.strip()}
    found = []
    for row in rows:
        if row.target is None or not (row.target.plain.strip() or row.steps or row.notes):
            continue
        label = _LABEL.match(row.target.plain)
        kept = replace(row, target=row.target[label.end() :]) if label is not None and not row.steps else row
        if squeezed((kept.target or Text()).plain) not in marks:
            found.append(kept)
    return found


def _as_released(connection: Connection, now: Snapshot) -> list[Segment]:
    """The rows as they were when the last release went out; as they are where none did, or where a row did not exist yet."""
    at = reading.last_release(connection, now.document.id)
    rows = []
    for segment in now.segments:
        revision = segment.revision
        if at is not None and revision.at > at:
            earlier = [each for each in reading.history(connection, segment.id) if each.at <= at]
            revision = earlier[-1] if earlier else revision
        rows.append(segment if revision is segment.revision else replace(segment, revision=revision))
    return rows


def _came_as(row: ReturnedRow) -> str:
    """A paragraph before anybody tracked a change in it, which is what went out as a rule."""
    untouched = row.steps[0][1].plain if row.steps else ""
    return untouched or (row.target or Text()).plain


def _gathered(
    sent: Sequence[_Sent], came: Sequence[ReturnedRow], pairs: dict[int, tuple[int, bool]]
) -> tuple[dict[int, ReturnedRow], list[Refusal]]:
    """The paragraphs that came back, put together by rows. One that was put in joins the row of the paragraph above it."""
    members: dict[int, list[ReturnedRow]] = {}
    refused: list[Refusal] = []
    above: int | None = None
    for place, row in enumerate(came):
        if place in pairs:
            above = sent[pairs[place][0]].position
        elif above is None:
            refused.append(Refusal("returned.no_place", f"“{_came_as(row)[:24]}”"))
        if above is not None:
            members.setdefault(above, []).append(row)
    return {position: _joined(rows) for position, rows in members.items()}, refused


def _joined(rows: Sequence[ReturnedRow]) -> ReturnedRow:
    """Paragraphs of one row as one: each person's changes in all of them are one step."""
    if len(rows) == 1:
        return rows[0]
    names = list(dict.fromkeys(name for row in rows for name, _ in row.steps))
    steps = tuple((name, _whole([_at(row, names[: place + 1]) for row in rows])) for place, name in enumerate(names))
    notes: tuple[Note, ...] = tuple(note for row in rows for note in row.notes)
    whole = _whole([row.target or Text() for row in rows])
    return ReturnedRow(None, None, whole, notes, steps, is_plain=all(row.is_plain for row in rows))


def _at(row: ReturnedRow, names: Sequence[str]) -> Text:
    """A paragraph with the changes of these people; with nobody's it is what nobody tracked."""
    known = [text for name, text in row.steps if name in names]
    return known[-1] if known else row.target or Text()


def _whole(texts: Sequence[Text]) -> Text:
    return Text.joined([text for text in texts if text.plain.strip()], PARAGRAPH_BREAK)
