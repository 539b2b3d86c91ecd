"""Reading in: files become texts with links, and glossaries, before anything is stored.

Decides that a file must hold text, in which language each side is, and which links two files or a bilingual one begin with.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal

from duizhao.aligner import Hints
from duizhao.domain.document import Bilingual, Document, Remark
from duizhao.domain.errors import FileError, UsageError
from duizhao.domain.glossary import Glossary
from duizhao.domain.people import People
from duizhao.domain.tracked import ACCEPTED, BOTH_ACCEPTED, Taking, Takings
from duizhao.domain.wholesale import wholesale
from duizhao.formats import people as formats_people
from duizhao.formats import read_bilingual, read_document, read_glossary
from duizhao.formats.encodings import OFFERED, known_as, unsure_of
from duizhao.language.script import main_language
from duizhao.services.aligning import align_documents, known_to_the_office, refined, remarks_of
from duizhao.services.inputs import Inputs, Stage, Unsure, Watch, unwatched
from duizhao.settings import printable_name

__all__ = ["Encodings", "Inputs", "encodings_for", "read_inputs", "read_people", "read_terms", "read_text", "read_texts", "unsure_about"]

Encodings = Mapping[Path, str]
"""The encodings that a person chose for text files that do not say themselves in which they are."""
_NONE_CHOSEN: Encodings = {}


def encodings_for(name: str | None, *paths: Path | None) -> Encodings:
    """The encoding that a person named, for each of these files.

    Raises:
        UsageError: it is none that can be chosen.
    """
    if name is None:
        return _NONE_CHOSEN
    known = known_as(name)
    if known is None:
        raise UsageError("usage.not_offered", encoding=name, known=list(OFFERED))
    return {path: known for path in paths if path is not None}


def unsure_about(path: Path) -> Unsure | None:
    """What a person chooses an encoding by, where a file's can only be guessed."""
    found = unsure_of(path)
    return Unsure(path, *found) if found is not None else None


def read_inputs(
    source: Path,
    draft: Path | None,
    glossaries: Sequence[Path] = (),
    reference: Path | None = None,
    takings: Takings = BOTH_ACCEPTED,
    encodings: Encodings = _NONE_CHOSEN,
    *,
    watch: Watch = unwatched,
) -> Inputs:
    """Read and align everything a review needs, with what the office's memory tells; without `draft`, `source` holds both languages.

    `takings` says how tracked changes are read; `watch` is told what is being done.

    Raises:
        FileError: a file cannot be read, holds no text, or is in the other language.
    """
    terms, understood = read_terms(glossaries)
    with wholesale():
        texts = read_texts(source, draft, known_to_the_office(terms), takings, encodings, watch=watch)
        other = read_text(reference, "en", encoding=encodings.get(reference)) if reference else None
        doubted = remarks_of([p.text for p in texts.source.paragraphs], [p.text for p in texts.target.paragraphs], texts.alignment)
    remarks = [*texts.source.remarks, *texts.target.remarks, *understood, *(other.remarks if other else ()), *doubted]
    return Inputs(source, draft or source, texts, tuple(terms), tuple(remarks), reference, other, takings=takings)


def read_texts(
    source: Path,
    draft: Path | None,
    hints: Hints | None = None,
    takings: Takings = BOTH_ACCEPTED,
    encodings: Encodings = _NONE_CHOSEN,
    *,
    watch: Watch = unwatched,
) -> Bilingual:
    """A source and its draft, aligned with the help of `hints`; or one bilingual file with the links that it shows.

    Raises:
        FileError: a file cannot be read, holds no text, or is in the other language.
    """
    watch(Stage.READING)
    if draft is None:
        both = read_bilingual(source, takings.source, encodings.get(source))
        watch(Stage.ALIGNING)
        return replace(both, alignment=refined(both))
    if _same_file(source, draft):
        raise FileError("import.same_file", draft)
    texts = read_text(source, "zh", takings.source, encodings.get(source)), read_text(draft, "en", takings.draft, encodings.get(draft))
    watch(Stage.ALIGNING)
    return Bilingual(*texts, align_documents(*texts, hints))


def _same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:  # what is wrong with them is said when they are read
        return False


def read_text(path: Path, language: Literal["zh", "en"] | None = None, taking: Taking = ACCEPTED, encoding: str | None = None) -> Document:
    """A file that must hold text, in `language` where one is named, its tracked changes read as `taking` says, in an encoding that a person chose.

    Raises:
        FileError: it cannot be read, holds no text, or is plainly in the other language.
    """
    document = read_document(path, taking, encoding)
    if not document.paragraphs:
        raise FileError("import.no_text", path)
    found = main_language(paragraph.text for paragraph in document.paragraphs)
    if language is not None and found is not None and found != language:
        raise FileError(f"import.not_{language}", path)
    return document


def read_people(paths: Sequence[Path]) -> tuple[People, list[Remark]]:
    """People registries joined, and how they were understood.

    Raises:
        FileError: one of them cannot be read, or names nobody.
    """
    people, remarks = People(), list[Remark]()
    for path in paths:
        more, said = formats_people.read_people(path)
        people = people.joined([more])
        remarks += said
    return people, remarks


def read_terms(paths: Sequence[Path]) -> tuple[list[Glossary], list[Remark]]:
    """Glossaries in the order of their priority, each by its file's name, and how they were understood.

    Raises:
        FileError: one of them cannot be read.
    """
    glossaries: list[Glossary] = []
    remarks: list[Remark] = []
    for path in paths:
        glossary, said = read_glossary(path)
        glossaries.append(replace(glossary, name=printable_name(path)))
        remarks += said
    return glossaries, remarks
