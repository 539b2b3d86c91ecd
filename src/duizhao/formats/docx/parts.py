"""Elements of a new Word document, and the package that holds them.

Decides how parts hang together. What stands in them is the writers'.
"""

import io
import zipfile
from collections.abc import Mapping, Sequence

from lxml import etree

from duizhao.domain.text import showable
from duizhao.formats.archive import Element
from duizhao.formats.docx.package import RELATIONSHIPS, R, W, w

_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a ZIP archive can hold: the same document gives the same bytes."""
_CONTENT_TYPES = f"""<Types xmlns="{_TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="{_WORD}.styles+xml"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>"""
_PACKAGE = f"""<Relationships xmlns="{RELATIONSHIPS}"><Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>
<Relationship Id="rId2" Type="{RELATIONSHIPS}/metadata/core-properties" Target="docProps/core.xml"/></Relationships>"""
_MAIN = f"""<Relationships xmlns="{RELATIONSHIPS}"><Relationship Id="rId1" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>"""
_TITLED = f'<cp:coreProperties xmlns:cp="{_CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title/></cp:coreProperties>'


def element(name: str, *content: Element | Mapping[str, str] | str) -> Element:
    """An element of WordprocessingML with these attributes, children and text."""
    made = etree.Element(w(name), nsmap={"w": W, "r": R})
    for part in content:
        if isinstance(part, str):
            made.text = part
        elif isinstance(part, Mapping):
            for key, value in part.items():
                made.set(key, value)
        else:
            made.append(part)
    return made


def attributes(**values: str) -> dict[str, str]:
    """Attributes with the names that WordprocessingML gives them."""
    return {w(name): value for name, value in values.items()}


def packed(body: Element, styles: str, title: str) -> bytes:
    """A document of a body and its styles (XML), with nothing but a title to say of itself."""
    core = etree.fromstring(_TITLED)
    core[0].text = showable(title)
    parts: Sequence[tuple[str, Element]] = (
        ("[Content_Types].xml", etree.fromstring(_CONTENT_TYPES)),
        ("_rels/.rels", etree.fromstring(_PACKAGE)),
        ("word/document.xml", element("document", body)),
        ("word/styles.xml", etree.fromstring(styles)),
        ("docProps/core.xml", core),
        ("word/_rels/document.xml.rels", etree.fromstring(_MAIN)),
    )
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, root in parts:
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True))
    return content.getvalue()
