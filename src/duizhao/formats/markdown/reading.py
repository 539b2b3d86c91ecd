"""Markdown, read.

Decides which Markdown says what. Code and HTML that stand alone are no text of a release: they are counted, and stay where they are. What Markdown
cannot say (a lead, a byline) is left to be guessed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from markdown_it.token import Token

from duizhao.domain.document import Cell, Kind, Remark
from duizhao.domain.text import Code, CodeKind, Text
from duizhao.formats.base import LINE_BREAK, Block, Reading
from duizhao.formats.markdown.parsing import LINE_END, Spot, tokens_of
from duizhao.formats.pictures import describes
from duizhao.formats.text import decoded

WIDE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—]")
"""Signs between which the end of a line means nothing."""
_CODES = {"strong": CodeKind.BOLD, "em": CodeKind.ITALIC, "s": CodeKind.STRIKE}
_HTML_CODES = {
    "b": CodeKind.BOLD, "strong": CodeKind.BOLD, "i": CodeKind.ITALIC, "em": CodeKind.ITALIC, "u": CodeKind.UNDERLINE, "ins": CodeKind.UNDERLINE,
    "s": CodeKind.STRIKE, "del": CodeKind.STRIKE, "strike": CodeKind.STRIKE, "sup": CodeKind.SUPERSCRIPT, "sub": CodeKind.SUBSCRIPT,
}  # fmt: skip
_HTML_TAG = re.compile(r"^<(/?)([a-z]+)\b[^>]*>$", re.IGNORECASE)
_HTML_MARKUP = re.compile(r"<!--.*?-->|</?[a-z][^<>]*>", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Placed(Block):
    """A block with the place that it has in the text; `picture` is the number, in that place, of the picture that it describes, -1 for the running text."""

    spot: Spot | None = None
    picture: int = -1


def read(path: Path, data: bytes) -> Reading:
    """The blocks of a Markdown text: headings, paragraphs, list items, quotes, the cells of tables, what pictures show, notes at the end."""
    text, remarks = decoded(path, data)
    tokens = tokens_of(LINE_END.sub("\n", text))
    left = sum(1 for token in tokens if token.type in {"fence", "code_block", "html_block"} and _HTML_MARKUP.sub("", token.content).strip())
    told = (Remark("markdown.left_alone", {"file": path.name, "count": left}),) if left else ()
    return Reading(tuple(blocks_of(tokens)), remarks + told)


def blocks_of(tokens: Sequence[Token]) -> list[Placed]:
    """The blocks of a text in its order, but for its notes, which come last."""
    blocks = [*_Blocks().of(tokens)]
    return sorted(blocks, key=lambda block: block.kind is Kind.NOTE)


def pictures_in(children: Sequence[Token]) -> list[Token]:
    """The pictures of a stretch of running text, in order."""
    return [token for token in children if token.type == "image"]


def is_pictures_only(children: Sequence[Token]) -> bool:
    """Whether a stretch of running text is one picture or several, perhaps linked, and nothing else."""
    return bool(pictures_in(children)) and all(token.type == "image" or not token.content.strip() for token in children)


class _Blocks:
    """Walks the block tokens and keeps where it is: in which lists, quotes, cells and notes."""

    def __init__(self) -> None:
        self._lists: list[bool] = []
        self._quotes = self._notes = 0
        self._heading = 0
        self._item_begins = False
        self._table = self._row = self._column = -1

    def of(self, tokens: Sequence[Token]) -> Iterator[Placed]:
        for token in tokens:
            if token.type != "inline":
                self._move(token)
                continue
            children, spot = token.children or [], token.meta.get("spot")
            if not is_pictures_only(children):
                yield replace(self._block(_inline(children)), spot=spot)
            for number, picture in enumerate(pictures_in(children)):
                said = _inline(picture.children or []).plain
                if said.strip() and describes(said.strip()):
                    yield Placed(Text(said), Kind.CAPTION, cell=self._cell, spot=spot, picture=number)

    def _move(self, token: Token) -> None:
        kind, step = token.type.rpartition("_")[::2]
        if kind in {"bullet_list", "ordered_list"}:
            if step == "open":
                self._lists.append(kind == "ordered_list")
            else:
                self._lists.pop()
        elif kind == "blockquote":
            self._quotes += token.nesting
        elif kind == "note":
            self._notes += token.nesting
        elif kind == "heading":
            self._heading = int(token.tag[1:]) if step == "open" else 0
        elif token.type == "list_item_open":
            self._item_begins = True
        elif token.type == "table_open":
            self._table, self._row = self._table + 1, -1
        elif token.type == "table_close":
            self._column = -1
        elif token.type == "tr_open":
            self._row, self._column = self._row + 1, -1
        elif token.type in {"td_open", "th_open"}:
            self._column += 1

    @property
    def _cell(self) -> Cell | None:
        return Cell(self._table, self._row, self._column) if self._column >= 0 else None

    def _block(self, content: Text) -> Placed:
        if self._cell:
            return Placed(content, cell=self._cell)
        if self._notes:
            return Placed(content, Kind.NOTE)
        if self._heading:
            return Placed(content, Kind.HEADING, self._heading)
        if self._lists and self._item_begins:
            self._item_begins = False
            return Placed(content, Kind.LIST_ITEM, len(self._lists) - 1, self._lists[-1])
        return Placed(content, Kind.QUOTE if self._quotes else None)


def _inline(tokens: Sequence[Token]) -> Text:
    """The text of inline tokens with its codes; pictures and the marks of notes are objects."""
    builder = _Inline()
    following = [""]
    for token in reversed(tokens):
        following.append(token.content or following[-1])
    for token, after in zip(tokens, following[-2::-1], strict=True):
        builder.add(token, after)
    return Text(builder.plain, tuple(builder.codes))


class _Inline:
    """The text as it grows, and the codes that have begun."""

    def __init__(self) -> None:
        self.plain = ""
        self.codes: list[Code] = []
        self._begun: list[tuple[CodeKind, int, str]] = []

    def add(self, token: Token, following: str) -> None:
        if token.type in {"text", "code_inline", "text_special"}:
            self.plain += token.content
        elif token.type == "hardbreak":
            self.plain += LINE_BREAK
        elif token.type == "softbreak":
            self.plain += "" if self._joins(following) else " "
        elif token.type in {"image", "note_mark"}:
            self.codes.append(Code(len(self.plain), len(self.plain), CodeKind.OBJECT, token.meta.get("name", "picture")))
        elif token.type == "html_inline":
            self._html(token.content)
        elif token.type.startswith("link_"):
            self._turn(CodeKind.LINK, begins=token.nesting > 0, data=str(token.attrGet("href") or ""))
        elif token.type.rpartition("_")[0] in _CODES:
            self._turn(_CODES[token.type.rpartition("_")[0]], begins=token.nesting > 0)

    def _joins(self, following: str) -> bool:
        """Whether a line end stands between Chinese characters, where it means nothing."""
        return bool(self.plain and following and WIDE.match(self.plain[-1]) and WIDE.match(following[0]))

    def _html(self, markup: str) -> None:
        tag = _HTML_TAG.match(markup)
        name = tag[2].lower() if tag else ""
        if name == "br":
            self.plain += LINE_BREAK
        elif tag and name in _HTML_CODES:
            self._turn(_HTML_CODES[name], begins=not tag[1])

    def _turn(self, kind: CodeKind, *, begins: bool, data: str = "") -> None:
        """Begins a code, or ends the last one of its kind that has begun."""
        if begins:
            self._begun.append((kind, len(self.plain), data))
            return
        for place in range(len(self._begun) - 1, -1, -1):
            if self._begun[place][0] is kind:
                _, start, address = self._begun.pop(place)
                self.codes.append(Code(start, len(self.plain), kind, address))
                return


def keeps_its_look(tag: str) -> bool:
    """Whether a tag in running text says something that a text can hold as a code, or a line break."""
    found = _HTML_TAG.match(tag)
    return found is not None and (found[2].lower() == "br" or found[2].lower() in _HTML_CODES)
