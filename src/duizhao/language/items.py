"""List items that are run in: (a) …; (b) …, one behind another in one paragraph.

Decides where such an item begins inside a Chinese or English sentence, told by its number in brackets and by what stands before it. Does not
count items, and leaves the first one, at the head of a line, to its line.
"""

import re

from duizhao.language.chinese import HAN

_NUMBER = r"[（(](?:[a-z]|[ivx]{1,4}|\d{1,2}|[一二三四五六七八九十]{1,3})[)）]"
_ITEM = re.compile(rf"(?:(?<=[;；:：,，])\s*|(?<=[{HAN}])|(?<=[A-Za-z]{{2}})\s+)(?={_NUMBER})")
"""A number in brackets behind a figure or a single letter is a part of a reference: article 3 (a), section B (2); so is one without a space
behind an English word: member(s)."""


def item_starts(text: str) -> list[int]:
    """Where items begin in `text`, as offsets of their numbers in code points, in order.

    >>> item_starts("The board: (a) noted the report; (b) thanked the staff.")
    [11, 33]
    """
    return [found.end() for found in _ITEM.finditer(text)]
