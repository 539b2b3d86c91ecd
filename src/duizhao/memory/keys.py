"""What two wordings have in common where the memory looks for them.

Decides under which keys texts are listed: pairs of neighbouring Chinese characters, simplified and without blanks, so that a word of two is found
as it is; English words without their endings. Both sides of a comparison are made here.
"""

import re
from collections.abc import Iterable, Sequence
from operator import add

from duizhao.domain.text import Span
from duizhao.language.chinese import HAN
from duizhao.language.english import ARTICLES, as_verb
from duizhao.language.term_places import folded

_HAN = re.compile(f"[{HAN}]")
_WORD = re.compile(r"[^\W_]+")
_LEFT_OUT = ARTICLES | {"s"}
"""Words that do not count; an "s" is what is left of a possessive."""


def is_chinese(text: str) -> bool:
    """Whether a text has to be looked for among the Chinese."""
    return _HAN.search(text) is not None


def plain_chinese(text: str) -> str:
    """A Chinese text as it is compared: simplified, in small letters of half width, without blanks."""
    return "".join(folded(text).split())


def neighbours(plain: str) -> list[str]:
    """Each two neighbouring characters, and the last one alone."""
    return [*map(add, plain, plain[1:]), plain[-1:]]


def words_of(english: str) -> list[str]:
    """The keys of the words of an English text, in order."""
    return [as_verb(word) for word in _WORD.findall(english.lower()) if word not in _LEFT_OUT]


def chinese_places(text: str, plain: str) -> tuple[Span, ...]:
    """Where a Chinese wording stands in a text, whatever blanks are between its characters."""
    if not plain:
        return ()
    return tuple(found.span() for found in re.finditer(r"\s*".join(map(re.escape, plain)), folded(text)))


def english_places(text: str, keys: Sequence[str]) -> tuple[Span, ...]:
    """Where words with these keys stand one after another."""
    found = [word for word in _WORD.finditer(text) if word[0].lower() not in _LEFT_OUT]
    own, size = [as_verb(word[0].lower()) for word in found], len(keys)
    places, start = [], 0
    while keys and start + size <= len(own):
        if own[start : start + size] == list(keys):
            places.append((found[start].start(), found[start + size - 1].end()))
            start += size
        else:
            start += 1
    return tuple(places)


def phrase(tokens: Iterable[str]) -> str:
    """A question for the index: these tokens one after another."""
    return '"' + " ".join(tokens).replace('"', '""').replace("\x00", " ") + '"'
