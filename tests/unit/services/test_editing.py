"""Typed texts and fixes become revisions."""

from dataclasses import replace

import pytest

from duizhao.domain.changes import Changes
from duizhao.domain.errors import ConflictError, UsageError
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.review import Actor, Status
from duizhao.domain.segment import Origin
from duizhao.domain.text import Code, CodeKind, Text
from duizhao.services import checking, editing, reviewing
from duizhao.store import Project, open_project, reading, writing
from duizhao.store.journal import Pending
from projects import open_findings, seen


def test_an_edit_is_a_revision_with_its_author(project: Project, translator: Actor) -> None:
    assert editing.edit(project, seen(project, 0)[0], "A new headline", translator).segments == {0}
    with project.reading() as connection:
        segment = reading.segments(connection, 1)[0]
    assert (segment.revision.version, segment.revision.origin, segment.revision.actor) == (2, Origin.TYPED, translator)


def test_the_same_text_is_no_revision(project: Project, translator: Actor) -> None:
    same = reviewing.show(project).segments[0].target.plain
    assert editing.edit(project, seen(project, 0)[0], same, translator).segments == frozenset()
    assert reviewing.show(project).segments[0].revision.version == 1


def test_findings_follow_the_text(project: Project, translator: Actor) -> None:
    row = next(finding.segment for finding in reviewing.show(project).findings if finding.check == "number.magnitude")
    text = reviewing.show(project).segments[row].target.plain
    editing.edit(project, seen(project, row)[0], text.replace("5.3 million", "53,000"), translator)
    assert "number.magnitude" not in {finding.check for finding in reviewing.show(project).open_of(row)}


def test_one_finding_is_fixed_by_its_first_suggestion(project: Project, translator: Actor) -> None:
    found = next(finding for finding in reviewing.show(project).findings if finding.check == "term.forbidden")
    editing.fix(project, seen(project), [found], translator)
    now = reviewing.show(project).segments[found.segment]
    assert "digitalisation of education" in now.target.plain
    assert now.revision.origin is Origin.FIX


def test_fixes_that_touch_the_same_words_are_not_mixed(project: Project, translator: Actor) -> None:
    editing.edit(project, seen(project, 0)[0], "The the　the headline", translator)
    found = [finding for finding in open_findings(project) if finding.segment == 0 and finding.suggestions]
    changes = editing.fix(project, seen(project), found, translator)
    assert 0 in changes.segments
    assert "headline" in reviewing.show(project).segments[0].target.plain


def test_two_desks_cannot_overwrite_each_other(project: Project, translator: Actor, reviewer: Actor) -> None:
    (mine,) = seen(project, 0)
    with open_project(project.path) as elsewhere:
        editing.edit(elsewhere, seen(elsewhere, 0)[0], "Theirs", reviewer)
    with pytest.raises(ConflictError, match="store.conflict"):
        editing.edit(project, mine, "Mine", translator)
    assert reviewing.show(project).segments[0].target.plain == "Theirs"


def test_changes_name_every_row_whose_findings_changed(project: Project, translator: Actor) -> None:
    editing.edit(project, seen(project, 1)[0], "The LOU and Yunshan University held an exchange on 18 September.", translator)
    assert [finding.segment for finding in open_findings(project, "abbreviation.undefined")] == [1]
    changes = editing.edit(project, seen(project, 0)[0], "Linjiang Open University (LOU) holds an exchange", translator)
    assert changes.segments == {0, 1}
    assert open_findings(project, "abbreviation.undefined") == []


def test_an_edit_names_the_verdict_that_it_overtakes(project: Project, reviewer: Actor) -> None:
    reviewing.approve(project, seen(project, 0), reviewer)
    assert editing.edit(project, seen(project, 0)[0], "Another", reviewer).reopened == {0}


def test_an_older_version_comes_back_with_its_codes(project: Project, translator: Actor) -> None:
    (first,), bold = seen(project, 0), Text("Bold words", (Code(0, 4, CodeKind.BOLD),))
    with project.transaction() as connection:
        writing.add_revision(connection, first, bold, Origin.TYPED, translator)
    editing.edit(project, seen(project, 0)[0], "Plain words", translator)
    assert editing.restore(project, seen(project, 0)[0], 2, translator).segments == {0}
    (now,) = seen(project, 0)
    assert (now.target, now.revision.version, now.revision.origin) == (bold, 4, Origin.RESTORE)
    assert [revision.text.plain for revision in editing.history(project, now.id)][1:] == ["Bold words", "Plain words", "Bold words"]
    assert editing.restore(project, now, 2, translator) == Changes(), "it stands there already"


def test_a_version_that_never_was_cannot_come_back(project: Project, translator: Actor) -> None:
    with pytest.raises(UsageError, match="restore.unknown"):
        editing.restore(project, seen(project, 0)[0], 7, translator)


def test_a_restored_text_brings_its_verdict_back(project: Project, reviewer: Actor) -> None:
    reviewing.approve(project, seen(project, 0), reviewer)
    editing.edit(project, seen(project, 0)[0], "Another", reviewer)
    editing.restore(project, seen(project, 0)[0], 1, reviewer)
    assert reviewing.show(project).statuses[0] is Status.APPROVED


def test_a_postponed_check_leaves_no_finding_that_passes_for_current(project: Project, translator: Actor) -> None:
    (found,) = open_findings(project, "term.forbidden")
    changes = editing.edit(project, seen(project, found.segment)[0], "Nothing of the kind.", translator, recheck=checking.postponed)
    assert changes.segments == {found.segment}
    assert not reviewing.show(project, check=False).checked
    assert open_findings(project, "term.forbidden") == []


def test_typing_that_a_crash_cut_off_becomes_a_revision(project: Project, translator: Actor) -> None:
    one, two, three, *_ = seen(project)
    pending = [
        Pending(one.uuid, one.target_hash, "Typed when the light went out"),
        Pending(two.uuid, two.target_hash, "Typed over what somebody changed since"),
        Pending(three.uuid, "a text of long ago", three.target.plain),
        Pending("no such row", "hash", "words"),
    ]
    editing.edit(project, two, "Changed since", translator)
    changes = editing.recover(project, pending, translator)
    assert changes.segments == {0}
    assert changes.refused == {1: "journal.moved"}
    assert [segment.target.plain for segment in seen(project, 0, 1)] == ["Typed when the light went out", "Changed since"]
    assert seen(project, 2)[0].revision.version == 1, "it was saved before the crash"
    assert seen(project, 0)[0].revision.origin is Origin.TYPED


def test_a_lost_link_is_laid_over_its_words_and_a_note_mark_put_back(project: Project, translator: Actor) -> None:
    row = seen(project, 0)[0]
    words = row.target.plain.split()[0]
    gives = [0, len(words), str(CodeKind.LINK), "https://www.example.org/"]
    finding = Finding("codes.missing", Severity.WARNING, 0, "x", target_span=(0, len(words)), suggestions=("[x]",), values={"gives": gives})
    editing.fix(project, [row], [finding], translator)
    linked = seen(project, 0)[0].target
    assert (linked.plain, linked.codes) == (row.target.plain, (Code(0, len(words), CodeKind.LINK, "https://www.example.org/"),))
    editing.fix(project, seen(project, 0), [replace(finding, values={"takes": gives})], translator)
    assert seen(project, 0)[0].target == row.target
