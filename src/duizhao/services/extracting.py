"""Extracting: the terms of projects, of texts with their translations, or of bilingual files, as a list that a person can work through.

Decides what of several files is one body of text, and which terms are left out. Finds no terms itself (`language.mining` does).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from duizhao.domain.document import Bilingual, Remark
from duizhao.domain.glossary import Glossary
from duizhao.domain.house import House
from duizhao.domain.segment import PARAGRAPH_BREAK
from duizhao.language.mining import TermUse
from duizhao.services import consistency
from duizhao.store import is_project, open_project, reading

__all__ = ["Extracted", "extract"]


@dataclass(frozen=True, slots=True)
class Extracted:
    """What was mined. `rows` tells for each row that a place of `uses` names in which input it stands, and where there (both 0-based)."""

    inputs: tuple[tuple[Path, ...], ...]
    uses: tuple[TermUse, ...]
    rows: tuple[tuple[int, int], ...]
    remarks: tuple[Remark, ...]


def extract(files: Sequence[Path], listed: Glossary, *, fewest: int = 2, with_listed: bool = False) -> Extracted:
    """The terms of all files together, those in several ways first, then the more frequent ones.

    A project is one input, a source with the file that follows it another; a file that is left over holds both languages. Terms of `listed`
    and of the projects' own glossaries are recognised, and left out unless `with_listed`; so are terms with fewer than `fewest` places.

    Raises:
        FileError: a file cannot be read, holds no text, or is in the other language.
    """
    inputs = tuple(_inputs(files))
    texts: list[tuple[str, str]] = []
    places: list[tuple[int, int]] = []
    remarks: list[Remark] = []
    for number, paths in enumerate(inputs):
        if is_project(paths[0]):
            rows, own = _of_project(paths[0])
            listed = listed.joined([own])
        else:
            rows, said = _of_files(paths)
            remarks += said
        places += [(number, row) for row in range(len(rows))]
        texts += rows
    found = consistency.table(texts, House(listed))
    uses = [use for use in found if use.count >= fewest and (with_listed or not use.listed)]
    return Extracted(inputs, tuple(uses), tuple(places), tuple(remarks))


def _inputs(files: Sequence[Path]) -> list[tuple[Path, ...]]:
    """Projects by themselves; of the rest each file with the one after it, as long as there is one."""
    inputs: list[tuple[Path, ...]] = []
    waiting: Path | None = None
    for path in files:
        if is_project(path):
            inputs += [(each,) for each in (waiting, path) if each is not None]
            waiting = None
        elif waiting is not None:
            inputs.append((waiting, path))
            waiting = None
        else:
            waiting = path
    return [*inputs, (waiting,)] if waiting is not None else inputs


def _of_project(path: Path) -> tuple[list[tuple[str, str]], Glossary]:
    """The rows of all documents of a project, and its terms."""
    rows: list[tuple[str, str]] = []
    terms = Glossary()
    with open_project(path) as project, project.reading() as connection:
        for document in reading.documents(connection):
            rows += [(segment.source.plain, segment.target.plain) for segment in reading.segments(connection, document.id)]
            terms = terms.joined([reading.house(connection, document.id).terms])
    return rows, terms


def _of_files(paths: Sequence[Path]) -> tuple[list[tuple[str, str]], Sequence[Remark]]:
    """The rows of a source and its translation, or of one file that holds both."""
    from duizhao.services.reading_in import read_texts  # noqa: PLC0415  (every format's library, 0.1 s)

    texts: Bilingual = read_texts(paths[0], paths[1] if len(paths) > 1 else None)
    source, target = texts.source.paragraphs, texts.target.paragraphs
    rows = [
        (PARAGRAPH_BREAK.join(source[i].text for i in link.source), PARAGRAPH_BREAK.join(target[j].text for j in link.target))
        for link in texts.alignment.links
    ]
    return rows, (*texts.source.remarks, *texts.target.remarks)
