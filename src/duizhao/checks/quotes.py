"""Quotation marks, titles and dashes: what is quoted in the Chinese and not in the English, and signs that the document writes in two ways.

Decides which quotations must stay quotations: words that somebody says. Marks around a slogan, a term or a title may go, or be italics, which
plain text does not show; of those there is a note at most. Does not look for the partner of a mark (`spaces` does).
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from duizhao.checks.base import Check, Evidence, Revisions, SegmentText, rows_asked
from duizhao.checks.completeness import has_both_texts
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.text import Span
from duizhao.language.chinese import HAN

_QUOTED = re.compile(r"“[^“”]+”|「[^「」]+」|\"[^\"\n]+\"")
_TITLE = re.compile(r"《(?P<name>[^《》]+)》")
_OFFICIAL = re.compile(
    r"(?:法|法典|条例|條例|规定|規定|办法|辦法|通知|意见|意見|决定|決定|决议|決議|方案|规划|規劃|计划|計劃|纲要|綱要|章程|协定|協定|协议|協議|公约|公約|条约|宣言"
    r"|报告|報告|公告|规则|規則|规例|規例|原则|原則|协定[一二三]?|年报|年報|季报|季報|月报|月報|日报|日報|晚报|时报|報|报|周刊|杂志|指引|细则|準則|准则|守则|标准|安排|指南|目录|名录|白皮书|备忘录|备忘錄|草案|书)"
    r"(?:（[^（）]*）)?$"
)
"""Ends of the titles of laws, papers and newspapers, which stand without marks in English."""
_ENGLISH_MARK = re.compile(r"[“”\"‘’«»]|(?<!\w)'|'(?!\w)")
_SAID = re.compile(rf"(?:[说道称讲问]|表示|指出|强调|认为|坦言|介绍|写道|回忆)[{HAN}]{{0,4}}[：:，,]?$")
_SENTENCE_INSIDE = re.compile(r"[。！？!?]$|[，；。！？]")
_SHORTEST_SPEECH = 8
"""Characters of a quotation that is surely a speech."""

_MARKS: Mapping[str, str] = {'"': "straight", "“": "curly", "”": "curly"}
_APOSTROPHE = re.compile(r"(?<=[A-Za-z])(?P<mark>['’])(?=[A-Za-z]|(?<=s['’])\s)")
_DOUBLE = re.compile(r"(?P<mark>[\"“”])")
_INCHES = re.compile(r"\d\"")
_MARKUP = re.compile(r"<[^<>]*>|```.*?```|`[^`]*`", re.DOTALL)

_RANGE = re.compile(
    r"(?<![\w.,/:#@&=?+-])(?P<unit>[$€£¥]|US\$|RMB|pp?\. ?)?(?P<first>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?P<dash>-)"
    r"(?P<unit_again>[$€£¥]|US\$)?(?P<last>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?P<percent>%?)(?![\w/:@-]|[.,]\d)"
)
_NO_RANGE_BEFORE = re.compile(
    r"(?:\b(?:tel|telephone|phone|fax|hotline|call|no|nos|number|code|zip|postcode|isbn|issn|doi|flight|room|model|type|version|grade|class|won|"
    r"beat|lost|score|win|victory|defeat|draw|gb|iso|route|line)\b[.:]?\s*$)",
    re.IGNORECASE,
)
_LONGEST_RANGE = 7
"""Digits; what has more is a number of something."""


def missing(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:  # noqa: ARG001  (every check has this shape)
    """A quotation or a title of the Chinese in a row whose English has fewer quotations than the Chinese has speeches."""
    if _ENGLISH_MARK.search(segment.target):
        return  # one mark may stand for several: a speech that goes on after "he said" has two pairs in one language and one in the other
    for found in _QUOTED.finditer(segment.source):
        inner = found[0][1:-1]
        if len(inner) >= _SHORTEST_SPEECH and _SENTENCE_INSIDE.search(inner) and _SAID.search(segment.source, 0, found.start()):
            yield _missing(segment, found.span(), "quote.missing")
    titles = [found for found in _TITLE.finditer(segment.source) if not _OFFICIAL.search(found["name"])]
    for found in titles:
        yield _missing(segment, found.span(), "quote.missing.title")


class Mixed:
    """Straight and curly marks in one document: what there is less of is told of once in each row."""

    def __init__(self, evidence: Evidence) -> None:  # noqa: ARG002  (every reader is made like this)
        self._rows: dict[int, tuple[SegmentText, tuple[tuple[str, Span], ...]]] = {}
        self._tally: Counter[str] = Counter()
        self._revisions = Revisions()

    def put(self, segment: SegmentText) -> None:
        """Read a row, new or instead of the one that stood at its place."""
        self._revisions.put(segment)
        _, before = self._rows.pop(segment.index, (segment, ()))
        self._tally.subtract(way for way, _ in before)
        found = tuple(_marks(segment.target)) if has_both_texts(segment) else ()
        self._tally.update(way for way, _ in found)
        if found:
            self._rows[segment.index] = (segment, found)

    def findings(self, only: int | None = None) -> Iterator[Finding]:
        """Each mark that is written as fewer are; of two ways as frequent, the straight ones."""
        straight, curly = self._tally["straight"], self._tally["curly"]
        if not straight or not curly:
            return
        odd = "straight" if straight <= curly else "curly"
        digest = self._revisions.digest()
        for index in rows_asked(self._rows, only):
            segment, found = self._rows[index]
            for way, (start, end) in found:
                if way == odd:
                    new = _other(segment.target, start)
                    yield Finding(
                        check="punctuation.mixed",
                        severity=Severity.NOTE,
                        segment=index,
                        code=f"punctuation.mixed.{odd}",
                        target_span=(start, end),
                        found=segment.target[start:end],
                        expected=new,
                        suggestions=(new,),
                        reads=digest,
                    )


def dash(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:  # noqa: ARG001  (every check has this shape)
    """A hyphen in a range of figures, where printers set an en dash."""
    for found in _RANGE.finditer(segment.target):
        first, last = (re.sub(r"\D", "", found[side]) for side in ("first", "last"))
        if len(first) + len(last) > 2 * _LONGEST_RANGE or _NO_RANGE_BEFORE.search(
            segment.target, max(0, found.start() - 12), found.start()
        ):
            continue
        if not _rises(found["first"], found["last"]):
            continue
        start, end = found.span()
        expected = found[0][: found.start("dash") - start] + "–" + found[0][found.end("dash") - start :]
        yield Finding(
            check="punctuation.range",
            severity=Severity.NOTE,
            segment=segment.index,
            code="punctuation.range",
            target_span=(start, end),
            found=found[0],
            expected=expected,
            suggestions=(expected,),
            safe=True,
        )


def _missing(segment: SegmentText, span: Span, code: str) -> Finding:
    return Finding(
        check="quote.missing",
        severity=Severity.WARNING if code == "quote.missing" else Severity.NOTE,
        segment=segment.index,
        code=code,
        source_span=span,
        found="",
        expected=segment.source[slice(*span)],
    )


def _marks(text: str) -> Iterator[tuple[str, Span]]:
    """The quotation marks and apostrophes of a text, straight or curly; those of inches and of markup are neither."""
    text = _MARKUP.sub(_blanked, _INCHES.sub(_blanked, text))
    for found in _DOUBLE.finditer(text):
        yield _MARKS[found["mark"]], found.span("mark")
    for found in _APOSTROPHE.finditer(text):
        yield "straight" if found["mark"] == "'" else "curly", found.span("mark")


def _other(text: str, place: int) -> str:
    """The mark that stands for the one at `place` where the other way is followed."""
    mark = text[place]
    if mark in "“”":
        return '"'
    if mark in "'’":
        return "’" if mark == "'" else "'"
    before = text[place - 1 : place]
    return "“" if not before or before.isspace() or before in "([—–-" else "”"


def _rises(first: str, last: str) -> bool:
    """Whether two figures are the ends of a range: 10-15, 2015-19, 9-10."""
    low, high = float(first.replace(",", "")), float(last.replace(",", ""))
    shortened = first.isdigit() and last.isdigit() and 1 < len(last) < len(first)
    return low < (float(first[: -len(last)] + last) if shortened else high)


def _blanked(found: re.Match[str]) -> str:
    return " " * len(found[0])


CHECKS = (
    Check("quote.missing", its="omission", mqm="accuracy/omission", segment=missing),
    Check("punctuation.mixed", its="typographical", mqm="linguistic-conventions/punctuation", reader=Mixed),
    Check("punctuation.range", its="typographical", mqm="linguistic-conventions/punctuation", segment=dash),
)
