"""Marking by MQM from the command line."""

from pathlib import Path

import pytest

from command_line import Cli

TEXT = "The university has 5.3 million students and promotes education digitalisation."
FIRST, LAST = TEXT.index("5.3 million") + 1, TEXT.index("5.3 million") + len("5.3 million")


@pytest.fixture
def scored(cli: Cli, texts: Path) -> Path:
    """A project whose house scores by MQM."""
    (texts / "house.toml").write_text('[mqm]\nname = "office"\nleast = 10\n', encoding="utf-8")
    path = texts / "scored.duizhao"
    assert cli("new", texts / "source.txt", texts / "draft.txt", "-o", path, "--house", texts / "house.toml").code == 0
    return path


def test_a_mark_is_given_scored_and_withdrawn(cli: Cli, scored: Path) -> None:
    given = f"3:{FIRST}-{LAST}:mistranslation:major:53,000 is right"
    assert "Rows marked: 3." in cli("review", scored, "--mark", given, "--actor", "Lin Wei:reviewer").out
    mqm = cli("score", scored, "--json").json["mqm"]
    (mark,) = mqm["marks"]
    assert (mark["segment"], mark["words"], mark["type"], mark["severity"]) == (2, "5.3 million", "accuracy/mistranslation", "major")
    assert (mark["comment"], mark["actor"], mark["span"]) == ("53,000 is right", "Lin Wei", [FIRST - 1, LAST])
    assert (mqm["penalty"], mqm["passed"], mqm["too_small"], mqm["profile"]["name"]) == (5, False, False, "office")
    assert "Failed: 68.75 of 100; 98 is needed." in cli("score", scored).out
    assert "未通过" in cli("score", scored, "--lang", "zh").out
    assert "Marks withdrawn in rows: 3." in cli("review", scored, "--withdraw", mark["id"]).out
    after = cli("score", scored, "--json").json["mqm"]
    assert (after["marks"], after["score"], after["withdrawn"][0]["id"]) == ([], None, mark["id"])


def test_without_a_profile_nothing_is_said_of_mqm(cli: Cli, project_path: Path) -> None:
    assert "mqm" not in cli("score", project_path, "--json").json
    refused = cli("review", project_path, "--mark", "3:1-3:omission:minor")
    assert (refused.code, refused.out, refused.err.count("\n")) == (2, "", 1)


def test_bad_marks_are_one_plain_line_and_nothing_is_done(cli: Cli, scored: Path) -> None:
    for given in (
        "3",
        "3:1-3:omission",
        "x:1-3:omission:minor",
        "3:1-x:omission:minor",
        "0:1-3:omission:minor",
        "3:1-3:omission:fatal",
        "3:1-999:omission:minor",
        "3:5-3:omission:minor",
        "3:1-3:poetry:minor",
        "99:1-3:omission:minor",
    ):
        result = cli("review", scored, "--mark", "3:1-3:omission:minor", "--mark", given)
        assert (result.code, result.out, result.err.count("\n")) == (2, "", 1), given
    assert cli("score", scored, "--json").json["mqm"]["marks"] == []
    result = cli("review", scored, "--edit", "3", "--text", "Another text.", "--mark", "3:1-7:omission:minor")
    assert (result.code, result.err.count("\n")) == (2, 1), "words that the same command changes are not marked"
    assert cli("review", scored, "--withdraw", "nobody").code == 2
