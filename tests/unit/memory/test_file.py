"""The memory's file: made once, whoever comes first; never taken for another, never overwritten, always said in one sentence."""

import multiprocessing
import sqlite3
from pathlib import Path

import pytest

from duizhao.domain.errors import FileError
from duizhao.domain.memory import Origin
from duizhao.memory import concordance, fill, open_memory, sources
from duizhao.messages import Voice
from remembered import pair


def refused(path: Path, code: str, *, make: bool = False) -> None:
    with pytest.raises(FileError) as error, open_memory(path, make=make) as memory:
        concordance(memory, "教育")
        fill(memory, Origin("a", "a"), [pair("教育", "education")])
    assert error.value.code == code
    assert Voice("en").say(code, **error.value.values)


@pytest.fixture
def looked_into(memory_path: Path) -> None:
    """What filling and looking load is loaded: an ordinary user may not read where it lies."""
    with open_memory(memory_path, make=True) as memory:
        fill(memory, Origin("a", "a"), [pair("教育", "education")])
        assert concordance(memory, "教育").total == 1


def test_a_memory_is_made_with_its_folder_and_only_when_wanted(tmp_path: Path) -> None:
    path = tmp_path / "new" / "memory.db"
    refused(path, "memory.none")
    assert not path.parent.exists()
    with open_memory(path, make=True):
        assert path.exists()


def test_an_interrupted_making_is_gone_on_with(tmp_path: Path) -> None:
    path = tmp_path / "memory.db"
    path.touch()
    with open_memory(path, make=True) as memory:
        assert sources(memory) == []


@pytest.mark.parametrize("make", [False, True])
def test_what_is_no_memory_is_left_alone(tmp_path: Path, project_path: Path, *, make: bool) -> None:
    text = tmp_path / "text.db"
    text.write_bytes(b"no database at all, " * 100)
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE mine (id INTEGER)")
    connection.close()
    for path in (text, other, project_path):
        before = path.read_bytes()
        refused(path, "memory.foreign", make=make)
        assert path.read_bytes() == before
    refused(tmp_path, "file.folder", make=make)


def test_a_newer_memory_is_not_touched(memory_path: Path) -> None:
    open_memory(memory_path, make=True).close()
    with sqlite3.connect(memory_path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    refused(memory_path, "memory.newer", make=True)


def test_a_damaged_memory_is_said_to_be_so_and_kept(memory_path: Path) -> None:
    with open_memory(memory_path, make=True) as memory:
        fill(memory, Origin("a", "a"), [pair(f"教育{number}", f"education {number}") for number in range(3000)])
    data = bytearray(memory_path.read_bytes())
    data[4096:-4096] = b"\x5a" * (len(data) - 8192)
    memory_path.write_bytes(data)
    refused(memory_path, "memory.damaged")
    assert memory_path.read_bytes() == data


@pytest.mark.parametrize(("before", "behind", "byte"), [(b"SQLite format 3", 32, 99), (b"tablelisting", -7, 0xFF)])
def test_damage_that_sqlite_has_no_code_for_is_said_too(memory_path: Path, before: bytes, behind: int, byte: int) -> None:
    """A number of a format that there is none of, and a table's name that is no text any more, so that its complaint isn't either."""
    open_memory(memory_path, make=True).close()
    data = bytearray(memory_path.read_bytes())
    data[data.index(before) + len(before) + behind] = byte
    memory_path.write_bytes(data)
    refused(memory_path, "memory.damaged")


def test_a_folder_that_may_not_be_entered_is_said_to_be_so(plain_users_folder: Path) -> None:
    path = plain_users_folder / "closed" / "memory.db"
    open_memory(path, make=True).close()
    path.parent.chmod(0)
    try:
        refused(path, "memory.unreadable")
        refused(path, "memory.unreadable", make=True)
    finally:
        path.parent.chmod(0o755)


@pytest.mark.usefixtures("looked_into")
def test_a_folder_that_may_only_be_read_can_be_looked_into(plain_users_folder: Path) -> None:
    path = plain_users_folder / "memory.db"
    with open_memory(path, make=True) as memory:
        fill(memory, Origin("a", "a"), [pair("教育", "education")])
    path.chmod(0o444)
    plain_users_folder.chmod(0o555)
    try:
        with open_memory(path) as memory:
            assert concordance(memory, "教育").total == 1
        with open_memory(path, make=True) as memory, pytest.raises(FileError, match="memory.readonly"):
            fill(memory, Origin("b", "b"), [pair("教师", "teacher")])
        refused(plain_users_folder / "none" / "memory.db", "memory.no_folder", make=True)
    finally:
        plain_users_folder.chmod(0o755)


def test_a_full_disk_leaves_what_was_there(memory_path: Path) -> None:
    with open_memory(memory_path, make=True) as memory:
        fill(memory, Origin("a", "a"), [pair("教育", "education")])
        (pages,) = memory.connection.execute("PRAGMA page_count").fetchone()
        memory.connection.execute(f"PRAGMA max_page_count = {pages + 4}")
        with pytest.raises(FileError, match="memory.full"):
            fill(memory, Origin("a", "a"), [pair(f"教师{number}", f"teacher {number}") for number in range(9000)])
    with open_memory(memory_path, make=True) as memory:
        assert concordance(memory, "教育").total == 1
        assert concordance(memory, "教师").total == 0
        fill(memory, Origin("a", "a"), [pair("教师", "teacher")])
        assert [source.count for source in sources(memory)] == [1]


def fill_one(path: Path, number: int) -> None:
    with open_memory(path, make=True) as memory:
        fill(memory, Origin(f"source {number}", "s"), [pair(f"教育{place}", f"education {number}") for place in range(50)])


def test_several_processes_make_and_fill_one_memory(memory_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    others = [context.Process(target=fill_one, args=(memory_path, number)) for number in range(3)]
    for process in others:
        process.start()
    for process in others:
        process.join()
    assert [process.exitcode for process in others] == [0, 0, 0]
    with open_memory(memory_path) as memory:
        assert [source.count for source in sources(memory)] == [50, 50, 50]
        assert concordance(memory, "教育").total == 150
        assert memory.connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
