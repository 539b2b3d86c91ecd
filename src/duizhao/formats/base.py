"""What every format is made of: what a reader hands on, what a writer is given, how a format is declared.

Decides the shape of readers and writers, and nothing about any file.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from duizhao.domain.document import Beside, Cell, Kind, Note, Release, Remark
from duizhao.domain.text import CodeKind, Text
from duizhao.domain.tracked import Taking, TrackedChange

LINE_BREAK = "\u2028"
"""A hard line break inside a paragraph; a line feed separates the paragraphs of a segment and so never stands in one."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph as a reader found it; `kind` is None where the file does not say what it is."""

    content: Text
    kind: Kind | None = None
    level: int = 0
    ordered: bool = False
    cell: Cell | None = None
    beside: Beside | None = None
    """What the file says about the paragraph beside its text, if anything."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Chinese and English that belong together because the file says so, and what it says about them."""

    source: tuple[Text, ...]
    target: tuple[Text, ...]
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader found in one file, before white space is tidied and missing kinds are guessed.

    A format that is bilingual by its nature gives `pairs` and no blocks.
    """

    blocks: tuple[Block, ...]
    remarks: tuple[Remark, ...] = ()
    tracked_changes: int = 0
    comments: int = 0
    pairs: tuple[Pair, ...] | None = None
    changes: tuple[TrackedChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Format:
    """A registered format.

    `read` is given the path (to name it in errors) and the bytes of a file; `write` gives the bytes of a release.
    `read_tracked` reads a file that may hold tracked changes in the way that is wanted; `read` takes them as accepted.
    `write` takes a template (a file of the same format) where `templates` is true. `write_in_layout` gives the bytes of a release in the layout of a
    file of the same format, of whose paragraphs each of the release's takes the one that the places name, if any.
    `kinds` and `codes` are what survives writing and reading back; texts always do where the format is `faithful`, that is, holds
    paragraphs and not only signs on a page.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[Path, bytes], Reading] | None = None
    write: Callable[[Release, Path | None], bytes] | None = None
    templates: bool = False
    faithful: bool = True
    kinds: frozenset[Kind] = field(default_factory=frozenset)
    codes: frozenset[CodeKind] = field(default_factory=frozenset)
    read_tracked: Callable[[Path, bytes, Taking], Reading] | None = None
    write_in_layout: Callable[[Release, Sequence[int | None], Path, Taking, str | None], bytes] | None = None
