"""Translation memories as TMX, the exchange format of translation tools.

Decides how entries become pairs of Chinese and English and pairs entries. Read is what bears the languages zh… and en… in TMX 1.1 to 2.0, one entry
at a time, so that a file may be larger than the memory; written is TMX 1.4 (OSCAR/LISA, 2005), level 2. Codes that say what they do (bold, a
link) become codes of the text; a tool's own markup inside bpt, ept, ph, it and ut is no text and is left out, with what stands in `sub`.
"""

import io
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from lxml import etree

from duizhao.domain.errors import FileError
from duizhao.domain.memory import Remembered
from duizhao.domain.text import Code, CodeKind, Text, runs, showable
from duizhao.formats.files import opened
from duizhao.settings import VERSION

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_MARKUP = frozenset({"bpt", "ept", "ph", "it", "ut"})
_TYPES = {
    CodeKind.BOLD: "bold",
    CodeKind.ITALIC: "italic",
    CodeKind.UNDERLINE: "underlined",
    CodeKind.STRIKE: "x-strike",
    CodeKind.SUPERSCRIPT: "x-superscript",
    CodeKind.SUBSCRIPT: "x-subscript",
    CodeKind.LINK: "link",
}
_KINDS = {name: kind for kind, name in _TYPES.items()} | {
    "b": CodeKind.BOLD,
    "i": CodeKind.ITALIC,
    "u": CodeKind.UNDERLINE,
    "ulined": CodeKind.UNDERLINE,
    "underline": CodeKind.UNDERLINE,
}
_TAGS = {
    CodeKind.BOLD: "b",
    CodeKind.ITALIC: "i",
    CodeKind.UNDERLINE: "u",
    CodeKind.STRIKE: "s",
    CodeKind.SUPERSCRIPT: "sup",
    CodeKind.SUBSCRIPT: "sub",
    CodeKind.LINK: "a",
}
_ADDRESS = re.compile(r'href="([^"]*)"')
_PROPS = ("document", "row", "status", "reviewer")
_ROW = re.compile(r"[1-9][0-9]{0,8}")
_STAMP = "%Y%m%dT%H%M%SZ"
_SIMPLIFIED = ("zh-cn", "zh-hans", "zh-sg", "zh")
"""Of several kinds of Chinese the one that is taken, the first that is there."""


class TmxFile:
    """The pairs of a file, read as they are asked for. `left_out` counts entries without Chinese or English so far, `share` says how far it is read."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.left_out = 0
        self.share = 0.0

    def __iter__(self) -> Iterator[Remembered]:
        """Every pair, in the order of the file; an entry with English of several kinds gives several.

        Raises:
            FileError: the file cannot be read, is no TMX, is damaged (which may show late), or defines entities.
        """
        self.left_out = 0
        with opened(self.path) as file:
            size = max(1, self.path.stat().st_size)
            known = False
            try:
                for event, element in _events(file):
                    if event == "start":
                        known = known or self._admitted(element)
                    if event == "start" or _name(element) == "tmx":
                        continue
                    found = list(_pairs(element))
                    self.left_out += not found
                    yield from found
                    self.share = file.tell() / size
                    _forget(element)
            except etree.XMLSyntaxError as error:
                raise FileError("tmx.damaged" if known else "tmx.foreign", self.path, line=error.lineno or 1) from error
            except (OSError, ValueError) as error:
                raise FileError("file.unreadable", self.path, reason=str(error)) from error
        if not known:
            raise FileError("tmx.foreign", self.path)

    def _admitted(self, root: etree._Element) -> bool:
        """Whether the file may be read on, by its first element that matters."""
        whole = root.getroottree()
        dtd = whole.docinfo.internalDTD
        if dtd is not None and list(dtd.entities()):  # type: ignore[attr-defined, redundant-expr]  # the stubs know no entities, and think that there always is one
            raise FileError("tmx.unsafe", self.path)
        return _name(whole.getroot()) == "tmx"


def tmx_bytes(pairs: Iterable[Remembered]) -> bytes:
    """Pairs as TMX 1.4 in UTF-8, Chinese the language that was translated."""
    file = io.BytesIO()
    header = {
        "creationtool": "Duizhao",
        "creationtoolversion": VERSION,
        "segtype": "paragraph",
        "o-tmf": "duizhao",
        "adminlang": "en",
        "srclang": "zh-CN",
        "datatype": "plaintext",
    }
    with etree.xmlfile(file, encoding="utf-8") as out:
        out.write_declaration()
        out.write_doctype('<!DOCTYPE tmx SYSTEM "tmx14.dtd">')
        with out.element("tmx", version="1.4"):
            out.write("\n", etree.Element("header", header), "\n")
            with out.element("body"):
                for pair in pairs:
                    out.write("\n", _entry(pair))
                out.write("\n")
    return file.getvalue()


def _events(file: Any) -> Any:
    """The entries as they end. A DOCTYPE may name its DTD, which is not read; nothing is fetched or replaced."""
    return etree.iterparse(
        file,
        events=("start", "end"),
        tag=("{*}tmx", "{*}tu"),
        load_dtd=False,
        no_network=True,
        resolve_entities=False,
        remove_comments=True,
        remove_pis=True,
        huge_tree=False,
    )


def _forget(element: etree._Element) -> None:
    """Let go of an entry and of what stands before it: a file has a million of them."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def _pairs(entry: etree._Element) -> Iterator[Remembered]:
    texts: dict[str, list[tuple[str, Text]]] = {"zh": [], "en": []}
    dates = [_date(entry)]
    for variant in entry:
        if _name(variant) != "tuv":
            continue
        language = (variant.get(_LANGUAGE) or variant.get("lang") or "").lower().replace("_", "-")
        text = next((_content(each).stripped() for each in variant if _name(each) == "seg"), Text())
        if text and language[:2] in texts:
            texts[language[:2]].append((language, text))
            dates.append(_date(variant))
    if not texts["zh"] or not texts["en"]:
        return
    chinese = min(texts["zh"], key=_preference)[1]
    said = dict(_said(entry))
    row = said.get("row", "")
    for english in dict.fromkeys(text for _, text in texts["en"]):
        yield Remembered(
            chinese,
            english,
            said.get("document", ""),
            int(row) - 1 if _ROW.fullmatch(row) else None,
            said.get("reviewer") or entry.get("changeid") or entry.get("creationid") or "",
            max(dates),
            said.get("status", ""),
        )


def _preference(variant: tuple[str, Text]) -> int:
    language = variant[0]
    return _SIMPLIFIED.index(language) if language in _SIMPLIFIED else len(_SIMPLIFIED)


def _said(entry: etree._Element) -> Iterator[tuple[str, str]]:
    """What the properties of an entry say, of those that this program writes."""
    for prop in entry:
        kind = str(prop.get("type") or "").lower().removeprefix("x-")
        if _name(prop) == "prop" and kind in _PROPS:
            yield kind, " ".join("".join(map(str, prop.itertext())).split())


def _date(element: etree._Element) -> int:
    """When an entry was last changed, in milliseconds since 1970; 0 where it doesn't say."""
    for name in ("changedate", "creationdate"):
        if (said := element.get(name)) is not None:
            with suppress(ValueError):
                return int(datetime.strptime(said, _STAMP).replace(tzinfo=UTC).timestamp() * 1000)
    return 0


class _Content:
    """The text of one `seg` as it is put together."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.codes: list[Code] = []
        self._length = 0
        self._open: dict[str, Code] = {}

    def take(self, element: etree._Element) -> None:
        self._add(element.text)
        for child in element:
            name, start = _name(child), self._length
            kind = _KINDS.get(str(child.get("type") or "").lower())
            if name == "bpt":
                self._begin(child, kind)
            elif name == "ept":
                self._end(child)
            elif name and name not in _MARKUP:
                self.take(child)
                if kind is not None and kind is not CodeKind.LINK:
                    self.codes.append(Code(start, self._length, kind))
            self._add(child.tail)

    def _add(self, text: str | None) -> None:
        if text:
            self.parts.append(text)
            self._length += len(text)

    def _begin(self, element: etree._Element, kind: CodeKind | None) -> None:
        if kind is not None:
            address = _ADDRESS.search(element.text or "") if kind is CodeKind.LINK else None
            if kind is not CodeKind.LINK or address is not None:
                self._open[element.get("i") or ""] = Code(self._length, self._length, kind, address[1] if address else "")

    def _end(self, element: etree._Element) -> None:
        begun = self._open.pop(element.get("i") or "", None)
        if begun is not None:
            self.codes.append(Code(begun.start, self._length, begun.kind, begun.data))


def _content(element: etree._Element) -> Text:
    if not len(element):  # as nearly always
        return Text(element.text or "")
    content = _Content()
    content.take(element)
    return Text("".join(content.parts), tuple(content.codes))


def _name(element: etree._Element) -> str:
    """The name of an element; empty for what is none (a reference to an entity that nobody defined)."""
    tag: object = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _entry(pair: Remembered) -> etree._Element:
    stamp = {"creationdate": datetime.fromtimestamp(pair.at / 1000, UTC).strftime(_STAMP)} if pair.at > 0 else {}
    entry = etree.Element("tu", stamp)
    said = (pair.document, "" if pair.row is None else str(pair.row + 1), pair.status, pair.actor)
    for kind, value in zip(_PROPS, said, strict=True):
        if value:
            etree.SubElement(entry, "prop", {"type": f"x-{kind}"}).text = _clean(value)
    for language, text in (("zh-CN", pair.chinese), ("en", pair.english)):
        variant = etree.SubElement(entry, "tuv", {_LANGUAGE: language})
        _fill(etree.SubElement(variant, "seg"), text)
    return entry


def _fill(segment: etree._Element, text: Text) -> None:
    """The runs of a text, each between its own pairs of codes; what is no text (a picture) is left out."""
    number = 0
    for run in runs(text):
        codes = [(kind, "") for kind in sorted(run.kinds) if kind in _TYPES]
        if run.link:
            codes.insert(0, (CodeKind.LINK, run.link))
        first = number + 1
        for kind, address in codes:
            number += 1
            element = etree.SubElement(segment, "bpt", {"i": str(number), "type": _TYPES[kind]})
            href = f' href="{_clean(address).replace(chr(34), "%22")}"' if address else ""
            element.text = f"<{_TAGS[kind]}{href}>"
        _append(segment, _clean(run.text))
        for offset, (kind, _) in reversed(list(enumerate(codes))):
            etree.SubElement(segment, "ept", {"i": str(first + offset)}).text = f"</{_TAGS[kind]}>"


def _append(segment: etree._Element, text: str) -> None:
    if len(segment):
        segment[-1].tail = (segment[-1].tail or "") + text
    else:
        segment.text = (segment.text or "") + text


def _clean(text: str) -> str:
    """Text that XML can hold."""
    return "".join(c for c in showable(text) if c in "\t\n" or ord(c) >= 0x20)
