"""Slips of the keyboard: full-width signs in the English, a word typed twice, a paragraph pasted twice.

Decides the repair as well, on the smallest span after which the text is well set; nearly all of them are safe to apply unread.
Does not judge punctuation that is merely unusual: curly quotation marks, dashes and ellipses are good English.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from duizhao.checks.base import Check, Evidence, SegmentText
from duizhao.domain.findings import Finding, Severity
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
        if word.lower() in _MAY_REPEAT or _may_be_name(found, segment):
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
            safe=not segment.target[:start].endswith("-"),  # "a short-term term loan" may be meant
        )


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


def repeated_paragraph(segments: Sequence[SegmentText], evidence: Evidence) -> Iterator[Finding]:  # noqa: ARG001  (every check has this shape)
    """An English paragraph that stands twice although no Chinese one does: a slip of pasting, which alignment may hide in one row."""
    chinese = Counter(" ".join(part.split()) for segment in segments for part in segment.source.split("\n") if part.strip())
    if max(chinese.values(), default=0) > 1:
        return
    first: dict[str, int] = {}
    digest = hashlib.sha256("\0".join(segment.target for segment in segments).encode("utf-8", "surrogatepass")).hexdigest()
    for segment in segments:
        start = 0
        for part in segment.target.split("\n"):
            said = " ".join(part.split()).casefold()
            if said in first and segment.source.strip():  # without Chinese it is an addition, which `empty.source` reports
                yield Finding(
                    check="repeated.paragraph",
                    severity=Severity.WARNING,
                    segment=segment.index,
                    code="repeated.paragraph",
                    target_span=(start, start + len(part)),
                    found=part,
                    values={"row": first[said] + 1},
                    reads=digest,
                )
            elif len(said.split()) >= _PARAGRAPH_WORDS:
                first.setdefault(said, segment.index)
            start += len(part) + 1


CHECKS = (
    Check("punctuation.fullwidth", its="typographical", mqm="linguistic-conventions/punctuation", segment=full_width),
    Check("repeated.word", its="duplication", mqm="linguistic-conventions/grammar", segment=repeated_word),
    Check("repeated.paragraph", its="duplication", mqm="accuracy/addition", document=repeated_paragraph),
)
