"""Typed texts and fixes become revisions."""

import pytest

from duizhao.domain.errors import UsageError
from duizhao.domain.review import Actor
from duizhao.domain.segment import Origin
from duizhao.services import editing, reviewing
from duizhao.store import Project, reading


def test_an_edit_is_a_revision_with_its_author(project: Project, translator: Actor) -> None:
    assert editing.edit(project, 0, "A new headline", translator).segments == {0}
    with project.reading() as connection:
        segment = reading.segments(connection, 1)[0]
    assert (segment.revision.version, segment.revision.origin, segment.revision.actor) == (2, Origin.TYPED, translator)


def test_the_same_text_is_no_revision(project: Project, translator: Actor) -> None:
    same = reviewing.show(project).segments[0].target.plain
    assert editing.edit(project, 0, same, translator).segments == frozenset()
    assert reviewing.show(project).segments[0].revision.version == 1


def test_findings_follow_the_text(project: Project, translator: Actor) -> None:
    row = next(finding.segment for finding in reviewing.show(project).findings if finding.check == "number.value")
    text = reviewing.show(project).segments[row].target.plain
    editing.edit(project, row, text.replace("5.3 million", "53,000"), translator)
    assert "number.value" not in {finding.check for finding in reviewing.show(project).open_of(row)}


def test_one_finding_is_fixed_by_its_first_suggestion(project: Project, translator: Actor) -> None:
    found = next(finding for finding in reviewing.show(project).findings if finding.check == "term.forbidden")
    editing.fix(project, [found.id], translator)
    now = reviewing.show(project).segments[found.segment]
    assert "digitalisation of education" in now.target.plain
    assert now.revision.origin is Origin.FIX


def test_fixing_all_does_only_what_is_safe(project: Project, translator: Actor) -> None:
    editing.edit(project, 0, "The the headline，and more of the the news", translator)
    changes = editing.fix(project, None, translator)
    assert changes.segments == {0}
    assert reviewing.show(project).segments[0].target.plain == "The headline, and more of the news"
    assert "term.forbidden" in {finding.check for finding in reviewing.show(project).open_findings}


def test_a_finding_without_a_fix_says_so(project: Project, translator: Actor) -> None:
    found = next(finding for finding in reviewing.show(project).findings if finding.check == "empty.target")
    with pytest.raises(UsageError, match="finding.no_fix"):
        editing.fix(project, [found.id], translator)
    with pytest.raises(UsageError, match="finding.unknown"):
        editing.fix(project, ["nope"], translator)
