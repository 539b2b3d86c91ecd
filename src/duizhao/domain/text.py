"""Text with inline codes.

Decides what a piece of running text is: plain code points plus codes that lie over them (bold, italic, a link …).
Every span in the program counts code points of `Text.plain`; codes never take up room in it.
Does not decide how codes look in a file format or on the screen.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Literal, Self

Span = tuple[int, int]
"""A half-open range [start, end) in Unicode code points."""

Variety = Literal["en-GB", "en-GB-oxford", "en-US"]
"""The English that an office writes; Oxford spelling is British with -ize."""


_read = json.JSONDecoder().decode
_written = json.JSONEncoder(ensure_ascii=False).encode
NO_CODES = "[]"
"""How the codes of a text without any are stored: most texts have none."""


class CodeKind(StrEnum):
    """What an inline code does to the text it lies over."""

    BOLD = "bold"
    ITALIC = "italic"
    UNDERLINE = "underline"
    STRIKE = "strike"
    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"
    LINK = "link"
    """`data` is the address."""
    OBJECT = "object"
    """Something that cannot be shown as text (a picture, a footnote mark); empty span, `data` names it."""


_KINDS = {str(kind): kind for kind in CodeKind}


@dataclass(frozen=True, slots=True, order=True)
class Code:
    """One inline code over `[start, end)` of the plain text; `data` holds a link's address or an object's name."""

    start: int
    end: int
    kind: CodeKind
    data: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """Plain code points with inline codes over them; equal codes that touch are one code."""

    plain: str = ""
    codes: tuple[Code, ...] = ()

    def __post_init__(self) -> None:
        if self.codes:
            object.__setattr__(self, "codes", _normalised(self.codes, len(self.plain)))

    def __bool__(self) -> bool:
        return bool(self.plain)

    def __len__(self) -> int:
        return len(self.plain)

    def __getitem__(self, span: slice) -> Self:
        start, end, step = span.indices(len(self.plain))
        if step != 1:
            raise ValueError("a text is cut in one piece")
        end = max(start, end)
        kept = (
            replace(code, start=max(code.start, start) - start, end=min(code.end, end) - start)
            for code in self.codes
            if (code.start < end and code.end > start) or (code.start == code.end and start <= code.start <= end)
        )
        return type(self)(self.plain[start:end], tuple(kept))

    def __add__(self, other: "Text") -> "Text":
        return Text.joined([self, other], "")

    @classmethod
    def joined(cls, parts: Iterable["Text"], separator: str = "\n") -> "Text":
        """The parts one after another; paragraphs of one segment are joined with a line feed."""
        parts = list(parts)
        if len(parts) == 1:  # as nearly always
            return parts[0] if type(parts[0]) is cls else cls(parts[0].plain, parts[0].codes)
        plain: list[str] = []
        codes: list[Code] = []
        offset = 0
        for number, part in enumerate(parts):
            if number:
                plain.append(separator)
                offset += len(separator)
            plain.append(part.plain)
            codes += [replace(code, start=code.start + offset, end=code.end + offset) for code in part.codes]
            offset += len(part.plain)
        return cls("".join(plain), tuple(codes))

    def replaced(self, span: Span, new: str) -> "Text":
        """This text with `span` replaced by `new`.

        A code that covers the whole span covers the new text; one that covers a part keeps what is left to it. What is inserted at a
        code's edge stays outside it.
        """
        start, end = span
        codes = [replace(code, start=first, end=last) for code in self.codes for first, last in [_moved(code, span, len(new))]]
        return Text(self.plain[:start] + new + self.plain[end:], tuple(codes))

    def split(self, separator: str = "\n") -> list["Text"]:
        """The parts between separators, each with its own codes."""
        parts, start = [], 0
        for piece in self.plain.split(separator):
            parts.append(self[start : start + len(piece)])
            start += len(piece) + len(separator)
        return parts

    def stripped(self) -> "Text":
        """This text without white space at either end."""
        start = len(self.plain) - len(self.plain.lstrip())
        return self[start : max(start, len(self.plain.rstrip()))]

    def codes_as_json(self) -> str:
        """The codes in a stable form that can be stored and hashed; `from_json` reads it back."""
        if not self.codes:
            return NO_CODES
        return _written([[code.start, code.end, str(code.kind), code.data] for code in self.codes])

    @classmethod
    def from_json(cls, plain: str, codes: str) -> "Text":
        """The text whose codes `codes_as_json` wrote."""
        if codes == NO_CODES:
            return cls(plain)
        return cls(plain, tuple([Code(start, end, _KINDS[kind], data) for start, end, kind, data in _read(codes)]))


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text over which the same codes lie, for writers that emit one piece of markup after another."""

    text: str
    kinds: frozenset[CodeKind] = field(default_factory=frozenset)
    link: str = ""
    objects: tuple[str, ...] = ()
    """Names of the objects that stand just before this stretch."""


def runs(text: Text) -> list[Run]:
    """`text` cut at every code's ends, in order; an object gives an empty run where no text follows it."""
    edges = sorted({0, len(text.plain), *(edge for code in text.codes for edge in (code.start, code.end))})
    found = []
    for start, end in zip(edges, [*edges[1:], edges[-1]], strict=True):
        objects = tuple(code.data for code in text.codes if code.kind is CodeKind.OBJECT and code.start == start)
        over = [code for code in text.codes if code.start <= start and end <= code.end and start < end]
        if start < end or objects:
            link = next((code.data for code in over if code.kind is CodeKind.LINK), "")
            kinds = frozenset(code.kind for code in over if code.kind is not CodeKind.LINK)
            found.append(Run(text.plain[start:end], kinds, link, objects))
    return found


UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b\ufeff\ufffe\uffff\ud800-\udfff]+")
"""Control characters but tab and line breaks, soft hyphens, zero-width spaces, stray byte order marks, halves of surrogate pairs."""


def storable(text: str) -> str:
    """A typed text as it may be kept: line feeds are its only breaks, and nothing in it is unseen."""
    return UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def showable(text: str) -> str:
    """A text that a terminal does not obey and XML can hold."""
    return UNSEEN.sub("", text.replace("\r", ""))


def _moved(code: Code, span: Span, length: int) -> Span:
    """Where a code lies when `span` has been replaced by `length` code points."""
    start, end = span
    shift = length - (end - start)
    if code.end <= start:
        return code.start, code.end
    if code.start >= end:
        return code.start + shift, code.end + shift
    if code.start <= start and end <= code.end:
        return code.start, code.end + shift
    first = code.start if code.start < start else start + length
    return first, max(first, code.end + shift if code.end > end else start)


def _normalised(given: tuple[Code, ...], length: int) -> tuple[Code, ...]:
    """Codes inside the text, sorted, without empty ones, touching equals joined."""
    if _stand_apart(given, length):
        return given
    joined: list[Code] = []
    for code in sorted(given, key=lambda c: (c.kind, c.data, c.start, c.end)):
        if not 0 <= code.start <= code.end <= length:
            raise ValueError(f"code outside its text: {code}")
        last = joined[-1] if joined else None
        if code.kind is CodeKind.OBJECT:
            joined.append(code)
        elif code.start == code.end:
            continue
        elif last and (last.kind, last.data) == (code.kind, code.data) and code.start <= last.end:
            joined[-1] = replace(last, end=max(last.end, code.end))
        else:
            joined.append(code)
    return tuple(sorted(joined))


def _stand_apart(codes: tuple[Code, ...], length: int) -> bool:
    """Whether codes need no tidying: none is empty or reaches out of the text, each begins behind the end of the one before it.

    Nearly all are so, and tidying thousands of texts that need none would be most of the work of reading a large file.
    """
    end = -1
    for code in codes:
        if code.start <= end or code.end <= code.start or code.kind is CodeKind.OBJECT:
            return False
        end = code.end
    return end <= length
