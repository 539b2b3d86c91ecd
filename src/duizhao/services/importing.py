"""Importing: a source and a draft as they come become a project.

Decides what is read, how rows are made of links, and what a reader's remarks are passed on as. The project appears at its
place only when it is complete.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from duizhao.domain.alignment import Alignment, Link
from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.document import Bilingual, Document, Remark
from duizhao.domain.errors import FileError
from duizhao.domain.glossary import Glossary
from duizhao.domain.review import Actor, Profile
from duizhao.domain.segment import PARAGRAPH_BREAK
from duizhao.domain.text import Text
from duizhao.formats import read_bilingual, read_document, read_glossary
from duizhao.services import checking, scoring
from duizhao.services.aligning import align_documents, refined
from duizhao.settings import printable_name
from duizhao.store import create, reading, writing
from duizhao.store.writing import NewSegment


@dataclass(frozen=True, slots=True)
class Inputs:
    """What was read for a new review: both texts with their links, the glossaries, and what a person should be told."""

    source_path: Path
    draft_path: Path
    texts: Bilingual
    glossaries: tuple[Glossary, ...]
    remarks: tuple[Remark, ...]
    reference_path: Path | None = None
    reference: Document | None = None


def read_inputs(source: Path, draft: Path | None, glossaries: Sequence[Path] = (), reference: Path | None = None) -> Inputs:
    """Read and align everything a review needs; without `draft`, `source` holds both languages.

    Raises:
        FileError: a file cannot be read or holds no text.
    """
    texts = _bilingual(source) if draft is None else _aligned(source, draft)
    remarks = [*texts.source.remarks, *texts.target.remarks]
    terms = []
    for path in glossaries:
        glossary, said = read_glossary(path)
        terms.append(glossary)
        remarks += said
    other = read_text(reference) if reference else None
    remarks += other.remarks if other else ()
    return Inputs(source, draft or source, texts, tuple(terms), tuple(remarks), reference, other)


def new_review(inputs: Inputs, path: Path, actor: Actor, profile: Profile, name: str = "") -> Changes:
    """Make the project: its texts, rows and glossaries, its first findings and scores.

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
        checking.refresh(connection, record)
        if inputs.reference:
            scoring.record(connection, record, "new")
    return Changes(frozenset(range(len(rows))), frozenset(Aspect))


def read_text(path: Path) -> Document:
    """A file that must hold text.

    Raises:
        FileError: it cannot be read, or holds none.
    """
    document = read_document(path)
    if not document.paragraphs:
        raise FileError("import.no_text", path)
    return document


def _aligned(source: Path, draft: Path) -> Bilingual:
    texts = read_text(source), read_text(draft)
    return Bilingual(*texts, align_documents(*texts))


def _bilingual(path: Path) -> Bilingual:
    texts = read_bilingual(path)
    return replace(texts, alignment=refined(texts))


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
    for link in _reference_alignment(inputs.texts.source, inputs.reference):
        if link.source and link.target:
            found[row_of[link.source[0]]] += link.target
    return [tuple(sorted(indices)) for indices in found]


def _reference_alignment(source: Document, reference: Document) -> tuple[Link, ...]:
    alignment: Alignment = align_documents(source, reference)
    return alignment.links
