"""What must come through a translation letter for letter: links, addresses, telephone numbers, placeholders; and what a draft left behind.

Decides what counts as one of them on each side. A link may be written with or without its scheme and its last slash.
"""

import re
from collections import Counter
from collections.abc import Iterator

from duizhao.checks.base import Check, Evidence, SegmentText
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.text import Span

_LINK = re.compile(
    r"(?:https?://|www\.)[A-Za-z0-9/._~:?#@!$&*+;=%-]*[A-Za-z0-9/_~#=-]|[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+", re.IGNORECASE
)
_SCHEME = re.compile(r"^https?://|/+$", re.IGNORECASE)
_PHONE = re.compile(
    r"(?<![A-Za-z0-9_.,])(?:(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}|(?:\+?\d{1,3}[ -])?(?:\(?0\d{2,3}\)?[ -])?\d{3,4}[ -]?\d{4})(?![A-Za-z0-9_]|[.,]\d)"
)
"""A mobile telephone of the mainland, or any other number."""
_FEWEST_DIGITS, _TELLING = 7, 8
"""Of a telephone number: so many it has, and so many of the last tell it from others (codes of places and countries may go or come)."""
_PHONE_NEAR = re.compile(r"电话|热线|传真|手机|[Tt]el|[Pp]hone|[Ff]ax|[Hh]otline")
_ACCOUNT = re.compile(
    r"(?:QQ|微信|WeChat|Weixin|公众号)(?:群|号|號|[ -]?(?:group|account|ID|number|No\.?))*(?:是|为|為| is)?[：: ]{0,2}(?P<id>[A-Za-z][\w-]{5,19}|[1-9]\d{4,11})"
    r"(?![\w-])"
)
_PLACEHOLDER = re.compile(r"\{[A-Za-z0-9_.]*\}|%(?:\d\$)?[sdif](?![A-Za-z])|\$\{[A-Za-z0-9_.]+\}|</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>")
_LEFT = re.compile(
    r"\[(?:TODO|TBC|TBD|CHECK|待定|待核|待补|[Ii]nsert|[Nn]ame|[Dd]ate|[Tt]itle|TN|T/N|[Tt]ranslator|\?+)[^\]]*\]|\b(?:TODO|FIXME)\b"
    r"|\?{3,}|？{3,}|(?<![A-Za-z])[Xx]{3,}(?![A-Za-z])|待定|待核实|待补充|【[^】]*】(?=$)|_{4,}|\b[Ll]orem ipsum\b|<{4,}|>{4,}"
)
_MAY_BE_LEFT = re.compile(r"[\[?？待【_<>]|[XxTF][XxOBI][XxCDX]|orem ipsum")
"""What any of them has: a quick look, as hardly a row has one."""
_ASKED = re.compile(r"[?？]{2,}")
_OPEN_END = re.compile(r"\b(?:TBC|TBD)\b")


_MISSING = {"link.changed": "link.changed.missing", "placeholder.changed": "placeholder.changed.missing"}
"""What is said where nothing stands in its place."""


def link(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:  # noqa: ARG001  (every check has this shape)
    """A link, an address, a telephone number or an account of the Chinese that is not in the English, or another one in its place."""
    telephones = any(map(_PHONE_NEAR.search, (segment.source, segment.target)))
    yield from _compared(segment, "link.changed", _links(segment.source, telephones), _links(segment.target, telephones))


def placeholder(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:  # noqa: ARG001  (every check has this shape)
    """A placeholder or a tag that is on one side only."""
    if _PLACEHOLDER.search(segment.source):
        yield from _compared(segment, "placeholder.changed", _tokens(_PLACEHOLDER, segment.source), _tokens(_PLACEHOLDER, segment.target))


def left_behind(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:  # noqa: ARG001  (every check has this shape)
    """What somebody meant to come back to: TODO, ???, XXX, 待定."""
    if _MAY_BE_LEFT.search(segment.target) is None:
        return
    taken = [found.span() for found in _LEFT.finditer(segment.target)]
    for found in (*_LEFT.finditer(segment.target), *_OPEN_END.finditer(segment.target)):
        inside = any(start < found.start() and found.end() <= end for start, end in taken)
        if inside or found[0] in segment.source or (set(found[0]) <= {"?", "？"} and _ASKED.search(segment.source)):
            continue
        yield Finding(
            check="placeholder.left",
            severity=Severity.ERROR,
            segment=segment.index,
            code="placeholder.left",
            target_span=found.span(),
            found=found[0],
        )


def _compared(segment: SegmentText, check: str, source: list[tuple[str, Span]], target: list[tuple[str, Span]]) -> Iterator[Finding]:
    """Each of the Chinese that the English lacks, beside the one of the English that the Chinese lacks, if there is one."""
    lacking = Counter(key for key, _ in source) - Counter(key for key, _ in target)
    strange = Counter(key for key, _ in target) - Counter(key for key, _ in source)
    others = [(key, span) for key, span in target if strange[key]]
    for key, span in source:
        if not lacking[key]:
            continue
        lacking[key] -= 1
        beside = others.pop(0)[1] if others else None
        written = segment.source[slice(*span)]
        yield Finding(
            check=check,
            severity=Severity.ERROR,
            segment=segment.index,
            code=check if beside else _MISSING[check],
            source_span=span,
            target_span=beside,
            found=segment.target[slice(*beside)] if beside else "",
            expected=written,
            suggestions=(written,) if beside else (),
            safe=beside is not None,
        )


def _links(text: str, telephones: bool) -> list[tuple[str, Span]]:
    may_have_links = "@" in text or "://" in text or "www." in text.lower()
    matches = _LINK.finditer(text) if may_have_links else ()
    found = [(_SCHEME.sub("", match[0]).lower(), match.span()) for match in matches]
    if telephones:
        numbers = [(re.sub(r"\D", "", match[0]), match.span()) for match in _PHONE.finditer(text)]
        found += [(digits[-_TELLING:], span) for digits, span in numbers if len(digits) >= _FEWEST_DIGITS]
    accounts = [
        (match["id"][-_TELLING:] if match["id"].isdigit() else match["id"], match.span("id"))
        for match in _ACCOUNT.finditer(text)
        if _has_figure(match["id"])
    ]
    return [each for each in found if not any(each[1] == span for _, span in accounts)] + accounts


def _has_figure(account: str) -> bool:
    """Whether this may be an account: a word without a figure may be part of the sentence."""
    return any(map(str.isdigit, account))


def _tokens(pattern: re.Pattern[str], text: str) -> list[tuple[str, Span]]:
    return [(match[0], match.span()) for match in pattern.finditer(text)]


CHECKS = (
    Check("link.changed", its="locale-specific-content", mqm="accuracy/mistranslation", segment=link),
    Check("placeholder.changed", its="markup", mqm="design-and-markup/markup", segment=placeholder),
    Check("placeholder.left", its="other", mqm="accuracy/untranslated", segment=left_behind),
)
