"""Links between source and draft paragraphs.

Decides what a right alignment is: every paragraph of either side stands in exactly one link. Does not find the links.
"""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace
from operator import itemgetter


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """Which source and target items belong together; an empty side is an omission or an addition.

    Indices are 0-based and in file order; `confidence` is the chance in [0, 1] that the link is right; a pinned link was confirmed by a person.
    """

    source: tuple[int, ...]
    target: tuple[int, ...]
    confidence: float = 1.0
    pinned: bool = False


Place = tuple[int, int, int]
"""A sentence: the number of its paragraph, and [start, end) in code points of the paragraph's text."""


@dataclass(frozen=True, slots=True)
class SentenceLink:
    """Which source and target sentences belong together; an empty side says that the sentence has no counterpart.

    Places stand in the order of the text; `confidence` is the chance in [0, 1] that the link is right.
    """

    source: tuple[Place, ...]
    target: tuple[Place, ...]
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Alignment:
    """Links in the draft's order; an omission follows its predecessor."""

    links: tuple[Link, ...]

    @classmethod
    def from_links(cls, links: Iterable[Link]) -> "Alignment":
        """The links in canonical order.

        Links with a target stand by their first target item; an omission stands after the link that holds the nearest
        earlier source item (or first, when there is none).
        """
        given = [_sorted(link) if len(link.source) > 1 or len(link.target) > 1 else link for link in links]
        linked = sorted((link for link in given if link.target), key=lambda link: link.target)
        omissions = sorted((link for link in given if link.source and not link.target), key=lambda link: link.source)
        if not omissions:
            return cls(tuple(linked))
        items = sorted((item, link) for link in linked + omissions for item in link.source)
        following: dict[Link | None, list[Link]] = {}
        for omission in omissions:
            place = bisect_left(items, omission.source[0], key=itemgetter(0))
            following.setdefault(items[place - 1][1] if place else None, []).append(omission)
        ordered: list[Link] = []
        waiting = [*reversed(linked), *reversed(following.pop(None, []))]
        while waiting:
            ordered.append(waiting.pop())
            waiting += reversed(following.pop(ordered[-1], []))
        return cls(tuple(ordered))

    def is_partition(self, sources: int, targets: int) -> bool:
        """Whether each of `sources` and `targets` items stands in exactly one link."""
        return sorted(i for link in self.links for i in link.source) == list(range(sources)) and sorted(
            i for link in self.links for i in link.target
        ) == list(range(targets))


def _sorted(link: Link) -> Link:
    return replace(link, source=tuple(sorted(link.source)), target=tuple(sorted(link.target)))
