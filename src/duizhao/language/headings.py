"""Headings, datelines and credits that stand before an English sentence without a full stop, run in with it.

Decides where such a head ends and the sentence begins. Chinese shows no capital letters, so it is decided for English only. Does not say what
the head is, and does not cut paragraphs.
"""

import re

from duizhao.language.inflection import listed

_OPENERS = [
    "The",
    "In",
    "On",
    "An?",
    "At",
    "As",
    "This",
    "These",
    "Those",
    "There",
    "During",
    "Following",
    "For",
    "With",
    "By",
    "From",
    "Under",
    "It",
    "We",
    "They",
    "Our",
    "Its",
    "When",
    "While",
    "After",
    "Before",
    "Since",
    "If",
    "Although",
    "However",
    "According",
    "Despite",
    "Over",
    "Both",
    "Each",
]
"""Words that open sentences and stand inside them in small letters. Those that are also surnames (He, To) are left out."""
_OPENING = re.compile(rf"(?<=[\w)\]’'”])\s+(?=(?:{'|'.join(_OPENERS)})\s)")
_LEADS_ON = listed(
    """a an and any as at but by for from had has have her his in including into is its like my of on or our over per than that the their to
    under was were will with called joined named reported said says told"""
)
"""After these a capital letter begins a name: told The Associated Press."""
_WORD = re.compile("[A-Za-z]{3}")

_LONGEST = 12
"""Words of the longest head that is looked for."""
_SHORTEST = 6
"""Words of the shortest sentence behind one: what is shorter may be a part of a name or a title."""
_SMALL = 3
"""At least one word in three of a sentence has small letters only; in a title hardly any has."""


def end_of_head(sentence: str) -> int:
    """Where the head of an English sentence ends, in characters; 0 when it has none.

    >>> end_of_head("Public enquiries The service answers questions from the public.")
    16
    >>> end_of_head("He told The Times that the service would answer more questions.")
    0
    """
    for opening in _OPENING.finditer(sentence):
        head, rest = sentence[: opening.start()].split(), sentence[opening.end() :].split()
        if len(head) > _LONGEST or len(rest) < _SHORTEST:
            return 0
        if head[-1].lower() in _LEADS_ON or (rest[0] in {"A", "An"} and not rest[1].islower()):
            continue
        if sum(map(str.islower, rest)) * _SMALL >= len(rest) and _WORD.search(sentence, 0, opening.start()):
            return opening.start()
    return 0
