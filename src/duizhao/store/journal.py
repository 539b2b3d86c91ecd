"""The typing journal: what is being typed in a project and is no revision yet, kept so that a crash or a power cut takes none of it.

Decides how a typed text is noted, settled and found again. Does not make revisions. A journal is a small append-only file of JSON lines in
the person's own data folder, named by the project and the process; its process holds a lock on it as long as it lives, so that two
windows do not mix and the journals of the dead are known as such, whatever number a later process gets.

One thread at a time uses a journal.
"""

import json
import os
import secrets
import sys
import time
import weakref
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from duizhao.domain.errors import FileError
from duizhao.settings import data_folder, sync_folder

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_SUFFIX = ".jsonl"
_BEYOND = 1 << 30
"""Windows lets nobody else read what is locked, so a place is locked there that no journal reaches."""


@dataclass(frozen=True, slots=True)
class Pending:
    """A text that was being typed over the revision of a segment (by its uuid) whose text has the hash `base`.

    `at` is when it was noted, in milliseconds since 1970, UTC.
    """

    segment: str
    base: str
    text: str
    at: int = 0


class Journal:
    """The journal of one open project. Nothing is made on the disk before there is something to note."""

    def __init__(self, project: str, folder: Path | None = None) -> None:
        self._folder = folder if folder is not None else data_folder() / "journal"
        self._project = "".join(sign for sign in project if sign.isascii() and (sign.isalnum() or sign == "-"))  # a file gave us this name
        self._path = self._folder / f"{self._project}.{os.getpid()}.{secrets.token_hex(4)}{_SUFFIX}"
        self._pending: dict[str, Pending] = {}
        self._file: int | None = None
        self._end: weakref.finalize[[int, Path], Journal] | None = None
        self._complained = False

    def note(self, segment: str, base: str, text: str) -> bool:
        """Keep a text that is being typed; it is on the disk when this returns True.

        Raises:
            FileError: the journal cannot be written. This is said once; later notes that fail return False.
        """
        return self._keep(Pending(segment, base, text, time.time_ns() // 1_000_000))

    def settle(self, segment: str) -> None:
        """The text of this segment is a revision now, or was given up."""
        if self._pending.pop(segment, None) is None:
            return
        if self._pending:
            with suppress(FileError):
                self._append({"settled": segment})
        else:
            self.clear()

    def pending(self) -> list[Pending]:
        """The texts that are no revision yet, one a segment."""
        return list(self._pending.values())

    def recoverable(self) -> list[Pending]:
        """What processes that are gone left behind for this project, and what is pending here.

        It is kept here before their journals are removed, so that it is not lost when this process dies too.

        Raises:
            FileError: the journal cannot be written; what was left behind stays where it is.
        """
        for path, file in self._orphans():
            try:
                news = [each for each in read(path) if each.segment not in self._pending or each.at > self._pending[each.segment].at]
                kept = all(self._keep(each) for each in news)
            finally:
                os.close(file)
            if kept:
                with suppress(OSError):
                    path.unlink()
        return self.pending()

    def clear(self) -> None:
        """Forget everything that is pending."""
        self._pending.clear()
        if self._file is not None:
            with suppress(OSError):
                os.ftruncate(self._file, 0)
                os.fsync(self._file)

    def close(self) -> None:
        """Let go of the file, which stays if something is pending; a journal that nobody holds any more closes by itself."""
        if self._end is not None:
            self._end()
        self._file, self._end = None, None

    def _keep(self, pending: Pending) -> bool:
        self._pending[pending.segment] = pending
        return self._append(asdict(pending))

    def _append(self, record: dict[str, object]) -> bool:
        """Write a record and wait for the disk. It begins on a line of its own: one that was torn when the disk was full spoils no other."""
        try:
            if self._file is None:
                self._file = self._opened()
            data = f"\n{json.dumps(record)}\n".encode()
            while data:
                data = data[os.write(self._file, data) :]
            os.fsync(self._file)
        except OSError as error:
            if self._complained:
                return False
            self._complained = True
            raise FileError("journal.unwritable", self._path, folder=str(self._folder), reason=error.strerror or str(error)) from error
        return True

    def _opened(self) -> int:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_APPEND | getattr(os, "O_BINARY", 0), 0o600)
        self._end = weakref.finalize(self, _end, file, self._path)
        _locked(file)
        sync_folder(self._folder)
        return file

    def _orphans(self) -> Iterator[tuple[Path, int]]:
        """The journals of this project that no living process holds, locked."""
        for path in sorted(self._folder.glob(f"{self._project}.*{_SUFFIX}")):
            if path == self._path:
                continue
            with suppress(OSError):
                file = os.open(path, os.O_RDWR)
                if _locked(file):
                    yield path, file
                else:
                    os.close(file)


def read(path: Path) -> list[Pending]:
    """What is pending in a journal file; lines that were torn, or that no journal wrote, are passed over."""
    try:
        lines = path.read_bytes().splitlines()
    except OSError:
        return []
    found: dict[str, Pending] = {}
    for line in lines:
        try:
            record = json.loads(line)
        except (ValueError, RecursionError):
            continue
        match record:
            case {"settled": str(segment)}:
                found.pop(segment, None)
            case {"segment": str(segment), "base": str(base), "text": str(text), "at": int(at)}:
                found[segment] = Pending(segment, base, text, at)
    return list(found.values())


def _locked(file: int) -> bool:
    """Lock a journal for this process, if no other has; the lock ends with the process, however that ends.

    On a file system that knows no locks every journal passes for free: rather shown twice than never found again.
    """
    try:
        if sys.platform == "win32":
            os.lseek(file, _BEYOND, os.SEEK_SET)
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True
    return True


def _end(file: int, path: Path) -> None:
    """Close a journal file, and leave none behind that says nothing."""
    with suppress(OSError):
        empty = os.fstat(file).st_size == 0
        os.close(file)
        if empty:
            path.unlink()
