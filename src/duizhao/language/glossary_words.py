"""The single words of a glossary's English, as they are spelt there.

Decides whether the glossary has a word, and whether a place in a text is a part of one of its terms in the glossary's own spelling. Reads
the glossary when it is first asked. Does not find terms in any other form (`terms` does).
"""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property

from duizhao.domain.glossary import Concept
from duizhao.domain.text import Span

_LETTERS = re.compile(r"[A-Za-z]+")


class GlossaryWords:
    """The words of all allowed English terms."""

    def __init__(self, concepts: Sequence[Concept]) -> None:
        self._concepts = concepts

    @cached_property
    def written(self) -> frozenset[str]:
        """Every word with the capitals that it has in a term."""
        return frozenset(_LETTERS.findall(" ".join(self._terms())))

    @cached_property
    def in_small_letters(self) -> frozenset[str]:
        """Every word in small letters, whatever it has in a term."""
        return frozenset(map(str.lower, self.written))

    def spells(self, text: str, span: Span) -> bool:
        """Whether the word at `span` stands inside a term, spelt and in the place that it has there; it may have a plural s more."""
        start, end = span
        word = text[start:end].lower()
        for singular in {word, word.removesuffix("s")}:
            for term in self._by_word.get(singular, ()):
                around = text[max(0, start - len(term)) : end + len(term)].lower()
                offset = start - max(0, start - len(term))
                place = around.find(term)
                while place >= 0:
                    if place <= offset and offset + len(singular) <= place + len(term):
                        return True
                    place = around.find(term, place + 1)
        return False

    @cached_property
    def _by_word(self) -> Mapping[str, Sequence[str]]:
        """The terms that have a word, both in small letters."""
        found: dict[str, list[str]] = {}
        for term in {term.lower() for term in self._terms()}:
            for word in set(_LETTERS.findall(term)):
                found.setdefault(word, []).append(term)
        return found

    def _terms(self) -> list[str]:
        return [text for concept in self._concepts for text in (*concept.allowed, *concept.abbreviations)]
