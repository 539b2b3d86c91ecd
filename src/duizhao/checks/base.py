"""What every check is made of: the segment it reads, the evidence it is handed, its declaration.

Decides the shape of a check and nothing about any language.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from duizhao.domain.findings import Finding
from duizhao.domain.glossary import Glossary
from duizhao.domain.segment import SegmentText
from duizhao.domain.text import Variety
from duizhao.language.terms import TermIndex

__all__ = ["Check", "DocumentCheck", "Evidence", "Scope", "SegmentCheck", "SegmentText", "Variety"]


class Scope(StrEnum):
    """What a check has to read before it can speak: one segment, or the whole document."""

    SEGMENT = "segment"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is made once and handed to every check: the glossary with its index, and the English that the office writes."""

    glossary: Glossary
    terms: TermIndex
    variety: Variety = "en-GB"


SegmentCheck = Callable[[SegmentText, Evidence], Iterator[Finding]]
DocumentCheck = Callable[[Sequence[SegmentText], Evidence], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Check:
    """A registered check. `its` is its ITS 2.0 localization quality issue type, `mqm` its MQM error type.

    Exactly one of `segment` and `document` is given; it decides the scope.
    """

    id: str
    its: str
    mqm: str
    segment: SegmentCheck | None = None
    document: DocumentCheck | None = None

    @property
    def scope(self) -> Scope:
        return Scope.SEGMENT if self.segment else Scope.DOCUMENT
