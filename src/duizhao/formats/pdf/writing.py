"""A release as a PDF whose text can be copied and searched.

Decides paper, typefaces (those that come along with the program) and how each kind looks. PDFs are read in `pdf.reading`.
"""

import io
from collections.abc import Iterator, Sequence
from functools import cache, partial
from html import escape
from itertools import groupby
from pathlib import Path
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, SimpleDocTemplate, Spacer, Table, TableStyle
from reportlab.platypus import Paragraph as Laid

from duizhao.domain.document import Kind, Paragraph, Release
from duizhao.domain.text import CodeKind, Run, runs
from duizhao.formats.base import LINE_BREAK
from duizhao.formats.tidy import visible
from duizhao.formats.writing import Enumeration, Labelled, ListGroup, TableGroup, grouped, may_link
from duizhao.language.chinese import is_han
from duizhao.settings import asset

_PLAIN, _BOLD, _ITALIC, _CHINESE = "NotoSans-Regular", "NotoSans-SemiBold", "NotoSans-Italic", "NotoSansSC-Regular"
_BLUE, _GREY, _RED, _RULE = HexColor("#1f3a5f"), HexColor("#595f69"), HexColor("#a40000"), HexColor("#9aa3ad")
_SIDE, _TOP = 28 * mm, 25 * mm
_PADDING = 6
"""Points that the library leaves inside a page's margins."""
_WIDTH = A4[0] - 2 * _SIDE
_LOOKS: dict[Kind, dict[str, Any]] = {
    Kind.HEADLINE: {"fontName": _BOLD, "fontSize": 19, "leading": 24, "textColor": _BLUE, "spaceAfter": 12, "keepWithNext": 1},
    Kind.LEAD: {"fontSize": 11.5, "leading": 17, "spaceAfter": 10},
    Kind.BODY: {},
    Kind.HEADING: {
        "fontName": _BOLD,
        "fontSize": 13,
        "leading": 17,
        "textColor": _BLUE,
        "spaceBefore": 12,
        "spaceAfter": 5,
        "keepWithNext": 1,
    },
    Kind.LIST_ITEM: {"spaceAfter": 4},
    Kind.QUOTE: {"leftIndent": 10 * mm, "rightIndent": 10 * mm, "borderPadding": 0, "fontName": _ITALIC},
    Kind.CAPTION: {"fontSize": 8.5, "leading": 12, "textColor": _GREY, "spaceAfter": 10},
    Kind.BYLINE: {"fontSize": 9, "leading": 13, "textColor": _GREY},
    Kind.DATE: {"fontSize": 9, "leading": 13, "textColor": _GREY},
    Kind.NOTE: {"fontSize": 8.5, "leading": 12, "spaceAfter": 4},
}
_SMALLER_BY_LEVEL = 1.5
_INDENT = 6 * mm
_BULLETS = "•–▪"
_LONGEST_UNBROKEN = 30
"""Chinese characters in a row that a line still takes; text with more is broken between any two characters."""
_TAGS = {CodeKind.UNDERLINE: "u", CodeKind.STRIKE: "strike", CodeKind.SUPERSCRIPT: "super", CodeKind.SUBSCRIPT: "sub"}


def write(release: Release, template: Path | None = None) -> bytes:  # noqa: ARG001  (the looks are fixed)
    """The release as a PDF on A4; of a proof every page says that it is one."""
    writer = _Writer()
    title = release.title or next((p.text for p in release.paragraphs if p.kind is Kind.HEADLINE), "")
    buffer = io.BytesIO()
    margins: dict[str, Any] = {"leftMargin": _SIDE - _PADDING, "rightMargin": _SIDE - _PADDING, "topMargin": _TOP, "bottomMargin": _TOP}
    document = SimpleDocTemplate(
        buffer, pagesize=A4, title=visible(title).replace(LINE_BREAK, " "), lang=release.language, invariant=1, **margins
    )
    draw = partial(_page, writer, release.proof_mark)
    document.build(list(writer.flow(release)) or [Spacer(1, 1)], onFirstPage=draw, onLaterPages=draw)
    return buffer.getvalue()


def _page(writer: "_Writer", proof_mark: str, canvas: Canvas, document: SimpleDocTemplate) -> None:
    """What stands in the margins of a page."""
    canvas.saveState()
    canvas.setFont(_PLAIN, 8)
    canvas.setFillColor(_GREY)
    canvas.drawCentredString(A4[0] / 2, 12 * mm, str(document.page))
    if proof_mark:
        mark = writer.laid(Paragraph(proof_mark), ParagraphStyle("mark", fontName=_BOLD, fontSize=9, leading=12, textColor=_RED))
        mark.wrapOn(canvas, _WIDTH, _TOP)
        mark.drawOn(canvas, _SIDE, A4[1] - 16 * mm)
    canvas.restoreState()


@cache
def _typefaces() -> dict[str, frozenset[int]]:
    """Makes the typefaces known to the library, and gives the signs that each has: 0.2 s, once."""
    signs = {}
    for name in (_PLAIN, _BOLD, _ITALIC, _CHINESE):
        font = TTFont(name, str(asset("resources", "fonts", f"{name}.ttf")))
        pdfmetrics.registerFont(font)
        signs[name] = frozenset(font.face.charToGlyph)
    return signs


class _Writer:
    """Makes what flows over the pages."""

    def __init__(self) -> None:
        self._signs = _typefaces()

    def flow(self, release: Release) -> Iterator[Flowable]:
        """The release, block by block."""
        for group in grouped(release):
            if isinstance(group, ListGroup):
                yield from self._list(group.items)
            elif isinstance(group, TableGroup):
                yield from self._table(group)
            else:
                yield self._paragraph(group)

    def laid(self, paragraph: Paragraph, style: ParagraphStyle, label: str = "", mark: str = "") -> Laid:
        """A paragraph in a style, with the label of a proof and the mark of a list in front."""
        text = visible(paragraph.text)
        if any(is_chinese and len(list(run)) > _LONGEST_UNBROKEN for is_chinese, run in groupby(text, key=is_han)):
            style = ParagraphStyle("broken anywhere", style, wordWrap="CJK")
        said = f'<font size="7.5" backColor="#d9d9d9">{self._drawn(f"[{visible(label)}]", _PLAIN)}</font> ' if label else ""
        return Laid(said + "".join(self._inline(paragraph, style.fontName)), style, bulletText=mark or None)

    def _paragraph(self, member: Labelled) -> Laid:
        paragraph, label = member
        return self.laid(paragraph, _style(paragraph), label)

    def _list(self, items: Sequence[Labelled]) -> Iterator[Laid]:
        counted = Enumeration()
        for paragraph, label in items:
            level, number = counted.place(paragraph.level, ordered=paragraph.ordered)
            indents: dict[str, Any] = {
                "leftIndent": _INDENT * (level + 1),
                "bulletIndent": _INDENT * level + 1.5 * mm,
                "bulletFontName": _PLAIN,
            }
            style = ParagraphStyle("item", _style(paragraph), **indents)
            yield self.laid(paragraph, style, label, f"{number}." if paragraph.ordered else _BULLETS[level % len(_BULLETS)])

    def _table(self, table: TableGroup) -> Iterator[Flowable]:
        rows = [[[self._in_cell(member) for member in cell] for cell in row] for row in table.rows]
        looks = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, _RULE), ("VALIGN", (0, 0), (-1, -1), "TOP")])
        columns = len(table.rows[0])
        yield Table(rows, colWidths=[_WIDTH / columns] * columns, style=looks, splitInRow=1)
        yield Spacer(1, 10)

    def _in_cell(self, member: Labelled) -> Laid:
        paragraph, label = member
        return self.laid(paragraph, ParagraphStyle("cell", _style(paragraph), fontSize=9, leading=12.5, spaceBefore=0, spaceAfter=2), label)

    def _inline(self, paragraph: Paragraph, font: str) -> Iterator[str]:
        """The text with its codes in the library's markup."""
        for run in runs(paragraph.content):
            text = self._drawn(visible(run.text), _font(run, font))
            for kind, tag in _TAGS.items():
                if kind in run.kinds:
                    text = f"<{tag}>{text}</{tag}>"
            yield f'<a href="{escape(visible(run.link))}" color="#1f5fa8">{text}</a>' if run.text and may_link(run.link) else text

    def _drawn(self, text: str, font: str) -> str:
        """The text, each stretch of it in a typeface that has its signs."""
        parts = []
        for name, signs in groupby(text, key=lambda sign: self._font_for(sign, font)):
            said = escape("".join(signs)).replace(LINE_BREAK, "<br/>")
            parts.append(f'<font name="{name}">{said}</font>')
        return "".join(parts)

    def _font_for(self, sign: str, font: str) -> str:
        return font if ord(sign) in self._signs[font] or ord(sign) not in self._signs[_CHINESE] else _CHINESE


def _style(paragraph: Paragraph) -> ParagraphStyle:
    look: dict[str, Any] = {"fontName": _PLAIN, "fontSize": 10.5, "leading": 15.5, "spaceAfter": 8, **_LOOKS[paragraph.kind]}
    if paragraph.kind is Kind.HEADING and paragraph.level > 1:
        look["fontSize"] = 13 - _SMALLER_BY_LEVEL * min(1, paragraph.level - 1)
    return ParagraphStyle(str(paragraph.kind), **look)


def _font(run: Run, font: str) -> str:
    if CodeKind.BOLD in run.kinds:
        return _BOLD
    return _ITALIC if CodeKind.ITALIC in run.kinds and font != _BOLD else font
