"""What a command changed. Decides nothing else: whoever shows the project redraws just this."""

from dataclasses import dataclass, field
from enum import StrEnum


class Aspect(StrEnum):
    """What of a segment changed."""

    TEXT = "text"
    LINKS = "links"
    FINDINGS = "findings"
    SCORES = "scores"
    REVIEW = "review"
    TERMS = "terms"
    """The glossary: what is known of the terms in every row may be another."""
    MARKS = "marks"
    """What a person found wrong in the English."""


@dataclass(frozen=True, slots=True)
class Changes:
    """Which segments (0-based positions) changed in which aspects, and which were refused, with the code of the reason.

    `reopened` are those that had a verdict in their favour which the change has overtaken, `commented` those of which a file says something
    that was not said yet.
    """

    segments: frozenset[int] = frozenset()
    aspects: frozenset[Aspect] = frozenset()
    refused: dict[int, str] = field(default_factory=dict)
    reopened: frozenset[int] = frozenset()
    commented: frozenset[int] = frozenset()
