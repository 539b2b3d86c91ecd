"""What goes out to a reviewer who works in another program, and what comes back.

Decides how a row is named in such a file, so that it is found again whatever happened to the file. Knows no format and stores nothing.
"""

import re
from dataclasses import dataclass

from duizhao.domain.document import Note
from duizhao.domain.findings import Finding
from duizhao.domain.glossary import Concept
from duizhao.domain.review import Status
from duizhao.domain.text import Text, Variety

_KEY = re.compile(r"([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.(\d{1,9})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class RowKey:
    """Which row it is, by its segment's uuid, and which version of its English went out; written as one word."""

    uuid: str
    version: int

    def __str__(self) -> str:
        return f"{self.uuid}.{self.version}"

    @classmethod
    def read(cls, written: str) -> "RowKey | None":
        """The key that stands in a word; None when there is none.

        >>> RowKey.read("row 0b5a6a3e-1d1f-4c52-9a8f-6d3f0f6e2a11.2").version
        2
        """
        found = _KEY.search(written)
        return cls(found[1].lower(), int(found[2])) if found else None


@dataclass(frozen=True, slots=True)
class Said:
    """An open finding in words, with the ITS 2.0 type of localization quality issue that its check declares."""

    finding: Finding
    sentence: str
    its: str


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A row as it goes out; `number` is what people call it (from 1), `word` its status in the language of the file."""

    key: RowKey
    number: int
    source: Text
    target: Text
    status: Status
    word: str = ""
    notes: tuple[Note, ...] = ()
    findings: tuple[Said, ...] = ()
    concepts: tuple[Concept, ...] = ()


@dataclass(frozen=True, slots=True)
class ReviewFile:
    """A document as it goes out to be reviewed: its name, its rows, and the English that the office writes."""

    name: str
    rows: tuple[ReviewRow, ...]
    variety: Variety = "en-GB"

    @property
    def language(self) -> str:
        """The language tag (BCP 47) of the English."""
        return "en-US" if self.variety == "en-US" else "en-GB"


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    """A row as it came back, or a paragraph of an edited release.

    `key` is None where the file has none; `source` and `target` are None where the file has no such text. `steps` tell whose tracked
    changes lead to the English: each person and the text with theirs and all earlier ones accepted, first what nobody tracked (no name).
    `word` is what stands for the status, `handed` the status that the row had when it went out. `is_plain` says that the format has no
    inline formatting, so that none was taken away.
    """

    key: RowKey | None
    source: Text | None
    target: Text | None
    notes: tuple[Note, ...] = ()
    steps: tuple[tuple[str, Text], ...] = ()
    word: str = ""
    handed: Status | None = None
    is_plain: bool = False


@dataclass(frozen=True, slots=True)
class ReturnedFile:
    """What came back, in the order of the file; `author` is who saved it last, as far as it says."""

    rows: tuple[ReturnedRow, ...]
    author: str = ""

    @property
    def has_keys(self) -> bool:
        """Whether it is a review file that was written here; otherwise its rows are the paragraphs of a text."""
        return any(row.key for row in self.rows)


def mark_of(row: ReviewRow) -> str:
    """What a table keeps hidden beside a row: its key and its status."""
    return f"{row.key} {row.status.name.lower()}"


def shown(note: Note) -> str:
    """A remark in one line, with who made it."""
    text = " ".join(note.text.split())
    return f"{note.author}: {text}" if note.author else text


def handed(mark: str) -> Status | None:
    """The status in such a mark."""
    name = mark.strip().rpartition(" ")[2].upper()
    return Status[name] if name in Status.__members__ else None
