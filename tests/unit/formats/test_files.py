import os
import subprocess
import sys
from pathlib import Path

import pytest

from duizhao.domain.errors import FileError
from duizhao.formats.files import contents, write_atomically
from duizhao.messages import Voice

posix = pytest.mark.skipif(sys.platform == "win32", reason="the limit is a POSIX one")


def test_bytes_are_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"abc")
    assert contents(path) == b"abc"


@pytest.mark.parametrize(
    ("name", "code"), [("nowhere", "file.missing"), (".", "file.folder"), ("no\0name", "file.unreadable"), ("x" * 5000, "file.unreadable")]
)
def test_what_cannot_be_read_is_said(tmp_path: Path, name: str, code: str) -> None:
    with pytest.raises(FileError) as caught:
        contents(tmp_path / name)
    assert caught.value.code == code


def test_an_empty_file_is_said(tmp_path: Path) -> None:
    path = tmp_path / "empty"
    path.touch()
    with pytest.raises(FileError) as caught:
        contents(path)
    assert caught.value.code == "file.empty"


@posix
def test_a_forbidden_file_is_said(plain_users_folder: Path) -> None:
    path = plain_users_folder / "closed"
    path.write_bytes(b"x")
    path.chmod(0)
    with pytest.raises(FileError) as caught:
        contents(path)
    assert caught.value.code == "file.unreadable"


def test_a_file_is_replaced_whole_and_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    path.write_bytes(b"old and longer")
    path.chmod(0o640)
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640
    assert [found.name for found in tmp_path.iterdir()] == ["out.txt"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_bytes(b"old")
    link.symlink_to(real)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


@pytest.mark.parametrize(
    ("name", "code"),
    [("nowhere/out.txt", "write.no_folder"), (".", "file.folder"), ("x" * 300, "write.failed"), ("no\0name", "write.failed")],
)
def test_what_cannot_be_written_is_said(tmp_path: Path, name: str, code: str) -> None:
    with pytest.raises(FileError) as caught:
        write_atomically(tmp_path / name, b"x")
    assert caught.value.code == code
    assert list(tmp_path.iterdir()) == []


@posix
def test_a_device_is_left_alone() -> None:
    with pytest.raises(FileError) as caught:
        write_atomically(Path(os.devnull), b"x")
    assert caught.value.code == "write.not_a_file"
    assert Voice("en").say(caught.value.code, **caught.value.values).startswith(os.devnull)
    assert not Path(os.devnull).is_file()


@posix
def test_a_closed_folder_is_said(plain_users_folder: Path) -> None:
    plain_users_folder.chmod(0o500)
    path = plain_users_folder / "out.txt"
    with pytest.raises(FileError) as caught:
        write_atomically(path, b"x")
    assert caught.value.code == "write.refused"
    assert Voice("en").say(caught.value.code, **caught.value.values).startswith(str(path))


@posix
def test_a_full_disk_leaves_the_old_file_and_nothing_half_written(tmp_path: Path) -> None:
    """The system itself stops the writing: the process may write no more than 1,000 bytes."""
    path = tmp_path / "out.txt"
    path.write_bytes(b"old")
    probe = (
        "import resource, sys\n"
        "from pathlib import Path\n"
        "from duizhao.domain.errors import FileError\n"
        "from duizhao.formats.files import write_atomically\n"
        "from duizhao.messages import Voice\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try:\n"
        "    write_atomically(Path(sys.argv[1]), b'new' * 1000)\n"
        "except FileError as error:\n"
        "    print(error.code, Voice('en').say(error.code, **error.values), sep='\\n')\n"
    )
    result = subprocess.run([sys.executable, "-c", probe, str(path)], capture_output=True, text=True, check=True)
    assert result.stdout.splitlines() == ["write.disk_full", Voice("en").say("write.disk_full", path=path)]
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_failed_replacement_leaves_nothing_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What Windows says when another program holds the file; no other system can be brought to say it."""

    def held(_: Path, __: Path) -> Path:
        raise PermissionError(13, "The process cannot access the file")

    path = tmp_path / "out.txt"
    path.write_bytes(b"old")
    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(FileError) as caught:
        write_atomically(path, b"new")
    assert caught.value.code == "write.refused"
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
