"""Finds in lines what is known beforehand.

Decides which signs a line bears because of glossary and memory. What a sign is worth is decided in `lexical`.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from duizhao.aligner.features import SIGN
from duizhao.aligner.hints import Hints

TERM = "T"
"""The kind of the sign for a Chinese term; the term follows."""
_PAIR = "P"
_PAIR_SIGNS = 4
"""Signs for a text that stands in a pair: as many words that occur nowhere else make its translation nearly certain."""


class HintIndex:
    """The hints, ready to be found in lines."""

    def __init__(self, hints: Hints | None) -> None:
        self.hints = hints or Hints()
        self._renderings: dict[str, list[str]] = defaultdict(list)
        for chinese, english in self.hints.terms:
            for term in chinese:
                if len(term) > 1:
                    self._renderings[term] += english
        sizes: dict[str, set[int]] = defaultdict(set)
        for term in self._renderings:
            sizes[term[:2]].add(len(term))
        self._sizes = {start: sorted(lengths, reverse=True) for start, lengths in sizes.items()}
        self._chinese = _numbers(chinese for chinese, _ in self.hints.pairs)
        self._english = _numbers(english for _, english in self.hints.pairs)

    @property
    def renderings(self) -> Mapping[str, list[str]]:
        """Each Chinese term's English terms."""
        return self._renderings

    def chinese_signs(self, line: str) -> list[str]:
        """The signs of a Chinese line: its terms, the longest where several begin, and whether it stands in a pair."""
        return [*self._terms_in(line), *_pair_signs(line, self._chinese)]

    def english_signs(self, line: str) -> list[str]:
        """The signs of an English line: whether it stands in a pair."""
        return _pair_signs(line, self._english)

    def _terms_in(self, line: str) -> Iterable[str]:
        if self._sizes:
            for place in range(len(line) - 1):
                for size in self._sizes.get(line[place : place + 2], ()):
                    term = line[place : place + size]
                    if term in self._renderings:
                        yield f"{TERM}{SIGN}{term}"
                        break


def _numbers(texts: Iterable[str]) -> dict[str, list[int]]:
    """The numbers of the pairs that hold each text."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        found[text.strip()].append(number)
    return dict(found)


def _pair_signs(line: str, numbers: Mapping[str, list[int]]) -> list[str]:
    if not numbers:
        return []
    return [f"{_PAIR}{SIGN}{number}.{copy}" for number in numbers.get(line.strip(), ()) for copy in range(_PAIR_SIGNS)]
