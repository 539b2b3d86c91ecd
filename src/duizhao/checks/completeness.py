"""Nothing left out, nothing left over: Chinese without English, English without Chinese, Chinese still standing in the English.

Decides about whole texts by their characters alone; about single sentences by the links that it is handed, and only where the texts'
lengths give cause to ask for them: linking costs more than all other checks of a row. Does not judge whether a sentence that has its
counterpart says all that it should.
"""

import re
from collections.abc import Iterator

from duizhao.checks.base import Check, Evidence, SegmentText
from duizhao.checks.figures import FiguredText, characters, letters
from duizhao.domain.arrangement import Ruling
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.segment import in_row
from duizhao.domain.text import Span
from duizhao.language.chinese import HAN

_HAN = re.compile(rf"(?:(?!丨)[{HAN}])+")
"""Without 丨, which people type for an upright bar."""

_WORD_CHARACTER = re.compile(r"\w")
_GLOSS = re.compile(r"\w[\"”’']?\s*[(（\[][^()（）\[\]]*$")
"""An open bracket after a word: what stands in it is the original of that word."""

LETTERS_PER_CHARACTER = 3.4
"""English letters and figures to a Chinese character: the median of 2,000 paragraphs of news and official reports, half of which lie
between 3.1 and 3.7."""
TOO_SHORT = 0.75
"""English with sentences enough has to be as short as if so much of the shortest Chinese one were missing, before links are asked for."""
TOO_LONG = 1.15
"""The English is so many times as long as expected before links are asked for to see what was added."""
FAR_TOO_SHORT = 0.12
"""An English of no more than this part of the expected length leaves out nearly all; the shortest whole translations have twice as much."""
FEWEST = 10
"""So many characters the Chinese has before the length of its English tells anything."""
SURE = 0.6
"""How sure it has to be that a sentence has no counterpart. So nothing is found in 75,000 words of published reports, and of sentences that
were taken out of them two in three or more are."""
SHORTEST = 6
"""Shorter sentences (of so many characters, or the letters for them) are told of by nobody: list numbers, signatures."""
_NUMBER = re.compile(r"\s*[(（]?(?P<number>\d{1,2})[.)．）、]\s*(?!\d)")
"""A list item's number."""
_TITLE = re.compile(
    r"(?<![\w.’'-])(?:M(?:rs?|s|essrs|mes)|(?:(?<= and )|(?<= by )|(?<= from )|(?<= of )|(?<= to )|(?<= with ))(?:Prof|Dr))\.\s*$"
)
"""A title that waits for its name, which cutting after full stops parts from it."""
_LEADS_ON = re.compile(r"(?<![\w.’'-])(?:a|an|and|its|my|of|or|our|the|their|which|whose|your)\s*$")
"""A word that leads on to another."""
_STOPPED = re.compile(r"[。！？][”’」』）]*\s*$")
_LAST_WORD = 12
"""So many characters at the end are looked at."""
_ABBREVIATION = re.compile(r"[A-Z][A-Z0-9&./-]*[A-Z0-9]")
_SHOWN_CHINESE, _SHOWN_ENGLISH = 40, 90
"""So much of a sentence is quoted."""


def empty_target(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:  # noqa: ARG001  (every check has this shape)
    """Chinese that has no English, and was not cut on purpose."""
    if segment.ruling is not Ruling.CUT and _WORD_CHARACTER.search(segment.source) and not segment.target.strip():
        yield Finding("empty.target", Severity.ERROR, segment.index, "empty.target", source_span=_extent(segment.source), found="")


def empty_source(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:  # noqa: ARG001  (every check has this shape)
    """English that has no Chinese beside it, and about which nobody decided that it may stay."""
    if segment.ruling not in (Ruling.KEEP, Ruling.BOILERPLATE) and _WORD_CHARACTER.search(segment.target) and not segment.source.strip():
        start, end = span = _extent(segment.target)
        yield Finding("empty.source", Severity.WARNING, segment.index, "empty.source", target_span=span, found=segment.target[start:end])


def untranslated(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:  # noqa: ARG001  (every check has this shape)
    """Chinese characters in the English; in brackets after their translation they may be meant."""
    for found in _HAN.finditer(segment.target):
        meant = _GLOSS.search(segment.target, max(0, found.start() - 80), found.start()) is not None
        yield Finding(
            check="untranslated.chinese",
            severity=Severity.WARNING if meant else Severity.ERROR,
            segment=segment.index,
            code="untranslated.original" if meant else "untranslated.chinese",
            target_span=found.span(),
            found=found[0],
        )


def omitted_text(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:
    """English that is no more than the beginning of what its Chinese says, or that breaks off inside a sentence."""
    if not has_both_texts(segment):
        return
    mere = _is_mere_beginning(segment, evidence)
    broken = None if mere else _broken_off(segment)
    if not mere and broken is None:
        return
    start, end = span = broken or _extent(segment.target)
    yield Finding(
        "omission.text",
        Severity.WARNING,
        segment.index,
        "omission.broken" if broken else "omission.text",
        source_span=_extent(segment.source),
        target_span=span,
        found=segment.target[start:end],
    )


def omission(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:
    """A Chinese sentence of which the English says nothing."""
    text = FiguredText.of(segment, evidence)
    if evidence.sentences is None or not _may_lack(text):
        return
    links = evidence.sentences(text.source, text.target)
    lacking = [place for link in links if not link.target and link.confidence >= SURE for place in link.source]
    for span in in_row(lacking, text.source) if any(link.source and link.target for link in links) else ():
        sentence = text.source[slice(*span)]
        if characters(sentence) >= SHORTEST:
            shown: dict[str, object] = {"sentence": _shortened(sentence, _SHOWN_CHINESE)}
            yield Finding(
                "omission.sentence", Severity.WARNING, segment.index, "omission.sentence", source_span=span, found="", values=shown
            )


def addition(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:
    """An English sentence that no Chinese asks for."""
    text = FiguredText.of(segment, evidence)
    if evidence.sentences is None or not _may_exceed(text):
        return
    links = evidence.sentences(text.source, text.target)
    added = [place for link in links if not link.source and link.confidence >= SURE for place in link.target]
    for span in in_row(added, text.target) if any(link.source and link.target for link in links) else ():
        sentence = text.target[slice(*span)]
        if letters(sentence) >= SHORTEST * LETTERS_PER_CHARACTER:
            shown: dict[str, object] = {"sentence": _shortened(sentence, _SHOWN_ENGLISH)}
            yield Finding(
                "addition.sentence", Severity.WARNING, segment.index, "addition.sentence", target_span=span, found=sentence, values=shown
            )


def has_both_texts(segment: SegmentText) -> bool:
    """Whether there is something to compare; where one text is not there, no more than that is said of the row."""
    return bool(segment.source.strip() and segment.target.strip())


def _is_mere_beginning(segment: SegmentText, evidence: Evidence) -> bool:
    """Whether hardly anything of the Chinese is there, such as the number of a list item."""
    if len(segment.target) > len(segment.source):  # nearly every row is longer in English
        return False
    number, given = _NUMBER.fullmatch(segment.target), _NUMBER.match(segment.source)
    if number and given and number["number"] == given["number"] and _HAN.match(segment.source, given.end()):
        return True
    text = FiguredText.of(segment, evidence)
    return text.characters >= FEWEST and _length(text) <= FAR_TOO_SHORT and not _ABBREVIATION.fullmatch(text.target.strip(" #*"))


def _broken_off(segment: SegmentText) -> Span | None:
    """The last word of an English that ends with what no sentence ends with."""
    end = max(0, len(segment.target) - _LAST_WORD)
    found = _TITLE.search(segment.target, end) or (_STOPPED.search(segment.source) and _LEADS_ON.search(segment.target, end))
    return (found.start(), found.start() + len(found[0].rstrip())) if found and characters(segment.source) >= FEWEST else None


def _may_lack(text: FiguredText) -> bool:
    """Whether the English is so short, or so few sentences, that one of the Chinese may be missing from it."""
    cut = text.chinese_sentences
    if len(cut) < 2:
        return False
    if _length(text) <= 1 and len(cut) > len(text.english_sentences):
        return True
    sizes = [characters(text.source[start:end]) for start, end in cut]
    shortest = min((size for size in sizes if size >= SHORTEST), default=0)
    return bool(shortest) and _length(text) <= (1 - shortest / sum(sizes)) ** TOO_SHORT


def _may_exceed(text: FiguredText) -> bool:
    """Whether the English has more sentences than the Chinese, and is too long for it."""
    return 1 < len(text.english_sentences) > len(text.chinese_sentences) and _length(text) >= TOO_LONG


def _length(text: FiguredText) -> float:
    """How long the English is, by what is expected from the Chinese."""
    return (text.letters + 1) / (LETTERS_PER_CHARACTER * (text.characters + 1))


def _shortened(sentence: str, most: int) -> str:
    """A sentence as it is quoted."""
    return sentence if len(sentence) <= most else sentence[: most - 1].rstrip() + "…"


def _extent(text: str) -> Span:
    start = len(text) - len(text.lstrip())
    return start, len(text.rstrip())


EMPTY = (
    Check("empty.target", its="omission", mqm="accuracy/omission", segment=empty_target),
    Check("empty.source", its="addition", mqm="accuracy/addition", segment=empty_source),
)
"""What alone is asked about a row of which one text is not there."""

CHECKS = (
    *EMPTY,
    Check("omission.text", its="omission", mqm="accuracy/omission", segment=omitted_text),
    Check("omission.sentence", its="omission", mqm="accuracy/omission", segment=omission),
    Check("addition.sentence", its="addition", mqm="accuracy/addition", segment=addition),
    Check("untranslated.chinese", its="untranslated", mqm="accuracy/untranslated", segment=untranslated),
)
