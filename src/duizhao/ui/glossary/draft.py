"""Everything that was changed in the glossary editor and is not saved yet.

Decides how changes are taken back and what they come to when they are saved. Knows no widget and saves nothing itself.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from duizhao.domain.glossary import Concept
from duizhao.services.glossaries import Edited, Entry, Holdings
from duizhao.ui.glossary.steps import Steps

_NUMBER = attrgetter("number")


@dataclass(frozen=True, slots=True)
class Row:
    """One entry as it would be saved; `entry` is what it was in the project, None for a new one. `number` names it while the editor is open.

    An `english_only` row ("avoid → use") stays in its own list while it is written, whatever is in it.
    """

    number: int
    concept: Concept
    shelf: int | None
    entry: Entry | None = None
    english_only: bool = False


@dataclass(frozen=True, slots=True)
class _State:
    """The rows by their numbers, and the numbers of those that were touched, whether they are still there or not."""

    rows: tuple[Row, ...]
    touched: frozenset[int] = frozenset()


class Draft:
    """The rows in order; every step can be taken back and done again."""

    def __init__(self, holdings: Holdings) -> None:
        self.shelves = holdings.shelves
        self._entries = holdings.entries
        rows = (Row(number, each.concept, each.glossary, each, not each.concept.chinese) for number, each in enumerate(holdings.entries))
        self.steps = Steps(_State(tuple(rows)))
        self._next = len(self._entries)

    @property
    def rows(self) -> Sequence[Row]:
        return self.steps.now.rows

    @property
    def is_changed(self) -> bool:
        """Whether there is anything to save."""
        return not self.edited().nothing

    def add(self, concepts: Sequence[Concept], shelf: int | None = None, *, english_only: bool | None = None) -> list[int]:
        """New rows at the end, of the first glossary where none is named, as one step; returns their numbers."""
        if shelf is None and self.shelves:
            shelf = self.shelves[0].key
        made = [
            Row(number, concept, shelf, None, not concept.chinese if english_only is None else english_only)
            for number, concept in enumerate(concepts, self._next)
        ]
        self._next += len(made)
        numbers = [row.number for row in made]
        if made:
            self._step((*self.rows, *made), numbers)
        return numbers

    def put(self, number: int, concept: Concept) -> None:
        """A row says something else now; typing on in the same row is one step."""
        place = self._place(number)
        row = self.rows[place] if place is not None else None
        if place is None or row is None or row.concept == concept:
            return
        rows = (*self.rows[:place], replace(row, concept=concept), *self.rows[place + 1 :])
        self.steps.take(_State(rows, self.steps.now.touched | {number}), number)

    def change(self, numbers: Iterable[int], how: Callable[[Concept], Concept]) -> None:
        """Several rows changed alike, as one step."""
        self._replace({number: replace(row, concept=how(row.concept)) for number in numbers if (row := self.find(number)) is not None})

    def move(self, numbers: Iterable[int], shelf: int) -> None:
        """Several rows go to another glossary."""
        self._replace({number: replace(row, shelf=shelf) for number in numbers if (row := self.find(number)) is not None})

    def remove(self, numbers: Iterable[int]) -> None:
        """Several rows are no longer wanted."""
        gone = {number for number in numbers if self.find(number) is not None}
        if gone:
            self._step(tuple(row for row in self.rows if row.number not in gone), gone)

    def undo(self) -> list[int] | None:
        """Take the last step back; returns the numbers of the rows that are others now, None when there is no step."""
        return self._stepped(self.steps.undo)

    def redo(self) -> list[int] | None:
        """Do again what was taken back; returns the numbers of the rows that are others now, None when there is nothing."""
        return self._stepped(self.steps.redo)

    def find(self, number: int) -> Row | None:
        """The row with this number; None when it was removed."""
        place = self._place(number)
        return None if place is None else self.rows[place]

    def again(self, row: Row) -> int | None:
        """The number here of a row of an earlier draft: of the same entry, or of one that says the same."""
        alike = (
            each.number
            for each in self.rows
            if (each.entry and row.entry and each.entry.key == row.entry.key) or each.concept == row.concept
        )
        return next(alike, None)

    def over(self, holdings: Holdings) -> "Draft":
        """What was changed here, over what the project holds now: one step that can be taken back.

        What was written in a glossary that is gone goes with it, and what was to move there stays where it is. Where somebody else has changed
        the same entry, it is still what was seen here that saving asks for, so that nobody's change is lost unseen.
        """
        now = Draft(holdings)
        places = {entry.key: number for number, entry in enumerate(holdings.entries)}
        shelves = {shelf.key for shelf in holdings.shelves}
        entries, rows, added = list(holdings.entries), dict(enumerate(now.rows)), []
        touched: list[int] = []
        for number in sorted(self.steps.now.touched):
            row = self.find(number)
            entry = self._entries[number] if number < len(self._entries) else None
            place = places.get(entry.key) if entry is not None else None
            if place is not None and entry is not None:
                touched.append(place)
                entries[place] = entry
                if row is None:
                    del rows[place]
                else:
                    shelf = row.shelf if row.shelf in shelves else rows[place].shelf
                    rows[place] = replace(row, number=place, shelf=shelf)
            elif row is not None and _says_something(row.concept) and (row.shelf is None or row.shelf in shelves):
                added.append(replace(row, entry=None))
        now._entries = tuple(entries)
        made = [replace(row, number=number) for number, row in enumerate(added, now._next)]
        now._next += len(made)
        if touched or made:
            now._step((*rows.values(), *made), [*touched, *(row.number for row in made)])
        return now

    def edited(self) -> Edited:
        """What the steps come to; an entry in which nothing is left is removed."""
        removed, changed, moved, added = [], [], [], []
        for number in sorted(self.steps.now.touched):
            row = self.find(number)
            entry = self._entries[number] if number < len(self._entries) else None
            if row is None or not _says_something(row.concept):
                removed += [entry] if entry is not None else []
            elif entry is None:
                added.append((row.shelf, row.concept))
            elif row.shelf is not None and row.shelf != entry.glossary:
                moved.append((entry, row.concept, row.shelf))
            elif row.concept != entry.concept:
                changed.append((entry, row.concept))
        return Edited(tuple(removed), tuple(changed), tuple(moved), tuple(added))

    def _place(self, number: int) -> int | None:
        """Where the row with this number is: rows are in the order of their numbers."""
        place = bisect_left(self.rows, number, key=_NUMBER)
        return place if place < len(self.rows) and self.rows[place].number == number else None

    def _replace(self, others: dict[int, Row]) -> None:
        others = {number: row for number, row in others.items() if row != self.find(number)}
        if others:
            self._step(tuple(others.get(row.number, row) for row in self.rows), others)

    def _step(self, rows: tuple[Row, ...], numbers: Iterable[int]) -> None:
        self.steps.take(_State(rows, self.steps.now.touched | frozenset(numbers)))

    def _stepped(self, way: Callable[[], bool]) -> list[int] | None:
        before = self.rows
        if not way():
            return None
        kept = set(map(id, before)) & set(map(id, self.rows))
        return sorted({row.number for row in (*before, *self.rows) if id(row) not in kept})


def _says_something(concept: Concept) -> bool:
    """Whether an entry was filled in at all, or anything is left in it."""
    return bool(concept.chinese or concept.allowed or concept.unwanted or concept.abbreviations)


def said(concept: Concept) -> str:
    """Everything that a search looks into, in one string without capitals."""
    lists = (concept.chinese, concept.allowed, concept.unwanted, concept.abbreviations, (concept.note, concept.domain, concept.source))
    return "\n".join(term for each in lists for term in each).casefold()
