"""Encodings that a person chooses where a text file's bytes do not say in which one it is.

Decides which encodings are offered, when one is asked for, and how a choice comes before the guess that `text` makes. Reads no paragraphs.
"""

from pathlib import Path

from duizhao.domain.errors import FileError
from duizhao.formats.archive import is_archive
from duizhao.formats.files import opened
from duizhao.formats.text import encoded_as, encoding_of

OFFERED = {"GB18030": "gb18030", "Big5": "big5hkscs", "UTF-16": "utf-16", "UTF-8": "utf-8", "Windows-1252": "cp1252"}
"""What is offered, by the names that people know: the Chinese ones with all that was ever added to them."""

_ALSO = {
    "gbk": "GB18030",
    "gb2312": "GB18030",
    "cp936": "GB18030",
    "big5hkscs": "Big5",
    "cp950": "Big5",
    "cp1252": "Windows-1252",
    "latin1": "Windows-1252",
}
_SHOWN_AS = {codec: name for name, codec in OFFERED.items()} | {"utf-16-le": "UTF-16", "utf-16-be": "UTF-16"}
_SAY_SO_THEMSELVES = {"utf-8", "utf-8-sig", "utf-16", "utf-32"}
"""What `encoding_of` gives for a file that is valid UTF-8 or begins with a mark."""
_TEXTS = frozenset({".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".csv", ".tsv", ".po"})
_LOOKED_AT = 64 * 2**10
_SHOWN = 160
"""Characters of a text that are shown to choose by."""


def known_as(name: str) -> str | None:
    """The name in `OFFERED` of an encoding that somebody typed, or None."""
    plain = name.lower().replace("-", "").replace("_", "").replace(" ", "")
    return next((offered for offered in OFFERED if offered.lower().replace("-", "") == plain), _ALSO.get(plain))


def recoded(path: Path, data: bytes, encoding: str) -> bytes:
    """The text of a file in UTF-8 with its mark, read in an encoding of `OFFERED`; as it is where its bytes say themselves what they are.

    Raises:
        FileError: it is not in that encoding.
    """
    if is_archive(data) or path.suffix.lower() not in {*_TEXTS, ""} or encoding_of(data) in _SAY_SO_THEMSELVES:
        return data
    try:
        return _decoded(data, encoding).encode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileError("text.not_in_encoding", path, encoding=encoding) from error


def as_it_was(text: str, data: bytes, encoding: str | None) -> bytes:
    """A text in the encoding in which `recoded` read `data`, or in UTF-8 where that has not every letter; None lets the bytes say in which."""
    if encoding is None or encoding_of(data) in _SAY_SO_THEMSELVES:
        return encoded_as(text, data)
    try:
        return text.encode(_codec(data, encoding))
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace")


def unsure_of(path: Path) -> tuple[str, dict[str, str]] | None:
    """Where a file's encoding can only be guessed: the guess, by its name in `OFFERED` (empty where there is none), and how it begins in each that it can be in.

    None for every other file, and for one that cannot be opened.
    """
    if path.suffix.lower() not in _TEXTS:
        return None
    try:
        with opened(path) as file:
            data = file.read(_LOOKED_AT)
    except (FileError, OSError):
        return None
    cuts = range(4 if len(data) == _LOOKED_AT else 1)  # a character may have been cut in two where the look ended
    guesses = [encoding_of(data[: len(data) - cut]) for cut in cuts]
    guess = next((each for each in ("utf-8", *guesses) if each in guesses and each), None)
    if guess in _SAY_SO_THEMSELVES or not data:
        return None
    beginnings = {name: beginning for name in OFFERED if (beginning := _beginning(data, name))}
    return (_SHOWN_AS.get(guess or "", ""), beginnings) if beginnings else None


def _beginning(data: bytes, encoding: str) -> str:
    """How a text begins in an encoding, its lines as one; empty where it cannot be in it."""
    for cut in range(4):
        try:
            text = _decoded(data[: len(data) - cut], encoding)
        except UnicodeDecodeError:
            continue
        words = " ".join(text[: 4 * _SHOWN].split())[:_SHOWN]
        return words if words.isprintable() else ""
    return ""


def _decoded(data: bytes, encoding: str) -> str:
    return data.decode(_codec(data, encoding))


def _codec(data: bytes, encoding: str) -> str:
    if encoding == "UTF-16":  # without a mark, which way round is guessed as for any text
        guess = encoding_of(data)
        return guess if guess in {"utf-16-le", "utf-16-be"} else "utf-16-le"
    return OFFERED[encoding]
