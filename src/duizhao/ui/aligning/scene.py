"""What a painter of the alignment has to know beyond the rows.

Decides nothing: it is handed from those who do (the choice, the mouse, the editor) to the painter.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from duizhao.domain.arrangement import Side
from duizhao.ui.aligning.standing import Standing


@dataclass(frozen=True, slots=True)
class Splitting:
    """A paragraph that is about to be split: where it may be, in code points, and which of these places is chosen."""

    key: int
    places: tuple[int, ...]
    chosen: int = 0

    @property
    def place(self) -> int:
        """The chosen place."""
        return self.places[self.chosen]

    def stepped(self, by: int) -> "Splitting":
        """With the place chosen that is so many further on."""
        return replace(self, chosen=min(max(self.chosen + by, 0), len(self.places) - 1))


@dataclass(frozen=True, slots=True)
class Words:
    """What the picture says in words, in the language of the window."""

    standings: Mapping[Standing, str] = field(default_factory=dict)
    moved: str = ""
    changed: str = ""


@dataclass(slots=True)
class Scene:
    """`goal` are the paragraphs that those armed, or dragged, would be linked with; `edited` is the one under the editor.

    `moved` and `changed` are paragraphs too. `room` is the height of the window on the rows, `strip` that of the offers, in pixels.
    """

    room: int = 0
    strip: int = 0
    focused: bool = False
    current: int = -1
    selected: frozenset[int] = frozenset()
    armed: frozenset[int] = frozenset()
    dragged: frozenset[int] = frozenset()
    goal: frozenset[int] = frozenset()
    edited: int | None = None
    grown: Mapping[int, int] = field(default_factory=dict)
    new: tuple[int, Side] | None = None
    splitting: Splitting | None = None
    moved: frozenset[int] = frozenset()
    changed: frozenset[int] = frozenset()
    words: Words = field(default_factory=Words)
