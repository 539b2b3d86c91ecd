"""`duizhao export … --as report`: three readers, two languages, and what is said of a slip."""

from pathlib import Path

import pytest
from lxml import html

from command_line import Cli


@pytest.fixture
def made(cli: Cli, texts: Path) -> Path:
    path = texts / "p.duizhao"
    assert cli("new", texts / "source.txt", texts / "draft.txt", "-o", path, "--actor", "Chen Yu:translator").code == 0
    return path


def test_a_leader_reads_chinese_unless_told_otherwise(cli: Cli, made: Path, tmp_path: Path) -> None:
    for arguments, language in (((), "zh-CN"), (("--language", "en"), "en")):
        page = tmp_path / f"{language}.html"
        assert cli("export", made, page, "--as", "report", "--for", "leader", *arguments).code == 0
        assert html.fromstring(page.read_text(encoding="utf-8")).get("lang") == language
    assert cli("export", made, tmp_path / "r.html", "--as", "report", "--for", "reviewer").code == 0
    assert html.fromstring((tmp_path / "r.html").read_text(encoding="utf-8")).get("lang") == "en"


def test_slips_are_said_and_nothing_is_written(cli: Cli, made: Path, tmp_path: Path) -> None:
    out = tmp_path / "r.html"
    for arguments, why in (
        (("--as", "report"), "--for translator"),
        (("--for", "leader"), "--as report"),
        (("--as", "report", "--for", "leader", "--language", "fr"), "zh or en"),
    ):
        result = cli("export", made, out, *arguments)
        assert (result.code, why in result.err) == (2, True)
    assert cli("export", made, tmp_path / "r.pdf", "--as", "report", "--for", "leader").code == 2
    assert not out.exists()
