"""What inline codes that are no formatting are called: a picture, the mark of a note, a code of another program.

Decides which of them a text shows, in which shape, and by which short label, the same in every language: codes are known by such. Draws nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from duizhao.domain.text import CodeKind, Text
from duizhao.ui.text.points import Points

LINE_BREAK, TAB = "\u2028", "\t"
_LONGEST = 12
"""Letters of a label; the rest is in the tip."""
_KNOWN = {
    "picture": "img", "image": "img", "img": "img", "pic": "img", "drawing": "img", "pict": "img", "note": "fn", "footnote": "fn", "fn": "fn",
    "footnotereference": "fn", "endnote": "en", "endnotereference": "en", "br": "br", "lb": "br", "cr": "br", "tab": "tab", "a": "link",
    "hyperlink": "link", "link": "link",
}  # fmt: skip
"""The labels of what most files hold, by the name of the code or of the tag that it stands for."""
_TAG = re.compile(r"^\s*<\s*/?\s*(?:[\w.-]+:)?([\w.-]+)")
_BEGIN, _END = re.compile(r"^\s*<\s*([\w:.-]+)[^>]*(?<!/)>"), re.compile(r"^\s*</\s*([\w:.-]+)")
_PLAIN = re.compile(r"^([\w.-]+)(?::\s*(.*))?$")
_CHARACTERS = re.compile(f"[{LINE_BREAK}{TAB}]")


class Shape(StrEnum):
    """What a pill stands for: something by itself, the beginning or the end of a pair, or a character that nobody sees."""

    WHOLE = "whole"
    OPENING = "opening"
    CLOSING = "closing"
    CHARACTER = "character"


@dataclass(frozen=True, slots=True)
class Pill:
    """A label in a drawn text before its `unit` (in UTF-16 units); that of a character stands before it. `name` is what the code is called."""

    unit: int
    label: str
    shape: Shape
    name: str


def pills_of(text: Text, points: Points) -> tuple[Pill, ...]:
    """The pills of a text, in its order."""
    found = [Pill(points.start(start), label_of(name), shape, name) for start, name, shape in _objects(text)]
    if LINE_BREAK in text.plain or TAB in text.plain:
        for hit in _CHARACTERS.finditer(text.plain):
            label = "tab" if hit[0] == TAB else "br"
            found.append(Pill(points.start(hit.start()), label, Shape.CHARACTER, label))
        found.sort(key=_place)
    return tuple(found)


@lru_cache(maxsize=512)
def label_of(name: str) -> str:
    """The short label of a code.

    >>> [label_of(name) for name in ("footnote:3", "picture", "<w:br/>", "/g:7", "x:1", "&nbsp;")]
    ['fn 3', 'img', 'br', 'g 7', 'x 1', '&nbsp;']
    """
    bare = name.removeprefix("/")
    if tag := _TAG.match(bare):
        label = _KNOWN.get(tag[1].lower(), tag[1])
    elif plain := _PLAIN.match(bare):
        label = " ".join(part for part in (_KNOWN.get(plain[1].lower(), plain[1]), plain[2]) if part)
    else:
        label = " ".join(bare.split()) or "?"
    return label if len(label) <= _LONGEST else f"{label[: _LONGEST - 1]}…"


def _objects(text: Text) -> Iterator[tuple[int, str, Shape]]:
    objects = [code for code in text.codes if code.kind is CodeKind.OBJECT]
    names = {code.data for code in objects} if len(objects) > 1 else set()
    ended = {hit[1] for name in names if (hit := _END.match(name))}
    for code in objects:
        closes = (code.data.startswith("/") and code.data[1:] in names) or _END.match(code.data) is not None
        begun = _BEGIN.match(code.data) if ended else None
        opens = f"/{code.data}" in names or (begun is not None and begun[1] in ended)
        yield code.start, code.data, Shape.CLOSING if closes else Shape.OPENING if opens else Shape.WHOLE


def _place(pill: Pill) -> int:
    return pill.unit
