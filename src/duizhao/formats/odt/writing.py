"""A release as an OpenDocument text.

Decides which markup says what a paragraph is, and the looks: those of the program's Word template.
"""

import re
from itertools import groupby
from pathlib import Path
from typing import Any

from lxml import etree

from duizhao.domain.document import Kind, Paragraph, Release
from duizhao.domain.text import CodeKind, runs
from duizhao.formats.archive import Element, zipped
from duizhao.formats.base import LINE_BREAK
from duizhao.formats.odt.look import manifest, meta, styles
from duizhao.formats.odt.package import MIMETYPE, NAMESPACES, PROOF_LABEL, PROOF_MARK, STYLE_NAMES, q
from duizhao.formats.tidy import visible
from duizhao.formats.writing import Labelled, ListGroup, TableGroup, grouped, may_link

_NSMAP: Any = NAMESPACES
_SPACES = re.compile(r"^ +|(?<= ) +")
"""Spaces that a reader would lose: the first of a paragraph, and those after another."""
_LOOKS = {
    CodeKind.BOLD: ("fo:font-weight", "bold"),
    CodeKind.ITALIC: ("fo:font-style", "italic"),
    CodeKind.UNDERLINE: ("style:text-underline-style", "solid"),
    CodeKind.STRIKE: ("style:text-line-through-style", "solid"),
    CodeKind.SUPERSCRIPT: ("style:text-position", "super 62%"),
    CodeKind.SUBSCRIPT: ("style:text-position", "sub 62%"),
}


def write(release: Release, template: Path | None = None) -> bytes:  # noqa: ARG001  (the looks are fixed)
    """The release as an ODT file."""
    title = release.title or next((p.text for p in release.paragraphs if p.kind is Kind.HEADLINE), "")
    parts = {
        "mimetype": MIMETYPE.encode(),
        "content.xml": _bytes(_Writer().content(release)),
        "styles.xml": styles(release.language),
        "meta.xml": meta(visible(title).replace(LINE_BREAK, " "), release.language),
        "META-INF/manifest.xml": manifest(),
    }
    return zipped(parts, stored=("mimetype",))


class _Writer:
    """Makes the content of one document, and the styles of the stretches in it."""

    def __init__(self) -> None:
        self._looks: dict[tuple[CodeKind, ...], str] = {}
        self._tables = 0

    def content(self, release: Release) -> Element:
        """The root of `content.xml`."""
        root = etree.Element(q("office:document-content"), {q("office:version"): "1.3"}, nsmap=_NSMAP)
        automatic = etree.SubElement(root, q("office:automatic-styles"))
        text = etree.SubElement(etree.SubElement(root, q("office:body")), q("office:text"))
        if release.proof_mark:
            _say(etree.SubElement(text, q("text:p"), {q("text:style-name"): _id(PROOF_MARK)}), visible(release.proof_mark))
        for group in grouped(release):
            if isinstance(group, ListGroup):
                self._list(text, group.items)
            elif isinstance(group, TableGroup):
                self._table(text, group)
            else:
                self._paragraph(text, group)
        _made_for_tables(automatic)
        for kinds, name in self._looks.items():
            style = etree.SubElement(automatic, q("style:style"), {q("style:name"): name, q("style:family"): "text"})
            etree.SubElement(style, q("style:text-properties"), {q(_LOOKS[kind][0]): _LOOKS[kind][1] for kind in kinds})
        return root

    def _paragraph(self, parent: Element, member: Labelled, style: str = "") -> None:
        paragraph, _ = member
        if paragraph.kind is Kind.HEADING:
            level = min(max(1, paragraph.level), 9)
            names = {q("text:style-name"): f"Heading_20_{min(level, 3)}", q("text:outline-level"): str(level)}
            self._fill(etree.SubElement(parent, q("text:h"), names), member)
            return
        name = style or _id(STYLE_NAMES.get(paragraph.kind, "List Item"))
        self._fill(etree.SubElement(parent, q("text:p"), {q("text:style-name"): name}), member)

    def _list(self, parent: Element, items: tuple[Labelled, ...]) -> None:
        """Nested lists: an item stays open until the list in it is closed."""
        open_lists: list[tuple[int, bool, Element]] = []
        for member in items:
            level, ordered = member[0].level, member[0].ordered
            while open_lists and (open_lists[-1][0] > level or (open_lists[-1][0] == level and open_lists[-1][1] != ordered)):
                open_lists.pop()
            if not open_lists or open_lists[-1][0] < level:
                place = open_lists[-1][2][-1] if open_lists else parent
                made = etree.SubElement(place, q("text:list"), {q("text:style-name"): "Numbers" if ordered else "Bullets"})
                open_lists.append((level, ordered, made))
            self._paragraph(etree.SubElement(open_lists[-1][2], q("text:list-item")), member, "List_20_Item")

    def _table(self, parent: Element, table: TableGroup) -> None:
        self._tables += 1
        element = etree.SubElement(
            parent, q("table:table"), {q("table:name"): f"Table{self._tables}", q("table:style-name"): "ReleaseTable"}
        )
        etree.SubElement(element, q("table:table-column"), {q("table:number-columns-repeated"): str(len(table.rows[0]))})
        for row in table.rows:
            line = etree.SubElement(element, q("table:table-row"))
            for members in row:
                cell = etree.SubElement(
                    line, q("table:table-cell"), {q("table:style-name"): "ReleaseCell", q("office:value-type"): "string"}
                )
                for is_list, gathered in groupby(members, key=lambda member: member[0].kind is Kind.LIST_ITEM):
                    if is_list:
                        self._list(cell, tuple(gathered))
                    else:
                        for member in gathered:
                            self._paragraph(cell, member, "" if member[0].kind is not Kind.BODY else "Table_20_Contents")
                if not members:
                    etree.SubElement(cell, q("text:p"), {q("text:style-name"): "Table_20_Contents"})

    def _fill(self, element: Element, member: Labelled) -> None:
        """The paragraph with its label, its text and its codes; objects have no part in a release's text."""
        paragraph, label = member
        if label:
            _say(etree.SubElement(element, q("text:span"), {q("text:style-name"): _id(PROOF_LABEL)}), f"[{visible(label)}] ")
        self._inline(element, paragraph)

    def _inline(self, element: Element, paragraph: Paragraph) -> None:
        begins = True
        for address, members in groupby(runs(paragraph.content), key=lambda run: run.link if may_link(run.link) else ""):
            place = element
            if address:
                place = etree.SubElement(element, q("text:a"), {q("xlink:type"): "simple", q("xlink:href"): visible(address)})
            for run in members:
                kinds = tuple(kind for kind in _LOOKS if kind in run.kinds)
                target = place
                if kinds:
                    name = self._looks.setdefault(kinds, f"T{len(self._looks) + 1}")
                    target = etree.SubElement(place, q("text:span"), {q("text:style-name"): name})
                _say(target, visible(run.text), begins=begins)
                begins = begins and not run.text


def _made_for_tables(automatic: Element) -> None:
    """Styles of tables and cells, which LibreOffice takes only from beside the text."""
    width = {q("style:width"): "154mm", q("table:align"): "margins", q("fo:margin-top"): "3mm", q("fo:margin-bottom"): "5mm"}
    border = {q("fo:border"): "0.5pt solid #9aa3ad", q("fo:padding"): "1.5mm"}
    for name, family, looks in (("ReleaseTable", "table", width), ("ReleaseCell", "table-cell", border)):
        style = etree.SubElement(automatic, q("style:style"), {q("style:name"): name, q("style:family"): family})
        etree.SubElement(style, q(f"style:{family}-properties"), looks)


def _say(element: Element, text: str, *, begins: bool = False) -> None:
    """Adds text with its breaks and its spaces, which markup would lose."""
    for number, line in enumerate(text.split(LINE_BREAK)):
        if number:
            etree.SubElement(element, q("text:line-break"))
        at = 0
        for spaces in _SPACES.finditer(line):
            if spaces.start() == 0 and not (begins or number):
                continue
            _append(element, line[at : spaces.start()])
            etree.SubElement(element, q("text:s"), {q("text:c"): str(len(spaces[0]))})
            at = spaces.end()
        _append(element, line[at:])


def _append(element: Element, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def _id(name: str) -> str:
    return name.replace(" ", "_20_")


def _bytes(root: Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")
