"""Capitals: where a sentence begins, in words that always have one, in names and headings that the document writes in two ways.

Decides where a capital is missing beyond doubt, and which of two ways a document follows. Says nothing of how a house writes posts and
headings, as long as it writes them alike.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from duizhao.checks.base import Check, Evidence, Revisions, SegmentText, rows_asked
from duizhao.checks.completeness import has_both_texts
from duizhao.domain.document import Kind
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.text import Span
from duizhao.language.inflection import listed
from duizhao.language.proper_words import lacking_capitals

_AFTER_STOP = re.compile(
    r"(?:(?<![A-Za-z])(?P<last>[a-z]{3,}|[A-Z][a-z]{3,})|(?<=[\w)])\)|(?<=[a-z] )\d{4})[.!?] {1,2}(?P<word>[a-z]{2,})(?![\w@-]|[./:’']\w)"
)
"""A sentence ends in a whole word, and the next begins in small letters; figures, initials and quotations may go on."""
_SHORT_FORMS = listed(
    "abbr appr approx art assoc ave bros capt cent chap co col corp dept dist div ed eds esp est etc excl ext fig figs gen gov govt hon inc incl "
    "int jun jnr ltd max messrs mfg min misc mon nat nos para paras pop prof prov publ rep resp rev sec sect sen snr supt tel temp tue univ viz vol "
    "vols vs wed thu fri sat sun jan feb mar apr aug sept sep oct nov dec"
)
_LINE_START = re.compile(r"^[“‘\"'(]?(?P<word>[a-z]{2,})(?![\w@-]|[./:’']\w)")
_FULL_SENTENCE = re.compile(r"[^.!?…][.!?][”’\"')]*$")
_CHINESE_SENTENCE = re.compile(r"[。！？][”’」』）]*$")
_LATIN_START = re.compile(r"^[“‘《「\s]*[a-z]")
_FEWEST_WORDS = 4
_CHINA = re.compile(r"(?<![\w@#./:_’'-])china(?![\w@/_-]|\.\w)")
_OF_CHINA = re.compile("(?s)^(?!.*[瓷陶]).*(?:中国|中國|我国|我國|中华|中華|全国|全國|国内|國內)")
"""Where the Chinese speaks of China and of no porcelain, "china" is the country."""
_LOOSE = frozenset((Kind.LIST_ITEM, Kind.CAPTION, Kind.BYLINE, Kind.DATE, Kind.NOTE))
"""Kinds of paragraphs that need not begin like a sentence."""

_HEADS = (
    "academy association board bureau center centre college commission committee conference congress council department division faculty "
    "federation forum foundation institute laboratory library ministry museum office plan programme program school secretary society university"
)
_POSTS = listed("secretary")
"""Heads that have a capital before a name."""
_NAMED = re.compile(rf"(?<![\w-])(?P<first>[A-Za-z]{{3,}})(?P<gap> )(?P<head>{'|'.join(_HEADS.split())})(?![\w-])", re.IGNORECASE)
_NAME_FOLLOWS = re.compile(r",? [A-Z][a-z]+ [A-Z]")
_SMALL = listed(
    "a all an and any each every for her his its more most of on one other our own some that the their this two what which with your"
)
_BINDERS = listed("a an and as at between by for from in into of on or over the through to under via with within")
_HEADING_WORD = re.compile(r"[A-Za-z][A-Za-z’']*")
_LONG_WORD = 4


def sentence(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:  # noqa: ARG001  (every check has this shape)
    """A sentence that begins in small letters."""
    text = segment.target
    for found in _AFTER_STOP.finditer(text):
        if (found["last"] or "").lower() not in _SHORT_FORMS:
            yield _finding("capitalisation.sentence", segment, found.span("word"), _capital(found["word"]))
    lines = text.split("\n")
    if (
        len(lines) > 1
        or not _FULL_SENTENCE.search(text)
        or not _CHINESE_SENTENCE.search(segment.source)
        or _LATIN_START.match(segment.source)
    ):
        return
    start = _LINE_START.match(text)
    if start and len(text.split()) >= _FEWEST_WORDS and _LOOSE.isdisjoint(segment.kinds):
        yield _finding("capitalisation.sentence", segment, start.span("word"), _capital(start["word"]))


def name(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:
    """A month, a day of the week, a country or a people in small letters."""
    for span in lacking_capitals(segment.target):
        word = segment.target[slice(*span)]
        if not evidence.terms.words.spells(segment.target, span) and word not in evidence.house.words:
            yield _finding("capitalisation.name", segment, span, " ".join(map(_capital, word.split(" "))))
    if _OF_CHINA.search(segment.source):
        for found in _CHINA.finditer(segment.target):
            yield _finding("capitalisation.name", segment, found.span(), "China")


class _Named(NamedTuple):
    """A body or a post in two words: what tells it from others, whether it has capitals, and its place."""

    key: str
    capital: bool
    span: Span


class Variant:
    """A body or a post that the document writes with capitals here and without them there. Headlines and headings have their own capitals."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._rows: dict[int, tuple[SegmentText, tuple[_Named, ...]]] = {}
        self._tally: defaultdict[str, Counter[bool]] = defaultdict(Counter)
        self._revisions = Revisions()

    def put(self, segment: SegmentText) -> None:
        """Read a row, new or instead of the one that stood at its place."""
        self._revisions.put(segment)
        _, before = self._rows.pop(segment.index, (segment, ()))
        for named in before:
            self._tally[named.key][named.capital] -= 1
        found = tuple(_named(segment)) if has_both_texts(segment) else ()
        for named in found:
            self._tally[named.key][named.capital] += 1
        if found:
            self._rows[segment.index] = (segment, found)

    def findings(self, only: int | None = None) -> Iterator[Finding]:
        """Each place of the way that the document follows less; of two that are as frequent, of the one without capitals."""
        split = {key: tally[True] >= tally[False] for key, tally in self._tally.items() if tally[True] > 0 and tally[False] > 0}
        if not split:
            return
        digest = self._revisions.digest()
        for index in rows_asked(self._rows, only):
            segment, found = self._rows[index]
            for named in found:
                if split.get(named.key, named.capital) == named.capital:
                    continue
                written = segment.target[slice(*named.span)]
                expected = written.title() if split[named.key] else written.lower()
                if not self._evidence.terms.words.spells(segment.target, named.span):
                    yield _finding("capitalisation.variant", segment, named.span, expected, severity=Severity.NOTE, reads=digest)


class Heading:
    """Headings that have a capital on every word, in a document whose other headings have one on the first alone; or the other way round."""

    def __init__(self, evidence: Evidence) -> None:  # noqa: ARG002  (every reader is made like this)
        self._rows: dict[int, tuple[SegmentText, bool]] = {}
        self._revisions = Revisions()

    def put(self, segment: SegmentText) -> None:
        """Read a row, new or instead of the one that stood at its place."""
        self._revisions.put(segment)
        titled = _is_titled(segment.target) if set(segment.kinds) == {Kind.HEADING} and has_both_texts(segment) else None
        if titled is None:
            self._rows.pop(segment.index, None)
        else:
            self._rows[segment.index] = (segment, titled)

    def findings(self, only: int | None = None) -> Iterator[Finding]:
        """The headings that are written as fewer of them are; of two ways as frequent, as the later one."""
        ways = Counter(titled for _, (_, titled) in sorted(self._rows.items()))
        if len(ways) < len((True, False)):
            return
        usual = ways.most_common(1)[0][0]
        digest = self._revisions.digest()
        for index in rows_asked(self._rows, only):
            segment, titled = self._rows[index]
            if titled != usual:
                yield Finding(
                    check="capitalisation.heading",
                    severity=Severity.NOTE,
                    segment=segment.index,
                    code="capitalisation.heading.title" if usual else "capitalisation.heading.sentence",
                    target_span=(0, len(segment.target)),
                    found=segment.target,
                    reads=digest,
                )


def _named(segment: SegmentText) -> Iterator[_Named]:
    if not {Kind.HEADLINE, Kind.HEADING}.isdisjoint(segment.kinds):
        return
    for match in _NAMED.finditer(segment.target):
        first, head = match["first"], match["head"]
        if first.istitle() != head.istitle() or first.isupper() or first.lower() in _SMALL:
            continue  # "The committee", "Lanjiang school": no name, or one that ends before the head
        if head.lower() in _POSTS and _NAME_FOLLOWS.match(segment.target, match.end()):
            continue
        yield _Named(f"{first} {head}".lower(), first.istitle(), match.span())


def _is_titled(heading: str) -> bool | None:
    """Whether every word of a heading has its capital; None where that can't be told."""
    words = [word for word in _HEADING_WORD.findall(heading)[1:] if len(word) >= _LONG_WORD and word.lower() not in _BINDERS]
    if len(words) < 2:
        return None
    if all(word[0].isupper() for word in words):
        return None if heading.isupper() else True
    return False


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def _finding(
    check: str, segment: SegmentText, span: Span, expected: str, *, severity: Severity = Severity.WARNING, reads: str = ""
) -> Finding:
    return Finding(
        check=check,
        severity=severity,
        segment=segment.index,
        code=check,
        target_span=span,
        found=segment.target[slice(*span)],
        expected=expected,
        suggestions=(expected,),
        safe=severity is Severity.WARNING,
        reads=reads,
    )


CHECKS = (
    Check("capitalisation.sentence", its="typographical", mqm="linguistic-conventions/grammar", segment=sentence),
    Check("capitalisation.name", its="typographical", mqm="linguistic-conventions/spelling", segment=name),
    Check("capitalisation.variant", its="inconsistency", mqm="style/inconsistent-style", reader=Variant),
    Check("capitalisation.heading", its="inconsistency", mqm="style/inconsistent-style", reader=Heading),
)
