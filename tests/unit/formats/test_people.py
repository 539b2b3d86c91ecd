"""The people registry as a file."""

from datetime import date
from pathlib import Path

import pytest

from duizhao.domain.errors import FileError
from duizhao.domain.people import Gender, People, Person
from duizhao.formats.people import read_people, write_people

FANG = Person(
    "王芳", "Wang Fang", ("Fang Wang", "W. Fang"), "dean", "院长", Gender.FEMALE, True, date(2020, 1, 1), date(2024, 12, 31), "=own"
)


@pytest.mark.parametrize("suffix", [".csv", ".tsv", ".xlsx"])
def test_people_come_back_as_they_were(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"people{suffix}"
    people = People((FANG, Person("欧阳修远", "Ouyang Xiuyuan")))
    write_people(people, path)
    again, remarks = read_people(path)
    assert again == people
    assert [remark.code for remark in remarks] == ["people.count"]


def test_chinese_headers_under_a_title_and_rows_that_name_nobody(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes("人名表\n姓名,拼音,职务,性别,任职起\n王芳,Wang Fang,院长,女,2020年\n,Nobody,,,\n李,,,,\n".encode("gb18030"))
    people, remarks = read_people(path)
    assert people.persons == (Person("王芳", "Wang Fang", chinese_post="院长", gender=Gender.FEMALE, since=date(2020, 1, 1)),)
    assert [remark.values["rows"] for remark in remarks if remark.code == "people.left_out"] == [[4, 5]]


@pytest.mark.parametrize(("content", "code"), [("a,b\n1,2\n", "people.no_columns"), ("name,english\n,Wang\n", "people.nobody")])
def test_a_table_of_something_else_names_the_header_wanted(tmp_path: Path, content: str, code: str) -> None:
    path = tmp_path / "people.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(FileError) as refused:
        read_people(path)
    assert (refused.value.code, refused.value.values["header"]) == (code, "name,english")


def test_another_suffix_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"write\.unknown_format"):
        write_people(People((FANG,)), tmp_path / "people.docx")
