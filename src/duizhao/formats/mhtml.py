"""Web pages saved whole in one file (MHTML, .mht): a mail that holds the page and what belongs to it.

Decides which part is the page. Its article is read as that of any page; pictures and frames beside it are left where they are, and nothing is loaded.
"""

import codecs
import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message
from pathlib import Path

from duizhao.domain.errors import FileError
from duizhao.formats.base import Format, Reading
from duizhao.formats.html import reading as html_reading

LARGEST = 60 * 2**20
"""Bytes: a page with its pictures has a few million; the parser goes line by line."""
_MOST_PARTS = 5_000
_MOST_LINES = 1_500_000
_MOST_HOLDERS = 6
"""Parts that hold parts: pages have one or two, and each costs time for every line in it."""
_HOLDER = re.compile(rb"(?:^|[\r\n])content-type:\s*(?:multipart|message)/", re.IGNORECASE)
_PART = re.compile(rb"(?:^|[\r\n])content-type:", re.IGNORECASE)
_HEAD = re.compile(rb"\s*(?:mime-version|from|snapshot-content-location|content-type|subject):", re.IGNORECASE)
_LOOKED_AT = 4096


def is_mhtml(data: bytes) -> bool:
    """Whether these are the bytes of a page that was saved so, whatever the file is called: Word does it under `.doc` too."""
    head = data[:_LOOKED_AT].lower()
    return _HEAD.match(head) is not None and b"mime-version:" in head and b"content-type:" in head


def read(path: Path, data: bytes) -> Reading:
    """The article of a page that was saved with all that belongs to it.

    Raises:
        FileError: there is no page in it, or it is too large or made to harm.
    """
    if data[:_LOOKED_AT].removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"<"):  # a page under a wrong name
        return html_reading.read(path, data)
    if len(data) > LARGEST:
        raise FileError("file.too_large", path, limit=LARGEST // 2**20)
    lines = data.count(b"\n") + data.count(b"\r") - data.count(b"\r\n")  # the mail parser takes each of the three for an end
    if lines > _MOST_LINES or len(_HOLDER.findall(data)) > _MOST_HOLDERS or len(_PART.findall(data)) > _MOST_PARTS:
        raise FileError("file.unsafe", path)
    found: Reading | None = None
    for page, charset, place in _pages(message_from_bytes(data)):
        now = html_reading.read(path, page, charset=charset, base=place)
        found = found or now
        if now.blocks:  # the first is the page, the others are frames in it
            return now
    if found is None:
        raise FileError("file.damaged", path)
    return found


def _pages(message: Message) -> Iterator[tuple[bytes, str, str]]:
    """The pages in a mail, each with the encoding that is said of it and its address."""
    for part in message.walk():
        if part.get_content_type() in {"text/html", "application/xhtml+xml"}:
            page = part.get_payload(decode=True)
            if isinstance(page, bytes) and page.strip():
                place = str(part.get("Content-Location") or message.get("Snapshot-Content-Location") or "")
                yield page, _charset(part), "".join(place.split())


def _charset(part: Message) -> str:
    try:
        return part.get_content_charset() or ""
    except (LookupError, ValueError):
        return ""  # it says it in an encoding that there is not


FORMAT = Format("mhtml", (".mht", ".mhtml"), read)
