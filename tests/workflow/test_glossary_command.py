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


ZH = "推进教育数字化。\n教育数字化是重点。\n教育数字化有进展。\n开放大学很大。\n我们参观开放大学。\n"
EN = (
    "They promote the digitalisation of education.\nDigitalisation of education is the focus.\nEducation digitalisation goes on.\n"
    "The open university is large.\nWe visit the open university.\n"
)


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """A Chinese text and its translation, in which one of two terms has two renderings."""
    source, target = tmp_path / "zh.txt", tmp_path / "en.txt"
    source.write_text(ZH, encoding="utf-8")
    target.write_text(EN, encoding="utf-8")
    return source, target


def test_terms_are_drawn_from_a_text_those_in_several_ways_first(cli: Cli, pair: tuple[Path, Path]) -> None:
    result = cli("glossary", "extract", *pair)
    assert result.code == 0, result.err
    lines = result.out.splitlines()
    assert lines[0].split() == ["教育数字化", "3", "digitalisation", "of", "education", "2", "·", "education", "digitalisation", "1"]
    assert any(line.split()[:2] == ["开放大学", "2"] for line in lines)
    assert lines[-1].endswith("in several ways: 1.")
    told = cli("glossary", "extract", *pair, "--json").json
    assert told["inputs"] == [[str(path) for path in pair]]
    first = told["terms"][0]
    assert (first["chinese"], first["count"], first["listed"]) == ("教育数字化", 3, False)
    (place,) = first["renderings"][1]["places"]
    assert (place["input"], place["segment"], place["source_span"], place["target_span"]) == (0, 2, [0, 5], [0, 24])
    assert [term["chinese"] for term in cli("glossary", "extract", *pair, "--json", "--min", 3).json["terms"]] == ["教育数字化"]


def test_known_terms_are_left_out_unless_asked_for(cli: Cli, pair: tuple[Path, Path], tmp_path: Path) -> None:
    listed = tmp_path / "known.csv"
    listed.write_text("source,target\n教育数字化,digitalisation of education\n", encoding="utf-8")
    assert "教育数字化 " not in cli("glossary", "extract", *pair, "-g", listed).out
    terms = cli("glossary", "extract", *pair, "-g", listed, "--all", "--json").json["terms"]
    assert {term["chinese"]: term["listed"] for term in terms}["教育数字化"]
    project = tmp_path / "p.duizhao"
    assert cli("new", *pair, "-g", listed, "-o", project).code == 0
    found = [term["chinese"] for term in cli("glossary", "extract", project, "--json").json["terms"]]
    assert "开放大学" in found
    assert "教育数字化" not in found


def test_a_drawn_list_is_a_glossary(cli: Cli, pair: tuple[Path, Path], tmp_path: Path) -> None:
    out = tmp_path / "drawn.csv"
    result = cli("glossary", "extract", *pair, "-o", out)
    assert result.code == 0
    assert (result.out, result.err.count("Terms written to")) == ("", 1)
    assert (
        "教育数字化,digitalisation of education,education digitalisation,,digitalisation of education × 2; education digitalisation × 1"
        in out.read_text(encoding="utf-8-sig")
    )
    assert cli("glossary", "check", out).code == 0
    for suffix in (".xlsx", ".tbx"):
        assert cli("glossary", "extract", *pair, "-o", out.with_suffix(suffix)).code == 0
        assert cli("check", *pair, "-g", out.with_suffix(suffix)).code == 0


def test_projects_pairs_and_bilingual_files_are_one_body_of_text(cli: Cli, pair: tuple[Path, Path], tmp_path: Path) -> None:
    project, both = tmp_path / "p.duizhao", tmp_path / "both.csv"
    rows = zip(ZH.splitlines(), EN.splitlines(), strict=True)
    both.write_text("Chinese,English\n" + "".join(f'{chinese},"{english}"\n' for chinese, english in rows), encoding="utf-8")
    assert cli("new", *pair, "-o", project).code == 0
    told = cli("glossary", "extract", project, *pair, both, "--json").json
    assert told["inputs"] == [[str(project)], [str(path) for path in pair], [str(both)]]
    first = told["terms"][0]
    assert first["count"] == 9
    assert {(place["input"], place["segment"]) for place in first["renderings"][1]["places"]} == {(0, 2), (1, 2), (2, 2)}


def test_what_cannot_be_drawn_from_is_one_line(cli: Cli, pair: tuple[Path, Path], tmp_path: Path) -> None:
    project = tmp_path / "p.duizhao"
    assert cli("new", *pair, "-o", project).code == 0
    for arguments in (
        ("extract", tmp_path / "none.docx"),
        ("extract", pair[0]),
        ("extract", pair[1], pair[0]),
        ("extract", *pair, "-o", tmp_path / "out.pdf"),
        ("extract", *pair, "-o", project),
        ("extract", *pair, "--min", 0),
        ("check", tmp_path / "none.csv", "--all"),
    ):
        result = cli("glossary", *arguments)
        assert (result.code, result.out) == (2, ""), arguments
        assert len(result.err.strip().splitlines()) == 1
