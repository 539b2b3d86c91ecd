"""Texts from the clipboard, for a review that is to be made.

Decides how long they are kept: until nobody makes a review any more, or the program ends. What of the clipboard is read, the service decides.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from duizhao import services
from duizhao.ui.session.core import Core
from duizhao.ui.tasks import Receiver

if TYPE_CHECKING:
    from duizhao.services.pasting import Kept, Pasted


class Pasting(QObject):
    """The pasted texts of one window."""

    def __init__(self, core: Core) -> None:
        super().__init__(core)
        self._core = core
        self._folder: Path | None = None

    def take(self, pasted: Pasted, name: str, done: Receiver, failed: Receiver) -> None:
        """Keep a text under a name; `done` is handed the Kept, or `failed` the UserError."""

        def keep() -> Kept:
            if self._folder is None:
                self._folder = services.pasting.new_folder()
            return services.pasting.keep(pasted, self._folder, name)

        self._core.lane.run(keep, done, failed)

    def forget(self) -> None:
        """Remove what was pasted, after everything that was asked for."""

        def forget() -> None:
            folder, self._folder = self._folder, None
            if folder is not None:
                services.pasting.forget(folder)

        self._core.lane.run(forget)
