"""Which row and which paragraphs are chosen.

Decides where arrows, clicks and corrections lead: what is current after another arrangement stands, and what a paragraph that waits for its
counterpart is linked with. Knows no widget; corrects nothing.
"""

from collections import Counter, OrderedDict
from collections.abc import Collection, Iterable, Sequence

from duizhao.domain.alignment import Alignment
from duizhao.domain.arrangement import Arrangement, Row, Side

_REMEMBERED = 200
"""So many arrangements are known again when one goes back to them."""


class Choice:
    """The current row (by its number, -1 is none), the selected paragraphs (by key; none is the whole row) and those armed for linking."""

    def __init__(self) -> None:
        self.current = -1
        self.selected: frozenset[int] = frozenset()
        self.armed: frozenset[int] = frozenset()
        self._now = Arrangement((), (), Alignment(()))
        self._shown: tuple[int, ...] = ()
        self._places: dict[int, int] = {}
        self._side: Side | None = None
        self._anchor = -1
        self._left: OrderedDict[int, tuple[Arrangement, frozenset[int]]] = OrderedDict()
        """Arrangements that were left, by their identity, with the row that was current: undoing leads back to where one was."""

    @property
    def row(self) -> Row | None:
        """The current row."""
        return self._now.rows[self.current] if self.current >= 0 else None

    @property
    def keys(self) -> frozenset[int]:
        """The paragraphs that a correction is about: the selected ones, else those of the current row."""
        return self.selected or (self.row.keys if self.row is not None else frozenset())

    def place_of(self, number: int) -> int | None:
        """Where among the shown rows a row is; None when it is not shown."""
        return self._places.get(number)

    def put(self, now: Arrangement, shown: Sequence[int]) -> None:
        """Another arrangement, or other rows of it, are shown: stay with what was chosen, wherever it is now."""
        before, place = self._now, self._places.get(self.current, 0)
        old = before.rows[self.current] if self.current >= 0 else None
        were = {before.row_of[key] for key in self.selected}
        self._now, self._shown = now, tuple(shown)
        self._places = {number: place for place, number in enumerate(self._shown)}
        known = now.row_of.keys()
        self.selected &= known
        self.armed &= known
        number = self.current
        if old is not None and before is not now:
            number = self._carried(before, old)
            self._remember(before, old)
            if id(now) in self._left:
                number = now.row_of.get(min(self._left[id(now)][1]), number)
        if number not in self._places:
            number = self._shown[min(place, len(self._shown) - 1)] if self._shown else -1
        are = {now.row_of[key] for key in self.selected}
        if (len(were) > 1 and len(are) == 1) or (self.selected and not are & self._places.keys()):
            self.selected = frozenset()
        self.current = number

    def go_to(self, number: int) -> None:
        """Make a shown row current, whole."""
        if number in self._places:
            self.current, self.selected, self._side, self._anchor = number, frozenset(), None, -1

    def select(self, keys: Collection[int]) -> None:
        """Select these paragraphs; the row of the first of them, in order, becomes current."""
        self.selected = frozenset(key for key in keys if key in self._now.row_of)
        numbers = [number for key in self.selected if (number := self._now.row_of[key]) in self._places]
        if numbers and self.current not in numbers:
            self.current = min(numbers, key=self._places.__getitem__)

    def pick(self, key: int) -> None:
        """Select one paragraph, and its row."""
        self.current, self.selected = self._now.row_of[key], frozenset({key})
        self._side, self._anchor = self._now.side_of(key), key

    def toggle(self, key: int) -> None:
        """Add a paragraph to the selected ones, or take it away."""
        after = self.selected ^ {key}
        self.pick(key)
        self.selected = after

    def stretch(self, key: int) -> None:
        """Select from the paragraph that was picked last to this one, as far as they stand on the same side."""
        side, column = self._now.side_of(key), self._column(self._now.side_of(key))
        if self._anchor not in column or key not in column:
            self.pick(key)
            return
        one, other = sorted((column.index(self._anchor), column.index(key)))
        self.current, self._side = self._now.row_of[key], side
        self.selected = frozenset(column[one : other + 1])

    def sideways(self, side: Side) -> None:
        """Pick the paragraph beside the picked one, or the row's first, on this side."""
        if self.row is None or not self.row.side(side):
            return
        picked = self._picked()
        place = 0
        if picked is not None and self._now.side_of(picked) is side:
            place = [piece.key for piece in self.row.side(side)].index(picked)
        elif picked is not None:
            place = [piece.key for piece in self.row.side(side.other)].index(picked)
        pieces = self.row.side(side)
        self.pick(pieces[min(place, len(pieces) - 1)].key)

    def step(self, by: int) -> None:
        """Go down so many rows (up, when negative), or one paragraph where a side was picked."""
        if not self._shown:
            return
        side, picked = self._side, self._picked()
        if abs(by) == 1 and side is not None and picked is not None and self.row is not None:
            column = [piece.key for piece in self.row.side(side)]
            place = column.index(picked) + by if picked in column else -1
            if 0 <= place < len(column):
                self.pick(column[place])
                return
        place = min(max(self._places.get(self.current, 0) + by, 0), len(self._shown) - 1)
        if self._shown[place] == self.current and self.selected:
            return
        self.go_to(self._shown[place])
        if abs(by) == 1 and side is not None and self.row is not None:
            self._side = side
            pieces = self.row.side(side)
            if pieces:
                self.pick(pieces[0 if by > 0 else -1].key)

    def end(self, by: int) -> None:
        """Go to the last row (the first, when negative)."""
        if self._shown:
            self.go_to(self._shown[-1 if by > 0 else 0])

    def goal(self, keys: Collection[int], number: int, key: int | None) -> frozenset[int]:
        """What these paragraphs are linked with at a row, of which one paragraph may have been pointed at.

        That paragraph alone where it stands on the other side, among several: they belong to different ones. Else the whole row; nothing where
        all of it would stand on one side, for that is no link.
        """
        row = self._now.rows[number]
        sides = {self._now.side_of(one) for one in keys}
        if len(sides | {self._now.side_of(one) for one in row.keys}) == 1:
            return frozenset()
        if key is not None and len(sides) == 1:
            (side,) = sides
            others = row.side(side.other)
            if len(others) > 1 and any(piece.key == key for piece in others):
                return frozenset({key})
        return row.keys

    def counterpart(self) -> frozenset[int]:
        """What the armed paragraphs would be linked with now; empty when nothing else than they is chosen."""
        if not self.armed or self.row is None:
            return frozenset()
        goal = self.goal(self.armed, self.current, self._picked())
        return frozenset() if goal <= self.armed or self._now.row_of[min(goal)] in {self._now.row_of[k] for k in self.armed} else goal

    @property
    def astray(self) -> bool:
        """Whether something waits for its counterpart, and what is current can be none."""
        return bool(self.armed) and self.row is not None and not self.armed & self.row.keys and not self.counterpart()

    def _picked(self) -> int | None:
        """The one selected paragraph, if it stands in the current row."""
        if len(self.selected) != 1 or self.row is None:
            return None
        (key,) = self.selected
        return key if key in self.row.keys else None

    def _column(self, side: Side) -> list[int]:
        return [piece.key for number in self._shown for piece in self._now.rows[number].side(side)]

    def _remember(self, before: Arrangement, old: Row) -> None:
        self._left[id(before)] = before, old.keys
        self._left.move_to_end(id(before))
        if len(self._left) > _REMEMBERED:
            self._left.popitem(last=False)

    def _carried(self, before: Arrangement, old: Row) -> int:
        """The number of the row that is now what the old current row was."""
        row_of = self._now.row_of
        for keys in (self.selected & old.keys or self.selected, old.keys):
            number = _commonest(row_of[key] for key in keys if key in row_of)
            if number is not None:
                return number
        for side in Side:  # nothing of it is left: what stands in its place
            for piece in old.side(side):
                place, pieces = before.side(side).index(piece), self._now.side(side)
                if pieces:
                    return row_of[pieces[min(place, len(pieces) - 1)].key]
        return -1


def _commonest(numbers: Iterable[int]) -> int | None:
    """The number that comes most often, the lowest of several."""
    counted = Counter(numbers)
    return min(counted, key=lambda number: (-counted[number], number)) if counted else None
