"""Moments at which a document's texts, findings and scores are kept, so that they can be compared.

Decides what a checkpoint is called, and what became of the findings between two of them. They are ordered by their number: a clock may
have been set back between two. Computes no score.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from duizhao.domain.findings import Severity
from duizhao.domain.review import Actor
from duizhao.domain.scores import Score


class Occasion(StrEnum):
    """Why a checkpoint was made."""

    NEW = "new"
    """The draft was received."""
    TRANSLATOR = "after translator"
    """Every row was confirmed."""
    REVIEW = "after review"
    """Every row was approved."""
    RELEASE = "release"
    OWN = "own"
    """Somebody wanted one, and named it."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A checkpoint: its id, of which a later one has a higher; `name` is its own name, or that of the release's file.

    `at` is milliseconds since 1970, UTC, as the clock stood; `last_verdict` is the id of the last verdict that was given by then.
    """

    id: int
    kind: Occasion
    name: str
    actor: Actor
    at: int
    last_verdict: int = 0


@dataclass(frozen=True, slots=True)
class Checked:
    """What the checks said at a checkpoint: English words, and the matters of the open and of the waived findings, each with its severity.

    `signature` names the checks and the house by which they were made: two checkpoints with other ones are not strictly comparable.
    """

    words: int
    found: tuple[tuple[str, Severity], ...]
    waived: tuple[tuple[str, Severity], ...]
    signature: str

    @property
    def density(self) -> float | None:
        """Open findings per 1,000 English words; None without words."""
        return 1000 * len(self.found) / self.words if self.words else None


@dataclass(frozen=True, slots=True)
class Since:
    """What became of the findings of an earlier checkpoint: how many are fixed (or have been waived), how many are new, and how many remain."""

    fixed: int
    waived: int
    new: int
    remaining: int


def since(before: Checked, now: Checked) -> Since:
    """What became of the findings between two checkpoints.

    A finding is the same as long as its matter is, in whichever row its sentence stands now: rows may have been linked anew.
    """
    old, fresh, waived = _tally(before.found), _tally(now.found), _tally(now.waived)
    gone = old - fresh
    return Since((gone - waived).total(), (gone & waived).total(), (fresh - old).total(), (old & fresh).total())


def _tally(found: Iterable[tuple[str, Severity]]) -> Counter[str]:
    return Counter(matter.rpartition(":")[2] for matter, _ in found)


@dataclass(frozen=True, slots=True)
class Figure:
    """Names a value that is followed over time: the metric's id, and what it was taken against ("" for nothing)."""

    metric: str
    against: str = ""


@dataclass(frozen=True, slots=True)
class Round:
    """A checkpoint with all that is known of it, beside the ones before.

    `number` counts from 1. `checked` is None where its texts were never checked as they stood then, and `since` where the one before
    has nothing to compare with. `set_back` says that the clock stood earlier than at the checkpoint before.
    """

    number: int
    checkpoint: Checkpoint
    rows: int
    figures: Mapping[Figure, Score] = field(default_factory=dict)
    checked: Checked | None = None
    since: Since | None = None
    set_back: bool = False


@dataclass(frozen=True, slots=True)
class Timeline:
    """The checkpoints of one document, the oldest first."""

    document: str
    rounds: tuple[Round, ...]

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Every value that is known of any checkpoint, in the order in which it first comes."""
        return tuple(dict.fromkeys(figure for each in self.rounds for figure in each.figures))


DENSITY = Figure("density")
"""Open findings per 1,000 words."""
