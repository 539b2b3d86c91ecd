"""The whole job on the command line, from two files to a release."""

from pathlib import Path

from command_line import SAMPLE, Cli
from duizhao.formats import read_document
from duizhao.services import reviewing
from duizhao.store import open_project


def test_the_sample_goes_through_the_whole_job(cli: Cli, tmp_path: Path) -> None:
    project, release = tmp_path / "t.duizhao", tmp_path / "release.docx"
    made = cli(
        "new", SAMPLE / "source.zh.docx", SAMPLE / "draft.en.docx", "-g", SAMPLE / "glossary.csv", "-o", project, "--actor", "translator"
    )
    assert made.code == 0
    assert "Saved as" in made.out

    checked = cli("check", project, "--json").json
    assert checked["counts"]["error"] > 0
    assert cli("check", project, "--fail-on", "error").code == 1
    assert cli("check", project).code == 0

    approved = cli("review", project, "--approve", "all", "--actor", "reviewer")
    assert approved.code == 1
    with_errors = sorted({finding["segment"] + 1 for finding in checked["findings"] if finding["severity"] == "error"})
    assert f"Refused, rows {', '.join(map(str, with_errors))}:" in approved.err

    held = cli("export", project, release)
    assert held.code == 1
    assert not release.exists()
    assert "rows not approved" in held.err

    assert cli("review", project, "--fix", "all", "--actor", "translator").code == 0
    assert cli("review", project, "--waive", "all", "--reason", "settled with the editor", "--actor", "reviewer").code == 0
    assert cli("review", project, "--approve", "all", "--actor", "reviewer").code == 0
    state = cli("status", project, "--json").json["documents"][0]
    assert state["gate"] == {"open": True, "reasons": []}
    assert state["status"] == {"approved": state["segments"]}

    assert cli("export", project, release).code == 0
    english = read_document(release).paragraphs
    assert english[0].kind == "headline"
    assert not any("，" in paragraph.text for paragraph in english)


def test_the_demo_sums_up_and_says_where_things_lie(cli: Cli, tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    result = cli("demo", "--headless", "--folder", folder)
    assert result.code == 0
    assert f"Release: {folder / 'release.docx'}" in result.out
    assert "The gate is open" in result.out
    assert {path.name for path in folder.iterdir()} == {"release.docx", "proof.docx", "sample.duizhao"}
    assert cli("demo", "--headless", "--folder", folder).code == 2


def test_the_demo_speaks_chinese(cli: Cli, tmp_path: Path) -> None:
    result = cli("demo", "--headless", "--lang", "zh", "--folder", tmp_path / "demo")
    assert "可发布" in result.out
    assert "The gate" not in result.out


def test_every_release_format_holds_the_same_english(cli: Cli, tmp_path: Path, project_path: Path) -> None:
    cli("review", project_path, "--waive", "all", "--reason", "r")
    cli("review", project_path, "--approve", "all")
    english = (project_path.parent / "draft.txt").read_text(encoding="utf-8").splitlines()
    for suffix in (".docx", ".md", ".html", ".txt"):
        out = tmp_path / f"release{suffix}"
        assert cli("export", project_path, out).code == 0
        if suffix == ".html":
            assert [text for text in english if text not in out.read_text(encoding="utf-8")] == []
        else:
            assert [paragraph.text for paragraph in read_document(out).paragraphs] == english


def test_an_omission_is_translated_and_the_release_holds_it(cli: Cli, tmp_path: Path, project_path: Path) -> None:
    row = next(f["segment"] for f in cli("check", project_path, "--json").json["findings"] if f["check"] == "empty.target") + 1
    assert cli("review", project_path, "--edit", row, "--text", "The two sides will build a learning society together.").code == 0
    cli("review", project_path, "--waive", "all", "--reason", "r")
    assert cli("review", project_path, "--approve", "all").code == 0
    cli("export", project_path, tmp_path / "r.txt")
    assert "The two sides will build a learning society together." in (tmp_path / "r.txt").read_text(encoding="utf-8")


def test_a_bilingual_file_is_a_start_too(cli: Cli, tmp_path: Path) -> None:
    both = tmp_path / "both.txt"
    both.write_text("标题一\nHeadline one\n学校有学生5.3万人。\nThe university has 53,000 students.\n", encoding="utf-8")
    assert cli("new", both, "-o", tmp_path / "p.duizhao").code == 0
    assert cli("status", tmp_path / "p.duizhao", "--json").json["documents"][0]["segments"] == 2


def test_a_reference_is_scored_against(cli: Cli, tmp_path: Path, texts: Path) -> None:
    (texts / "ref.txt").write_text((texts / "draft.txt").read_text(encoding="utf-8"), encoding="utf-8")
    cli("new", texts / "source.txt", texts / "draft.txt", "--reference", texts / "ref.txt", "-o", tmp_path / "p.duizhao")
    found = cli("score", tmp_path / "p.duizhao", "--json").json
    assert found["against"] == "reference"
    assert found["metrics"]["bleu"]["value"] == 100.0
    kept = cli("status", tmp_path / "p.duizhao", "--json").json["documents"][0]["checkpoints"]
    measured = [each for each in kept if each["against"] == "reference"]
    assert [(each["checkpoint"], each["metric"]) for each in measured] == [("new", name) for name in ("bleu", "chrf", "ter", "effort")]
    assert all(each["signature"] for each in kept)


def test_moved_paragraphs_are_said(cli: Cli, tmp_path: Path) -> None:
    chinese = ["九月一日学校开学。", "图书馆新增藏书三万册。", "校长王一鸣发表讲话。", "撰稿：诸葛文澜"]
    english = [
        "The library added 30,000 books.",
        "The university opened on 1 September.",
        "President Wang Yiming gave a speech.",
        "Written by Zhuge Wenlan",
    ]
    (tmp_path / "zh.txt").write_text("\n".join(chinese), encoding="utf-8")
    (tmp_path / "en.txt").write_text("\n".join(english), encoding="utf-8")
    result = cli("new", tmp_path / "zh.txt", tmp_path / "en.txt", "-o", tmp_path / "p.duizhao")
    assert "in another order than the Chinese: No. 1" in result.out


def test_a_draft_can_be_read_as_it_was_before_its_tracked_changes(cli: Cli, tmp_path: Path) -> None:
    made = cli("new", SAMPLE / "source.zh.docx", SAMPLE / "draft.en.docx", "-o", tmp_path / "t.duizhao", "--changes", "original")
    assert made.code == 0
    assert "Tracked changes in draft.en.docx: 5, by Chen Yu; read without them." in made.err
    with open_project(tmp_path / "t.duizhao") as project:
        english = [segment.target.plain for segment in reviewing.show(project).segments]
    assert any("More than 260 people have attended" in text for text in english)
