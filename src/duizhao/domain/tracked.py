"""Tracked changes of a file: what somebody put in, took out or moved and nobody has settled, and how they are read.

Decides which changes one way of reading takes. Does not read files.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

_WRITTEN = re.compile(r"(accepted|original)(?: but ((?:\d{1,9})(?:,\d{1,9})*))?")


class TrackedKind(StrEnum):
    """What somebody did."""

    INSERTED = "inserted"
    DELETED = "deleted"
    REPLACED = "replaced"
    MOVED = "moved"
    PARTED = "parted"
    """A paragraph became two."""
    JOINED = "joined"
    """Two paragraphs became one."""
    ROW_INSERTED = "row inserted"
    ROW_DELETED = "row deleted"
    CELL_INSERTED = "cell inserted"
    CELL_DELETED = "cell deleted"
    FORMATTED = "formatted"


@dataclass(frozen=True, slots=True)
class TrackedChange:
    """One change, as a person decides about it; `number` counts the changes of a file from 0, in its order.

    `before` and `after` are the words that are there without and with it, `lead` and `trail` what stands around them in the paragraph.
    `at` is milliseconds since 1970, UTC, or 0 where it is not known. `looks` says what a change of formatting gave (+) or took (−).
    """

    number: int
    kind: TrackedKind
    author: str = ""
    at: int = 0
    before: str = ""
    after: str = ""
    lead: str = ""
    trail: str = ""
    looks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Taking:
    """How tracked changes are read: as if all were accepted, or none (`original`), but for those with the numbers in `but`."""

    original: bool = False
    but: frozenset[int] = frozenset()

    def takes(self, number: int) -> bool:
        """Whether a change counts as accepted."""
        return (number in self.but) is self.original

    def __str__(self) -> str:
        way = "original" if self.original else "accepted"
        return f"{way} but {','.join(map(str, sorted(self.but)))}" if self.but else way

    @classmethod
    def read(cls, written: str) -> "Taking":
        """The way of reading that was written as a word; what is no such word is the usual way.

        >>> Taking.read("original but 2,5").takes(5)
        True
        """
        found = _WRITTEN.fullmatch(written)
        if found is None:
            return ACCEPTED
        return cls(found[1] == "original", frozenset(int(number) for number in (found[2] or "").split(",") if number))


ACCEPTED = Taking()
"""The usual way: a draft is sent with the changes that its author wants."""
ORIGINAL = Taking(original=True)


@dataclass(frozen=True, slots=True)
class Takings:
    """How the tracked changes of a source and of a draft are read."""

    source: Taking = ACCEPTED
    draft: Taking = ACCEPTED


BOTH_ACCEPTED = Takings()
