"""Word documents, read.

Decides what of a DOCX is the release: the body's paragraphs in order, tables in their place, text boxes after the paragraph that
anchors them, notes at the end; tracked changes in the way that is wanted. Headers and footers are not part of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from duizhao.domain.document import Cell, Kind, Remark
from duizhao.domain.text import CodeKind, Text
from duizhao.domain.tracked import ACCEPTED, ORIGINAL, Taking
from duizhao.formats.archive import Element
from duizhao.formats.base import Reading
from duizhao.formats.docx.beside import with_beside
from duizhao.formats.docx.changes import taken_from
from duizhao.formats.docx.inline import InlineReader, chosen
from duizhao.formats.docx.package import MC, Package, child_val, w
from duizhao.formats.docx.placed import Placed
from duizhao.formats.docx.styles import Numbering, StyleKind, Styles, heading_level, number

PROOF_MARK = "proof mark"
"""Name of the paragraph style of a proof's banner: it is no part of the text."""

_CONTAINERS = frozenset(map(w, ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo")))
_WIDEST_SPAN = 63
"""Columns of the widest table that Word makes."""
_NOTES = (("footnotes", "footnote"), ("endnotes", "endnote"))
_PROMOTED = {Kind.LIST_ITEM, Kind.BODY, None}
"""What a paragraph may be by its style and yet be an item of a list, or by its style's list and yet be none."""


@dataclass(frozen=True, slots=True)
class _Lists:
    """What a document's styles and lists say."""

    styles: Styles
    numbering: Numbering

    def kind_of(self, properties: Element | None) -> StyleKind:
        """What a paragraph with this `w:pPr` is."""
        level = heading_level(properties)
        if level:
            return StyleKind(Kind.HEADING, level)
        style = child_val(properties, "pStyle")
        by_style = self.styles.kind(style)
        if by_style.kind not in _PROMOTED:
            return by_style
        styled_list, styled_level = self.styles.numbering(style)
        direct = child_val(properties, "numPr", "numId")
        listed = direct if direct is not None else styled_list
        if listed is None or not self.numbering.is_list(listed):
            return StyleKind(None) if listed == "0" and by_style.kind is Kind.LIST_ITEM else by_style
        depth = child_val(properties, "numPr", "ilvl") or styled_level
        item_level = number(depth, 0) if depth is not None else self.numbering.level_of_style(listed, style or "")
        return StyleKind(Kind.LIST_ITEM, item_level, self.numbering.is_ordered(listed, item_level))


class _Story:
    """Reads the blocks of one part (the body, the notes) in order."""

    def __init__(self, lists: _Lists, inlines: InlineReader, part: str) -> None:
        self._lists = lists
        self.inlines = inlines
        self._part = part
        self._tables = 0
        self._carried: list[tuple[Text, Element]] = []

    def blocks(self, container: Element, cell: Cell | None = None) -> Iterator[Placed]:
        """The blocks of a body, a cell, a text box or a note."""
        yield from self._children(container, cell)
        yield from self._left_over(cell)

    def _children(self, container: Element, cell: Cell | None) -> Iterator[Placed]:
        for child in container:
            if child.tag == w("p"):
                yield from self._paragraph(child, cell)
            elif child.tag == w("tbl"):
                yield from self._left_over(cell)
                yield from self._table(child, cell)
            elif child.tag in _CONTAINERS:
                yield from self._children(child, cell)
            elif child.tag == f"{{{MC}}}AlternateContent":
                yield from self._children(chosen(child), cell)

    def _left_over(self, cell: Cell | None) -> Iterator[Placed]:
        """What lost its end to a deletion and finds no paragraph to join."""
        if self._carried:
            yield self._placed(StyleKind(None), cell)

    def _paragraph(self, paragraph: Element, cell: Cell | None) -> Iterator[Placed]:
        properties = paragraph.find(w("pPr"))
        style = child_val(properties, "pStyle")
        if self._lists.styles.name(style) == PROOF_MARK:
            return
        self._carried.append((self.inlines.text(paragraph, style), paragraph))
        boxes, self.inlines.boxes = self.inlines.boxes, []
        if not _mark_is_deleted(properties):
            yield self._placed(self._lists.kind_of(properties), cell)
        for box in boxes:
            carried, self._carried = self._carried, []
            yield from self.blocks(box, cell)
            self._carried = carried

    def _placed(self, kind: StyleKind, cell: Cell | None) -> Placed:
        carried, self._carried = self._carried, []
        text = Text.joined((text for text, _ in carried), "")
        elements = tuple(element for _, element in carried)
        return Placed(text, kind.kind, kind.level, kind.ordered, cell, part=self._part, elements=elements)

    def _table(self, table: Element, outer: Cell | None) -> Iterator[Placed]:
        """The cells of a table in order. A table in a cell is part of that cell."""
        index = self._tables
        self._tables += outer is None
        rows = (row for row in _descend(table, w("tr")) if row.find(f"{w('trPr')}/{w('del')}") is None)
        for place, row in enumerate(rows):
            column = number(child_val(row, "trPr", "gridBefore"), 0)
            for item in _descend(row, w("tc")):
                properties = item.find(w("tcPr"))
                if not _goes_on(properties) and not _is_deleted(properties):
                    yield from self.blocks(item, outer or Cell(index, place, min(column, _WIDEST_SPAN)))
                column += min(number(child_val(properties, "gridSpan"), 1), _WIDEST_SPAN)


@dataclass(frozen=True, slots=True)
class Found:
    """What is the release in a Word document: the body's blocks, those of its notes, and how many pieces of hidden text were left out."""

    blocks: list[Placed]
    notes: list[Placed]
    hidden: int
    styles: Styles


def found_in(package: Package) -> Found:
    """The blocks of a document, each with its place; what is still tracked is read as accepted."""
    lists = _Lists(Styles(package.related("styles")), Numbering(package.related("numbering")))
    story = _Story(lists, InlineReader(lists.styles, package.main_relations), package.main)
    body = package.document.find(w("body"))
    blocks = [] if body is None else list(story.blocks(body))
    return Found(blocks, _notes(package, lists, blocks), story.inlines.hidden, lists.styles)


def read(path: Path, data: bytes, taking: Taking = ACCEPTED) -> Reading:
    """The blocks of a Word document, with its tracked changes and comments."""
    package = Package(path, data)
    changes = taken_from(package, taking)
    found = found_in(package)
    blocks = with_beside(package, [*found.blocks, *found.notes], found.styles)
    commented = sum(len(block.beside.notes) for block in blocks if block.beside is not None)
    way = "" if taking == ACCEPTED else "_original" if taking == ORIGINAL else "_decided"
    counted = {f"tracked{way}": len(changes), "comments": commented, "notes": len(found.notes), "hidden": found.hidden}
    values = {"file": path.name, "authors": list(dict.fromkeys(change.author for change in changes if change.author)) or ["?"]}
    remarks = tuple(Remark(f"docx.{name}", {**values, "count": count}) for name, count in counted.items() if count)
    return Reading(tuple(blocks), remarks, len(changes), commented, changes=changes)


def _notes(package: Package, lists: _Lists, blocks: list[Placed]) -> list[Placed]:
    """The footnotes and endnotes that the text refers to: they have no place of their own in a release, and must not be lost."""
    referred = [code.data for block in blocks for code in block.content.codes if code.kind is CodeKind.OBJECT]
    found: list[Placed] = []
    for kind, name in _NOTES:
        part = package.related_part(kind)
        if part is None:
            continue
        story = _Story(lists, InlineReader(lists.styles, package.relations(part)), part)
        notes = {f"{name}:{note.get(w('id'))}": note for note in package.xml(part).iter(w(name))}
        for mark in referred:
            if mark in notes:
                found += [replace(block, kind=Kind.NOTE, level=0, ordered=False, cell=None) for block in story.blocks(notes[mark])]
    return [block for block in found if block.content.plain.strip()]


def _descend(parent: Element, tag: str) -> Iterator[Element]:
    """The rows or cells of a table, also those in content controls."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _CONTAINERS:
            yield from _descend(child, tag)


def _goes_on(properties: Element | None) -> bool:
    """Whether a cell is the hidden continuation of a merged one."""
    return any(child_val(properties, name) in {"", "continue"} for name in ("vMerge", "hMerge"))


def _is_deleted(properties: Element | None) -> bool:
    return properties is not None and properties.find(w("cellDel")) is not None


def _mark_is_deleted(properties: Element | None) -> bool:
    """Whether the paragraph's own end is deleted or moved away: then its text joins the next paragraph."""
    mark = None if properties is None else properties.find(w("rPr"))
    return mark is not None and (mark.find(w("del")) is not None or mark.find(w("moveFrom")) is not None)
