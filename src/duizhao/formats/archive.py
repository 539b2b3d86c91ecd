"""ZIP archives from strangers (DOCX, XLSX, ODT), opened with care, and the XML inside them.

Decides what is too large, damaged or dangerous to look at. Knows no document format.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Collection, Mapping
from lzma import LZMAError
from pathlib import Path

from lxml import etree

from duizhao.domain.errors import FileError

Element = etree._Element  # noqa: SLF001  (lxml gives its element class no public name)

MOST_PARTS = 5_000
LARGEST_ARCHIVE = 500 * 2**20
"""Bytes, unpacked, of all parts: photographs included, which are never unpacked here."""
LARGEST_PART = 80 * 2**20
"""Bytes, unpacked, of one part that is read; a 500-page book's text takes 10 MB."""
STEEPEST = 200
"""Unpacked size by packed size; XML packs to a tenth or a thirtieth, only bombs go beyond."""
STEEP_FROM = 10 * 2**20
"""Bytes, unpacked, from which the ratio counts: short parts of blanks are harmless."""
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a ZIP archive can hold: the same parts give the same bytes."""

_MARKS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_DAMAGED = (zipfile.BadZipFile, zlib.error, LZMAError, struct.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)


def is_archive(data: bytes) -> bool:
    """Whether these are the bytes of a ZIP archive, by the first of them; it may be damaged all the same."""
    return data.startswith(_MARKS)


class Archive:
    """The parts of a ZIP archive by name, looked over before anything is unpacked.

    Raises:
        FileError: damaged, encrypted, or made to harm (see the limits above).
    """

    def __init__(self, path: Path, data: bytes) -> None:
        self.path = path
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            entries = self._zip.infolist()
        except _DAMAGED as error:
            raise FileError("file.damaged", path) from error
        self._look_over(entries)
        self._entries = {_name(entry): entry for entry in entries if not entry.is_dir()}
        self._folded = {name.casefold(): entry for name, entry in self._entries.items()}
        self.names = tuple(self._entries)

    def _look_over(self, entries: list[zipfile.ZipInfo]) -> None:
        if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > LARGEST_ARCHIVE:
            raise FileError("file.bomb", self.path)
        if any(entry.file_size > STEEP_FROM and entry.file_size > STEEPEST * max(1, entry.compress_size) for entry in entries):
            raise FileError("file.bomb", self.path)
        if not all(entry.filename for entry in entries):  # zipfile itself asks for the last letter of a name
            raise FileError("file.damaged", self.path)
        names = [_name(entry) for entry in entries]
        if len(set(names)) != len(names) or any(".." in name.split("/") for name in names):
            raise FileError("file.unsafe", self.path)

    def __contains__(self, name: str) -> bool:
        return name in self._entries or name.casefold() in self._folded

    def read(self, name: str) -> bytes:
        """The bytes of a part.

        Raises:
            FileError: there is no such part, it is too large, or it is damaged.
        """
        entry = self._entries.get(name) or self._folded.get(name.casefold())
        if entry is None:
            raise FileError("file.damaged", self.path)
        if entry.file_size > LARGEST_PART:
            raise FileError("file.bomb", self.path)
        try:
            return self._zip.read(entry)
        except _DAMAGED as error:
            raise FileError("file.damaged", self.path) from error

    def xml(self, name: str) -> Element:
        """The root of a part's XML, without comments and processing instructions."""
        return parsed(self.path, self.read(name))


def parsed(path: Path, data: bytes) -> Element:
    """The root of an XML part of `path`; nothing outside it is fetched and nothing in it is expanded.

    Raises:
        FileError: it is no XML, or it brings a DOCTYPE, which no office program writes.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise FileError("file.unsafe" if b"<!DOCTYPE" in data[:4096] else "file.damaged", path) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise FileError("file.unsafe", path)
    return root


def zipped(parts: Mapping[str, bytes], stored: Collection[str] = ()) -> bytes:
    """The bytes of an archive of these parts, in their order; those in `stored` are not packed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            archive.writestr(entry, data)
    return buffer.getvalue()


def _name(entry: zipfile.ZipInfo) -> str:
    """A part's name as other parts call it; some programs write a leading slash or Windows separators."""
    return entry.filename.replace("\\", "/").lstrip("/")
