"""Project files: one SQLite database each.

Decides how a file is created, opened, locked, committed and backed up so that no acknowledged edit is lost, and turns the
database's complaints into errors a person can act on. Does not know what is inside (see `reading` and `writing`).

The journal mode is DELETE with synchronous EXTRA: with any other pair an edit can be lost on power failure, or hidden in a side
file that is not copied along. SQLite's own default transactions are off; every write is one BEGIN IMMEDIATE … COMMIT.
"""

import os
import secrets
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, Engine, StaticPool, create_engine, event
from sqlalchemy.exc import DBAPIError

from duizhao.domain.errors import FileError
from duizhao.settings import sync_folder
from duizhao.store.damage import DamageError
from duizhao.store.migrations import APPLICATION_ID, SCHEMA, migrate
from duizhao.store.places import refuse_place

SUFFIX = ".duizhao"
_BUSY_SECONDS = 5.0
_MAGIC = b"SQLite format 3\0"
_HEADER_BYTES, _APPLICATION_ID_AT = 100, 68
"""SQLite's file format, section 1.3: the header's size and the place of the application id, big-endian."""
_PRAGMAS = (
    "journal_mode = DELETE",
    "synchronous = EXTRA",
    "foreign_keys = ON",
    "cell_size_check = ON",
    "trusted_schema = OFF",
)
_WRITING = "duizhao_writes"

_COMPLAINTS = {
    sqlite3.SQLITE_FULL: "store.full",
    sqlite3.SQLITE_READONLY: "store.readonly",
    sqlite3.SQLITE_BUSY: "store.busy",
    sqlite3.SQLITE_LOCKED: "store.busy",
    sqlite3.SQLITE_CORRUPT: "store.damaged",
    sqlite3.SQLITE_NOTADB: "store.foreign",
    sqlite3.SQLITE_CANTOPEN: "store.unreadable",
    sqlite3.SQLITE_IOERR: "store.io",
}
_NO_PLACE = frozenset({"store.unwritable", "store.unreadable", "store.readonly"})
"""What is said of a file that cannot be written where it should be."""


class Project:
    """An open project file. Use `reading()` for queries and `transaction()` for commands; close it when done."""

    def __init__(self, path: Path, engine: Engine, *, read_only: bool = False) -> None:
        self.path = path
        self.read_only = read_only
        self._engine = engine
        self._identity = _identity(path)
        self._own = ""  # what names the project for good, once it is known
        self._data_version: int | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the project throughout."""
        with _complaints(self.path), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """A connection that writes: everything in the block is kept, or nothing is.

        Raises:
            FileError: the disk is full, the file is read-only, open elsewhere, damaged, or was moved or overwritten while open.
        """
        if self.read_only:
            raise FileError("store.readonly", self.path)
        with _complaints(self.path), self._engine.connect().execution_options(**{_WRITING: True}) as connection, connection.begin():
            self._recognise(connection)
            yield connection
            if _identity(self.path) != self._identity:
                raise FileError("store.moved", self.path)

    def changed_elsewhere(self) -> bool:
        """Whether another program has written to the file since this was last answered (or since it was opened).

        Raises:
            FileError: the path leads to another file now, or to none, or the file holds another project or none.
        """
        if _identity(self.path) != self._identity:
            raise FileError("store.moved", self.path)
        try:
            with self.reading() as connection:
                now = int(connection.exec_driver_sql("PRAGMA data_version").scalar_one())
                self._recognise(connection)
        except FileError as error:
            if error.code == "store.busy":  # somebody is writing: the next question will tell
                return False
            raise
        before, self._data_version = self._data_version, now
        return before is not None and before != now

    def _recognise(self, connection: Connection) -> None:
        """Refuse another project in the same file: some programs copy by changing what is in it. SQLite complains of a file that holds none."""
        own = str(connection.exec_driver_sql("SELECT uuid FROM project").scalar_one_or_none())
        if self._own and own != self._own:
            raise FileError("store.moved", self.path)
        self._own = own

    def copy_to(self, path: Path, holds: Callable[[Path], bool] | None = None) -> None:
        """Copy the project as it stands to `path`, also when its own file was deleted while it was open.

        Nothing appears there unless the copy `holds` what is looked for in it.

        Raises:
            FileError: something is there already, the folder cannot be written to, the disk is full, or the project is damaged.
        """
        temporary = _part_beside(path)
        try:
            with _complaints(path), self._engine.connect() as connection:
                source = connection.connection.driver_connection
                if isinstance(source, sqlite3.Connection):
                    _copy(source, temporary)
            if holds is not None and not holds(temporary):
                raise FileError("store.damaged", self.path)
            _publish(temporary, path)
        finally:
            _remove(temporary)


def create(path: Path) -> "Draft":
    """Begin a new project that appears at `path` only when it is complete.

    Raises:
        FileError: something is there already, or the folder cannot be written to.
    """
    return Draft(path, _part_beside(path))


class Draft:
    """A project under construction in a temporary file beside its final place."""

    def __init__(self, path: Path, temporary: Path) -> None:
        self._path = path
        self._temporary = temporary
        self._engine = _engine(temporary)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        self._engine.dispose()
        _remove(self._temporary)

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """The one transaction that fills the project; the file takes its place when the block ends well."""
        with _complaints(self._path):
            with self._engine.connect().execution_options(**{_WRITING: True}) as connection, connection.begin():
                migrate(connection, 0)
                yield connection
            self._engine.dispose()
            _publish(self._temporary, self._path)


def _part_beside(path: Path) -> Path:
    """A new, empty file in the folder of `path`, to be filled before it takes that name."""
    refuse_place(path)
    temporary = path.with_name(f".duizhao-{os.getpid():x}-{secrets.token_hex(6)}.part")
    try:
        # the mode that the person's umask gives to any new file: colleagues on a shared folder must be able to open it
        os.close(os.open(temporary, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o666))
    except OSError as error:
        raise FileError("store.unwritable", path, folder=str(path.parent)) from error
    return temporary


def clear_away(folder: Path, process: int) -> None:
    """Remove what a process that is no more left unfinished in a folder, by its number."""
    for leftover in folder.glob(f".duizhao-{process:x}-*.part"):
        _remove(leftover)


def _remove(temporary: Path) -> None:
    """Leave nothing of an unfinished file, nor of what SQLite put beside it."""
    for leftover in (temporary, temporary.with_name(f"{temporary.name}-journal")):
        with suppress(OSError):
            leftover.unlink(missing_ok=True)


def _publish(temporary: Path, path: Path) -> None:
    """Give a finished file its name without overwriting a file that appeared meanwhile."""
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise FileError("store.exists", path) from None
    except OSError:  # a file system without links, or a name that it cannot take
        if os.path.lexists(path):
            raise FileError("store.exists", path) from None
        try:
            temporary.rename(path)
        except OSError as error:
            raise FileError("store.unwritable", path, folder=str(path.parent)) from error
    sync_folder(path.parent)


def open_project(path: Path, *, read_only: bool = False) -> Project:
    """Open a project file, bringing an older one up to date (a backup of it is kept beside it).

    With `read_only` the file is never written to, and every transaction is refused.

    Raises:
        FileError: there is none, it is not a project, it is damaged, or a newer version of the program made it; or it is to be
            read only and would have to be brought up to date first.
    """
    _inspect_header(path)
    project = Project(path, _engine(path, read_only=read_only), read_only=read_only)
    try:
        _bring_up_to_date(project)
        project.changed_elsewhere()  # whatever was written before counts as seen
    except BaseException:
        project.close()
        raise
    return project


def _bring_up_to_date(project: Project) -> None:
    with project.reading() as connection:
        version = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    if version > SCHEMA:
        raise FileError("store.newer", project.path)
    if version < 1:
        raise FileError("store.damaged", project.path)
    if version < SCHEMA:
        if project.read_only:
            raise FileError("store.older", project.path)
        try:
            backup(project.path, project.path.with_name(f"{project.path.name}.v{version}.bak"))
        except FileError as error:
            if error.code in _NO_PLACE:
                raise FileError("store.older", project.path) from error
            raise
        with project.transaction() as connection:  # another program may have brought it up to date meanwhile
            migrate(connection, int(connection.exec_driver_sql("PRAGMA user_version").scalar_one()))


def is_project(path: Path) -> bool:
    """Whether a path names a project: by its suffix, or by what the file begins with."""
    if path.suffix.lower() == SUFFIX:
        return True
    try:
        with path.open("rb") as file:
            return file.read(len(_MAGIC)) == _MAGIC
    except OSError:
        return False


def backup(path: Path, copy: Path) -> None:
    """Copy a project that may be in use to `copy`, through SQLite's backup so that the copy is one state of it.

    An older copy under that name stays until the new one is complete.

    Raises:
        FileError: the project cannot be read, or the copy cannot be written; nothing is left of it.
    """
    beside = copy.with_name(f".duizhao-{secrets.token_hex(6)}.part")
    try:
        with _complaints(path):
            source = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
            try:
                _copy(source, beside)
            finally:
                source.close()
        beside.replace(copy)
    except OSError as error:
        raise FileError("store.unwritable", copy, folder=str(copy.parent)) from error
    finally:
        _remove(beside)


def _copy(source: sqlite3.Connection, path: Path) -> None:
    target = sqlite3.connect(path)
    try:
        target.execute("PRAGMA synchronous = EXTRA")
        source.backup(target)
    finally:
        target.close()


def integrity(project: Project) -> list[str]:
    """What SQLite itself says is wrong with the file's pages and references."""
    with project.reading() as connection:
        pages = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
        orphans = [f"{row[0]} → {row[2]}" for row in connection.exec_driver_sql("PRAGMA foreign_key_check")]
    return [line for line in pages if line != "ok"] + orphans


def _engine(path: Path, *, read_only: bool = False) -> Engine:
    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode={'ro' if read_only else 'rw'}",
            uri=True,
            isolation_level=None,
            timeout=_BUSY_SECONDS,
            check_same_thread=False,
        )
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=StaticPool)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITING, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _inspect_header(path: Path) -> None:
    """Refuse what is no project before SQLite touches it.

    An empty file would pass for an empty database, and another program's database would be given our journal mode.
    """
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER_BYTES)
    except FileNotFoundError:
        raise FileError("file.missing", path) from None
    except IsADirectoryError:
        raise FileError("file.folder", path) from None
    except OSError as error:
        raise FileError("file.folder" if os.path.isdir(path) else "store.unreadable", path) from error
    if not header:
        raise FileError("store.empty", path)
    application = header[_APPLICATION_ID_AT : _APPLICATION_ID_AT + 4]
    if not header.startswith(_MAGIC) or application != APPLICATION_ID.to_bytes(4, "big"):
        raise FileError("store.foreign", path)


def _identity(path: Path) -> tuple[int, int] | None:
    """Which file a path leads to now: a sync program may put another one in its place."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


@contextmanager
def _complaints(path: Path) -> Iterator[None]:
    try:
        yield
    except DBAPIError as error:
        if (known := _known(path, error.orig)) is None:
            raise
        raise known from error
    except sqlite3.Error as error:
        if (known := _known(path, error)) is None:
            raise
        raise known from error
    except DamageError as error:
        raise FileError("store.damaged", path) from error


def _known(path: Path, error: BaseException | None) -> FileError | None:
    if not isinstance(error, sqlite3.Error):
        return None
    extended = getattr(error, "sqlite_errorcode", 0)
    if extended == sqlite3.SQLITE_READONLY_DBMOVED:
        return FileError("store.moved", path)
    if str(error).startswith(("Could not decode", "no such table", "no such column")):
        return FileError("store.damaged", path)
    code = _COMPLAINTS.get(extended & 0xFF)
    return FileError(code, path) if code else None
