"""What a file really is, by its first bytes and then by its suffix.

Decides which format reads a file, and what is said of one that cannot be read. Does not read it.
"""

from collections.abc import Sequence
from pathlib import Path

from duizhao.domain.errors import FileError
from duizhao.formats.archive import Archive, is_archive
from duizhao.formats.base import Format
from duizhao.formats.mhtml import is_mhtml
from duizhao.formats.office import is_old_word

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_PDF = b"%PDF-"
_TOLD = (
    (_PDF, "file.pdf"),
    (b"{\\rtf", "file.rtf"),
    (b"\x89PNG", "file.picture"),
    (b"\xff\xd8\xff", "file.picture"),
    (b"GIF8", "file.picture"),
)
"""Formats that people hand in by mistake, each with its way out."""


def format_of(path: Path, data: bytes, formats: Sequence[Format]) -> Format:
    """The format that reads this file.

    Raises:
        FileError: none does; the code says what the file is and what can be done.
    """
    if data.startswith(_PDF):
        return next(form for form in formats if ".pdf" in form.suffixes)
    if is_old_word(data):
        return next(form for form in formats if ".doc" in form.suffixes)
    if is_mhtml(data):
        return next(form for form in formats if ".mht" in form.suffixes)
    refuse_foreign(path, data)
    readable = {suffix: form for form in formats if form.read for suffix in form.suffixes}
    suffix = path.suffix.lower()
    if is_archive(data):
        return readable[_suffix_of_archive(path, data)]
    if suffix in {".doc", ".docx", ".odt", ".pdf", ".rtf", ".wps", ".xlsx"}:
        raise FileError("file.damaged", path)
    if suffix in readable:
        return readable[suffix]
    if not suffix:
        return readable[".txt"]
    raise FileError("file.unknown_format", path, formats=sorted(readable))


def refuse_foreign(path: Path, data: bytes) -> None:
    """Raises a FileError for what is plainly of another program, whatever its name says."""
    if data.startswith(_OLE):
        raise FileError("file.encrypted" if _ENCRYPTED in data else "file.old_office", path)
    for mark, code in _TOLD:
        if data.startswith(mark):
            raise FileError(code, path)


def _suffix_of_archive(path: Path, data: bytes) -> str:
    """Which of the ZIP-based formats this is, by its parts."""
    archive = Archive(path, data)
    if "xl/workbook.xml" in archive:
        return ".xlsx"
    if "_rels/.rels" in archive or "word/document.xml" in archive:
        return ".docx"
    if "content.xml" in archive:
        return ".odt"
    raise FileError("file.not_word", path)
