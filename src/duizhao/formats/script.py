"""Which of the two languages a piece of text, or a whole document, is in, by its letters alone. Decides nothing about meaning."""

import re
from enum import StrEnum
from typing import Literal

from duizhao.domain.document import Document
from duizhao.language.chinese import HAN

_HAN = re.compile(rf"[{HAN}]")
_LATIN_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]+(?:['’-][A-Za-z\u00c0-\u024f]+)*")
_CHINESE_FROM = 0.5
"""Share of Han characters among Han characters and Latin words; names of the other language leave either far from the middle."""
_MAINLY_FROM = 0.75
"""The same share, of a document that is mainly in one language. English turned from Chinese gives 0.6, the two by turns: they are in neither mainly."""
_FEWEST = 10
"""Han characters and Latin words of a document whose language can be told; fewer may be a name or a sign."""


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


def main_language(document: Document) -> Literal["zh", "en"] | None:
    """The language of a whole document; None when it holds too few letters to tell, or much of both languages."""
    counted = [weights(paragraph.text) for paragraph in document.paragraphs]
    han, words = sum(han for han, _ in counted), sum(words for _, words in counted)
    if han + words < _FEWEST:
        return None
    share = han / (han + words)
    return "zh" if share >= _MAINLY_FROM else "en" if share <= 1 - _MAINLY_FROM else None
