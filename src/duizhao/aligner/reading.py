"""Reads texts line by line and remembers the lines of the last time: a correction changes one of hundreds.

Decides what is kept. What a line is about is decided in `features`.
"""

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

import numpy as np

from duizhao.aligner.cuts import Sentences
from duizhao.aligner.features import Side, chinese_words, common_stems, english_words, punctuation
from duizhao.aligner.hinting import HintIndex
from duizhao.aligner.lexical import Dictionary, Table, dictionary_table
from duizhao.aligner.memories import Memories
from duizhao.language.lexicon import senses_of
from duizhao.language.passages import passages

_MOST_SENTENCES = 40
"""A line of more is read in as many pieces of several sentences: what comes of each must not grow with the square of a line's length."""

Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class _Line:
    """What one line is about, and what each of its sentences is."""

    tokens: list[str]
    sentences: list[str]
    tokens_of_sentences: list[list[str]]


class Reader:
    """Turns lines into sides; `by_sentence` says whether it reads the sentences inside the lines too. Not for two threads at once."""

    def __init__(self, hints: HintIndex, *, by_sentence: bool) -> None:
        self._hints = hints
        self._by_sentence = by_sentence
        self._stems = common_stems()
        self._memories: Memories | None = None
        self._chinese = _Memory(self._chinese_line)
        self._english = _Memory(self._english_line)

    def chinese(self, lines: Sequence[str]) -> tuple[Side, Sentences]:
        """The Chinese side and its sentences."""
        return _sides(lines, self._chinese.of(lines))

    def english(self, lines: Sequence[str]) -> tuple[Side, Sentences]:
        """The English side and its sentences."""
        return _sides(lines, self._english.of(lines))

    def table(self, chinese: Side, english: Side, parts_share: float) -> Table:
        """How the types of two sides are rendered, after the dictionary and the hints."""
        known = dictionary_table(chinese, english, Dictionary(senses_of, self._hints.renderings, parts_share), self._stems)
        memories = self._learnt_memories(parts_share)
        return known if memories is None else memories.added(chinese, english, known)

    def _learnt_memories(self, parts_share: float) -> Memories | None:
        """What the hints' pairs teach, learnt once."""
        pairs = self._hints.hints.pairs
        if pairs and self._memories is None:
            self._memories = Memories.of(pairs, self._stems, parts_share)
        return self._memories

    def chinese_sentences(self, line: str) -> list[str]:
        """The sentences of a Chinese line."""
        return self._chinese.one(line).sentences

    def english_sentences(self, line: str) -> list[str]:
        """The sentences of an English line."""
        return self._english.one(line).sentences

    def chinese_tokens(self, text: str) -> list[str]:
        """What a stretch of Chinese is about."""
        return [*chinese_words(text), *self._hints.chinese_signs(text), *punctuation(text)]

    def english_tokens(self, text: str) -> list[str]:
        """What a stretch of English is about."""
        return [*english_words(text, self._stems), *self._hints.english_signs(text), *punctuation(text)]

    def _chinese_line(self, line: str) -> _Line:
        parts = self._parts(line, "zh")
        return _line(line, parts, [chinese_words(part) for part in parts], self._hints.chinese_signs)

    def _english_line(self, line: str) -> _Line:
        parts = self._parts(line, "en")
        return _line(line, parts, [english_words(part, self._stems) for part in parts], self._hints.english_signs)

    def _parts(self, line: str, language: Literal["zh", "en"]) -> list[str]:
        """The sentences of a line; the whole line when they aren't asked for or there are none."""
        spans = list(passages(line, language)) if self._by_sentence else []
        at_once = 1 + len(spans) // _MOST_SENTENCES
        return [line[spans[first][0] : spans[min(first + at_once, len(spans)) - 1][1]] for first in range(0, len(spans), at_once)] or [line]


def _line(line: str, parts: list[str], words: list[list[str]], signs: Callable[[str], list[str]]) -> _Line:
    about = [*signs(line), *punctuation(line)]
    together = [*itertools.chain.from_iterable(words), *about]
    if parts == [line]:
        return _Line(together, parts, [together])
    apart = [[*own, *signs(part), *punctuation(part)] for part, own in zip(parts, words, strict=True)]
    return _Line(together, parts, apart)


def _sides(lines: Sequence[str], read: Sequence[_Line]) -> tuple[Side, Sentences]:
    side = Side.of(lines, (line.tokens for line in read))
    if all(len(line.sentences) == 1 for line in read):
        return side, Sentences(side, np.arange(len(lines) + 1))
    parts = [part for line in read for part in line.sentences]
    tokens = [own for line in read for own in line.tokens_of_sentences]
    ends = np.cumsum([0, *(len(line.sentences) for line in read)])
    return side, Sentences(Side.of(parts, tokens, side.vocabulary), ends)


class _Memory(Generic[Read]):
    """What was made of each line of the last text."""

    def __init__(self, make: Callable[[str], Read]) -> None:
        self._make = make
        self._made: dict[str, Read] = {}

    def of(self, lines: Sequence[str]) -> list[Read]:
        before, self._made = self._made, {}
        for line in lines:
            if line not in self._made:
                self._made[line] = before[line] if line in before else self._make(line)
        return [self._made[line] for line in lines]

    def one(self, line: str) -> Read:
        """What is made of one line."""
        return self._made[line] if line in self._made else self._make(line)
