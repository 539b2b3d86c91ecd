"""A project's scores and checkpoints from the command line."""

from pathlib import Path

from command_line import Cli


def test_checkpoints_come_by_themselves_and_by_name(cli: Cli, project_path: Path, tmp_path: Path) -> None:
    found = cli("score", project_path, "--json").json
    assert set(found) >= {"against", "metrics", "segments", "unmatched", "kinds", "checkpoints"}
    kinds = found["kinds"]
    assert set(kinds) == {"effort", "findings", "likeness", "mqm"}
    assert kinds["effort"]["means"]
    assert (kinds["effort"]["draft"]["value"], kinds["effort"]["approved"], kinds["mqm"]) == (0.0, None, None)
    assert kinds["likeness"]["metrics"]["chrf"]["signature"] == found["metrics"]["chrf"]["signature"]
    cli("review", project_path, "--edit", "2", "--text", "They met.", "--waive", "all", "--reason", "a test", "--actor", "Wei Min")
    closed = cli("review", project_path, "--waive", "all", "--reason", "a test", "--approve", "all", "--actor", "Lin Wei")
    assert "Checkpoint: After review" in closed.out
    result = cli("score", project_path, "--checkpoint", "=Monday", "--compare", "1", "After review", "--table", tmp_path / "t.xlsx")
    assert result.code == 0
    assert "“After review” beside “Draft received”, measured against the approved text" in result.out
    found = cli("score", project_path, "--json").json
    assert [(each["number"], each["kind"], each["name"]) for each in found["checkpoints"]] == [
        (1, "new", "Draft received"),
        (2, "after review", "After review"),
        (3, "own", "=Monday"),
    ]
    assert {value["id"] for value in found["checkpoints"][1]["values"]} == {"effort", "density"}
    assert (tmp_path / "t.xlsx").stat().st_size > 1000


def test_what_cannot_be_done_is_said(cli: Cli, project_path: Path, tmp_path: Path) -> None:
    (tmp_path / "hyp.txt").write_text("One.\nTwo.\n", encoding="utf-8")
    (tmp_path / "ref.txt").write_text("One.\n", encoding="utf-8")
    for arguments, said in (
        ((project_path, "--compare", "1", "9"), "There is no checkpoint “9”; there are: 1 Draft received."),
        ((project_path, "--compare", "1", "new"), "Choose two different checkpoints."),
        ((project_path, "--checkpoint", " "), "A checkpoint needs a name."),
        ((project_path, "--table", tmp_path / "t.pdf"), "the table can be written as .csv or .xlsx."),
        ((tmp_path / "hyp.txt", "--checkpoint", "x"), "is no project; checkpoints are a project's."),
        ((tmp_path / "hyp.txt", "--reference", tmp_path / "ref.txt"), "From paragraph 2 on"),
    ):
        result = cli("score", *arguments)
        assert (result.code, said in result.err) == (2, True), result.err
