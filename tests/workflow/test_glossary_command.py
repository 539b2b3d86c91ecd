"""`duizhao glossary`, and a house style and people on the command line."""

from pathlib import Path

import openpyxl
import pytest

from command_line import Cli

LIST = "source,target,admitted,forbidden,note,deprecated,abbreviation,since\n"


@pytest.fixture
def terms(tmp_path: Path) -> Path:
    path = tmp_path / "terms.csv"
    path.write_text(
        LIST + "教育部,Ministry of Education,,,,,MOE,1998-03-10\n教师,teacher,,teacher,,,,\n教师,faculty,,,,,,\n", encoding="utf-8"
    )
    return path


def test_faults_are_named_and_exit_with_1(cli: Cli, terms: Path) -> None:
    result = cli("glossary", "check", terms)
    assert result.code == 1
    assert "教师 has another preferred English in another entry: “teacher”." in result.out
    told = cli("glossary", "check", terms, "--json").json["files"][0]
    assert (told["concepts"], [fault["kind"] for fault in told["faults"]]) == (3, ["conflict"])


def test_a_list_in_order_exits_with_0(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "terms.csv"
    path.write_text("source,target\n教师,teacher\n", encoding="utf-8")
    assert cli("glossary", "check", path).code == 0


@pytest.mark.parametrize("suffix", [".xlsx", ".tbx", ".tsv"])
def test_a_list_goes_into_another_format_and_back(cli: Cli, terms: Path, suffix: str) -> None:
    other, back = terms.with_suffix(suffix), terms.with_name("back.csv")
    assert cli("glossary", "convert", terms, other).code == 0
    assert cli("glossary", "convert", other, back).code == 0
    first, _, rest = back.read_text(encoding="utf-8-sig").partition("\n")
    assert first.strip() == "source,target,admitted,forbidden,note,abbreviation,since"
    assert "教育部,Ministry of Education,,,,MOE,1998-03-10" in rest


def test_of_several_lists_the_first_has_priority(cli: Cli, terms: Path, tmp_path: Path) -> None:
    house = tmp_path / "house.csv"
    house.write_text("source,target\n教师,tutor\n", encoding="utf-8")
    assert cli("glossary", "convert", house, terms, tmp_path / "out.xlsx").code == 0
    rows = [[cell.value for cell in row] for row in openpyxl.load_workbook(tmp_path / "out.xlsx").worksheets[0].iter_rows()]
    assert [row[1] for row in rows[1:]] == ["tutor", "Ministry of Education"]


def test_bad_input_is_one_line(cli: Cli, terms: Path, tmp_path: Path) -> None:
    for arguments in (("convert", terms), ("convert", terms, tmp_path / "out.pdf"), ("check", tmp_path / "none.csv"), ("mend", terms)):
        result = cli("glossary", *arguments)
        assert result.code == 2
        assert len(result.err.strip().splitlines()[-1:]) == 1
        assert "Traceback" not in result.err


def test_a_house_style_and_people_reach_a_project_and_a_check(cli: Cli, texts: Path) -> None:
    house, people = texts / "house.toml", texts / "people.csv"
    house.write_text('variety = "en-US"\ntwo_person = true\n[checks]\nterm = "off"\n"number" = "note"\n', encoding="utf-8")
    people.write_text("姓名,英文名,职务,性别\n王芳,Wang Fang,院长,女\n,nobody,,\n", encoding="utf-8")
    result = cli(
        "new",
        texts / "source.txt",
        texts / "draft.txt",
        "-g",
        texts / "glossary.csv",
        "--house",
        house,
        "--people",
        people,
        "-o",
        texts / "p.duizhao",
    )
    assert result.code == 0, result.err
    assert "People in people.csv: 1." in result.err
    found = cli("check", texts / "p.duizhao", "--json").json["findings"]
    assert found
    assert not any(finding["check"].startswith("term") for finding in found)
    assert {finding["severity"] for finding in found if finding["check"] == "number.magnitude"} == {"note"}
    again = cli("check", texts / "source.txt", texts / "draft.txt", "--house", house, "--json").json["findings"]
    assert {finding["severity"] for finding in again if finding["check"] == "number.magnitude"} == {"note"}
    assert cli("check", texts / "p.duizhao", "--house", house).code == 2
