"""Everything that was changed in the glossary editor and is not saved yet.

Decides how changes are taken back and what they come to when they are saved. Knows no widget and saves nothing itself.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from duizhao.domain.glossary import Concept
from duizhao.services.glossaries import Edited, Entry, Holdings


@dataclass(frozen=True, slots=True)
class Row:
    """One entry as it would be saved; `entry` is what it was in the project, None for a new one. `number` names it while the editor is open."""

    number: int
    concept: Concept
    shelf: int | None
    entry: Entry | None = None


class Draft:
    """The rows in order; every step can be taken back and done again."""

    def __init__(self, holdings: Holdings) -> None:
        self.shelves = holdings.shelves
        self._entries = holdings.entries
        self._rows = tuple(Row(number, entry.concept, entry.glossary, entry) for number, entry in enumerate(holdings.entries))
        self._next = len(self._rows)
        self._before: list[tuple[Row, ...]] = []
        self._after: list[tuple[Row, ...]] = []
        self._merging: int | None = None

    @property
    def rows(self) -> Sequence[Row]:
        return self._rows

    @property
    def is_changed(self) -> bool:
        """Whether there is anything to save."""
        return not self.edited().nothing

    def add(self, concept: Concept, shelf: int | None = None) -> int:
        """A new row at the end; returns its number."""
        number, self._next = self._next, self._next + 1
        self._step((*self._rows, Row(number, concept, self.shelves[0].key if shelf is None and self.shelves else shelf)))
        return number

    def put(self, number: int, concept: Concept) -> None:
        """A row says something else now; typing on in the same row is one step."""
        if self.row(number).concept == concept:
            return
        rows = tuple(replace(row, concept=concept) if row.number == number else row for row in self._rows)
        if self._merging == number:
            self._rows = rows
        else:
            self._step(rows)
            self._merging = number

    def resume(self, number: int) -> None:
        """What is typed in this row next belongs to its last step."""
        self._merging = number

    def rest(self) -> None:
        """What is typed from now on is another step."""
        self._merging = None

    def change(self, numbers: Iterable[int], how: Callable[[Concept], Concept]) -> None:
        """Several rows changed alike, as one step."""
        chosen = set(numbers)
        self._step(tuple(replace(row, concept=how(row.concept)) if row.number in chosen else row for row in self._rows))

    def move(self, numbers: Iterable[int], shelf: int) -> None:
        """Several rows go to another glossary."""
        chosen = set(numbers)
        self._step(tuple(replace(row, shelf=shelf) if row.number in chosen else row for row in self._rows))

    def remove(self, numbers: Iterable[int]) -> None:
        """Several rows are no longer wanted."""
        chosen = set(numbers)
        self._step(tuple(row for row in self._rows if row.number not in chosen))

    def undo(self) -> bool:
        """Take the last step back; False when there is none."""
        return self._swap(self._before, self._after)

    def redo(self) -> bool:
        """Do again what was taken back; False when there is nothing."""
        return self._swap(self._after, self._before)

    def row(self, number: int) -> Row:
        """The row with this number.

        Raises:
            KeyError: it was removed.
        """
        found = next((row for row in self._rows if row.number == number), None)
        if found is None:
            raise KeyError(number)
        return found

    def edited(self) -> Edited:
        """What the steps come to."""
        kept = {row.entry.key: row for row in self._rows if row.entry is not None}
        removed = tuple(entry for entry in self._entries if entry.key not in kept)
        changed, moved = [], []
        for entry in self._entries:
            row = kept.get(entry.key)
            if row is None:
                continue
            if row.shelf is not None and row.shelf != entry.glossary:
                moved.append((entry, row.concept, row.shelf))
            elif row.concept != entry.concept:
                changed.append((entry, row.concept))
        added = tuple((row.shelf, row.concept) for row in self._rows if row.entry is None and _says_something(row.concept))
        return Edited(removed, tuple(changed), tuple(moved), added)

    def _step(self, rows: tuple[Row, ...]) -> None:
        self._before.append(self._rows)
        self._after.clear()
        self._rows = rows
        self._merging = None

    def _swap(self, source: list[tuple[Row, ...]], other: list[tuple[Row, ...]]) -> bool:
        self._merging = None
        if not source:
            return False
        other.append(self._rows)
        self._rows = source.pop()
        return True


def _says_something(concept: Concept) -> bool:
    """Whether a new row was filled in at all."""
    return bool(concept.chinese or concept.allowed or concept.unwanted or concept.abbreviations)


def fits(concept: Concept, text: str) -> bool:
    """Whether some field of a concept holds `text`; case does not count."""
    wanted = text.strip().casefold()
    return not wanted or any(wanted in said.casefold() for said in _said(concept))


def _said(concept: Concept) -> Iterable[str]:
    yield from concept.chinese
    yield from concept.allowed
    yield from concept.unwanted
    yield from concept.abbreviations
    yield from (concept.note, concept.domain, concept.source)
