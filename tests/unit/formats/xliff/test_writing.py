"""XLIFF written: it is read back whole, and keeps the rules that other programs check."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from duizhao.domain.document import Note
from duizhao.domain.exchange import ReviewFile, ReviewRow, RowKey, Said
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.glossary import Concept
from duizhao.domain.review import Status
from duizhao.domain.text import Code, CodeKind, Text
from duizhao.formats.archive import Element
from duizhao.formats.xliff import read_returned
from duizhao.formats.xliff.names import GLOSSARY, ITS, V12, V20
from duizhao.formats.xliff.writing import write_12, write_21

UUID = "0b5a6a3e-1d1f-4c52-9a8f-6d3f0f6e2a{number:02x}"
WRITERS = pytest.mark.parametrize("write", [write_12, write_21])
Write = Callable[[ReviewFile], bytes]


@st.composite
def texts(draw: st.DrawFn) -> Text:
    plain = draw(st.text(st.sampled_from("ab甲乙 <&>\n\u2028"), max_size=12))
    codes = []
    for _ in range(draw(st.integers(0, 5))):
        start, end = sorted(draw(st.tuples(st.integers(0, len(plain)), st.integers(0, len(plain)))))
        kind = draw(st.sampled_from(CodeKind))
        data = {CodeKind.OBJECT: "picture", CodeKind.LINK: "https://e.org/?a=1&b='2'"}.get(kind, "")
        codes.append(Code(start, start if kind is CodeKind.OBJECT else end, kind, data))
    return Text(plain, tuple(codes))


@st.composite
def files(draw: st.DrawFn) -> ReviewFile:
    rows = []
    for number in range(draw(st.integers(1, 3))):
        source, target = draw(texts()), draw(texts())
        spans = st.one_of(st.none(), st.tuples(st.integers(0, 6), st.integers(6, 14)))
        findings = tuple(
            Said(Finding("number.value", draw(st.sampled_from(Severity)), number, "x", draw(spans), draw(spans)), "5.3 <> 53", "numbers")
            for _ in range(draw(st.integers(0, 3)))
        )
        key = RowKey(UUID.format(number=number), draw(st.integers(1, 9)))
        notes = tuple(draw(st.lists(st.sampled_from([Note("Look", "Gu Heng", 5), Note("见上")]), max_size=2)))
        concepts = (Concept(("甲", "乙"), ("A",), ("B",), note="n"),) if draw(st.booleans()) else ()
        rows.append(ReviewRow(key, number + 1, source, target, draw(st.sampled_from(Status)), "", notes, findings, concepts))
    return ReviewFile("名 & name", tuple(rows))


@WRITERS
@settings(max_examples=150, deadline=None)
@given(file=files())
def test_what_is_written_is_read_back_and_no_finding_as_a_remark(write: Write, file: ReviewFile) -> None:
    back = read_returned(Path("a.xlf"), write(file)).rows
    assert [row.key for row in back] == [row.key for row in file.rows]
    assert [row.source for row in back] == [row.source for row in file.rows]
    assert [Text() if row.target is None else row.target for row in back] == [row.target for row in file.rows]
    assert [[(note.text, note.author) for note in row.notes] for row in back] == [
        [(note.text, note.author) for note in row.notes] for row in file.rows
    ]


@settings(max_examples=150, deadline=None)
@given(file=files())
def test_2_1_keeps_the_rules_of_the_standard(file: ReviewFile) -> None:
    """Ids are unique where they must be, what is referred to is there, codes on both sides are the same, the order is the schema's."""
    root = etree.fromstring(write_21(file))
    units = root.findall(f".//{{{V20}}}unit")
    assert len({unit.get("id") for unit in units}) == len(units)
    order = [f"{{{GLOSSARY}}}glossary", f"{{{V20}}}notes", f"{{{V20}}}originalData", f"{{{V20}}}segment"]
    for unit in units:
        places = [order.index(child.tag) for child in unit]
        assert places == sorted(set(places))
        data = [each.get("id") for each in unit.iter(f"{{{V20}}}data")]
        assert len(set(data)) == len(data)
        references = {value for each in unit.iter() for name, value in each.attrib.items() if str(name).startswith("dataRef")}
        assert references == set(data)
        assert all((pc.get("dataRefStart") is None) == (pc.get("dataRefEnd") is None) for pc in unit.iter(f"{{{V20}}}pc"))
        sides = [codes_of(side) for side in (unit.find(f".//{{{V20}}}source"), unit.find(f".//{{{V20}}}target"))]
        assert all(sides[0][key] == sides[1][key] for key in sides[0].keys() & sides[1].keys())
        marks = [mark.get("id") for mark in unit.iter(f"{{{V20}}}mrk")]
        assert len(set(marks)) == len(marks)
        assert all(segment.get("state") for segment in unit.iter(f"{{{V20}}}segment"))


def codes_of(side: Element | None) -> dict[str, tuple[str | None, ...]]:
    """The codes of one side by their ids, which are unique there."""
    found: dict[str, tuple[str | None, ...]] = {}
    for element in () if side is None else side.iter(f"{{{V20}}}pc", f"{{{V20}}}ph"):
        key = element.get("id", "")
        assert key not in found
        found[key] = (element.tag, element.get("type"), element.get("subType"), element.get("dataRef"), element.get("dataRefStart"))
    return found


@settings(max_examples=60, deadline=None)
@given(file=files())
def test_1_2_keeps_the_rules_of_the_standard(file: ReviewFile) -> None:
    root = etree.fromstring(write_12(file))
    for unit in root.iter(f"{{{V12}}}trans-unit"):
        names = [etree.QName(child).localname for child in unit]
        assert names == sorted(names, key=["source", "target", "note"].index)
        for side in ("source", "target"):
            ids = [code.get("id") for code in unit.iterfind(f"{{{V12}}}{side}//*")]
            assert len(set(ids)) == len(ids)
    assert all(str(element.tag).startswith(f"{{{V12}}}") for element in root.iter())


def test_statuses_terms_and_findings_are_said_as_the_standard_has_them() -> None:
    finding = Finding("number.value", Severity.ERROR, 0, "x", (0, 2), (4, 7))
    row = ReviewRow(
        RowKey(UUID.format(number=1), 3),
        1,
        Text("甲5.3万"),
        Text("A is 5.3 million"),
        Status.APPROVED,
        findings=(Said(finding, "Not equal", "numbers"),),
        concepts=(Concept(("乙", "甲"), ("A",), ("An A",)),),
    )
    root = etree.fromstring(write_21(ReviewFile("x", (row,), "en-US")))
    assert root.get("trgLang") == "en-US"
    assert [each.text for each in root.iter(f"{{{GLOSSARY}}}term", f"{{{GLOSSARY}}}translation")] == ["甲", "A", "An A"]
    (segment,) = root.iter(f"{{{V20}}}segment")
    assert segment.get("state") == "final"
    (mark,) = root.iter(f"{{{V20}}}mrk")
    assert (mark.text, mark.get(f"{{{ITS}}}locQualityIssueType"), mark.get(f"{{{ITS}}}locQualityIssueSeverity")) == (
        " 5.",
        "numbers",
        "100",
    )
    old = etree.fromstring(write_12(ReviewFile("x", (row,))))
    (unit,) = old.iter(f"{{{V12}}}trans-unit")
    assert (unit.get("approved"), unit.findtext(f"{{{V12}}}note")) == ("yes", "Not equal")


def test_an_empty_document_is_still_a_file_that_others_open() -> None:
    assert len(etree.fromstring(write_21(ReviewFile("x", ()))).findall(f".//{{{V20}}}source")) == 1
