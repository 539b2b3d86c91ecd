"""What every check is made of: the segment it reads, the evidence it is handed, its declaration.

Decides the shape of a check and nothing about any language.
"""

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from duizhao.domain.alignment import SentenceLink
from duizhao.domain.findings import Finding
from duizhao.domain.glossary import Glossary
from duizhao.domain.house import House
from duizhao.domain.segment import SegmentText
from duizhao.domain.text import Variety
from duizhao.language.terms import TermIndex

__all__ = [
    "Check",
    "DocumentCheck",
    "DocumentReader",
    "Evidence",
    "Revisions",
    "RowSentences",
    "Scope",
    "SegmentCheck",
    "SegmentText",
    "Variety",
]


RowSentences = Callable[[str, str], Sequence[SentenceLink]]
"""Links the sentences of a row's Chinese and English (paragraphs joined with a line feed)."""


class Scope(StrEnum):
    """What a check has to read before it can speak: one segment, or the whole document."""

    SEGMENT = "segment"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is made once and handed to every check: what the house lays down, and the index of its terms.

    `sentences` links the sentences of a row for a check that has cause to ask; without it nothing is said about single sentences.
    """

    house: House
    terms: TermIndex
    sentences: RowSentences | None = None

    @property
    def glossary(self) -> Glossary:
        """The terms of the house, with the renderings that somebody accepted."""
        return self.house.terms

    @property
    def variety(self) -> Variety:
        """The English that the house writes."""
        return self.house.variety


class DocumentReader(Protocol):
    """A check of the whole document. It keeps of every row what it needs to speak, so that one row can be replaced without reading the others.

    It is made with the evidence of the day it begins: the abbreviations that a document introduces come and go after that.
    """

    def put(self, segment: SegmentText) -> None:
        """Read a row, new or instead of the one that stood at its place."""
        ...

    def findings(self, only: int | None = None) -> Iterable[Finding]:
        """What there is to say about the rows as they are now; where `only` names a row, the others may be left out."""
        ...


SegmentCheck = Callable[[SegmentText, Evidence], Iterator[Finding]]
DocumentCheck = Callable[[Sequence[SegmentText], Evidence], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Check:
    """A registered check. `its` is its ITS 2.0 localization quality issue type, `mqm` its MQM error type.

    Exactly one of `segment` and `reader` is given; it decides the scope.
    """

    id: str
    its: str
    mqm: str
    segment: SegmentCheck | None = None
    reader: Callable[[Evidence], DocumentReader] | None = None

    @property
    def scope(self) -> Scope:
        return Scope.SEGMENT if self.segment else Scope.DOCUMENT

    @property
    def document(self) -> DocumentCheck | None:
        """A check of the document as a function of all its rows."""
        return self._read_all if self.reader else None

    def _read_all(self, segments: Sequence[SegmentText], evidence: Evidence) -> Iterable[Finding]:
        if self.reader is None:
            raise TypeError(f"{self.id} reads one segment at a time")
        reader = self.reader(evidence)
        for segment in segments:
            reader.put(segment)
        return reader.findings()


def rows_asked(rows: Collection[int], only: int | None) -> Sequence[int]:
    """The rows that a reader tells of, in order: those that it keeps, or of these the only one that is asked for."""
    if only is None:
        return sorted(rows)
    return (only,) if only in rows else ()


class Revisions:
    """A digest of every English text of a document, brought up to date row by row.

    It is the sum of the rows' own digests, so that one row more or another costs nothing of the others; two documents made on purpose could share one.
    """

    def __init__(self) -> None:
        self._digests: dict[int, int] = {}
        self._sum = 0

    def put(self, segment: SegmentText) -> None:
        text = f"{segment.index} {segment.target}".encode("utf-8", "surrogatepass")
        digest = int.from_bytes(hashlib.sha256(text).digest())
        self._sum += digest - self._digests.get(segment.index, 0)
        self._digests[segment.index] = digest

    def digest(self) -> str:
        return f"{self._sum % (1 << 256):064x}"
