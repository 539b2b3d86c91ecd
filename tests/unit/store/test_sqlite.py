"""Opening, refusing, committing and publishing project files."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from duizhao.domain.errors import FileError
from duizhao.store import Project, clear_away, create, integrity, is_project, open_project, reading
from duizhao.store.migrations import APPLICATION_ID, SCHEMA


def refusal(path: Path) -> str:
    with pytest.raises(FileError) as caught, open_project(path):
        pass
    assert caught.value.path == path
    return caught.value.code


def test_a_project_bears_its_marks_and_leaves_no_side_files(project_path: Path) -> None:
    with sqlite3.connect(project_path) as raw:
        assert raw.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert raw.execute("PRAGMA user_version").fetchone() == (SCHEMA,)
        assert raw.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    raw.close()
    assert sorted(path.name for path in project_path.parent.glob("*small*")) == ["small.duizhao"]


def test_the_connection_is_as_safe_as_sqlite_can_be(project_path: Path) -> None:
    with open_project(project_path) as project, project.reading() as connection:
        settings = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    assert settings == {"journal_mode": "delete", "synchronous": 3, "foreign_keys": 1}


def test_nothing_is_overwritten(project_path: Path) -> None:
    before = project_path.read_bytes()
    with pytest.raises(FileError, match="store.exists"):
        create(project_path)
    assert project_path.read_bytes() == before


def test_a_file_that_appears_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "new.duizhao"
    with pytest.raises(FileError, match="store.exists"), create(path) as draft, draft.transaction():
        path.write_text("somebody else's")
    assert path.read_text() == "somebody else's"
    assert list(tmp_path.iterdir()) == [path]


def test_a_failure_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), create(tmp_path / "new.duizhao") as draft, draft.transaction():
        raise ZeroDivisionError
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="write.no_folder"):
        create(tmp_path / "nowhere" / "new.duizhao")


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "store.empty"), (b"PK\x03\x04 a zip", "store.foreign"), (b"SQLite format 3\0" + b"\xff" * 200, "store.foreign")],
)
def test_what_is_no_project_is_refused(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "x.duizhao"
    path.write_bytes(content)
    assert refusal(path) == code


def test_a_missing_project_and_a_folder_are_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.duizhao") == "file.missing"
    assert refusal(tmp_path) == "file.folder"


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    raw = sqlite3.connect(path)
    raw.execute("CREATE TABLE t (x)")
    raw.close()
    assert refusal(path) == "store.foreign"


def test_a_newer_project_is_refused(project_path: Path) -> None:
    raw = sqlite3.connect(project_path)
    raw.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    raw.close()
    assert refusal(project_path) == "store.newer"


def test_a_truncated_project_is_refused(project_path: Path) -> None:
    content = project_path.read_bytes()
    project_path.write_bytes(content[: len(content) // 2])
    with pytest.raises(FileError, match="store.damaged"), open_project(project_path) as project, project.reading() as connection:
        for document in reading.documents(connection):
            reading.segments(connection, document.id)


def test_history_cannot_be_rewritten(project_path: Path) -> None:
    raw = sqlite3.connect(project_path)
    for statement in (
        "UPDATE revision SET text = 'forged'",
        "DELETE FROM revision",
        "UPDATE paragraph SET text = ''",
        "DELETE FROM paragraph",
    ):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            raw.execute(statement)
    raw.close()


def test_a_failing_block_changes_nothing(project_path: Path) -> None:
    with open_project(project_path) as project:
        with pytest.raises(ZeroDivisionError), project.transaction() as connection:
            connection.exec_driver_sql("DELETE FROM finding")
            raise ZeroDivisionError
        with project.reading() as connection:
            assert connection.exec_driver_sql("SELECT count(*) FROM finding").scalar_one() > 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not let an open file be renamed")
def test_a_replaced_file_is_not_written_to(project_path: Path) -> None:
    content = project_path.read_bytes()
    with open_project(project_path) as project:
        project_path.rename(project_path.with_suffix(".moved"))
        project_path.write_bytes(content)
        with pytest.raises(FileError, match="store.moved"), project.transaction() as connection:
            connection.exec_driver_sql("DELETE FROM finding")
    assert project_path.read_bytes() == content


def test_a_project_in_use_elsewhere_is_reported(project_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("duizhao.store.sqlite._BUSY_SECONDS", 0.05)
    other = sqlite3.connect(project_path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(FileError, match="store.busy"):
        Project.__enter__(open_project(project_path))
    other.close()


@pytest.mark.skipif(sys.platform == "win32", reason="limits on a file's size are POSIX")
def test_a_full_disk_is_reported_and_the_project_stays_whole(project_path: Path) -> None:
    """A limit on the file's size stands for a full disk: SQLite's write fails in the same place."""
    probe = (
        "import resource, signal, sys\n"
        "from pathlib import Path\n"
        "from duizhao.cli import run\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "limit = Path(sys.argv[1]).stat().st_size\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))\n"
        "sys.exit(run(['review', sys.argv[1], '--edit', '1', '--text', 'word ' * 20000, '--lang', 'en'], None))\n"
    )
    result = subprocess.run([sys.executable, "-c", probe, str(project_path)], capture_output=True, text=True, check=False)
    assert result.returncode == 2
    assert result.stderr.count("\n") == 1
    assert str(project_path) in result.stderr
    with open_project(project_path) as project:
        assert integrity(project) == []


def test_a_project_is_known_by_its_suffix_or_its_content(project_path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "renamed.bin"
    copy.write_bytes(project_path.read_bytes())
    assert is_project(copy)
    assert is_project(Path("missing.duizhao"))
    assert not is_project(tmp_path / "draft.txt")


def test_a_project_opened_to_read_only_refuses_to_write(project_path: Path) -> None:
    before = project_path.read_bytes()
    with open_project(project_path, read_only=True) as project:
        assert project.read_only
        with project.reading() as connection:
            assert reading.counts(connection)[0] > 0
        with pytest.raises(FileError, match="store.readonly"), project.transaction() as connection:
            connection.exec_driver_sql("DELETE FROM finding")
        with pytest.raises(FileError, match="store.readonly"), project.reading() as connection:
            connection.exec_driver_sql("DELETE FROM finding")
    assert project_path.read_bytes() == before


def test_what_another_program_writes_is_noticed_once(project_path: Path) -> None:
    with open_project(project_path) as project:
        with project.transaction() as connection:
            connection.exec_driver_sql("UPDATE document SET name = 'mine'")
        assert not project.changed_elsewhere()
        with open_project(project_path) as elsewhere, elsewhere.transaction() as connection:
            connection.exec_driver_sql("UPDATE document SET name = 'theirs'")
        assert project.changed_elsewhere()
        assert not project.changed_elsewhere()


def test_a_file_that_is_being_written_has_not_changed_yet(project_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("duizhao.store.sqlite._BUSY_SECONDS", 0.05)
    with open_project(project_path) as project:
        other = sqlite3.connect(project_path, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        other.execute("UPDATE document SET name = 'theirs'")
        assert not project.changed_elsewhere()
        other.execute("COMMIT")
        other.close()
        assert project.changed_elsewhere()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not let an open file be moved or deleted")
def test_a_file_that_went_away_is_noticed_and_can_still_be_copied(project_path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "rescued.duizhao"
    with open_project(project_path) as project:
        with project.transaction() as connection:
            connection.exec_driver_sql("UPDATE document SET name = 'kept'")
        project_path.unlink()
        with pytest.raises(FileError, match="store.moved"):
            project.changed_elsewhere()
        project.copy_to(copy)
        with pytest.raises(FileError, match="store.exists"):
            project.copy_to(copy)
    with open_project(copy) as rescued, rescued.reading() as connection:
        assert reading.documents(connection)[0].name == "kept"
        assert (len(reading.project_uuid(connection)), reading.project_name(connection)) == (36, "small")
    assert integrity_of(copy) == []
    assert list(tmp_path.glob(".duizhao-*")) == []


def integrity_of(path: Path) -> list[str]:
    with open_project(path) as project:
        return integrity(project)


def test_what_a_process_left_unfinished_is_removed_and_nobody_elses(tmp_path: Path) -> None:
    other = tmp_path / f".duizhao-{os.getpid() + 1:x}-0.part"
    other.touch()
    with create(tmp_path / "a.duizhao"):
        assert len(list(tmp_path.iterdir())) == 2
        clear_away(tmp_path, os.getpid())
        assert list(tmp_path.iterdir()) == [other]
