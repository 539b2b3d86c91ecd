"""Documents as they stand in a file: paragraphs in order, with their kinds.

Decides what a reader of any format hands on. Does not read files, and does not say which Chinese belongs to which English.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from duizhao.domain.alignment import Alignment
from duizhao.domain.text import Code, Text, Variety
from duizhao.domain.tracked import TrackedChange


class Kind(StrEnum):
    """What a paragraph is in the release."""

    HEADLINE = "headline"
    LEAD = "lead"
    BODY = "body"
    HEADING = "heading"
    LIST_ITEM = "list item"
    QUOTE = "quote"
    CAPTION = "caption"
    BYLINE = "byline"
    DATE = "date"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Cell:
    """Where in a table a paragraph stands: the table's number in its document, row and column, all from 0."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of text as it stands in a source or draft file.

    `level` is the depth of a heading (1 = highest) or of a list item (0 = outermost); `ordered` says that a list item is numbered.
    """

    text: str
    codes: tuple[Code, ...] = ()
    kind: Kind = Kind.BODY
    level: int = 0
    ordered: bool = False
    cell: Cell | None = None

    @property
    def content(self) -> Text:
        return Text(self.text, self.codes)


@dataclass(frozen=True, slots=True)
class Remark:
    """Something a person should be told about what was understood: a code of `messages` and its values."""

    code: str
    values: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Note:
    """What somebody wrote about a row in another program; `at` is milliseconds since 1970, UTC, or 0 where it is not known.

    `answers` is the text of the comment to which it is a reply, "" where it is none. `done` says that it begins a thread which was marked as
    settled there.
    """

    text: str
    author: str = ""
    at: int = 0
    answers: str = ""
    done: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """What a paragraph read like after somebody's tracked changes; the first of several is what nobody tracked, and names nobody."""

    author: str
    at: int
    text: Text


@dataclass(frozen=True, slots=True)
class Beside:
    """What a file says about one paragraph beside its text: comments in order, and the steps in which it was written."""

    notes: tuple[Note, ...] = ()
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """What a reader found in one file: its paragraphs that hold text, and the remarks to pass on (tracked changes, encoding …).

    `changes` are its tracked changes, whichever were taken; `beside` what the file says about a paragraph, by its 0-based place.
    """

    paragraphs: tuple[Paragraph, ...]
    remarks: tuple[Remark, ...] = ()
    tracked_changes: int = 0
    comments: int = 0
    changes: tuple[TrackedChange, ...] = ()
    beside: Mapping[int, Beside] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Bilingual:
    """A file that holds both languages, already side by side or one after the other: both texts and the links that the file shows.

    `notes` say what the file has to say about the link of a source paragraph, or, where the link has none, of a target paragraph: its
    side is "source" or "target", then its 0-based place there.
    """

    source: Document
    target: Document
    alignment: Alignment
    notes: tuple[tuple[Literal["source", "target"], int, Note], ...] = ()


@dataclass(frozen=True, slots=True)
class Release:
    """The English that goes out, ready for a writer.

    `proof_mark` is a banner that says this is no release (empty on a release); `labels` give each paragraph of a proof something in
    front (its row and status), empty strings where there is nothing to say.
    """

    paragraphs: tuple[Paragraph, ...]
    title: str = ""
    proof_mark: str = ""
    labels: tuple[str, ...] = ()
    variety: Variety = "en-GB"

    @property
    def language(self) -> str:
        """The language tag (BCP 47) that files bear; Oxford spelling is British English."""
        return "en-US" if self.variety == "en-US" else "en-GB"
