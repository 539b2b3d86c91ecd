"""Inline codes of an English text beside those of its Chinese and of the draft that it came from.

Decides which codes are wanting, which stand there too often, which stand in another order, and where a wanting one would go. What is to
be said about that, or done, is for others.

A draft comes from a file of its own: what it has beside its words is its author's, so each of its objects and links is looked for. Of the
Chinese only links and note marks are, and only by their number: the English may lead to another page, its notes have other names, and bold
type in Chinese is no bold type in English.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from duizhao.domain.segment import PARAGRAPH_BREAK
from duizhao.domain.text import Code, CodeKind, Span, Text

NOTES = frozenset({"footnote", "endnote"})
"""Objects that stand for notes, by the beginning of their names."""
_LOOKS = frozenset(CodeKind) - {CodeKind.LINK, CodeKind.OBJECT}
_END = ".!?,;:…”’\"')）"


@dataclass(frozen=True, slots=True)
class Lost:
    """A code that the English wants: as it stands in the text it comes from, the words that it covers there, and where it would go."""

    code: Code
    words: str
    place: Span
    in_source: bool = False

    @property
    def is_formatting(self) -> bool:
        """Whether only the looks of words are lost."""
        return self.code.kind in _LOOKS

    @property
    def given(self) -> Code:
        """The code in its place."""
        return replace(self.code, start=self.place[0], end=self.place[1])


def lost(source: Text, draft: Text, target: Text) -> list[Lost]:
    """The codes that the English wants, in the order of the text that they come from; those of the draft first."""
    found = [_lost(code, draft, target) for code in _unmatched(draft, target)]
    if source.codes:
        found += _of_the_source(source, target, [each.code for each in found])
    return found


def extra(source: Text, draft: Text, target: Text) -> list[Code]:
    """Objects that stand in the English more often than in the draft or the Chinese."""
    known = {text: Counter(_identity(code) for code in text.codes) for text in (source, draft)}
    seen: Counter[tuple[CodeKind, str]] = Counter()
    found = []
    for code in target.codes:
        seen[_identity(code)] += 1
        if code.kind is CodeKind.OBJECT and seen[_identity(code)] > max((each[_identity(code)] for each in known.values()), default=0):
            found.append(code)
    return found


def crossed(draft: Text, target: Text) -> Code | None:
    """The first object of the English that stands before one which it follows in the draft."""
    order = {code.data: place for place, code in enumerate(draft.codes) if code.kind is CodeKind.OBJECT}
    ranks = [(order[code.data], code) for code in target.codes if code.kind is CodeKind.OBJECT and code.data in order]
    return next((code for (rank, code), (following, _) in pairwise(ranks) if following < rank), None)


def with_code(text: Text, code: Code) -> Text:
    """The text with one more code."""
    return Text(text.plain, (*text.codes, code))


def without_code(text: Text, code: Code) -> Text:
    """The text without one of its codes."""
    codes = list(text.codes)
    if code in codes:
        codes.remove(code)
    return Text(text.plain, tuple(codes))


def toggled(text: Text, span: Span, kind: CodeKind) -> Text:
    """The text with formatting over a span, or without it where all of the span has it."""
    start, end = span
    mine = [code for code in text.codes if code.kind is kind]
    rest = [code for code in text.codes if code.kind is not kind]
    if not any(code.start <= start and end <= code.end for code in mine):
        return Text(text.plain, (*text.codes, Code(start, end, kind)))
    cut = [part for code in mine for part in (replace(code, end=min(code.end, start)), replace(code, start=max(code.start, end)))]
    return Text(text.plain, (*rest, *(code for code in cut if code.start < code.end)))


def _unmatched(draft: Text, target: Text) -> Iterator[Code]:
    """What the draft had and the English has not; formatting counts by its kind, where it does not lie over the whole draft."""
    have = Counter(_identity(code) for code in target.codes if code.kind not in _LOOKS)
    looks = {code.kind for code in target.codes}
    for code in draft.codes:
        if code.kind in _LOOKS:
            whole = code.end - code.start >= len(draft.plain.strip())
            if code.kind not in looks and not whole and draft.plain[code.start : code.end] in target.plain:
                yield code
        elif have[_identity(code)]:
            have[_identity(code)] -= 1
        elif not _says_its_address(code, target):
            yield code


def _of_the_source(source: Text, target: Text, found: Sequence[Code]) -> list[Lost]:
    """Links and note marks of the Chinese beyond as many as the English has or wants already; rather those that it has not, and the last."""
    present, have = Counter(_sort(code) for code in (*target.codes, *found)), Counter(_identity(code) for code in target.codes)
    sorts: dict[str, list[Code]] = {}
    for code in source.codes:
        if _sort(code) and not _says_its_address(code, target):
            sorts.setdefault(_sort(code), []).append(code)
    wanting: list[Code] = []
    for sort, codes in sorts.items():
        free = []
        for code in codes:
            if have[_identity(code)]:
                have[_identity(code)] -= 1
            else:
                free.append(code)
        wanting += free[len(free) - max(0, len(codes) - present[sort]) :]
    return [_lost(code, source, target, in_source=True) for code in sorted(wanting)]


def _lost(code: Code, text: Text, target: Text, *, in_source: bool = False) -> Lost:
    words = text.plain[code.start : code.end]
    place = (_point if code.kind is CodeKind.OBJECT else _words)(code, text, target)
    return Lost(code, words, place, in_source)


def _point(code: Code, text: Text, target: Text) -> Span:
    """Where an object goes: behind the same words, or else at the end of the paragraph that answers to its own."""
    before = text.plain[: code.start]
    for length in (24, 12, 6):
        tail = before[-length:]
        if len(tail.strip()) >= min(length, 4) and target.plain.count(tail) == 1:
            place = target.plain.index(tail) + len(tail)
            return place, place
    number = before.count(PARAGRAPH_BREAK)
    ends = [place for place, letter in enumerate(target.plain) if letter == PARAGRAPH_BREAK] + [len(target.plain)]
    end = ends[number] if number < len(ends) and text.plain.count(PARAGRAPH_BREAK) == target.plain.count(PARAGRAPH_BREAK) else ends[-1]
    return end, end


def _words(code: Code, text: Text, target: Text) -> Span:
    """What a pair goes around: the same words, or else the last word of the English."""
    words = text.plain[code.start : code.end]
    place = target.plain.find(words) if words.strip() else -1
    if place >= 0:
        return place, place + len(words)
    bare = target.plain.rstrip().rstrip(_END)
    return bare.rfind(" ") + 1, len(bare)


def _says_its_address(code: Code, target: Text) -> bool:
    """Whether a link's address stands in the English in letters."""
    address = code.data.partition("://")[2].rstrip("/") or code.data
    return code.kind is CodeKind.LINK and bool(address) and address.casefold() in target.plain.casefold()


def _identity(code: Code) -> tuple[CodeKind, str]:
    return code.kind, code.data


def _sort(code: Code) -> str:
    """What a code of the Chinese is counted as; empty for what is not looked for."""
    if code.kind is CodeKind.LINK:
        return "link"
    name = code.data.partition(":")[0]
    return name if code.kind is CodeKind.OBJECT and name in NOTES else ""
