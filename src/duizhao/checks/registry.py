"""People whom the office has registered, held to the spelling that it registered.

Decides which English words may stand for a registered name that is not there as it should be: the name as pinyin has it, its words in another
order, or something that is spelt nearly so. Where nothing of the kind stands, "she" or "the president" may be meant, and nothing is said.
"""

import re
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from duizhao.checks.base import Check, Evidence, SegmentText
from duizhao.checks.figures import FiguredText
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.people import Person
from duizhao.domain.text import Span
from duizhao.language.event_days import overlap
from duizhao.language.people import people
from duizhao.language.variants_zh import simplified

_NAME = re.compile(r"(?<![\w’'-])[A-Z][\w’'-]*(?:[ \u00a0]+(?:de|van|von|der|bin|al|[A-Z][\w’'.-]*))*")
_NEAR = 86
"""Of 100; "Zhang Weimin" and "Zhang Weiming" have 96, "Li Hua" and "Li Hui" 83: short names must differ by less than a letter in six."""


def registry(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:
    """A registered person written otherwise than the registry has it, and a post that is not the registered one."""
    if not evidence.house.people.persons:
        return
    text = FiguredText.of(segment, evidence)
    for chinese, persons in _standing(segment, evidence):
        place = simplified(segment.source).find(simplified(chinese))
        span = (place, place + len(chinese))
        holding = [person for person in persons if _holds(person, text)] or persons
        spellings = [spelling for person in persons for spelling in person.spellings]
        found = next((there for spelling in spellings if (there := _place(segment.target, spelling)) is not None), None)
        if found is not None:
            yield from _post(segment, holding, span, found)
        elif (near := _near(segment, chinese, spellings)) is not None:
            yield _finding(segment, holding[0], span, near)


def _standing(segment: SegmentText, evidence: Evidence) -> Iterator[tuple[str, Sequence[Person]]]:
    """The registered names in the Chinese, each with everybody who bears it; one inside a longer one is not meant."""
    source = simplified(segment.source)
    names = {person.chinese for person in evidence.house.people.persons if simplified(person.chinese) in source}
    for name in sorted(names, key=source.find):
        if not any(name != other and name in other for other in names):
            yield name, evidence.house.people.named(name)


def _holds(person: Person, text: FiguredText) -> bool:
    return overlap(text.event_days, person.since, person.until)


def _place(target: str, spelling: str) -> Span | None:
    match = re.search(rf"(?<![\w-]){re.escape(spelling)}(?![\w-])", target) if spelling else None
    return match.span() if match else None


def _near(segment: SegmentText, chinese: str, spellings: Sequence[str]) -> Span | None:
    """What stands for the name in the English: as pinyin has it, in another order or in other capitals, or nearly so."""
    spelt = next((each for each in people(segment.source, segment.target) if segment.source[slice(*each.source)] == chinese), None)
    if spelt is not None:
        return spelt.target
    best: tuple[float, Span] | None = None
    for match in _NAME.finditer(segment.target):
        for span in _windows(match):
            written = segment.target[slice(*span)]
            likeness = max(_likeness(written, spelling) for spelling in spellings)
            if likeness >= _NEAR and (best is None or likeness > best[0]):
                best = (likeness, span)
    return best[1] if best is not None else None


def _likeness(written: str, spelling: str) -> float:
    if sorted(written.casefold().split()) == sorted(spelling.casefold().split()):
        return 100.0
    return fuzz.ratio(written.casefold(), spelling.casefold()) if written.count(" ") == spelling.count(" ") else 0.0


def _windows(match: re.Match[str]) -> Iterator[Span]:
    """Every stretch of the capitalised words."""
    words = [(match.start() + word.start(), match.start() + word.end()) for word in re.finditer(r"\S+", match[0])]
    for first in range(len(words)):
        for last in range(first, min(len(words), first + 4)):
            yield words[first][0], words[last][1]


def _finding(segment: SegmentText, person: Person, source: Span, target: Span) -> Finding:
    return Finding(
        check="name.registry",
        severity=Severity.ERROR,
        segment=segment.index,
        code="name.registry",
        source_span=source,
        target_span=target,
        found=segment.target[slice(*target)],
        expected=person.english,
        suggestions=person.spellings,
        safe=len(person.spellings) == 1,
        values={"chinese": person.chinese},
    )


def _post(segment: SegmentText, persons: Sequence[Person], source: Span, target: Span) -> Iterator[Finding]:
    """The registered post is in the Chinese, and its English is not in the English."""
    posts = [person for person in persons if person.post and person.chinese_post and person.chinese_post in segment.source]
    if not posts or any(person.post.casefold() in segment.target.casefold() for person in posts):
        return
    yield Finding(
        check="name.registry",
        severity=Severity.NOTE,
        segment=segment.index,
        code="name.post",
        source_span=source,
        target_span=target,
        found=segment.target[slice(*target)],
        expected=posts[0].post,
        values={"chinese": posts[0].chinese_post},
    )


CHECKS = (Check("name.registry", its="inconsistent-entities", mqm="accuracy/mistranslation", segment=registry),)
