"""Names that stand in Chinese characters in one text and in pinyin in the other.

Decides which capitalised words are the pinyin of which characters: a surname with its given name in either order (许静怡 as "Xu Jingyi",
"Xu Jing-yi", "Jingyi Xu"), or a place in one word (连通 as "Liantong"). Needs both texts: neither alone tells a name from other words.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import product

from duizhao.domain.text import Span
from duizhao.language.pinyin import SYLLABLE, plain, readings, surnames

_WORD = re.compile(r"(?<![\w-])[A-ZÀ-Þ](?:[^\W\d_]|(?!['’][sS]\b)['’-](?=[^\W\d_]))*")
"""A word with a capital, without the 's of an owner."""
_BETWEEN = frozenset({" ", "\N{NO-BREAK SPACE}", "-", ", "})
"""What may stand between the parts of a person's name; a comma after a surname that stands first."""
_LONGEST_GIVEN = 2
_LONGEST_PLACE = 4
_SHORTEST_WORD = 4
_MAY_BE_PINYIN = re.compile(rf"(?:{SYLLABLE.pattern}){{2,{_LONGEST_PLACE}}}")

Place = tuple[tuple[Span, ...], tuple[Span, ...]]
"""Where a name stands in the Chinese, and where in the English."""


def names(chinese: str, english: str) -> Iterator[Place]:
    """The names that stand in both texts, in the order of the Chinese; no character belongs to two of them."""
    words = capitalised(english)
    if not words or not chinese:
        return
    people = _people(chinese, english, words)
    named = {place for _, targets in people for start, end in targets for place in range(start, end)}
    found = people + _places(chinese, english, [word for word in words if word[0][0] not in named])
    standing = sorted((start, -end, number) for number, (sources, _) in enumerate(found) for start, end in sources)
    taken: dict[int, list[Span]] = {}
    reached = 0
    for start, minus_end, number in standing:
        if start >= reached:
            taken.setdefault(number, []).append((start, -minus_end))
            reached = -minus_end
    for number, sources in taken.items():
        yield tuple(sources), found[number][1]


def capitalised(english: str) -> list[tuple[Span, str]]:
    """The words with a capital, each with its place and as pinyin is compared."""
    return [(match.span(), plain(match[0])) for match in _WORD.finditer(english)]


def _people(chinese: str, english: str, words: Sequence[tuple[Span, str]]) -> list[Place]:
    """The places of each person's name, and those of its pinyin."""
    written: dict[tuple[str, str], dict[Span, None]] = {}
    for first in range(len(words) - 1):
        for last in range(first + 1, min(first + 3, len(words))):
            if english[words[last - 1][0][1] : words[last][0][0]] not in _BETWEEN:
                break
            parts = [word for _, word in words[first : last + 1]]
            for name in ((parts[0], "".join(parts[1:])), (parts[-1], "".join(parts[:-1]))):
                written.setdefault(name, {})[words[first][0][0], words[last][0][1]] = None
    standing = surnames_in(chinese) if written else {}
    met: dict[tuple[Span, ...], dict[Span, None]] = {}
    for (surname, given), targets in written.items():
        sources = tuple(
            (start, end + length)
            for start, end in standing.get(surname, ())
            for length in range(1, _LONGEST_GIVEN + 1)
            if read_as(chinese[end : end + length], length, given)
        )
        if sources:
            met.setdefault(sources, {}).update(targets)
    return [(sources, tuple(sorted(targets))) for sources, targets in met.items()]


def surnames_in(chinese: str) -> dict[str, list[Span]]:
    """Where surnames may stand, by how they are read."""
    known, found = surnames(), dict[str, list[Span]]()
    for start in range(len(chinese) - 1):
        for end in (start + 1, start + 2):
            for reading in known.get(chinese[start:end], ()):
                found.setdefault(reading, []).append((start, end))
    return found


def read_as(characters: str, length: int, pinyin: str) -> bool:
    """Whether so many characters may be read as `pinyin`."""
    if len(characters) != length:
        return False
    known = readings()
    return any("".join(ways) == pinyin for ways in product(*(known.get(character, ()) for character in characters)))


def _places(chinese: str, english: str, words: Sequence[tuple[Span, str]]) -> list[Place]:
    """The places of characters that one capitalised word of two syllables or more spells, and those of the word."""
    written: dict[str, list[Span]] = {}
    for span, word in words:
        divided = "'" in english[span[0] : span[1]] or "’" in english[span[0] : span[1]]
        if len(word) >= _SHORTEST_WORD and _MAY_BE_PINYIN.fullmatch(word) and (divided or not SYLLABLE.fullmatch(word)):
            written.setdefault(word, []).append(span)
    starting = _by_reading(chinese) if written else {}
    found = []
    for word, targets in written.items():
        sources = {
            (start, end)
            for length in range(1, len(word))
            for start in starting.get(word[:length], ())
            if (end := _spelt(chinese, start + 1, word[length:], _LONGEST_PLACE - 1))
        }
        if sources:
            found.append((tuple(sorted(sources)), tuple(targets)))
    return found


def _by_reading(chinese: str) -> dict[str, list[int]]:
    """Where each reading stands."""
    known, found = readings(), dict[str, list[int]]()
    for place, character in enumerate(chinese):
        for reading in known.get(character, ()):
            found.setdefault(reading, []).append(place)
    return found


def _spelt(chinese: str, place: int, rest: str, most: int) -> int:
    """Where the characters end that spell `rest` from `place` on, at most so many; 0 when they do not."""
    if not rest:
        return place
    if not most or place >= len(chinese):
        return 0
    for reading in readings().get(chinese[place], ()):
        if rest.startswith(reading) and (end := _spelt(chinese, place + 1, rest[len(reading) :], most - 1)):
            return end
    return 0
