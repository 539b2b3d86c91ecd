"""Dictionaries in Hunspell's format, as offices and LibreOffice keep them: a list of words (.dic) and, beside it, their endings (.aff).

Decides which words such a dictionary knows: the listed ones, and what its prefixes and suffixes make of them. Reads what dictionaries of
English use (SET, FLAG, AF, PFX, SFX, NEEDAFFIX, FORBIDDENWORD, ONLYINCOMPOUND) and leaves alone the rules for compounds and for suggestions. A list
without an .aff is read as it stands. Executes nothing that stands in a file. The format: hunspell(5).
"""

import codecs
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from duizhao.domain.errors import FileError

_LARGEST = 64 * 2**20
"""Bytes; the largest dictionaries have a tenth of it."""
_MOST_LETTERS = 100
"""Longer words are no words."""
_MEGA = 2**20
_BOM = "\ufeff"
_ESCAPED_SLASH = re.compile(r"(?<!\\)/")
_USER_LIST = re.compile(r"OOoUserDict1\b")
_HYPHENATED = re.compile(r"==.*|=")
"""In a user's list of LibreOffice: what shall be written instead, or where the word may be parted."""
_CONDITION = re.compile(r"(?:\[[^\]]*\]|[^\[\]])*")


class _Affix(NamedTuple):
    """One way to lengthen a word: its flag, what is taken off, what is put on, how the word must look, and what may follow."""

    flag: str
    strip: str
    condition: re.Pattern[str]
    crosses: bool
    goes_on: frozenset[str]


_Affixes = dict[str, list[_Affix]]
"""By what they put on."""


@dataclass(frozen=True)
class _Rules:
    """What an .aff lays down."""

    flags_of: Callable[[str], frozenset[str]]
    prefixes: _Affixes = field(default_factory=dict)
    suffixes: _Affixes = field(default_factory=dict)
    needs_affix: str = ""
    forbidden: str = ""
    in_compounds: str = ""

    @property
    def never_alone(self) -> frozenset[str]:
        """Flags of entries that are no words as they stand."""
        return frozenset(filter(None, (self.needs_affix, self.in_compounds, self.forbidden)))


class Words:
    """The words of a dictionary."""

    def __init__(self, entries: dict[str, list[frozenset[str]]], rules: _Rules) -> None:
        self._entries = entries
        self._rules = rules
        self._never_lengthened = frozenset(filter(None, (rules.forbidden, rules.in_compounds)))
        self._longest_prefix = max(map(len, rules.prefixes), default=0)
        self._longest_suffix = max(map(len, rules.suffixes), default=0)
        self._known = lru_cache(maxsize=65536)(self._is_word)

    @property
    def count(self) -> int:
        """How many entries are listed; each may stand for many forms."""
        return len(self._entries)

    @property
    def has_endings(self) -> bool:
        """Whether this is the dictionary of a language; without endings it is a list of somebody's own words."""
        return bool(self._rules.prefixes or self._rules.suffixes)

    def knows(self, word: str) -> bool:
        """Whether `word` is in the dictionary, as it stands or, where it has capitals, with fewer of them."""
        if not 0 < len(word) <= _MOST_LETTERS:
            return False
        return any(map(self._known, dict.fromkeys((word, *_with_fewer_capitals(word)))))

    def _is_word(self, word: str) -> bool:
        listed = self._entries.get(word)
        if listed and self._rules.forbidden and any(self._rules.forbidden in flags for flags in listed):
            return False
        if listed and any(self._rules.never_alone.isdisjoint(flags) for flags in listed):
            return True
        return any(
            self._allows(stem, prefix, suffixes)
            for rest, prefix in self._without_prefix(word)
            for stem, suffixes in self._without_suffixes(rest)
            if prefix or suffixes
        )

    def _allows(self, stem: str, prefix: tuple[_Affix, ...], suffixes: tuple[_Affix, ...]) -> bool:
        """Whether an entry of the list may have these affixes. The last suffix is the one next to the stem."""
        if prefix and suffixes and not all(affix.crosses for affix in (*prefix, *suffixes)):
            return False
        for flags in self._entries.get(stem, ()):
            granted = flags.union(*(affix.goes_on for affix in suffixes))
            if (
                self._never_lengthened.isdisjoint(flags)
                and all(affix.flag in flags for affix in suffixes[-1:])
                and all(affix.flag in granted for affix in prefix)
            ):
                return True
        return False

    def _without_prefix(self, word: str) -> Iterator[tuple[str, tuple[_Affix, ...]]]:
        yield word, ()
        for length in range(min(self._longest_prefix, len(word)) + 1):
            for affix in self._rules.prefixes.get(word[:length], ()):
                stem = affix.strip + word[length:]
                if stem != word and affix.condition.match(stem):
                    yield stem, (affix,)

    def _without_suffixes(self, word: str, depth: int = 2) -> Iterator[tuple[str, tuple[_Affix, ...]]]:
        """What may be left without one suffix, or without two of which the first lets the second follow."""
        yield word, ()
        if not depth:
            return
        for length in range(min(self._longest_suffix, len(word)) + 1):
            for affix in self._rules.suffixes.get(word[len(word) - length :], ()):
                stem = word[: len(word) - length] + affix.strip
                if stem == word or not affix.condition.search(stem):
                    continue
                for rest, inner in self._without_suffixes(stem, depth - 1):
                    if not inner or affix.flag in inner[-1].goes_on:
                        yield rest, (affix, *inner)


def dictionary(path: Path) -> Words:
    """The dictionary at `path`, a .dic file; its .aff stands beside it under the same name, or there is none.

    Raises:
        FileError: a file cannot be read, has another encoding than it says, or is no dictionary.
    """
    endings = path.with_suffix(".aff")
    content = _content(path)
    rules_content = _content(endings) if endings.exists() else b""
    encoding = _encoding(rules_content, endings)
    rules = _rules(_decoded(rules_content, encoding, endings), endings)
    lines = _decoded(content, encoding, path).removeprefix(_BOM).splitlines()
    if "\0" in "".join(lines[:10]):
        raise FileError("dictionary.no_list", path)
    if lines and _USER_LIST.match(lines[0]):
        ends = lines.index("---") if "---" in lines else 0
        lines = [_HYPHENATED.sub("", line) for line in lines[ends + 1 :]]
    elif lines and lines[0].strip().isdigit():
        del lines[0]  # how many there are, which need not be true
    return Words(_entries(lines, rules), rules)


def dictionaries_in(folder: Path) -> list[Path]:
    """The .dic files in a folder, which need not exist."""
    return sorted(folder.glob("*.dic")) if folder.is_dir() else []


def _with_fewer_capitals(word: str) -> Iterator[str]:
    """Other ways in which a word may be listed that stands at the beginning of a sentence, or in a headline."""
    if word.isupper():
        yield word.capitalize()
    if word.isupper() or word.istitle():
        yield word.lower()


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST:
            raise FileError("file.too_large", path, limit=_LARGEST // _MEGA)
        return path.read_bytes()
    except FileNotFoundError:
        raise FileError("file.missing", path) from None
    except OSError as error:
        raise FileError("file.unreadable", path, reason=error.strerror or "") from None


def _encoding(rules: bytes, path: Path) -> str:
    """The encoding that an .aff names for both files."""
    named = re.search(rb"^(?:\xef\xbb\xbf)?SET[ \t]+([A-Za-z0-9_-]+)", rules, re.MULTILINE)
    if named is None:
        return "utf-8"
    try:
        return codecs.lookup(named[1].decode("ascii").lower().replace("microsoft-", "")).name
    except LookupError:
        raise FileError("dictionary.encoding", path, encoding=named[1].decode("ascii")) from None


def _decoded(content: bytes, encoding: str, path: Path) -> str:
    try:
        return content.decode(encoding)
    except UnicodeError:
        raise FileError("dictionary.encoding", path, encoding=encoding) from None


def _rules(text: str, path: Path) -> _Rules:
    """What an .aff lays down; lines that concern compounds, sounds and suggestions are passed over."""
    lines = [line.split() for line in text.removeprefix(_BOM).splitlines()]
    single = {line[0]: line[1] for line in lines if len(line) > 1 and line[0] in ("FLAG", "NEEDAFFIX", "FORBIDDENWORD", "ONLYINCOMPOUND")}
    aliases = [line[1] for line in lines if len(line) > 1 and line[0] == "AF"][1:]
    flags_of = _FlagReader(single.get("FLAG", "short"), aliases)
    kinds: dict[str, defaultdict[str, list[_Affix]]] = {"PFX": defaultdict(list), "SFX": defaultdict(list)}
    crosses: dict[tuple[str, str], bool] = {}
    for number, line in enumerate(lines, 1):
        if not line or line[0] not in kinds:
            continue
        try:
            kind, flag, strip, added = line[:4]
            if (kind, flag) not in crosses:
                crosses[kind, flag] = strip == "Y"
                continue
            put_on, _, goes_on = added.partition("/")
            pattern = _condition(line[4] if len(line) > len(line[:4]) else ".", kind)
            affix = _Affix(flag, strip.replace("0", ""), pattern, crosses[kind, flag], flags_of(goes_on))
        except ValueError:
            raise FileError("dictionary.affix", path, line=number) from None
        kinds[kind]["" if put_on == "0" else put_on].append(affix)
    return _Rules(
        flags_of,
        dict(kinds["PFX"]),
        dict(kinds["SFX"]),
        single.get("NEEDAFFIX", ""),
        single.get("FORBIDDENWORD", ""),
        single.get("ONLYINCOMPOUND", ""),
    )


class _FlagReader:
    """Reads the flags of an entry in one of the ways in which they are written."""

    def __init__(self, way: str, aliases: list[str]) -> None:
        self._way = way
        self._aliases = aliases
        self._read: dict[str, frozenset[str]] = {"": frozenset()}

    def __call__(self, written: str) -> frozenset[str]:
        if written not in self._read:
            self._read[written] = frozenset(self._flags(written))
        return self._read[written]

    def _flags(self, written: str) -> Iterator[str]:
        if self._aliases and written.isdecimal() and 0 < int(written) <= len(self._aliases):
            written = self._aliases[int(written) - 1]
        if self._way == "long":
            return map("".join, zip(written[::2], written[1::2], strict=False))
        return iter(written.split(",") if self._way == "num" else written)


@lru_cache(maxsize=1024)
def _condition(written: str, kind: str) -> re.Pattern[str]:
    """How a word must begin or end that takes an affix: letters, [one of these], [^none of these], a dot for any letter.

    Raises:
        ValueError: this is no condition.
    """
    if not _CONDITION.fullmatch(written):
        raise ValueError(written)
    parts = re.findall(r"\[\^?[^\]]*\]|.", written)
    pattern = "".join(part if part == "." else _class(part) if part.startswith("[") else re.escape(part) for part in parts)
    return re.compile(pattern if kind == "PFX" else f"(?:{pattern})$")


def _class(part: str) -> str:
    negated = part.startswith("[^")
    letters = part[2:-1] if negated else part[1:-1]
    if not letters:
        raise ValueError(part)
    return f"[{'^' if negated else ''}{re.escape(letters)}]"


def _entries(lines: list[str], rules: _Rules) -> dict[str, list[frozenset[str]]]:
    entries: dict[str, list[frozenset[str]]] = {}
    for line in lines:
        entry = line.split("\t", 1)[0].strip()
        if not entry or entry.startswith("#"):
            continue
        word, *flags = _ESCAPED_SLASH.split(entry, maxsplit=1)
        written = flags[0].split(" ")[0] if flags else ""
        entries.setdefault(word.replace("\\/", "/"), []).append(rules.flags_of(written))
    return entries
