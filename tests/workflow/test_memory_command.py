"""`duizhao memory`, and the ways by which releases get there and leave again."""

from pathlib import Path

import pytest

from command_line import Cli
from duizhao.formats.tmx import tmx_bytes
from remembered import pair


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "old.tmx"
    pairs = [
        pair("学习型社会", "learning society", "大会", 2, 1725177600000),
        pair("建设学习型社会", "Build a learning society", at=0),
        pair("教师", "teacher"),
    ]
    path.write_bytes(tmx_bytes(pairs))
    return path


def test_a_file_is_taken_in_and_looked_up_both_ways(cli: Cli, old: Path) -> None:
    assert cli("memory", "import", old).out == "Pairs taken into the memory from old.tmx: 3.\n"
    told = cli("memory", "search", "学习型社会")
    assert told.code == 0
    assert told.out.startswith("Pairs in which “学习型社会” stands: 2.\nRendered as: learning society (2).\n")
    assert "大会 · row 3 · Lin Wei · 2024-09-01" in told.out
    assert "teacher" not in told.out
    assert "教师" in cli("memory", "search", "teachers").out


def test_the_answer_as_json(cli: Cli, old: Path) -> None:
    assert cli("memory", "import", old, "--json").json == {"taken": [{"source": "old.tmx", "pairs": 3, "left_out": 0}]}
    told = cli("memory", "search", "学习型社会", "--json", "--limit", "1").json
    assert (told["text"], told["total"], told["more"]) == ("学习型社会", 2, False)
    assert told["renderings"] == [{"text": "learning society", "count": 2}]
    (found,) = told["pairs"]
    assert found == {
        "chinese": "学习型社会",
        "english": "learning society",
        "count": 1,
        "chinese_spans": [[0, 5]],
        "english_spans": [[0, 16]],
        "places": [{"source": "old.tmx", "document": "大会", "row": 2, "approver": "Lin Wei", "at": 1725177600000}],
    }
    assert [(each["share"], each["chinese"]) for each in told["alike"]] == [(100, "学习型社会"), (83, "建设学习型社会")]


def test_sources_are_listed_and_taken_out(cli: Cli, old: Path) -> None:
    cli("memory", "import", old)
    (source,) = cli("memory", "list", "--json").json["sources"]
    assert (source["name"], source["pairs"], source["key"]) == ("old.tmx", 3, f"file:{old}")
    assert "old.tmx · pairs: 3 · " in cli("memory", "list").out
    assert cli("memory", "forget", "old.tmx").code == 0
    assert cli("memory", "list").out == "The memory is empty.\n"
    assert cli("memory", "search", "教师").out == "“教师” is not in the memory.\n"
    assert cli("memory", "forget", "old.tmx").code == 2


def test_what_goes_wrong_is_one_line(cli: Cli, tmp_path: Path, memory_path: Path) -> None:
    for arguments in (
        ("search", "教师"),
        ("list",),
        ("import", tmp_path / "none.tmx"),
        ("search",),
        ("rename", "x"),
        ("search", "x", "--limit", "0"),
    ):
        result = cli("memory", *arguments)
        assert (result.code, result.out, result.err.count("\n")) == (2, "", 1)
    assert str(memory_path) in cli("memory", "search", "教师").err


def test_a_release_is_remembered_and_a_memory_may_be_named(cli: Cli, project_path: Path, tmp_path: Path) -> None:
    cli("review", project_path, "--waive", "all", "--reason", "test")
    assert cli("review", project_path, "--approve", "all", "--actor", "Lin Wei:reviewer").code == 0
    assert cli("export", project_path, tmp_path / "release.txt").code == 0
    assert cli("memory", "search", "数字化工作", "--json").json["pairs"][0]["places"][0]["approver"] == "Lin Wei"
    assert cli("export", project_path, tmp_path / "rows.tmx", "--as", "bilingual").code == 0
    other = tmp_path / "other.db"
    assert cli("memory", "import", tmp_path / "rows.tmx", "--memory", other).code == 0
    assert cli("memory", "search", "数字化工作", "--memory", other, "--json").json["total"] == 1


def test_a_release_that_cannot_be_remembered_goes_out_all_the_same(cli: Cli, project_path: Path, tmp_path: Path, memory_path: Path) -> None:
    memory_path.parent.mkdir()
    memory_path.write_bytes(b"something else" * 20)
    result = cli("export", project_path, tmp_path / "release.txt", "--override", "the minister waits")
    assert result.code == 0
    assert (tmp_path / "release.txt").exists()
    assert result.err.startswith("The release is written, but its rows are not in the memory. ")
