"""The edit rate: how many words were changed to get from one text to the other.

Decides what counts as a word and an edit (insertion, deletion, substitution of words and punctuation marks; no block moves, unlike
TER). It is what editors read first: it says how much was changed, not how good it is.
"""

import re

from rapidfuzz.distance import Levenshtein

from duizhao.domain.scores import Score

SIGNATURE = "unit:words+punctuation|edits:levenshtein|per:words of the hypothesis|case:mixed|version:1"
_WORD = re.compile(r"\w+(?:['’\-]\w+)*|[^\w\s]")


def words(text: str) -> list[str]:
    """The words and punctuation marks of an English text."""
    return _WORD.findall(text)


def edits(hypothesis: str, reference: str) -> tuple[int, int]:
    """How many word edits lie between two texts, and how many words the hypothesis has."""
    mine, theirs = words(hypothesis), words(reference)
    return Levenshtein.distance(mine, theirs), len(mine)


class Effort:
    """The edit rate, segment by segment and over all of them, in percent of the hypotheses' words.

    A segment without words counts 100 when it should have some.
    """

    def __init__(self) -> None:
        self._changed = self._total = 0

    def add(self, hypothesis: str, reference: str) -> float:
        """Take in a segment; returns its own rate."""
        changed, total = edits(hypothesis, reference)
        self._changed += changed
        self._total += total
        return _rate(changed, total)

    def score(self) -> Score:
        """The rate over all segments."""
        return Score(_rate(self._changed, self._total), SIGNATURE)


def _rate(changed: int, total: int) -> float:
    return 100.0 * changed / total if total else 100.0 * bool(changed)
