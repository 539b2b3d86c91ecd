"""Markdown (CommonMark with tables and strike-through), read and written.

Decides which Markdown says what. What it cannot say (a lead, a byline) is left to be guessed; underlined and raised text is written as HTML tags.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from duizhao.domain.document import Cell, Kind
from duizhao.domain.text import Code, CodeKind, Text
from duizhao.formats.base import LINE_BREAK, Block, Format, Reading
from duizhao.formats.markdown_write import write
from duizhao.formats.text import decoded

_CODES = {"strong": CodeKind.BOLD, "em": CodeKind.ITALIC, "s": CodeKind.STRIKE}
_HTML_CODES = {
    "b": CodeKind.BOLD, "strong": CodeKind.BOLD, "i": CodeKind.ITALIC, "em": CodeKind.ITALIC, "u": CodeKind.UNDERLINE, "ins": CodeKind.UNDERLINE,
    "s": CodeKind.STRIKE, "del": CodeKind.STRIKE, "strike": CodeKind.STRIKE, "sup": CodeKind.SUPERSCRIPT, "sub": CodeKind.SUBSCRIPT,
}  # fmt: skip
_HTML_TAG = re.compile(r"^<(/?)([a-z]+)\b[^>]*>$", re.IGNORECASE)
_HTML_MARKUP = re.compile(r"<!--.*?-->|</?[a-z][^<>]*>", re.IGNORECASE | re.DOTALL)
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?:.*\n)*?(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_WIDE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—]")


class _Parser(MarkdownIt):
    """CommonMark with tables; addresses stay as they are written."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802  (the library's name)
        return url


def read(path: Path, data: bytes) -> Reading:
    """The blocks of a Markdown text: headings, paragraphs, list items, quotes, the cells of tables."""
    text, remarks = decoded(path, data)
    text = _FRONT_MATTER.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    tokens = _Parser("commonmark").enable(["table", "strikethrough"]).parse(text)
    return Reading(tuple(_Blocks().of(tokens)), remarks)


class _Blocks:
    """Walks the block tokens and keeps where it is: in which lists, quotes and cells."""

    def __init__(self) -> None:
        self._lists: list[bool] = []
        self._quotes = 0
        self._heading = 0
        self._item_begins = False
        self._table = self._row = self._column = -1

    def of(self, tokens: Sequence[Token]) -> Iterator[Block]:
        for token in tokens:
            if token.type == "inline":
                yield self._block(_inline(token.children or []))
            elif token.type in {"fence", "code_block"}:
                yield self._block(Text(token.content.strip("\n")))
            elif token.type == "html_block":
                yield self._block(Text(_HTML_MARKUP.sub(" ", token.content).strip()))
            else:
                self._move(token)

    def _move(self, token: Token) -> None:
        kind, step = token.type.rpartition("_")[::2]
        if kind in {"bullet_list", "ordered_list"}:
            if step == "open":
                self._lists.append(kind == "ordered_list")
            else:
                self._lists.pop()
        elif kind == "blockquote":
            self._quotes += token.nesting
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

    def _block(self, content: Text) -> Block:
        if self._column >= 0:
            return Block(content, cell=Cell(self._table, self._row, self._column))
        if self._heading:
            return Block(content, Kind.HEADING, self._heading)
        if self._lists and self._item_begins:
            self._item_begins = False
            return Block(content, Kind.LIST_ITEM, len(self._lists) - 1, self._lists[-1])
        if any(code.data == "picture" and code.start == 0 for code in content.codes):
            return Block(Text(content.plain), Kind.CAPTION)
        return Block(content, Kind.QUOTE if self._quotes else None)


def _inline(tokens: Sequence[Token]) -> Text:
    """The text of inline tokens with its codes. A picture gives its caption where it stands alone, else a mark."""
    pictures = [token for token in tokens if token.type == "image"]
    if pictures and all(token.type == "image" or not token.content.strip() for token in tokens):
        caption = LINE_BREAK.join(token.content for token in pictures)
        return Text(caption, (Code(0, 0, CodeKind.OBJECT, "picture"),))
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
        elif token.type == "image":
            self.codes.append(Code(len(self.plain), len(self.plain), CodeKind.OBJECT, "picture"))
        elif token.type == "html_inline":
            self._html(token.content)
        elif token.type.startswith("link_"):
            self._turn(CodeKind.LINK, begins=token.nesting > 0, data=str(token.attrGet("href") or ""))
        elif token.type.rpartition("_")[0] in _CODES:
            self._turn(_CODES[token.type.rpartition("_")[0]], begins=token.nesting > 0)

    def _joins(self, following: str) -> bool:
        """Whether a line end stands between Chinese characters, where it means nothing."""
        return bool(self.plain and following and _WIDE.match(self.plain[-1]) and _WIDE.match(following[0]))

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


FORMAT = Format(
    "markdown",
    (".md", ".markdown"),
    read,
    write,
    kinds=frozenset({Kind.HEADLINE, Kind.HEADING, Kind.LIST_ITEM, Kind.QUOTE}),
    codes=frozenset(CodeKind) - {CodeKind.OBJECT},
)
