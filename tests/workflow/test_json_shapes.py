"""The shapes that scripts stand on; keys may be added, never renamed."""

from pathlib import Path

from command_line import Cli


def test_align(cli: Cli, texts: Path) -> None:
    result = cli("align", texts / "source.txt", texts / "draft.txt", "--json")
    assert (result.code, result.err) == (0, "")
    links = result.json["links"]
    assert all(set(link) >= {"source", "target", "confidence"} for link in links)
    assert sorted(i for link in links for i in link["source"]) == [0, 1, 2, 3, 4]
    assert {"source": [3], "target": []} in [{"source": link["source"], "target": link["target"]} for link in links]


def test_align_sentences_and_lines(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "zh").write_text("第一句。第二句。\n\n第三句。\n", encoding="utf-8")
    (tmp_path / "en").write_text("The first sentence. The second.\n\nThe third one.\n", encoding="utf-8")
    sentences = cli("align", tmp_path / "zh", tmp_path / "en", "--sentences", "--json").json["links"]
    assert sorted(i for link in sentences for i in link["source"]) == [0, 1, 2]
    lines = cli("align", tmp_path / "zh", tmp_path / "en", "--lines", "--json").json["links"]
    assert sorted(i for link in lines for i in link["target"]) == [0, 1, 2]


def test_check(cli: Cli, texts: Path) -> None:
    result = cli("check", texts / "source.txt", texts / "draft.txt", "-g", texts / "glossary.csv", "--json")
    assert result.code == 0
    found = next(finding for finding in result.json["findings"] if finding["check"] == "term.forbidden")
    assert set(found) >= {
        "id", "check", "severity", "segment", "source_span", "target_span", "source", "target", "message", "found", "expected",
        "suggestions", "waived",
    }  # fmt: skip
    assert (found["source"], found["target"], found["waived"]) == ([2], [2], False)
    english = (texts / "draft.txt").read_text(encoding="utf-8").splitlines()[2]
    assert english[slice(*found["target_span"])] == found["found"] == "education digitalisation"
    assert set(result.json["counts"]) == {"error", "warning", "note"}


def test_check_lines_counts_empty_lines(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "zh").write_text("第一段。\n\n教育数字化。\n", encoding="utf-8")
    (tmp_path / "en").write_text("One.\n\n教育数字化.\n", encoding="utf-8")
    found = cli("check", tmp_path / "zh", tmp_path / "en", "--lines", "--json").json["findings"]
    assert [finding["segment"] for finding in found if finding["check"].startswith("untranslated")] == [2]
    (tmp_path / "en").write_text("One.\n", encoding="utf-8")
    assert cli("check", tmp_path / "zh", tmp_path / "en", "--lines").code == 2


def test_waived_findings_stay_in_the_list(cli: Cli, project_path: Path) -> None:
    before = cli("check", project_path, "--json").json
    cli("review", project_path, "--waive", before["findings"][0]["id"], "--reason", "r")
    after = cli("check", project_path, "--json").json
    assert [finding["waived"] for finding in after["findings"]].count(True) == 1
    assert sum(after["counts"].values()) == sum(before["counts"].values()) - 1


def test_score(cli: Cli, tmp_path: Path) -> None:
    for name, text in (("hyp", "One two three four.\nFive.\n"), ("ref", "One two three four!\nFive.\n"), ("old", "One.\nSix.\n")):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    result = cli("score", tmp_path / "hyp.txt", "--reference", tmp_path / "ref.txt", "--baseline", tmp_path / "old.txt", "--json")
    found = result.json
    assert set(found["metrics"]) == {"bleu", "chrf", "ter", "effort"}
    assert all(set(metric) == {"value", "signature"} for metric in found["metrics"].values())
    assert [segment["segment"] for segment in found["segments"]] == [0, 1]
    assert all(set(comparison) == {"delta", "p", "ci"} for comparison in found["comparison"].values())
    (tmp_path / "ref.txt").write_text("One.\n", encoding="utf-8")
    assert cli("score", tmp_path / "hyp.txt", "--reference", tmp_path / "ref.txt").code == 2


def test_status(cli: Cli, project_path: Path) -> None:
    (document,) = cli("status", project_path, "--json").json["documents"]
    assert set(document) >= {"segments", "status", "findings", "scores", "gate"}
    assert document["gate"]["open"] is False
    assert all(isinstance(reason, str) for reason in document["gate"]["reasons"])


def test_findings_as_page_and_sheet(cli: Cli, project_path: Path, tmp_path: Path) -> None:
    result = cli("check", project_path, "--html", tmp_path / "f.html", "--xlsx", tmp_path / "f.xlsx")
    assert result.code == 0
    page = (tmp_path / "f.html").read_text(encoding="utf-8")
    assert "<mark>education digitalisation</mark>" in page
    from openpyxl import load_workbook

    sheet = load_workbook(tmp_path / "f.xlsx").worksheets[0]
    assert [cell.value for cell in sheet[1]][:3] == ["Row", "Severity", "Check"]
    assert sheet.max_row > 1
