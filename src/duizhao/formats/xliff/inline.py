"""The running text of XLIFF with its inline codes, read from both families (1.2 and 2.x).

Decides which of their codes is a code of ours: what is formatting lies over its text, everything else stands where it stood as an object
that bears its name, a pair as two of them. Knows nothing of units and states.
"""

import re
from collections.abc import Iterator, Mapping

from duizhao.domain.text import Code, CodeKind, Text
from duizhao.formats.archive import Element
from duizhao.formats.markup import local
from duizhao.formats.writing import may_link

KINDS: Mapping[str, CodeKind] = {
    "bold": CodeKind.BOLD, "x-bold": CodeKind.BOLD, "xlf:b": CodeKind.BOLD, "b": CodeKind.BOLD, "strong": CodeKind.BOLD,
    "italic": CodeKind.ITALIC, "x-italic": CodeKind.ITALIC, "xlf:i": CodeKind.ITALIC, "i": CodeKind.ITALIC, "em": CodeKind.ITALIC,
    "underlined": CodeKind.UNDERLINE, "x-underlined": CodeKind.UNDERLINE, "xlf:u": CodeKind.UNDERLINE, "u": CodeKind.UNDERLINE,
    "x-strike": CodeKind.STRIKE, "duizhao:strike": CodeKind.STRIKE, "s": CodeKind.STRIKE, "strike": CodeKind.STRIKE, "del": CodeKind.STRIKE,
    "x-superscript": CodeKind.SUPERSCRIPT, "duizhao:superscript": CodeKind.SUPERSCRIPT, "sup": CodeKind.SUPERSCRIPT,
    "x-subscript": CodeKind.SUBSCRIPT, "duizhao:subscript": CodeKind.SUBSCRIPT, "sub": CodeKind.SUBSCRIPT,
}  # fmt: skip
"""What a code's type, or the tag that it stands for, is here."""
_LINK_TYPES = frozenset({"link", "x-link", "a"})
_PAIRED = frozenset({"g", "pc"})
_BEGIN, _END = frozenset({"bx", "bpt", "sc"}), frozenset({"ex", "ept", "ec"})
_MARKERS = frozenset({"mrk", "sub"})
_POINTS = frozenset({"sm", "em"})
"""Ends of an annotation that overlaps others: they are no text and no code."""
_TAG = re.compile(r"^\s*<\s*(\w+)")
_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s\"'<>]+", re.IGNORECASE)
_WHITE = re.compile(r"\s+")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def text_of(element: Element, originals: Mapping[str, str] | None = None) -> Text:
    """The text of a `source` or `target`; `originals` are the native codes of its unit (2.x) by their ids.

    White space counts where the file says so (`xml:space`), and else a line of the file is no line of the text.
    """
    if len(element) == 0:
        plain = element.text or ""
        return Text(plain if plain.isprintable() else _spaced(plain, element))
    reader = _Reader(originals or {}, element)
    reader.walk(element)
    return reader.result()


class _Reader:
    """Gathers one text. Codes that begin and end in elements of their own wait for their end."""

    def __init__(self, originals: Mapping[str, str], element: Element) -> None:
        self._originals = originals
        self._element = element
        self._plain: list[str] = []
        self._length = 0
        self._codes: list[Code] = []
        self._begun: dict[str, tuple[int, Element]] = {}

    def result(self) -> Text:
        for start, element in self._begun.values():
            self._codes.append(Code(start, start, CodeKind.OBJECT, self._name(element)))
        return Text("".join(self._plain), tuple(self._codes))

    def walk(self, parent: Element) -> None:
        if text := parent.text:
            self._add(text)
        for child in parent:
            if isinstance(child.tag, str):
                self._child(child, local(child))
            if text := child.tail:
                self._add(text)

    def _child(self, child: Element, name: str) -> None:
        if name in _PAIRED:
            start = self._length
            self.walk(child)
            self._pair(child, start)
        elif name in _MARKERS:
            self.walk(child)
        elif name in _BEGIN:
            self._begun[child.get("rid") or child.get("id") or ""] = (self._length, child)
        elif name in _END:
            begun = self._begun.pop(child.get("startRef") or child.get("rid") or child.get("id") or "", None)
            if begun is None:
                self._object(self._name(child))
            else:
                self._pair(begun[1], begun[0])
        elif name == "cp":
            self._add(_character(child.get("hex", "")))
        elif name not in _POINTS:
            self._object(self._name(child))

    def _add(self, text: str) -> None:
        spaced = text if text.isprintable() else _spaced(text, self._element)
        self._plain.append(spaced)
        self._length += len(spaced)

    def _object(self, name: str) -> None:
        self._codes.append(Code(self._length, self._length, CodeKind.OBJECT, name))

    def _pair(self, element: Element, start: int) -> None:
        """A code over what was read since `start`."""
        kind = KINDS.get(element.get("ctype") or element.get("subType") or "")  # as nearly always
        if kind is not None:
            self._codes.append(Code(start, self._length, kind))
            return
        for said in self._said(element):
            if said in KINDS:
                self._codes.append(Code(start, self._length, KINDS[said]))
                return
            if said in _LINK_TYPES and (address := _address(self._native(element))):
                self._codes.append(Code(start, self._length, CodeKind.LINK, address))
                return
        name = self._name(element)
        self._codes.append(Code(start, start, CodeKind.OBJECT, name))
        self._object(f"/{name}")

    def _said(self, element: Element) -> Iterator[str]:
        """What a code is called: by its own types, then by the tag that it stands for."""
        for attribute in ("ctype", "subType", "type"):
            if said := element.get(attribute):
                yield said
        if tag := _TAG.match(self._native(element)):
            yield tag[1].lower()

    def _native(self, element: Element) -> str:
        """The code as it stands in the original file, as far as the XLIFF tells."""
        by_reference = self._originals.get(element.get("dataRef") or element.get("dataRefStart") or "", "")
        said = element.get("equiv-text") or element.get("equivStart") or element.get("equiv") or element.get("dispStart") or ""
        own = "" if local(element) in _PAIRED else element.text or ""
        return by_reference or own or said

    def _name(self, element: Element) -> str:
        return self._native(element) or element.get("disp") or f"{local(element)}:{element.get('id') or element.get('rid') or ''}"


def _address(native: str) -> str:
    """The address in what a link stands for: the whole of it, or what stands in its tag; empty when there is none."""
    if may_link(native):
        return native
    found = _ADDRESS.search(native)
    return found[0] if found else ""


def _spaced(text: str, element: Element) -> str:
    """Text with the line feeds of a file's layout turned to spaces, unless the file says that its white space counts."""
    if "\n" not in text and "\t" not in text and "\r" not in text:
        return text
    return text if preserves(element) else _WHITE.sub(" ", text)


def preserves(element: Element) -> bool:
    """Whether the nearest `xml:space` around says that white space counts."""
    holder: Element | None = element
    while holder is not None:
        said = holder.get(_SPACE)
        if said is not None:
            return said == "preserve"
        holder = holder.getparent()
    return False


def _character(number: str) -> str:
    try:
        return chr(int(number, 16))
    except (ValueError, OverflowError):
        return ""
