"""A copy of a project whose file was destroyed under it: all that was shown of it is there."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from duizhao.domain import corrections
from duizhao.domain.document import Document, Paragraph
from duizhao.domain.errors import FileError
from duizhao.domain.findings import Finding
from duizhao.domain.review import Actor, Role
from duizhao.domain.segment import Origin, Revision, Segment
from duizhao.domain.threads import threads
from duizhao.services import arranging, commenting, editing, relinking, rescuing, reviewing
from duizhao.store import Project, open_project, verifying
from linked_projects import CHINESE, ENGLISH, STRAIGHT, make, texts
from projects import open_findings, seen


@pytest.fixture
def lived_in(tmp_path: Path, translator: Actor, reviewer: Actor) -> Iterator[Project]:
    """A project with something of everything that people do to rows."""
    both = texts(CHINESE[:4], ENGLISH[:4], *STRAIGHT, ((3,), (3,)))
    with make(
        tmp_path / "open.duizhao", both, translator, reference=Document((Paragraph("First.", level=2), Paragraph("Fourth.")))
    ) as project:
        now = arranging.arrangement_of(project)
        for piece, at in ((now.source[0], 4), (now.target[0], 10)):
            now = corrections.split(now, piece.key, arranging.parts(piece, at))
        relinking.relink(project, seen(project), now, translator)
        editing.edit(project, seen(project, 1)[0], "学校 by one", translator)
        editing.edit(project, seen(project, 1)[0], "学校 by two", reviewer)
        editing.edit(project, seen(project, 3)[0], "Fourth 5", Actor("Gu Heng", Role.EDITOR))
        reviewing.confirm(project, seen(project, 0, 1), translator)
        reviewing.approve(project, seen(project, 0), reviewer)
        reviewing.send_back(project, seen(project, 2), reviewer, "Say it in fewer words.")
        commenting.remark(project, seen(project, 0), reviewer, "Is it?", (0, 5))
        thread = threads(seen(project, 0)[0].verdicts)[0]
        commenting.settle(project, [commenting.Spoken(seen(project, 0)[0], thread)], translator, "It is.")
        reviewing.waive(project, open_findings(project)[:1], "A name", reviewer)
        yield project


def as_shown(segment: Segment) -> Segment:
    """A row without what only its own file can say: its key there, and how many versions went before."""
    return replace(
        segment, id=0, revision=Revision(0, segment.target, segment.revision.origin, segment.revision.actor, segment.revision.at, "")
    )


def about(findings: list[Finding]) -> list[tuple[str, str]]:
    return [(finding.check, finding.matter) for finding in findings]


def overwrite(path: Path) -> None:
    path.write_bytes(b"rubbish\n")


def empty(path: Path) -> None:
    path.write_bytes(b"")


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:4096])


def garble(path: Path) -> None:
    """A header that says that something was written, and then nothing that SQLite would write."""
    content = path.read_bytes()
    path.write_bytes(content[:24] + b"\0\xff\xff\xff" + content[28:4096] + b"\xfe" * (len(content) - 4096))


@pytest.mark.parametrize("destroy", [overwrite, empty, cut_short, garble])
def test_what_was_shown_of_a_destroyed_project_is_saved(
    lived_in: Project, reviewer: Actor, tmp_path: Path, destroy: Callable[[Path], None]
) -> None:
    now, uuid = reviewing.show(lived_in), reviewing.uuid_of(lived_in)
    destroy(lived_in.path)
    copy = tmp_path / "rescued.duizhao"
    assert not rescuing.save_copy(lived_in, now, uuid, copy, reviewer)
    with open_project(copy) as project:
        then = reviewing.show(project)
        assert reviewing.uuid_of(project) == uuid
        assert [as_shown(each) for each in then.segments] == [as_shown(each) for each in now.segments]
        assert (then.statuses, then.gate, then.profile, then.house.version) == (now.statuses, now.gate, now.profile, now.house.version)
        assert (then.waivers, about(then.open_findings)) == (now.waivers, about(now.open_findings))
        assert replace(then.document, id=0) == replace(now.document, id=0)
        assert [each.origin for each in editing.history(project, then.segments[3].id)] == [Origin.DRAFT, Origin.TYPED]
        with project.reading() as connection:
            assert not verifying.damaged_revisions(connection)
            assert not verifying.strange_sources(connection)
            assert not verifying.stale_heads(connection)
        editing.edit(project, then.segments[1], "Goes on", reviewer)
        assert reviewing.show(project).segments[1].target.plain == "Goes on"


def test_a_sound_project_is_copied_with_its_history(lived_in: Project, reviewer: Actor, tmp_path: Path) -> None:
    copy = tmp_path / "copy.duizhao"
    assert rescuing.save_copy(lived_in, reviewing.show(lived_in), reviewing.uuid_of(lived_in), copy, reviewer)
    with open_project(copy) as project:
        assert reviewing.show(project) == reviewing.show(lived_in)
        assert editing.history(project, seen(project)[1].id) == editing.history(lived_in, seen(lived_in)[1].id)


def test_another_project_that_was_copied_over_it_is_not_taken_for_it(lived_in: Project, reviewer: Actor, tmp_path: Path) -> None:
    now, uuid = reviewing.show(lived_in), reviewing.uuid_of(lived_in)
    make(tmp_path / "other.duizhao", texts(CHINESE[:1], ENGLISH[:1], ((0,), (0,))), reviewer).close()
    shutil.copyfile(tmp_path / "other.duizhao", lived_in.path)
    with pytest.raises(FileError, match="store.moved"):
        lived_in.changed_elsewhere()
    with pytest.raises(FileError, match="store.moved"):
        editing.edit(lived_in, now.segments[0], "Into the wrong project", reviewer)
    assert lived_in.path.read_bytes() == (tmp_path / "other.duizhao").read_bytes()
    assert not rescuing.save_copy(lived_in, now, uuid, tmp_path / "rescued.duizhao", reviewer)
    with open_project(tmp_path / "rescued.duizhao") as project:
        assert [each.target for each in seen(project)] == [each.target for each in now.segments]


def test_a_place_that_is_taken_is_refused_and_left_alone(lived_in: Project, reviewer: Actor, tmp_path: Path) -> None:
    now, uuid = reviewing.show(lived_in), reviewing.uuid_of(lived_in)
    overwrite(lived_in.path)
    taken = tmp_path / "taken.duizhao"
    taken.write_text("somebody's")
    with pytest.raises(FileError, match="store.exists"):
        rescuing.save_copy(lived_in, now, uuid, taken, reviewer)
    assert taken.read_text() == "somebody's"
    assert not list(tmp_path.glob(".duizhao-*"))
