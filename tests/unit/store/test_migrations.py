"""Bringing older files up to date, whole or not at all."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import Connection

from duizhao.domain import corrections
from duizhao.domain.errors import FileError
from duizhao.domain.review import Actor, Status
from duizhao.domain.segment import Origin
from duizhao.services import arranging, editing, relinking, reviewing, upkeep
from duizhao.store import migrations, open_project, sqlite

LATEST = migrations.SCHEMA
GOLDEN = Path(__file__).parents[2] / "golden" / "project-1.sql"


def widen(connection: Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE document ADD COLUMN later TEXT")


def fail(connection: Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE document ADD COLUMN half TEXT")
    raise ZeroDivisionError


def version(path: Path) -> int:
    raw = sqlite3.connect(path)
    try:
        return int(raw.execute("PRAGMA user_version").fetchone()[0])
    finally:
        raw.close()


def columns(path: Path) -> set[str]:
    raw = sqlite3.connect(path)
    try:
        return {row[1] for row in raw.execute("PRAGMA table_info(document)")}
    finally:
        raw.close()


def test_an_older_file_is_brought_up_to_date_after_a_backup(project_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, widen))
    monkeypatch.setattr(migrations, "SCHEMA", LATEST + 1)
    monkeypatch.setattr(sqlite, "SCHEMA", LATEST + 1)
    with open_project(project_path):
        pass
    assert version(project_path) == LATEST + 1
    assert "later" in columns(project_path)
    copy = project_path.with_name(f"small.duizhao.v{LATEST}.bak")
    assert version(copy) == LATEST
    assert "later" not in columns(copy)


def test_a_step_that_fails_leaves_the_file_as_it_was(project_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, fail))
    monkeypatch.setattr(migrations, "SCHEMA", LATEST + 1)
    monkeypatch.setattr(sqlite, "SCHEMA", LATEST + 1)
    with pytest.raises(ZeroDivisionError):
        open_project(project_path)
    assert version(project_path) == LATEST
    assert "half" not in columns(project_path)


def test_a_file_of_the_first_schema_behaves_as_before(tmp_path: Path) -> None:
    """The file was made, edited and judged by the program that wrote schema 1."""
    path = tmp_path / "old.duizhao"
    raw = sqlite3.connect(path)
    raw.executescript(GOLDEN.read_text(encoding="utf-8"))
    raw.close()
    with open_project(path) as project:
        now = reviewing.show(project)
        assert upkeep.examine(project) == []
        assert now.statuses == [Status.APPROVED, Status.APPROVED, Status.DRAFT, Status.NEW, Status.SENT_BACK]
        assert [(row.source_indices, row.draft_indices) for row in now.segments] == [((n,), (n,) if n < 3 else ()) for n in range(4)] + [
            ((4,), (3,))
        ]
        assert [revision.origin for revision in editing.history(project, now.segments[2].id)] == [Origin.DRAFT, Origin.TYPED]
        assert [(finding.segment, finding.check, now.waiver_of(finding) is not None) for finding in now.findings] == [
            (2, "term.forbidden", True),
            (3, "empty.target", False),
            (4, "process.open_comment", False),
        ]
        earlier = arranging.arrangement_of(project)
        actor = Actor("Gu Heng")
        relinking.relink(project, now.segments, corrections.merged(earlier, [2, 3]), actor)
        relinking.relink(project, reviewing.show(project).segments, earlier, actor)
        assert reviewing.show(project).statuses == now.statuses
    assert version(path) == LATEST
    assert version(path.with_name("old.duizhao.v1.bak")) == 1


def test_without_room_for_a_backup_an_older_file_is_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "old.duizhao"
    raw = sqlite3.connect(path)
    raw.executescript(GOLDEN.read_text(encoding="utf-8"))
    raw.close()
    in_the_way = tmp_path / "old.duizhao.v1.bak"
    in_the_way.mkdir()
    before = path.read_bytes()
    for read_only in (False, True):
        with pytest.raises(FileError) as caught:
            open_project(path, read_only=read_only)
        assert (caught.value.code, caught.value.path) == ("store.older", path)
    assert path.read_bytes() == before
    assert sorted(tmp_path.iterdir()) == [path, in_the_way]


def test_a_new_file_and_one_brought_up_to_date_have_the_same_tables(project_path: Path, tmp_path: Path) -> None:
    path = tmp_path / "old.duizhao"
    raw = sqlite3.connect(path)
    raw.executescript(GOLDEN.read_text(encoding="utf-8"))
    raw.close()
    with open_project(path):
        pass
    assert schema_of(path) == schema_of(project_path)


def schema_of(path: Path) -> set[tuple[str, str]]:
    raw = sqlite3.connect(path)
    try:
        return {(name, " ".join(sql.split())) for name, sql in raw.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")}
    finally:
        raw.close()


@pytest.mark.parametrize("table", sorted(table.name for table in migrations.HISTORY))
def test_history_is_guarded_in_every_table(project_path: Path, table: str) -> None:
    raw = sqlite3.connect(project_path)
    names = {name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?", [table])}
    raw.close()
    assert names == {f"{table}_no_update", f"{table}_no_delete"}
