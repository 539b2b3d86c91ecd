"""OpenDocument text, paragraph by paragraph.

Decides what of an ODT file is the release: the text with its tables, lists, boxes and notes; tracked changes in the way that is wanted; hidden text,
headers and footers left out. What styles mean, `odt.styles` decides; what is said beside the text, `odt.beside`.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from duizhao.domain.document import Cell, Kind, Remark
from duizhao.domain.errors import FileError
from duizhao.domain.text import CodeKind, Text
from duizhao.domain.tracked import ACCEPTED, ORIGINAL, Taking
from duizhao.formats.archive import Archive, Element
from duizhao.formats.base import LINE_BREAK, Reading
from duizhao.formats.growing import Growing
from duizhao.formats.odt.beside import Placed, with_beside
from duizhao.formats.odt.changes import regions_of, taken_from
from duizhao.formats.odt.package import PROOF_LABEL, PROOF_MARK, q
from duizhao.formats.odt.styles import Styles

_WHITE = re.compile(r"[ \t\r\n]+")
_SKIPPED = frozenset(
    q(name)
    for name in (
        "office:annotation-end", "office:forms", "text:tracked-changes", "text:sequence-decls", "text:variable-decls", "text:user-field-decls", "text:hidden-text",
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


def read(path: Path, data: bytes, taking: Taking = ACCEPTED) -> Reading:
    """The blocks of an OpenDocument text, with its tracked changes and comments.

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
    styles = Styles(*((archive.xml("styles.xml"), content) if "styles.xml" in archive else (content,)))
    regions = regions_of(office)
    changes = taken_from(office, regions, taking)
    story = _Story(path, styles)
    blocks = list(story.blocks(office))
    notes = list(story.of_notes())
    found = with_beside([*blocks, *notes], regions, _Alone(path, styles).read)
    commented = sum(len(block.beside.notes) for block in found if block.beside is not None)
    way = "" if taking == ACCEPTED else "_original" if taking == ORIGINAL else "_decided"
    counted = {f"tracked{way}": len(changes), "comments": commented, "notes": len(notes), "hidden": story.hidden}
    values = {"file": path.name, "authors": list(dict.fromkeys(change.author for change in changes if change.author)) or ["?"]}
    remarks = tuple(Remark(f"docx.{name}", {**values, "count": count}) for name, count in counted.items() if count)
    return Reading(tuple(found), remarks, len(changes), commented, changes=changes)


class _Alone:
    """Reads paragraphs as if nothing stood around them."""

    def __init__(self, path: Path, styles: Styles) -> None:
        self._path, self._styles = path, styles

    def read(self, paragraph: Element) -> Text:
        return next((block.content for block in _Story(self._path, self._styles).of_one(paragraph)), Text())


class _Story:
    """Walks through the text and keeps where it is: in which lists, cells and boxes."""

    def __init__(self, path: Path, styles: Styles) -> None:
        self._path, self._styles = path, styles
        self._growing = Growing()
        self._tables = self._depth = 0
        self._boxes: list[Element] = []
        self._notes: list[Element] = []
        self._said: list[Element] = []
        self.hidden = 0

    def blocks(self, container: Element, cell: Cell | None = None) -> Iterator[Placed]:
        """The blocks of a text, a section, a cell, a box or a note."""
        self._depth += 1
        if self._depth > _DEEPEST:
            raise FileError("file.unsafe", self._path)
        for child in container:
            yield from self._block(child, cell)
        self._depth -= 1

    def of_notes(self) -> Iterator[Placed]:
        """The paragraphs of the notes that were met, in order."""
        for body in self._notes:
            for block in self.blocks(body):
                yield block if block.cell else replace(block, kind=Kind.NOTE)

    def of_one(self, paragraph: Element) -> Iterator[Placed]:
        """A paragraph, and the boxes that are anchored in it."""
        yield from self._paragraph(paragraph, None)

    def _block(self, element: Element, cell: Cell | None) -> Iterator[Placed]:
        if element.tag in (q("text:p"), q("text:h")):
            yield from self._paragraph(element, cell)
        elif element.tag == q("text:list"):
            yield from self._list(element, cell, 0, None)
        elif element.tag == q("table:table"):
            yield from self._table(element, cell)
        elif element.tag == q("office:annotation"):
            self._said.append(element)
        elif element.tag == q("text:section") and element.get(q("text:display")) == "none":
            self.hidden += 1
        elif element.tag not in _SKIPPED and isinstance(element.tag, str):
            yield from self.blocks(element, cell)

    def _paragraph(self, element: Element, cell: Cell | None, item: tuple[int, bool] | None = None) -> Iterator[Placed]:
        """A paragraph, and after it the boxes that are anchored in it. `item` says that it is an item of a list: its level, whether it is numbered."""
        style = element.get(q("text:style-name"))
        if self._styles.is_called("paragraph", style, PROOF_MARK):
            return
        self._growing.begin(() if element.tag == q("text:h") else self._styles.codes("paragraph", style))
        self._inline(element)
        self._growing.end()
        made = self._made(element, style, self._growing.take(), cell, item)
        said, self._said = self._said, []
        yield replace(made, element=element, said=tuple(said))
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            yield from self.blocks(box, cell)

    def _made(self, element: Element, style: str | None, content: Text, cell: Cell | None, item: tuple[int, bool] | None) -> Placed:
        if cell is not None:
            return Placed(content, cell=cell)
        if element.tag == q("text:h"):
            said = self._styles.kind(style)
            level = element.get(q("text:outline-level"), "1")
            return (
                Placed(content, said)
                if said is Kind.HEADLINE
                else Placed(content, Kind.HEADING, min(9, int(level)) if level.isdecimal() else 1)
            )
        if item is not None:
            return Placed(content, Kind.LIST_ITEM, *item)
        kind = self._styles.kind(style)
        brought = self._styles.list_of(style)
        return (
            Placed(content, Kind.LIST_ITEM, 0, self._styles.is_numbered(brought, 0)) if brought and kind is None else Placed(content, kind)
        )

    def _list(self, element: Element, cell: Cell | None, level: int, outer: str | None) -> Iterator[Placed]:
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

    def _table(self, table: Element, outer: Cell | None) -> Iterator[Placed]:
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
            self._said.append(element)
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
