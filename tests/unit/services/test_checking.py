"""Findings that are stored, and findings that are only shown."""

from pathlib import Path

import pytest

from duizhao.domain.errors import UsageError
from duizhao.domain.glossary import Glossary
from duizhao.domain.house import House, HouseStyle, Rule
from duizhao.domain.review import Actor, Role
from duizhao.services import checking, editing, housekeeping, reviewing, snapshot
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


def of_review(project: Project) -> list[str]:
    return [finding.check for finding in open_findings(project) if finding.family == "process"]


def test_what_is_found_in_the_review_stands_beside_what_is_found_in_the_texts_and_is_not_stored(project: Project, reviewer: Actor) -> None:
    assert of_review(project) == []
    before = list(reviewing.show(project).findings)
    reviewing.approve(project, seen(project, 0), reviewer)
    assert of_review(project) == []
    reviewing.reopen(project, seen(project, 1), reviewer)
    reviewing.send_back(project, seen(project, 1), reviewer, "Which June?")
    editing.edit(project, seen(project, 0)[0], "Another headline", reviewer)
    assert of_review(project) == ["process.stale_approval", "process.open_comment"]
    with project.reading() as connection:
        assert not connection.exec_driver_sql("SELECT count(*) FROM finding WHERE \"check\" LIKE 'process.%'").scalar_one()
    shown = checking.check_project(project, Glossary.from_rows([("交流", ["dialogue"], [], ["exchange"])])).findings
    assert {"process.stale_approval", "process.open_comment", "term.forbidden"} <= {finding.check for finding in shown}
    assert [finding for finding in before if finding.segment > 1] == [each for each in reviewing.show(project).findings if each.segment > 1]
    reviewing.approve(project, seen(project, 0), reviewer)
    reviewing.reopen(project, seen(project, 1), reviewer)
    assert of_review(project) == []


def test_it_can_be_waived_until_the_row_changes_and_switched_off(project: Project, translator: Actor) -> None:
    reviewing.confirm(project, seen(project, 1), translator, comment="Is this the name?")
    (asked,) = open_findings(project, "process.open_comment")
    reviewing.waive(project, [asked], "answered by telephone", translator)
    assert of_review(project) == []
    assert reviewing.overview(reviewing.show(project)).process == []
    editing.edit(project, seen(project, 1)[0], "Another text", translator)
    assert of_review(project) == ["process.open_comment"]
    style = HouseStyle(rules=(Rule("process", None),))
    housekeeping.put_style(project, style, housekeeping.style_of(project))
    assert of_review(project) == []


def test_nobody_waives_that_they_approved_their_own_text(project: Project, reviewer: Actor) -> None:
    editing.edit(project, seen(project, 0)[0], "Another headline", reviewer)
    reviewing.approve(project, seen(project, 0), reviewer)
    assert of_review(project) == [], "nobody demands two"
    housekeeping.put_style(project, HouseStyle(two_person=True), housekeeping.style_of(project))
    (own,) = open_findings(project, "process.self_approved")
    assert own.found == reviewer.name
    assert reviewing.waive(project, [own], "no harm", reviewer).refused == {0: "review.refused.own_approval"}
    assert reviewing.waive(project, [own], "read once more", Actor("Gu Man", Role.EDITOR)).segments == {0}
