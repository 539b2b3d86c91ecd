"""The review table as a Word document: No. | Chinese | English | Comment | Status, with Track Changes on.

Decides what is locked (content controls) and how a row is named so that the name survives other programs: in the tag of a content
control, and in hidden text beside the number. Reading what came back is in `review.docx_read`.
"""

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence

from lxml import etree

from duizhao.domain.exchange import ReviewFile, ReviewRow, mark_of, shown
from duizhao.domain.segment import PARAGRAPH_BREAK
from duizhao.domain.text import CodeKind, Run, Text, runs, showable
from duizhao.formats.archive import Element
from duizhao.formats.base import LINE_BREAK
from duizhao.formats.docx.package import RELATIONSHIPS, R, W, w
from duizhao.formats.review.tables import Headings
from duizhao.formats.writing import may_link

_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a ZIP archive can hold: the same review gives the same bytes."""
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
_PARTS = (
    ("word/document.xml", f"{_WORD}.document.main+xml"),
    ("word/styles.xml", f"{_WORD}.styles+xml"),
    ("word/settings.xml", f"{_WORD}.settings+xml"),
    ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
)


def document_bytes(file: ReviewFile, headings: Headings) -> bytes:
    """The table as a Word document; its header row stands on every page, its rows are not broken over two."""
    maker = _Maker()
    table = _e("tbl", _table_properties(), _e("tblGrid", *(_e("gridCol", _at(w=str(width))) for width in _WIDTHS)))
    table.append(_row([[_paragraph([_run(word, "b")])] for word in headings.columns], header=True))
    for row in file.rows:
        table.append(_row(list(maker.cells(row, headings))))
    body = _e(
        "body",
        _e("p", _e("pPr", _e("pStyle", _val("Title"))), _run(showable(file.name))),
        _paragraph([_run(headings.instruction)]),
        table,
        _e("p"),
        _e(
            "sectPr",
            _e("pgSz", _at(w="16838", h="11906", orient="landscape")),
            _e("pgMar", _at(top="1000", right="850", bottom="1000", left="850", header="500", footer="500", gutter="0")),
        ),
    )
    core = etree.fromstring(
        f'<cp:coreProperties xmlns:cp="{_CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title/></cp:coreProperties>'
    )
    core[0].text = showable(file.name)
    contents = (_e("document", body), etree.fromstring(_STYLES.format(language=file.language)), etree.fromstring(_SETTINGS), core)
    return _packed(contents, maker.links)


class _Maker:
    """Makes the cells of rows, and gathers the addresses of their links."""

    def __init__(self) -> None:
        self.links: dict[str, str] = {}

    def cells(self, row: ReviewRow, headings: Headings) -> Iterator[list[Element]]:
        """The contents of a row's five cells. What names the row is hidden beside the number; the Chinese can't be changed."""
        hidden = _e("r", _e("rPr", _e("vanish")), _text(mark_of(row)))
        yield [_paragraph([_control([_run(str(row.number))], mark_of(row)), hidden])]
        yield [_paragraph([_control(content)]) if (content := list(part)) else _e("p") for part in self._parts(row.source, chinese=True)]
        yield [_paragraph(list(part)) for part in self._parts(row.target)]
        yield [_paragraph([_run(showable(shown(note)))]) for note in row.notes] or [_e("p")]
        yield [_choice(row.word, headings.statuses)]

    def _parts(self, text: Text, *, chinese: bool = False) -> Iterator[Iterator[Element]]:
        """The runs of each paragraph of a text."""
        return (self._inline(part, chinese=chinese) for part in text.split(PARAGRAPH_BREAK))

    def _inline(self, text: Text, *, chinese: bool) -> Iterator[Element]:
        for run in runs(text):
            if not run.text:
                continue
            element = _styled(run, chinese=chinese)
            if not may_link(run.link):
                yield element
                continue
            key = self.links.setdefault(showable(run.link), f"rIdL{len(self.links) + 1}")
            yield _e("hyperlink", element, {f"{{{R}}}id": key})


def _styled(run: Run, *, chinese: bool) -> Element:
    """A run with its formatting; Chinese says that it is, so that its quotation marks are wide."""
    properties = _e("rPr")
    if may_link(run.link):
        properties.append(_e("rStyle", _val("Hyperlink")))
    if chinese:
        properties.append(_e("rFonts", _at(hint="eastAsia")))
    properties.extend(etree.Element(w(name)) for kind, name in _SWITCHES if kind in run.kinds)
    if CodeKind.UNDERLINE in run.kinds:
        properties.append(_e("u", _val("single")))
    for kind in (CodeKind.SUPERSCRIPT, CodeKind.SUBSCRIPT):
        if kind in run.kinds:
            properties.append(_e("vertAlign", _val(str(kind))))
    element = _e("r", properties) if len(properties) else _e("r")
    element.extend(_pieces(run.text))
    return element


def _pieces(text: str) -> Iterator[Element]:
    """A text with its hard breaks as elements."""
    for number, line in enumerate(showable(text).split(LINE_BREAK)):
        if number:
            yield _e("br")
        if line:
            yield _text(line)


def _text(text: str) -> Element:
    return _e("t", text, {_XML_SPACE: "preserve"})


def _run(text: str, *switches: str) -> Element:
    properties = [_e("rPr", *(etree.Element(w(name)) for name in switches))] if switches else []
    return _e("r", *properties, *_pieces(text))


def _paragraph(content: Sequence[Element]) -> Element:
    return _e("p", *content)


def _control(content: Sequence[Element], tag: str = "") -> Element:
    """A content control around runs, which can be neither changed nor taken away. Around paragraphs LibreOffice would repeat its text."""
    properties = _e("sdtPr")
    if tag:
        properties.append(_e("tag", _val(tag)))
    properties.append(_e("lock", _val("sdtContentLocked")))
    return _e("sdt", properties, _e("sdtContent", *content))


def _choice(word: str, words: Iterable[str]) -> Element:
    """A paragraph with a field in which a status is chosen or typed."""
    items = [_e("listItem", _at(displayText=each, value=each)) for each in dict.fromkeys((word, *words)) if each]
    properties = _e("sdtPr", _e("comboBox", *items))
    return _e("p", _e("sdt", properties, _e("sdtContent", _run(word))))


def _row(cells: Sequence[Sequence[Element]], *, header: bool = False) -> Element:
    row = _e("tr", _e("trPr", _e("cantSplit"), *([_e("tblHeader")] if header else [])))
    for width, content in zip(_WIDTHS, cells, strict=True):
        properties = _e("tcPr", _e("tcW", _at(w=str(width), type="dxa")))
        if header:
            properties.append(_e("shd", _at(val="clear", color="auto", fill="F0EDE6")))
        row.append(_e("tc", properties, *content))
    return row


def _table_properties() -> Element:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = (etree.Element(w(side), _at(val="single", sz="4", space="0", color="BFB8AA")) for side in sides)
    return _e("tblPr", _e("tblW", _at(w=str(sum(_WIDTHS)), type="dxa")), _e("tblBorders", *lines), _e("tblLayout", _at(type="fixed")))


def _e(name: str, *content: Element | Mapping[str, str] | str) -> Element:
    """An element of WordprocessingML with these attributes, children and text."""
    element = etree.Element(w(name), nsmap={"w": W, "r": R})
    for part in content:
        if isinstance(part, str):
            element.text = part
        elif isinstance(part, Mapping):
            for key, value in part.items():
                element.set(key, value)
        else:
            element.append(part)
    return element


def _at(**attributes: str) -> dict[str, str]:
    return {w(name): value for name, value in attributes.items()}


def _val(value: str) -> dict[str, str]:
    return _at(val=value)


def _packed(contents: Sequence[Element], links: dict[str, str]) -> bytes:
    """The package: its parts, their types, and how they hang together."""
    types = etree.Element(f"{{{_TYPES}}}Types", nsmap={None: _TYPES})  # type: ignore[dict-item]  # the stubs know no default namespace
    for extension, kind in (("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml")):
        etree.SubElement(types, f"{{{_TYPES}}}Default", Extension=extension, ContentType=kind)
    for name, kind in _PARTS:
        etree.SubElement(types, f"{{{_TYPES}}}Override", PartName=f"/{name}", ContentType=kind)
    package = _relations(
        [
            ("rId1", f"{_OFFICE}/officeDocument", "word/document.xml"),
            ("rId2", f"{RELATIONSHIPS}/metadata/core-properties", "docProps/core.xml"),
        ]
    )
    main = _relations([("rId1", f"{_OFFICE}/styles", "styles.xml"), ("rId2", f"{_OFFICE}/settings", "settings.xml")])
    for address, key in links.items():
        attributes = {"Id": key, "Type": f"{_OFFICE}/hyperlink", "Target": address, "TargetMode": "External"}
        etree.SubElement(main, f"{{{RELATIONSHIPS}}}Relationship", attributes)
    parts = [
        ("[Content_Types].xml", types),
        ("_rels/.rels", package),
        *((name, root) for (name, _), root in zip(_PARTS, contents, strict=True)),
    ]
    parts.append(("word/_rels/document.xml.rels", main))
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, root in parts:
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True))
    return content.getvalue()


def _relations(relations: Iterable[tuple[str, str, str]]) -> Element:
    root = etree.Element(f"{{{RELATIONSHIPS}}}Relationships", nsmap={None: RELATIONSHIPS})  # type: ignore[dict-item]  # the stubs know no default namespace
    for key, kind, target in relations:
        etree.SubElement(root, f"{{{RELATIONSHIPS}}}Relationship", {"Id": key, "Type": kind, "Target": target})
    return root
