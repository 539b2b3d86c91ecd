"""Verdicts, waivers, refusals, and what follows from editing an approved row."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Connection

from duizhao.domain.errors import UsageError
from duizhao.domain.findings import Severity
from duizhao.domain.review import Actor, Level, Needs, Profile, Role, Status
from duizhao.domain.segment import Segment
from duizhao.services import editing, housekeeping, importing, reading_in, reviewing, snapshot
from duizhao.services.snapshot import Present, Snapshot
from duizhao.store import Project, open_project, reading
from projects import open_findings, seen


def test_approving_all_refuses_rows_with_open_errors(project: Project, reviewer: Actor) -> None:
    changes = reviewing.approve(project, seen(project), reviewer, named=False)
    now = reviewing.show(project)
    errors = {finding.segment for finding in now.open_findings if finding.severity == "error"}
    assert errors
    assert set(changes.refused) == errors
    assert set(changes.refused.values()) == {"review.refused.errors"}
    assert changes.segments == frozenset(range(len(now.segments))) - errors
    assert [n for n, status in enumerate(now.statuses) if status is Status.APPROVED] == sorted(changes.segments)


def test_waiving_opens_the_way(project: Project, reviewer: Actor) -> None:
    reviewing.waive(project, open_findings(project), "house style", reviewer)
    assert reviewing.show(project).open_findings == []
    assert reviewing.approve(project, seen(project), reviewer, named=False).refused == {}
    assert reviewing.show(project).gate == []


def test_editing_an_approved_row_reopens_it_and_bringing_the_text_back_approves_it_again(project: Project, reviewer: Actor) -> None:
    reviewing.approve(project, seen(project, 0), reviewer)
    before = reviewing.show(project).segments[0].target.plain
    editing.edit(project, seen(project, 0)[0], "Another headline", reviewer)
    assert reviewing.show(project).statuses[0] is Status.DRAFT
    editing.edit(project, seen(project, 0)[0], before, reviewer)
    assert reviewing.show(project).statuses[0] is Status.APPROVED


def test_a_waiver_falls_when_the_text_moves_on_and_returns_with_it(project: Project, reviewer: Actor) -> None:
    found = next(finding for finding in reviewing.show(project).open_findings if finding.check == "term.forbidden")
    reviewing.waive(project, [found], "quoted", reviewer)
    before = reviewing.show(project).segments[found.segment].target.plain
    editing.edit(project, seen(project, found.segment)[0], before.replace("students", "learners"), reviewer)
    assert "term.forbidden" in {finding.check for finding in reviewing.show(project).open_of(found.segment)}
    editing.edit(project, seen(project, found.segment)[0], before, reviewer)
    assert "term.forbidden" not in {finding.check for finding in reviewing.show(project).open_of(found.segment)}


def test_a_waiver_outlives_changes_elsewhere_in_its_row(project: Project, reviewer: Actor) -> None:
    found = next(finding for finding in reviewing.show(project).open_findings if finding.check == "term.forbidden")
    reviewing.waive(project, [found], "quoted", reviewer)
    before = reviewing.show(project).segments[found.segment].target.plain
    editing.edit(project, seen(project, found.segment)[0], f"Nobody knew. {before}", reviewer)
    now = reviewing.show(project)
    (still,) = [finding for finding in now.findings_of(found.segment) if finding.check == "term.forbidden"]
    assert still.id != found.id
    assert now.waiver_of(still) == now.waivers[found.matter]


def test_a_waiver_can_be_taken_back_and_given_again(project: Project, reviewer: Actor, translator: Actor) -> None:
    found = open_findings(project, "number.magnitude")[0]
    reviewing.waive(project, [found], "as the ministry wrote it", reviewer)
    assert reviewing.withdraw(project, [found], translator).refused == {found.segment: "review.refused.waiver_role"}
    assert reviewing.withdraw(project, [found], reviewer).segments == {found.segment}
    assert found in open_findings(project)
    assert reviewing.withdraw(project, [found], reviewer).refused == {found.segment: "review.refused.moved"}
    reviewing.waive(project, [found], "after all", reviewer)
    assert [waiver.reason for waiver in reviewing.show(project).waivers.values()] == ["after all"]


def test_only_an_editor_waives_a_red_line(project: Project, reviewer: Actor) -> None:
    now = reviewing.show(project)
    line = replace(now.findings[0], check="redline.phrase", severity=Severity.ERROR)
    present = snapshot.present([now.segments[line.segment]], {line.segment: [line]})
    reviewing_only = replace(reviewer, role=Role.REVIEWER)
    assert reviewing.waive(project, [line], "why", reviewing_only, present=present).refused == {line.segment: "review.refused.redline"}
    assert reviewing.waive(project, [line], "why", replace(reviewer, role=Role.EDITOR), present=present).segments == {line.segment}


def test_a_waiver_needs_a_reason(project: Project, reviewer: Actor) -> None:
    with pytest.raises(UsageError, match="review.reason_needed"):
        reviewing.waive(project, open_findings(project), "  ", reviewer)


def test_sending_back_needs_a_comment_and_a_reviewer(project: Project, reviewer: Actor, translator: Actor) -> None:
    with pytest.raises(UsageError, match="review.comment_needed"):
        reviewing.send_back(project, seen(project, 0), reviewer, "")
    assert reviewing.send_back(project, seen(project, 0), translator, "no").refused == {0: "review.refused.role"}
    reviewing.send_back(project, seen(project, 0), reviewer, "Too long")
    now = reviewing.show(project)
    assert now.statuses[0] is Status.SENT_BACK
    assert now.segments[0].verdicts[-1].comment == "Too long"


def test_a_row_without_english_cannot_be_confirmed(project: Project, translator: Actor) -> None:
    now = reviewing.show(project)
    (empty,) = [segment.position for segment in now.segments if not segment.target.plain]
    assert reviewing.confirm(project, seen(project), translator).refused == {empty: "review.refused.empty"}


def test_an_omission_that_was_cut_on_purpose_can_be_approved(project: Project, reviewer: Actor) -> None:
    now = reviewing.show(project)
    (finding,) = [finding for finding in now.open_findings if finding.check == "empty.target"]
    reviewing.waive(project, [finding], "cut on purpose", reviewer)
    assert reviewing.approve(project, seen(project, finding.segment), reviewer).refused == {}


def test_reopening_takes_a_verdict_back(project: Project, reviewer: Actor) -> None:
    reviewing.approve(project, seen(project, 0), reviewer)
    reviewing.reopen(project, seen(project, 0), reviewer)
    assert reviewing.show(project).statuses[0] is Status.DRAFT


def test_nobody_approves_a_text_that_they_have_not_seen(project: Project, reviewer: Actor, translator: Actor) -> None:
    before = seen(project, 0)
    with open_project(project.path) as elsewhere:
        editing.edit(elsewhere, seen(elsewhere, 0)[0], "Changed at another desk", translator)
    assert reviewing.approve(project, before, reviewer).refused == {0: "review.refused.moved"}
    assert reviewing.show(project).statuses[0] is Status.DRAFT


def test_a_finding_that_is_gone_cannot_be_waived(project: Project, reviewer: Actor, translator: Actor) -> None:
    (found,) = open_findings(project, "term.forbidden")
    editing.edit(project, seen(project, found.segment)[0], "Another text.", translator)
    assert reviewing.waive(project, [found], "r", reviewer).refused == {found.segment: "review.refused.moved"}


def test_the_two_person_rule_holds_for_the_author_of_the_text_alone(texts: Path) -> None:
    path, ann, bo = texts / "two.duizhao", Actor("Ann", Role.EDITOR), Actor("Bo", Role.EDITOR)
    inputs = reading_in.read_inputs(texts / "source.txt", texts / "draft.txt")
    importing.new_review(inputs, path, ann, Profile(two_person=True))
    with open_project(path) as project:
        assert reviewing.approve(project, seen(project, 0), ann).refused == {}, "importing a draft is not authorship"
        editing.edit(project, seen(project, 0)[0], "A headline of Ann's", ann)
        assert reviewing.approve(project, seen(project, 0), ann).refused == {0: "review.refused.own"}
        assert reviewing.approve(project, seen(project, 0), bo).refused == {}


def test_every_event_has_its_actor_and_time(project: Project, reviewer: Actor) -> None:
    reviewing.approve(project, seen(project, 0), reviewer)
    reviewing.waive(project, open_findings(project), "why", reviewer)
    now = reviewing.show(project)
    verdict, waiver, revision = now.segments[0].verdicts[0], next(iter(now.waivers.values())), now.segments[0].revision
    assert verdict.actor == waiver.actor == reviewer
    assert revision.actor.name == "Chen Yu"
    assert all(at > 1_700_000_000_000 for at in (verdict.at, waiver.at, revision.at))


def test_a_verdict_may_bear_a_comment(project: Project, reviewer: Actor, translator: Actor) -> None:
    reviewing.confirm(project, seen(project, 0), translator, comment=" checked with the press office ")
    reviewing.approve(project, seen(project, 0), reviewer, comment="fine")
    reviewing.reopen(project, seen(project, 0), reviewer, comment="one more look")
    comments = [verdict.comment for verdict in reviewing.show(project).segments[0].verdicts]
    assert comments == ["checked with the press office", "fine", "one more look"]


def handed(now: Snapshot, *positions: int) -> Present:
    """What a window holds of these rows."""
    return snapshot.present([now.segments[row] for row in positions], {row: now.findings_of(row) for row in positions})


def test_judging_by_what_the_window_holds_is_judging_by_the_file(project: Project, reviewer: Actor) -> None:
    now = reviewing.show(project)
    rows = range(len(now.segments))
    errors = {finding.segment for finding in now.open_findings if finding.severity == "error"}
    changes = reviewing.approve(project, now.segments, reviewer, named=False, present=handed(now, *rows))
    assert set(changes.refused) == errors
    assert changes.segments == set(rows) - errors
    assert reviewing.show(project).statuses[0] is Status.APPROVED


def test_handed_errors_block_approval_until_they_are_waived(project: Project, reviewer: Actor) -> None:
    now = reviewing.show(project)
    made_up = replace(now.findings[0], segment=0, severity=Severity.ERROR, id="handed")
    now = now.with_findings({0: [made_up]})
    assert reviewing.approve(project, [now.segments[0]], reviewer, present=handed(now, 0)).refused == {0: "review.refused.errors"}
    reviewing.waive(project, [made_up], "on purpose", reviewer, present=handed(now, 0))
    assert reviewing.approve(project, [now.segments[0]], reviewer, present=handed(now, 0)).refused == {}


def test_a_row_that_moved_on_under_the_window_is_refused(project: Project, reviewer: Actor, translator: Actor) -> None:
    now = reviewing.show(project)
    row = now.open_findings[0].segment
    with open_project(project.path) as elsewhere:
        editing.edit(elsewhere, seen(elsewhere, row)[0], "Changed at another desk", translator)
    moved = {row: "review.refused.moved"}
    assert reviewing.approve(project, [now.segments[row]], reviewer, present=handed(now, row)).refused == moved
    assert reviewing.waive(project, now.findings_of(row), "why", reviewer, present=handed(now, row)).refused == moved


def test_judging_one_row_reads_one_row(project: Project, reviewer: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    now = reviewing.show(project)
    asked: list[object] = []
    read = reading.segments

    def noted(connection: Connection, document: int, only: Mapping[int, int] | None = None) -> list[Segment]:
        asked.append(only)
        return read(connection, document, only)

    monkeypatch.setattr(reading, "segments", noted)
    changes = reviewing.approve(project, [now.segments[0]], reviewer, present=handed(now, 0))
    assert reviewing.renewed(project, now, changes.segments).statuses[0] is Status.APPROVED
    assert asked == [{now.segments[0].id: 0}] * 2


def test_a_project_keeps_its_name_for_good(project: Project, tmp_path: Path) -> None:
    project.copy_to(tmp_path / "copy.duizhao")
    with open_project(tmp_path / "copy.duizhao") as copy:
        assert reviewing.uuid_of(copy) == reviewing.uuid_of(project)


def _three_levels(project: Project, needs: Status = Status.APPROVED) -> None:
    final = Level("Final review", frozenset({Role.EDITOR}))
    before = housekeeping.style_of(project)
    style = replace(before, levels=(Level("First review"), Level("Second review"), final), needs=Needs(needs))
    housekeeping.put_style(project, style, before)


def test_a_row_is_signed_off_level_by_level(project: Project) -> None:
    _three_levels(project)
    ann, bo, cai = Actor("Ann", Role.REVIEWER), Actor("Bo", Role.REVIEWER), Actor("Cai", Role.EDITOR)
    for who, status in ((ann, Status.REVIEWED), (bo, Status.REVIEWED), (cai, Status.APPROVED)):
        assert reviewing.approve(project, seen(project, 0), who).refused == {}
        assert reviewing.show(project).statuses[0] is status
    assert [verdict.level for verdict in snapshot.signed(reviewing.show(project).segments[0])] == [1, 2, 3]
    assert reviewing.approve(project, seen(project, 0), cai).segments == frozenset()


def test_a_level_is_refused_to_a_role_that_may_not_give_it(project: Project) -> None:
    _three_levels(project)
    ann, bo = Actor("Ann", Role.REVIEWER), Actor("Bo", Role.REVIEWER)
    for who in (ann, bo):
        reviewing.approve(project, seen(project, 0), who)
    assert reviewing.approve(project, seen(project, 0), ann).refused == {0: "review.refused.level"}
    assert reviewing.show(project).statuses[0] is Status.REVIEWED


def test_confirming_lowers_no_sign_off_and_editing_takes_all_away(project: Project, translator: Actor, reviewer: Actor) -> None:
    _three_levels(project)
    reviewing.approve(project, seen(project, 0), reviewer)
    assert reviewing.confirm(project, seen(project, 0), translator).segments == frozenset()
    before = reviewing.show(project).segments[0].target.plain
    editing.edit(project, seen(project, 0)[0], "Another headline", reviewer)
    assert reviewing.show(project).statuses[0] is Status.DRAFT
    editing.edit(project, seen(project, 0)[0], before, reviewer)
    assert reviewing.show(project).statuses[0] is Status.REVIEWED


def test_an_approval_given_before_there_were_levels_is_the_first_of_them(project: Project, reviewer: Actor) -> None:
    reviewing.approve(project, seen(project, 0), reviewer)
    now = reviewing.show(project)
    _three_levels(project)
    renewed = reviewing.renewed(project, now, (), terms=True)
    assert renewed.statuses[0] is Status.REVIEWED
    assert renewed.statuses == reviewing.show(project).statuses


def test_a_house_may_release_what_is_reviewed(project: Project, reviewer: Actor) -> None:
    _three_levels(project, Status.REVIEWED)
    reviewing.waive(project, open_findings(project), "house style", reviewer)
    assert {reason.code for reason in reviewing.show(project).gate} == {"gate.unreviewed"}
    reviewing.approve(project, seen(project), reviewer, named=False)
    assert reviewing.show(project).gate == []


def test_clean_is_what_nobody_worked_on_and_nothing_was_found_in(project: Project, reviewer: Actor, translator: Actor) -> None:
    now = reviewing.show(project)
    clean = reviewing.clean(now, reviewer)
    found = {finding.segment for finding in now.open_findings}
    assert clean == [row for row in range(len(now.segments)) if row not in found]
    assert len(clean) >= 2
    assert reviewing.clean(now, translator) == []
    editing.edit(project, seen(project, clean[0])[0], "Another text of the same length and sense", translator)
    reviewing.send_back(project, seen(project, clean[1]), reviewer, "Which year?")
    assert not {clean[0], clean[1]} & set(reviewing.clean(reviewing.show(project), reviewer))
