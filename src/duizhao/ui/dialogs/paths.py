"""File names as people see them, and where new files go.

Decides the names that are proposed: free ones, beside the source, or among the person's documents where the source's folder takes
nothing. Looks at the disk, so it runs in the writer thread; makes no file.
"""

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from duizhao.domain.text import showable

READABLE = (
    ".docx", ".doc", ".wps", ".rtf", ".odt", ".pdf", ".html", ".htm", ".xhtml", ".mht", ".mhtml", ".md", ".markdown", ".txt", ".text", ".csv", ".tsv", ".xlsx", ".xlf", ".xliff", ".sdlxliff",
    ".mqxliff", ".po",
)  # fmt: skip
"""What a source, a draft or a reference may be; a test keeps it equal to what the formats read."""
WRITABLE = (".docx", ".pdf", ".odt", ".md", ".txt", ".html")
"""What a release can be written as; a test keeps it equal to what the formats write, each by its usual ending."""
TABLES = (".csv", ".tsv", ".txt", ".xlsx")
"""What a glossary may be."""
PROJECT = ".duizhao"

_LONGEST = 180
"""Bytes of a proposed name: file systems take 255, and an ending and a number are still to come."""
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\s]+')
_CHINESE_SIDE = re.compile(r"(?<![a-z])(zh|cn|chs|chinese|source|src)(?![a-z])|原文|中文|原稿", re.IGNORECASE)
_ENGLISH_SIDE = re.compile(r"(?<![a-z])(en|eng|english|draft|target|translation)(?![a-z])|译文|译稿|英文|初稿", re.IGNORECASE)
_LANGUAGE_AT_END = re.compile(r"[\s._-]+(?:zh(?:[_-]?(?:cn|hans))?|cn|chs|chinese)$|[\s._（(-]*(?:中文|原文|原稿)[）)]?$", re.IGNORECASE)
_GLOSSARY = re.compile(r"gloss|terms|术语|词汇", re.IGNORECASE)
_SHEETS = (".csv", ".tsv", ".xlsx")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a new file would go; `beside` says that it is in the folder that was wished for."""

    path: Path
    beside: bool


def shown(path: Path) -> str:
    """A whole path as text, whatever bytes it has on the disk."""
    return os.fsencode(path).decode("utf-8", "replace")


def stem(path: Path) -> str:
    """A file's name without its ending, as text."""
    return os.fsencode(path.stem).decode("utf-8", "replace")


def release_name(path: Path) -> str:
    """What a release is called after its source: the file's name without the word at its end that names the language.

    >>> release_name(Path("opening-day.zh.docx"))
    'opening-day'
    """
    name = stem(path)
    return _LANGUAGE_AT_END.sub("", name) or name


def file_name(name: str) -> str:
    """A document's name as the name of a file on any system."""
    cleaned = _FORBIDDEN.sub(" ", showable(name)).strip(" .")
    return cleaned.encode()[:_LONGEST].decode("utf-8", "ignore").strip(" .") or "Duizhao"


def free_place(folder: Path, name: str) -> Path:
    """A path in `folder` for a new project of that name, numbered where one is there already."""
    for number in count(1):
        place = folder / (f"{name}{PROJECT}" if number == 1 else f"{name}-{number}{PROJECT}")
        if not os.path.lexists(place):
            return place
    raise AssertionError


def place_for(folder: Path, name: str, otherwise: Sequence[Path]) -> Place:
    """Where a new project goes: in `folder` when it may be changed, or else in the first of the others that may be."""
    if _takes(folder):
        return Place(free_place(folder, file_name(name)), beside=True)
    other = next((candidate for candidate in otherwise if _takes(candidate)), folder)
    return Place(free_place(other, file_name(name)), beside=other == folder)


def sorted_out(paths: Sequence[Path]) -> tuple[Path | None, Path | None, list[Path]]:
    """Source, draft and glossaries among files that came together, by their names; in the order given where names do not tell."""
    known = [path for path in paths if path.suffix.lower() != PROJECT]
    tables = [path for path in known if path.suffix.lower() in _SHEETS]
    texts = [path for path in known if path not in tables]
    glossaries = [path for path in tables if _GLOSSARY.search(stem(path))]
    tables = [path for path in tables if path not in glossaries]
    while len(texts) < 2 and tables:
        texts.append(tables.pop(0))
    sides = sorted(texts[:2], key=_side)
    return (sides[0] if sides else None), (sides[1] if len(sides) > 1 else None), [*glossaries, *tables, *texts[2:]]


def _side(path: Path) -> int:
    """0 for a name that says Chinese, 2 for one that says English, 1 for others."""
    name = stem(path)
    chinese, english = _CHINESE_SIDE.search(name) is not None, _ENGLISH_SIDE.search(name) is not None
    return 1 if chinese == english else 0 if chinese else 2


def _takes(folder: Path) -> bool:
    """Whether a file can be made in a folder."""
    return os.path.isdir(folder) and os.access(folder, os.W_OK | os.X_OK, effective_ids=os.access in os.supports_effective_ids)
