"""One thing to do in `duizhao review`: what it is made of.

Decides nothing: `review` and `marking` make steps, and `review` carries them out.
"""

from collections.abc import Callable
from dataclasses import dataclass

from duizhao.domain.changes import Changes
from duizhao.domain.review import Actor
from duizhao.services.snapshot import Snapshot
from duizhao.store import Project

Rows = list[int] | None
"""0-based rows; None means all."""
Names = list[str] | None
"""Finding ids; None means all."""


@dataclass(frozen=True, slots=True)
class View:
    """The project as it stands before a step, and as the person saw it when the command was given."""

    now: Snapshot
    first: Snapshot


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do on the project as it stands, the sentence that says it was done, and the rows and findings that it names.

    `changes_text` says that the rows are other rows afterwards, `reads_text` that it is about the words that stand in its rows. `hold` refuses what cannot be done before anything is.
    """

    run: Callable[[Project, View, Actor], Changes]
    done: str
    rows: Rows = None
    findings: Names = None
    changes_text: bool = False
    reads_text: bool = False
    is_verdict: bool = False
    hold: Callable[[Project, Snapshot, Actor], None] | None = None
