"""The edit rate: how many words were changed to get from one text to the other.

Decides what counts as a word and an edit (insertion, deletion, substitution of words and punctuation marks; no block moves, unlike
TER). It is what editors read first: it says how much was changed, not how good it is.
"""

import re

from rapidfuzz.distance import Levenshtein

from duizhao.domain.scores import Score
from duizhao.metrics.base import Counts

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
    """The edit rate, of one segment and over all of them, in percent of the hypotheses' words.

    A segment without words counts 100 when it should have some.
    """

    def count(self, hypothesis: str, reference: str) -> Counts:
        """Edits, and words of the hypothesis."""
        return edits(hypothesis, reference)

    def single(self, counts: Counts) -> float:
        """A segment's own rate."""
        changed, total = counts
        return 100.0 * changed / total if total else 100.0 * bool(changed)

    def whole(self, counts: Counts) -> Score:
        """The rate over all segments."""
        return Score(self.single(counts), SIGNATURE)
