"""What stands in a text instead of a listed phrase: the same words spread over a list, the same words in another shape, a part of them.

Decides how near a text comes to a phrase. Does not decide how much that weighs.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import pairwise
from math import ceil

from duizhao.language.english import FUNCTION_WORDS, Reading, as_noun, head, initials, is_verb_phrase, read
from duizhao.language.phrases import Form, Place, pattern_of

_GAP = 4
"""So many words may stand between the parts of a phrase in a list: "*digital*, green and low-carbon *transformation*"."""

_SLACK = 2
"""So many words more than the phrase has may the place of a variant hold: "society of learning" for "learning society"."""

_COORDINATORS = frozenset(("and", "or", "as", "not", "but"))
_OPPOSING = frozenset(("anti", "counter"))
_OWNERS = frozenset(("her", "his", "its", "our", "their", "your"))
_FAMILY_SHARE = 0.6
"""The share of the shorter key that two words of one family begin with: *govern* of governance and government."""
_FAMILY_LETTERS = 4


class Nearness(IntEnum):
    """How much of a phrase is there."""

    PARTIAL = 1
    VARIANT = 2


@dataclass(frozen=True, slots=True)
class Phrase:
    """A listed English phrase prepared for comparison."""

    text: str
    form: Form
    pattern: str
    keys: tuple[str, ...]
    """Noun keys of all its words but articles."""
    content: tuple[str, ...]
    """Those that are not function words."""
    openings: frozenset[str]
    """What the words of their families begin with."""
    head: str
    initials: frozenset[str]
    """Abbreviations of three letters and more that its words make."""


@dataclass(frozen=True, slots=True)
class Near:
    """The place where a text comes nearest to a phrase."""

    nearness: Nearness
    place: Place
    phrase: Phrase


@lru_cache(maxsize=65536)
def prepared(text: str, *, exact: bool = False) -> Phrase:
    """`text` as a phrase; an `exact` one leaves nothing free but case."""
    form = Form.WRITTEN if exact else Form.VERB if is_verb_phrase(text) else Form.NOUN
    parts = read(text).words
    keys = tuple(as_noun(word.text) for word in parts)
    content = tuple(key for word, key in zip(parts, keys, strict=True) if word.text.lower() not in FUNCTION_WORDS)
    heads = keys[head([word.text for word in parts])] if parts else ""
    content = content or keys
    openings = frozenset(key[:_FAMILY_LETTERS] for key in content)
    return Phrase(text, form, pattern_of(text, form), keys, content, openings, heads, frozenset(i for i in initials(parts) if len(i) > 2))


def short_form(reading: Reading, phrase: Phrase) -> int | None:
    """The first word that is an abbreviation which the words of `phrase` make."""
    shorts = _shorts(reading.text)
    return min((shorts[each] for each in phrase.initials if each in shorts), default=None)


def spread(reading: Reading, phrase: Phrase) -> list[int]:
    """The words that make up `phrase` where a list or an owner parts them; empty when nothing does.

    "*digital* and green *transformation*", "*secretary of* the university's *Party committee*".
    """
    keys, places = _keyed(reading.text)
    if len(phrase.keys) < 2:
        return []
    for start in places.get(phrase.keys[0][:_FAMILY_LETTERS], ()):
        if keys[start] != phrase.keys[0]:
            continue
        found = [start]
        for number in range(start + 1, min(len(keys), start + len(phrase.keys) + _GAP)):
            if keys[number] == phrase.keys[len(found)]:
                found.append(number)
            if len(found) == len(phrase.keys):
                return found if _is_list(reading, keys, found) or _is_owned(reading, found) or _is_opposed(keys, found) else []
    return []


def nearest(reading: Reading, phrases: Iterable[Phrase], taken: Collection[int], expected: float = 0) -> Near | None:
    """The best place of the best phrase; of places that are equally near the one that lies where it should.

    Words in `taken` stand for other terms already, and decide only between places that are as near without them. `expected` says after
    which share of the text, from 0 to 1, the Chinese has it.
    """
    keys, _ = _keyed(reading.text)
    best: tuple[tuple[float, ...], Near] | None = None
    found = [(phrase, _hits(reading, phrase)) for phrase in phrases]
    for every in (False, True):
        for phrase, hits in found:
            for start in hits if every else _about_the_rarest(phrase, hits):
                end = _end_of_window(reading, keys, start, phrase)
                window = [number for number in range(start, end) if number in hits]
                if judged := _judged(keys, hits, window, phrase, taken, expected * len(keys)):
                    rank, near = judged
                    if best is None or rank > best[0]:
                        best = rank, near
        if best is not None and best[1].nearness is Nearness.VARIANT:
            return best[1]  # it goes before every part, and all variants have been seen
        best = best if every else None
    return best[1] if best else None


def _hits(reading: Reading, phrase: Phrase) -> dict[int, int]:
    """The words that may stand for one of a phrase's, in their order, each with the number of the content word that it stands for."""
    keys, places = _keyed(reading.text)
    alike = sorted(number for opening in phrase.openings for number in places.get(opening, ()))
    return {number: part for number in alike if (part := _part(keys[number], phrase.content)) is not None}


def _about_the_rarest(phrase: Phrase, hits: Mapping[int, int]) -> list[int]:
    """Where the place of a variant may begin: it holds all content words of the phrase, so the one that is rarest in the text as well."""
    tally = Counter(hits.values())
    if len(tally) < len(phrase.content):
        return []
    rarest = min(tally, key=tally.__getitem__)
    reach = len(phrase.keys) + _SLACK
    return sorted(
        {start for number, part in hits.items() if part == rarest for start in range(number - reach + 1, number + 1) if start in hits}
    )


@lru_cache(maxsize=256)
def _shorts(text: str) -> Mapping[str, int]:
    """The words of a text as they are written but for a plural s, each with where it first stands."""
    return {word.text.removesuffix("s"): number for number, word in reversed(list(enumerate(read(text).words)))}


@lru_cache(maxsize=256)
def _keyed(text: str) -> tuple[Sequence[str], Mapping[str, Sequence[int]]]:
    """The noun keys of the words of a text, and by what a key begins with the numbers of its words."""
    keys = [as_noun(word.text) for word in read(text).words]
    places: dict[str, list[int]] = {}
    for number, key in enumerate(keys):
        places.setdefault(key[:_FAMILY_LETTERS], []).append(number)
    return keys, places


def _end_of_window(reading: Reading, keys: Sequence[str], start: int, phrase: Phrase) -> int:
    """Where the place of a variant that begins at `start` must have ended: it runs over no break and into no other member of a list."""
    end = start + 1
    while end < min(len(keys), start + len(phrase.keys) + _SLACK):
        if reading.breaks[end] or (keys[end] in _COORDINATORS and keys[end] not in phrase.keys):
            break
        end += 1
    return end


def _judged(
    keys: Sequence[str], hits: dict[int, int], window: list[int], phrase: Phrase, taken: Collection[int], expected: float
) -> tuple[tuple[float, ...], Near] | None:
    """How well the words of `window` stand for the phrase, and where; None when they don't."""
    free = [number for number in window if number not in taken]
    if not free:
        return None
    share = len({hits[number] for number in free}) / len(phrase.content)
    has_head = any(keys[number] == phrase.head for number in free)
    if share == 1:
        nearness, window = Nearness.VARIANT, free
    elif share >= 0.5 or has_head:
        nearness = Nearness.PARTIAL
    else:
        return None
    same = sum(keys[number] in phrase.content for number in free)
    parts = len({hits[number] for number in window})
    rank = (nearness, share, same, parts, window[0] - window[-1], -abs(window[0] - expected))
    return rank, Near(nearness, Place(window[0], window[-1]), phrase)


def _part(key: str, content: Sequence[str]) -> int | None:
    """Which content word of a phrase `key` is, or is of one family with."""
    if key in content:
        return content.index(key)
    return next((number for number, part in enumerate(content) if _one_family(key, part)), None)


@lru_cache(maxsize=65536)
def _one_family(one: str, other: str) -> bool:
    """Whether two keys begin so alike that one is probably made from the other (govern-ment, govern-ance)."""
    shared = max(_FAMILY_LETTERS, ceil(_FAMILY_SHARE * min(len(one), len(other))))
    return one[:shared] == other[:shared] and len(one) >= shared and one[:1].isalpha()


def _is_list(reading: Reading, keys: Sequence[str], found: Sequence[int]) -> bool:
    """Whether what stands between the parts is a list: it holds a coordinator or a comma."""
    between = [number for number in range(found[0], found[-1] + 1) if number not in found]
    gap = reading.text[slice(*reading.span(found[0], found[-1]))]
    parted = "," in gap or any(keys[number] in _COORDINATORS for number in between)
    return parted and not any(mark in gap for mark in ".;:\n")


def _is_opposed(keys: Sequence[str], found: Sequence[int]) -> bool:
    """Whether what stands between the parts only says of a later member of a list what stands before the first: "*anti*-fraud and *counter*-corruption"."""
    between = {keys[number] for number in range(found[0], found[-1] + 1) if number not in found}
    return found[0] > 0 and keys[found[0] - 1] in _OPPOSING and between <= _OPPOSING


def _is_owned(reading: Reading, found: Sequence[int]) -> bool:
    """Whether what stands between the parts says whose it is: "its", "the university's"."""
    for before, after in pairwise(found):
        if after > before + 1:
            owner = reading.words[after - 1]
            ending = reading.text[owner.end : reading.words[after].start]
            if owner.text.lower() not in _OWNERS and not ending.lower().startswith(("'s", "’s", "' ", "’ ")):
                return False
    return not any(reading.breaks[found[0] + 1 : found[-1] + 1])
