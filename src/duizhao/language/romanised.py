"""Chinese words in small letters within the English: *hukou*, *gaokao*.

Decides whether a word is the pinyin of characters that stand in the Chinese beside it. Does not look for names (`name_finding` does).
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from duizhao.language.pinyin import SYLLABLE, readings

_LONGEST = 4
_LONGEST_READING = 6
"""Letters of the longest syllable: zhuang."""
_MAY_BE_PINYIN = re.compile(rf"(?:{SYLLABLE.pattern}){{1,{_LONGEST}}}")


def is_romanised(word: str, chinese: str) -> bool:
    """Whether `word`, in small letters, spells characters that stand one after another in `chinese`.

    >>> is_romanised("hukou", "户口改革"), is_romanised("hukou", "口音")
    (True, False)
    """
    if not _MAY_BE_PINYIN.fullmatch(word):
        return False
    begins = _read_as(chinese)
    return any(
        _spells(word[size:], chinese, place + 1, _LONGEST - 1)
        for size in range(1, min(len(word), _LONGEST_READING) + 1)
        for place in begins.get(word[:size], ())
    )


@lru_cache(maxsize=64)
def _read_as(chinese: str) -> Mapping[str, Sequence[int]]:
    """Where characters stand, by how they may be read."""
    places: dict[str, list[int]] = {}
    known = readings()
    for place, character in enumerate(chinese):
        for reading in known.get(character, ()):
            places.setdefault(reading, []).append(place)
    return places


def _spells(word: str, chinese: str, place: int, most: int) -> bool:
    """Whether the whole of `word` spells the characters from `place` on, at most so many."""
    if not word:
        return True
    if not most or place >= len(chinese):
        return False
    known = readings().get(chinese[place], ())
    return any(word.startswith(reading) and _spells(word[len(reading) :], chinese, place + 1, most - 1) for reading in known)
