"""Pronouns and titles, held to the gender of a registered person.

Decides which of them can be meant for the one registered person of whom the Chinese speaks; where it speaks of others as well (another name, a
pronoun of the other gender, somebody's family), nothing is said. Does not guess anybody's gender: only the registry tells it.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from duizhao.checks.base import Check, Evidence, SegmentText
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.people import Gender, Person
from duizhao.language.chinese import HAN
from duizhao.language.english import cased_like
from duizhao.language.people import people
from duizhao.language.variants_zh import simplified

_TITLE = {"mr": Gender.MALE, "ms": Gender.FEMALE, "mrs": Gender.FEMALE, "miss": Gender.FEMALE}
_PRONOUNS = {"he": ("she",), "him": ("her",), "his": ("her", "hers"), "himself": ("herself",)} | {
    "she": ("he",), "her": ("his", "him"), "hers": ("his",), "herself": ("himself",)
}  # fmt: skip
_MALE = frozenset({"he", "him", "his", "himself"})
_WORD = re.compile(r"(?<![\w'’-])(?:he|him|his|himself|she|her|hers|herself)(?![\w-])", re.IGNORECASE)
_TITLED = re.compile(r"(?<![\w-])(?P<title>Mr|Ms|Mrs|Miss)(?P<dot>\.?)[ \u00a0]$")
_CHINESE = {Gender.FEMALE: re.compile(r"她(?!们)"), Gender.MALE: re.compile(r"他(?!们|人|国|國|乡|鄉)")}
_OTHERS = re.compile(
    r"们|們|父|母|爸|妈|媽|丈夫|妻|夫人|儿子|兒子|女儿|女兒|爷|奶奶|哥|弟|姐|妹|叔|姑|舅|孙|孫|先生|女士|小姐|学生|學生|老师|老師|同学|同學|同事|朋友|导师|導師|前任|"
    rf"[{HAN}]·[{HAN}]"
)
"""Words that tell of somebody else, who may be he or she."""

_SOMEBODY = re.compile(
    r"(?:负责|主持|领导|带头|创始|发言|继承|候选|[老军工诗病盲猎艺主客证]|残疾)人(?![民口才文类生大])|"
    r"[省市县区镇村州厅局部处科院所校系班队团组会店行社站台馆首酋船机家]长|"
    r"[作读学记患研发获愿受领笔编译用舞]者|[专作画业学]家|(?:[教律导]|工程)师|[学队职员演官人雇会党委议动]员|"
    r"书记|主任|主席|总理|总统|总监|总裁|经理|大使|领事|教练|员工|院士|博士|硕士|教授|医生|护士|农民|居民|市民|村民|移民|"
    r"劳模|得主|冠军|选手|代表|干部|战士|青年|少年|男子|女子|孩子|儿童|[孔孟老庄]子|主角|房东|司机|[骑歌助]手|烈士"
)
"""Words for a person: where one stands apart from the name, a pronoun that the Chinese has not may be meant for that person."""


_SOMEBODY_IN_ENGLISH = re.compile(
    r"\b(?:actor|actress|alumnus|ancestor|artist|athlete|author|baby|boss|boy|brother|buyer|candidate|captain|champion|child|citizen|client|coach|"
    r"colleague|composer|creator|customer|daughter|designer|director|disciple|doctor|driver|editor|emperor|employee|engineer|entrepreneur|everybody|"
    r"everyone|anyone|anybody|expert|farmer|father|founder|friend|girl|graduate|guest|guide|hero|heir|host|husband|inventor|judge|king|lawyer|leader|man|"
    r"manager|martyr|master|mayor|mentor|minister|mother|musician|neighbour|neighbor|nobody|nurse|officer|official|owner|painter|parent|participant|"
    r"patient|person|philosopher|pianist|player|poet|predecessor|president|professor|pupil|reader|researcher|resident|rival|scholar|scientist|sculptor|"
    r"secretary|singer|sister|soldier|somebody|someone|son|speaker|student|successor|teacher|user|veteran|victim|villager|visitor|volunteer|wife|winner|"
    r"woman|worker|writer|youth)\b",
    re.IGNORECASE,
)
"""English words for a person: where one stands apart from the name, the pronoun may be that person's."""
_BESIDE = 2
"""So many signs may stand between a name and the post or word that tells who it is: "Fang Min, dean"."""


class _Wrong(NamedTuple):
    """A word of the other gender at its place, and what it might read instead."""

    start: int
    end: int
    instead: tuple[str, ...]


def pronoun(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:
    """He, his or Mr. for a woman whom the registry knows; she, her or Ms. for a man."""
    person = _only_one(segment, evidence)
    if person is None:
        return
    for title in _titles(segment.target, person):
        yield _finding(segment, person, title, Severity.WARNING, safe=True)
    if _is_alone(segment, person):
        wrong = list(_pronouns(segment.target, person.gender))
        mixed = len(wrong) != len(_WORD.findall(segment.target))
        sure = _CHINESE[person.gender].search(segment.source) is not None and not mixed
        guessed = not _somebody_else(segment.source, person) and _is_only_one_in(segment.target, person)
        for place in wrong if sure or guessed else ():
            yield _finding(segment, person, place, Severity.WARNING if sure else Severity.NOTE, safe=False)


def _only_one(segment: SegmentText, evidence: Evidence) -> Person | None:
    """The registered person of whom the Chinese speaks, where it is one alone and the gender is known."""
    standing = [person for person in evidence.house.people.persons if person.chinese in segment.source]
    longest = [each for each in standing if not any(each.chinese != other.chinese and each.chinese in other.chinese for other in standing)]
    told = {(person.chinese, person.gender) for person in longest}
    return longest[0] if len(told) == 1 and longest[0].gender != Gender.UNKNOWN else None


def _is_alone(segment: SegmentText, person: Person) -> bool:
    """Whether the Chinese speaks of nobody else."""
    rest = segment.source.replace(person.chinese, "")
    other = Gender.MALE if person.gender == Gender.FEMALE else Gender.FEMALE
    if _OTHERS.search(rest) or _CHINESE[other].search(rest):
        return False
    return all(segment.source[slice(*each.source)] == person.chinese for each in people(segment.source, segment.target))


def _somebody_else(source: str, person: Person) -> bool:
    """Whether a word for a person stands in the Chinese that is no title right beside the name."""
    beside = [(place.start(), place.end()) for place in re.finditer(re.escape(person.chinese), source)]
    others = _SOMEBODY.finditer(simplified(source))
    return any(all(found.end() != start and found.start() != end for start, end in beside) for found in others)


def _is_only_one_in(target: str, person: Person) -> bool:
    """Whether the English names the person and has no word for another one but what stands right beside the name."""
    names = [place.span() for name in person.spellings for place in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", target)]
    if not names:
        return False
    words = (found.span() for found in _SOMEBODY_IN_ENGLISH.finditer(target))
    return all(
        any(-_BESIDE <= start - last <= _BESIDE or -_BESIDE <= first - end <= _BESIDE for first, last in names) for start, end in words
    )


def _titles(target: str, person: Person) -> Iterator[_Wrong]:
    """A title of the other gender before one of the person's spellings, or before the surname alone."""
    surname = person.english.split()[0] if person.english else ""
    for name in dict.fromkeys((*person.spellings, surname)):
        for place in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", target) if name else ():
            found = _TITLED.search(target, max(0, place.start() - 6), place.start())
            if found and _TITLE[found["title"].lower()] != person.gender:
                instead = ("Ms" if person.gender == Gender.FEMALE else "Mr") + found["dot"]
                yield _Wrong(found.start(), found.end("dot"), (instead,))
        if name and name in target:
            return


def _pronouns(target: str, gender: Gender) -> Iterator[_Wrong]:
    for found in _WORD.finditer(target):
        if (found[0].lower() in _MALE) is not (gender == Gender.MALE):
            yield _Wrong(*found.span(), tuple(cased_like(each, found[0]) for each in _PRONOUNS[found[0].lower()]))


def _finding(segment: SegmentText, person: Person, wrong: _Wrong, severity: Severity, *, safe: bool) -> Finding:
    place = segment.source.find(person.chinese)
    return Finding(
        check="name.pronoun",
        severity=severity,
        segment=segment.index,
        code=f"name.pronoun.{person.gender}",
        source_span=(place, place + len(person.chinese)),
        target_span=(wrong.start, wrong.end),
        found=segment.target[wrong.start : wrong.end],
        expected=wrong.instead[0],
        suggestions=wrong.instead,
        safe=safe,
        values={"chinese": person.chinese},
    )


CHECKS = (Check("name.pronoun", its="inconsistent-entities", mqm="accuracy/mistranslation", segment=pronoun),)
