"""The house style of the open project from the window.

Decides which service a wish becomes; that a change has what it reaches checked anew is the core's.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from duizhao import services
from duizhao.domain.changes import Changes
from duizhao.domain.findings import Finding, Severity
from duizhao.ui.session.core import Core, Notice
from duizhao.ui.tasks import Receiver

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from duizhao.domain.house import HouseStyle


class HouseDesk(QObject):
    """What the office decides beside its terms."""

    def __init__(self, core: Core) -> None:
        super().__init__(core)
        self._core = core
        self._added: dict[str, _Word] = {}

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

    def word_of(self, finding: Finding) -> str:
        """The word of a finding that may become one of the house's; empty where there is none."""
        return services.accepting.word_of(finding)

    def add_word(self, finding: Finding) -> None:
        """Make the word that a finding objects to one that no dictionary need know; a notice offers to take that back."""
        word = self.word_of(finding)
        if word:
            added = self._added[word] = _Word(self, word)
            self._core.command(lambda _: lambda project: services.housekeeping.add_word(project, word), added.on_added)

    def remove_word(self, word: str) -> None:
        """Have a word looked up in dictionaries again."""
        self._core.command(lambda _: lambda project: services.housekeeping.remove_word(project, word))

    def say_added(self, word: str, take_back: Callable[[], None]) -> None:
        """Tell that a word is the house's now, and how that is undone."""
        text = self.tr("“{word}” is one of the house’s words now.").format(word=word)
        self._core.noticed.emit(Notice(text, Severity.NOTE, self.tr("Take back"), take_back))

    def read(self, path: Path, receiver: Receiver, failed: Receiver) -> None:
        """Hand `receiver` the style in a file and what there is to say about it."""
        self._core.lane.run(lambda: services.housekeeping.read_style(path), receiver, failed)

    def write(self, style: HouseStyle, path: Path, receiver: Receiver, failed: Receiver) -> None:
        """Write a style as a file that offices hand round."""
        self._core.lane.run(lambda: services.housekeeping.write_style(style, path), receiver, failed)

    def checks(self, receiver: Receiver) -> None:
        """Hand `receiver` the ids of all checks in their order."""
        self._core.lane.run(services.housekeeping.check_ids, receiver, self._core.say_error)


class _Word:
    """A word that was added, for as long as that may be taken back."""

    def __init__(self, desk: HouseDesk, word: str) -> None:
        self._desk = desk
        self._word = word

    def on_added(self, _: Changes) -> None:
        self._desk.say_added(self._word, self._take_back)

    def _take_back(self) -> None:
        self._desk.remove_word(self._word)
