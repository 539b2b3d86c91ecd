"""Which of the two languages a piece of text is in, by its letters alone. Decides nothing about meaning."""

import re
from enum import StrEnum

_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_LATIN_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]+(?:['’-][A-Za-z\u00c0-\u024f]+)*")
_CHINESE_FROM = 0.5
"""Share of Han characters among Han characters and Latin words; names of the other language leave either far from the middle."""


class Script(StrEnum):
    """What a text is written in; neither, when it holds no letters ("5.1%", "***")."""

    CHINESE = "Chinese"
    ENGLISH = "English"
    NEITHER = "neither"


def weights(text: str) -> tuple[int, int]:
    """How many Han characters and how many Latin words a text holds."""
    return len(_HAN.findall(text)), len(_LATIN_WORD.findall(text))


def script_of(text: str) -> Script:
    han, words = weights(text)
    if not han + words:
        return Script.NEITHER
    return Script.CHINESE if han / (han + words) >= _CHINESE_FROM else Script.ENGLISH
