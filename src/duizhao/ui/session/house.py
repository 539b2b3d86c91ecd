"""The house style of the open project from the window.

Decides which service a wish becomes; that a change has what it reaches checked anew is the core's.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from duizhao import services
from duizhao.ui.session.core import Core
from duizhao.ui.tasks import Receiver

if TYPE_CHECKING:
    from datetime import date

    from duizhao.domain.house import HouseStyle


class HouseDesk(QObject):
    """What the office decides beside its terms."""

    def __init__(self, core: Core) -> None:
        super().__init__(core)
        self._core = core

    def fetch(self, receiver: Receiver) -> None:
        """Hand `receiver` the house style as the project has it."""
        project = self._core.project
        if project is not None:
            self._core.lane.run(lambda: services.housekeeping.style_of(project), receiver, self._core.say_error)

    def put(self, style: HouseStyle, seen: HouseStyle, done: Receiver, failed: Receiver) -> None:
        """Another style in place of the one that was seen."""
        self._core.command(lambda _: lambda project: services.housekeeping.put_style(project, style, seen), done, failed)

    def put_dated(self, day: date | None) -> None:
        """The day of the event that the document is about."""
        self._core.command(lambda _: lambda project: services.housekeeping.put_dated(project, day))

    def add_word(self, word: str) -> None:
        """One more word that no dictionary need know."""
        self._core.command(lambda _: lambda project: services.housekeeping.add_word(project, word))

    def read(self, path: Path, receiver: Receiver, failed: Receiver) -> None:
        """Hand `receiver` the style in a file and what there is to say about it."""
        self._core.lane.run(lambda: services.housekeeping.read_style(path), receiver, failed)

    def write(self, style: HouseStyle, path: Path, receiver: Receiver, failed: Receiver) -> None:
        """Write a style as a file that offices hand round."""
        self._core.lane.run(lambda: services.housekeeping.write_style(style, path), receiver, failed)

    def checks(self, receiver: Receiver) -> None:
        """Hand `receiver` the ids of all checks in their order."""
        self._core.lane.run(services.housekeeping.check_ids, receiver, self._core.say_error)
