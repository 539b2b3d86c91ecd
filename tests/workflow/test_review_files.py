"""The document goes out to a reviewer in another program, and what they did comes back."""

import csv
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from command_line import Cli, Result
from duizhao.domain.threads import threads
from duizhao.services import reviewing
from duizhao.store import open_project

SUFFIXES = ("docx", "xlsx", "xlf", "xliff", "csv", "tsv")
WRONG, RIGHT = "5.3 million", "53 thousand"


def english(project: Path) -> list[str]:
    with open_project(project) as opened:
        return [segment.target.plain for segment in reviewing.show(opened).segments]


def in_parts(path: Path, change: Callable[[str], str], part: str = "word/document.xml") -> None:
    """Change the text of one part of a package."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    before = parts[part].decode()
    parts[part] = change(before).encode()
    assert parts[part].decode() != before
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)


def edited(path: Path, old: str, new: str) -> None:
    """Change a word in a review file as a reviewer would."""
    if path.suffix == ".docx":
        in_parts(path, lambda text: text.replace(old, new))
    elif path.suffix == ".xlsx":
        book = openpyxl.load_workbook(path)
        for row in book.worksheets[0].iter_rows(min_row=2):
            row[3].value = str(row[3].value or "").replace(old, new)
        book.save(path)
    else:
        content = path.read_bytes().decode()
        assert old in content
        path.write_bytes(content.replace(old, new).encode())


@pytest.fixture(params=SUFFIXES)
def sent(request: pytest.FixtureRequest, cli: Cli, project_path: Path) -> Path:
    """The small project as a review file."""
    out = project_path.with_name(f"review.{request.param}")
    assert cli("export", project_path, out, "--as", "bilingual").code == 0
    return out


def test_an_untouched_file_changes_nothing(cli: Cli, project_path: Path, sent: Path) -> None:
    before = project_path.read_bytes()
    result = cli("update", project_path, sent)
    assert (result.code, project_path.read_bytes()) == (0, before)
    assert "nothing in" in result.out
    assert "Rows that the reviewer did not change: 5." in result.out


def test_a_typed_change_is_listed_and_then_becomes_a_revision(cli: Cli, project_path: Path, sent: Path) -> None:
    edited(sent, WRONG, RIGHT)
    looked = cli("update", project_path, sent, "--dry-run", "--actor", "Gu Heng:reviewer")
    assert looked.code == 0
    assert "Row 3, Gu Heng: “5.3 million” → “53 thousand”" in looked.out
    assert WRONG in english(project_path)[2]
    taken = cli("update", project_path, sent, "--actor", "Gu Heng:reviewer", "--json")
    assert [change["segment"] for change in taken.json["changes"] if change["taken"]] == [2]
    assert RIGHT in english(project_path)[2]
    with open_project(project_path) as project:
        revision = reviewing.show(project).segments[2].revision
    assert (revision.origin, revision.actor.name) == ("review file", "Gu Heng")
    assert "nothing in" in cli("update", project_path, sent).out, "what was taken in is not taken in twice"
    assert "All is well" in cli("doctor", project_path).out


def test_a_row_that_was_changed_here_meanwhile_is_a_conflict_that_shows_both(cli: Cli, project_path: Path, sent: Path) -> None:
    edited(sent, WRONG, RIGHT)
    assert cli("review", project_path, "--edit", "3", "--text", "The university has many students.").code == 0
    left = cli("update", project_path, sent)
    assert left.code == 1
    assert "Row 3 was changed here meanwhile" in left.out
    assert "many students" in left.out
    assert RIGHT in left.out
    assert "rows 3" in left.err
    assert "many students" in english(project_path)[2]
    assert cli("update", project_path, sent, "--theirs").code == 0
    assert RIGHT in english(project_path)[2]


def test_a_row_whose_chinese_was_changed_is_refused_by_name(cli: Cli, project_path: Path, sent: Path) -> None:
    if sent.suffix == ".xlsx":
        book = openpyxl.load_workbook(sent)
        book.worksheets[0]["C4"] = "学校现有学生六万人。"
        book.worksheets[0]["D4"] = "Another."
        book.save(sent)
    else:
        edited(sent, "学校现有学生", "学校现在有学生")
        edited(sent, WRONG, RIGHT)
    result = cli("update", project_path, sent)
    assert result.code == 1
    assert "Not taken, 3: its Chinese is not the same" in result.err
    assert WRONG in english(project_path)[2]


def test_a_file_of_another_project_is_refused(cli: Cli, project_path: Path, sent: Path, texts: Path) -> None:
    other = texts / "other.duizhao"
    assert cli("new", texts / "source.txt", texts / "draft.txt", "-o", other).code == 0
    result = cli("update", other, sent)
    assert (result.code, len(result.err.splitlines())) == (2, 1)
    assert "holds no row of this project" in result.err


TRACKED = (
    '<w:t xml:space="preserve">The university has 5.3 </w:t></w:r>'
    '<w:del w:id="1" w:author="Gu Heng" w:date="2026-01-01T08:00:00Z"><w:r><w:delText>million</w:delText></w:r></w:del>'
    '<w:ins w:id="2" w:author="Gu Heng"><w:r><w:t>ten thousand</w:t></w:r></w:ins>'
    '<w:commentRangeStart w:id="0"/><w:r><w:t xml:space="preserve"> students and </w:t></w:r><w:commentRangeEnd w:id="0"/>'
    '<w:r><w:commentReference w:id="0"/></w:r><w:r><w:commentReference w:id="1"/></w:r>'
    '<w:del w:id="3" w:author="Lu Yan"><w:r><w:delText>promotes</w:delText></w:r></w:del>'
    '<w:ins w:id="4" w:author="Lu Yan"><w:r><w:t>advances</w:t></w:r></w:ins>'
    '<w:r><w:t xml:space="preserve"> education digitalisation.</w:t>'
)
COMMENTS = (
    '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">'
    '<w:comment w:id="0" w:author="Gu Heng" w:date="2026-01-01T08:00:00Z"><w:p w14:paraId="0A0A0A0A"><w:r><w:t>Look at the figure</w:t></w:r></w:p>'
    '</w:comment><w:comment w:id="1" w:author="Lu Yan"><w:p w14:paraId="0B0B0B0B"><w:r><w:t>Done</w:t></w:r></w:p></w:comment></w:comments>'
)
REPLIES = (
    '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="0A0A0A0A" w15:done="0"/>'
    '<w15:commentEx w15:paraId="0B0B0B0B" w15:paraIdParent="0A0A0A0A" w15:done="0"/></w15:commentsEx>'
)


def with_comments(path: Path) -> None:
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("word/comments.xml", COMMENTS)
        archive.writestr("word/commentsExtended.xml", REPLIES)
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    other = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
    added = f'<Relationship Id="rId9" Type="{kind}" Target="comments.xml"/><Relationship Id="rId10" Type="{other}" '
    added += 'Target="commentsExtended.xml"/></Relationships>'
    in_parts(path, lambda text: text.replace("</Relationships>", added), "word/_rels/document.xml.rels")


def versions(project: Path, row: int) -> list[tuple[str, str]]:
    from duizhao.services import editing

    with open_project(project) as opened:
        segment = reviewing.show(opened).segments[row]
        return [(each.actor.name, each.text.plain) for each in editing.history(opened, segment.id)]


@pytest.fixture
def table(cli: Cli, project_path: Path) -> Path:
    out = project_path.with_name("review.docx")
    assert cli("export", project_path, out, "--as", "bilingual").code == 0
    return out


def test_each_persons_tracked_changes_are_a_revision_of_theirs_and_their_comments_remarks(
    cli: Cli, project_path: Path, table: Path
) -> None:
    plain = "The university has 5.3 million students and promotes education digitalisation."
    in_parts(table, lambda text: text.replace(f'<w:t xml:space="preserve">{plain}</w:t>', TRACKED))
    with_comments(table)
    result = cli("update", project_path, table, "--actor", "Chen Yu")
    assert result.code == 0
    assert "Row 3, Gu Heng: “million” → “ten thousand”" in result.out
    assert "Row 3, Lu Yan: “promotes” → “advances”" in result.out
    assert "Row 3, Lu Yan says: Done" in result.out
    assert versions(project_path, 2)[1:] == [
        ("Gu Heng", "The university has 5.3 ten thousand students and promotes education digitalisation."),
        ("Lu Yan", "The university has 5.3 ten thousand students and advances education digitalisation."),
    ]
    with open_project(project_path) as project:
        verdicts = reviewing.show(project).segments[2].verdicts
    assert [(each.kind, each.actor.name, each.comment) for each in verdicts] == [
        ("remark", "Gu Heng", "Look at the figure"),
        ("remark", "Lu Yan", "Done"),
    ]
    (thread,) = threads(verdicts)
    assert [each.actor.name for each in (thread.first, *thread.answers)] == ["Gu Heng", "Lu Yan"], "a reply stands in its thread"
    assert "nothing in" in cli("update", project_path, table).out


def test_a_thread_that_is_marked_as_done_in_word_is_resolved(cli: Cli, project_path: Path, table: Path) -> None:
    plain = "The university has 5.3 million students and promotes education digitalisation."
    in_parts(table, lambda text: text.replace(f'<w:t xml:space="preserve">{plain}</w:t>', TRACKED))
    with_comments(table)
    assert cli("update", project_path, table).code == 0
    in_parts(table, lambda text: text.replace('w15:done="0"', 'w15:done="1"'), "word/commentsExtended.xml")
    result = cli("update", project_path, table, "--actor", "Chen Yu")
    assert "Row 3, Chen Yu marked as resolved: Look at the figure" in result.out
    with open_project(project_path) as project:
        (thread,) = threads(reviewing.show(project).segments[2].verdicts)
    assert thread.settled is not None
    assert (thread.settled.actor.name, [each.comment for each in thread.answers]) == ("Chen Yu", ["Done"])
    assert "nothing in" in cli("update", project_path, table).out


def test_rows_may_be_moved_and_taken_out_and_lose_what_names_them_in_one_way(cli: Cli, project_path: Path, table: Path) -> None:
    def shuffled(text: str) -> str:
        head, *rows = text.split("<w:tr>")
        last, tail = rows[-1].split("</w:tbl>")
        rows = [*rows[:-1], last]
        rows = [rows[0], rows[3], rows[2]]  # the header, then rows 3 and 2
        return "<w:tr>".join([head, *rows]).replace(WRONG, RIGHT).replace("<w:tag ", "<w:nothing ") + "</w:tbl>" + tail

    in_parts(table, shuffled)
    result = cli("update", project_path, table)
    assert (result.code, RIGHT in english(project_path)[2]) == (0, True)
    assert "did not change: 1." in result.out


def test_a_row_that_was_moved_with_track_changes_on_is_the_row_where_it_went(cli: Cli, project_path: Path, table: Path) -> None:
    def moved(text: str) -> str:
        head, *rows = text.split("<w:tr>")
        gone = rows[3].replace("<w:trPr>", '<w:trPr><w:del w:id="7" w:author="Gu Heng"/>', 1)
        come = rows[3].replace("<w:trPr>", '<w:trPr><w:ins w:id="8" w:author="Gu Heng"/>', 1).replace(WRONG, RIGHT)
        come = come.replace("<w:r>", '<w:ins w:id="9" w:author="Gu Heng"><w:r>').replace("</w:r>", "</w:r></w:ins>")
        return "<w:tr>".join([head, rows[0], come, rows[1], rows[2], gone, *rows[4:]])

    in_parts(table, moved)
    assert cli("update", project_path, table).code == 0
    assert [name for name, _ in versions(project_path, 2)][1:] == ["Gu Heng"]
    assert RIGHT in english(project_path)[2]


def test_a_status_in_either_language_and_a_comment_are_remarks_that_judge_nothing(cli: Cli, project_path: Path) -> None:
    out = project_path.with_name("review.csv")
    assert cli("export", project_path, out, "--as", "bilingual", "--lang", "zh").code == 0
    rows = list(csv.reader(io.StringIO(out.read_text(encoding="utf-8-sig"))))
    assert rows[0] == ["id", "序号", "中文", "英文", "批注", "状态"]
    rows[2][5], rows[3][4] = "退回", "数字不对"
    with out.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
    result = cli("update", project_path, out, "--actor", "Gu Heng:reviewer")
    assert "Row 2, Gu Heng says: 退回" in result.out
    assert "Row 3, Gu Heng says: 数字不对" in result.out
    assert [row["status"] for row in cli("status", project_path, "--json").json["documents"][0]["rows"]][:3] == ["draft"] * 3
    assert "nothing in" in cli("update", project_path, out).out


def test_no_cell_is_a_formula_and_the_chinese_is_locked(cli: Cli, project_path: Path) -> None:
    assert cli("review", project_path, "--edit", "3", "--text", "=1+1").code == 0
    for suffix in ("csv", "xlsx"):
        out = project_path.with_name(f"review.{suffix}")
        assert cli("export", project_path, out, "--as", "bilingual").code == 0
        assert "nothing in" in cli("update", project_path, out).out
    assert ",'=1+1," in project_path.with_name("review.csv").read_text(encoding="utf-8-sig")
    sheet = openpyxl.load_workbook(project_path.with_name("review.xlsx")).worksheets[0]
    assert (sheet["D4"].value, sheet["D4"].data_type, sheet["D4"].quotePrefix) == ("=1+1", "s", True)
    assert (sheet.protection.sheet, sheet["C4"].protection.locked, sheet["D4"].protection.locked) == (True, True, False)
    assert sheet.column_dimensions["A"].hidden
    assert sheet.print_title_rows == "$1:$1"


@pytest.mark.parametrize(
    "slip", [["r.csv", "--draft", "d.txt"], ["--dry-run"], ["--draft", "d.txt", "--theirs"], ["nowhere.docx"], ["source.txt"]]
)
def test_a_slip_is_one_line_and_nothing_is_written(
    cli: Cli, project_path: Path, texts: Path, slip: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(texts)
    before = project_path.read_bytes()
    result: Result = cli("update", project_path, *slip)
    assert (result.code, result.out, len(result.err.splitlines())) == (2, "", 1)
    assert project_path.read_bytes() == before


def test_an_ending_that_no_review_file_has_is_refused(cli: Cli, project_path: Path) -> None:
    result = cli("export", project_path, project_path.with_name("x.pdf"), "--as", "bilingual")
    assert (result.code, ".xlsx" in result.err) == (2, True)


# The leader's copy


@pytest.fixture
def release(cli: Cli, project_path: Path) -> Path:
    """The release in Word, as the leader gets it."""
    out = project_path.with_name("release.docx")
    assert cli("export", project_path, out, "--override", "for the leader").code == 0
    return out


def test_a_leaders_typed_corrections_in_the_release_come_back(cli: Cli, project_path: Path, release: Path) -> None:
    in_parts(release, lambda text: text.replace(WRONG, RIGHT).replace("holds an exchange", "exchanges views"))
    result = cli("update", project_path, release, "--actor", "Shen Lan:editor")
    assert result.code == 0
    assert "Row 1, Shen Lan: “holds an exchange” → “exchanges views”" in result.out
    assert RIGHT in english(project_path)[2]
    assert english(project_path)[3] == "", "the row that went out without English is no change"
    assert "nothing in" in cli("update", project_path, release).out


def test_tracked_corrections_in_the_release_are_their_makers(cli: Cli, project_path: Path, release: Path) -> None:
    plain = "The university has 5.3 million students and promotes education digitalisation."
    in_parts(release, lambda text: text.replace(f'<w:t xml:space="preserve">{plain}</w:t>', TRACKED))
    assert cli("update", project_path, release).code == 0
    assert [name for name, _ in versions(project_path, 2)][1:] == ["Gu Heng", "Lu Yan"]


def test_what_the_leader_put_in_joins_the_row_above_and_what_was_struck_out_goes(cli: Cli, project_path: Path, texts: Path) -> None:
    out = texts / "release.txt"
    assert cli("export", project_path, out, "--override", "for the leader").code == 0
    lines = [line for line in out.read_text(encoding="utf-8").splitlines() if line.strip()]
    del lines[-1]
    lines.insert(2, "It was the first of its kind.")
    out.write_text("\n\n".join(lines), encoding="utf-8")
    assert cli("update", project_path, out).code == 0
    now = english(project_path)
    assert now[1].split("\n")[-1] == "It was the first of its kind."
    assert now[4] == ""


@pytest.mark.parametrize("suffix", ["docx", "txt", "md"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_a_proof_says_of_itself_is_no_change(cli: Cli, project_path: Path, suffix: str, language: str) -> None:
    out = project_path.with_name(f"proof.{suffix}")
    assert cli("export", project_path, out, "--as", "proof", "--lang", language).code == 0
    assert "nothing in" in cli("update", project_path, out).out
    edited(out, WRONG, RIGHT)
    result = cli("update", project_path, out)
    assert (result.code, "did not change: 3." in result.out) == (0, True)
    assert RIGHT in english(project_path)[2]


def test_a_row_that_moved_on_since_the_release_is_a_conflict(cli: Cli, project_path: Path, release: Path) -> None:
    in_parts(release, lambda text: text.replace(WRONG, RIGHT))
    assert cli("review", project_path, "--edit", "3", "--text", "The university has many students.").code == 0
    assert cli("review", project_path, "--edit", "1", "--text", "A newer headline").code == 0
    result = cli("update", project_path, release)
    assert (result.code, "Row 3 was changed here meanwhile" in result.out) == (1, True)
    assert english(project_path)[0] == "A newer headline", "what the leader did not touch stays as it is now"
