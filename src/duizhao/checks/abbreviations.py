"""Abbreviations that nothing introduces.

Decides which capitals are an abbreviation and which of those every reader knows. Reads the whole document: only there can be seen what
was introduced before. A glossary that admits a short form does not introduce it to the reader; one that knows no name for the concept but
short forms says that it needs no introduction. What stands in the same capitals in the Chinese (a brand, a grade, KPI) is not the
translator's, unless the Chinese gives its name beside it, 基金(IMF), or the glossary does: then the English reader is owed the name as well.
A headline may run ahead of the text that introduces what it uses: that is a note. Units behind a figure and the city of a dateline are none.
"""

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from duizhao.checks.base import Check, Evidence, Revisions, SegmentText
from duizhao.checks.completeness import has_both_texts
from duizhao.domain.document import Kind
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
_READ_AS_WORD = 5
_SYLLABLES = re.compile(r"[BCDFGHJKLMNPQRSTVWXZ]{0,2}(?:[AEIOUY]{1,2}[BCDFGHJKLMNPQRSTVWXZ]{1,2}){1,3}[AEIOUY]?")
_THE = re.compile(r"\b[Tt]he (?:[A-Z]\w+ )?$")
_ROMAN = re.compile(r"[IVX]+")
_SHORT = re.compile(SHORT)
_HEADINGS = frozenset((Kind.HEADLINE, Kind.HEADING))
_LONGEST = 8
"""Longer runs of capitals are words set in capitals."""

_SURNAME = re.compile(rf"(?:{PINYIN_SYLLABLE}){{1,2}}", re.IGNORECASE)
_GIVEN_AFTER = re.compile(r"[ \u00a0](?P<given>[A-Z](?:[a-z'’-])+)\b")
_GIVEN_BEFORE = re.compile(r"\b(?P<given>[A-Z](?:[a-z'’-])+)[ \u00a0]$")
_GIVEN = re.compile(rf"(?:{PINYIN_SYLLABLE}['’-]?){{1,3}}", re.IGNORECASE)

_UNITS = listed("BP GB GW KB KV KW MB MW PB TB TEU TW")
"""What needs no introduction behind a figure: "210 GW"."""
_COUNTED = re.compile(r"(?:\d|\b(?:thousand|million|billion|trillion))[ \u00a0-]?$", re.IGNORECASE)
_DATELINE = re.compile(
    r"(?: [A-Z]{2,})*(?:, [A-Z][a-z]+(?: [A-Z][a-z]+)?)??(?:,? (?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b| ?[—–]| -{1,2} | \([A-Z])"
)
"""What stands behind the city where a report was filed: "HEFEI, 5 December –"."""
_IS_NO_NAME = re.compile(r"\$|: ?(?:[A-Z]{1,5}|\d{3,6})\)")
"""What stands behind the letters of a currency (NZ$) and those of an exchange before a company's code (HKEX: 9988)."""
_ENDED = re.compile(r"[.!?…。！？：:；;][”’」』）)\"']*$")
"""Where it ends neither text of a row, the row is a headline or a heading."""

COMMON = listed(
    "AAA AC AD AFP AI AIDS AM APEC API APP AR ASEAN ATM BA BBC BC BCE BMW BRICS BSc CBD CCTV CD CE CEO CES CFO CIA CNN COO COVID CPU CTO DC DIY "
    "DNA DVD EMBA EU FAQ FAQs FBI FIFA FX GDP GMT GPS HD HIV HK HR HTML HTTP IBM ICT ID IOC IOS IP ISO IT KFC KPI LA LCD LED "
    "LLC LOL LTD MA MBA ML MP MPA MS MSc NASA NATO NBA NFT NGO NPC NY OECD OEM OK OPEC PC PDF PE PhD PIN PLC PM PPT PR PS QA QR R&D SAR "
    "SARS SMS STEM SUV TV UAE UAV UFO UHD UK UN UNESCO UNICEF UPS URL US USA USB USS UTC UV VAT VIP VR WC WHO WTO WWF WWW XML "
    "AMD ASML BYD CATL CMA COSCO DHL HSBC JD KPMG LG MSC MTV NEC SAP TCL TSMC UBS VW ZTE "
    "AUD CAD CHF CNH CNY EUR GBP HKD IDR INR JPY KRW MOP MYR NZD PHP RMB RUB SGD THB TWD USD VND"
)
"""What a reader of English news knows without being told, the names of companies that are written in no other way among it; terms of one trade (IPO, ESG) and most institutions are not among it."""


class _Use(NamedTuple):
    """An abbreviation at its place; where its line is `in_capitals`, it may be any word."""

    short: str
    span: Span
    in_capitals: bool
    in_heading: bool


class _Row(NamedTuple):
    """What of a row counts: where it stands, its texts, the names its Chinese gives, its small words, what it introduces and what it uses."""

    segment: SegmentText
    named: frozenset[str]
    words: tuple[str, ...]
    introduced: Mapping[str, int]
    uses: tuple[_Use, ...]


class Undefined:
    """Each abbreviation that is used before its full name has stood beside it, at its first use."""

    def __init__(self, evidence: Evidence) -> None:
        named, only_short = _in_glossary(evidence.glossary)
        self._listed, self._only_short = frozenset(named), frozenset(only_short | evidence.house.words)
        self._full = _names(evidence.glossary)
        self._rows: dict[int, _Row] = {}
        self._named: Counter[str] = Counter()
        self._words: Counter[str] = Counter()
        self._introduced: defaultdict[str, set[int]] = defaultdict(set)
        self._used: defaultdict[str, set[int]] = defaultdict(set)
        self._revisions = Revisions()

    def put(self, segment: SegmentText) -> None:
        """Read a row, new or instead of the one that stood at its place."""
        index, before = segment.index, self._rows.get(segment.index)
        row = _Row(
            segment,
            frozenset(_NAMED_IN_CHINESE.findall(segment.source)),
            tuple(map(sys.intern, set(_SMALL_WORD.findall(segment.target)))),
            introduced_shorts(segment.target),
            tuple(_uses(segment)),
        )
        if before is not None:
            self._named.subtract(before.named)
            self._words.subtract(before.words)
            for short in before.introduced:
                self._introduced[short].discard(index)
            for use in before.uses:
                self._used[use.short].discard(index)
        self._named.update(row.named)
        self._words.update(row.words)
        for short in row.introduced:
            self._introduced[short].add(index)
        for use in row.uses:
            self._used[use.short].add(index)
        self._rows[index] = row
        self._revisions.put(segment)

    def findings(self, only: int | None = None) -> Iterator[Finding]:
        """At most one for each abbreviation."""
        shorts = self._used if only is None else {use.short for use in self._rows[only].uses} if only in self._rows else ()
        told = [(use, row) for short in shorts if (first := self._first(short)) is not None for use, row in [first]]
        if told:
            digest = self._revisions.digest()
            for use, row in sorted(told, key=lambda each: (each[1].segment.index, each[0].span)):
                where = min(self._introduced[use.short], default=None)
                yield _finding(row.segment, use, where, digest, self._full.get(use.short) if where is None else None)

    def _first(self, short: str) -> tuple[_Use, _Row] | None:
        """The first use of an abbreviation that wanted an introduction, when it had none by then."""
        named = short in self._listed or self._named[short] > 0
        if short in COMMON or (short in self._only_short and not named) or self._words[short.lower()] > 0:
            return None
        rows = [self._rows[index] for index in sorted(self._used[short])]
        where = min(self._introduced[short], default=None)
        unexplained = where is None and any(use.short == short and not use.in_capitals for row in rows for use in row.uses)
        ahead: tuple[_Use, _Row] | None = None
        for row in rows:
            if not has_both_texts(row.segment) or (short in row.segment.source and not named):
                continue
            for use in row.uses:
                if use.short == short and (unexplained or not use.in_capitals):
                    here = row.segment.index
                    if use.in_heading and where is not None and here < where:
                        ahead = ahead or (use, row)  # a headline may run ahead of the text that explains it
                        continue
                    in_time = where is not None and (where < here or (where == here and row.introduced[short] <= use.span[0]))
                    return ahead if in_time else (use, row)
        return ahead


def _finding(segment: SegmentText, use: _Use, later: int | None, digest: str, full: str | None) -> Finding:
    """`full` is the name that the glossary has: the place can be made its introduction."""
    suggestion = f"{full} ({use.short})" if full is not None else None
    return Finding(
        check="abbreviation.undefined",
        severity=Severity.NOTE if use.in_heading and later is not None and segment.index < later else Severity.WARNING,
        segment=segment.index,
        code="abbreviation.undefined" if later is None else "abbreviation.later",
        target_span=use.span,
        found=use.short,
        expected=suggestion,
        suggestions=() if suggestion is None else (suggestion,),
        values={} if later is None else {"row": later + 1},
        reads=digest,
    )


def _in_glossary(glossary: Glossary) -> tuple[set[str], set[str]]:
    """Short forms to which the glossary gives a name, and those to which one of its concepts gives none."""
    named: set[str] = set()
    only_short: set[str] = set()
    for concept in glossary.concepts:
        shorts = {term for term in concept.allowed if _SHORT.fullmatch(term)}
        (only_short if len(shorts) == len(concept.allowed) else named).update(shorts.union(concept.abbreviations))
    return named, only_short


def _names(glossary: Glossary) -> dict[str, str]:
    """The full name that the glossary has for a short form."""
    found: dict[str, str] = {}
    for concept in glossary.concepts:
        shorts = [term for term in (*concept.allowed, *concept.abbreviations) if _SHORT.fullmatch(term)]
        long = next((term for term in concept.allowed if not _SHORT.fullmatch(term)), None)
        if long is not None:
            for short in shorts:
                found.setdefault(short, long)
    return found


def _uses(segment: SegmentText) -> Iterator[_Use]:
    """What looks like an abbreviation in the English of a row."""
    start = 0
    in_heading = bool(_HEADINGS.intersection(segment.kinds)) or not (_ENDED.search(segment.target) or _ENDED.search(segment.source))
    for line in segment.target.split("\n"):
        in_capitals: bool | None = None
        for found in _USE.finditer(line):
            short = found["short"]
            if len(short) > _LONGEST or _ROMAN.fullmatch(short) or _is_surname(line, found) or _is_brand(line, found):
                continue
            if (
                _IS_NO_NAME.match(line, found.end())
                or (short in _UNITS and _COUNTED.search(line, 0, found.start()))
                or (not found.start() and _DATELINE.match(line, found.end()))
            ):
                continue
            if in_capitals is None:
                in_capitals = _is_in_capitals(line)
            yield _Use(short, (start + found.start("short"), start + found.end("short")), in_capitals, in_heading)
        start += len(line) + 1


def _is_in_capitals(line: str) -> bool:
    total = _LETTERS.findall(line)
    return bool(total) and 2 * sum(word.isupper() for word in total) > len(total)


def _is_brand(line: str, found: re.Match[str]) -> bool:
    """Whether capitals are read as a word and stand without an article, as brands do (OMEGA) and abbreviations of that length seldom."""
    short = found["short"]
    if len(short) < _READ_AS_WORD or not _SYLLABLES.fullmatch(short):
        return False
    return _THE.search(line, 0, found.start("short")) is None


def _is_surname(line: str, found: re.Match[str]) -> bool:
    """Whether capitals are a surname in pinyin beside a given name: FAN Xianrui."""
    if not _SURNAME.fullmatch(found["short"]):
        return False
    beside = _GIVEN_AFTER.match(line, found.end("short")) or _GIVEN_BEFORE.search(line, 0, found.start("short"))
    return beside is not None and _GIVEN.fullmatch(beside["given"]) is not None


CHECKS = (Check("abbreviation.undefined", its="terminology", mqm="linguistic-conventions/textual-conventions", reader=Undefined),)
