"""Where things are on this machine.

Decides the places (assets, data, logs), how a file's name is shown and made to last. Does not read projects; knows no Qt.
"""

import importlib.resources
import os
from contextlib import suppress
from pathlib import Path

import platformdirs

VERSION = "0.1.0"
"""The program's version; findings and releases name it."""


def asset(*parts: str) -> Path:
    """The path of a file shipped with the program: inside the installed package, or in the checkout it runs from.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    package = Path(str(importlib.resources.files("duizhao")))
    for root in (package, package.parent.parent):
        if (found := root.joinpath(*parts)).exists():
            return found
    raise FileNotFoundError("/".join(parts))


def printable_name(path: Path) -> str:
    """A file's name as text that can be stored and shown, whatever bytes it has on the disk."""
    return os.fsencode(path.name).decode("utf-8", "replace")


def sync_folder(folder: Path) -> None:
    """Make a new name in `folder` outlast a power cut; systems that cannot open folders do so by themselves."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def log_folder() -> Path:
    """Where a bug's details are written."""
    return platformdirs.user_log_path("duizhao")


def data_folder() -> Path:
    """Where the program keeps a person's own files (backups, recovery)."""
    return platformdirs.user_data_path("duizhao")


def memory_file() -> Path:
    """Where the office's memory is kept: in the file that the environment's DUIZHAO_MEMORY names, or with the person's own files."""
    named = os.environ.get("DUIZHAO_MEMORY", "")
    return Path(named) if named else data_folder() / "memory.db"


def spelling_folder() -> Path:
    """Where a person puts the office's own dictionaries (.dic, with the .aff beside it)."""
    return data_folder() / "spelling"


UNSURE = 0.6
"""A link whose confidence lies below this is shown as one to look at."""
