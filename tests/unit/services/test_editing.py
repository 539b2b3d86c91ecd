"""Typed texts and fixes become revisions."""

import pytest

from duizhao.domain.errors import ConflictError
from duizhao.domain.review import Actor
from duizhao.domain.segment import Origin
from duizhao.services import editing, reviewing
from duizhao.store import Project, open_project, reading
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
    row = next(finding.segment for finding in reviewing.show(project).findings if finding.check == "number.value")
    text = reviewing.show(project).segments[row].target.plain
    editing.edit(project, seen(project, row)[0], text.replace("5.3 million", "53,000"), translator)
    assert "number.value" not in {finding.check for finding in reviewing.show(project).open_of(row)}


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
