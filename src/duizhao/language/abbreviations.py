"""Abbreviations and the places that introduce them: "Full Name (ABC)", "ABC (Full Name)", "Full Name, or ABC".

Decides what looks like an abbreviation and what full name stands beside it. Does not decide which ones a reader knows anyway.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from duizhao.domain.text import Span
from duizhao.language.english import FUNCTION_WORDS, Word, read

SHORT = r"[A-Z][A-Z&]*o?[A-Z]"
"""Two capitals or more; a small o may stand before the last: CPC, R&D, MoE."""

_BEFORE = re.compile(rf"[(（](?:the |hereinafter |or )?[“\"'‘]?(?P<short>{SHORT})s?[”\"'’]?[)）,;]")
_OR = re.compile(rf",? (?:or|also known as|abbreviated as|known as) (?:the )?(?P<short>{SHORT})s?\b")
_AFTER = re.compile(rf"\b(?P<short>{SHORT})s?(?: ?[(（]|, or )(?P<long>[^()（）,;.]{{6,100}})")
_IN_BRACKETS = re.compile(rf"[(（](?:[^\s()（）]+\s+){{0,3}}[\"'“‘]?(?P<short>{SHORT})s?[\"'”’]?(?:\s+[^\s()（）]+){{0,2}}[)）]")
_JOINT = re.compile(rf"[(（](?P<shorts>{SHORT}(?:[/ ]{SHORT})+)(?:[(（][A-Z]{{1,3}}[)）])?[)）]")
"""Names that are introduced at once: "tax avoidance and evasion (TAV/TEV)", "the Board's Regional Group for Asia (FSB RCG(A))"."""
_SHORT = re.compile(SHORT)
_BEFORE_BRACKETS = re.compile(rf"\b(?P<short>{SHORT})s? ?[(（][^()（）\d]*[A-Za-z]{{2,}}\s+[A-Za-z]+")
_KEPT = 8
"""Texts that are remembered: several checks ask about one, one right after the other."""
_LONGEST = 12
"""No full name has more words than this."""


@lru_cache(maxsize=_KEPT)
def introductions(text: str) -> Mapping[str, str]:
    """Abbreviations that `text` introduces, each with the full name beside it."""
    found: dict[str, str] = {}
    for place in (*_BEFORE.finditer(text), *_OR.finditer(text)):
        if long := _full_name(text, place.start(), place["short"]):
            found.setdefault(place["short"], text[slice(*long)])
    for place in _AFTER.finditer(text):
        start, end = place.span("long")
        parts = read(text[start:end]).words[:_LONGEST]
        for count in range(len(parts), 1, -1):
            if _spells(parts[:count], place["short"]):
                found.setdefault(place["short"], text[start + parts[0].start : start + parts[count - 1].end])
                break
    return found


@lru_cache(maxsize=_KEPT)
def introduced_shorts(text: str) -> Mapping[str, int]:
    """Abbreviations beside which `text` gives a name, each with where it first does.

    Brackets count whatever they explain: "gaokao (NCEE)" introduces NCEE though no letter agrees.
    """
    found: dict[str, int] = {}
    for pattern in (_IN_BRACKETS, _BEFORE_BRACKETS, _OR):
        for place in pattern.finditer(text):
            start = place.start("short")
            found[place["short"]] = min(start, found.get(place["short"], start))
    for place in _JOINT.finditer(text):
        for each in _SHORT.finditer(text, *place.span("shorts")):
            found.setdefault(each[0], each.start())
    for place in _AFTER.finditer(text):
        if place["short"] in introductions(text[place.start() : place.end()]):
            found.setdefault(place["short"], place.start("short"))
    return found


def _full_name(text: str, end: int, short: str) -> Span | None:
    """The words just before `end` whose letters `short` takes, the fewest that do."""
    begin = max(0, end - 200)
    parts = read(text[begin:end]).words[-_LONGEST:]
    for count in range(2, len(parts) + 1):
        own = parts[-count:]
        if own[0].text.lower() not in FUNCTION_WORDS and _spells(own, short):
            return begin + own[0].start, begin + own[-1].end
    return None


def _spells(parts: Sequence[Word], short: str) -> bool:
    """Whether the letters of `short` are first letters of `parts` in order, each content word giving one at least."""
    letters = short.replace("&", "").lower()
    initials = [part.text[0].lower() for part in parts if part.text.lower() not in FUNCTION_WORDS]
    everything = [part.text[0].lower() for part in parts]
    return letters in ("".join(initials), "".join(everything)) or (len(initials) > 1 and _inside(letters, [p.text.lower() for p in parts]))


def _inside(letters: str, parts: Sequence[str]) -> bool:
    """Whether `letters` can be taken from the words in order: the first of each word that is no function word, then any that follow."""
    if not letters:
        return all(part in FUNCTION_WORDS for part in parts)
    if not parts or (len(parts) > len(letters) + 4):
        return False
    first, rest = parts[0], parts[1:]
    if first in FUNCTION_WORDS and _inside(letters, rest):
        return True
    if first[0] != letters[0]:
        return False
    taken, position = 1, 0
    while True:
        if _inside(letters[taken:], rest):
            return True
        position = first.find(letters[taken], position + 1) if taken < len(letters) else -1
        if position < 0:
            return False
        taken += 1
