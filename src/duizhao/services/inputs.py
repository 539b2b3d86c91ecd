"""What a new review is made of, once it has been read.

Decides its shape and nothing else, so that whoever is only handed it need not load what reads files.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from duizhao.domain.document import Bilingual, Document, Remark
from duizhao.domain.glossary import Glossary
from duizhao.domain.house import HouseStyle
from duizhao.domain.people import People
from duizhao.domain.tracked import BOTH_ACCEPTED, Takings


class Stage(StrEnum):
    """What is being done for a new review, in this order."""

    READING = "reading"
    ALIGNING = "aligning"
    STORING = "storing"
    CHECKING = "checking"


Watch = Callable[[Stage], None]
"""Is told which stage begins."""


def unwatched(_: Stage) -> None:
    """Nobody wants to know."""


@dataclass(frozen=True, slots=True)
class Unsure:
    """A text file whose encoding was guessed: the guess (empty where there is none), and how the file begins in each encoding that it can be in."""

    path: Path
    guess: str
    beginnings: dict[str, str]


@dataclass(frozen=True, slots=True)
class Inputs:
    """What was read for a new review: both texts with their links, the glossaries, and what a person should be told."""

    source_path: Path
    draft_path: Path
    texts: Bilingual
    glossaries: tuple[Glossary, ...]
    remarks: tuple[Remark, ...]
    reference_path: Path | None = None
    reference: Document | None = None
    people: People = field(default_factory=People)
    style: HouseStyle | None = None
    takings: Takings = BOTH_ACCEPTED

    def hold_texts_of(self, other: "Inputs") -> bool:
        """Whether both sides' paragraphs are the other's."""
        ours, theirs = self.texts, other.texts
        return (ours.source.paragraphs, ours.target.paragraphs) == (theirs.source.paragraphs, theirs.target.paragraphs)
