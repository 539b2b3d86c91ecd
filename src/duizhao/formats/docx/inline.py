"""The running text of a Word paragraph with its inline codes.

Decides what of a paragraph's markup is text: the accepted view of tracked changes, the results of fields, the content of controls.
Does not know what the paragraph is or where it stands.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from duizhao.domain.text import Code, CodeKind, Text
from duizhao.formats.archive import Element
from duizhao.formats.base import LINE_BREAK
from duizhao.formats.docx.package import MC, M, R, Relation, child_val, is_on, w
from duizhao.formats.docx.styles import Looks, Styles, looks_of
from duizhao.formats.docx.symbols import symbol

PROOF_LABEL = "proof label"
"""Name of the character style of a proof's labels: they are no part of the text."""

_LINK_STYLES = frozenset({"hyperlink", "followedhyperlink", "internet link", "visited internet link"})
_TRANSPARENT = frozenset(map(w, ("ins", "moveTo", "smartTag", "customXml", "dir", "bdo", "sdt", "sdtContent", "ruby", "rubyBase")))
"""Elements whose content is text of the paragraph; what is neither here nor handled (deletions, properties, ruby's reading) is left out."""
_CHARACTERS = {
    w("tab"): "\t", w("ptab"): "\t", w("br"): LINE_BREAK, w("cr"): LINE_BREAK, w("noBreakHyphen"): "\u2011", w("softHyphen"): "",
}  # fmt: skip
_REFERENCES = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}
_DRAWINGS = frozenset(map(w, ("drawing", "pict", "object")))
_PICTURES = ("}blip", "}imagedata")
_HYPERLINK = re.compile(r"""^\s*HYPERLINK\s+(?!\\)(?:"([^"]*)"|(\S+))(?:.*?\\l\s+(?:"([^"]*)"|(\S+)))?""", re.IGNORECASE)
_SPACES = re.compile(r"[\r\n]+\s*")


@dataclass(slots=True)
class _Field:
    """A complex field that has begun: its instruction, then its result."""

    instruction: str = ""
    in_result: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class _Around:
    """What lies around a stretch of text: the codes of its run and the address of its link."""

    kinds: tuple[CodeKind, ...] = ()
    link: str = ""


@dataclass(slots=True)
class _Pieces:
    """The text of a paragraph as it grows."""

    plain: list[str] = field(default_factory=list)
    codes: list[Code] = field(default_factory=list)
    length: int = 0

    def add(self, text: str, around: _Around) -> None:
        start, end = self.length, self.length + len(text)
        self.codes += [Code(start, end, kind) for kind in around.kinds]
        if around.link:
            self.codes.append(Code(start, end, CodeKind.LINK, around.link))
        self.plain.append(text)
        self.length = end

    def mark(self, name: str) -> None:
        self.codes.append(Code(self.length, self.length, CodeKind.OBJECT, name))


class InlineReader:
    """Reads paragraphs of one part. Fields may reach over several paragraphs, so it keeps those that are open.

    `boxes` are the text boxes anchored in the paragraphs read so far: whoever reads the paragraphs takes them out.
    """

    def __init__(self, styles: Styles, relations: Mapping[str, Relation]) -> None:
        self.boxes: list[Element] = []
        self.hidden = 0
        self._styles = styles
        self._relations = relations
        self._fields: list[_Field] = []
        self._pieces = _Pieces()
        self._base: Looks = {}

    def text(self, paragraph: Element, style: str | None) -> Text:
        """The accepted text of a paragraph; a code stands only where a run differs from the paragraph's style."""
        self._pieces, self._base = _Pieces(), self._styles.paragraph_looks(style)
        for open_field in self._fields:
            open_field.link = ""
        self._walk(paragraph, _Around())
        self._fields = [open_field for open_field in self._fields if open_field.in_result]
        return Text("".join(self._pieces.plain), tuple(self._pieces.codes))

    def _walk(self, parent: Element, around: _Around) -> None:
        for child in parent:
            tag = child.tag
            if tag == w("r"):
                self._run(child, around)
            elif tag in _TRANSPARENT:
                self._walk(child, around)
            elif tag == w("hyperlink"):
                self._walk(child, _Around(around.kinds, self._address(child) or around.link))
            elif tag == w("fldSimple"):
                self._walk(child, _Around(around.kinds, _linked(child.get(w("instr"), "")) or around.link))
            elif tag == f"{{{MC}}}AlternateContent":
                self._walk(chosen(child), around)
            elif tag.startswith(f"{{{M}}}"):
                self._add("".join(part.text or "" for part in child.iter(f"{{{M}}}t")), around)
            else:
                self._leaf(child, around)

    def _run(self, run: Element, around: _Around) -> None:
        properties = run.find(w("rPr"))
        style = child_val(properties, "rStyle")
        if self._styles.name(style) == PROOF_LABEL:
            return
        vanish = is_on(None if properties is None else properties.find(w("vanish")))
        if vanish or (vanish is None and style and self._styles.is_hidden(style)):
            self.hidden += any(True for _ in run.iter(w("t")))
            return
        said = self._styles.looks(style)
        if self._styles.name(style) in _LINK_STYLES:
            said.pop(CodeKind.UNDERLINE, None)  # the line under a link belongs to the link
        said.update(looks_of(properties))
        kinds = tuple(kind for kind, on in said.items() if on and not self._base.get(kind))
        self._walk(run, _Around(kinds, around.link))

    def _leaf(self, element: Element, around: _Around) -> None:
        tag = element.tag
        if tag == w("t"):
            self._add(_SPACES.sub(" ", element.text or ""), around)
        elif tag in _CHARACTERS:
            self._add(_CHARACTERS[tag], around)
        elif tag == w("sym"):
            self._add(symbol(element.get(w("font"), ""), element.get(w("char"), "")), around)
        elif tag == w("fldChar"):
            self._field(element.get(w("fldCharType"), ""))
        elif tag == w("instrText"):
            if self._fields and not self._fields[-1].in_result:
                self._fields[-1].instruction += element.text or ""
        elif tag in _REFERENCES:
            self._mark(f"{_REFERENCES[tag]}:{element.get(w('id'), '')}")
        elif tag in _DRAWINGS:
            self._drawing(element)

    def _add(self, text: str, around: _Around) -> None:
        if text and all(open_field.in_result for open_field in self._fields):
            link = around.link or next((open_field.link for open_field in reversed(self._fields) if open_field.link), "")
            self._pieces.add(text, _Around(around.kinds, link))

    def _mark(self, name: str) -> None:
        if all(open_field.in_result for open_field in self._fields):
            self._pieces.mark(name)

    def _field(self, step: str) -> None:
        if step == "begin":
            self._fields.append(_Field())
        elif step == "separate" and self._fields:
            self._fields[-1].in_result = True
            self._fields[-1].link = _linked(self._fields[-1].instruction)
        elif step == "end" and self._fields:
            self._fields.pop()

    def _drawing(self, element: Element) -> None:
        self.boxes += _text_boxes(element)
        if any(part.tag.endswith(_PICTURES) for part in element.iter()):
            self._mark("picture")

    def _address(self, hyperlink: Element) -> str:
        """Where a link leads outside the document; a jump inside it is no link of the release."""
        relation = self._relations.get(hyperlink.get(f"{{{R}}}id", ""))
        if relation is None or not relation.external:
            return ""
        anchor = hyperlink.get(w("anchor"))
        return f"{relation.target}#{anchor}" if anchor and "#" not in relation.target else relation.target


def chosen(alternatives: Element) -> Element:
    """The one branch of an `mc:AlternateContent` that is read: its first choice, else its fallback; the others repeat it."""
    choice = alternatives.find(f"{{{MC}}}Choice")
    fallback = alternatives.find(f"{{{MC}}}Fallback")
    return choice if choice is not None else fallback if fallback is not None else alternatives


def _text_boxes(element: Element) -> Iterator[Element]:
    """The outermost text boxes in a drawing."""
    for child in element:
        if child.tag == w("txbxContent"):
            yield child
        else:
            yield from _text_boxes(chosen(child) if child.tag == f"{{{MC}}}AlternateContent" else child)


def _linked(instruction: str) -> str:
    """The address in a HYPERLINK field's instruction; an empty string for any other field."""
    hit = _HYPERLINK.match(instruction)
    if not hit:
        return ""
    anchor = hit[3] or hit[4]
    address = hit[1] or hit[2] or ""
    return f"{address}#{anchor}" if address and anchor else address
