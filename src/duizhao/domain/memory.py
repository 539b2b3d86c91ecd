"""What the office remembers: Chinese with the English that was approved for it, and where that was.

Decides what a remembered pair consists of. Keeps and finds nothing.
"""

from dataclasses import dataclass

from duizhao.domain.text import Span, Text


@dataclass(frozen=True, slots=True)
class Remembered:
    """Chinese and its English, with where they stood.

    `row` is the 0-based place in its document, None where the source does not say; `at` is when the English was approved (or, failing that,
    changed), in milliseconds since 1970, UTC, 0 where nobody knows; `actor` approved it; `status` is as the source has it.
    """

    chinese: Text
    english: Text
    document: str = ""
    row: int | None = None
    actor: str = ""
    at: int = 0
    status: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """What gave pairs to the memory: a project, or a file. What has the same `key` takes the place of what it gave before."""

    key: str
    name: str
    at: int = 0
    """When it was taken in, in milliseconds since 1970, UTC."""
    count: int = 0


@dataclass(frozen=True, slots=True)
class Where:
    """One place at which a pair stood; `row` is 0-based, None where nobody knows; `at` is in milliseconds since 1970, UTC, 0 where nobody knows."""

    source: str
    document: str
    row: int | None
    actor: str
    at: int


@dataclass(frozen=True, slots=True)
class Hit:
    """A remembered pair in which something was found, with where that is and what answers to it on the other side (in code points).

    `count` says at how many places the pair stood, of which `places` are the latest.
    """

    chinese: str
    english: str
    count: int
    places: tuple[Where, ...]
    chinese_spans: tuple[Span, ...] = ()
    english_spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """What the memory says of a term: the likeliest pairs, the latest first, and how often each rendering stands in them.

    `total` counts all pairs; `more` says that there are more than were counted.
    """

    hits: tuple[Hit, ...] = ()
    ways: tuple[tuple[str, int], ...] = ()
    total: int = 0
    more: bool = False


@dataclass(frozen=True, slots=True)
class Similar:
    """A remembered pair whose Chinese is like a text's; `share` is 0 to 100, 100 where it is the same; `other` are the spans in which it is not."""

    hit: Hit
    share: int
    other: tuple[Span, ...]
