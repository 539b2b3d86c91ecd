"""Which rows are shown, and in which order.

Decides what comes first when unsure rows do, and that rows keep their places while they are being corrected: an order is made once, by the
paragraphs that stood in each row then, and rows that are new since stand beside their neighbours. Shows nothing.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from duizhao.domain.arrangement import Arrangement, Row
from duizhao.ui.aligning.standing import ASKS, Standing, standing_of


class Which(StrEnum):
    """Rows that can be listed alone."""

    ALL = "all"
    UNSURE = "unsure"
    DROPPED = "dropped"
    ADDED = "added"
    CHANGED = "changed"


_STANDINGS = {Which.UNSURE: Standing.LOOK, Which.DROPPED: Standing.NO_ENGLISH, Which.ADDED: Standing.NO_CHINESE}


def listed(now: Arrangement, which: Which) -> list[Row]:
    """The rows of a kind as they stand now; what was decided is no longer unsure, dropped or added."""
    if which is Which.ALL:
        return list(now.rows)
    if which is Which.CHANGED:
        return [row for row in now.rows if row.keys & now.changed]
    return [row for row in now.rows if standing_of(row) is _STANDINGS[which]]


def asks(row: Row) -> bool:
    """Whether a person should look at the row."""
    return standing_of(row) in ASKS


@dataclass(frozen=True, slots=True)
class Order:
    """A group for each paragraph, and which paragraphs are listed; made for one arrangement, and used for those that follow from it."""

    groups: Mapping[int, int]
    listed: frozenset[int]

    @classmethod
    def made(cls, now: Arrangement, which: Which = Which.ALL, *, unsure_first: bool = True) -> "Order":
        """The order of what stands now: stretches around unsure rows with a row before and after, then the rest."""
        groups = _stretches(now.rows) if unsure_first else {}
        rest = len(set(groups.values()))
        return cls(
            {key: groups.get(row.number, rest) for row in now.rows for key in row.keys},
            frozenset(key for row in listed(now, which) for key in row.keys),
        )

    def of(self, now: Arrangement) -> tuple[list[int], frozenset[int]]:
        """The numbers of the rows in their order, and the places in it before which another stretch begins."""
        places: list[tuple[int, int]] = []
        group, shown = max(self.groups.values(), default=0), not now.rows or bool(self.listed)
        for row in now.rows:
            known = [key for key in row.keys if key in self.groups]
            if known:
                group, shown = min(self.groups[key] for key in known), any(key in self.listed for key in known)
            if shown:
                places.append((group, row.number))
        places.sort()
        breaks = {place for place in range(1, len(places)) if places[place][0] != places[place - 1][0]}
        return [number for _, number in places], frozenset(breaks)


def following(now: Arrangement, numbers: Sequence[int], current: int, fits: Callable[[Row], bool], *, back: bool = False) -> int | None:
    """The next of the shown rows that fits, from the first again after the last; None when there is no other."""
    order = list(reversed(numbers)) if back else list(numbers)
    place = order.index(current) if current in order else -1
    return next((number for number in order[place + 1 :] + order[: max(place, 0)] if fits(now.rows[number])), None)


def _stretches(rows: Sequence[Row]) -> dict[int, int]:
    """The rows around those that ask for a look, by number: which stretch of neighbours each belongs to, from 0."""
    near = sorted({n for row in rows if asks(row) for n in (row.number - 1, row.number, row.number + 1) if 0 <= n < len(rows)})
    stretches: dict[int, int] = {}
    for number in near:
        before = stretches.get(number - 1)
        stretches[number] = before if before is not None else max(stretches.values(), default=-1) + 1
    return stretches
