"""PO files (gettext), read: each entry is a link between a text and its translation.

Decides what of an entry is text and what a note, and reads what is not quite right as far as it goes: an entry that ends too early is an
entry, a line that makes no sense is passed over and counted. Does not write PO: nobody publishes a release in it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from duizhao.domain.document import Note, Remark
from duizhao.domain.text import Text
from duizhao.formats.base import Format, Pair, Reading
from duizhao.formats.text import decoded
from duizhao.language.script import main_language

_LINE = re.compile(r'(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)?\s*"(.*)"\s*$')
_ESCAPE = re.compile(r"\\(x[0-9a-fA-F]{1,2}|[0-7]{1,3}|.)")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "a": "", "b": "", "f": "", "v": ""}
_CHARSET = re.compile(rb"charset=([\w.:-]{1,40})")
_HEAD = 4096
"""Bytes within which the header names its encoding."""


@dataclass(slots=True)
class _Entry:
    """One entry as its lines come."""

    texts: dict[str, list[str]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def pair(self) -> Pair | None:
        """The entry's texts; None for the header, which translates nothing, and for an entry without text."""
        source = "".join(self.texts.get("msgid", ()))
        if not source:
            return None
        target = "".join(self.texts.get("msgstr") or self.texts.get("msgstr[0]") or ())
        return Pair((Text(source),), (Text(target),), tuple(Note(note) for note in self.notes if note))


def read(path: Path, data: bytes) -> Reading:
    """The entries of a PO file as pairs; obsolete ones are left out. One that goes from English to Chinese is turned round, and that is said.

    Raises:
        FileError: the bytes are no text.
    """
    text, remarks = _text(path, data)
    pairs, unread = [], 0
    for entry in _entries(text):
        if isinstance(entry, _Entry):
            pair = entry.pair()
            pairs += [pair] if pair is not None else []
        else:
            unread += 1
    if unread:
        remarks = (*remarks, Remark("po.unread", {"file": path.name, "count": unread}))
    if main_language(t.plain for p in pairs for t in p.source) == "en" and main_language(t.plain for p in pairs for t in p.target) == "zh":
        remarks = (*remarks, Remark("xliff.turned", {"file": path.name}))
        pairs = [Pair(pair.target, pair.source, pair.notes) for pair in pairs]
    return Reading((), remarks, pairs=tuple(pairs))


def _text(path: Path, data: bytes) -> tuple[str, tuple[Remark, ...]]:
    """The characters, in the encoding that the header names if they are in it."""
    named = _CHARSET.search(data[:_HEAD])
    if named is not None:
        try:
            return data.decode(named[1].decode()).removeprefix("\ufeff"), ()
        except (LookupError, ValueError):
            pass  # no such encoding, or the file is in another: it is found out by the bytes
    return decoded(path, data)


def _entries(text: str) -> Iterator[_Entry | str]:
    """The entries in order, and the lines that belong to none."""
    entry, current = _Entry(), ""
    for line in map(str.strip, text.splitlines()):
        if line.startswith("#"):
            if "msgstr" in entry.texts or "msgstr[0]" in entry.texts:
                yield entry
                entry, current = _Entry(), ""
            if not line.startswith(("#~", "#:", "#,", "#|")):
                entry.notes.append(line[1:].lstrip(". "))
            continue
        if not line:
            continue
        hit = _LINE.match(line)
        if hit is None or not (hit[1] or current):
            yield line
            continue
        if hit[1] in ("msgctxt", "msgid") and entry.texts and not (hit[1] == "msgid" and "msgid" not in entry.texts):
            yield entry
            entry = _Entry()
        current = hit[1] or current
        entry.texts.setdefault(current, []).append(_ESCAPE.sub(_unescaped, hit[2]))
    yield entry


def _unescaped(hit: re.Match[str]) -> str:
    said = hit[1]
    if said[0] == "x" and len(said) > 1:
        return chr(int(said[1:], 16))
    if said[0] in "01234567":
        return chr(int(said, 8))
    return _ESCAPES.get(said, said)


FORMAT = Format("po", (".po",), read)
