"""The gate, and what stands in a release and in a proof."""

import sqlite3
from pathlib import Path

import pytest

from duizhao.domain.document import Kind, Paragraph
from duizhao.domain.errors import FileError
from duizhao.domain.review import Actor, Profile
from duizhao.domain.segment import Origin, Revision, Segment
from duizhao.domain.text import Text
from duizhao.formats import read_document
from duizhao.messages import Voice
from duizhao.services import editing, exporting, importing, reading_in, reviewing, scoring, snapshot
from duizhao.services.exporting import GateClosedError, Known
from duizhao.store import Project, open_project, reading
from projects import open_findings, seen


def released(project: Project) -> int:
    with project.reading() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM release").scalar_one())


def test_a_closed_gate_writes_nothing(project: Project, tmp_path: Path, reviewer: Actor) -> None:
    out = tmp_path / "release.docx"
    out.write_bytes(b"an older release")
    with pytest.raises(GateClosedError) as closed:
        exporting.export_release(project, out, reviewer)
    assert closed.value.reasons
    assert out.read_bytes() == b"an older release"
    assert released(project) == 0


def test_an_open_gate_lets_the_release_out_and_records_it(project: Project, tmp_path: Path, reviewer: Actor) -> None:
    reviewing.waive(project, open_findings(project), "test", reviewer)
    reviewing.approve(project, seen(project), reviewer)
    exporting.export_release(project, tmp_path / "release.docx", reviewer)
    texts = [paragraph.text for paragraph in read_document(tmp_path / "release.docx").paragraphs]
    assert texts[0] == "Linjiang Open University holds an exchange on digital work"
    assert released(project) == 1
    with project.reading() as connection:
        assert {record.metric for record in reading.recorded_scores(connection, 1)} == {"bleu", "chrf", "ter", "effort"}


def test_an_override_goes_out_with_its_reason(project: Project, tmp_path: Path, reviewer: Actor) -> None:
    exporting.export_release(project, tmp_path / "release.txt", reviewer, override="the minister waits")
    with project.reading() as connection:
        assert connection.exec_driver_sql("SELECT override FROM release").scalar_one() == "the minister waits"


def test_a_proof_is_marked_and_flags_what_is_open(project: Project, tmp_path: Path) -> None:
    exporting.export_proof(project, tmp_path / "proof.txt", Voice("en"))
    text = (tmp_path / "proof.txt").read_text(encoding="utf-8")
    assert "PROOF" in text.splitlines()[0]
    assert "1 · Draft" in text
    assert "(no English)" in text
    assert released(project) == 0


def test_a_row_split_by_its_editor_becomes_two_paragraphs_of_the_same_kind(project: Project, translator: Actor) -> None:
    editing.edit(project, seen(project, 1)[0], "First half.\n\nSecond half.", translator)
    paragraphs = exporting.paragraphs_of(reviewing.show(project).segments[1])
    assert [paragraph.text for paragraph in paragraphs] == ["First half.", "Second half."]
    assert paragraphs[0].kind is paragraphs[1].kind


def test_a_headline_does_not_multiply(project: Project, translator: Actor) -> None:
    editing.edit(project, seen(project, 0)[0], "Headline\nA deck under it", translator)
    kinds = [paragraph.kind for paragraph in exporting.paragraphs_of(reviewing.show(project).segments[0])]
    assert kinds == [Kind.HEADLINE, Kind.BODY]


def test_a_paragraph_that_was_emptied_leaves_the_others_what_they_were() -> None:
    draft = (Paragraph("A heading", kind=Kind.HEADING, level=2), Paragraph("A body."))
    revision = Revision(2, Text("\nBody."), Origin.TYPED, Actor("Ann"), 0, "")
    segment = Segment(1, "u", 0, (), (), draft, (0, 1), 1.0, pinned=False, revision=revision)
    assert exporting.paragraphs_of(segment) == [Paragraph("Body.")]


def test_a_file_that_cannot_be_written_leaves_no_record(project: Project, tmp_path: Path, reviewer: Actor) -> None:
    with pytest.raises(FileError):
        exporting.export_release(project, tmp_path / "nowhere" / "r.txt", reviewer, override="hurry")
    assert released(project) == 0


def test_a_reason_is_recorded_only_where_one_was_needed(project: Project, tmp_path: Path, reviewer: Actor) -> None:
    reviewing.waive(project, open_findings(project), "test", reviewer)
    reviewing.approve(project, seen(project), reviewer)
    exporting.export_release(project, tmp_path / "r.txt", reviewer, override="just in case")
    with project.reading() as connection:
        assert connection.exec_driver_sql("SELECT override FROM release").scalar_one() == ""


def test_a_release_bears_the_english_of_its_office(texts: Path, translator: Actor, tmp_path: Path) -> None:
    inputs = reading_in.read_inputs(texts / "source.txt", texts / "draft.txt")
    importing.new_review(inputs, texts / "us.duizhao", translator, Profile(variety="en-US"))
    with open_project(texts / "us.duizhao") as project:
        exporting.export_proof(project, tmp_path / "p.html", Voice("en"))
    assert '<html lang="en-US">' in (tmp_path / "p.html").read_text(encoding="utf-8")


def test_a_record_that_cannot_be_kept_lets_no_release_out(
    project: Project, tmp_path: Path, reviewer: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("duizhao.store.sqlite._BUSY_SECONDS", 0.05)
    with sqlite3.connect(project.path, isolation_level=None) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM revision").fetchone()
        with open_project(project.path) as impatient, pytest.raises(FileError, match="store.busy"):
            exporting.export_release(impatient, tmp_path / "r.txt", reviewer, override="hurry")
    other.close()
    assert [path.name for path in tmp_path.iterdir() if "r.txt" in path.name] == []
    assert released(project) == 0


def test_a_release_goes_out_by_what_the_window_holds(project: Project, tmp_path: Path, reviewer: Actor) -> None:
    reviewing.waive(project, open_findings(project), "test", reviewer)
    now = reviewing.show(project)
    with pytest.raises(GateClosedError):
        exporting.export_release(project, tmp_path / "r.txt", reviewer, known=Known(snapshot.held(now)))
    reviewing.approve(project, now.segments, reviewer)
    scores = scoring.score_segments(now.segments)
    exporting.export_release(project, tmp_path / "r.txt", reviewer, known=Known(snapshot.held(now), scores))
    assert (released(project), (tmp_path / "r.txt").exists()) == (1, True)
    exporting.export_proof(project, tmp_path / "p.txt", Voice("en"), present=snapshot.held(now))
    assert "PROOF" in (tmp_path / "p.txt").read_text(encoding="utf-8")


def test_what_is_copied_is_marked_while_the_gate_is_closed(project: Project, reviewer: Actor) -> None:
    proof = exporting.rich_text(reviewing.show(project), Voice("en"))
    assert proof.is_proof
    assert "PROOF" in proof.html
    assert "PROOF" in proof.plain
    reviewing.waive(project, open_findings(project), "test", reviewer)
    reviewing.approve(project, seen(project), reviewer)
    now = reviewing.show(project)
    release = exporting.rich_text(now, Voice("en"))
    assert (release.is_proof, "PROOF" in release.html) == (False, False)
    assert "Linjiang Open University holds an exchange" in release.plain
    assert "<h1>" in release.html
    assert exporting.rich_text(now.as_checked(checked=False), Voice("en")).is_proof, "nobody knows yet whether an error is open"
