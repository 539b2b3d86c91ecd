"""What of a project is remembered, and that taking it in again replaces it; the rest is the memory's."""

from dataclasses import replace
from pathlib import Path

import pytest

from duizhao.domain.errors import FileError, UsageError, UserError
from duizhao.domain.review import Actor
from duizhao.formats.tmx import TmxFile, tmx_bytes
from duizhao.messages import Voice
from duizhao.services import editing, exporting, handing_out, remembering, reviewing
from duizhao.services.checking import postponed
from duizhao.store import Project
from projects import open_findings, seen
from remembered import pair


@pytest.fixture
def approved(project: Project, reviewer: Actor) -> Project:
    """The small project with every row approved."""
    reviewing.waive(project, open_findings(project), "test", reviewer)
    reviewing.approve(project, seen(project), reviewer)
    return project


def test_approved_rows_are_remembered_and_no_others(approved: Project, reviewer: Actor) -> None:
    reviewing.reopen(approved, seen(approved, 1), reviewer)
    assert remembering.take_in_project(approved).count == 3
    (hit,) = remembering.look_up("数字化工作").found.hits
    assert hit.english == "Linjiang Open University holds an exchange on digital work"
    (where,) = hit.places
    assert (where.source, where.document, where.row, where.actor) == ("small", "small", 0, "Lin Wei")
    assert where.at > 0
    assert remembering.look_up("9月18日").found.total == 0


def test_a_release_is_remembered_anew_each_time_it_goes_out(approved: Project, reviewer: Actor, tmp_path: Path) -> None:
    exporting.export_release(approved, tmp_path / "release.txt", reviewer)
    assert remembering.after_release(approved) is None
    editing.edit(approved, seen(approved, 0)[0], "Linjiang Open University speaks of digital work", reviewer, recheck=postponed)
    reviewing.approve(approved, seen(approved), reviewer)
    assert remembering.after_release(approved) is None
    assert remembering.look_up("holds an exchange on").found.total == 0
    assert remembering.look_up("speaks of").found.total == 1
    assert [source.name for source in remembering.holdings()] == ["small"]


def test_a_release_that_is_not_remembered_is_said_to_be_so(approved: Project, memory_path: Path) -> None:
    memory_path.parent.mkdir()
    memory_path.write_bytes(b"something else" * 20)
    error = remembering.after_release(approved)
    assert error is not None
    assert error.code == "memory.foreign"


def test_a_row_is_not_like_itself(approved: Project) -> None:
    remembering.take_in_project(approved)
    source = seen(approved, 0)[0].source.plain
    assert remembering.like(source).alike[0].share == 100
    assert remembering.like(source, but=reviewing.uuid_of(approved)).alike == ()


def test_files_of_either_sort_are_taken_in(approved: Project, tmp_path: Path) -> None:
    path = tmp_path / "old.tmx"
    path.write_bytes(tmx_bytes([pair("教师", "teacher"), pair("学校", "school")]))
    assert remembering.take_in(path).count == 2
    assert remembering.take_in(approved.path).count == 4
    assert {source.name for source in remembering.holdings()} == {"old.tmx", "small"}
    assert remembering.look_up("学校").found.total == 2
    assert remembering.take_out("old.tmx").count == 2
    assert remembering.look_up("学校").found.total == 1


def test_the_rows_leave_as_a_memory_for_other_programs(approved: Project, tmp_path: Path) -> None:
    path = tmp_path / "rows.tmx"
    handing_out.export_bilingual(approved, path, Voice())
    assert list(TmxFile(path)) == [
        replace(each, at=each.at // 1000 * 1000) for each in remembering.approved(approved)
    ]  # the format counts seconds


def test_whoever_watches_may_stop_it(tmp_path: Path) -> None:
    path = tmp_path / "old.tmx"
    path.write_bytes(tmx_bytes([pair("教师", "teacher")]))
    told: list[tuple[int, float]] = []

    def watch(count: int, share: float) -> bool:
        told.append((count, share))
        return False

    with pytest.raises(UserError, match="memory.stopped"):
        remembering.take_in(path, watch=watch)
    assert told == [(1, 1.0)]
    assert remembering.holdings() == []


def test_what_cannot_be_taken_in_or_out_is_named(tmp_path: Path, memory_path: Path) -> None:
    for name, content, code in (
        ("a.txt", b"text", "memory.unknown_format"),
        ("a.tmx", b"text", "tmx.foreign"),
        ("b.tmx", None, "file.missing"),
    ):
        if content is not None:
            (tmp_path / name).write_bytes(content)
        with pytest.raises(FileError, match=code):
            remembering.take_in(tmp_path / name)
    assert not memory_path.exists()
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "old.tmx").write_bytes(tmx_bytes([pair("教师", "teacher")]))
        remembering.take_in(tmp_path / folder / "old.tmx")
    with pytest.raises(UsageError, match="memory.several"):
        remembering.take_out("old.tmx")
    with pytest.raises(UsageError, match="memory.no_source"):
        remembering.take_out("none.tmx")
    assert remembering.take_out(str(tmp_path / "one" / "old.tmx")).count == 1
