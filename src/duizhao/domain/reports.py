"""A report for one kind of reader: what it is made of, whatever file it becomes.

Decides the parts of a report and how a stretch of text in it is marked. What a report says is gathered in `services.reporting`; how it looks in
a file, the formats decide.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Reader(StrEnum):
    """Whom a report is for: who translated (what was changed and why), who reviews (what is left), who answers for it (one page)."""

    TRANSLATOR = "translator"
    REVIEWER = "reviewer"
    LEADER = "leader"


class Mark(StrEnum):
    """What a stretch of text in a cell is; every form of a report shows it without colour, too."""

    PLAIN = "plain"
    INSERTED = "inserted"
    DELETED = "deleted"
    SOFT = "soft"
    """Beside the point: who and when, what stands around a change."""
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with its mark; a line feed begins a new line."""

    text: str
    mark: Mark = Mark.PLAIN


Cell = Sequence[Piece]
"""What stands in a cell, in order."""


@dataclass(frozen=True, slots=True)
class Table:
    """A heading over rows of cells; `widths` are the columns' shares of the page, in per cent. Without rows, `otherwise` stands there."""

    heading: str
    columns: Sequence[str]
    widths: Sequence[int]
    rows: Sequence[Sequence[Cell]]
    otherwise: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """A report in `language`: a title, names with values, tables, and places for signatures.

    `one_page` says that it has to stand on one page of A4, upright; otherwise it may take any number of pages, which lie across.
    """

    title: str
    facts: Sequence[tuple[str, str]]
    tables: Sequence[Table]
    language: str
    signatures: Sequence[str] = ()
    one_page: bool = False


def said(text: str, mark: Mark = Mark.PLAIN) -> tuple[Piece, ...]:
    """A cell of one piece; of none where there is no text."""
    return (Piece(text, mark),) if text else ()


def lines(cells: Sequence[Cell]) -> tuple[Piece, ...]:
    """Several cells as the lines of one."""
    found: list[Piece] = []
    for cell in cells:
        if found and cell:
            found.append(Piece("\n"))
        found += cell
    return tuple(found)
