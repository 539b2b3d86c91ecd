"""Glossaries written: as a table for spreadsheet programs, or as a termbase.

Decides the columns and that no cell is ever taken for a formula. Reading is in `glossary` and `tbx`.
"""

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from duizhao.domain.errors import FileError
from duizhao.domain.glossary import Concept, Glossary
from duizhao.domain.text import showable
from duizhao.formats.files import write_atomically
from duizhao.formats.glossary import FIELDS
from duizhao.formats.table import Row, guarded, kept, sheet_bytes
from duizhao.formats.tbx import tbx_bytes

_ALWAYS = ("source", "target", "admitted", "forbidden", "note")
_YES = "yes"
WRITTEN = (".csv", ".tsv", ".xlsx", ".tbx")
"""The suffixes under which a glossary can be written."""
_WIDTHS: Mapping[str, int] = {"source": 24, "target": 36, "admitted": 30, "forbidden": 30, "note": 40}


def write_glossary(glossary: Glossary, path: Path | str) -> None:
    """Write a glossary in the format of the path's suffix; the file is replaced whole or left as it was.

    Raises:
        FileError: the suffix is unknown, or the file cannot be written.
    """
    path = Path(path)
    suffix = path.suffix.lower()
    if suffix not in WRITTEN:
        raise FileError("write.unknown_format", path, formats=list(WRITTEN))
    if suffix == ".tbx":
        data = tbx_bytes(glossary)
    else:
        header, *rows = table_of(glossary)
        widths = [_WIDTHS.get(name, 12) for name in header]
        written = [tuple(_each(kept if suffix == ".xlsx" else guarded, cell) for cell in row) for row in rows]
        data = sheet_bytes(glossary.name or path.stem, [header, *written], widths) if suffix == ".xlsx" else _text(header, written, suffix)
    write_atomically(path, data)


def table_of(glossary: Glossary) -> list[Row]:
    """The header and a row for each concept; columns in which nothing stands are left out, but for the five that every list has."""
    rows = [dict(_cells(concept)) for concept in glossary.concepts]
    names = [name for name in FIELDS if name in _ALWAYS or any(row.get(name) for row in rows)]
    return [tuple(names), *(tuple(row.get(name, "") for name in names) for row in rows)]


def _text(header: Row, rows: list[Row], suffix: str) -> bytes:
    content = io.StringIO(newline="")
    writer = csv.writer(content, delimiter="\t" if suffix == ".tsv" else ",", lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows(rows)
    return content.getvalue().encode("utf-8-sig", "replace")  # the mark tells Excel that it is UTF-8


def _each(shield: Callable[[str], str], cell: str) -> str:
    """A cell of which every term is shielded."""
    return "|".join(map(shield, cell.split("|")))


def _cells(concept: Concept) -> Iterator[tuple[str, str]]:
    for name, terms in (
        ("source", concept.chinese),
        ("target", concept.preferred),
        ("admitted", concept.admitted),
        ("forbidden", concept.forbidden),
        ("deprecated", concept.deprecated),
        ("abbreviation", concept.abbreviations),
    ):
        yield name, "|".join(showable(term) for term in terms)
    for name, said in (("exact", concept.exact), ("case", concept.case), ("must", concept.must), ("redline", concept.redline)):
        yield name, _YES if said else ""
    for name, text in (("domain", concept.domain), ("origin", concept.source), ("note", concept.note)):
        yield name, showable(text)
    for name, day in (("since", concept.since), ("until", concept.until)):
        yield name, day.isoformat() if day else ""
