"""Lists that the Chinese joins with 、 and whose English lost its "and".

Decides what is a list on both sides. Of three members or more, the Chinese must have one of just as many; of two, both must be known for what
they are: two people, or two names that end in the same word (two departments). Names in apposition, addresses and figures with commas are no
lists.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from duizhao.checks.base import Check, Evidence, SegmentText
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.text import Span
from duizhao.language.chinese import HAN
from duizhao.language.people import people

_MEMBER = rf"[{HAN}A-Za-z0-9·“”《》（）]{{1,16}}"
_CHINESE = re.compile(rf"(?:{_MEMBER}、){{2,}}{_MEMBER}")
_CLOSED = re.compile(r"(?:和|与|及|以及|或)[^、]{1,16}$")
_ETC = re.compile(r"等")
_CONJUNCTION = re.compile(r"\b(?:and|or|nor|&|as well as|plus|to|along with|together with|including)\b", re.IGNORECASE)
_OPEN_ENDED = re.compile(r"^\s*(?:etc\b|inter alia|among others|and so on)", re.IGNORECASE)
_TWO = re.compile(rf"(?<!、)(?P<one>[{HAN}]{{2,8}})、(?P<other>[{HAN}]{{2,8}})(?![{HAN}]{{0,3}}(?:、|和|与|及|等))")
_SAME_END = re.compile(r"(?P<one>(?:[A-Z][a-z]+ ){1,4}(?P<last>[A-Z][a-z]+)), (?:[A-Z][a-z]+ ){1,4}(?P=last)\b")
_GOES_ON = re.compile(r"(?:\s*\([^)]*\))?(?:,? ?(?:and|or|&)\b|, (?:[A-Z]\w+ ){1,4})")
_SENTENCE = re.compile(r"[^.;:!?\n]+")
_MOST = 6
"""Words of a member."""


class _List(NamedTuple):
    span: Span
    members: int


def conjunction(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:  # noqa: ARG001  (every check has this shape)
    """An English list of three or more whose last member has no "and" before it, where the Chinese has a list of as many."""
    chinese = [
        _List(match.span(), match[0].count("、") + 1 + bool(_CLOSED.search(match[0]))) for match in _CHINESE.finditer(segment.source)
    ]
    if "," not in segment.target or "、" not in segment.source:
        return
    yield from _couples(segment)
    for found in _bare_lists(segment.target):
        beside = next((each for each in chinese if each.members == found.members), None)
        if beside is None or _ETC.match(segment.source, beside.span[1]):
            continue
        text = segment.target[slice(*found.span)]
        comma = text.rindex(",")
        yield Finding(
            check="list.and",
            severity=Severity.WARNING,
            segment=segment.index,
            code="list.and",
            source_span=beside.span,
            target_span=found.span,
            found=text,
            expected=f"{text[:comma]} and{text[comma + 1 :]}",
            suggestions=(f"{text[:comma]} and{text[comma + 1 :]}", f"{text[:comma]}, and{text[comma + 1 :]}"),
        )


def _couples(segment: SegmentText) -> Iterator[Finding]:
    """Two members that a comma alone parts in the English, where 、 does in the Chinese and there is no third."""
    chinese = [match for match in _TWO.finditer(segment.source) if match["one"] and match["other"]]
    if not chinese:
        return
    written = {segment.source[slice(*each.source)]: segment.target[slice(*each.target)] for each in people(segment.source, segment.target)}
    for match in chinese:
        one = next((name for name in written if match["one"].endswith(name)), None)
        other = next((name for name in written if match["other"].startswith(name)), None)
        place = segment.target.find(f"{written[one]}, {written[other]}") if one and other else -1
        if one and other and place >= 0 and not _is_dateline(segment.target, place):
            end = place + len(written[one]) + 2 + len(written[other])
            if not _GOES_ON.match(segment.target, end):
                yield _couple(segment, match.span(), (place, end), place + len(written[one]))
    for found in _SAME_END.finditer(segment.target):
        beside = next((match for match in chinese if match["one"][-1] in match["other"][1:]), None)
        if beside is not None and not _GOES_ON.match(segment.target, found.end()):
            yield _couple(segment, beside.span(), found.span(), found.end("one"))


def _is_dateline(text: str, place: int) -> bool:
    """Whether names stand in the brackets of a dateline, which commas part: (Reporters Li Hua, Wang Fang)."""
    return text.rfind("(", 0, place) > text.rfind(")", 0, place)


def _couple(segment: SegmentText, source: Span, target: Span, comma: int) -> Finding:
    text = segment.target[slice(*target)]
    cut = comma - target[0]
    expected = f"{text[:cut]} and{text[cut + 1 :]}"
    return Finding("list.and", Severity.WARNING, segment.index, "list.and", source, target, text, expected, (expected,))


def _bare_lists(text: str) -> Iterator[_List]:
    """Stretches of members parted by commas alone, from one sentence's stop to the next."""
    for sentence in _SENTENCE.finditer(text):
        parts = [(part.start() + sentence.start(), part.end() + sentence.start()) for part in re.finditer(r"[^,]+", sentence[0])]
        if len(parts) < 3:
            continue
        words = [text[start:end].split() for start, end in parts]
        last = len(parts) - 1
        if (
            _CONJUNCTION.search(text[slice(*parts[last])])
            or _OPEN_ENDED.match(text[slice(*parts[last])])
            or len(words[last]) > _MOST
            or not words[last]
        ):
            continue
        first = last
        while (
            first > 0
            and 0 < len(words[first - 1]) <= (_MOST if first > 1 else 99)
            and not _CONJUNCTION.search(text[slice(*parts[first - 1])])
        ):
            first -= 1
        members = last - first + 1
        if members >= 3:
            start = parts[first + 1][0] - 1
            yield _List((_member_start(text, parts[first]), parts[last][1]), members) if start else _List(parts[first], members)


def _member_start(text: str, part: Span) -> int:
    """Where the first member begins: its last words, as what stands before the list belongs to the sentence."""
    words = list(re.finditer(r"\S+", text[slice(*part)]))
    return part[0] + words[max(0, len(words) - 3)].start() if words else part[0]


CHECKS = (Check("list.and", its="grammar", mqm="linguistic-conventions/grammar", segment=conjunction),)
