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


def workbook(folder: Path, *rows: list[str | None]) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    path = folder / "terms.xlsx"
    book.save(path)
    return path


def test_a_workbook(tmp_path: Path) -> None:
    path = workbook(tmp_path, ["中文", "英文", "可用"], ["临江", "Linjiang", None])
    assert read_glossary(path)[0].concepts == (Concept(("临江",), ("Linjiang",)),)


TITLED = [
    "术语表\n" + HOUSE,
    "\n\n" + HOUSE,
    "临江开放大学术语表\n对外宣传处\n2026年5月6日\n\n术语，译文\n" + HOUSE,
    "术语表,,,,\n,,,,\n" + HOUSE,
]


@pytest.mark.parametrize("above", TITLED)
@pytest.mark.parametrize("rows", ["教育,education\n", "教育,education,,schooling,\n学习,learning,,,\n"])
def test_a_header_may_stand_under_a_title(tmp_path: Path, above: str, rows: str) -> None:
    found, remarks = glossary(tmp_path, above + rows)
    assert found.concepts[0].preferred == ("education",)
    assert len(found.concepts) == rows.count("\n")
    assert [remark.code for remark in remarks] == ["glossary.columns", "glossary.concepts"]


def test_a_short_list_of_two_columns_may_have_a_title(tmp_path: Path) -> None:
    assert glossary(tmp_path, "术语表\n中文,英文\n教育,education\n")[0].concepts == (Concept(("教育",), ("education",)),)


def test_rows_keep_their_numbers_under_a_title(tmp_path: Path) -> None:
    _, remarks = glossary(tmp_path, "术语表\n\n" + HOUSE + "教育,education,,,\n空,,,,\n")
    assert {remark.code: remark.values.get("rows") for remark in remarks}["glossary.no_english"] == [5]


@pytest.mark.parametrize("title", [["术语表"], [None], ["术语表", None, "2026年版"]])
def test_a_header_may_stand_under_a_title_in_a_workbook(tmp_path: Path, title: list[str | None]) -> None:
    path = workbook(tmp_path, title, [], ["中文", "英文"], ["临江", "Linjiang"])
    assert read_glossary(path)[0].concepts == (Concept(("临江",), ("Linjiang",)),)


@pytest.mark.parametrize(
    ("row", "forbidden", "said"),
    [
        ("教育,education,schooling,education|teaching", ("teaching",), ["education"]),
        ("教育,education,schooling,Schooling", (), ["Schooling"]),
        ("学习型社会,learning society,,learning  society|study society", ("study society",), ["learning  society"]),
        (",to,,to|in order to", ("in order to",), ["to"]),
        ("教育,education,,educations", ("educations",), []),
    ],
)
def test_a_term_both_allowed_and_forbidden_in_a_row_is_allowed(
    tmp_path: Path, row: str, forbidden: tuple[str, ...], said: list[str]
) -> None:
    found, remarks = glossary(tmp_path, HOUSE + row + "\n")
    assert found.concepts[0].forbidden == forbidden
    assert [remark.values["terms"] for remark in remarks if remark.code == "glossary.contradiction"] == ([said] if said else [])


def test_terms_may_be_forbidden_in_one_row_and_allowed_in_another(tmp_path: Path) -> None:
    found, remarks = glossary(tmp_path, HOUSE + "教育,education,,schooling\n上学,schooling,,\n")
    assert found.concepts[0].forbidden == ("schooling",)
    assert [remark.code for remark in remarks] == ["glossary.columns", "glossary.concepts"]


def test_characters_that_nobody_sees_are_no_part_of_a_term(tmp_path: Path) -> None:
    found, _ = glossary(tmp_path, HOUSE + "教\u200b育\x07,edu\x1bcation \x02,,,a\x0eb\n" + "学习,learning,,,\n" * 20)
    assert found.concepts[0] == Concept(("教育",), ("education",), note="ab")


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


def test_a_row_may_only_forbid(tmp_path: Path) -> None:
    found, _ = glossary(tmp_path, HOUSE + "学习型社会,,,study-type society,\n,,,in order to,\n")
    assert [(concept.chinese, concept.preferred, concept.forbidden) for concept in found.concepts] == [
        (("学习型社会",), (), ("study-type society",)),
        ((), (), ("in order to",)),
    ]
