"""How good a translation is by MQM: error types, severities, the profile that weighs them, and the scorecard that comes of it.

Decides what may be marked and what a scorecard says. Computes nothing (see `metrics.mqm`); who marked what where is `domain.marks`.
The typology is that of MQM 2.0, its names those that the checks give their findings; a profile chooses from it and adds nothing, for what
adds to MQM may not be called so.
"""

import hashlib
import json
from dataclasses import dataclass
from enum import StrEnum


class MarkSeverity(StrEnum):
    """How much harm an error does: none that counts, little, much, or so much that the text must not go out."""

    NEUTRAL = "neutral"
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"


ERROR_TYPES = (
    "terminology",
    "terminology/inconsistent-with-terminology-resource",
    "terminology/inconsistent-use-of-terminology",
    "terminology/wrong-term",
    "accuracy",
    "accuracy/mistranslation",
    "accuracy/over-translation",
    "accuracy/under-translation",
    "accuracy/addition",
    "accuracy/omission",
    "accuracy/untranslated",
    "linguistic-conventions",
    "linguistic-conventions/grammar",
    "linguistic-conventions/punctuation",
    "linguistic-conventions/spelling",
    "linguistic-conventions/capitalization",
    "linguistic-conventions/textual-conventions",
    "linguistic-conventions/character-encoding",
    "style",
    "style/organizational-style",
    "style/language-register",
    "style/awkward-style",
    "style/unidiomatic-style",
    "style/inconsistent-style",
    "locale-conventions",
    "locale-conventions/number-format",
    "locale-conventions/currency-format",
    "locale-conventions/measurement-format",
    "locale-conventions/date-format",
    "locale-conventions/name-format",
    "locale-conventions/address-format",
    "locale-conventions/spelling",
    "audience-appropriateness",
    "audience-appropriateness/culture-specific-reference",
    "design-and-markup",
    "design-and-markup/layout",
    "design-and-markup/markup",
    "design-and-markup/length",
    "design-and-markup/truncation",
)
"""Seven dimensions and their subtypes; a dimension by itself is for an error that fits none of its subtypes."""

MOST_TYPES = 26
"""Each type of a profile is chosen by a letter."""


@dataclass(frozen=True, slots=True)
class ErrorType:
    """One type that a profile knows, and how much its errors weigh beside those of other types (ETW)."""

    id: str
    weight: float = 1.0


class Counted(StrEnum):
    """What the amount of text is counted in (EWC): the Chinese stays while drafts follow one another, the English does not."""

    CHARACTERS = "Chinese characters"
    WORDS = "English words"


_USUAL = (
    "accuracy/mistranslation",
    "accuracy/omission",
    "accuracy/addition",
    "accuracy/untranslated",
    "terminology/wrong-term",
    "terminology/inconsistent-use-of-terminology",
    "linguistic-conventions/grammar",
    "linguistic-conventions/spelling",
    "linguistic-conventions/punctuation",
    "style/organizational-style",
    "style/awkward-style",
    "locale-conventions",
    "audience-appropriateness",
    "design-and-markup",
)
"""About as many as a person keeps apart while marking."""


@dataclass(frozen=True, slots=True)
class MqmProfile:
    """What an office marks and how it is weighed.

    `severities` are the multipliers of neutral, minor, major and critical. `least` is the amount of text under which a score says little.
    A text passes with a score of `passing` or more, of at most `maximum` (MSV), and without a critical error. `earlier` says that marks
    count although their words were changed since: then the score is that of the text as it was handed in, else of the text as it stands.
    """

    name: str = "MQM"
    types: tuple[ErrorType, ...] = tuple(ErrorType(name) for name in _USUAL)
    severities: tuple[float, float, float, float] = (0.0, 1.0, 5.0, 25.0)
    counted: Counted = Counted.CHARACTERS
    least: int = 1000
    passing: float = 98.0
    maximum: float = 100.0
    earlier: bool = False

    def __post_init__(self) -> None:
        names = [each.id for each in self.types]
        weights = (*self.severities, *(each.weight for each in self.types))
        fits = (
            0 < len(names) <= MOST_TYPES
            and len(set(names)) == len(names)
            and set(names) <= set(ERROR_TYPES)
            and all(0 <= weight <= MOST_WEIGHT for weight in weights)
            and list(self.severities) == sorted(self.severities)
            and self.least >= 0
            and 0 < self.maximum <= MOST_SCORE
            and 0 <= self.passing <= self.maximum
        )
        if not fits:
            raise ValueError("no MQM profile")

    @property
    def version(self) -> str:
        """A digest of all of it: scores of two versions cannot be compared."""
        return hashlib.sha256(self.as_json().encode("utf-8", "surrogatepass")).hexdigest()[:16]

    def as_json(self) -> str:
        """All that the profile says; `mqm_profile` reads it."""
        said = {
            "name": self.name,
            "types": {each.id: each.weight for each in self.types},
            "severities": dict(zip(MarkSeverity, self.severities, strict=True)),
            "counted": self.counted,
            "least": self.least,
            "passing": self.passing,
            "maximum": self.maximum,
            "earlier": self.earlier,
        }
        return json.dumps(said, ensure_ascii=False)

    def multiplier(self, severity: MarkSeverity) -> float:
        """How many penalty points an error of this severity costs before its type is weighed."""
        return self.severities[tuple(MarkSeverity).index(severity)]

    def weight(self, name: str) -> float:
        """The weight of a type; one that the profile no longer lists weighs what its dimension does, or 1: no mark vanishes in silence."""
        weights = {each.id: each.weight for each in self.types}
        return weights.get(name, weights.get(name.partition("/")[0], 1.0))


MOST_WEIGHT, MOST_SCORE = 1000.0, 1000.0
"""Beyond these a figure is a slip."""


def mqm_profile(stored: str) -> MqmProfile:
    """The profile that `MqmProfile.as_json` wrote.

    Raises:
        ValueError, KeyError, TypeError: it is none.
    """
    said = json.loads(stored)
    severities = said["severities"]
    return MqmProfile(
        said["name"],
        tuple(ErrorType(name, weight) for name, weight in said["types"].items()),
        (severities["neutral"], severities["minor"], severities["major"], severities["critical"]),
        Counted(said["counted"]),
        said["least"],
        said["passing"],
        said["maximum"],
        said["earlier"],
    )


@dataclass(frozen=True, slots=True)
class Tally:
    """How many marks of one type and severity there are, and the penalty points that they cost together."""

    type: str
    severity: MarkSeverity
    count: int
    penalty: float


@dataclass(frozen=True, slots=True)
class Scorecard:
    """What the marks on a text come to, with the profile that weighed them.

    `amount` is how much text was evaluated, counted as the profile says (EWC), `penalty` the sum of all penalty points (APT). `score` lies
    between 0 and the profile's maximum; it is None, and so is `passed`, while nothing was evaluated.
    """

    profile: MqmProfile
    amount: int
    tallies: tuple[Tally, ...]
    penalty: float
    score: float | None

    @property
    def per_thousand(self) -> float | None:
        """Penalty points for every thousand of what is counted (NPT)."""
        return 1000 * self.penalty / self.amount if self.amount else None

    @property
    def critical(self) -> int:
        """How many critical errors there are: one is enough to fail, whatever the score."""
        return sum(tally.count for tally in self.tallies if tally.severity is MarkSeverity.CRITICAL)

    @property
    def passed(self) -> bool | None:
        """Whether the text passes."""
        return None if self.score is None else self.score >= self.profile.passing and not self.critical

    @property
    def too_small(self) -> bool:
        """Whether so little was evaluated that the score says little."""
        return self.amount < self.profile.least
