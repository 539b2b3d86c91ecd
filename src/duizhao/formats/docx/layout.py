"""A release in the layout of the Word document that it was made from.

Decides where each English paragraph goes: into the place of the paragraph that it renders, or after the one before it; what has no English
goes. Headers, footers, pictures, tables and sections stay as they are there. Tracked changes and comments do not go out.
Does not decide what of a single paragraph stays (see `docx.fill`).
"""

from collections.abc import Sequence
from copy import deepcopy
from pathlib import Path

from lxml import etree

from duizhao.domain.document import Release
from duizhao.domain.errors import FileError
from duizhao.domain.text import Text
from duizhao.domain.tracked import ACCEPTED, Taking
from duizhao.formats.archive import Element
from duizhao.formats.base import LINE_BREAK
from duizhao.formats.docx.back import twins
from duizhao.formats.docx.changes import taken_from
from duizhao.formats.docx.fill import Linker, anglicise, fill, is_kept_without_text
from duizhao.formats.docx.package import Package, w
from duizhao.formats.docx.placed import Placed
from duizhao.formats.docx.reading import found_in
from duizhao.formats.docx.template import Template
from duizhao.formats.files import contents
from duizhao.formats.tidy import tidied, visible

_GONE = tuple(
    map(w, ("del", "moveFrom", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "tcPrChange", "trPrChange",
            "tblGridChange", "numberingChange", "cellIns", "commentRangeStart", "commentRangeEnd", "commentReference",
            "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd"))
)  # fmt: skip
_ACCEPTED = tuple(map(w, ("ins", "moveTo")))


def write_in_layout(
    release: Release,
    places: Sequence[int | None],
    layout: Path,
    taking: Taking = ACCEPTED,
    encoding: str | None = None,  # noqa: ARG001  (a Word document says its own)
) -> bytes:
    """The release as a Word document that looks like `layout`.

    `places[i]` is the place, among the paragraphs that reading `layout` gives, that paragraph *i* of the release takes; None lets it
    follow the paragraph before it; `taking` is how its tracked changes were read for that.

    Raises:
        FileError: the layout is no Word document that can be filled.
    """
    template = Template(layout, text_stays=True)
    package = Package(layout, contents(layout))
    repeated = [*twins(package.document)]
    taken_from(package, taking)
    found = found_in(package)
    placed = tidied([*found.blocks, *found.notes])
    if any(place is not None and place >= len(placed) for place in places):
        raise FileError("write.layout_other", layout)
    for relation in package.main_relations.values():
        if relation.kind in {"header", "footer", "footnotes", "endnotes"} and relation.target in package.archive:
            package.xml(relation.target)
    repeated += [twin for name, root in package.parts.items() if name != package.main for twin in twins(root)]
    _fill(release, places, placed, template, package.main)
    for root in package.parts.values():
        _clean(root)
        anglicise(root, release.language)
    for box, other in reversed(repeated):
        other[:] = [deepcopy(child) for child in box]
    anglicise(template.styles, release.language)
    return template.saved_with(package.parts, visible(release.title).replace(LINE_BREAK, " "), release.language)


def _fill(release: Release, places: Sequence[int | None], placed: Sequence[Placed], template: Template, main: str) -> None:
    """Put every paragraph where it goes; then take out what got none."""
    filled: set[Element] = set()
    last: Placed | None = None
    after: Element | None = None
    for paragraph, place in zip(release.paragraphs, places, strict=True):
        home = last if place is None else placed[place]
        home = home or placed[0]
        into = home.elements[-1]
        if place is None or into in filled:
            into = _new_after(
                after if after is not None and last is not None and home.elements == last.elements else into, before=last is None
            )
        fill(into, paragraph.content, release.language, _linker(template) if home.part == main else None)
        filled.add(into)
        last, after = home, into
    for block in placed:
        for element in block.elements:
            if element not in filled:
                filled.add(element)
                _empty(element, release.language)


def _linker(template: Template) -> Linker:
    def link(address: str) -> tuple[str, str | None]:
        return template.link(address), template.own_style("hyperlink")

    return link


def _new_after(model: Element, *, before: bool) -> Element:
    """A paragraph that looks like another, behind it or, where the text begins with it, before it."""
    new = etree.Element(w("p"))
    properties = model.find(w("pPr"))
    if properties is not None:
        new.append(deepcopy(properties))
        for section in new.findall(f"{w('pPr')}/{w('sectPr')}"):
            new[0].remove(section)
    (model.addprevious if before else model.addnext)(new)
    return new


def _empty(paragraph: Element, language: str) -> None:
    """Take a paragraph out, or only its words if something else stands in it or its place must not be empty."""
    parent = paragraph.getparent()
    if parent is None:
        return
    is_last = sum(1 for child in parent if child.tag == w("p")) == 1 or (parent.tag == w("tc") and parent[-1] is paragraph)
    if is_last or is_kept_without_text(paragraph):
        fill(paragraph, Text(), language, None)
    else:
        parent.remove(paragraph)


def _clean(root: Element) -> None:
    """Accept what is left of tracked changes, and take out the marks of comments."""
    for row in list(root.iter(w("tr"))):
        if row.find(f"{w('trPr')}/{w('del')}") is not None:
            _remove(row)
    for cell in list(root.iter(w("tc"))):
        if cell.find(f"{w('tcPr')}/{w('cellDel')}") is not None:
            _remove(cell)
    for element in list(root.iter(*_GONE)):
        _remove(element)
    for element in list(root.iter(*_ACCEPTED)):
        parent = element.getparent()
        if parent is not None:
            place = parent.index(element)
            parent[place : place + 1] = list(element)


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
