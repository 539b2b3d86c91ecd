"""Years that run over two: 2023—2024学年, "the 2023-24 academic year".

Decides that the English names another such year than the Chinese, where each names one: both its ends are then one slip. Other years belong to
`checks.dates`.
"""

import re
from dataclasses import dataclass

from duizhao.checks.base import SegmentText
from duizhao.domain.text import Span

_CHINESE = re.compile(
    r"(?<!\d)(?P<first>(?:19|20)\d\d)[ ]?(?:[-–—－~～/]{1,2}|至)[ ]?(?P<second>(?:(?:19|20)\d\d|\d\d))[ ]?(?:学年|年度|赛季|财年)"
)
_ENGLISH = re.compile(r"(?<![\d/-])(?P<first>(?:19|20)\d\d)(?P<mark>[-–—/])(?P<second>(?:19|20)\d\d|\d\d)(?![\d/-])")


@dataclass(frozen=True, slots=True)
class ShiftedYears:
    """The two spans, and what the English should say in its own manner."""

    source: Span
    target: Span
    expected: str


def shifted(segment: SegmentText) -> ShiftedYears | None:
    """The one year over two of the Chinese, where the English has one, and another."""
    if "年" not in segment.source and "赛季" not in segment.source:
        return None
    ours = [match for match in _CHINESE.finditer(segment.source) if _runs_over_two(match)]
    theirs = [match for match in _ENGLISH.finditer(segment.target) if _runs_over_two(match)] if len(ours) == 1 else []
    if len(theirs) != 1 or ours[0]["first"] == theirs[0]["first"]:
        return None
    first = int(ours[0]["first"])
    second = str(first + 1)[-len(theirs[0]["second"]) :]
    return ShiftedYears(ours[0].span(), theirs[0].span(), f"{first}{theirs[0]['mark']}{second}")


def _runs_over_two(match: re.Match[str]) -> bool:
    return (int(match["first"]) + 1) % 100 == int(match["second"]) % 100
