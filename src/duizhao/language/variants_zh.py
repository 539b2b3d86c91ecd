"""Traditional characters folded to simplified ones, code point for code point, so that spans stay (after CC-CEDICT, CC BY-SA 4.0).

Decides which two characters are one where texts are compared. Does not convert a text for reading: words are not looked at.
"""

from collections.abc import Mapping
from functools import cache

from duizhao.language.lexicon import entries

_ONE = r"\n(\S) (\S) \[[^\]]+\]"
_GB2312 = "gb2312"
"""The character set of simplified Chinese: what it holds is written so in both scripts, or simplified already."""


def simplified(text: str) -> str:
    """`text` with every character that is only traditional as its simplified form; other characters stay.

    >>> simplified("學習型社會"), simplified("后勤")
    ('学习型社会', '后勤')
    """
    try:
        text.encode(_GB2312)
    except UnicodeEncodeError:
        return text.translate(_table())
    return text


@cache
def _table() -> Mapping[int, str]:
    found: dict[int, str] = {}
    for traditional, simple in entries(_ONE):
        if traditional != simple and not _is_simplified(traditional):
            found.setdefault(ord(traditional), simple)
    return found


def _is_simplified(character: str) -> bool:
    try:
        character.encode(_GB2312)
    except UnicodeEncodeError:
        return False
    return True
