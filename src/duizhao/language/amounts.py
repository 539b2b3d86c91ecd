"""How much text there is.

Decides what is counted: of Chinese its Han characters, and each number or Latin word in it as one; of English its words, as the blanks part them.
"""

import re

from duizhao.language.chinese import HAN

_COUNTED = re.compile(rf"[{HAN}]|[^\W{HAN}]+(?:[.,'’\-][^\W{HAN}]+)*")


def chinese_characters(text: str) -> int:
    """The characters of a Chinese text; punctuation is none.

    >>> chinese_characters("学校现有学生5.3万人。")
    9
    """
    return sum(1 for _ in _COUNTED.finditer(text))


def english_words(text: str) -> int:
    """The words of an English text.

    >>> english_words("The university has 53,000 students.")
    5
    """
    return len(text.split())
