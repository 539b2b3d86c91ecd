"""A web page, or a stretch of one, as the paragraphs of its article.

Decides what a piece of markup is in a release: headings, lists, tables, quotes, captions, what lies over the text. Where the article stands, `html.article`
decides. Nothing is loaded from the disk or the network: pictures give their descriptions, the folder of a saved page is not looked at.
"""

import re
from pathlib import Path
from urllib.parse import urljoin

from lxml import etree, html

from duizhao.domain.document import Cell, Kind, Remark
from duizhao.domain.text import CodeKind, Text
from duizhao.formats.base import LINE_BREAK, Block, Reading
from duizhao.formats.growing import Growing, Style
from duizhao.formats.html.article import Element, article_of, is_beside, is_layout, is_menu, is_named, is_unseen, is_wechat
from duizhao.formats.pictures import describes
from duizhao.formats.text import decoded, encoding_of
from duizhao.language.script import weights

_INLINE = frozenset(
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "mark", "o:p",
        "picture", "q", "rb", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    }
)  # fmt: skip
_CODES = {
    "b": CodeKind.BOLD, "strong": CodeKind.BOLD, "i": CodeKind.ITALIC, "em": CodeKind.ITALIC, "cite": CodeKind.ITALIC, "u": CodeKind.UNDERLINE,
    "ins": CodeKind.UNDERLINE, "s": CodeKind.STRIKE, "del": CodeKind.STRIKE, "strike": CodeKind.STRIKE, "sup": CodeKind.SUPERSCRIPT,
    "sub": CodeKind.SUBSCRIPT,
}  # fmt: skip
_STYLES = (
    (re.compile(r"font-weight:(?:bold|[6-9]00)"), CodeKind.BOLD),
    (re.compile(r"font-style:(?:italic|oblique)"), CodeKind.ITALIC),
    (re.compile(r"text-decoration[\w-]*:[^;]*underline"), CodeKind.UNDERLINE),
    (re.compile(r"text-decoration[\w-]*:[^;]*line-through"), CodeKind.STRIKE),
    (re.compile(r"vertical-align:super"), CodeKind.SUPERSCRIPT),
    (re.compile(r"vertical-align:sub(?!\w)"), CodeKind.SUBSCRIPT),
)
_CLASSES = {
    "lead": Kind.LEAD, "standfirst": Kind.LEAD, "byline": Kind.BYLINE, "date": Kind.DATE, "caption": Kind.CAPTION, "wp-caption-text": Kind.CAPTION,
    "note": Kind.NOTE, "footnote": Kind.NOTE,
}  # fmt: skip
_HEADING = re.compile(r"h([1-6])")
_CENTRED = re.compile(r"text-align:center")
_SMALL = re.compile(r"font-size:(?:0?\.\d+r?em|1[0-4](?:\.\d+)?px|(?:[6-9]|10)(?:\.\d+)?pt|small|x-small)")
_LONGEST_CAPTION = 90
"""Han characters and Latin words."""
_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_XML_DECLARED = re.compile(rb"""^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]+)""")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_DECLARED_WITHIN = 4096
_WIDER = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "big5": "big5hkscs",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "ascii": "cp1252",
}
"""What browsers take for the encodings that pages name."""
_KNOWN_BY_THEIR_BYTES = {"utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"}
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->")
_WORD_LIST = re.compile(r"mso-list:l\d+level([1-9])")
_OURS = frozenset({"proof-mark", "proof-label"})
"""What a proof says about itself: no part of its text."""
_WIDEST_SPAN = 1000
_DEEPEST = 150
"""Elements in one another: deeper is no page that somebody wrote."""


def read(path: Path, data: bytes, *, charset: str = "", base: str = "") -> Reading:
    """The article of a web page; `charset` and `base` are what is known of its encoding and its address from elsewhere.

    Raises:
        FileError: the bytes are no text.
    """
    text, remarks = _characters(path, data, charset)
    return Reading(tuple(blocks_of(text, base)), remarks)


def blocks_of(text: str, base: str = "") -> list[Block]:
    """The blocks of the article in a page or a stretch of markup, whose address may be known."""
    saved = _SAVED_FROM.search(text[:_DECLARED_WITHIN])
    text = _DECLARATION.sub("", text).replace("\0", "")
    try:
        root = html.document_fromstring(text or " ", parser=html.HTMLParser(remove_comments=True, remove_pis=True))
    except (etree.LxmlError, ValueError):
        return []  # nothing is in it
    base = str(root.xpath("string(//base/@href)") or (saved[1] if saved else base))
    article, headline = article_of(root)
    blocks = list(_Article(article, base).blocks())
    squeezed = "".join(headline.split())
    if headline and squeezed not in ["".join(block.content.plain.split()) for block in blocks[:3]]:
        blocks.insert(0, Block(Text(headline), Kind.HEADING, 1))
    return blocks


def _characters(path: Path, data: bytes, charset: str) -> tuple[str, tuple[Remark, ...]]:
    """The page's characters: as a text is read where it bears a mark or is UTF-8, whatever it declares; else by what it declares."""
    head = data[:_DECLARED_WITHIN]
    declared = _DECLARED.search(head) or _XML_DECLARED.search(head)
    name = (charset or (declared[1].decode("ascii") if declared else "")).lower()
    if name and encoding_of(data) not in _KNOWN_BY_THEIR_BYTES:
        try:
            return data.decode(_WIDER.get(name, name)), ()
        except (LookupError, UnicodeDecodeError):
            pass  # it declares what it is not
    return decoded(path, data)


class _Article:
    """Walks through the article's elements and keeps where it is: in which lists, tables and quotes."""

    def __init__(self, root: Element, base: str) -> None:
        self._root, self._base = root, base
        self._beside = is_unseen if is_wechat(root) else is_beside
        self._menus = not is_named(root)
        self._growing = Growing()
        self._blocks: list[Block] = []
        self._kinds: list[tuple[Kind | None, int]] = [(None, 0)]
        self._lists: list[bool] = []
        self._item_begins = False
        self._looks: list[str] = []
        self._grids: list[_Grid] = []
        self._tables = 0
        self._after_picture = False
        self._preformatted = 0

    def blocks(self) -> list[Block]:
        """The blocks, in order."""
        self._content(self._root, 0)
        self._flush()
        return self._blocks

    def _content(self, element: Element, depth: int) -> None:
        self._text(element.text)
        for child in element:
            if depth == _DEEPEST:
                self._text("".join(str(piece) for piece in child.itertext()))
            elif not self._left_out(child):
                self._element(child, depth + 1)
            self._text(child.tail)

    def _left_out(self, element: Element) -> bool:
        if self._beside(element) or not _OURS.isdisjoint((element.get("class") or "").split()):
            return True
        if "mso-list:ignore" in (element.get("style") or "").lower() or element.tag in {"rt", "rp"}:
            return True
        return self._menus and element.tag in {"ul", "ol", "div"} and is_menu(element)

    def _text(self, text: str | None) -> None:
        if text:
            (self._growing.add if self._preformatted else self._growing.add_laid_out)(text)

    def _element(self, element: Element, depth: int) -> None:
        if element.tag == "br":
            self._growing.add(LINE_BREAK)
        elif element.tag == "img":
            self._picture(element)
        elif element.tag in _INLINE:
            self._growing.begin(self._style(element))
            self._content(element, depth)
            self._growing.end()
        else:
            self._flush()
            self._block(element, depth)
            self._flush()

    def _block(self, element: Element, depth: int) -> None:
        """The blocks in an element that begins and ends paragraphs."""
        tag = str(element.tag)
        look = (element.get("style") or "").replace(" ", "").lower() + (
            "text-align:center" if element.get("align") == "center" or tag == "center" else ""
        )
        self._looks.append(look)
        self._kinds.append(self._kind(element))
        codes = self._style(element) if tag not in {"table", "td", "th"} else ()
        self._growing.begin(codes)
        if tag in {"ul", "ol"}:
            self._lists.append(tag == "ol")
        elif tag == "table":
            self._begin_table(element)
        elif tag in {"tr", "td", "th"} and self._grids:
            self._grids[-1].move(element)
        self._item_begins = self._item_begins or tag == "li"
        self._preformatted += tag == "pre"
        self._content(element, depth)
        self._preformatted -= tag == "pre"
        self._flush()
        if tag in {"ul", "ol"}:
            self._lists.pop()
        elif tag == "table":
            self._grids.pop()
        elif tag == "li":
            self._item_begins = False
        self._growing.end()
        self._kinds.pop()
        self._looks.pop()

    def _begin_table(self, element: Element) -> None:
        counts = not is_layout(element) and self._cell is None
        self._grids.append(_Grid(self._tables if counts else None))
        self._tables += counts

    def _kind(self, element: Element) -> tuple[Kind | None, int]:
        """What an element says its paragraphs are; what says nothing leaves it to the element around it."""
        heading = _HEADING.fullmatch(str(element.tag))
        if heading:
            return Kind.HEADING, int(heading[1])
        if element.tag in {"figcaption", "caption"}:
            return Kind.CAPTION, 0
        if element.tag == "blockquote":
            return Kind.QUOTE, 0
        said = next((_CLASSES[name] for name in (element.get("class") or "").lower().split() if name in _CLASSES), None)
        return (said, 0) if said else self._kinds[-1]

    def _style(self, element: Element) -> Style:
        found = [(_CODES[str(element.tag)], "")] if element.tag in _CODES else []
        look = (element.get("style") or "").replace(" ", "").lower()
        found += [(kind, "") for pattern, kind in _STYLES if pattern.search(look) and (kind, "") not in found]
        address = (element.get("href") or "").strip() if element.tag == "a" else ""
        if address and not address.startswith("#") and not address.lower().startswith(("javascript:", "data:")):
            found.append((CodeKind.LINK, self._whole(address)))
        return tuple(found)

    def _whole(self, address: str) -> str:
        try:
            return urljoin(self._base, address) if self._base else address
        except ValueError:
            return address

    def _picture(self, element: Element) -> None:
        """A picture: its description is a paragraph, unless it stands in a line of text, where a mark is left."""
        if self._growing.filled:
            self._growing.mark("picture")
            return
        said = " ".join((element.get("alt") or "").split())
        if said and describes(said):
            self._flush()
            self._blocks.append(Block(Text(said), Kind.CAPTION, cell=self._cell))
        self._after_picture = True

    @property
    def _cell(self) -> Cell | None:
        """Where the paragraph stands; a table in a cell is part of that cell, and one that is only layout is none."""
        return next((grid.cell for grid in self._grids if grid.number is not None), None)

    def _flush(self) -> None:
        """The paragraph ends here."""
        content = self._growing.take()
        plain = content.plain.strip()
        if not plain:
            return
        block = self._made(content, plain)
        last = self._blocks[-1] if self._blocks else None
        if last is not None and self._after_picture and block.kind is Kind.CAPTION and last.content.plain.strip() == plain:
            self._blocks.pop()  # its description says the same as what is printed under it
        self._after_picture = False
        self._blocks.append(block)

    def _made(self, content: Text, plain: str) -> Block:
        kind, level = self._kinds[-1]
        cell = self._cell
        if cell is not None:
            return Block(content, kind if kind is Kind.CAPTION else None, cell=cell)
        if kind is Kind.HEADING:
            return Block(content, kind, level)
        if self._lists and self._item_begins:
            self._item_begins = False
            return Block(content, Kind.LIST_ITEM, len(self._lists) - 1, self._lists[-1])
        word = _WORD_LIST.search(" ".join(self._looks))
        if word or "mso-list:" in " ".join(self._looks):
            return Block(content, Kind.LIST_ITEM, int(word[1]) - 1 if word else 0)
        if kind is None and self._after_picture and self._is_caption(content, plain):
            kind = Kind.CAPTION
        return Block(content, kind)

    def _is_caption(self, content: Text, plain: str) -> bool:
        """Whether the paragraph after a picture looks like what is printed under one: centred or small, and short."""
        looks = "".join(self._looks)
        return (
            bool(_CENTRED.search(looks) or _SMALL.search(looks))
            and sum(weights(plain)) <= _LONGEST_CAPTION
            and len(content) < 4 * _LONGEST_CAPTION
        )


class _Grid:
    """Counts the cells of one table, past those that reach over several rows and columns; `number` is None where the table is only layout."""

    def __init__(self, number: int | None) -> None:
        self.number = number
        self._row, self._column, self._next = -1, 0, 0
        self._taken: dict[int, int] = {}

    @property
    def cell(self) -> Cell:
        return Cell(self.number or 0, max(0, self._row), self._column)

    def move(self, element: Element) -> None:
        """A row or a cell begins."""
        if element.tag == "tr":
            self._row, self._next = self._row + 1, 0
            return
        while self._taken.get(self._next, -1) > self._row:
            self._next += 1
        self._column = self._next
        self._next += _span(element, "colspan")
        rows = _span(element, "rowspan")
        if rows > 1:
            self._taken |= dict.fromkeys(range(self._column, self._next), self._row + rows)


def _span(element: Element, name: str) -> int:
    said = element.get(name) or ""
    return min(int(said), _WIDEST_SPAN) if said.isascii() and said.isdigit() and int(said) else 1
