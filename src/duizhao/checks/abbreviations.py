"""Abbreviations that nothing introduces.

Decides which capitals are an abbreviation and which of those every reader knows. Reads the whole document: only there can be seen what
was introduced before. A glossary that admits a short form does not introduce it to the reader; one that knows no name for the concept but
short forms says that it needs no introduction. What stands in the same capitals in the Chinese (a brand, a grade, KPI) is not the
translator's, unless the Chinese gives its name beside it, 基金(IMF), or the glossary does: then the English reader is owed the name as well.
"""

import hashlib
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from duizhao.checks.base import Check, Evidence, SegmentText
from duizhao.checks.completeness import has_both_texts
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.glossary import Glossary
from duizhao.domain.text import Span
from duizhao.language.abbreviations import SHORT, introduced_shorts
from duizhao.language.english import PINYIN_SYLLABLE
from duizhao.language.inflection import listed

_USE = re.compile(rf"(?<![\w@/._#&'’])(?<!\b[A-Z]-)(?P<short>{SHORT})(?:s|['’]s)?(?![\w@/_&]|[-–.]\d|\.\w)")
_NAMED_IN_CHINESE = re.compile(rf"[^\W\x00-ɏ][”》]?[(（](?P<short>{SHORT})[)）]")
"""An abbreviation in brackets after a letter that is not Latin (a class of all Han characters costs a millisecond to compile)."""
_LETTERS = re.compile(r"[A-Za-z]{2,}")
_SMALL_WORD = re.compile(r"\b[a-z]{2,}\b")
_ROMAN = re.compile(r"[IVX]+")
_SHORT = re.compile(SHORT)
_LONGEST = 8
"""Longer runs of capitals are words set in capitals."""

_SURNAME = re.compile(rf"(?:{PINYIN_SYLLABLE}){{1,2}}", re.IGNORECASE)
_GIVEN_AFTER = re.compile(r"[ \u00a0](?P<given>[A-Z](?:[a-z'’-])+)\b")
_GIVEN_BEFORE = re.compile(r"\b(?P<given>[A-Z](?:[a-z'’-])+)[ \u00a0]$")
_GIVEN = re.compile(rf"(?:{PINYIN_SYLLABLE}['’-]?){{1,3}}", re.IGNORECASE)

COMMON = listed(
    "AAA AC AD AI AIDS AM APEC API APP AR ASEAN ATM BA BBC BC BCE BMW BRICS BSc CBD CCTV CD CE CEO CES CFO CIA CNN COO COVID CPU CTO DC DIY "
    "DNA DVD EMBA ESG ETF EU FAQ FAQs FBI FIFA FX GDP GMT GPS HD HIV HK HR HTML HTTP IBM ICT ID IMF IOC IOS IP IPO ISO IT KFC KPI LA LCD LED "
    "LLC LOL LTD MA MBA ML MP MPA MS MSc NASA NATO NBA NFT NGO NPC NY OECD OEM OK OPEC OTC PC PDF PE PhD PIN PLC PM PPT PR PS QA QR R&D SAR "
    "SARS SMS STEM SUV TV UAE UAV UFO UHD UK UN UNESCO UNICEF UPS URL US USA USB USS UTC UV VAT VIP VR WC WHO WTO WWF WWW XML "
    "AUD CAD CHF CNH CNY EUR GBP HKD IDR INR JPY KRW MOP MYR NZD PHP RMB RUB SGD THB TWD USD VND"
)
"""What a reader of English news knows without being told."""


class _Use(NamedTuple):
    """An abbreviation at its place; where its line is `in_capitals`, it may be any word."""

    short: str
    span: Span
    in_capitals: bool


def undefined(segments: Sequence[SegmentText], evidence: Evidence) -> Iterator[Finding]:
    """Each abbreviation that is used before its full name has stood beside it, at its first use."""
    named, only_short = _in_glossary(evidence.glossary)
    named |= {short for segment in segments for short in _NAMED_IN_CHINESE.findall(segment.source)}
    known = COMMON | (only_short - named)
    ordinary = {word for segment in segments for word in _SMALL_WORD.findall(segment.target)}
    introduced = [introduced_shorts(segment.target) for segment in segments]
    uses = [list(_uses(segment.target)) for segment in segments]
    unexplained = {use.short for row in uses for use in row if not use.in_capitals}.difference(*introduced)
    digest = hashlib.sha256(repr([segment.target for segment in segments]).encode("utf-8", "surrogatepass")).hexdigest()
    seen: set[str] = set()
    for place, segment in enumerate(segments):
        for use in uses[place] if has_both_texts(segment) else ():
            if (
                use.short in seen
                or use.short in known
                or use.short.lower() in ordinary
                or (use.in_capitals and use.short not in unexplained)
            ):
                continue
            if use.short in segment.source and use.short not in named:
                continue
            seen.add(use.short)
            where = next((row for row, shorts in enumerate(introduced) if use.short in shorts), None)
            if where is not None and (where < place or (where == place and introduced[place][use.short] <= use.span[0])):
                continue
            yield _finding(segment, use, None if where is None else segments[where].index, digest)


def _finding(segment: SegmentText, use: _Use, later: int | None, digest: str) -> Finding:
    return Finding(
        check="abbreviation.undefined",
        severity=Severity.WARNING,
        segment=segment.index,
        code="abbreviation.undefined" if later is None else "abbreviation.later",
        target_span=use.span,
        found=use.short,
        values={} if later is None else {"row": later + 1},
        reads=digest,
    )


def _in_glossary(glossary: Glossary) -> tuple[set[str], set[str]]:
    """Short forms to which the glossary gives a name, and those to which one of its concepts gives none."""
    named: set[str] = set()
    only_short: set[str] = set()
    for concept in glossary.concepts:
        shorts = {term for term in concept.allowed if _SHORT.fullmatch(term)}
        (only_short if len(shorts) == len(concept.allowed) else named).update(shorts)
    return named, only_short


def _uses(text: str) -> Iterator[_Use]:
    """What looks like an abbreviation in `text`."""
    start = 0
    for line in text.split("\n"):
        for found in _USE.finditer(line):
            short = found["short"]
            if len(short) <= _LONGEST and not _ROMAN.fullmatch(short) and not _is_surname(line, found):
                yield _Use(short, (start + found.start("short"), start + found.end("short")), _is_in_capitals(line))
        start += len(line) + 1


def _is_in_capitals(line: str) -> bool:
    total = _LETTERS.findall(line)
    return bool(total) and 2 * sum(word.isupper() for word in total) > len(total)


def _is_surname(line: str, found: re.Match[str]) -> bool:
    """Whether capitals are a surname in pinyin beside a given name: FAN Xianrui."""
    if not _SURNAME.fullmatch(found["short"]):
        return False
    beside = _GIVEN_AFTER.match(line, found.end("short")) or _GIVEN_BEFORE.search(line, 0, found.start("short"))
    return beside is not None and _GIVEN.fullmatch(beside["given"]) is not None


CHECKS = (Check("abbreviation.undefined", its="terminology", mqm="linguistic-conventions/textual-conventions", document=undefined),)
