"""`duizhao review` carries out what was asked, all of it or nothing."""

from pathlib import Path

import pytest

from command_line import Cli


def head(cli: Cli, project: Path, row: int) -> str:
    cli("export", project, project.with_name("head.txt"), "--as", "proof")
    return project.with_name("head.txt").read_text(encoding="utf-8").split("\n\n")[row]


def statuses(cli: Cli, project: Path) -> list[str]:
    return [row["status"] for row in cli("status", project, "--json").json["documents"][0]["rows"]]


def test_an_option_may_be_given_twice(cli: Cli, project_path: Path) -> None:
    assert cli("review", project_path, "--confirm", "1", "--confirm", "2").code == 0
    assert statuses(cli, project_path)[:2] == ["confirmed", "confirmed"]


def test_two_edits_in_one_call_are_refused_and_nothing_is_done(cli: Cli, project_path: Path) -> None:
    assert cli("review", project_path, "--edit", "1", "--text", "One", "--edit", "2", "--text", "Two").code == 2
    assert "One" not in head(cli, project_path, 1)


@pytest.mark.parametrize(
    "slip",
    [
        ["--approve", "99"],
        ["--approve", "foo"],
        ["--send-back", "3"],
        ["--waive", "nope", "--reason", "r"],
        ["--waive", "all"],
        ["--fix", ","],
        ["--approve", "2", "--send-back", "2", "--comment", "c"],
    ],
)
def test_a_slip_in_one_option_leaves_the_others_undone(cli: Cli, project_path: Path, slip: list[str]) -> None:
    before = project_path.read_bytes()
    assert cli("review", project_path, "--edit", "1", "--text", "Changed", *slip).code == 2
    assert project_path.read_bytes() == before


def test_a_waiver_never_moves_to_another_row_with_the_same_texts(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "zh.txt").write_text("学校有5000人。\n学校有5000人。\n", encoding="utf-8")
    (tmp_path / "en.txt").write_text("The school has 6,000 people.\nThe school has 6,000 people.\n", encoding="utf-8")
    project = tmp_path / "p.duizhao"
    cli("new", tmp_path / "zh.txt", tmp_path / "en.txt", "-o", project)
    first, second = cli("check", project, "--json").json["findings"]
    assert first["id"] != second["id"]
    cli("review", project, "--waive", first["id"], "--reason", "row 1 alone")
    cli("review", project, "--edit", "1", "--text", "The school has 5,000 people.")
    (left,) = cli("check", project, "--json").json["findings"]
    assert (left["segment"], left["waived"]) == (1, False)
    assert cli("review", project, "--approve", "all").code == 1


def test_a_fix_on_an_approved_row_says_that_the_approval_is_gone(cli: Cli, project_path: Path) -> None:
    cli("review", project_path, "--approve", "1")
    result = cli("review", project_path, "--edit", "1", "--text", "Another headline")
    assert "Verdicts overtaken by this, rows: 1." in result.out


def test_a_comment_and_a_waivers_reason_can_be_read(cli: Cli, project_path: Path) -> None:
    found = cli("check", project_path, "--json").json["findings"][0]
    cli("review", project_path, "--send-back", "1", "--comment", "Too long", "--actor", "Ann:reviewer")
    cli("review", project_path, "--waive", found["id"], "--reason", "house style", "--actor", "Ann:reviewer")
    shown = cli("status", project_path)
    assert "row 1 was sent back by Ann: Too long" in shown.out
    assert "house style" in shown.out
    document = cli("status", project_path, "--json").json["documents"][0]
    assert document["rows"][0]["comment"] == "Too long"
    assert document["waivers"][0]["reason"] == "house style"


def test_all_does_not_reach_over_a_colleagues_objection(cli: Cli, project_path: Path) -> None:
    cli("review", project_path, "--waive", "all", "--reason", "r")
    cli("review", project_path, "--send-back", "1", "--comment", "Too long")
    assert cli("review", project_path, "--approve", "all").code == 1
    assert statuses(cli, project_path)[0] == "sent back"
    assert cli("review", project_path, "--approve", "1").code == 0


def test_a_translator_neither_waives_errors_nor_overrides_the_gate(cli: Cli, project_path: Path, tmp_path: Path) -> None:
    assert cli("review", project_path, "--waive", "all", "--reason", "r", "--actor", "Bo:translator").code == 1
    assert cli("check", project_path, "--json").json["counts"]["error"] > 0
    assert cli("export", project_path, tmp_path / "r.txt", "--override", "hurry", "--actor", "Bo:translator").code == 2
    assert not (tmp_path / "r.txt").exists()


def test_the_two_person_rule_knows_a_person_by_more_than_one_spelling(cli: Cli, texts: Path) -> None:
    project = texts / "two.duizhao"
    cli("new", texts / "source.txt", texts / "draft.txt", "-o", project, "--two-person")
    cli("review", project, "--edit", "1", "--text", "A headline", "--actor", "Chen Yu:editor")
    assert cli("review", project, "--approve", "1", "--actor", "chen  yu：editor").code == 1
    assert cli("review", project, "--approve", "1", "--actor", "Gu Heng：editor").code == 0


def test_what_is_typed_is_tidied(cli: Cli, project_path: Path) -> None:
    cli("review", project_path, "--edit", "1", "--text", "One\r\nTwo\x07\x1b[31m")
    shown = cli("check", project_path)
    assert "\x1b" not in shown.out
    cli("export", project_path, project_path.with_suffix(".txt"), "--as", "proof")
    assert "One\n\nTwo[31m" in project_path.with_suffix(".txt").read_text(encoding="utf-8")


def test_a_language_may_be_an_options_value(cli: Cli, project_path: Path) -> None:
    assert cli("review", project_path, "--edit", "1", "--text", "--lang").code == 0
    assert cli("review", project_path, "--edit=1", "--text=--lang=zh is an option", "--lang", "zh").code == 0


def test_waiving_all_reaches_only_what_could_be_seen(cli: Cli, project_path: Path) -> None:
    slip = "During the conference, LOU signed 99 million agreements on 3 January."
    result = cli("review", project_path, "--edit", "2", "--text", slip, "--waive", "all", "--reason", "r", "--approve", "2")
    assert result.code == 1
    assert statuses(cli, project_path)[1] != "approved"


def test_confirming_all_does_not_reach_over_an_objection(cli: Cli, project_path: Path) -> None:
    cli("review", project_path, "--waive", "all", "--reason", "r")
    cli("review", project_path, "--send-back", "1", "--comment", "Too long")
    assert cli("review", project_path, "--confirm", "all", "--approve", "all").code == 1
    assert statuses(cli, project_path)[0] == "sent back"


def test_the_status_says_what_is_to_be_said_of_the_review(cli: Cli, project_path: Path) -> None:
    assert cli("status", project_path, "--json").json["documents"][0]["process"] == []
    cli("review", project_path, "--send-back", "1", "--comment", "Too long")
    cli("review", project_path, "--edit", "1", "--text", "Short.")
    told = cli("status", project_path, "--json").json["documents"][0]["process"]
    assert [(each["check"], each["segment"]) for each in told] == [("process.open_comment", 0)]
    lines = cli("status", project_path).out.splitlines()
    assert lines[-2:] == ["About the review:", "  rows with a comment that nobody has resolved: 1"]


def test_comments_are_answered_and_resolved_by_their_names(cli: Cli, project_path: Path) -> None:
    assert cli("review", project_path, "--remark", "2,3", "--comment", "Which month?", "--actor", "Lin:reviewer").code == 0
    assert cli("review", project_path, "--remark", "3", "--comment", "And the figure?").code == 0
    assert "comment 3.2 by" in cli("status", project_path).out
    assert cli("review", project_path, "--resolve", "3").code == 2
    assert cli("review", project_path, "--answer", "3.1", "--comment", "September", "--actor", "Chen:translator").code == 0
    assert cli("review", project_path, "--resolve", "2,3.1").code == 0
    assert cli("review", project_path, "--take-up", "2", "--comment", "Not so").code == 0
    found = cli("status", project_path, "--json").json["documents"][0]["comments"]
    told = [(each["segment"], each["thread"], each["open"], [answer["comment"] for answer in each["answers"]]) for each in found]
    assert told == [(1, 0, True, ["Not so"]), (2, 0, False, ["September"]), (2, 1, True, [])]
    assert "3 or 3.2" in cli("review", project_path, "--resolve", "three").err
    assert cli("review", project_path, "--resolve", "all").code == 0
    assert not any(each["open"] for each in cli("status", project_path, "--json").json["documents"][0]["comments"])
    assert cli("review", project_path, "--remark", "1").code == 2
