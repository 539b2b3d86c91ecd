"""Penalty and score of marked errors by MQM 2.0's linear scoring model, without calibration.

With ETW the weight of a type, and EWC the evaluated amount of text: ETPT of a type is ETW × Σ (marks of a severity × its multiplier); the
absolute penalty total APT is the sum of all ETPT; the score is MSV × (1 − APT / EWC), and 0 where that would be less. Ten minor errors in
1,000 words: 99. Decides nothing about which marks count; unlike the other metrics it compares with no text.
"""

import math
from collections import Counter
from collections.abc import Iterable

from duizhao.domain.mqm import ERROR_TYPES, MarkSeverity, MqmProfile, Scorecard, Tally

_ORDER = {name: place for place, name in enumerate(ERROR_TYPES)}
_SEVERITIES = tuple(MarkSeverity)


def scorecard(marks: Iterable[tuple[str, MarkSeverity]], amount: int, profile: MqmProfile) -> Scorecard:
    """What marks, each a type and a severity in any order, come to in `amount` characters or words.

    Raises:
        ValueError: the amount is negative.
    """
    if amount < 0:
        raise ValueError("a negative amount of text")
    counted = Counter(marks)
    tallies = tuple(
        Tally(name, severity, count, count * profile.weight(name) * profile.multiplier(severity))
        for (name, severity), count in sorted(counted.items(), key=_place)
    )
    penalty = math.fsum(tally.penalty for tally in tallies)
    score = max(0.0, profile.maximum * (1 - penalty / amount)) if amount else None
    return Scorecard(profile, amount, tallies, penalty, score)


def _place(counted: tuple[tuple[str, MarkSeverity], int]) -> tuple[int, str, int]:
    (name, severity), _ = counted
    return _ORDER.get(name, len(_ORDER)), name, -_SEVERITIES.index(severity)
