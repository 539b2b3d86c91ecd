"""What came along with the texts of a review: comments on paragraphs, and the tracked changes that made the draft what it is.

Decides which row a comment is about and in whose name it stands, and which versions a row had before it came. Stores nothing.
"""

from collections.abc import Iterator, Mapping, Sequence

from duizhao.domain.arrangement import Arrangement, Row
from duizhao.domain.document import Beside, Bilingual, Note
from duizhao.domain.review import Actor, Role, same_person
from duizhao.domain.segment import PARAGRAPH_BREAK, Origin
from duizhao.domain.text import Text

Version = tuple[Text, Origin, tuple[Actor, int] | None]
"""A version of a row's English: what it was, where it came from, and who wrote it when, if that is known."""


def remarks(now: Arrangement, texts: Bilingual, reader: Actor) -> Iterator[tuple[int, str, Actor, Note]]:
    """What the files say about rows: the row's number, the side that says it, who said it and what.

    Whoever is not named is whoever reads the files in.
    """
    rows: dict[tuple[str, int], int] = {}
    for row in now.rows:
        for side, pieces in (("source", row.source), ("target", row.target)):
            for cut in (cut for piece in pieces for cut in piece.cuts):
                rows.setdefault((side, cut.index), row.number)
    said = [*texts.notes]
    said += [("source", place, note) for place, beside in sorted(texts.source.beside.items()) for note in beside.notes]
    said += [("target", place, note) for place, beside in sorted(texts.target.beside.items()) for note in beside.notes]
    for side, place, note in said:
        if (side, place) in rows:
            yield rows[side, place], side, _person(note.author, reader), note


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
