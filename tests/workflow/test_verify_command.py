"""`duizhao verify`: a release is what was approved, or it is said where it is not."""

from pathlib import Path

import pytest

from command_line import Cli


@pytest.fixture
def released(cli: Cli, project_path: Path, tmp_path: Path) -> tuple[Path, Path]:
    cli("review", project_path, "--waive", "all", "--reason", "settled", "--actor", "Lin Wei:editor")
    cli("review", project_path, "--approve", "all", "--actor", "Lin Wei:reviewer")
    release, evidence = tmp_path / "release.txt", tmp_path / "evidence.json"
    assert cli("export", project_path, release, "--evidence", evidence, "--actor", "Lin Wei:editor").code == 0
    return release, evidence


def test_what_was_approved_is_said_to_be_so(cli: Cli, released: tuple[Path, Path]) -> None:
    result = cli("verify", *released)
    assert result.code == 0
    assert "byte by byte" in result.out
    assert "Lin Wei (editor)" in result.out
    assert cli("verify", *released, "--json").json["same"] is True
    assert "发布" in cli("verify", *released, "--lang", "zh").out


def test_a_changed_text_is_said_with_its_paragraph(cli: Cli, released: tuple[Path, Path]) -> None:
    release, _ = released
    release.write_text(release.read_text(encoding="utf-8").replace("5.3 million", "53,000"), encoding="utf-8")
    result = cli("verify", *released)
    assert result.code == 1
    assert "Paragraph 3: approved “The university has 5.3 million students" in result.out
    assert cli("verify", *released, "--json").json["differences"][0]["paragraph"] == 2


def test_paragraphs_that_are_gone_or_new_are_said(cli: Cli, released: tuple[Path, Path]) -> None:
    release, _ = released
    lines = release.read_text(encoding="utf-8").splitlines(keepends=True)
    release.write_text("".join(lines[1:]) + "\nMore.\n", encoding="utf-8")
    result = cli("verify", *released)
    assert "Before paragraph 1 is missing: “Linjiang Open University" in result.out
    assert "was not approved: “More.”" in result.out


def test_another_form_is_told_from_another_text(cli: Cli, released: tuple[Path, Path]) -> None:
    release, _ = released
    release.write_bytes(release.read_bytes() + b"\n")
    result = cli("verify", *released)
    assert result.code == 1
    assert "only its form differs" in result.out


def test_bad_input_is_one_plain_line(cli: Cli, released: tuple[Path, Path], tmp_path: Path) -> None:
    release, evidence = released
    for arguments in ((release, release), (tmp_path / "gone.txt", evidence), (release, tmp_path / "gone.json"), (release, tmp_path)):
        result = cli("verify", *arguments)
        assert (result.code, result.out, result.err.count("\n")) == (2, "", 1)


def test_evidence_is_of_a_release_and_held_back_with_it(cli: Cli, project_path: Path, tmp_path: Path) -> None:
    evidence = tmp_path / "e.html"
    assert cli("export", project_path, tmp_path / "r.txt", "--evidence", evidence).code == 1
    assert not evidence.exists()
    assert cli("export", project_path, tmp_path / "p.txt", "--as", "proof", "--evidence", evidence).code == 2
