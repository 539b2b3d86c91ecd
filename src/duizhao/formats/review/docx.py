"""The review table as a Word document: No. | Chinese | English | Comment | Status, with comments and with Track Changes on.

Decides what is locked (content controls) and how a row is named so that the name survives other programs: in the tag of a content
control, and in hidden text beside the number. Reading what came back is in `review.docx_read`.
"""

from collections.abc import Iterable, Iterator, Sequence

from lxml import etree

from duizhao.domain.exchange import ReviewFile, ReviewRow, mark_of, shown
from duizhao.domain.segment import PARAGRAPH_BREAK
from duizhao.domain.text import CodeKind, Run, Text, runs, showable
from duizhao.formats.archive import Element
from duizhao.formats.base import LINE_BREAK
from duizhao.formats.docx.comments import Comments
from duizhao.formats.docx.package import R, W, w
from duizhao.formats.docx.parts import attributes, element, packed
from duizhao.formats.review.tables import Headings
from duizhao.formats.writing import may_link

_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_WIDTHS = (620, 4700, 5800, 2700, 1300)
"""Of the columns, in twentieths of a point: A4 across, with margins of 2 cm."""
_SWITCHES = ((CodeKind.BOLD, "b"), (CodeKind.ITALIC, "i"), (CodeKind.STRIKE, "strike"))
_STYLES = f"""<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri" w:eastAsia="SimSun"/><w:sz w:val="21"/><w:szCs w:val="21"/>
<w:lang w:val="{{language}}" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="60"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="120"/></w:pPr>
<w:rPr><w:b/><w:sz w:val="30"/><w:szCs w:val="30"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>
<w:tblCellMar><w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>"""
_SETTINGS = f"""<w:settings xmlns:w="{W}"><w:trackRevisions/><w:defaultTabStop w:val="420"/>
<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>"""


def document_bytes(file: ReviewFile, headings: Headings) -> bytes:
    """The table as a Word document; its header row stands on every page, its rows are not broken over two."""
    maker = _Maker()
    table = element("tbl", _table_properties(), element("tblGrid", *(element("gridCol", attributes(w=str(width))) for width in _WIDTHS)))
    table.append(_row([[_paragraph([_run(word, "b")])] for word in headings.columns], header=True))
    for row in file.rows:
        table.append(_row(list(maker.cells(row, headings))))
    body = element(
        "body",
        element("p", element("pPr", element("pStyle", _val("Title"))), _run(showable(file.name))),
        _paragraph([_run(headings.instruction)]),
        table,
        element("p"),
        element(
            "sectPr",
            element("pgSz", attributes(w="16838", h="11906", orient="landscape")),
            element("pgMar", attributes(top="1000", right="850", bottom="1000", left="850", header="500", footer="500", gutter="0")),
        ),
    )
    beside = {"styles": _STYLES.format(language=file.language), "settings": _SETTINGS, **maker.comments.parts()}
    return packed(body, file.name, beside, maker.links)


class _Maker:
    """Makes the cells of rows, and gathers the addresses of their links and their comments."""

    def __init__(self) -> None:
        self.links: dict[str, str] = {}
        self.comments = Comments()

    def cells(self, row: ReviewRow, headings: Headings) -> Iterator[list[Element]]:
        """The contents of a row's five cells. What names the row is hidden beside the number; the Chinese can't be changed.

        What was said of the row is pinned to its English, where it can be answered; what of it is open stands in a column too, so that it is
        printed.
        """
        hidden = element("r", element("rPr", element("vanish")), _text(mark_of(row)))
        yield [_paragraph([_control([_run(str(row.number))], mark_of(row)), hidden])]
        yield [
            _paragraph([_control(content)]) if (content := list(part)) else element("p") for part in self._parts(row.source, chinese=True)
        ]
        english = [_paragraph(list(part)) for part in self._parts(row.target)]
        self.comments.pin(english, row.notes)
        yield english
        settled = {note.text for note in row.notes if note.done}
        left = [note for note in row.notes if not note.done and note.answers not in settled]
        yield [_paragraph([_run(showable(shown(note)))]) for note in left] or [element("p")]
        yield [_choice(row.word, headings.statuses)]

    def _parts(self, text: Text, *, chinese: bool = False) -> Iterator[Iterator[Element]]:
        """The runs of each paragraph of a text."""
        return (self._inline(part, chinese=chinese) for part in text.split(PARAGRAPH_BREAK))

    def _inline(self, text: Text, *, chinese: bool) -> Iterator[Element]:
        for run in runs(text):
            if not run.text:
                continue
            styled = _styled(run, chinese=chinese)
            if not may_link(run.link):
                yield styled
                continue
            key = self.links.setdefault(showable(run.link), f"rIdL{len(self.links) + 1}")
            yield element("hyperlink", styled, {f"{{{R}}}id": key})


def _styled(run: Run, *, chinese: bool) -> Element:
    """A run with its formatting; Chinese says that it is, so that its quotation marks are wide."""
    properties = element("rPr")
    if may_link(run.link):
        properties.append(element("rStyle", _val("Hyperlink")))
    if chinese:
        properties.append(element("rFonts", attributes(hint="eastAsia")))
    properties.extend(etree.Element(w(name)) for kind, name in _SWITCHES if kind in run.kinds)
    if CodeKind.UNDERLINE in run.kinds:
        properties.append(element("u", _val("single")))
    for kind in (CodeKind.SUPERSCRIPT, CodeKind.SUBSCRIPT):
        if kind in run.kinds:
            properties.append(element("vertAlign", _val(str(kind))))
    made = element("r", properties) if len(properties) else element("r")
    made.extend(_pieces(run.text))
    return made


def _pieces(text: str) -> Iterator[Element]:
    """A text with its hard breaks as elements."""
    for number, line in enumerate(showable(text).split(LINE_BREAK)):
        if number:
            yield element("br")
        if line:
            yield _text(line)


def _text(text: str) -> Element:
    return element("t", text, {_XML_SPACE: "preserve"})


def _run(text: str, *switches: str) -> Element:
    properties = [element("rPr", *(etree.Element(w(name)) for name in switches))] if switches else []
    return element("r", *properties, *_pieces(text))


def _paragraph(content: Sequence[Element]) -> Element:
    return element("p", *content)


def _control(content: Sequence[Element], tag: str = "") -> Element:
    """A content control around runs, which can be neither changed nor taken away. Around paragraphs LibreOffice would repeat its text."""
    properties = element("sdtPr")
    if tag:
        properties.append(element("tag", _val(tag)))
    properties.append(element("lock", _val("sdtContentLocked")))
    return element("sdt", properties, element("sdtContent", *content))


def _choice(word: str, words: Iterable[str]) -> Element:
    """A paragraph with a field in which a status is chosen or typed."""
    items = [element("listItem", attributes(displayText=each, value=each)) for each in dict.fromkeys((word, *words)) if each]
    properties = element("sdtPr", element("comboBox", *items))
    return element("p", element("sdt", properties, element("sdtContent", _run(word))))


def _row(cells: Sequence[Sequence[Element]], *, header: bool = False) -> Element:
    row = element("tr", element("trPr", element("cantSplit"), *([element("tblHeader")] if header else [])))
    for width, content in zip(_WIDTHS, cells, strict=True):
        properties = element("tcPr", element("tcW", attributes(w=str(width), type="dxa")))
        if header:
            properties.append(element("shd", attributes(val="clear", color="auto", fill="F0EDE6")))
        row.append(element("tc", properties, *content))
    return row


def _table_properties() -> Element:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = (etree.Element(w(side), attributes(val="single", sz="4", space="0", color="BFB8AA")) for side in sides)
    return element(
        "tblPr",
        element("tblW", attributes(w=str(sum(_WIDTHS)), type="dxa")),
        element("tblBorders", *lines),
        element("tblLayout", attributes(type="fixed")),
    )


def _val(value: str) -> dict[str, str]:
    return attributes(val=value)
