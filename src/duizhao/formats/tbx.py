"""Glossaries as TBX (ISO 30042), the exchange format of termbases.

Decides how concepts become entries and entries concepts. Read are TBX 3 in both styles (DCA, DCT) and TBX 2 (`martif`); written is
TBX-Basic 3 in the style DCT, the one that the standard's schema validates as it stands. A forbidden term is a "deprecated" one there and a deprecated term a "superseded" one, as the standard's
administrative statuses have it; what TBX-Basic has no category for (exact form, capitals, red line, days) stands in a note of the entry.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from lxml import etree

from duizhao.domain.document import Remark
from duizhao.domain.errors import FileError
from duizhao.domain.glossary import Concept, Glossary
from duizhao.domain.text import showable
from duizhao.formats.days import first_day, last_day
from duizhao.formats.markup import root_of

_SPACE = "urn:iso:std:iso:30042:ed-2"
_MIN = "http://www.tbxinfo.net/ns/min"
_BASIC = "http://www.tbxinfo.net/ns/basic"
"""The modules of data categories that TBX-Basic consists of."""
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_STATUS = "administrativeStatus"
_LISTS = ("preferred", "admitted", "deprecated", "forbidden", "abbreviations")
_STATUSES = {"preferred": "preferredTerm", "admitted": "admittedTerm", "deprecated": "supersededTerm", "forbidden": "deprecatedTerm"}
_BY_STATUS = {
    "preferredterm": "preferred",
    "preferred": "preferred",
    "admittedterm": "admitted",
    "admitted": "admitted",
    "allowed": "admitted",
    "supersededterm": "deprecated",
    "obsolete": "deprecated",
    "deprecatedterm": "forbidden",
    "deprecated": "forbidden",
    "notrecommended": "forbidden",
    "forbidden": "forbidden",
}
_SHORT = frozenset({"abbreviation", "acronym", "initialism", "shortform"})
_FLAGS = ("exact", "case", "must", "redline")
_OURS = "duizhao: "
_NOT_A_LETTER = re.compile(r"[\W_]+")
_SUFFIX = re.compile(r"admnsts$")


def is_tbx(data: bytes) -> bool:
    """Whether a file is a termbase by its first element."""
    return re.search(rb"<(?:\w+:)?(?:tbx|martif)[\s>]", data[:4096].replace(b"\x00", b"")) is not None


def read_tbx(path: Path, data: bytes) -> tuple[Glossary, tuple[Remark, ...]]:
    """The concepts of a termbase that have English, with their Chinese; other languages are left out.

    Raises:
        FileError: it is no XML, defines entities, or holds no such concept.
    """
    root = root_of(path, data)
    entries = [element for element in root.iter() if _name(element) in ("conceptEntry", "termEntry")]
    concepts, left_out = [], []
    for number, entry in enumerate(entries, 1):
        concept = _concept(entry)
        if concept.allowed or concept.unwanted or concept.abbreviations:
            concepts.append(concept)
        else:
            left_out.append(number)
    if not concepts:
        raise FileError("tbx.no_terms", path)
    remarks = [Remark("glossary.concepts", {"file": path.name, "count": len(concepts)})]
    if left_out:
        remarks.append(Remark("tbx.left_out", {"file": path.name, "count": len(left_out), "entries": left_out[:10]}))
    return Glossary(tuple(dict.fromkeys(concepts)), path.stem), tuple(remarks)


def tbx_bytes(glossary: Glossary) -> bytes:
    """A glossary as TBX-Basic 3 (ISO 30042:2019), style DCT, in UTF-8."""
    spaces = {None: _SPACE, "min": _MIN, "basic": _BASIC}
    root = etree.Element(f"{{{_SPACE}}}tbx", {"type": "TBX-Basic", "style": "dct", _LANGUAGE: "en"}, nsmap=spaces)  # type: ignore[arg-type]  # the stubs know no default namespace
    header = _sub(root, "tbxHeader")
    description = _sub(header, "fileDesc")
    _sub(_sub(description, "titleStmt"), "title").text = _clean(glossary.name or "Glossary")
    _sub(_sub(description, "sourceDesc"), "p").text = "Duizhao"
    body = _sub(_sub(root, "text"), "body")
    for number, concept in enumerate(glossary.concepts, 1):
        entry = _sub(body, "conceptEntry", id=f"c{number}")
        if concept.domain:
            etree.SubElement(entry, f"{{{_MIN}}}subjectField").text = _clean(concept.domain)
        if concept.source:
            etree.SubElement(entry, f"{{{_BASIC}}}source").text = _clean(concept.source)
        for note in filter(None, (concept.note, _ours(concept))):
            _sub(entry, "note").text = _clean(note)
        if concept.chinese:
            _write_terms(entry, "zh-CN", [(term, "", "") for term in concept.chinese])
        english = [
            (term, f"{_STATUSES[name]}-admn-sts" if name in _STATUSES else "", "abbreviation" if name == "abbreviations" else "")
            for name in _LISTS
            for term in getattr(concept, name)
        ]
        if english:
            _write_terms(entry, "en", english)
    return bytes(etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True))


def _write_terms(entry: etree._Element, language: str, terms: list[tuple[str, str, str]]) -> None:
    section = _sub(entry, "langSec", **{_LANGUAGE: language})
    for term, status, kind in terms:
        holder = _sub(section, "termSec")
        _sub(holder, "term").text = _clean(term)
        if status:
            etree.SubElement(holder, f"{{{_MIN}}}{_STATUS}").text = status
        if kind:
            etree.SubElement(holder, f"{{{_BASIC}}}termType").text = kind


def _sub(parent: etree._Element, name: str, **attributes: str) -> etree._Element:
    return etree.SubElement(parent, f"{{{_SPACE}}}{name}", attributes)


def _clean(text: str) -> str:
    """Text that XML can hold."""
    return "".join(c for c in showable(text) if c in "\t\n" or ord(c) >= 0x20)


def _ours(concept: Concept) -> str:
    said = [flag for flag in _FLAGS if getattr(concept, flag)]
    said += [f"{name}={day.isoformat()}" for name, day in (("since", concept.since), ("until", concept.until)) if day]
    return _OURS + "; ".join(said) if said else ""


def _concept(entry: etree._Element) -> Concept:
    lists: dict[str, list[str]] = {name: [] for name in _LISTS}
    chinese: list[str] = []
    for section in _inside(entry, "langSec", "langSet"):
        language = (section.get(_LANGUAGE) or section.get("lang") or "").lower()
        for holder in _inside(section, "termSec", "tig", "ntig"):
            term = " ".join(" ".join("".join(map(str, each.itertext())) for each in _inside(holder, "term")).split())
            if not term:
                continue
            if language.startswith("zh"):
                chinese.append(term)
            elif language.startswith("en"):
                lists[_place(holder)].append(term)
    if not lists["preferred"]:  # a termbase that gives no statuses: the first term is the one to use
        lists["preferred"], lists["admitted"] = lists["admitted"][:1], lists["admitted"][1:]
    preferred, admitted, deprecated, forbidden, short = (tuple(dict.fromkeys(lists[name])) for name in _LISTS)
    concept = Concept(tuple(chinese), preferred, admitted, forbidden, deprecated=deprecated, abbreviations=short)
    return _with_notes(concept, entry)


def _with_notes(concept: Concept, entry: etree._Element) -> Concept:
    notes: list[str] = []
    flags: dict[str, Any] = {}
    for note in (text for element in entry if _name(element) == "note" and (text := _text(element))):
        if note.startswith(_OURS):
            flags |= dict(_said(note.removeprefix(_OURS)))
        else:
            notes.append(note)
    notes += [text for element in entry.iter() if _category(element) == "definition" and (text := _text(element))]
    domain, source = (next(filter(None, map(reader, entry)), "") for reader in (_subject, _source))
    return replace(concept, note="; ".join(notes), domain=domain, source=source, **flags)


def _said(note: str) -> Iterator[tuple[str, Any]]:
    for part in note.split("; "):
        name, _, value = part.partition("=")
        if name in _FLAGS:
            yield name, True
        elif name == "since":
            yield name, first_day(value)
        elif name == "until":
            yield name, last_day(value)


def _subject(element: etree._Element) -> str:
    return _text(element) if _category(element) == "subjectField" else ""


def _source(element: etree._Element) -> str:
    return _text(element) if _category(element) == "source" else ""


def _place(holder: etree._Element) -> str:
    """Which list of a concept a term belongs to, by its status or its kind."""
    said = {_category(element): _NOT_A_LETTER.sub("", _text(element)).lower() for element in holder.iter()}
    if said.get("termType") in _SHORT:
        return "abbreviations"
    status = said.get(_STATUS) or said.get("normativeAuthorization") or ""
    return _BY_STATUS.get(_SUFFIX.sub("", status), "admitted")


def _category(element: etree._Element) -> str:
    """The data category of an element: its `type` (style DCA, TBX 2), or its own name (style DCT)."""
    return str(element.get("type") or _name(element))


def _inside(element: etree._Element, *names: str) -> list[etree._Element]:
    return [each for each in element.iter() if each is not element and _name(each) in names]


def _text(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname
