"""What is being typed outlives the program."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from duizhao.domain.errors import FileError
from duizhao.store.journal import Journal, Pending, read

PROJECT = "8f0c2b1e-0000-4000-8000-000000000001"


def texts(journal: list[Pending]) -> dict[str, str]:
    return {each.segment: each.text for each in journal}


def left_behind(folder: Path, *notes: tuple[str, str, str]) -> None:
    """Notes of a process that was killed while it held its journal."""
    probe = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from duizhao.store.journal import Journal\n"
        "journal = Journal(sys.argv[1], Path(sys.argv[2]))\n"
        "for note in zip(*[iter(sys.argv[3:])] * 3):\n"
        "    assert journal.note(*note)\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    command = [sys.executable, "-c", probe, PROJECT, str(folder), *(part for note in notes for part in note)]
    assert subprocess.run(command, check=False).returncode == -signal.SIGKILL


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_what_a_killed_process_noted_is_found(tmp_path: Path) -> None:
    left_behind(tmp_path, ("one", "hash", "First words"), ("two", "hash", "乙 “quoted”\nline"), ("one", "hash", "First words, and more"))
    heir = Journal(PROJECT, tmp_path)
    assert texts(heir.recoverable()) == {"one": "First words, and more", "two": "乙 “quoted”\nline"}
    (kept,) = tmp_path.iterdir()
    assert texts(read(kept)) == texts(heir.pending()), "the heir may be killed too"
    heir.settle("one")
    heir.settle("two")
    heir.close()
    assert list(tmp_path.iterdir()) == []


def test_two_windows_do_not_take_each_others_words(tmp_path: Path) -> None:
    one, other = Journal(PROJECT, tmp_path), Journal(PROJECT, tmp_path)
    one.note("a", "h", "mine")
    assert other.recoverable() == []
    assert texts(one.recoverable()) == {"a": "mine"}


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_another_projects_journal_is_left_alone(tmp_path: Path) -> None:
    left_behind(tmp_path, ("a", "h", "text"))
    assert Journal("8f0c2b1e-0000-4000-8000-000000000002", tmp_path).recoverable() == []
    assert texts(Journal(PROJECT, tmp_path).recoverable()) == {"a": "text"}


def test_what_is_settled_is_pending_no_more(tmp_path: Path) -> None:
    journal = Journal(PROJECT, tmp_path)
    journal.note("a", "h", "one")
    journal.note("b", "h", "two")
    journal.settle("a")
    (path,) = tmp_path.iterdir()
    assert texts(read(path)) == texts(journal.pending()) == {"b": "two"}
    journal.clear()
    assert (read(path), journal.pending()) == ([], [])


def test_a_journal_that_nobody_holds_closes_itself(tmp_path: Path) -> None:
    journal = Journal(PROJECT, tmp_path)
    journal.note("a", "h", "words")
    del journal
    assert texts(Journal(PROJECT, tmp_path).recoverable()) == {"a": "words"}


def test_torn_lines_and_garbage_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / f"{PROJECT}.1.x.jsonl"
    whole = '{"segment": "a", "base": "h", "text": "whole", "at": 5}'
    after = '{"segment": "b", "base": "h", "text": "after the torn one", "at": 6}'
    path.write_bytes(f'\n{whole}\n\xff\x00[1]\n7\n{{"segment": 3}}\n{whole[:30]}\n{after}\n{after[:20]}'.encode("latin-1"))
    assert texts(Journal(PROJECT, tmp_path).recoverable()) == {"a": "whole", "b": "after the torn one"}


def test_a_folder_that_cannot_be_written_is_said_once(plain_users_folder: Path) -> None:
    plain_users_folder.chmod(0o500)
    journal = Journal(PROJECT, plain_users_folder / "journal")
    with pytest.raises(FileError, match="journal.unwritable"):
        journal.note("a", "h", "words")
    assert journal.note("a", "h", "more words") is False
    plain_users_folder.chmod(0o700)
    assert journal.note("a", "h", "safe again") is True
    assert texts(Journal(PROJECT, plain_users_folder / "journal").recoverable()) == {}, "the first one lives"
    journal.clear()


@pytest.mark.skipif(sys.platform == "win32", reason="limits on a file's size are POSIX")
def test_a_full_disk_spoils_only_what_did_not_fit(tmp_path: Path) -> None:
    probe = (
        "import resource, signal, sys\n"
        "from pathlib import Path\n"
        "from duizhao.domain.errors import FileError\n"
        "from duizhao.store.journal import Journal\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (400, resource.RLIM_INFINITY))\n"
        "journal = Journal(sys.argv[1], Path(sys.argv[2]))\n"
        "assert journal.note('a', 'h', 'fits')\n"
        "try:\n"
        "    journal.note('b', 'h', 'x' * 1000)\n"
        "    sys.exit(1)\n"
        "except FileError:\n"
        "    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))\n"
        "assert journal.note('c', 'h', 'there is room again')\n"
    )
    subprocess.run([sys.executable, "-c", probe, PROJECT, str(tmp_path)], check=True)
    assert texts(Journal(PROJECT, tmp_path).recoverable()) == {"a": "fits", "c": "there is room again"}


def test_a_strange_project_name_stays_in_the_folder(tmp_path: Path) -> None:
    journal = Journal("../../*", tmp_path / "journal")
    journal.note("a", "h", "words")
    assert [path.parent for path in tmp_path.rglob("*.jsonl")] == [tmp_path / "journal"]
    assert list(tmp_path.iterdir()) == [tmp_path / "journal"]
