"""`duizhao update` works a newer file into a project and says what became of the rows."""

from pathlib import Path

import pytest

from command_line import Cli
from docx_maker import docx, par, run

NEWER = """Linjiang Open University holds an exchange on digital work
On 18 September, Linjiang Open University and Yunshan University held an exchange.
The university has 53,000 students and promotes the digitalisation of education.
The two sides said they would build a learning society together.
Written by Zhuge Wenlan
"""


def statuses(cli: Cli, project: Path) -> list[str]:
    return [row["status"] for row in cli("status", project, "--json").json["documents"][0]["rows"]]


@pytest.fixture
def approved(cli: Cli, project_path: Path) -> Path:
    """Rows 1, 2 and 5 are approved; row 4 has no English, row 3 an error."""
    assert cli("review", project_path, "--approve", "1,2,5", "--actor", "Gu Heng").code == 0
    return project_path


def test_a_newer_draft_leaves_approvals_where_nothing_changed(cli: Cli, approved: Path, texts: Path) -> None:
    (texts / "newer.txt").write_text(NEWER, encoding="utf-8")
    result = cli("update", approved, "--draft", texts / "newer.txt", "--actor", "Chen Yu:translator", "--json")
    assert result.code == 0
    assert result.json == {"unchanged": [0, 1, 4], "changed": [2, 3], "new": [], "gone": [], "reopened": [], "commented": []}
    assert statuses(cli, approved) == ["approved", "approved", "draft", "draft", "approved"]
    assert "All is well" in cli("doctor", approved).out
    (finding,) = [found for found in cli("check", approved, "--json").json["findings"] if found["segment"] == 3] or [{"target": [3]}]
    assert finding["target"] == [3], "rows name the paragraphs of the newer file"


def test_a_changed_source_reopens_what_it_touches(cli: Cli, approved: Path, texts: Path) -> None:
    source = (texts / "source.txt").read_text(encoding="utf-8").replace("9月18日，", "9月19日，").replace("撰稿：诸葛文澜\n", "")
    (texts / "changed.txt").write_text(source, encoding="utf-8")
    result = cli("update", approved, "--source", texts / "changed.txt")
    assert result.code == 0
    assert "Rows that did not change: 3." in result.out
    assert "Rows that changed: 2, 5." in result.out
    assert "Verdicts overtaken by this, rows: 2, 5." in result.out
    assert statuses(cli, approved) == ["approved", "draft", "draft", "new", "draft"]


def test_the_same_files_change_nothing(cli: Cli, approved: Path, texts: Path) -> None:
    before = approved.read_bytes()
    said = cli("update", approved, "--source", texts / "source.txt", "--draft", texts / "draft.txt")
    assert (said.code, said.out, approved.read_bytes()) == (0, "Nothing changed; nothing was written.\n", before)
    result = cli("update", approved, "--source", texts / "source.txt", "--draft", texts / "draft.txt", "--json")
    assert result.json == {"unchanged": [0, 1, 2, 3, 4], "changed": [], "new": [], "gone": [], "reopened": [], "commented": []}
    assert statuses(cli, approved) == ["approved", "approved", "draft", "new", "approved"]


def test_a_newer_word_file_is_read_as_was_said_and_brings_its_comments(cli: Cli, approved: Path, texts: Path) -> None:
    title, *rest = NEWER.splitlines()
    dated = 'w:id="7" w:author="Li" w:date="2024-05-06T07:08:00Z"'
    comment = f"<w:comment {dated}>{par('Which year?')}</w:comment>"
    first = par(f'<w:commentRangeStart w:id="7"/>{run(title)}<w:ins {dated}>{run(" again")}</w:ins>')
    newer = docx(texts, first + "".join(map(par, rest)), comments=comment)
    plain = cli("update", approved, "--draft", newer, "--changes", "original", "--json").json
    assert (plain["changed"], plain["commented"], plain["reopened"]) == ([2, 3], [0], [])
    said = cli("update", approved, "--draft", newer)
    assert "Rows that changed: 1." in said.out
    assert "Rows with comments that are new: 1." in said.out, "it is open, and stands in the row that took the place of its own"
    assert "Verdicts overtaken by this, rows: 1." in said.out


@pytest.mark.parametrize(
    "slip",
    [
        [],
        ["returned.docx", "--changes", "original"],
        ["--draft", "source.txt"],
        ["--source", "draft.txt"],
        ["--draft", "none.txt"],
        ["--draft", "empty.txt"],
    ],
)
def test_what_cannot_be_worked_in_is_refused_in_one_line_and_nothing_is_written(
    cli: Cli, approved: Path, texts: Path, slip: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(texts)
    (texts / "empty.txt").write_text("\n", encoding="utf-8")
    before = approved.read_bytes()
    result = cli("update", approved, *slip)
    assert (result.code, result.out, len(result.err.splitlines())) == (2, "", 1)
    assert approved.read_bytes() == before
