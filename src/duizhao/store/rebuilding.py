"""A project written anew of what somebody still holds of it, its own file being lost.

Decides which rows of tables say again what the rows of a document say: their paragraphs, links, English, sign-offs and comments, under
the names that they had. What the rows do not say is not made up, but for the authors of a text, who must not be lost to the two-person rule.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, starmap

from sqlalchemy import Connection, bindparam, insert, update

from duizhao.domain.document import Paragraph
from duizhao.domain.review import Actor, Paper, Role, Waiver
from duizhao.domain.segment import AUTHORED, Origin, Segment
from duizhao.domain.text import Text
from duizhao.store import relinks, schema
from duizhao.store.relinks import NewRow
from duizhao.store.writing import actor_id, now

_PROGRAM = Actor("", Role.PROGRAM)
_Indexed = tuple[int, Paragraph]
"""A paragraph with its place in its file."""
_Version = tuple[Text, Origin, tuple[Actor, int]]


def add_segments(connection: Connection, document: int, segments: Sequence[Segment], actor: Actor) -> None:
    """All rows of a new document as they are held, with their verdicts. `actor` answers for what they do not say of whom it is."""
    linked: list[list[int]] = [[] for _ in segments]
    for side, pieces in _sides(segments).items():
        ids = iter(_add_side(connection, document, side, [piece for row in pieces for piece in row]))
        for row, mine in zip(pieces, linked, strict=True):
            mine += [next(ids) for _ in row]
    rows = list(starmap(_row, zip(segments, linked, strict=True)))
    keys = relinks.add_rows(connection, document, rows, actor)
    table = schema.segment
    names = [{"key": key, "name": segment.uuid} for key, segment in zip(keys, segments, strict=True)]
    if names:
        connection.execute(update(table).where(table.c.id == bindparam("key")).values(uuid=bindparam("name")), names)
    _add_verdicts(connection, dict(zip(keys, segments, strict=True)))


def add_waivers(connection: Connection, document: int, waivers: Mapping[str, Waiver]) -> None:
    """The waivers that hold, by what they are held under, each by whoever gave it and when."""
    rows = [
        {
            "document_id": document,
            "finding": held_under,
            "matter": held_under,
            "reason": waiver.reason,
            "actor_id": actor_id(connection, waiver.actor),
            "at": waiver.at,
        }
        for held_under, waiver in waivers.items()
    ]
    if rows:
        connection.execute(insert(schema.waiver), rows)


def _sides(segments: Sequence[Segment]) -> dict[str, list[list[_Indexed]]]:
    """The paragraphs of each side, row by row, with their places; where they stood in a reference nobody holds, so they are counted."""
    counted = iter(range(sum(len(segment.reference_paragraphs) for segment in segments)))
    return {
        relinks.SOURCE: [[*zip(each.source_indices, each.source_paragraphs, strict=True)] for each in segments],
        relinks.DRAFT: [[*zip(each.draft_indices, each.draft_paragraphs, strict=True)] for each in segments],
        relinks.REFERENCE: [[(next(counted), paragraph) for paragraph in each.reference_paragraphs] for each in segments],
    }


def _add_side(connection: Connection, document: int, side: str, paragraphs: Sequence[_Indexed]) -> list[int]:
    """Store paragraphs with their places; returns their ids in this order. Several at one place are the parts of what stood there."""
    order = sorted(range(len(paragraphs)), key=lambda number: paragraphs[number][0])
    groups = [list(numbers) for _, numbers in groupby(order, key=lambda number: paragraphs[number][0])]
    whole = [group[0] for group in groups if len(group) == 1]
    divided = [group for group in groups if len(group) > 1]
    ids = dict(zip(whole, relinks.add_paragraphs_at(connection, document, side, [paragraphs[each] for each in whole]), strict=True))
    parts = [number for group in divided for number in group]
    ids |= zip(parts, relinks.add_later_paragraphs(connection, document, side, [paragraphs[each][1] for each in parts]), strict=True)
    named = [(number, part) for group in divided for number, part in zip(group, _parts(len(group)), strict=True)]
    relinks.add_places(connection, 0, [(ids[number], (paragraphs[number][0], part), paragraphs[number][1]) for number, part in named])
    return [ids[number] for number in range(len(paragraphs))]


def _parts(count: int) -> Iterator[str]:
    """The names of so many parts in order, as dividing the last one again and again gives them: 1, 21, 221, 222."""
    for number in range(count):
        yield "2" * number + ("1" if number < count - 1 else "")


def _row(segment: Segment, paragraphs: Sequence[int]) -> NewRow:
    versions = _versions(segment)
    return NewRow(
        order=segment.position,
        confidence=segment.confidence,
        pinned=segment.pinned,
        paragraphs=tuple(paragraphs),
        source=segment.source,
        versions=tuple((text, origin) for text, origin, _ in versions),
        ruling=segment.ruling,
        wrote=tuple(wrote for *_, wrote in versions),
    )


def _versions(segment: Segment) -> list[_Version]:
    """The draft and the English as it is; in between it bears the names of all who wrote it, as far as they are others than its last author."""
    head = segment.revision
    last: _Version = (head.text, head.origin, (head.actor, head.at))
    if head.origin is Origin.DRAFT:
        return [last]
    named = head.actor.name if head.origin in AUTHORED else None
    others = [Actor(name) for name in segment.authors if name != named]
    return [
        (segment.draft, Origin.DRAFT, (_PROGRAM, head.at)),
        *((head.text, Origin.TYPED, (author, head.at)) for author in others),
        last,
    ]


def _add_verdicts(connection: Connection, segments: Mapping[int, Segment]) -> None:
    """What was said about segments, by the segment's id, in the order in which it was said."""
    said = sorted(((key, verdict) for key, segment in segments.items() for verdict in segment.verdicts), key=lambda each: each[1].id)
    papers = _add_papers(connection, (verdict.paper for _, verdict in said))
    people = {actor: actor_id(connection, actor) for actor in dict.fromkeys(verdict.actor for _, verdict in said)}
    rows = [
        {
            "id": verdict.id,
            "segment_id": key,
            "kind": verdict.kind,
            "source_hash": verdict.source_hash,
            "target_hash": verdict.target_hash,
            "actor_id": people[verdict.actor],
            "at": verdict.at,
            "comment": verdict.comment,
            "level": verdict.level,
            "paper": papers[verdict.paper] if verdict.paper else 0,
            "came_from": verdict.came_from,
            "thread": verdict.thread,
            "span": f"[{verdict.span[0]}, {verdict.span[1]}]" if verdict.span else "",
        }
        for key, verdict in said
    ]
    if rows:
        connection.execute(insert(schema.verdict), rows)


def _add_papers(connection: Connection, papers: Iterable[Paper | None]) -> dict[Paper, int]:
    """Signatures on paper by who recorded them. The scan itself is lost with the file, so none is named."""
    made: dict[Paper, int] = {}
    for paper in papers:
        if paper is not None and paper not in made:
            values = {"scan": "", "content": b"", "digest": "", "at": now()}
            key = insert(schema.paper).values(actor_id=actor_id(connection, Actor(paper.recorded_by)), **values)
            made[paper] = connection.execute(key.returning(schema.paper.c.id)).scalar_one()
    return made
