"""A document written as XLIFF for another program: 2.1, or 1.2, which more programs open.

Decides how rows become units: a unit's id says which row it is and which version of its English went out, its paragraphs stand in lines
of their own. Findings are ITS issues over their words in 2.1, and notes in 1.2, whose strict schema has no room for ITS. Checks nothing.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree

from duizhao.domain.exchange import ReviewFile, ReviewRow, Said
from duizhao.domain.findings import Severity
from duizhao.domain.review import Status
from duizhao.domain.text import Code, CodeKind, Text, showable
from duizhao.formats.archive import Element
from duizhao.formats.writing import may_link
from duizhao.formats.xliff.names import GLOSSARY, ITS, OURS, PROGRAM, STATES_2, STATES_12, TYPES_2, TYPES_12, V12, V20, XML

_SOURCE_LANGUAGE = "zh-CN"
_SEVERITIES: Mapping[Severity, str] = {Severity.ERROR: "100", Severity.WARNING: "50", Severity.NOTE: "10"}
"""ITS severities run from 0 to 100."""
_PRIORITIES: Mapping[Severity, str] = {Severity.ERROR: "1", Severity.WARNING: "3", Severity.NOTE: "5"}
_DONE = (Status.APPROVED, Status.LOCKED)


def write_21(file: ReviewFile) -> bytes:
    """The document as XLIFF 2.1 with its glossary and ITS modules, in UTF-8."""
    spaces = {None: V20, "gls": GLOSSARY, "its": ITS, "duizhao": OURS}
    root = etree.Element(
        f"{{{V20}}}xliff",
        {"version": "2.1", "srcLang": _SOURCE_LANGUAGE, "trgLang": file.language, f"{{{ITS}}}version": "2.0"},
        nsmap=spaces,  # type: ignore[arg-type]  # the stubs know no default namespace
    )
    holder = etree.SubElement(root, f"{{{V20}}}file", {"id": "f1", "original": _clean(file.name) or "document"})
    for row in file.rows:
        _New(row).put(holder)
    if not file.rows:
        _New(None).put(holder)
    return bytes(etree.tostring(root, encoding="utf-8", xml_declaration=True))


def write_12(file: ReviewFile) -> bytes:
    """The document as XLIFF 1.2 that keeps to the strict schema, in UTF-8."""
    root = etree.Element(f"{{{V12}}}xliff", {"version": "1.2"}, nsmap={None: V12})  # type: ignore[dict-item]  # the stubs know no default namespace
    languages = {"source-language": _SOURCE_LANGUAGE, "target-language": file.language}
    holder = _old(root, "file", {"original": _clean(file.name) or "document", "datatype": "plaintext", **languages})
    body = _old(holder, "body", {})
    for row in file.rows:
        approved = {"approved": "yes"} if row.status in _DONE else {}
        element = _old(body, "trans-unit", {"id": str(row.key), "resname": str(row.number), **approved, f"{{{XML}}}space": "preserve"})
        ids = _Ids()
        _fill(_old(element, "source", {}), row.source, _Marks12(ids))
        if _has_target(row):
            _fill(_old(element, "target", {"state": STATES_12[row.status]}), row.target, _Marks12(ids.again()))
        for note in row.notes:
            _old(element, "note", {"from": _clean(note.author)} if note.author else {}).text = _clean(note.text)
        for said in row.findings:
            attributes = {"from": PROGRAM, "priority": _PRIORITIES[said.finding.severity], "annotates": "target"}
            _old(element, "note", attributes).text = _clean(said.sentence)
    return bytes(etree.tostring(root, encoding="utf-8", xml_declaration=True))


@dataclass(slots=True)
class _Ids:
    """Ids of codes that are unique in a unit, the same on both sides for what is the same code there."""

    given: dict[tuple[CodeKind, str], list[str]] = field(default_factory=dict)
    waiting: dict[tuple[CodeKind, str], list[str]] | None = None
    last: int = 0

    def of(self, code: Code) -> str:
        key = (code.kind, code.data)
        if self.waiting and self.waiting.get(key):
            return self.waiting[key].pop(0)
        self.last += 1
        self.given.setdefault(key, []).append(str(self.last))
        return str(self.last)

    def again(self) -> "_Ids":
        """The ids for the other side of the same unit."""
        return _Ids({}, {key: list(ids) for key, ids in self.given.items()}, self.last)


class _Marks12:
    """The elements of 1.2 that stand for codes."""

    def __init__(self, ids: _Ids) -> None:
        self._ids = ids

    def opened(self, code: Code) -> Element:
        address = {"equiv-text": _clean(code.data)} if code.kind is CodeKind.LINK else {}
        return etree.Element(f"{{{V12}}}g", {"id": self._ids.of(code), "ctype": TYPES_12[code.kind], **address})

    def placed(self, code: Code) -> Element:
        return etree.Element(f"{{{V12}}}x", {"id": self._ids.of(code), "ctype": "x-object", "equiv-text": _clean(code.data)})


class _Marks21:
    """The elements of 2.x that stand for codes; what they stand for is gathered in `originals`, id by text."""

    def __init__(self, ids: _Ids, originals: dict[str, str]) -> None:
        self._ids = ids
        self._originals = originals

    def opened(self, code: Code) -> Element:
        element = etree.Element(f"{{{V20}}}pc", {"id": self._ids.of(code)})
        if code.kind is CodeKind.LINK:
            element.set("type", "link")
            element.set("dataRefStart", self._original(code.data))
            element.set("dataRefEnd", self._original("</a>"))
        else:
            element.set("type", "fmt")
            element.set("subType", TYPES_2[code.kind])
        return element

    def placed(self, code: Code) -> Element:
        kind = "image" if code.data == "picture" else "other"
        attributes = {"id": self._ids.of(code), "type": kind, "disp": _clean(code.data), "dataRef": self._original(code.data)}
        return etree.Element(f"{{{V20}}}ph", attributes)

    def _original(self, data: str) -> str:
        return self._originals.setdefault(_clean(data), f"d{len(self._originals) + 1}")


class _Issues:
    """Marks of a text whose findings are ITS issues around it; every code without a kind of ours is one of them."""

    def __init__(self, inner: _Marks21, issues: Mapping[Code, Said], prefix: str) -> None:
        self._inner = inner
        self._issues = issues
        self._prefix = prefix
        self._count = 0

    def opened(self, code: Code) -> Element:
        said = self._issues.get(Code(0, 0, code.kind, code.data)) if code.kind is CodeKind.OBJECT else None
        if said is None:
            return self._inner.opened(code)
        self._count += 1
        return etree.Element(
            f"{{{V20}}}mrk",
            {
                "id": f"{self._prefix}{self._count}",
                "type": "its:generic",
                f"{{{ITS}}}locQualityIssueType": said.its,
                f"{{{ITS}}}locQualityIssueComment": _clean(said.sentence),
                f"{{{ITS}}}locQualityIssueSeverity": _SEVERITIES[said.finding.severity],
            },
        )

    def placed(self, code: Code) -> Element:
        return self._inner.placed(code)


class _New:
    """One unit of 2.1; without a row an empty one, since a file must hold one."""

    def __init__(self, row: ReviewRow | None) -> None:
        self._row = row
        self._originals: dict[str, str] = {}

    def put(self, holder: Element) -> None:
        row = self._row
        if row is None:
            empty = _new(_new(holder, "unit", {"id": "empty"}), "segment", {})
            _new(empty, "source", {})
            return
        element = _new(holder, "unit", {"id": str(row.key), "name": str(row.number), f"{{{XML}}}space": "preserve"})
        self._glossary(element, row)
        if row.notes:
            notes = _new(element, "notes", {})
            for number, note in enumerate(row.notes, start=1):
                said = {f"{{{OURS}}}author": _clean(note.author)} if note.author else {}
                at = {f"{{{OURS}}}at": str(note.at)} if note.at else {}
                _new(notes, "note", {"id": f"n{number}", "category": "comment", **said, **at}).text = _clean(note.text)
        state, sub = STATES_2[row.status]
        part = etree.Element(f"{{{V20}}}segment", {"id": "s1", "state": state, **({"subState": sub} if sub else {})})
        ids = _Ids()
        on_target = [said for said in row.findings if row.target.plain and (said.finding.target_span or not said.finding.source_span)]
        on_source = [said for said in row.findings if said not in on_target]
        self._text(_new(part, "source", {}), row.source, ids, on_source)
        if _has_target(row):
            self._text(_new(part, "target", {}), row.target, ids.again(), on_target)
        if self._originals:
            originals = _new(element, "originalData", {})
            for data, key in self._originals.items():
                _new(originals, "data", {"id": key}).text = data
        element.append(part)

    def _text(self, holder: Element, text: Text, ids: _Ids, findings: Sequence[Said]) -> None:
        side = holder.tag.rpartition("}")[2]
        inner = _Marks21(ids, self._originals)
        spans: dict[Code, Said] = {}
        marks = []
        for number, said in enumerate(findings):
            span = said.finding.target_span if side == "target" else said.finding.source_span
            start, end = span if span and span[0] < span[1] <= len(text.plain) else (0, len(text.plain))
            name = f"issue {number}"
            spans[Code(0, 0, CodeKind.OBJECT, name)] = said
            marks.append(Code(start, end, CodeKind.OBJECT, name))
        _fill(holder, text, _Issues(inner, spans, "t" if side == "target" else "q"), [mark for mark in marks if mark.start < mark.end])

    @staticmethod
    def _glossary(element: Element, row: ReviewRow) -> None:
        if not row.concepts:
            return
        glossary = etree.SubElement(element, f"{{{GLOSSARY}}}glossary")
        for concept in row.concepts:
            term = next((chinese for chinese in concept.chinese if chinese in row.source.plain), concept.chinese[0])
            entry = etree.SubElement(glossary, f"{{{GLOSSARY}}}glossEntry")
            etree.SubElement(entry, f"{{{GLOSSARY}}}term").text = _clean(term)
            for english in concept.allowed:
                etree.SubElement(entry, f"{{{GLOSSARY}}}translation").text = _clean(english)
            if concept.note:
                etree.SubElement(entry, f"{{{GLOSSARY}}}definition").text = _clean(concept.note)


class _Writer:
    """Puts text into an element. Codes that overlap are cut, for elements nest."""

    def __init__(self, holder: Element) -> None:
        self._open: list[tuple[Code | None, Element]] = [(None, holder)]

    def text(self, text: str) -> None:
        element = self._open[-1][1]
        if len(element):
            element[-1].tail = (element[-1].tail or "") + text
        else:
            element.text = (element.text or "") + text

    def put(self, element: Element) -> None:
        self._open[-1][1].append(element)

    def open(self, code: Code, element: Element) -> None:
        self.put(element)
        self._open.append((code, element))

    def closed(self, place: int) -> list[Code]:
        """Close what ends at a place, and what stands inside of it; returns what has to be opened again."""
        outermost = next((depth for depth, (code, _) in enumerate(self._open) if code is not None and code.end == place), None)
        if outermost is None:
            return []
        cut = [code for code, _ in self._open[outermost:] if code is not None and code.end > place]
        del self._open[outermost:]
        return cut


def _fill(holder: Element, text: Text, marks: "_Marks12 | _Marks21 | _Issues", around: Sequence[Code] = ()) -> None:
    """The text with its codes, and with more spans `around` stretches of it, as the content of an element."""
    codes = [code for code in text.codes if code.kind is not CodeKind.LINK or may_link(code.data)]
    points = [code for code in codes if code.kind is CodeKind.OBJECT]
    over = [*around, *(code for code in codes if code.kind is not CodeKind.OBJECT)]
    writer = _Writer(holder)
    edges = sorted({0, len(text.plain), *(edge for code in (*points, *over) for edge in (code.start, code.end))})
    for place, following in zip(edges, [*edges[1:], edges[-1]], strict=True):
        opening = [*writer.closed(place), *_begun(over, place)]
        for code in points:
            if code.start == place:
                writer.put(marks.placed(code))
        for code in sorted(opening, key=_outermost_first):
            writer.open(code, marks.opened(code))
        writer.text(_clean(text.plain[place:following]))


def _has_target(row: ReviewRow) -> bool:
    """Whether a unit says what its English is; one that nobody has begun to translate does not."""
    return bool(row.target.plain or row.target.codes) or row.status is not Status.NEW


def _begun(codes: Sequence[Code], place: int) -> Iterator[Code]:
    return (code for code in codes if code.start == place)


def _outermost_first(code: Code) -> tuple[int, int, str, str]:
    return (-code.end, code.start, code.kind, code.data)


def _clean(text: str) -> str:
    """Text that XML can hold."""
    return showable(text)


def _old(parent: Element, name: str, attributes: Mapping[str, str]) -> Element:
    return etree.SubElement(parent, f"{{{V12}}}{name}", dict(attributes))


def _new(parent: Element, name: str, attributes: Mapping[str, str]) -> Element:
    return etree.SubElement(parent, f"{{{V20}}}{name}", dict(attributes))
