"""Who said it: a named person speaks in the Chinese, and nobody does in the English.

Decides what is a person's speaking in Chinese (a clause with the name, a verb of speaking, and what is said after it), and which English tells
that somebody speaks: nearly any word of saying or thinking will do, in the linked sentences or in those beside them. Always a note: who reads
the paragraph may know from the one before it whose words these are. Does not ask who speaks; `names` looks at the name.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from duizhao.checks.base import Check, Evidence, SegmentText
from duizhao.checks.completeness import SURE, has_both_texts
from duizhao.checks.figures import FiguredText
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.segment import in_row
from duizhao.domain.text import Span
from duizhao.language.chinese import HAN
from duizhao.language.persons_zh import has_title, is_known, is_proper, is_word
from duizhao.language.pinyin import plain, surnames

_VERB = "(?P<verb>表示|指出|强调|強調|认为|認為|说道|说|說|称|稱|坦言|介绍说?|介紹說?|透露|补充道|告诉(?:本报)?记者|告訴記者)"
_SPEAKS = re.compile(rf"(?P<clause>[{HAN}·]{{2,30}}?){_VERB}(?=[，,：:“「])")
_SPOKE = re.compile(rf"[”」](?P<clause>[{HAN}·]{{2,30}}?){_VERB}(?=[。！])")
"""Behind a quotation, who said it."""
_DOTTED = re.compile(rf"[{HAN}]{{1,6}}(?:·[{HAN}]{{1,6}})+")
_GIVEN = (2, 1)
_AFTER_NAME = re.compile(
    r"$|教授|院士|博士|先生|女士|校长|院长|主席|部长|主任|书记|总理|总统|在|对|向|也|还|则|就|今天|昨天|近日|日前|随后|当日|当天|最后|同时|同時|對"
)
_TELLS = re.compile(
    r"\b(?:sa(?:y|id|ying)|stat|stress|emphasi|underlin|underscor|highlight|not(?:e|es|ed|ing)\b|point|believ|th(?:ink|ought)|consider|argu|add(?:s|ed|ing)?\b|t(?:ell|old)"
    r"|expla|express|announc|declar|claim|remark|comment|observ|mention|indicat|suggest|h(?:old|eld)|maintain|opin|view|accord|reveal|disclos|acknowledg"
    r"|admi|confess|recall|introduc|reiterat|reaffirm|affirm|call|urg|ask|answer|repl|respon|sp(?:ea|o)k|speech|address|talk|warn|predict|expect|hop|wish"
    r"|fe(?:el|lt)|f(?:ind|ound)|s(?:ee|aw|een)|agree|conclu|propos|recommend|describ|writ|wrote|quot|report|insist|assert|words?\b|pledg|vow|promis|thank|"
    r"congrat|welcom|prais|commend|summar|shar|present|learn|inform|clarif|confirm|elaborat|demand|requir|instruct|advis|remind|request|convey|outlin|anal|"
    r"know|knew|show|voice|appeal|encourag|caution|deni|deny|refut|guess|estimat|assum|interview|statement|tweet|post(?:s|ed)\b|cit(?:e|es|ed|ing)\b|joke|regard|deem|mean|meant|claim)",
    re.IGNORECASE,
)
"""How a word begins that may tell that somebody says or thinks something."""
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"")
_WORD = re.compile(r"[^\W\d_]+")
_BEHIND = 12
"""Characters behind a verb of speaking, or in a quotation before it, in which something is said; less is no speech."""


class _Speech(NamedTuple):
    """A person who speaks, where name and verb stand together, and the verb."""

    speaker: str
    span: Span
    verb: str
    said: int
    """Where a part of what is said stands."""


def lost(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:
    """A Chinese sentence in which a named person speaks, and English beside it in which nobody does."""
    if not has_both_texts(segment):
        return
    speeches = list(_speeches(segment.source))
    if not speeches:
        return
    text = FiguredText.of(segment, evidence)
    quiet = _quiet(text)
    for speech in speeches if quiet else ():
        target = None if _is_named(speech.speaker, text) else _beside(text, evidence, speech.said)
        if target and all(span in quiet for span in target):
            start, end = target[0][0], target[-1][1]
            yield Finding(
                check="attribution.lost",
                severity=Severity.NOTE,
                segment=segment.index,
                code="attribution.lost",
                source_span=speech.span,
                target_span=(start, end),
                found=segment.target[start:end],
                values={"speaker": speech.speaker, "verb": speech.verb},
            )


def _speeches(chinese: str) -> Iterator[_Speech]:
    for found in _SPEAKS.finditer(chinese):
        name = _speaker(chinese, *found.span("clause"))
        if name is not None and len(chinese) - found.end() >= _BEHIND:
            yield _Speech(chinese[slice(*name)], (name[0], found.end()), found["verb"], name[0])
    ended = 0
    for found in _SPOKE.finditer(chinese):
        begun = max(chinese.rfind(mark, ended, found.start()) for mark in "“「")
        ended = found.end()
        name = _speaker(chinese, *found.span("clause"))
        if name is not None and begun >= 0 and found.start() - begun > _BEHIND:
            yield _Speech(chinese[slice(*name)], (name[0], found.end()), found["verb"], begun + 1)


def _speaker(chinese: str, start: int, end: int) -> Span | None:
    """The name of a person in a clause: at its beginning or after a title, with nothing after it but what leads up to the verb."""
    for begin in range(start, end - 1):
        if begin > start and not has_title(chinese, begin):
            continue
        for stop in _ends(chinese, begin, end):
            name = chinese[begin:stop]
            if _AFTER_NAME.match(chinese, stop, end) and not is_word(name) and (is_known(name) or not is_proper(name)):
                return begin, stop
    return None


def _ends(chinese: str, begin: int, end: int) -> Iterator[int]:
    """Where a name may end that begins here."""
    if (dotted := _DOTTED.match(chinese, begin, end)) is not None:
        yield dotted.end()
    known = surnames()
    for size in (2, 1):
        if chinese[begin : begin + size] in known:
            yield from (begin + size + given for given in _GIVEN if begin + size + given <= end)


def _is_named(speaker: str, text: FiguredText) -> bool:
    """Whether the English has the speaker's surname in pinyin."""
    known = surnames()
    read = {reading for size in (2, 1) for reading in known.get(speaker[:size], ())}
    return any(plain(word[0]) in read for word in _WORD.finditer(text.target))


def _quiet(text: FiguredText) -> frozenset[Span]:
    """The English sentences in which nobody speaks, nor in those beside them; what stands in quotation marks is said, and tells of no speaker."""
    cut = text.english_sentences
    told = _QUOTED.sub(_blanks, text.target)
    tells = [_TELLS.search(told, start, end) is not None for start, end in cut]
    return frozenset(span for place, span in enumerate(cut) if not any(tells[max(0, place - 1) : place + 2]))


def _blanks(quoted: re.Match[str]) -> str:
    return " " * len(quoted[0])


def _beside(text: FiguredText, evidence: Evidence, place: int) -> list[Span] | None:
    """The English sentences that answer to the Chinese one in which a place lies; None where that is not sure."""
    if len(text.chinese_sentences) <= 1:
        return text.english_sentences or None
    if evidence.sentences is None:
        return None
    for link in evidence.sentences(text.source, text.target):
        if link.confidence >= SURE and link.target and any(start <= place < end for start, end in in_row(link.source, text.source)):
            return list(in_row(link.target, text.target))
    return None


CHECKS = (Check("attribution.lost", its="omission", mqm="accuracy/omission", segment=lost),)
