"""Files as bytes: taken in whole, put down whole or not at all.

Decides what is said when a file cannot be read or written. Does not look at what the bytes mean.
"""

import contextlib
import errno
import os
import secrets
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from duizhao.domain.errors import FileError
from duizhao.settings import sync_folder

LARGEST_FILE = 200 * 2**20
"""Bytes. A release with its photographs stays far below; more would only fill the memory."""

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS, errno.EBUSY}


def contents(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        FileError: there is no such file, it is a folder, it may not be read, it is empty or too large.
    """
    with opened(path) as file:
        try:
            data = file.read(LARGEST_FILE + 1)
        except OSError as error:
            raise FileError("file.unreadable", path, reason=_reason(error)) from error
    if not data:
        raise FileError("file.empty", path)
    if len(data) > LARGEST_FILE:
        raise FileError("file.too_large", path, limit=LARGEST_FILE // 2**20)
    return data


@contextlib.contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """A file to be read piece by piece.

    Raises:
        FileError: there is no such file, it is a folder, or it may not be read.
    """
    try:
        if path.is_dir():
            raise FileError("file.folder", path)
        file = path.open("rb")
    except FileNotFoundError:
        raise FileError("file.missing", path) from None
    except (OSError, ValueError) as error:
        raise FileError("file.unreadable", path, reason=_reason(error)) from error
    with file:
        yield file


def write_atomically(path: Path, data: bytes) -> None:
    """Puts `data` down as the whole file `path`: what was there is replaced in one step, or stays as it was.

    Raises:
        FileError: the folder is missing or closed, the disk is full, the file is held by another program.
    """
    with staged(path, data) as put_down:
        put_down()


@contextlib.contextmanager
def staged(path: Path, data: bytes) -> Iterator[Callable[[], None]]:
    """Writes `data` beside `path`, whole and synced, and hands over what gives it its name; without that call nothing is left.

    So a full disk or a crash never leaves half a file, and whoever keeps a record can keep it before the file appears.

    Raises:
        FileError: the folder is missing or closed, the disk is full, the file is held by another program.
    """
    beside: Path | None = None
    try:
        with _refusals(path):
            target = path.resolve()
            _refuse_what_is_no_place(path, target)
            beside = target.with_name(f".{target.name[:64]}.{secrets.token_hex(4)}.tmp")
            _write_beside(beside, target, data)

        def put_down() -> None:
            with _refusals(path):
                beside.replace(target)
                sync_folder(target.parent)

        yield put_down
    finally:
        if beside is not None:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)


def _refuse_what_is_no_place(path: Path, target: Path) -> None:
    if path.is_dir():
        raise FileError("file.folder", path)
    if not target.parent.is_dir():
        raise FileError("write.no_folder", path, folder=str(target.parent))
    if target.exists() and not stat.S_ISREG(target.stat().st_mode):
        raise FileError("write.not_a_file", path)


def _write_beside(beside: Path, target: Path, data: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(beside, flags, 0o666), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    if target.exists():
        beside.chmod(stat.S_IMODE(target.stat().st_mode))


@contextlib.contextmanager
def _refusals(path: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, ValueError) as error:
        raise _refused(path, error) from error


def _refused(path: Path, error: OSError | ValueError) -> FileError:
    number = error.errno if isinstance(error, OSError) else None
    if number in _FULL:
        return FileError("write.disk_full", path)
    if number in _FORBIDDEN:
        return FileError("write.refused", path)
    return FileError("write.failed", path, reason=_reason(error))


def _reason(error: Exception) -> str:
    return (isinstance(error, OSError) and error.strerror) or str(error)
