"""The projects that were open last.

Decides how many are remembered and in which order, and finds out which are still there without making the window wait.
"""

import json
import os
import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal

from duizhao.settings import data_folder

_KEPT = 12
_KEY = "recent"


@dataclass(frozen=True, slots=True)
class Entry:
    """A project that was open, and when it was opened last."""

    path: Path
    at: datetime


class Recent:
    """The list, kept among the person's settings, newest first."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def entries(self) -> list[Entry]:
        """Everything that is remembered; the files may be gone meanwhile."""
        found = []
        try:
            for path, at in json.loads(str(self._settings.value(_KEY, "[]"))):
                found.append(Entry(Path(path), datetime.fromtimestamp(float(at)).astimezone()))
        except (ValueError, TypeError, OSError, OverflowError):
            return []
        return found

    def remember(self, path: Path) -> None:
        """Put a project at the top. Of the copies of the sample only the latest is listed."""
        path = path.absolute()
        same = {path} | ({entry.path for entry in self.entries() if _is_sample(entry.path)} if _is_sample(path) else set())
        kept = [entry for entry in self.entries() if entry.path not in same]
        self._put([Entry(path, datetime.now().astimezone()), *kept][:_KEPT])

    def forget(self, path: Path) -> None:
        """Take a project off the list."""
        self._put([entry for entry in self.entries() if entry.path != path])

    def _put(self, entries: Sequence[Entry]) -> None:
        self._settings.setValue(_KEY, json.dumps([[str(entry.path), entry.at.timestamp()] for entry in entries]))


class Presence(QObject):
    """Finds out which files are there. In a thread of its own: a share that is away may take half a minute to say so."""

    known = Signal(object)
    """The paths that are missing, as a frozenset."""

    def look(self, paths: Sequence[Path]) -> None:
        """Look for these; `known` follows."""
        threading.Thread(target=self._look, args=(tuple(paths),), name="duizhao-presence", daemon=True).start()

    def _look(self, paths: tuple[Path, ...]) -> None:
        missing = frozenset(path for path in paths if not os.path.exists(path))
        with suppress(RuntimeError):  # the window was closed meanwhile
            self.known.emit(missing)


def _is_sample(path: Path) -> bool:
    return path.is_relative_to(data_folder() / "samples")
