"""Importing: what was read becomes a project.

Decides how rows are made of links. The project appears at its place only when it is complete.
"""

from pathlib import Path

from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.review import Actor, Profile
from duizhao.domain.segment import PARAGRAPH_BREAK
from duizhao.domain.text import Text
from duizhao.services import checking, scoring
from duizhao.services.aligning import align_documents
from duizhao.services.checking import Recheck
from duizhao.services.inputs import Inputs
from duizhao.settings import printable_name
from duizhao.store import create, reading, writing
from duizhao.store.writing import NewSegment


def new_review(
    inputs: Inputs, path: Path, actor: Actor, profile: Profile, name: str = "", *, recheck: Recheck = checking.refresh
) -> Changes:
    """Make the project: its texts, rows and glossaries, its first findings (by `recheck`) and scores.

    Raises:
        FileError: something is at `path` already, or it cannot be written to.
    """
    title = name or printable_name(path).removesuffix(path.suffix)
    rows = _rows(inputs)
    with create(path) as draft, draft.transaction() as connection:
        writing.add_project(connection, title, profile)
        for order, glossary in enumerate(inputs.glossaries):
            writing.add_glossary(connection, glossary, order)
        document = writing.add_document(
            connection,
            title,
            source_name=printable_name(inputs.source_path),
            draft_name=printable_name(inputs.draft_path),
            reference_name=printable_name(inputs.reference_path) if inputs.reference_path else "",
        )
        writing.add_paragraphs(connection, document, "source", inputs.texts.source.paragraphs)
        writing.add_paragraphs(connection, document, "draft", inputs.texts.target.paragraphs)
        writing.add_paragraphs(connection, document, "reference", inputs.reference.paragraphs if inputs.reference else ())
        writing.add_segments(connection, document, rows, actor)
        record = reading.documents(connection)[-1]
        recheck(connection, record)
        if inputs.reference:
            made = reading.segments(connection, record.id)
            scoring.record(connection, record, "new", made, scoring.score_segments(made))
    return Changes(frozenset(range(len(rows))), frozenset(Aspect))


def _rows(inputs: Inputs) -> list[NewSegment]:
    source, target = inputs.texts.source.paragraphs, inputs.texts.target.paragraphs
    references = _references(inputs)
    return [
        NewSegment(
            link,
            references[order],
            Text.joined((source[i].content for i in link.source), PARAGRAPH_BREAK),
            Text.joined((target[i].content for i in link.target), PARAGRAPH_BREAK),
        )
        for order, link in enumerate(inputs.texts.alignment.links)
    ]


def _references(inputs: Inputs) -> list[tuple[int, ...]]:
    """For each row the reference paragraphs whose first Chinese paragraph stands in it."""
    links = inputs.texts.alignment.links
    if inputs.reference is None:
        return [()] * len(links)
    row_of = {index: order for order, link in enumerate(links) for index in link.source}
    found: list[list[int]] = [[] for _ in links]
    for link in align_documents(inputs.texts.source, inputs.reference).links:
        if link.source and link.target:
            found[row_of[link.source[0]]] += link.target
    return [tuple(sorted(indices)) for indices in found]
