"""The parts of a Word document and how they hang together.

Decides which part is the text and which are its styles, lists, notes and links. Does not read the text.
"""

import posixpath
import re
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from urllib.parse import unquote

from duizhao.domain.errors import FileError
from duizhao.formats.archive import Archive, Element, parsed

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"

_STRICT_NAMESPACE = re.compile(
    rb"""(["'])http://purl\.oclc\.org/ooxml/(wordprocessingml/main|officeDocument/relationships|officeDocument/math)\1"""
)
_STRICT = b"http://purl.oclc.org/ooxml/"
_TRANSITIONAL = {
    b"wordprocessingml/main": W.encode(),
    b"officeDocument/relationships": R.encode(),
    b"officeDocument/math": M.encode(),
}


@dataclass(frozen=True, slots=True)
class Relation:
    """Where a relation of a part leads: another part's name, or an address outside the package."""

    kind: str
    target: str
    external: bool


@cache
def w(name: str) -> str:
    """The full name of an element or attribute of WordprocessingML."""
    return f"{{{W}}}{name}"


def val(element: Element | None, default: str = "") -> str:
    """The `w:val` of an element; the default when it has none or there is no element."""
    return default if element is None else element.get(w("val"), default)


def child_val(element: Element | None, *path: str) -> str | None:
    """The `w:val` at the end of a path of children; None where the path breaks off."""
    for name in path:
        element = None if element is None else element.find(w(name))
    return None if element is None else val(element)


def is_on(element: Element | None) -> bool | None:
    """What a switch such as `w:b` says; None when it is not there."""
    return None if element is None else val(element, "true").lower() not in {"0", "false", "off"}


class Package:
    """An opened DOCX. Strict documents are read as if they were transitional ones."""

    def __init__(self, path: Path, data: bytes) -> None:
        self.path = path
        self.archive = Archive(path, data)
        self.parts: dict[str, Element] = {}
        """The roots that were asked for, by the names of their parts."""
        targets = [r.target for r in self.relations("").values() if r.kind == "officeDocument" and not r.external]
        if not targets and "word/document.xml" in self.archive:
            targets = ["word/document.xml"]
        if not targets:
            raise FileError("file.not_word", path)
        self.main = targets[0]
        self.document = self.xml(self.main)
        if self.document.tag != w("document"):
            raise FileError("file.not_word", path)

    @cached_property
    def main_relations(self) -> dict[str, Relation]:
        return self.relations(self.main)

    def relations(self, part: str) -> dict[str, Relation]:
        """The relations of a part by their id; "" stands for the package itself."""
        name = relations_part(part)
        if name not in self.archive:
            return {}
        return relations_of(self.archive.xml(name), part)

    def related_part(self, kind: str) -> str | None:
        """The name of the part that hangs on the main part by a relation of this kind (styles, numbering, footnotes …), if it is there."""
        return next(
            (r.target for r in self.main_relations.values() if r.kind == kind and not r.external and r.target in self.archive), None
        )

    def related(self, kind: str) -> Element | None:
        """The root of that part."""
        part = self.related_part(kind)
        return None if part is None else self.xml(part)

    def xml(self, part: str) -> Element:
        """The root of a part, the same whenever it is asked for."""
        if part not in self.parts:
            self.parts[part] = parsed(self.path, _transitional(self.archive.read(part)))
        return self.parts[part]


def relations_part(part: str) -> str:
    """The name of the part that lists the relations of `part`."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def relations_of(root: Element, part: str) -> dict[str, Relation]:
    """The relations that a `.rels` root lists for `part`, their targets as names of parts."""
    found = {}
    for element in root.iter(f"{{{RELATIONSHIPS}}}Relationship"):
        target, external = element.get("Target", ""), element.get("TargetMode") == "External"
        kind = element.get("Type", "").rpartition("/")[2]
        found[element.get("Id", "")] = Relation(kind, target if external else _part_name(part, target), external)
    return found


def _part_name(part: str, target: str) -> str:
    joined = posixpath.normpath(posixpath.join("/", posixpath.dirname(part), unquote(target.replace("\\", "/"))))
    return joined.lstrip("/")


def _transitional(data: bytes) -> bytes:
    return _STRICT_NAMESPACE.sub(lambda hit: hit[1] + _TRANSITIONAL[hit[2]] + hit[1], data)


def in_namespaces_of(read: bytes, written: bytes) -> bytes:
    """A part that was changed, in the namespaces that the part had as it was read: a strict document stays strict."""
    for name, transitional in _TRANSITIONAL.items():
        strict = _STRICT + name
        if strict in read:
            written = written.replace(b'"' + transitional + b'"', b'"' + strict + b'"')
    return written
