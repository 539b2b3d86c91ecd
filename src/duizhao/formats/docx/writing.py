"""A release as a Word document.

Decides which markup says what a paragraph is. The looks come from a template, found by the names of its styles.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from lxml import etree

from duizhao.domain.document import Kind, Paragraph, Release
from duizhao.domain.text import CodeKind, Run, runs
from duizhao.formats.archive import Element
from duizhao.formats.base import LINE_BREAK
from duizhao.formats.docx.inline import PROOF_LABEL
from duizhao.formats.docx.package import R, w
from duizhao.formats.docx.reading import PROOF_MARK
from duizhao.formats.docx.template import Template, default_template
from duizhao.formats.tidy import visible
from duizhao.formats.writing import Labelled, ListGroup, TableGroup, grouped, may_link

_STYLES: dict[Kind, tuple[str, ...]] = {
    Kind.HEADLINE: ("title", "标题", "headline", "heading 1"),
    Kind.LEAD: ("lead", "导语", "body text"),
    Kind.BODY: ("body text", "正文文本"),
    Kind.QUOTE: ("quote", "引用", "block text"),
    Kind.CAPTION: ("caption", "题注"),
    Kind.BYLINE: ("byline", "署名", "signature"),
    Kind.DATE: ("date", "日期"),
    Kind.NOTE: ("note", "footnote text"),
}
_DEEPEST_STYLE = 3
"""Levels of headings and lists for which templates have styles."""
_DEEPEST_LIST = 8
_SWITCHES = ((CodeKind.BOLD, ("b", "bCs")), (CodeKind.ITALIC, ("i", "iCs")), (CodeKind.STRIKE, ("strike",)))
_VERTICAL = ((CodeKind.SUPERSCRIPT, "superscript"), (CodeKind.SUBSCRIPT, "subscript"))
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_SPECIAL = {LINE_BREAK: "br", "\u2011": "noBreakHyphen"}


def write(release: Release, template: Path | None = None) -> bytes:
    """The release in a Word document with the looks of the template (the program's own without one).

    Raises:
        FileError: the template is no Word document that can be filled.
    """
    writer = _Writer(Template(template or default_template()))
    title = release.title or next((p.text for p in release.paragraphs if p.kind is Kind.HEADLINE), "")
    return writer.template.saved(list(writer.blocks(release)), visible(title).replace(LINE_BREAK, " "), release.language)


class _Writer:
    """Makes the elements of one document."""

    def __init__(self, template: Template) -> None:
        self.template = template

    def blocks(self, release: Release) -> Iterator[Element]:
        if release.proof_mark:
            banner = _paragraph_in(self.template.own_style(PROOF_MARK))
            banner.append(_run(visible(release.proof_mark)))
            yield banner
        for group in grouped(release):
            if isinstance(group, ListGroup):
                yield from self._list(group.items)
            elif isinstance(group, TableGroup):
                yield self._table(group)
                yield etree.Element(w("p"))  # keeps neighbouring tables apart and stands where Word wants a last paragraph
            else:
                yield self._paragraph(group)

    def _paragraph(self, member: Labelled) -> Element:
        paragraph, _ = member
        if paragraph.kind is not Kind.HEADING:
            names = ("table text",) if paragraph.cell and paragraph.kind is Kind.BODY else _STYLES[paragraph.kind]
            return self._filled(_paragraph_in(self.template.style(*names)), member)
        level = min(max(1, paragraph.level), 9)
        style = self.template.style(f"heading {level}", f"标题 {level}")
        element = _paragraph_in(style or self.template.style("heading 3", "heading 2"))
        if style is None:
            _properties(element).append(_valued("outlineLvl", str(level - 1)))
        return self._filled(element, member)

    def _list(self, items: tuple[Labelled, ...]) -> Iterator[Element]:
        """Items of real lists. Numbers go on until an item of another sort stands at their level or above."""
        bullets = numbers = ""
        cut = _DEEPEST_LIST + 1
        for paragraph, label in items:
            level = min(max(0, paragraph.level), _DEEPEST_LIST)
            name = "list number" if paragraph.ordered else "list bullet"
            if paragraph.ordered:
                if not numbers or level >= cut:
                    numbers = self.template.new_list(self.template.abstract_list(name))
                cut = _DEEPEST_LIST + 1
            else:
                bullets = bullets or self.template.new_list(self.template.abstract_list(name))
                cut = min(cut, level)
            deep = min(level, _DEEPEST_STYLE - 1)
            element = _paragraph_in(self.template.style(f"{name} {deep + 1}" if deep else name, name, "list paragraph"))
            numbering = etree.SubElement(_properties(element), w("numPr"))
            numbering.append(_valued("ilvl", str(level)))
            numbering.append(_valued("numId", numbers if paragraph.ordered else bullets))
            yield self._filled(element, (paragraph, label))

    def _table(self, table: TableGroup) -> Element:
        element = etree.Element(w("tbl"))
        properties = etree.SubElement(element, w("tblPr"))
        style = self.template.own_style("table grid")
        if style:
            properties.append(_valued("tblStyle", style))
        etree.SubElement(properties, w("tblW"), {w("w"): "5000", w("type"): "pct"})
        grid = etree.SubElement(element, w("tblGrid"))
        for _ in table.rows[0]:
            etree.SubElement(grid, w("gridCol"))
        for cells in table.rows:
            row = etree.SubElement(element, w("tr"))
            for members in cells:
                cell = etree.SubElement(row, w("tc"))
                etree.SubElement(etree.SubElement(cell, w("tcPr")), w("tcW"), {w("w"): str(5000 // len(cells)), w("type"): "pct"})
                cell.extend(self._cell(members))
        return element

    def _cell(self, members: tuple[Labelled, ...]) -> Iterator[Element]:
        for is_list, group in groupby(members, key=lambda member: member[0].kind is Kind.LIST_ITEM):
            gathered = tuple(group)
            yield from self._list(gathered) if is_list else map(self._paragraph, gathered)
        if not members:
            yield etree.Element(w("p"))

    def _filled(self, element: Element, member: Labelled) -> Element:
        """The paragraph with its label and its runs."""
        paragraph, label = member
        if label:
            element.append(_run(f"[{visible(label)}]", style=self.template.own_style(PROOF_LABEL)))
            element.append(_run(" "))
        element.extend(self._inline(paragraph))
        return element

    def _inline(self, paragraph: Paragraph) -> Iterator[Element]:
        """Runs and links; objects (pictures, note marks) have no part in a release's text."""
        for address, members in groupby(runs(paragraph.content), key=lambda run: run.link if may_link(run.link) else ""):
            if not address:
                yield from (_run(visible(run.text), run) for run in members if run.text)
                continue
            link = etree.Element(w("hyperlink"), {f"{{{R}}}id": self.template.link(visible(address))})
            style = self.template.own_style("hyperlink")
            link.extend(_run(visible(run.text), run, style) for run in members if run.text)
            yield link


def _paragraph_in(style: str | None) -> Element:
    element = etree.Element(w("p"))
    if style:
        _properties(element).append(_valued("pStyle", style))
    return element


def _properties(paragraph: Element) -> Element:
    found = paragraph.find(w("pPr"))
    return etree.SubElement(paragraph, w("pPr")) if found is None else found


def _valued(name: str, value: str) -> Element:
    return etree.Element(w(name), {w("val"): value})


def _run(text: str, run: Run | None = None, style: str | None = None) -> Element:
    """A `w:r`; a hard break and a no-break hyphen are elements of their own."""
    element = etree.Element(w("r"))
    properties = list(_run_properties(run, style))
    if properties:
        etree.SubElement(element, w("rPr")).extend(properties)
    for is_special, chars in groupby(text, key=_SPECIAL.__contains__):
        piece = "".join(chars)
        if is_special:
            element.extend(etree.Element(w(_SPECIAL[char])) for char in piece)
        else:
            etree.SubElement(element, w("t"), {_XML_SPACE: "preserve"}).text = piece
    return element


def _run_properties(run: Run | None, style: str | None) -> Iterable[Element]:
    """What a `w:rPr` holds, in the order in which the schema wants it."""
    if style:
        yield _valued("rStyle", style)
    if run is None:
        return
    for kind, names in _SWITCHES:
        if kind in run.kinds:
            yield from (etree.Element(w(name)) for name in names)
    if CodeKind.UNDERLINE in run.kinds:
        yield _valued("u", "single")
    for kind, position in _VERTICAL:
        if kind in run.kinds:
            yield _valued("vertAlign", position)
