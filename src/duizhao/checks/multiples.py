"""The check `number.multiple`: does "tripled" stand for 增长了两倍, and "doubled" for 增长到原来的两倍?

Decides by how many times something has grown: 增长N倍 adds N to one, 增长到N倍 and 是…的N倍 come to N, 翻N番 doubles N times. Only English that
says the outcome plainly (doubled, tripled, three times that of) is held against it: "rose threefold" and "by three times" are read in both ways.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from duizhao.checks.base import Check, Evidence, SegmentText
from duizhao.checks.figures import FiguredText
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.text import Span
from duizhao.language.english import with_article
from duizhao.language.number_values import same_value
from duizhao.language.number_words import MULTIPLES, ONES
from duizhao.language.numbers import Number, NumberKind

MULTIPLE = "number.multiple"

_GREW = re.compile(
    r"(?P<grew>增长|增加|提高|上升|提升|扩大|上涨|增至|升至|增到|增|涨|升|翻)了?(?P<to>至|到|为|成)?(?P<of>[^，。；、]{0,12}?的)?(?:近|约|超过?|逾|将近|接近|达|了|大约)*$"
)
_COME_TO = frozenset({"增至", "升至", "增到"})
_IS = re.compile(r"(?:是|为|相当于|达到?|成为)(?P<of>[^，。；]{0,16}?的)?(?:近|约|超过?|逾|将近|接近|大约)*$")
_DOUBLING = re.compile(r"翻了?(?:近|约|超过?)?(?P<times>[一两二三四1-4])?番")
_OUTCOME = re.compile(
    rf"\b(?:(?P<word>{'|'.join(word for word in MULTIPLES if word not in {'twice', 'thrice', 'redoubled'})})\b"
    rf"|(?P<count>{'|'.join(word for word, value in ONES.items() if value > 1)}|\d+(?:\.\d+)?) times (?:as (?:much|many|large|big|high|long)\b|that of|those of|what|the (?:size|level|figure|number)))",
    re.IGNORECASE,
)
_NAME_GOES_ON = re.compile(r"[ -][A-Z]")
_EITHER = re.compile(r"\bfold\b|fold\b|\btimes\b|\btwice\b|\bthrice\b", re.IGNORECASE)
_FORMS = ({2: "double", 3: "triple", 4: "quadruple"}, {2: "doubles", 3: "triples", 4: "quadruples"}, {2: "doubled", 3: "tripled", 4: "quadrupled"}, {2: "doubling", 3: "tripling", 4: "quadrupling"})  # fmt: skip
"""Words for an outcome, each row in one inflection."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What something has become a multiple of itself by, and where that is said."""

    factor: float
    span: Span


def multiple(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:
    """The one multiple of the row, where the English plainly says another outcome."""
    segment = FiguredText.of(segment, evidence)
    if pair := contradiction(segment):
        yield _finding(*pair, segment)


def contradiction(segment: FiguredText) -> tuple[Outcome, Outcome] | None:
    """What the Chinese and what the English says that something has become, where the two are plain, alone and not the same."""
    multiples = segment.source.count("倍") + segment.source.count("番")
    if not multiples:
        return None
    outcomes = [*_grown(segment), *_doubled(segment.source)]
    said = [_said(match) for match in _OUTCOME.finditer(segment.target) if not _is_named(match)] if outcomes else []
    if len(outcomes) != multiples or len(said) != multiples:
        return None
    lost = [outcome for outcome in outcomes if not any(_alike(outcome.factor, other.factor) for other in said)]
    left = [other for other in said if not any(_alike(outcome.factor, other.factor) for outcome in outcomes)]
    if len(lost) != 1 or len(left) != 1 or _elsewhere(left[0], said, segment):
        return None
    return lost[0], left[0]


def _grown(segment: FiguredText) -> Iterator[Outcome]:
    """What 倍 comes to, where the words before it say whether it is added."""
    for number in segment.chinese_numbers:
        if number.kind is not NumberKind.MULTIPLE or segment.source[number.end - 1] != "倍":
            continue
        before = segment.source[max(0, number.start - 24) : number.start]
        start = number.start
        grew = _GREW.search(before)
        comes_to = grew is not None and bool(grew["to"] or grew["grew"] in _COME_TO)
        if grew and (comes_to or not grew["of"]):
            added = not comes_to
            yield Outcome(number.value + added, (start - len(before) + grew.start(), number.end))
        elif _IS.search(before):
            yield Outcome(number.value, (start, number.end))


def _doubled(chinese: str) -> Iterator[Outcome]:
    for match in _DOUBLING.finditer(chinese):
        times = {"一": 1, "两": 2, "二": 2, "三": 3, "四": 4}.get(match["times"] or "一") or int(match["times"])
        yield Outcome(2.0**times, match.span())


def _said(match: re.Match[str]) -> Outcome:
    if word := match["word"]:
        return Outcome(float(MULTIPLES[word.lower()]), match.span("word"))
    count = match["count"].lower()
    return Outcome(float(ONES.get(count, count)), match.span())


def _is_named(match: re.Match[str]) -> bool:
    """Whether a word for an outcome is a part of a name: the Double First-Class Initiative."""
    return match[0].istitle() and _NAME_GOES_ON.match(match.string, match.end()) is not None


def _elsewhere(said: Outcome, others: Sequence[Outcome], segment: FiguredText) -> bool:
    """Whether the English says it in another place or in words that are read in both ways, or doubles twice."""
    rest, reached = "", 0
    for start, end in sorted(other.span for other in others):
        rest, reached = rest + segment.target[reached:start], end
    rest += segment.target[reached:]
    if _EITHER.search(rest) or any(number.kind is NumberKind.PERCENT and _big(number) for number in segment.english_numbers):
        return True
    return re.match(r"\s(?:twice|again|in)\b", segment.target[said.span[1] :]) is not None and "twice" in rest


def _alike(factor: float, said: float) -> bool:
    """Whether a factor is told rightly: 3 as three, 2.2 as "more than doubled"."""
    return same_value(factor, said) or (factor != int(factor) and said == int(said) and abs(factor - said) < 1)


def _big(number: Number) -> bool:
    return number.value >= 100


def _finding(outcome: Outcome, said: Outcome, segment: FiguredText) -> Finding:
    found = segment.target[slice(*said.span)]
    expected = _written(outcome.factor, found)
    span, suggestion = with_article(segment.target, said.span, expected)
    return Finding(
        check=MULTIPLE,
        severity=Severity.ERROR,
        segment=segment.index,
        code=MULTIPLE,
        source_span=outcome.span,
        target_span=span,
        found=segment.target[slice(*span)],
        expected=expected,
        suggestions=(suggestion,),
        values={"source": segment.source[slice(*outcome.span)], "factor": f"{outcome.factor:g}"},
    )


def _written(factor: float, like: str) -> str:
    """The outcome in the manner of `like`: "tripled", or "3 times that of"."""
    for forms in _FORMS:
        if like.lower() in forms.values() and factor in forms:
            return forms[int(factor)]
    if " times " in like:
        words = {value: word for word, value in ONES.items()}
        count = words.get(int(factor), "") if factor == int(factor) and not like[0].isdecimal() else ""
        return f"{count or f'{factor:g}'} {like.split(' ', 1)[1]}"
    return f"{factor:g} times"


CHECKS = (Check(MULTIPLE, its="numbers", mqm="accuracy/mistranslation", segment=multiple),)
