"""Streams that nobody reads, names that are no text, files that must not be touched."""

import os
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from command_line import Cli

posix = pytest.mark.skipif(sys.platform == "win32", reason="pipes, modes and bytes in names are POSIX here")


def shell(command: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run a shell line in which $D is the program."""
    environment = {**os.environ, "D": f"{sys.executable} -m duizhao", "LC_ALL": "C.UTF-8"}
    line = ["bash", "-o", "pipefail", "-c", command, "bash", *map(str, arguments)]
    return subprocess.run(line, env=environment, capture_output=True, text=True, check=False)


@posix
@pytest.mark.parametrize("unbuffered", ["", "PYTHONUNBUFFERED=1 "])
def test_a_reader_that_hangs_up_is_no_failure(project_path: Path, unbuffered: str) -> None:
    result = shell(f'{unbuffered}$D status "$1" | true', project_path)
    assert (result.returncode, result.stderr) == (0, "")


@posix
def test_a_result_that_cannot_be_written_is_said(project_path: Path) -> None:
    result = shell('$D review "$1" --approve 1 > /dev/full', project_path)
    assert result.returncode == 2
    assert "has been done" in result.stderr
    assert "Approved 1" in shell('$D status "$1"', project_path).stdout


@posix
def test_a_program_without_a_terminal_still_works(project_path: Path) -> None:
    assert shell('$D status "$1" >&-', project_path).returncode == 0


@posix
def test_a_name_that_is_no_text_is_stored_readably(texts: Path) -> None:
    strange = os.fsencode(texts) + b"/\xd6\xd0\xce\xc4.txt"
    os.rename(texts / "source.txt", strange)  # noqa: PTH104  (a name in bytes)
    result = shell('$D new "$1"/$(printf "\\xd6\\xd0\\xce\\xc4").txt "$1/draft.txt" -o "$1/p.duizhao" --name Name', texts)
    assert result.returncode == 0, result.stderr
    assert shell('$D new "$1"/source* "$1/draft.txt" -o "$1/q.duizhao" --name $(printf "\\xff")', texts).returncode == 2


def test_an_export_never_lands_on_a_project(cli: Cli, project_path: Path, tmp_path: Path) -> None:
    before = project_path.read_bytes()
    link = tmp_path / "out.docx"
    link.symlink_to(project_path)
    copy = tmp_path / "project.docx"
    copy.write_bytes(before)
    for arguments in (
        ("export", project_path, link, "--as", "proof"),
        ("export", copy, copy, "--override", "x"),
        ("check", project_path, "--html", link.with_suffix(".html")),
    ):
        if arguments[0] == "check":
            link.rename(link.with_suffix(".html"))
        assert cli(*arguments).code == 2
    assert project_path.read_bytes() == copy.read_bytes() == before


def test_somebody_elses_database_is_left_as_it_is(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    raw = sqlite3.connect(path)
    raw.execute("PRAGMA journal_mode = WAL")
    raw.execute("CREATE TABLE t (x)")
    raw.close()
    before = path.read_bytes()
    assert cli("check", path).code == 2
    assert path.read_bytes() == before


@posix
def test_a_project_has_the_mode_of_any_new_file(project_path: Path) -> None:
    project_path.with_name("plain").touch()
    assert stat.S_IMODE(project_path.stat().st_mode) == stat.S_IMODE(project_path.with_name("plain").stat().st_mode)


@posix
@pytest.mark.parametrize("name", ["长" * 100 + ".duizhao", "x" * 247 + ".duizhao", "y" * 300])
def test_a_name_that_is_too_long_is_said(cli: Cli, texts: Path, name: str) -> None:
    result = cli("new", texts / "source.txt", texts / "draft.txt", "-o", texts / name)
    assert result.code == (0 if len(name.encode()) <= 255 else 2)
    assert cli("status", texts / name).code == result.code
    assert not list(texts.glob(".duizhao-*"))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE revision SET codes = 'no json'",
        'UPDATE revision SET codes = \'[[0, 4, "bolx", ""]]\'',
        "UPDATE revision SET text = CAST(x'fffe' AS TEXT)",
        "UPDATE concept SET preferred = '{'",
        "UPDATE finding SET content = replace(content, '\"error\"', '\"errxr\"')",
        'UPDATE paragraph SET codes = \'[[0, 9999, "bold", ""]]\'',
        "DROP TABLE verdict",
        "PRAGMA user_version = 0",
    ],
)
def test_damage_inside_valid_pages_is_said(cli: Cli, project_path: Path, statement: str) -> None:
    raw = sqlite3.connect(project_path)
    for trigger in ("revision_no_update", "paragraph_no_update"):
        raw.execute(f"DROP TRIGGER {trigger}")
    raw.execute(statement)
    raw.commit()
    raw.close()
    result = cli("status", project_path)
    assert (result.code, result.err.count("\n")) == (2, 1), result.err
    assert "damaged" in result.err
    assert cli("doctor", project_path).code in (0, 1, 2)
