"""Chinese words in small letters within the English: *hukou*, *gaokao*.

Decides whether a word is the pinyin of characters that stand in the Chinese beside it. Does not look for names (`name_finding` does).
"""

import re

from duizhao.language.pinyin import SYLLABLE, readings

_LONGEST = 4
_MAY_BE_PINYIN = re.compile(rf"(?:{SYLLABLE.pattern}){{1,{_LONGEST}}}")


def is_romanised(word: str, chinese: str) -> bool:
    """Whether `word`, in small letters, spells characters that stand one after another in `chinese`.

    >>> is_romanised("hukou", "户口改革"), is_romanised("hukou", "口音")
    (True, False)
    """
    if not _MAY_BE_PINYIN.fullmatch(word):
        return False
    return any(_spells(word, chinese, place, _LONGEST) for place in range(len(chinese)))


def _spells(word: str, chinese: str, place: int, most: int) -> bool:
    """Whether the whole of `word` spells the characters from `place` on, at most so many."""
    if not word:
        return True
    if not most or place >= len(chinese):
        return False
    known = readings().get(chinese[place], ())
    return any(word.startswith(reading) and _spells(word[len(reading) :], chinese, place + 1, most - 1) for reading in known)
