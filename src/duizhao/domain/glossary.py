"""The office's terms.

Decides what a concept and its terms are. Does not find terms in a text (`language.terms` does) and does not judge (`checks.terms` does).
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from functools import cached_property
from operator import attrgetter

from duizhao.domain.text import Span


@dataclass(frozen=True, slots=True)
class Concept:
    """One entry: its Chinese terms and its English terms.

    Without Chinese terms it is an English-only "avoid → use" row: `forbidden` is what to avoid, `preferred` what to use.
    `deprecated` terms are warned of where `forbidden` ones are errors. `abbreviations` are short forms of the English, allowed like an
    admitted term where the text or the house lets them stand undefined, and else once they are introduced.
    `exact` demands the English form letter for letter but for case ("guiding principles", never the singular); `case` demands the
    capitals as they are listed; `must` says that the term may not be passed over in silence, not even where a pronoun could stand.
    `redline` marks what must never go out: only an editor may waive what is found.
    `since` and `until` (both included) say for events of which days the concept holds; None is without limit.
    """

    chinese: tuple[str, ...]
    preferred: tuple[str, ...]
    admitted: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    note: str = ""
    exact: bool = False
    deprecated: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    case: bool = False
    must: bool = False
    redline: bool = False
    domain: str = ""
    source: str = ""
    since: date | None = None
    until: date | None = None

    @property
    def allowed(self) -> tuple[str, ...]:
        """Every English term that may be used, the preferred ones first; abbreviations are not among them."""
        return self.preferred + self.admitted

    @property
    def unwanted(self) -> tuple[str, ...]:
        """Every English term that may not be used, the forbidden ones first."""
        return self.forbidden + self.deprecated

    def holds_on(self, day: date | None) -> bool:
        """Whether the concept holds for an event of this day; of an event without a known day it does."""
        return day is None or ((self.since is None or self.since <= day) and (self.until is None or day <= self.until))


_CONTENT = attrgetter(*(each.name for each in fields(Concept)))


class TermState(StrEnum):
    """What the English of a row makes of a term in its Chinese."""

    RIGHT = "right"
    NEAR = "near"
    """The words of an allowed term in another shape, or a part of them."""
    FORBIDDEN = "forbidden"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class TermHit:
    """A term of the glossary that stands in a row's Chinese, and where the English renders it, rightly or not.

    `found` is None where nothing resembles an English term of the concept, or the glossary has none.
    """

    source_span: Span
    concept: Concept
    found: Span | None
    state: TermState


@dataclass(frozen=True)
class Glossary:
    """Concepts in the order in which the office listed them."""

    concepts: tuple[Concept, ...] = ()
    name: str = ""

    @cached_property
    def version(self) -> str:
        """A digest of the concepts: findings that were made with another version are stale."""
        content = list(map(_CONTENT, self.concepts))
        digest = hashlib.sha256(json.dumps(content, ensure_ascii=False, default=str).encode("utf-8", "surrogatepass")).hexdigest()
        return digest[:16]

    @classmethod
    def from_rows(cls, rows: Iterable[tuple[str, Sequence[str], Sequence[str], Sequence[str]]]) -> "Glossary":
        """A glossary from rows of (source, preferred, admitted, forbidden); an empty source makes an English-only row.

        Raises:
            TypeError: a side of a row is one string instead of a sequence of terms.

        >>> Glossary.from_rows([("学习型社会", ["learning society"], [], ["study-type society"])]).concepts[0].preferred
        ('learning society',)
        """
        return cls(
            tuple(
                Concept((source.strip(),) if source.strip() else (), _clean(preferred), _clean(admitted), _clean(forbidden))
                for source, preferred, admitted, forbidden in rows
            )
        )

    def joined(self, others: Iterable["Glossary"]) -> "Glossary":
        """This glossary followed by others. The earlier one has priority: a Chinese term that it holds is not taken from a later one."""
        concepts = list(self.concepts)
        held = {term for concept in concepts for term in concept.chinese}
        for other in others:
            concepts += filter(None, (_without(concept, held) for concept in other.concepts))
            held.update(term for concept in other.concepts for term in concept.chinese)
        return Glossary(tuple(dict.fromkeys(concepts)), self.name)


def _without(concept: Concept, held: set[str]) -> Concept | None:
    """The concept without Chinese terms that an earlier glossary decides about; None when none is left."""
    left = tuple(term for term in concept.chinese if term not in held)
    if len(left) == len(concept.chinese):
        return concept
    return replace(concept, chinese=left) if left else None


def _clean(terms: Sequence[str]) -> tuple[str, ...]:
    if isinstance(terms, str):
        raise TypeError("give a sequence of terms, not one string")
    return tuple(term.strip() for term in terms if term.strip())
