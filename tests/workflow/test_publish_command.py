"""From the release to the correction of what was published, on the command line."""

from pathlib import Path

from command_line import Cli


def test_what_was_published_is_told_with_its_corrections(cli: Cli, project_path: Path, tmp_path: Path) -> None:
    early = cli("review", project_path, "--published", "--actor", "Lin Wei:editor")
    assert (early.code, early.err.count("\n")) == (2, 1)
    cli("review", project_path, "--waive", "all", "--reason", "settled", "--actor", "Lin Wei:editor")
    cli("review", project_path, "--approve", "all", "--actor", "Lin Wei:editor")
    assert cli("export", project_path, tmp_path / "r.txt", "--actor", "Lin Wei:editor").code == 0
    assert cli("status", project_path, "--json").json["documents"][0]["published"] is None
    said = cli("review", project_path, "--published", "--actor", "Lin Wei:editor")
    assert (said.code, "r.txt is the published one" in said.out) == (0, True)
    cli("review", project_path, "--edit", "2", "--text", "A correction.", "--actor", "Lin Wei:editor")
    published = cli("status", project_path, "--json").json["documents"][0]["published"]
    assert (published["release"], published["corrections"]) == ("r.txt", [1])
    assert "Changed since it was published: rows 2." in cli("status", project_path).out


def test_what_was_signed_on_paper_is_recorded_by_somebody_else(cli: Cli, project_path: Path, tmp_path: Path) -> None:
    scan = tmp_path / "page.png"
    scan.write_bytes(b"a scanned page")
    assert cli("review", project_path, "--confirm", "1", "--paper", "Zhou Min").code == 2
    assert cli("review", project_path, "--approve", "1", "--scan", scan).code == 2
    assert cli("review", project_path, "--approve", "1", "--paper", "Zhou Min", "--scan", tmp_path / "gone.png").code == 2
    done = cli("review", project_path, "--approve", "1", "--paper", "Zhou Min:editor", "--scan", scan, "--actor", "Lin Wei:reviewer")
    assert done.code == 0
    assert cli("status", project_path, "--json").json["documents"][0]["rows"][0]["actor"] == "Zhou Min"
    assert cli("export", project_path, tmp_path, "--as", "scans").code == 0
    assert (tmp_path / "1 page.png").read_bytes() == b"a scanned page"


def test_without_scans_it_is_said(cli: Cli, project_path: Path, tmp_path: Path) -> None:
    none = cli("export", project_path, tmp_path, "--as", "scans")
    assert (none.code, none.err.count("\n")) == (2, 1)
