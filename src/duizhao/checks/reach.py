"""Which rows another house reaches: those whose findings may be others once a glossary, the people or the office's words have changed.

Decides it by what differs between the two, so that one new term does not have a whole document checked again. May name a row too many,
never one too few. Checks nothing.
"""

import re
from functools import cached_property

from duizhao.checks.base import SegmentText
from duizhao.domain.glossary import Glossary
from duizhao.domain.house import House
from duizhao.language.terms import TermIndex

_WORD = re.compile(r"[A-Za-z]+")


class Reach:
    """The difference between what a house laid down and what it lays down now."""

    def __init__(self, before: House, after: House) -> None:
        self._everything = (before.variety, before.dated) != (after.variety, after.dated)
        self.weights = before.rules != after.rules
        """Whether findings weigh otherwise, which every row may show."""
        self._concepts = tuple(set(before.terms.concepts) ^ set(after.terms.concepts))
        self._reordered = not self._concepts and before.terms.concepts != after.terms.concepts
        self._persons = tuple(set(before.people.persons) ^ set(after.people.persons))
        self._words = frozenset(map(str.lower, before.words ^ after.words))

    @property
    def nothing(self) -> bool:
        """Whether the two are the same to every check."""
        return not (self._everything or self.weights or self._concepts or self._reordered or self._persons or self._words)

    def covers(self, row: SegmentText) -> bool:
        """Whether what is said about a row, or its terms, may be something else now."""
        if self._everything or self._reordered:
            return True
        if self._concepts and self._has_term(row):
            return True
        if any(person.chinese in row.source or any(each in row.target for each in person.spellings) for person in self._persons):
            return True
        return bool(self._changed_words) and not self._changed_words.isdisjoint(map(str.lower, _WORD.findall(row.target)))

    def _has_term(self, row: SegmentText) -> bool:
        index = self._terms
        return bool(
            index.renderings(row.source, "")
            or index.forbidden(row.source, row.target)
            or index.avoided(row.target)
            or index.allowed_in(row.target)
        )

    @cached_property
    def _terms(self) -> TermIndex:
        return TermIndex(Glossary(self._concepts))

    @cached_property
    def _changed_words(self) -> frozenset[str]:
        """Words that only one of the two glossaries writes, or one of the two lists of the office's own: their spelling may be right or wrong now."""
        written = frozenset(
            _WORD.findall(" ".join(term for concept in self._concepts for term in (*concept.allowed, *concept.abbreviations)))
        )
        return self._words | frozenset(map(str.lower, written))
