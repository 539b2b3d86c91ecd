"""The Word document that a release is poured into.

Decides what of a template is carried: its looks, headers and footers; nothing that leads outside, names a person or changes by itself.
Does not know what is poured in.
"""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from functools import cached_property
from pathlib import Path
from typing import Any

from lxml import etree

from duizhao.domain.errors import FileError
from duizhao.formats.archive import Archive, Element, is_archive, parsed, zipped
from duizhao.formats.docx.package import RELATIONSHIPS, R, child_val, relations_of, relations_part, w
from duizhao.formats.docx.styles import number
from duizhao.formats.files import contents
from duizhao.settings import asset

_CONTENT_TYPES = "[Content_Types].xml"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CORE_KIND = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_RELATIONSHIPS_MAP: Any = {None: RELATIONSHIPS}
_TYPES_MAP: Any = {None: _TYPES}
_STRICT = "http://purl.oclc.org/ooxml/"
_CARRIED = {
    "styles",
    "numbering",
    "settings",
    "webSettings",
    "fontTable",
    "theme",
    "header",
    "footer",
    "footnotes",
    "endnotes",
    "customXml",
}
"""Relations of a template's text that a release keeps; its pictures, links and comments belong to the text that goes."""
_OF_THE_TEXT = {"image", "hyperlink", "chart", "diagramData", "diagramLayout", "diagramQuickStyle", "diagramColors", "diagramDrawing"}
"""Relations that are kept besides where the text itself stays."""
_NOT_CARRIED_SETTINGS = ("attachedTemplate", "mailMerge", "documentProtection", "writeProtection", "trackRevisions", "rsids")
_CONTENT_TYPE = {"document": f"{_WORD}.document.main+xml", "numbering": f"{_WORD}.numbering+xml", "styles": f"{_WORD}.styles+xml"}
_CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title/><dc:language/></cp:coreProperties>'
)


def default_template() -> Path:
    """The template that comes with the program."""
    return asset("resources", "templates", "release.docx")


class Template:
    """A template that is being filled: its styles and lists can be asked for and added to; `saved` gives the document's bytes.

    With `text_stays` it is a document whose own text was given other words: its pictures and links stay.

    Raises:
        FileError: the template is no Word document that can be filled.
    """

    def __init__(self, path: Path, *, text_stays: bool = False) -> None:
        self.path = path
        self._text_stays = text_stays
        data = contents(path)
        if not is_archive(data):
            raise FileError("write.template_not_word", path)
        self._archive = Archive(path, data)
        top = self._relations_root("")
        office = (r.target for r in relations_of(top, "").values() if r.kind == "officeDocument" and not r.external)
        self._main = next(office, "")
        if self._main not in self._archive:
            raise FileError("write.template_not_word", path)
        self._document = self._archive.xml(self._main)
        if self._document.tag != w("document"):
            strict = self._document.tag.startswith(f"{{{_STRICT}")
            raise FileError("write.template_strict" if strict else "write.template_not_word", path)
        self._edited: Mapping[str, Element] = {}
        self._links = self._kept_relations()
        self.styles = self._part("styles", "styles")
        self.numbering = self._part("numbering", "numbering")
        self._by_name = {" ".join((child_val(s, "name") or "").lower().split()): s for s in self.styles.iter(w("style"))}

    def style(self, *names: str) -> str | None:
        """The id of the first of these styles that the template has, by name in lower case."""
        return next((self._by_name[name].get(w("styleId")) for name in names if name in self._by_name), None)

    def own_style(self, name: str) -> str | None:
        """The id of a style that every release needs: the template's, or the default template's, which is then added."""
        if name not in self._by_name and self.path != default_template():
            style = Template(default_template()).style_element(name)
            if style is not None:
                added = deepcopy(style)
                for reference in (*added.iter(w("next")), *added.iter(w("basedOn"))):
                    added.remove(reference)
                self.styles.append(added)
                self._by_name[name] = added
        return self.style(name)

    def style_element(self, name: str) -> Element | None:
        return self._by_name.get(name)

    def abstract_list(self, style_name: str) -> str:
        """The id of the list definition that a list style stands on; the default template's is added where there is none."""
        style = self._by_name.get(style_name)
        number_id = None if style is None else child_val(style, "pPr", "numPr", "numId")
        for item in self.numbering.iter(w("num")):
            if item.get(w("numId")) == number_id:
                return child_val(item, "abstractNumId") or "0"
        return self._added_list(style_name)

    def new_list(self, abstract: str) -> str:
        """The id of a new list, its numbers beginning anew."""
        identity = str(1 + max((number(item.get(w("numId")), 0) for item in self.numbering.iter(w("num"))), default=0))
        item = etree.SubElement(self.numbering, w("num"), {w("numId"): identity})
        etree.SubElement(item, w("abstractNumId"), {w("val"): abstract})
        for level in range(9):
            override = etree.SubElement(item, w("lvlOverride"), {w("ilvl"): str(level)})
            etree.SubElement(override, w("startOverride"), {w("val"): "1"})
        return identity

    def link(self, address: str) -> str:
        """The id of a relation of the text to an address on the web."""
        for relation in self._links:
            if relation.get("Target") == address and relation.get("TargetMode") == "External":
                return relation.get("Id", "")
        return self._relate(self._links, f"{_KIND}/hyperlink", address, external=True)

    def saved(self, blocks: list[Element], title: str, language: str) -> bytes:
        """The bytes of the document with these blocks as its text."""
        self._pour(blocks, language)
        return self._packed(title, language)

    def saved_with(self, edited: Mapping[str, Element], title: str, language: str) -> bytes:
        """The bytes of the document with these parts in their new form, if its own text was to stay."""
        self._edited, self._document = edited, edited[self._main]
        self._speak(language)
        return self._packed(title, language)

    def _packed(self, title: str, language: str) -> bytes:
        parts = {self._main: _bytes(self._document), relations_part(self._main): _bytes(self._links)}
        for kind, root in (("styles", self.styles), ("numbering", self.numbering)):
            parts[self._target(kind)] = _bytes(root)
        parts["docProps/core.xml"] = _core(title, language)
        self._collect(self._links, self._main, parts)
        top = etree.Element(f"{{{RELATIONSHIPS}}}Relationships", nsmap=_RELATIONSHIPS_MAP)
        self._relate(top, f"{_KIND}/officeDocument", self._main)
        self._relate(top, _CORE_KIND, "docProps/core.xml")
        parts["_rels/.rels"] = _bytes(top)
        return zipped({_CONTENT_TYPES: self._content_types(parts), **dict(sorted(parts.items()))})

    def _pour(self, blocks: list[Element], language: str) -> None:
        """The blocks instead of the template's text, with its last section's paper, headers and footers."""
        body = self._document.find(w("body"))
        if body is None:
            body = etree.SubElement(self._document, w("body"))
        section = _last_section(body)
        for child in list(body):
            body.remove(child)
        body.extend(blocks)
        if section is not None:
            body.append(section)
        self._speak(language)

    def _speak(self, language: str) -> None:
        default = self.styles.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}/{w('lang')}")
        if default is not None:
            default.set(w("val"), language)

    def _relations_root(self, part: str) -> Element:
        name = relations_part(part)
        if name in self._archive:
            return self._archive.xml(name)
        return etree.Element(f"{{{RELATIONSHIPS}}}Relationships", nsmap=_RELATIONSHIPS_MAP)

    def _kept_relations(self) -> Element:
        root = self._relations_root(self._main)
        for element in list(root):
            kind, external = element.get("Type", "").rpartition("/")[2], element.get("TargetMode") == "External"
            own = kind in _OF_THE_TEXT and external == (kind == "hyperlink") and self._text_stays
            if not own and (external or kind not in _CARRIED):
                root.remove(element)
        return root

    def _target(self, kind: str) -> str:
        return next((r.target for r in relations_of(self._links, self._main).values() if r.kind == kind), "")

    def _part(self, kind: str, root_name: str) -> Element:
        """The root of the styles or the lists; an empty one, with its relation, where the template has none."""
        target = self._target(kind)
        if target in self._archive:
            return self._archive.xml(target)
        if not target:
            self._relate(self._links, f"{_KIND}/{kind}", f"{kind}.xml")
        return etree.Element(w(root_name), nsmap={"w": w("")[1:-1]})

    def _relate(self, root: Element, kind: str, target: str, *, external: bool = False) -> str:
        used = {element.get("Id") for element in root}
        identity = next(f"rId{n}" for n in range(1, len(used) + 2) if f"rId{n}" not in used)
        element = etree.SubElement(root, f"{{{RELATIONSHIPS}}}Relationship", {"Id": identity, "Type": kind, "Target": target})
        if external:
            element.set("TargetMode", "External")
        return identity

    def _added_list(self, style_name: str) -> str:
        default = Template(default_template())
        wanted = default.abstract_list(style_name)
        added = deepcopy(next(item for item in default.numbering.iter(w("abstractNum")) if item.get(w("abstractNumId")) == wanted))
        for linked in list(added.iter(w("pStyle"))):
            linked.getparent().remove(linked)  # type: ignore[union-attr]
        taken = [number(item.get(w("abstractNumId")), 0) for item in self.numbering.iter(w("abstractNum"))]
        identity = str(1 + max(taken, default=0))
        added.set(w("abstractNumId"), identity)
        self.numbering.insert(len(taken), added)
        return identity

    def _collect(self, links: Element, part: str, parts: dict[str, bytes]) -> None:
        """Adds what hangs on a part, and so on, each without relations that lead outside."""
        for relation in relations_of(links, part).values():
            if relation.external or relation.target in parts or relation.target not in self._archive:
                continue
            data = self._archive.read(relation.target)
            own = self._relations_root(relation.target)
            outside = {r.get("Id", "") for r in own if r.get("TargetMode") == "External" and not r.get("Type", "").endswith("/hyperlink")}
            for element in [r for r in own if r.get("Id") in outside]:
                own.remove(element)
            edited = self._edited.get(relation.target)
            if relation.kind == "settings" or outside or edited is not None:
                data = _without(parsed(self.path, data) if edited is None else edited, outside)
            parts[relation.target] = data
            if len(own):
                parts[relations_part(relation.target)] = _bytes(own)
                self._collect(own, relation.target, parts)

    @cached_property
    def _declared(self) -> tuple[dict[str, str], dict[str, str]]:
        """The template's content types by extension and by part."""
        root = self._archive.xml(_CONTENT_TYPES)
        defaults = {e.get("Extension", "").lower(): e.get("ContentType", "") for e in root.iter(f"{{{_TYPES}}}Default")}
        overrides = {e.get("PartName", "").lstrip("/").casefold(): e.get("ContentType", "") for e in root.iter(f"{{{_TYPES}}}Override")}
        return defaults, overrides

    def _content_types(self, parts: dict[str, bytes]) -> bytes:
        defaults, overrides = self._declared
        root = etree.Element(f"{{{_TYPES}}}Types", nsmap=_TYPES_MAP)
        extensions = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml", **defaults}
        for extension, kind in sorted(extensions.items()):
            etree.SubElement(root, f"{{{_TYPES}}}Default", {"Extension": extension, "ContentType": kind})
        known = {
            self._main: _CONTENT_TYPE["document"],
            self._target("styles"): _CONTENT_TYPE["styles"],
            self._target("numbering"): _CONTENT_TYPE["numbering"],
            "docProps/core.xml": _CORE_TYPE,
        }
        for part in sorted(parts):
            declared = known.get(part) or overrides.get(part.casefold())
            if declared:
                etree.SubElement(root, f"{{{_TYPES}}}Override", {"PartName": f"/{part}", "ContentType": declared})
        return _bytes(root)


def _last_section(body: Element) -> Element | None:
    """The body's last `w:sectPr` with the headers and footers that it inherits from sections before it."""
    sections = list(body.iter(w("sectPr")))
    last = body.find(w("sectPr"))
    if last is None:
        return None
    inherited: dict[tuple[str, str], Element] = {}
    for section in sections:
        for reference in _references(section):
            inherited[reference.tag, reference.get(w("type"), "")] = reference
    for reference in list(_references(last)):
        last.remove(reference)
    for place, reference in enumerate(inherited.values()):
        last.insert(place, deepcopy(reference))
    return last


def _references(section: Element) -> Iterator[Element]:
    return section.iterchildren(w("headerReference"), w("footerReference"))


def _without(root: Element, relations: set[str]) -> bytes:
    """A part without the settings that are not carried and without references to relations that are gone."""
    for name in _NOT_CARRIED_SETTINGS:
        for element in root.findall(w(name)):
            root.remove(element)
    for element in root.iter():
        for name in [str(name) for name, value in element.items() if value in relations and str(name).startswith(f"{{{R}}}")]:
            del element.attrib[name]
    return _bytes(root)


def _core(title: str, language: str) -> bytes:
    root = etree.fromstring(_CORE)
    root[0].text, root[1].text = title, language
    return _bytes(root)


def _bytes(root: Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
