"""Findings that are stored, and findings that are only shown."""

from dataclasses import replace
from pathlib import Path

import pytest

from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.errors import UsageError
from duizhao.domain.glossary import Glossary
from duizhao.domain.house import House
from duizhao.domain.review import Actor
from duizhao.services import checking, editing, reviewing, snapshot
from duizhao.services.snapshot import Snapshot
from duizhao.store import Project, reading
from projects import open_findings, seen


def test_stored_findings_are_those_of_the_present_texts(project: Project, translator: Actor) -> None:
    editing.edit(project, seen(project, 2)[0], "The university has 53,000 students.", translator)
    with project.reading() as connection:
        document = reading.documents(connection)[0]
        now = snapshot.take(connection, document)
        mark = snapshot.fingerprint(now.segments, reading.house(connection, document.id))
        stored = reading.findings(connection, document.id, mark)
    assert stored is not None
    assert list(now.findings) == stored == snapshot.check(now.segments, now.house)


def test_findings_of_other_rules_are_stale(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(snapshot, "_rules", lambda: "another program")
    with project.reading() as connection:
        document = reading.documents(connection)[0]
        segments = reading.segments(connection, document.id)
        mark = snapshot.fingerprint(segments, reading.house(connection, document.id))
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
        checking.check_lines(tmp_path / "zh", tmp_path / "en", House())


def stale(project: Project, row: int, text: str, actor: Actor) -> Snapshot:
    """The project after an edit whose check was postponed, with the findings that somebody made elsewhere."""
    editing.edit(project, seen(project, row)[0], text, actor, recheck=checking.postponed)
    now = reviewing.show(project, check=False)
    found = snapshot.check(now.segments, now.house)
    return now.with_findings({row: [f for f in found if f.segment == row] for row in range(len(now.segments))}).as_checked()


def test_findings_that_were_made_elsewhere_are_kept(project: Project, translator: Actor) -> None:
    now = stale(project, 2, "The university has 53,000 students.", translator)
    checking.keep(project, now)
    assert reviewing.show(project, check=False) == now
    assert now.findings


def test_findings_of_texts_that_moved_on_are_not_kept(project: Project, translator: Actor) -> None:
    now = stale(project, 2, "The university has 53,000 students.", translator)
    editing.edit(project, seen(project, 0)[0], "Another headline", translator, recheck=checking.postponed)
    checking.keep(project, now)
    assert not reviewing.show(project, check=False).checked
    checking.keep(project, reviewing.show(project, check=False))
    assert not reviewing.show(project, check=False).checked, "nothing was checked, so nothing is current"


def test_a_rendering_is_accepted_as_a_term_of_its_concept(project: Project, translator: Actor) -> None:
    editing.edit(project, seen(project, 3)[0], "Both sides will jointly build the society of learning.", translator)
    finding = next(f for f in open_findings(project, "term.missing") if f.segment == 3)
    assert finding.found
    objected = replace(finding, code="term.variant", found="the society of learners")
    assert checking.acceptable(objected)
    changes = checking.accept(project, objected, translator)
    assert changes == Changes(frozenset({3}), frozenset({Aspect.FINDINGS, Aspect.TERMS}))
    concept = next(concept for concept in reviewing.show(project).glossary.concepts if "学习型社会" in concept.chinese)
    assert concept.admitted == ("society of learners",)
    assert translator.name in concept.note
    checking.accept(project, objected, translator)
    assert concept in reviewing.show(project).glossary.concepts, "once is enough"


def test_an_accepted_rendering_is_objected_to_no_more(project: Project, translator: Actor) -> None:
    editing.edit(project, seen(project, 3)[0], "Both sides will jointly build a society that learns.", translator)
    missing = [f for f in open_findings(project, "term.missing") if f.segment == 3]
    before = reviewing.show(project)
    for finding in filter(checking.acceptable, missing):
        checking.accept(project, finding, translator)
    assert [checking.acceptable(finding) for finding in missing] == [True]
    assert [f for f in open_findings(project, "term.missing") if f.segment == 3] == []
    renewed = reviewing.renewed(project, before, [3], terms=True)
    assert renewed.glossary == reviewing.show(project).glossary
    assert not renewed.checked


def test_what_is_forbidden_or_absent_cannot_be_accepted(project: Project, translator: Actor) -> None:
    (forbidden,) = open_findings(project, "term.forbidden")
    editing.edit(project, seen(project, 3)[0], "Both sides will go on.", translator)
    (absent,) = [finding for finding in open_findings(project, "term.missing") if not finding.found]
    for finding in (forbidden, absent):
        assert not checking.acceptable(finding)
        with pytest.raises(UsageError, match="accept.nothing"):
            checking.accept(project, finding, translator)
    disguised = replace(absent, code="term.variant", found="Education Digitalisation", values={"chinese": "教育数字化"})
    with pytest.raises(UsageError, match="accept.forbidden"):
        checking.accept(project, disguised, translator)
    with pytest.raises(UsageError, match="accept.unknown"):
        checking.accept(project, replace(disguised, values={"chinese": "没有"}), translator)
