"""The terms of the open document and their renderings, from the window.

Decides that the terms are those of the texts that are shown when they are asked for. What a term is, and what becomes of its renderings, is the
services' matter.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from duizhao import services
from duizhao.services import worker
from duizhao.ui.session.checking import Checking
from duizhao.ui.session.core import Core
from duizhao.ui.session.editing import Editing
from duizhao.ui.tasks import Receiver

if TYPE_CHECKING:
    from pathlib import Path

    from duizhao.domain.glossary import Concept
    from duizhao.services.consistency import Others, Replacement, TermUse


class Consistency(QObject):
    """What recurs in the document, and one way to say it put in the place of others."""

    def __init__(self, core: Core, checks: Checking, editing: Editing) -> None:
        super().__init__(core)
        self._core = core
        self._checks = checks
        self._editing = editing

    def ask(self, receiver: Receiver, failed: Receiver) -> None:
        """Hand `receiver` the terms of the texts that are shown now."""
        self._editing.commit()
        now = self._core.snapshot
        if now is not None:
            rows = tuple((segment.source.plain, segment.target.plain) for segment in now.segments)
            self._checks.ask(lambda ticket: worker.Mine(ticket, rows, now.house), receiver, failed)

    def replacements(self, use: TermUse, form: str) -> list[Replacement]:
        """Every place where another rendering of a term stands, with what would be there instead; none for a row that has moved on."""
        now = self._core.snapshot
        if now is None:
            return []
        return services.consistency.replacements(use, form, [segment.target.plain for segment in now.segments])

    def replace(self, chosen: Sequence[Replacement]) -> None:
        """Put the new wording into these places, as one step."""
        self._editing.fix(services.consistency.as_findings(chosen), checked=False)

    def save(self, uses: Sequence[TermUse], path: Path, receiver: Receiver, failed: Receiver) -> None:
        """Write terms with their renderings as a glossary file, and hand `receiver` how many it has."""
        self._core.lane.run(lambda: _saved(uses, path), receiver, failed)

    def promote(self, use: TermUse, form: str, others: Others) -> None:
        """Make a rendering the house form of a term: in the entry that the term has, or in a new one."""
        self._core.command(lambda _: lambda project: services.glossaries.promote(project, use.chinese, _Form(use, form, others)))


def _saved(uses: Sequence[TermUse], path: Path) -> int:
    drawn = services.consistency.as_glossary(uses, path.stem)
    services.glossaries.write_file(drawn, path)
    return len(drawn.concepts)


class _Form:
    """What an entry becomes when a rendering is made the house form."""

    def __init__(self, use: TermUse, form: str, others: Others) -> None:
        self._use, self._form, self._others = use, form, others

    def __call__(self, listed: Concept | None) -> Concept:
        return services.consistency.house_form(self._use, self._form, self._others, listed)
