"""Three readings on the command line, from a house style to evidence that holds."""

from pathlib import Path

from command_line import Cli

HOUSE = """two_person = true
[[levels]]
name = "一审"
[[levels]]
name = "二审"
[[levels]]
name = "终审"
roles = ["editor"]
"""


def test_draft_to_correction_through_three_sign_offs(cli: Cli, texts: Path, tmp_path: Path) -> None:
    (tmp_path / "house.toml").write_text(HOUSE, encoding="utf-8")
    project, release, evidence = tmp_path / "p.duizhao", tmp_path / "r.md", tmp_path / "e.json"
    made = cli(
        "new", texts / "source.txt", texts / "draft.txt", "--house", tmp_path / "house.toml", "-o", project, "--actor", "Chen Yu:translator"
    )
    assert made.code == 0
    cli("review", project, "--waive", "all", "--reason", "settled", "--actor", "Zhou:editor")
    cli("review", project, "--confirm", "all", "--actor", "Chen Yu:translator")
    cli("review", project, "--send-back", "3", "--comment", "How many?", "--actor", "Lin:reviewer")
    cli("review", project, "--edit", "3", "--text", "The university has 53,000 students.", "--actor", "Chen Yu:translator")
    cli("review", project, "--waive", "all", "--reason", "settled", "--actor", "Zhou:editor")
    codes = [cli("review", project, "--approve", "all", "--actor", who).code for who in ("Lin:reviewer", "Lin:reviewer", "Gu:reviewer")]
    assert codes == [0, 1, 0], "nobody signs twice"
    assert "not for this role" in cli("review", project, "--approve", "all", "--actor", "Wu:reviewer").err
    assert cli("status", project, "--json").json["documents"][0]["status"] == {"reviewed": 5}
    assert cli("export", project, release, "--evidence", evidence).code == 1
    last = cli("review", project, "--approve", "all", "--actor", "Zhou:editor")
    assert "Rows given their next sign-off: 1-5." in last.out
    assert cli("export", project, release, "--evidence", evidence, "--actor", "Zhou:editor").code == 0
    assert cli("verify", release, evidence).code == 0
    cli("review", project, "--edit", "1", "--text", "A corrected headline", "--actor", "Chen Yu:translator")
    assert cli("status", project, "--json").json["documents"][0]["status"] == {"approved": 4, "draft": 1}
    assert cli("verify", release, evidence).code == 0, "what went out stays what it was"
