"""What every writer of a release shares: lists and tables as wholes, the numbers of items, the labels of a proof, addresses that may go out.

Decides nothing about any format.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, groupby, repeat

from duizhao.domain.document import Kind, Paragraph, Release

Labelled = tuple[Paragraph, str]
"""A paragraph and the label that stands in front of it in a proof, or an empty string."""

_SCHEMES = ("http://", "https://", "mailto:")


@dataclass(frozen=True, slots=True)
class ListGroup:
    """List items that follow one another."""

    items: tuple[Labelled, ...]


@dataclass(frozen=True, slots=True)
class TableGroup:
    """A table: its rows of cells, each with its paragraphs; all rows are equally long."""

    rows: tuple[tuple[tuple[Labelled, ...], ...], ...]


class Enumeration:
    """Counts the items of one list, level by level."""

    def __init__(self) -> None:
        self._open: list[tuple[bool, int]] = []

    def place(self, level: int, *, ordered: bool) -> tuple[int, int]:
        """The next item's level, never more than one below the last, and its number: it goes on after items below it, and begins anew after one of the other sort."""
        level = min(level, len(self._open))
        goes_on = level < len(self._open) and self._open[level][0] == ordered
        number = self._open[level][1] + 1 if goes_on else 1
        self._open[level:] = [(ordered, number)]
        return level, number


def labelled(release: Release) -> Iterator[Labelled]:
    """Each paragraph with its label."""
    return zip(release.paragraphs, chain(release.labels, repeat("")), strict=False)


def grouped(release: Release) -> Iterator[Labelled | ListGroup | TableGroup]:
    """The release with its lists and its tables gathered."""
    seen: set[int] = set()
    for (table, is_list), members in groupby(labelled(release), key=_group):
        if table is not None:
            yield _table(tuple(members), continued=table in seen)
            seen.add(table)
        elif is_list:
            yield ListGroup(tuple(members))
        else:
            yield from members


def may_link(address: str) -> bool:
    """Whether an address may stand in a release as a link: the web and mail, nothing of a disk or a script."""
    return address.lower().startswith(_SCHEMES) and not any(char.isspace() for char in address)


def _group(member: Labelled) -> tuple[int | None, bool]:
    paragraph, _ = member
    return (paragraph.cell.table, False) if paragraph.cell else (None, paragraph.kind is Kind.LIST_ITEM)


def _table(members: tuple[Labelled, ...], *, continued: bool) -> TableGroup:
    """The members in rows and columns. A table that goes on after something else begins with its first row that is still to come."""
    cells: dict[tuple[int, int], list[Labelled]] = {}
    for member in members:
        if member[0].cell:
            cells.setdefault((member[0].cell.row, member[0].cell.column), []).append(member)
    first = min(row for row, _ in cells) if continued else 0
    last = max(row for row, _ in cells)
    columns = max(column for _, column in cells) + 1
    return TableGroup(tuple(tuple(tuple(cells.get((row, column), ())) for column in range(columns)) for row in range(first, last + 1)))
