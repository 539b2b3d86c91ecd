"""Pinned links: what a person has settled divides the texts into stretches and takes lines out of them.

Decides which pinned links are *walls*, that no other link reaches across, and which are only taken out. A link that joins neighbouring
lines of both sides is a wall, unless links worth more than it cross it: a paragraph that was moved far, and pinned at its new place, must
not drag the rest along. A pinned omission or addition, and a pinned link whose lines don't stand together, are taken out. Does not score links.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from duizhao.aligner.programme import Step
from duizhao.aligner.stretches import Stretch
from duizhao.domain.alignment import Link

_WORTH: Final = 3.0
"""Nats that links over a pinned one must be worth to be kept: a person said that two lines belong together, not that nothing crosses."""
_NEAR: Final = 20
"""Links to either side of a pinned one that may have to change for it."""

Weighed = tuple[Step, float]
"""A link that was found, and by how many nats it is better than leaving its lines alone."""


@dataclass(frozen=True, slots=True)
class Pins:
    """Checked pinned links: those that may be walls, as steps, and every line that a pinned link holds."""

    links: tuple[Link, ...]
    solid: tuple[Step, ...]
    sources: frozenset[int]
    targets: frozenset[int]

    @classmethod
    def of(cls, links: Iterable[Link], sources: int, targets: int) -> "Pins":
        """Pinned links of texts with so many items.

        Raises:
            ValueError: a link names an item that doesn't exist or none at all, or two name the same one.
        """
        pinned = tuple(Link(tuple(sorted(link.source)), tuple(sorted(link.target)), 1.0, pinned=True) for link in links)
        held = [i for link in pinned for i in link.source], [j for link in pinned for j in link.target]
        for side, size in zip(held, (sources, targets), strict=True):
            if len(set(side)) < len(side):
                raise ValueError("pinned links hold the same item")
            if side and not 0 <= min(side) <= max(side) < size:
                raise ValueError(f"a pinned link holds an item outside 0 to {size - 1}")
        if any(not link.source and not link.target for link in pinned):
            raise ValueError("a pinned link holds no item")
        solid = [_step(link) for link in pinned if _together(link.source) and _together(link.target)]
        return cls(pinned, tuple(sorted(solid, key=_start)), frozenset(held[0]), frozenset(held[1]))

    def touch(self, step: Step) -> bool:
        """Whether a pinned link holds a line of the step."""
        return not self.sources.isdisjoint(range(step.source_first, step.source_last)) or not self.targets.isdisjoint(
            range(step.target_first, step.target_last)
        )

    def inside(self, stretch: Stretch) -> tuple[frozenset[int], frozenset[int]]:
        """The source and the target lines of pinned links that stand in a stretch, counted from its first ones."""
        return (
            frozenset(i - stretch.source_first for i in self.sources if stretch.source_first <= i < stretch.source_last),
            frozenset(j - stretch.target_first for j in self.targets if stretch.target_first <= j < stretch.target_last),
        )

    def windows(self, steps: Sequence[Step]) -> list[tuple[int, int]]:
        """Which steps [first, last) of a path stand near a pinned link that isn't among them; none when all are.

        Of a pinned omission or addition each line is to be a step.
        """
        hulls = [(max(0, first - _NEAR), min(len(steps), last + 1 + _NEAR)) for first, last, _ in self._strange(steps)]
        found: list[tuple[int, int]] = []
        for first, last in sorted(hulls):
            if found and first <= found[-1][1]:
                found[-1] = found[-1][0], max(last, found[-1][1])
            else:
                found.append((first, last))
        return found

    def news(self, steps: Sequence[Step]) -> int:
        """How many lines stand in pinned links that aren't among the steps."""
        return sum(len(link.source) + len(link.target) for _, _, link in self._strange(steps))

    def _strange(self, steps: Sequence[Step]) -> Iterator[tuple[int, int, Link]]:
        """The pinned links that aren't among the steps, and the first and the last step that hold their lines."""
        sources = {i: number for number, step in enumerate(steps) for i in range(step.source_first, step.source_last)}
        targets = {j: number for number, step in enumerate(steps) for j in range(step.target_first, step.target_last)}
        for link in self.links:
            held = {*(sources[i] for i in link.source), *(targets[j] for j in link.target)}
            if not (_stands(link, steps[min(held)]) if link.source and link.target else all(steps[number].is_null for number in held)):
                yield min(held), max(held), link

    def walls(self, found: Sequence[Weighed]) -> list[Step]:
        """The walls in rising order, given the other links in rising order."""
        chosen = [(step, _WORTH) for step in self.solid]
        everything = sorted([*chosen, *found], key=lambda weighed: _start(weighed[0]))
        if any(before.target_first > after.target_first for (before, _), (after, _) in pairwise(everything)):
            everything = _heaviest_chain(everything)
        return [step for step, _ in everything if step in set(self.solid)]


def stretches_between(walls: Sequence[Step], sources: int, targets: int) -> list[Stretch]:
    """What lies before, between and behind the walls; some of it may be empty."""
    edges = [Step(0, 0, 0, 0), *walls, Step(sources, sources, targets, targets)]
    return [Stretch(a.source_last, b.source_first, a.target_last, b.target_first) for a, b in pairwise(edges)]


def uncut(steps: Iterable[Step], walls: Sequence[Step]) -> list[Step]:
    """The steps that no wall cuts and that stand on the same side of each wall in both texts."""
    edges = [[getattr(wall, name) for wall in walls] for name in ("source_last", "source_first", "target_last", "target_first")]
    return [
        step
        for step in steps
        if len(
            {
                bisect_right(edges[0], step.source_first),
                bisect_left(edges[1], step.source_last),
                bisect_right(edges[2], step.target_first),
                bisect_left(edges[3], step.target_last),
            }
        )
        == 1
    ]


def _stands(link: Link, step: Step) -> bool:
    """Whether a step is a pinned link."""
    return link.source == tuple(range(step.source_first, step.source_last)) and link.target == tuple(
        range(step.target_first, step.target_last)
    )


def _together(lines: Sequence[int]) -> bool:
    return bool(lines) and lines[-1] - lines[0] == len(lines) - 1


def _step(link: Link) -> Step:
    return Step(link.source[0], link.source[-1] + 1, link.target[0], link.target[-1] + 1)


def _start(step: Step) -> tuple[int, int]:
    return step.source_first, step.target_first


def _heaviest_chain(links: Sequence[Weighed]) -> list[Weighed]:
    """Of links that rise on the source side those that rise on both and weigh most together."""
    columns: list[int] = []
    ends: list[tuple[float, int]] = []
    before: list[int] = []
    for number, (step, weight) in enumerate(links):
        place = bisect_left(columns, step.target_first)
        total, previous = ends[place - 1] if place else (0.0, -1)
        before.append(previous)
        last = place
        while last < len(ends) and ends[last][0] <= total + weight:
            last += 1
        columns[place:last] = [step.target_first]
        ends[place:last] = [(total + weight, number)]
    chain = []
    number = ends[-1][1] if ends else -1
    while number >= 0:
        chain.append(links[number])
        number = before[number]
    return chain[::-1]
