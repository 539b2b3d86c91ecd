"""One plain line on stderr that names the file, exit code 2, nothing half-written."""

import shutil
import sys
from pathlib import Path

import pytest

from command_line import Cli, Result


def plain(result: Result, *names: object) -> None:
    assert result.code == 2
    assert result.out == ""
    assert result.err.count("\n") == 1, result.err
    assert all(str(name) in result.err for name in names), result.err


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("missing.docx", None),
        ("empty.docx", b""),
        ("old.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)),
        ("broken.docx", b"PK\x03\x04" + b"x" * 300),
        ("text.docx", b"just text"),
        ("rubbish.txt", bytes(range(256)) * 4),
        ("blank.txt", b" \n\n"),
        ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(100)),
    ],
)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_file_that_cannot_be_read(cli: Cli, texts: Path, name: str, content: bytes | None, lang: str) -> None:
    path = texts / name
    if content is not None:
        path.write_bytes(content)
    plain(cli("new", path, texts / "draft.txt", "-o", texts / "p.duizhao", "--lang", lang), name)
    if name != "blank.txt":  # a draft without text is checked: everything is missing
        plain(cli("check", texts / "source.txt", path, "--lang", lang), name)
    assert not (texts / "p.duizhao").exists()
    assert not list(texts.glob(".p*"))


def test_a_glossary_without_columns(cli: Cli, texts: Path) -> None:
    (texts / "g.csv").write_text("one,two\nthree,four\n", encoding="utf-8")
    plain(cli("new", texts / "source.txt", texts / "draft.txt", "-g", texts / "g.csv", "-o", texts / "p.duizhao"), "g.csv")


def test_an_output_that_exists(cli: Cli, texts: Path, project_path: Path) -> None:
    plain(cli("new", texts / "source.txt", texts / "draft.txt", "-o", project_path), project_path)


def test_an_output_folder_that_is_missing(cli: Cli, texts: Path, project_path: Path) -> None:
    plain(cli("new", texts / "source.txt", texts / "draft.txt", "-o", texts / "no" / "p.duizhao"), "p.duizhao")
    plain(cli("export", project_path, texts / "no" / "r.docx", "--as", "proof"), "r.docx")


def test_a_suffix_that_cannot_be_written(cli: Cli, texts: Path, project_path: Path) -> None:
    plain(cli("export", project_path, texts / "r.rar", "--as", "proof"), "r.rar")


@pytest.mark.parametrize("command", ["check", "status", "score", "doctor"])
def test_what_is_no_project(cli: Cli, texts: Path, command: str) -> None:
    path = texts / "x.duizhao"
    path.write_text("no project", encoding="utf-8")
    plain(cli(command, path), path)


@pytest.mark.parametrize(
    "arguments",
    [
        ["new"],
        ["nonsense"],
        ["status", "--nonsense"],
        ["check", "{source}", "{draft}", "--fail-on", "blood"],
        ["review", "{project}"],
        ["review", "{project}", "--approve", "x"],
        ["review", "{project}", "--approve", "99"],
        ["review", "{project}", "--waive", "all"],
        ["review", "{project}", "--waive", "nope", "--reason", "r"],
        ["review", "{project}", "--fix", "nope"],
        ["review", "{project}", "--send-back", "1"],
        ["review", "{project}", "--edit", "1"],
        ["review", "{project}", "--approve", "1", "--actor", "Ann:boss"],
        ["score", "{draft}"],
        ["status", "{project}", "--lang", "fr"],
        ["status", "{project}", "--lang"],
    ],
)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_command_line_that_makes_no_sense(cli: Cli, texts: Path, project_path: Path, arguments: list[str], lang: str) -> None:
    paths = {"source": texts / "source.txt", "draft": texts / "draft.txt", "project": project_path}
    filled = [argument.format(**paths) for argument in arguments]
    plain(cli(*([] if "--lang" in filled else ["--lang", lang]), *filled))


def test_a_bug_is_written_down_and_not_thrown(cli: Cli, project_path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("duizhao.cli.log_folder", lambda: tmp_path / "logs")
    monkeypatch.setattr("duizhao.services.reviewing.overview", lambda _: 1 / 0)
    result = cli("status", project_path)
    assert result.code == 70
    assert result.err.count("\n") == 1
    assert "ZeroDivisionError" in (tmp_path / "logs" / "duizhao.log").read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="a folder's mode forbids nothing on Windows")
def test_a_read_only_folder(cli: Cli, texts: Path, project_path: Path, request: pytest.FixtureRequest) -> None:
    for warm in (
        ("new", "--help"),
        ("review", "--help"),
        ("status", project_path),
        ("export", project_path, texts / "r.txt", "--as", "proof"),
    ):
        assert cli(*warm).code == 0
    content = {path.name: path.read_bytes() for path in (texts / "source.txt", texts / "draft.txt", project_path)}
    folder: Path = request.getfixturevalue("plain_users_folder")
    for name, data in content.items():
        (folder / name).write_bytes(data)
    closed = folder / "closed"
    closed.mkdir(mode=0o500)
    plain(cli("new", folder / "source.txt", folder / "draft.txt", "-o", closed / "p.duizhao"), closed / "p.duizhao")
    plain(cli("export", folder / project_path.name, closed / "r.txt", "--as", "proof"), closed / "r.txt")
    (folder / project_path.name).chmod(0o400)
    plain(cli("review", folder / project_path.name, "--edit", "1", "--text", "New"), project_path.name)
    assert cli("status", folder / project_path.name, "--json").code == 0, "a read-only project can still be looked at"
    assert list(closed.iterdir()) == []


@pytest.mark.parametrize(
    ("source", "draft"), [("draft.txt", "source.txt"), ("draft.txt", "copy of draft.txt"), ("source.txt", "copy of source.txt")]
)
def test_texts_in_the_wrong_language(cli: Cli, texts: Path, source: str, draft: str) -> None:
    for name in ("source.txt", "draft.txt"):
        shutil.copy(texts / name, texts / f"copy of {name}")
    plain(cli("new", texts / source, texts / draft, "-o", texts / "p.duizhao"), "source first, then the draft")
    plain(cli("check", texts / source, texts / draft), "source first, then the draft")
    assert not (texts / "p.duizhao").exists()


def test_one_file_as_source_and_draft(cli: Cli, texts: Path) -> None:
    plain(cli("new", texts / "source.txt", texts / "source.txt", "-o", texts / "p.duizhao"), "is both the source and the draft")
    plain(cli("check", texts / "draft.txt", texts / "draft.txt"), "is both the source and the draft")
    assert not (texts / "p.duizhao").exists()
