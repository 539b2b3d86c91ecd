"""A report for one reader as a Word document.

Decides its looks on paper: A4, upright and tight where it has to stand on one page, else across; header rows on every page, rows not broken over two.
"""

from collections.abc import Iterable, Iterator, Sequence

from lxml import etree

from duizhao.domain.reports import Cell, Mark, Piece, Report, Table, said
from duizhao.domain.text import showable
from duizhao.formats.archive import Element
from duizhao.formats.base import LINE_BREAK
from duizhao.formats.docx.package import W, w
from duizhao.formats.docx.parts import attributes, element, packed

_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_LONG, _SHORT, _MARGIN = 16838, 11906, 850
"""The sides of A4 and the margins, in twentieths of a point."""
_STYLES = f"""<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri" w:eastAsia="SimSun"/><w:sz w:val="20"/><w:szCs w:val="20"/>
<w:lang w:val="en-GB" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="20" w:after="20"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="100"/></w:pPr>
<w:rPr><w:rFonts w:eastAsia="SimHei"/><w:b/><w:sz w:val="30"/><w:szCs w:val="30"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>
<w:pPr><w:keepNext/><w:spacing w:before="160" w:after="50"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:rFonts w:eastAsia="SimHei"/><w:b/><w:sz w:val="23"/><w:szCs w:val="23"/></w:rPr></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>
<w:tblCellMar><w:left w:w="90" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>"""
_FACTS = (16, 84)
"""Widths of names and values, in per cent."""


def document_bytes(report: Report) -> bytes:
    """The report as a Word document."""
    width, height = (_SHORT, _LONG) if report.one_page else (_LONG, _SHORT)
    room = width - 2 * _MARGIN
    body = element("body", _paragraph(said(report.title), "Title"))
    body.append(_table([(said(name, Mark.SOFT), said(value)) for name, value in report.facts], _FACTS, room))
    for table in report.tables:
        body.append(_paragraph(said(table.heading), "Heading1"))
        body.append(_whole(table, room) if table.rows else _paragraph(said(table.otherwise, Mark.SOFT)))
    body.append(_signatures(report.signatures, room))
    turned = {} if report.one_page else {"orient": "landscape"}
    margins = dict.fromkeys(("top", "right", "bottom", "left"), str(_MARGIN)) | {"header": "400", "footer": "400", "gutter": "0"}
    size = attributes(w=str(width), h=str(height), **turned)
    body.append(element("sectPr", element("pgSz", size), element("pgMar", attributes(**margins))))
    return packed(body, report.title, {"styles": _STYLES})


def _whole(table: Table, room: int) -> Element:
    header = [[said(name, Mark.STRONG) for name in table.columns]] if table.columns else []
    return _table([*header, *table.rows], table.widths, room, header=bool(header))


def _table(rows: Sequence[Sequence[Cell]], shares: Sequence[int], room: int, *, header: bool = False) -> Element:
    widths = [room * share // 100 for share in shares]
    lines = (element(side, attributes(val="single", sz="4", space="0", color="D6CFC2")) for side in ("top", "bottom", "insideH"))
    properties = element(
        "tblPr",
        element("tblW", attributes(w=str(sum(widths)), type="dxa")),
        element("tblBorders", *lines),
        element("tblLayout", attributes(type="fixed")),
    )
    made = element("tbl", properties, element("tblGrid", *(element("gridCol", attributes(w=str(width))) for width in widths)))
    for number, row in enumerate(rows):
        made.append(_row(row, widths, header=header and number == 0))
    return made


def _row(cells: Sequence[Cell], widths: Sequence[int], *, header: bool) -> Element:
    made = element("tr", element("trPr", element("cantSplit"), *([element("tblHeader")] if header else [])))
    for width, cell in zip(widths, cells, strict=True):
        properties = element("tcPr", element("tcW", attributes(w=str(width), type="dxa")))
        if header:
            properties.append(element("shd", attributes(val="clear", color="auto", fill="F4F1EB")))
        made.append(element("tc", properties, *map(_paragraph, _lines(cell))))
    return made


def _lines(cell: Iterable[Piece]) -> Iterator[Cell]:
    """The paragraphs of a cell; at least one."""
    line: list[Piece] = []
    for piece in cell:
        first, *others = showable(piece.text).split("\n")
        line.append(Piece(first, piece.mark))
        for text in others:
            yield line
            line = [Piece(text, piece.mark)]
    yield line


def _paragraph(cell: Cell, style: str = "") -> Element:
    made = element("p", *([element("pPr", element("pStyle", attributes(val=style)))] if style else []))
    made.extend(_run(piece) for piece in cell if piece.text)
    return made


def _run(piece: Piece) -> Element:
    properties = element("rPr")
    if piece.mark is Mark.STRONG:
        properties.append(element("b"))
    if piece.mark is Mark.DELETED:
        properties.append(element("strike"))
    ink = {Mark.INSERTED: "0B6B3A", Mark.DELETED: "A3271C", Mark.SOFT: "6A645A"}.get(piece.mark)
    if ink:
        properties.append(element("color", attributes(val=ink)))
    if piece.mark is Mark.INSERTED:
        properties.append(element("u", attributes(val="single")))
    run = element("r", properties) if len(properties) else element("r")
    for number, line in enumerate(showable(piece.text).split(LINE_BREAK)):
        if number:
            run.append(etree.Element(w("br")))
        run.append(element("t", line, {_XML_SPACE: "preserve"}))
    return run


def _signatures(names: Sequence[str], room: int) -> Element:
    """A line to sign on: each name with room behind it. Without names it is the empty paragraph that Word wants after a table."""
    made = _paragraph(())
    if names:
        share = room // len(names)
        stops = element("tabs")
        for number in range(1, len(names) + 1):
            stops.append(element("tab", attributes(val="left", leader="underscore", pos=str(share * number - 200))))
            if number < len(names):
                stops.append(element("tab", attributes(val="left", pos=str(share * number))))
        made.append(element("pPr", stops, element("spacing", attributes(before="360"))))
        for number, name in enumerate(names):
            run = element("r", element("t", name, {_XML_SPACE: "preserve"}), element("tab"))
            if number < len(names) - 1:
                run.append(element("tab"))
            made.append(run)
    return made
