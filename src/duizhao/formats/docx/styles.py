"""What the styles and lists of a Word document say.

Decides how styles inherit, which kind a style stands for, and whether a list is numbered. Does not read the text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from duizhao.domain.document import Kind
from duizhao.domain.text import CodeKind
from duizhao.formats.archive import Element
from duizhao.formats.docx.package import child_val, is_on, val, w

_HEADING = re.compile(r"^(?:heading|标题|標題|章节标题)\s*([1-9])$")
_LIST_STYLE = re.compile(r"^(?:list bullet|list number|列表项目符号|列表编号)(?:\s*([2-9]))?$")
_ORDERED_STYLE = re.compile(r"^(?:list number|列表编号)")
_KINDS = {
    "title": Kind.HEADLINE, "标题": Kind.HEADLINE, "標題": Kind.HEADLINE, "headline": Kind.HEADLINE,
    "subtitle": Kind.HEADING, "副标题": Kind.HEADING, "副標題": Kind.HEADING,
    "lead": Kind.LEAD, "导语": Kind.LEAD,
    "quote": Kind.QUOTE, "intense quote": Kind.QUOTE, "引用": Kind.QUOTE, "明显引用": Kind.QUOTE, "block text": Kind.QUOTE,
    "caption": Kind.CAPTION, "题注": Kind.CAPTION, "題注": Kind.CAPTION, "图注": Kind.CAPTION,
    "byline": Kind.BYLINE, "署名": Kind.BYLINE, "signature": Kind.BYLINE,
    "date": Kind.DATE, "日期": Kind.DATE,
    "note": Kind.NOTE, "footnote text": Kind.NOTE, "endnote text": Kind.NOTE, "脚注文本": Kind.NOTE,
}  # fmt: skip
_BODY_STYLES = frozenset({"body text", "正文文本"})
"""Running text: body text for good where the file's styles can name a lead, else as open as text in no style at all."""
_TOGGLES = {"b": CodeKind.BOLD, "i": CodeKind.ITALIC, "strike": CodeKind.STRIKE, "dstrike": CodeKind.STRIKE}
_VERTICAL = {"superscript": CodeKind.SUPERSCRIPT, "subscript": CodeKind.SUBSCRIPT}
_DEEPEST_STYLE = 30
"""Styles that inherit further than this inherit from themselves."""

Looks = dict[CodeKind, bool]
"""What run properties say about the inline codes; a kind that they do not mention is missing."""


@dataclass(frozen=True, slots=True)
class StyleKind:
    """What a paragraph is by its style or its list."""

    kind: Kind | None
    level: int = 0
    ordered: bool = False


def looks_of(properties: Element | None) -> Looks:
    """What a `w:rPr` says for itself."""
    found: Looks = {}
    if properties is None:
        return found
    for name, kind in _TOGGLES.items():
        switched = is_on(properties.find(w(name)))
        if switched is not None:
            found[kind] = found.get(kind, False) or switched
    underline = properties.find(w("u"))
    if underline is not None:
        found[CodeKind.UNDERLINE] = val(underline, "none") != "none"
    vertical = properties.find(w("vertAlign"))
    if vertical is not None:
        found.update({kind: val(vertical) == name for name, kind in _VERTICAL.items()})
    return found


class Styles:
    """The styles of a document, by their ids."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Element] = {}
        self._default = ""
        self._chains: dict[str, tuple[Element, ...]] = {}
        self._names: dict[str, str] = {}
        self._looks: dict[str, Looks] = {}
        self._kinds: dict[str, StyleKind] = {}
        self._numbers: dict[str, tuple[str | None, str | None]] = {}
        self._document = looks_of(None if root is None else root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}"))
        for style in [] if root is None else root.iter(w("style")):
            identity = style.get(w("styleId"), "")
            self._styles.setdefault(identity, style)
            if style.get(w("type")) == "paragraph" and style.get(w("default"), "0").lower() in {"1", "true", "on"}:
                self._default = identity
        self._can_name_a_lead = any(_KINDS.get(self.name(identity)) is Kind.LEAD for identity in self._styles)

    def name(self, identity: str | None) -> str:
        """The name of a style in lower case; styles are known by their names, ids differ from program to program."""
        key = identity or ""
        if key not in self._names:
            style = self._styles.get(key)
            found = None if style is None else child_val(style, "name")
            self._names[key] = " ".join((found or "").lower().split())
        return self._names[key]

    def looks(self, identity: str | None) -> Looks:
        """What a style and those it inherits from say about inline codes; the nearest decides."""
        key = identity or ""
        if key not in self._looks:
            self._looks[key] = {kind: on for style in reversed(self._chain(key)) for kind, on in looks_of(style.find(w("rPr"))).items()}
        return dict(self._looks[key])

    def paragraph_looks(self, identity: str | None) -> Looks:
        """What a paragraph's text looks like before any run says otherwise."""
        return {**self._document, **self.looks(identity or self._default)}

    def is_hidden(self, identity: str | None) -> bool:
        """Whether a style hides its text."""
        said = (is_on(style.find(f"{w('rPr')}/{w('vanish')}")) for style in self._chain(identity))
        return next((hidden for hidden in said if hidden is not None), False)

    def kind(self, identity: str | None) -> StyleKind:
        """What a paragraph of this style is, by the style's name, its outline level, or those of the styles it inherits from."""
        key = identity or self._default
        if key not in self._kinds:
            self._kinds[key] = self._kind(key)
        return self._kinds[key]

    def _kind(self, identity: str) -> StyleKind:
        for style in self._chain(identity):
            name = self.name(style.get(w("styleId")))
            if name in _BODY_STYLES and self._can_name_a_lead:
                return StyleKind(Kind.BODY)
            if name in _KINDS:
                return StyleKind(_KINDS[name], level=1 if _KINDS[name] is Kind.HEADING else 0)
            if heading := _HEADING.match(name):
                return StyleKind(Kind.HEADING, int(heading[1]))
            level = heading_level(style.find(w("pPr")))
            if level:
                return StyleKind(Kind.HEADING, level)
            if listed := _LIST_STYLE.match(name):
                return StyleKind(Kind.LIST_ITEM, int(listed[1] or 1) - 1, bool(_ORDERED_STYLE.match(name)))
        return StyleKind(None)

    def numbering(self, identity: str | None) -> tuple[str | None, str | None]:
        """The list (numId) and the level (ilvl) that a style gives its paragraphs."""
        key = identity or self._default
        if key not in self._numbers:
            chain = self._chain(key)
            found = [[child_val(style, "pPr", "numPr", name) for style in chain] for name in ("numId", "ilvl")]
            number, level = (next((value for value in values if value is not None), None) for values in found)
            self._numbers[key] = number, level
        return self._numbers[key]

    def _chain(self, identity: str | None) -> tuple[Element, ...]:
        """The style and what it is based on, the nearest first."""
        key = identity or ""
        if key not in self._chains:
            self._chains[key] = tuple(self._followed(key))
        return self._chains[key]

    def _followed(self, identity: str) -> Iterator[Element]:
        for _ in range(_DEEPEST_STYLE):
            style = self._styles.get(identity)
            if style is None:
                return
            yield style
            identity = child_val(style, "basedOn") or ""


def heading_level(properties: Element | None) -> int:
    """The level of a heading (1 = highest) by the outline level in a `w:pPr`; 0 for text."""
    level = number(child_val(properties, "outlineLvl"), 9)
    return level + 1 if level < 9 else 0


def number(text: str | None, default: int) -> int:
    """A non-negative whole number out of an attribute; the default where there is none."""
    return int(text) if text is not None and text.isascii() and text.isdigit() and len(text) < 10 else default


class Numbering:
    """The lists of a document."""

    def __init__(self, root: Element | None) -> None:
        self._formats: dict[str, dict[int, tuple[str, str | None]]] = {}
        if root is None:
            return
        abstract = {item.get(w("abstractNumId"), ""): _levels(item) for item in root.iter(w("abstractNum"))}
        for item in root.iter(w("num")):
            levels = dict(abstract.get(child_val(item, "abstractNumId") or "", {}))
            for override in item.iter(w("lvlOverride")):
                levels.update(_levels(override))
            self._formats[item.get(w("numId"), "")] = levels

    def is_list(self, number_id: str | None) -> bool:
        """Whether this is a list; number 0 takes a paragraph out of its style's list."""
        return number_id in self._formats and number_id != "0"

    def is_ordered(self, number_id: str, level: int) -> bool:
        form, _ = self._formats.get(number_id, {}).get(level, ("bullet", None))
        return form not in {"bullet", "none"}

    def level_of_style(self, number_id: str, style: str) -> int:
        """The level that a list links with a style."""
        levels = self._formats.get(number_id, {})
        return next((level for level, (_, linked) in levels.items() if linked == style), 0)


def _levels(item: Element) -> dict[int, tuple[str, str | None]]:
    """The number format of each level and the style that is linked with it."""
    return {
        number(level.get(w("ilvl")), 0): (child_val(level, "numFmt") or "decimal", child_val(level, "pStyle"))
        for level in item.iter(w("lvl"))
    }
