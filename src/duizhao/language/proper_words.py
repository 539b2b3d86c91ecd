"""Words that English writes with a capital wherever they stand: months, days, countries, peoples.

Decides which of them mean nothing else in small letters: *may*, *march*, *china*, *turkey*, *polish* and *sun* are left out. Does not know
names of persons or places beyond these.
"""

import re
from collections.abc import Iterator

from duizhao.domain.text import Span
from duizhao.language.inflection import listed

_WORDS = listed(
    "january february april june july september october november december monday tuesday wednesday thursday friday saturday sunday "
    "africa african america american asia asian australia australian austria austrian belgium brazil brazilian britain british cambodia "
    "canada canadian chinese cuba cuban denmark danish egypt egyptian england english ethiopia ethiopian europe european finland france french "
    "germany german greece greek hungary hungarian india indian indonesia indonesian iran iranian iraq ireland irish israel israeli italy "
    "italian japanese kazakhstan kenya kenyan korea korean laos malaysia malaysian mexico mexican mongolia mongolian myanmar nepal netherlands "
    "nigeria nigerian norway norwegian pakistan pakistani peru philippines portugal portuguese romania romanian russia russian singapore spain "
    "spanish sweden swedish switzerland taiwan thailand tibet tibetan ukraine ukrainian uzbekistan vietnam vietnamese zambia beijing shanghai"
)
_SEVERAL = (
    "hong kong|new zealand|new york|united (?:states|kingdom|nations|arab emirates)|european union|saudi arabia|south (?:africa|korea)|sri lanka|"
    "north korea|inner mongolia|xi['’]an|yangtze river|yellow river"
)
_SMALL = re.compile(rf"(?<![\w@#./:_’'-])(?:{'|'.join(sorted(_WORDS))}|{_SEVERAL})(?![\w@/_-]|\.\w)")


def needs_capital(word: str) -> bool:
    """Whether `word`, in small letters, is one of them.

    >>> needs_capital("november"), needs_capital("march")
    (True, False)
    """
    return word in _WORDS


def lacking_capitals(text: str) -> Iterator[Span]:
    """Where such a word stands in small letters, outside of addresses.

    >>> list(lacking_capitals("in november, at www.november.com"))
    [(3, 11)]
    """
    for found in _SMALL.finditer(text):
        yield found.span()
