"""The project's glossaries and people from the window.

Decides which service a wish becomes. What is in them is the services' matter; that a change has what it reaches checked anew, the core's.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from duizhao import services
from duizhao.domain.changes import Changes
from duizhao.ui.session.core import Core
from duizhao.ui.tasks import Receiver

if TYPE_CHECKING:
    from collections.abc import Callable

    from duizhao.domain.glossary import Concept, Glossary
    from duizhao.domain.people import People
    from duizhao.services.glossaries import Edited, Entry
    from duizhao.store import Project


class Glossaries(QObject):
    """Queries are answered later, commands run one after another; each names what it needs to know of the project itself."""

    def __init__(self, core: Core) -> None:
        super().__init__(core)
        self._core = core

    def fetch(self, receiver: Receiver) -> None:
        """Hand `receiver` everything that the glossaries and the registry hold."""
        project = self._core.project
        if project is not None:
            self._core.lane.run(lambda: services.glossaries.holdings(project), receiver, self._core.say_error)

    def save(self, edited: Edited, done: Receiver | None = None, failed: Receiver | None = None) -> None:
        """All of an editor's work as one command."""
        self._command(lambda project: services.glossaries.save(project, edited), done, failed)

    def add(self, concepts: Sequence[Concept], shelf: int | None = None, done: Receiver | None = None) -> None:
        """New entries at the end of a glossary, of the first where none is named."""
        self._command(lambda project: services.glossaries.add(project, concepts, shelf), done)

    def change(self, changed: Sequence[tuple[Entry, Concept]], done: Receiver | None = None) -> None:
        """Entries say something else now."""
        self._command(lambda project: services.glossaries.change(project, changed), done)

    def add_shelf(self, glossary: Glossary, done: Receiver | None = None) -> None:
        """One more glossary, after the others."""
        self._command(lambda project: services.glossaries.add_shelf(project, glossary), done)

    def move_shelf(self, key: int, place: int, done: Receiver | None = None) -> None:
        """A glossary gets another place, from 0."""
        self._command(lambda project: services.glossaries.move_shelf(project, key, place), done)

    def rename_shelf(self, key: int, name: str, done: Receiver | None = None) -> None:
        """A glossary gets another name."""
        self._command(lambda project: services.glossaries.rename_shelf(project, key, name), done)

    def remove_shelf(self, key: int, done: Receiver | None = None) -> None:
        """A glossary with all its entries is no longer wanted."""
        self._command(lambda project: services.glossaries.remove_shelf(project, key), done)

    def replace_people(self, people: People, seen: People, done: Receiver | None = None, failed: Receiver | None = None) -> None:
        """These people in place of those that were seen."""
        self._command(lambda project: services.glossaries.replace_people(project, people, seen), done, failed)

    def read(self, path: Path, receiver: Receiver, failed: Receiver) -> None:
        """Hand `receiver` the glossary in a file and what there is to say about it."""
        self._core.lane.run(lambda: services.glossaries.read_file(path), receiver, failed)

    def write(self, glossary: Glossary, path: Path, receiver: Receiver, failed: Receiver) -> None:
        """Write a glossary as a file."""
        self._core.lane.run(lambda: services.glossaries.write_file(glossary, path), receiver, failed)

    def read_people(self, path: Path, receiver: Receiver, failed: Receiver) -> None:
        """Hand `receiver` the people in a file and what there is to say about it."""
        self._core.lane.run(lambda: services.glossaries.read_people(path), receiver, failed)

    def write_people(self, people: People, path: Path, receiver: Receiver, failed: Receiver) -> None:
        """Write the registry as a file."""
        self._core.lane.run(lambda: services.glossaries.write_people(people, path), receiver, failed)

    def find_faults(self, concepts: Sequence[Concept], places: Sequence[int], receiver: Receiver) -> None:
        """Hand `receiver` what is wrong with these concepts, each from the glossary at its place in the order of priority."""
        self._core.lane.run(lambda: services.glossaries.faults(concepts, places), receiver, self._core.say_error)

    def _command(self, work: Callable[[Project], Changes], done: Receiver | None, failed: Receiver | None = None) -> None:
        self._core.command(lambda _: work, done, failed)
