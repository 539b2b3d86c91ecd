"""What the styles of an OpenDocument text say about its paragraphs and words.

Decides which kind a style's name means, what its looks do to text, and which lists are numbered. Reads no text.
"""

from collections.abc import Iterator

from duizhao.domain.document import Kind
from duizhao.domain.text import CodeKind
from duizhao.formats.archive import Element
from duizhao.formats.growing import Style
from duizhao.formats.odt.package import STYLE_NAMES, q

_KINDS = {
    **{name.lower(): kind for kind, name in STYLE_NAMES.items()},
    "headline": Kind.HEADLINE, "标题": Kind.HEADLINE, "导语": Kind.LEAD, "quote": Kind.QUOTE, "block text": Kind.QUOTE, "引用": Kind.QUOTE,
    "illustration": Kind.CAPTION, "figure": Kind.CAPTION, "drawing": Kind.CAPTION, "题注": Kind.CAPTION, "署名": Kind.BYLINE, "日期": Kind.DATE,
    "footnote": Kind.NOTE, "endnote": Kind.NOTE, "footnote text": Kind.NOTE,
}  # fmt: skip
"""What styles are called: in what is written here, in LibreOffice, and in what Word and WPS save."""
_DEEPEST = 20
"""Styles that stand on one another: a circle ends here."""


class Styles:
    """The styles of one document, by family and name."""

    def __init__(self, *roots: Element) -> None:
        self._styles: dict[tuple[str, str], Element] = {}
        self._lists: dict[str, Element] = {}
        for root in roots:
            for style in root.iter(q("style:style")):
                self._styles[style.get(q("style:family"), ""), style.get(q("style:name"), "")] = style
            self._lists |= {each.get(q("style:name"), ""): each for each in root.iter(q("text:list-style"))}

    def kind(self, name: str | None) -> Kind | None:
        """The kind that a paragraph's style, or one that it stands on, is called by."""
        return next((_KINDS[called] for style in self._chain("paragraph", name) if (called := _called(style)) in _KINDS), None)

    def is_called(self, family: str, name: str | None, called: str) -> bool:
        """Whether a style, or one that it stands on, bears this name."""
        return any(_called(style) == called.lower() for style in self._chain(family, name))

    def codes(self, family: str, name: str | None) -> Style:
        """What a style does to text. Of a paragraph's styles only the one that was made for it alone counts: the others are its looks."""
        found: dict[CodeKind, bool] = {}
        for style in self._chain(family, name):
            if family == "paragraph" and style.getparent().tag != q("office:automatic-styles"):  # type: ignore[union-attr]  # the root is no style
                break
            properties = style.find(q("style:text-properties"))
            if properties is not None:
                found = {**dict(_looks(properties)), **found}
        return tuple((kind, "") for kind, is_on in found.items() if is_on)

    def is_hidden(self, name: str | None) -> bool:
        """Whether a character style hides its text."""
        sets = (style.find(q("style:text-properties")) for style in self._chain("text", name))
        return any(properties is not None and properties.get(q("text:display")) == "none" for properties in sets)

    def is_numbered(self, name: str | None, level: int) -> bool:
        """Whether a list style numbers its items at a level, counted from 0."""
        style = self._lists.get(name or "")
        if style is None:
            return False
        return any(
            each.get(q("text:level")) == str(level + 1) and bool(each.get(q("style:num-format")))
            for each in style.iter(q("text:list-level-style-number"))
        )

    def list_of(self, name: str | None) -> str | None:
        """The list style that a paragraph's style brings along."""
        return next((found for style in self._chain("paragraph", name) if (found := style.get(q("style:list-style-name")))), None)

    def _chain(self, family: str, name: str | None) -> Iterator[Element]:
        for _ in range(_DEEPEST):
            style = self._styles.get((family, name or ""))
            if style is None:
                return
            yield style
            name = style.get(q("style:parent-style-name"))


def _called(style: Element) -> str:
    """A style's name as people see it, in lower case."""
    name = style.get(q("style:display-name")) or style.get(q("style:name"), "").replace("_20_", " ")
    return " ".join(name.lower().split())


def _looks(properties: Element) -> Iterator[tuple[CodeKind, bool]]:
    """What text properties switch on or off."""
    switches = (
        (CodeKind.BOLD, "fo:font-weight", ("normal",)),
        (CodeKind.ITALIC, "fo:font-style", ("normal",)),
        (CodeKind.UNDERLINE, "style:text-underline-style", ("none",)),
        (CodeKind.STRIKE, "style:text-line-through-style", ("none",)),
    )
    for kind, name, off in switches:
        value = properties.get(q(name))
        if value is not None:
            yield kind, value not in off
    position = properties.get(q("style:text-position"), "").split()
    if position:
        height = position[0]
        yield CodeKind.SUPERSCRIPT, height == "super" or (height.rstrip("%").isdigit() and height not in {"0%", "0"})
        yield CodeKind.SUBSCRIPT, height == "sub" or height.startswith("-")
