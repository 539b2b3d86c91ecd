"""Where sentences stand in a paragraph, as offsets: the paragraph itself is never cut.

Decides the ends of Chinese sentences by its own rules and leaves English, with its abbreviations and initials, to sentencex.

Chinese: a sentence ends after 。！？ and what closes with them (”, ’, 」, ）). It doesn't end inside open quotation marks or brackets, in a
title 《》, or behind a quotation that is a part of the sentence (提出“为什么？”的问题); it does behind one that a colon or comma
leads up to or that began the sentence. A mark that is never closed opens nothing. A line feed ends a sentence everywhere.
"""

import re
from collections.abc import Iterator
from typing import Literal

from sentencex import get_sentence_boundaries  # type: ignore[import-untyped]

from duizhao.domain.text import Span

_END = re.compile(r"(?:[。！？!?]|(?:…{1,2}|⋯{1,2})(?=[”’」』\s]|$))+")
"""An ellipsis ends a sentence only where something else ends with it."""
_LINE = re.compile(r"[^\n]+")
_CLOSERS = {"”": "“", "’": "‘", "」": "「", "』": "『", "）": "（", ")": "(", "】": "【", "〕": "〔", "]": "[", "》": "《", "〉": "〈"}
_OPENERS = frozenset(_CLOSERS.values())
_NEVER_A_SENTENCE = frozenset("《〈")
_LEADS_UP = frozenset("：:，,")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def sentences(text: str, language: Literal["zh", "en"]) -> list[Span]:
    """The sentences of `text` as [start, end) in code points, in order, without the white space around them.

    >>> sentences("他说：“好。走吧。”会议结束。", "zh")
    [(0, 10), (10, 15)]
    """
    ends_in = _chinese_ends if language == "zh" else _english_ends
    found = []
    for line in _LINE.finditer(text):
        start = 0
        for end in [*ends_in(line[0]), len(line[0])]:
            piece = line[0][start:end]
            first = line.start() + start + len(piece) - len(piece.lstrip())
            last = line.start() + start + len(piece.rstrip())
            if first < last:
                found.append((first, last))
            start = end
    return found


def _english_ends(line: str) -> Iterator[int]:
    # The library reads UTF-8, which has no place for half a character from a broken file.
    for boundary in get_sentence_boundaries("en", _LONE_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", line)):
        yield boundary["end_index"]


def _chinese_ends(line: str) -> Iterator[int]:
    enclosed = _enclosed(line)
    opened_at = {end - 1: start for start, end in enclosed}
    sentence = 0
    for found in _END.finditer(line):
        end = found.end()
        while end in opened_at:
            end += 1
        if end > found.end() and not _stands_alone(line, opened_at[end - 1], sentence):
            continue
        if end > sentence and not any(start < end < stop for start, stop in enclosed):
            yield end
            sentence = end


def _stands_alone(line: str, opener: int, sentence: int) -> bool:
    """Whether what was opened here is a sentence of its own inside the one that began at `sentence`."""
    if line[opener] in _NEVER_A_SENTENCE:
        return False
    before = line[sentence:opener].rstrip()
    return not before or before[-1] in _LEADS_UP


def _enclosed(line: str) -> list[Span]:
    """What stands in quotation marks and brackets, marks included."""
    found = []
    open_marks: list[int] = []
    straight: int | None = None
    for place, mark in enumerate(line):
        if mark == '"':
            if straight is not None:
                found.append((straight, place + 1))
            straight = place if straight is None else None
        elif mark in _OPENERS:
            open_marks.append(place)
        elif mark in _CLOSERS:
            matching = next((depth for depth in reversed(range(len(open_marks))) if line[open_marks[depth]] == _CLOSERS[mark]), None)
            if matching is not None:
                found.append((open_marks[matching], place + 1))
                del open_marks[matching:]
    return found
