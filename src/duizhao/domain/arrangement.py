"""An alignment in the hands of a person: the paragraphs of both sides as they stand now, and their links.

Decides what belongs to a paragraph while it is being aligned, and how rows follow from links. What can be done to it is in `corrections`.
Finds no links (`aligner`) and stores nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property

from duizhao.domain.alignment import Alignment, Link
from duizhao.domain.document import Paragraph
from duizhao.domain.text import Text


class Side(StrEnum):
    """One of the two texts."""

    SOURCE = "source"
    TARGET = "target"

    @property
    def other(self) -> "Side":
        return Side.TARGET if self is Side.SOURCE else Side.SOURCE


class Ruling(StrEnum):
    """What a person decided about a paragraph without counterpart.

    `CUT`: left out on purpose. `KEEP`: added, and to stay. `BOILERPLATE`: added as in every release, and to stay wherever it turns up.
    """

    CUT = "cut"
    KEEP = "keep"
    BOILERPLATE = "boilerplate"

    @property
    def side(self) -> Side:
        """The side that has the paragraph."""
        return Side.SOURCE if self is Ruling.CUT else Side.TARGET


@dataclass(frozen=True, slots=True)
class Cut:
    """A paragraph of a file, or a part of one.

    `index` is the paragraph's 0-based place in its file. `part` names a part: "1" and "2" are what a paragraph was split into, "11" and
    "12" what its first part was; a "0" at the end says that the wording was mended, a "3" or higher that a person put the paragraph in.
    `stored` is its number in the project, if it has one; `made_from` that of the paragraph which was split, or which it took the place of.
    """

    paragraph: Paragraph
    index: int
    part: str = ""
    stored: int | None = None
    made_from: int | None = None


@dataclass(frozen=True, slots=True)
class Stood:
    """How an English paragraph stood in the project when the arrangement was taken from it.

    `rows` are the numbers of the rows that it stood in, several where a newer draft put parts together again; `text` is what it said before
    anybody mended it here, with the words that a newer draft brought.
    """

    rows: tuple[int, ...]
    text: Text


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph as it is being aligned. `key` names it for as long as it is not split; `text` is what it says now.

    `cuts` are what it came as: one as a rule, none for English that was added here, several where the English of a row was rewritten so
    that its paragraphs can no longer be told apart. `stood` tells what was carried over from what is being written, and whose it is; two
    pieces that say the same are equal wherever they stood.
    """

    key: int
    text: Text
    cuts: tuple[Cut, ...] = ()
    stood: Stood | None = field(default=None, compare=False)

    @property
    def came(self) -> Text:
        """The text as it came."""
        if len(self.cuts) == 1:
            paragraph = self.cuts[0].paragraph
            if paragraph.text is self.text.plain and paragraph.codes == self.text.codes:
                return self.text  # nobody has touched it, as nearly always
        return Text.joined(cut.paragraph.content for cut in self.cuts)

    @property
    def is_mended(self) -> bool:
        """Whether somebody has changed its words since it came."""
        return self.text != self.came


@dataclass(frozen=True, slots=True)
class Row:
    """A link with its paragraphs."""

    number: int
    """0-based, in the order of the links."""
    link: Link
    source: tuple[Piece, ...]
    target: tuple[Piece, ...]
    ruling: Ruling | None = None

    @property
    def pieces(self) -> tuple[Piece, ...]:
        return self.source + self.target

    @property
    def keys(self) -> frozenset[int]:
        return frozenset(piece.key for piece in self.pieces)

    def side(self, side: Side) -> tuple[Piece, ...]:
        return self.source if side is Side.SOURCE else self.target


@dataclass(frozen=True)
class Arrangement:
    """Both texts in their order, and their links. Use `begun`; the fields hold together.

    `rulings` are by the key of a paragraph that stands alone. `changed` are the keys of paragraphs that a newer draft or a changed source
    brought or altered.
    """

    source: tuple[Piece, ...]
    target: tuple[Piece, ...]
    alignment: Alignment
    rulings: Mapping[int, Ruling] = field(default_factory=dict)
    changed: frozenset[int] = frozenset()
    next_key: int = 0

    @classmethod
    def begun(
        cls,
        source: Sequence[tuple[Text, tuple[Cut, ...]]],
        target: Sequence[tuple[Text, tuple[Cut, ...]]],
        alignment: Alignment,
    ) -> "Arrangement":
        """The arrangement of these texts, each with what it came as."""
        left = tuple(Piece(key, *given) for key, given in enumerate(source))
        right = tuple(Piece(key, *given) for key, given in enumerate(target, start=len(left)))
        return cls(left, right, alignment, next_key=len(left) + len(right))

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The links in order, with their paragraphs."""
        return tuple(
            Row(
                number,
                link,
                tuple(self.source[i] for i in link.source),
                tuple(self.target[j] for j in link.target),
                self._ruling_of(link),
            )
            for number, link in enumerate(self.alignment.links)
        )

    @cached_property
    def row_of(self) -> Mapping[int, int]:
        """The number of the row in which each paragraph stands, by the paragraph's key."""
        return {piece.key: row.number for row in self.rows for piece in row.pieces}

    def side_of(self, key: int) -> Side:
        """The side on which a paragraph stands.

        Raises:
            KeyError: there is no such paragraph.
        """
        return Side.SOURCE if any(piece.key == key for piece in self.rows[self.row_of[key]].source) else Side.TARGET

    def piece(self, key: int) -> Piece:
        """The paragraph with this key.

        Raises:
            KeyError: there is none.
        """
        return next(piece for piece in self.rows[self.row_of[key]].pieces if piece.key == key)

    def side(self, side: Side) -> tuple[Piece, ...]:
        return self.source if side is Side.SOURCE else self.target

    def realigned(self, alignment: Alignment) -> "Arrangement":
        """The same paragraphs with other links.

        Raises:
            ValueError: the links are no partition of the paragraphs.
        """
        if not alignment.is_partition(len(self.source), len(self.target)):
            raise ValueError("every paragraph must stand in exactly one link")
        return replace(self, alignment=alignment).tidied()

    def tidied(self) -> "Arrangement":
        """Without the decisions about paragraphs that no longer stand alone."""
        alone = {piece.key for row in self.rows if not (row.source and row.target) for piece in row.pieces}
        return replace(self, rulings={key: ruling for key, ruling in self.rulings.items() if key in alone})

    def _ruling_of(self, link: Link) -> Ruling | None:
        if link.source and link.target:
            return None
        pieces = [self.source[i] for i in link.source] + [self.target[j] for j in link.target]
        return next((self.rulings[piece.key] for piece in pieces if piece.key in self.rulings), None)
