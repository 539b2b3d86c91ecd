"""Evidence: what stands in it, and that a changed byte, paragraph or piece of evidence is found."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.domain.errors import FileError, UsageError
from duizhao.domain.evidence import digest_of
from duizhao.domain.review import Actor, Role, Status
from duizhao.domain.segment import Origin
from duizhao.formats.evidence import read_evidence
from duizhao.messages import MESSAGES, Language, Voice
from duizhao.services import evidencing, exporting, reviewing
from duizhao.services.evidencing import Difference, differing
from duizhao.services.exporting import Evidence
from duizhao.services.reviewing import OnPaper
from duizhao.store import Project
from projects import open_findings, seen


def release(project: Project, out: Path, evidence: Path, who: Actor, *, override: str = "", language: Language = "en") -> dict[str, Any]:
    exporting.export_release(project, out, who, override=override, evidence=Evidence(evidence, Voice(language)))
    return read_evidence(evidence)


@pytest.fixture
def approved(project: Project, reviewer: Actor) -> Project:
    reviewing.waive(project, open_findings(project), "as the ministry wrote it", reviewer)
    reviewing.approve(project, seen(project), reviewer)
    return project


def test_evidence_says_who_signed_what_and_what_was_left_as_it_was(approved: Project, tmp_path: Path, reviewer: Actor) -> None:
    said = release(approved, tmp_path / "r.docx", tmp_path / "e.json", reviewer)
    now = reviewing.show(approved)
    assert [each["target_hash"] for each in said["segments"]] == [segment.target_hash for segment in now.segments]
    assert {signature["actor"] for each in said["segments"] for signature in each["signatures"]} == {reviewer.name}
    assert {each["status"] for each in said["segments"]} == {"approved"}
    assert {each["waived"]["reason"] for each in said["findings"]} == {"as the ministry wrote it"}
    assert len(said["findings"]) == len(now.findings)
    assert set(said["scores"]["metrics"]) == {"bleu", "chrf", "ter", "effort"}
    assert said["release"]["override"] == ""
    assert said["glossary"] == now.glossary.version


def test_an_override_marks_the_evidence_with_its_reason(project: Project, tmp_path: Path, reviewer: Actor) -> None:
    said = release(project, tmp_path / "r.txt", tmp_path / "e.html", reviewer, override="the minister waits")
    assert said["release"]["override"] == "the minister waits"
    assert said["release"]["gate"]
    assert "the minister waits" in (tmp_path / "e.html").read_text(encoding="utf-8").partition("<script")[0]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("form", ["docx", "md", "txt", "html"])
def test_what_was_approved_is_known_again(approved: Project, tmp_path: Path, reviewer: Actor, form: str, language: Language) -> None:
    out, evidence = tmp_path / f"r.{form}", tmp_path / "e.html"
    release(approved, out, evidence, reviewer, language=language)
    assert evidencing.verify(out, evidence).well


@pytest.mark.parametrize("form", ["docx", "md", "txt", "html"])
def test_another_form_of_the_same_text_differs_in_no_paragraph(approved: Project, tmp_path: Path, reviewer: Actor, form: str) -> None:
    release(approved, tmp_path / "r.txt", tmp_path / "e.json", reviewer)
    exporting.export_release(approved, tmp_path / f"again.{form}", reviewer)
    found = evidencing.verify(tmp_path / f"again.{form}", tmp_path / "e.json")
    assert found.differences == ()
    assert found.same is (form == "txt")


def test_a_changed_paragraph_is_named(approved: Project, tmp_path: Path, reviewer: Actor) -> None:
    out = tmp_path / "r.txt"
    release(approved, out, tmp_path / "e.json", reviewer)
    out.write_text(out.read_text(encoding="utf-8").replace("5.3 million", "53,000"), encoding="utf-8")
    found = evidencing.verify(out, tmp_path / "e.json")
    assert not found.well
    assert found.differences is not None
    assert [(each.place, len(each.approved), len(each.found)) for each in found.differences] == [(2, 1, 1)]


@pytest.mark.parametrize("form", ["docx", "txt"])
def test_every_changed_byte_is_found(approved: Project, tmp_path: Path, reviewer: Actor, form: str) -> None:
    out = tmp_path / f"r.{form}"
    release(approved, out, tmp_path / "e.json", reviewer)
    whole = out.read_bytes()
    for place in range(0, len(whole), max(1, len(whole) // 12)):
        out.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert not evidencing.verify(out, tmp_path / "e.json").same


def test_changed_evidence_is_found(approved: Project, tmp_path: Path, reviewer: Actor) -> None:
    evidence = tmp_path / "e.json"
    said = release(approved, tmp_path / "r.txt", evidence, reviewer)
    said["segments"][0]["signatures"][0]["actor"] = "Somebody Else"
    evidence.write_text(json.dumps(said), encoding="utf-8")
    found = evidencing.verify(tmp_path / "r.txt", evidence)
    assert (found.same, found.intact, found.well) == (True, False, False)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"no json", "evidence.not_one"),
        (b"[]", "evidence.not_one"),
        (b'{"format": "duizhao-evidence", "version": 1}', "evidence.not_one"),
        (b'{"format": "duizhao-evidence", "version": 9}', "evidence.newer"),
        (b'{"format": "duizhao-evidence", "version": 1, "release": {"sha256": "0", "actor": "A"}, "segments": []}', "evidence.not_one"),
        (b"\xff\xfe\x00", "evidence.not_one"),
        (b"[" * 100_000, "evidence.not_one"),
    ],
)
@pytest.mark.parametrize("suffix", [".json", ".html"])
def test_what_is_no_evidence_is_said_plainly(tmp_path: Path, content: bytes, code: str, suffix: str) -> None:
    path = tmp_path / f"e{suffix}"
    held = content if suffix == ".json" else b'<script id="evidence" type="application/json">' + content + b"</script>"
    path.write_bytes(held)
    with pytest.raises(FileError) as refused:
        read_evidence(path)
    assert refused.value.code == code


def test_evidence_takes_no_other_suffix_and_not_the_place_of_the_release(approved: Project, tmp_path: Path, reviewer: Actor) -> None:
    for evidence, code in (("e.pdf", "evidence.suffix"), ("r.html", "evidence.same_place")):
        with pytest.raises(FileError) as refused:
            release(approved, tmp_path / "r.html", tmp_path / evidence, reviewer)
        assert refused.value.code == code
        assert not (tmp_path / "r.html").exists()


TEXTS = st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Zs", "Cc", "Zl", "Zp"]), min_size=1), max_size=6)


@given(TEXTS, TEXTS)
def test_differences_lead_from_one_text_to_the_other(approved: list[str], found: list[str]) -> None:
    rest = list(found)
    for difference in reversed(differing(approved, found)):
        end = difference.place + len(difference.found)
        assert tuple(rest[difference.place : end]) == difference.found
        rest[difference.place : end] = difference.approved
    assert "".join(map(repr, differing(approved, rest))) == ""


def test_blanks_are_form_and_not_text() -> None:
    assert differing(["one  two", "three"], ["one\ntwo", " three "]) == ()
    assert differing(["one", "two"], ["one"]) == (Difference(1, ("two",), ()),)


@given(st.dictionaries(st.text(), st.text()))
def test_a_digest_does_not_rest_on_the_order_of_what_is_said(content: dict[str, str]) -> None:
    assert digest_of(content) == digest_of(dict(reversed(content.items())))
    assert digest_of({**content, "more": "said"}) != digest_of({**content, "more": "said otherwise"})


@pytest.mark.parametrize("at", [-1, 0, 1 << 70, -(1 << 70)])
def test_any_time_can_be_said(at: int) -> None:
    assert evidencing.said_time(at)


def test_a_signature_on_paper_is_the_signers_with_its_scan(project: Project, tmp_path: Path, reviewer: Actor, translator: Actor) -> None:
    scan = tmp_path / "page.pdf"
    scan.write_bytes(b"a scanned page")
    leader = Actor("Zhou Min", Role.EDITOR)
    with pytest.raises(UsageError) as refused:
        reviewing.approve(project, seen(project, 0), leader, paper=OnPaper(translator, scan))
    assert refused.value.code == "paper.role"
    reviewing.approve(project, seen(project, 0), leader, paper=OnPaper(reviewer, scan))
    said = release(project, tmp_path / "r.txt", tmp_path / "e.json", reviewer, override="it waits")
    (signature,) = said["segments"][0]["signatures"]
    assert signature["actor"] == "Zhou Min"
    digest = hashlib.sha256(b"a scanned page").hexdigest()
    assert signature["paper"] == {"recorded_by": reviewer.name, "scan": "page.pdf", "sha256": digest, "bytes": 14}
    assert all(each["paper"] is None for row in said["segments"][1:] for each in row["signatures"])


def test_a_scan_that_is_too_large_is_refused_and_nothing_is_approved(project: Project, tmp_path: Path, reviewer: Actor) -> None:
    scan = tmp_path / "page.tif"
    with scan.open("wb") as file:
        file.truncate(reviewing.LARGEST_SCAN + 1)
    with pytest.raises(FileError) as refused:
        reviewing.approve(project, seen(project, 0), reviewer, paper=OnPaper(reviewer, scan))
    assert refused.value.code == "paper.large"
    assert reviewing.show(project).statuses[0] is Status.DRAFT


@pytest.mark.parametrize("origin", Origin)
def test_every_origin_has_a_name_in_evidence(origin: Origin) -> None:
    assert f"origin.{str(origin).replace(' ', '_')}" in MESSAGES
