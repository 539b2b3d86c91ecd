"""Elements of a new Word document, and the package that holds them.

Decides how parts hang together. What stands in them is the writers'.
"""

from collections.abc import Iterable, Mapping

from lxml import etree

from duizhao.domain.text import showable
from duizhao.formats.archive import Element, zipped
from duizhao.formats.docx.package import RELATIONSHIPS, R, W, w

_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_NEWER = {"commentsExtended": "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"}
"""The relations of parts that the standard does not know."""
_PACKAGE = f"""<Relationships xmlns="{RELATIONSHIPS}"><Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>
<Relationship Id="rId2" Type="{RELATIONSHIPS}/metadata/core-properties" Target="docProps/core.xml"/></Relationships>"""
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


def packed(body: Element, title: str, beside: Mapping[str, str], links: Mapping[str, str] | None = None) -> bytes:
    """A document of a body and what stands beside it (`styles`, `settings`: XML by name), with nothing but a title to say of itself.

    `links` are the addresses that the body leads to, each with the key by which it calls it.
    """
    core = etree.fromstring(_TITLED)
    core[0].text = showable(title)
    parts: dict[str, Element] = {
        "[Content_Types].xml": _types(beside),
        "_rels/.rels": etree.fromstring(_PACKAGE),
        "word/document.xml": element("document", body),
        **{f"word/{name}.xml": etree.fromstring(content) for name, content in beside.items()},
        "docProps/core.xml": core,
        "word/_rels/document.xml.rels": _relations(beside, links or {}),
    }
    return zipped({name: etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True) for name, root in parts.items()})


def _types(beside: Iterable[str]) -> Element:
    """What kind of content each part has."""
    root = etree.fromstring(f'<Types xmlns="{_TYPES}"/>')
    for extension, kind in (("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml")):
        etree.SubElement(root, f"{{{_TYPES}}}Default", Extension=extension, ContentType=kind)
    kinds = {"word/document.xml": f"{_WORD}.document.main+xml", **{f"word/{name}.xml": f"{_WORD}.{name}+xml" for name in beside}}
    kinds["docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    for name, kind in kinds.items():
        etree.SubElement(root, f"{{{_TYPES}}}Override", PartName=f"/{name}", ContentType=kind)
    return root


def _relations(beside: Iterable[str], links: Mapping[str, str]) -> Element:
    """What the body leads to."""
    root = etree.fromstring(f'<Relationships xmlns="{RELATIONSHIPS}"/>')
    relations = [
        {"Id": f"rId{number}", "Type": _NEWER.get(name, f"{_OFFICE}/{name}"), "Target": f"{name}.xml"}
        for number, name in enumerate(beside, start=1)
    ]
    outward = {"Type": f"{_OFFICE}/hyperlink", "TargetMode": "External"}
    for relation in (*relations, *({"Id": key, "Target": address, **outward} for address, key in links.items())):
        etree.SubElement(root, f"{{{RELATIONSHIPS}}}Relationship", relation)
    return root
