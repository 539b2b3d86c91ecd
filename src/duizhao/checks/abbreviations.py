"""Abbreviations that nothing introduces.

Decides which capitals are an abbreviation and which of those every reader knows. Reads the whole document: only there can be seen what
was introduced before. A glossary that admits a short form does not introduce it to the reader; one that knows no other name for the
concept says that it needs no introduction. What stands in the same capitals in the Chinese (a brand, a grade, KPI) is not the translator's.
"""

import hashlib
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from duizhao.checks.base import Check, Evidence, Pair
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.text import Span
from duizhao.language.abbreviations import SHORT, introduced_shorts
from duizhao.language.english import PINYIN_SYLLABLE
from duizhao.language.inflection import listed

_USE = re.compile(rf"(?<![\w@/._#&'’])(?P<short>{SHORT})(?:s|['’]s)?(?![\w@/_&]|[-–.]\d|\.\w)")
_LETTERS = re.compile(r"[A-Za-z]{2,}")
_SMALL_WORD = re.compile(r"\b[a-z]{2,}\b")
_ROMAN = re.compile(r"[IVX]+")
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
    short: str
    span: Span


def undefined(pairs: Sequence[Pair], evidence: Evidence) -> Iterator[Finding]:
    """Each abbreviation that is used before its full name has stood beside it, at its first use."""
    known = COMMON | {term for concept in evidence.glossary.concepts if len(concept.allowed) == 1 for term in concept.allowed}
    ordinary = {word for pair in pairs for word in _SMALL_WORD.findall(pair.target)}
    introduced = [introduced_shorts(pair.target) for pair in pairs]
    digest = hashlib.sha256(repr([pair.target for pair in pairs]).encode("utf-8", "surrogatepass")).hexdigest()
    seen: set[str] = set()
    for place, pair in enumerate(pairs):
        for use in _uses(pair.target):
            if use.short in seen or use.short in known or use.short.lower() in ordinary or use.short in pair.source:
                continue
            seen.add(use.short)
            where = next((row for row, shorts in enumerate(introduced) if use.short in shorts), None)
            if where is not None and (where < place or (where == place and introduced[place][use.short] <= use.span[0])):
                continue
            yield _finding(pair, use, None if where is None else pairs[where].index, digest)


def _finding(pair: Pair, use: _Use, later: int | None, digest: str) -> Finding:
    return Finding(
        check="abbreviation.undefined",
        severity=Severity.WARNING,
        segment=pair.index,
        code="abbreviation.undefined" if later is None else "abbreviation.later",
        target_span=use.span,
        found=use.short,
        values={} if later is None else {"row": later + 1},
        reads=digest,
    )


def _uses(text: str) -> Iterator[_Use]:
    """Abbreviations in `text` but for lines that are set in capitals."""
    start = 0
    for line in text.split("\n"):
        if not _is_in_capitals(line):
            for found in _USE.finditer(line):
                short = found["short"]
                if len(short) <= _LONGEST and not _ROMAN.fullmatch(short) and not _is_surname(line, found):
                    yield _Use(short, (start + found.start("short"), start + found.end("short")))
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
