"""The edit rate: how many words were changed to get from one text to the other.

Decides what counts as a word and an edit (insertion, deletion, substitution of words and punctuation marks; no block moves, unlike
TER). It is what editors read first: it says how much was changed, not how good it is.
"""

import re
from collections.abc import Iterable, Sequence

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


def corpus(hypotheses: Sequence[str], references: Sequence[str]) -> Score:
    """The edit rate over all segments in percent of the hypotheses' words."""
    return Score(_rate(edits(*pair) for pair in zip(hypotheses, references, strict=True)), SIGNATURE)


def segments(hypotheses: Sequence[str], references: Sequence[str]) -> list[float]:
    """The edit rate of each segment in percent of its words; a segment without words counts 100 when it should have some."""
    return [_rate([edits(*pair)]) for pair in zip(hypotheses, references, strict=True)]


def _rate(counted: Iterable[tuple[int, int]]) -> float:
    pairs = list(counted)
    changed, total = sum(edit for edit, _ in pairs), sum(count for _, count in pairs)
    return 100.0 * changed / total if total else 100.0 * bool(changed)
