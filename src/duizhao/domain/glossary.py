"""The office's terms.

Decides what a concept and its terms are. Does not find terms in a text (`language.terms` does) and does not judge (`checks.terms` does).
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from duizhao.domain.text import Span


@dataclass(frozen=True, slots=True)
class Concept:
    """One entry: its Chinese terms and its English terms.

    Without Chinese terms it is an English-only "avoid → use" row: `forbidden` is what to avoid, `preferred` what to use.
    `exact` demands the English form letter for letter but for case ("guiding principles", never the singular).
    """

    chinese: tuple[str, ...]
    preferred: tuple[str, ...]
    admitted: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    note: str = ""
    exact: bool = False

    @property
    def allowed(self) -> tuple[str, ...]:
        """Every English term that may be used, the preferred ones first."""
        return self.preferred + self.admitted


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


@dataclass(frozen=True, slots=True)
class Glossary:
    """Concepts in the order in which the office listed them."""

    concepts: tuple[Concept, ...] = ()
    name: str = ""
    version: str = field(init=False, compare=False, default="")
    """A digest of the concepts: findings that were made with another version are stale."""

    def __post_init__(self) -> None:
        content = [[c.chinese, c.preferred, c.admitted, c.forbidden, c.note, c.exact] for c in self.concepts]
        digest = hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()
        object.__setattr__(self, "version", digest[:16])

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
        """This glossary followed by others; the earlier one has priority."""
        concepts = list(self.concepts)
        for other in others:
            concepts += other.concepts
        return Glossary(tuple(dict.fromkeys(concepts)), self.name)


def _clean(terms: Sequence[str]) -> tuple[str, ...]:
    if isinstance(terms, str):
        raise TypeError("give a sequence of terms, not one string")
    return tuple(term.strip() for term in terms if term.strip())
