"""What a new review is made of, once it has been read.

Decides its shape and nothing else, so that whoever is only handed it need not load what reads files.
"""

from dataclasses import dataclass, field
from pathlib import Path

from duizhao.domain.document import Bilingual, Document, Remark
from duizhao.domain.glossary import Glossary
from duizhao.domain.house import HouseStyle
from duizhao.domain.people import People


@dataclass(frozen=True, slots=True)
class Unsure:
    """A text file whose encoding was guessed: the guess (empty where there is none), and how the file begins in each encoding that it can be in."""

    path: Path
    guess: str
    beginnings: dict[str, str]


@dataclass(frozen=True, slots=True)
class Given:
    """The files that a new review is to be made of, and the encodings that a person chose for some of them."""

    source: Path
    draft: Path | None
    glossaries: tuple[Path, ...] = ()
    reference: Path | None = None
    encodings: dict[Path, str] = field(default_factory=dict)


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
