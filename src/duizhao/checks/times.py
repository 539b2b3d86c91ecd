"""The check `date.time`: does "8 p.m." stand for 晚上8点, and not "8 a.m."?

Decides which English times lie in the other half of the day. Other hours and minutes are figures, which `checks.numbers` compares; a time of
another zone is left alone.
"""

import re
from collections.abc import Iterator

from duizhao.checks.base import Check, Evidence, SegmentText
from duizhao.domain.findings import Finding, Severity
from duizhao.language.clock import NOON, ClockTime, chinese_times, english_times

TIME = "date.time"

_ZONE = re.compile(r"\b(?:GMT|UTC|[ECMP][SD]?T|BST|CES?T|local time|[A-Z][a-z]+ time)\b")
_HALF = re.compile(r"(?P<half>[ap])(?P<rest>\.?m)", re.IGNORECASE)


def time(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:  # noqa: ARG001  (every check has this shape)
    """English times that show what a time of the Chinese shows, in the other half of the day."""
    given = english_times(segment.target)
    if not given or _ZONE.search(segment.target):
        return
    asked = chinese_times(segment.source)
    for english in given:
        alike = [chinese for chinese in asked if chinese.face == english.face]
        if alike and not any(chinese.minutes & english.minutes for chinese in alike):
            yield _finding(alike[0], english, segment)


def _finding(chinese: ClockTime, english: ClockTime, segment: SegmentText) -> Finding:
    found = segment.target[slice(*english.span)]
    expected = _HALF.sub(lambda half: _other(half["half"]) + half["rest"], found)
    return Finding(
        check=TIME,
        severity=Severity.ERROR,
        segment=segment.index,
        code=f"{TIME}.half",
        source_span=chinese.span,
        target_span=english.span,
        found=found,
        expected=expected,
        suggestions=(expected,) if next(iter(english.minutes)) % NOON else (),
        values={"source": segment.source[slice(*chinese.span)]},
    )


def _other(half: str) -> str:
    return {"a": "p", "p": "a", "A": "P", "P": "A"}[half]


CHECKS = (Check(TIME, its="numbers", mqm="accuracy/mistranslation", segment=time),)
