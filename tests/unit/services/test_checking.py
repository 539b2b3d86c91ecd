"""Findings that are stored, and findings that are only shown."""

from pathlib import Path

import pytest

from duizhao.domain.errors import UsageError
from duizhao.domain.glossary import Glossary
from duizhao.domain.review import Actor
from duizhao.services import checking, editing, snapshot
from duizhao.store import Project, reading
from projects import open_findings, seen


def test_stored_findings_are_those_of_the_present_texts(project: Project, translator: Actor) -> None:
    editing.edit(project, seen(project, 2)[0], "The university has 53,000 students.", translator)
    with project.reading() as connection:
        document = reading.documents(connection)[0]
        now = snapshot.take(connection, document)
        stored = reading.findings(
            connection, document.id, snapshot.fingerprint(now.segments, reading.glossary(connection), reading.profile(connection))
        )
    assert stored is not None
    assert list(now.findings) == stored == snapshot.check(now.segments, now.glossary, now.profile)


def test_findings_of_other_rules_are_stale(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(snapshot, "_rules", lambda: "another program")
    with project.reading() as connection:
        document = reading.documents(connection)[0]
        segments = reading.segments(connection, document.id)
        mark = snapshot.fingerprint(segments, reading.glossary(connection), reading.profile(connection))
        assert reading.findings(connection, document.id, mark) is None


def test_terms_given_on_top_are_shown_and_not_stored(project: Project) -> None:
    before = open_findings(project)
    terms = Glossary.from_rows([("交流", ["dialogue"], [], ["exchange"])])
    found = checking.check_project(project, terms).findings
    assert any("exchange" in (finding.found or "") for finding in found)
    assert open_findings(project) == before


def test_lines_belong_together_by_number(tmp_path: Path) -> None:
    (tmp_path / "zh").write_text("第一行\n\n", encoding="utf-8")
    (tmp_path / "en").write_text("Line one\n", encoding="utf-8")
    with pytest.raises(UsageError, match=r"usage\.unequal_lines"):
        checking.check_lines(tmp_path / "zh", tmp_path / "en", Glossary(), "en-GB")
