"""Differences between two versions of an English text, by words.

Decides what counts as one change: blocks that are separated only by blanks are one. Does not show them.
"""

import re
from dataclasses import dataclass
from itertools import accumulate

from rapidfuzz.distance import Indel

from duizhao.domain.text import Span, Text

_TOKEN = re.compile(r"\w+(?:['’]\w+)*|\s+|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of the old text and what stands there in the new one; either may be empty. Spans are in code points."""

    old: Span
    new: Span


def changes(old: str, new: str) -> list[Change]:
    """The changes that lead from `old` to `new`, in order.

    >>> changes("the digital work", "the digitalisation work")
    [Change(old=(4, 11), new=(4, 18))]
    """
    left, right = _TOKEN.findall(old), _TOKEN.findall(new)
    starts_left, starts_right = _starts(left), _starts(right)
    found: list[Change] = []
    for operation in Indel.opcodes(left, right):
        if operation.tag == "equal":
            continue
        change = Change(
            (starts_left[operation.src_start], starts_left[operation.src_end]),
            (starts_right[operation.dest_start], starts_right[operation.dest_end]),
        )
        if found and _blank(old, found[-1].old[1], change.old[0]) and _blank(new, found[-1].new[1], change.new[0]):
            last = found.pop()
            change = Change((last.old[0], change.old[1]), (last.new[0], change.new[1]))
        found.append(change)
    return found


def carried(old: Text, new: str) -> Text:
    """`new` with the inline codes of `old` on the words that stayed."""
    text = old
    for change in reversed(changes(old.plain, new)):
        start, end = change.new
        text = text.replaced(change.old, new[start:end])
    return text


def _blank(text: str, start: int, end: int) -> bool:
    return not text[start:end].strip()


def _starts(tokens: list[str]) -> list[int]:
    """Where each token starts, and the end of the last one."""
    return list(accumulate(map(len, tokens), initial=0))
