"""A snapshot that follows a change is the one that would be taken anew."""

import random
from dataclasses import replace

import pytest

from duizhao.domain.findings import Finding
from duizhao.domain.house import House, HouseStyle
from duizhao.domain.review import Actor
from duizhao.services import checking, editing, housekeeping, reviewing, snapshot
from duizhao.services.snapshot import Snapshot
from duizhao.store import Project, open_project
from projects import open_findings, seen


def followed(now: Snapshot) -> dict[str, object]:
    """Everything that follows from a snapshot."""
    rows = range(len(now.segments))
    return {
        "statuses": now.statuses,
        "gate": now.gate,
        "open": now.open_findings,
        "by row": [(now.findings_of(row), now.open_of(row), now.waived_of(row)) for row in rows],
    }


def anew(now: Snapshot) -> Snapshot:
    """The same fields, nothing worked out yet."""
    return replace(now)


def test_following_step_by_step_is_taking_anew(project: Project, reviewer: Actor) -> None:
    chance = random.Random(3)
    now = reviewing.show(project)
    for step in range(30):
        row = chance.randrange(len(now.segments))
        match chance.randrange(4):
            case 0:
                changes = editing.edit(project, now.segments[row], f"The English 5.3 million of step {step}　", reviewer)
            case 1:
                changes = reviewing.approve(project, [now.segments[row]], reviewer)
            case 2:
                changes = reviewing.waive(project, chance.sample(now.open_findings, 1), "why", reviewer)
            case _:
                changes = reviewing.reopen(project, [now.segments[row]], reviewer, "again")
        fresh = reviewing.show(project)
        now = reviewing.renewed(project, now, changes.segments)
        now = now.with_findings({row: fresh.findings_of(row) for row in range(len(fresh.segments))}).as_checked()
        assert now == fresh
        assert followed(now) == followed(anew(fresh))


def test_findings_go_with_the_text_that_they_were_about(project: Project, reviewer: Actor) -> None:
    before = reviewing.show(project)
    row = before.open_findings[0].segment
    approved = reviewing.approve(project, seen(project, 0), reviewer)
    same_text = reviewing.renewed(project, before, {*approved.segments, row})
    assert (same_text.findings, same_text.checked) == (before.findings, True)
    editing.edit(project, before.segments[row], "Another text altogether", reviewer, recheck=checking.postponed)
    other_text = reviewing.renewed(project, before, [row])
    assert (other_text.findings_of(row), other_text.checked) == ([], False)
    others = [finding for finding in before.findings if finding.segment != row]
    assert list(other_text.findings) == others


def test_another_house_leaves_the_findings_unchecked(project: Project) -> None:
    now = reviewing.show(project)
    assert now.with_house(now.house).checked
    assert not now.with_house(House()).checked


def test_stale_findings_are_left_out_where_nobody_may_check(project: Project, reviewer: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    assert reviewing.show(project, check=False) == reviewing.show(project)
    editing.edit(project, seen(project, 0)[0], "Another headline", reviewer, recheck=checking.postponed)
    monkeypatch.setattr(snapshot, "run_checks", lambda *_: pytest.fail("nobody may check"))
    now = reviewing.show(project, check=False)
    assert (now.findings, now.checked) == ((), False)


def test_what_is_held_counts_as_long_as_nothing_moved_on(project: Project, reviewer: Actor) -> None:
    now = reviewing.show(project)

    def judged() -> Snapshot:
        with project.reading() as connection:
            return snapshot.held(now)(connection, now.document)

    assert judged() is now
    reviewing.approve(project, seen(project, 0), reviewer)
    assert judged() == reviewing.show(project)
    now = reviewing.show(project)
    assert judged() is now
    reviewing.waive(project, open_findings(project)[:1], "why", reviewer)
    assert judged() == reviewing.show(project)
    now = reviewing.show(project)
    with open_project(project.path) as elsewhere:
        editing.edit(elsewhere, seen(elsewhere, 1)[0], "Changed elsewhere", reviewer)
    assert judged() == reviewing.show(project)


def test_what_is_held_and_not_checked_does_not_count(project: Project) -> None:
    now = reviewing.show(project).with_findings(dict.fromkeys(range(5), ())).as_checked(checked=False)
    with project.reading() as connection:
        judged = snapshot.held(now)(connection, now.document)
    assert judged.findings


def test_findings_keep_the_order_of_their_rows(project: Project) -> None:
    now = reviewing.show(project)
    (first, *_), last = now.open_findings, now.open_findings[-1]
    moved: list[Finding] = [replace(last, segment=first.segment, id="moved")]
    found = now.with_findings({first.segment: moved}).findings
    assert [finding.segment for finding in found] == sorted(finding.segment for finding in found)


def test_an_unsure_link_is_told_of_until_somebody_pins_it(project: Project) -> None:
    now = reviewing.show(project)
    unsure = replace(now.segments[0], confidence=0.2, pinned=False)
    pinned = replace(unsure, pinned=True)
    told = [[finding.check for finding in snapshot.check([row], now.house)] for row in (unsure, pinned)]
    assert ["alignment.unsure" in checks for checks in told] == [True, False]
    assert snapshot.fingerprint([unsure], now.house) != snapshot.fingerprint([pinned], now.house)


def test_who_signed_alone_is_followed_row_by_row(project: Project, reviewer: Actor) -> None:
    editing.edit(project, seen(project, 0)[0], "Another headline", reviewer)
    reviewing.approve(project, seen(project, 0), reviewer)
    housekeeping.put_style(project, HouseStyle(two_person=True), HouseStyle())
    now = reviewing.show(project)
    alone = [reason.segment for reason in now.gate if reason.code == "gate.alone"]
    assert alone == [0]
    editing.edit(project, seen(project, 0)[0], "A third headline", reviewer)
    now = reviewing.renewed(project, now, [0])
    assert "gate.alone" not in [reason.code for reason in now.gate]
    assert followed(now)["gate"] == followed(anew(now))["gate"]
    assert now.with_profile(HouseStyle().profile).gate == anew(now.with_profile(HouseStyle().profile)).gate


def test_what_counts_as_a_fault_of_the_texts_is_open_and_not_about_the_review(project: Project, reviewer: Actor) -> None:
    before = reviewing.show(project)
    assert snapshot.open_in_texts(before) == len(snapshot.found_in_texts(before)) == len(before.findings) > 1
    reviewing.send_back(project, seen(project, 0), reviewer, "Which June?")
    now = reviewing.show(project)
    assert len(now.findings) == len(before.findings) + 1, "the open comment is found as well"
    assert len(snapshot.found_in_texts(now)) == len(before.findings)
    reviewing.waive(project, now.open_findings[-1:], "it is so", reviewer)
    assert snapshot.open_in_texts(reviewing.show(project)) == len(before.findings) - 1
