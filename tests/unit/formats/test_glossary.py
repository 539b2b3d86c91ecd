import io
from pathlib import Path

import openpyxl
import pytest

from duizhao.domain.document import Remark
from duizhao.domain.errors import FileError
from duizhao.domain.glossary import Concept, Glossary
from duizhao.formats import read_glossary

HOUSE = "source,target,admitted,forbidden,note\n"


def glossary(folder: Path, content: str, encoding: str = "utf-8", name: str = "terms.csv") -> tuple[Glossary, tuple[Remark, ...]]:
    path = folder / name
    path.write_bytes(content.encode(encoding))
    return read_glossary(path)


def test_the_house_header(tmp_path: Path) -> None:
    found, remarks = glossary(
        tmp_path, HOUSE + "临江开放大学,Linjiang Open University,LOU,Linjiang Radio University|LOU College,the house form\n"
    )
    assert found.concepts == (
        Concept(("临江开放大学",), ("Linjiang Open University",), ("LOU",), ("Linjiang Radio University", "LOU College"), "the house form"),
    )
    assert found.name == "terms"
    assert [remark.code for remark in remarks] == ["glossary.columns", "glossary.concepts"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
def test_encodings_and_chinese_headers_in_any_order(tmp_path: Path, encoding: str) -> None:
    content = "备注\t英文\t禁用\t中文\n固定形式\tguiding principles\tspirit\t指导精神\n"
    found, _ = glossary(tmp_path, content, encoding, "terms.txt")
    assert found.concepts == (Concept(("指导精神",), ("guiding principles",), (), ("spirit",), "固定形式", exact=True),)


@pytest.mark.parametrize(
    "header",
    [
        "Chinese;English;Notes",
        "zh;en;comment",
        "原文;译文;说明",
        "术语;译文;备注",
        "Term;Translation;Note",
        "ZH-CN;EN-GB;Remarks",
        "中文术语;英文术语;注释",
    ],
)
def test_headers_of_many_kinds(tmp_path: Path, header: str) -> None:
    found, _ = glossary(tmp_path, f"{header}\n教育;education;x\n学习;learning;\n")
    assert [(c.chinese, c.preferred, c.note) for c in found.concepts] == [(("教育",), ("education",), "x"), (("学习",), ("learning",), "")]


def test_english_first_without_a_header(tmp_path: Path) -> None:
    found, remarks = glossary(tmp_path, "education,教育\nlearning,学习\n")
    assert [(c.chinese, c.preferred) for c in found.concepts] == [(("教育",), ("education",)), (("学习",), ("learning",))]
    assert remarks[0] == Remark("glossary.columns_by_script", {"file": "terms.csv", "columns": ["source = 2", "target = 1"]})


def test_a_list_from_english_to_chinese_is_turned(tmp_path: Path) -> None:
    found, _ = glossary(tmp_path, "Term,Translation\neducation,教育\n")
    assert found.concepts[0].chinese == ("教育",)


def test_several_terms_in_a_cell(tmp_path: Path) -> None:
    found, _ = glossary(tmp_path, HOUSE + "教育数字化|教育的数字化,digitalisation of education|digital education,,,\n")
    assert found.concepts[0].chinese == ("教育数字化", "教育的数字化")
    assert found.concepts[0].preferred == ("digitalisation of education", "digital education")


def test_rows_for_english_alone(tmp_path: Path) -> None:
    found, _ = glossary(tmp_path, HOUSE + ",to,,in order to,avoid -> use\n")
    assert found.concepts == (Concept((), ("to",), (), ("in order to",), "avoid -> use"),)


@pytest.mark.parametrize(
    ("note", "exact"), [("Exact form: plural", True), ("EXACT", True), ("一字不改", True), ("exactly so", False), ("", False)]
)
def test_notes_may_demand_the_exact_form(tmp_path: Path, note: str, exact: bool) -> None:
    found, _ = glossary(tmp_path, HOUSE + f"精神,guiding principles,,,{note}\n")
    assert found.concepts[0].exact is exact


def test_rows_that_are_no_terms_are_said_with_their_numbers(tmp_path: Path) -> None:
    rows = "教育,education,,,\n空,,,,\n教育,education,,,again\n,idle,,,\n学习,learning,,,\n教育,schooling,,,\n\n只有可用,,learning only,,\n"
    found, remarks = glossary(tmp_path, HOUSE + rows)
    assert [c.preferred for c in found.concepts] == [("education",), ("learning",), ("schooling",), ("learning only",)]
    said = {remark.code: remark.values for remark in remarks}
    assert said["glossary.no_english"]["rows"] == [3]
    assert said["glossary.duplicate"]["rows"] == [4]
    assert said["glossary.no_chinese"]["rows"] == [5]
    assert said["glossary.repeated"]["terms"] == ["教育"]


def test_a_workbook(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["中文", "英文", "可用"], ["临江", "Linjiang", None]):
        sheet.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    path = tmp_path / "terms.xlsx"
    path.write_bytes(buffer.getvalue())
    assert read_glossary(path)[0].concepts == (Concept(("临江",), ("Linjiang",)),)


@pytest.mark.parametrize("content", ["one\ntwo\n", "a,b\nc,d\n", "教育\n学习\n", "x\n"])
def test_a_list_without_usable_columns_names_the_header_wanted(tmp_path: Path, content: str) -> None:
    with pytest.raises(FileError) as caught:
        glossary(tmp_path, content)
    assert caught.value.code == "glossary.no_columns"
    assert caught.value.values["header"] == HOUSE.strip()


def test_a_header_alone_is_no_glossary(tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        glossary(tmp_path, HOUSE)
    assert caught.value.code == "glossary.no_terms"
