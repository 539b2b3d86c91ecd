"""The memory as a file: one SQLite database, used by any number of windows and commands at once.

Decides how the file is made, opened and changed so that nothing that it holds is lost, and what is said when that cannot be done. Does not know what is
looked for.

Every change is one short transaction. The journal mode is DELETE, as in a project: the file may stand on a shared folder, where a
write-ahead log is not safe, and in a folder that may only be read.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from duizhao.domain.errors import FileError

APPLICATION_ID = 0x445A4D31
"""Says in the file's header whose it is."""
VERSION = 1
_BUSY_SECONDS = 10.0
_CACHE_KB = 65_536
"""A transaction that fits in here keeps nobody from reading until it ends."""

_SCHEMA = (
    (
        "CREATE TABLE source (id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL, name TEXT NOT NULL, at INTEGER NOT NULL, state TEXT NOT NULL"
        " CHECK (state IN ('loading', 'standing', 'gone')), count INTEGER NOT NULL DEFAULT 0)"
    ),
    "CREATE UNIQUE INDEX source_standing ON source (key) WHERE state = 'standing'",
    "CREATE TABLE pair (id INTEGER PRIMARY KEY AUTOINCREMENT, digest BLOB NOT NULL UNIQUE, chinese TEXT NOT NULL, english TEXT NOT NULL)",
    (
        "CREATE TABLE place (source_id INTEGER NOT NULL REFERENCES source (id), ord INTEGER NOT NULL, pair_id INTEGER NOT NULL REFERENCES pair (id),"
        " document TEXT NOT NULL, row INTEGER, actor TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (source_id, ord)) WITHOUT ROWID"
    ),
    "CREATE INDEX place_pair ON place (pair_id)",
    "CREATE VIRTUAL TABLE entry USING fts5 (zh, en, content = '', tokenize = 'ascii')",
    "INSERT INTO entry (entry, rank) VALUES ('hashsize', 16777216)",
    "CREATE TABLE listing (id INTEGER PRIMARY KEY CHECK (id = 1), stale INTEGER NOT NULL)",
    "INSERT INTO listing VALUES (1, 0)",
    f"PRAGMA application_id = {APPLICATION_ID}",
    f"PRAGMA user_version = {VERSION}",
)
_COMPLAINTS = {
    sqlite3.SQLITE_FULL: "memory.full",
    sqlite3.SQLITE_READONLY: "memory.readonly",
    sqlite3.SQLITE_BUSY: "memory.busy",
    sqlite3.SQLITE_LOCKED: "memory.busy",
    sqlite3.SQLITE_CORRUPT: "memory.damaged",
    sqlite3.SQLITE_NOTADB: "memory.foreign",
    sqlite3.SQLITE_CANTOPEN: "memory.unreadable",
    sqlite3.SQLITE_PERM: "memory.unreadable",
    sqlite3.SQLITE_IOERR: "memory.faulty_disk",
}
_OF_DAMAGE = "Could not decode", "no such table", "no such column", "database disk image", "unsupported file format"
"""How SQLite's complaints of damage begin that have no code of their own."""


class Memory:
    """An open memory. Queries use `connection`; changes are made in a `transaction()`. One thread at a time uses it; close it when done."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self.connection = connection

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self.connection.close()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection that sees one state of the memory throughout.

        Raises:
            FileError: somebody is writing for too long, or the file is damaged.
        """
        with self._block("BEGIN") as connection:
            yield connection

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """A connection that writes: everything in the block is kept, or nothing is.

        Raises:
            FileError: the disk is full, the file may not be changed, is being changed by another program, or is damaged.
        """
        with self._block("BEGIN IMMEDIATE") as connection:
            yield connection

    @contextmanager
    def _block(self, begin: str) -> Iterator[sqlite3.Connection]:
        with complaints(self.path):
            self.connection.execute(begin)
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise


def open_memory(path: Path, *, make: bool = False, patience: float = _BUSY_SECONDS) -> Memory:
    """Open the memory; with `make` to change it, and one that is not there yet is made. `patience`: seconds to wait while somebody writes.

    Raises:
        FileError: there is none, it is not a memory, it is damaged, of a newer version, or may not be read or changed.
    """
    try:
        is_folder = path.is_dir()
    except OSError as error:
        raise FileError("memory.unreadable", path) from error
    if is_folder:
        raise FileError("file.folder", path)
    if make:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise FileError("memory.no_folder", path, folder=str(path.parent)) from error
    elif not os.path.exists(path):
        raise FileError("memory.none", path)
    with complaints(path):
        connection = _connect(path, "rwc" if make else "ro", patience)
        memory = Memory(path, connection)
        try:
            if make and _is_new(connection):
                _fill(memory)
            _refuse_foreign(path, connection)
        except BaseException:
            connection.close()
            raise
    return memory


@contextmanager
def complaints(path: Path) -> Iterator[None]:
    """Turns what SQLite complains of into an error that a person can act on."""
    try:
        yield
    except UnicodeDecodeError as error:  # so much is damaged that SQLite's own complaint of it cannot be read
        raise FileError("memory.damaged", path) from error
    except sqlite3.Error as error:
        code = _COMPLAINTS.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
        if code is None and str(error).startswith(_OF_DAMAGE):
            code = "memory.damaged"
        if code is None:
            raise
        raise FileError(code, path) from error


def _connect(path: Path, mode: str, patience: float) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{path.resolve().as_uri()}?mode={mode}", uri=True, isolation_level=None, timeout=patience, check_same_thread=False
    )
    for pragma in ("trusted_schema = OFF", "cell_size_check = ON", "synchronous = FULL", f"cache_size = -{_CACHE_KB}"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _is_new(connection: sqlite3.Connection) -> bool:
    """Whether nothing has been put into a file yet: it has just been made, or making it was interrupted."""
    return not _asked(connection, "PRAGMA application_id") and not _asked(connection, "SELECT count(*) FROM sqlite_master")


def _fill(memory: Memory) -> None:
    with memory.transaction() as connection:
        if _is_new(connection):  # another program may have been quicker
            for statement in _SCHEMA:
                connection.execute(statement)


def _refuse_foreign(path: Path, connection: sqlite3.Connection) -> None:
    if _asked(connection, "PRAGMA application_id") != APPLICATION_ID:
        raise FileError("memory.foreign", path)
    if _asked(connection, "PRAGMA user_version") > VERSION:
        raise FileError("memory.newer", path)


def _asked(connection: sqlite3.Connection, question: str) -> int:
    return int(connection.execute(question).fetchone()[0])
