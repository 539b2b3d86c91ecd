"""Where a project may be made.

Decides what is wrong with a place before anything is made there, so that it can be said before hours of work wait for it. Makes nothing.
"""

import os
from pathlib import Path

from duizhao.domain.errors import FileError


def refuse_place(path: Path) -> None:
    """Say what would keep a project from being made at `path`, as far as the disk tells.

    Raises:
        FileError: something is there already, there is no such folder, or it takes no file.
    """
    if os.path.isdir(path):
        raise FileError("file.folder", path)
    if os.path.lexists(path):
        raise FileError("store.exists", path)
    if not os.path.isdir(path.parent):
        raise FileError("write.no_folder", path, folder=str(path.parent))
    if not os.access(path.parent, os.W_OK | os.X_OK, effective_ids=os.access in os.supports_effective_ids):
        raise FileError("store.unwritable", path, folder=str(path.parent))
