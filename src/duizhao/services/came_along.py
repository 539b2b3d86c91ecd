"""What came along with the texts of a review, first or newer ones: comments on paragraphs, and the tracked changes that made the draft.

Decides which row a comment is about and in whose name it stands, which of them were said before, and which versions a row had before it came.
Stores nothing.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from duizhao.domain.arrangement import Arrangement, Row, Side
from duizhao.domain.document import Beside, Bilingual, Document, Note
from duizhao.domain.review import Actor, Role, Verdict, same_person
from duizhao.domain.segment import PARAGRAPH_BREAK, Origin, Segment
from duizhao.domain.text import Text
from duizhao.domain.threads import Thread, threads

Version = tuple[Text, Origin, tuple[Actor, int] | None]
"""A version of a row's English: what it was, where it came from, and who wrote it when, if that is known."""


def remarks(now: Arrangement, texts: Bilingual, reader: Actor) -> Iterator[tuple[int, Side, Actor, Note]]:
    """What the files say about rows: the row's number, the side that says it, who said it and what.

    Whoever is not named is whoever reads the files in.
    """
    for side, document in ((Side.SOURCE, texts.source), (Side.TARGET, texts.target)):
        about = [(place, note) for where, place, note in texts.notes if where == side]
        yield from ((row, side, who, note) for row, who, note in _placed(now, side, [*about, *_beside(document)], reader))


def remarks_on(now: Arrangement, side: Side, document: Document, reader: Actor) -> list[tuple[int, Actor, Note]]:
    """What the file that stands on one side of an arrangement says about rows: the row's number, who said it and what."""
    return list(_placed(now, side, _beside(document), reader))


@dataclass(frozen=True, slots=True)
class News:
    """What a file says that was not said yet, about which row and by whom, and the threads, by their first verdict, that it calls settled."""

    said: tuple[tuple[Segment, Actor, Note], ...]
    settled: tuple[tuple[Segment, int], ...]


def news(found: Iterable[tuple[int, Actor, Note]], rows: Sequence[Segment], gone: Iterable[Segment]) -> News:
    """What is new of the remarks that were found on `rows`, by their places there.

    Known is what the same person said in the same words at the same second in a row that stands, or in one that is `gone` and in a thread
    that was settled there: what was open in a row that is gone is said again. Each thing said answers for one, first for one in its own row.
    """
    known: dict[str, list[_Known]] = {}
    standing = {segment.id for segment in rows}
    for segment in (*rows, *gone):
        stands = segment.id in standing
        for thread in threads(segment.verdicts):
            if stands or not thread.is_open:
                for verdict in (thread.first, *thread.answers):
                    known.setdefault(verdict.comment, []).append(_Known(segment.position if stands else -1, verdict, thread))
    waiting = list(found)
    settled: list[tuple[Segment, int]] = []
    for anywhere in (False, True):
        left = []
        for row, who, note in waiting:
            said = known.get(note.text, [])
            same = next((each for each in said if (anywhere or each.row == row) and each.is_it(who, note)), None)
            if same is None:
                left.append((row, who, note))
                continue
            said.remove(same)
            if note.done and same.row >= 0 and same.thread.is_open and same.thread.first is same.verdict:
                settled.append((rows[same.row], same.verdict.id))
        waiting = left
    return News(tuple((rows[row], who, note) for row, who, note in waiting), tuple(settled))


@dataclass(frozen=True, slots=True, eq=False)
class _Known:
    """Something that was said in a thread of a row, which is -1 where it stands no longer."""

    row: int
    verdict: Verdict
    thread: Thread

    def is_it(self, who: Actor, note: Note) -> bool:
        return same_person(self.verdict.actor.name, who.name) and note.at // 1000 in (0, self.verdict.at // 1000)


def _beside(document: Document) -> list[tuple[int, Note]]:
    return [(place, note) for place, beside in sorted(document.beside.items()) for note in beside.notes]


def _placed(now: Arrangement, side: Side, said: Iterable[tuple[int, Note]], reader: Actor) -> Iterator[tuple[int, Actor, Note]]:
    rows: dict[int, int] = {}
    for row in now.rows:
        for cut in (cut for piece in row.side(side) for cut in piece.cuts):
            rows.setdefault(cut.index, row.number)
    for place, note in said:
        if place in rows:
            yield rows[place], _person(note.author, reader), note


def has_remarks(texts: Bilingual) -> bool:
    """Whether the files say anything about their paragraphs."""
    return bool(texts.notes) or any(beside.notes for side in (texts.source, texts.target) for beside in side.beside.values())


def versions(row: Row, came: Text, beside: Mapping[int, Beside], reader: Actor) -> list[Version]:
    """The English of a row as it came, after each person's tracked changes if it had any and is made of whole paragraphs."""
    if not beside:
        return [(came, Origin.DRAFT, None)]
    cuts = [cut for piece in row.target for cut in piece.cuts]
    steps = [beside[cut.index].steps if cut.index in beside else () for cut in cuts]
    plain: list[Version] = [(came, Origin.DRAFT, None)]
    if not any(steps) or any(cut.part for cut in cuts):
        return plain
    texts = [mine[0].text if mine else cut.paragraph.content for mine, cut in zip(steps, cuts, strict=True)]
    found: list[Version] = [(_joined(texts), Origin.DRAFT, None)]
    for author in dict.fromkeys(step.author for place in sorted(beside) for step in beside[place].steps[1:]):
        taken = [(place, step) for place, mine in enumerate(steps) for step in mine[1:] if step.author == author]
        for place, step in taken:
            texts[place] = step.text
        if taken:
            at = max(step.at for _, step in taken)
            found.append((_joined(texts), Origin.TRACKED, (_person(author, reader), at)))
    if len(found) == 1 or found[-1][0].plain != came.plain:
        return plain
    return [*found[:-1], (came, *found[-1][1:])]


def _joined(texts: Sequence[Text]) -> Text:
    return Text.joined((text for text in texts if text), PARAGRAPH_BREAK)


def _person(name: str, reader: Actor) -> Actor:
    return reader if not name or same_person(name, reader.name) else Actor(name, Role.REVIEWER)
