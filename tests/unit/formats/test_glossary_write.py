"""Glossaries written, and read again as they were."""

import csv
from dataclasses import fields
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from duizhao.domain.errors import FileError
from duizhao.domain.glossary import Concept, Glossary
from duizhao.formats import read_glossary, write_glossary
from duizhao.formats.days import first_day, last_day
from whole_concept import WHOLE

ENGLISH_ONLY = Concept((), ("support the building of",), forbidden=("promote the construction of",))
SUFFIXES = (".csv", ".tsv", ".xlsx", ".tbx")

CHINESE = st.text("教育数字化学习型社会（）·A1", min_size=1, max_size=6)
ENGLISH = st.from_regex(r"[A-Za-z=@+<&'-][A-Za-z0-9 .,&<>\"'()/-]{0,20}[A-Za-z.)]", fullmatch=True).map(lambda term: " ".join(term.split()))


def unlike(terms: list[str]) -> tuple[str, ...]:
    return tuple({term.casefold(): term for term in terms}.values())


@st.composite
def concepts(draw: st.DrawFn) -> Concept:
    english = unlike(draw(st.lists(ENGLISH, min_size=1, max_size=5)))
    places = [draw(st.integers(0, len(english))) for _ in range(2)]
    low, high = min(places), max(places)
    return Concept(
        tuple(dict.fromkeys(draw(st.lists(CHINESE, min_size=1, max_size=2)))),
        english[:1],
        english[1 : max(low, 1)],
        english[max(low, 1) : max(high, 1)],
        deprecated=english[max(high, 1) :],
        exact=draw(st.booleans()),
        case=draw(st.booleans()),
        must=draw(st.booleans()),
        redline=draw(st.booleans()),
        domain=draw(st.sampled_from(["", "education", "-law"])),
        source=draw(st.sampled_from(["", "the office"])),
        since=draw(st.none() | st.dates(date(1000, 1, 1))),
        until=draw(st.none() | st.dates(date(1000, 1, 1))),
        note=draw(st.sampled_from(["", 'a, "b"; c', "=HYPERLINK(1)"])),
    )


@pytest.mark.parametrize("suffix", SUFFIXES)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    listed=st.lists(
        concepts(), min_size=1, max_size=4, unique_by=lambda concept: (concept.chinese, concept.preferred, concept.since, concept.until)
    )
)
def test_every_field_comes_back(tmp_path: Path, suffix: str, listed: list[Concept]) -> None:
    path = tmp_path / f"terms{suffix}"
    write_glossary(Glossary(tuple(listed), "terms"), path)
    assert read_glossary(path)[0].concepts == tuple(listed)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_first_of_several_terms_keeps_its_apostrophe(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"terms{suffix}"
    write_glossary(Glossary((Concept(("甲",), ("one",), deprecated=("'-A", "<A")),), "terms"), path)
    assert read_glossary(path)[0].concepts[0].deprecated == ("'-A", "<A")


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_whole_entry_and_one_for_english_alone(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"terms{suffix}"
    write_glossary(Glossary((WHOLE, ENGLISH_ONLY), "terms"), path)
    assert read_glossary(path)[0].concepts == (WHOLE, ENGLISH_ONLY)


def test_no_cell_is_a_formula(tmp_path: Path) -> None:
    table, sheet = tmp_path / "terms.csv", tmp_path / "terms.xlsx"
    dangerous = Concept(("教育",), ('=cmd|" /C calc"!A0'.replace("|", " "), "+1", "-1", "@SUM(A1)"), note="=1+1")
    for path in (table, sheet):
        write_glossary(Glossary((dangerous,), "terms"), path)
    with table.open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)
    assert {cell.data_type for row in openpyxl.load_workbook(sheet).worksheets[0].iter_rows() for cell in row if cell.value} == {"s"}
    assert read_glossary(table)[0].concepts == (dangerous,)


def test_only_what_is_filled_makes_a_column(tmp_path: Path) -> None:
    path = tmp_path / "terms.csv"
    write_glossary(Glossary((Concept(("教育",), ("education",), domain="school"),)), path)
    assert path.read_text(encoding="utf-8-sig").splitlines()[0] == "source,target,admitted,forbidden,note,domain"


def test_another_suffix_is_refused_with_those_that_can_be_written(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"write\.unknown_format"):
        write_glossary(Glossary((WHOLE,)), tmp_path / "terms.pdf")


@pytest.mark.parametrize(
    ("cell", "first", "last"),
    [
        ("2024-05-03", date(2024, 5, 3), date(2024, 5, 3)),
        ("2024/5/3", date(2024, 5, 3), date(2024, 5, 3)),
        ("2024年5月3日", date(2024, 5, 3), date(2024, 5, 3)),
        ("2024-05-03 00:00:00", date(2024, 5, 3), date(2024, 5, 3)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024年2月", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024年", date(2024, 1, 1), date(2024, 12, 31)),
        ("soon", None, None),
        ("2024-13-40", None, None),
    ],
)
def test_days_in_cells(cell: str, first: date | None, last: date | None) -> None:
    assert (first_day(cell), last_day(cell)) == (first, last)


def test_the_concept_that_is_written_has_all_that_one_can_have() -> None:
    empty = Concept((), ())
    assert [each.name for each in fields(Concept) if getattr(WHOLE, each.name) == getattr(empty, each.name)] == []


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("term", ["'-ism", "''tis", "'=1", "-ism", "'tis"])
def test_an_apostrophe_in_front_is_kept(tmp_path: Path, suffix: str, term: str) -> None:
    glossary = Glossary((Concept(("主义",), (term,), ("a", term + "b")),))
    path = tmp_path / f"terms{suffix}"
    write_glossary(glossary, path)
    (read,) = read_glossary(path)[0].concepts
    assert (read.preferred, read.admitted) == ((term,), ("a", term + "b"))
