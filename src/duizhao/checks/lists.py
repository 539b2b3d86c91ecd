"""Lists that the Chinese joins with 、 and whose English lost its "and".

Decides what is a list on both sides. Of three members or more, the Chinese must have one of just as many, and the English no other that could
be it; of two, both must be known for what they are: two people, or two names that end in the same word (two departments). Names in
apposition, clauses, addresses and figures with commas are no lists.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from duizhao.checks.base import Check, Evidence, SegmentText
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.text import Span
from duizhao.language.chinese import HAN
from duizhao.language.inflection import listed
from duizhao.language.people import people

_CHINESE = re.compile(rf"[{HAN}A-Za-z0-9·“”《》（）「」()]+(?:[ ]?、[ ]?[{HAN}A-Za-z0-9·“”《》（）「」()]+)+")
_JOINED = re.compile(r"和|与|與|及|或|并|並")
_ENDS_LIST = listed("and or nor & plus including")
_CONJUNCTIONS = _ENDS_LIST | listed("then but to from as well along together")
_VERBS = listed(
    "is are was were be been has have had will would can could may might must shall should does did do said says which who that"
)
_BEHIND = _VERBS | {"including"}
"""With these words the sentence goes on behind a list: "Italy, Japan, Egypt, will ..."."""
_OPENS_CLAUSE = listed(
    "above according after again all also although among amid an as at based because before being below both but by compared despite due "
    "during e.g. each either especially etc even except finally first followed for from furthermore given hence he here how however i.e. if in "
    "inc increasingly indeed instead it just last later like ltd making mainly meanwhile moreover namely nearly not now of on once only other "
    "over particularly per rather respectively she since so some such than that them then there therefore these they this those "
    "though through thus to today together too totalling under until upon up via was we were what when where whereas whether which while "
    "who whom whose with within without yesterday you is are has have had will would can could may should must i our their his her its my your"
)
"""Words with which a clause or an adverbial begins, and no member of a list."""
_TWO = re.compile(rf"(?<!、)(?P<one>[{HAN}]{{2,8}})、(?P<other>[{HAN}]{{2,8}})(?![{HAN}]{{0,3}}(?:、|和|与|及|等))")
_SAME_END = re.compile(r"(?P<one>(?:[A-Z][a-z]+ ){1,4}(?P<last>[A-Z][a-z]+)), (?:[A-Z][a-z]+ ){1,4}(?P=last)\b")
_GOES_ON = re.compile(r"(?:\s*\([^)]*\))?(?:,? ?(?:and|or|&)\b|, (?:[A-Z]\w+ ){1,4})")
_SENTENCE = re.compile(r"(?:[^.;:!?\n()—]|(?<=[A-Za-z0-9])[.](?=\w))+")
_PART = re.compile(r"(?:[^,]|(?<=\d),(?=\d{3}))+")
_WORD = re.compile(r"[^\s,]+")
_MOST = 5
"""Words of a member."""
_FEWEST = 3
_SHOWN = 3
"""Words of the first and the last member that are shown."""


class _List(NamedTuple):
    """A list, how many members it has, where the comma before the last one stands, and whether its inner members are single compounds.

    Those may be adjectives before one noun, which commas alone part: "high-speed, high-capacity, low-latency networks".
    """

    span: Span
    members: int
    comma: int
    compound: bool


def conjunction(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:  # noqa: ARG001  (every check has this shape)
    """An English list of three or more whose last member has no "and" before it, where the Chinese has a list of as many."""
    if "," not in segment.target or "、" not in segment.source:
        return
    yield from _couples(segment)
    written = list(_CHINESE.finditer(segment.source))
    chinese = [(match.span(), counts) for match in written if (counts := _counts(match[0]))]
    before_nouns = {match.span() for match in written if "的" in match[0].rpartition("、")[2]}
    if not chinese:
        return
    bare, closed = _english_lists(segment.target)
    told: set[int] = set()
    for found in bare:
        if found.comma in told:
            continue
        beside = [span for span, counts in chinese if found.members in counts and not (found.compound and span in before_nouns)]
        if len(beside) <= sum(each == found.members for each in closed):
            continue
        told.add(found.comma)
        start, end = found.span
        text = segment.target[start:end]
        head, tail = segment.target[start : found.comma], segment.target[found.comma + 1 : end]
        yield Finding(
            check="list.and",
            severity=Severity.WARNING,
            segment=segment.index,
            code="list.and",
            source_span=beside[0],
            target_span=found.span,
            found=text,
            expected=f"{head} and{tail}",
            suggestions=(f"{head} and{tail}", f"{head}, and{tail}"),
        )


def _counts(chinese: str) -> range:
    """How many members a Chinese list may have: one more where its last part has a conjunction, which may be inside a member too."""
    *_, last = chinese.split("、")
    signs = chinese.count("、") + 1
    most = signs + bool(_JOINED.search(last))
    return range(max(signs, _FEWEST), most + 1)


def _couples(segment: SegmentText) -> Iterator[Finding]:
    """Two members that a comma alone parts in the English, where 、 does in the Chinese and there is no third."""
    chinese = [match for match in _TWO.finditer(segment.source) if match["one"] and match["other"]]
    if not chinese:
        return
    written = {segment.source[slice(*each.source)]: segment.target[slice(*each.target)] for each in people(segment.source, segment.target)}
    for match in chinese:
        one = next((name for name in written if match["one"].endswith(name)), None)
        other = next((name for name in written if match["other"].startswith(name)), None)
        place = segment.target.find(f"{written[one]}, {written[other]}") if one and other else -1
        if one and other and place >= 0 and not _is_dateline(segment.target, place):
            end = place + len(written[one]) + 2 + len(written[other])
            if not _GOES_ON.match(segment.target, end):
                yield _couple(segment, match.span(), (place, end), place + len(written[one]))
    for found in _SAME_END.finditer(segment.target):
        beside = next((match for match in chinese if match["one"][-1] in match["other"][1:]), None)
        if beside is not None and not _GOES_ON.match(segment.target, found.end()):
            yield _couple(segment, beside.span(), found.span(), found.end("one"))


def _is_dateline(text: str, place: int) -> bool:
    """Whether names stand in the brackets of a dateline, which commas part: (Reporters Li Hua, Wang Fang)."""
    return text.rfind("(", 0, place) > text.rfind(")", 0, place)


def _couple(segment: SegmentText, source: Span, target: Span, comma: int) -> Finding:
    text = segment.target[slice(*target)]
    cut = comma - target[0]
    expected = f"{text[:cut]} and{text[cut + 1 :]}"
    return Finding("list.and", Severity.WARNING, segment.index, "list.and", source, target, text, expected, (expected,))


def _english_lists(text: str) -> tuple[list[_List], list[int]]:
    """The lists whose last member has no conjunction before it, and how many members each of the others has.

    What stands before the first comma holds the first member, or none: "In the city, trees, flowers, lawns ...". Such a list is told twice.
    """
    bare: list[_List] = []
    closed: list[int] = []
    for sentence in _SENTENCE.finditer(text):
        parts = [_Part(text, part.start() + sentence.start(), part.end() + sentence.start()) for part in _PART.finditer(sentence[0])]
        inner = 0
        for place in range(1, len(parts)):
            part, end = parts[place], place + 1
            if part.is_member:
                inner += 1
                if place < len(parts) - 1:
                    continue
                members = inner + 1
            elif part.first.lower() in _BEHIND:
                members, end = inner + 1, place
            elif part.conjunction is not None:
                closed.append(inner + 1 + (1 if part.conjunction == 0 else 2))
                members = 0
            else:
                members = inner + 2 if part.may_be_last_member and not _goes_on(parts[place + 1 :]) else 0
            run = parts[end - members : end]
            if members >= _FEWEST and not _is_bracketed(text, run):
                bare += [found for each in (run, run[1:]) if len(each) >= _FEWEST and (found := _bare(each))]
            inner = 0
    return bare, closed


def _bare(run: Sequence["_Part"]) -> _List | None:
    """The list that these parts are, where they can be members of one."""
    if not _are_alike(run):
        return None
    compound = all(len(part.words) == 1 and "-" in part.first for part in run[1:-1])
    return _List((run[0].tail, run[-1].head_end), len(run), run[-1].start - 1, compound)


class _Part:
    """What stands between two commas of a sentence."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.start, self.end = start, end
        self.words = [(word[0], word.start(), word.end()) for word in _WORD.finditer(text, start, end)]
        self.first = self.words[0][0] if self.words else ""

    @property
    def conjunction(self) -> int | None:
        """Which of the first words is a conjunction that ends a list, if one is."""
        return next((place for place, (word, *_) in enumerate(self.words[: _MOST + 1]) if word.lower() in _ENDS_LIST), None)

    @property
    def may_begin_with_member(self) -> bool:
        return bool(self.words) and self.first.lower() not in _OPENS_CLAUSE

    @property
    def may_be_last_member(self) -> bool:
        """Whether the last member of a list may stand here with what follows the list; an "and" that is near may be the list's own."""
        return self.may_begin_with_member and not any(word.lower() in _ENDS_LIST for word, *_ in self.words[: 2 * _MOST])

    @property
    def is_member(self) -> bool:
        return (
            0 < len(self.words) <= _MOST
            and any(map(str.isalpha, self.first))
            and self.may_begin_with_member
            and not any(word.lower() in _CONJUNCTIONS or word.lower() in _VERBS or word[0].isdigit() for word, *_ in self.words)
        )

    @property
    def tail(self) -> int:
        """Where the first member of a list begins that begins in this part; what stands before it belongs to the sentence."""
        return self.words[max(0, len(self.words) - _SHOWN)][1]

    @property
    def head_end(self) -> int:
        """Where what is shown of the last member of a list ends."""
        return self.words[min(len(self.words), _SHOWN) - 1][2]


def _are_alike(run: Sequence[_Part]) -> bool:
    """Whether the parts can be members of one list: they begin alike, and the first is no adverbial."""
    if not run[0].words:
        return False
    forms = {_ending(part.first) for part in run[1:] if len(part.words) > 1}  # "banking" alone is a noun like others
    *before, last = run[0].words
    is_adverbial = len(before) < _SHOWN and run[0].first.lower() in _OPENS_CLAUSE and not (before and last[0][0].isupper())
    return len(forms) <= 1 and not is_adverbial


def _goes_on(parts: Sequence[_Part]) -> bool:
    """Whether what follows a list may be its own last member."""
    if not parts or not any(map(str.isalpha, parts[0].first)):
        return False
    if parts[0].first.lower() in _BEHIND:
        return False
    return parts[0].conjunction is not None or parts[0].may_begin_with_member


def _is_bracketed(text: str, run: Sequence[_Part]) -> bool:
    """Whether nothing but the list stands in its brackets, where commas may do."""
    return text[: run[0].start].endswith("(") and text.startswith(")", run[-1].end)


def _ending(word: str) -> str:
    return next((ending for ending in ("ing", "ed", "ly") if word.endswith(ending)), "")


CHECKS = (Check("list.and", its="grammar", mqm="linguistic-conventions/grammar", segment=conjunction),)
