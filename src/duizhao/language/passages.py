"""What is said apart in a text: its sentences, and what is run in with one.

Decides that a heading, a dateline and each item of a list stand for themselves, wherever there are people or programs who link or cut texts. Where a
sentence, a heading or an item begins is decided in `sentences`, `headings` and `items`.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Literal

from duizhao.domain.text import Span
from duizhao.language.headings import end_of_head
from duizhao.language.items import item_starts
from duizhao.language.sentences import sentences


def passages(text: str, language: Literal["zh", "en"]) -> Iterator[Span]:
    """The sentences of a text; what is run in with one, a heading, a dateline or the items of a list, stands for itself.

    >>> list(passages("The board: (a) noted it; (b) left.", "en"))
    [(0, 11), (11, 25), (25, 34)]
    """
    for start, end in sentences(text, language):
        sentence = text[start:end]
        head = end_of_head(sentence) if language == "en" else 0
        edges = [0, *([head] if head else []), *(item for item in item_starts(sentence) if item > head), len(sentence)]
        yield from ((start + first, start + last) for first, last in pairwise(edges))
