"""What a reader found, tidied into paragraphs.

Decides about white space, characters that nobody sees, breaks that stand for a new paragraph, and where inline codes begin and end.
Does not read files and does not say what a paragraph is.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from operator import is_
from typing import TypeVar

from duizhao.domain.document import Beside
from duizhao.domain.text import Code, CodeKind, Text
from duizhao.formats.base import LINE_BREAK, Block

_B = TypeVar("_B", bound=Block)

_BREAKS = re.compile(r"\r\n|[\n\r\v\f\x85\u2029]")
_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\ufeff\ufffe\uffff\ud800-\udfff]+")
"""Control characters, soft hyphens, zero-width spaces, stray byte order marks and halves of surrogate pairs."""
_WHITE = re.compile(r"\s+")
_EMPTY_LINE = LINE_BREAK * 2


def tidied(blocks: Iterable[_B]) -> list[_B]:
    """The blocks that hold text, each without white space at its ends; two breaks in a row begin a new paragraph.

    What is said beside a block that is parted so is said of the first part, and how it was written is not known.
    """
    found = []
    for block in blocks:
        first, *others = [*paragraphs(block.content)] or [Text()]
        if first:
            found.append(block if first is block.content else replace(block, content=first))
        if others and block.beside is not None:
            found[-1] = replace(found[-1], beside=Beside(block.beside.notes))
        found += [replace(block, content=content, beside=None) for content in others]
    return found


def beside_of(blocks: Iterable[Block]) -> dict[int, Beside]:
    """What is said beside each of the blocks, by its place, where anything is."""
    return {place: block.beside for place, block in enumerate(blocks) if block.beside is not None}


def visible(text: str) -> str:
    """The text without the characters that nobody sees and that XML may not hold; line feeds become hard breaks."""
    return seen(_BREAKS.sub(LINE_BREAK, text))


def seen(text: str) -> str:
    """The text without the characters that nobody sees; its lines and tabs stay."""
    return _UNSEEN.sub("", text)


def is_tidy(content: Text) -> bool:
    """Whether a text holds something and is one paragraph as it stands, as nearly all are in files that other programs write."""
    plain = content.plain
    if not plain or not plain.isprintable() or plain[0] == " " or plain[-1] == " ":
        return False
    return not content.codes or all(_snug(code, plain) is code for code in content.codes)


def paragraphs(content: Text) -> Iterator[Text]:
    """The paragraphs of a text, tidied; none when it holds nothing."""
    if content.plain.isprintable():  # nothing in it but letters and spaces: the usual case, and quick
        yield from _snugly(content)
        return
    content = _replaced(content, _BREAKS, lambda _: LINE_BREAK)
    content = _replaced(content, _UNSEEN, lambda _: "")
    if "\t" in content.plain or LINE_BREAK in content.plain:
        content = _replaced(content, _WHITE, _tidy_white)
    for part in content.split(_EMPTY_LINE):
        yield from _snugly(part)


def _tidy_white(white: str) -> str:
    """A break swallows the white space around it; a tab means one space; spaces stay as they were typed."""
    if LINE_BREAK in white:
        return LINE_BREAK * min(2, white.count(LINE_BREAK))
    return " " if "\t" in white else white


def _snugly(content: Text) -> Iterator[Text]:
    """A text without white space at its ends and those of its codes; none when it holds nothing."""
    plain = content.plain.strip()
    if not plain:
        return
    if not content.codes:
        yield content if len(plain) == len(content.plain) else Text(plain)
        return
    stripped = content if len(plain) == len(content.plain) else content.stripped()
    codes = tuple([_snug(code, plain) for code in stripped.codes])
    yield stripped if all(map(is_, codes, stripped.codes)) else Text(plain, codes)


def _replaced(content: Text, pattern: re.Pattern[str], new: Callable[[str], str]) -> Text:
    """Every hit of the pattern replaced, in one pass however many there are; codes keep to their text."""
    if not content.codes:
        return Text(pattern.sub(lambda hit: new(hit[0]), content.plain))
    if pattern.search(content.plain) is None:
        return content
    parts: list[str] = []
    places = [0]
    for old, text in _pieces(content.plain, pattern, new):
        parts.append(text)
        start = places[-1]
        places += [start + min(step, len(text)) for step in range(1, len(old))]
        places.append(start + len(text))
    return Text("".join(parts), tuple(replace(code, start=places[code.start], end=places[code.end]) for code in content.codes))


def _pieces(plain: str, pattern: re.Pattern[str], new: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    """The text in pieces that are not empty, each with what stands for it."""
    copied = 0
    for hit in pattern.finditer(plain):
        if copied < hit.start():
            yield plain[copied : hit.start()], plain[copied : hit.start()]
        yield hit[0], new(hit[0])
        copied = hit.end()
    if copied < len(plain):
        yield plain[copied:], plain[copied:]


def _snug(code: Code, plain: str) -> Code:
    """The code without the white space at its ends: nobody means a bold space, and no plain-text format can say it."""
    if code.kind is CodeKind.OBJECT:
        return code
    covered = plain[code.start : code.end]
    if covered and not (covered[0].isspace() or covered[-1].isspace()) and code.data.isprintable():
        return code
    start = code.start + len(covered) - len(covered.lstrip())
    end = max(start, code.start + len(covered.rstrip()))
    data = seen(code.data)
    return code if (start, end, data) == (code.start, code.end, code.data) else replace(code, start=start, end=end, data=data)
