"""What rows are compared with, and corrections after something was published."""

from pathlib import Path

import pytest

from duizhao.domain.errors import UsageError
from duizhao.domain.review import Actor
from duizhao.services import comparing, editing, exporting, reviewing
from duizhao.services.comparing import Base
from duizhao.store import Project
from projects import open_findings, seen


def plain(project: Project, base: Base) -> dict[int, str]:
    places = {segment.id: segment.position for segment in reviewing.show(project).segments}
    return {places[key]: text.plain for key, text in comparing.texts(project, base).items()}


def test_a_row_is_compared_with_what_was_last_confirmed_or_signed(project: Project, translator: Actor, reviewer: Actor) -> None:
    before = reviewing.show(project).segments[0].target.plain
    reviewing.confirm(project, seen(project, 0), translator)
    editing.edit(project, seen(project, 0)[0], "Second headline", reviewer)
    reviewing.approve(project, seen(project, 0), reviewer)
    editing.edit(project, seen(project, 0)[0], "Third headline", reviewer)
    assert plain(project, Base.CONFIRMED) == {0: before}
    assert plain(project, Base.APPROVED) == {0: "Second headline"}
    assert plain(project, Base.DRAFT) == {}
    assert plain(project, Base.PUBLISHED) == {}


def test_corrections_are_what_changed_since_it_was_published(project: Project, tmp_path: Path, reviewer: Actor) -> None:
    reviewing.waive(project, open_findings(project), "settled", reviewer)
    reviewing.approve(project, seen(project), reviewer)
    exporting.export_release(project, tmp_path / "r.txt", reviewer)
    assert comparing.corrections(project) is None
    assert comparing.publish(project, reviewer) == "r.txt"
    before = reviewing.show(project).segments[1].target.plain
    after = comparing.corrections(project)
    assert after is not None
    assert after.rows == ()
    editing.edit(project, seen(project, 1)[0], f"{before} More.", reviewer)
    after = comparing.corrections(project)
    assert after is not None
    assert (after.rows, after.published.actor) == ((1,), reviewer.name)
    assert plain(project, Base.PUBLISHED)[1] == before


def test_only_what_went_out_can_be_published_and_not_by_a_translator(project: Project, reviewer: Actor, translator: Actor) -> None:
    for who, code in ((reviewer, "publish.nothing"), (translator, "publish.role")):
        with pytest.raises(UsageError) as refused:
            comparing.publish(project, who)
        assert refused.value.code == code
