"""Which of the two languages a piece of text, or a whole document, is in, by its letters and commonest words alone.

Decides nothing about meaning.
"""

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import Literal

from duizhao.language.chinese import HAN
from duizhao.language.inflection import listed

_HAN = re.compile(rf"[{HAN}]")
_LATIN_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]+(?:['’-][A-Za-z\u00c0-\u024f]+)*")
_CHINESE_FROM = 0.5
"""Share of Han characters among Han characters and Latin words; names of the other language leave either far from the middle."""
_MAINLY_FROM = 0.75
"""The same share, of a document that is mainly in one language. English turned from Chinese gives 0.6, the two by turns: they are in neither mainly."""
_FEWEST = 10
"""Han characters and Latin words of a document whose language can be told; fewer may be a name or a sign."""

_FOREIGN = re.compile(r"[\u3040-\u30ff\uac00-\ud7a3\u0400-\u04ff\u0370-\u03ff\u0590-\u06ff\u0900-\u0e7f]")
"""Kana, Hangul, and the letters of Russian, Greek, Hebrew, Arabic, the languages of India, and Thai."""
_FOREIGN_FROM = 0.2
"""Share of such letters: Japanese prose has a third of them and more, a Chinese text about Japan one or two names."""
_SMALL_WORDS = listed("the of and to in a for is was on that with by as at from it has have will be are an its this")
_SMALL_FROM = 0.1
"""Share of these in English: a quarter of all words and more; French and German have 0.05 by chance ("a", "on", "in", "an", "was")."""
_TELLING = 25
"""Words from which their lack tells."""
_SAMPLE = 2_000
"""Paragraphs of a document, from all over it, by which its language is told."""


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


def main_language(paragraphs: Iterable[str]) -> Literal["zh", "en"] | None:
    """The language of a whole document; None when it holds too few letters to tell, or much of both languages."""
    counted = [weights(paragraph) for paragraph in _sample(paragraphs)]
    han, words = sum(han for han, _ in counted), sum(words for _, words in counted)
    if han + words < _FEWEST:
        return None
    share = han / (han + words)
    return "zh" if share >= _MAINLY_FROM else "en" if share <= 1 - _MAINLY_FROM else None


def is_other_script(paragraphs: Iterable[str], language: Literal["zh", "en"]) -> bool:
    """Whether a whole document that should be in `language` is plainly in the other one, or in letters of neither. Quicker than to look at its words.

    >>> is_other_script(["The president visited the laboratories of the faculty and greeted the students."], "zh")
    True
    """
    text = "\n".join(paragraphs)
    han, foreign = len(_HAN.findall(text)), len(_FOREIGN.findall(text))
    if language == "en" and not han + foreign:
        return False
    words = len(_LATIN_WORD.findall(text))
    if han + words + foreign < _FEWEST:
        return False
    if foreign > _FOREIGN_FROM * (han + words + foreign):
        return True
    share = han / max(1, han + words)
    return share < _CHINESE_FROM if language == "zh" else share >= _CHINESE_FROM


def is_other_language(paragraphs: Iterable[str], language: Literal["zh", "en"]) -> bool:
    """Whether a whole document is plainly in neither Chinese nor English though it should be in `language`, or in the other one.

    Japanese shows in its kana, Korean and Russian in letters of their own, French in the lack of English small words.

    >>> is_other_language(["Le président a visité les laboratoires de la faculté et salué les étudiants de première année."] * 2, "en")
    True
    """
    text = "\n".join(_sample(paragraphs))
    han, words = weights(text)
    foreign = len(_FOREIGN.findall(text))
    if han + words + foreign < _FEWEST:
        return False
    if foreign > _FOREIGN_FROM * (han + words + foreign):
        return True
    if language == "zh":
        return han < _CHINESE_FROM * (han + words)
    small = sum(word.lower() in _SMALL_WORDS for word in _LATIN_WORD.findall(text))
    return words < _CHINESE_FROM * (han + words) or (words >= _TELLING and small < _SMALL_FROM * words)


def _sample(paragraphs: Iterable[str]) -> list[str]:
    held = list(paragraphs)
    return held[:: 1 + (len(held) - 1) // _SAMPLE] if held else held
