"""Spaces and pairs: blanks where none belong, brackets and quotation marks without their partner.

Decides which of them an editor would mend without looking twice. What is inside addresses and figures is let be.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from duizhao.checks.base import Check, Evidence, SegmentText
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.text import Span

_DOUBLE = re.compile(r"(?<=[^\s.!?:”])[ \u00a0]{2,}(?=[\w(“])")
"""Two blanks inside a sentence; after its stop they are an older typist's way."""
_BEFORE = re.compile(r"(?<=[A-Za-z0-9)”’])[ \u00a0]+(?=[,;!?](?:\s|$)|\.(?:\s|$)(?!\.))")
_AFTER = re.compile(r"(?<=[a-z]{2})[,;](?=[A-Za-z]{2})|(?<=[a-z]{2})\.(?=[A-Z][a-z]+\b(?![.@/]))")
_TRAILING = re.compile(r"(?<=\S)[ \t\u00a0]+(?=\n|$)")
_PAIRS = {"(": ")", "[": "]"}
_NUMBERED = re.compile(r"^\s*(?:[#*-]+\s*)?\(?[A-Za-z0-9]{1,4}\)|(?<=[;:] )[a-z]{1,3}\)", re.MULTILINE)
_CHINESE_MARKS = (("“", "”"), ("「", "」"))
_INCHES = re.compile(r"\d\"")


def blanks(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:  # noqa: ARG001  (every check has this shape)
    """Two blanks together, or one before a comma or a stop."""
    for pattern, new in ((_DOUBLE, " "), (_BEFORE, "")):
        for found in pattern.finditer(segment.target):
            yield _finding(segment, "spacing.blank", _with_neighbours(found, segment.target, 1), found, new)
    for found in _TRAILING.finditer(segment.target):
        span = (max(0, found.start() - 1), found.end())
        yield replace(_finding(segment, "spacing.blank", span, found, ""), severity=Severity.NOTE, code="spacing.trailing")


def after_stop(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:  # noqa: ARG001  (every check has this shape)
    """No blank after a comma, a semicolon or the stop of a sentence."""
    for found in _AFTER.finditer(segment.target):
        start, end = found.span()
        if "/" in segment.target[start : end + 24].split(" ")[0] or "@" in segment.target[start : end + 24].split(" ")[0]:
            continue
        yield _finding(segment, "spacing.after", _with_neighbours(found, segment.target, 3), found, found[0] + " ")


def pairs(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:  # noqa: ARG001  (every check has this shape)
    """A bracket or a quotation mark without its partner in the row; brackets of numbered points have none.

    A quotation may go on in the next row: its marks must be paired in the Chinese of the row.
    """
    text = _NUMBERED.sub(_blanked, segment.target)
    lone = _without_partner(text, _PAIRS)
    lone += _lone_marks(text) if _is_quoting(segment.source) else []
    for place in sorted(lone):
        yield Finding(
            check="punctuation.pairs",
            severity=Severity.WARNING,
            segment=segment.index,
            code="punctuation.pairs",
            target_span=(place, place + 1),
            found=segment.target[place],
        )


def _is_quoting(chinese: str) -> bool:
    """Whether a Chinese text has quotations, each from its beginning to its end."""
    counts = [(chinese.count(opener), chinese.count(closer)) for opener, closer in _CHINESE_MARKS]
    return any(opened for opened, _ in counts) and all(opened == closed for opened, closed in counts)


def _lone_marks(text: str) -> list[int]:
    """The quotation marks without a partner; of two that open a quotation one after the other, the second, which should close it."""
    lone = _without_partner(text, {"“": "”"})
    if [text[place] for place in lone] == ["“", "“"]:
        return lone[1:]
    if text.count('"') % 2 and not _INCHES.search(text):
        lone.append(text.rindex('"'))
        return lone[-1:]  # “one quotation", with two kinds of marks
    return lone


def _without_partner(text: str, pairs: Mapping[str, str]) -> list[int]:
    """The places of the marks that nothing closes, or that close nothing."""
    openers = {closer: opener for opener, closer in pairs.items()}
    waiting: list[tuple[str, int]] = []
    lone: list[int] = []
    for place, character in enumerate(text):
        if character in pairs:
            waiting.append((character, place))
        elif character in openers:
            if waiting and waiting[-1][0] == openers[character]:
                waiting.pop()
            else:
                lone.append(place)
    return [*lone, *(place for _, place in waiting)]


def _blanked(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _with_neighbours(found: re.Match[str], text: str, letters: int) -> Span:
    return max(0, found.start() - letters), min(len(text), found.end() + letters)


def _finding(segment: SegmentText, check: str, span: Span, found: re.Match[str], new: str) -> Finding:
    """The place with its neighbours, so that what is wrong can be seen; `new` stands instead of what was found."""
    start, end = span
    expected = segment.target[start : found.start()] + new + segment.target[found.end() : end]
    return Finding(
        check=check,
        severity=Severity.WARNING,
        segment=segment.index,
        code=check,
        target_span=span,
        found=segment.target[start:end],
        expected=expected,
        suggestions=(expected,),
        safe=True,
    )


CHECKS = (
    Check("spacing.blank", its="whitespace", mqm="linguistic-conventions/punctuation", segment=blanks),
    Check("spacing.after", its="whitespace", mqm="linguistic-conventions/punctuation", segment=after_stop),
    Check("punctuation.pairs", its="typographical", mqm="linguistic-conventions/punctuation", segment=pairs),
)
