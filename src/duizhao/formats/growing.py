"""A paragraph that grows while a reader walks through markup, with its codes.

Decides where codes begin and end when a paragraph ends inside them, and which white space of a source file means one space. Knows no format.
"""

import re

from duizhao.domain.text import Code, CodeKind, Text

_TURN = re.compile(r"[ ]*[\t\n\f\r]\s*", re.ASCII)
"""White space that a line end or a tab stands in: how the file is laid out, not what somebody typed."""

Style = tuple[tuple[CodeKind, str], ...]
"""What an element does to the text in it: kinds of codes, each with its data."""


class Growing:
    """The text so far and what lies over it. `take` hands the paragraph on; what has begun goes on in the next one."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._codes: list[Code] = []
        self._begun: list[list[tuple[int, CodeKind, str]]] = []

    @property
    def filled(self) -> bool:
        """Whether a letter or sign stands in the paragraph."""
        return any(part.strip() for part in self._parts)

    def add(self, text: str) -> None:
        """Text as it is."""
        self._parts.append(text)
        self._length += len(text)

    def add_laid_out(self, text: str) -> None:
        """Text from a file whose line ends and indents mean nothing: each is one space, none beside another white space."""
        begins = _TURN.match(text) is not None
        text = _TURN.sub(" ", text)
        if begins and (not self._length or self._parts[-1][-1:].isspace()):
            text = text[1:]
        if text:
            self.add(text)

    def add_collapsed(self, text: str) -> None:
        """Text whose white space is one space each already: none at the beginning, none after another."""
        if text.startswith(" ") and (not self._length or self._parts[-1].endswith(" ")):
            text = text[1:]
        if text:
            self.add(text)

    def mark(self, name: str) -> None:
        """An object (a picture, the mark of a note) that stands here."""
        self._codes.append(Code(self._length, self._length, CodeKind.OBJECT, name))

    def begin(self, style: Style) -> None:
        """An element begins; every `begin` has its `end`."""
        self._begun.append([(self._length, kind, data) for kind, data in style])

    def end(self) -> None:
        """The last element that began ends."""
        self._codes += [Code(start, self._length, kind, data) for start, kind, data in self._begun.pop()]

    def take(self) -> Text:
        """The paragraph, which ends here."""
        over = [Code(start, self._length, kind, data) for styles in self._begun for start, kind, data in styles]
        text = Text("".join(self._parts), tuple(self._codes + over))
        self._parts, self._length, self._codes = [], 0, []
        self._begun = [[(0, kind, data) for _, kind, data in styles] for styles in self._begun]
        return text
