"""OpenDocument text, paragraph by paragraph.

Decides what of an ODT file is the release: the text with its tables, lists, boxes and notes; tracked changes as accepted; comments and hidden
text left out. What styles mean, `odt.styles` decides.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from duizhao.domain.document import Cell, Kind, Remark
from duizhao.domain.errors import FileError
from duizhao.domain.text import CodeKind, Text
from duizhao.formats.archive import Archive, Element
from duizhao.formats.base import LINE_BREAK, Block, Reading
from duizhao.formats.growing import Growing
from duizhao.formats.odt.package import PROOF_LABEL, PROOF_MARK, q
from duizhao.formats.odt.styles import Styles

_WHITE = re.compile(r"[ \t\r\n]+")
_SKIPPED = frozenset(
    q(name)
    for name in (
        "office:annotation-end", "office:forms", "text:sequence-decls", "text:variable-decls", "text:user-field-decls", "text:hidden-text",
        "text:script", "text:bookmark", "text:bookmark-start", "text:bookmark-end", "text:change", "text:change-start", "text:change-end",
        "text:soft-page-break", "text:ruby-text", "text:alphabetical-index-mark", "text:toc-mark", "text:note-citation", "svg:title", "svg:desc",
        "text:table-of-content-source", "table:shapes", "table:covered-table-cell",
    )
)  # fmt: skip
"""What is no text of the release, with all that is in it."""
_BLOCKS = frozenset(q(name) for name in ("text:p", "text:h", "text:list", "table:table", "text:section", "text:numbered-paragraph"))
_MOST_SPACES, _WIDEST_SPAN = 100, 1000
_DEEPEST = 90
"""Elements in one another: no office program writes more."""


def read(path: Path, data: bytes) -> Reading:
    """The blocks of an OpenDocument text.

    Raises:
        FileError: it is protected with a password, damaged, made to harm, or no text.
    """
    archive = Archive(path, data)
    if "META-INF/manifest.xml" in archive and b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise FileError("file.encrypted", path)
    content = archive.xml("content.xml")
    office = content.find(f"{q('office:body')}/{q('office:text')}")
    if office is None:
        raise FileError("file.not_word", path)
    roots = (archive.xml("styles.xml"), content) if "styles.xml" in archive else (content,)
    story = _Story(path, Styles(*roots))
    blocks = tuple(story.blocks(office))
    notes = tuple(story.of_notes())
    told = [("docx.notes", len(notes)), ("docx.hidden", story.hidden), ("docx.tracked", story.tracked), ("docx.comments", story.comments)]
    remarks = tuple(Remark(code, {"file": path.name, "count": count}) for code, count in told if count)
    return Reading(blocks + notes, remarks, story.tracked, story.comments)


class _Story:
    """Walks through the text and keeps where it is: in which lists, cells and boxes."""

    def __init__(self, path: Path, styles: Styles) -> None:
        self._path, self._styles = path, styles
        self._growing = Growing()
        self._tables = self._depth = 0
        self._boxes: list[Element] = []
        self._notes: list[Element] = []
        self.hidden = self.tracked = self.comments = 0

    def blocks(self, container: Element, cell: Cell | None = None) -> Iterator[Block]:
        """The blocks of a text, a section, a cell, a box or a note."""
        self._depth += 1
        if self._depth > _DEEPEST:
            raise FileError("file.unsafe", self._path)
        for child in container:
            yield from self._block(child, cell)
        self._depth -= 1

    def of_notes(self) -> Iterator[Block]:
        """The paragraphs of the notes that were met, in order."""
        for body in self._notes:
            for block in self.blocks(body):
                yield block if block.cell else replace(block, kind=Kind.NOTE)

    def _block(self, element: Element, cell: Cell | None) -> Iterator[Block]:
        if element.tag in (q("text:p"), q("text:h")):
            yield from self._paragraph(element, cell)
        elif element.tag == q("text:list"):
            yield from self._list(element, cell, 0, None)
        elif element.tag == q("table:table"):
            yield from self._table(element, cell)
        elif element.tag == q("text:tracked-changes"):
            self.tracked += len(element)
        elif element.tag == q("office:annotation"):
            self.comments += 1
        elif element.tag == q("text:section") and element.get(q("text:display")) == "none":
            self.hidden += 1
        elif element.tag not in _SKIPPED and isinstance(element.tag, str):
            yield from self.blocks(element, cell)

    def _paragraph(self, element: Element, cell: Cell | None, item: tuple[int, bool] | None = None) -> Iterator[Block]:
        """A paragraph, and after it the boxes that are anchored in it. `item` says that it is an item of a list: its level, whether it is numbered."""
        style = element.get(q("text:style-name"))
        if self._styles.is_called("paragraph", style, PROOF_MARK):
            return
        self._growing.begin(() if element.tag == q("text:h") else self._styles.codes("paragraph", style))
        self._inline(element)
        self._growing.end()
        yield self._made(element, style, self._growing.take(), cell, item)
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            yield from self.blocks(box, cell)

    def _made(self, element: Element, style: str | None, content: Text, cell: Cell | None, item: tuple[int, bool] | None) -> Block:
        if cell is not None:
            return Block(content, cell=cell)
        if element.tag == q("text:h"):
            said = self._styles.kind(style)
            level = element.get(q("text:outline-level"), "1")
            return (
                Block(content, said)
                if said is Kind.HEADLINE
                else Block(content, Kind.HEADING, min(9, int(level)) if level.isdecimal() else 1)
            )
        if item is not None:
            return Block(content, Kind.LIST_ITEM, *item)
        kind = self._styles.kind(style)
        brought = self._styles.list_of(style)
        return Block(content, Kind.LIST_ITEM, 0, self._styles.is_numbered(brought, 0)) if brought and kind is None else Block(content, kind)

    def _list(self, element: Element, cell: Cell | None, level: int, outer: str | None) -> Iterator[Block]:
        """The items of a list; what follows the first paragraph of an item is text in it, not another item."""
        self._depth += 1
        if self._depth > _DEEPEST:
            raise FileError("file.unsafe", self._path)
        style = element.get(q("text:style-name")) or outer
        for item in element:
            begins = item.tag == q("text:list-item")
            for child in item:
                if child.tag == q("text:list"):
                    yield from self._list(child, cell, level + 1, style)
                elif child.tag in (q("text:p"), q("text:h")):
                    yield from self._paragraph(child, cell, (level, self._styles.is_numbered(style, level)) if begins else None)
                    begins = False
                else:
                    yield from self._block(child, cell)
        self._depth -= 1

    def _table(self, table: Element, outer: Cell | None) -> Iterator[Block]:
        """The cells of a table in order. A table in a cell is part of that cell."""
        index = self._tables
        self._tables += outer is None
        place = 0
        for row in _descend(table, q("table:table-row")):
            column = 0
            for item in row:
                if item.tag == q("table:table-cell"):
                    yield from self.blocks(item, outer or Cell(index, place, min(column, _WIDEST_SPAN)))
                column += _count(item, "table:number-columns-repeated")
            place += _count(row, "table:number-rows-repeated")

    def _inline(self, element: Element) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise FileError("file.unsafe", self._path)
        self._text(element.text)
        for child in element:
            self._piece(child)
            self._text(child.tail)
        self._depth -= 1

    def _piece(self, element: Element) -> None:
        """One element in a line of text."""
        tag = element.tag
        if tag == q("text:s"):
            self._growing.add(" " * _count(element, "text:c", _MOST_SPACES))
        elif tag == q("text:tab"):
            self._growing.add("\t")
        elif tag == q("text:line-break"):
            self._growing.add(LINE_BREAK)
        elif tag == q("text:note"):
            self._growing.mark("note")
            self._notes += element.findall(q("text:note-body"))
        elif tag == q("office:annotation"):
            self.comments += 1
        elif tag == q("draw:text-box"):
            self._boxes.append(element)
        elif tag == q("draw:image"):
            self._growing.mark("picture")
        elif tag in _BLOCKS:
            self._boxes.append(element)
        elif tag == q("text:span"):
            self._span(element)
        elif tag == q("text:a"):
            self._growing.begin(((CodeKind.LINK, element.get(q("xlink:href"), "")),))
            self._inline(element)
            self._growing.end()
        elif tag not in _SKIPPED:
            self._inline(element)

    def _span(self, element: Element) -> None:
        style = element.get(q("text:style-name"))
        if self._styles.is_hidden(style):
            self.hidden += 1
        elif not self._styles.is_called("text", style, PROOF_LABEL):
            self._growing.begin(self._styles.codes("text", style))
            self._inline(element)
            self._growing.end()

    def _text(self, text: str | None) -> None:
        if text:
            self._growing.add_collapsed(_WHITE.sub(" ", text))


def _descend(element: Element, tag: str) -> Iterator[Element]:
    """The children of that name, also those in groups and headers, but not those of a table within."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in {q("table:table-header-rows"), q("table:table-rows"), q("table:table-row-group")}:
            yield from _descend(child, tag)


def _count(element: Element, name: str, most: int = _WIDEST_SPAN) -> int:
    said = element.get(q(name), "1")
    return min(int(said), most) if said.isascii() and said.isdigit() else 1
