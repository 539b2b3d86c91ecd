"""Plain text: bytes to characters, and a line to a paragraph.

Decides in which encoding a text is written. Reads and writes `.txt`; what a paragraph is, other modules guess, but for the items
of lists: they are indented under their marks as `write` puts them. A line that begins with a mark is text, and so is one whose number is
not the next: numbers that someone typed stay as they were typed.
"""

import codecs
import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from duizhao.domain.document import Kind, Release, Remark
from duizhao.domain.errors import FileError
from duizhao.domain.text import Text
from duizhao.formats.base import LINE_BREAK, Block, Format, Reading
from duizhao.formats.files import contents
from duizhao.formats.tidy import seen, visible
from duizhao.formats.writing import Enumeration, Labelled, labelled
from duizhao.language.chinese import HAN

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32", "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16-be"),
)
"""Each byte order mark, the codec that reads a text with it, and the one that writes what follows it."""
_SHOWN = {"utf-8-sig": "UTF-8", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16", "cp1252": "Windows-1252"}
_PUNCTUATION = frozenset("，。、；：？！“”‘’（）《》〈〉【】「」『』—…·～　％")
_GB_COMMON = range(0xB0, 0xD8)
"""Lead bytes of GB 2312's first level: the 3,755 characters of daily use, 99 % of what an office writes."""
_BIG5_COMMON = range(0xA4, 0xC7)
"""Lead bytes of Big5's first level: 5,401 characters of daily use."""
_READABLE_FROM = 0.5
"""A decoding whose non-ASCII characters are rarer than this is a wrong guess."""
_UTF16_FROM = 0.8
_LONE_BYTE = re.compile(rb"(?<![\x80-\xff])[\x80-\xff](?![\x80-\xff])")
_HIGH_RUN = re.compile(rb"[\x80-\xff]+")
_LINE_END = re.compile(r"\r\n|[\n\r]")
"""What ends a line for every editor; a form feed inside a line does not move the lines after it."""
_LINE = re.compile(r"\r\n|[\n\r\v\f\x85\u2029]")
_INDENT = "  "
_ITEM = re.compile(r"( +)(?:-|([0-9]+)\.) (\S.*)")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_HAN = re.compile(f"[{HAN}]")
_GUESSED = frozenset({None, "gb18030", "big5hkscs", "cp1252"})
_LINES_NAMED = 5
"""So many lines are named by their numbers."""
_CONTROLS_TO = 0.01
"""A text with more control characters than this is not a text."""


def decoded(path: Path, data: bytes) -> tuple[str, tuple[Remark, ...]]:
    """The characters of a text file, with a remark when it is not in UTF-8.

    Raises:
        FileError: the bytes are no text, or in no encoding that is known here.
    """
    encoding = encoding_of(data)
    if encoding in _GUESSED and (mixed := _by_line(data)):
        text, lines = mixed
        return text, (Remark("text.mixed", {"file": path.name, "lines": ", ".join(map(str, lines[:_LINES_NAMED])), "count": len(lines)}),)
    try:
        text = data.decode(encoding) if encoding else ""
    except UnicodeDecodeError:
        encoding = None
    if encoding is None:
        raise FileError("text.undecodable", path)
    if len(_CONTROL.findall(text)) > _CONTROLS_TO * len(text):
        raise FileError("text.binary", path)
    if encoding in {"utf-8", "utf-8-sig"}:
        return text, ()
    return text.removeprefix("\ufeff"), (Remark("text.encoding", {"file": path.name, "encoding": _SHOWN.get(encoding, encoding.upper())}),)


def _by_line(data: bytes) -> tuple[str, list[int]] | None:
    """The text of which some lines are in UTF-8 and others in GB18030, as pasting makes it, and the numbers of the former; None where all are alike."""
    lines = data.splitlines(keepends=True)
    texts = [_decodes(line, "utf-8") for line in lines]
    narrow = [
        number for number, (line, text) in enumerate(zip(lines, texts, strict=True), 1) if text and not line.isascii() and _HAN.search(text)
    ]
    if not narrow:
        return None
    whole = [text if text is not None else _decodes(line, "gb18030") for line, text in zip(lines, texts, strict=True)]
    return None if None in whole else ("".join(text or "" for text in whole), narrow)


def encoding_of(data: bytes) -> str | None:
    """The encoding in which `data` is a text: its mark, strict UTF-8, UTF-16 by its zero bytes, else the likeliest of the Chinese ones."""
    for mark, encoding, _ in _BOMS:
        if data.startswith(mark):
            return encoding
    if b"\0" in data:
        return next((encoding for encoding in ("utf-16-le", "utf-16-be") if _readable(data, encoding) >= _UTF16_FROM), None)
    if _decodes(data, "utf-8") is not None:
        return "utf-8"
    scores = {"gb18030": _readable(data, "gb18030"), "big5hkscs": _readable(data, "big5hkscs"), "cp1252": _western(data)}
    best = max(scores, key=lambda encoding: scores[encoding])
    return best if scores[best] >= _READABLE_FROM else None


def encoded_as(text: str, data: bytes) -> bytes:
    """The text in the encoding of `data`, behind the same mark, or in UTF-8 where that encoding has not every letter."""
    for mark, _, encoding in _BOMS:
        if data.startswith(mark):
            return mark + text.encode(encoding, "replace")
    try:
        return text.encode(encoding_of(data) or "utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace")


def read_lines(path: Path | str) -> list[str]:
    """Every line of a text file, empty ones too, without line ends and control characters: for files in which line *i* is item *i*.

    Raises:
        FileError: as `decoded`, or the file cannot be read.
    """
    text, _ = decoded(Path(path), contents(Path(path)))
    lines = [seen(line) for line in _LINE_END.split(text)]
    return lines[:-1] if lines[-1] == "" else lines


def read(path: Path, data: bytes) -> Reading:
    """The lines of a text, each a paragraph."""
    text, remarks = decoded(path, data)
    lists = _Lists()
    return Reading(tuple(lists.block(seen(line)) for line in _LINE.split(text)), remarks)


class _Lists:
    """Knows the items of lists by their marks, and which number is the next."""

    def __init__(self) -> None:
        self._counted = Enumeration()
        self._indents: list[int] = []

    def block(self, line: str) -> Block:
        """The paragraph in a line: an item without its mark, or the line as it stands, which ends the list."""
        found = _ITEM.match(line)
        item = self._item(len(found[1]), found[2], found[3]) if found else None
        if item:
            return item
        if line.strip():
            self._counted, self._indents = Enumeration(), []
        return Block(Text(line))

    def _item(self, indent: int, number: str | None, text: str) -> Block | None:
        while self._indents and self._indents[-1] >= indent:
            self._indents.pop()
        self._indents.append(indent)
        ordered = number is not None
        level, following = self._counted.place(len(self._indents) - 1, ordered=ordered)
        return Block(Text(text), Kind.LIST_ITEM, level, ordered) if number in {None, str(following)} else None


def write(release: Release, template: Path | None = None) -> bytes:  # noqa: ARG001  (a plain text has no template)
    """One line a paragraph with an empty line between, in UTF-8; a hard break becomes a space. The items of a list stand together."""
    blocks = [f"[{_line(release.proof_mark)}]"] if release.proof_mark else []
    for is_item, members in groupby(labelled(release), key=_is_item):
        gathered = tuple(members)
        blocks += ["\n".join(_list(gathered))] if is_item else map(_labelled, gathered)
    return ("\n\n".join(blocks) + "\n").encode()


def _is_item(member: Labelled) -> bool:
    return member[0].kind is Kind.LIST_ITEM and not member[0].cell


def _list(items: Sequence[Labelled]) -> Iterator[str]:
    counted = Enumeration()
    for paragraph, label in items:
        level, number = counted.place(paragraph.level, ordered=paragraph.ordered)
        mark = f"{number}." if paragraph.ordered else "-"
        yield f"{_INDENT * (level + 1)}{mark} {_labelled((paragraph, label))}"


def _labelled(member: Labelled) -> str:
    paragraph, label = member
    return (f"[{_line(label)}] " if label else "") + _line(paragraph.text)


def _line(text: str) -> str:
    """The text in one line, with nothing in front of it that would make it an item of a list."""
    return visible(text).replace(LINE_BREAK, " ").strip()


def _decodes(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _readable(data: bytes, encoding: str) -> float:
    """The share of common characters among those that are not ASCII (among all, for UTF-16, where anything decodes)."""
    text = _decodes(data, encoding)
    if text is None:
        return 0.0
    wide = encoding.startswith("utf-16")
    judged = list(text) if wide else [char for char in text if char > "\x7f"]
    return sum(_is_common(char, encoding) for char in judged) / len(judged) if judged else 0.0


def _is_common(char: str, encoding: str) -> bool:
    if char in _PUNCTUATION:
        return True
    if encoding.startswith("utf-16"):
        return "\t" <= char <= "~" or "\u4e00" <= char <= "\u9fff"
    narrow, leads = ("gb2312", _GB_COMMON) if encoding == "gb18030" else ("big5", _BIG5_COMMON)
    try:
        return char.encode(narrow)[0] in leads
    except UnicodeEncodeError:
        return False


def _western(data: bytes) -> float:
    """How far a text looks like English with curly quotes and accents: its bytes beyond ASCII stand alone."""
    if _decodes(data, "cp1252") is None:
        return 0.0
    runs = _HIGH_RUN.findall(data)
    return 0.9 * len(_LONE_BYTE.findall(data)) / len(runs) if runs else 0.0


FORMAT = Format("text", (".txt", ".text"), read, write, kinds=frozenset({Kind.LIST_ITEM}))
