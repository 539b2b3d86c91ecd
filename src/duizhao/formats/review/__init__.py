"""Files that go out to be reviewed in another program and come back: XLIFF, Word documents, workbooks, CSV, TSV.

Decides which format writes and reads one by its suffix. An edited copy of a release comes back here too.
"""

from collections.abc import Sequence
from pathlib import Path

from duizhao.domain.errors import FileError
from duizhao.domain.exchange import ReturnedFile, ReturnedRow, ReviewFile
from duizhao.formats import read_document, xliff
from duizhao.formats.archive import Archive, is_archive
from duizhao.formats.detect import refuse_foreign
from duizhao.formats.files import contents
from duizhao.formats.review import docx, docx_read, tables
from duizhao.formats.review.tables import Headings
from duizhao.formats.xliff import writing as xliff_write

WRITTEN = (".docx", ".xlsx", ".xlf", ".xliff", ".csv", ".tsv")
"""The suffixes under which a review file can be written: `.xlf` is XLIFF 1.2, which more programs open, `.xliff` is 2.1."""
_TABLES = frozenset({".xlsx", ".csv", ".tsv"})


def review_bytes(file: ReviewFile, path: Path, headings: Headings) -> bytes:
    """A review file in the format of the path's suffix; nothing is written.

    Raises:
        FileError: the suffix is none of `WRITTEN`.
    """
    suffix = path.suffix.lower()
    if suffix == ".docx":
        return docx.document_bytes(file, headings)
    if suffix == ".xlsx":
        return tables.sheet_bytes(file, headings)
    if suffix in (".csv", ".tsv"):
        return tables.text_bytes(file, headings, "\t" if suffix == ".tsv" else ",")
    if suffix in (".xlf", ".xliff"):
        return xliff_write.write_12(file) if suffix == ".xlf" else xliff_write.write_21(file)
    raise FileError("review_file.unknown_format", path, formats=list(WRITTEN))


def read_returned(path: Path, known: Sequence[Headings]) -> ReturnedFile:
    """What came back: the rows of a review file, or the paragraphs of an edited release. `known` are the headings in every language.

    Raises:
        FileError: the file cannot be read.
    """
    data = contents(path)
    refuse_foreign(path, data)
    suffix = path.suffix.lower()
    if suffix in xliff.SUFFIXES:
        return xliff.read_returned(path, data)
    packed = Archive(path, data) if is_archive(data) else None
    if packed is not None and not any(part in packed for part in ("xl/workbook.xml", "content.xml")):
        return docx_read.read_returned(path, data)
    if suffix in _TABLES or (packed is not None and "xl/workbook.xml" in packed):
        return tables.read_returned(path, data, known)
    paragraphs = read_document(path).paragraphs
    return ReturnedFile(tuple(ReturnedRow(None, None, each.content, is_plain=not each.codes) for each in paragraphs))
