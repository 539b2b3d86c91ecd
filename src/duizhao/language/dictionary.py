"""English words: which there are, and which of them are near to one that there is not.

Decides that a word is known when it is listed, or is made of listed words by the common endings, prefixes and by joining two of them. Made of
lists that their owner hands over: words in classes from the commonest to the rarest, each headed by its number. Knows no names, and
nothing of what a text is about.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from itertools import chain
from typing import NamedTuple

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from duizhao.language.inflection import listed

_RAREST_SUGGESTED = 50
"""Words of rarer classes are known, but nobody who mistypes a word means one of them."""
_RAREST_PART = 35
"""Words of rarer classes are no parts of a word made of two."""
_COMMONEST = 10
"""The class of the words that every text is full of."""
_SHORTEST_PART = 4
_SHORTEST_STEM = 3
_FARTHEST = 2
_LONG = 8
"""Shorter words have too many others at two slips from them."""
_CANDIDATES = 12

_PREFIXES = listed(
    "anti audio auto bi bio co counter cross cyber de dis eco electro extra fore geo hydro hyper il im in infra inter intra ir macro mega meta "
    "micro mid mini mis mono multi nano neuro non off out over photo poly post pre pro proto pseudo psycho quasi re semi socio sub super "
    "techno tele thermo trans tri ultra un under uni up video"
)
_SUFFIXES = ("able", "ably", "ability", "hood", "ise", "ised", "ising", "isation", "ish", "ism", "ist", "ize", "ized", "izing", "ization")
_WHOLE_SUFFIXES = ("fold", "less", "like", "ly", "ment", "ness", "ship", "ward", "wards", "wide", "wise")
"""Endings before which a word stays whole."""
_BINDERS = listed("a an and as at by for from has in is of on or the to with")
"""What may have lost the space beside it."""
_BINDERS_SURE = listed("and for from of the with")
"""The others are endings as well: confirm or, year on, to income."""
_SURE = 5
"""A shorter word is one slip from some word by chance; only letters that changed places tell."""

_HISSING = re.compile(r"(?:[sxzo]|[cs]h)$")
_VOWEL = ("ed", "er", "ers", "ing")
"""Endings before which a base loses its -e, or doubles its last consonant."""
_UNSURE = ("ed", "ing")
"""Endings of which the lists have nearly every right form."""
_DOUBLED = re.compile(r"[aeiou]([bdglmnprt])\1$")


class Near(NamedTuple):
    """A word that may be meant, and how many slips lead from it to what was written (0: only a space or a capital was lost)."""

    word: str
    slips: int


class Dictionary:
    """Lists of words in small letters, for looking up any number of words."""

    def __init__(self, classes: str, newer: str = "", names: str = "") -> None:
        """`classes` are blocks parted by blank lines: a number (higher is rarer), then a word a line; `newer` words are as rare as the rarest.

        `names` are words that are written with a capital (November); they are not known without one.

        Raises:
            ValueError: a block has no number.
        """
        self._classes: dict[str, int] = {}
        for block in reversed(classes.strip().split("\n\n")):
            number, *words = block.split()
            self._classes.update(dict.fromkeys(words, int(number)))
        self._newer = frozenset(newer.split())
        self._names = {name.lower(): name for name in names.split()}
        self._common: defaultdict[int, list[str]] = defaultdict(list)
        for word, rarity in self._classes.items():
            if rarity <= _RAREST_SUGGESTED:
                self._common[len(word)].append(word)
        self._known: dict[str, bool] = {}
        self._near: dict[str, tuple[Near, ...]] = {}

    def lists(self, word: str) -> bool:
        """Whether `word`, in small letters, is listed as it stands."""
        return word in self._classes or word in self._newer

    def has_capital(self, word: str) -> bool:
        """Whether `word`, in small letters, is listed with a capital alone."""
        return word in self._names

    def knows(self, word: str) -> bool:
        """Whether `word`, in small letters, is English."""
        if self.lists(word):
            return True
        if word not in self._known:
            bases = {base for base in _bases(word) if self._is_stem(base)}
            made = bases or self._is_derived(word) or self._is_joined(word)
            sure = bases and not word.endswith(_UNSURE)
            self._known[word] = bool(sure) or (bool(made) and not self._is_near_common(word, bases))
        return self._known[word]

    def near(self, word: str, most: int = 3) -> tuple[Near, ...]:
        """The common words that may be meant by `word`, in small letters, the likeliest first; of a name only the name itself."""
        if word not in self._near:
            name = self._names.get(word)
            self._near[word] = (Near(name, 0),) if name else tuple(chain(self._parted(word), self._mistyped(word)))
        return self._near[word][:most]

    def is_slip(self, word: str) -> bool:
        """Whether `word`, which is not known, can hardly be but a common word mistyped: one slip from it, or only a space was lost."""
        return any(
            (near.slips == 0 and _BINDERS_SURE & set(near.word.split()))
            or (near.slips == 1 and (len(word) >= _SURE or sorted(near.word) == sorted(word)))
            for near in self.near(word)
        )

    def _is_stem(self, word: str) -> bool:
        return len(word) >= _SHORTEST_STEM and self.lists(word)

    def _is_derived(self, word: str) -> bool:
        """Whether a prefix or a suffix makes `word` of a listed one."""
        for prefix in _PREFIXES:
            rest = word[len(prefix) :]
            if word.startswith(prefix) and len(rest) >= _SHORTEST_PART and any(map(self._is_stem, (rest, *_bases(rest)))):
                return True
        return any(self._is_stem(stem) for stem in _stems(word))

    def _is_joined(self, word: str) -> bool:
        """Whether two common words make `word`."""
        return any(
            self._classes.get(word[:place], _RAREST_PART + 1) <= _RAREST_PART
            and self._classes.get(word[place:], _RAREST_PART + 1) <= _RAREST_PART
            for place in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
        )

    def _is_near_common(self, word: str, bases: AbstractSet[str]) -> bool:
        """Whether one slip leads to `word` from a commoner word than most that are made of others, and none of its bases.

        It may be mill + lion, but it is million; occured may be formed like entered, but it is occurred.
        """
        near = (each for each in self.near(word, _CANDIDATES) if each.slips == 1 and each.word not in bases)
        return any(self._classes[each.word] <= _RAREST_PART for each in near)

    def _parted(self, word: str) -> Iterator[Near]:
        """The two words that a lost space has joined."""
        for binder in _BINDERS:
            for first, second in ((binder, word.removeprefix(binder)), (word.removesuffix(binder), binder)):
                rest = second if first == binder else first
                rarest = _RAREST_PART if len(rest) >= _SHORTEST_PART else _COMMONEST
                if first + second == word and self._classes.get(rest, rarest + 1) <= rarest:
                    yield Near(f"{first} {second}", 0)

    def _mistyped(self, word: str) -> Iterator[Near]:
        """The words from which the fewest slips lead to `word`: a letter lost, added, changed, or two that changed places."""
        farthest = _FARTHEST if len(word) >= _LONG else 1
        lengths = range(max(1, len(word) - farthest), len(word) + farthest + 1)
        found = [
            each
            for n in lengths
            for each in extract(word, self._common.get(n, ()), scorer=OSA.distance, score_cutoff=farthest, limit=_CANDIDATES)
        ]
        letters = sorted(word)
        ranked = sorted(
            (int(slips), sorted(other) != letters, other[0] != word[0], self._classes[other], other) for other, slips, _ in found
        )[:_CANDIDATES]
        return (Near(other, slips) for slips, *_, other in ranked)


def _bases(word: str) -> Iterator[str]:
    """What `word` may be a regular form of."""
    for ending in ("ies", "ied"):
        if word.endswith(ending):
            yield word.removesuffix(ending) + "y"
    stem = word.removesuffix("s")
    if stem != word and not _HISSING.search(stem):
        yield stem
    stem = word.removesuffix("es")
    if stem != word and _HISSING.search(stem):
        yield stem
    for ending in _VOWEL:
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            yield stem + "e"
            if not stem.endswith("e"):
                yield stem
            if _DOUBLED.search(stem):
                yield stem[:-1]


def _stems(word: str) -> Iterable[str]:
    """What `word` may be derived from."""
    for suffix in _SUFFIXES:
        if word.endswith(suffix):
            stem = word.removesuffix(suffix)
            yield from (stem, stem + "e", stem + "y")
    for suffix in _WHOLE_SUFFIXES:
        if word.endswith(suffix):
            yield word.removesuffix(suffix)
