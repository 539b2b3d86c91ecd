"""Slips of the keyboard: full-width signs in the English, a word typed twice, a paragraph pasted twice.

Decides the repair as well, on the smallest span after which the text is well set; nearly all of them are safe to apply unread.
Does not judge punctuation that is merely unusual: curly quotation marks, dashes and ellipses are good English.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from duizhao.checks.base import Check, Evidence, Revisions, SegmentText
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.text import Span
from duizhao.language.chinese import is_han
from duizhao.language.english import PINYIN_SYLLABLE
from duizhao.language.inflection import listed

_STOPS = {"，": ",", "、": ",", "。": ".", "．": ".", "：": ":", "；": ";", "？": "?", "！": "!", "｡": ".", "､": ","}
_CLOSERS = {"）": ")", "】": "]", "〕": "]", "］": "]", "｝": "}", "》": "”", "」": "”", "』": "’", "〉": "’"}
_OPENERS = {"（": "(", "【": "[", "〔": "[", "［": "[", "｛": "{", "《": "“", "「": "“", "『": "‘", "〈": "‘"}
_SIGNS = {"￥": "¥", "￡": "£", "￠": "¢", "～": "–", "＂": '"', "＇": "'"}
_SIGN = re.compile(
    rf"(?P<space>(?:(?<![ \t])[ \t]+)?\u3000[ \t\u3000]*)|(?:(?<![ \t])[ \t]+)?(?P<after>[{''.join(_STOPS)}{''.join(map(re.escape, _CLOSERS))}])"
    rf"|(?P<opener>[{''.join(map(re.escape, _OPENERS))}])[ \t]*|(?P<letters>[\uff01-\uff5e{''.join(_SIGNS)}])"
)
_OPENING_HALF = "([{“‘"
_OPENING = _OPENING_HALF + "\"'" + "".join(_OPENERS)

_PARAGRAPH_WORDS = 4
"""Shorter paragraphs (a table's cells, "Photo by") may well stand twice."""
_LINE_BREAK = "\u2028"
_REPEATED = re.compile(r"(?<![\w'’])(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)(?:[^\S\n]+(?P=word))+(?![\w'’]|-\w+-(?P=word)\b)", re.IGNORECASE)
"""Not "this year year-on-year"."""

_MAY_REPEAT = frozenset(("blah", "bye", "ha", "had", "is", "many", "no", "so", "that", "very"))
_SO_FAR = re.compile(r"so\s+so\s+(?:far|that|as)\b", re.IGNORECASE)
_COMPOUND_ENDS = listed(
    "aided based bound conscious driven focused free friendly funded intensive led like made minded owned oriented proof ready related rich run "
    "specific style supported wide winning"
)
"""Words that end a compound and are no noun after it: not "low-power power line", but "barrier-free free access"."""
_OVER = re.compile(r"(?<![\w-])(\w+)-(?:over|on|to|by)-$")
_SYLLABLE = re.compile(PINYIN_SYLLABLE, re.IGNORECASE)
_NEVER_NAMES = listed("a an and as at but by for from he i in is it no of on or she the they to we with you")
_HONG_KONG = re.compile(r"Hong Kong\b")
_DOUBLED_HAN = re.compile(r"([^\W\x00-ɏ]{1,3})[-·]?\1")
"""Letters that are not Latin: a class of all Han characters costs a millisecond to compile."""


def full_width(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:  # noqa: ARG001  (every check has this shape)
    """A full-width sign, letter, figure or space."""
    text = segment.target
    for found in _SIGN.finditer(text):
        start, end = found.span()
        if is_han(text[end : end + 1]) and is_han(text[max(0, start - 1) : start]):
            continue  # a sentence left in Chinese is one slip, which `untranslated.chinese` reports
        repaired = _half_width(text, found)
        yield Finding(
            check="punctuation.fullwidth",
            severity=Severity.WARNING,
            segment=segment.index,
            code="punctuation.fullwidth",
            target_span=found.span(),
            found=found[0],
            expected=repaired,
            suggestions=(repaired,),
            safe=True,
        )


def repeated_word(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:  # noqa: ARG001  (every check has this shape)
    """A word that stands twice, across a line break too; a paragraph may well begin with the word that ended the one before."""
    for found in _REPEATED.finditer(segment.target):
        word = found["word"]
        if (word.lower() in _MAY_REPEAT and not _SO_FAR.match(segment.target, found.start())) or _may_be_name(found, segment):
            continue
        compound = segment.target[: found.start()].endswith("-")
        if compound and not _is_slip_in_compound(found, segment.target):
            continue
        start, end = found.span()
        once = word
        if _LINE_BREAK in found[0]:
            once += _LINE_BREAK
            end += len(segment.target[end:]) - len(segment.target[end:].lstrip(" "))
        yield Finding(
            check="repeated.word",
            severity=Severity.WARNING,
            segment=segment.index,
            code="repeated.word",
            target_span=(start, end),
            found=segment.target[start:end],
            expected=word,
            values={"written": " ".join(found[0].split())},
            suggestions=(once,),
            safe=not compound,
        )


def _is_slip_in_compound(found: re.Match[str], text: str) -> bool:
    """Whether a word is typed twice although the first one ends a compound, after which it may stand again by right."""
    over = _OVER.search(text, max(0, found.start() - 24), found.start())
    before = max(0, found.start() - len("Hong "))
    is_city = _HONG_KONG.match(text, found.end() - len(found["word"])) or _HONG_KONG.match(text, before)
    return found["word"].lower() in _COMPOUND_ENDS or bool(is_city) or (over is not None and over[1].lower() == found["word"].lower())


def _half_width(text: str, found: re.Match[str]) -> str:
    """What replaces a full-width sign and the space beside it."""
    before, after = text[: found.start()][-1:], text[found.end() :][:1]
    if found["space"]:
        at_edge = before in ("", "\n") or after in ("", "\n")
        return "" if at_edge or after in _STOPS or after in _CLOSERS or before in _OPENERS else " "
    if sign := found["after"]:
        half = _STOPS.get(sign) or _CLOSERS[sign]
        joins_figures = sign in _STOPS and before.isdigit() and after.isdigit()
        return half + (" " if after and ((after.isalnum() and not joins_figures) or after in _OPENING_HALF) else "")
    if sign := found["opener"]:
        return (" " if before and not before.isspace() and before not in _OPENING else "") + _OPENERS[sign]
    sign = found["letters"]
    return _SIGNS.get(sign) or chr(ord(sign) - 0xFEE0)


def _may_be_name(found: re.Match[str], segment: SegmentText) -> bool:
    """Whether a repeated capitalised word is a name: a pinyin syllable (Yang Yang), or doubled in the Chinese too (杜兰杜兰)."""
    word = found["word"]
    if not all(each.istitle() for each in found[0].split()) or word.lower() in _NEVER_NAMES:
        return False
    if _HONG_KONG.match(segment.target, found.end() - len(word)) or _HONG_KONG.match(segment.target, max(0, found.start() - len("Hong "))):
        return False
    return _SYLLABLE.fullmatch(word) is not None or _DOUBLED_HAN.search(segment.source) is not None


class RepeatedParagraph:
    """An English paragraph that stands twice although no Chinese one does: a slip of pasting, which alignment may hide in one row."""

    def __init__(self, evidence: Evidence) -> None:  # noqa: ARG002  (every reader is made like this)
        self._rows: dict[int, SegmentText] = {}
        self._chinese: Counter[str] = Counter()
        self._twice_in_chinese = 0
        self._standing: defaultdict[str, dict[int, list[Span]]] = defaultdict(dict)
        self._several: set[str] = set()
        self._revisions = Revisions()

    def put(self, segment: SegmentText) -> None:
        """Read a row, new or instead of the one that stood at its place."""
        if (before := self._rows.get(segment.index)) is not None:
            for part in _chinese_paragraphs(before):
                self._chinese[part] -= 1
                self._twice_in_chinese -= self._chinese[part] == 1
            for said in _english_paragraphs(before):
                del self._standing[said][before.index]
                self._count(said)
        for part in _chinese_paragraphs(segment):
            self._chinese[part] += 1
            self._twice_in_chinese += self._chinese[part] == 2
        for said, spans in _english_paragraphs(segment).items():
            self._standing[said][segment.index] = spans
            self._count(said)
        self._rows[segment.index] = segment
        self._revisions.put(segment)

    def findings(self, only: int | None = None) -> Iterator[Finding]:
        """Every occurrence but the first; without Chinese beside it, it is an addition, which `empty.source` reports."""
        if self._twice_in_chinese:
            return
        digest = self._revisions.digest() if self._several else ""
        several = (
            self._several
            if only is None
            else self._several.intersection(_english_paragraphs(self._rows[only]) if only in self._rows else ())
        )
        for rows in (self._standing[said] for said in sorted(several)):
            first = min(rows)
            for index in sorted(rows):
                segment = self._rows[index]
                for start, end in rows[index][index == first :] if segment.source.strip() else ():
                    yield Finding(
                        check="repeated.paragraph",
                        severity=Severity.WARNING,
                        segment=index,
                        code="repeated.paragraph",
                        target_span=(start, end),
                        found=segment.target[start:end],
                        values={"row": first + 1},
                        reads=digest,
                    )

    def _count(self, said: str) -> None:
        """Note whether a paragraph stands more than once now."""
        occurrences = sum(map(len, self._standing[said].values()))
        if occurrences > 1:
            self._several.add(said)
        else:
            self._several.discard(said)
        if not occurrences:
            del self._standing[said]


def _chinese_paragraphs(segment: SegmentText) -> list[str]:
    return [" ".join(part.split()) for part in segment.source.split("\n") if part.strip()]


def _english_paragraphs(segment: SegmentText) -> dict[str, list[Span]]:
    """The paragraphs that are long enough to stand but once, by what they say, each with its places in order."""
    found: defaultdict[str, list[Span]] = defaultdict(list)
    start = 0
    for part in segment.target.split("\n"):
        said = " ".join(part.split()).casefold()
        if len(said.split()) >= _PARAGRAPH_WORDS:
            found[said].append((start, start + len(part)))
        start += len(part) + 1
    return found


CHECKS = (
    Check("punctuation.fullwidth", its="typographical", mqm="linguistic-conventions/punctuation", segment=full_width),
    Check("repeated.word", its="duplication", mqm="linguistic-conventions/grammar", segment=repeated_word),
    Check("repeated.paragraph", its="duplication", mqm="accuracy/addition", reader=RepeatedParagraph),
)
