"""Every translatable text of a Word document, and the same document with other texts.

Decides which parts are translated and in which order: the body with its tables, content controls and text boxes, headers, footers,
footnotes, endnotes, then the alternative texts of pictures and the document's title. What is not given another text stays as it was.
Does not decide what stands in a text (see `docx.passage`) nor what of a document is its release (see `docx.reading`).
"""

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from pathlib import Path
from typing import Protocol

from lxml import etree

from duizhao.formats.archive import Element, zipped
from duizhao.formats.docx.atoms import is_repeated
from duizhao.formats.docx.package import MC, Package, Relation, in_namespaces_of, w
from duizhao.formats.docx.passage import Bases, Passage, codes_fault, without_codes

_PARTS = ("header", "footer", "footnotes", "endnotes")
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_SHAPE = "{urn:schemas-microsoft-com:vml}shape"
_DELETED_ROW = f"{w('trPr')}/{w('del')}"
_MOVE_RANGES = tuple(w(f"move{way}Range{end}") for way in ("From", "To") for end in ("Start", "End"))
_WORD = re.compile(r"\w")


class Translatable(Protocol):
    """A text that can be replaced: see `Passage` for its codes; `bases` are empty where there are none."""

    @property
    def text(self) -> str: ...
    @property
    def bases(self) -> Bases: ...
    def put(self, text: str) -> None: ...


class _Label:
    """A text that stands in an attribute or is all that an element holds, so that it has no codes."""

    bases: Bases = ()

    def __init__(self, element: Element, attribute: str = "") -> None:
        self._element, self._attribute = element, attribute
        found = element.get(attribute, "") if attribute else element.text or ""
        self.text = found.replace("&", "&amp;").replace("<", "&lt;")

    def put(self, text: str) -> None:
        fault = codes_fault("", text)
        if fault:
            raise ValueError(fault)
        if self._attribute:
            self._element.set(self._attribute, without_codes(text))
        else:
            self._element.text = without_codes(text)


class WordFile:
    """A Word document whose texts can be replaced.

    `bases` are those of each text as a first reading of the same file gave them.

    Raises:
        FileError: the file is damaged, made to harm, or no Word document.
    """

    def __init__(self, path: Path, data: bytes, bases: Sequence[Bases] | None = None) -> None:
        self._package = Package(path, data)
        self._roots = {self._package.main: self._package.document}
        for relation in sorted(self._package.main_relations.values(), key=_rank):
            if relation.kind in _PARTS and not relation.external and relation.target in self._package.archive:
                self._roots.setdefault(relation.target, self._package.xml(relation.target))
        paragraphs = [paragraph for root in self._roots.values() for paragraph in _paragraphs(root)]
        labels = [label for root in self._roots.values() for label in _labels(root)]
        passages = [passage for passage in map(Passage, paragraphs) if _WORD.search(passage.plain)]
        if bases is not None:
            passages = [Passage(passage.element, given) for passage, given in zip(passages, bases, strict=False)]
        self.texts: tuple[Translatable, ...] = (*passages, *labels, *self._title())
        self._twins = [twin for root in self._roots.values() for twin in twins(root)]
        self._changed = False

    def put(self, texts: Sequence[str | None]) -> None:
        """Give each text its new one, in the order of `texts`; None leaves it as it is.

        Raises:
            ValueError: there are not as many, or the codes of one are not those that it had (see `Passage.put`).
        """
        for text, new in zip(self.texts, texts, strict=True):
            if new is not None:
                text.put(new)
                self._changed = True

    def saved(self) -> bytes:
        """The bytes of the document; parts that hold no text are the very bytes that were read."""
        if self._changed:
            self._settle()
        return zipped({name: self._bytes(name) for name in self._package.archive.names})

    def _bytes(self, name: str) -> bytes:
        read = self._package.archive.read(name)
        root = self._roots.get(name) if self._changed else None
        if root is None:
            return read
        return in_namespaces_of(read, etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))

    def _settle(self) -> None:
        """What the new texts leave to do: branches that repeat a text box say the same, moves that were accepted have no ends."""
        for box, repeated in reversed(self._twins):
            repeated[:] = [deepcopy(child) for child in box]
        for root in self._roots.values():
            for element in list(root.iter(*_MOVE_RANGES)):
                parent = element.getparent()
                if parent is not None:
                    parent.remove(element)

    def _title(self) -> list[Translatable]:
        relations = self._package.relations("").values()
        name = next((relation.target for relation in relations if relation.kind == "core-properties" and not relation.external), "")
        if name not in self._package.archive:
            return []
        self._roots[name] = root = self._package.archive.xml(name)
        title = root.find(_TITLE)
        return [] if title is None or not _WORD.search(title.text or "") else [_Label(title)]


def _rank(relation: Relation) -> int:
    return _PARTS.index(relation.kind) if relation.kind in _PARTS else len(_PARTS)


def _paragraphs(root: Element) -> Iterator[Element]:
    for paragraph in root.iter(w("p")):
        row = next(paragraph.iterancestors(w("tr")), None)
        if not is_repeated(paragraph) and (row is None or row.find(_DELETED_ROW) is None):
            yield paragraph


def _labels(root: Element) -> Iterator[_Label]:
    """The alternative texts of pictures."""
    for element in root.iter(_DRAWN, _SHAPE):
        attribute = "descr" if element.tag == _DRAWN else "alt"
        if _WORD.search(element.get(attribute, "")) and not is_repeated(element):
            yield _Label(element, attribute)


def twins(root: Element) -> Iterator[tuple[Element, Element]]:
    """Each text box with the one that repeats it for older programs."""
    for alternatives in root.iter(f"{{{MC}}}AlternateContent"):
        choice, fallback = (alternatives.find(f"{{{MC}}}{name}") for name in ("Choice", "Fallback"))
        if choice is None or fallback is None or is_repeated(alternatives):
            continue
        boxes, repeated = ([box for box in branch.iter(w("txbxContent")) if _is_outermost(box, branch)] for branch in (choice, fallback))
        if [_said(box) for box in boxes] == [_said(box) for box in repeated]:
            yield from zip(boxes, repeated, strict=True)


def _is_outermost(box: Element, branch: Element) -> bool:
    """Whether nothing between `branch` and `box` is a text box or repeats another branch."""
    for ancestor in box.iterancestors():
        if ancestor is branch:
            return True
        if ancestor.tag in {w("txbxContent"), f"{{{MC}}}Fallback"}:
            return False
    return False


def _said(box: Element) -> list[str]:
    return ["".join(part.text or "" for part in paragraph.iter(w("t"))) for paragraph in box.iter(w("p"))]
