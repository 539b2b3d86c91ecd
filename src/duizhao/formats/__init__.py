"""Files in and out: documents, bilingual files, glossaries, releases.

Decides which format reads or writes a file. Bad input raises `FileError` and nothing else; nothing half-written is left behind.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import is_
from pathlib import Path

from duizhao.domain.document import Bilingual, Cell, Document, Release, Remark
from duizhao.domain.errors import FileError
from duizhao.domain.glossary import Glossary
from duizhao.domain.tracked import ACCEPTED, Taking
from duizhao.domain.wholesale import wholesale
from duizhao.formats import docx, html, markdown, mhtml, odt, office, pdf, po, table, text, xliff
from duizhao.formats.base import LINE_BREAK, Block, Format, Pair, Reading
from duizhao.formats.bilingual import bilingual_of
from duizhao.formats.detect import format_of, refuse_foreign
from duizhao.formats.encodings import recoded
from duizhao.formats.files import contents, staged, write_atomically
from duizhao.formats.glossary import HEADER_WITHIN, glossary_of
from duizhao.formats.glossary_write import write_glossary
from duizhao.formats.kinds import with_kinds
from duizhao.formats.table import rows_of
from duizhao.formats.tbx import is_tbx, read_tbx
from duizhao.formats.text import read_lines
from duizhao.formats.tidy import beside_of, is_tidy, paragraphs, tidied
from duizhao.formats.tmx import TmxFile, tmx_bytes

FORMATS: tuple[Format, ...] = (
    docx.FORMAT, odt.FORMAT, markdown.FORMAT, text.FORMAT, html.FORMAT, mhtml.FORMAT, pdf.FORMAT, office.FORMAT, table.FORMAT, xliff.FORMAT, po.FORMAT,
)  # fmt: skip

__all__ = [
    "FORMATS",
    "LINE_BREAK",
    "Format",
    "TmxFile",
    "read_bilingual",
    "read_document",
    "read_glossary",
    "read_lines",
    "release_bytes",
    "release_in_layout",
    "rich_text",
    "staged",
    "tmx_bytes",
    "write_atomically",
    "write_glossary",
    "write_release",
]


def read_document(path: Path | str, taking: Taking = ACCEPTED, encoding: str | None = None) -> Document:
    """The paragraphs of a file that hold text, with their kinds, and what a person should be told about the file.

    `taking` says how tracked changes are read, where the format has any.
    `encoding` (one of `encodings.OFFERED`) is that of a text file which does not say itself in which it is.

    Raises:
        FileError: the file cannot be read or understood; nothing else is raised for any input.
    """
    path = Path(path)
    with wholesale():
        reading = _read(path, taking, encoding)
    if reading.pairs is not None:
        reading = replace(reading, blocks=tuple(_in_cells(reading.pairs)))
    remarks = reading.remarks if reading.blocks else (*reading.remarks, Remark("file.no_text", {"file": path.name}))
    beside = beside_of(reading.blocks)
    return Document(with_kinds(reading.blocks), remarks, reading.tracked_changes, reading.comments, reading.changes, beside)


def read_bilingual(path: Path | str, taking: Taking = ACCEPTED, encoding: str | None = None) -> Bilingual:
    """Both texts of a file that holds Chinese and English: a table with a column of each, or paragraphs by turns.

    Links that the file shows have confidence 1; stretches of unequal length are one link of low confidence. `encoding` is as in `read_document`.

    Raises:
        FileError: the file cannot be read, or it is in one language.
    """
    path = Path(path)
    with wholesale():
        found = bilingual_of(path, _read(path, taking, encoding))
    if found is None:
        raise FileError("bilingual.one_language", path)
    return found


def read_glossary(path: Path | str) -> tuple[Glossary, tuple[Remark, ...]]:
    """The glossary in a table (CSV, TSV, text, XLSX) or a termbase (TBX), and how it was understood: columns, concepts, rows left out.

    Raises:
        FileError: the file cannot be read, or no column holds the terms.
    """
    path = Path(path)
    data = contents(path)
    refuse_foreign(path, data)
    if is_tbx(data):
        return read_tbx(path, data)
    rows, remarks = rows_of(path, data, HEADER_WITHIN)
    glossary, understood = glossary_of(path, rows)
    return glossary, remarks + understood


def release_bytes(release: Release, path: Path | str, template: Path | str | None = None) -> bytes:
    """A release in the format of the path's suffix; nothing is written.

    Raises:
        FileError: the suffix is unknown, or the template cannot be used.
    """
    path = Path(path)
    form = next((form for form in FORMATS if form.write and path.suffix.lower() in form.suffixes), None)
    if form is None or form.write is None:
        raise FileError("write.unknown_format", path, formats=written_suffixes(FORMATS))
    if template is not None and not form.templates:
        raise FileError("write.no_template", path)
    return form.write(release, None if template is None else Path(template))


def write_release(release: Release, path: Path | str, template: Path | str | None = None) -> None:
    """Writes a release in the format of the path's suffix; the file is replaced whole or left as it was.

    Raises:
        FileError: the suffix is unknown, the template cannot be used, or the file cannot be written.
    """
    write_atomically(Path(path), release_bytes(release, path, template))


def release_in_layout(
    release: Release,
    places: Sequence[int | None],
    path: Path | str,
    layout: Path | str,
    taking: Taking = ACCEPTED,
    encoding: str | None = None,
) -> bytes:
    """A release in the layout of a Word document or a Markdown text, of whose paragraphs each of the release's takes the one that `places` names, if any.

    `taking` and `encoding` say how the layout was read for that, as in `read_document`.

    Raises:
        FileError: `path` is to be of another format than the layout, or the layout cannot be used.
    """
    path, layout = Path(path), Path(layout)
    form = next((form for form in FORMATS if form.write_in_layout and path.suffix.lower() in form.suffixes), None)
    if form is None or form.write_in_layout is None or layout.suffix.lower() not in form.suffixes:
        raise FileError("write.no_layout", path, layout=layout)
    return form.write_in_layout(release, places, layout, taking, encoding)


def rich_text(release: Release) -> tuple[str, str]:
    """A release for the clipboard: as clean markup, and as plain text for whatever takes no markup."""
    return html.fragment(release), text.write(release).decode()


def written_suffixes(formats: Sequence[Format]) -> list[str]:
    """The suffixes under which a release can be written, each format's usual one first."""
    return [suffix for form in formats if form.write for suffix in form.suffixes]


def _read(path: Path, taking: Taking, encoding: str | None) -> Reading:
    data = contents(path)
    if encoding is not None:
        data = recoded(path, data, encoding)
    form = format_of(path, data, FORMATS)
    if form.read is None:
        raise FileError("file.unknown_format", path, formats=[suffix for f in FORMATS if f.read for suffix in f.suffixes])
    reading = form.read(path, data) if form.read_tracked is None else form.read_tracked(path, data, taking)
    if reading.pairs is not None:
        return replace(reading, pairs=tuple([_tidied(pair) for pair in reading.pairs]))
    return replace(reading, blocks=tuple(tidied(reading.blocks)))


def _in_cells(pairs: Iterable[Pair]) -> Iterator[Block]:
    """Pairs as the rows of a table with a column of each language."""
    for row, pair in enumerate(pairs):
        for column, side in enumerate((pair.source, pair.target)):
            yield from (Block(text, cell=Cell(0, row, column)) for text in side)


def _tidied(pair: Pair) -> Pair:
    if all(map(is_tidy, pair.source)) and all(map(is_tidy, pair.target)):
        return pair
    source = [paragraph for text in pair.source for paragraph in paragraphs(text)]
    target = [paragraph for text in pair.target for paragraph in paragraphs(text)]
    same = (
        len(source) == len(pair.source)
        and len(target) == len(pair.target)
        and all(map(is_, (*source, *target), (*pair.source, *pair.target)))
    )
    return pair if same else Pair(tuple(source), tuple(target), pair.notes)
