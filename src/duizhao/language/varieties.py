"""The spellings of one word in British English, with -ise (en-GB) or -ize (en-GB-oxford), and in American English.

Decides what is written in one variety for a word that is spelt as in another. Made of a table that its owner hands over, with a word a line:
British, Oxford and American spelling, and a letter where a variety has the others' spelling as well, as another word (*check*, *analyses*) or
as a good variant (*catalogue*, *judgment*). Does not tell which of two senses a text means, and does not fold spellings for comparison
(`spelling` does).
"""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple, Self

from duizhao.domain.text import Variety

_AMERICAN_TOO = "B"
"""The British spelling is good American English as well."""
_BRITISH_TOO = "A"
"""The American spelling is good British English as well."""


class _Row(NamedTuple):
    """A word in each variety, in small letters."""

    british: str
    oxford: str
    american: str
    too: str


class Varieties:
    """The words that are spelt in several ways, for looking them up."""

    def __init__(self, british: Mapping[str, str], oxford: Mapping[str, str], american: Mapping[str, str]) -> None:
        self._instead: Mapping[Variety, Mapping[str, str]] = {"en-GB": british, "en-GB-oxford": oxford, "en-US": american}

    @classmethod
    def read(cls, table: str) -> Self:
        """The words of a table: columns parted by tabs, a heading above them.

        Raises:
            ValueError: a line has fewer columns than three.
        """
        rows = [_row(line) for line in table.lower().splitlines()[1:] if line]
        british: dict[str, str] = {}
        oxford: dict[str, str] = {}
        american: dict[str, str] = {}
        for row in rows:
            if _BRITISH_TOO.lower() not in row.too:
                british[row.american] = row.british
                oxford[row.american] = row.oxford
            british[row.oxford] = row.british
            oxford[row.british] = row.oxford
            if _AMERICAN_TOO.lower() not in row.too:
                american[row.british] = row.american
                american[row.oxford] = row.american
        return cls(
            _without(british, {row.british for row in rows}),
            _without(oxford, {row.oxford for row in rows}),
            _without(american, {row.american for row in rows}),
        )

    def instead(self, word: str, variety: Variety) -> str | None:
        """What `variety` writes for `word` (in small letters), where the word is spelt as in another one alone; else None."""
        return self._instead[variety].get(word)

    def strange_to(self, variety: Variety, words: AbstractSet[str]) -> bool:
        """Whether `variety` writes something else for one of these words (in small letters)."""
        return not self._instead[variety].keys().isdisjoint(words)


def _row(line: str) -> _Row:
    british, oxford, american, *too = line.split("\t")
    return _Row(british, oxford, american, "".join(too))


def _without(instead: Mapping[str, str], good: set[str]) -> dict[str, str]:
    return {word: other for word, other in instead.items() if word not in good}
