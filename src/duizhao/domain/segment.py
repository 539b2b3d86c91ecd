"""Segments: the side-by-side rows, and the revisions of their English.

Decides what a row is at one moment. Does not store, align or judge.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import accumulate

from duizhao.domain.alignment import Place
from duizhao.domain.arrangement import Ruling
from duizhao.domain.document import Kind, Paragraph
from duizhao.domain.review import Actor, Verdict
from duizhao.domain.text import Span, Text

PARAGRAPH_BREAK = "\n"
"""What stands between the paragraphs of one segment."""


class Origin(StrEnum):
    """Where a revision's text came from."""

    DRAFT = "draft"
    TYPED = "typed"
    MEMORY = "memory"
    FIX = "fix"
    RESTORE = "restore"
    REVIEW_FILE = "review file"
    TRACKED = "tracked"
    """A draft as it was after somebody's tracked changes, which came with it."""
    ALIGNED = "alignment"
    """Carried over from the rows that a row was made of when paragraphs were linked anew."""


AUTHORED = frozenset({Origin.TYPED, Origin.FIX, Origin.MEMORY})
"""Origins that make their actor the author of the text; importing a draft is not authorship."""


@dataclass(frozen=True, slots=True)
class Revision:
    """An immutable version of one segment's English. `at` is milliseconds since 1970, UTC; `hash` chains it to the one before."""

    version: int
    text: Text
    origin: Origin
    actor: Actor
    at: int
    hash: str


@dataclass(frozen=True)
class Segment:
    """One row as it stands now.

    `position` is its 0-based place in the document; `source_paragraphs` and `draft_paragraphs` are what was linked when the row was
    made, with their places in their files; `revision` is the head of its history; `verdicts` are in the order in which they were given.
    What follows from the fields is worked out once, when it is first asked for; it is no part of a row's equality.
    """

    id: int
    uuid: str
    position: int
    source_paragraphs: tuple[Paragraph, ...]
    source_indices: tuple[int, ...]
    draft_paragraphs: tuple[Paragraph, ...]
    draft_indices: tuple[int, ...]
    confidence: float
    pinned: bool
    revision: Revision
    reference_paragraphs: tuple[Paragraph, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    authors: tuple[str, ...] = ()
    """Names of the actors who wrote the head text, as far as a person did."""
    ruling: Ruling | None = None
    """What a person decided about a row without counterpart; it holds for as long as the row has none."""

    @cached_property
    def source(self) -> Text:
        return Text.joined((paragraph.content for paragraph in self.source_paragraphs), PARAGRAPH_BREAK)

    @cached_property
    def draft(self) -> Text:
        """The English as it came, before anybody touched it."""
        return Text.joined((paragraph.content for paragraph in self.draft_paragraphs), PARAGRAPH_BREAK)

    @cached_property
    def reference(self) -> Text:
        """Another English of the same Chinese, to score against; empty when there is none."""
        return Text.joined((paragraph.content for paragraph in self.reference_paragraphs), PARAGRAPH_BREAK)

    @property
    def target(self) -> Text:
        return self.revision.text

    @cached_property
    def source_hash(self) -> str:
        return text_hash(self.source)

    @cached_property
    def target_hash(self) -> str:
        return text_hash(self.target)


@dataclass(frozen=True, slots=True)
class Rich:
    """A row's texts with their codes: the Chinese, the English as it came, and as it is."""

    source: Text
    draft: Text
    target: Text


@dataclass(frozen=True, slots=True)
class SegmentText:
    """A segment as checks see it: its 0-based place and its two plain texts (paragraphs joined with a line feed)."""

    index: int
    source: str
    target: str
    kinds: tuple[Kind, ...] = ()
    """What each English paragraph is in the release, where that is known."""
    confidence: float = 1.0
    """The chance in [0, 1] that the two texts belong together."""
    ruling: Ruling | None = None
    """What a person decided about a row without counterpart."""
    rich: Rich | None = None
    """The texts with their codes, where any has some."""


def in_row(places: Iterable[Place], text: str) -> Iterator[Span]:
    """Where sentences stand in a row's text (paragraphs joined with a line feed), given where they stand in its paragraphs."""
    starts = [0, *accumulate(len(paragraph) + len(PARAGRAPH_BREAK) for paragraph in text.split(PARAGRAPH_BREAK))]
    for paragraph, start, end in places:
        yield starts[paragraph] + start, starts[paragraph] + end


def holding(ruling: Ruling | None, source: str, target: str) -> Ruling | None:
    """A ruling as long as the paragraph that it is about has no counterpart: Chinese without English, or English without Chinese."""
    if ruling is None:
        return None
    return ruling if not (target if ruling is Ruling.CUT else source).strip() else None


def text_hash(text: Text) -> str:
    """A digest of a text with its codes: what a verdict is given to."""
    return stored_hash(text.plain, text.codes_as_json())


def stored_hash(plain: str, codes: str) -> str:
    """The same digest, of a text whose codes are written as JSON already."""
    return hashlib.sha256(f"{plain}\0{codes}".encode("utf-8", "surrogatepass")).hexdigest()
